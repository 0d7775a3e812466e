//! What the archive asks of the world: two sides that keep texts under keys, and a press that packs.
//!
//! The front side is the browser's localStorage, which the page reads at its start; the mirror is
//! IndexedDB, which has a text on the disk once it says so. Either may fail at any step.

use super::head::{FORMAT, Head, head_from_text};
use std::pin::Pin;

/// Something that comes later, or an error. Boxed, so that both sides share one code.
pub type Soon<'a, T> = Pin<Box<dyn Future<Output = Result<T, SideError>> + 'a>>;

/// A place that keeps texts under keys.
pub trait Side {
    /// Every key that begins with [`PREFIX`](super::PREFIX), in any order.
    fn keys(&self) -> Soon<'_, Vec<String>>;

    /// The text under each of these keys.
    fn get(&self, keys: Vec<String>) -> Soon<'_, Vec<Option<String>>>;

    /// Makes these changes in their order. If it is interrupted, the first of them may have been
    /// made, or none; if it ends well, they are all made (and the mirror has them on the disk).
    ///
    /// Under a stamp, it makes them only while the side's head bears that stamp.
    fn write(&self, under: Option<Stamp>, changes: Vec<Change>) -> Soon<'_, ()>;
}

/// Makes bytes small, and large again.
pub trait Press {
    /// Deflates (RFC 1951, raw).
    fn deflate(&self, bytes: Vec<u8>) -> Soon<'_, Vec<u8>>;

    /// Inflates. Bytes that are not deflated, or that grow beyond `most`, are
    /// [`SideError::Broken`].
    fn inflate(&self, bytes: Vec<u8>, most: usize) -> Soon<'_, Vec<u8>>;
}

/// One change of a side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Keeps a text under a key.
    Set(String, String),
    /// Removes a key with its text.
    Remove(String),
}

/// What an append relies on: the store has the format that the app knows, and nothing was deleted
/// since the app read it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// The store's format.
    pub format: u32,
    /// Its epoch.
    pub epoch: u32,
}

impl Stamp {
    /// The stamp of a store with that head.
    pub const fn of(head: &Head) -> Self {
        Self { format: FORMAT, epoch: head.epoch }
    }

    /// Whether a side with that text as its head bears this stamp.
    ///
    /// # Errors
    /// [`SideError::Overtaken`] where it bears another.
    pub fn check(self, head: Option<&str>) -> Result<(), SideError> {
        match head_from_text(head) {
            Ok(head) if Self::of(&head) == self => Ok(()),
            _ => Err(SideError::Overtaken),
        }
    }
}

/// Why a side did not do what it was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SideError {
    /// No room is left.
    #[error("the store is full")]
    Full,
    /// It cannot be reached, or stopped working.
    #[error("the store cannot be reached")]
    Blocked,
    /// Another window deleted everything, or a newer app changed the format.
    #[error("the store has moved on")]
    Overtaken,
    /// What came back is not what was written.
    #[error("what was written cannot be read back")]
    Broken,
}
