//! English: what went together with twitches.

use super::day;
use super::patterns::PATTERNS;
use crate::words::together::Together;
use fascicle_core::calendar::Day;
use fascicle_core::diary::Twitchy;
use fascicle_core::patterns::Interval;
use fascicle_core::patterns::together;

pub(in crate::words) static TOGETHER: Together = Together {
    heading: "What went together?",
    help: "Coffee, sleep, stress: choose first, then look",
    open: "Choose what to look at",
    no_cause: "What goes together need not cause anything. Twitching makes people worry, worry makes people notice twitches, and a third thing can bring both.",

    first: "Choose before you look. Of enough things that somebody looks at, one always seems to fit, by chance alone.",
    which_days: "Which days count as days with twitches?",
    twitchy: |it| match it {
        Twitchy::NotQuiet => "Every day that was not quiet",
        Twitchy::ManyOrRuns => "Only days with many twitches or with runs",
    },
    which: "What do you want to know about?",
    which_help: |most| {
        format!(
            "One thing tells most. You can choose up to {most}: the more you choose, the less surely each is told. It comes from the days on which you answered yes or no to it. No answer is never taken for a no."
        )
    },
    too_many: |most| format!("You can choose up to {most}. Take another one away first."),
    none_chosen: "Choose one thing at least.",
    look: "Look",

    chosen,
    stand_out: |count| match count {
        1 => "One of the things that you chose stands out.".to_owned(),
        count => format!("{count} of the things that you chose stand out."),
    },
    stand_out_help: "It does not say why. It does not change what the check advises.",
    nothing: "Nothing stands out.",
    nothing_help: "That is a good answer. Nothing that you chose went together with your twitches more than chance can make, and you need not go on looking.",
    not_enough: "There are not enough days to tell.",
    not_enough_help: "That is no reason to go past the end that you chose. Not being able to tell is an answer, too.",
    too_few: |have, missing| {
        format!(
            "There are not enough days to tell: you said yes for {} and no for {}. For a difference that matters, it takes about {} with it and {} without.",
            days(have.0),
            days(have.1),
            more(missing.0),
            more(missing.1)
        )
    },
    never_both: "It cannot be told: no week has days with it and days without, so it looks the same as a good or a bad week.",
    told,
    names: ["With it", "Without it"],
    day_after: ["Day after, with it", "Day after, without it"],
    over_all: "Difference, all days",
    within_weeks: "Difference within weeks",
    ratio: "Ratio within weeks",
    shifts: "By shifting the days",
    difference: |it| format!("{} in 100 days", more_or_fewer((it * 100.0).round())),
    differences: |Interval { low, high }| {
        format!(
            "between {} and {} in 100 days",
            more_or_fewer((low * 100.0).floor()),
            more_or_fewer((high * 100.0).ceil())
        )
    },
    times: |it| format!("{} times as often", tenths((it * 10.0).round())),
    times_between: |Interval { low, high }| {
        format!(
            "between {} and {} times as often",
            tenths((low * 10.0).floor()),
            tenths((high * 10.0).ceil())
        )
    },
    by_shift: |it| format!("{} in 100 go together as much", whole((it * 100.0).ceil())),
    not_tested: "shown, not tested",
    removed: "One of your own, since removed",

    change: "Change what you chose",
    change_help: "You can add things: all ranges become wider then. Anything else that you change can only be told from days that you have not seen answers of.",
    later_only: "You have seen answers already. With this change, only days from tomorrow on are looked at.",
    keep: "Keep this choice",

    needed: "How many days it takes",
    needed_help: "So many days it takes for a difference that matters: twitches on 80 instead of 40 of 100 days, found 8 times in 10. A smaller difference takes many more. It is a limit of this method, and no reason to write for longer.",
    needed_heads: ["Things chosen", "Days of each kind"],
    how: &[
        "Days are compared with other days of the same week, so that a good or a bad month does not pose as coffee.",
        "Something stands out only if two ways agree: the range of its difference within weeks leaves out “no difference”, and it goes together more than when its days are shifted against the others, which keeps how days resemble their neighbours.",
        "Each range leaves out 5 in 100, divided by the number of things that you chose. Within weeks it is wider still, by a rule of our own, which we tried on thousands of made-up diaries: where nothing went together, something stood out in at most 6 in 100.",
        "The day after is shown and never tested.",
    ],
    care: "What the NHS suggests against twitches",
};

fn chosen(count: usize, twitchy: Twitchy, from: Option<Day>) -> String {
    let what = match twitchy {
        Twitchy::NotQuiet => "every day that was not quiet counts as a day with twitches",
        Twitchy::ManyOrRuns => "days with many twitches or with runs count as days with twitches",
    };
    let from = from.map(|it| format!(" Days from {} on are looked at.", day(it)));
    let wider = match count {
        1 => "You chose one thing".to_owned(),
        count => format!(
            "You chose {count} things, so the ranges are wider than for one: of more things, more fit by chance. Here"
        ),
    };
    let joined =
        if count == 1 { format!("{wider}, and {what}.") } else { format!("{wider}, {what}.") };
    joined + &from.unwrap_or_default()
}

fn told(it: &together::Together, may_hide: bool) -> String {
    let share = PATTERNS.share;
    let both = format!("{} with it and {} without", share(it.pair.with), share(it.pair.without));
    if it.stands_out && it.within_weeks.found > 0.0 {
        return format!("It went together with more twitches: {both}.");
    }
    if it.stands_out {
        return format!("It went together with fewer twitches: {both}.");
    }
    let hidden =
        if may_hide { " With so few days only a large difference would show." } else { "" };
    format!("It does not stand out: {both}. Chance alone can make such a difference.{hidden}")
}

fn days(count: u32) -> String {
    match count {
        1 => "1 day".to_owned(),
        count => format!("{count} days"),
    }
}

fn more(count: u32) -> String {
    match count {
        0 => "no more days".to_owned(),
        1 => "1 more day".to_owned(),
        count => format!("{count} more days"),
    }
}

fn more_or_fewer(hundredths: f64) -> String {
    let count = whole(hundredths.abs().min(100.0));
    if count == 0 {
        return "no more".to_owned();
    }
    format!("{count} {}", if hundredths < 0.0 { "fewer" } else { "more" })
}

fn tenths(tenths: f64) -> String {
    let tenths = whole(tenths.min(9_990.0));
    format!("{}.{}", tenths / 10, tenths % 10)
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 9,990")]
const fn whole(it: f64) -> u32 {
    it as u32
}
