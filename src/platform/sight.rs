//! What of the page is in the window: heights and places in CSS pixels, from the window's top.

use web_sys::Element;

/// How high the window is.
#[expect(clippy::cast_possible_truncation, reason = "a window is no higher than an f32 can tell")]
pub(crate) fn height() -> f32 {
    let height = web_sys::window().and_then(|it| it.inner_height().ok()?.as_f64());
    height.unwrap_or_default() as f32
}

/// Where an element begins and ends.
#[expect(clippy::cast_possible_truncation, reason = "a pixel in sixteen million")]
pub(crate) fn top_and_bottom(element: &Element) -> (f32, f32) {
    let it = element.get_bounding_client_rect();
    (it.top() as f32, it.bottom() as f32)
}

/// Moves the page up by so much, at once.
pub(crate) fn scroll_by(distance: f32) {
    if let Some(window) = web_sys::window() {
        window.scroll_by_with_x_and_y(0.0, f64::from(distance));
    }
}

/// In whole pixels: to write or read a fraction would bring 10,000 bytes and more to the page.
#[expect(clippy::cast_possible_truncation, reason = "no page is two thousand million pixels high")]
pub(crate) fn rounded(distance: f32) -> i32 {
    distance.round() as i32
}

/// The same the other way.
#[expect(clippy::cast_precision_loss, reason = "a pixel in sixteen million")]
pub(crate) fn exactly(distance: i32) -> f32 {
    distance as f32
}
