//! Check your answers: all of them, each with a way to change it, before the outcome.

use super::said::all_said;
use crate::controls::{Button, Heading};
use crate::node::{Node, view};
use crate::platform::document;
use crate::route::Route;
use crate::signals::Callback;
use crate::state::app;
use crate::words;
use fascicle_core::check::way;
use leptos::component;

/// Every answer of the check.
#[component]
pub(super) fn CheckAnswers() -> Node {
    let app = app();
    let words = words::check();
    let answers = app.check.get_untracked().answers;
    let back = way(&answers).last().map_or(Route::Home, Route::CheckPage);
    let finish = Callback::new(move |()| {
        app.finish_check();
        document::go(&Route::Outcome.href());
    });
    view! {
        <a class="back" href=back.href()>{words.back}</a>
        <Heading text=words.answers moved=app.moved.get_value() />
        <p class="help">{words.answers_help}</p>
        {all_said(&answers, true)}
        <div class="onward">
            <Button class="button button--main" label=words.see_outcome on_press=finish />
        </div>
    }
}
