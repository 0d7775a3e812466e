//! The document outside the page's own tree: its language, title, focus, address and printing.

use super::sight;
use js_sys::Promise;
use std::time::Duration;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, Element, Event, FocusOptions, HtmlElement};

/// A window that has shown no frame by then shows none.
const LATEST_FRAME: Duration = Duration::from_millis(200);

pub(crate) fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// Says in which language and direction the document is written.
pub(crate) fn use_language(tag: &str, direction: &str) {
    if let Some(root) = document().and_then(|it| it.document_element()) {
        root.set_attribute("lang", tag).ok();
        root.set_attribute("dir", direction).ok();
    }
}

/// Removes what `index.html` showed until the app was there.
pub(crate) fn take_away_first_paint() {
    if let Some(element) = element("first-paint") {
        element.remove();
    }
}

/// Gives the document its title.
pub(crate) fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Moves the focus to the element with that id, and brings it into view.
pub(crate) fn focus(id: &str) {
    if let Some(element) = element(id).and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        element.focus().ok();
    }
}

/// The element with that id.
pub(crate) fn element(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

/// In the element with that id, the part with an id and the kind of its control that has the focus.
pub(crate) fn focus_within(id: &str) -> Option<(String, String)> {
    let focused = document()?.active_element()?;
    let part = focused.closest("li[id]").ok()??;
    element(id)?.contains(Some(&part)).then(|| (part.id(), focused.tag_name()))
}

/// Moves the focus to the first control of that kind in the element with that id, if it is not there.
pub(crate) fn focus_control(id: &str, kind: &str) {
    let control = element(id).and_then(|it| it.query_selector(kind).ok()?);
    let control = control.and_then(|it| it.dyn_into::<HtmlElement>().ok());
    control.map(|it| it.focus().ok());
}

/// Moves the focus to the first control in the element with that id, which stays where it is if it is
/// in the window and so far below its top. Whether there is one.
pub(crate) fn focus_in(id: &str, below: f32) -> bool {
    let control = element(id).and_then(|it| it.query_selector("a, input, button").ok()?);
    let Some(control) = control.and_then(|it| it.dyn_into::<HtmlElement>().ok()) else {
        return false;
    };
    let (top, bottom) = sight::top_and_bottom(&control);
    let how = FocusOptions::new();
    how.set_prevent_scroll(top >= below && bottom <= sight::height());
    control.focus_with_options(&how).is_ok()
}

/// The id of the element that has the focus.
pub(crate) fn focused() -> Option<String> {
    Some(document()?.active_element()?.id()).filter(|it| !it.is_empty())
}

/// Gives an element an attribute, or takes it away.
pub(crate) fn set_or_remove(element: &Element, name: &str, value: Option<&str>) {
    match value {
        Some(value) => element.set_attribute(name, value).ok(),
        None => element.remove_attribute(name).ok(),
    };
}

/// Gives an element a property of style that only a measure can tell.
pub(crate) fn style(element: &Element, property: &str, value: &str) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        element.style().set_property(property, value).ok();
    }
}

/// Hears of something that happens to the window, for as long as what is drawn now stands.
pub(crate) fn on_window(name: &'static str, act: impl Fn(Event) + 'static) {
    hear(name, Box::new(act));
}

/// Not generic, so that what listens is compiled once.
fn hear(name: &'static str, act: Box<dyn Fn(Event)>) {
    let listener = leptos::prelude::window_event_listener_untyped(name, act);
    leptos::prelude::on_cleanup(move || listener.remove());
}

/// Whether the element with that id has the focus.
pub(crate) fn has_focus(id: &str) -> bool {
    document().and_then(|it| it.active_element()).is_some_and(|it| it.id() == id)
}

/// The same as [`focus`] for an element that is only being drawn: the next frame is the first that has it.
pub(crate) fn focus_when_drawn(id: &'static str) {
    leptos::prelude::request_animation_frame(move || focus(id));
}

/// Waits until what was drawn can be seen; in a window that shows nothing, a moment.
pub(crate) async fn seen() {
    let seen = Promise::new(&mut |resolve, _| {
        let done = move || drop(resolve.call0(&JsValue::NULL));
        leptos::prelude::set_timeout(done.clone(), LATEST_FRAME);
        let after_frame = || leptos::prelude::set_timeout(done, Duration::ZERO);
        leptos::prelude::request_animation_frame(after_frame);
    });
    JsFuture::from(seen).await.ok();
}

/// Whether two columns stand side by side (style/drawing.css).
pub(crate) fn is_wide() -> bool {
    matches("(min-width: 60em)")
}

/// Whether there is room for a column that scrolls by itself (style/diary.css).
pub(crate) fn has_room_beside() -> bool {
    matches("(min-width: 60em) and (min-height: 30em)")
}

/// Whether the window is one of those that a query means.
pub(crate) fn matches(query: &str) -> bool {
    let query = web_sys::window().and_then(|it| it.match_media(query).ok().flatten());
    query.is_some_and(|it| it.matches())
}

/// Scrolls to the top, as a new screen begins there.
pub(crate) fn scroll_to_top() {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// The fragment of the address, from the `#` on; empty where there is none.
pub(crate) fn fragment() -> String {
    web_sys::window().and_then(|it| it.location().hash().ok()).unwrap_or_default()
}

/// Goes to an address of the app as a new step, so that Back returns here.
pub(crate) fn go(href: &str) {
    if let Some(window) = web_sys::window() {
        window.location().set_hash(href).ok();
    }
}

/// Goes to an address of the app in place of this one, which Back then skips.
pub(crate) fn go_instead(href: &str) {
    if let Some(window) = web_sys::window() {
        window.location().replace(href).ok();
    }
}

/// Opens the page anew, at the same address.
pub(crate) fn open_anew() {
    if let Some(window) = web_sys::window() {
        window.location().reload().ok();
    }
}

/// How high an element would be with that class, in CSS pixels; 0 where there is none.
pub(crate) fn height_as(id: &str, class: &str) -> f64 {
    let Some(element) = element(id) else { return 0.0 };
    let classes = element.class_list();
    classes.add_1(class).ok();
    let height = element.get_bounding_client_rect().height();
    classes.remove_1(class).ok();
    height
}

/// Opens the browser's print dialogue.
pub(crate) fn print() {
    if let Some(window) = web_sys::window() {
        window.print().ok();
    }
}

/// Prints only what has that class.
pub(crate) fn print_only(class: &str) {
    let root = document().and_then(|it| it.document_element());
    let name = "data-prints";
    if let Some(root) = &root {
        root.set_attribute(name, class).ok();
    }
    // Where a browser prints later than this returns, it prints the whole page.
    print();
    if let Some(root) = &root {
        root.remove_attribute(name).ok();
    }
}
