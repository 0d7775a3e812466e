//! The figures there are, the pictures they give of one side or both, and the views that hold them.

use super::curve::Curve;
use super::lines::{Lines, lines_of};
use super::{Point, Target};
use crate::body::{Place, Side};
use crate::keyed::keyed_enum;

keyed_enum! {
    /// A part of the body as it is drawn.
    pub enum Figure {
        /// The whole body from the front.
        Front = "front",
        /// The whole body from the back.
        Back = "back",
        /// The face.
        Face = "face",
        /// A hand from its palm.
        Palm = "palm",
        /// A hand from its back.
        HandBack = "hand-back",
        /// A foot from below.
        Sole = "sole",
        /// A foot from above.
        FootTop = "foot-top",
    }
}

keyed_enum! {
    /// What is looked at together.
    pub enum View {
        /// The body from the front.
        Front = "front",
        /// The body from the back.
        Back = "back",
        /// The face.
        Face = "face",
        /// Both hands, from both sides.
        Hands = "hands",
        /// Both feet, from both sides.
        Feet = "feet",
    }
}

/// A figure of the one side where it shows a hand or a foot; of both sides where it shows a body or
/// a face.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Picture {
    figure: Figure,
    side: Option<Side>,
}

/// What of its plane a figure fills.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Frame {
    /// The least x.
    pub left: i16,
    /// The least y.
    pub top: i16,
    /// From left to right.
    pub width: i16,
    /// From top to bottom.
    pub height: i16,
}

impl Frame {
    /// That point in a picture that is turned over from left to right.
    pub(super) const fn turned_over(self, at: Point) -> Point {
        Point { x: 2 * self.left + self.width - at.x, y: at.y }
    }
}

impl Figure {
    /// What of its plane it fills.
    pub const fn frame(self) -> Frame {
        let (left, top, width, height) = match self {
            Self::Front | Self::Back => (-192, 0, 384, 1008),
            Self::Face => (-156, 4, 312, 372),
            Self::Palm | Self::HandBack => (0, 38, 170, 264),
            Self::Sole | Self::FootTop => (6, 24, 120, 278),
        };
        Frame { left, top, width, height }
    }

    /// Whether it shows both sides of the body.
    pub const fn shows_both_sides(self) -> bool {
        matches!(self, Self::Front | Self::Back | Self::Face)
    }

    /// The view that it belongs to.
    pub const fn view(self) -> View {
        match self {
            Self::Front => View::Front,
            Self::Back => View::Back,
            Self::Face => View::Face,
            Self::Palm | Self::HandBack => View::Hands,
            Self::Sole | Self::FootTop => View::Feet,
        }
    }

    /// The side of the body at the right of its picture; none where a picture shows one side.
    pub const fn side_at_the_right(self) -> Option<Side> {
        match self {
            Self::Front | Self::Face => Some(Side::Left),
            Self::Back => Some(Side::Right),
            _ => None,
        }
    }
}

impl View {
    /// Its pictures, in rows of one or of left and right.
    pub fn pictures(self) -> Vec<Picture> {
        Figure::ALL.iter().copied().filter(|it| it.view() == self).flat_map(Picture::of).collect()
    }

    /// The view in which a place is drawn largest.
    pub fn of(place: Place) -> Self {
        let views = Figure::ALL.iter().rev().filter(|it| !it.ovals(place.spot()).is_empty());
        views.map(|it| it.view()).next().unwrap_or(Self::Front)
    }
}

impl Picture {
    /// The pictures of a figure: of left and right, or the one of both.
    pub fn of(figure: Figure) -> impl Iterator<Item = Self> {
        let sides = if figure.shows_both_sides() {
            [None, None]
        } else {
            [Some(Side::Left), Some(Side::Right)]
        };
        let count = if figure.shows_both_sides() { 1 } else { 2 };
        sides.into_iter().take(count).map(move |side| Self { figure, side })
    }

    /// As few pictures as show all of these places: of the whole body where they are on it.
    pub fn that_show(places: &[Place]) -> Vec<Self> {
        let mut left = places.to_vec();
        let mut pictures: Vec<Self> = Figure::ALL.iter().copied().flat_map(Self::of).collect();
        pictures.retain(|it| {
            let before = left.len();
            left.retain(|place| it.ovals(*place).is_empty());
            left.len() < before
        });
        // Of two that show the same, the first was taken before it was known that the other is needed.
        let shows = |it: &Self, place: &Place| !it.ovals(*place).is_empty();
        for at in (0..pictures.len()).rev() {
            let others = pictures.iter().enumerate().filter(|(other, _)| *other != at);
            let others: Vec<&Self> = others.map(|it| it.1).collect();
            if places.iter().all(|place| others.iter().any(|it| shows(it, place))) {
                pictures.remove(at);
            }
        }
        pictures
    }

    /// The picture of a figure on which a place lies, whichever side it has; `None` where it is not
    /// on that figure.
    pub fn with(figure: Figure, place: Place) -> Option<Self> {
        let side = if figure.shows_both_sides() { None } else { place.side() };
        (!figure.ovals(place.spot()).is_empty()).then_some(Self { figure, side })
    }

    /// The figure.
    pub const fn figure(self) -> Figure {
        self.figure
    }

    /// The side that it shows; `None` where it shows both.
    pub const fn side(self) -> Option<Side> {
        self.side
    }

    /// The lines that enclose it, and those within.
    pub fn lines(self) -> (Vec<Curve>, Vec<Curve>) {
        let Lines { outlines, details } = lines_of(self.figure);
        if !self.is_turned_over() {
            return (outlines, details);
        }
        let frame = self.figure.frame();
        let turned = |all: Vec<Curve>| all.iter().map(|it| it.turned_over(frame)).collect();
        (turned(outlines), turned(details))
    }

    /// What a tap at that point means; `None` beside the body.
    pub fn target_at(self, at: Point) -> Option<Target> {
        let (half, side) = self.half(at);
        self.figure.target_at(half, side)
    }

    /// Where a place lies on it, as ovals; none where it is not on it.
    pub fn ovals(self, place: Place) -> Vec<super::Oval> {
        if let (Some(mine), Some(side)) = (self.side, place.side())
            && mine != side
        {
            return Vec::new();
        }
        let ovals = self.figure.ovals(place.spot()).iter();
        let is_at_the_left = self.figure.side_at_the_right() != place.side()
            && self.figure.shows_both_sides()
            && place.side().is_some();
        let frame = self.figure.frame();
        let put = |it: &super::Oval| match it {
            it if is_at_the_left => it.moved(it.middle.mirrored()),
            it if self.is_turned_over() => it.moved(frame.turned_over(it.middle)),
            it => *it,
        };
        ovals.map(put).collect()
    }

    /// A point as the figure is drawn: in the half at the right, or of the left hand or foot; with
    /// the side that it lies on.
    fn half(self, at: Point) -> (Point, Side) {
        let other = |side| if side == Side::Left { Side::Right } else { Side::Left };
        match (self.side, self.figure.side_at_the_right()) {
            (_, Some(side)) if at.x >= 0 => (at, side),
            (_, Some(side)) => (at.mirrored(), other(side)),
            (side, None) => {
                let frame = self.figure.frame();
                let at = if self.is_turned_over() { frame.turned_over(at) } else { at };
                (at, side.unwrap_or(Side::Left))
            }
        }
    }

    /// What comes in pairs is drawn of the left.
    fn is_turned_over(self) -> bool {
        self.side == Some(Side::Right)
    }
}
