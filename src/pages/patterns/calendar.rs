//! Day by day: the calendar of what was told, eight weeks at a time.

use super::Told;
use crate::charts::{ChartView, Table};
use crate::controls::Button;
use crate::node::{Node, view};
use crate::signals::{Callback, RwSignal};
use crate::words;
use fascicle_core::calendar::Day;
use fascicle_core::chart;
use fascicle_core::patterns::rhythm::{Known, calendar as known_days};
use fascicle_core::patterns::weeks::pages;
use std::rc::Rc;

/// How many weeks are shown at a time.
const WEEKS: u8 = 8;

pub(super) fn calendar(back: RwSignal<usize>, told: &Rc<Told>) -> Node {
    let words = words::patterns();
    let Some((first, last)) = told.log.days() else { return Node::none() };
    let pages = pages(first, last, WEEKS);
    let told = told.clone();
    let shown = move || {
        let days = page(&pages, back).map(|(start, end)| known_days(&told.log, start, end));
        view! {
            {days.map(|it| drawn(&it))}
            {ways(back, pages.len(), words.calendar_heading)}
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

/// The page on which the person is; the earliest, where it is not there any more.
pub(super) fn page(pages: &[(Day, Day)], back: RwSignal<usize>) -> Option<(Day, Day)> {
    pages.get(back.get()).or(pages.last()).copied()
}

/// The ways to earlier and later weeks. Both stay, so that the focus does.
pub(super) fn ways(back: RwSignal<usize>, pages: usize, of: &'static str) -> Node {
    let words = words::patterns();
    let now = back.get_untracked().min(pages.saturating_sub(1));
    let turn = move |to: Option<usize>| {
        Callback::new(move |()| {
            if let Some(to) = to {
                back.set(to);
            }
        })
    };
    let earlier = Some(now + 1).filter(|it| *it < pages);
    let later = now.checked_sub(1);
    let way = move |label: &'static str, to: Option<usize>| {
        let name = format!("{label}: {of}");
        view! { <Button class="button button--small" label name off=to.is_none() on_press=turn(to) /> }
    };
    (pages > 1)
        .then(|| {
            view! { <div class="actions">{way(words.earlier, earlier)}{way(words.later, later)}</div> }
        })
        .into()
}
