//! Every statistic against what tools that others wrote make of the same input (reference/make.py).

#![expect(clippy::unwrap_used, reason = "a test that cannot read its cases has failed")]
#![expect(clippy::indexing_slicing, reason = "the same")]

use fascicle_core::patterns::clusters::evenness;
use fascicle_core::patterns::kleinberg::{Burst, Weights, bursts};
use fascicle_core::patterns::runs::{Parameters, runs};
use fascicle_core::patterns::{Interval, Share, gaps};
use serde_json::Value;

const CASES: &str = include_str!("reference/patterns.json");
const CLUSTERS: &str = include_str!("reference/clusters.json");
/// Of the greater of 1 and the value.
const EXACTNESS: f64 = 1e-9;

fn cases(name: &str) -> Vec<Value> {
    cases_of(CASES, name)
}

fn cases_of(all: &str, name: &str) -> Vec<Value> {
    let all: Value = serde_json::from_str(all).unwrap();
    let cases = all[name].as_array().unwrap().clone();
    assert!(cases.len() > 50, "{} cases of {name}", cases.len());
    cases
}

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap()
}

fn is_near(one: f64, other: f64) -> bool {
    (one - other).abs() <= EXACTNESS * other.abs().max(1.0)
}

fn whole(value: &Value) -> Vec<i64> {
    value.as_array().unwrap().iter().map(|it| it.as_i64().unwrap()).collect()
}

#[test]
fn shares_have_the_intervals_of_statsmodels() {
    for case in cases("shares") {
        let count = |name: &str| u32::try_from(case[name].as_u64().unwrap()).unwrap();
        let share = Share::new(count("with"), count("of")).unwrap();
        for (name, Interval { low, high }) in [("wilson", share.wilson()), ("exact", share.exact())]
        {
            let [wants_low, wants_high] = [&case[name][0], &case[name][1]].map(number);
            assert!(is_near(low, wants_low), "{name} {share:?}: {low}, not {wants_low}");
            assert!(is_near(high, wants_high), "{name} {share:?}: {high}, not {wants_high}");
            assert!(low <= share.value() && share.value() <= high);
        }
    }
}

#[test]
fn gaps_are_as_uneven_as_elephant_and_scipy_say() {
    for case in cases("gaps") {
        let given = whole(&case["gaps"]);
        let found = [gaps::cv(&given), gaps::cv2(&given), gaps::lv(&given)].map(Option::unwrap);
        for (name, found) in ["cv", "cv2", "lv"].iter().zip(found) {
            assert!(is_near(found, number(&case[*name])), "{name} of {given:?}: {found}");
        }
    }
}

/// By scipy's test of Bartlett, to which Moran's is the same: see clusters.py.
#[test]
fn chance_is_as_probable_as_scipy_says() {
    for case in cases_of(CLUSTERS, "evenness") {
        let given = whole(&case["gaps"]);
        let found = evenness(&given).unwrap();
        assert!((found - number(&case["by_chance"])).abs() < EXACTNESS, "{found} of {given:?}");
    }
}

fn wanted(case: &Value) -> Vec<Burst> {
    let burst = |it: &Value| {
        let [level, start, end] = whole(it).try_into().unwrap();
        Burst { level: u32::try_from(level).unwrap(), start, end }
    };
    case["bursts"].as_array().unwrap().iter().map(burst).collect()
}

#[test]
fn bursts_are_those_of_pybursts() {
    for case in cases("bursts") {
        let weights = Weights { s: number(&case["s"]), gamma: number(&case["gamma"]) };
        let moments = whole(&case["moments"]);
        assert_eq!(bursts(&moments, weights), Some(wanted(&case)), "{moments:?} {weights:?}");
    }
}

/// What another weight finds is not what is wanted: the cases would show a wrong automaton.
#[test]
fn another_automaton_would_be_seen() {
    let differs = |case: &Value| {
        let weights = Weights { s: number(&case["s"]), gamma: number(&case["gamma"]) * 1.05 };
        bursts(&whole(&case["moments"]), weights) != Some(wanted(case))
    };
    assert!(cases("bursts").iter().any(differs));
}

/// Moments at the same time are among them.
#[test]
fn runs_are_those_of_sjemea() {
    for case in cases("runs") {
        let [begins, goes_on, joins, shortest, fewest] = whole(&case["by"]).try_into().unwrap();
        let fewest = usize::try_from(fewest).unwrap();
        let by = Parameters { begins, goes_on, joins, shortest, fewest };
        let moments = whole(&case["moments"]);
        let found = runs(&moments, by).into_iter().map(|it| [it.first, it.last]);
        let wanted: Vec<Vec<i64>> = case["runs"].as_array().unwrap().iter().map(whole).collect();
        let found: Vec<Vec<i64>> =
            found.map(|it| it.map(|it| i64::try_from(it).unwrap()).to_vec()).collect();
        assert_eq!(found, wanted, "{moments:?} {by:?}");
    }
}

#[test]
fn moments_at_the_same_time_are_refused_and_not_spread() {
    assert_eq!(bursts(&[0, 60, 60, 120], Weights::default()), None);
    assert_eq!(bursts(&[5], Weights::default()), None);
    assert_eq!(bursts(&[], Weights::default()), None);
}

/// How often an interval holds the true share, over all numbers of days that may come of it.
fn coverage(intervals: &[Interval], share: f64) -> f64 {
    let of = intervals.len() - 1;
    let mut probability = vec![0.0; of + 1];
    probability[0] = 1.0;
    for _ in 0..of {
        for with in (0..probability.len()).rev() {
            let before = if with == 0 { 0.0 } else { probability[with - 1] };
            probability[with] = probability[with] * (1.0 - share) + before * share;
        }
    }
    let holds = |it: &Interval| it.low <= share && share <= it.high;
    let held = intervals.iter().zip(probability).filter(|(it, _)| holds(it));
    held.map(|(_, it)| it).sum()
}

/// The intervals of every number of so many days.
fn intervals(of: u32, interval: fn(Share) -> Interval) -> Vec<Interval> {
    (0..=of).map(|with| interval(Share::new(with, of).unwrap())).collect()
}

/// Shares from 0.05 to 0.95.
fn shares() -> impl Iterator<Item = f64> {
    (0..=180).map(|it| 0.05 + f64::from(it) * 0.005)
}

#[test]
fn intervals_hold_the_true_share_as_often_as_they_should() {
    for of in [14, 30, 60, 365] {
        let (wilson, exact) = (intervals(of, Share::wilson), intervals(of, Share::exact));
        let wilson: Vec<f64> = shares().map(|it| coverage(&wilson, it)).collect();
        let mean = wilson.iter().sum::<f64>() / f64::from(u32::try_from(wilson.len()).unwrap());
        assert!((0.94..=0.96).contains(&mean), "{of} days: {mean}");
        assert!(wilson.iter().all(|it| *it >= 0.9), "{of} days: {wilson:?}");
        let exact = shares().map(|it| coverage(&exact, it)).fold(1.0, f64::min);
        assert!(exact >= 0.95, "{of} days: {exact}");
    }
}

/// The simplest interval, which is too short where shares are small, fails the same test.
#[test]
fn an_interval_that_is_too_short_is_seen() {
    fn simple(it: Share) -> Interval {
        let reach = 1.96 * (it.value() * (1.0 - it.value()) / f64::from(it.of())).sqrt();
        Interval { low: it.value() - reach, high: it.value() + reach }
    }
    let simple = intervals(14, simple);
    assert!(shares().any(|it| coverage(&simple, it) < 0.9));
}
