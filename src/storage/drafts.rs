//! What a person had begun and not finished, kept through gloo-storage so that a killed tab loses nothing.

use super::{BrowserShelf, keys};
use fascicle_core::archive::{ShelfError, StoredAnswers};
use gloo_storage::{LocalStorage, Storage as _, errors::StorageError};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// Something half done, with the key it is kept under.
pub(crate) trait Draft: Serialize + DeserializeOwned {
    /// Its key.
    const KEY: &'static str;
}

/// An unfinished check, or a finished one that is still on the screen.
#[derive(Serialize, Deserialize)]
pub(crate) struct CheckDraft {
    /// When it was last added to: milliseconds since 1970 and minutes east of UTC.
    pub(crate) at: (i64, i16),
    /// The answers.
    pub(crate) answers: StoredAnswers,
}

impl Draft for CheckDraft {
    const KEY: &'static str = keys::CHECK_DRAFT;
}

/// A note that was being added to.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct NoteDraft {
    /// The entry's name.
    pub(crate) entry: String,
    /// What stood in the form.
    pub(crate) form: fascicle_core::archive::StoredTwitch,
}

impl Draft for NoteDraft {
    const KEY: &'static str = keys::NOTE_DRAFT;
}

/// Keeps a draft in place of the one before.
pub(crate) fn keep<D: Draft>(shelf: &BrowserShelf, draft: &D) -> Result<(), ShelfError> {
    if !shelf.lasts() {
        return Ok(());
    }
    LocalStorage::set(D::KEY, draft).map_err(|error| match error {
        StorageError::JsError(error) if error.name == "QuotaExceededError" => ShelfError::Full,
        _ => ShelfError::Blocked,
    })
}

/// The draft that was left; `None` where there is none, or none that this version can read.
pub(crate) fn recall<D: Draft>(shelf: &BrowserShelf) -> Option<D> {
    // gloo-storage panics where there is no localStorage, hence the question first.
    if shelf.lasts() {
        LocalStorage::get(D::KEY).ok()
    } else {
        None
    }
}

/// Forgets the draft: it has become something kept, or was let go.
pub(crate) fn forget<D: Draft>(shelf: &BrowserShelf) {
    if shelf.lasts() {
        LocalStorage::delete(D::KEY);
    }
}
