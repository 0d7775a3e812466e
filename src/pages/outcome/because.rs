//! Why the outcome is what it is: every rule that fired or may hold, with the answers behind it.

use crate::controls::SourceNames;
use crate::pages::said::sign_text;
use crate::route::Route;
use crate::words;
use fascicle_core::check::{Basis, Finding, Outcome, Reason, RuleId};
use leptos::prelude::*;

/// Every rule that fired or may hold; for self-care without any, why.
pub(super) fn because(outcome: &Outcome) -> AnyView {
    let words = words::outcome();
    if outcome.findings.is_empty() {
        return view! {
            <p>{words.nothing_found}</p>
            <SourceNames sources=words.nothing_found_sources />
        }
        .into_any();
    }
    let findings = outcome.findings.iter().map(|it| finding(it, outcome));
    view! { <ul class="findings">{findings.collect_view()}</ul> }.into_any()
}

fn finding(finding: &Finding, outcome: &Outcome) -> impl IntoView + use<> {
    let words = words::outcome();
    let rule = finding.rule;
    let caution = (rule.basis == Basis::OwnCaution && rule.level.is_some())
        .then(|| view! { <p class="small">{words.own_caution}</p> });
    let if_sure = finding.level_if_sure().map(|it| (words.if_sure)((words.level)(it)));
    let calm = outcome.level.may_be_calmed().then(|| calm(rule.id, outcome)).flatten();
    let crisis = rule.id.is_for_worry().then(|| view! { <p>{words.crisis}</p> });
    let level = finding.level.map(|it| {
        view! { <p class=format!("tag tag--{}", it.key())>{(words.level)(it)}</p> }
    });
    view! {
        <li class="finding">
            <ul class="reasons">{finding.reasons.iter().map(|it| reason(*it)).collect_view()}</ul>
            {level}
            <p>{if_sure} " " {(words.rule)(rule.id)} " " {calm}</p>
            {crisis}
            {caution}
            <SourceNames sources=rule.sources />
        </li>
    }
}

/// Several places without any sign are what doctors see often and refer seldom (X3).
fn calm(rule: RuleId, outcome: &Outcome) -> Option<&'static str> {
    let words = words::outcome();
    match rule {
        RuleId::D2 => outcome.is_without_signs().then_some(words.several_places),
        _ => (words.calm)(rule),
    }
}

fn reason(reason: Reason) -> impl IntoView {
    let text = match reason {
        Reason::Sign(sign, reply) => {
            format!("{} {}", (words::outcome().reason)(reply), sign_text(sign))
        }
        Reason::Place(fact) => (words::outcome().place_reason)(fact).to_owned(),
        Reason::Lasted(span) => (words::outcome().lasted_reason)(span).to_owned(),
        Reason::Scale(scale) => (words::outcome().scale_reason)(scale).to_owned(),
    };
    let label = (words::check().change_what)(&text);
    let there = reason.page().map_or(Route::Scales, Route::CheckPage);
    view! {
        <li>
            <span>{text}</span>
            " "
            <a href=there.href() aria-label=label>{words::check().change}</a>
        </li>
    }
}
