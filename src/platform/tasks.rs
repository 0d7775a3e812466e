//! What goes on while the page is drawn: futures, all boxed, so that each does not bring its own
//! copy of what runs it.

use js_sys::Promise;
use std::pin::Pin;
use std::time::Duration;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// Runs a future to its end, beside everything else.
pub(crate) fn spawn(future: impl Future<Output = ()> + 'static) {
    spawn_boxed(Box::pin(future));
}

fn spawn_boxed(future: Pin<Box<dyn Future<Output = ()>>>) {
    // Not by way of Leptos, whose own does not run before something is drawn.
    wasm_bindgen_futures::spawn_local(future);
}

/// Lets the browser do what waits, and draw.
pub(crate) async fn turn() {
    let turn = Promise::new(&mut |resolve, _| {
        let go_on = move || drop(resolve.call0(&JsValue::NULL));
        leptos::prelude::set_timeout(go_on, Duration::ZERO);
    });
    JsFuture::from(turn).await.ok();
}
