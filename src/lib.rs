//! The page: it draws what `fascicle_core` knows and touches the world at thin edges.

#![allow(
    unreachable_pub,
    reason = "the component macro of Leptos makes public items of private components"
)]

use leptos::tachys::dom::body;
use platform::marks;

mod charts;
mod controls;
mod node;
mod pages;
mod platform;
mod route;
mod signals;
mod state;
mod storage;
mod words;

/// Starts the page in the document's body, in place of the first paint of `index.html`.
pub fn start() {
    platform::document::use_language(words::TAG, words::DIRECTION);
    platform::install::listen();
    platform::tasks::spawn(async {
        let (storage, opened) = storage::Storage::open().await;
        // Leptos starts what follows signals, and owns all of them.
        leptos::mount::mount_to_body(move || {
            node::mount(&body(), move || pages::shell(storage, opened)).stays();
        });
        platform::document::take_away_first_paint();
        marks::mark(marks::OPENED);
    });
}
