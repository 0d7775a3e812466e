//! What must hold of scales and charts whatever is drawn.

use super::*;
use crate::calendar::Day;
use crate::patterns::bouts::of_taps;
use crate::patterns::rhythm::{Known, Rhythm};
use crate::patterns::{Interval, Share};
use proptest::prelude::*;

const ENDS: [&str; 3] = ["none", "half", "all"];
const WEEKDAYS: [&str; 7] = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];

fn is_within(chart: &Chart) -> bool {
    let is_within = |it: &Area| {
        it.x >= 0
            && it.y >= 0
            && it.width > 0
            && it.x + it.width <= WIDTH
            && it.y + it.height <= chart.height
    };
    chart.points.iter().all(is_within)
}

/// How often a shape of that class stands in it.
fn count(chart: &Chart, class: &str) -> usize {
    chart.svg.matches(&format!("class=\"{class}\"")).count()
}

proptest! {
    #[test]
    fn a_scale_leads_back_to_its_value(
        values in (-1e6..1e6_f64, 1.0..1e6_f64),
        places in (-500..500_i32, 50..500_i32),
        runs_backwards: bool,
        at in 0.0..1.0_f64,
    ) {
        let (from, to) = (places.0, places.0 + places.1);
        let scale = Scale {
            values: (values.0, values.0 + values.1),
            places: if runs_backwards { (to, from) } else { (from, to) },
        };
        let value = values.0 + at * values.1;
        let place = scale.place(value);
        prop_assert!((from..=to).contains(&place));
        // Half a place is what rounding may take.
        let half = values.1 / f64::from(places.1) * 0.5001;
        prop_assert!((scale.value(place) - value).abs() <= half);
        prop_assert_eq!(scale.place(scale.value(place)), place);
    }

    #[test]
    fn what_a_person_wrote_is_never_markup(words in ".{0,40}") {
        let row = Row {
            name: words.clone(),
            said: String::new(),
            share: Share::new(1, 2).unwrap(),
            interval: Interval { low: 0.1, high: 0.9 },
        };
        let plain = Row { name: "name".to_owned(), ..row.clone() };
        let signs = |row: Row| rows(&[row], ENDS).svg.matches(['<', '>']).count();
        prop_assert_eq!(signs(row), signs(plain));
        prop_assert!(!saved(&words, "0 0 1 1", "").contains("<script"));
    }

    #[test]
    fn every_row_and_week_has_a_point_within_the_chart(
        shares in prop::collection::vec(prop::option::of((0..40_u32, 1..40_u32)), 1..30),
    ) {
        let shares: Vec<Option<Share>> =
            shares.into_iter().map(|it| it.and_then(|(with, more)| Share::new(with, with + more))).collect();
        let row = |share: &Share| Row {
            name: String::new(),
            said: String::new(),
            share: *share,
            interval: share.wilson(),
        };
        let told: Vec<Row> = shares.iter().flatten().map(row).collect();
        let chart = rows(&told, ENDS);
        prop_assert!(is_within(&chart));
        prop_assert_eq!(chart.points.len(), told.len());
        let column = |share: &Option<Share>| Column { name: None, share: share.map(|it| (it, it.exact())) };
        let columns: Vec<Column> = shares.iter().map(column).collect();
        let chart = weeks(&columns, ENDS);
        prop_assert!(is_within(&chart));
        prop_assert_eq!(chart.points.len(), told.len());
        prop_assert_eq!(count(&chart, "chart__interval"), told.len());
    }
}

#[test]
fn hours_that_are_slept_are_washed_and_every_hour_with_notes_is_a_point() {
    let mut rhythm = Rhythm { hours: [[0; 24]; 7], noted: 5, asleep: 0 };
    (rhythm.hours[0][8], rhythm.hours[6][23]) = (4, 1);
    let chart = hours(&rhythm, WEEKDAYS, |it| it.to_string(), |it| it >= 7);
    assert_eq!((chart.points.len(), count(&chart, "chart__asleep")), (2, 7));
    assert!(is_within(&chart));
    // A quarter of the notes is a dot of half the width.
    assert!(chart.svg.contains("r=\"6\"") && chart.svg.contains("r=\"3\""));
    let nothing = Rhythm { hours: [[0; 24]; 7], noted: 0, asleep: 0 };
    assert!(hours(&nothing, WEEKDAYS, |it| it.to_string(), |_| true).points.is_empty());
}

#[test]
fn each_kind_of_day_has_a_sign_of_its_own() {
    let first = Day::parse("2026-10-26").unwrap();
    let kinds = [Known::Twitchy, Known::Quiet, Known::NotedOnly, Known::Nothing, Known::Nothing];
    let day =
        |(at, known): (usize, Known)| (first.later_by(u8::try_from(at).unwrap()).unwrap(), known);
    let days: Vec<(Day, Known)> = kinds.into_iter().cycle().take(14).enumerate().map(day).collect();
    let chart = calendar(&days, WEEKDAYS, Day::text);
    let signs = ["chart__full", "chart__empty", "chart__noted"].map(|it| count(&chart, it));
    assert_eq!((signs, chart.points.len()), ([3, 3, 3], 14));
    assert!(is_within(&chart));
    // The months of the first row, and of the week in which November begins: the same one.
    assert_eq!((count(&chart, "chart__month"), chart.svg.contains("2026-11-01")), (1, true));
}

#[test]
fn every_tap_has_its_stroke_and_every_run_its_line() {
    let at = crate::calendar::Moment::new(0, 0).unwrap();
    let offsets: Vec<u32> = (0..8).chain(100..108).map(|it| it * 300).collect();
    let taps_of = crate::diary::Taps::new(at, None, offsets.clone()).unwrap();
    let bouts = of_taps(&taps_of).unwrap();
    let chart = taps(&offsets, &bouts, ["0 s", "32 s"]);
    assert_eq!((count(&chart, "chart__stroke"), chart.points.len()), (16, 2));
    assert!(is_within(&chart));
}

#[test]
fn a_ring_stands_around_the_point_that_is_meant_and_around_no_other() {
    let row = Row {
        name: "a".to_owned(),
        said: "b".to_owned(),
        share: Share::new(1, 4).unwrap(),
        interval: Share::new(1, 4).unwrap().wilson(),
    };
    let chart = rows(&[row.clone(), row], ENDS);
    assert_eq!(chart.with_ring(None), chart.svg);
    assert_eq!(chart.with_ring(Some(2)), chart.svg);
    let (one, two) = (chart.with_ring(Some(0)), chart.with_ring(Some(1)));
    assert!(one != two && one.matches("chart__ring").count() == 1);
}
