//! The doctor's page as data: what stands on it, in the order in which a doctor asks (clinical.md section 5), and what is left out where it is full.

mod part;

pub use part::{Part, STEPS, Step};

use crate::archive::answers_from_text;
use crate::body::Place;
use crate::calendar::{Day, Moment};
use crate::check::{Answers, Reply, Scale, Sign, Where};
use crate::diary::{Diary, Doing, Factor, Health, History, Medicine};
use crate::patterns::bouts::{DayBouts, Quiet};
use crate::patterns::rhythm::{Known, calendar};
use crate::patterns::seed::{Looks, looks};
use crate::patterns::together::{Told, answers};
use crate::patterns::weeks::twitchy;
use crate::patterns::{Log, Share, Spots};
use crate::sorted::{SortedMap, SortedSet};

/// The days of so many weeks are drawn one by one.
const WEEKS: u8 = 8;

/// So many medicines are named where there is room.
const MOST_MEDICINES: usize = 16;

/// Everything that can stand on the page.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// From which day to which the notes are.
    pub span: Option<(Day, Day)>,
    /// On how many of these days there is a line.
    pub told: usize,
    /// The last check that was finished.
    pub check: Option<Checked>,
    /// Where, on days with a line.
    pub spots: Option<Spots>,
    /// On how many days there were twitches.
    pub twitchy: Option<Share>,
    /// Which pattern the days look like.
    pub looks: Looks,
    /// The longest quiet gap.
    pub quiet: Option<Quiet>,
    /// What the person was doing, and how many notes say so.
    pub doing: SortedMap<Doing, u32>,
    /// What went together, of what the person chose to look at.
    pub factors: Vec<(Factor, Told)>,
    /// What they take, in the order in which they told it.
    pub medicines: Vec<Medicine>,
    /// What they said of themselves.
    pub history: History,
    /// Their last days, one by one.
    pub days: Vec<(Day, Known)>,
}

/// A check that was finished.
#[derive(Clone, Debug, PartialEq)]
pub struct Checked {
    /// When.
    pub at: Moment,
    /// What was answered.
    pub answers: Answers,
}

/// Signs by their answers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Replies {
    /// Answered with yes.
    pub yes: Vec<Sign>,
    /// With not sure.
    pub not_sure: Vec<Sign>,
    /// With no.
    pub no: Vec<Sign>,
}

/// Which parts stand on the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fitted {
    /// Those that do, in their order.
    pub standing: Vec<Part>,
    /// Those that were wanted and did not fit.
    pub left_out: Vec<Part>,
    /// How many medicines are named.
    pub medicines: usize,
}

impl Report {
    /// Of what is known of a diary, with the notes from a day on, or all of them.
    pub fn of(diary: &Diary, log: &Log, from: Option<Day>) -> Self {
        let span = log.days().and_then(|(first, last)| {
            let first = from.map_or(first, |it| it.max(first));
            (first <= last).then_some((first, last))
        });
        let days = span.map(|(first, last)| log.between(first, last)).unwrap_or_default();
        let is_within = |day: Day| span.is_some_and(|(first, last)| first <= day && day <= last);
        let mut doing = SortedMap::new();
        for (_, it) in log.doing.iter().filter(|it| is_within(it.0)) {
            doing.insert(*it, doing.get(it).map_or(1, |count| count + 1));
        }
        let question = diary.question().map(|it| answers(days, it.1));
        Self {
            span,
            told: days.len(),
            check: diary.check_before(None).map(|it| Checked {
                at: it.at,
                answers: answers_from_text(&it.said().join("\n")).in_sight(),
            }),
            spots: Spots::of(days),
            twitchy: twitchy(days),
            looks: looks(days),
            quiet: DayBouts::of(days).quiet,
            doing,
            factors: question.unwrap_or_default(),
            medicines: diary.medicines().into_iter().map(|it| it.1.clone()).collect(),
            history: diary.health_history().map(|it| it.1.clone()).unwrap_or_default(),
            days: span.map(|it| last_days(log, it)).unwrap_or_default(),
        }
    }

    /// What was answered about the signs of a part, in their order.
    pub fn replies(&self, part: Part) -> Replies {
        let mut replies = Replies::default();
        let Some(check) = &self.check else { return replies };
        let of_part = |it: &&Sign| Part::of(**it) == part;
        for sign in Sign::ALL.iter().filter(of_part) {
            match check.answers.sign(*sign) {
                Some(Reply::Yes) => replies.yes.push(*sign),
                Some(Reply::NotSure) => replies.not_sure.push(*sign),
                Some(Reply::No) => replies.no.push(*sign),
                None => {}
            }
        }
        replies
    }

    /// What was answered of the person's health in a part: what there is, and what there is not.
    pub fn health(&self, part: Part) -> (Vec<Health>, Vec<Health>) {
        let of_part = self.history.health.iter().filter(|it| Part::of_health(it.0) == part);
        let (there, not): (Vec<_>, Vec<_>) = of_part.partition(|it| it.1);
        let names = |all: Vec<&(Health, bool)>| all.into_iter().map(|it| it.0).collect();
        (names(there), names(not))
    }

    /// The sums of the scales that were answered.
    pub fn scales(&self) -> Vec<(Scale, u8)> {
        let Some(check) = &self.check else { return Vec::new() };
        let total = |it: &Scale| Some((*it, it.total(&check.answers)?));
        let all: Vec<(Scale, u8)> = Scale::ALL.iter().filter_map(total).collect();
        // The first two items of the long one are in it.
        let has_long = all.iter().any(|it| it.0 == Scale::Gad7);
        all.into_iter().filter(|it| !(has_long && it.0 == Scale::Gad2)).collect()
    }

    /// Where it is: the places of the days, or, without such days, those of the check.
    pub fn shown_places(&self) -> Vec<Place> {
        let named = self.spots.as_ref().map(|it| it.places.iter().map(|it| it.0).collect());
        let named: Vec<Place> = named.unwrap_or_default();
        if !named.is_empty() {
            return named;
        }
        match self.check.as_ref().and_then(|it| it.answers.place.as_ref()) {
            Some(Where::At(places)) => places.iter().collect(),
            _ => Vec::new(),
        }
    }

    /// Whether there is anything to say in a part.
    pub fn says(&self, part: Part) -> bool {
        let is_answered = self.replies(part) != Replies::default();
        let answers = self.check.as_ref().map(|it| &it.answers);
        let history = &self.history;
        let has_health = history.health.iter().any(|it| Part::of_health(it.0) == part);
        is_answered
            || has_health
            || match part {
                Part::Onset => {
                    answers.is_some_and(|it| it.lasted.is_some())
                        || history.began.is_some()
                        || history.since.is_some()
                }
                Part::Places => {
                    !self.shown_places().is_empty() || answers.is_some_and(|it| it.place.is_some())
                }
                Part::Pattern => {
                    answers.is_some_and(|it| it.pattern.is_some()) || self.twitchy.is_some()
                }
                Part::Triggers => {
                    answers.is_some_and(|it| it.before.is_some()) || !self.factors.is_empty()
                }
                Part::Medicines => !self.medicines.is_empty(),
                Part::Worry => !self.scales().is_empty(),
                Part::Days => !self.days.is_empty(),
                Part::Family
                | Part::Function
                | Part::Thinning
                | Part::Feeling
                | Part::Emergency => false,
            }
    }

    /// The parts that stand on the page, of those that are wanted and say anything, after so many of the
    /// [`STEPS`] of making it shorter.
    pub fn fitted(&self, wanted: &SortedSet<Part>, steps: usize) -> Fitted {
        let all = Part::ALL.iter().copied().filter(|it| wanted.contains(*it) && self.says(*it));
        let mut fitted =
            Fitted { standing: all.collect(), left_out: Vec::new(), medicines: MOST_MEDICINES };
        for step in STEPS.into_iter().take(steps) {
            match step {
                Step::FewerMedicines => fitted.medicines /= 2,
                Step::Without(part) if fitted.standing.contains(&part) => {
                    fitted.standing.retain(|it| *it != part);
                    fitted.left_out.push(part);
                }
                Step::Without(_) => {}
            }
        }
        fitted
    }
}

/// The last weeks of a span, from a Monday on.
fn last_days(log: &Log, (first, last): (Day, Day)) -> Vec<(Day, Known)> {
    let monday = last.monday();
    let begins = monday.earlier_by(7 * (WEEKS - 1)).unwrap_or(monday);
    calendar(log, begins.max(first), last)
}

#[cfg(test)]
mod tests;
