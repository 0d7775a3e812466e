//! Marks on the browser's own timeline, for whoever measures the page. Nothing of the page reads them.

/// The first screen is drawn.
pub(crate) const OPENED: &str = "fascicle-opened";
/// Begins to read the rest.
pub(crate) const READING_ON: &str = "fascicle-reading-on";
/// Everything noted is in memory.
pub(crate) const READ: &str = "fascicle-read";
/// Every room is there that came: from here on, the page fetches nothing.
pub(crate) const ROOMS_OPEN: &str = "fascicle-rooms-open";

/// Marks this moment.
pub(crate) fn mark(name: &str) {
    if let Some(timeline) = web_sys::window().and_then(|it| it.performance()) {
        timeline.mark(name).ok();
    }
}
