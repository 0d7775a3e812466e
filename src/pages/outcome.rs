//! The outcome of the check: the level, what to do, why, and what would change it.

use crate::controls::{Button, Heading, SourceNames};
use crate::platform::document;
use crate::route::Route;
use crate::state::app;
use crate::words::{Fact, words};
use fascicle_core::check::{
    Basis, CheckPage, Finding, Level, RULES_VERSION, Reason, RuleId, assess,
};
use leptos::prelude::*;

/// The outcome.
#[component]
pub(super) fn Outcome() -> impl IntoView {
    let app = app();
    let state = app.check.get_untracked();
    // Without an outcome the address leads on to the first open question, before this is drawn.
    assess(&state.answers).map(|outcome| {
        let words = &words().outcome;
        let level = outcome.level;
        view! {
            <WhatToDo level moved=app.moved.get_value() />
            <h2>{words.because}</h2>
            <Because level findings=outcome.findings />
            <p><a class="more-answers" href=Route::CheckPage(CheckPage::Now).href()>{words.other_answers}</a></p>
            {would_change(level)}
            <h2>{words.looks_at}</h2>
            {words.looks_at_text.iter().map(fact).collect_view()}
            <div class="small">
                <p>{(words.from_answers)(state.at)}</p>
                <p>{(words.rules_version)(RULES_VERSION)}</p>
            </div>
            <div class="onward">
                <Button class="button" label=words.start_again on_press=Callback::new(move |()| app.start_check_again()) />
                <Button class="button" label=words.print on_press=Callback::new(|()| document::print()) />
            </div>
        }
    })
}

#[component]
fn WhatToDo(level: Level, moved: bool) -> impl IntoView {
    let words = &words().outcome;
    view! {
        <section class=format!("card card--{}", level.key())>
            <Heading text=(words.level)(level) moved />
            <p class="card__lead">{(words.lead)(level)}</p>
            <h2>{words.what_to_do}</h2>
            <ol class="list">
                {(words.steps)(level).iter().map(|it| view! { <li>{*it}</li> }).collect_view()}
            </ol>
            {(level == Level::SelfCare)
                .then(|| view! { <SourceNames sources=words.self_care_sources /> })}
            {words.disclaimers.iter().map(|it| view! { <p class="small">{*it}</p> }).collect_view()}
        </section>
    }
}

/// Every rule that fired or may hold, with the answers behind it; for self-care without any, why.
#[component]
fn Because(level: Level, findings: Vec<Finding>) -> impl IntoView {
    let words = &words().outcome;
    if findings.is_empty() {
        return view! {
            <p>{words.nothing_found}</p>
            <SourceNames sources=words.nothing_found_sources />
        }
        .into_any();
    }
    let findings = findings.into_iter().map(|it| finding(it, level.may_be_calmed()));
    view! { <ul class="findings">{findings.collect_view()}</ul> }.into_any()
}

fn finding(finding: Finding, may_be_calmed: bool) -> impl IntoView {
    let words = &words().outcome;
    let rule = finding.rule;
    let caution = (rule.basis == Basis::OwnCaution && rule.level.is_some())
        .then(|| view! { <p class="small">{words.own_caution}</p> });
    let if_sure = finding.level_if_sure().map(|it| (words.if_sure)((words.level)(it)));
    let calm = may_be_calmed.then(|| (words.calm)(rule.id)).flatten();
    let crisis = (rule.id == RuleId::D10).then(|| view! { <p>{words.crisis}</p> });
    let level = finding.level.map(|it| {
        view! { <p class=format!("tag tag--{}", it.key())>{(words.level)(it)}</p> }
    });
    view! {
        <li class="finding">
            <ul class="reasons">{finding.reasons.into_iter().map(reason).collect_view()}</ul>
            {level}
            <p>{if_sure} " " {(words.rule)(rule.id)} " " {calm}</p>
            {crisis}
            {caution}
            <SourceNames sources=rule.sources />
        </li>
    }
}

fn reason(reason: Reason) -> impl IntoView {
    let words = words();
    let text = match reason {
        Reason::Sign(sign, reply) => {
            let mut asked = (words.check.sign)(sign).to_owned();
            if sign.is_longer_ago() {
                asked = (words.check.longer_ago)(&asked);
            }
            format!("{} {asked}", (words.outcome.reason)(reply))
        }
        Reason::Place(fact) => (words.outcome.place_reason)(fact).to_owned(),
        Reason::Lasted(span) => (words.outcome.lasted_reason)(span).to_owned(),
    };
    let label = (words.outcome.change_what)(&text);
    view! {
        <li>
            <span>{text}</span>
            " "
            <a href=Route::CheckPage(reason.page()).href() aria-label=label>{words.outcome.change}</a>
        </li>
    }
}

/// What the person watches out for from here; nothing more to wait for in an emergency.
fn would_change(level: Level) -> Option<impl IntoView> {
    let words = &words().outcome;
    let list = (words.would_change_list)(level);
    let items = || list.iter().map(|it| view! { <li>{*it}</li> }).collect_view();
    (!list.is_empty()).then(|| {
        view! {
            <h2>{words.would_change}</h2>
            <ul class="list">{items()}</ul>
        }
    })
}

fn fact(fact: &'static Fact) -> impl IntoView {
    view! {
        <p>{fact.text}</p>
        <SourceNames sources=fact.sources />
    }
}
