//! A window: what the diary is kept for and when that ends, because a diary without an end can make symptoms louder (clinical.md 4.1, 4.2).

use super::fields::{Fields, Named, optional, text};
use crate::calendar::Day;

/// What the diary is kept for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aim {
    /// An appointment on that day.
    Appointment(Day),
    /// So many days, the first included.
    Days(u8),
    /// As the person likes.
    Open,
}

/// A stretch of days for which the person keeps the diary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// The first day.
    pub from: Day,
    /// What for.
    pub aim: Aim,
    /// The day on which the person said that it is enough.
    pub ended: Option<Day>,
}

/// How a window stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It goes on.
    Open,
    /// Its last day is past, and the person has not said so yet.
    Over,
    /// The person has ended it.
    Ended,
}

impl Window {
    /// The lengths that are offered: the longest for a first window, then fewer days each time.
    const LENGTHS: [u8; 3] = [14, 7, 3];

    /// A window from that day on.
    pub const fn new(from: Day, aim: Aim) -> Self {
        Self { from, aim, ended: None }
    }

    /// Its last day, if it has one. The day of an appointment is the last.
    pub fn last_day(&self) -> Option<Day> {
        match self.aim {
            Aim::Appointment(day) => Some(day),
            Aim::Days(days) => self.from.later_by(days.saturating_sub(1)),
            Aim::Open => None,
        }
    }

    /// How it stands on that day.
    pub fn standing(&self, today: Day) -> Standing {
        if self.ended.is_some() {
            return Standing::Ended;
        }
        match self.last_day() {
            Some(last) if today > last => Standing::Over,
            _ => Standing::Open,
        }
    }

    /// The last day that belongs to it, seen from that day.
    pub fn until(&self, today: Day) -> Day {
        let last = self.last_day().unwrap_or(today);
        last.min(self.ended.unwrap_or(last)).min(today)
    }

    /// How many days the last of these windows had in the end, seen from that day; they come latest
    /// first. One that was ended on the day it was begun, or before, was no stretch of days.
    pub fn last_length<'a>(windows: impl Iterator<Item = &'a Self>, today: Day) -> Option<i32> {
        let mut lengths = windows.map(|it| it.until(today).days_since(it.from) + 1);
        lengths.find(|it| *it > 1)
    }

    /// How many days the next one is offered: fewer than the last one had, if there was one; `None`
    /// after the shortest, when enough is enough.
    pub fn length_after(last: Option<i32>) -> Option<u8> {
        Self::LENGTHS.into_iter().find(|it| last.is_none_or(|last| i32::from(*it) < last))
    }

    pub(super) fn fields(&self) -> Fields {
        let mut fields = vec![text("from", self.from.text())];
        match self.aim {
            Aim::Appointment(day) => fields.push(text("appointment", day.text())),
            Aim::Days(days) => fields.push(text("days", days.to_string())),
            Aim::Open => {}
        }
        if let Some(day) = self.ended {
            fields.push(text("ended", day.text()));
        }
        fields
    }

    pub(super) fn from_fields(from: &dyn Named) -> Option<Self> {
        let days = optional(from, "days", |it| it.parse().ok().filter(|it| *it > 0))?;
        let aim = match (optional(from, "appointment", Day::parse)?, days) {
            (None, None) => Aim::Open,
            (None, Some(days)) => Aim::Days(days),
            (Some(day), None) => Aim::Appointment(day),
            (Some(_), Some(_)) => return None,
        };
        let ended = optional(from, "ended", Day::parse)?;
        Some(Self { from: Day::parse(&from.text("from")?)?, aim, ended })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    #[test]
    fn two_weeks_end_after_their_fourteenth_day() {
        let window = Window::new(day("2026-11-23"), Aim::Days(14));
        assert_eq!(window.last_day(), Some(day("2026-12-06")));
        assert_eq!(window.standing(day("2026-12-06")), Standing::Open);
        assert_eq!(window.standing(day("2026-12-07")), Standing::Over);
        assert_eq!(window.until(day("2026-12-20")), day("2026-12-06"));
        let ended = Window { ended: Some(day("2026-11-30")), ..window };
        assert_eq!(ended.standing(day("2026-11-30")), Standing::Ended);
        assert_eq!(ended.until(day("2026-12-20")), day("2026-11-30"));
    }

    #[test]
    fn one_as_the_person_likes_ends_only_when_they_say_so() {
        let window = Window::new(day("2026-11-23"), Aim::Open);
        assert_eq!(window.standing(day("2036-11-23")), Standing::Open);
        assert_eq!(window.last_day(), None);
    }

    /// What is offered on 2027-01-01, after windows with these first and last days, the latest first.
    fn offered(windows: &[(&str, Aim, Option<&str>)]) -> Option<u8> {
        let window = |(from, aim, ended): &(&str, Aim, Option<&str>)| Window {
            ended: ended.map(day),
            ..Window::new(day(from), *aim)
        };
        let windows: Vec<Window> = windows.iter().map(window).collect();
        Window::length_after(Window::last_length(windows.iter(), day("2027-01-01")))
    }

    #[test]
    fn each_next_window_is_offered_fewer_days() {
        assert_eq!(offered(&[]), Some(14));
        assert_eq!(offered(&[("2026-12-01", Aim::Days(14), None)]), Some(7));
        assert_eq!(offered(&[("2026-12-20", Aim::Days(7), None)]), Some(3));
        assert_eq!(offered(&[("2026-12-20", Aim::Days(3), None)]), None);
    }

    #[test]
    fn what_counts_is_how_long_a_window_really_was() {
        assert_eq!(offered(&[("2026-12-01", Aim::Days(14), Some("2026-12-05"))]), Some(3));
        assert_eq!(offered(&[("2026-12-01", Aim::Days(14), Some("2026-12-02"))]), None);
        assert_eq!(offered(&[("2026-10-01", Aim::Open, Some("2026-12-31"))]), Some(14));
        assert_eq!(offered(&[("2026-12-25", Aim::Appointment(day("2027-01-01")), None)]), Some(7));
    }

    #[test]
    fn one_that_was_ended_at_once_does_not_count() {
        let at_once = ("2026-12-31", Aim::Days(7), Some("2026-12-31"));
        assert_eq!(offered(&[at_once]), Some(14));
        assert_eq!(offered(&[at_once, ("2026-12-01", Aim::Days(14), None)]), Some(7));
        // Across the date line a window may be ended on the day before it began.
        assert_eq!(offered(&[("2026-12-31", Aim::Open, Some("2026-12-30"))]), Some(14));
    }
}
