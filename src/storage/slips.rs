//! Slips: small texts besides the records, kept through gloo-storage: what a person had begun and
//! not finished, and settings.

use super::local::error_from_name;
use super::{Storage, keys};
use fascicle_core::archive::{Change, SideError};
use fascicle_core::calendar::Day;
use fascicle_core::diary::EntryId;
use gloo_storage::errors::StorageError;
use gloo_storage::{LocalStorage, Storage as _};

/// A small text with a place of its own.
#[derive(Clone, Copy)]
pub(crate) enum Slip {
    /// An unfinished check, or a finished one that is still on the screen.
    Check,
    /// A note that was being added to.
    Note(EntryId),
    /// A day line that was being added to.
    Day(Day),
    /// That a person was asked whether a day was quiet for all its notes.
    AskedOf(Day),
    /// A run that is being tapped along.
    Taps,
    /// What was begun to be said for a doctor.
    History,
    /// A medicine that was begun to be written down.
    Medicine,
    /// The entry that was removed last, while that can be undone.
    Removed,
    /// When a backup was last made.
    LastBackup,
}

impl Slip {
    fn key(self) -> String {
        match self {
            Self::Check => keys::CHECK_DRAFT.to_owned(),
            Self::Note(entry) => format!("{}{entry}", keys::NOTE_DRAFT),
            Self::Day(day) => format!("{}{}", keys::DAY_DRAFT, day.text()),
            Self::AskedOf(day) => format!("{}{}", keys::ASKED_OF_DAY, day.text()),
            Self::Taps => keys::TAPS_DRAFT.to_owned(),
            Self::History => keys::HISTORY_DRAFT.to_owned(),
            Self::Medicine => keys::MEDICINE_DRAFT.to_owned(),
            Self::Removed => keys::REMOVED.to_owned(),
            Self::LastBackup => keys::LAST_BACKUP.to_owned(),
        }
    }

    /// Keeps a text in place of the one before, under the epoch of the store: what was
    /// deleted with everything must not come back either.
    pub(crate) fn keep(self, store: &Storage, text: &str) -> Result<(), SideError> {
        let text = format!("{}\n{text}", store.epoch());
        if !store.front.lasts() {
            return store.front.change(&Change::Set(self.key(), text));
        }
        LocalStorage::set(self.key(), text).map_err(|error| match error {
            StorageError::JsError(error) => error_from_name(&error.name),
            _ => SideError::Blocked,
        })
    }

    /// The text that was left, if one was.
    ///
    /// gloo-storage's own `get` brings a whole JSON parser of 13,000 bytes (brotli) to the start;
    /// the browser's parser reads the same text.
    pub(crate) fn recall(self, store: &Storage) -> Option<String> {
        let stored = self.stored(store)?;
        let (epoch, text) = stored.split_once('\n')?;
        let is_current = epoch.parse::<u32>().is_ok_and(|it| it >= store.epoch());
        is_current.then(|| text.to_owned())
    }

    fn stored(self, store: &Storage) -> Option<String> {
        // gloo-storage panics where there is no localStorage, hence the question first.
        if !store.front.lasts() {
            return store.front.text(&self.key()).ok()?;
        }
        let stored = LocalStorage::raw().get_item(&self.key()).ok()??;
        js_sys::JSON::parse(&stored).ok()?.as_string()
    }

    /// Forgets it: it has become something kept, or was let go.
    pub(crate) fn forget(self, store: &Storage) {
        // Where it cannot be removed, the next start finds an old draft: nothing is lost by it.
        store.front.change(&Change::Remove(self.key())).ok();
    }
}
