//! What went together with twitches: for each factor that was picked the days with it and without, within weeks, and whether it stands out.
//!
//! Days are the units: those with a line in which the factor was answered. What was not answered is
//! neither yes nor no. Nothing here says that one thing causes another.

mod asked;
pub mod calibration;
mod difference;
mod shift;
mod strata;

pub use asked::{answers, changed, is_seen, missing};
pub use difference::miettinen_nurminen;
pub use shift::as_much;
pub use strata::{Estimate, Stratum, difference, pooled, ratio};

use super::{Covered, Interval, Share};
use crate::calendar::Day;
use crate::diary::{Factor, Question, Twitchy};

/// So many days with a factor and so many without are needed (clinical.md 8.3).
pub const ENOUGH_OF_EACH: u32 = 10;
/// For one to five factors that were picked: the days with and the days without after which twitches on 80
/// instead of 40 of 100 days are found in 80 of 100 diaries (`cargo xtask calibrate`, docs/patterns.md).
pub const NEEDED: [u16; Question::MOST] = [30, 40, 45, 50, 50];
/// How often chance alone may make any of the factors that were picked stand out.
const CHANCE: f64 = 0.05;
/// For one to five factors that were picked: the points of the standard normal distribution that leave 5 %
/// outside in all, shared out among them.
pub const DEVIATES: [f64; Question::MOST] = [
    1.959_963_984_540_054,
    2.241_402_727_604_947,
    2.393_979_800_047_434,
    2.497_705_474_412_374_6,
    2.575_829_303_548_900_4,
];

/// A day on which a factor was answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FactorDay {
    /// The Monday of its week.
    pub week: Day,
    /// Whether the factor was there.
    pub has_factor: bool,
    /// Whether the day was twitchy.
    pub is_twitchy: bool,
}

/// The share of twitchy days with a factor and without.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pair {
    /// Of the days with it.
    pub with: Share,
    /// Of the days without.
    pub without: Share,
}

/// What is told of a factor.
#[derive(Clone, Debug, PartialEq)]
pub enum Told {
    /// There are too few days with it or without: how many there are.
    NotEnough {
        /// Days with it.
        with: u32,
        /// Days without.
        without: u32,
    },
    /// No week has both kinds of days, so that it cannot be told from a good or a bad month.
    NeverBoth,
    /// There are enough.
    Enough(Box<Together>),
}

/// How a factor and twitches went together.
#[derive(Clone, Debug, PartialEq)]
pub struct Together {
    /// The twitchy days with it and without.
    pub pair: Pair,
    /// Between which differences the true one may well lie, over all days.
    pub over_all: Interval,
    /// The difference within weeks.
    pub within_weeks: Estimate,
    /// The ratio within weeks, where there is one.
    pub ratio: Option<Estimate>,
    /// How often a shift goes together as much.
    pub by_shift: f64,
    /// Whether it stands out: both exclude that there is no difference.
    pub stands_out: bool,
    /// The day after, which is shown and never tested.
    pub day_after: Option<Pair>,
}

impl Pair {
    /// `None` where there are no days of one kind.
    pub fn new(all: Stratum) -> Option<Self> {
        let share = |(of, with)| Share::new(with, of);
        Some(Self { with: share(all.with)?, without: share(all.without)? })
    }

    /// The share with less the share without, -1 to 1.
    pub fn difference(self) -> f64 {
        self.with.value() - self.without.value()
    }
}

impl Told {
    /// Of one factor among so many that were picked, by covered days, earliest first.
    pub fn of(days: &[Covered], factor: Factor, twitchy: Twitchy, picked: usize) -> Self {
        let answered = answered(days, factor, twitchy);
        let strata = strata_of(&answered);
        let counted = |has: bool| {
            let count = answered.iter().filter(|it| it.has_factor == has).count();
            u32::try_from(count).unwrap_or(u32::MAX)
        };
        let (with, without) = (counted(true), counted(false));
        let is_enough = with.min(without) >= ENOUGH_OF_EACH;
        if !is_enough || !are_enough_shifts(answered.len(), picked) {
            return Self::NotEnough { with, without };
        }
        match Together::of(&answered, &strata, picked) {
            Some(it) => {
                let day_after = day_after(days, factor, twitchy);
                Self::Enough(Box::new(Together { day_after, ..it }))
            }
            None => Self::NeverBoth,
        }
    }
}

impl Together {
    fn of(days: &[FactorDay], strata: &[Stratum], picked: usize) -> Option<Self> {
        let z = *DEVIATES.get(picked.checked_sub(1)?)?;
        let chance = chance_of_each(picked);
        let pair = pooled(strata)?;
        let over_all = miettinen_nurminen(pair, z);
        let z = widened(z, strata);
        let within_weeks = difference(strata, z)?;
        let by_shift = as_much(days)?;
        let Interval { low, high } = within_weeks.interval;
        Some(Self {
            pair,
            over_all,
            within_weeks,
            ratio: ratio(strata, z),
            by_shift,
            stands_out: (low > 0.0 || high < 0.0) && by_shift <= chance,
            day_after: None,
        })
    }
}

/// How often chance alone may make each of so many factors stand out.
fn chance_of_each(picked: usize) -> f64 {
    CHANCE / super::gaps::float(picked)
}

/// Whether so many days have so many shifts that one can be as rare as that.
fn are_enough_shifts(days: usize, picked: usize) -> bool {
    (1..=Question::MOST).contains(&picked)
        && 1.0 / super::gaps::float(days) <= chance_of_each(picked)
}

/// How much wider than by a normal distribution of deviate `z` the interval within weeks is made, as a
/// deviate: some tens of days in some weeks are fewer than it takes them for. By Student's distribution
/// with as many degrees of freedom as there are days of the rarer kind, less one, in weeks that have both,
/// and by the root of weeks / (weeks - 1): a rule of our own, since the intervals of several factors hold
/// what is true too seldom without it (`cargo xtask calibrate`).
fn widened(z: f64, strata: &[Stratum]) -> f64 {
    let told = || strata.iter().filter(|it| it.with.0 > 0 && it.without.0 > 0);
    let (with, without) =
        told().fold((0, 0), |(with, without), it| (with + it.with.0, without + it.without.0));
    let degrees = f64::from(with.min(without).max(2) - 1);
    let weeks = super::gaps::float(told().count().max(2));
    student(z, degrees) * (weeks / (weeks - 1.0)).sqrt()
}

/// The point of Student's distribution that leaves as much outside as `z` does of the normal one: the first
/// terms of its expansion (E. A. Cornish, R. A. Fisher, Rev Inst Int Stat 5:307, 1938), to 0.005 from 16
/// degrees of freedom on.
fn student(z: f64, degrees: f64) -> f64 {
    let [cube, fifth] = [3, 5].map(|it| z.powi(it));
    let first = (cube + z) / (4.0 * degrees);
    let second = (5.0 * fifth + 16.0 * cube + 3.0 * z) / (96.0 * degrees * degrees);
    z + first + second
}

/// The days on which the factor was answered.
fn answered(days: &[Covered], factor: Factor, twitchy: Twitchy) -> Vec<FactorDay> {
    let day = |it: &Covered| {
        Some(FactorDay {
            week: it.day.monday(),
            has_factor: *it.factors.get(&factor)?,
            is_twitchy: twitchy.is_met_by(it.course),
        })
    };
    days.iter().filter_map(day).collect()
}

fn strata_of(days: &[FactorDay]) -> Vec<Stratum> {
    let week = |days: &[FactorDay]| {
        let mut stratum = Stratum::default();
        for day in days {
            stratum.add(day.has_factor, day.is_twitchy);
        }
        stratum
    };
    days.chunk_by(|one, next| one.week == next.week).map(week).collect()
}

/// The factor on one day, and twitches on the next.
fn day_after(days: &[Covered], factor: Factor, twitchy: Twitchy) -> Option<Pair> {
    let mut all = Stratum::default();
    for (one, next) in days.iter().zip(days.iter().skip(1)) {
        if next.day.days_since(one.day) == 1
            && let Some(has_factor) = one.factors.get(&factor)
        {
            all.add(*has_factor, twitchy.is_met_by(next.course));
        }
    }
    Pair::new(all)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diary::{DayCourse, DayPlaces, Trigger};
    use crate::sorted::SortedMap;

    const STUDENT: [f64; 4] = [2.119_905, 2.920_782, 1.983_972, 2.625_891];
    const COFFEE: Factor = Factor::Known(Trigger::Caffeine);

    /// Days from 5 January 2026 on, a Monday: whether there was coffee, if that was answered, and how
    /// the day was.
    fn days(all: &[(Option<bool>, DayCourse)]) -> Vec<Covered> {
        let mut day = Day::parse("2026-01-05").unwrap();
        let mut days = Vec::new();
        for (coffee, course) in all {
            let mut factors = SortedMap::new();
            if let Some(coffee) = coffee {
                factors.insert(COFFEE, *coffee);
            }
            days.push(Covered { factors, ..Covered::new(day, *course, DayPlaces::NotSaid) });
            day = day.later_by(1).unwrap();
        }
        days
    }

    fn told(days: &[Covered], picked: usize) -> Told {
        Told::of(days, COFFEE, Twitchy::NotQuiet, picked)
    }

    /// Coffee on every other day, and twitches with it, but for every tenth day.
    fn with_coffee(count: usize) -> Vec<(Option<bool>, DayCourse)> {
        let day = |at: usize| {
            let coffee = at.is_multiple_of(2);
            let is_twitchy = coffee != at.is_multiple_of(10);
            (Some(coffee), if is_twitchy { DayCourse::Few } else { DayCourse::Quiet })
        };
        (0..count).map(day).collect()
    }

    /// A rhythm of two days stands out by its size, and not by shifts: every other shift is the same.
    #[test]
    fn what_comes_and_goes_like_twitches_for_no_reason_does_not_stand_out() {
        let Told::Enough(found) = told(&days(&with_coffee(60)), 1) else { panic!("too few") };
        assert!(found.within_weeks.interval.low > 0.0 && found.by_shift > 0.05);
        assert!(!found.stands_out);
    }

    #[test]
    fn what_goes_together_on_days_of_no_rhythm_stands_out() {
        // A square of each number modulo a prime: no shift of it is like it.
        let day = |at: usize| {
            let coffee = at * at % 31 < 15;
            let is_twitchy = coffee != at.is_multiple_of(9);
            (Some(coffee), if is_twitchy { DayCourse::Few } else { DayCourse::Quiet })
        };
        let all: Vec<_> = (0..62).map(|it| it * 7 % 61).map(day).collect();
        let Told::Enough(found) = told(&days(&all), 1) else { panic!("too few") };
        assert!(found.stands_out, "{found:?}");
        assert!(found.ratio.unwrap().found > 1.0 && found.day_after.is_some());
        // "Many or in runs", chosen instead, finds none of these days twitchy.
        let Told::Enough(found) = Told::of(&days(&all), COFFEE, Twitchy::ManyOrRuns, 1) else {
            panic!("too few")
        };
        assert_eq!((found.pair.with.with(), found.ratio, found.stands_out), (0, None, false));
    }

    #[test]
    fn what_was_not_answered_is_neither_yes_nor_no() {
        let mut all = with_coffee(40);
        let before = told(&days(&all), 1);
        // Seven days at a time, so that the weeks stay what they are.
        all.extend(vec![(None, DayCourse::Many); 70]);
        let Told::Enough(after) = told(&days(&all), 1) else { panic!("too few") };
        let Told::Enough(before) = before else { panic!("too few") };
        assert_eq!((after.pair, after.within_weeks), (before.pair, before.within_weeks));
    }

    /// By scipy 1.17.1: `t.ppf(norm.cdf(z), degrees)`.
    #[test]
    fn students_points_are_those_of_scipy() {
        for (picked, degrees, wanted) in [
            (1, 16.0, STUDENT[0]),
            (5, 16.0, STUDENT[1]),
            (1, 100.0, STUDENT[2]),
            (5, 100.0, STUDENT[3]),
        ] {
            let found = student(DEVIATES[picked - 1], degrees);
            assert!((found - wanted).abs() < 0.005, "{found} for {wanted}");
        }
    }

    #[test]
    fn a_factor_that_comes_by_whole_weeks_is_not_told_from_a_good_week() {
        let day = |at: usize| (Some((at / 7).is_multiple_of(2)), DayCourse::Quiet);
        let all: Vec<_> = (0..56).map(day).collect();
        assert_eq!(told(&days(&all), 1), Told::NeverBoth);
    }

    #[test]
    fn under_ten_of_each_and_under_as_many_days_as_shifts_need_nothing_is_told() {
        let few = |count| told(&days(&with_coffee(count)), 1);
        assert_eq!(few(19), Told::NotEnough { with: 10, without: 9 });
        assert!(matches!(few(20), Told::Enough(_)));
        // Of five factors each may be found by chance once in a hundred: 99 days are too few for that.
        assert!(matches!(told(&days(&with_coffee(99)), 5), Told::NotEnough { .. }));
        assert!(matches!(told(&days(&with_coffee(100)), 5), Told::Enough(_)));
        assert!(matches!(told(&days(&with_coffee(100)), 6), Told::NotEnough { .. }));
    }
}
