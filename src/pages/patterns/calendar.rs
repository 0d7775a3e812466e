//! Day by day: the calendar of what was told, eight weeks at a time.

use super::Told;
use crate::charts::{ChartView, Table};
use crate::controls::Button;
use crate::node::{Node, view};
use crate::words;
use fascicle_core::calendar::Day;
use fascicle_core::chart;
use fascicle_core::patterns::rhythm::{Known, calendar as known_days};
use leptos::prelude::*;
use std::rc::Rc;

/// How many weeks are shown at a time.
const WEEKS: u8 = 8;

pub(super) fn calendar(back: RwSignal<usize>, told: &Rc<Told>) -> Node {
    let words = words::patterns();
    let Some((first, last)) = told.log.days() else { return Node::none() };
    let first = first.monday();
    let told = told.clone();
    let shown = move || {
        let ends = std::iter::successors(Some(last), |it| it.earlier_by(WEEKS * 7));
        let end = ends.take_while(|it| *it >= first).nth(back.get()).unwrap_or(first);
        let start = end.monday().earlier_by((WEEKS - 1) * 7).unwrap_or(first).max(first);
        view! {
            {drawn(&known_days(&told.log, start, end))}
            {ways(back, start > first)}
        }
    };
    view! {
        <section>
            <h2>{words.calendar_heading}</h2>
            <p class="help">{words.calendar}</p>
            {shown}
        </section>
    }
}

fn drawn(days: &[(Day, Known)]) -> Node {
    let words = words::patterns();
    let drawn = chart::calendar(days, words.weekdays, words.month);
    let points = days.iter().map(|(day, known)| (words.day_known)(*day, *known)).collect();
    let cells = |(day, known): &(Day, Known)| {
        vec![(words::time().day)(*day), (words.known)(*known).to_owned()]
    };
    let heads = vec![words.heads.day, words.heads.kind];
    let table = Table { heads, rows: days.iter().map(cells).collect() };
    view! { <ChartView chart=drawn title=words.calendar_heading.to_owned() points table /> }
}

/// The ways to earlier and later weeks.
pub(super) fn ways(back: RwSignal<usize>, has_earlier: bool) -> Node {
    let words = words::patterns();
    let earlier = Callback::new(move |()| back.update(|it| *it += 1));
    let later = Callback::new(move |()| back.update(|it| *it = it.saturating_sub(1)));
    let has_later = back.get_untracked() > 0;
    let earlier = has_earlier.then(|| {
        view! { <Button class="button button--small" label=words.earlier on_press=earlier /> }
    });
    let later = has_later.then(|| {
        view! { <Button class="button button--small" label=words.later on_press=later /> }
    });
    view! { <div class="actions">{earlier}{later}</div> }
}
