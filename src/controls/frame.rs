//! What frames a screen: its heading, which takes the focus, and the bar at the thumb.

use super::icons::{Icon, Symbol};
use crate::node::{Node, view};
use crate::platform::document;
use crate::signals::Signal;
use crate::words;
use leptos::component;

const HEADING: &str = "heading";

/// The heading of a screen. A screen that a person moved to begins at its heading and is titled by it.
#[component]
pub(crate) fn Heading(
    /// What it says.
    #[prop(into)]
    text: String,
    /// Whether the person moved here, so that the focus belongs on it.
    moved: bool,
) -> Node {
    let title = (words::app().title_of)(&text);
    document::set_title(&title);
    if moved {
        document::focus_when_drawn(HEADING);
    }
    view! { <h1 id=HEADING tabindex="-1">{text}</h1> }
}

/// The bar of the five places to go.
#[component]
pub(crate) fn Bar(
    /// Each with its word, address and icon, and whether it is where the person is.
    items: Vec<(&'static str, String, Symbol, Signal<bool>)>,
) -> Node {
    let item = |(word, href, symbol, here): (_, _, _, Signal<bool>)| {
        view! {
            <li>
                <a class="bar__item" href=href aria-current=move || here.get().then_some("page")>
                    <Icon symbol />
                    <span>{word}</span>
                </a>
            </li>
        }
    };
    view! {
        <nav class="bar" aria-label=words::app().bar>
            <ul>{items.into_iter().map(item).collect::<Node>()}</ul>
        </nav>
    }
}
