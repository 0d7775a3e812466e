//! Shares in rows, each with its interval and its words on it: places, factors, two spans.

use super::svg::{Anchor, dot, line, text};
use super::{Area, Chart, Scale, WIDTH};
use crate::patterns::{Interval, Share};

/// A row.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What it is of.
    pub name: String,
    /// What stands at its end: the share in words.
    pub said: String,
    /// The share.
    pub share: Share,
    /// Between which shares the true one may well lie.
    pub interval: Interval,
}

const HEIGHT: i32 = 50;
/// A name that is longer stands on a line of its own.
const LONG: usize = 20;
const LINE: i32 = 18;
const BASELINE: i32 = 18;
const AXIS: i32 = 34;
/// So that a dot at an end is whole.
const MARGIN: i32 = 6;

/// The rows, one below the other, with the words for no day, half of the days and every day below.
pub fn rows(rows: &[Row], ends: [&str; 3]) -> Chart {
    let scale = Scale::of_shares(MARGIN, WIDTH - MARGIN);
    let mut chart = Chart::default();
    for row in rows {
        let start = chart.height;
        let is_long = row.name.chars().count() > LONG;
        let top = start + if is_long { LINE } else { 0 };
        let at = |share: f64| (scale.place(share), top + AXIS);
        let Interval { low, high } = row.interval;
        chart.svg += &text("chart__name", Anchor::Start, 0, start + BASELINE, &row.name);
        chart.svg += &text("chart__said", Anchor::End, WIDTH, top + BASELINE, &row.said);
        chart.svg += &line("chart__axis", at(0.0), at(1.0));
        chart.svg += &line("chart__interval", at(low), at(high));
        chart.svg += &dot("chart__dot", at(row.share.value()), 5);
        chart.height = top + HEIGHT;
        chart.points.push(Area {
            x: 0,
            y: start + 2,
            width: WIDTH,
            height: top - start + HEIGHT - 6,
        });
    }
    let [none, half, all] = ends;
    let (half_at, baseline) = (scale.place(0.5), chart.height + 10);
    chart.svg += &line("chart__tick", (half_at, 0), (half_at, chart.height - HEIGHT + AXIS + 6));
    chart.svg += &text("chart__end", Anchor::Start, 0, baseline, none);
    chart.svg += &text("chart__end", Anchor::Middle, half_at, baseline, half);
    chart.svg += &text("chart__end", Anchor::End, WIDTH, baseline, all);
    chart.height += 18;
    chart
}
