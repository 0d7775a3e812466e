//! Every text that a person reads: the list of what each language must say, and the one in use.
//!
//! A language is one value of [`Words`], so the compiler finds a text that is missing in it. Texts
//! outside: `index.html` and `rescue.html`, which must speak before (and without) the wasm.

mod en;

use crate::state::{Read, Remark, Safety, Unread};
use fascicle_core::archive::{SideError, Unreadable, Unsettled};
use fascicle_core::body::{Group, Place, Side, Spot};
use fascicle_core::calendar::{Day, Moment, TimeOfDay};
use fascicle_core::check::{
    CheckPage, Lasted, Level, Pattern, PlaceFact, Reply, RuleId, Sign, Span,
};
use fascicle_core::diary::{Course, Trigger};
use fascicle_core::sources::{Reading, Source};

/// The texts of the language in use.
pub(crate) const fn words() -> &'static Words {
    &en::WORDS
}

/// The texts of the back room, in the language in use.
pub(crate) const fn back_words() -> &'static BackWords {
    &en::BACK_WORDS
}

/// A fact with its sources.
pub(crate) struct Fact {
    pub(crate) text: &'static str,
    pub(crate) sources: &'static [Source],
}

/// A group of facts.
pub(crate) struct Topic {
    pub(crate) key: &'static str,
    pub(crate) title: &'static str,
    pub(crate) facts: &'static [Fact],
}

/// Everything one language says.
pub(crate) struct Words {
    /// The language's tag (BCP 47).
    pub(crate) tag: &'static str,
    /// The direction it is written in: `ltr` or `rtl`.
    pub(crate) direction: &'static str,
    pub(crate) app: App,
    pub(crate) home: Home,
    pub(crate) check: Check,
    pub(crate) outcome: Outcome,
    pub(crate) note: Note,
    pub(crate) diary: Diary,
    pub(crate) more: More,
    pub(crate) store: Store,
    pub(crate) body: Body,
    pub(crate) time: Time,
}

/// What only the screens of the back room say. Apart, so that no other screen's wasm brings it along.
pub(crate) struct BackWords {
    pub(crate) learn: Learn,
    pub(crate) stored: Stored,
}

/// Texts around every page.
pub(crate) struct App {
    pub(crate) name: &'static str,
    pub(crate) title_of: fn(&str) -> String,
    pub(crate) skip: &'static str,
    pub(crate) bar: &'static str,
    pub(crate) home: &'static str,
    pub(crate) check: &'static str,
    pub(crate) note: &'static str,
    pub(crate) diary: &'static str,
    pub(crate) more: &'static str,
    pub(crate) undo: &'static str,
    pub(crate) dismiss: &'static str,
    pub(crate) blocked: &'static str,
    pub(crate) not_saved: fn(SideError) -> &'static str,
    pub(crate) get_data_out: &'static str,
    pub(crate) set_aside: fn(usize) -> String,
    pub(crate) look_at_it: &'static str,
    pub(crate) opening: &'static str,
    pub(crate) not_opened: &'static str,
}

/// The first page.
pub(crate) struct Home {
    pub(crate) heading: &'static str,
    pub(crate) lines: [&'static str; 3],
    pub(crate) check: &'static str,
    pub(crate) check_help: &'static str,
    pub(crate) note: &'static str,
    pub(crate) note_help: &'static str,
    pub(crate) go_on: &'static str,
    pub(crate) disclaimer: &'static str,
}

/// The questions of the check.
pub(crate) struct Check {
    pub(crate) heading: fn(CheckPage) -> &'static str,
    pub(crate) help: fn(CheckPage) -> Option<&'static str>,
    pub(crate) why: fn(CheckPage) -> &'static str,
    pub(crate) why_we_ask: &'static str,
    pub(crate) sign: fn(Sign) -> &'static str,
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
    pub(crate) emergency_title: &'static str,
    pub(crate) emergency_text: &'static str,
    pub(crate) see_what_to_do: &'static str,
}

/// The outcome of the check.
pub(crate) struct Outcome {
    pub(crate) level: fn(Level) -> &'static str,
    pub(crate) lead: fn(Level) -> &'static str,
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
    pub(crate) place_reason: fn(PlaceFact) -> &'static str,
    pub(crate) lasted_reason: fn(Span) -> &'static str,
    pub(crate) own_caution: &'static str,
    pub(crate) sources: &'static str,
    pub(crate) change: &'static str,
    pub(crate) change_what: fn(&str) -> String,
    pub(crate) other_answers: &'static str,
    pub(crate) would_change: &'static str,
    pub(crate) would_change_list: fn(Level) -> &'static [&'static str],
    pub(crate) looks_at: &'static str,
    pub(crate) looks_at_text: &'static [Fact],
    pub(crate) disclaimers: &'static [&'static str],
    pub(crate) rules_version: fn(&str) -> String,
    pub(crate) start_again: &'static str,
    pub(crate) print: &'static str,
}

/// Noting a twitch.
pub(crate) struct Note {
    pub(crate) heading: &'static str,
    pub(crate) help: &'static str,
    pub(crate) saved: fn(&str, &str) -> String,
    pub(crate) saved_heading: &'static str,
    pub(crate) change_heading: &'static str,
    pub(crate) optional: &'static str,
    pub(crate) place: &'static str,
    pub(crate) when: &'static str,
    pub(crate) when_help: &'static str,
    pub(crate) bad_time: &'static str,
    pub(crate) future: &'static str,
    pub(crate) save_future: &'static str,
    pub(crate) course: &'static str,
    pub(crate) course_of: fn(Course) -> &'static str,
    pub(crate) before: &'static str,
    pub(crate) trigger: fn(Trigger) -> &'static str,
    pub(crate) words: &'static str,
    pub(crate) words_help: &'static str,
    pub(crate) save: &'static str,
    pub(crate) remove: &'static str,
    pub(crate) try_again: &'static str,
    pub(crate) gone: &'static str,
    pub(crate) draft_back: &'static str,
}

/// The diary.
pub(crate) struct Diary {
    pub(crate) heading: &'static str,
    pub(crate) empty: &'static str,
    pub(crate) empty_help: &'static str,
    pub(crate) count_note: &'static str,
    pub(crate) change: &'static str,
    pub(crate) remove: &'static str,
    pub(crate) change_what: fn(&str) -> String,
    pub(crate) remove_what: fn(&str) -> String,
    pub(crate) removed: fn(&str) -> String,
    pub(crate) back_again: fn(&str) -> String,
}

/// The facts.
pub(crate) struct Learn {
    pub(crate) heading: &'static str,
    pub(crate) lead: &'static str,
    pub(crate) contents: &'static str,
    pub(crate) topics: &'static [Topic],
    pub(crate) sources: &'static str,
    pub(crate) sources_help: &'static str,
    pub(crate) reading: fn(Reading) -> &'static str,
}

/// The page of everything else.
pub(crate) struct More {
    pub(crate) heading: &'static str,
    pub(crate) learn: &'static str,
    pub(crate) learn_help: &'static str,
    pub(crate) stored: &'static str,
    pub(crate) stored_help: &'static str,
    pub(crate) privacy: &'static str,
    pub(crate) privacy_lines: &'static [&'static str],
    pub(crate) about: &'static str,
    pub(crate) version: fn(&str, &str) -> String,
}

/// The page of what is stored.
pub(crate) struct Stored {
    pub(crate) heading: &'static str,
    pub(crate) count: fn(usize, Option<(Day, Day)>) -> String,
    pub(crate) kept: fn(bool, bool) -> &'static str,
    pub(crate) promise: fn(Option<bool>) -> &'static str,
    pub(crate) ask_promise: &'static str,
    pub(crate) pack: &'static str,
    pub(crate) aside_heading: &'static str,
    pub(crate) aside_help: &'static str,
    pub(crate) aside_none: &'static str,
    pub(crate) why: fn(Unreadable) -> String,
    pub(crate) rescue: &'static str,
    pub(crate) backup: Backup,
    pub(crate) restore: Restore,
    pub(crate) clear: Clear,
}

/// Saving a backup.
pub(crate) struct Backup {
    pub(crate) heading: &'static str,
    pub(crate) lead: &'static str,
    pub(crate) last: fn(Option<(Moment, Day)>) -> String,
    pub(crate) download: &'static str,
    pub(crate) share: &'static str,
    pub(crate) choose: &'static str,
    pub(crate) write_again: &'static str,
    pub(crate) done: &'static str,
    pub(crate) failed: &'static str,
}

/// Taking a backup back in.
pub(crate) struct Restore {
    pub(crate) heading: &'static str,
    pub(crate) lead: &'static str,
    pub(crate) choose: &'static str,
    pub(crate) reading: &'static str,
    pub(crate) unread: fn(&Unread) -> String,
    pub(crate) offer: fn(&Read) -> Vec<String>,
    pub(crate) add: &'static str,
    pub(crate) replace: &'static str,
    pub(crate) replace_warning: fn(usize) -> String,
    pub(crate) replace_surely: &'static str,
    pub(crate) leave: &'static str,
    pub(crate) done: &'static str,
    pub(crate) undone: &'static str,
    pub(crate) failed: fn(Unsettled) -> &'static str,
}

/// Deleting everything.
pub(crate) struct Clear {
    pub(crate) heading: &'static str,
    pub(crate) lead: &'static str,
    pub(crate) ask: &'static str,
    pub(crate) warning: fn(usize) -> String,
    pub(crate) surely: &'static str,
    pub(crate) done: &'static str,
    pub(crate) failed: &'static str,
}

/// What the store says of itself.
pub(crate) struct Store {
    pub(crate) reading: &'static str,
    pub(crate) safety: fn(Safety) -> &'static str,
    pub(crate) remark: fn(Remark) -> String,
}

/// The names of places.
pub(crate) struct Body {
    pub(crate) spot: fn(Spot) -> &'static str,
    pub(crate) side: fn(Side) -> &'static str,
    pub(crate) place: fn(Place) -> String,
    pub(crate) group: fn(Group) -> &'static str,
    pub(crate) recent: &'static str,
    pub(crate) middle: &'static str,
    pub(crate) own_side: &'static str,
}

/// Days and times.
pub(crate) struct Time {
    pub(crate) day_near: fn(Day, Day) -> String,
    pub(crate) clock: fn(TimeOfDay) -> String,
    pub(crate) moment: fn(Moment, Day) -> String,
}
