//! Charts as geometry: where each thing lies, and the SVG of it, in whole units of which a phone shows about one a pixel.
//!
//! No chart speaks: its words are given to it, and it says where each of its points lies, so that the
//! page can go through them one by one.

mod calendar;
mod hours;
mod rows;
mod saved;
mod scale;
mod svg;
mod taps;
#[cfg(test)]
mod tests;
mod weeks;

pub use calendar::calendar;
pub use hours::hours;
pub use rows::{Row, rows};
pub use saved::saved;
pub use scale::Scale;
pub use svg::escaped;
pub use taps::taps;
pub use weeks::{Column, weeks};

/// How wide every chart is.
pub const WIDTH: i32 = 340;

/// A chart, drawn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chart {
    /// How high it is.
    pub height: i32,
    /// The content of its SVG, without the element itself.
    pub svg: String,
    /// Where its points lie, in the order in which one goes through them.
    pub points: Vec<Area>,
}

/// A rectangle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Area {
    /// Its left side.
    pub x: i32,
    /// Its top.
    pub y: i32,
    /// How wide it is.
    pub width: i32,
    /// How high.
    pub height: i32,
}

impl Chart {
    /// The `viewBox` of its SVG.
    pub fn view_box(&self) -> String {
        format!("0 0 {WIDTH} {}", self.height)
    }

    /// Its content with a ring around that point.
    pub fn with_ring(&self, point: Option<usize>) -> String {
        let area = point.and_then(|it| self.points.get(it));
        let ring = area.map(|it| svg::rect("chart__ring", it.grown(2))).unwrap_or_default();
        format!("{}{ring}", self.svg)
    }
}

impl Area {
    const fn grown(self, by: i32) -> Self {
        Self {
            x: self.x - by,
            y: self.y - by,
            width: self.width + 2 * by,
            height: self.height + 2 * by,
        }
    }
}
