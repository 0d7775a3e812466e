//! What each language must say of the notebook's smaller things: day lines, windows, tapping along, checking.

use super::Fact;
use fascicle_core::calendar::Day;
use fascicle_core::diary::{Aim, CheckingKind, CheckingWeek, DayCourse, Rhythm, Stretch};

/// A day in one line, as far as the first screen says it.
pub(crate) struct Today {
    /// Of today and of yesterday.
    pub(crate) ask: &'static str,
    pub(crate) ask_yesterday: &'static str,
    pub(crate) course: fn(DayCourse) -> &'static str,
    /// How today was, as it was said.
    pub(crate) said: fn(DayCourse) -> String,
    pub(crate) add: &'static str,
    pub(crate) yesterday_open: &'static str,
    pub(crate) several: &'static str,
    pub(crate) whole_day: &'static str,
    pub(crate) kept_until: fn(Option<Day>) -> String,
    pub(crate) about_diary: &'static str,
    pub(crate) over: &'static str,
    pub(crate) over_help: &'static str,
    pub(crate) look_back: &'static str,
    pub(crate) keep: &'static str,
    pub(crate) keep_help: &'static str,
    /// After a note on a day that was called quiet.
    pub(crate) which: fn(&str) -> String,
    pub(crate) not_quiet: &'static str,
    pub(crate) thanks: &'static str,
    /// After many notes in one day.
    pub(crate) many: &'static str,
    pub(crate) the_day: &'static str,
    pub(crate) tapped: &'static str,
    pub(crate) rhythm: fn(Rhythm) -> String,
}

/// The card of a day.
pub(crate) struct DayCard {
    pub(crate) help: &'static str,
    /// What a diary can do, before the way to the page that says more.
    pub(crate) louder: &'static str,
    pub(crate) enough: &'static str,
    pub(crate) how: &'static str,
    pub(crate) places: &'static str,
    pub(crate) all_places: &'static str,
    pub(crate) factors: &'static str,
    pub(crate) factors_help: &'static str,
    pub(crate) none: &'static str,
    pub(crate) yes: &'static str,
    pub(crate) no: &'static str,
    pub(crate) not_said: &'static str,
    pub(crate) own: &'static str,
    pub(crate) awake: &'static str,
    pub(crate) awake_help: &'static str,
    pub(crate) up: &'static str,
    pub(crate) asleep: &'static str,
    pub(crate) keep_awake: &'static str,
    pub(crate) not_awake: &'static str,
    pub(crate) awake_kept: &'static str,
    pub(crate) bad_awake: &'static str,
    pub(crate) save: &'static str,
    pub(crate) remove: &'static str,
    pub(crate) gone: &'static str,
    pub(crate) draft_back: &'static str,
}

/// What the diary is kept for, and its end.
pub(crate) struct Window {
    pub(crate) before: &'static str,
    pub(crate) facts: &'static [Fact],
    pub(crate) so_this_one: &'static str,
    pub(crate) promises: &'static [&'static str],
    pub(crate) what_for: &'static str,
    pub(crate) appointment: &'static str,
    pub(crate) appointment_day: &'static str,
    pub(crate) days: fn(u8) -> String,
    pub(crate) open: &'static str,
    pub(crate) begin: &'static str,
    pub(crate) choose: &'static str,
    pub(crate) bad_day: &'static str,
    pub(crate) note_only: &'static str,
    pub(crate) heading: &'static str,
    pub(crate) runs: fn(Aim, Option<Day>) -> String,
    pub(crate) another_day: &'static str,
    pub(crate) keep_day: &'static str,
    pub(crate) calendar: &'static str,
    pub(crate) calendar_help: &'static str,
    /// What stands in the calendar, and the file's name.
    pub(crate) event: fn(Aim) -> &'static str,
    pub(crate) file: fn(Aim) -> &'static str,
    pub(crate) not_made: &'static str,
    pub(crate) enough: &'static str,
    pub(crate) over: fn(Aim) -> String,
    pub(crate) ended: &'static str,
    pub(crate) thanks: &'static str,
    pub(crate) look: &'static str,
    pub(crate) summary: fn(&Stretch, &[String]) -> Vec<String>,
    pub(crate) numbers: &'static str,
    pub(crate) counts: fn(&Stretch) -> Vec<String>,
    pub(crate) what_now: &'static str,
    pub(crate) check: &'static str,
    pub(crate) diary: &'static str,
    pub(crate) again: &'static str,
    pub(crate) again_help: &'static str,
    /// Where fewer days are offered than the last time.
    pub(crate) fewer: &'static str,
    pub(crate) go_on: &'static str,
}

/// Tapping along.
pub(crate) struct Tap {
    pub(crate) heading: &'static str,
    pub(crate) help: &'static str,
    pub(crate) field: &'static str,
    pub(crate) on: &'static str,
    pub(crate) done: &'static str,
    pub(crate) again: &'static str,
    pub(crate) left: &'static str,
    pub(crate) keep: &'static str,
    pub(crate) let_go: &'static str,
    pub(crate) saved_heading: &'static str,
    pub(crate) once: &'static str,
    pub(crate) pause: &'static str,
    pub(crate) ends: fn(u32) -> String,
    pub(crate) place: &'static str,
    pub(crate) no_place: &'static str,
    pub(crate) remove: &'static str,
    pub(crate) gone: &'static str,
}

/// Checking, not twitches.
pub(crate) struct Checking {
    pub(crate) heading: &'static str,
    pub(crate) help: &'static str,
    pub(crate) kind: fn(CheckingKind) -> &'static str,
    pub(crate) weeks: &'static str,
    pub(crate) none: &'static str,
    pub(crate) week: fn(&CheckingWeek, Day) -> (String, String),
    /// What was noted last, and when.
    pub(crate) last: fn(&str, &str) -> String,
    pub(crate) facts: &'static [Fact],
}

/// The person's own triggers.
pub(crate) struct Own {
    pub(crate) heading: &'static str,
    pub(crate) help: &'static str,
    pub(crate) new: &'static str,
    pub(crate) add: &'static str,
    pub(crate) bad: &'static str,
    pub(crate) twice: &'static str,
    pub(crate) yours: &'static str,
    pub(crate) none: &'static str,
    pub(crate) rename: fn(&str) -> String,
    pub(crate) rename_it: &'static str,
    pub(crate) rename_what: fn(&str) -> String,
    pub(crate) asked: &'static str,
    pub(crate) asked_help: &'static str,
}
