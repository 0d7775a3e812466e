//! How often factors that do nothing stand out, how often one that does something does, and what rules that are wrong would say.

use fascicle_core::diary::Factor;
use fascicle_core::patterns::Covered;
use fascicle_core::patterns::together::NEEDED;
use fascicle_core::patterns::together::calibration::{
    held_by_all, nothings, of_effect, said_of_any, said_of_first, shares, stands_out,
};

/// Of a hundred diaries in which nothing does anything, so many may say that something stands out.
const MOST: u32 = 7;
const SEED: u64 = 20_261_201;
/// So many days, and so many factors picked.
const DAYS: u16 = 120;
const PICKED: usize = 3;

/// The full number of diaries in the long run; fewer of the same in the ordinary one.
fn diaries() -> u32 {
    if is_long() { 2_000 } else { 300 }
}

fn is_long() -> bool {
    std::env::var("FASCICLE_LONG").is_ok()
}

/// Of a thousand diaries, so many whose intervals hold what is true. The fewer of the ordinary run tell that
/// to 6 in a thousand, and would fail every other time for a rule that holds it exactly.
fn least() -> u32 {
    if is_long() { 950 } else { 944 }
}

#[test]
fn what_does_nothing_seldom_stands_out() {
    for nothing in nothings(DAYS, PICKED) {
        let said = said_of_any(&nothing.truth, diaries(), SEED, stands_out);
        assert!(said * 100 <= MOST * diaries(), "{}: {said} of {}", nothing.name, diaries());
    }
}

/// What was not answered taken as a no.
fn unanswered_as_no(days: &[Covered], factor: Factor, picked: usize) -> bool {
    let mut days = days.to_vec();
    for day in &mut days {
        if day.factors.get(&factor).is_none() {
            day.factors.insert(factor, false);
        }
    }
    stands_out(&days, factor, picked)
}

/// The best of eight days before.
fn best_of_lags(days: &[Covered], factor: Factor, picked: usize) -> bool {
    (0..8).any(|lag| {
        let later = days.iter().skip(lag).zip(days);
        let days: Vec<Covered> = later
            .map(|(day, before)| Covered { factors: before.factors.clone(), ..day.clone() })
            .collect();
        stands_out(&days, factor, picked)
    })
}

#[test]
fn a_wrong_rule_is_seen() {
    for (name, rule) in [
        ("unanswered as no", unanswered_as_no as fn(&[Covered], Factor, usize) -> bool),
        ("best of several lags", best_of_lags),
    ] {
        let worst = nothings(DAYS, PICKED)
            .into_iter()
            .map(|it| said_of_any(&it.truth, diaries() / 3, SEED, rule) * 300 / diaries())
            .max();
        assert!(worst > Some(2 * MOST), "{name}: {worst:?} of 100");
    }
}

/// After as many days as the page names; and after two thirds of them seldom enough.
#[test]
fn what_doubles_twitches_mostly_stands_out_after_the_days_that_are_named() {
    for (days, picked) in NEEDED.into_iter().zip(1..) {
        let found = |days: u16| said_of_first(&of_effect(days, picked, 40, 200), diaries(), SEED);
        let (after, before) = (found(2 * days), found(days * 4 / 3));
        assert!(after * 100 >= 76 * diaries(), "{picked}: {after} of {}", diaries());
        assert!(before * 100 < 76 * diaries(), "{picked}: {before} of {}", diaries());
    }
}

#[test]
fn intervals_of_all_factors_hold_what_is_true() {
    for picked in [1, 3] {
        let (mut over_all, mut within_weeks, mut all) = (0, 0, 0);
        // Other diaries for each of them: the same draws would be luck that is counted twenty times.
        for ((base, ratio), seed) in shares().zip((SEED..).step_by(10_000)) {
            let truth = of_effect(DAYS, picked, base, ratio);
            let (one, other) = held_by_all(&truth, diaries(), seed);
            (over_all, within_weeks) = (over_all + one, within_weeks + other);
            all += diaries();
        }
        assert!(over_all * 1_000 >= least() * all, "{picked}: {over_all} of {all}");
        assert!(within_weeks * 1_000 >= least() * all, "{picked}: {within_weeks} of {all}");
    }
}
