//! Whether a factor and twitches go together more than they do when one of them is shifted against the other: days resemble their neighbours, and a shift keeps that.

use super::FactorDay;
use super::strata::{Stratum, difference};

/// How often a shift of the factor against the days, in a circle, goes together as much, itself among
/// them: 1 over the number of days at least. `None` where no difference can be told.
pub fn as_much(days: &[FactorDay]) -> Option<f64> {
    let found = shifted(days, 0)?.abs();
    let as_much = (1..days.len()).filter(|shift| {
        // Sums of the same parts in another order differ in the last places.
        shifted(days, *shift).is_some_and(|it| it.abs() >= found - 1e-12)
    });
    let count = as_much.count() + 1;
    Some(crate::patterns::gaps::float(count) / crate::patterns::gaps::float(days.len()))
}

/// The difference over the weeks, with the factor of so many days later.
fn shifted(days: &[FactorDay], shift: usize) -> Option<f64> {
    let factors = days.iter().cycle().skip(shift).map(|it| it.has_factor);
    let mut strata: Vec<Stratum> = Vec::new();
    let mut week = None;
    for (day, has_factor) in days.iter().zip(factors) {
        if week != Some(day.week) {
            week = Some(day.week);
            strata.push(Stratum::default());
        }
        if let Some(stratum) = strata.last_mut() {
            stratum.add(has_factor, day.is_twitchy);
        }
    }
    difference(&strata, 0.0).map(|it| it.found)
}
