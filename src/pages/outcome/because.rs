//! Why the outcome is what it is: every rule that fired or may hold, with the answers behind it.

use crate::controls::SourceNames;
use crate::pages::said::{answer, question, sign_text};
use crate::route::Route;
use crate::words;
use fascicle_core::check::{
    Answers, Basis, CheckPage, Finding, Level, Outcome, Question, Reason, Reply, RuleId, Sign,
};
use leptos::prelude::*;

/// Every rule that fired or may hold; for self-care, why.
pub(super) fn because(outcome: &Outcome, answers: &Answers) -> AnyView {
    let words = words::outcome();
    let plain = (outcome.level == Level::SelfCare).then(|| {
        view! {
            <p>{words.nothing_found}</p>
            <SourceNames sources=words.nothing_found_sources />
        }
    });
    let findings = outcome.findings.iter().map(|it| finding(it, outcome, answers));
    view! { {plain} <ul class="findings">{findings.collect_view()}</ul> }.into_any()
}

fn finding(finding: &Finding, outcome: &Outcome, answers: &Answers) -> impl IntoView + use<> {
    let words = words::outcome();
    let rule = finding.rule;
    let caution = (rule.basis == Basis::OwnCaution && rule.level.is_some())
        .then(|| view! { <p class="small">{words.own_caution}</p> });
    let if_sure = finding.level_if_sure().map(|it| (words.if_sure)((words.level)(it)));
    let calm = outcome.may_be_calmed().then(|| calm(finding, outcome)).flatten();
    let crisis = rule.id.is_for_worry().then(|| view! { <p>{words.crisis}</p> });
    let level = finding.level.map(|it| {
        view! { <p class=format!("tag tag--{}", it.key())>{(words.level)(it)}</p> }
    });
    view! {
        <li class="finding">
            <ul class="reasons">{finding.reasons.iter().map(|it| reason(*it, answers)).collect_view()}</ul>
            {level}
            <p>{if_sure} " " {(words.rule)(rule.id)} " " {calm}</p>
            {crisis}
            {caution}
            <SourceNames sources=rule.sources />
        </li>
    }
}

/// Several places without any sign are what doctors see often and refer seldom (X3).
fn calm(finding: &Finding, outcome: &Outcome) -> Option<&'static str> {
    let words = words::outcome();
    match finding.rule.id {
        RuleId::D2 => outcome.is_without_signs().then_some(words.several_places),
        // What is common with harmless twitches is feeling weak, not being stiff.
        RuleId::D3 if !finding.reasons.contains(&Reason::Sign(Sign::FeltWeak, Reply::Yes)) => None,
        rule => (words.calm)(rule),
    }
}

fn reason(reason: Reason, answers: &Answers) -> impl IntoView + use<> {
    let said = |page| {
        let about = Question::Page(page);
        (words::outcome().said)(&question(about), &answer(about, answers))
    };
    let text = match reason {
        Reason::Sign(sign, reply) => {
            format!("{} {}", (words::outcome().reason)(reply), sign_text(sign))
        }
        Reason::Place(_) => said(CheckPage::Where),
        Reason::Lasted(_) => said(CheckPage::Lasted),
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
