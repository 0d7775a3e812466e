//! Week by week, and two spans of time beside each other.

use super::calendar::{page, ways};
use super::{Chosen, Told};
use crate::charts::{ChartView, Table, table_of};
use crate::controls::places_shaded;
use crate::node::{Node, view};
use crate::signals::RwSignal;
use crate::state::App;
use crate::words;
use fascicle_core::body::Place;
use fascicle_core::calendar::Day;
use fascicle_core::chart::{Column, Row, rows, weeks as drawn_weeks};
use fascicle_core::drawing::{Mark, Style};
use fascicle_core::patterns::spans::{Compared, Cut};
use fascicle_core::patterns::weeks::{Week, pages, weeks as weeks_of};
use fascicle_core::patterns::{Change, InBoth, Interval, Method, Share};
use leptos::prelude::event_target_value;
use std::rc::Rc;

/// How many weeks are shown at a time: as many as a phone has room for.
const SHOWN: u8 = 16;
const CUTS: [Cut; 3] = [Cut::Halves, Cut::Days(14), Cut::Days(28)];

pub(super) fn weeks(app: App, chosen: Chosen, told: &Rc<Told>) -> Node {
    let words = words::patterns();
    let all = weeks_of(&told.log.covered);
    let (Some(first), Some(last)) = (all.first(), all.last()) else { return Node::none() };
    let pages = pages(first.monday, last.monday, SHOWN);
    let back = chosen.weeks_back;
    let shown = move || {
        let weeks = page(&pages, back).map(|(start, end)| drawn(&all, start, end));
        view! {
            {weeks}
            {ways(back, pages.len(), words.weeks_heading)}
        }
    };
    view! {
        <section>
            <h2>{words.weeks_heading}</h2>
            <p class="help">{words.weeks}</p>
            {shown}
        </section>
        {compared(app, chosen.cut, told)}
    }
}

fn drawn(told: &[Week], start: Day, end: Day) -> Node {
    let words = words::patterns();
    let mondays = std::iter::successors(Some(start), |it| it.later_by(7));
    let mondays: Vec<Day> = mondays.take_while(|it| *it <= end).collect();
    let week = |monday: Day| {
        told.binary_search_by_key(&monday, |it| it.monday).ok().and_then(|it| told.get(it))
    };
    let shown: Vec<&Week> = mondays.iter().filter_map(|it| week(*it)).collect();
    let column = |monday: &Day| Column {
        // The month stands below its first week, and below the first of all.
        name: (monday.day_of_month() <= 7 || *monday == start).then(|| (words.month)(*monday)),
        share: week(*monday).map(|it| (it.twitchy, it.twitchy.exact())),
    };
    let columns: Vec<Column> = mondays.iter().map(column).collect();
    let point = |it: &&Week| (words.week_point)(it.monday, it.twitchy, it.twitchy.exact());
    let row = |it: &&Week| {
        let (monday, share) = ((words::time().day)(it.monday), (words.share)(it.twitchy));
        vec![monday, share, (words.range)(it.twitchy.exact())]
    };
    let heads = vec![words.heads.week, words.heads.days, words.heads.range];
    let table = Table { heads, rows: shown.iter().map(row).collect() };
    let [none, half, all] = words.ends;
    let chart = drawn_weeks(&columns, [none, half, all]);
    let points = shown.iter().map(point).collect();
    view! { <ChartView chart title=words.weeks_heading.to_owned() points table method=Method::ClopperPearson /> }
}

fn compared(app: App, cut: RwSignal<usize>, told: &Rc<Told>) -> Node {
    let words = words::patterns();
    let choose = move |event| cut.set(event_target_value(&event).parse().unwrap_or_default());
    let option = move |(at, it): (usize, &Cut)| {
        view! { <option value=at.to_string() prop:selected=move || cut.get() == at>{(words.cut)(*it)}</option> }
    };
    let told = told.clone();
    let shown = move || {
        let cut = CUTS.get(cut.get()).copied().unwrap_or(Cut::Halves);
        match Compared::of(&told.log, cut, app.today.get()) {
            None => view! { <p>{words.cannot_compare}</p> },
            Some(it) => beside(&it),
        }
    };
    view! {
        <section>
            <h2>{words.compare}</h2>
            <label for="cut">{words.which_spans}</label>
            <select id="cut" class="field" on:change=choose>
                {CUTS.iter().enumerate().map(option).collect::<Node>()}
            </select>
            {shown}
        </section>
    }
}

fn beside(compared: &Compared) -> Node {
    let words = words::patterns();
    let row = |name: &str, share: Share, interval: Interval| Row {
        name: name.to_owned(),
        said: (words.share)(share),
        share,
        interval,
    };
    let intervals = compared.intervals();
    let [earlier, later] = words.span_names;
    let both =
        [row(earlier, compared.shares.0, intervals.0), row(later, compared.shares.1, intervals.1)];
    let points = both.iter().map(|it| (words.row)(&it.name, it.share, it.interval)).collect();
    let range = |it: Interval| (words.range)(it);
    let cells = |it: &Row| vec![it.name.clone(), it.said.clone(), range(it.interval)];
    let heads = vec![words.heads.span, words.heads.days, words.heads.range];
    let table = Table { heads, rows: both.iter().map(cells).collect() };
    let title = words.compare.to_owned();
    view! {
        <p>{(words.compared)(compared)}</p>
        <p class="help">{(words.spans)(compared.earlier, compared.later)}</p>
        <ChartView chart=rows(&both, words.ends) title points table method=Method::Wilson />
        {compared.places.as_ref().filter(|it| !it.is_empty()).map(|it| in_both(it))}
    }
}

/// On how many days each place was named, in both spans.
fn in_both(places: &[InBoth]) -> Node {
    let words = words::patterns();
    let row = |it: &InBoth| {
        let place = (words::body().place)(it.place);
        vec![place, (words.share)(it.earlier), (words.share)(it.later)]
    };
    let [earlier, later] = words.span_names;
    let heads = vec![words.heads.place, earlier, later];
    let table = Table { heads, rows: places.iter().map(row).collect() };
    let has_changes = places.iter().any(|it| it.change() != Change::Steady);
    view! {
        {has_changes.then(|| on_the_body(places))}
        {table_of(words.in_both.to_owned(), table)}
        <p class="help">{words.by_chance}</p>
    }
}

fn on_the_body(places: &[InBoth]) -> Node {
    let named: Vec<Place> = places.iter().map(|it| it.place).collect();
    let marks: Vec<Mark> = places.iter().map(mark).collect();
    view! {
        {places_shaded(&named, &marks)}
        <p class="help">{words::patterns().changes}</p>
    }
}

/// What is new is hatched densely, what is steady lightly, and what is gone is ringed.
fn mark(it: &InBoth) -> Mark {
    let style = match it.change() {
        Change::New => Style::Shaded(4),
        Change::Steady => Style::Shaded(1),
        Change::Gone => Style::Focused,
    };
    Mark { place: it.place, style, point: None }
}
