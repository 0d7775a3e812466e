//! The gamma function and the upper tail of the chi-square distribution.

/// So many terms are enough for a million degrees of freedom.
const TERMS: u32 = 100_000;
const EXACT: f64 = 1e-16;
/// The smallest number that is not to be divided by.
const TINY: f64 = 1e-300;

/// The natural logarithm of the gamma function, for x above 0: by Stirling's series with the terms that
/// an `f64` can tell, and for small x from a larger one.
pub(super) fn ln_gamma(x: f64) -> f64 {
    if x < 20.0 {
        let (mut product, mut larger) = (1.0, x);
        while larger < 20.0 {
            product *= larger;
            larger += 1.0;
        }
        return ln_gamma(larger) - product.ln();
    }
    let square = x * x;
    let series = (1.0 / 12.0
        - (1.0 / 360.0 - (1.0 / 1260.0 - (1.0 / 1680.0) / square) / square) / square)
        / x;
    (x - 0.5) * x.ln() - x + 0.5 * (2.0 * std::f64::consts::PI).ln() + series
}

/// How probable so much or more is, by the chi-square distribution with so many degrees of freedom.
pub(super) fn chi_square_above(x: f64, degrees: f64) -> f64 {
    let (half, a) = (x / 2.0, degrees / 2.0);
    if half <= 0.0 {
        return 1.0;
    }
    let front = (a * half.ln() - half - ln_gamma(a)).exp();
    if half < a + 1.0 { 1.0 - front * series(a, half) } else { front * fraction(a, half) }
}

/// Of the lower incomplete gamma function.
fn series(a: f64, x: f64) -> f64 {
    let (mut term, mut sum, mut above) = (1.0 / a, 1.0 / a, a);
    for _ in 0..TERMS {
        above += 1.0;
        term *= x / above;
        sum += term;
        if term < sum * EXACT {
            break;
        }
    }
    sum
}

/// Of the upper one, by Lentz's way through the continued fraction.
fn fraction(a: f64, x: f64) -> f64 {
    let mut below = x + 1.0 - a;
    let mut up = 1.0 / TINY;
    let mut down = 1.0 / below;
    let mut all = down;
    for term in 1..TERMS {
        let term = f64::from(term);
        let above = -term * (term - a);
        below += 2.0;
        down = 1.0 / away_from_zero(above * down + below);
        up = away_from_zero(below + above / up);
        let step = down * up;
        all *= step;
        if (step - 1.0).abs() < EXACT {
            break;
        }
    }
    all
}

fn away_from_zero(x: f64) -> f64 {
    if x.abs() < TINY { TINY } else { x }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CASES: &str = include_str!("../../tests/reference/clusters.json");

    #[test]
    fn tails_are_those_of_scipy() {
        let cases: serde_json::Value = serde_json::from_str(CASES).unwrap();
        let tails = cases["tails"].as_array().unwrap();
        assert!(tails.len() > 50);
        for case in tails {
            let [x, degrees, wanted] =
                ["x", "degrees", "above"].map(|it| case[it].as_f64().unwrap());
            let found = chi_square_above(x, degrees);
            assert!((found - wanted).abs() < 1e-9, "{x} with {degrees}: {found}, not {wanted}");
        }
    }

    #[test]
    fn the_gamma_function_is_that_of_whole_numbers_and_of_a_half() {
        let is_near = |x: f64, wanted: f64| (ln_gamma(x) - wanted).abs() < 1e-12;
        assert!(is_near(1.0, 0.0) && is_near(5.0, 24.0_f64.ln()));
        assert!(is_near(0.5, std::f64::consts::PI.sqrt().ln()));
    }
}
