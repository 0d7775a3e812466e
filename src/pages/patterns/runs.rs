//! Runs and quiet gaps: among days, in what was tapped along, and whether single notes come in clusters.

use super::Told;
use crate::charts::{ChartView, Table};
use crate::controls::SourceNames;
use crate::node::{Node, view};
use crate::route::Route;
use crate::words;
use fascicle_core::chart;
use fascicle_core::diary::{Awake, Taps};
use fascicle_core::patterns::Method;
use fascicle_core::patterns::bouts::{Bout, Bouts, DayBouts, Second, of_all_taps};

pub(super) fn runs(told: &Told) -> Node {
    let words = words::patterns();
    let log = &told.log;
    let days = DayBouts::of(&log.covered);
    let how = days.bouts.as_ref().map(|it| how((words.by_days)(it), it.second()));
    // Of what was tapped along the last is enough; the others are in the diary.
    let tapped = of_all_taps(log).next();
    let too_few =
        (tapped.is_none() && !log.taps.is_empty()).then(|| view! { <p>{words.too_few_taps}</p> });
    let tapped = tapped.map(|(taps, bouts)| tapped_along(taps, &bouts));
    let has_notes = !log.notes.is_empty();
    let hours = (has_notes && told.awake == Awake::NotAsked).then(|| {
        view! { <p><a class="alone" href=Route::Own.href()>{words.awake_link}</a></p> }
    });
    view! {
        <section>
            <h2>{words.runs_heading}</h2>
            <p class="help">{words.runs_help}</p>
            <SourceNames sources=words.runs_sources />
            <p>{(words.day_runs)(&days)} " " {(words.quiet)(days.quiet)}</p>
            {how}
            {tapped}
            {too_few}
            {has_notes.then(|| view! { <p>{(words.clusters)(told.clusters)}</p> })}
            {hours}
        </section>
    }
}

fn tapped_along(taps: &Taps, bouts: &Bouts) -> Node {
    let words = words::patterns();
    let place = taps.place.map(words::body().place);
    let title = (words.tapped_at)(taps.at.day(), place);
    let said = |it: &Bout| (words.tap_run)(it.start, it.end, it.events);
    let points: Vec<String> = bouts.runs.iter().map(said).collect();
    let row = |(at, it): (usize, &String)| vec![(at + 1).to_string(), it.clone()];
    let heads = vec![words.heads.run, words.heads.kind];
    let table = Table { heads, rows: points.iter().enumerate().map(row).collect() };
    let last = i64::from(taps.offsets().last().copied().unwrap_or_default());
    let (from, to) = ((words.seconds)(0), (words.seconds)(last));
    let drawn = chart::taps(taps.offsets(), bouts, [&from, &to]);
    view! {
        <h3>{title.clone()}</h3>
        <p>{(words.tapped)(bouts)}</p>
        <ChartView chart=drawn title points table />
        {how((words.by_taps)(bouts), bouts.second())}
    }
}

/// By what rule runs are told, and what a second method makes of them.
fn how(by: String, second: Second) -> Node {
    let words = words::patterns();
    view! {
        <details class="chart__more">
            <summary>{words.how_runs}</summary>
            <p>{by} " " {(words.second)(second)}</p>
            <p class="sources">{Method::MaxInterval.name()} " · " {Method::Kleinberg.name()}</p>
        </details>
    }
}
