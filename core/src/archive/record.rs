//! The stored text of one revision, in every version there was, separate from the diary's own types.
//!
//! ```text
//! 1 ⇥ checksum ⇥ id ⇥ entry ⇥ counter ⇥ made ⇥ offset ⇥ content
//! 2 ⇥ checksum ⇥ epoch ⇥ id ⇥ entry ⇥ parent ⇥ counter ⇥ made ⇥ offset ⇥ content
//!
//! content: removed
//!        | twitch ⇥ place ⇥ at ⇥ offset ⇥ course ⇥ before ⇥ words
//! ```
//! Instants are milliseconds since 1970, offsets minutes east of UTC, both decimal; what was not said
//! is empty; triggers stand between commas; the words come last and may hold anything. From `parent`
//! on it is inside the seal. A JSON parser for the same would be 25,000 bytes of what a person waits
//! for at the start.

use super::envelope::{BETWEEN, Unreadable, number, unwrapped, wrapped};
use super::keys::record_key;
use super::seal;
use crate::body::Place;
use crate::calendar::Moment;
use crate::diary::{Content, Course, EntryId, Revision, RevisionId, Trigger, Twitch};
use crate::sorted::SortedSet;

/// The version written today.
const VERSION: u32 = 2;
const TWITCH: &str = "twitch";
const REMOVED: &str = "removed";

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
    let content = match content {
        Content::Twitch(twitch) => format!("{TWITCH}\t{}", text_from_twitch(twitch)),
        Content::Removed => REMOVED.to_owned(),
    };
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
    let mut fields = text.splitn(5, BETWEEN);
    let counter = number(fields.next()?)?;
    let made = Moment::new(number(fields.next()?)?, number(fields.next()?)?)?;
    let content = match (fields.next()?, fields.next()) {
        (TWITCH, Some(twitch)) => Content::Twitch(twitch_from_text(twitch)?),
        (REMOVED, None) => Content::Removed,
        _ => return None,
    };
    Some(Revision { id, entry, parent, counter, made, content })
}

/// The stored text of a twitch alone, without the history around it.
pub fn text_from_twitch(twitch: &Twitch) -> String {
    let Twitch { place, at, course, before, words } = twitch;
    let (place, at, offset) = (place.key(), at.instant(), at.offset());
    let course = course.map_or("", Course::key);
    let before: Vec<&str> = before.iter().map(Trigger::key).collect();
    let before = before.join(",");
    format!("{place}\t{at}\t{offset}\t{course}\t{before}\t{words}")
}

/// The twitch that a stored text tells; `None` where it names something unknown.
pub fn twitch_from_text(text: &str) -> Option<Twitch> {
    let mut fields = text.splitn(6, BETWEEN);
    let place = Place::from_key(fields.next()?)?;
    let at = Moment::new(number(fields.next()?)?, number(fields.next()?)?)?;
    let course = match fields.next()? {
        "" => None,
        key => Some(Course::from_key(key)?),
    };
    let before = triggers(fields.next()?)?;
    let words = fields.next()?.to_owned();
    Some(Twitch { place, at, course, before, words })
}

/// Triggers between commas; `None` where one is not known.
pub(super) fn triggers(keys: &str) -> Option<SortedSet<Trigger>> {
    let mut triggers = SortedSet::new();
    for key in keys.split(',').filter(|it| !it.is_empty()) {
        triggers.insert(Trigger::from_key(key)?);
    }
    Some(triggers)
}
