//! Thin edges to the browser: clock, identifiers, files, the document, the service worker.

pub(crate) mod clock;
pub(crate) mod document;
pub(crate) mod files;
pub(crate) mod history;
pub(crate) mod ids;
pub(crate) mod install;
pub(crate) mod kept;
pub(crate) mod language;
pub(crate) mod lock;
pub(crate) mod marks;
pub(crate) mod parts;
pub(crate) mod persistence;
pub(crate) mod requests;
pub(crate) mod sight;
pub(crate) mod tasks;
pub(crate) mod worker;
