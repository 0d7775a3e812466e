//! Marks on a picture: which places are meant, told apart by hatching, ring and number, never by colour alone.

use super::curve::SIXTHS;
use super::{Exact, Oval, Picture, Point};
use crate::body::Place;
use std::fmt::Write as _;

/// How a mark looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// The place that is chosen: hatched.
    Chosen,
    /// The place that has the focus in the list: ringed.
    Focused,
    /// One of several, by its number in the words beside the drawing: hatched, with the number.
    Numbered(u8),
    /// A place where the hatching grows denser with a share of days, from 0 to 4.
    Shaded(u8),
}

/// A place that is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The place.
    pub place: Place,
    /// How it looks.
    pub style: Style,
    /// The exact point, where the person has shown it.
    pub point: Option<Exact>,
}

/// How high pictures beside each other are.
const TOGETHER: i32 = 400;
/// The usual distance of the lines of a hatching, in sixths of a unit.
const HATCHING: i16 = 42;

impl Picture {
    /// The content of an SVG with the `viewBox` that [`view_box`](Self::view_box) gives: washes and
    /// hatching under the lines of the figure, rings and numbers above them.
    pub fn svg(self, marks: &[Mark]) -> String {
        let mut svg = String::new();
        let (outlines, details) = self.lines();
        for outline in outlines {
            path(&mut svg, "outline", &outline.path());
        }
        for mark in marks {
            self.wash(&mut svg, *mark);
        }
        path(&mut svg, "detail", &details.iter().map(super::Curve::path).collect::<String>());
        for mark in marks {
            self.sign(&mut svg, *mark);
        }
        svg
    }

    /// The `viewBox` of that SVG: sixths of a unit.
    pub fn view_box(self) -> String {
        let it = self.figure().frame();
        let [left, top, width, height] =
            [it.left, it.top, it.width, it.height].map(|it| i32::from(it) * SIXTHS);
        format!("{left} {top} {width} {height}")
    }

    fn wash(self, svg: &mut String, mark: Mark) {
        let distance = match mark.style {
            Style::Focused => return,
            Style::Chosen | Style::Numbered(_) => HATCHING,
            Style::Shaded(level) => HATCHING * 2 / (i16::from(level.min(4)) + 1),
        };
        let ovals = self.ovals(mark.place);
        if ovals.is_empty() {
            return;
        }
        for it in &ovals {
            ellipse(svg, "wash", *it);
        }
        path(svg, "hatch", &ovals.iter().map(|it| hatching(*it, distance)).collect::<String>());
    }

    fn sign(self, svg: &mut String, mark: Mark) {
        let ovals = self.ovals(mark.place);
        let Some(first) = ovals.first() else { return };
        if mark.style == Style::Focused {
            for it in &ovals {
                ellipse(svg, "ring", *it);
            }
        }
        if let Some(exact) = mark.point.filter(|it| it.figure == self.figure()) {
            ellipse(svg, "point", Oval { middle: exact.point, rx: 5, ry: 5 });
        }
        if let Style::Numbered(number) = mark.style {
            let Point { x, y } = first.middle;
            ellipse(svg, "badge", Oval { middle: first.middle, rx: 15, ry: 15 });
            let (x, y) = (i32::from(x) * SIXTHS, i32::from(y) * SIXTHS);
            write!(svg, r#"<text class="number" x="{x}" y="{y}">{number}</text>"#).ok();
        }
    }
}

/// Pictures beside each other as the content of one SVG, with its `viewBox`.
pub fn together(pictures: &[Picture], marks: &[Mark]) -> (String, String) {
    let mut svg = String::new();
    let mut left = 0;
    for picture in pictures {
        let frame = picture.figure().frame();
        let width = TOGETHER * i32::from(frame.width) / i32::from(frame.height).max(1);
        let (view_box, content) = (picture.view_box(), picture.svg(marks));
        write!(
            svg,
            r#"<svg x="{left}" y="0" width="{width}" height="{TOGETHER}" viewBox="{view_box}">{content}</svg>"#
        )
        .ok();
        left += width;
    }
    (format!("0 0 {left} {TOGETHER}"), svg)
}

fn path(svg: &mut String, class: &str, path: &str) {
    write!(svg, r#"<path class="{class}" d="{path}"/>"#).ok();
}

fn ellipse(svg: &mut String, class: &str, oval: Oval) {
    let [x, y, rx, ry] =
        [oval.middle.x, oval.middle.y, oval.rx, oval.ry].map(|it| i32::from(it) * SIXTHS);
    write!(svg, r#"<ellipse class="{class}" cx="{x}" cy="{y}" rx="{rx}" ry="{ry}"/>"#).ok();
}

/// The path of lines that rise from left to right within an oval, so far from each other; in sixths.
pub(super) fn hatching(oval: Oval, distance: i16) -> String {
    let mut path = String::new();
    for [(x1, y1), (x2, y2)] in chords(oval, distance) {
        write!(path, "M{x1} {y1}L{x2} {y2}").ok();
    }
    path
}

/// Where lines with x + y = c, for every c that is a multiple of the distance, cross the oval; in
/// sixths.
pub(super) fn chords(oval: Oval, distance: i16) -> Vec<[(i32, i32); 2]> {
    let Point { x, y } = oval.middle;
    let sum = f32::from(x) + f32::from(y);
    let step = f32::from(distance) / 6.0;
    let reach = f32::from(oval.rx).hypot(f32::from(oval.ry));
    let (first, last) = (((sum - reach) / step).ceil(), ((sum + reach) / step).floor());
    (whole(first)..=whole(last))
        .filter_map(|number| i16::try_from(number).ok())
        .map(|number| chord(oval, f32::from(number) * step - sum))
        .filter(|[one, other]| one != other)
        .collect()
}

/// Where the line at that distance from the middle crosses the oval: with t from the middle to the
/// right, t²/rx² + (c - t)²/ry² = 1.
fn chord(oval: Oval, c: f32) -> [(i32, i32); 2] {
    let (rx, ry) = (f32::from(oval.rx), f32::from(oval.ry));
    let sum = rx * rx + ry * ry;
    let root = rx * ry * (sum - c * c).max(0.0).sqrt();
    let in_sixths = |middle: i16, from: f32| whole((f32::from(middle) + from) * 6.0);
    let end = |t: f32| (in_sixths(oval.middle.x, t), in_sixths(oval.middle.y, c - t));
    [end((rx * rx * c - root) / sum), end((rx * rx * c + root) / sum)]
}

#[expect(clippy::cast_possible_truncation, reason = "a figure is a few thousand sixths wide")]
fn whole(number: f32) -> i32 {
    number.round() as i32
}
