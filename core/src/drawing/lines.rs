//! The hand-made points of every figure: half of what is the same on both sides, the left of what comes in pairs.

use super::curve::{Curve, Knot, corner, k};
use super::figure::Figure;

/// The lines of a figure.
#[derive(Clone, Debug)]
pub(super) struct Lines {
    /// What encloses it: filled with paper, drawn in full strength.
    pub(super) outlines: Vec<Curve>,
    /// What lies within it.
    pub(super) details: Vec<Curve>,
}

/// The lines of a figure, as it is drawn of the left where there is one for each side.
pub(super) fn lines_of(figure: Figure) -> Lines {
    match figure {
        Figure::Front => body(FOOT_FROM_FRONT, IN_FRONT, IN_FRONT_ON_MIDLINE),
        Figure::Back => body(FOOT_FROM_BACK, IN_THE_BACK, IN_THE_BACK_ON_MIDLINE),
        Figure::Face => Lines {
            outlines: [Curve::of_both_halves(HEAD)].into_iter().chain(closed(TONGUE)).collect(),
            details: twice(IN_THE_FACE)
                .chain(open(IN_THE_FACE_ON_MIDLINE))
                .chain(open(ON_THE_TONGUE))
                .collect(),
        },
        Figure::Palm => {
            Lines { outlines: vec![Curve::open(OPEN_HAND)], details: open(IN_THE_PALM).collect() }
        }
        Figure::HandBack => Lines {
            outlines: vec![from_the_other_side(&Curve::open(OPEN_HAND), figure)],
            details: open(ON_THE_HAND).map(|it| from_the_other_side(&it, figure)).collect(),
        },
        Figure::Sole => Lines {
            outlines: foot().map(|it| from_the_other_side(&it, figure)).collect(),
            details: open(ON_THE_SOLE).map(|it| from_the_other_side(&it, figure)).collect(),
        },
        Figure::FootTop => {
            Lines { outlines: foot().collect(), details: open(ON_THE_FOOT).collect() }
        }
    }
}

fn body(foot: &[Knot], sides: &[&[Knot]], midline: &[&[Knot]]) -> Lines {
    let half = [HEAD_TO_WRIST, HAND, ARM_TO_ARMPIT, TRUNK_TO_ANKLE, foot, LEG_TO_MIDLINE].concat();
    let details = twice(ON_BOTH_BODIES).chain(twice(sides)).chain(open(midline));
    Lines { outlines: vec![Curve::of_both_halves(&half)], details: details.collect() }
}

fn foot() -> impl Iterator<Item = Curve> {
    [Curve::closed(FOOT)].into_iter().chain(TOES.iter().map(|it| round(*it)))
}

/// The oval with that middle and those half widths and heights.
fn round([x, y, rx, ry]: [i16; 4]) -> Curve {
    let (dx, dy) = (rx * 5 / 7, ry * 5 / 7);
    Curve::closed(&[
        k(x, y - ry),
        k(x + dx, y - dy),
        k(x + rx, y),
        k(x + dx, y + dy),
        k(x, y + ry),
        k(x - dx, y + dy),
        k(x - rx, y),
        k(x - dx, y - dy),
    ])
}

fn open(knots: &[&[Knot]]) -> impl Iterator<Item = Curve> {
    knots.iter().map(|it| Curve::open(it))
}

fn closed(knots: &[&[Knot]]) -> impl Iterator<Item = Curve> {
    knots.iter().map(|it| Curve::closed(it))
}

fn twice(knots: &[&[Knot]]) -> impl Iterator<Item = Curve> {
    open(knots).flat_map(|it| [it.mirrored(), it])
}

/// A hand and a foot are drawn from one side; from the other they are the same, turned over.
fn from_the_other_side(curve: &Curve, figure: Figure) -> Curve {
    curve.turned_over(figure.frame())
}

/// From the top of the head along the arm to the wrist.
const HEAD_TO_WRIST: &[Knot] = &[
    k(0, 8),
    k(27, 14),
    k(45, 36),
    k(50, 68),
    k(46, 98),
    k(35, 122),
    k(29, 136),
    k(28, 152),
    k(40, 167),
    k(66, 177),
    k(94, 189),
    k(112, 209),
    k(119, 240),
    k(124, 280),
    k(131, 322),
    k(142, 362),
    k(153, 405),
    k(161, 446),
    k(165, 474),
];

/// Round the hand that hangs down, its thumb to the body.
const HAND: &[Knot] = &[
    k(171, 496),
    k(179, 520),
    k(183, 546),
    k(180, 572),
    k(173, 591),
    k(165, 595),
    k(159, 582),
    corner(156, 558),
    k(155, 570),
    k(150, 577),
    k(143, 569),
    k(141, 544),
    k(143, 512),
    k(144, 482),
];

/// Up the inner side of the arm.
const ARM_TO_ARMPIT: &[Knot] =
    &[k(137, 452), k(127, 412), k(118, 376), k(109, 338), k(99, 296), corner(90, 262)];

/// Down the side of the trunk and the leg.
const TRUNK_TO_ANKLE: &[Knot] = &[
    k(87, 290),
    k(80, 330),
    k(75, 370),
    k(77, 410),
    k(86, 450),
    k(94, 492),
    k(97, 540),
    k(95, 600),
    k(86, 660),
    k(75, 712),
    k(73, 745),
    k(76, 785),
    k(73, 830),
    k(62, 880),
    k(51, 925),
    k(48, 948),
];

/// Round the foot, from the front.
const FOOT_FROM_FRONT: &[Knot] = &[
    k(54, 966),
    k(66, 982),
    k(68, 993),
    k(54, 999),
    k(36, 998),
    k(25, 990),
    k(23, 970),
    k(25, 944),
];

/// Round the heel, from the back.
const FOOT_FROM_BACK: &[Knot] = &[
    k(50, 962),
    k(56, 982),
    k(54, 994),
    k(44, 1000),
    k(32, 1000),
    k(23, 993),
    k(21, 978),
    k(25, 960),
    k(25, 944),
];

/// Up the inner side of the leg.
const LEG_TO_MIDLINE: &[Knot] = &[
    k(24, 920),
    k(19, 880),
    k(13, 835),
    k(11, 790),
    k(15, 748),
    k(16, 712),
    k(12, 660),
    k(7, 600),
    k(4, 550),
    corner(0, 526),
];

/// What front and back share, on each side.
const ON_BOTH_BODIES: &[&[Knot]] = &[
    &[k(49, 66), k(55, 63), k(57, 72), k(54, 84), k(47, 92)],
    &[k(90, 262), k(94, 246), k(96, 226)],
    &[k(171, 588), k(170, 570), k(168, 556)],
];

/// Collar bone, chest, elbow, groin, knee, ankle, toes, closed eye.
const IN_FRONT: &[&[Knot]] = &[
    &[k(12, 176), k(38, 183), k(68, 184)],
    &[k(28, 267), k(46, 274), k(64, 265)],
    &[k(118, 362), k(126, 368), k(134, 364)],
    &[k(86, 486), k(62, 508), k(34, 524)],
    &[k(31, 717), k(45, 708), k(58, 717)],
    &[k(33, 744), k(45, 751), k(57, 744)],
    &[k(30, 946), k(36, 951)],
    &[k(34, 989), k(33, 994)],
    &[k(42, 988), k(42, 994)],
    &[k(50, 986), k(52, 992)],
    &[k(27, 68), k(19, 72), k(11, 69)],
];

/// Mouth, nose, navel.
const IN_FRONT_ON_MIDLINE: &[&[Knot]] = &[
    &[k(-10, 102), k(0, 105), k(10, 102)],
    &[k(0, 78), k(3, 88), k(-2, 91)],
    &[k(-3, 424), k(0, 428), k(3, 424)],
];

/// Shoulder blade, elbow, buttock, hollow of the knee, calf, tendon of the heel.
const IN_THE_BACK: &[&[Knot]] = &[
    &[k(28, 206), k(44, 226), k(46, 254), k(34, 272)],
    &[k(120, 366), k(127, 362), k(134, 367)],
    &[k(86, 528), k(66, 548), k(36, 549), k(10, 538)],
    &[k(31, 722), k(45, 727), k(59, 721)],
    &[k(24, 800), k(34, 822), k(42, 826), k(52, 820), k(62, 798)],
    &[k(34, 930), k(36, 960)],
    &[k(43, 930), k(43, 960)],
];

/// Nape and spine.
const IN_THE_BACK_ON_MIDLINE: &[&[Knot]] =
    &[&[k(0, 162), k(0, 188)], &[k(0, 216), k(-1, 330), k(0, 456)], &[k(0, 500), k(0, 526)]];

/// The head in the drawing of the face.
const HEAD: &[Knot] = &[
    k(0, 12),
    k(48, 19),
    k(88, 52),
    k(106, 108),
    k(108, 160),
    k(102, 214),
    k(84, 262),
    k(58, 296),
    k(30, 316),
    k(0, 322),
];

/// Ear, hair line, brow, closed eye between its lids, nostril, lips, neck.
const IN_THE_FACE: &[&[Knot]] = &[
    &[k(107, 150), k(120, 146), k(123, 172), k(117, 196), k(104, 206)],
    &[k(101, 92), k(70, 64), k(34, 52), k(0, 50)],
    &[k(24, 128), k(48, 117), k(80, 128)],
    &[k(26, 166), k(40, 173), k(56, 174), k(75, 165)],
    &[k(29, 153), k(50, 145), k(75, 154)],
    &[k(40, 187), k(54, 190), k(67, 186)],
    &[k(12, 210), k(19, 217), k(15, 224), k(8, 223)],
    &[k(0, 256), k(10, 252), k(22, 255), k(38, 260)],
    &[k(38, 260), k(20, 265), k(0, 264)],
    &[k(28, 271), k(13, 279), k(0, 280)],
    &[k(13, 303), k(0, 300)],
    &[k(58, 298), k(58, 340), k(72, 368)],
];

/// Nose.
const IN_THE_FACE_ON_MIDLINE: &[&[Knot]] =
    &[&[k(-9, 148), k(-6, 178), k(-12, 206)], &[k(-8, 223), k(0, 228), k(8, 223)]];

/// An open mouth beside the face, and in it the tongue.
const TONGUE: &[&[Knot]] = &[
    &[
        k(118, 300),
        k(92, 306),
        k(84, 320),
        k(98, 340),
        k(118, 346),
        k(138, 340),
        k(152, 320),
        k(144, 306),
    ],
    &[k(101, 320), k(104, 346), k(118, 362), k(132, 346), k(135, 320), k(118, 315)],
];

/// The furrow of the tongue.
const ON_THE_TONGUE: &[&[Knot]] = &[&[k(118, 324), k(118, 344)]];

/// The left hand, open, from its palm: the thumb is at the left.
const OPEN_HAND: &[Knot] = &[
    k(66, 300),
    k(66, 270),
    k(56, 244),
    k(38, 218),
    k(20, 190),
    k(9, 168),
    k(10, 156),
    k(22, 155),
    k(38, 170),
    k(56, 188),
    k(63, 180),
    k(60, 142),
    k(55, 96),
    k(55, 70),
    k(63, 62),
    k(71, 70),
    k(75, 104),
    k(80, 146),
    k(82, 138),
    k(82, 96),
    k(84, 56),
    k(92, 46),
    k(101, 55),
    k(103, 96),
    k(105, 144),
    k(108, 138),
    k(112, 98),
    k(117, 64),
    k(125, 56),
    k(133, 65),
    k(131, 104),
    k(128, 150),
    k(132, 146),
    k(141, 116),
    k(149, 96),
    k(157, 94),
    k(162, 104),
    k(157, 144),
    k(152, 182),
    k(150, 214),
    k(142, 246),
    k(134, 270),
    k(134, 300),
];

/// The lines of the palm, and the wrist.
const IN_THE_PALM: &[&[Knot]] = &[
    &[k(62, 190), k(86, 196), k(104, 226), k(104, 262)],
    &[k(74, 172), k(96, 186), k(126, 184), k(148, 172)],
    &[k(80, 206), k(106, 212), k(132, 208), k(148, 196)],
    &[k(66, 278), k(100, 284), k(134, 278)],
];

/// Knuckles, nails, and the wrist.
const ON_THE_HAND: &[&[Knot]] = &[
    &[k(80, 160), k(84, 180)],
    &[k(104, 156), k(105, 178)],
    &[k(127, 160), k(125, 180)],
    &[k(64, 186), k(70, 200)],
    &[k(12, 160), k(18, 162)],
    &[k(60, 68), k(66, 69)],
    &[k(89, 53), k(95, 53)],
    &[k(122, 63), k(128, 64)],
    &[k(152, 101), k(157, 102)],
    &[k(66, 278), k(100, 272), k(134, 278)],
];

/// The left foot from above, without its toes: the big toe is at the right.
const FOOT: &[Knot] = &[
    k(62, 296),
    k(42, 288),
    k(33, 262),
    k(34, 226),
    k(27, 182),
    k(17, 136),
    k(18, 104),
    k(32, 88),
    k(56, 74),
    k(86, 70),
    k(108, 80),
    k(115, 108),
    k(110, 146),
    k(100, 186),
    k(95, 222),
    k(95, 258),
    k(84, 287),
];

/// Arch, ball and heel.
const ON_THE_SOLE: &[&[Knot]] = &[
    &[k(110, 124), k(88, 150), k(82, 186), k(88, 226)],
    &[k(30, 120), k(60, 108), k(100, 112)],
    &[k(42, 250), k(64, 242), k(90, 250)],
];

/// Ankle and tendons.
const ON_THE_FOOT: &[&[Knot]] = &[
    &[k(40, 262), k(40, 232), k(62, 214), k(86, 232), k(88, 262)],
    &[k(52, 196), k(40, 140)],
    &[k(62, 192), k(58, 128)],
    &[k(72, 194), k(76, 124)],
    &[k(82, 204), k(96, 128)],
];

/// The toes from the big one on: middle, half width, half height.
const TOES: &[[i16; 4]] =
    &[[99, 50, 15, 20], [74, 47, 10, 15], [55, 55, 10, 14], [38, 67, 9, 13], [22, 83, 9, 12]];
