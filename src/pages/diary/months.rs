//! The months of the diary, as a quiet strip to move by.

use super::list::{BELOW_THE_STRIP, List};
use crate::node::{Node, view};
use crate::words;
use fascicle_core::calendar::Day;
use fascicle_core::diary::Listing;
use leptos::component;
use leptos::prelude::untrack;

/// The row of another month.
type Find = fn(&Listing, Day) -> Option<usize>;

/// The month in sight, and the ways to others.
#[component]
pub(super) fn Months(list: List) -> Node {
    let words = words::listing();
    let here = move || list.day.get().map(words.month);
    let way = move |class: &'static str, label: &'static str, find: Find| {
        let press = move |_| {
            if let Some(row) = untrack(|| list.row_by(find)) {
                list.turn_to(row, BELOW_THE_STRIP);
            }
        };
        // One that leads nowhere stays where it is, so that none moves under a finger, and keeps the
        // focus of whoever went as far as it leads.
        let leads_nowhere = move || list.row_by(find).is_none().then_some("true");
        view! {
            <button type="button" class=class aria-label=label aria-disabled=leads_nowhere on:click=press></button>
        }
    };
    view! {
        <nav class="months" aria-label=words.months>
            <span class="months__ways">
                {way("months__way months__way--twice-later", words.later_year, |it, day| it.later(day, true))}
                {way("months__way months__way--later", words.later_month, |it, day| it.later(day, false))}
            </span>
            <span class="months__here" role="status">{here}</span>
            <span class="months__ways">
                {way("months__way months__way--earlier", words.earlier_month, |it, day| it.earlier(day, false))}
                {way("months__way months__way--twice-earlier", words.earlier_year, |it, day| it.earlier(day, true))}
            </span>
        </nav>
    }
}
