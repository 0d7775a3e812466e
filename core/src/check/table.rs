//! The rule table: clinical.md section 9 as data, row by row.

use super::question::Sign;
use super::rule::{Basis, Level, PlaceFact, Possible, Rule, RuleId, Span, When};
use super::scale::Scale;
use crate::sources::Source;
use Level::{EmergencyNow, SeeDoctor, SeeDoctorSoon};
use When::{All, Any, LongerThan, Place, Scale as AtCut, Sign as Asked};

/// The version of the table, printed with every outcome. It changes with every change of a rule.
pub const RULES_VERSION: &str = "2026-11-28";

/// SHA-256 of the table, as a test computes it: what a clinician reviewed is what has this name.
pub const RULES_HASH: &str = "d951f3e7ff74c3491fda118449ef1b4f3bc3187c9ba5c9521df5059b8ef387a1";

/// A loss of function (row S1).
const LOSS: When = Any(&[
    Asked(Sign::Hands),
    Asked(Sign::Legs),
    Asked(Sign::Neck),
    Asked(Sign::Weaker),
    Asked(Sign::OneSideHours),
    Asked(Sign::OneSideDays),
    Asked(Sign::BothSides),
]);

const fn emergency(
    id: RuleId,
    when: When,
    possible: Possible,
    basis: Basis,
    sources: &'static [Source],
) -> Rule {
    Rule { id, level: Some(EmergencyNow), possible, when, basis, sources }
}

const fn soon(id: RuleId, when: When, basis: Basis, sources: &'static [Source]) -> Rule {
    Rule {
        id,
        level: Some(SeeDoctorSoon),
        possible: Possible::Level(SeeDoctor),
        when,
        basis,
        sources,
    }
}

const fn doctor(
    id: RuleId,
    when: When,
    possible: Possible,
    basis: Basis,
    sources: &'static [Source],
) -> Rule {
    Rule { id, level: Some(SeeDoctor), possible, when, basis, sources }
}

/// A possible rule that is as urgent as a certain one.
const AS_CERTAIN: Possible = Possible::Level(EmergencyNow);
/// A possible emergency that is seen within days.
const WITHIN_DAYS: Possible = Possible::Level(SeeDoctorSoon);
/// A possible rule that calls for an ordinary appointment.
const ORDINARY: Possible = Possible::Level(SeeDoctor);

/// Every rule, in the order of the table.
pub static RULES: &[Rule] = &[
    emergency(
        RuleId::E1,
        Asked(Sign::NowStroke),
        AS_CERTAIN,
        Basis::Published,
        &[Source::NhsFast, Source::Ng127Weakness, Source::NiceNg127],
    ),
    emergency(RuleId::E1Sight, Asked(Sign::NowSight), AS_CERTAIN, Basis::OwnCaution, &[]),
    emergency(
        RuleId::E2,
        Asked(Sign::NowSeizure),
        WITHIN_DAYS,
        Basis::Published,
        &[Source::NhsSeizure],
    ),
    emergency(
        RuleId::E3Today,
        Asked(Sign::BlackoutToday),
        WITHIN_DAYS,
        Basis::OwnCaution,
        &[Source::Ng127Chapter5],
    ),
    soon_if_possible(RuleId::E3Before, Asked(Sign::BlackoutBefore), &[Source::Ng127Chapter5]),
    emergency(
        RuleId::E4,
        All(&[
            Any(&[Asked(Sign::BreathLying), Asked(Sign::NowBreath)]),
            Any(&[Asked(Sign::FeltWeak), LOSS]),
        ]),
        Possible::ByParts,
        Basis::Published,
        &[Source::Ng127Weakness],
    ),
    emergency(RuleId::E4b, Asked(Sign::NowBreath), AS_CERTAIN, Basis::OwnCaution, &[]),
    emergency(
        RuleId::E5,
        Asked(Sign::BothSides),
        WITHIN_DAYS,
        Basis::Published,
        &[Source::Ng127Weakness],
    ),
    emergency(
        RuleId::E6Hours,
        Asked(Sign::OneSideHours),
        WITHIN_DAYS,
        Basis::OwnCaution,
        &[Source::Ng127Weakness, Source::NhsFast],
    ),
    soon_if_possible(RuleId::E6Days, Asked(Sign::OneSideDays), &[Source::Ng127Weakness]),
    emergency(
        RuleId::E7a,
        Asked(Sign::NowSaddle),
        AS_CERTAIN,
        Basis::Published,
        &[Source::Ng127Weakness, Source::RoyalFreeCaudaEquina],
    ),
    emergency(
        RuleId::E7b,
        All(&[Asked(Sign::BackPain), Asked(Sign::Bladder)]),
        Possible::ByParts,
        Basis::Published,
        &[Source::Ng127Weakness, Source::RoyalFreeCaudaEquina],
    ),
    emergency(
        RuleId::E8Severe,
        Asked(Sign::DrugSevere),
        WITHIN_DAYS,
        Basis::Published,
        &[Source::MayoSerotonin],
    ),
    soon_if_possible(RuleId::E8Mild, Asked(Sign::DrugMild), &[Source::MayoSerotonin]),
    emergency(RuleId::E8b, Asked(Sign::NowFever), AS_CERTAIN, Basis::OwnCaution, &[]),
    emergency(
        RuleId::E9,
        All(&[Asked(Sign::Chemical), Asked(Sign::ChemicalSigns)]),
        Possible::ByParts,
        Basis::OwnCaution,
        &[Source::BmjOrganophosphate, Source::StatPearlsOrganophosphate],
    ),
    emergency(
        RuleId::E10,
        All(&[Asked(Sign::MouthTingling), Asked(Sign::FixedShape)]),
        WITHIN_DAYS,
        Basis::Published,
        &[Source::PaperGpCalcium],
    ),
    emergency(RuleId::E11, Asked(Sign::NowChoking), AS_CERTAIN, Basis::OwnCaution, &[]),
    emergency(
        RuleId::E12,
        All(&[Asked(Sign::Stopped), Asked(Sign::Shaking)]),
        WITHIN_DAYS,
        Basis::OwnCaution,
        &[Source::WikiDoc],
    ),
    emergency(RuleId::E13Chest, Asked(Sign::NowChest), AS_CERTAIN, Basis::OwnCaution, &[]),
    emergency(
        RuleId::E13,
        Any(&[Asked(Sign::NowMuscle), Asked(Sign::NowPregnancy)]),
        WITHIN_DAYS,
        Basis::OwnCaution,
        &[],
    ),
    Rule {
        id: RuleId::Earlier,
        level: Some(SeeDoctorSoon),
        possible: WITHIN_DAYS,
        when: Any(&[
            Asked(Sign::EarlierStroke),
            Asked(Sign::EarlierSight),
            Asked(Sign::EarlierSeizure),
            Asked(Sign::EarlierBreath),
            Asked(Sign::EarlierSaddle),
            Asked(Sign::EarlierFever),
            Asked(Sign::EarlierChoking),
            Asked(Sign::EarlierChest),
            Asked(Sign::EarlierMuscle),
            Asked(Sign::EarlierPregnancy),
        ]),
        basis: Basis::OwnCaution,
        sources: &[],
    },
    soon(
        RuleId::S1,
        LOSS,
        Basis::Published,
        &[Source::Ng127Weakness, Source::Ng42, Source::Bmj2022],
    ),
    soon(
        RuleId::S2,
        Asked(Sign::Thinner),
        Basis::Published,
        &[Source::MedlineTwitch, Source::Ng127Movements],
    ),
    soon(
        RuleId::S3,
        Any(&[Asked(Sign::Speech), Asked(Sign::Swallowing)]),
        Basis::Published,
        &[Source::Bmj2022, Source::Ng127Weakness, Source::MndaRedFlag],
    ),
    soon(
        RuleId::S4,
        Any(&[Asked(Sign::Tongue), Place(PlaceFact::Tongue)]),
        Basis::Published,
        &[Source::Ng42, Source::MndaRedFlag],
    ),
    soon(
        RuleId::S5,
        All(&[Any(&[Asked(Sign::BreathExertion), Asked(Sign::Mornings)]), LOSS]),
        Basis::Published,
        &[Source::Ng42],
    ),
    soon(
        RuleId::S5b,
        Any(&[Asked(Sign::BreathLying), Asked(Sign::BreathExertion)]),
        Basis::Published,
        &[Source::Ng42],
    ),
    soon(
        RuleId::S6Numb,
        All(&[Any(&[Asked(Sign::Hands), Asked(Sign::Legs)]), Asked(Sign::Numbness)]),
        Basis::Published,
        &[Source::RoyalFreeMyelopathy],
    ),
    Rule {
        id: RuleId::S6Bladder,
        level: Some(EmergencyNow),
        possible: WITHIN_DAYS,
        when: All(&[LOSS, Asked(Sign::Bladder)]),
        basis: Basis::Published,
        sources: &[Source::RoyalFreeMyelopathy],
    },
    soon(
        RuleId::S7,
        Any(&[Asked(Sign::HalfFace), Place(PlaceFact::LidAndSameHalf)]),
        Basis::Published,
        &[Source::AaoEyelid, Source::MayoEye, Source::Ng127Movements],
    ),
    soon(RuleId::S8, Asked(Sign::LidDroop), Basis::OwnCaution, &[Source::MayoEye]),
    soon(
        RuleId::S9,
        All(&[Asked(Sign::Stiff), Any(&[Asked(Sign::Rippling), Asked(Sign::SlowRelease)])]),
        Basis::OwnCaution,
        &[Source::MsdIsaacs],
    ),
    soon(
        RuleId::S10,
        All(&[Asked(Sign::WeightLoss), Asked(Sign::Thinner)]),
        Basis::Published,
        &[Source::NhsMnd],
    ),
    soon(RuleId::S11, Asked(Sign::Emotion), Basis::Published, &[Source::NhsMnd, Source::Ng42]),
    doctor(
        RuleId::D1,
        LongerThan(Span::TwoWeeks),
        ORDINARY,
        Basis::Published,
        &[Source::NhsTwitch, Source::MedlineTwitch, Source::Seed],
    ),
    doctor(
        RuleId::D2,
        Place(PlaceFact::Several),
        ORDINARY,
        Basis::Published,
        &[Source::NhsTwitch, Source::Ng127Movements],
    ),
    doctor(
        RuleId::D3,
        Any(&[Asked(Sign::FeltWeak), Asked(Sign::Stiff)]),
        ORDINARY,
        Basis::Published,
        &[Source::NhsTwitch, Source::Filippakis2017],
    ),
    doctor(
        RuleId::D4,
        Asked(Sign::Medicine),
        Possible::Mention,
        Basis::Published,
        &[Source::NhsTwitch],
    ),
    doctor(
        RuleId::D5,
        All(&[Place(PlaceFact::Eyelid), LongerThan(Span::OneWeek)]),
        ORDINARY,
        Basis::Published,
        &[Source::AaoEyelid, Source::AdamEyelid],
    ),
    doctor(
        RuleId::D6,
        Asked(Sign::LidShut),
        Possible::Mention,
        Basis::Published,
        &[Source::MayoEye, Source::AaoEyelid, Source::Ng127Movements],
    ),
    doctor(
        RuleId::D6b,
        Place(PlaceFact::OneOtherPartOfFace),
        Possible::Mention,
        Basis::Published,
        &[Source::MayoEye],
    ),
    doctor(
        RuleId::D7,
        Asked(Sign::Numbness),
        ORDINARY,
        Basis::Published,
        &[Source::NhsTwitch, Source::MndaRedFlag],
    ),
    doctor(
        RuleId::D8,
        Asked(Sign::Minerals),
        Possible::Mention,
        Basis::Published,
        &[Source::CharlesUniversity, Source::GpnotebookCauses],
    ),
    doctor(
        RuleId::D9,
        Asked(Sign::Relative),
        Possible::Mention,
        Basis::Published,
        &[Source::NhsMnd, Source::MndaRedFlag],
    ),
    doctor(
        RuleId::D10,
        Asked(Sign::WorryStopsLife),
        Possible::Mention,
        Basis::Published,
        &[Source::NhsHealthAnxiety],
    ),
    doctor(
        RuleId::D10Scale,
        Any(&[AtCut(Scale::Gad2), AtCut(Scale::Gad7), AtCut(Scale::Phq2)]),
        Possible::Mention,
        Basis::Published,
        &[Source::Gad7, Source::Plummer2016, Source::Phq2],
    ),
    doctor(
        RuleId::D11,
        Asked(Sign::OutsideScope),
        Possible::Mention,
        Basis::OwnCaution,
        &[Source::Ng127Chapter5],
    ),
    Rule {
        id: RuleId::D12,
        level: None,
        possible: Possible::Mention,
        when: Asked(Sign::Examined),
        basis: Basis::OwnCaution,
        sources: &[],
    },
    // Not in the table: it reads these signs only together with others. Somebody who says yes to
    // one of them alone is still sent to a doctor (docs/decisions/0003-signs-alone.md). Last,
    // because they leave every sign that a finding of the rules above names.
    soon(
        RuleId::AloneSoon,
        Any(&[
            Asked(Sign::Bladder),
            Asked(Sign::ChemicalSigns),
            Asked(Sign::FixedShape),
            Asked(Sign::Shaking),
        ]),
        Basis::OwnCaution,
        &[],
    ),
    doctor(
        RuleId::Alone,
        Any(&[
            Asked(Sign::BackPain),
            Asked(Sign::Chemical),
            Asked(Sign::MouthTingling),
            Asked(Sign::Stopped),
            Asked(Sign::WeightLoss),
            Asked(Sign::Mornings),
            Asked(Sign::Rippling),
            Asked(Sign::SlowRelease),
        ]),
        ORDINARY,
        Basis::OwnCaution,
        &[],
    ),
];

/// An E row that gives "see a doctor soon", and the same when it is only possible.
const fn soon_if_possible(id: RuleId, when: When, sources: &'static [Source]) -> Rule {
    Rule {
        id,
        level: Some(SeeDoctorSoon),
        possible: WITHIN_DAYS,
        when,
        basis: Basis::Published,
        sources,
    }
}

#[cfg(test)]
mod tests;
