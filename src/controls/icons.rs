//! The few icons, one family of ink lines, and the mark: fibres held together, or pages sewn.

use crate::node::{Node, view};
use leptos::component;

/// An icon of the bar.
#[derive(Clone, Copy)]
pub(crate) enum Symbol {
    /// A house.
    Home,
    /// A question answered.
    Check,
    /// A pen.
    Note,
    /// An open book.
    Diary,
    /// Three dots.
    More,
}

impl Symbol {
    const fn path(self) -> &'static str {
        match self {
            Self::Home => "M4 11.5 12 4.5l8 7M6.5 9.8V19.5h11V9.8",
            Self::Check => "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17M8.3 12.3l2.6 2.6 4.9-5.4",
            Self::Note => {
                "M5 19.2l.9-4L16.2 4.9a1.6 1.6 0 0 1 2.3 0l.7.7a1.6 1.6 0 0 1 0 2.3L8.9 18.3zM14.4 6.7l3 3"
            }
            Self::Diary => {
                "M12 6.6C10.2 5.3 7.6 4.8 4 5v13.4c3.6-.2 6.2.3 8 1.6 1.8-1.3 4.4-1.8 8-1.6V5c-3.6-.2-6.2.3-8 1.6zM12 6.6V20"
            }
            Self::More => "M5.5 12h.01M12 12h.01M18.5 12h.01",
        }
    }
}

/// An icon, which never stands without a word.
#[component]
pub(crate) fn Icon(symbol: Symbol) -> Node {
    view! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
            <path d=symbol.path() />
        </svg>
    }
}

/// The mark of the product.
#[component]
pub(crate) fn Mark() -> Node {
    view! {
        <svg class="mark" viewBox="0 0 48 48" aria-hidden="true">
            <path class="mark__fibre" d="M13 5c-4 9-4 29 0 38M20.3 4c-1.8 10-1.8 30 0 40M27.7 4c1.8 10 1.8 30 0 40M35 5c4 9 4 29 0 38" />
            <path class="mark__band" d="M8.5 24c5 2.6 26 2.6 31 0" />
        </svg>
    }
}
