//! What patterns are computed from: the days that were told in one line, and what was noted beside them.

use crate::calendar::{Day, LocalTime, Moment};
use crate::diary::{Course, DayCourse, DayPlaces, Diary, Doing, EntryId, Factor, Noted, Taps};
use crate::sorted::{SortedMap, in_order, merged};

/// The diary as patterns see it. A day without a line is no quiet day: nothing is known of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Log {
    /// The days with a line, earliest first, each once.
    pub covered: Vec<Covered>,
    /// When twitches were noted one by one, by the clock that the person had then, earliest first.
    /// They are described and never counted as days with or without.
    pub notes: Vec<LocalTime>,
    /// The runs that were tapped along, likewise.
    pub taps: Vec<Taps>,
    /// How many single notes say how it went.
    pub courses: u32,
    /// How many of these say that it went in runs.
    pub in_runs: u32,
    /// What the person was doing, on which day, as far as single notes say it.
    pub doing: Vec<(Day, Doing)>,
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
    /// What was there and what was not, as far as it was answered.
    pub factors: SortedMap<Factor, bool>,
}

impl Covered {
    /// A day of which no factor was answered.
    pub const fn new(day: Day, course: DayCourse, places: DayPlaces) -> Self {
        Self { day, course, places, factors: SortedMap::new() }
    }

    /// Whether there were twitches: whether the person did not call it quiet.
    pub const fn is_twitchy(&self) -> bool {
        !self.course.is_quiet()
    }
}

/// Takes a log from a diary piece by piece, so that a page can do other things in between.
#[derive(Debug, Default)]
pub struct Gathering {
    log: Log,
    lines: Vec<(EntryId, Covered)>,
    /// The last entry that was taken.
    after: Option<EntryId>,
    /// The last day on which something was noted, with its number: nearly always that of the next note.
    last: Option<(i64, Day)>,
}

impl Gathering {
    /// Takes the next entries of the same diary, so many at most; the log once there are no more.
    pub fn take(&mut self, diary: &Diary, most: usize) -> Option<Log> {
        let mut taken = 0;
        let mut notes = Vec::new();
        for entry in diary.standing_after(self.after).take(most) {
            self.after = Some(entry.id);
            taken += 1;
            match entry.noted {
                Noted::Day(line) => {
                    let (course, places) = (line.course(), line.places().clone());
                    let factors = line.factors.clone();
                    self.lines.push((entry.id, Covered { day: line.day, course, places, factors }));
                }
                Noted::Twitch(it) => {
                    notes.push(self.local_time(it.at));
                    self.log.courses += u32::from(it.course.is_some());
                    self.log.in_runs += u32::from(it.course == Some(Course::Runs));
                    if let Some(doing) = it.more.get().doing {
                        let day = self.local_time(it.at).day;
                        self.log.doing.push((day, doing));
                    }
                }
                Noted::Taps(it) => self.log.taps.push(it.clone()),
                _ => {}
            }
        }
        // Piece by piece: all of them at once would take long.
        self.log.notes = merged(&self.log.notes, &in_order(notes, Ord::cmp), Ord::cmp);
        (taken < most).then(|| self.end())
    }

    fn local_time(&mut self, at: Moment) -> LocalTime {
        let number = at.day_number();
        let day = match self.last {
            Some((last, day)) if last == number => day,
            _ => at.day(),
        };
        self.last = Some((number, day));
        LocalTime { day, time: at.time_of_day() }
    }

    fn end(&mut self) -> Log {
        let lines = in_order(std::mem::take(&mut self.lines), |one, other| {
            (one.1.day, one.0).cmp(&(other.1.day, other.0))
        });
        // Of two lines of a day, of two devices, the one begun last stands, as in the diary.
        let mut covered: Vec<Covered> = Vec::with_capacity(lines.len());
        for (_, line) in lines {
            match covered.last_mut() {
                Some(last) if last.day == line.day => *last = line,
                _ => covered.push(line),
            }
        }
        let Log { notes, taps, courses, in_runs, doing, .. } = std::mem::take(&mut self.log);
        let taps = in_order(taps, |one, other| one.at.local_time().cmp(&other.at.local_time()));
        Log { covered, notes, taps, courses, in_runs, doing }
    }
}

impl Log {
    /// What stands in a diary.
    pub fn of(diary: &Diary) -> Self {
        Gathering::default().take(diary, usize::MAX).unwrap_or_default()
    }

    /// How many of the tapped runs had pauses in them, so that they are runs with gaps.
    pub fn tapped_in_runs(&self) -> usize {
        self.taps.iter().filter(|it| it.rhythm().runs > 1).count()
    }

    /// The covered days from one day to another, both among them.
    pub fn between(&self, first: Day, last: Day) -> &[Covered] {
        let from = self.covered.partition_point(|it| it.day < first);
        let until = self.covered.partition_point(|it| it.day <= last);
        self.covered.get(from..until).unwrap_or_default()
    }

    /// The first day and the last of which anything is known.
    pub fn days(&self) -> Option<(Day, Day)> {
        let covered = self.covered.first().zip(self.covered.last());
        let covered = covered.map(|(first, last)| (first.day, last.day));
        let notes = self.notes.first().zip(self.notes.last());
        let notes = notes.map(|(first, last)| (first.day, last.day));
        let taps = self.taps.first().zip(self.taps.last());
        let taps = taps.map(|(first, last)| (first.at.day(), last.at.day()));
        let all = [covered, notes, taps].into_iter().flatten();
        all.reduce(|one, other| (one.0.min(other.0), one.1.max(other.1)))
    }
}
