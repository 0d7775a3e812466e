//! Two spans of time beside each other: the share of twitchy days in each, and the places.

use super::spots::{ENOUGH_DAYS, InBoth, Spots};
use super::weeks::{likeness, twitchy};
use super::{Covered, Interval, Log, Share};
use crate::calendar::Day;

/// Which two spans.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cut {
    /// The earlier half of the covered days and the later one.
    Halves,
    /// So many days up to a day, and as many before them.
    Days(u8),
}

/// Two spans beside each other.
#[derive(Clone, Debug, PartialEq)]
pub struct Compared {
    /// The first day and the last of the earlier one that are covered.
    pub earlier: (Day, Day),
    /// The same of the later one.
    pub later: (Day, Day),
    /// The twitchy days of each.
    pub shares: (Share, Share),
    /// How much a day is like the one before it, over the whole diary.
    pub likeness: f64,
    /// The places of both, where enough days say them.
    pub places: Option<Vec<InBoth>>,
}

impl Compared {
    /// `None` where either has too few covered days; `last` is the last day of the later one.
    pub fn of(log: &Log, cut: Cut, last: Day) -> Option<Self> {
        let (earlier, later) = spans(log, cut, last)?;
        let shares = (twitchy(earlier)?, twitchy(later)?);
        if shares.0.of().min(shares.1.of()) < ENOUGH_DAYS {
            return None;
        }
        let ends = |days: &[Covered]| Some((days.first()?.day, days.last()?.day));
        let places = Spots::of(later).zip(Spots::of(earlier));
        Some(Self {
            earlier: ends(earlier)?,
            later: ends(later)?,
            shares,
            likeness: likeness(&log.covered),
            places: places.and_then(|(later, earlier)| later.since(&earlier)),
        })
    }

    /// The interval of each share, as wide as days ask for that are like those before them: as if
    /// there were n (1 - r) / (1 + r) of them, r being the likeness.
    pub fn intervals(&self) -> (Interval, Interval) {
        let worth = (1.0 - self.likeness) / (1.0 + self.likeness);
        let interval = |it: Share| it.wilson_of(f64::from(it.of()) * worth);
        (interval(self.shares.0), interval(self.shares.1))
    }

    /// Whether the days tell the spans apart: their intervals have nothing in common. Of days that are
    /// independent that asks for more than a test at 5 % would: our own choice.
    pub fn are_apart(&self) -> bool {
        let (earlier, later) = self.intervals();
        earlier.high < later.low || later.high < earlier.low
    }
}

fn spans(log: &Log, cut: Cut, last: Day) -> Option<(&[Covered], &[Covered])> {
    match cut {
        Cut::Halves => log.covered.split_at_checked(log.covered.len() / 2),
        Cut::Days(days) => {
            let from = last.earlier_by(days.checked_sub(1)?)?;
            let before = from.earlier_by(days)?;
            Some((log.between(before, from.earlier_by(1)?), log.between(from, last)))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::body::Place;
    use crate::diary::{DayCourse, DayPlaces};

    /// Days up to 28 November 2026: `x` with twitches in the left calf, `.` quiet.
    fn log(text: &str) -> Log {
        let last = last();
        let line = |(at, sign): (usize, char)| {
            let day = last.earlier_by(u8::try_from(text.len() - 1 - at).unwrap()).unwrap();
            let place = Place::from_key("calf.left").unwrap();
            let (course, places) = match sign {
                'x' => (DayCourse::Few, DayPlaces::At([place].into_iter().collect())),
                _ => (DayCourse::Quiet, DayPlaces::NotSaid),
            };
            Covered::new(day, course, places)
        };
        let covered = text.chars().enumerate().map(line).collect();
        Log { covered, ..Log::default() }
    }

    fn last() -> Day {
        Day::parse("2026-11-28").unwrap()
    }

    #[test]
    fn spans_are_told_apart_only_where_their_intervals_have_nothing_in_common() {
        let halves = |text: &str| Compared::of(&log(text), Cut::Halves, last()).unwrap();
        let often_then_seldom = format!("{}{}", "xxx.".repeat(15), "...x".repeat(15));
        let apart = halves(&often_then_seldom);
        assert!(apart.are_apart(), "{:?}", apart.intervals());
        assert_eq!(apart.earlier.1.later_by(1), Some(apart.later.0));
        assert_eq!(apart.places.as_ref().unwrap().len(), 1);
        assert!(!halves("xxxxxxxx......xxxxx.........").are_apart());
        // The same shares of days that are like those before them tell less.
        let alike = Compared { likeness: 0.8, ..apart };
        assert!(!alike.are_apart(), "{:?}", alike.intervals());
    }

    #[test]
    fn a_span_of_so_many_days_ends_with_the_last() {
        let text = "..........xxxxxxxxxxxxxx..............";
        let compared = Compared::of(&log(text), Cut::Days(14), last()).unwrap();
        let with_of = |it: Share| (it.with(), it.of());
        assert_eq!(with_of(compared.shares.0), (14, 14));
        assert_eq!(with_of(compared.shares.1), (0, 14));
        assert_eq!(compared.later.1, last());
        assert_eq!(Compared::of(&log(text), Cut::Days(28), last()).unwrap().shares.0.of(), 10);
    }

    #[test]
    fn under_ten_covered_days_in_either_nothing_is_compared() {
        assert_eq!(Compared::of(&log("xxxxxxxxx.........."), Cut::Halves, last()), None);
        assert!(Compared::of(&log("xxxxxxxxxx.........."), Cut::Halves, last()).is_some());
        assert_eq!(Compared::of(&Log::default(), Cut::Halves, last()), None);
    }

    /// Of diaries in which nothing changes, few are told apart, though days resemble each other.
    #[test]
    fn diaries_without_a_change_are_seldom_told_apart() {
        use crate::diary::Diary;
        use crate::sample::{Truth, diary};
        for alike in [0, 30, 50] {
            let truth = Truth { days: 60, told: 90, alike, notes: 0, ..Truth::default() };
            let apart = (0..400).filter(|seed| {
                let log = Log::of(&Diary::from_revisions(diary(*seed, &truth)));
                Compared::of(&log, Cut::Halves, last()).is_some_and(|it| it.are_apart())
            });
            let apart = apart.count();
            assert!(apart <= 20, "{apart} of 400 at {alike} in 100");
        }
    }
}
