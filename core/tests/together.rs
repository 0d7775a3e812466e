//! Differences and ratios against what scipy and metafor make of the same days (reference/together.py), and how often chance stands out.

#![expect(clippy::unwrap_used, reason = "a test that cannot read its cases has failed")]

use fascicle_core::patterns::Interval;
use fascicle_core::patterns::together::{
    DEVIATES, Stratum, difference, miettinen_nurminen, pooled, ratio,
};
use serde_json::Value;

const CASES: &str = include_str!("reference/together.json");
const EXACTNESS: f64 = 1e-9;

fn numbers(value: &Value) -> Vec<f64> {
    value.as_array().unwrap().iter().map(|it| it.as_f64().unwrap()).collect()
}

fn strata(case: &Value) -> Vec<Stratum> {
    let stratum = |it: &Value| {
        let count = |at: usize| u32::try_from(it[at].as_u64().unwrap()).unwrap();
        Stratum { with: (count(0), count(1)), without: (count(2), count(3)) }
    };
    case["strata"].as_array().unwrap().iter().map(stratum).collect()
}

fn is_near(found: f64, wanted: f64, exactness: f64) -> bool {
    (found - wanted).abs() <= exactness * wanted.abs().max(1.0)
}

#[test]
fn differences_and_ratios_are_those_of_scipy_and_metafor() {
    let all: Value = serde_json::from_str(CASES).unwrap();
    let cases = all["together"].as_array().unwrap();
    assert!(cases.len() >= 50);
    for case in cases {
        let strata = strata(case);
        let z = DEVIATES[usize::try_from(case["picked"].as_u64().unwrap()).unwrap() - 1];
        let Interval { low, high } = miettinen_nurminen(pooled(&strata).unwrap(), z);
        let wanted = numbers(&case["over_all"]);
        assert!(is_near(low, wanted[0], EXACTNESS), "{low} and {wanted:?} of {case}");
        assert!(is_near(high, wanted[1], EXACTNESS), "{high} and {wanted:?} of {case}");
        for (name, found) in [("difference", difference(&strata, z)), ("ratio", ratio(&strata, z))]
        {
            let found = found.unwrap();
            let wanted = numbers(&case[name]);
            let found = [found.found, found.interval.low, found.interval.high];
            for (found, wanted) in found.iter().zip(&wanted) {
                assert!(
                    is_near(*found, *wanted, EXACTNESS),
                    "{name}: {found} and {wanted} of {case}"
                );
            }
        }
    }
}

/// The textbook interval, without scores, is another: the cases would show it.
#[test]
fn another_interval_would_be_seen() {
    let all: Value = serde_json::from_str(CASES).unwrap();
    let differs = |case: &&Value| {
        let pair = pooled(&strata(case)).unwrap();
        let spread = |it: fascicle_core::patterns::Share| {
            it.value() * (1.0 - it.value()) / f64::from(it.of())
        };
        let reach = DEVIATES[0] * (spread(pair.with) + spread(pair.without)).sqrt();
        !is_near(pair.difference() - reach, numbers(&case["over_all"])[0], 1e-3)
    };
    assert!(all["together"].as_array().unwrap().iter().filter(differs).count() > 50);
}
