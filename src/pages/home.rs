//! Home: what this is in three lines, and two doors.

use crate::controls::Heading;
use crate::route::Route;
use crate::state::app;
use crate::words::words;
use fascicle_core::check::{CheckPage, Step, resume};
use leptos::prelude::*;

/// The first page.
#[component]
pub(super) fn Home() -> impl IntoView {
    let words = &words().home;
    let app = app();
    let begun = app.check.with_untracked(|it| {
        !matches!(resume(&it.answers), Step::Outcome | Step::Page(CheckPage::Now))
    });
    let check_help = if begun { words.go_on } else { words.check_help };
    view! {
        <Heading text=words.heading moved=app.moved.get_value() />
        <ul class="lines">{words.lines.iter().map(|it| view! { <li>{*it}</li> }).collect_view()}</ul>
        <div class="doors">
            <a class="door" href=Route::Check.href()>
                <span class="door__name">{words.check}</span>
                <span class="door__help">{check_help}</span>
            </a>
            <a class="door door--main" href=Route::Note.href()>
                <span class="door__name">{words.note}</span>
                <span class="door__help">{words.note_help}</span>
            </a>
        </div>
        <p class="small">{words.disclaimer}</p>
    }
}
