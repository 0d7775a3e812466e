//! `cargo xtask calibrate`: how often the rule of factors says something of diaries whose truth is known, as the tables of docs/patterns.md.

use fascicle_core::diary::Question;
use fascicle_core::patterns::together::calibration::{
    Nothing, held_by_all, nothings, of_effect, planned, said_of_any, said_of_first, shares,
    stands_out,
};

use crate::say;

/// The first seed; each diary has the next.
const SEED: u64 = 20_261_201;
/// Of how many days and factors false alarms and intervals are told.
const LENGTHS: [(u16, usize); 4] = [(60, 1), (120, 1), (120, 3), (180, 5)];
/// After how many days power is told.
const DAYS: [u16; 6] = [40, 60, 90, 120, 180, 240];
/// How surely a difference that matters is to be found, in hundredths.
const SURELY: u32 = 80;

/// Prints the tables, of so many diaries each.
pub(crate) fn run(diaries: u32) {
    false_alarms(diaries);
    intervals(diaries);
    power(diaries);
    needed(diaries);
    plan();
}

fn false_alarms(diaries: u32) {
    let lengths = LENGTHS.map(|(days, picked)| format!("{days} days, {picked} picked"));
    say::line(&format!("| nothing does anything | {} |", lengths.join(" | ")));
    say::line(&format!("|---|{}", "---|".repeat(LENGTHS.len())));
    let columns = LENGTHS.map(|(days, picked)| nothings(days, picked));
    for (at, name) in nothings(0, 1).iter().map(|it| it.name).enumerate() {
        let cell = |all: &Vec<Nothing>| {
            let said =
                all.get(at).map_or(0, |it| said_of_any(&it.truth, diaries, SEED, stands_out));
            percent(said, diaries)
        };
        say::line(&format!("| {name} | {} |", columns.each_ref().map(cell).join(" | ")));
    }
}

fn intervals(diaries: u32) {
    say::line("\n| all intervals hold the truth | over all days | within weeks |\n|---|---|---|");
    for (days, picked) in LENGTHS {
        let (mut over_all, mut within_weeks, mut all) = (0, 0, 0);
        for ((base, ratio), seed) in shares().zip((SEED..).step_by(10_000)) {
            let held = held_by_all(&of_effect(days, picked, base, ratio), diaries, seed);
            (over_all, within_weeks, all) =
                (over_all + held.0, within_weeks + held.1, all + diaries);
        }
        let cells = [percent(over_all, all), percent(within_weeks, all)].join(" | ");
        say::line(&format!("| {days} days, {picked} picked | {cells} |"));
    }
}

fn power(diaries: u32) {
    let days = DAYS.map(|it| it.to_string()).join(" | ");
    say::line(&format!("\n| picked | without | with | days with it | {days} |"));
    say::line(&format!("|---|---|---|---|{}", "---|".repeat(DAYS.len())));
    for picked in [1, 3, 5] {
        for (base, ratio) in [(20, 150), (20, 200), (40, 150), (40, 200)] {
            for share in [50, 25] {
                let cell = |days: u16| {
                    let mut truth = of_effect(days, picked, base, ratio);
                    if let Some(first) = truth.factors.first_mut() {
                        first.share = share;
                    }
                    percent(said_of_first(&truth, diaries, SEED), diaries)
                };
                let with = u16::from(base) * ratio / 100;
                let cells = DAYS.map(cell).join(" | ");
                say::line(&format!("| {picked} | {base} % | {with} % | {share} % | {cells} |"));
            }
        }
    }
}

/// The days of each kind after which twitches on 80 instead of 40 of 100 days are found.
fn needed(diaries: u32) {
    say::line("\n| picked | days of each kind |\n|---|---|");
    for picked in 1..=Question::MOST {
        let is_enough = |days: &u16| {
            said_of_first(&of_effect(*days, picked, 40, 200), diaries, SEED) * 100
                >= SURELY * diaries
        };
        let days = (40..=400).step_by(10).find(is_enough);
        let days = days.map_or_else(|| "-".to_owned(), |it| (it / 2).to_string());
        say::line(&format!("| {picked} | {days} |"));
    }
}

/// How often a planned experiment with coffee or bedtime finds what is true, exactly.
fn plan() {
    say::line("\n| days of a plan | 40 to 20 % | 60 to 40 % | 80 to 40 % |\n|---|---|---|---|");
    for days in [14, 28, 56, 112] {
        let power = |(with, without)| format!("{:.1} %", 100.0 * planned(days / 2, with, without));
        let cells = [(0.4, 0.2), (0.6, 0.4), (0.8, 0.4)].map(power).join(" | ");
        say::line(&format!("| {days} | {cells} |"));
    }
}

fn percent(said: u32, of: u32) -> String {
    format!("{:.1} %", f64::from(said) * 100.0 / f64::from(of))
}
