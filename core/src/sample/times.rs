//! When notes are made: spells of days with many, quiet gaps, runs within a day, and the clock's offset.

use super::random::SplitMix64;
use crate::calendar::Moment;
use std::ops::Range;

pub(super) const MINUTE: i64 = 60_000;
const HOUR: u32 = 3_600_000;
const DAY: i64 = 24 * 60 * MINUTE;
/// How many days there are: four years.
const DAYS: u16 = 1_461;
/// From 22 November 2022 to 21 November 2026, in days since 1970.
pub(super) const ALL_DAYS: Range<i64> = 19_318..19_318 + DAYS as i64;
/// When summer time began and ended in Central Europe, in days since 1970, at 1:00 UTC.
const SUMMERS: [(i64, i64); 4] =
    [(19_442, 19_659), (19_813, 20_023), (20_177, 20_387), (20_541, 20_751)];
/// Minutes east of UTC in winter and in summer: Central Europe, where the person lives.
const HOME: (i16, i16) = (60, 120);
/// London, Athens, Tokyo, Kathmandu, New Delhi, Bogotá, São Paulo.
const AWAY: [(i16, i16); 7] =
    [(0, 60), (120, 180), (540, 540), (345, 345), (330, 330), (-300, -300), (-180, -180)];

/// What the person's clock showed, at home and on journeys.
pub(super) struct Clock {
    /// First day, the day after the last, and the offsets there.
    journeys: Vec<(i64, i64, (i16, i16))>,
}

impl Clock {
    /// A clock with two or three journeys a year.
    pub(super) fn draw(random: &mut SplitMix64) -> Self {
        let mut journeys = Vec::new();
        let mut day = ALL_DAYS.start + i64::from(random.below(120));
        while day < ALL_DAYS.end {
            let back = day + 2 + i64::from(random.below(16));
            journeys.extend(random.pick(&AWAY).map(|offsets| (day, back, offsets)));
            day = back + 60 + i64::from(random.below(160));
        }
        Self { journeys }
    }

    /// The moment with that instant, as this clock showed it.
    pub(super) fn moment(&self, instant: i64) -> Moment {
        Moment::new(instant, self.offset(instant)).unwrap_or(Moment::EPOCH)
    }

    fn offset(&self, instant: i64) -> i16 {
        let day = instant.div_euclid(DAY);
        let journey = self.journeys.iter().find(|(first, back, _)| (*first..*back).contains(&day));
        let (winter, summer) = journey.map_or(HOME, |(_, _, offsets)| *offsets);
        let changes = |day: i64| day * DAY + i64::from(HOUR);
        let in_summer =
            |(start, end): &(i64, i64)| (changes(*start)..changes(*end)).contains(&instant);
        if SUMMERS.iter().any(in_summer) { summer } else { winter }
    }

    /// The instant at which this clock shows a time of a day, in milliseconds after its midnight.
    fn instant(&self, day: i64, time: i64) -> i64 {
        let as_if_utc = day * DAY + time;
        as_if_utc - i64::from(self.offset(as_if_utc)) * MINUTE
    }
}

/// Notes made one soon after the other.
pub(super) struct Run {
    /// The day, since 1970.
    pub(super) day: i64,
    /// The instants, in milliseconds since 1970.
    pub(super) made: Vec<i64>,
}

/// When that many notes are made.
pub(super) fn runs(random: &mut SplitMix64, clock: &Clock, notes: usize) -> Vec<Run> {
    let up_to = sums(&weights(random));
    let all = up_to.last().copied().unwrap_or_default();
    let mut days: Vec<usize> = (0..notes)
        .map(|_| {
            let drawn = random.below(all);
            up_to.partition_point(|it| *it <= drawn)
        })
        .collect();
    days.sort_unstable();
    let mut runs = Vec::new();
    for day in days.chunk_by(|one, other| one == other) {
        let mut left = day.len();
        let day =
            ALL_DAYS.start + day.first().and_then(|it| i64::try_from(*it).ok()).unwrap_or_default();
        while left > 0 {
            let run = run(random, clock, day, left);
            left = left.saturating_sub(run.made.len());
            runs.push(run);
        }
    }
    runs
}

/// How many notes each day draws, beside the others: spells of days with some, and gaps with none
/// or hardly one.
fn weights(random: &mut SplitMix64) -> Vec<u32> {
    let mut weights = Vec::new();
    while weights.len() < usize::from(DAYS) {
        for _ in 0..random.doublings(1, 5) {
            weights.push(if random.percent(25) { 0 } else { random.doublings(0, 5) });
        }
        for _ in 0..random.doublings(0, 5) {
            weights.push(u32::from(random.percent(10)));
        }
    }
    weights.truncate(usize::from(DAYS));
    // So that the last days are in a spell, and a diary looks as if somebody were keeping it.
    weights.reverse();
    weights
}

fn sums(weights: &[u32]) -> Vec<u32> {
    let add = |sum: &mut u32, weight: &u32| {
        *sum = sum.saturating_add(*weight);
        Some(*sum)
    };
    weights.iter().scan(0, add).collect()
}

/// At least one note and at most `left`: at a waking hour, seldom at night, then seconds or minutes
/// after each other.
fn run(random: &mut SplitMix64, clock: &Clock, day: i64, left: usize) -> Run {
    let waking = 7 * HOUR + random.below(8 * HOUR) + random.below(8 * HOUR);
    let time = if random.percent(4) { random.below(7 * HOUR) } else { waking };
    let size = 1 + usize::try_from(random.below(6)).unwrap_or_default();
    let mut instant = clock.instant(day, i64::from(time));
    let mut made = Vec::new();
    for _ in 0..size.min(left) {
        made.push(instant);
        instant += i64::from(random.doublings(13, 20));
    }
    Run { day, made }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn summer_time_begins_and_ends_on_the_last_sundays_of_march_and_october() {
        let home = Clock { journeys: Vec::new() };
        for ((start, end), year) in SUMMERS.into_iter().zip(2023..) {
            for (day, month, before, after) in [(start, 3, 60, 120), (end, 10, 120, 60)] {
                let change = day * DAY + i64::from(HOUR);
                let date = home.moment(change).day();
                assert_eq!((date.year(), date.month(), date.weekday()), (year, month, 6));
                assert!(date.day_of_month() > 24);
                assert_eq!(home.moment(change - 1).offset(), before);
                assert_eq!(home.moment(change).offset(), after);
            }
        }
    }

    #[test]
    fn the_days_are_four_years_up_to_november_2026() {
        let home = Clock { journeys: Vec::new() };
        let text = |day: i64| home.moment(day * DAY).local_time().text();
        assert_eq!(text(ALL_DAYS.start), "2022-11-22T01:00");
        assert_eq!(text(ALL_DAYS.end), "2026-11-22T01:00");
    }

    #[test]
    fn every_number_of_notes_is_made() {
        for notes in [0, 1, 2, 500] {
            let mut random = SplitMix64::new(7);
            let clock = Clock::draw(&mut random);
            let runs = runs(&mut random, &clock, notes);
            assert_eq!(runs.iter().map(|it| it.made.len()).sum::<usize>(), notes);
            assert!(runs.iter().all(|it| !it.made.is_empty()));
        }
    }
}
