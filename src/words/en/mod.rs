//! English: the texts around the pages, the diary, the notes, and days and times.

mod body;
mod check;
mod keep;
mod learn;
mod notebook;
mod outcome;
mod patterns;
mod privacy;
mod report;
mod rules;
mod saved_check;
mod scales;
mod store;
mod together;

pub(super) use {
    body::{BODY, DRAWING},
    check::CHECK,
    keep::KEEP,
    notebook::{CHECKING, DAY_CARD, OWN, TAP, TODAY, WINDOW},
    outcome::OUTCOME,
    patterns::PATTERNS,
    privacy::PRIVACY,
    report::{ABOUT_YOU, REPORT},
    rules::RULES,
    saved_check::SAVED_CHECK,
    scales::SCALES,
    store::{INSTALL, STORE, STORED},
    together::TOGETHER,
};

use super::{App, Diary, Home, Learn, Listing, More, Note, Time};
use fascicle_core::archive::SideError;
use fascicle_core::calendar::{Day, Moment, TimeOfDay};
use fascicle_core::diary::{CheckingKind, Course, Doing, Kind, Length, Strength, Trigger};
use fascicle_core::sources::Reading;

/// Beside every question about worry (clinical.md 4.3).
const CRISIS: &str = "If you might act on thoughts of harming yourself, get help now: 999, 112, 911 or your local emergency number.";

/// The language's tag (BCP 47).
pub(crate) const TAG: &str = "en-GB";
/// The direction it is written in: `ltr` or `rtl`.
pub(crate) const DIRECTION: &str = "ltr";

pub(super) static APP: App = App {
    name: "Fascicle",
    title_of: |page| format!("{page} – Fascicle"),
    skip: "Skip to the page",
    bar: "Main",
    home: "Home",
    check: "Check",
    note: "Note",
    diary: "Diary",
    more: "More",
    undo: "Undo",
    dismiss: "Close",
    blocked: "This browser does not let the page keep anything. You can use it, but what you note is gone when this window closes.",
    not_saved: |error| match error {
        SideError::Full => {
            "Not saved: the browser’s store for this site is full. What you chose is still here."
        }
        SideError::Blocked | SideError::Broken => {
            "Not saved: the browser’s store cannot be reached. What you chose is still here."
        }
        SideError::Overtaken => {
            "Not saved: a newer version of Fascicle is open in another window. Reload this page. What you chose is still here."
        }
    },
    get_data_out: "Save a backup",
    new_version: "A new version of Fascicle is ready on this device. Your notes stay.",
    new_version_elsewhere: "Another window has gone over to a new version of Fascicle. Your notes stay.",
    go_over: "Open the new version",
    set_aside: |count| match count {
        1 => "One stored record could not be read. It is kept as it is.".to_owned(),
        _ => format!("{count} stored records could not be read. They are kept as they are."),
    },
    look_at_it: "Look at what is stored",
    opening: "Opening …",
    not_opened: "This screen could not be opened. Check the connection and reload the page.",
    emergency: "If you have sudden weakness, trouble speaking or severe trouble breathing, call 999, 112, 911 or your local emergency number now.",
};

pub(super) static HOME: Home = Home {
    heading: "A private notebook for muscle twitches",
    lines: [
        "Answer some questions and see what doctors’ published advice says about them.",
        "Note a twitch in two taps, so that you need not carry it in your head.",
        "Everything stays on this device. Nothing is sent anywhere.",
    ],
    check: "Check",
    check_help: "Is this something? What do I do?",
    note: "Note",
    note_help: "I felt a twitch",
    go_on: "Go on with your check",
    disclaimer: "General information, not a diagnosis. It cannot examine you.",
};

pub(super) static NOTE: Note = Note {
    heading: "Where is it?",
    help: "One tap saves it, with the time now. You can add more afterwards, or leave it.",
    saved: |place, when| format!("{place}, {when}."),
    saved_heading: "Noted",
    change_heading: "Your note",
    optional: "That is enough. Everything below is optional.",
    place: "Where",
    when: "When",
    when_help: "Now, or earlier.",
    bad_time: "This is not a date and time. Choose one, or leave it as it was.",
    future: "This time has not come yet. Is it what you mean?",
    save_future: "Yes, save it so",
    course: "How did it go?",
    course_of: |course| match course {
        Course::Single => "A single one",
        Course::Few => "A few",
        Course::Many => "Many",
        Course::Runs => "In runs, with gaps",
        Course::AllDay => "On and off all day",
    },
    length: "How long?",
    length_of: |length| match length {
        Length::Seconds => "Seconds",
        Length::Minutes => "Minutes",
        Length::Hours => "Hours",
        Length::AllDay => "All day or longer",
    },
    strength: "How strong?",
    strength_of: |strength| match strength {
        Strength::BarelyFelt => "Barely felt",
        Strength::Clear => "Clear",
        Strength::Seen => "Could be seen",
    },
    doing: "What were you doing?",
    doing_of: |doing| match doing {
        Doing::AtRest => "At rest",
        Doing::Moving => "Moving",
        Doing::FallingAsleep => "Falling asleep",
        Doing::Holding => "Holding a posture",
    },
    unsay: "Clear",
    unsay_what: |question| format!("Clear the answer: {question}"),
    more: "How long, how strong, doing what",
    hour_ago: "An hour ago",
    this_morning: "This morning, about 8",
    day_before: "Yesterday, about this time",
    tap_along: "It is twitching in runs now? Tap along once.",
    checking: |it| match it {
        CheckingKind::LookedUp => "looked it up",
        CheckingKind::Prodded => "prodded or tested it",
        CheckingKind::Asked => "asked for reassurance",
    },
    before: "What went before?",
    trigger,
    words: "A word, if you like",
    words_help: "Anything you want to remember.",
    save: "Save",
    remove: "Remove this note",
    try_again: "Try again",
    gone: "There is no such note. It may have been removed.",
    draft_back: "You had begun to change this. Your words are back; press Save to keep them.",
};

pub(super) static DIARY: Diary = Diary {
    heading: "Diary",
    empty: "Nothing is noted yet.",
    empty_help: "Your notes will be here, by day. You need not note every twitch: how often it happens is not what doctors look at.",
    beside: "What you open stands here.",
    count_note: "These are the twitches you noticed. How many there are is not what doctors look at.",
    change: "Change",
    remove: "Remove",
    change_what: |what| format!("Change: {what}"),
    remove_what: |what| format!("Remove: {what}"),
    removed: |what| format!("Removed: {what}."),
    back_again: |what| format!("Back again: {what}."),
    several_removed: |count| match count {
        1 => "One entry is removed.".to_owned(),
        count => format!("{count} entries are removed."),
    },
    several_back: |count| match count {
        1 => "One entry is back again.".to_owned(),
        count => format!("{count} entries are back again."),
    },
    kept: |what| format!("Noted: {what}."),
};

pub(super) static LISTING: Listing = Listing {
    days: "Days",
    months: "Go to a month",
    month,
    later_month: "A month later",
    earlier_month: "A month earlier",
    later_year: "A year later",
    earlier_year: "A year earlier",
    where_it_was: "Where it was",
    no_place: "No place is noted in what is shown here.",
    find: "Find in the diary",
    words: "Words",
    words_help: "In your own words, and in the names of places.",
    kind: "What",
    every_kind: "Everything",
    kind_of: |kind| match kind {
        Kind::Day => "Days in one line",
        Kind::Twitch => "Single twitches",
        Kind::Taps => "Runs you tapped along",
        Kind::Check => "Checks",
    },
    place: "Where",
    every_place: "Anywhere",
    found: |count| match count {
        0 => "Nothing like that is noted.".to_owned(),
        1 => "One entry is like that.".to_owned(),
        count => format!("{count} entries are like that."),
    },
    show_all: "Show everything again",
    cut: "The newest 2,000 entries. A backup holds all of them.",
    sought: |what| format!("Not the whole diary, only: {what}."),
    choose: "Choose several to remove",
    choose_what: |what| format!("Choose: {what}"),
    chosen: |count| match count {
        0 => "None chosen yet.".to_owned(),
        1 => "One chosen.".to_owned(),
        count => format!("{count} chosen."),
    },
    remove_chosen: "Remove them",
    choose_end: "Choose none",
    past: |count| match count {
        1 => "How it was noted before".to_owned(),
        count => format!("How it was noted before, {count} times"),
    },
    written: |when| format!("Written: {when}"),
    was_removed: "Removed",
};

pub(super) static MORE: More = More {
    heading: "More",
    learn: "What is known about twitches",
    learn_help: "Facts, each with its source",
    patterns: "What your notes show",
    patterns_help: "Where, when and how sure one can be",
    diary: "What your diary is for",
    diary_help: "Its purpose and its end",
    tap: "Tap along with a run",
    tap_help: "Once, to show its rhythm",
    own: "Your own triggers",
    own_help: "Add, rename or hide them, and say when you are awake",
    checking: "Checking, not twitches",
    checking_help: "Looked up, prodded, asked: by week, if you like",
    stored: "What is stored here",
    stored_help: "Backup, restore, delete everything",
    privacy_page: "Privacy, and how to check it",
    privacy_page_help: "What this page has asked for, live, and its files",
    privacy: "Privacy",
    privacy_lines: &[
        "Your notes and answers are kept in this browser, on this device.",
        "There is no account, no server behind the page and nothing that counts visitors.",
        "Once it is loaded, the page works without a connection.",
        "Clearing this site’s data in the browser deletes your notes. Save a backup first.",
    ],
    about: "About",
    version: |app, rules| {
        format!("Version {app}. Rules of the check: {rules}, not yet reviewed by a clinician.")
    },
};

pub(super) static LEARN: Learn = Learn {
    heading: "What is known about twitches",
    lead: "Each fact names where it comes from, or that we chose the careful side ourselves. Most sources were read as copies or summaries, and no clinician has reviewed this page yet.",
    contents: "On this page",
    topics: learn::TOPICS,
    sources: "Sources",
    sources_help: "Some of these were read through a copy or a summary. Where that is so, it is said.",
    reading: |reading| match reading {
        Reading::Original => "read on its own page or as its published summary",
        Reading::SecondHand => "read through a copy or a summary",
    },
};

pub(super) static TIME: Time = Time { day, day_near, clock, moment };

fn trigger(trigger: Trigger) -> &'static str {
    match trigger {
        Trigger::Exercise => "Exercise",
        Trigger::Caffeine => "Coffee or other caffeine",
        Trigger::Stress => "Stress",
        Trigger::Worry => "Anxiety or worry",
        Trigger::PoorSleep => "Poor sleep or tiredness",
        Trigger::Alcohol => "Alcohol",
        Trigger::Illness => "An illness or infection",
        Trigger::NewMedicine => "A new medicine or dose",
    }
}

const WEEKDAYS: [&str; 7] =
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

fn day(day: Day) -> String {
    let weekday = WEEKDAYS.get(usize::from(day.weekday())).unwrap_or(&"");
    let month = MONTHS.get(usize::from(day.month()).saturating_sub(1)).unwrap_or(&"");
    format!("{weekday} {} {month} {}", day.day_of_month(), day.year())
}

fn month(it: Day) -> String {
    let name = MONTHS.get(usize::from(it.month()).saturating_sub(1)).unwrap_or(&"");
    format!("{name} {}", it.year())
}

fn day_near(it: Day, today: Day) -> String {
    match today.days_since(it) {
        0 => format!("Today, {}", day(it)),
        1 => format!("Yesterday, {}", day(it)),
        _ => day(it),
    }
}

fn clock(time: TimeOfDay) -> String {
    format!("{:02}:{:02}", time.hour, time.minute)
}

fn moment(it: Moment, today: Day) -> String {
    match today.days_since(it.day()) {
        0 => format!("today at {}", clock(it.time_of_day())),
        1 => format!("yesterday at {}", clock(it.time_of_day())),
        _ => format!("{}, {}", day(it.day()), clock(it.time_of_day())),
    }
}
