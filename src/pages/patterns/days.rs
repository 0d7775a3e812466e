//! Which of the three patterns the days look like, beside what was said in the check.

use crate::node::{Node, view};
use crate::state::App;
use crate::words;
use fascicle_core::archive::answers_from_text;
use fascicle_core::check::Pattern;
use fascicle_core::patterns::seed::looks;
use fascicle_core::patterns::weeks::twitchy;
use fascicle_core::patterns::{ENOUGH_DAYS, Log};

pub(super) fn days(app: App, log: &Log) -> Node {
    let words = words::patterns();
    let told = log.covered.len();
    let share = twitchy(&log.covered).filter(|it| it.of() >= ENOUGH_DAYS);
    let body = match share {
        None => view! {
            <p class="lead">{words.not_enough}</p>
            <p>{(words.not_enough_help)(told)}</p>
        },
        Some(share) => {
            let looks = looks(&log.covered);
            view! {
                <p class="lead">{(words.looks)(looks)}</p>
                <p>{(words.twitchy)(share)}</p>
            }
        }
    };
    let tapped = (!log.taps.is_empty())
        .then(|| (words.tapped_in_runs)(log.tapped_in_runs(), log.taps.len()));
    let noted = (log.courses > 0).then(|| (words.noted_in_runs)(log.in_runs, log.courses));
    let beside = tapped.into_iter().chain(noted).collect::<Vec<String>>().join(" ");
    let days = log.covered.first().zip(log.covered.last());
    let covered = days.filter(|_| share.is_some()).map(|(first, last)| {
        let all = last.day.days_since(first.day) + 1;
        view! { <p class="help">{(words.covered)(told, all)} " " {words.unsaid}</p> }
    });
    view! {
        <section>
            <h2>{words.days_heading}</h2>
            {body}
            {said(app).map(|it| view! { <p>{(words.said_in_check)(it)}</p> })}
            {(!beside.is_empty()).then(|| view! { <p>{beside}</p> })}
            {covered}
        </section>
    }
}

/// What the person said of it when they last finished the check.
fn said(app: App) -> Option<Pattern> {
    let said =
        app.diary.with_untracked(|it| it.check_before(None).map(|it| it.said().join("\n")))?;
    answers_from_text(&said).pattern
}
