//! Settling, in the room behind the first screen: nothing is settled before that is seen.

use fascicle_core::archive::{self, Settled, Store, Unsettled, Wish};
use leptos::wasm_split::SplitLoaderError;
use std::pin::Pin;

/// Makes both sides whole, and does what is wished for.
pub(super) type Settle =
    for<'a> fn(Store<'a>, Wish) -> Pin<Box<dyn Future<Output = Result<Settled, Unsettled>> + 'a>>;

/// What settles, once its room is there. A test has no rooms: its wasm is in one piece.
pub(super) async fn settling() -> Result<Settle, SplitLoaderError> {
    #[cfg(not(test))]
    return in_room::settling().await;
    #[cfg(test)]
    Ok(settle)
}

fn settle(
    store: Store<'_>,
    wish: Wish,
) -> Pin<Box<dyn Future<Output = Result<Settled, Unsettled>> + '_>> {
    Box::pin(archive::settle(store, wish))
}

#[cfg(not(test))]
mod in_room {
    #![expect(
        clippy::unnecessary_wraps,
        reason = "a room whose file does not come is an error, which the macro puts into the same type"
    )]

    use super::{Settle, settle};
    use leptos::wasm_split::{self, SplitLoaderError, wasm_split};

    #[wasm_split(rest, wasm_split_path = wasm_split, fallible)]
    pub(super) fn settling() -> Result<Settle, SplitLoaderError> {
        Ok(settle)
    }
}
