//! A check in the diary: what it came to then, by which rules, and every answer.

use super::outcome::places_named;
use super::said::all_said;
use crate::controls::{Button, Heading};
use crate::node::{Node, view};
use crate::platform::document;
use crate::route::Route;
use crate::signals::{Callback, Memo};
use crate::state::app;
use crate::words;
use fascicle_core::archive::answers_from_text;
use fascicle_core::check::RULES_VERSION;
use fascicle_core::diary::{Diary, EntryId, SavedCheck};
use leptos::component;

/// A check in the diary.
#[component]
pub(super) fn Saved(entry: EntryId) -> Node {
    let app = app();
    // It may only be read a moment after the first screen; whatever else changes, it stays as it is.
    let is_there = Memo::new(move |_| {
        app.diary.with(|it| it.entry(entry).is_some_and(|it| it.noted.check().is_some()))
    });
    let check = move || {
        let found = |it: &Diary| it.entry(entry).and_then(|it| it.noted.check()).map(whole);
        let shown = is_there.get().then(|| app.diary.with_untracked(found)).flatten();
        shown.unwrap_or_else(|| missing(app.reading.get()))
    };
    view! {
        <a class="back" href=Route::Diary.href()>{words::app().diary}</a>
        {check}
    }
}

fn missing(is_reading: bool) -> Node {
    let text = if is_reading { words::store().reading } else { words::saved_check().gone };
    view! {
        <Heading text=words::app().check moved=app().moved.get_value() />
        <p class="lead">{text}</p>
    }
}

fn whole(check: &SavedCheck) -> Node {
    let words = words::outcome();
    let rules = if check.rules() == RULES_VERSION {
        (words::saved_check().rules)(check.rules())
    } else {
        (words::saved_check().rules_changed)(check.rules(), RULES_VERSION)
    };
    let answers = answers_from_text(&check.said().join("\n"));
    view! {
        <Heading text=(words::saved_check().heading)(check.at) moved=app().moved.get_value() />
        <p class="lead">{(words::saved_check().level)((words.level)(check.level))}</p>
        <p class="help">{rules}</p>
        {places_named(&answers)}
        {all_said(&answers, false)}
        <div class="onward">
            <Button class="button" label=words.print on_press=Callback::new(|()| document::print()) />
        </div>
    }
}
