//! What each language must say in the check: its questions, its outcome, and what is kept of it.

use super::Fact;
use fascicle_core::calendar::{Day, Moment};
use fascicle_core::check::{
    Card, CheckPage, Item, Lasted, Level, NoEffect, Often, Pattern, PlaceFact, Reply, RuleId,
    Scale, Sign, SignGroup, Span,
};
use fascicle_core::diary::Trigger;
use fascicle_core::sources::Source;

/// The questions of the check.
pub(crate) struct Check {
    pub(crate) heading: fn(CheckPage) -> &'static str,
    pub(crate) help: fn(CheckPage) -> Option<&'static str>,
    pub(crate) why: fn(CheckPage) -> &'static str,
    pub(crate) why_we_ask: &'static str,
    pub(crate) sign: fn(Sign) -> &'static str,
    pub(crate) group: fn(SignGroup) -> &'static str,
    pub(crate) longer_ago: fn(&str) -> String,
    pub(crate) reply: fn(Reply) -> &'static str,
    pub(crate) pattern: fn(Pattern) -> &'static str,
    pub(crate) lasted: fn(Lasted) -> &'static str,
    pub(crate) wandering: &'static str,
    pub(crate) place_not_sure: &'static str,
    pub(crate) none_before: &'static str,
    pub(crate) no_to_all: &'static str,
    pub(crate) continue_: &'static str,
    pub(crate) back: &'static str,
    pub(crate) open_one: &'static str,
    pub(crate) open_lines: fn(usize) -> String,
    pub(crate) answers: &'static str,
    pub(crate) answers_help: &'static str,
    pub(crate) change: &'static str,
    pub(crate) change_what: fn(&str) -> String,
    /// A question that was not asked, since an emergency had ended the check.
    pub(crate) not_asked: &'static str,
    /// What stands for all lines of a page that were answered "no".
    pub(crate) no_to: fn(usize) -> String,
    pub(crate) see_outcome: &'static str,
    pub(crate) emergency_title: &'static str,
    pub(crate) emergency_text: &'static str,
    pub(crate) see_what_to_do: &'static str,
}

/// The outcome of the check.
pub(crate) struct Outcome {
    pub(crate) level: fn(Level) -> &'static str,
    /// Where a doctor is to be seen for the worry alone.
    pub(crate) for_worry: &'static str,
    pub(crate) for_worry_lead: &'static str,
    pub(crate) lead: fn(Level) -> &'static str,
    /// In the place of an ordinary appointment, where a doctor has looked and nothing is new.
    pub(crate) examined_lead: &'static str,
    /// What to say on the phone, of these signs.
    pub(crate) say: fn(&str) -> String,
    pub(crate) say_perhaps: fn(&str) -> String,
    pub(crate) steps: fn(Level) -> &'static [&'static str],
    pub(crate) self_care_sources: &'static [Source],
    pub(crate) what_to_do: &'static str,
    pub(crate) from_answers: fn(Moment) -> String,
    pub(crate) because: &'static str,
    pub(crate) nothing_found: &'static str,
    pub(crate) nothing_found_sources: &'static [Source],
    pub(crate) rule: fn(RuleId) -> &'static str,
    /// What follows it, only where words that calm may stand.
    pub(crate) calm: fn(RuleId) -> Option<&'static str>,
    pub(crate) if_sure: fn(&str) -> String,
    pub(crate) crisis: &'static str,
    pub(crate) reason: fn(Reply) -> &'static str,
    /// An answer to a question that is no sign.
    pub(crate) said: fn(&str, &str) -> String,
    pub(crate) scale_reason: fn(Scale) -> &'static str,
    pub(crate) own_caution: &'static str,
    pub(crate) sources: &'static str,
    pub(crate) other_answers: &'static str,
    /// For one place alone, beside self-care and "see your doctor".
    pub(crate) one_place: Fact,
    pub(crate) places_named: &'static str,
    /// For several places without a sign.
    pub(crate) several_places: &'static str,
    /// What a doctor may look for behind it.
    pub(crate) behind_it: &'static str,
    pub(crate) behind_it_text: &'static [Fact],
    /// Self-care for what went before.
    pub(crate) care: fn(Trigger) -> &'static Fact,
    pub(crate) care_heading: &'static str,
    pub(crate) since: fn(Moment) -> String,
    pub(crate) nothing_changed: &'static str,
    /// The same where the advice is urgent, or is another one now.
    pub(crate) nothing_changed_urgent: &'static str,
    /// The same where only what was answered about worry and mood is another.
    pub(crate) worry_changed: &'static str,
    pub(crate) worry_changed_urgent: &'static str,
    /// A line of the list where other answers changed, too.
    pub(crate) worry_too: &'static str,
    pub(crate) other_advice: &'static str,
    /// Beside it within days.
    pub(crate) worry_help: &'static [Fact],
    pub(crate) changed: fn(&str, &str, &str) -> String,
    /// On paper alone: how many changes are left out there.
    pub(crate) more_changes: fn(usize) -> String,
    /// On paper alone, before what was said: how many rules are left out there.
    pub(crate) others_on_paper: fn(usize) -> String,
    pub(crate) ask_worry: &'static str,
    pub(crate) would_change: &'static str,
    pub(crate) would_change_list: fn(Level) -> &'static [&'static str],
    pub(crate) looks_at: &'static str,
    pub(crate) looks_at_text: &'static [Fact],
    pub(crate) disclaimers: &'static [&'static str],
    pub(crate) rules_version: fn(&str) -> String,
    pub(crate) start_again: &'static str,
    pub(crate) print: &'static str,
}

/// The card to keep.
pub(crate) struct Keep {
    pub(crate) heading: &'static str,
    pub(crate) help: &'static str,
    /// The card, line by line; the first is its title.
    pub(crate) lines: fn(&Card) -> Vec<String>,
    pub(crate) file: fn(Day) -> String,
    pub(crate) as_text: &'static str,
    pub(crate) as_picture: &'static str,
    pub(crate) print: &'static str,
    pub(crate) failed: &'static str,
}

/// A check in the diary.
pub(crate) struct SavedCheck {
    pub(crate) heading: fn(Moment) -> String,
    pub(crate) gist: fn(&str) -> String,
    pub(crate) level: fn(&str) -> String,
    pub(crate) rules: fn(&str) -> String,
    pub(crate) rules_changed: fn(&str, &str) -> String,
    pub(crate) look: &'static str,
    pub(crate) look_at: fn(&str) -> String,
    pub(crate) gone: &'static str,
}

/// The optional scales of worry and mood.
pub(crate) struct Scales {
    pub(crate) heading: &'static str,
    pub(crate) help: &'static str,
    pub(crate) stem: &'static str,
    pub(crate) item: fn(Item) -> &'static str,
    pub(crate) often: fn(Often) -> &'static str,
    pub(crate) more: &'static str,
    pub(crate) notice: &'static str,
    pub(crate) sources: &'static [Source],
    pub(crate) done: &'static str,
    pub(crate) clear: &'static str,
}

/// The table of rules.
pub(crate) struct Rules {
    pub(crate) heading: &'static str,
    pub(crate) lead: &'static [&'static str],
    pub(crate) version: fn(&str, &str) -> String,
    pub(crate) review: &'static str,
    pub(crate) fires: &'static str,
    pub(crate) together: &'static str,
    pub(crate) other_ways: fn(usize) -> String,
    pub(crate) below: fn(&str, &str) -> String,
    pub(crate) possible: fn(&str) -> String,
    pub(crate) by_parts: &'static str,
    pub(crate) mention: &'static str,
    pub(crate) no_effect: fn(NoEffect) -> &'static str,
    pub(crate) published: &'static str,
    pub(crate) place: fn(PlaceFact) -> &'static str,
    pub(crate) lasted: fn(Span) -> &'static str,
    pub(crate) scale: fn(Scale) -> &'static str,
    pub(crate) signed: &'static str,
    pub(crate) print: &'static str,
    pub(crate) link: &'static str,
}
