//! What each language must say of what the notes show.

use fascicle_core::calendar::Day;
use fascicle_core::check::Pattern;
use fascicle_core::diary::Awake;
use fascicle_core::patterns::bouts::{Bouts, DayBouts, Quiet, Second};
use fascicle_core::patterns::clusters::Clusters;
use fascicle_core::patterns::rhythm::{Known, Rhythm};
use fascicle_core::patterns::seed::Looks;
use fascicle_core::patterns::spans::{Compared, Cut};
use fascicle_core::patterns::{Interval, Method, Sameness, Share};
use fascicle_core::sources::Source;

/// The page of patterns.
pub(crate) struct Patterns {
    pub(crate) heading: &'static str,
    /// Above every number.
    pub(crate) matters: &'static str,
    pub(crate) matters_sources: &'static [Source],
    pub(crate) to_check: &'static str,
    pub(crate) looking: &'static str,
    pub(crate) empty: &'static str,
    pub(crate) empty_help: &'static str,
    /// How many days are told, and how many there are since the first.
    pub(crate) covered: fn(usize, i32) -> String,
    pub(crate) unsaid: &'static str,
    pub(crate) not_enough: &'static str,
    /// Why, and that it is no reason to go on: how many days are told.
    pub(crate) not_enough_help: fn(usize) -> String,

    pub(crate) days_heading: &'static str,
    pub(crate) looks: fn(Looks) -> &'static str,
    pub(crate) said_in_check: fn(Pattern) -> String,
    /// Of what was tapped along, and of the notes that say how it went, how many were in runs.
    pub(crate) tapped_in_runs: fn(usize, usize) -> String,
    pub(crate) noted_in_runs: fn(u32, u32) -> String,
    pub(crate) twitchy: fn(Share) -> String,
    /// A share in few words, and its interval.
    pub(crate) share: fn(Share) -> String,
    pub(crate) range: fn(Interval) -> String,
    pub(crate) row: fn(&str, Share, Interval) -> String,
    /// No day, half of the days, every day.
    pub(crate) ends: [&'static str; 3],

    pub(crate) places_heading: &'static str,
    pub(crate) sameness: fn(&Sameness) -> String,
    /// On which share of the days with twitches it was that spot.
    pub(crate) of_twitchy: fn(Share) -> String,
    pub(crate) left_out: fn(u32) -> String,
    pub(crate) more_places: fn(usize) -> String,
    pub(crate) shades: &'static str,
    pub(crate) save_body: &'static str,
    /// Where too few days say their places.
    pub(crate) no_shares: &'static str,
    pub(crate) all_quiet: &'static str,
    pub(crate) when: &'static str,
    pub(crate) all_days: &'static str,
    pub(crate) span: fn(Day, Day) -> String,
    pub(crate) no_place: &'static str,

    pub(crate) runs_heading: &'static str,
    pub(crate) how_runs: &'static str,
    pub(crate) runs_help: &'static str,
    pub(crate) runs_sources: &'static [Source],
    pub(crate) day_runs: fn(&DayBouts) -> String,
    pub(crate) quiet: fn(Option<Quiet>) -> String,
    pub(crate) tapped: fn(&Bouts) -> String,
    pub(crate) tapped_at: fn(Day, Option<String>) -> String,
    pub(crate) by_days: fn(&Bouts) -> String,
    pub(crate) by_taps: fn(&Bouts) -> String,
    pub(crate) second: fn(Second) -> &'static str,
    pub(crate) too_few_taps: &'static str,
    pub(crate) tap_run: fn(i64, i64, usize) -> String,
    pub(crate) seconds: fn(i64) -> String,
    pub(crate) clusters: fn(Clusters) -> String,

    pub(crate) hours_heading: &'static str,
    pub(crate) hours: fn(&Rhythm, Awake) -> String,
    pub(crate) hour: fn(u8) -> String,
    pub(crate) hour_point: fn(u8, u8, u32) -> String,
    pub(crate) awake_link: &'static str,
    pub(crate) weekdays: [&'static str; 7],
    pub(crate) weekday: fn(u8) -> &'static str,

    pub(crate) calendar_heading: &'static str,
    pub(crate) calendar: &'static str,
    pub(crate) known: fn(Known) -> &'static str,
    pub(crate) month: fn(Day) -> String,
    pub(crate) day_known: fn(Day, Known) -> String,
    pub(crate) earlier: &'static str,
    pub(crate) later: &'static str,

    pub(crate) weeks_heading: &'static str,
    pub(crate) weeks: &'static str,
    pub(crate) week_point: fn(Day, Share, Interval) -> String,
    pub(crate) compare: &'static str,
    pub(crate) which_spans: &'static str,
    pub(crate) cut: fn(Cut) -> &'static str,
    pub(crate) compared: fn(&Compared) -> &'static str,
    pub(crate) cannot_compare: &'static str,
    pub(crate) span_names: [&'static str; 2],
    pub(crate) in_both: &'static str,
    pub(crate) changes: &'static str,
    pub(crate) by_chance: &'static str,
    pub(crate) spans: fn((Day, Day), (Day, Day)) -> String,

    pub(crate) table: &'static str,
    pub(crate) through: &'static str,
    pub(crate) points: fn(usize) -> String,
    pub(crate) save: &'static str,
    /// Heads of tables.
    pub(crate) heads: Heads,
    pub(crate) how_heading: &'static str,
    pub(crate) how: &'static [&'static str],
    pub(crate) method: fn(Method) -> &'static str,
}

/// What stands at the head of a table's columns.
pub(crate) struct Heads {
    pub(crate) place: &'static str,
    pub(crate) days: &'static str,
    pub(crate) range: &'static str,
    pub(crate) week: &'static str,
    pub(crate) day: &'static str,
    pub(crate) kind: &'static str,
    pub(crate) hours: &'static str,
    pub(crate) notes: &'static str,
    pub(crate) run: &'static str,
    pub(crate) span: &'static str,
}
