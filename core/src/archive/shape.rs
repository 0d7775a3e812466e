//! The stored text of a revision, version 1: fields between tabs, separate from the diary's own types.
//!
//! ```text
//! 1 ⇥ checksum ⇥ id ⇥ entry ⇥ counter ⇥ made ⇥ offset ⇥ removed
//! 1 ⇥ checksum ⇥ id ⇥ entry ⇥ counter ⇥ made ⇥ offset ⇥ twitch ⇥ place ⇥ at ⇥ offset ⇥ course ⇥ before ⇥ words
//! ```
//! Instants are milliseconds since 1970, offsets minutes east of UTC, both decimal; what was not said
//! is empty; triggers stand between commas; the words come last and may hold anything. The checksum
//! (CRC-32 of everything after it, eight hexadecimal digits) tells a damaged text from a short one.
//! A JSON parser for the same would be 25,000 bytes of what a person waits for at the start.

use super::checksum::crc32;
use crate::body::Place;
use crate::calendar::Moment;
use crate::diary::{Content, Course, Revision, Trigger, Twitch};
use crate::sorted::SortedSet;
use std::str::FromStr;

/// The version written today.
const VERSION: u32 = 1;
const BETWEEN: char = '\t';
const TWITCH: &str = "twitch";
const REMOVED: &str = "removed";

/// Why a stored record could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// Not a record of ours: cut short, damaged or written by somebody else.
    #[error("not a record, or a damaged one")]
    Damaged,
    /// Written by a newer version of the app.
    #[error("written by a newer version ({0})")]
    Newer(u32),
    /// A record, but with a place, a kind or a moment that this version does not know.
    #[error("a word in it is not known")]
    UnknownWord,
    /// A record that lies under another record's key.
    #[error("under another record's key")]
    WrongKey,
}

/// The text to store for a revision.
pub fn text_from_revision(revision: &Revision) -> String {
    let Revision { id, entry, parent: _, counter, made, content } = revision;
    let (made, offset) = (made.instant(), made.offset());
    let content = match content {
        Content::Twitch(twitch) => format!("{TWITCH}\t{}", text_from_twitch(twitch)),
        Content::Removed => REMOVED.to_owned(),
    };
    let body = format!("{id}\t{entry}\t{counter}\t{made}\t{offset}\t{content}");
    format!("{VERSION}\t{:08x}\t{body}", crc32(body.as_bytes()))
}

/// The revision that a stored text tells.
///
/// # Errors
/// Says why where the text is no record that this version can read.
pub fn revision_from_text(text: &str) -> Result<Revision, Unreadable> {
    let (version, rest) = text.split_once(BETWEEN).ok_or(Unreadable::Damaged)?;
    let version: u32 = number(version).ok_or(Unreadable::Damaged)?;
    if version != VERSION {
        return Err(if version > VERSION {
            Unreadable::Newer(version)
        } else {
            Unreadable::Damaged
        });
    }
    let (checksum, body) = rest.split_once(BETWEEN).ok_or(Unreadable::Damaged)?;
    if checksum != format!("{:08x}", crc32(body.as_bytes())) {
        return Err(Unreadable::Damaged);
    }
    revision_from_body(body).ok_or(Unreadable::UnknownWord)
}

fn revision_from_body(body: &str) -> Option<Revision> {
    let mut fields = body.splitn(7, BETWEEN);
    let id = fields.next()?.parse().ok()?;
    let entry = fields.next()?.parse().ok()?;
    let counter = number(fields.next()?)?;
    let made = Moment::new(number(fields.next()?)?, number(fields.next()?)?)?;
    let content = match (fields.next()?, fields.next()) {
        (TWITCH, Some(twitch)) => Content::Twitch(twitch_from_text(twitch)?),
        (REMOVED, None) => Content::Removed,
        _ => return None,
    };
    Some(Revision { id, entry, parent: None, counter, made, content })
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

fn number<N: FromStr>(text: &str) -> Option<N> {
    text.parse().ok()
}
