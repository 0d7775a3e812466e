//! What changed since the last check: the same answers within days are said to be the same, with help for worry.

use super::fact;
use crate::node::{Node, view};
use crate::pages::said::{answer, question};
use crate::state::App;
use crate::words;
use fascicle_core::archive::{CheckDraft, answers_from_text};
use fascicle_core::check::{Answers, Level, changed};
use fascicle_core::diary::SavedCheck;

/// The same answers within so many days are somebody asking again.
const AGAIN_WITHIN: i32 = 7;

/// So many changes stand on paper (style/print.css); the others are counted there.
const WHOLE_ON_PAPER: usize = 6;

/// What changed since the check before this one, if there was one.
pub(super) fn since(app: App, now: &CheckDraft, level: Level) -> Node {
    let now = now.clone();
    // It may only be read a moment after the first screen.
    Node::from(move || {
        app.diary.with(|diary| diary.check_before(now.entry).map(|it| compared(it, &now, level)))
    })
}

fn compared(before: &SavedCheck, now: &CheckDraft, level: Level) -> Node {
    let words = words::outcome();
    let answers = answers_from_text(&before.said().join("\n"));
    let changed = changed(&answers, &now.answers);
    let is_again = now.at.day().days_since(before.at.day()) <= AGAIN_WITHIN;
    let worry_changed = answers.scales != now.answers.scales;
    let body = if changed.is_empty() {
        // Help for worry would soften what is urgent.
        let is_calm = level.may_be_calmed();
        let help =
            (is_again && is_calm).then(|| words.worry_help.iter().map(fact).collect::<Node>());
        let text = match (worry_changed, is_calm) {
            _ if before.level != level => words.other_advice,
            (true, true) => words.worry_changed,
            (true, false) => words.worry_changed_urgent,
            (false, true) => words.nothing_changed,
            (false, false) => words.nothing_changed_urgent,
        };
        view! { <p>{text}</p> {help} }
    } else {
        let line = |it: &_| view! { <li>{difference(*it, &answers, &now.answers)}</li> };
        let worry = worry_changed.then(|| view! { <li>{words.worry_too}</li> });
        let more = changed.len().checked_sub(WHOLE_ON_PAPER).filter(|it| *it > 0);
        let more = more.map(|it| view! { <p class="on-paper">{(words.more_changes)(it)}</p> });
        view! {
            <ul class="list changes">{worry} {changed.iter().map(line).collect::<Node>()}</ul>
            {more}
        }
    };
    view! {
        <h2>{(words.since)(before.at)}</h2>
        {body}
    }
}

fn difference(about: fascicle_core::check::Question, before: &Answers, now: &Answers) -> String {
    (words::outcome().changed)(&question(about), &answer(about, before), &answer(about, now))
}
