//! localStorage: records through `fascicle_core::archive`, drafts through gloo-storage.
//!
//! The only user of either. Nothing here panics where a browser refuses, and nothing is ever written
//! over something that could not be read.

mod browser;
mod drafts;
mod keys;

pub(crate) use browser::BrowserShelf;
pub(crate) use drafts::Draft;

use fascicle_core::archive::{PREFIX, Shelf as _};

/// Every key under our prefix with its text, read or not: what "save as a file" holds.
pub(crate) fn everything(shelf: &BrowserShelf) -> Vec<(String, String)> {
    let keys = shelf.keys().unwrap_or_default();
    let ours = keys.into_iter().filter(|key| key.starts_with(PREFIX));
    ours.filter_map(|key| shelf.get(&key).ok()?.map(|text| (key, text))).collect()
}
