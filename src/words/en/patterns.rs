//! English: what the notes show.

use super::check::CHECK;
use super::{MONTHS, WEEKDAYS, day, month};
use crate::words::patterns::{Heads, Patterns};
use fascicle_core::body::Place;
use fascicle_core::calendar::Day;
use fascicle_core::check::Pattern;
use fascicle_core::patterns::bouts::Quiet;
use fascicle_core::patterns::clusters::{Clusters, ENOUGH_GAPS};
use fascicle_core::patterns::rhythm::Known;
use fascicle_core::patterns::seed::Looks;
use fascicle_core::patterns::spans::Cut;
use fascicle_core::patterns::{Change, Interval, Method, Sameness, Share};

pub(in crate::words) static PATTERNS: Patterns = Patterns {
    heading: "What your notes show",
    matters: "How often it twitches is not what doctors look at. They look for other signs, such as a muscle that has become weaker or thinner. No number on this page can stand in for that.",
    to_check: "Go through those signs in the check",
    looking: "Looking through your notes.",
    empty: "What your notes show will be here.",
    empty_help: "It comes from days that you tell in one tap, and from what you note. You need neither to use the check.",
    covered,
    unsaid: "A day that you did not tell is not counted as quiet. It is not counted at all.",
    not_enough: "There are not enough days to tell.",
    not_enough_help: |told| {
        format!(
            "{} From about ten days on, something can be said of them. That is no reason to go past the end that you chose: not being able to tell is an answer, too.",
            match told {
                0 => "You have told no day in one line yet.".to_owned(),
                1 => "You have told one day in one line.".to_owned(),
                told => format!("You have told {told} days in one line."),
            }
        )
    },

    days_heading: "How are your days?",
    looks,
    said_in_check: |said| match said {
        Pattern::NotSure => "In your last check you were not sure how it goes.".to_owned(),
        said => format!("In your last check you said: {}.", lower((CHECK.pattern)(said))),
    },
    tapped_in_runs: |runs, all| match all {
        1 if runs == 1 => "What you tapped along once had gaps in it.".to_owned(),
        1 => "What you tapped along once had no gaps in it.".to_owned(),
        all => format!("Of {all} times that you tapped along, {runs} had gaps in them."),
    },
    noted_in_runs: |runs, all| match all {
        1 if runs == 1 => "The one note that says how it went says: in runs.".to_owned(),
        1 => "The one note that says how it went does not say: in runs.".to_owned(),
        all => format!("Of {all} notes that say how it went, {runs} say: in runs."),
    },
    twitchy: |it| {
        format!(
            "You noticed twitches {}. For days like these, the true share may well be anything between {}.",
            share(it),
            range(it.wilson())
        )
    },
    share,
    range,
    row: |name, it, interval| format!("{name}: {}, between {}", share(it), range(interval)),
    ends: ["no day", "half", "every day"],

    places_heading: "Where was it?",
    sameness,
    left_out: |days| match days {
        1 => "On one more day with twitches you did not say where. It is left out here.".to_owned(),
        days => format!(
            "On {days} more days with twitches you did not say where. They are left out here."
        ),
    },
    more_places: |more| match more {
        1 => "One more place is in the table.".to_owned(),
        more => format!("{more} more places are in the table."),
    },
    shades: "The denser the lines, the more of the days it was there.",
    when: "When",
    all_days: "All days that you told",
    span,
    no_place: "No place is named in these days.",

    runs_heading: "Runs and quiet gaps",
    how_runs: "How runs are told",
    runs_help: "Runs with quiet gaps are one of the three ways in which people describe their twitches. No source that we found gives them a meaning, so we read them as neither good nor bad.",
    day_runs: |bouts| match bouts {
        None => "There are not enough days with twitches to tell runs of days.".to_owned(),
        Some(it) => match it.runs.len() {
            0 => "No run of days stands out.".to_owned(),
            1 => "The days with twitches make one run.".to_owned(),
            runs => {
                format!("The days with twitches make {runs} runs, with quiet gaps between them.")
            }
        },
    },
    quiet,
    tapped: |it| match it.runs.len() {
        0 => "What you tapped along makes no runs.".to_owned(),
        1 => "What you tapped along is one run.".to_owned(),
        runs => format!("What you tapped along makes {runs} runs, with gaps between them."),
    },
    tapped_at: |on, place| match place {
        Some(place) => format!("Tapped along on {}: {}", day(on), lower(&place)),
        None => format!("Tapped along on {}", day(on)),
    },
    by_days: |it| {
        format!(
            "A run here is three or more days with twitches. It begins with days no more than {} apart and goes on over gaps of up to {}. These limits come from your own notes: twice and three times the usual gap.",
            days(it.by.begins),
            days(it.by.goes_on)
        )
    },
    by_taps: |it| {
        format!(
            "A run here is three or more taps. It begins with taps no more than {} apart and goes on over gaps of up to {}. These limits come from your own taps: twice and three times the usual gap.",
            seconds(it.by.begins),
            seconds(it.by.goes_on)
        )
    },
    second: |agree| {
        if agree {
            "A second method (Kleinberg’s) finds the same runs."
        } else {
            "A second method (Kleinberg’s) draws them differently, so take them as one way to see it."
        }
    },
    tap_run: |from, to, taps| {
        format!("{taps} taps, from {} to {} after the first", seconds(from), seconds(to))
    },
    seconds,
    clusters,

    hours_heading: "When did you note?",
    hours: |it| {
        match (it.noted, it.asleep) {
        (0, 0) => "You have noted no single twitches.".to_owned(),
        (0, _) => "What you noted was outside the hours in which you are usually awake.".to_owned(),
        (_, 0) => "A larger dot is more notes. It shows when you noted, which is not always when it twitched.".to_owned(),
        (_, _) => "A larger dot is more notes. It shows when you noted, which is not always when it twitched. What you noted in your usual sleep is left out.".to_owned(),
    }
    },
    hour: |it| format!("{it:02}:00"),
    hour_point: |weekday, hour, notes| {
        let name = WEEKDAYS.get(usize::from(weekday)).unwrap_or(&"");
        let notes = if notes == 1 { "one note".to_owned() } else { format!("{notes} notes") };
        format!("{name}, {hour:02}:00 to {:02}:00: {notes}", (hour + 1) % 24)
    },
    awake_link: "Say when you are usually awake",
    weekdays: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
    weekday: |it| WEEKDAYS.get(usize::from(it)).unwrap_or(&""),

    calendar_heading: "Day by day",
    calendar: "A full dot is a day with twitches, a ring a quiet day, a small square a day with notes and no line. A day without a sign was not told.",
    known: |it| match it {
        Known::Nothing => "not told",
        Known::NotedOnly => "something noted, the day itself not told",
        Known::Quiet => "quiet",
        Known::Twitchy => "twitches",
    },
    month: |it| {
        let name = MONTHS.get(usize::from(it.month()).saturating_sub(1)).unwrap_or(&"");
        name.get(..3).unwrap_or(name).to_owned()
    },
    day_known: |it, known| format!("{}: {}", day(it), (PATTERNS.known)(known)),
    earlier: "Earlier",
    later: "Later",

    weeks_heading: "Week by week",
    weeks: "A dot is the share of the days you told on which you noticed twitches. The line through it shows how far the true share may well lie from that: the fewer days, the longer.",
    week_point: |monday, it, interval| {
        format!("Week from {}: {}, between {}", day(monday), share(it), range(interval))
    },
    compare: "Two spans of time beside each other",
    which_spans: "Which two",
    cut: |it| match it {
        Cut::Halves => "The earlier half and the later half",
        Cut::Days(14) => "The last two weeks and the two before",
        Cut::Days(_) => "The last four weeks and the four before",
    },
    compared: |it| {
        if it.are_apart() {
            "The days you told differ between these two spans. That tells nothing about the reason, and nothing about your health."
        } else {
            "The days you told do not tell these two spans apart."
        }
    },
    cannot_compare: "There are not enough days in both spans to compare them.",
    change: |it| match it {
        Change::New => "only in the later span",
        Change::Gone => "only in the earlier span",
        Change::Steady => "in both",
    },
    span_names: ["Earlier", "Later"],
    spans: |earlier, later| {
        format!("Earlier: {}. Later: {}.", span(earlier.0, earlier.1), span(later.0, later.1))
    },

    table: "As a table",
    through: "Go through",
    save: "Save this drawing",
    heads: Heads {
        place: "Place",
        days: "Days",
        range: "May well be",
        week: "Week from",
        day: "Day",
        kind: "How it was",
        hours: "Hour",
        notes: "Notes",
        run: "Run",
        span: "Span",
        change: "Named",
    },
    how_heading: "How this is worked out",
    how: &[
        "Everything is worked out on this device, from the days you told in one line and from what you noted.",
        "“May well be” means: if you told many more days of the same kind, the true share would very likely lie in that range (95 in 100 such ranges hold it). Days resemble the days before them, which makes the real range somewhat wider.",
        "Under ten days nothing is said of places or patterns, under twenty gaps nothing of clusters. Two spans are called different only when their ranges do not touch.",
        "The three patterns: one kind of day must make up more than half of the days with twitches, by the whole of its range.",
    ],
    method: |it| match it {
        Method::Wilson => "How far the true share of days may lie from the one you noted.",
        Method::ClopperPearson => "The same for the few days of a week.",
        Method::MaxInterval => "Runs with gaps between them, by the length of gaps.",
        Method::Kleinberg => "A second opinion on the same runs.",
        Method::Lv => "How uneven gaps are: 1 is what chance makes.",
        Method::Moran => "Whether notes come in clusters more than chance makes.",
    },
};

fn covered(told: usize, all: i32) -> String {
    match (told, all) {
        (1, 1) => "You have told one day in one line.".to_owned(),
        (told, all) if usize::try_from(all) == Ok(told) => {
            format!("You have told {told} days in one line, every day since the first.")
        }
        (1, all) => {
            format!("You have told one day in one line, of {all} from the first to the last.")
        }
        (told, all) => {
            format!("You have told {told} days in one line, of {all} from the first to the last.")
        }
    }
}

fn looks(looks: Looks) -> &'static str {
    match looks {
        Looks::Like(Pattern::FewADay) => "They look like a few twitches on most days.",
        Looks::Like(Pattern::ManyADay) => "They look like many twitches on most days.",
        Looks::Like(Pattern::Runs) => "They look like runs with quiet gaps between them.",
        Looks::Like(Pattern::NotSure) | Looks::NotSettled => {
            "The notes do not settle which pattern it is."
        }
        Looks::NotEnough => "There are not enough days with twitches to tell a pattern.",
    }
}

fn share(it: Share) -> String {
    match (it.with(), it.of()) {
        (with, 1) => format!("on {with} of 1 day"),
        (with, of) => format!("on {with} of {of} days"),
    }
}

fn range(Interval { low, high }: Interval) -> String {
    format!("{} and {} in 100", hundredths(low), hundredths(high))
}

/// A share in hundredths; what is not quite none or all is never told as that.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 100")]
fn hundredths(share: f64) -> u32 {
    let whole = (share * 100.0).round() as u32;
    if share > 0.0 && share < 1.0 { whole.clamp(1, 99) } else { whole }
}

fn sameness(it: Sameness, place: fn(Place) -> String) -> String {
    match it {
        Sameness::SameSpot(it) => {
            format!("When it twitched, it was mostly in the same spot: {}.", lower(&place(it)))
        }
        Sameness::Wandering => {
            "It wanders: no place was there on half of the days with twitches.".to_owned()
        }
        Sameness::NotSettled => {
            "The notes do not settle whether it is one spot or several.".to_owned()
        }
        Sameness::NotEnough => {
            "There are not enough days with places to tell whether it is one spot.".to_owned()
        }
    }
}

fn quiet(quiet: Option<Quiet>) -> String {
    match quiet {
        None => "No quiet day is told.".to_owned(),
        Some(Quiet { from, days: 1, .. }) => {
            format!("The longest quiet gap that you told is one day: {}.", day(from))
        }
        Some(Quiet { from, days, may_be_longer }) => {
            let longer = if may_be_longer {
                " It may have been longer: a day beside it was not told."
            } else {
                ""
            };
            format!(
                "The longest quiet gap that you told is {days} days, from {}.{longer}",
                day(from)
            )
        }
    }
}

fn clusters(clusters: Clusters) -> String {
    match clusters {
        Clusters::NoHours => {
            "Whether your single notes come in clusters can be told only with the hours in which you are awake: a night looks like a long quiet gap.".to_owned()
        }
        Clusters::NotEnough(gaps) => format!(
            "There are not enough single notes on days you told to say whether they come in clusters: {gaps} gaps of {ENOUGH_GAPS}."
        ),
        Clusters::Found(it) => format!(
            "Your single notes come in clusters, more than chance alone would make ({} gaps). This is about what you noted, and we read it as neither good nor bad.",
            it.gaps
        ),
        Clusters::NotFound(it) => format!(
            "Your single notes come no more in clusters than chance could make ({} gaps).",
            it.gaps
        ),
    }
}

fn span(first: Day, last: Day) -> String {
    format!("{} to {}", short(first), short(last))
}

/// A day without its weekday.
fn short(it: Day) -> String {
    format!("{} {}", it.day_of_month(), month(it))
}

fn days(count: i64) -> String {
    if count == 1 { "one day".to_owned() } else { format!("{count} days") }
}

/// Milliseconds as seconds, with a tenth where they are few.
fn seconds(milliseconds: i64) -> String {
    let tenths = (milliseconds + 50) / 100;
    match (tenths / 10, tenths % 10) {
        (whole, 0) => format!("{whole} s"),
        (whole, _) if whole >= 10 => format!("{whole} s"),
        (whole, tenth) => format!("{whole}.{tenth} s"),
    }
}

fn lower(text: &str) -> String {
    let mut signs = text.chars();
    signs
        .next()
        .map_or_else(String::new, |it| it.to_lowercase().collect::<String>() + signs.as_str())
}
