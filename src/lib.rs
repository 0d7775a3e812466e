//! The page: it draws what `fascicle_core` knows and touches the world at thin edges.

#![allow(
    unreachable_pub,
    reason = "the component macro of Leptos makes public items of private components"
)]

use leptos::prelude::{Update as _, signal};
use platform::marks;

mod controls;
mod pages;
mod platform;
mod route;
mod state;
mod storage;
mod words;

/// Starts the back room: in the place that the page has drawn for it, now and whenever it is asked for.
pub fn start_back() {
    let Some(element) = platform::room::element() else { return };
    platform::tasks::spawn(async move {
        let (storage, opened) = storage::Storage::open().await;
        let (shown, show) = signal(0);
        let room = element.clone();
        leptos::mount::mount_to(element, move || pages::back(storage, opened, shown)).forget();
        let put = move || {
            if platform::room::put(&room) {
                show.update(|it| *it += 1);
            }
        };
        put();
        platform::room::when_asked(put);
    });
}

/// Starts the page in the document's body, in place of the first paint of `index.html`.
pub fn start() {
    platform::document::use_language(words::words().tag, words::words().direction);
    platform::worker::register();
    platform::tasks::spawn(async {
        let (storage, opened) = storage::Storage::open().await;
        leptos::mount::mount_to_body(move || pages::shell(storage, opened));
        platform::document::take_away_first_paint();
        marks::mark(marks::OPENED);
    });
}
