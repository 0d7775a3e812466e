//! What a person wants to know of their days, chosen before they see an answer: of those who look long enough, everybody finds something (clinical.md 8.3).

use super::fields::{Fields, Named, Value, optional, text};
use super::{DayCourse, Factor};
use crate::calendar::Day;

/// Which days count as twitchy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Twitchy {
    /// Those that were not quiet.
    NotQuiet,
    /// Those with many twitches or with runs.
    ManyOrRuns,
}

/// Which factors are looked at, and on which days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Which days count as twitchy.
    pub twitchy: Twitchy,
    /// The first day that is looked at, where the days before have been seen with another choice.
    pub from: Option<Day>,
    factors: Vec<Factor>,
}

impl Twitchy {
    const ALL: [Self; 2] = [Self::NotQuiet, Self::ManyOrRuns];

    /// The stable name under which it is stored.
    const fn key(self) -> &'static str {
        match self {
            Self::NotQuiet => "not-quiet",
            Self::ManyOrRuns => "many-or-runs",
        }
    }

    fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.key() == key)
    }

    /// Whether a day of that course is one.
    pub const fn is_met_by(self, course: DayCourse) -> bool {
        match self {
            Self::NotQuiet => !course.is_quiet(),
            Self::ManyOrRuns => matches!(course, DayCourse::Many | DayCourse::Runs),
        }
    }
}

impl Question {
    /// So many factors can be looked at.
    pub const MOST: usize = 5;

    /// Of these factors, each of which counts once; `None` of none and of too many.
    pub fn new(twitchy: Twitchy, factors: &[Factor]) -> Option<Self> {
        let none = Self { twitchy, from: None, factors: Vec::new() };
        let question = factors.iter().try_fold(none, |it, factor| it.with(*factor))?;
        (!question.factors.is_empty()).then_some(question)
    }

    /// The same with one more, which is answered less surely for the others' sake; `None` where there are
    /// as many as can be.
    pub fn with(mut self, factor: Factor) -> Option<Self> {
        if !self.factors.contains(&factor) {
            self.factors.push(factor);
        }
        (self.factors.len() <= Self::MOST).then_some(self)
    }

    /// The same, of the days from that one on.
    #[must_use]
    pub fn looking_from(self, from: Option<Day>) -> Self {
        Self { from, ..self }
    }

    /// Its factors, in the order in which they were chosen.
    pub fn factors(&self) -> &[Factor] {
        &self.factors
    }

    pub(super) fn fields(&self) -> Fields {
        let factors = self.factors.iter().map(|it| it.key()).collect();
        let mut fields =
            vec![text("twitchy", self.twitchy.key()), ("factors", Value::List(factors))];
        if let Some(from) = self.from {
            fields.push(text("from", from.text()));
        }
        fields
    }

    pub(super) fn from_fields(from: &dyn Named) -> Option<Self> {
        let twitchy = Twitchy::from_key(&from.text("twitchy")?)?;
        let keys = from.list("factors")?;
        let factors = keys.iter().map(|it| Factor::from_key(it)).collect::<Option<Vec<_>>>()?;
        let question = Self::new(twitchy, &factors)?;
        let is_each_once = question.factors.len() == factors.len();
        is_each_once.then_some(Self { from: optional(from, "from", Day::parse)?, ..question })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_factor_counts_once_and_six_are_too_many() {
        let all = Factor::KNOWN.map(Factor::Known);
        let twice = Question::new(Twitchy::NotQuiet, &[all[0], all[1], all[0]]).unwrap();
        assert_eq!(twice.factors(), [all[0], all[1]]);
        assert!(Question::new(Twitchy::NotQuiet, &all[..5]).is_some());
        assert!(Question::new(Twitchy::NotQuiet, &all).is_none());
        assert!(Question::new(Twitchy::NotQuiet, &[]).is_none());
        let five = Question::new(Twitchy::NotQuiet, &all[..5]).unwrap();
        assert_eq!(five.clone().with(all[4]), Some(five.clone()));
        assert_eq!(five.with(all[5]), None);
    }

    #[test]
    fn many_or_in_runs_leaves_a_few_out() {
        for course in DayCourse::ALL {
            let is_more = matches!(course, DayCourse::Many | DayCourse::Runs);
            assert_eq!(Twitchy::ManyOrRuns.is_met_by(*course), is_more);
            assert_eq!(Twitchy::NotQuiet.is_met_by(*course), !course.is_quiet());
        }
    }
}
