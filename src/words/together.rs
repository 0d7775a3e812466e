//! What each language must say of what went together with twitches.

use fascicle_core::calendar::Day;
use fascicle_core::diary::Twitchy;
use fascicle_core::patterns::Interval;
use fascicle_core::patterns::together;

/// The page of what went together.
pub(crate) struct Together {
    pub(crate) heading: &'static str,
    /// Beside the way to the page.
    pub(crate) help: &'static str,
    pub(crate) open: &'static str,
    /// That nothing here is a cause.
    pub(crate) no_cause: &'static str,

    /// Before anything is chosen.
    pub(crate) first: &'static str,
    pub(crate) which_days: &'static str,
    pub(crate) twitchy: fn(Twitchy) -> &'static str,
    pub(crate) which: &'static str,
    /// How many can be chosen.
    pub(crate) which_help: fn(usize) -> String,
    pub(crate) too_many: fn(usize) -> String,
    pub(crate) none_chosen: &'static str,
    pub(crate) look: &'static str,

    /// What was chosen: how many, which days count, and from which day on.
    pub(crate) chosen: fn(usize, Twitchy, Option<Day>) -> String,
    /// How many of the things that were chosen stand out.
    pub(crate) stand_out: fn(usize) -> String,
    pub(crate) stand_out_help: &'static str,
    pub(crate) nothing: &'static str,
    pub(crate) nothing_help: &'static str,
    pub(crate) not_enough: &'static str,
    pub(crate) not_enough_help: &'static str,
    /// Days with it and without, and how many more of each are needed.
    pub(crate) too_few: fn((u32, u32), (u32, u32)) -> String,
    pub(crate) never_both: &'static str,
    /// What is told of a factor, and whether smaller differences may be hidden.
    pub(crate) told: fn(&together::Together, bool) -> String,
    /// The names of the days with it and without.
    pub(crate) names: [&'static str; 2],
    pub(crate) day_after: [&'static str; 2],
    pub(crate) over_all: &'static str,
    pub(crate) within_weeks: &'static str,
    pub(crate) ratio: &'static str,
    pub(crate) shifts: &'static str,
    pub(crate) difference: fn(f64) -> String,
    pub(crate) differences: fn(Interval) -> String,
    pub(crate) times: fn(f64) -> String,
    pub(crate) times_between: fn(Interval) -> String,
    pub(crate) by_shift: fn(f64) -> String,
    pub(crate) not_tested: &'static str,
    /// A trigger of the person's own that they have removed.
    pub(crate) removed: &'static str,

    pub(crate) change: &'static str,
    pub(crate) change_help: &'static str,
    pub(crate) later_only: &'static str,
    pub(crate) keep: &'static str,

    pub(crate) needed: &'static str,
    pub(crate) needed_help: &'static str,
    pub(crate) needed_heads: [&'static str; 2],
    pub(crate) how: &'static [&'static str],
    pub(crate) care: &'static str,
}
