//! Runs with quiet gaps, among days and among taps, by two methods, and whether these say the same.

use super::gaps::gaps;
use super::kleinberg::{Weights, bursts};
use super::runs::{Parameters, runs};
use super::{Covered, Log};
use crate::calendar::Day;
use crate::diary::Taps;

/// Under so many events nothing is told of runs: our own choice, that of places and of factors.
pub const ENOUGH_EVENTS: usize = 10;

/// From the first event of a run to its last, in the unit of the events.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bout {
    /// The first.
    pub start: i64,
    /// The last.
    pub end: i64,
    /// How many there are.
    pub events: usize,
}

/// What two methods make of the same events.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bouts {
    /// How many events there are.
    pub events: usize,
    /// What makes a run here.
    pub by: Parameters,
    /// The runs by `MaxInterval`, earliest first.
    pub runs: Vec<Bout>,
    /// Those by Kleinberg's automaton: the bursts within the whole; none, where all is one.
    pub second: Vec<Bout>,
}

/// What the second method makes of the same events.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Second {
    /// The same runs, each from about the same event to about the same.
    Same,
    /// None.
    None,
    /// Others.
    Other,
}

impl Bouts {
    /// Of events in pieces, each in order and seen without a break: a gap between two pieces is none.
    /// `None` where there are too few.
    pub fn of(pieces: &[Vec<i64>]) -> Option<Self> {
        let mut pieces: Vec<Vec<i64>> = pieces.to_vec();
        // At the same time is once: nobody knows the gap.
        pieces.iter_mut().for_each(Vec::dedup);
        let events = pieces.iter().map(Vec::len).sum();
        if events < ENOUGH_EVENTS {
            return None;
        }
        let by = Parameters::from_gaps(pieces.iter().flat_map(|it| gaps(it)).collect())?;
        let first = |piece: &Vec<i64>| {
            let bout = |it: super::runs::Run| bout(piece.get(it.first..=it.last)?);
            runs(piece, by).into_iter().filter_map(bout).collect::<Vec<_>>()
        };
        Some(Self {
            events,
            by,
            runs: pieces.iter().flat_map(first).collect(),
            second: pieces.iter().flat_map(|it| by_kleinberg(it, by.fewest)).collect(),
        })
    }

    /// What the second method makes of them. Two runs are the same if neither end is further from the
    /// other's than a gap over which a run goes on.
    pub fn second(&self) -> Second {
        let near = |one: i64, other: i64| (one - other).abs() <= self.by.goes_on;
        let mut pairs = self.runs.iter().zip(&self.second);
        let is_same = self.runs.len() == self.second.len()
            && pairs.all(|(one, other)| near(one.start, other.start) && near(one.end, other.end));
        match self.second.as_slice() {
            _ if is_same => Second::Same,
            [] => Second::None,
            _ => Second::Other,
        }
    }
}

fn bout(events: &[i64]) -> Option<Bout> {
    Some(Bout { start: *events.first()?, end: *events.last()?, events: events.len() })
}

fn by_kleinberg(piece: &[i64], fewest: usize) -> Vec<Bout> {
    let Some(bursts) = bursts(piece, Weights::default()) else { return Vec::new() };
    let within = bursts.into_iter().filter(|it| it.level == 2).filter_map(|it| {
        let first = piece.partition_point(|event| *event < it.start);
        let end = piece.partition_point(|event| *event <= it.end);
        bout(piece.get(first..end)?)
    });
    within.filter(|it| it.events >= fewest).collect()
}

/// The days with twitches and the quiet ones between them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayBouts {
    /// Runs of days, counted from the first covered day; `None` where there are too few days with
    /// twitches.
    pub bouts: Option<Bouts>,
    /// Whether a day that is not covered lies between two runs, so that the gap between them was not told.
    pub has_untold: bool,
    /// The longest stretch of quiet days.
    pub quiet: Option<Quiet>,
}

/// Quiet days, one after the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quiet {
    /// The first of them.
    pub from: Day,
    /// How many.
    pub days: u32,
    /// Whether a day before or after it is not covered, so that it may have been longer.
    pub may_be_longer: bool,
}

impl DayBouts {
    /// Of covered days, earliest first.
    pub fn of(days: &[Covered]) -> Self {
        let first = days.first().map(|it| it.day);
        let number = |it: &Covered| first.map(|first| i64::from(it.day.days_since(first)));
        let twitchy = |piece: &[Covered]| {
            piece.iter().filter(|it| it.is_twitchy()).filter_map(number).collect()
        };
        let pieces: Vec<Vec<i64>> = stretches(days).map(twitchy).collect();
        let quiet = stretches(days)
            .flat_map(quiet)
            .reduce(|longest, it| if it.days > longest.days { it } else { longest });
        let bouts = Bouts::of(&pieces);
        let runs = bouts.as_ref().map_or(&[][..], |it| &it.runs);
        let mut both = runs.iter().zip(runs.iter().skip(1));
        let breaks: Vec<i64> = stretches(days).filter_map(|it| number(it.last()?)).collect();
        let has_untold = both
            .any(|(one, next)| breaks.iter().any(|last| one.end <= *last && *last < next.start));
        Self { bouts, has_untold, quiet }
    }
}

/// Covered days without a day between them that is not.
fn stretches(days: &[Covered]) -> impl Iterator<Item = &[Covered]> {
    days.chunk_by(|one, next| next.day.days_since(one.day) == 1)
}

fn quiet(stretch: &[Covered]) -> Vec<Quiet> {
    let (first, last) = (stretch.first().map(|it| it.day), stretch.last().map(|it| it.day));
    let alike = stretch.chunk_by(|one, next| one.is_twitchy() == next.is_twitchy());
    let quiet = alike.filter_map(|it| {
        let (from, until) = (it.first()?, it.last()?);
        let may_be_longer = Some(from.day) == first || Some(until.day) == last;
        let days = u32::try_from(it.len()).ok()?;
        (!from.is_twitchy()).then_some(Quiet { from: from.day, days, may_be_longer })
    });
    quiet.collect()
}

/// Runs in what was tapped along, in milliseconds after the first tap.
pub fn of_taps(taps: &Taps) -> Option<Bouts> {
    Bouts::of(&[taps.offsets().iter().map(|it| i64::from(*it)).collect()])
}

/// What was tapped along, as far as there are taps enough, the latest first.
pub fn of_all_taps(log: &Log) -> impl Iterator<Item = (&Taps, Bouts)> {
    log.taps.iter().rev().filter_map(|it| Some((it, of_taps(it)?)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::Moment;
    use crate::diary::{DayCourse, DayPlaces};

    /// Days from 1 November 2026 on: `x` with twitches, `.` quiet, a space not covered.
    fn days(text: &str) -> Vec<Covered> {
        let first = Day::parse("2026-11-01").unwrap();
        let line = |(at, sign): (usize, char)| {
            let course = match sign {
                'x' => DayCourse::Few,
                '.' => DayCourse::Quiet,
                _ => return None,
            };
            let day = first.later_by(u8::try_from(at).unwrap()).unwrap();
            Some(Covered::new(day, course, DayPlaces::NotSaid))
        };
        text.chars().enumerate().filter_map(line).collect()
    }

    fn ends(bouts: &[Bout]) -> Vec<(i64, i64)> {
        bouts.iter().map(|it| (it.start, it.end)).collect()
    }

    #[test]
    fn runs_of_days_are_told_and_whether_the_second_method_draws_them_too() {
        let found = DayBouts::of(&days("xxxxxx............xxxxx............xxxxxx"));
        let bouts = found.bouts.unwrap();
        assert_eq!(ends(&bouts.runs), [(0, 5), (18, 22), (35, 40)]);
        // So few days are one to Kleinberg's automaton.
        assert_eq!((bouts.second.as_slice(), bouts.second()), (&[][..], Second::None));
        assert!(!found.has_untold);
        let quiet = found.quiet.unwrap();
        assert_eq!((quiet.days, quiet.may_be_longer), (12, false));
    }

    #[test]
    fn a_day_that_is_not_covered_is_in_no_gap_and_in_no_run() {
        let found = DayBouts::of(&days("xxxxxx xxxxxx"));
        assert_eq!(ends(&found.bouts.unwrap().runs), [(0, 5), (7, 12)]);
        assert_eq!((found.quiet, found.has_untold), (None, true));
        let quiet = |text| {
            let quiet = DayBouts::of(&days(text)).quiet.unwrap();
            (quiet.days, quiet.may_be_longer)
        };
        assert_eq!(quiet("x... ...."), (4, true));
        assert_eq!(quiet("x...x.."), (3, false));
        assert_eq!(quiet("..x"), (2, true));
    }

    #[test]
    fn under_ten_days_with_twitches_no_runs_are_told() {
        assert_eq!(DayBouts::of(&days("xxxxx......xxxx")).bouts, None);
        assert!(DayBouts::of(&days("xxxxx......xxxxx")).bouts.is_some());
        assert_eq!(DayBouts::of(&[]), DayBouts { bouts: None, has_untold: false, quiet: None });
    }

    #[test]
    fn taps_in_runs_are_told_and_those_at_the_same_time_count_once() {
        let run = |from: u32| (0..8).map(move |it| from + it * 300);
        let offsets: Vec<u32> = run(0).chain(run(20_000)).chain(run(50_000)).collect();
        let at = Moment::new(1_795_305_600_000, 0).unwrap();
        let bouts = of_taps(&Taps::new(at, None, offsets.clone()).unwrap()).unwrap();
        assert_eq!(ends(&bouts.runs), [(0, 2_100), (20_000, 22_100), (50_000, 52_100)]);
        assert_eq!(bouts.second(), Second::Same);
        let twice = offsets.iter().flat_map(|it| [*it, *it]).collect();
        assert_eq!(of_taps(&Taps::new(at, None, twice).unwrap()), Some(bouts));
    }

    #[test]
    fn where_the_methods_differ_it_is_said() {
        let bout = |start, end| Bout { start, end, events: 3 };
        let by = Parameters::from_gaps(vec![1; 9]).unwrap();
        let second = |runs, second| Bouts { events: 10, by, runs, second }.second();
        assert_eq!(
            second(vec![bout(0, 5), bout(9, 12)], vec![bout(1, 6), bout(10, 12)]),
            Second::Same
        );
        assert_eq!(second(vec![bout(0, 5)], vec![bout(0, 2), bout(4, 5)]), Second::Other);
        assert_eq!(second(vec![bout(0, 5)], vec![bout(0, 40)]), Second::Other);
        assert_eq!(second(vec![bout(0, 12)], Vec::new()), Second::None);
        assert_eq!(second(Vec::new(), Vec::new()), Second::Same);
    }
}
