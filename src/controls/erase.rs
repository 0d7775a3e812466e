//! Views without a type of their own: what stands for a type of view is compiled once, not once for each place that draws one.

use leptos::prelude::*;
use std::sync::{Arc, Mutex};

/// What can be drawn as if it had no type of its own.
pub(crate) trait Erase {
    fn erase(self) -> AnyView;
}

impl<T: RenderHtml + Send> Erase for View<T> {
    fn erase(self) -> AnyView {
        self.into_inner().into_any()
    }
}

impl<T: Erase> Erase for Option<T> {
    fn erase(self) -> AnyView {
        self.map_or_else(|| ().into_any(), T::erase)
    }
}

impl<T: Erase> Erase for Vec<T> {
    fn erase(self) -> AnyView {
        self.into_iter().erase_all().into_any()
    }
}

impl Erase for AnyView {
    fn erase(self) -> AnyView {
        self
    }
}

impl Erase for String {
    fn erase(self) -> AnyView {
        self.into_any()
    }
}

impl Erase for &'static str {
    fn erase(self) -> AnyView {
        self.into_any()
    }
}

/// The same for many of them, one after the other.
pub(crate) trait EraseAll {
    fn erase_all(self) -> Vec<AnyView>;
}

impl<T: Erase, I: Iterator<Item = T>> EraseAll for I {
    fn erase_all(self) -> Vec<AnyView> {
        self.map(T::erase).collect()
    }
}

/// A part that is drawn anew whenever what it reads has changed.
pub(crate) fn live<V: Erase + 'static>(draw: impl Fn() -> V + Send + 'static) -> AnyView {
    let draw: Arc<Mutex<dyn FnMut() -> AnyView + Send>> =
        Arc::new(Mutex::new(move || draw().erase()));
    draw.into_any()
}
