//! When: hour of the day by weekday over waking hours, and the calendar day by day.

use super::waking::is_awake;
use super::{Covered, Log};
use crate::calendar::{Day, LocalTime};
use crate::diary::Awake;

/// How many notes there are in each hour of each weekday, by the clock that the person had then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rhythm {
    /// By weekday from Monday on, and by hour from midnight on.
    pub hours: [[u32; 24]; 7],
    /// Notes in waking hours.
    pub noted: u32,
    /// Notes outside of them, which are in no hour: whoever wakes notes what sleep would have hidden.
    pub asleep: u32,
}

/// What is known of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Known {
    /// Nothing was said or noted.
    Nothing,
    /// Something was noted, without a line for the day.
    NotedOnly,
    /// The day was quiet, or quiet but for what is noted.
    Quiet,
    /// There were twitches.
    Twitchy,
}

impl Rhythm {
    /// Of the notes of a diary, and when the person is usually awake; all hours where that was not said.
    pub fn of(notes: &[LocalTime], awake: Awake) -> Self {
        let mut rhythm = Self { hours: [[0; 24]; 7], noted: 0, asleep: 0 };
        for at in notes {
            if !is_awake(awake, at.time) {
                rhythm.asleep += 1;
                continue;
            }
            rhythm.noted += 1;
            let day = rhythm.hours.get_mut(usize::from(at.day.weekday()));
            if let Some(hour) = day.and_then(|it| it.get_mut(usize::from(at.time.hour))) {
                *hour += 1;
            }
        }
        rhythm
    }
}

/// Every day from one to another, and what is known of it.
pub fn calendar(log: &Log, first: Day, last: Day) -> Vec<(Day, Known)> {
    let is_noted = |day: Day| {
        let note = log.notes.partition_point(|it| it.day < day);
        let taps = log.taps.partition_point(|it| it.at.day() < day);
        log.notes.get(note).is_some_and(|it| it.day == day)
            || log.taps.get(taps).is_some_and(|it| it.at.day() == day)
    };
    let known = |day: Day| match log.between(day, day) {
        [it] => known(it),
        _ if is_noted(day) => Known::NotedOnly,
        _ => Known::Nothing,
    };
    let days = std::iter::successors(Some(first), |it| it.later_by(1));
    days.take_while(|it| *it <= last).map(|it| (it, known(it))).collect()
}

const fn known(day: &Covered) -> Known {
    if day.is_twitchy() { Known::Twitchy } else { Known::Quiet }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::{Moment, TimeOfDay};
    use crate::diary::{DayCourse, DayPlaces};

    /// Monday 23 November 2026, at midnight in UTC.
    const MONDAY: i64 = 1_795_392_000_000;
    const HOUR: i64 = 3_600_000;

    fn at(hours: i64, offset: i16) -> LocalTime {
        Moment::new(MONDAY + hours * HOUR, offset).unwrap().local_time()
    }

    fn clock(text: &str) -> TimeOfDay {
        TimeOfDay::parse(text).unwrap()
    }

    #[test]
    fn hours_are_those_of_the_clock_that_the_person_had() {
        let rhythm = Rhythm::of(&[at(23, 0), at(23, 60), at(7, -480)], Awake::NotAsked);
        assert_eq!((rhythm.hours[0][23], rhythm.hours[1][0], rhythm.hours[6][23]), (1, 1, 1));
        assert_eq!((rhythm.noted, rhythm.asleep), (3, 0));
    }

    #[test]
    fn what_is_noted_at_night_is_in_no_hour() {
        let day = Awake::Times(clock("07:00"), clock("23:00"));
        let late = Awake::Times(clock("10:00"), clock("02:00"));
        let notes = [at(1, 0), at(7, 0), at(22, 0), at(23, 0)];
        let counts = |awake| {
            let rhythm = Rhythm::of(&notes, awake);
            let in_hours: u32 = rhythm.hours.iter().flatten().sum();
            assert_eq!(in_hours, rhythm.noted);
            (rhythm.noted, rhythm.asleep)
        };
        assert_eq!(counts(day), (2, 2));
        assert_eq!(counts(late), (3, 1));
        assert_eq!(counts(Awake::RatherNot), (4, 0));
    }

    #[test]
    fn a_day_of_which_nothing_is_known_is_no_quiet_day() {
        let day = |it: i64| at(it * 24 + 12, 0).day;
        let line = |at, course| Covered::new(day(at), course, DayPlaces::NotSaid);
        let log = Log {
            covered: vec![line(0, DayCourse::Quiet), line(2, DayCourse::Many)],
            notes: vec![at(25, 0), at(50, 0)],
            ..Log::default()
        };
        let known: Vec<Known> = calendar(&log, day(0), day(3)).iter().map(|it| it.1).collect();
        assert_eq!(known, [Known::Quiet, Known::NotedOnly, Known::Twitchy, Known::Nothing]);
    }
}
