//! localStorage: records through `fascicle_core::archive`, drafts through gloo-storage.
//!
//! The only user of either. Nothing here panics where a browser refuses, and nothing is ever written
//! over something that could not be read.

mod browser;
mod drafts;
mod keys;

pub(crate) use browser::BrowserShelf;
pub(crate) use drafts::Draft;

use fascicle_core::archive::{PREFIX, Shelf as _, ShelfError};

/// Every key under our prefix with its text, read or not: what "save as a file" holds.
pub(crate) fn everything(shelf: &BrowserShelf) -> Result<Vec<(String, String)>, ShelfError> {
    let mut texts = Vec::new();
    for key in shelf.keys()?.into_iter().filter(|key| key.starts_with(PREFIX)) {
        if let Some(text) = shelf.get(&key)? {
            texts.push((key, text));
        }
    }
    Ok(texts)
}
