//! What each language must say of the doctor's page, and of what a doctor asks besides.

use fascicle_core::calendar::Day;
use fascicle_core::check::{Scale, Sign};
use fascicle_core::diary::{Began, Health, Since};
use fascicle_core::patterns::Share;
use fascicle_core::report::Part;

/// The doctor's page, and choosing what stands on it.
pub(crate) struct Report {
    pub(crate) heading: &'static str,
    /// Beside the way to it.
    pub(crate) row_help: &'static str,
    pub(crate) help: &'static str,
    pub(crate) span: &'static str,
    /// The spans: all notes, or those of so many days.
    pub(crate) span_of: fn(Option<u8>) -> String,
    pub(crate) what: &'static str,
    pub(crate) part: fn(Part) -> &'static str,
    pub(crate) list: &'static str,
    pub(crate) print: &'static str,
    pub(crate) print_help: &'static str,
    /// Where the check was never finished, and the way to it.
    pub(crate) no_check: &'static str,

    pub(crate) title: &'static str,
    /// Who wrote it, and who did not look at it.
    pub(crate) entered: fn(Day) -> String,
    /// Where the person's name can be written by hand.
    pub(crate) name: &'static str,
    pub(crate) reason: &'static str,
    pub(crate) ask: &'static str,
    pub(crate) other: &'static str,
    pub(crate) places_unknown: &'static str,
    /// How long it had gone on, on the day of the check.
    pub(crate) lasted: fn(&str, Day) -> String,
    pub(crate) began: fn(Began) -> &'static str,
    pub(crate) since: fn(Since) -> &'static str,
    pub(crate) yes: &'static str,
    pub(crate) no: &'static str,
    pub(crate) not_sure: &'static str,
    /// A sign in few words.
    pub(crate) sign: fn(Sign) -> &'static str,
    pub(crate) longer_ago: fn(&str) -> String,
    /// Where all of them are answered with no for longer ago, too.
    pub(crate) none_longer_ago: &'static str,
    pub(crate) health: fn(Health) -> &'static str,
    pub(crate) said: &'static str,
    /// How many notes of all that say so were made in which posture.
    pub(crate) doing: fn(&str, u32) -> String,
    pub(crate) twitchy: fn(Share) -> String,
    pub(crate) before: &'static str,
    pub(crate) medicine: fn(&str, Option<&str>, Option<&str>) -> String,
    pub(crate) more_medicines: fn(usize) -> String,
    pub(crate) scale: fn(Scale, u8) -> String,
    /// On how many of the days between two there is a line, and that these are no measurements.
    pub(crate) days: fn(usize, Day, Day) -> String,
    /// The signs of the days.
    pub(crate) calendar: &'static str,
    pub(crate) not_measured: &'static str,
    /// What did not fit, and in which order parts go.
    pub(crate) left_out: fn(&[Part]) -> String,
    pub(crate) version: fn(&str, &str) -> String,
    pub(crate) list_heading: &'static str,
    pub(crate) list_more: fn(usize) -> String,
}

/// What a doctor asks besides: the person's own question, medicines, health.
pub(crate) struct AboutYou {
    pub(crate) heading: &'static str,
    pub(crate) row_help: &'static str,
    pub(crate) help: &'static str,
    pub(crate) ask: &'static str,
    pub(crate) ask_help: &'static str,
    pub(crate) other: &'static str,
    pub(crate) too_long: &'static str,
    pub(crate) began: &'static str,
    pub(crate) since: &'static str,
    pub(crate) health: &'static str,
    pub(crate) health_of: fn(Health) -> &'static str,
    pub(crate) keep: &'static str,
    pub(crate) kept: &'static str,
    pub(crate) medicines: &'static str,
    /// One that was removed.
    pub(crate) medicine: &'static str,
    pub(crate) no_medicines: &'static str,
    pub(crate) new_medicine: &'static str,
    pub(crate) name: &'static str,
    pub(crate) started: &'static str,
    pub(crate) changed: &'static str,
    pub(crate) dates_help: &'static str,
    pub(crate) add: &'static str,
    pub(crate) bad: &'static str,
    pub(crate) change_what: fn(&str) -> String,
    pub(crate) remove_what: fn(&str) -> String,
}
