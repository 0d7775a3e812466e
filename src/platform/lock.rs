//! The lock: once all its files are there, the page takes its own network away, and nothing gives it back.

use super::document::document;
use leptos::prelude::{ArcTrigger, Notify as _, Track as _};
use std::cell::Cell;
use wasm_bindgen::JsCast as _;
use web_sys::HtmlTemplateElement;

thread_local! {
    static LOCKED: Cell<bool> = const { Cell::new(false) };
    static CHANGED: ArcTrigger = ArcTrigger::new();
}

/// Takes away every right to fetch, run or show another file, until the page is opened anew. In
/// development there is no lock to take.
///
/// The policy stands in the page itself, in a template, where `cargo xtask finish` put it.
pub(crate) fn lock() {
    if let Some(document) = document()
        && let (Some(template), Some(head)) = (template(), document.head())
    {
        let is_done = head.append_child(&template.content()).is_ok();
        LOCKED.set(is_done);
        CHANGED.with(ArcTrigger::notify);
    }
}

/// Whether that was done; who shows it sees when it is.
pub(crate) fn is_locked() -> bool {
    CHANGED.with(ArcTrigger::track);
    LOCKED.get()
}

fn template() -> Option<HtmlTemplateElement> {
    document()?.get_element_by_id("lock")?.dyn_into().ok()
}
