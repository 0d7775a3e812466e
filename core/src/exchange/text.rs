//! A text from the bytes of a file: UTF-8, or UTF-16 with the mark that spreadsheet programs write.

use super::fault::{Fault, What, Wrong};
use std::borrow::Cow;

/// The text of a file.
///
/// # Errors
/// [`What::NotText`] at the first byte that is neither.
pub(super) fn text_from_bytes(bytes: &[u8]) -> Result<Cow<'_, str>, Fault> {
    let units = |bytes: &[u8], from: fn([u8; 2]) -> u16| -> Vec<u16> {
        bytes.as_chunks().0.iter().map(|it| from(*it)).collect()
    };
    let units = match bytes {
        [0xFF, 0xFE, rest @ ..] => units(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => units(rest, u16::from_be_bytes),
        _ => return in_utf8(bytes).map(Cow::Borrowed),
    };
    String::from_utf16(&units).map(Cow::Owned).map_err(|_| not_text(""))
}

/// The text of bytes in UTF-8.
pub(super) fn in_utf8(bytes: &[u8]) -> Result<&str, Fault> {
    std::str::from_utf8(bytes).map_err(|error| {
        let whole = bytes.get(..error.valid_up_to()).unwrap_or_default();
        not_text(std::str::from_utf8(whole).unwrap_or_default())
    })
}

fn not_text(whole: &str) -> Fault {
    Fault::new(whole, Wrong { what: What::NotText, at: whole.len() })
}
