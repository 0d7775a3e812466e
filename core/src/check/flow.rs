//! The way through the check: which pages there are, what each asks and when, and what follows what.

use super::answers::Answers;
use super::outcome::emergency;
use super::question::Sign;
use super::reply::Reply;
use super::rule::PlaceFact;
use crate::keyed::keyed_enum;

keyed_enum! {
    /// The pages, in order: what must not wait comes first, and what changes no advice last. A page
    /// asks one question, or one group of related signs.
    pub enum CheckPage {
        /// Emergency signs, now or in the last 7 days.
        Now = "now",
        /// Where.
        Where = "where",
        /// How long it has gone on.
        Lasted = "how-long",
        /// Strength and muscles.
        Strength = "strength",
        /// Speech, swallowing, breathing, face and eyes.
        Head = "head",
        /// Blackouts, feeling, back, bladder, weight and mood.
        Body = "body",
        /// The emergency signs, longer ago.
        Earlier = "earlier",
        /// Medicines, chemicals, health, family and worry.
        About = "about",
        /// The same spot over and over?
        SameSpot = "same-spot",
        /// Which pattern.
        Pattern = "pattern",
        /// What went before.
        Before = "before",
    }
}

keyed_enum! {
    /// Signs of a page that belong together under a heading of their own.
    pub enum SignGroup {
        /// What one can no longer do.
        Ability = "ability",
        /// What became weaker quickly.
        Quickly = "quickly",
        /// The muscle itself.
        Muscle = "muscle",
        /// Speech, swallowing, tongue.
        Mouth = "mouth",
        /// Breathing.
        Breath = "breath",
        /// Face and eyes.
        Face = "face",
        /// Blackouts.
        Blackout = "blackout",
        /// Numbness and tingling, hands and feet.
        Touch = "touch",
        /// Back, bladder, bowels.
        Back = "back",
        /// Weight, sleepiness, mood.
        Self_ = "self",
        /// Medicines.
        Medicine = "medicine",
        /// Stopping alcohol or a sedative.
        Stopping = "stopping",
        /// Chemicals.
        Chemical = "chemical",
        /// Health and family.
        Family = "family",
        /// Worry, and what a doctor has seen.
        Worry = "worry",
    }
}

/// What must be so for a question to be asked. It looks only at what an earlier page asks, and no
/// emergency or warning sign of the table stands behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// Nothing.
    Always,
    /// This holds of the places, or may hold.
    If(PlaceFact),
}

/// Where a person goes from a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// To this page.
    Page(CheckPage),
    /// To the page that shows every answer.
    Answers,
    /// To the outcome.
    Outcome,
}

impl Asked {
    /// Whether it is asked of somebody with these answers.
    pub fn holds(self, answers: &Answers) -> bool {
        match self {
            Self::Always => true,
            Self::If(fact) => answers.place.as_ref().is_some_and(|it| fact.holds(it) != Reply::No),
        }
    }
}

impl Sign {
    /// When it is asked.
    pub const fn asked(self) -> Asked {
        match self {
            // Row D6; an ordinary appointment at most.
            Self::LidShut => Asked::If(PlaceFact::Eyelid),
            _ => Asked::Always,
        }
    }
}

/// Some signs of a page, under a heading where it has several such groups.
type Signs = (Option<SignGroup>, &'static [Sign]);

impl CheckPage {
    /// When the page is in the way.
    pub const fn asked(self) -> Asked {
        match self {
            // Who has one place has said that it is the same.
            Self::SameSpot => Asked::If(PlaceFact::Several),
            _ => Asked::Always,
        }
    }

    /// The signs that the page can ask about, in their groups; none where it asks one question of
    /// another kind.
    pub const fn groups(self) -> &'static [Signs] {
        match self {
            Self::Now => &[(
                None,
                &[
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
            )],
            Self::Strength => &[
                (Some(SignGroup::Ability), &[Sign::Hands, Sign::Legs, Sign::Neck, Sign::Weaker]),
                (
                    Some(SignGroup::Quickly),
                    &[Sign::OneSideHours, Sign::OneSideDays, Sign::BothSides],
                ),
                (
                    Some(SignGroup::Muscle),
                    &[
                        Sign::Thinner,
                        Sign::FeltWeak,
                        Sign::Stiff,
                        Sign::Rippling,
                        Sign::SlowRelease,
                    ],
                ),
            ],
            Self::Head => &[
                (Some(SignGroup::Mouth), &[Sign::Speech, Sign::Swallowing, Sign::Tongue]),
                (Some(SignGroup::Breath), &[Sign::BreathLying, Sign::BreathExertion]),
                (Some(SignGroup::Face), &[Sign::HalfFace, Sign::LidDroop, Sign::LidShut]),
            ],
            Self::Body => &[
                (Some(SignGroup::Blackout), &[Sign::BlackoutToday, Sign::BlackoutBefore]),
                (Some(SignGroup::Touch), &[Sign::Numbness, Sign::MouthTingling, Sign::FixedShape]),
                (Some(SignGroup::Back), &[Sign::BackPain, Sign::Bladder]),
                (Some(SignGroup::Self_), &[Sign::WeightLoss, Sign::Mornings, Sign::Emotion]),
            ],
            Self::Earlier => &[(
                None,
                &[
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
            )],
            Self::About => &[
                (Some(SignGroup::Medicine), &[Sign::DrugSevere, Sign::DrugMild, Sign::Medicine]),
                (Some(SignGroup::Stopping), &[Sign::Stopped, Sign::Shaking]),
                (Some(SignGroup::Chemical), &[Sign::Chemical, Sign::ChemicalSigns]),
                (Some(SignGroup::Family), &[Sign::Minerals, Sign::Relative, Sign::OutsideScope]),
                (Some(SignGroup::Worry), &[Sign::WorryStopsLife, Sign::Examined]),
            ],
            Self::Where | Self::SameSpot | Self::Pattern | Self::Lasted | Self::Before => &[],
        }
    }

    /// The signs that the page asks somebody with these answers about.
    pub fn signs(self, answers: &Answers) -> Vec<Sign> {
        let all = self.groups().iter().flat_map(|(_, signs)| signs.iter().copied());
        all.filter(|it| it.asked().holds(answers)).collect()
    }

    /// The page that asks about a sign.
    pub fn of(sign: Sign) -> Option<Self> {
        let asks = |it: &Self| it.groups().iter().any(|(_, signs)| signs.contains(&sign));
        Self::ALL.iter().copied().find(asks)
    }

    /// Whether every question of the page has an answer, or it asks this person none.
    pub fn is_answered(self, answers: &Answers) -> bool {
        if !self.asked().holds(answers) {
            return true;
        }
        match self {
            Self::Where => answers.place.is_some(),
            Self::SameSpot => answers.same_spot.is_some(),
            Self::Pattern => answers.pattern.is_some(),
            Self::Lasted => answers.lasted.is_some(),
            Self::Before => answers.before.is_some(),
            _ => self.signs(answers).iter().all(|sign| answers.sign(*sign).is_some()),
        }
    }
}

impl Answers {
    /// The answers without those to questions that are no longer asked. These are set aside: they
    /// count for nothing, and come back if the question does.
    #[must_use]
    pub fn in_sight(&self) -> Self {
        let mut seen = self.clone();
        let page_is_asked = |it: Sign| CheckPage::of(it).is_some_and(|it| it.asked().holds(self));
        let is_asked = |it: &&Sign| it.asked().holds(self) && page_is_asked(**it);
        for sign in Sign::ALL.iter().filter(|it| !is_asked(it)) {
            seen.signs.remove(sign);
        }
        if !CheckPage::SameSpot.asked().holds(self) {
            seen.same_spot = None;
        }
        seen
    }
}

/// The pages in the way of somebody with these answers, in order.
pub fn way(answers: &Answers) -> impl DoubleEndedIterator<Item = CheckPage> + '_ {
    CheckPage::ALL.iter().copied().filter(|it| it.asked().holds(answers))
}

/// Where a person goes from any page: straight to the outcome as soon as an emergency is certain,
/// otherwise to the first page with a question open, and to all answers where none is. So a changed
/// answer leads to what it newly asks, and to nothing else.
pub fn next_step(answers: &Answers) -> Step {
    if emergency(answers) {
        return Step::Outcome;
    }
    let mut open = way(answers).filter(|page| !page.is_answered(answers));
    open.next().map_or(Step::Answers, Step::Page)
}

/// The page before this one; `None` before the first.
pub fn previous_page(answers: &Answers, page: CheckPage) -> Option<CheckPage> {
    way(answers).take_while(|it| *it < page).last()
}

/// Whether a person may be on a page: it is in the way, and every page before it is answered.
pub fn is_reached(answers: &Answers, page: CheckPage) -> bool {
    let mut before = way(answers).take_while(|it| *it < page);
    page.asked().holds(answers) && before.all(|it| it.is_answered(answers))
}

/// Where a person goes on who comes back: as [`next_step`], and to the outcome where nothing is open.
pub fn resume(answers: &Answers) -> Step {
    match next_step(answers) {
        Step::Answers => Step::Outcome,
        step => step,
    }
}

#[cfg(test)]
mod tests;
