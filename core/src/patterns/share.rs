//! A share of days, and between which shares the true one may well lie.

use super::gamma::ln_gamma;

/// So many of so many days. There is one day at least.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    with: u32,
    of: u32,
}

/// From one share to another, 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

/// The point of the standard normal distribution below which 97.5 % of it lie.
const Z: f64 = 1.959_963_984_540_054;
/// What is left at each side of an interval of 95 %.
const TAIL: f64 = 0.025;
/// So many halvings of 0 to 1 leave less than an `f64` can tell.
const HALVINGS: u32 = 60;

impl Share {
    /// `None` where there are no days, or more with than there are.
    pub const fn new(with: u32, of: u32) -> Option<Self> {
        if of == 0 || with > of { None } else { Some(Self { with, of }) }
    }

    /// The days with it.
    pub const fn with(self) -> u32 {
        self.with
    }

    /// All the days.
    pub const fn of(self) -> u32 {
        self.of
    }

    /// The share itself, 0 to 1.
    pub fn value(self) -> f64 {
        f64::from(self.with) / f64::from(self.of)
    }

    /// Wilson's score interval at 95 %, without continuity correction (Wilson, JASA 22:209, 1927).
    pub fn wilson(self) -> Interval {
        self.wilson_of(f64::from(self.of))
    }

    /// The same as if there were so many days: fewer, where days resemble those before them.
    pub fn wilson_of(self, days: f64) -> Interval {
        self.wilson_at(days, Z)
    }

    /// The same with another deviate of the normal distribution than that of 95 %.
    pub fn wilson_at(self, days: f64, deviate: f64) -> Interval {
        let share = self.value();
        let square = deviate * deviate;
        let middle = (share + square / (2.0 * days)) / (1.0 + square / days);
        let spread = share * (1.0 - share) / days + square / (4.0 * days * days);
        let reach = deviate * spread.sqrt() / (1.0 + square / days);
        // Where none or all are, the end is exact, and rounding must not move it.
        let low = if self.with == 0 { 0.0 } else { (middle - reach).max(0.0) };
        let high = if self.with == self.of { 1.0 } else { (middle + reach).min(1.0) };
        Interval { low, high }
    }

    /// The exact interval of Clopper and Pearson at 95 % (Biometrika 26:404, 1934), for few days.
    pub fn exact(self) -> Interval {
        let low = if self.with == 0 { 0.0 } else { root(|p| self.at_least(p) < TAIL) };
        let high = if self.with == self.of { 1.0 } else { root(|p| self.at_most(p) > TAIL) };
        Interval { low, high }
    }

    /// How probable so many or more are, if each day has it with probability `p`.
    fn at_least(self, p: f64) -> f64 {
        (self.with..=self.of).map(|it| binomial(self.of, it, p)).sum()
    }

    /// How probable so many or fewer are.
    fn at_most(self, p: f64) -> f64 {
        (0..=self.with).map(|it| binomial(self.of, it, p)).sum()
    }
}

/// How probable exactly so many of so many days are.
fn binomial(of: u32, with: u32, p: f64) -> f64 {
    let without = f64::from(of - with);
    let with = f64::from(with);
    let ln_factorial = |n: f64| ln_gamma(n + 1.0);
    let ways = ln_factorial(f64::from(of)) - ln_factorial(with) - ln_factorial(without);
    // 0 times the logarithm of 0 is 0 here: nothing happens no times.
    let part = |count: f64, ln: f64| if count == 0.0 { 0.0 } else { count * ln };
    (ways + part(with, p.ln()) + part(without, (-p).ln_1p())).exp()
}

/// Where between 0 and 1 a condition stops to hold, which holds below and not above.
pub(super) fn root(is_below: impl Fn(f64) -> bool) -> f64 {
    let (mut low, mut high) = (0.0, 1.0);
    for _ in 0..HALVINGS {
        let middle = f64::midpoint(low, high);
        if is_below(middle) { low = middle } else { high = middle }
    }
    f64::midpoint(low, high)
}
