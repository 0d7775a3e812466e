//! The lock: once all its files are there, the page takes its own network away, and nothing gives it back.

use super::document::document;
use wasm_bindgen::JsCast as _;
use web_sys::HtmlTemplateElement;

/// Takes away every right to fetch, run or show another file, until the page is opened anew. In
/// development there is no lock to take.
///
/// The policy stands in the page itself, in a template, where `cargo xtask finish` put it.
pub(crate) fn lock() {
    if let Some(document) = document()
        && let (Some(template), Some(head)) = (template(), document.head())
    {
        head.append_child(&template.content()).ok();
    }
}

/// Whether that was done.
pub(crate) fn is_locked() -> bool {
    template().is_some_and(|it| it.content().child_element_count() == 0)
}

fn template() -> Option<HtmlTemplateElement> {
    document()?.get_element_by_id("lock")?.dyn_into().ok()
}
