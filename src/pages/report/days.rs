//! The second page: each day with a line, in a few words, the latest first.

use super::super::factors;
use crate::node::{Node, view};
use crate::state::App;
use crate::words;
use fascicle_core::diary::DayPlaces;
use fascicle_core::patterns::{Covered, Log};
use fascicle_core::report::Report;

/// So many days stand on one page.
const MOST: usize = 120;

pub(super) fn list(app: App, report: &Report, log: &Log) -> Node {
    let words = words::report();
    let Some((first, last)) = report.span else { return Node::none() };
    let days = log.between(first, last);
    let more = days.len().saturating_sub(MOST);
    let row = |it: &Covered| view! { <li>{said(app, it)}</li> };
    view! {
        <section class="sheet sheet--days">
            <h2>{words.list_heading}</h2>
            <ul class="sheet__days">{days.iter().rev().take(MOST).map(row).collect::<Node>()}</ul>
            {(more > 0).then(|| view! { <p>{(words.list_more)(more)}</p> })}
        </section>
    }
}

fn said(app: App, it: &Covered) -> String {
    let course = (words::today().course)(it.course).to_owned();
    let places = match &it.places {
        DayPlaces::NotSaid => None,
        DayPlaces::Several => Some(words::today().several.to_owned()),
        DayPlaces::At(all) => {
            Some(all.iter().map(words::body().place).collect::<Vec<_>>().join(", "))
        }
    };
    let there = it.factors.iter().filter(|it| it.1).filter_map(|it| factors::name(app, it.0));
    let there: Vec<String> = there.collect();
    let there = (!there.is_empty()).then(|| there.join(", "));
    let all: Vec<String> = std::iter::once(course).chain(places).chain(there).collect();
    format!("{}: {}", (words::time().day)(it.day), all.join("; "))
}
