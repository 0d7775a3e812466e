//! The one thing to keep: what was so on that day, and the day on which the next rule would fire.

use super::answers::{Answers, Lasted, Where};
use super::outcome::{Outcome, so_far};
use super::rule::{Level, RuleId};
use super::table::RULES;
use crate::calendar::Day;

/// The safety-net card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// The day of the answers.
    pub day: Day,
    /// What the answers came to for the twitch itself.
    pub level: Level,
    /// Whether a doctor is to be seen for the worry, whatever the twitch is.
    pub is_for_worry: bool,
    /// Whether an ordinary appointment has been: a doctor has looked, and nothing is new since.
    pub was_examined: bool,
    /// Where it twitches.
    pub place: Option<Where>,
    /// How long it has gone on.
    pub lasted: Option<Lasted>,
    /// Whether none of the signs was there, nor possible.
    pub is_without_signs: bool,
    /// The day from which time alone gives a higher level; `None` where it never does.
    pub next: Option<Next>,
}

/// The rule that fires next if everything stays as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Next {
    /// The first day on which it fires, reckoned with the most days that the answer allows: the
    /// earliest such day.
    pub day: Day,
    /// The level that it gives.
    pub level: Level,
    /// The rule.
    pub rule: RuleId,
}

/// The card for these answers and what they came to, made on that day.
pub fn card(answers: &Answers, outcome: &Outcome, day: Day) -> Card {
    let answers = answers.in_sight();
    let twitch = outcome.about_twitch();
    Card {
        day,
        level: twitch.level,
        is_for_worry: outcome.is_for_worry(),
        was_examined: twitch.level == Level::SeeDoctor && outcome.was_examined(),
        lasted: answers.lasted,
        is_without_signs: twitch.is_without_signs(),
        next: next(&answers, twitch.level, day),
        place: answers.place,
    }
}

/// Lets time pass, a span of "how long" at a time, until the level rises.
fn next(answers: &Answers, level: Level, day: Day) -> Option<Next> {
    let lasted = answers.lasted?;
    let so_long = lasted.most_days()?;
    let mut passed = so_long;
    for later in Lasted::ALL.iter().copied().filter(|it| *it > lasted && *it != Lasted::NotSure) {
        let later_on = Answers { lasted: Some(later), ..answers.clone() };
        let outcome = so_far(&later_on, RULES).about_twitch();
        if outcome.level > level {
            let rule = outcome.findings.first()?.rule.id;
            let days = passed - so_long + 1;
            return Some(Next { day: day.later_by(days)?, level: outcome.level, rule });
        }
        passed = later.most_days()?;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::body::{Place, Side, Spot};
    use crate::calendar::LocalTime;
    use crate::check::{CheckPage, Pattern, Reply, Sign, assess};
    use crate::sorted::SortedSet;

    fn card_of(spots: &[Spot], lasted: Lasted, yes: &[Sign]) -> Card {
        let places: SortedSet<Place> =
            spots.iter().map(|it| Place::new(*it, Some(Side::Left)).unwrap()).collect();
        let mut answers = Answers {
            place: Where::at(places),
            lasted: Some(lasted),
            pattern: Some(Pattern::Runs),
            same_spot: Some(Reply::Yes),
            before: Some(SortedSet::new()),
            ..Answers::default()
        };
        answers.signs.extend(Sign::ALL.iter().map(|it| (*it, Reply::No)));
        answers.signs.extend(yes.iter().map(|it| (*it, Reply::Yes)));
        assert!(CheckPage::ALL.iter().all(|it| it.is_answered(&answers)));
        card(&answers, &assess(&answers).unwrap(), third_of_may())
    }

    fn third_of_may() -> Day {
        LocalTime::parse("2026-05-03T10:00").unwrap().day
    }

    fn days_until_next(card: &Card) -> Option<i32> {
        card.next.map(|it| it.day.days_since(third_of_may()))
    }

    #[test]
    fn an_eyelid_is_looked_at_again_when_more_than_a_week_has_passed() {
        let card = card_of(&[Spot::LowerEyelid], Lasted::FiveDays, &[]);
        // Five days today: the eighth day is in three.
        assert_eq!(days_until_next(&card), Some(3));
        assert_eq!(card.next.unwrap().rule, RuleId::D5);
        assert!(card.is_without_signs);
        let card = card_of(&[Spot::LowerEyelid], Lasted::OneWeek, &[]);
        assert_eq!(days_until_next(&card), Some(1));
    }

    #[test]
    fn any_other_place_when_more_than_two_weeks_have_passed() {
        let card = card_of(&[Spot::Calf], Lasted::OneDay, &[]);
        assert_eq!(days_until_next(&card), Some(14));
        assert_eq!(card.next.unwrap().rule, RuleId::D1);
        let card = card_of(&[Spot::Calf], Lasted::TenDays, &[]);
        assert_eq!(days_until_next(&card), Some(5));
    }

    #[test]
    fn worry_adds_a_doctor_and_takes_nothing_from_the_card() {
        let card = card_of(&[Spot::LowerEyelid], Lasted::FiveDays, &[Sign::WorryStopsLife]);
        assert_eq!((card.level, card.is_for_worry), (Level::SelfCare, true));
        assert_eq!(days_until_next(&card), Some(3));
        assert!(card.is_without_signs);
        let calm = card_of(&[Spot::LowerEyelid], Lasted::FiveDays, &[]);
        assert!(!calm.is_for_worry);
    }

    #[test]
    fn a_place_that_is_a_sign_is_not_without_signs() {
        for spots in [&[Spot::LowerEyelid, Spot::Cheek][..], &[Spot::Cheek]] {
            let card = card_of(spots, Lasted::OneDay, &[]);
            assert!(!card.is_without_signs, "{spots:?}");
        }
        assert!(card_of(&[Spot::Calf, Spot::Knee], Lasted::OneDay, &[]).is_without_signs);
    }

    #[test]
    fn where_time_changes_nothing_there_is_no_such_day() {
        assert_eq!(card_of(&[Spot::Calf, Spot::Knee], Lasted::OneDay, &[]).next, None);
        assert_eq!(card_of(&[Spot::Calf], Lasted::Longer, &[]).next, None);
        assert_eq!(card_of(&[Spot::Calf], Lasted::NotSure, &[]).next, None);
        let soon = card_of(&[Spot::Calf], Lasted::OneDay, &[Sign::Hands]);
        assert_eq!((soon.next, soon.is_without_signs), (None, false));
    }
}
