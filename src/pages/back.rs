//! The back room: the screens that the first visit does not wait for, drawn by a wasm of their own.

use super::{learn, stored};
use crate::platform::document;
use crate::route::Route;
use crate::state::App;
use crate::storage::Storage;
use fascicle_core::archive::Opened;
use leptos::ev;
use leptos::prelude::*;

/// The screens of the back room, over the store as it was opened; the other wasm has the rest.
///
/// It is drawn once, in an element of its own, and shows the screen of the route whenever that
/// element is in the document; `shown` counts how often it was put there.
pub(crate) fn back(storage: Storage, opened: Opened, shown: ReadSignal<u32>) -> impl IntoView {
    let app = App::open(storage, opened);
    app.moved.set_value(true);
    provide_context(app);
    // The element is taken away with the route, and put back after `shown` has changed.
    let room = RwSignal::new(None);
    let listener = window_event_listener(ev::hashchange, move |_| room.set(None));
    on_cleanup(move || listener.remove());
    Effect::new(move || {
        if shown.get() > 0 {
            room.set(Some(Route::from_fragment(&document::fragment())));
        }
    });
    move || match room.get() {
        Some(Route::Learn) => Some(learn::Learn().into_any()),
        Some(Route::Stored) => Some(stored::Stored().into_any()),
        _ => None,
    }
}
