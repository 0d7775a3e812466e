//! When single twitches were noted: by hour and weekday, in the hours in which the person is awake.

use super::Told;
use crate::charts::{ChartView, Table};
use crate::node::{Node, view};
use crate::words;
use fascicle_core::calendar::TimeOfDay;
use fascicle_core::chart;
use fascicle_core::patterns::rhythm::Rhythm;
use fascicle_core::patterns::waking::is_awake;

pub(super) fn hours(told: &Told) -> Node {
    let words = words::patterns();
    if told.log.notes.is_empty() {
        return Node::none();
    }
    let awake = told.awake;
    let rhythm = &told.rhythm;
    // An hour is washed if none of it is awake.
    let is_awake =
        |hour| [0, 30, 59].into_iter().any(|minute| is_awake(awake, TimeOfDay { hour, minute }));
    let drawn = chart::hours(rhythm, words.weekdays, words.hour, is_awake);
    let cells: Vec<(u8, u8, u32)> = cells(rhythm);
    let points = cells.iter().map(|it| (words.hour_point)(it.0, it.1, it.2)).collect();
    let row = |(day, hour, notes): &(u8, u8, u32)| {
        vec![(words.weekday)(*day).to_owned(), (words.hour)(*hour), notes.to_string()]
    };
    let heads = vec![words.heads.day, words.heads.hours, words.heads.notes];
    let table = Table { heads, rows: cells.iter().map(row).collect() };
    let title = words.hours_heading.to_owned();
    view! {
        <section>
            <h2>{words.hours_heading}</h2>
            <p>{(words.hours)(rhythm, awake)}</p>
            {(rhythm.noted > 0).then(|| view! { <ChartView chart=drawn title points table /> })}
        </section>
    }
}

/// The hours in which something was noted: weekday, hour and how much, in the order of the drawing.
fn cells(rhythm: &Rhythm) -> Vec<(u8, u8, u32)> {
    let days = (0_u8..).zip(&rhythm.hours);
    let hours = days.flat_map(|(day, hours)| (0_u8..).zip(hours).map(move |it| (day, it.0, *it.1)));
    hours.filter(|it| it.2 > 0).collect()
}
