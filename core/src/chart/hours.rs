//! Hours by weekday: a dot for each hour in which something was noted, larger for more.

use super::scale::whole;
use super::svg::{Anchor, dot, rect, text};
use super::{Area, Chart, WIDTH};
use crate::patterns::rhythm::Rhythm;

const LEFT: i32 = 40;
const TOP: i32 = 20;
const ROW: i32 = 22;
const HOUR: i32 = (WIDTH - LEFT) / 24;
const LARGEST: f64 = 6.0;

/// The hours from left to right, the weekdays from Monday down; `hour` says an hour of those at which a
/// quarter of the day begins. Hours that are slept are washed.
pub fn hours(
    rhythm: &Rhythm,
    days: [&str; 7],
    hour: impl Fn(u8) -> String,
    is_awake: impl Fn(u8) -> bool,
) -> Chart {
    let most = rhythm.hours.iter().flatten().max().copied().unwrap_or_default();
    let height = TOP + 7 * ROW;
    let mut chart = Chart { height, ..Chart::default() };
    for at in 0_u8..24 {
        let x = LEFT + i32::from(at) * HOUR;
        if !is_awake(at) {
            let area = Area { x, y: TOP, width: HOUR, height: 7 * ROW };
            chart.svg += &rect("chart__asleep", area);
        }
        if at % 6 == 0 {
            chart.svg += &text("chart__end", Anchor::Start, x, TOP - 6, &hour(at));
        }
    }
    for ((row, day), counts) in (0_i32..).zip(days).zip(&rhythm.hours) {
        let y = TOP + row * ROW;
        chart.svg += &text("chart__end", Anchor::Start, 0, y + 15, day);
        for (at, count) in (0_i32..).zip(counts).filter(|it| *it.1 > 0) {
            let x = LEFT + at * HOUR;
            let middle = (x + HOUR / 2, y + ROW / 2);
            chart.svg += &dot("chart__dot", middle, radius(*count, most));
            chart.points.push(Area { x, y: y + 2, width: HOUR, height: ROW - 4 });
        }
    }
    chart
}

/// So that the dot is as large as the count is.
fn radius(count: u32, most: u32) -> i32 {
    whole((f64::from(count) / f64::from(most)).sqrt() * LARGEST).max(1)
}
