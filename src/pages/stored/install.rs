//! Installing: what it is good for, and how it is done in this browser.

use crate::controls::Button;
use crate::node::{Node, view};
use crate::platform::install::{self, Installing};
use crate::signals::Callback;
use crate::words;
use leptos::component;

/// How to install the page, unless this window is of the installed one.
#[component]
pub(super) fn Install() -> Option<Node> {
    let words = words::install();
    let how = install::installing();
    let ask = Callback::new(move |()| install::ask());
    let text = match how {
        Installing::Done => return None,
        Installing::HomeScreen => words.home_screen,
        Installing::Button | Installing::Menu => words.menu,
    };
    let button = (how == Installing::Button)
        .then(|| view! { <Button class="button" label=words.button on_press=ask /> });
    Some(view! {
        <h2>{words.heading}</h2>
        <p>{text}</p>
        {button}
    })
}
