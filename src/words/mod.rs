//! Every text that a person reads: the list of what each language must say, and the one in use.
//!
//! A language is a module with one value for each function here, so the compiler finds a text that
//! is missing in it. Each is a value of its own: a room brings only those along that it says. Texts
//! outside: `index.html` and `rescue.html`, which must speak before (and without) the wasm.

mod check;
mod en;
mod notebook;
mod patterns;
mod privacy;
mod report;
mod together;

use en as language;

use crate::state::{Read, Remark, Safety, Unread};
use fascicle_core::archive::{SideError, Unreadable, Unsettled};
use fascicle_core::body::{Group, Place, Side, Spot};
use fascicle_core::calendar::{Day, Moment, TimeOfDay};
use fascicle_core::diary::{CheckingKind, Course, Doing, Kind, Length, Strength, Trigger};
use fascicle_core::drawing::{Figure, View};
use fascicle_core::sources::{Reading, Source};

pub(crate) use language::{DIRECTION, TAG};

/// Around every page.
pub(crate) const fn app() -> &'static App {
    &language::APP
}

/// On the first page.
pub(crate) const fn home() -> &'static Home {
    &language::HOME
}

/// The questions of the check.
pub(crate) const fn check() -> &'static check::Check {
    &language::CHECK
}

/// What the check comes to.
pub(crate) const fn outcome() -> &'static check::Outcome {
    &language::OUTCOME
}

/// On the card to keep.
pub(crate) const fn keep() -> &'static check::Keep {
    &language::KEEP
}

/// Of a check in the diary.
pub(crate) const fn saved_check() -> &'static check::SavedCheck {
    &language::SAVED_CHECK
}

/// The scales of worry and mood.
pub(crate) const fn scales() -> &'static check::Scales {
    &language::SCALES
}

/// Of a note.
pub(crate) const fn note() -> &'static Note {
    &language::NOTE
}

/// In the diary.
pub(crate) const fn diary() -> &'static Diary {
    &language::DIARY
}

/// In the list of the diary: going through it, and finding in it.
pub(crate) const fn listing() -> &'static Listing {
    &language::LISTING
}

/// On the page of everything else.
pub(crate) const fn more() -> &'static More {
    &language::MORE
}

/// What is known.
pub(crate) const fn learn() -> &'static Learn {
    &language::LEARN
}

/// How the check works.
pub(crate) const fn rules() -> &'static check::Rules {
    &language::RULES
}

/// On the page of what is stored.
pub(crate) const fn stored() -> &'static Stored {
    &language::STORED
}

/// On installing the page.
pub(crate) const fn install() -> &'static Install {
    &language::INSTALL
}

/// What the store says of itself.
pub(crate) const fn store() -> &'static Store {
    &language::STORE
}

/// On the page of patterns.
pub(crate) const fn patterns() -> &'static patterns::Patterns {
    &language::PATTERNS
}

/// On the doctor's page.
pub(crate) const fn report() -> &'static report::Report {
    &language::REPORT
}

/// On the page of what a doctor asks besides.
pub(crate) const fn about_you() -> &'static report::AboutYou {
    &language::ABOUT_YOU
}

/// On the page of what went together.
pub(crate) const fn together() -> &'static together::Together {
    &language::TOGETHER
}

/// On the page of privacy.
pub(crate) const fn privacy() -> &'static privacy::Privacy {
    &language::PRIVACY
}

/// Of a day in one line, on the first screens.
pub(crate) const fn today() -> &'static notebook::Today {
    &language::TODAY
}

/// On the card of a day.
pub(crate) const fn day_card() -> &'static notebook::DayCard {
    &language::DAY_CARD
}

/// Of what the diary is kept for.
pub(crate) const fn window() -> &'static notebook::Window {
    &language::WINDOW
}

/// Of tapping along.
pub(crate) const fn tap() -> &'static notebook::Tap {
    &language::TAP
}

/// Of checking.
pub(crate) const fn checking() -> &'static notebook::Checking {
    &language::CHECKING
}

/// Of the person's own triggers.
pub(crate) const fn own() -> &'static notebook::Own {
    &language::OWN
}

/// The drawing of the body.
pub(crate) const fn drawing() -> &'static Drawing {
    &language::DRAWING
}

/// Names of places.
pub(crate) const fn body() -> &'static Body {
    &language::BODY
}

/// Days and times.
pub(crate) const fn time() -> &'static Time {
    &language::TIME
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
    pub(crate) new_version: &'static str,
    pub(crate) new_version_elsewhere: &'static str,
    pub(crate) go_over: &'static str,
    pub(crate) set_aside: fn(usize) -> String,
    pub(crate) look_at_it: &'static str,
    pub(crate) opening: &'static str,
    pub(crate) not_opened: &'static str,
    /// What nobody may wait for.
    pub(crate) emergency: &'static str,
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
    pub(crate) length: &'static str,
    pub(crate) length_of: fn(Length) -> &'static str,
    pub(crate) strength: &'static str,
    pub(crate) strength_of: fn(Strength) -> &'static str,
    pub(crate) doing: &'static str,
    pub(crate) doing_of: fn(Doing) -> &'static str,
    /// What takes the answer to that question away.
    pub(crate) unsay: &'static str,
    pub(crate) unsay_what: fn(&str) -> String,
    pub(crate) more: &'static str,
    pub(crate) hour_ago: &'static str,
    pub(crate) this_morning: &'static str,
    pub(crate) day_before: &'static str,
    pub(crate) tap_along: &'static str,
    pub(crate) checking: fn(CheckingKind) -> &'static str,
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
    pub(crate) beside: &'static str,
    pub(crate) count_note: &'static str,
    pub(crate) change: &'static str,
    pub(crate) remove: &'static str,
    pub(crate) change_what: fn(&str) -> String,
    pub(crate) remove_what: fn(&str) -> String,
    pub(crate) removed: fn(&str) -> String,
    pub(crate) back_again: fn(&str) -> String,
    pub(crate) several_removed: fn(usize) -> String,
    pub(crate) several_back: fn(usize) -> String,
    pub(crate) kept: fn(&str) -> String,
}

/// The list of the diary.
pub(crate) struct Listing {
    pub(crate) days: &'static str,
    pub(crate) months: &'static str,
    pub(crate) month: fn(Day) -> String,
    pub(crate) later_month: &'static str,
    pub(crate) earlier_month: &'static str,
    pub(crate) later_year: &'static str,
    pub(crate) earlier_year: &'static str,
    /// The drawing of all places that are listed.
    pub(crate) where_it_was: &'static str,
    pub(crate) no_place: &'static str,
    pub(crate) find: &'static str,
    pub(crate) words: &'static str,
    pub(crate) words_help: &'static str,
    pub(crate) kind: &'static str,
    pub(crate) every_kind: &'static str,
    pub(crate) kind_of: fn(Kind) -> &'static str,
    pub(crate) place: &'static str,
    pub(crate) every_place: &'static str,
    pub(crate) found: fn(usize) -> String,
    pub(crate) show_all: &'static str,
    /// On paper, where not all of it is.
    pub(crate) cut: &'static str,
    pub(crate) sought: fn(&str) -> String,
    /// Choosing several: the way to it, of one entry, how many are, what can be done, and its end.
    pub(crate) choose: &'static str,
    pub(crate) choose_what: fn(&str) -> String,
    pub(crate) chosen: fn(usize) -> String,
    pub(crate) remove_chosen: &'static str,
    pub(crate) choose_end: &'static str,
    /// Earlier versions of an entry, and when one was written.
    pub(crate) past: fn(usize) -> String,
    pub(crate) written: fn(&str) -> String,
    pub(crate) was_removed: &'static str,
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
    pub(crate) patterns: &'static str,
    pub(crate) patterns_help: &'static str,
    pub(crate) diary: &'static str,
    pub(crate) diary_help: &'static str,
    pub(crate) tap: &'static str,
    pub(crate) tap_help: &'static str,
    pub(crate) own: &'static str,
    pub(crate) own_help: &'static str,
    pub(crate) checking: &'static str,
    pub(crate) checking_help: &'static str,
    pub(crate) stored: &'static str,
    pub(crate) stored_help: &'static str,
    pub(crate) privacy_page: &'static str,
    pub(crate) privacy_page_help: &'static str,
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
    /// The same as a table: no backup.
    pub(crate) table: &'static str,
    pub(crate) table_help: &'static str,
    pub(crate) table_done: &'static str,
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

/// Installing the page.
pub(crate) struct Install {
    pub(crate) heading: &'static str,
    pub(crate) home_screen: &'static str,
    pub(crate) menu: &'static str,
    pub(crate) button: &'static str,
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
    /// What else somebody may type to find it, besides its name.
    pub(crate) also: fn(Spot) -> &'static str,
    pub(crate) find: &'static str,
    pub(crate) found: fn(usize) -> String,
    pub(crate) recent: &'static str,
    pub(crate) middle: &'static str,
    pub(crate) own_side: &'static str,
}

/// The drawing of the body.
pub(crate) struct Drawing {
    /// What the ways to its views are together.
    pub(crate) views: &'static str,
    pub(crate) view: fn(View) -> &'static str,
    /// The same for whoever hears it.
    pub(crate) shows: fn(View) -> String,
    /// A hand or a foot of that side.
    pub(crate) sided: fn(Figure, Side) -> String,
    /// On a narrow screen: the way past it.
    pub(crate) to_list: &'static str,
    pub(crate) exactly: &'static str,
    pub(crate) exactly_help: &'static str,
    pub(crate) without_point: &'static str,
}

/// Days and times.
pub(crate) struct Time {
    pub(crate) day: fn(Day) -> String,
    pub(crate) day_near: fn(Day, Day) -> String,
    pub(crate) clock: fn(TimeOfDay) -> String,
    pub(crate) moment: fn(Moment, Day) -> String,
}
