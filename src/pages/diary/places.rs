//! Where what is listed was, on the drawing: folded until it is wanted.

use super::list::List;
use crate::controls::places_shown;
use crate::node::{Node, view};
use crate::signals::RwSignal;
use crate::words;
use leptos::component;
use leptos::prelude::event_target;

/// The fold.
#[component]
pub(super) fn Places(list: List) -> Node {
    let words = words::listing();
    let is_open = RwSignal::new(false);
    let turn =
        move |event| is_open.set(event_target::<web_sys::Element>(&event).has_attribute("open"));
    let shown = move || {
        if !is_open.get() {
            return Node::none();
        }
        let places = list.places();
        if places.is_empty() { words.no_place.into() } else { places_shown(&places) }
    };
    view! {
        <details class="find where" on:toggle=turn>
            <summary class="places__title">{words.where_it_was}</summary>
            {shown}
        </details>
    }
}
