//! The stored shape of a revision, version 1: separate from the diary's own types, only ever added to.

use crate::body::Place;
use crate::calendar::Moment;
use crate::diary::{Content, Course, Revision, Trigger, Twitch};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The version written today.
const VERSION: u32 = 1;

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

#[derive(Serialize, Deserialize)]
struct Stored {
    v: u32,
    id: String,
    entry: String,
    #[serde(default)]
    counter: u32,
    made: (i64, i16),
    #[serde(default, skip_serializing_if = "Option::is_none")]
    twitch: Option<StoredTwitch>,
    #[serde(default, skip_serializing_if = "is_false")]
    removed: bool,
}

/// A twitch under the stable names of its place, course and triggers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoredTwitch {
    place: String,
    at: (i64, i16),
    #[serde(default, skip_serializing_if = "Option::is_none")]
    course: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    before: Vec<String>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    words: String,
}

#[derive(Deserialize)]
struct OnlyVersion {
    v: u32,
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde hands over a reference"
)]
const fn is_false(it: &bool) -> bool {
    !*it
}

/// The text to store for a revision.
pub fn text_from_revision(revision: &Revision) -> String {
    let (twitch, removed) = match &revision.content {
        Content::Twitch(twitch) => (Some(stored_from_twitch(twitch)), false),
        Content::Removed => (None, true),
    };
    let stored = Stored {
        v: VERSION,
        id: revision.id.to_string(),
        entry: revision.entry.to_string(),
        counter: revision.counter,
        made: pair_from_moment(revision.made),
        twitch,
        removed,
    };
    // A struct of numbers, texts and lists has no value that JSON cannot hold.
    serde_json::to_string(&stored).unwrap_or_default()
}

/// The revision that a stored text tells.
///
/// # Errors
/// Says why where the text is no record that this version can read.
pub fn revision_from_text(text: &str) -> Result<Revision, Unreadable> {
    let OnlyVersion { v } = serde_json::from_str(text).map_err(|_| Unreadable::Damaged)?;
    if v > VERSION {
        return Err(Unreadable::Newer(v));
    }
    let stored: Stored = serde_json::from_str(text).map_err(|_| Unreadable::Damaged)?;
    let content = match (stored.twitch, stored.removed) {
        (Some(twitch), false) => Content::Twitch(twitch_from_stored(twitch)?),
        (None, true) => Content::Removed,
        _ => return Err(Unreadable::Damaged),
    };
    Ok(Revision {
        id: stored.id.parse().map_err(|_| Unreadable::Damaged)?,
        entry: stored.entry.parse().map_err(|_| Unreadable::Damaged)?,
        counter: stored.counter,
        made: moment_from_pair(stored.made)?,
        content,
    })
}

/// The stored shape of a twitch.
pub fn stored_from_twitch(twitch: &Twitch) -> StoredTwitch {
    StoredTwitch {
        place: twitch.place.key(),
        at: pair_from_moment(twitch.at),
        course: twitch.course.map(|it| it.key().to_owned()),
        before: twitch.before.iter().map(|it| it.key().to_owned()).collect(),
        words: twitch.words.clone(),
    }
}

/// The twitch that a stored shape tells.
///
/// # Errors
/// [`Unreadable::UnknownWord`] where it names something that this version does not know.
pub fn twitch_from_stored(stored: StoredTwitch) -> Result<Twitch, Unreadable> {
    let course = match stored.course {
        Some(key) => Some(Course::from_key(&key).ok_or(Unreadable::UnknownWord)?),
        None => None,
    };
    let before: Option<BTreeSet<Trigger>> = stored
        .before
        .iter()
        .map(|key| Trigger::from_key(key))
        .collect();
    Ok(Twitch {
        place: Place::from_key(&stored.place).ok_or(Unreadable::UnknownWord)?,
        at: moment_from_pair(stored.at)?,
        course,
        before: before.ok_or(Unreadable::UnknownWord)?,
        words: stored.words,
    })
}

const fn pair_from_moment(moment: Moment) -> (i64, i16) {
    (moment.instant(), moment.offset())
}

fn moment_from_pair((instant, offset): (i64, i16)) -> Result<Moment, Unreadable> {
    Moment::new(instant, offset).ok_or(Unreadable::UnknownWord)
}
