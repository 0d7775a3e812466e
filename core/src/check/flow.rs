//! The way through the check: which pages there are, what each asks, and what follows what.

use super::answers::Answers;
use super::outcome::emergency;
use super::question::Sign;
use crate::keyed::keyed_enum;

keyed_enum! {
    /// The pages, in order. A page asks one question, or one group of related signs.
    pub enum CheckPage {
        /// Emergency signs, now or in the last 7 days.
        Now = "now",
        /// Where.
        Where = "where",
        /// The same spot over and over?
        SameSpot = "same-spot",
        /// Which pattern.
        Pattern = "pattern",
        /// How long it has gone on.
        Lasted = "how-long",
        /// What went before.
        Before = "before",
        /// Strength, and thinner muscles.
        Strength = "strength",
        /// Speech, swallowing, tongue.
        Speech = "speech",
        /// Breathing.
        Breath = "breath",
        /// Face and eyes.
        Face = "face",
        /// Feeling weak, stiff or numb.
        Feeling = "feeling",
        /// Back, bladder and bowel.
        Back = "back",
        /// Things that came quickly.
        Sudden = "sudden",
        /// Medicines, chemicals and what came with them.
        Company = "company",
        /// The emergency signs, longer ago.
        Earlier = "earlier",
        /// About the person.
        About = "about",
    }
}

/// Where a person goes from a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// To this page.
    Page(CheckPage),
    /// To the outcome.
    Outcome,
}

impl CheckPage {
    /// The signs that the page asks about; none where it asks one question of another kind.
    pub const fn signs(self) -> &'static [Sign] {
        match self {
            Self::Now => &[
                Sign::NowStroke,
                Sign::NowSight,
                Sign::NowSeizure,
                Sign::NowBreath,
                Sign::NowChest,
                Sign::NowChoking,
                Sign::NowSaddle,
                Sign::NowFever,
                Sign::NowMuscle,
                Sign::NowPregnancy,
            ],
            Self::Strength => &[
                Sign::Hands,
                Sign::Legs,
                Sign::Neck,
                Sign::Weaker,
                Sign::Thinner,
                Sign::WeightLoss,
            ],
            Self::Speech => &[Sign::Speech, Sign::Swallowing, Sign::Tongue, Sign::Emotion],
            Self::Breath => &[Sign::BreathLying, Sign::BreathExertion, Sign::Mornings],
            Self::Face => &[Sign::HalfFace, Sign::LidDroop, Sign::LidShut],
            Self::Feeling => {
                &[Sign::FeltWeak, Sign::Stiff, Sign::Rippling, Sign::SlowRelease, Sign::Numbness]
            }
            Self::Back => &[Sign::BackPain, Sign::Bladder],
            Self::Sudden => &[
                Sign::OneSideHours,
                Sign::OneSideDays,
                Sign::BothSides,
                Sign::BlackoutToday,
                Sign::BlackoutBefore,
            ],
            Self::Company => &[
                Sign::DrugSevere,
                Sign::DrugMild,
                Sign::Stopped,
                Sign::Shaking,
                Sign::Chemical,
                Sign::ChemicalSigns,
                Sign::MouthTingling,
                Sign::FixedShape,
            ],
            Self::Earlier => &[
                Sign::EarlierStroke,
                Sign::EarlierSight,
                Sign::EarlierSeizure,
                Sign::EarlierBreath,
                Sign::EarlierChest,
                Sign::EarlierChoking,
                Sign::EarlierSaddle,
                Sign::EarlierFever,
                Sign::EarlierMuscle,
                Sign::EarlierPregnancy,
            ],
            Self::About => &[
                Sign::Medicine,
                Sign::Minerals,
                Sign::Relative,
                Sign::OutsideScope,
                Sign::WorryStopsLife,
                Sign::Examined,
            ],
            Self::Where | Self::SameSpot | Self::Pattern | Self::Lasted | Self::Before => &[],
        }
    }

    /// The page that asks about a sign.
    pub fn of(sign: Sign) -> Option<Self> {
        Self::ALL.iter().copied().find(|page| page.signs().contains(&sign))
    }

    /// Whether every question of the page has an answer.
    pub fn is_answered(self, answers: &Answers) -> bool {
        match self {
            Self::Where => answers.place.is_some(),
            Self::SameSpot => answers.same_spot.is_some(),
            Self::Pattern => answers.pattern.is_some(),
            Self::Lasted => answers.lasted.is_some(),
            Self::Before => answers.before.is_some(),
            _ => self.signs().iter().all(|sign| answers.sign(*sign).is_some()),
        }
    }
}

/// Where a person goes after a page: straight to the outcome as soon as an emergency is certain,
/// and back to it after changing an answer when nothing is open.
pub fn next_page(answers: &Answers, page: CheckPage) -> Step {
    if resume(answers) == Step::Outcome {
        return Step::Outcome;
    }
    let mut later = CheckPage::ALL.iter().copied().skip_while(|it| *it != page).skip(1);
    later.next().map_or(Step::Outcome, Step::Page)
}

/// The page before this one; `None` before the first.
pub fn previous_page(page: CheckPage) -> Option<CheckPage> {
    CheckPage::ALL.iter().copied().take_while(|it| *it != page).last()
}

/// Whether a person may be on a page: every page before it is answered, so nothing is skipped.
pub fn is_reached(answers: &Answers, page: CheckPage) -> bool {
    CheckPage::ALL.iter().take_while(|it| **it != page).all(|it| it.is_answered(answers))
}

/// Where a person goes on: the first page with a question open, or the outcome.
pub fn resume(answers: &Answers) -> Step {
    if emergency(answers) {
        return Step::Outcome;
    }
    let mut open = CheckPage::ALL.iter().copied().filter(|page| !page.is_answered(answers));
    open.next().map_or(Step::Outcome, Step::Page)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::Reply;
    use std::collections::BTreeSet;

    #[test]
    fn every_sign_is_asked_on_exactly_one_page() {
        let asked: Vec<Sign> = CheckPage::ALL.iter().flat_map(|it| it.signs()).copied().collect();
        let each: BTreeSet<Sign> = asked.iter().copied().collect();
        assert_eq!(asked.len(), each.len(), "a sign is asked twice");
        assert_eq!(each, Sign::ALL.iter().copied().collect(), "a sign is never asked");
    }

    #[test]
    fn the_way_goes_through_every_page_and_ends() {
        let answers = Answers::default();
        let mut page = CheckPage::Now;
        let mut walked = vec![page];
        while let Step::Page(next) = next_page(&answers, page) {
            assert_eq!(previous_page(next), Some(page));
            page = next;
            walked.push(page);
        }
        assert_eq!(walked, CheckPage::ALL);
        assert!(walked.len() <= 20);
    }

    #[test]
    fn an_emergency_goes_straight_to_the_outcome_from_any_page() {
        let mut answers = Answers::default();
        answers.signs.insert(Sign::NowStroke, Reply::NotSure);
        for page in CheckPage::ALL {
            assert_eq!(next_page(&answers, *page), Step::Outcome);
        }
        assert_eq!(resume(&answers), Step::Outcome);
    }

    #[test]
    fn resuming_finds_the_first_open_question() {
        let mut answers = Answers::default();
        assert_eq!(resume(&answers), Step::Page(CheckPage::Now));
        for sign in CheckPage::Now.signs() {
            answers.signs.insert(*sign, Reply::No);
        }
        assert_eq!(resume(&answers), Step::Page(CheckPage::Where));
    }

    #[test]
    fn a_page_is_reached_when_nothing_before_it_is_open() {
        let mut answers = Answers::default();
        assert!(is_reached(&answers, CheckPage::Now));
        assert!(!is_reached(&answers, CheckPage::Where));
        answers.signs.extend(CheckPage::Now.signs().iter().map(|it| (*it, Reply::No)));
        assert!(is_reached(&answers, CheckPage::Where));
        assert!(!is_reached(&answers, CheckPage::About));
    }

    #[test]
    fn only_the_earlier_page_asks_of_longer_ago() {
        for sign in Sign::ALL {
            let is_earlier = CheckPage::Earlier.signs().contains(sign);
            assert_eq!(sign.is_longer_ago(), is_earlier, "{sign:?}");
        }
    }

    #[test]
    fn the_earlier_page_asks_the_same_signs_in_the_same_order_as_the_first() {
        let of_now: Vec<Sign> = CheckPage::Earlier.signs().iter().map(|it| it.of_now()).collect();
        assert_eq!(of_now, CheckPage::Now.signs());
    }
}
