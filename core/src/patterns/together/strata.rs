//! Differences and ratios within weeks, put together over all of them, so that a good or a bad month does not pose as coffee.

use super::Pair;
use crate::patterns::Interval;

/// Days of one week.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stratum {
    /// Days with the factor, and those of them that were twitchy.
    pub with: (u32, u32),
    /// Days without, likewise.
    pub without: (u32, u32),
}

/// A number, and between which numbers the true one may well lie.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    /// What was found.
    pub found: f64,
    /// Between which.
    pub interval: Interval,
}

/// The difference of shares of Mantel and Haenszel, with the variance of Sato (T. Sato, Biometrics 45:1323,
/// 1989), which holds for many small strata as for few large ones. `None` where no week has both kinds
/// of days.
pub fn difference(strata: &[Stratum], deviate: f64) -> Option<Estimate> {
    let (mut sum, mut weight, mut by_difference, mut by_chance) = (0.0, 0.0, 0.0, 0.0);
    for it in strata {
        let [n1, a, n0, b] = it.numbers();
        let n = n1 + n0;
        if n1 == 0.0 || n0 == 0.0 {
            continue;
        }
        sum += (a * n0 - b * n1) / n;
        weight += n1 * n0 / n;
        by_difference += (n1 * n1 * b - n0 * n0 * a + n1 * n0 * (n0 - n1) / 2.0) / (n * n);
        by_chance += (a * (n0 - b) + b * (n1 - a)) / (2.0 * n);
    }
    if weight == 0.0 {
        return None;
    }
    let found = sum / weight;
    let reach = deviate * (found * by_difference + by_chance).max(0.0).sqrt() / weight;
    Some(Estimate { found, interval: Interval { low: found - reach, high: found + reach } })
}

/// The ratio of shares of Mantel and Haenszel, with the variance of Greenland and Robins (Biometrics
/// 41:55, 1985). `None` where no week has both kinds of days, or either kind was never twitchy in those.
pub fn ratio(strata: &[Stratum], deviate: f64) -> Option<Estimate> {
    let (mut with, mut without, mut spread) = (0.0, 0.0, 0.0);
    for it in strata {
        let [n1, a, n0, b] = it.numbers();
        let n = n1 + n0;
        if n1 == 0.0 || n0 == 0.0 {
            continue;
        }
        with += a * n0 / n;
        without += b * n1 / n;
        spread += (n1 * n0 * (a + b) - a * b * n) / (n * n);
    }
    if with == 0.0 || without == 0.0 {
        return None;
    }
    let found = with / without;
    let reach = deviate * (spread / (with * without)).max(0.0).sqrt();
    let interval = Interval { low: found * (-reach).exp(), high: found * reach.exp() };
    Some(Estimate { found, interval })
}

impl Stratum {
    fn numbers(&self) -> [f64; 4] {
        [self.with.0, self.with.1, self.without.0, self.without.1].map(f64::from)
    }

    /// Adds a day.
    pub const fn add(&mut self, has_factor: bool, is_twitchy: bool) {
        let counts = if has_factor { &mut self.with } else { &mut self.without };
        counts.0 += 1;
        counts.1 += is_twitchy as u32;
    }
}

/// All of it without strata.
pub fn pooled(strata: &[Stratum]) -> Option<Pair> {
    let mut all = Stratum::default();
    for it in strata {
        all.with = (all.with.0 + it.with.0, all.with.1 + it.with.1);
        all.without = (all.without.0 + it.without.0, all.without.1 + it.without.1);
    }
    Pair::new(all)
}
