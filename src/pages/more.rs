//! More: the way to everything that is not in the bar, and the privacy lines.

use crate::controls::Heading;
use crate::node::{Node, view};
use crate::route::Route;
use crate::state::app;
use crate::words;
use fascicle_core::check::RULES_VERSION;
use leptos::component;

/// Everything else.
#[component]
pub(super) fn More() -> Node {
    let words = words::more();
    let row = |href: String, name, help| {
        view! {
            <li>
                <a class="row" href=href>
                    <span class="row__name">{name}</span>
                    <span class="row__help">{help}</span>
                </a>
            </li>
        }
    };
    view! {
        <Heading text=words.heading moved=app().moved.get_value() />
        <ul class="rows">
            {row(Route::Learn.href(), words.learn, words.learn_help)}
            {row(Route::Patterns.href(), words.patterns, words.patterns_help)}
            {row(Route::Report.href(), words::report().heading, words::report().row_help)}
            {row(Route::AboutYou.href(), words::about_you().heading, words::about_you().row_help)}
            {row(Route::Window.href(), words.diary, words.diary_help)}
            {row(Route::Tap.href(), words.tap, words.tap_help)}
            {row(Route::Own.href(), words.own, words.own_help)}
            {row(Route::Checking.href(), words.checking, words.checking_help)}
            {row(Route::Stored.href(), words.stored, words.stored_help)}
            {row(Route::Privacy.href(), words.privacy_page, words.privacy_page_help)}
        </ul>
        <h2>{words.privacy}</h2>
        <ul class="list">
            {words.privacy_lines.iter().map(|it| view! { <li>{*it}</li> }).collect::<Node>()}
        </ul>
        <h2>{words.about}</h2>
        <p>{(words.version)(env!("CARGO_PKG_VERSION"), RULES_VERSION)}</p>
    }
}
