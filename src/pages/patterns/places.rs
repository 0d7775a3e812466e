//! Where it was: on which share of the days each place, on the body and in rows, over any time.

use super::Told;
use crate::charts::{ChartView, Table, save, slider};
use crate::controls::{Button, places_shaded, places_shown};
use crate::node::{Node, view};
use crate::signals::{Callback, RwSignal};
use crate::words;
use fascicle_core::body::Place;
use fascicle_core::calendar::Day;
use fascicle_core::chart::{Row, rows};
use fascicle_core::drawing::{Mark, Picture, Style, together};
use fascicle_core::patterns::{Log, Method, Sameness, Share, Spots};
use std::rc::Rc;

/// How long the span is that one moves through time, and by how much it is moved.
const SPAN: u8 = 28;
const STEP: u8 = 7;
/// More rows than these would be a wall.
const MOST_ROWS: usize = 6;

pub(super) fn places(at: RwSignal<usize>, told: &Rc<Told>) -> Node {
    let words = words::patterns();
    let Some(all) = Spots::of(&told.log.covered) else { return Node::none() };
    let spans = spans(&told.log);
    let said = |it: &(Day, Day)| (words.span)(it.0, it.1);
    let names: Vec<String> = spans.iter().map(said).collect();
    let slider = (names.len() > 1)
        .then(|| slider(at, words.when, words.when.to_owned(), words.all_days.to_owned(), names));
    let sameness = all.sameness();
    let of_days = match &sameness {
        Sameness::SameSpot(_, share) => Some((words.of_twitchy)(*share)),
        _ => None,
    };
    let of_told = told.clone();
    let shown = move || {
        let span = at.get().checked_sub(1).and_then(|it| spans.get(it));
        let covered = &of_told.log.covered;
        let days = span.map_or(covered.as_slice(), |it| of_told.log.between(it.0, it.1));
        Spots::of(days).map_or_else(Node::none, |it| spots_of(&it))
    };
    view! {
        <section>
            <h2>{words.places_heading}</h2>
            <p class="lead">{(words.sameness)(&sameness)}</p>
            {of_days.map(|it| view! { <p>{it}</p> })}
            {slider}
            {shown}
        </section>
    }
}

/// Four weeks at a time, from the first days on; the last one ends with the last day.
fn spans(log: &Log) -> Vec<(Day, Day)> {
    let (Some(first), Some(last)) = (log.covered.first(), log.covered.last()) else {
        return Vec::new();
    };
    let span = |last: Day| Some((last.earlier_by(SPAN - 1)?, last));
    let ends = std::iter::successors(Some(last.day), |it| it.earlier_by(STEP));
    let spans = ends.map_while(span).take_while(|it| it.0 >= first.day);
    let mut spans: Vec<(Day, Day)> = spans.collect();
    spans.reverse();
    spans
}

fn spots_of(spots: &Spots) -> Node {
    let words = words::patterns();
    let left_out = (spots.left_out > 0)
        .then(|| view! { <p class="help">{(words.left_out)(spots.left_out)}</p> });
    if spots.places.is_empty() {
        let none = if spots.left_out > 0 { words.no_place } else { words.all_quiet };
        return view! { <p>{none}</p> };
    }
    if !spots.is_told() {
        let places: Vec<Place> = spots.places.iter().map(|it| it.0).collect();
        return view! {
            <p>{words.no_shares}</p>
            {places_shown(&places)}
            {left_out}
        };
    }
    view! {
        {on_the_body(spots)}
        {in_rows(spots)}
        {left_out}
    }
}

fn in_rows(spots: &Spots) -> Node {
    let words = words::patterns();
    let name = words::body().place;
    let row = |(place, share): &(Place, Share)| Row {
        name: name(*place),
        said: (words.share)(*share),
        share: *share,
        interval: share.wilson(),
    };
    let all: Vec<Row> = spots.places.iter().map(row).collect();
    let drawn = all.get(..MOST_ROWS).unwrap_or(&all);
    let points = drawn.iter().map(|it| (words.row)(&it.name, it.share, it.interval)).collect();
    let cells = |it: &Row| vec![it.name.clone(), it.said.clone(), (words.range)(it.interval)];
    let heads = vec![words.heads.place, words.heads.days, words.heads.range];
    let table = Table { heads, rows: all.iter().map(cells).collect() };
    let more = all.len().saturating_sub(MOST_ROWS);
    let title = words.places_heading.to_owned();
    view! {
        <ChartView chart=rows(drawn, words.ends) title points table method=Method::Wilson />
        {(more > 0).then(|| view! { <p class="help">{(words.more_places)(more)}</p> })}
    }
}

/// The places on the pictures that are needed to show them, and the pictures as a file.
fn on_the_body(spots: &Spots) -> Node {
    let words = words::patterns();
    let places: Vec<Place> = spots.places.iter().map(|it| it.0).collect();
    let marks = shades(spots);
    let (view_box, content) = together(&Picture::that_show(&places), &marks);
    let keep = Callback::new(move |()| save(words.places_heading, &view_box, &content));
    view! {
        {places_shaded(&places, &marks)}
        <p class="help">{words.shades}</p>
        <p><Button class="button--link" label=words.save_body on_press=keep /></p>
    }
}

/// The greater the share of days, the denser: in fifths.
pub(in crate::pages) fn shades(spots: &Spots) -> Vec<Mark> {
    let mark = |(place, share): &(Place, Share)| {
        let fifths = (u64::from(share.with()) * 5).div_ceil(u64::from(share.of()).max(1));
        let level = u8::try_from(fifths.saturating_sub(1)).unwrap_or(4);
        Mark { place: *place, style: Style::Shaded(level.min(4)), point: None }
    };
    spots.places.iter().map(mark).collect()
}
