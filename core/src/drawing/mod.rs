//! The drawing of the body: its figures, what lies where on them, and the marks on them, as geometry.
//!
//! Lengths are in units of the figure that they belong to; x grows to the right of the picture and y
//! downwards. Where a body has two sides, the midline is at 0.

mod area;
mod curve;
mod figure;
mod lines;
mod mark;
#[cfg(test)]
mod tests;

pub use area::Oval;
pub use curve::Curve;
pub use figure::{Figure, Frame, Picture, View};
pub use mark::{Mark, Style, together};

use crate::body::Place;

/// A point on a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Point {
    /// To the right.
    pub x: i16,
    /// Downwards.
    pub y: i16,
}

impl Point {
    /// The point on the other side of the midline.
    #[must_use]
    pub const fn mirrored(self) -> Self {
        Self { x: -self.x, y: self.y }
    }
}

/// An exact point that a person has shown of a place, on the picture of a figure with that place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exact {
    /// The figure.
    pub figure: Figure,
    /// The point on it.
    pub point: Point,
}

impl Exact {
    /// As it is stored: `figure x y`.
    pub fn text(self) -> String {
        let Point { x, y } = self.point;
        format!("{} {x} {y}", self.figure.key())
    }

    /// The point that a stored text tells.
    pub fn parse(text: &str) -> Option<Self> {
        let mut fields = text.split(' ');
        let figure = Figure::from_key(fields.next()?)?;
        let point = Point { x: fields.next()?.parse().ok()?, y: fields.next()?.parse().ok()? };
        let exact = Self { figure, point };
        (exact.text() == text).then_some(exact)
    }
}

/// What a tap on a picture means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// A place.
    Place(Place),
    /// A part that has drawings of its own.
    Closer(View),
}
