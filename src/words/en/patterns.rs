//! English: what the notes show.

use super::body::BODY;
use super::check::CHECK;
use super::{MONTHS, WEEKDAYS, day, month};
use crate::words::patterns::{Heads, Patterns};
use fascicle_core::calendar::Day;
use fascicle_core::check::Pattern;
use fascicle_core::diary::Awake;
use fascicle_core::patterns::bouts::{DayBouts, Quiet, Second};
use fascicle_core::patterns::clusters::Clusters;
use fascicle_core::patterns::rhythm::Known;
use fascicle_core::patterns::seed::Looks;
use fascicle_core::patterns::spans::Cut;
use fascicle_core::patterns::{Interval, Method, Sameness, Share};
use fascicle_core::sources::Source;

pub(in crate::words) static PATTERNS: Patterns = Patterns {
    heading: "What your notes show",
    matters: "How often it twitches is not what doctors look at. They look for other signs, such as a muscle that has become weaker or thinner. No number on this page can stand in for that.",
    matters_sources: &[Source::Seed],
    to_check: "Go through those signs in the check",
    looking: "Looking through your notes.",
    empty: "What your notes show will be here.",
    empty_help: "It comes from the days that you write a line for, which is one tap, and from what you note. You need neither to use the check.",
    covered,
    unsaid: "A day without a line is not counted as quiet. It is not counted at all.",
    not_enough: "There are not enough days to tell.",
    not_enough_help: |told| {
        format!(
            "{} From about ten days on, something can be said of them. That is no reason to go past the end that you chose: not being able to tell is an answer, too.",
            match told {
                0 => "You have written no line for a day yet.".to_owned(),
                1 => "You have written a line for one day.".to_owned(),
                told => format!("You have written a line for {told} days."),
            }
        )
    },

    days_heading: "How are your days?",
    looks,
    said_in_check: |said| match said {
        Pattern::NotSure => "In your last check you were not sure how it went.".to_owned(),
        said => format!("In your last check you said: {}.", lower((CHECK.pattern)(said))),
    },
    tapped_in_runs: |runs, all| match all {
        1 if runs == 1 => {
            "What you tapped along once had a pause of three seconds or more.".to_owned()
        }
        1 => "What you tapped along once had no pause of three seconds.".to_owned(),
        all => format!(
            "Of {all} times that you tapped along, {runs} had a pause of three seconds or more."
        ),
    },
    noted_in_runs: |runs, all| match all {
        1 if runs == 1 => "The one note that says how it went says: in runs.".to_owned(),
        1 => "The one note that says how it went does not say: in runs.".to_owned(),
        all => format!("Of {all} notes that say how it went, {runs} say: in runs."),
    },
    twitchy: |it| {
        format!(
            "You wrote down twitches {}. The likely range for days like these is between {}.",
            for_days(it),
            range(it.wilson())
        )
    },
    share,
    range,
    row: |name, it, interval| format!("{name}: {}, between {}", share(it), range(interval)),
    ends: ["no day", "half", "every day"],

    places_heading: "Where was it?",
    sameness,
    of_twitchy: |it| {
        format!(
            "It was there {} with twitches of which you said where, which is likely between {}.",
            share(it),
            range(it.wilson())
        )
    },
    left_out: |days| match days {
        1 => "On one more day with twitches you did not say which places. It is left out here."
            .to_owned(),
        days => format!(
            "On {days} more days with twitches you did not say which places. They are left out here."
        ),
    },
    more_places: |more| match more {
        1 => "One more place is in the table.".to_owned(),
        more => format!("{more} more places are in the table."),
    },
    shades: "Denser lines mean more of the days.",
    save_body: "Save the drawing of the body",
    no_shares: "There are not enough days that say their places to tell how often each was there. These were named.",
    all_quiet: "No twitches are written down in these days.",
    when: "When",
    all_days: "All days",
    span,
    no_place: "You did not say which places in these days.",

    runs_heading: "Runs and quiet gaps",
    how_runs: "How runs are found",
    runs_help: "Runs with quiet gaps are one of the three ways in which people describe their twitches. No source that we found gives them a meaning, so we read them as neither good nor bad.",
    runs_sources: &[Source::Seed],
    day_runs,
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
            "A run here is three or more days with twitches. It begins where {} between two of them, and goes on where {}. These limits come from your own notes: twice and three times the usual distance. Chance alone makes runs like these, too.",
            quiet_days(it.by.begins - 1),
            quiet_days(it.by.goes_on - 1)
        )
    },
    by_taps: |it| {
        format!(
            "A run here is three or more taps. It begins with taps no more than {} apart and goes on over gaps of up to {}. These limits come from your own taps: twice and three times the usual gap. Chance alone makes runs like these, too.",
            seconds(it.by.begins),
            seconds(it.by.goes_on)
        )
    },
    second: |it| match it {
        Second::Same => "A second method (Kleinberg’s) finds the same.",
        Second::None => {
            "A second method (Kleinberg’s) finds no runs, so take these as one way to see it."
        }
        Second::Other => {
            "A second method (Kleinberg’s) draws them differently, so take these as one way to see it."
        }
    },
    too_few_taps: "What you tapped along has too few taps to tell runs.",
    tap_run: |from, to, taps| {
        format!("{taps} taps, from {} to {} after the first", seconds(from), seconds(to))
    },
    seconds,
    clusters,

    hours_heading: "When did you note twitches?",
    hours: |it, awake| {
        if it.noted == 0 {
            return "What you noted was outside the hours in which you are usually awake."
                .to_owned();
        }
        let sleep = match awake {
            Awake::Times(..) => {
                " The shaded hours are those in which you usually sleep. What you noted in them is left out."
            }
            Awake::NotAsked | Awake::RatherNot => {
                " Your hours of sleep are not known, so none are left out."
            }
        };
        format!(
            "A larger dot is more notes. It shows when you noted, which is not always when it twitched.{sleep}"
        )
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
    calendar: "A full dot is a day with twitches, a ring a quiet day, also one that was quiet apart from what is noted. A small square is a day with notes and no line. A day without a sign has neither.",
    known: |it| match it {
        Known::Nothing => "nothing written",
        Known::NotedOnly => "something noted, no line for the day",
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
    weeks: "A dot is the share of days with twitches, of the days you wrote a line for. The line through it is its likely range: the fewer days, the longer.",
    week_point: |monday, it, interval| {
        format!("Week from {}: {}, between {}", day(monday), share(it), range(interval))
    },
    compare: "Two spans of time",
    which_spans: "Which two",
    cut: |it| match it {
        Cut::Halves => "The earlier half and the later half",
        Cut::Days(14) => "The last two weeks and the two before",
        Cut::Days(_) => "The last four weeks and the four before",
    },
    compared: |it| {
        if it.are_apart() {
            "The days differ between these two spans. That does not tell why, and we read it as neither good nor bad."
        } else {
            "There is no clear difference between these two spans."
        }
    },
    cannot_compare: "There are not enough days in both spans to compare them.",
    span_names: ["Earlier", "Later"],
    in_both: "Places in both spans",
    changes: "Hatched densely: only in the later span. Hatched lightly: in both. Ringed: only in the earlier one.",
    by_chance: "A place that is named on a day or two in one of them may be there by chance.",
    spans: |earlier, later| {
        format!("Earlier: {}. Later: {}.", span(earlier.0, earlier.1), span(later.0, later.1))
    },

    table: "As a table",
    through: "Go through",
    points: |count| format!("{count} points"),
    save: "Save this drawing",
    heads: Heads {
        place: "Place",
        days: "Days",
        range: "Likely range",
        week: "Week from",
        day: "Day",
        kind: "How it was",
        hours: "Hour",
        notes: "Notes",
        run: "Run",
        span: "Span",
    },
    how_heading: "How this is worked out",
    how: &[
        "Everything is worked out on this device, from the days you wrote a line for and from what you noted.",
        "“Likely range” means: over many more days of the same kind, the share would most likely lie in it (95 in 100 such ranges hold it). Where days are like the days before them, the real range can be much wider. Two spans of time take that into account.",
        "Under ten days nothing is said of places or patterns, under twenty gaps nothing of clusters. Places are told by shares only if at least four in five days with twitches say them. Two spans are called different only when their ranges do not touch.",
        "The three patterns: one kind of day must make up more than half of the days with twitches, by the whole of its range; for “a few” and “many”, twitches must also be there on more than half of all days.",
    ],
    method: |it| match it {
        Method::Wilson => "How far the true share of days may lie from the one you noted.",
        Method::ClopperPearson => "The same for the few days of a week.",
        Method::MaxInterval => "Runs with gaps between them, by the length of gaps.",
        Method::Kleinberg => "A second opinion on the same runs.",
        Method::Lv => "How uneven gaps are: 1 is what chance makes.",
        Method::Moran => "Whether notes come in clusters more than chance makes.",
        Method::MiettinenNurminen => "The difference over all days.",
        Method::MantelHaenszel => "The difference and the ratio within weeks.",
        Method::Shift => {
            "Whether days that resemble their neighbours go together as much by chance."
        }
    },
};

fn covered(told: usize, all: i32) -> String {
    match (told, all) {
        (1, 1) => "You have written a line for one day.".to_owned(),
        (told, all) if usize::try_from(all) == Ok(told) => {
            format!(
                "You have written a line for {told} days, every day from the first to the last."
            )
        }
        (1, all) => {
            format!("You have written a line for one day, of {all} from the first to the last.")
        }
        (told, all) => {
            format!("You have written a line for {told} days, of {all} from the first to the last.")
        }
    }
}

fn looks(looks: Looks) -> &'static str {
    match looks {
        Looks::Like(Pattern::FewADay) => "Your days look like a few twitches on most days.",
        Looks::Like(Pattern::ManyADay) => "Your days look like many twitches on most days.",
        Looks::Like(Pattern::Runs) => "Your days look like runs with quiet gaps between them.",
        Looks::Like(Pattern::NotSure) | Looks::NotSettled => {
            "The notes do not settle which pattern it is."
        }
        Looks::MostlyQuiet => "Most of your days were quiet.",
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
    // Outwards: a range is never told narrower than it is.
    format!(
        "{} and {} in 100",
        hundredths((low * 100.0).floor()),
        hundredths((high * 100.0).ceil())
    )
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 100")]
const fn hundredths(whole: f64) -> u32 {
    whole as u32
}

fn for_days(it: Share) -> String {
    match (it.with(), it.of()) {
        (with, 1) => format!("for {with} of 1 day"),
        (with, of) => format!("for {with} of {of} days"),
    }
}

fn day_runs(days: &DayBouts) -> String {
    let Some(bouts) = &days.bouts else {
        return "There are not enough days with twitches to tell runs of days.".to_owned();
    };
    let runs = match bouts.runs.len() {
        0 => "No run of days stands out.".to_owned(),
        1 => "One run of days with twitches stands out.".to_owned(),
        runs => format!("{runs} runs of days with twitches stand out."),
    };
    let untold = if days.has_untold {
        " Between some of them are days without a line, of which nothing is known."
    } else {
        ""
    };
    runs + untold
}

fn sameness(it: &Sameness) -> String {
    let place = BODY.place;
    match it {
        Sameness::SameSpot(it, _) => {
            format!("When it twitched, it was mostly in the same spot: {}.", lower(&place(*it)))
        }
        Sameness::MoreThanOne(places) => {
            let places: Vec<String> = places.iter().map(|it| lower(&place(*it))).collect();
            format!(
                "More than one place comes back on most days with twitches: {}.",
                places.join(", ")
            )
        }
        Sameness::NotOneSpot => {
            "Not one spot: no place was there on half of the days with twitches.".to_owned()
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
    let Some(Quiet { from, days, may_be_longer }) = quiet else {
        return "You wrote down no quiet day.".to_owned();
    };
    let longer =
        if may_be_longer { " It may have been longer: a day beside it has no line." } else { "" };
    let from = day(from);
    match days {
        1 => format!("The longest quiet gap is one day: {from}.{longer}"),
        days => format!("The longest quiet gap is {days} days, from {from} on.{longer}"),
    }
}

fn clusters(clusters: Clusters) -> String {
    match clusters {
        Clusters::NoHours => "Whether your single notes come in clusters can be told only with the hours in which you are awake: a night looks like a long quiet gap.",
        Clusters::NotEnough(_) => "There are not enough single notes on days with a line to say whether they come in clusters.",
        Clusters::Found(_) => "Your single notes come in clusters: more than if you had noted evenly through your waking hours. Noting mostly at one time of day does this, too. We read it as neither good nor bad.",
        Clusters::NotFound(_) => "Your single notes come no more in clusters than if you had noted evenly through your waking hours.",
    }
    .to_owned()
}

fn span(first: Day, last: Day) -> String {
    format!("{} to {}", short(first), short(last))
}

/// A day without its weekday.
fn short(it: Day) -> String {
    format!("{} {}", it.day_of_month(), month(it))
}

fn quiet_days(count: i64) -> String {
    match count {
        ..=0 => "no quiet day lies".to_owned(),
        1 => "one quiet day at most lies".to_owned(),
        count => format!("{count} quiet days at most lie"),
    }
}

/// Milliseconds as seconds, with a tenth where they are few.
fn seconds(milliseconds: i64) -> String {
    let tenths = (milliseconds + 50) / 100;
    match (tenths / 10, tenths % 10) {
        (whole, 0) => format!("{whole} s"),
        (whole, tenth) => format!("{whole}.{tenth} s"),
    }
}

/// The same with a small letter at its beginning.
pub(super) fn lower(text: &str) -> String {
    let mut signs = text.chars();
    signs
        .next()
        .map_or_else(String::new, |it| it.to_lowercase().collect::<String>() + signs.as_str())
}
