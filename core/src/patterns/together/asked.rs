//! What is told of a question: each of its factors on the days that it asks of, and how many days are missing.

use super::{NEEDED, Told};
use crate::calendar::Day;
use crate::diary::{Factor, Question, Twitchy};
use crate::patterns::Covered;

/// What is told of each factor, in the order in which they were chosen, by covered days, earliest first.
pub fn answers(days: &[Covered], question: &Question) -> Vec<(Factor, Told)> {
    let days = asked_of(days, question);
    let picked = question.factors().len();
    let told = |it: &Factor| (*it, Told::of(days, *it, question.twitchy, picked));
    question.factors().iter().map(told).collect()
}

/// Whether the shares of any factor are told, so that another choice would be made by what was seen.
pub fn is_seen(days: &[Covered], question: &Question) -> bool {
    answers(days, question).iter().any(|(_, it)| matches!(it, Told::Enough(_)))
}

/// What a person chooses, on that day, in the place of a question. Factors that are added look at the same
/// days. Any other change, where answers of the question were seen, looks only at days from the next on:
/// what made a person choose it cannot bear it out as well. `None` of no factor and of too many.
pub fn changed(
    days: &[Covered],
    before: &Question,
    twitchy: Twitchy,
    factors: &[Factor],
    today: Day,
) -> Option<Question> {
    let has_all = before.factors().iter().all(|it| factors.contains(it));
    let is_addition = twitchy == before.twitchy && has_all;
    let from = if is_addition || !is_seen(days, before) {
        before.from
    } else {
        today.later_by(1).or(Some(today))
    };
    Question::new(twitchy, factors).map(|it| it.looking_from(from))
}

/// How many more days with a factor and without are needed for a difference that matters, where it is one
/// of so many that were picked and was answered on so many days (see [`NEEDED`]).
pub fn missing(with: u32, without: u32, picked: usize) -> (u32, u32) {
    let needed = picked.checked_sub(1).and_then(|it| NEEDED.get(it)).copied().unwrap_or_default();
    let more = |have| u32::from(needed).saturating_sub(have);
    (more(with), more(without))
}

fn asked_of<'a>(days: &'a [Covered], question: &Question) -> &'a [Covered] {
    let first = question.from.map_or(0, |from| days.partition_point(|it| it.day < from));
    days.get(first..).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diary::Trigger;
    use crate::patterns::together::calibration::of_no_effect;
    use crate::sample::exposed;

    const COFFEE: Factor = Factor::Known(Trigger::Caffeine);
    const STRESS: Factor = Factor::Known(Trigger::Stress);

    fn days() -> Vec<Covered> {
        exposed(1, &of_no_effect(60, 2))
    }

    #[test]
    fn each_factor_is_answered_in_its_order_and_as_one_of_all() {
        let days = days();
        let question = Question::new(Twitchy::NotQuiet, &[STRESS, COFFEE]).unwrap();
        let told = answers(&days, &question);
        let alone = |it| Told::of(&days, it, Twitchy::NotQuiet, 2);
        assert_eq!(told, [(STRESS, alone(STRESS)), (COFFEE, alone(COFFEE))]);
    }

    #[test]
    fn a_choice_after_answers_were_seen_looks_at_later_days_only() {
        let days = days();
        let today = days.last().unwrap().day;
        let before = Question::new(Twitchy::NotQuiet, &[COFFEE]).unwrap();
        for (twitchy, factors) in
            [(Twitchy::NotQuiet, &[STRESS][..]), (Twitchy::ManyOrRuns, &[COFFEE, STRESS][..])]
        {
            let after = changed(&days, &before, twitchy, factors, today).unwrap();
            assert_eq!((after.twitchy, after.factors()), (twitchy, factors));
            assert_eq!(after.from, today.later_by(1));
        }
        let after = changed(&days, &before, Twitchy::NotQuiet, &[STRESS], today).unwrap();
        assert_eq!(answers(&days, &after), [(STRESS, Told::NotEnough { with: 0, without: 0 })]);
        // Of so few days nothing was seen, so that they may still be looked at.
        let few = days.get(..15).unwrap();
        let after = changed(few, &before, Twitchy::NotQuiet, &[STRESS], today).unwrap();
        assert_eq!(after.from, None);
        // What was not looked at before is not looked at again.
        let later = before.looking_from(Some(today));
        let after = changed(&days, &later, Twitchy::NotQuiet, &[STRESS], today).unwrap();
        assert_eq!(after.from, Some(today));
        assert_eq!(changed(few, &later, Twitchy::NotQuiet, &[], today), None);
    }

    #[test]
    fn a_factor_that_is_added_looks_at_the_same_days() {
        let days = days();
        let today = days.last().unwrap().day;
        let before = Question::new(Twitchy::NotQuiet, &[COFFEE]).unwrap();
        let after = changed(&days, &before, Twitchy::NotQuiet, &[COFFEE, STRESS], today);
        assert_eq!(after, before.with(STRESS));
    }

    #[test]
    fn as_many_days_are_missing_as_the_table_of_power_asks_for() {
        assert_eq!(missing(6, 40, 1), (24, 0));
        assert_eq!(missing(6, 40, 5), (44, 10));
        assert_eq!(missing(0, 0, 0), (0, 0));
    }
}
