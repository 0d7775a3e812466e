//! English: day lines, windows, tapping along, checking and own triggers.

use super::{CRISIS, day};
use crate::words::Fact;
use crate::words::notebook::{Checking, DayCard, Own, Tap, Today, Window};
use fascicle_core::calendar::Day;
use fascicle_core::diary::{Aim, CheckingKind, CheckingWeek, DayCourse, Rhythm, Spread, Stretch};
use fascicle_core::sources::Source;

pub(in crate::words) static TODAY: Today = Today {
    ask: "How was today?",
    ask_yesterday: "How was yesterday?",
    course,
    said: |it| format!("Today: {}.", course(it).to_ascii_lowercase()),
    add: "Add or change",
    yesterday_open: "Yesterday is still blank. One tap is enough, or leave it so.",
    several: "In several places",
    whole_day: "One tap for the whole day",
    kept_until: |last| match last {
        Some(last) => format!("You keep this diary until {}.", day(last)),
        None => "You keep this diary as you like.".to_owned(),
    },
    about_diary: "About this diary",
    over: "Your diary is finished. Thank you.",
    over_help: "Nothing more needs noting. If you like, look back once.",
    look_back: "Look back",
    keep: "Keep a diary for a while",
    keep_help: "One tap a day, with an end that you choose",
    which: |day| {
        format!("You called this day quiet ({day}), and something is noted on it. Which is right?")
    },
    not_quiet: "A few twitches",
    thanks: "Thank you. That is kept.",
    many: "This is noted. You have noted several today. One line for the whole day is enough, if you would rather.",
    the_day: "The day",
    tapped: "Tapped along",
    rhythm,
};

pub(in crate::words) static DAY_CARD: DayCard = DayCard {
    help: "One tap keeps it. A quiet day counts as much as any other.",
    louder: "A diary of symptoms can make them louder.",
    enough: "That is enough. Everything below is optional.",
    how: "How was the day?",
    places: "Where?",
    all_places: "Another place",
    factors: "What was there that day?",
    factors_help: "Yes, no, or leave it. What you leave counts as neither.",
    none: "None of these",
    yes: "Yes",
    no: "No",
    not_said: "Not said",
    own: "Your own words for these",
    awake: "When are you usually awake?",
    awake_help: "Asked once, so that your nights do not look like quiet times.",
    up: "From",
    asleep: "To",
    keep_awake: "Keep these times",
    not_awake: "Rather not say",
    awake_kept: "Thank you. That is kept.",
    bad_awake: "Give both times, or choose rather not to say.",
    save: "Save",
    remove: "Remove this line",
    gone: "There is no line for this day. It may have been removed.",
    draft_back: "You had begun to change this. Press Save to keep it.",
};

pub(in crate::words) static WINDOW: Window = Window {
    before: "Before you keep a diary",
    facts: &[
        Fact {
            text: "You need no diary: the check works without one. A diary of symptoms can make them louder. In two small trials by one group, people who kept one recovered less often: 52 against 79 in 100 after a back sprain, 59 against 86 after whiplash.",
            sources: &[Source::Ferrari2015, Source::FerrariLouw2013],
        },
        Fact {
            text: "In a trial of 91 people, those who tracked their periods with an app had about one symptom more after 4 months than those with a plain calendar. We found no such trial of a twitch diary.",
            sources: &[Source::MacKrill2020],
        },
    ],
    so_this_one: "So this one",
    promises: &[
        "is for having a few plain days to show a doctor, or for putting down what you carry in your head;",
        "has an end, which you choose now and can bring forward at any time;",
        "takes one tap a day, and a quiet day counts as much as any other;",
        "shows its few numbers only when you ask for them, gives no scores and never reminds you to look at yourself.",
    ],
    what_for: "What is it for?",
    appointment: "For an appointment",
    appointment_day: "The day of the appointment",
    days: |days| match days {
        14 => "For two weeks, then enough".to_owned(),
        7 => "For a week, then enough".to_owned(),
        _ => format!("For {} days, then enough", number(days.into())),
    },
    open: "As I like",
    begin: "Begin",
    choose: "Choose what it is for.",
    bad_day: "Choose a day from today on.",
    note_only: "Only note one twitch",
    heading: "Your diary",
    runs: |aim, last| match (aim, last) {
        (Aim::Appointment(day), _) => {
            format!("It runs until your appointment, {}.", self::day(day))
        }
        (Aim::Days(_), Some(last)) => format!("It runs until {}, then it is enough.", day(last)),
        _ => "It has no set end. It is enough whenever you say so.".to_owned(),
    },
    another_day: "The appointment is on another day",
    keep_day: "Keep this day",
    calendar: "Put that day into your calendar",
    calendar_help: "A file for your calendar app, for that day alone. Fascicle never reminds you to check yourself.",
    event: |aim| match aim {
        Aim::Appointment(_) => "Doctor’s appointment",
        _ => "Notebook: enough for now",
    },
    file: |aim| match aim {
        Aim::Appointment(_) => "appointment.ics",
        _ => "enough-for-now.ics",
    },
    not_made: "The file could not be made here.",
    enough: "Enough for now",
    over: |aim| match aim {
        Aim::Days(14) => "Your two weeks are over".to_owned(),
        Aim::Days(7) => "Your week is over".to_owned(),
        Aim::Days(days) => format!("Your {} days are over", number(days.into())),
        Aim::Appointment(_) => "The day of your appointment is past".to_owned(),
        Aim::Open => "Enough for now".to_owned(),
    },
    ended: "Enough for now",
    thanks: "Thank you for keeping it. Nothing more needs noting, and what you noted stays in your diary.",
    look: "Looking back",
    summary,
    numbers: "The numbers",
    counts: |it| {
        vec![
            format!("Days: {}.", it.days),
            format!("Days with a line: {}.", it.lined),
            format!("Quiet ones among them: {}.", it.quiet),
            format!("Quiet apart from what is noted: {}.", it.nearly_quiet),
            format!("Single notes: {}.", it.notes),
            "How many there are is not what doctors look at.".to_owned(),
        ]
    },
    what_now: "What now?",
    check: "Do the check",
    diary: "Look at the diary",
    again: "Go on for a while",
    again_help: "Only if it helps you.",
    fewer: "Fewer days are enough now.",
    go_on: "Begin again",
};

pub(in crate::words) static TAP: Tap = Tap {
    heading: "Tap along with it",
    help: "Each time it twitches, tap the field or press any key, for two minutes at most. The page keeps the moments. It shows no number while you tap.",
    field: "Tap here at each twitch",
    on: "Go on, or press Done",
    done: "Done",
    again: "Start again",
    left: "A run that you tapped was left here. Do you want to keep it?",
    keep: "Keep it",
    let_go: "Let it go",
    saved_heading: "Tapped along",
    once: "Once is enough. It shows the rhythm, and watching for more can make it louder.",
    pause: "A pause here is three seconds or longer: our own choice.",
    ends: |milliseconds| format!("{} s", (milliseconds + 500) / 1000),
    place: "Where",
    no_place: "Not said",
    remove: "Remove this",
    gone: "There is no such run. It may have been removed.",
};

pub(in crate::words) static CHECKING: Checking = Checking {
    heading: "Checking, not twitches",
    help: "If you like: one tap when you checked, prodded or asked. A week gets its numbers when it is past, and there is no goal.",
    kind: |it| match it {
        CheckingKind::LookedUp => "I looked it up",
        CheckingKind::Prodded => "I prodded or tested it",
        CheckingKind::Asked => "I asked for reassurance",
    },
    weeks: "By week",
    none: "Nothing is noted here.",
    week: checking_week,
    last: |what, when| format!("Noted last: {what}, {when}."),
    facts: &[
        Fact {
            text: "The NHS suggests a diary of checking, not of symptoms: note how often you check, ask or look things up, and do it a little less. If worry keeps you from your normal life, or this does not help, talk to your doctor.",
            sources: &[Source::NhsHealthAnxiety],
        },
        Fact {
            text: "Being reassured helps for a short while, then the worry can grow. Looking closely at the body or prodding it can make symptoms stronger. It may help to check less, bit by bit.",
            sources: &[Source::HerefordshireAnxiety],
        },
        Fact {
            text: "Talking therapies are there for this worry. In England you can refer yourself to NHS talking therapies; elsewhere ask your doctor.",
            sources: &[Source::NhsHealthAnxiety],
        },
        Fact { text: CRISIS, sources: &[] },
    ],
};

pub(in crate::words) static OWN: Own = Own {
    heading: "Your own triggers",
    help: "What you suspect goes before a twitch, in your own words. They are asked for beside ours, and kept only here.",
    new: "A new one",
    add: "Add it",
    bad: "Give it a short name of its own, at most 60 letters, on one line.",
    twice: "You have one of that name.",
    yours: "Yours",
    none: "You have named none yet.",
    rename: |name| format!("Another name for {name}"),
    rename_it: "Rename",
    rename_what: |name| format!("Rename {name}"),
    asked: "Asked for",
    asked_help: "Those without a tick are no longer asked for. What you noted with them stays.",
};

fn course(it: DayCourse) -> &'static str {
    match it {
        DayCourse::Quiet => "Quiet",
        DayCourse::QuietButNoted => "Quiet, apart from what is noted",
        DayCourse::Few => "A few",
        DayCourse::Many => "Many",
        DayCourse::Runs => "In runs",
    }
}

/// A number in words up to twenty.
fn number(number: u32) -> String {
    const WORDS: [&str; 21] = [
        "no",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
        "twenty",
    ];
    let word = usize::try_from(number).ok().and_then(|it| WORDS.get(it));
    word.map_or_else(|| number.to_string(), |it| (*it).to_owned())
}

fn seconds(milliseconds: u32) -> String {
    match (milliseconds + 500) / 1000 {
        0 | 1 => "a second".to_owned(),
        seconds => format!("{} seconds", number(seconds)),
    }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |it| {
        [it.to_ascii_uppercase()].into_iter().chain(letters).collect()
    })
}

fn rhythm(it: Rhythm) -> String {
    let text = match (it.runs, it.each.most) {
        (0 | 1, 0 | 1) => "a single twitch".to_owned(),
        (0 | 1, each) => {
            format!("one run of {} twitches, over about {}", number(each), seconds(it.lasted))
        }
        (runs, 1) => format!("{} single twitches, {} apart", number(runs), pause(it.pause)),
        (runs, _) => {
            format!("{} runs of {}, {} apart", number(runs), each(it.each), pause(it.pause))
        }
    };
    format!("{}.", capital(&text))
}

/// How many twitches runs have: one number only where it tells of them all.
fn each(it: Spread) -> String {
    if it.is_alike() {
        return format!("about {}", number(it.median));
    }
    format!("{} to {}", number(it.least), number(it.most))
}

/// How long the pauses are, likewise.
fn pause(it: Option<Spread>) -> String {
    let it = it.unwrap_or_default();
    if it.is_alike() {
        return format!("some {}", seconds(it.median));
    }
    format!("{} to {}", number((it.least + 500) / 1000), seconds(it.most))
}

fn summary(it: &Stretch, places: &[String]) -> Vec<String> {
    let days = match (it.lined, it.quiet, it.quiet + it.nearly_quiet) {
        (0, ..) => "You wrote no day lines, and that is fine.",
        (lined, quiet, _) if quiet == lined => "Every day that you wrote a line for was quiet.",
        (lined, _, quiet) if quiet == lined => {
            "Every day that you wrote a line for was quiet, or quiet apart from what is noted."
        }
        (.., 0) => "None of the days that you wrote a line for was quiet.",
        (lined, _, quiet) if quiet * 2 > lined => {
            "More than half of the days that you wrote a line for were quiet, or quiet apart from what is noted."
        }
        _ => {
            "Some of the days that you wrote a line for were quiet, or quiet apart from what is noted, and others were not."
        }
    };
    let mut lines = vec![days.to_owned()];
    if !places.is_empty() {
        lines.push(format!("Noted on the most days: {}.", places.join(", ")));
    }
    lines
}

/// What was done in a week; how often, when the week is past: a number that runs is one to watch.
fn checking_week(it: &CheckingWeek, today: Day) -> (String, String) {
    let ago = today.monday().days_since(it.monday);
    let name = match ago {
        ..=0 => "This week, so far".to_owned(),
        7 => "Last week".to_owned(),
        _ => format!("The week of {}", day(it.monday)),
    };
    let times = |(kind, times): &(CheckingKind, u32)| {
        let what = match kind {
            CheckingKind::LookedUp => "looked it up",
            CheckingKind::Prodded => "prodded or tested it",
            CheckingKind::Asked => "asked for reassurance",
        };
        match times {
            _ if ago <= 0 => what.to_owned(),
            1 => format!("{what} once"),
            2 => format!("{what} twice"),
            _ => format!("{what} {} times", number(*times)),
        }
    };
    let times: Vec<String> = it.times.iter().map(times).collect();
    (name, format!("{}.", capital(&times.join(", "))))
}

#[cfg(all(test, target_arch = "wasm32"))]
#[expect(clippy::expect_used, reason = "a test that lacks its data has failed")]
mod tests {
    use super::*;
    use fascicle_core::calendar::Moment;
    use fascicle_core::diary::Taps;
    use wasm_bindgen_test::wasm_bindgen_test;

    #[wasm_bindgen_test]
    fn a_rhythm_in_words_says_no_more_than_the_taps_do() {
        for (taps, said) in [
            (&[0_u32][..], "A single twitch."),
            (&[0, 400, 900], "One run of three twitches, over about a second."),
            (&[0, 20_000], "Two single twitches, some twenty seconds apart."),
            (
                &[0, 200, 400, 20_400, 20_600, 20_800],
                "Two runs of about three, some twenty seconds apart.",
            ),
            (
                &[0, 4_000, 8_000, 8_200, 8_400],
                "Three runs of one to three, some four seconds apart.",
            ),
            (&[0, 3_000, 63_000], "Three single twitches, three to 60 seconds apart."),
        ] {
            let taps = Taps::new(Moment::EPOCH, None, taps.to_vec()).expect("a run");
            assert_eq!(rhythm(taps.rhythm()), said);
        }
    }

    #[wasm_bindgen_test]
    fn numbers_are_words_up_to_twenty() {
        let said = [0, 1, 12, 13, 20, 21].map(number);
        assert_eq!(said, ["no", "one", "twelve", "thirteen", "twenty", "21"]);
    }
}
