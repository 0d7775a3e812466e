//! What is stored and how it is read back: shapes, keys and the one seam to a real store.
//!
//! One small key for each revision, never written twice. The browser's side of [`Shelf`] lives in
//! the page; everything here runs natively against a shelf that can fail.

mod checksum;
mod draft;
mod shape;

pub use draft::{answers_from_text, text_from_answers};
pub use shape::{
    Unreadable, revision_from_text, text_from_revision, text_from_twitch, twitch_from_text,
};

use crate::diary::Revision;

/// Begins every key of ours. The origin may be shared with strangers, whose keys are never touched.
///
/// A promise to old data: changing it orphans everything that was ever noted.
pub const PREFIX: &str = "fascicle.";

/// Begins the key of every stored revision; the revision's name follows.
///
/// A promise to old data: changing it orphans everything that was ever noted.
pub const RECORD_PREFIX: &str = "fascicle.record.";

/// A place that keeps texts under keys, as localStorage does.
pub trait Shelf {
    /// Every key, ours or not, in any order.
    ///
    /// # Errors
    /// [`ShelfError::Blocked`] where the store cannot be reached.
    fn keys(&self) -> Result<Vec<String>, ShelfError>;
    /// The text under a key.
    ///
    /// # Errors
    /// [`ShelfError::Blocked`] where the store cannot be reached.
    fn get(&self, key: &str) -> Result<Option<String>, ShelfError>;
    /// Keeps a text under a key.
    ///
    /// # Errors
    /// [`ShelfError::Full`] where no room is left, [`ShelfError::Blocked`] otherwise.
    fn set(&self, key: &str, text: &str) -> Result<(), ShelfError>;
}

/// Why a shelf did not do what it was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ShelfError {
    /// No room is left.
    #[error("the store is full")]
    Full,
    /// The store cannot be reached at all.
    #[error("the store cannot be reached")]
    Blocked,
}

/// A key of ours whose text could not be read. It stays where it is, as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetAside {
    /// The key.
    pub key: String,
    /// The text under it, whole.
    pub text: String,
    /// Why it could not be read.
    pub why: Unreadable,
}

/// What was found on a shelf.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Every revision that could be read.
    pub revisions: Vec<Revision>,
    /// Every record that could not.
    pub set_aside: Vec<SetAside>,
}

/// The key under which a revision is kept.
pub fn key_of(revision: &Revision) -> String {
    format!("{RECORD_PREFIX}{}", revision.id)
}

/// Reads every record on the shelf, in the shelf's order. What cannot be read is reported and left alone.
///
/// # Errors
/// The shelf's own, where it cannot be read at all.
pub fn load(shelf: &impl Shelf) -> Result<Found, ShelfError> {
    let mut found = Found::default();
    for key in shelf.keys()?.into_iter().filter(|key| key.starts_with(RECORD_PREFIX)) {
        let Some(text) = shelf.get(&key)? else {
            continue;
        };
        match read(&key, &text) {
            Ok(revision) => found.revisions.push(revision),
            Err(why) => found.set_aside.push(SetAside { key, text, why }),
        }
    }
    Ok(found)
}

/// One record from its key and its text, which must name the same revision.
///
/// # Errors
/// Says why where the text is not this key's record.
pub fn read(key: &str, text: &str) -> Result<Revision, Unreadable> {
    let revision = revision_from_text(text)?;
    if key_of(&revision) == key { Ok(revision) } else { Err(Unreadable::WrongKey) }
}

/// Adds a revision to the shelf as one new key.
///
/// # Errors
/// The shelf's own; then nothing was kept.
pub fn append(shelf: &impl Shelf, revision: &Revision) -> Result<(), ShelfError> {
    shelf.set(&key_of(revision), &text_from_revision(revision))
}
