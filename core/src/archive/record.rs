//! The stored text of one revision, in every version there was, separate from the diary's own types.
//!
//! ```text
//! 1 ⇥ checksum ⇥ id ⇥ entry ⇥ counter ⇥ made ⇥ offset ⇥ content
//! 2 ⇥ checksum ⇥ epoch ⇥ id ⇥ entry ⇥ parent ⇥ counter ⇥ made ⇥ offset ⇥ content
//!
//! ```
//! The content is that of [`content`](super::content). Instants are milliseconds since 1970, offsets
//! minutes east of UTC, both decimal. From `parent` on it is inside the seal. A JSON parser for the same would be 25,000 bytes of what a person waits
//! for at the start.

use super::content::{content_from_text, text_from_content};
use super::envelope::{BETWEEN, Unreadable, number, unwrapped, wrapped};
use super::keys::record_key;
use super::seal;
use crate::calendar::Moment;
use crate::diary::{EntryId, Revision, RevisionId};

/// The version written today.
const VERSION: u32 = 2;

/// A revision as it was stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stored {
    /// The epoch under which it was written.
    pub epoch: u32,
    /// The revision.
    pub revision: Revision,
}

/// The text to store for a revision, written under that epoch.
pub fn text_from_revision(epoch: u32, revision: &Revision) -> String {
    let Revision { id, entry, parent, counter, made, content } = revision;
    let (made, offset) = (made.instant(), made.offset());
    let parent = parent.map_or_else(String::new, |it| it.to_string());
    let content = text_from_content(content);
    let inside = seal::closed(format!("{parent}\t{counter}\t{made}\t{offset}\t{content}"));
    wrapped(VERSION, &format!("{epoch}\t{id}\t{entry}\t{inside}"))
}

/// The revision that a stored text tells, of whatever version.
///
/// # Errors
/// Says why where the text is no record that this version can read.
pub fn revision_from_text(text: &str) -> Result<Stored, Unreadable> {
    let whole = unwrapped(text, VERSION)?;
    let stored = if whole.version == 1 { from_body_1(whole.body) } else { from_body_2(whole.body) };
    stored.ok_or(Unreadable::UnknownWord)
}

/// One record from its key and its text, which must name the same revision.
///
/// # Errors
/// Says why where the text is not this key's record.
pub(super) fn read(key: &str, text: &str) -> Result<Stored, Unreadable> {
    let stored = revision_from_text(text)?;
    if record_key(stored.revision.id) == key { Ok(stored) } else { Err(Unreadable::WrongKey) }
}

/// Version 1 had no epochs, and did not say which revision a change follows.
fn from_body_1(body: &str) -> Option<Stored> {
    let (id, entry, rest) = names(body)?;
    let revision = from_inside(id, entry, None, rest)?;
    Some(Stored { epoch: 0, revision })
}

fn from_body_2(body: &str) -> Option<Stored> {
    let (epoch, rest) = body.split_once(BETWEEN)?;
    let (id, entry, inside) = names(rest)?;
    let (parent, rest) = seal::opened(inside).split_once(BETWEEN)?;
    let parent = if parent.is_empty() { None } else { Some(parent.parse().ok()?) };
    Some(Stored { epoch: number(epoch)?, revision: from_inside(id, entry, parent, rest)? })
}

fn names(text: &str) -> Option<(RevisionId, EntryId, &str)> {
    let mut fields = text.splitn(3, BETWEEN);
    Some((fields.next()?.parse().ok()?, fields.next()?.parse().ok()?, fields.next()?))
}

fn from_inside(
    id: RevisionId,
    entry: EntryId,
    parent: Option<RevisionId>,
    text: &str,
) -> Option<Revision> {
    let mut fields = text.splitn(4, BETWEEN);
    let counter = number(fields.next()?)?;
    let made = Moment::new(number(fields.next()?)?, number(fields.next()?)?)?;
    let content = content_from_text(fields.next()?)?;
    Some(Revision { id, entry, parent, counter, made, content })
}
