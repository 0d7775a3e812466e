//! What goes on while the page is drawn: futures, all boxed, so that each does not bring its own
//! copy of what runs it.

use std::pin::Pin;

/// Runs a future to its end, beside everything else.
pub(crate) fn spawn(future: impl Future<Output = ()> + 'static) {
    spawn_boxed(Box::pin(future));
}

fn spawn_boxed(future: Pin<Box<dyn Future<Output = ()>>>) {
    // Not by way of Leptos, whose own does not run before something is drawn.
    wasm_bindgen_futures::spawn_local(future);
}
