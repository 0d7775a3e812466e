//! The outcome: the highest level that follows from the answers, with the rules and answers behind it.

use super::answers::Answers;
use super::flow::{CheckPage, way};
use super::reply::Reply;
use super::rule::{Level, PlaceFact, Possible, Rule, RuleId, Span, When};
use super::scale::Scale;
use super::table::RULES;

/// What the answers come to.
#[derive(Debug)]
pub struct Outcome {
    /// The highest level that any rule gives; self-care when none does (row N1).
    pub level: Level,
    /// Every rule that fires or is possible, the most urgent first. A rule without a level is here
    /// only when it is certain, and never beside an urgent level.
    pub findings: Vec<Finding>,
}

impl Outcome {
    /// Whether a doctor is to be seen for the worry alone, whatever the twitch is.
    pub fn is_for_worry(&self) -> bool {
        let with_level = || self.findings.iter().filter(|it| it.level.is_some());
        with_level().count() > 0 && with_level().all(|it| it.rule.id.is_for_worry())
    }

    /// Whether it rests on how many places and how long alone, without any sign: a place that is a
    /// sign itself, as the tongue is, is none of these.
    pub fn is_without_signs(&self) -> bool {
        let about_twitch = self.findings.iter().filter(|it| it.rule.id != RuleId::D12);
        let mut reasons = about_twitch.flat_map(|it| &it.reasons);
        let is_no_sign = |it: &Reason| {
            use PlaceFact::{Eyelid, Several};
            matches!(it, Reason::Place(Several | Eyelid) | Reason::Lasted(_))
        };
        self.level.may_be_calmed() && reasons.all(is_no_sign)
    }

    /// Whether a warning sign is there or possible, though the level is an ordinary one: what calms
    /// does not stand beside it either.
    pub fn may_be_calmed(&self) -> bool {
        let is_warning =
            |it: &Finding| it.rule.level > Some(Level::SeeDoctor) || it.rule.id.is_alone();
        self.level.may_be_calmed() && !self.findings.iter().any(is_warning)
    }

    /// What the answers come to for the twitch itself, without those about worry.
    #[must_use]
    pub fn about_twitch(&self) -> Self {
        let findings = self.findings.iter().filter(|it| !it.rule.id.is_for_worry());
        let findings: Vec<Finding> = findings.cloned().collect();
        Self { level: level_of_all(&findings), findings }
    }

    /// Whether a doctor has looked at it already, and nothing is new since (row D12).
    pub fn was_examined(&self) -> bool {
        self.findings.iter().any(|it| it.rule.id == RuleId::D12)
    }
}

/// The highest level of these, of which the most urgent stands first.
fn level_of_all(findings: &[Finding]) -> Level {
    findings.first().and_then(|it| it.level).unwrap_or(Level::SelfCare)
}

/// A rule that says something about these answers.
#[derive(Clone, Debug)]
pub struct Finding {
    /// The rule.
    pub rule: &'static Rule,
    /// Whether it fires or is possible.
    pub value: Reply,
    /// The level that follows; `None` where it only adds a sentence.
    pub level: Option<Level>,
    /// The answers that led to it: yes or not sure.
    pub reasons: Vec<Reason>,
}

impl Finding {
    /// The level that would follow if the person became sure, where that is higher.
    pub fn level_if_sure(&self) -> Option<Level> {
        self.rule.level.filter(|it| self.value == Reply::NotSure && self.level < Some(*it))
    }
}

/// An answer that led to a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The answer to a sign.
    Sign(super::Sign, Reply),
    /// The answer to "where".
    Place(PlaceFact),
    /// The answer to "how long".
    Lasted(Span),
    /// The answers to a scale.
    Scale(Scale),
}

impl Reason {
    /// The page on which the answer was given, and can be changed; the scales have a page apart.
    pub fn page(self) -> Option<CheckPage> {
        match self {
            Self::Sign(sign, _) => CheckPage::of(sign),
            Self::Place(_) => Some(CheckPage::Where),
            Self::Lasted(_) => Some(CheckPage::Lasted),
            Self::Scale(_) => None,
        }
    }

    /// What was answered to a sign; `None` for "where" and "how long".
    fn reply(self) -> Option<Reply> {
        match self {
            Self::Sign(_, reply) => Some(reply),
            Self::Place(_) | Self::Lasted(_) | Self::Scale(_) => None,
        }
    }
}

/// The outcome of these answers; `None` while a question is open and no emergency is certain.
pub fn assess(answers: &Answers) -> Option<Outcome> {
    let outcome = so_far(&answers.in_sight(), RULES);
    let complete = way(answers).all(|page| page.is_answered(answers));
    (complete || outcome.level == Level::EmergencyNow).then_some(outcome)
}

/// Whether the answers given so far are an emergency already, whatever follows.
pub(super) fn emergency(answers: &Answers) -> bool {
    so_far(&answers.in_sight(), RULES).level == Level::EmergencyNow
}

pub(super) fn so_far(answers: &Answers, rules: &'static [Rule]) -> Outcome {
    let mut findings = Vec::new();
    // Most urgent first, and in the order of the table within a level.
    for rule in rules {
        if let Some(finding) = finding(rule, answers, &findings) {
            let place = findings.partition_point(|it: &Finding| it.level >= finding.level);
            findings.insert(place, finding);
        }
    }
    let level = level_of_all(&findings);
    let is_calm_and_sure = |it: &Finding| level.may_be_calmed() && it.value == Reply::Yes;
    findings.retain(|it| it.rule.level.is_some() || is_calm_and_sure(it));
    Outcome { level, findings }
}

fn finding(rule: &'static Rule, answers: &Answers, others: &[Finding]) -> Option<Finding> {
    let mut value = rule.when.value(answers);
    let mut reasons = reasons(&rule.when, answers);
    if rule.id.is_alone() {
        // Each sign by itself: one that another finding names, at least as urgently, is not alone.
        let is_named = |reason: &Reason| {
            let level = reason.reply().and_then(|it| level_of(rule, it, answers));
            others.iter().any(|it| it.level >= level && it.reasons.contains(reason))
        };
        reasons.retain(|it| !is_named(it));
        value = reasons.iter().filter_map(|it| it.reply()).fold(Reply::No, Reply::or);
    }
    (value != Reply::No).then(|| {
        let level = level_of(rule, value, answers);
        Finding { rule, value, level, reasons }
    })
}

pub(super) fn level_of(rule: &Rule, value: Reply, answers: &Answers) -> Option<Level> {
    match value {
        Reply::No => None,
        Reply::Yes => rule.level,
        Reply::NotSure => level_if_possible(rule, answers),
    }
}

fn level_if_possible(rule: &Rule, answers: &Answers) -> Option<Level> {
    match rule.possible {
        Possible::Level(level) => Some(level),
        Possible::ByParts if rule.when.has_certain_part(answers) => Some(Level::EmergencyNow),
        Possible::ByParts => Some(Level::SeeDoctorSoon),
        Possible::Mention => None,
    }
}

fn reasons(when: &When, answers: &Answers) -> Vec<Reason> {
    let reason = |leaf: &&When| match (leaf, leaf.value(answers)) {
        (_, Reply::No) | (When::Any(_) | When::All(_), _) => None,
        (When::Sign(sign), reply) => Some(Reason::Sign(*sign, reply)),
        (When::Place(fact), _) => Some(Reason::Place(*fact)),
        (When::LongerThan(span), _) => Some(Reason::Lasted(*span)),
        (When::Scale(scale), _) => Some(Reason::Scale(*scale)),
    };
    when.leaves().iter().filter_map(reason).collect()
}

#[cfg(test)]
mod monotone;
#[cfg(test)]
mod tests;
