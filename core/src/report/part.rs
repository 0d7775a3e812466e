//! The parts of the doctor's page, in its order (clinical.md section 5), which sign belongs to which, and what is left out first.

use crate::check::Sign;
use crate::diary::Health;
use crate::keyed::keyed_enum;

keyed_enum! {
    /// A part that can be left out. What it is about, what the person asks, and the line at the foot always
    /// stand there.
    pub enum Part {
        /// Since when, how it began, what has become of it.
        Onset = "onset",
        /// Where, with the body.
        Places = "places",
        /// A few, many or in runs; the longest gap; at rest or moving.
        Pattern = "pattern",
        /// What the person can no longer do: limbs, speech, swallowing, breath.
        Function = "function",
        /// A thinner muscle, weight.
        Thinning = "thinning",
        /// Cramps, stiffness, numbness, bladder and bowels, face and eyes.
        Feeling = "feeling",
        /// What went before, and what went together.
        Triggers = "triggers",
        /// Medicines, health, chemicals.
        Medicines = "medicines",
        /// The family.
        Family = "family",
        /// Worry and its scales.
        Worry = "worry",
        /// Days with a line and without, day by day.
        Days = "days",
        /// The emergency signs, also where they were answered with no.
        Emergency = "emergency",
    }
}

/// A step in making the page shorter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// A part goes.
    Without(Part),
    /// Half as many medicines are named.
    FewerMedicines,
}

/// The steps where the page is full, the least important part first. What is not here never goes: what the
/// person can no longer do, the emergency signs, since when it is, and the first medicine.
pub const STEPS: [Step; 12] = [
    Step::Without(Part::Days),
    Step::Without(Part::Worry),
    Step::Without(Part::Triggers),
    Step::Without(Part::Pattern),
    Step::FewerMedicines,
    Step::Without(Part::Places),
    Step::FewerMedicines,
    Step::Without(Part::Family),
    Step::Without(Part::Feeling),
    Step::Without(Part::Thinning),
    Step::FewerMedicines,
    Step::FewerMedicines,
];

impl Part {
    /// Where the answer about the person's health stands.
    pub const fn of_health(health: Health) -> Self {
        match health {
            Health::Family => Self::Family,
            Health::Infection => Self::Triggers,
            Health::Thyroid | Health::Kidneys | Health::Diet | Health::Stomach => Self::Medicines,
        }
    }

    /// Where the answer about a sign stands.
    pub const fn of(sign: Sign) -> Self {
        match sign {
            Sign::Hands
            | Sign::Legs
            | Sign::Neck
            | Sign::Weaker
            | Sign::OneSideHours
            | Sign::OneSideDays
            | Sign::BothSides
            | Sign::Speech
            | Sign::Swallowing
            | Sign::Tongue
            | Sign::BreathLying
            | Sign::BreathExertion
            | Sign::Mornings
            | Sign::Emotion => Self::Function,
            Sign::Thinner | Sign::WeightLoss => Self::Thinning,
            Sign::FeltWeak
            | Sign::Stiff
            | Sign::Rippling
            | Sign::SlowRelease
            | Sign::Numbness
            | Sign::MouthTingling
            | Sign::FixedShape
            | Sign::BackPain
            | Sign::Bladder
            | Sign::HalfFace
            | Sign::LidDroop
            | Sign::LidShut => Self::Feeling,
            Sign::Medicine
            | Sign::Minerals
            | Sign::DrugSevere
            | Sign::DrugMild
            | Sign::Stopped
            | Sign::Shaking
            | Sign::Chemical
            | Sign::ChemicalSigns
            | Sign::OutsideScope => Self::Medicines,
            Sign::Relative => Self::Family,
            Sign::WorryStopsLife => Self::Worry,
            Sign::Examined => Self::Onset,
            _ => Self::Emergency,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::CheckPage;

    /// The signs of the two pages of emergencies, and blackouts, and no others.
    #[test]
    fn what_belongs_nowhere_else_is_an_emergency() {
        let of_pages = [CheckPage::Now, CheckPage::Earlier].into_iter();
        let mut signs: Vec<Sign> = of_pages
            .flat_map(|it| it.groups().iter().flat_map(|it| it.1.iter().copied()))
            .chain([Sign::BlackoutToday, Sign::BlackoutBefore])
            .collect();
        signs.sort_unstable();
        let of_part: Vec<Sign> =
            Sign::ALL.iter().copied().filter(|it| Part::of(*it) == Part::Emergency).collect();
        let mut of_part = of_part;
        of_part.sort_unstable();
        assert_eq!(signs, of_part);
    }
}
