//! Shares week by week: a column for each week, empty where no day of it is told.

use super::svg::{Anchor, dot, line, text};
use super::{Area, Chart, Scale, WIDTH};
use crate::patterns::{Interval, Share};

/// A week.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// What stands below it; nothing, where the one before says it.
    pub name: Option<String>,
    /// The share and its interval, if a day of it is told.
    pub share: Option<(Share, Interval)>,
}

const TOP: i32 = 10;
const BOTTOM: i32 = 170;
const HEIGHT: i32 = 196;
/// For the words at the left.
const LEFT: i32 = 72;
const RIGHT: i32 = 6;

/// The weeks from left to right, with the words for every day, half of the days and no day.
pub fn weeks(columns: &[Column], ends: [&str; 3]) -> Chart {
    let scale = Scale::of_shares(BOTTOM, TOP);
    let mut chart = Chart { height: HEIGHT, ..Chart::default() };
    for (share, end) in [0.0, 0.5, 1.0].into_iter().zip(ends) {
        let y = scale.place(share);
        chart.svg += &line("chart__axis", (LEFT, y), (WIDTH, y));
        chart.svg += &text("chart__end", Anchor::Start, 0, y + 4, end);
    }
    let count = i32::try_from(columns.len()).unwrap_or(i32::MAX).max(1);
    let width = WIDTH - LEFT - RIGHT;
    for (at, column) in (0_i32..).zip(columns) {
        let x = LEFT + (width * at + width / 2) / count;
        if let Some((share, Interval { low, high })) = column.share {
            let place = |share: f64| (x, scale.place(share));
            chart.svg += &line("chart__interval", place(low), place(high));
            chart.svg += &dot("chart__dot", place(share.value()), 4);
            let half = (width / count / 2).clamp(4, 12);
            let height = BOTTOM - TOP + 12;
            chart.points.push(Area { x: x - half, y: TOP - 6, width: 2 * half, height });
        }
        if let Some(name) = &column.name {
            chart.svg += &text("chart__end", Anchor::Start, x - 4, HEIGHT - 6, name);
        }
    }
    chart
}
