//! Curves through points: how a few hand-made points become a line of ink.

use super::Point;
use std::fmt::Write as _;

/// Points through which a line goes smoothly (a uniform Catmull-Rom spline, given as cubic Béziers).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Curve {
    knots: Vec<Knot>,
    is_closed: bool,
}

/// A point of a curve.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Knot {
    pub(super) at: Point,
    /// Whether the line may turn there at once.
    pub(super) is_corner: bool,
}

/// A point that the line passes smoothly.
pub(super) const fn k(x: i16, y: i16) -> Knot {
    Knot { at: Point { x, y }, is_corner: false }
}

/// A point at which the line turns.
pub(super) const fn corner(x: i16, y: i16) -> Knot {
    Knot { at: Point { x, y }, is_corner: true }
}

/// Béziers of such a spline have their handles at sixths: in sixths every number is whole.
pub(super) const SIXTHS: i32 = 6;

impl Curve {
    pub(super) fn open(knots: &[Knot]) -> Self {
        Self { knots: knots.to_vec(), is_closed: false }
    }

    pub(super) fn closed(knots: &[Knot]) -> Self {
        Self { knots: knots.to_vec(), is_closed: true }
    }

    /// The closed line round both halves of what is the same on both sides of the midline, from the
    /// half at the right, which begins and ends on it.
    pub(super) fn of_both_halves(half: &[Knot]) -> Self {
        let within = half.get(1..half.len().saturating_sub(1)).unwrap_or_default();
        let other = within.iter().rev().map(|it| Knot { at: it.at.mirrored(), ..*it });
        Self { knots: half.iter().copied().chain(other).collect(), is_closed: true }
    }

    /// The same on the other side of the midline.
    #[must_use]
    pub fn mirrored(&self) -> Self {
        let knots = self.knots.iter().map(|it| Knot { at: it.at.mirrored(), ..*it });
        Self { knots: knots.collect(), is_closed: self.is_closed }
    }

    /// The same on a picture that is turned over from left to right.
    #[must_use]
    pub fn turned_over(&self, frame: super::Frame) -> Self {
        let knots = self.knots.iter().map(|it| Knot { at: frame.turned_over(it.at), ..*it });
        Self { knots: knots.collect(), is_closed: self.is_closed }
    }

    /// The points that it goes through.
    pub fn points(&self) -> impl Iterator<Item = Point> + '_ {
        self.knots.iter().map(|it| it.at)
    }

    /// Each stretch from one point to the next, as the four points of a cubic Bézier, in sixths.
    pub fn stretches(&self) -> Vec<[(i32, i32); 4]> {
        let count = self.knots.len();
        let ends = if self.is_closed { count } else { count.saturating_sub(1) };
        (0..ends).filter_map(|from| self.stretch(from)).collect()
    }

    fn stretch(&self, from: usize) -> Option<[(i32, i32); 4]> {
        let count = self.knots.len();
        let [before, start, end, after] =
            [from + count - 1, from, from + 1, from + 2].map(|place| {
                let place = if self.is_closed { place % count } else { place.min(count - 1) };
                self.knots.get(place)
            });
        let before = if self.is_closed || from > 0 { before } else { start };
        let before = if !self.is_closed && from > 0 { self.knots.get(from - 1) } else { before };
        let (before, start, end, after) = (before?, start?, end?, after?);
        Some([
            in_sixths(start.at),
            handle(*start, before.at, end.at, 1),
            handle(*end, start.at, after.at, -1),
            in_sixths(end.at),
        ])
    }

    /// The `d` of an SVG path, in sixths of a unit.
    pub fn path(&self) -> String {
        let mut path = String::new();
        let mut last = None;
        for [start, one, two, end] in self.stretches() {
            if last != Some(start) {
                push(&mut path, 'M', &[start]);
            }
            let step = |to: (i32, i32)| (to.0 - start.0, to.1 - start.1);
            push(&mut path, 'c', &[step(one), step(two), step(end)]);
            last = Some(end);
        }
        if self.is_closed {
            path.push('z');
        }
        path
    }
}

const fn in_sixths(at: Point) -> (i32, i32) {
    (at.x as i32 * SIXTHS, at.y as i32 * SIXTHS)
}

/// The handle at a knot, in the direction from the point before it to the one after, or against it.
const fn handle(knot: Knot, before: Point, after: Point, way: i32) -> (i32, i32) {
    let (x, y) = in_sixths(knot.at);
    if knot.is_corner {
        return (x, y);
    }
    (x + way * (after.x as i32 - before.x as i32), y + way * (after.y as i32 - before.y as i32))
}

/// Adds a command of a path. A sign parts two numbers as well as a space does.
fn push(path: &mut String, command: char, points: &[(i32, i32)]) {
    path.push(command);
    let mut is_first = true;
    for number in points.iter().flat_map(|(x, y)| [x, y]) {
        if !is_first && *number >= 0 {
            path.push(' ');
        }
        is_first = false;
        // A string takes whatever is written.
        write!(path, "{number}").ok();
    }
}
