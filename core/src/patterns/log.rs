//! What patterns are computed from: the days that were told in one line, and what was noted beside them.

use crate::body::Place;
use crate::calendar::{Day, Moment};
use crate::diary::{DayCourse, DayPlaces, Diary, Noted, Taps};
use crate::sorted::in_order;

/// The diary as patterns see it. A day without a line is no quiet day: nothing is known of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Log {
    /// The days with a line, earliest first, each once.
    pub covered: Vec<Covered>,
    /// The twitches that were noted one by one, earliest first. They are described and never counted
    /// as days with or without.
    pub notes: Vec<(Moment, Place)>,
    /// The runs that were tapped along, earliest first.
    pub taps: Vec<Taps>,
}

/// A covered day: one with a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Covered {
    /// The day on the person's own calendar.
    pub day: Day,
    /// How it was.
    pub course: DayCourse,
    /// Where.
    pub places: DayPlaces,
}

impl Covered {
    /// Whether there were twitches: whether the person did not call it quiet.
    pub const fn is_twitchy(&self) -> bool {
        !self.course.is_quiet()
    }
}

impl Log {
    /// What stands in a diary.
    pub fn of(diary: &Diary) -> Self {
        let mut log = Self::default();
        for day in diary.days().into_iter().rev() {
            if let Some((_, line)) = day.line {
                let (course, places) = (line.course(), line.places().clone());
                log.covered.push(Covered { day: day.day, course, places });
            }
            for entry in day.entries {
                match entry.noted {
                    Noted::Twitch(it) => log.notes.push((it.at, it.place)),
                    Noted::Taps(it) => log.taps.push(it.clone()),
                    _ => {}
                }
            }
        }
        log.notes = in_order(std::mem::take(&mut log.notes), Ord::cmp);
        log.taps = in_order(std::mem::take(&mut log.taps), |one, other| one.at.cmp(&other.at));
        log
    }

    /// The covered days from one day to another, both among them.
    pub fn between(&self, first: Day, last: Day) -> &[Covered] {
        let from = self.covered.partition_point(|it| it.day < first);
        let until = self.covered.partition_point(|it| it.day <= last);
        self.covered.get(from..until).unwrap_or_default()
    }
}
