//! Where each place lies on the figures, as ovals, and which of them is nearest to a tap.

use super::Figure::{self, Back, Face, FootTop, Front, HandBack, Palm, Sole};
use super::{Point, Target, View};
use crate::body::{Place, Side, Spot};

/// An oval: a wash of colour, and what a tap is measured against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Oval {
    /// Its middle.
    pub middle: Point,
    /// Half its width.
    pub rx: i16,
    /// Half its height.
    pub ry: i16,
}

/// How far beside every oval, in units, a tap still means the nearest.
const REACH: f32 = 42.0;

impl Oval {
    /// The same elsewhere.
    #[must_use]
    pub(super) const fn moved(self, middle: Point) -> Self {
        Self { middle, ..self }
    }

    /// About how far a point lies outside of it, in units; less than 0 within.
    pub(super) fn distance(self, at: Point) -> f32 {
        let part = |d: i16, r: i16| f32::from(d) / f32::from(r);
        let x = part(at.x - self.middle.x, self.rx);
        let y = part(at.y - self.middle.y, self.ry);
        (x.hypot(y) - 1.0) * f32::from(self.rx.min(self.ry))
    }
}

/// An oval on a figure: of its half at the right, or of the left hand or foot.
const fn oval(x: i16, y: i16, rx: i16, ry: i16) -> Oval {
    Oval { middle: Point { x, y }, rx, ry }
}

/// The parts of the bodies that have drawings of their own.
const CLOSER: &[(Figure, View, Oval)] = &[
    (Figure::Front, View::Face, oval(0, 70, 48, 58)),
    (Figure::Front, View::Hands, oval(162, 540, 20, 50)),
    (Figure::Back, View::Hands, oval(162, 540, 20, 50)),
    (Figure::Front, View::Feet, oval(44, 984, 24, 16)),
    (Figure::Back, View::Feet, oval(38, 990, 18, 12)),
];

impl Figure {
    /// Where a spot lies on it; none where it is not on it.
    pub(super) fn ovals(self, spot: Spot) -> &'static [Oval] {
        let areas = AREAS.iter().find(|(it, _)| *it == spot).map_or(&[][..], |(_, areas)| areas);
        areas.iter().find(|(figure, _)| *figure == self).map_or(&[], |(_, ovals)| ovals)
    }

    /// What a point means in its half at the right, or on the left hand or foot.
    pub(super) fn target_at(self, at: Point, side: Side) -> Option<Target> {
        let places = Spot::ALL.iter().flat_map(|spot| {
            let side = if spot.on_midline() { None } else { Some(side) };
            let place = Place::new(*spot, side).map(Target::Place);
            self.ovals(*spot).iter().map(move |it| (place, *it))
        });
        let closer = CLOSER.iter().filter(|(figure, ..)| *figure == self);
        let closer = closer.map(|(_, view, oval)| (Some(Target::Closer(*view)), *oval));
        let (target, distance) = places
            .chain(closer)
            .map(|(target, oval)| (target, oval.distance(at)))
            .min_by(|one, other| one.1.total_cmp(&other.1))?;
        target.filter(|_| distance <= REACH)
    }
}

type Areas = &'static [(Figure, &'static [Oval])];

/// Where a spot lies, on each figure that shows it; the drawing in which it is largest last.
const AREAS: &[(Spot, Areas)] = &[
    (Spot::LowerEyelid, &[(Face, &[oval(54, 183, 24, 11)])]),
    (Spot::UpperEyelid, &[(Face, &[oval(52, 155, 24, 11)])]),
    (Spot::Calf, &[(Back, &[oval(43, 850, 24, 34)])]),
    (Spot::FootArch, &[(Sole, &[oval(46, 178, 18, 46)])]),
    (Spot::Scalp, &[(Back, &[oval(24, 62, 22, 44)]), (Face, &[oval(46, 36, 42, 20)])]),
    (Spot::Temple, &[(Face, &[oval(94, 108, 13, 22)])]),
    (Spot::Brow, &[(Face, &[oval(44, 118, 32, 14)])]),
    (Spot::Cheek, &[(Face, &[oval(66, 222, 26, 22)])]),
    (Spot::Nose, &[(Face, &[oval(0, 196, 16, 34)])]),
    (Spot::Lip, &[(Face, &[oval(24, 265, 19, 14)])]),
    (Spot::Tongue, &[(Face, &[oval(118, 336, 22, 30)])]),
    (Spot::Chin, &[(Face, &[oval(0, 304, 18, 14)])]),
    (Spot::Jaw, &[(Face, &[oval(68, 278, 18, 20)])]),
    (Spot::NeckFront, &[(Front, &[oval(13, 152, 13, 16)]), (Face, &[oval(26, 346, 22, 18)])]),
    (Spot::NeckSide, &[(Front, &[oval(46, 164, 18, 14)]), (Back, &[oval(46, 164, 16, 14)])]),
    (Spot::NeckBack, &[(Back, &[oval(16, 140, 18, 30)])]),
    (Spot::Shoulder, &[(Back, &[oval(96, 214, 20, 24)]), (Front, &[oval(96, 214, 20, 24)])]),
    (Spot::UpperArmFront, &[(Front, &[oval(115, 290, 16, 40)])]),
    (Spot::UpperArmBack, &[(Back, &[oval(115, 288, 16, 40)])]),
    (Spot::Elbow, &[(Front, &[oval(127, 361, 15, 14)]), (Back, &[oval(128, 358, 19, 19)])]),
    (Spot::ForearmInner, &[(Front, &[oval(142, 418, 16, 36)])]),
    (Spot::ForearmOuter, &[(Back, &[oval(142, 418, 16, 36)])]),
    (
        Spot::Wrist,
        &[
            (Front, &[oval(154, 472, 14, 13)]),
            (Back, &[oval(154, 472, 14, 13)]),
            (HandBack, &[oval(70, 284, 34, 14)]),
            (Palm, &[oval(100, 284, 34, 14)]),
        ],
    ),
    (Spot::Palm, &[(Palm, &[oval(108, 220, 34, 36)])]),
    (Spot::HandBack, &[(HandBack, &[oval(64, 220, 36, 36)])]),
    (Spot::ThumbWeb, &[(HandBack, &[oval(120, 196, 20, 22)]), (Palm, &[oval(50, 200, 20, 22)])]),
    (Spot::Fingers, &[(HandBack, &FINGERS_FROM_THE_BACK), (Palm, &FINGERS)]),
    (Spot::Chest, &[(Front, &[oval(40, 228, 38, 36)])]),
    (Spot::Ribs, &[(Front, &[oval(62, 318, 20, 40)])]),
    (Spot::Belly, &[(Front, &[oval(36, 402, 36, 62)])]),
    (Spot::UpperBack, &[(Back, &[oval(42, 248, 42, 62)])]),
    (Spot::LowerBack, &[(Back, &[oval(40, 404, 38, 74)])]),
    (Spot::Groin, &[(Front, &[oval(30, 508, 26, 20)])]),
    (Spot::Buttock, &[(Back, &[oval(48, 516, 40, 34)])]),
    (Spot::Hip, &[(Back, &[oval(84, 468, 13, 24)]), (Front, &[oval(80, 472, 16, 26)])]),
    (Spot::ThighFront, &[(Front, &[oval(50, 634, 19, 62)])]),
    (Spot::ThighInner, &[(Front, &[oval(18, 592, 15, 46)])]),
    (Spot::ThighOuter, &[(Front, &[oval(84, 572, 15, 54)])]),
    (Spot::ThighBack, &[(Back, &[oval(50, 630, 38, 66)])]),
    (Spot::Knee, &[(Back, &[oval(45, 724, 26, 20)]), (Front, &[oval(45, 730, 26, 22)])]),
    (Spot::Shin, &[(Front, &[oval(43, 836, 24, 70)])]),
    (Spot::CalfInner, &[(Back, &[oval(27, 780, 15, 30)])]),
    (Spot::CalfOuter, &[(Back, &[oval(61, 780, 15, 30)])]),
    (
        Spot::Ankle,
        &[
            (Front, &[oval(37, 944, 16, 18)]),
            (Back, &[oval(37, 940, 15, 20)]),
            (FootTop, &[oval(64, 244, 30, 26)]),
        ],
    ),
    (Spot::Heel, &[(Sole, &[oval(68, 264, 28, 24)])]),
    (Spot::Foot, &[(FootTop, &[oval(62, 150, 38, 54)])]),
    (Spot::Toes, &[(FootTop, &TOES), (Sole, &TOES_FROM_BELOW)]),
];

const FINGERS: [Oval; 5] = [
    oval(20, 172, 13, 15),
    oval(66, 104, 13, 42),
    oval(93, 94, 13, 48),
    oval(119, 104, 12, 42),
    oval(148, 134, 13, 36),
];

const FINGERS_FROM_THE_BACK: [Oval; 5] = from_the_other_side(FINGERS, 170);

const TOES: [Oval; 5] = [
    oval(99, 50, 15, 20),
    oval(74, 47, 11, 15),
    oval(55, 55, 10, 14),
    oval(38, 67, 10, 13),
    oval(22, 83, 9, 12),
];

const TOES_FROM_BELOW: [Oval; 5] = from_the_other_side(TOES, 132);

/// These ovals on a figure that is turned over: `across` is twice its midline.
const fn from_the_other_side(ovals: [Oval; 5], across: i16) -> [Oval; 5] {
    let [one, two, three, four, five] = ovals;
    [
        over(one, across),
        over(two, across),
        over(three, across),
        over(four, across),
        over(five, across),
    ]
}

const fn over(oval: Oval, across: i16) -> Oval {
    Oval { middle: Point { x: across - oval.middle.x, y: oval.middle.y }, ..oval }
}
