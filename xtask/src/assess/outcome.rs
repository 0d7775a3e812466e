//! An outcome as JSON: its level, the rules that fired or are possible, the answers behind them, and their sources.

use anyhow::{Result, bail};
use fascicle_core::{
    check::{
        Answers, Basis, Finding, Level, RULES_HASH, RULES_VERSION, Reason, Reply, Scale, assess,
    },
    sources::Source,
};
use serde::Serialize;
use serde_json::Value;

use super::question::{Question, all, words};

/// What the answers come to.
#[derive(Debug, Serialize)]
pub(super) struct Told {
    level: &'static str,
    /// Whether no question is open: an emergency has an outcome before that.
    complete: bool,
    rules_version: &'static str,
    rules_hash: &'static str,
    fired: Vec<ToldRule>,
    possible: Vec<PossibleRule>,
    set_aside: Vec<SetAside>,
}

#[derive(Debug, Serialize)]
struct ToldRule {
    id: &'static str,
    /// `None` where it only adds a sentence.
    level: Option<&'static str>,
    reasons: Vec<Said>,
    basis: &'static str,
    sources: Vec<ToldSource>,
}

#[derive(Debug, Serialize)]
struct PossibleRule {
    #[serde(flatten)]
    rule: ToldRule,
    /// `None` where being sure would give no more.
    level_if_sure: Option<&'static str>,
}

/// An answer behind a rule.
#[derive(Debug, Serialize)]
struct Said {
    question: &'static str,
    answer: Option<Value>,
    /// What the rule reads in it, where the answer does not say that by itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    about: Option<String>,
}

#[derive(Debug, Serialize)]
struct ToldSource {
    key: &'static str,
    title: &'static str,
}

/// An answer to a question that is not asked beside the others.
#[derive(Debug, Serialize)]
struct SetAside {
    question: &'static str,
    answer: Value,
    asked: String,
}

/// What these answers come to; the error names the questions that are open.
pub(super) fn told(answers: &Answers) -> Result<Told> {
    let seen = answers.in_sight();
    let open: Vec<&str> = all().filter(|it| it.is_open(&seen)).map(Question::id).collect();
    let Some(outcome) = assess(answers) else {
        bail!(
            "there is no outcome yet, as these questions have no answer: {}. \
             An unanswered question is never taken for a no",
            open.join(", ")
        );
    };
    let findings = |value: Reply| outcome.findings.iter().filter(move |it| it.value == value);
    let possible = |it: &Finding| PossibleRule {
        rule: told_rule(it, &seen),
        level_if_sure: it.level_if_sure().map(Level::key),
    };
    Ok(Told {
        level: outcome.level.key(),
        complete: open.is_empty(),
        rules_version: RULES_VERSION,
        rules_hash: RULES_HASH,
        fired: findings(Reply::Yes).map(|it| told_rule(it, &seen)).collect(),
        possible: findings(Reply::NotSure).map(possible).collect(),
        set_aside: set_aside(answers, &seen),
    })
}

fn told_rule(finding: &Finding, answers: &Answers) -> ToldRule {
    ToldRule {
        id: finding.rule.id.key(),
        level: finding.level.map(Level::key),
        reasons: finding.reasons.iter().flat_map(|it| said(*it, answers)).collect(),
        basis: match finding.rule.basis {
            Basis::Published => "published",
            Basis::OwnCaution => "own-caution",
        },
        sources: finding.rule.sources.iter().copied().map(told_source).collect(),
    }
}

fn told_source(source: Source) -> ToldSource {
    let reference = source.reference();
    ToldSource { key: reference.key, title: reference.title }
}

/// The answers that a reason stands for: one, or those to the items of a scale.
fn said(reason: Reason, answers: &Answers) -> Vec<Said> {
    let (questions, about) = match reason {
        Reason::Sign(sign, _) => (vec![Question::Sign(sign)], None),
        Reason::Place(fact) => (vec![Question::Where], Some(words(fact).to_owned())),
        Reason::Lasted(span) => {
            (vec![Question::Lasted], Some(format!("longer than {} days", span.days())))
        }
        Reason::Scale(scale) => (items_answered(scale, answers), Some(cut_in_words(scale))),
    };
    let one =
        |it: Question| Said { question: it.id(), answer: it.answer(answers), about: about.clone() };
    questions.into_iter().map(one).collect()
}

fn items_answered(scale: Scale, answers: &Answers) -> Vec<Question> {
    let items = scale.items().iter().copied().map(Question::Item);
    items.filter(|it| it.answer(answers).is_some()).collect()
}

fn cut_in_words(scale: Scale) -> String {
    format!("{} of {} or more", scale.key(), scale.cut())
}

fn set_aside(answers: &Answers, seen: &Answers) -> Vec<SetAside> {
    let unseen = |it: &Question| it.answer(seen).is_none();
    let told = |it: Question| {
        let answer = it.answer(answers)?;
        Some(SetAside { question: it.id(), answer, asked: it.asked() })
    };
    all().filter(unseen).filter_map(told).collect()
}
