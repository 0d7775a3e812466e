//! Parts of the page that are put in and taken out by hand, where so many would be drawn that only those near the window are.

use super::document::document;
use crate::node::{Mounted, Node, mount};
use web_sys::Element;

/// A part that is in the page for as long as this lives.
pub(crate) struct Part {
    element: Element,
    /// What is drawn in it.
    _drawn: Mounted,
}

impl Part {
    /// Puts an element with these attributes into another, before one of its parts or at its end, and
    /// draws in it.
    pub(crate) fn put(
        tag: &str,
        attributes: &[(&str, String)],
        into: &Element,
        before: Option<&Self>,
        draw: impl FnOnce() -> Node,
    ) -> Option<Self> {
        let element = document()?.create_element(tag).ok()?;
        for (name, value) in attributes {
            element.set_attribute(name, value).ok()?;
        }
        let before = before.map(|it| it.element.as_ref());
        into.insert_before(&element, before).ok()?;
        let drawn = mount(&element, draw);
        Some(Self { element, _drawn: drawn })
    }

    /// Its element.
    pub(crate) const fn element(&self) -> &Element {
        &self.element
    }

    /// Where it begins and ends in the window.
    pub(crate) fn top_and_bottom(&self) -> (f32, f32) {
        super::sight::top_and_bottom(&self.element)
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        self.element.remove();
    }
}
