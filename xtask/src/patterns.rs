//! `cargo xtask patterns` and `cargo xtask generate`: what the notes of a diary show, for anybody to check with tools of their own, and diaries of which the truth is known.

use std::{fs, path::Path};

use anyhow::{Context as _, Result, bail};
use fascicle_core::{
    body::Place,
    calendar::Day,
    diary::{Awake, Diary, Factor, Question, Taps},
    exchange::{Backup, Input, input_from_bytes, text_from_backup},
    patterns::{
        InBoth, Interval, Log, Method, Results, Share, Spots,
        bouts::{Bout, Bouts, DayBouts},
        clusters::Clusters,
        rhythm::{Known, Rhythm},
        seed::Looks,
        spans::{Compared, Cut},
        together::{Estimate, Told, answers},
        weeks::Week,
    },
    sample::{Truth, diary},
};
use serde_json::{Value, json};

use crate::say;

/// Prints everything that the page says of that backup.
pub(crate) fn run(path: &Path) -> Result<()> {
    let bytes = fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
    let Input::Backup(read) = input_from_bytes(&bytes)? else {
        bail!("{} holds stored texts and no backup", path.display());
    };
    let diary = Diary::from_revisions(read.backup.revisions);
    say::line(&serde_json::to_string_pretty(&results(&diary))?);
    Ok(())
}

/// Writes a diary of which the truth is known.
pub(crate) fn generate(seed: u64, truth: &Truth, path: &Path) -> Result<()> {
    let revisions = diary(seed, truth);
    let made = revisions.iter().map(|it| it.made).max().context("the diary has no days")?;
    let app = env!("CARGO_PKG_VERSION").to_owned();
    let backup = Backup { made, app, revisions, unread: Vec::new() };
    fs::write(path, text_from_backup(&backup))
        .with_context(|| format!("cannot write {}", path.display()))?;
    say::line(&format!("Wrote {}.", path.display()));
    Ok(())
}

fn results(diary: &Diary) -> Value {
    let log = Log::of(diary);
    let awake = diary.habits().map_or(Awake::NotAsked, |it| it.1.awake);
    let it = Results::of(&log, awake);
    let methods =
        Method::OF_NOTES.map(|it| json!({ "name": it.name(), "reference": it.reference() }));
    let week = |it: &Week| {
        json!({
            "monday": it.monday.text(),
            "twitchy": share(it.twitchy),
            "clopper_pearson": range(it.twitchy.exact()),
        })
    };
    let tapped = |(taps, bouts): &(&Taps, Bouts)| {
        json!({
            "on": taps.at.day().text(),
            "taps_ms": taps.offsets(),
            "runs_ms": both_methods(bouts),
        })
    };
    json!({
        "methods": methods,
        "together": diary.question().map(|it| together(&log, it.1)),
        "days": { "covered": log.covered.len(), "twitchy": it.twitchy.map(share_and_range) },
        "looks_like": looks_like(it.looks),
        "places": it.spots.as_ref().map(places),
        "weeks": it.weeks.iter().map(week).collect::<Vec<_>>(),
        "day_runs": day_runs(&it.days),
        "tapped": it.tapped.iter().map(tapped).collect::<Vec<_>>(),
        "hours": hours(&it.rhythm),
        "clusters": clusters(it.clusters),
        "tapped_with_pauses": [log.tapped_in_runs(), log.taps.len()],
        "notes_in_runs": [log.in_runs, log.courses],
        "halves": it.halves.as_ref().map(compared),
        "last_14_days": cut(&log, 14),
        "last_28_days": cut(&log, 28),
        "calendar": it.calendar.iter().map(|(day, known)| json!([day.text(), known_key(*known)])).collect::<Vec<_>>(),
    })
}

const fn known_key(known: Known) -> &'static str {
    match known {
        Known::Nothing => "not told",
        Known::NotedOnly => "noted only",
        Known::Quiet => "quiet",
        Known::Twitchy => "twitchy",
    }
}

fn share(it: Share) -> Value {
    json!({ "with": it.with(), "of": it.of() })
}

fn range(Interval { low, high }: Interval) -> Value {
    json!([low, high])
}

fn share_and_range(it: Share) -> Value {
    json!({ "with": it.with(), "of": it.of(), "wilson": range(it.wilson()) })
}

fn looks_like(looks: Looks) -> Value {
    match looks {
        Looks::Like(pattern) => json!(pattern.key()),
        Looks::MostlyQuiet => json!("mostly quiet"),
        Looks::NotSettled => json!("not settled"),
        Looks::NotEnough => json!("not enough days to tell"),
    }
}

fn places(spots: &Spots) -> Value {
    let place = |(place, it): &(Place, Share)| json!({ "place": place.key(), "days": share(*it), "wilson": range(it.wilson()) });
    json!({
        "each": spots.places.iter().map(place).collect::<Vec<_>>(),
        "sameness": format!("{:?}", spots.sameness()),
        "twitchy_days_with_places": spots.twitchy,
        "days_left_out": spots.left_out,
        "of_them_in_several_places": spots.several,
        "shares_are_told": spots.is_told(),
    })
}

fn day_runs(days: &DayBouts) -> Value {
    json!({
        "runs_in_days_since_the_first": days.bouts.as_ref().map(both_methods),
        "has_days_without_a_line_between_runs": days.has_untold,
        "longest_quiet": days.quiet.map(|it| json!({
            "from": it.from.text(),
            "days": it.days,
            "may_be_longer": it.may_be_longer,
        })),
    })
}

fn both_methods(bouts: &Bouts) -> Value {
    let all = |some: &[Bout]| -> Vec<Value> {
        some.iter()
            .map(|it| json!({ "start": it.start, "end": it.end, "events": it.events }))
            .collect()
    };
    json!({
        "events": bouts.events,
        "begins_with_gaps_of_at_most": bouts.by.begins,
        "goes_on_over_gaps_of_at_most": bouts.by.goes_on,
        "max_interval": all(&bouts.runs),
        "kleinberg": all(&bouts.second),
        "kleinberg_finds": format!("{:?}", bouts.second()),
    })
}

fn together(log: &Log, question: &Question) -> Value {
    let factor = |(factor, told): &(Factor, Told)| {
        let told = match told {
            Told::NotEnough { with, without } => json!({ "not_enough": [with, without] }),
            Told::NeverBoth => json!("no week has days with it and without"),
            Told::Enough(it) => json!({
                "with": share(it.pair.with),
                "without": share(it.pair.without),
                "difference": [it.pair.difference(), range(it.over_all)],
                "within_weeks": estimate(&it.within_weeks),
                "ratio_within_weeks": it.ratio.as_ref().map(estimate),
                "by_shift": it.by_shift,
                "stands_out": it.stands_out,
                "day_after": it.day_after.map(|it| json!([share(it.with), share(it.without)])),
            }),
        };
        json!({ "factor": factor.key(), "told": told })
    };
    let methods =
        Method::OF_FACTORS.map(|it| json!({ "name": it.name(), "reference": it.reference() }));
    json!({
        "methods": methods,
        "twitchy": format!("{:?}", question.twitchy),
        "from": question.from.map(Day::text),
        "picked": question.factors().len(),
        "factors": answers(&log.covered, question).iter().map(factor).collect::<Vec<_>>(),
    })
}

fn estimate(it: &Estimate) -> Value {
    json!([it.found, range(it.interval)])
}

fn hours(rhythm: &Rhythm) -> Value {
    json!({
        "by_weekday_from_monday": rhythm.hours,
        "noted": rhythm.noted,
        "outside_waking_hours": rhythm.asleep,
    })
}

fn clusters(clusters: Clusters) -> Value {
    match clusters {
        Clusters::NoHours => json!("waking hours are not told"),
        Clusters::NotEnough(gaps) => json!({ "not_enough_gaps": gaps }),
        Clusters::Found(it) | Clusters::NotFound(it) => json!({
            "more_than_chance": matches!(clusters, Clusters::Found(_)),
            "gaps": it.gaps,
            "cv": it.cv,
            "lv": it.lv,
            "moran_by_chance": it.by_chance,
        }),
    }
}

fn compared(it: &Compared) -> Value {
    let place = |it: &InBoth| {
        json!({
            "place": it.place.key(),
            "earlier": share(it.earlier),
            "later": share(it.later),
            "change": format!("{:?}", it.change()),
        })
    };
    let (earlier, later) = it.intervals();
    json!({
        "earlier": { "days": share(it.shares.0), "wilson": range(earlier) },
        "later": { "days": share(it.shares.1), "wilson": range(later) },
        "likeness_of_neighbours": it.likeness,
        "apart": it.are_apart(),
        "places": it.places.as_ref().map(|it| it.iter().map(place).collect::<Vec<_>>()),
    })
}

/// The last days that are covered beside as many before them. The page does the same with today.
fn cut(log: &Log, days: u8) -> Option<Value> {
    let last = log.covered.last()?.day;
    Compared::of(log, Cut::Days(days), last).as_ref().map(compared)
}
