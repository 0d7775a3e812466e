//! What was tapped along: a stroke for each tap, and a line under each run.

use super::svg::{Anchor, line, text};
use super::{Area, Chart, Scale, WIDTH};
use crate::patterns::bouts::Bouts;

const TOP: i32 = 6;
const BOTTOM: i32 = 46;
const RUN: i32 = 56;
const HEIGHT: i32 = 78;
const MARGIN: i32 = 4;

/// The taps in milliseconds after the first, with their runs, each of which is a point; `ends` say when
/// the first tap was and when the last.
pub fn taps(offsets: &[u32], bouts: &Bouts, ends: [&str; 2]) -> Chart {
    let last = offsets.last().copied().unwrap_or_default().max(1);
    let places = (MARGIN, WIDTH - MARGIN);
    let scale = Scale { values: (0.0, f64::from(last)), places };
    let mut chart = Chart { height: HEIGHT, ..Chart::default() };
    chart.svg += &line("chart__axis", (0, BOTTOM), (WIDTH, BOTTOM));
    for offset in offsets {
        let x = scale.place(f64::from(*offset));
        chart.svg += &line("chart__stroke", (x, TOP), (x, BOTTOM));
    }
    let at = |it: i64| scale.place(u32::try_from(it).map_or(0.0, f64::from));
    for run in &bouts.runs {
        let (from, to) = (at(run.start), at(run.end));
        chart.svg += &line("chart__interval", (from - 2, RUN), (to + 2, RUN));
        let (x, width) = (from - 4, to - from + 8);
        chart.points.push(Area { x, y: 2, width, height: RUN + 2 });
    }
    chart.svg += &text("chart__end", Anchor::Start, 0, HEIGHT - 4, ends[0]);
    chart.svg += &text("chart__end", Anchor::End, WIDTH, HEIGHT - 4, ends[1]);
    chart
}
