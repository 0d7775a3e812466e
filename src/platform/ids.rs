//! New identifiers, with random bytes from the browser.

use fascicle_core::calendar::Moment;
use fascicle_core::diary::RevisionId;

/// A name for a revision made at that moment.
pub(crate) fn new_revision(made: Moment) -> RevisionId {
    let mut random = [0; 10];
    let crypto = web_sys::window().and_then(|it| it.crypto().ok());
    let filled = crypto.and_then(|it| it.get_random_values_with_u8_array(&mut random).ok());
    if filled.is_none() {
        // Every browser that runs wasm has it. If one refuses, Math.random still tells notes apart.
        random.fill_with(byte);
    }
    RevisionId::new(u64::try_from(made.instant()).unwrap_or_default(), random)
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a number from 0 to 255, as the multiplication makes it"
)]
fn byte() -> u8 {
    (js_sys::Math::random() * 256.0) as u8
}
