//! The optional scales of worry and mood: GAD-7, its first two items, and PHQ-2 (clinical.md 4.3), scored.
//!
//! They indicate, and cannot diagnose or rule out. Their items are asked in the words of the
//! instrument; PHQ-9 is not asked, as its last item needs a way to help that a page cannot give.

use super::answers::Answers;
use super::reply::Reply;
use crate::keyed::keyed_enum;

keyed_enum! {
    /// An item of a scale, in the order in which it is asked.
    pub enum Item {
        /// GAD 1: nervous, anxious or on edge.
        Nervous = "gad-1",
        /// GAD 2: not able to stop or control worrying.
        Control = "gad-2",
        /// GAD 3: worrying too much about different things.
        TooMuch = "gad-3",
        /// GAD 4: trouble relaxing.
        Relaxing = "gad-4",
        /// GAD 5: restless.
        Restless = "gad-5",
        /// GAD 6: annoyed or irritable.
        Irritable = "gad-6",
        /// GAD 7: afraid as if something awful might happen.
        Afraid = "gad-7",
        /// PHQ 1: little interest or pleasure.
        Interest = "phq-1",
        /// PHQ 2: down, depressed or hopeless.
        Down = "phq-2",
    }
}

keyed_enum! {
    /// How often over the last 2 weeks, from 0 to 3.
    pub enum Often {
        /// 0.
        NotAtAll = "not-at-all",
        /// 1.
        SeveralDays = "several-days",
        /// 2.
        MoreThanHalf = "more-than-half",
        /// 3.
        NearlyEveryDay = "nearly-every-day",
    }
}

keyed_enum! {
    /// A scale whose sum has a published cut-off.
    pub enum Scale {
        /// The first two items of GAD-7: 0 to 6, cut at 3.
        Gad2 = "gad-2-sum",
        /// GAD-7: 0 to 21, cut at 10.
        Gad7 = "gad-7-sum",
        /// PHQ-2: 0 to 6, cut at 3.
        Phq2 = "phq-2-sum",
    }
}

const GAD: &[Item] = &[
    Item::Nervous,
    Item::Control,
    Item::TooMuch,
    Item::Relaxing,
    Item::Restless,
    Item::Irritable,
    Item::Afraid,
];
const GAD_FIRST: &[Item] = &[Item::Nervous, Item::Control];
const PHQ: &[Item] = &[Item::Interest, Item::Down];

impl Often {
    /// What it counts.
    pub const fn points(self) -> u8 {
        match self {
            Self::NotAtAll => 0,
            Self::SeveralDays => 1,
            Self::MoreThanHalf => 2,
            Self::NearlyEveryDay => 3,
        }
    }
}

impl Scale {
    /// Its items, in order.
    pub const fn items(self) -> &'static [Item] {
        match self {
            Self::Gad2 => GAD_FIRST,
            Self::Gad7 => GAD,
            Self::Phq2 => PHQ,
        }
    }

    /// The sum from which it counts (row D10).
    pub const fn cut(self) -> u8 {
        match self {
            Self::Gad2 | Self::Phq2 => 3,
            Self::Gad7 => 10,
        }
    }

    /// The sum of the items that have an answer.
    fn sum(self, answers: &Answers) -> u8 {
        self.items().iter().filter_map(|it| answers.scales.get(it)).map(|it| it.points()).sum()
    }

    /// The sum; `None` while an item is open.
    pub fn total(self, answers: &Answers) -> Option<u8> {
        let is_whole = self.items().iter().all(|it| answers.scales.get(it).is_some());
        is_whole.then(|| self.sum(answers))
    }

    /// Whether it has reached its cut-off. It is optional, so what is open counts nothing.
    pub(super) fn is_reached(self, answers: &Answers) -> Reply {
        (self.sum(answers) >= self.cut()).into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answered(scale: Scale, often: &[Often]) -> Answers {
        let mut answers = Answers::default();
        answers.scales.extend(scale.items().iter().copied().zip(often.iter().copied()));
        answers
    }

    #[test]
    fn the_sums_reach_from_nothing_to_three_for_each_item() {
        for (scale, most) in [(Scale::Gad2, 6), (Scale::Gad7, 21), (Scale::Phq2, 6)] {
            let count = scale.items().len();
            let none = answered(scale, &vec![Often::NotAtAll; count]);
            let all = answered(scale, &vec![Often::NearlyEveryDay; count]);
            assert_eq!((scale.total(&none), scale.total(&all)), (Some(0), Some(most)));
            assert_eq!(scale.total(&answered(scale, &[Often::SeveralDays])), None);
        }
    }

    #[test]
    fn the_cut_offs_are_those_of_clinical_md_4_3() {
        let (half, several) = (Often::MoreThanHalf, Often::SeveralDays);
        assert_eq!(Scale::Gad2.is_reached(&answered(Scale::Gad2, &[half, several])), Reply::Yes);
        assert_eq!(Scale::Gad2.is_reached(&answered(Scale::Gad2, &[half])), Reply::No);
        assert_eq!(Scale::Phq2.is_reached(&answered(Scale::Phq2, &[several, half])), Reply::Yes);
        let nine = [half, half, half, several, several, several, Often::NotAtAll];
        let ten = [half, half, half, several, several, several, several];
        assert_eq!(Scale::Gad7.is_reached(&answered(Scale::Gad7, &nine)), Reply::No);
        assert_eq!(Scale::Gad7.is_reached(&answered(Scale::Gad7, &ten)), Reply::Yes);
    }
}
