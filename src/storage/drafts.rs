//! What a person had begun and not finished, kept through gloo-storage so that a killed tab loses nothing.

use super::browser::error_from_name;
use super::{BrowserShelf, keys};
use fascicle_core::archive::{Shelf as _, ShelfError};
use fascicle_core::diary::EntryId;
use gloo_storage::{LocalStorage, Storage as _, errors::StorageError};

/// Something half done.
#[derive(Clone, Copy)]
pub(crate) enum Draft {
    /// An unfinished check, or a finished one that is still on the screen.
    Check,
    /// A note that was being added to.
    Note(EntryId),
}

impl Draft {
    fn key(self) -> String {
        match self {
            Self::Check => keys::CHECK_DRAFT.to_owned(),
            Self::Note(entry) => format!("{}{entry}", keys::NOTE_DRAFT),
        }
    }

    /// Keeps a text in place of the one before.
    pub(crate) fn keep(self, store: &BrowserShelf, text: &str) -> Result<(), ShelfError> {
        if !store.lasts() {
            return store.set(&self.key(), text);
        }
        LocalStorage::set(self.key(), text).map_err(|error| match error {
            StorageError::JsError(error) => error_from_name(&error.name),
            _ => ShelfError::Blocked,
        })
    }

    /// The text that was left, if one was.
    ///
    /// gloo-storage's own `get` brings a whole JSON parser of 13,000 bytes (brotli) to the start;
    /// the browser's parser reads the same text.
    pub(crate) fn recall(self, store: &BrowserShelf) -> Option<String> {
        // gloo-storage panics where there is no localStorage, hence the question first.
        if !store.lasts() {
            return store.get(&self.key()).ok()?;
        }
        let stored = LocalStorage::raw().get_item(&self.key()).ok()??;
        js_sys::JSON::parse(&stored).ok()?.as_string()
    }

    /// Forgets it: it has become something kept, or was let go.
    pub(crate) fn forget(self, store: &BrowserShelf) {
        if store.lasts() {
            LocalStorage::delete(self.key());
        }
    }
}
