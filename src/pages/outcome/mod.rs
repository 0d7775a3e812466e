//! The outcome of the check: the level, what to do, why, what would change it, and the card to keep.

mod because;
mod keep;
mod since;

use super::said::sign_text;
use crate::controls::{Button, Heading, SourceNames, places_shown};
use crate::node::{Node, view};
use crate::platform::document;
use crate::route::Route;
use crate::signals::Callback;
use crate::state::app;
use crate::words::{self, Fact};
use fascicle_core::archive::CheckDraft;
use fascicle_core::body::Place;
use fascicle_core::check::{self, Answers, Level, RULES_VERSION, Reason, Reply, Where, assess};
use fascicle_core::sorted::SortedSet;
use leptos::component;

/// The outcome.
#[component]
pub(super) fn Outcome() -> Option<Node> {
    let app = app();
    let state = app.check.get_untracked();
    // Without an outcome the address leads on to the first open question, before this is drawn.
    assess(&state.answers).map(|outcome| {
        // However a person comes here: what was said is in the diary.
        app.finish_check();
        let words = words::outcome();
        let level = outcome.level;
        let answers = state.answers.in_sight();
        let twitch = outcome.about_twitch();
        view! {
            {what_to_do(&outcome, &answers, app.moved.get_value())}
            {since::since(app, &state, level)}
            <h2>{words.because}</h2>
            {because::because(&outcome, &answers)}
            {one_place(&outcome, &answers)}
            {(level != Level::EmergencyNow).then(|| places_named(&answers)).flatten()}
            <p><a class="more-answers" href=look_through(&state)>{words.other_answers}</a></p>
            {would_change(twitch.level)}
            {looks_at(level)}
            {behind_it(level)}
            {keep::keep(&check::card(&answers, &outcome, state.at.day()))}
            <div class="small">
                <p>{(words.from_answers)(state.at)}</p>
                <p>{(words.rules_version)(RULES_VERSION)}</p>
            </div>
            {ask_worry(level)}
            <div class="onward">
                <Button class="button" label=words.start_again on_press=Callback::new(move |()| app.start_check_again()) />
                <Button class="button" label=words.print on_press=Callback::new(|()| document::print()) />
            </div>
        }
    })
}

/// Where the answers can be looked through: all of them, or as far as they go in an emergency.
fn look_through(state: &CheckDraft) -> String {
    let is_whole = check::way(&state.answers).all(|it| it.is_answered(&state.answers));
    let there =
        if is_whole { Route::CheckAnswers } else { Route::CheckPage(check::CheckPage::Now) };
    there.href()
}

fn what_to_do(outcome: &check::Outcome, answers: &Answers, moved: bool) -> Node {
    let words = words::outcome();
    let level = outcome.level;
    let twitch = outcome.about_twitch().level;
    // Whom a doctor has seen is not told to make the same appointment again.
    let was_examined = level == Level::SeeDoctor && outcome.was_examined();
    let steps = (words.steps)(twitch).iter().skip(was_examined.into());
    let (name, lead) = match level {
        _ if outcome.is_for_worry() => (words.for_worry, words.for_worry_lead),
        _ if was_examined => ((words.level)(level), words.examined_lead),
        _ => ((words.level)(level), (words.lead)(level)),
    };
    view! {
        <section class=format!("card card--{}", level.key())>
            <Heading text=name moved />
            <p class="card__lead">{lead}</p>
            {say(outcome)}
            <h2>{words.what_to_do}</h2>
            <ol class="list">
                {steps.map(|it| view! { <li>{*it}</li> }).collect::<Node>()}
            </ol>
            {(twitch == Level::SelfCare)
                .then(|| view! { <SourceNames sources=words.self_care_sources /> })}
            {care(level, answers)}
            {words.disclaimers.iter().map(|it| view! { <p class="small">{*it}</p> }).collect::<Node>()}
        </section>
    }
}

/// The sentence to say on the phone: every sign that makes it an emergency.
pub(super) fn say(outcome: &check::Outcome) -> Option<Node> {
    let words = words::outcome();
    let now = |it: &&check::Finding| it.level == Some(Level::EmergencyNow);
    let mut signs: Vec<String> = Vec::new();
    for reason in outcome.findings.iter().filter(now).flat_map(|it| &it.reasons) {
        if let Reason::Sign(sign, reply) = reason {
            let sign = sign_text(*sign);
            let text = if *reply == Reply::Yes { sign } else { (words.say_perhaps)(&sign) };
            if !signs.contains(&text) {
                signs.push(text);
            }
        }
    }
    (!signs.is_empty()).then(|| view! { <p class="card__say">{(words.say)(&signs.join("; "))}</p> })
}

/// Self-care for what the person named; beside nothing urgent.
fn care(level: Level, answers: &Answers) -> Option<Node> {
    let words = words::outcome();
    let mut facts: Vec<&'static Fact> = Vec::new();
    let named = answers.before.as_ref().map(SortedSet::iter);
    for it in named.into_iter().flatten().map(words.care) {
        if !facts.iter().any(|known| std::ptr::eq(*known, it)) {
            facts.push(it);
        }
    }
    (level.may_be_calmed() && !facts.is_empty()).then(|| {
        view! {
            <h2>{words.care_heading}</h2>
            <div class="care">{facts.into_iter().map(fact).collect::<Node>()}</div>
        }
    })
}

/// A gentle word for one place alone, never beside several (clinical.md 0).
fn one_place(outcome: &check::Outcome, answers: &Answers) -> Option<Node> {
    let is_one = matches!(&answers.place, Some(Where::At(places)) if places.len() == 1);
    (is_one && outcome.may_be_calmed()).then(|| fact(&words::outcome().one_place))
}

/// The places that were named, on the drawing.
pub(super) fn places_named(answers: &Answers) -> Option<Node> {
    let Some(Where::At(places)) = &answers.place else { return None };
    let places: Vec<Place> = places.iter().collect();
    Some(view! {
        <section class="named">
            <h2>{words::outcome().places_named}</h2>
            {places_shown(&places)}
        </section>
    })
}

/// The way to the scales, with the help that always stands beside them; not in an emergency.
fn ask_worry(level: Level) -> Option<Node> {
    let words = words::outcome();
    (level != Level::EmergencyNow).then(|| {
        view! {
            <p><a class="more-answers" href=Route::Scales.href()>{words.ask_worry}</a></p>
            <p class="small">{words.crisis}</p>
        }
    })
}

/// What doctors look at, and what not; nothing to read in an emergency.
fn looks_at(level: Level) -> Option<Node> {
    let words = words::outcome();
    (level != Level::EmergencyNow).then(|| {
        view! {
            <h2>{words.looks_at}</h2>
            {words.looks_at_text.iter().map(fact).collect::<Node>()}
        }
    })
}

fn behind_it(level: Level) -> Option<Node> {
    let words = words::outcome();
    level.may_be_calmed().then(|| {
        view! {
            <h2>{words.behind_it}</h2>
            {words.behind_it_text.iter().map(fact).collect::<Node>()}
        }
    })
}

/// What the person watches out for from here; nothing more to wait for in an emergency.
fn would_change(level: Level) -> Option<Node> {
    let words = words::outcome();
    let list = (words.would_change_list)(level);
    let items = || list.iter().map(|it| view! { <li>{*it}</li> }).collect::<Node>();
    (!list.is_empty()).then(|| {
        view! {
            <h2>{words.would_change}</h2>
            <ul class="list">{items()}</ul>
        }
    })
}

pub(super) fn fact(fact: &'static Fact) -> Node {
    view! {
        <p>{fact.text}</p>
        <SourceNames sources=fact.sources />
    }
}
