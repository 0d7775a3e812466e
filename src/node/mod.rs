//! What a screen draws, as plain data of one type, however much it is made of: elements, text, and what follows signals.
//!
//! Written with `view!`, put into the page by `drawn`. Why not by Leptos's own views:
//! docs/decisions/0019-nodes-of-one-type.md.

mod drawn;
mod markup;
mod value;

#[cfg(all(test, target_arch = "wasm32"))]
mod tests;

pub(crate) use drawn::{Mounted, mount};
pub(crate) use fascicle_view_macro::view;
pub(crate) use markup::Markup;
pub(crate) use value::Value;

use leptos::tachys::renderer::types::Event;
use std::borrow::Cow;

/// A part of a screen that is not in the page yet.
pub(crate) enum Node {
    Text(Cow<'static, str>),
    Element(Box<Element>),
    /// One after the other; none, too.
    Many(Vec<Self>),
    /// Drawn anew whenever what it reads has changed.
    Live {
        draw: Box<dyn Fn() -> Self>,
        keeps: Keeps,
    },
}

/// What becomes of what was drawn before, when it is drawn anew.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Keeps {
    /// What comes from the same place of the program stays in the page, and is changed.
    Same,
    /// Nothing of it stays.
    Nothing,
}

/// An element that is not in the page yet. It is changed in place only by one of the same `site`, which
/// has the same tag and the same names in the same order.
pub(crate) struct Element {
    site: u32,
    tag: &'static str,
    is_drawn: bool,
    attributes: Vec<(&'static str, Value)>,
    properties: Vec<(&'static str, Value)>,
    handlers: Vec<Handler>,
    children: Vec<Node>,
}

/// What listens to an event.
struct Handler {
    event: Cow<'static, str>,
    act: Box<dyn FnMut(Event)>,
}

impl Node {
    /// Nothing at all.
    pub(crate) const fn none() -> Self {
        Self::Many(Vec::new())
    }

    /// Drawn anew whenever what it reads has changed, and nothing of what was drawn before stays: no
    /// open fold and no half-changed field of the last screen goes along into the next.
    pub(crate) fn by_turns(draw: impl Fn() -> Self + 'static) -> Self {
        Self::Live { draw: Box::new(draw), keeps: Keeps::Nothing }
    }
}

impl From<&'static str> for Node {
    fn from(text: &'static str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Node {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl<T: Into<Self>> From<Option<T>> for Node {
    fn from(some: Option<T>) -> Self {
        some.map_or_else(Self::none, T::into)
    }
}

impl<T: Into<Self>> From<Vec<T>> for Node {
    fn from(many: Vec<T>) -> Self {
        many.into_iter().collect()
    }
}

impl<T: Into<Self>> FromIterator<T> for Node {
    fn from_iter<I: IntoIterator<Item = T>>(many: I) -> Self {
        // A loop, of which each caller's copy is a third of what `collect` would be.
        let mut nodes = Vec::new();
        for it in many {
            nodes.push(it.into());
        }
        Self::Many(nodes)
    }
}

impl<T: Into<Self>, F: Fn() -> T + 'static> From<F> for Node {
    fn from(draw: F) -> Self {
        Self::Live { draw: Box::new(move || draw().into()), keeps: Keeps::Same }
    }
}
