//! A page: many revisions as columns, deflated, as text of one unit a byte.
//!
//! ```text
//! 2 ⇥ checksum ⇥ epoch ⇥ count ⇥ random parts of the names, deflated columns
//! ```
//! Each byte of the last field is a unit from U+0000 to U+00FF. The random bytes, ten for each
//! revision, are not deflated: beside them the rest would become larger and take longer to inflate.
//! Every engine counts such a unit as one of its quota (Latin-1), and none needs an encoding of six
//! units for a control character, as JSON does.

use super::columns::{RANDOM, bytes_from_revisions, revisions_from_bytes};
use super::envelope::{BETWEEN, Unreadable, checksum, number, unwrapped, wrapped};
use super::head::PageName;
use super::seal;
use super::side::{Press, SideError};
use crate::diary::Revision;

/// The version written today.
const VERSION: u32 = 2;
/// What a page may inflate to: far more than a page of long notes, far less than a device has.
const MOST_BYTES: usize = 64 * 1024 * 1024;

/// A packed page with its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Page {
    /// Its name, which tells its content.
    pub(super) name: PageName,
    /// Its text.
    pub(super) text: String,
}

/// Packs revisions, sorted by name, as a page of that epoch and generation.
pub(super) async fn packed(
    press: &dyn Press,
    epoch: u32,
    generation: u32,
    revisions: &[Revision],
) -> Result<Page, SideError> {
    let (mut bytes, columns) = bytes_from_revisions(revisions);
    bytes.append(&mut press.deflate(columns).await?);
    let inside = seal::closed(text_from_bytes(&bytes));
    let count = u32::try_from(revisions.len()).unwrap_or(u32::MAX);
    let body = format!("{epoch}\t{count}\t{inside}");
    let name = PageName { generation, checksum: checksum(VERSION, &body), count };
    Ok(Page { name, text: wrapped(VERSION, &body) })
}

/// What a page holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Unpacked {
    /// The epoch under which it was packed.
    pub(super) epoch: u32,
    /// Its revisions, sorted by name.
    pub(super) revisions: Vec<Revision>,
}

/// The revisions of the page of that name.
///
/// An error says why this text is not that page.
pub(super) async fn unpacked(
    press: &dyn Press,
    name: &PageName,
    text: &str,
) -> Result<Unpacked, Unreadable> {
    let whole = unwrapped(text, VERSION)?;
    if whole.checksum != name.checksum {
        return Err(Unreadable::WrongKey);
    }
    let mut fields = whole.body.splitn(3, BETWEEN);
    let mut field = || fields.next().ok_or(Unreadable::Damaged);
    let epoch = number(field()?).ok_or(Unreadable::Damaged)?;
    let count: u32 = number(field()?).ok_or(Unreadable::Damaged)?;
    let bytes = bytes_from_text(seal::opened(field()?)).ok_or(Unreadable::Damaged)?;
    let random = (count as usize).checked_mul(RANDOM).and_then(|it| bytes.split_at_checked(it));
    let (random, deflated) = random.ok_or(Unreadable::Damaged)?;
    let columns =
        press.inflate(deflated.to_vec(), MOST_BYTES).await.map_err(|_| Unreadable::Damaged)?;
    let revisions = revisions_from_bytes(random, &columns).ok_or(Unreadable::UnknownWord)?;
    if count == name.count { Ok(Unpacked { epoch, revisions }) } else { Err(Unreadable::Damaged) }
}

fn text_from_bytes(bytes: &[u8]) -> String {
    bytes.iter().copied().map(char::from).collect()
}

/// The byte that each unit stands for: `None` where one is beyond U+00FF.
///
/// By the bytes of UTF-8 and not by `char`, and without a jump, which no processor could foresee: a
/// long diary has four million of them, and they are read while a person waits. A function of its own,
/// which an engine compiles well long before a large one.
#[inline(never)]
fn bytes_from_text(text: &str) -> Option<Vec<u8>> {
    let mut bytes = vec![0; text.len()];
    let (mut at, mut high, mut highest) = (0, 0, 0);
    for byte in text.bytes() {
        let leads = byte >= 0xC0;
        // The seven bits of a byte alone, or the six of one that follows another, which has the rest.
        // What stands here for a first byte is written over by that of the next.
        if let Some(slot) = bytes.get_mut(at) {
            *slot = high | byte & (0x7F >> (byte >> 7));
        }
        high = if leads { byte << 6 } else { 0 };
        highest = byte.max(highest);
        at += usize::from(!leads);
    }
    bytes.truncate(at);
    (highest <= 0xC3).then_some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_comes_back_and_no_other_unit_is_one() {
        let bytes: Vec<u8> = (0..=u8::MAX).collect();
        assert_eq!(bytes_from_text(&text_from_bytes(&bytes)), Some(bytes));
        for other in ['\u{100}', '\u{7ff}', '\u{800}', '\u{ffff}', '\u{10ffff}'] {
            assert_eq!(bytes_from_text(&format!("a{other}b")), None, "{other:?}");
        }
    }
}
