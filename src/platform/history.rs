//! What the browser's history keeps with this step: as long as it remembers the tab, and in no address.

use wasm_bindgen::JsValue;
use web_sys::{History, ScrollRestoration};

fn history() -> Option<History> {
    web_sys::window()?.history().ok()
}

/// What was kept with the step that is shown, if anything was.
pub(crate) fn kept() -> Option<String> {
    history()?.state().ok()?.as_string()
}

/// Keeps a text with the step that is shown, in place of the one before.
pub(crate) fn keep(text: &str) {
    // Without an address the step keeps its own.
    history().map(|it| it.replace_state(&JsValue::from_str(text), "").ok());
}

/// Says whether the browser itself scrolls to where one was, when one comes back to this step.
pub(crate) fn let_browser_scroll(scrolls: bool) {
    let how = if scrolls { ScrollRestoration::Auto } else { ScrollRestoration::Manual };
    history().map(|it| it.set_scroll_restoration(how).ok());
}
