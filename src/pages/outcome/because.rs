//! Why the outcome is what it is: every rule that fired or may hold, with the answers behind it.

use crate::controls::SourceNames;
use crate::node::{Node, view};
use crate::pages::said::{answer, question, sign_text};
use crate::route::Route;
use crate::words;
use fascicle_core::check::{
    Answers, Basis, CheckPage, Finding, Level, Outcome, Question, Reason, Reply, RuleId, Sign,
};

/// On paper these stand whole; of the others there, what was said, once (two pages at most).
const WHOLE_ON_PAPER: usize = 4;

/// Every rule that fired or may hold; for self-care, why.
pub(super) fn because(outcome: &Outcome, answers: &Answers) -> Node {
    let words = words::outcome();
    let plain = (outcome.level == Level::SelfCare).then(|| {
        view! {
            <p>{words.nothing_found}</p>
            <SourceNames sources=words.nothing_found_sources />
        }
    });
    let findings = outcome.findings.iter().map(|it| finding(it, outcome, answers));
    view! {
        {plain}
        <ul class="findings because">{findings.collect::<Node>()}</ul>
        {others_on_paper(outcome, answers)}
    }
}

fn others_on_paper(outcome: &Outcome, answers: &Answers) -> Option<Node> {
    let (whole, others) = outcome.findings.split_at_checked(WHOLE_ON_PAPER)?;
    let mut said: Vec<Reason> = Vec::new();
    for reason in others.iter().flat_map(|it| &it.reasons) {
        if !said.contains(reason) && !whole.iter().any(|it| it.reasons.contains(reason)) {
            said.push(*reason);
        }
    }
    let mut parts = vec![(words::outcome().others_on_paper)(others.len())];
    for reply in Reply::ALL.iter().rev() {
        let sign = |it: &Reason| match it {
            Reason::Sign(sign, said) if said == reply => Some(sign_text(*sign)),
            _ => None,
        };
        let signs: Vec<String> = said.iter().filter_map(sign).collect();
        if !signs.is_empty() {
            parts.push(format!("{} {}.", (words::outcome().reason)(*reply), signs.join("; ")));
        }
    }
    let rest = said.iter().filter(|it| !matches!(it, Reason::Sign(..)));
    parts.extend(rest.map(|it| text(*it, answers)));
    (!others.is_empty()).then(|| view! { <p class="on-paper">{parts.join(" ")}</p> })
}

fn finding(finding: &Finding, outcome: &Outcome, answers: &Answers) -> Node {
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
            <ul class="reasons">{finding.reasons.iter().map(|it| reason(*it, answers)).collect::<Node>()}</ul>
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

fn text(reason: Reason, answers: &Answers) -> String {
    let said = |page| {
        let about = Question::Page(page);
        (words::outcome().said)(&question(about), &answer(about, answers))
    };
    match reason {
        Reason::Sign(sign, reply) => {
            format!("{} {}", (words::outcome().reason)(reply), sign_text(sign))
        }
        Reason::Place(_) => said(CheckPage::Where),
        Reason::Lasted(_) => said(CheckPage::Lasted),
        Reason::Scale(scale) => (words::outcome().scale_reason)(scale).to_owned(),
    }
}

fn reason(reason: Reason, answers: &Answers) -> Node {
    let text = text(reason, answers);
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
