//! What changed since the last check: the same answers within days are said to be the same, with help for worry.

use super::fact;
use crate::pages::said::{answer, question};
use crate::state::App;
use crate::words;
use fascicle_core::archive::{CheckDraft, answers_from_text};
use fascicle_core::check::{Answers, Level, RULES_VERSION, changed};
use fascicle_core::diary::SavedCheck;
use leptos::prelude::*;

/// The same answers within so many days are somebody asking again.
const AGAIN_WITHIN: i32 = 7;

/// What changed since the check before this one, if there was one.
pub(super) fn since(app: App, now: &CheckDraft, level: Level) -> impl IntoView + use<> {
    let now = now.clone();
    // It may only be read a moment after the first screen.
    move || {
        app.diary.with(|diary| diary.check_before(now.entry).map(|it| compared(it, &now, level)))
    }
}

fn compared(before: &SavedCheck, now: &CheckDraft, level: Level) -> impl IntoView + use<> {
    let words = words::outcome();
    let answers = answers_from_text(&before.said().join("\n"));
    let changed = changed(&answers, &now.answers);
    let is_again = now.at.day().days_since(before.at.day()) <= AGAIN_WITHIN;
    let is_same = before.level == level && before.rules() == RULES_VERSION;
    let body = if changed.is_empty() {
        // Help for worry would soften what is urgent.
        let is_calm = level.may_be_calmed();
        let help = (is_again && is_calm).then(|| words.worry_help.iter().map(fact).collect_view());
        let text = match (is_same && answers.scales == now.answers.scales, is_calm) {
            (false, _) if before.level != level => words.other_advice,
            (_, true) => words.nothing_changed,
            (_, false) => words.nothing_changed_urgent,
        };
        view! { <p>{text}</p> {help} }.into_any()
    } else {
        let line = |it: &_| view! { <li>{difference(*it, &answers, &now.answers)}</li> };
        view! { <ul class="list">{changed.iter().map(line).collect_view()}</ul> }.into_any()
    };
    view! {
        <h2>{(words.since)(before.at)}</h2>
        {body}
    }
}

fn difference(about: fascicle_core::check::Question, before: &Answers, now: &Answers) -> String {
    (words::outcome().changed)(&question(about), &answer(about, before), &answer(about, now))
}
