//! Asking the browser not to delete what is kept here when the disk runs short.

use js_sys::{Promise, Reflect};
use std::cell::Cell;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::StorageManager;

thread_local! {
    static ASKED: Cell<bool> = const { Cell::new(false) };
}

/// Asks at the first save, in browsers that decide by themselves. Firefox would ask the person in
/// turn; there the person asks from the page of what is stored.
pub(crate) fn ask_once_where_nothing_asks_back() {
    if ASKED.replace(true) || asks_back() {
        return;
    }
    super::tasks::spawn(async { _ = ask().await });
}

/// Whether this browser would put the question to the person.
fn asks_back() -> bool {
    web_sys::window().is_some_and(|it| Reflect::has(&it, &"mozInnerScreenX".into()) == Ok(true))
}

/// Asks; whether the browser promises. `None` where it cannot be asked.
pub(crate) async fn ask() -> Option<bool> {
    answer(manager()?.persist().ok()?).await
}

/// Whether the browser has promised. `None` where it cannot be asked.
pub(crate) async fn is_promised() -> Option<bool> {
    answer(manager()?.persisted().ok()?).await
}

/// How much the browser says that it keeps for this origin, in thousands of bytes. `None` where it
/// says nothing.
pub(crate) async fn kept() -> Option<u32> {
    let estimate = JsFuture::from(manager()?.estimate().ok()?).await.ok()?;
    let bytes = Reflect::get(&estimate, &JsValue::from("usage")).ok()?.as_f64()?;
    Some(thousands(bytes))
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a size is not negative, and what is past 4 terabytes is shown as that"
)]
fn thousands(bytes: f64) -> u32 {
    (bytes / 1000.0) as u32
}

async fn answer(promise: Promise) -> Option<bool> {
    JsFuture::from(promise).await.ok()?.as_bool()
}

/// Absent on insecure origins.
fn manager() -> Option<StorageManager> {
    let navigator = web_sys::window()?.navigator();
    let storage = Reflect::get(&navigator, &JsValue::from("storage")).ok()?;
    (!storage.is_undefined()).then(|| navigator.storage())
}
