//! Where the two wasms meet: the place in the document, and the event that asks for its screen.

use super::document::document;
use wasm_bindgen::JsCast as _;
use web_sys::{Event, HtmlElement};

/// The id of the element in which the back room shows its screen.
pub(crate) const PLACE: &str = "back-room";
/// The event of the window that asks for it: `boot.js` fetches the back room at the first.
const ASKS: &str = "back-room";

/// Asks for the screen as soon as its place is in the document.
pub(crate) fn ask_for_it_when_drawn() {
    leptos::prelude::request_animation_frame(|| {
        if let (Some(window), Ok(event)) = (web_sys::window(), Event::new(ASKS)) {
            // It says whether somebody cancelled it, which nobody does.
            window.dispatch_event(&event).ok();
        }
    });
}

/// Calls this whenever a screen is asked for, for as long as the page lives.
pub(crate) fn when_asked(call: impl Fn() + 'static) {
    let listener = leptos::prelude::window_event_listener_untyped(ASKS, move |_| call());
    // It is never removed: the back room stays as long as the page.
    std::mem::forget(listener);
}

/// Puts the element into its place; whether there is one.
pub(crate) fn put(element: &HtmlElement) -> bool {
    let place = document().and_then(|it| it.get_element_by_id(PLACE));
    place.is_some_and(|it| {
        it.replace_children_with_node_1(element);
        true
    })
}

/// A new element, in no document yet.
pub(crate) fn element() -> Option<HtmlElement> {
    document()?.create_element("div").ok()?.dyn_into().ok()
}
