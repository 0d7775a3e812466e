//! How often the rule of factors says something of days whose truth is known: false alarms, power, and how often the intervals hold what is true.
//!
//! Serves `cargo xtask calibrate` and tests. The page does not call it, so that the linker leaves it out.

use super::{Together, Told};
use crate::diary::{Factor, Question, Trigger, Twitchy};
use crate::patterns::{Covered, Interval};
use crate::sample::{Exposed, Exposure, Written, exposed};

/// The factors of all these days, as far as they are picked.
const FACTORS: [Trigger; Question::MOST] =
    [Trigger::Caffeine, Trigger::Stress, Trigger::Exercise, Trigger::PoorSleep, Trigger::Alcohol];
/// On which share of days each of them is there.
const SHARES: [u8; Question::MOST] = [50, 40, 30, 60, 20];

/// Days on which nothing that is picked does anything.
#[derive(Clone, Debug)]
pub struct Nothing {
    /// What makes them hard.
    pub name: &'static str,
    /// What is true of them.
    pub truth: Exposed,
}

/// Of what is true of days: so many factors, none of which does anything.
pub fn of_no_effect(days: u16, picked: usize) -> Exposed {
    let factor = |(factor, share): (&Trigger, &u8)| Exposure {
        factor: Factor::Known(*factor),
        share: *share,
        ratio: 100,
    };
    Exposed {
        days,
        twitchy: 40,
        alike: 0,
        trend: 0,
        told: Written::both(100),
        answered: Written::both(100),
        factors: FACTORS.iter().zip(&SHARES).take(picked).map(factor).collect(),
    }
}

/// The days on which false alarms are counted, the easy ones first.
pub fn nothings(days: u16, picked: usize) -> Vec<Nothing> {
    let of = |name, change: fn(&mut Exposed)| {
        let mut truth = of_no_effect(days, picked);
        change(&mut truth);
        Nothing { name, truth }
    };
    vec![
        of("independent days", |_| {}),
        of("days half as the day before", |it| it.alike = 50),
        of("twitches and factors that both rise by 50 of 100 days", |it| it.trend = 50),
        of("a third of the lines and a fifth of the answers missing", |it| {
            it.told = Written::both(67);
            it.answered = Written::both(80);
        }),
        of("quiet days told and answered half as often", |it| {
            it.told = Written { twitchy: 95, quiet: 55 };
            it.answered = Written { twitchy: 95, quiet: 60 };
        }),
        of("all of these at once", |it| {
            it.alike = 50;
            it.trend = 50;
            it.told = Written { twitchy: 95, quiet: 65 };
            it.answered = Written { twitchy: 95, quiet: 70 };
        }),
    ]
}

/// A rule: of one factor among so many that were picked, whether it stands out.
pub type Rule = fn(&[Covered], Factor, usize) -> bool;

/// The rule of the page.
pub fn stands_out(days: &[Covered], factor: Factor, picked: usize) -> bool {
    let told = Told::of(days, factor, Twitchy::NotQuiet, picked);
    matches!(told, Told::Enough(it) if it.stands_out)
}

/// In how many of so many diaries, with seeds from `seed` on, any factor stands out by that rule.
pub fn said_of_any(truth: &Exposed, diaries: u32, seed: u64, rule: Rule) -> u32 {
    count(diaries, seed, |seed| {
        let days = exposed(seed, truth);
        let mut factors = truth.factors.iter();
        factors.any(|it| rule(&days, it.factor, truth.factors.len()))
    })
}

/// In how many of them the first factor stands out.
pub fn said_of_first(truth: &Exposed, diaries: u32, seed: u64) -> u32 {
    count(diaries, seed, |seed| {
        let days = exposed(seed, truth);
        let first = truth.factors.first();
        first.is_some_and(|it| stands_out(&days, it.factor, truth.factors.len()))
    })
}

/// In how many of them the intervals of all factors hold the true difference, over all days and within
/// weeks, where there are enough days to tell; at most one factor does something, and days are independent.
pub fn held_by_all(truth: &Exposed, diaries: u32, seed: u64) -> (u32, u32) {
    let all = |days: &[Covered], interval: fn(&Together) -> Interval| {
        truth.factors.iter().all(|it| {
            let told = Told::of(days, it.factor, Twitchy::NotQuiet, truth.factors.len());
            let Told::Enough(told) = told else { return true };
            let Interval { low, high } = interval(&told);
            let difference = difference_of(truth, *it);
            low <= difference && difference <= high
        })
    };
    let held = |interval| count(diaries, seed, |seed| all(&exposed(seed, truth), interval));
    (held(|it| it.over_all), held(|it| it.within_weeks.interval))
}

/// By how much the share of twitchy days is greater with a factor, in truth.
fn difference_of(truth: &Exposed, of: Exposure) -> f64 {
    let base = u32::from(truth.twitchy);
    let with = base * u32::from(of.ratio) / 100;
    (f64::from(with) - f64::from(base)) / 100.0
}

/// Days on which the first of so many factors, there on every other day, makes twitches so many
/// hundredths as often, of a base share in hundredths.
pub fn of_effect(days: u16, picked: usize, base: u8, ratio: u16) -> Exposed {
    let mut truth = of_no_effect(days, picked);
    truth.twitchy = base;
    if let Some(first) = truth.factors.first_mut() {
        first.ratio = ratio;
    }
    truth
}

/// Shares of twitchy days without a factor, and how many hundredths as often there are with it: both shares
/// from 5 to 95 in a hundred.
pub fn shares() -> impl Iterator<Item = (u8, u16)> {
    let bases = [5, 20, 35, 50, 65, 80, 95];
    let ratios = |base: u8| {
        [100, 50, 150, 200]
            .into_iter()
            .filter(move |ratio| (500..=9_500).contains(&(u16::from(base) * ratio)))
    };
    bases.into_iter().flat_map(move |base| ratios(base).map(move |ratio| (base, ratio)))
}

/// How probable it is that a planned experiment on oneself finds what is true: of so many pairs of days one
/// each is drawn at random for going without, with those shares of twitchy days with it and without, told
/// by the exact randomisation test of pairs (the sign test of those that differ) at 5 %.
pub fn planned(pairs: u32, with: f64, without: f64) -> f64 {
    let differ = with * (1.0 - without) + without * (1.0 - with);
    let more = with * (1.0 - without) / differ;
    let found = |differing: u32| -> f64 {
        let is_rare = |it: &u32| {
            let least = *it.min(&(differing - it));
            2.0 * (0..=least).map(|it| chance(differing, it, 0.5)).sum::<f64>() <= 0.05
        };
        (0..=differing).filter(is_rare).map(|it| chance(differing, it, more)).sum()
    };
    (0..=pairs).map(|it| chance(pairs, it, differ) * found(it)).sum()
}

/// How probable it is that so many of so many happen, each with that probability.
fn chance(of: u32, with: u32, each: f64) -> f64 {
    let ways = (0..with).map(|it| f64::from(of - it) / f64::from(it + 1)).product::<f64>();
    let exponent = |it: u32| i32::try_from(it).unwrap_or(i32::MAX);
    ways * each.powi(exponent(with)) * (1.0 - each).powi(exponent(of - with))
}

fn count(diaries: u32, seed: u64, is_said: impl Fn(u64) -> bool) -> u32 {
    let seeds = (seed..).take(usize::try_from(diaries).unwrap_or_default());
    u32::try_from(seeds.filter(|it| is_said(*it)).count()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::planned;

    /// By scipy 1.17.1: `binom` and `binomtest`, summed as above.
    #[test]
    fn a_plan_finds_what_scipy_says_it_finds() {
        for (pairs, with, without, wanted) in WANTED {
            let found = planned(pairs, with, without);
            assert!((found - wanted).abs() < 1e-9, "{found} for {wanted}");
        }
    }

    const WANTED: [(u32, f64, f64, f64); 3] = [
        (14, 0.8, 0.4, 0.396_610_889_557),
        (28, 0.6, 0.4, 0.228_615_504_42),
        (7, 0.4, 0.2, 0.004_564_728_709),
    ];
}
