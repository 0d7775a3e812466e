//! Days on which factors are answered, of which the truth is known: how much a factor changes, how days resemble each other, what is left out.

use super::random::SplitMix64;
use crate::calendar::{Day, Moment};
use crate::diary::{Content, DayCourse, DayLine, DayPlaces, Diary, Factor, Revision};
use crate::patterns::Covered;

/// 5 January 2026, a Monday, at noon in UTC: the first of all days.
const FIRST: i64 = 1_767_614_400_000;
const DAY: i64 = 86_400_000;
const HOUR: i64 = 3_600_000;

/// A factor of days, and what it truly does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exposure {
    /// Which.
    pub factor: Factor,
    /// On which share of the days it is there, in hundredths.
    pub share: u8,
    /// How many times as often there are twitches on such a day, in hundredths; 100 where it does nothing.
    pub ratio: u16,
}

/// On which share of days something is written down, in hundredths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Written {
    /// Of those with twitches.
    pub twitchy: u8,
    /// Of those without.
    pub quiet: u8,
}

/// What is true of days. Shares are in hundredths.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exposed {
    /// How many there are.
    pub days: u16,
    /// On which share of them there are twitches, where no factor does anything.
    pub twitchy: u8,
    /// On which share of the days it is as on the day before, and not drawn anew, for twitches and for each
    /// factor: the correlation of a day with the next.
    pub alike: u8,
    /// By how much the shares of twitches and of each factor rise from the first day to the last.
    pub trend: u8,
    /// Which days have a line.
    pub told: Written,
    /// On which of these a factor is answered, each for itself.
    pub answered: Written,
    /// The factors.
    pub factors: Vec<Exposure>,
}

impl Written {
    /// As often on both kinds of days.
    pub const fn both(share: u8) -> Self {
        Self { twitchy: share, quiet: share }
    }

    const fn of(self, is_twitchy: bool) -> u8 {
        if is_twitchy { self.twitchy } else { self.quiet }
    }
}

/// Such days, the same for the same seed.
pub fn exposed(seed: u64, truth: &Exposed) -> Vec<Covered> {
    let random = &mut SplitMix64::new(seed);
    let mut before: Option<(bool, Vec<bool>)> = None;
    let mut covered = Vec::new();
    for at in 0..truth.days {
        let drifted = |share: u8| {
            let rise = i32::from(truth.trend) * (2 * i32::from(at) - i32::from(truth.days))
                / (2 * i32::from(truth.days).max(1));
            u32::try_from(i32::from(share) + rise).unwrap_or_default()
        };
        let mut next = |before: Option<bool>, share: u32| match before {
            Some(before) if random.percent(truth.alike.into()) => before,
            _ => random.percent(share),
        };
        let has: Vec<bool> = truth
            .factors
            .iter()
            .enumerate()
            .map(|(at, it)| {
                let before = before.as_ref().and_then(|it| it.1.get(at).copied());
                next(before, drifted(it.share))
            })
            .collect();
        let there = truth.factors.iter().zip(&has).filter(|it| *it.1);
        let share = there
            .fold(drifted(truth.twitchy), |it, (factor, _)| it * u32::from(factor.ratio) / 100);
        let is_twitchy = next(before.as_ref().map(|it| it.0), share);
        if random.percent(truth.told.of(is_twitchy).into())
            && let Some(mut day) = day(at, is_twitchy)
        {
            for (it, has) in truth.factors.iter().zip(&has) {
                if random.percent(truth.answered.of(is_twitchy).into()) {
                    day.factors.insert(it.factor, *has);
                }
            }
            covered.push(day);
        }
        before = Some((is_twitchy, has));
    }
    covered
}

/// The revisions of a diary with a line for each of them, written at nine in the evening.
pub fn written(seed: u64, truth: &Exposed) -> Vec<Revision> {
    let random = &mut SplitMix64::new(!seed);
    let mut line = |it: Covered| {
        let at = FIRST + 9 * HOUR + i64::from(it.day.days_since(first()?)) * DAY;
        let mut line = DayLine::new(it.day, it.course);
        line.factors = it.factors;
        let name = super::name(random, at);
        Some(Diary::begin(name, Moment::new(at, 0)?, Content::Day(line)))
    };
    exposed(seed, truth).into_iter().filter_map(&mut line).collect()
}

fn first() -> Option<Day> {
    Moment::new(FIRST, 0).map(Moment::day)
}

fn day(at: u16, is_twitchy: bool) -> Option<Covered> {
    let day: Day = Moment::new(FIRST + i64::from(at) * DAY, 0)?.day();
    let course = if is_twitchy { DayCourse::Few } else { DayCourse::Quiet };
    Some(Covered::new(day, course, DayPlaces::NotSaid))
}
