//! The calendar, a row for each week: days with twitches, quiet ones, those only noted on, and those of which nothing is known.

use super::svg::{Anchor, dot, rect, text};
use super::{Area, Chart, WIDTH};
use crate::calendar::Day;
use crate::patterns::rhythm::Known;

const LEFT: i32 = 46;
const TOP: i32 = 20;
const ROW: i32 = 30;
const COLUMN: i32 = (WIDTH - LEFT) / 7;

/// Days one after the other, from a Monday on. Each sign has a shape of its own.
pub fn calendar(
    days: &[(Day, Known)],
    weekdays: [&str; 7],
    month: impl Fn(Day) -> String,
) -> Chart {
    let mut chart = Chart::default();
    for (at, name) in (0_i32..).zip(weekdays) {
        let x = LEFT + at * COLUMN + COLUMN / 2;
        chart.svg += &text("chart__end", Anchor::Middle, x, TOP - 6, name);
    }
    chart.height = TOP;
    for week in days.chunk_by(|one, next| one.0.monday() == next.0.monday()) {
        let y = chart.height;
        // The month stands beside the week in which it begins, and beside the first.
        let begins = week.iter().map(|it| it.0).find(|it| it.day_of_month() == 1);
        let first = week.first().map(|it| it.0).filter(|_| y == TOP);
        if let Some(day) = begins.or(first) {
            chart.svg += &text("chart__month", Anchor::Start, 0, y + 19, &month(day));
        }
        for (day, known) in week {
            let x = LEFT + i32::from(day.weekday()) * COLUMN;
            chart.svg += &sign(*known, (x + COLUMN / 2 + 8, y + ROW / 2));
            let number = day.day_of_month().to_string();
            chart.svg += &text("chart__day", Anchor::End, x + COLUMN / 2, y + ROW / 2 + 4, &number);
            chart.points.push(Area { x: x + 2, y: y + 2, width: COLUMN - 4, height: ROW - 4 });
        }
        chart.height += ROW;
    }
    chart
}

fn sign(known: Known, middle: (i32, i32)) -> String {
    let (x, y) = middle;
    match known {
        Known::Twitchy => dot("chart__full", middle, 6),
        Known::Quiet => dot("chart__empty", middle, 5),
        Known::NotedOnly => rect("chart__noted", Area { x: x - 3, y: y - 3, width: 6, height: 6 }),
        Known::Nothing => String::new(),
    }
}
