//! localStorage: records through `fascicle_core::archive`, drafts through gloo-storage.
//!
//! The only user of either. Nothing here panics where a browser refuses, and nothing is ever written
//! over something that could not be read.

mod browser;
mod drafts;
mod keys;

pub(crate) use browser::BrowserShelf;
pub(crate) use drafts::{CheckDraft, Draft, NoteDraft, forget, keep, recall};

use fascicle_core::archive::{PREFIX, Shelf as _};

/// Everything under our prefix as one readable JSON text: what "save as a file" gives.
pub(crate) fn everything_as_text(shelf: &BrowserShelf) -> String {
    let mut keys = shelf.keys().unwrap_or_default();
    keys.retain(|key| key.starts_with(PREFIX));
    keys.sort_unstable();
    let texts = keys.into_iter().filter_map(|key| {
        let text = shelf.get(&key).ok()??;
        Some((key, text))
    });
    fascicle_core::archive::raw_file(texts)
}
