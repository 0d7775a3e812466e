//! The drawing as geometry: sides that mirror each other, places that are where the list says, and targets that a finger can hit.

use super::*;
use crate::body::{Place, Side, Spot};
use std::collections::BTreeMap;

/// What is left of the width of the smallest phone, in CSS pixels, beside the edges of the page.
const NARROWEST: f32 = 284.0;
/// WCAG 2.2, 2.5.8: at least so many CSS pixels each way.
const SMALLEST_TARGET: f32 = 24.0;

fn pictures() -> impl Iterator<Item = Picture> {
    Figure::ALL.iter().copied().flat_map(Picture::of)
}

/// How many pictures of that figure share the width of the page.
fn in_a_row(figure: Figure) -> f32 {
    if figure.shows_both_sides() { 1.0 } else { 2.0 }
}

fn points_of(frame: Frame) -> impl Iterator<Item = Point> {
    let (left, top) = (frame.left, frame.top);
    (0..frame.height)
        .flat_map(move |y| (0..frame.width).map(move |x| Point { x: left + x, y: top + y }))
}

/// Every second point is asked.
const STEP: i16 = 2;

/// How wide the largest square of points is that all mean the same, for each place.
fn targets(picture: Picture) -> BTreeMap<Place, i16> {
    let frame = picture.figure().frame();
    let width = usize::try_from(frame.width / STEP).unwrap();
    let mut above: Vec<(Option<Target>, i16)> = vec![(None, 0); width];
    let mut largest = BTreeMap::new();
    for y in 0..frame.height / STEP {
        let mut row: Vec<(Option<Target>, i16)> = Vec::with_capacity(width);
        for x in 0..frame.width / STEP {
            let (left, top) = (frame.left + x * STEP, frame.top + y * STEP);
            let target = picture.target_at(Point { x: left, y: top });
            let column = usize::try_from(x).unwrap();
            let mut side = 1;
            if column > 0 {
                let near = [row[column - 1], above[column], above[column - 1]];
                if near.iter().all(|it| it.0 == target) {
                    side += near.iter().map(|it| it.1).min().unwrap();
                }
            }
            row.push((target, side));
            if let Some(Target::Place(place)) = target {
                let best = largest.entry(place).or_insert(0);
                *best = (side * STEP).max(*best);
            }
        }
        above = row;
    }
    largest
}

#[test]
fn every_place_can_be_hit_in_some_view_on_the_smallest_phone() {
    let mut best: BTreeMap<Place, (f32, Figure)> = BTreeMap::new();
    for picture in pictures() {
        let figure = picture.figure();
        let scale = NARROWEST / in_a_row(figure) / f32::from(figure.frame().width);
        for (place, side) in targets(picture) {
            let pixels = f32::from(side) * scale;
            let entry = best.entry(place).or_insert((0.0, figure));
            if pixels > entry.0 {
                *entry = (pixels, figure);
            }
        }
    }
    let small: Vec<String> = Place::all()
        .filter(|it| best.get(it).is_none_or(|(pixels, _)| *pixels < SMALLEST_TARGET))
        .map(|it| format!("{} {:?}", it.key(), best.get(&it)))
        .collect();
    assert!(small.is_empty(), "{small:#?}");
}

#[test]
fn a_tap_in_the_middle_of_a_place_means_that_place() {
    for picture in pictures() {
        for place in Place::all() {
            for oval in picture.ovals(place) {
                let target = picture.target_at(oval.middle);
                assert_eq!(target, Some(Target::Place(place)), "{picture:?}");
            }
        }
    }
}

#[test]
fn the_two_sides_mirror_each_other() {
    for figure in Figure::ALL {
        let pictures: Vec<Picture> = Picture::of(*figure).collect();
        let frame = figure.frame();
        for at in points_of(frame).step_by(7) {
            let (one, other, there) = match pictures[..] {
                [both] => (both, both, at.mirrored()),
                [left, right] => (left, right, frame.turned_over(at)),
                _ => panic!("{figure:?}"),
            };
            let opposite = |it: Target| match it {
                Target::Place(place) => Target::Place(place.opposite().unwrap_or(place)),
                closer @ Target::Closer(_) => closer,
            };
            let here = one.target_at(at);
            // The midline itself belongs to one of the halves.
            if at.x != 0 && !is_beside_the_face(*figure, at) {
                assert_eq!(here.map(opposite), other.target_at(there), "{figure:?} {at:?}");
            }
        }
    }
}

/// The open mouth is drawn once, beside the face.
fn is_beside_the_face(figure: Figure, at: Point) -> bool {
    figure == Figure::Face && at.x.abs() > 72 && at.y > 286
}

#[test]
fn the_lines_of_a_body_are_the_same_on_both_sides() {
    for figure in [Figure::Front, Figure::Back] {
        let (outlines, _) = Picture::of(figure).next().unwrap().lines();
        let points: Vec<Point> = outlines[0].points().collect();
        for point in &points {
            assert!(points.contains(&point.mirrored()), "{figure:?} {point:?}");
        }
    }
}

#[test]
fn every_line_and_every_oval_lies_within_its_frame() {
    for picture in pictures() {
        let it = picture.figure().frame();
        let is_within = |at: Point| {
            (it.left..=it.left + it.width).contains(&at.x)
                && (it.top..=it.top + it.height).contains(&at.y)
        };
        let (outlines, details) = picture.lines();
        for curve in outlines.iter().chain(&details) {
            for stretch in curve.stretches() {
                for (x, y) in stretch {
                    let at = Point {
                        x: i16::try_from(x / 6).unwrap(),
                        y: i16::try_from(y / 6).unwrap(),
                    };
                    assert!(is_within(at), "{picture:?} {at:?}");
                }
            }
        }
        for oval in Place::all().flat_map(|place| picture.ovals(place)) {
            assert!(is_within(oval.middle), "{picture:?} {oval:?}");
        }
    }
}

/// The line as many short ones.
fn flat(curve: &Curve) -> Vec<(f32, f32)> {
    let stretches = curve.stretches();
    stretches
        .iter()
        .flat_map(|it| (0..8_u8).map(move |step| on(it, f32::from(step) / 8.0)))
        .collect()
}

/// Whether a point lies within the closed line, by how often a ray to the right crosses it.
fn is_inside(flat: &[(f32, f32)], at: Point) -> bool {
    let (x, y) = (f32::from(at.x), f32::from(at.y));
    let crosses = |place: usize| {
        let ((x1, y1), (x2, y2)) = (flat[place], flat[(place + 1) % flat.len()]);
        (y1 > y) != (y2 > y) && x < x1 + (y - y1) * (x2 - x1) / (y2 - y1)
    };
    (0..flat.len()).filter(|it| crosses(*it)).count() % 2 == 1
}

fn on(points: &[(i32, i32); 4], t: f32) -> (f32, f32) {
    let weights =
        [(1.0 - t).powi(3), 3.0 * t * (1.0 - t).powi(2), 3.0 * t * t * (1.0 - t), t.powi(3)];
    let f = |it: i32| f32::from(i16::try_from(it).unwrap());
    let sum = |part: fn(&(i32, i32)) -> i32| {
        points.iter().zip(weights).map(|(it, weight)| f(part(it)) / 6.0 * weight).sum()
    };
    (sum(|it| it.0), sum(|it| it.1))
}

#[test]
fn wherever_one_taps_on_a_body_or_a_face_something_is_meant() {
    for figure in [Figure::Front, Figure::Back, Figure::Face] {
        let picture = Picture::of(figure).next().unwrap();
        let (outlines, _) = picture.lines();
        let outline = flat(&outlines[0]);
        let empty: Vec<Point> = points_of(figure.frame())
            .step_by(7)
            .filter(|it| is_inside(&outline, *it) && picture.target_at(*it).is_none())
            .collect();
        assert!(empty.is_empty(), "{figure:?}: {} such as {:?}", empty.len(), empty.first());
    }
}

#[test]
fn every_place_has_a_view_in_which_it_is_drawn() {
    for place in Place::all() {
        let view = View::of(place);
        assert!(view.pictures().iter().any(|it| !it.ovals(place).is_empty()), "{place:?}");
    }
    let left = |spot| Place::new(spot, Some(Side::Left)).unwrap();
    assert_eq!(View::of(left(Spot::FootArch)), View::Feet);
    assert_eq!(View::of(left(Spot::LowerEyelid)), View::Face);
    assert_eq!(View::of(left(Spot::Calf)), View::Back);
}

#[test]
fn hatching_stays_within_its_oval_and_is_denser_where_more_is_meant() {
    let picture = Picture::of(Figure::Back).next().unwrap();
    let calf = Place::new(Spot::Calf, Some(Side::Left)).unwrap();
    let oval = picture.ovals(calf)[0];
    let chords = mark::chords(oval, 42);
    assert!(chords.len() > 4);
    let part = |at: i32, middle: i16, r: i16| {
        (f32::from(i16::try_from(at).unwrap()) / 6.0 - f32::from(middle)) / f32::from(r)
    };
    for (x, y) in chords.iter().flatten() {
        let (x, y) = (part(*x, oval.middle.x, oval.rx), part(*y, oval.middle.y, oval.ry));
        assert!((x.hypot(y) - 1.0).abs() < 0.02, "{x} {y}");
    }
    assert!(mark::chords(oval, 21).len() > chords.len());
}

#[test]
fn a_picture_with_marks_says_what_is_chosen_focused_and_numbered() {
    let picture = Picture::of(Figure::Back).next().unwrap();
    let calf = Place::new(Spot::Calf, Some(Side::Left)).unwrap();
    let mark = |style| Mark { place: calf, style, point: None };
    let plain = picture.svg(&[]);
    assert!(plain.contains("outline") && !plain.contains("hatch"));
    for (style, class) in
        [(Style::Chosen, "hatch"), (Style::Focused, "ring"), (Style::Numbered(3), ">3</text>")]
    {
        assert!(picture.svg(&[mark(style)]).contains(class), "{class}");
    }
    let front = Picture::of(Figure::Front).next().unwrap();
    assert_eq!(front.svg(&[mark(Style::Chosen)]), front.svg(&[]), "no calf in front");
}

#[test]
fn the_left_calf_is_at_the_left_of_the_back_and_the_left_cheek_at_the_right_of_the_face() {
    let left = |spot| Place::new(spot, Some(Side::Left)).unwrap();
    let x = |figure, spot| Picture::of(figure).next().unwrap().ovals(left(spot))[0].middle.x;
    assert!(x(Figure::Back, Spot::Calf) < 0);
    assert!(x(Figure::Face, Spot::Cheek) > 0);
    assert!(x(Figure::Front, Spot::Knee) > 0);
}

#[test]
fn no_more_pictures_are_needed_than_show_the_places() {
    let shows = |it: &Picture, place: Place| !it.ovals(place).is_empty();
    for place in Place::all() {
        let pictures = Picture::that_show(&[place]);
        assert_eq!(pictures.len(), 1, "{place:?}");
        assert!(shows(&pictures[0], place), "{place:?}");
    }
    let all: Vec<Place> = Place::all().collect();
    let two = |one: Spot, other: Spot| {
        [one, other].map(|it| Place::new(it, Some(Side::Left)).unwrap()).to_vec()
    };
    for places in [all, two(Spot::Shoulder, Spot::Calf), two(Spot::Toes, Spot::FootArch)] {
        let pictures = Picture::that_show(&places);
        assert!(places.iter().all(|place| pictures.iter().any(|it| shows(it, *place))));
        for it in &pictures {
            let is_elsewhere =
                |place: Place| pictures.iter().any(|other| other != it && shows(other, place));
            let is_needed = |place: &Place| shows(it, *place) && !is_elsewhere(*place);
            assert!(places.iter().any(is_needed), "{it:?} is not needed for {places:?}");
        }
    }
    assert!(Picture::that_show(&[]).is_empty());
}
