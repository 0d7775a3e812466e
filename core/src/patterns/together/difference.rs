//! The difference of two shares, and between which differences the true one may well lie.

use super::Pair;
use crate::patterns::Interval;
use crate::patterns::share::root;

/// So many halvings leave less than an `f64` can tell.
const HALVINGS: u32 = 60;

/// The score interval of Miettinen and Nurminen for the share with minus the share without, for a
/// normal deviate of `z` (O. Miettinen, M. Nurminen, Stat Med 4:213, 1985), with their correction of
/// N / (N - 1). It holds for few days, and for none and all.
pub fn miettinen_nurminen(pair: Pair, z: f64) -> Interval {
    let found = pair.difference();
    let is_within = |difference: f64| score(pair, difference).abs() <= z;
    // From the difference that was found, which is within, to the end, which may be.
    let end = |end: f64| {
        if is_within(end) {
            return end;
        }
        let (mut inside, mut outside) = (found, end);
        for _ in 0..HALVINGS {
            let middle = f64::midpoint(inside, outside);
            if is_within(middle) { inside = middle } else { outside = middle }
        }
        f64::midpoint(inside, outside)
    };
    Interval { low: end(-1.0), high: end(1.0) }
}

/// How far the shares are from that difference, in standard deviations under it.
fn score(pair: Pair, difference: f64) -> f64 {
    let [with, without] = [pair.with.of(), pair.without.of()].map(f64::from);
    let all = with + without;
    let (first, second) = restricted(pair, difference);
    let variance = first * (1.0 - first) / with + second * (1.0 - second) / without;
    let distance = pair.difference() - difference;
    if distance == 0.0 {
        return 0.0;
    }
    distance / (variance * all / (all - 1.0)).max(0.0).sqrt()
}

/// The likeliest two shares of all that have that difference. The share without is the root of their cubic
/// that lies between the ends it can have, below which the cubic is positive: found by halving, since the
/// closed form brings a cosine along, which is 4,000 bytes of the page.
fn restricted(pair: Pair, difference: f64) -> (f64, f64) {
    let [with, without] = [pair.with.of(), pair.without.of()].map(f64::from);
    let [cases_with, cases_without] = [pair.with.with(), pair.without.with()].map(f64::from);
    let (all, cases) = (with + without, cases_with + cases_without);
    let l2 = (with + 2.0 * without) * difference - all - cases;
    let l1 = (without * difference - all - 2.0 * cases_without) * difference + cases;
    let l0 = cases_without * difference * (1.0 - difference);
    let (low, high) = ((-difference).max(0.0), (1.0 - difference).min(1.0));
    let share = |part: f64| low + part * (high - low);
    let second = share(root(|part| {
        let it = share(part);
        ((all * it + l2) * it + l1) * it + l0 > 0.0
    }));
    ((second + difference).clamp(0.0, 1.0), second)
}
