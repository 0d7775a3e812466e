//! What was said, question by question: for looking through it, and for what changed since last time.

use super::answers::Answers;
use super::flow::{CheckPage, way};
use super::question::Sign;

/// A question of the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// About a sign.
    Sign(Sign),
    /// A page with one question.
    Page(CheckPage),
}

/// The questions that a person with these answers is asked, in order.
pub fn questions(answers: &Answers) -> Vec<Question> {
    way(answers).flat_map(|page| questions_of(page, answers)).collect()
}

/// The questions of one page.
pub fn questions_of(page: CheckPage, answers: &Answers) -> Vec<Question> {
    let signs = page.signs(answers);
    if signs.is_empty() {
        vec![Question::Page(page)]
    } else {
        signs.into_iter().map(Question::Sign).collect()
    }
}

/// The questions that were answered in both of two checks, and otherwise, in order. One that was
/// not asked in one of them follows from another answer, or from an emergency that ended it.
pub fn changed(before: &Answers, now: &Answers) -> Vec<Question> {
    let (before, now) = (before.in_sight(), now.in_sight());
    let differs = |it: &Question| match it {
        Question::Sign(sign) => other(before.sign(*sign).as_ref(), now.sign(*sign).as_ref()),
        Question::Page(CheckPage::Where) => other(before.place.as_ref(), now.place.as_ref()),
        Question::Page(CheckPage::Lasted) => other(before.lasted.as_ref(), now.lasted.as_ref()),
        Question::Page(CheckPage::SameSpot) => {
            other(before.same_spot.as_ref(), now.same_spot.as_ref())
        }
        Question::Page(CheckPage::Pattern) => other(before.pattern.as_ref(), now.pattern.as_ref()),
        Question::Page(CheckPage::Before) => other(before.before.as_ref(), now.before.as_ref()),
        Question::Page(_) => false,
    };
    questions(&now).into_iter().filter(differs).collect()
}

fn other<T: PartialEq>(before: Option<&T>, now: Option<&T>) -> bool {
    before.zip(now).is_some_and(|(before, now)| before != now)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::body::{Place, Side, Spot};
    use crate::check::{Lasted, Reply, Where};

    fn lid() -> Option<Where> {
        Where::at([Place::new(Spot::LowerEyelid, Some(Side::Left)).unwrap()].into())
    }

    #[test]
    fn the_same_answers_have_not_changed() {
        let answers = Answers { place: lid(), ..Answers::default() };
        assert_eq!(changed(&answers, &answers), []);
    }

    #[test]
    fn what_changed_is_named_in_the_order_of_the_way() {
        let before = Answers { place: lid(), lasted: Some(Lasted::OneDay), ..Answers::default() };
        let mut now = Answers { lasted: Some(Lasted::FiveDays), ..before.clone() };
        now.signs.insert(Sign::Hands, Reply::NotSure);
        assert_eq!(changed(&before, &now), [Question::Page(CheckPage::Lasted)]);
        let mut before = before;
        before.signs.insert(Sign::Hands, Reply::No);
        let expected = [Question::Page(CheckPage::Lasted), Question::Sign(Sign::Hands)];
        assert_eq!(changed(&before, &now), expected);
    }

    #[test]
    fn an_answer_that_is_no_longer_asked_for_follows_from_the_one_that_changed() {
        let mut before = Answers { place: lid(), ..Answers::default() };
        before.signs.insert(Sign::LidShut, Reply::Yes);
        let calf = Place::new(Spot::Calf, Some(Side::Left)).unwrap();
        let now = Answers { place: Where::at([calf].into()), ..before.clone() };
        assert_eq!(changed(&before, &now), [Question::Page(CheckPage::Where)]);
    }
}
