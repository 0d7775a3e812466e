//! The levels of every row, alone and joined, and the properties that no row may break.

use super::*;
use crate::body::{Place, Side, Spot};
use crate::check::{Item, Lasted, Often, Pattern, RuleId, Sign, Where};
use crate::diary::Trigger;
use proptest::prelude::*;

fn calm() -> Answers {
    Answers {
        signs: Sign::ALL.iter().map(|sign| (*sign, Reply::No)).collect(),
        place: at(&[(Spot::LowerEyelid, Some(Side::Left))]),
        same_spot: Some(Reply::Yes),
        pattern: Some(Pattern::FewADay),
        lasted: Some(Lasted::OneWeek),
        before: Some([Trigger::PoorSleep].into()),
        ..Answers::default()
    }
}

fn at(places: &[(Spot, Option<Side>)]) -> Option<Where> {
    Where::at(places.iter().map(|(spot, side)| Place::new(*spot, *side).unwrap()).collect())
}

fn with(signs: &[(Sign, Reply)]) -> Answers {
    let mut answers = calm();
    answers.signs.extend(signs.iter().copied());
    answers
}

fn level(answers: &Answers) -> Level {
    assess(answers).unwrap().level
}

#[test]
fn one_eyelid_for_a_few_days_and_nothing_else_is_self_care() {
    assert_eq!(level(&calm()), Level::SelfCare);
    assert!(assess(&calm()).unwrap().findings.is_empty());
}

#[test]
fn no_outcome_while_a_question_is_open() {
    let mut answers = calm();
    answers.lasted = None;
    assert!(assess(&answers).is_none());
    answers.lasted = Some(Lasted::OneWeek);
    answers.signs.remove(&Sign::Examined);
    assert!(assess(&answers).is_none());
}

#[test]
fn a_certain_emergency_has_an_outcome_at_once() {
    let mut answers = Answers::default();
    answers.signs.insert(Sign::NowSaddle, Reply::Yes);
    assert_eq!(level(&answers), Level::EmergencyNow);
}

/// Each sign alone, with everything else "no": the level when it is yes, and when not sure.
#[test]
fn each_sign_alone_gives_the_level_of_its_row() {
    use Level::{EmergencyNow as R3, SeeDoctor as R1, SeeDoctorSoon as R2, SelfCare as R0};
    let check = |signs: &[Sign], yes: Level, not_sure: Level| {
        for sign in signs {
            assert_eq!(level(&with(&[(*sign, Reply::Yes)])), yes, "{sign:?} yes");
            assert_eq!(level(&with(&[(*sign, Reply::NotSure)])), not_sure, "{sign:?} not sure");
        }
    };
    check(
        &[
            Sign::NowStroke,
            Sign::NowSight,
            Sign::NowBreath,
            Sign::NowChest,
            Sign::NowSaddle,
            Sign::NowFever,
            Sign::NowChoking,
        ],
        R3,
        R3,
    );
    check(
        &[
            Sign::NowSeizure,
            Sign::NowMuscle,
            Sign::NowPregnancy,
            Sign::BlackoutToday,
            Sign::BothSides,
            Sign::OneSideHours,
            Sign::DrugSevere,
        ],
        R3,
        R2,
    );
    check(&[Sign::BlackoutBefore, Sign::OneSideDays, Sign::DrugMild], R2, R2);
    check(&CheckPage::Earlier.signs(&calm()), R2, R2);
    check(
        &[
            Sign::Hands,
            Sign::Legs,
            Sign::Neck,
            Sign::Weaker,
            Sign::Thinner,
            Sign::Speech,
            Sign::Swallowing,
            Sign::Tongue,
            Sign::Emotion,
            Sign::BreathLying,
            Sign::BreathExertion,
            Sign::HalfFace,
            Sign::LidDroop,
            Sign::Bladder,
            Sign::ChemicalSigns,
            Sign::FixedShape,
            Sign::Shaking,
        ],
        R2,
        R1,
    );
    check(&[Sign::FeltWeak, Sign::Stiff, Sign::Numbness], R1, R1);
    check(
        &[
            Sign::BackPain,
            Sign::Chemical,
            Sign::MouthTingling,
            Sign::Stopped,
            Sign::WeightLoss,
            Sign::Mornings,
            Sign::Rippling,
            Sign::SlowRelease,
        ],
        R1,
        R1,
    );
    check(
        &[
            Sign::Medicine,
            Sign::Minerals,
            Sign::Relative,
            Sign::WorryStopsLife,
            Sign::OutsideScope,
            Sign::LidShut,
        ],
        R1,
        R0,
    );
    check(&[Sign::Examined], R0, R0);
}

#[test]
fn signs_that_the_table_joins_give_the_joined_level() {
    use Level::{EmergencyNow as R3, SeeDoctorSoon as R2};
    use Reply::{NotSure, Yes};
    let check = |signs: &[(Sign, Reply)], rule: RuleId, expected: Level| {
        let outcome = assess(&with(signs)).unwrap();
        assert_eq!(outcome.level, expected, "{signs:?}");
        assert!(outcome.findings.iter().any(|it| it.rule.id == rule), "{rule:?}");
    };
    check(&[(Sign::BreathLying, Yes), (Sign::FeltWeak, Yes)], RuleId::E4, R3);
    check(&[(Sign::BreathLying, Yes), (Sign::FeltWeak, NotSure)], RuleId::E4, R3);
    check(&[(Sign::BreathLying, NotSure), (Sign::Hands, NotSure)], RuleId::E4, R2);
    check(&[(Sign::BreathLying, Yes), (Sign::OneSideDays, Yes)], RuleId::E4, R3);
    check(&[(Sign::OneSideDays, Yes), (Sign::Bladder, Yes)], RuleId::S6Bladder, R3);
    check(&[(Sign::BackPain, Yes), (Sign::Bladder, Yes)], RuleId::E7b, R3);
    check(&[(Sign::BackPain, NotSure), (Sign::Bladder, Yes)], RuleId::E7b, R3);
    check(&[(Sign::BackPain, NotSure), (Sign::Bladder, NotSure)], RuleId::E7b, R2);
    check(&[(Sign::Chemical, Yes), (Sign::ChemicalSigns, Yes)], RuleId::E9, R3);
    check(&[(Sign::Chemical, Yes), (Sign::ChemicalSigns, NotSure)], RuleId::E9, R3);
    check(&[(Sign::MouthTingling, Yes), (Sign::FixedShape, Yes)], RuleId::E10, R3);
    check(&[(Sign::MouthTingling, Yes), (Sign::FixedShape, NotSure)], RuleId::E10, R2);
    check(&[(Sign::Stopped, Yes), (Sign::Shaking, Yes)], RuleId::E12, R3);
    check(&[(Sign::Stopped, NotSure), (Sign::Shaking, Yes)], RuleId::E12, R2);
    check(&[(Sign::Mornings, Yes), (Sign::Legs, Yes)], RuleId::S5, R2);
    check(&[(Sign::Hands, Yes), (Sign::Numbness, Yes)], RuleId::S6Numb, R2);
    check(&[(Sign::Weaker, Yes), (Sign::Bladder, Yes)], RuleId::S6Bladder, R3);
    check(&[(Sign::Stiff, Yes), (Sign::SlowRelease, Yes)], RuleId::S9, R2);
    check(&[(Sign::WeightLoss, Yes), (Sign::Thinner, Yes)], RuleId::S10, R2);
}

#[test]
fn place_and_duration_give_the_levels_of_rows_d1_d2_d5_d6b_s4_and_s7() {
    use Level::{SeeDoctor as R1, SeeDoctorSoon as R2, SelfCare as R0};
    let left = Some(Side::Left);
    let right = Some(Side::Right);
    let check = |place: Option<Where>, lasted, expected| {
        let answers = Answers { place: place.clone(), lasted: Some(lasted), ..calm() };
        assert_eq!(level(&answers), expected, "{place:?} {lasted:?}");
    };
    let calf = at(&[(Spot::Calf, left)]);
    let lid = at(&[(Spot::LowerEyelid, left)]);
    check(calf.clone(), Lasted::TwoWeeks, R0);
    check(calf.clone(), Lasted::ThreeMonths, R1);
    check(calf.clone(), Lasted::Longer, R1);
    check(calf, Lasted::NotSure, R1);
    check(lid.clone(), Lasted::OneWeek, R0);
    check(lid.clone(), Lasted::TwoWeeks, R1);
    check(lid, Lasted::NotSure, R1);
    check(at(&[(Spot::Calf, left), (Spot::Calf, right)]), Lasted::OneWeek, R1);
    check(Some(Where::Wandering), Lasted::OneWeek, R1);
    check(Some(Where::NotSure), Lasted::OneWeek, R1);
    check(at(&[(Spot::Cheek, left)]), Lasted::OneWeek, R1);
    check(at(&[(Spot::Tongue, None)]), Lasted::OneWeek, R2);
    check(at(&[(Spot::LowerEyelid, left), (Spot::Cheek, left)]), Lasted::OneWeek, R2);
    check(at(&[(Spot::LowerEyelid, left), (Spot::Cheek, right)]), Lasted::OneWeek, R1);
}

#[test]
fn every_rule_can_fire_and_says_which_answers_led_to_it() {
    let everything = Answers {
        signs: Sign::ALL.iter().map(|sign| (*sign, Reply::Yes)).collect(),
        place: at(&[
            (Spot::LowerEyelid, Some(Side::Left)),
            (Spot::Cheek, Some(Side::Left)),
            (Spot::Tongue, None),
        ]),
        lasted: Some(Lasted::Longer),
        scales: Item::ALL.iter().map(|it| (*it, Often::MoreThanHalf)).collect(),
        ..calm()
    };
    let one_cheek = Answers { place: at(&[(Spot::Cheek, Some(Side::Left))]), ..calm() };
    let each_sign = Sign::ALL.iter().map(|sign| with(&[(*sign, Reply::Yes)]));
    let fired: Vec<RuleId> = [everything, one_cheek]
        .into_iter()
        .chain(each_sign)
        .flat_map(|it| assess(&it).unwrap().findings)
        .inspect(|it| assert!(!it.reasons.is_empty(), "{:?} gives no reason", it.rule.id))
        .map(|it| it.rule.id)
        .collect();
    for id in RuleId::ALL {
        assert!(fired.contains(id), "{id:?} never fires");
        assert_eq!(RULES.iter().filter(|it| it.id == *id).count(), 1, "{id:?}");
    }
}

fn find(answers: &Answers, rule: RuleId) -> Option<Finding> {
    assess(answers).unwrap().findings.into_iter().find(|it| it.rule.id == rule)
}

#[test]
fn a_sign_that_a_joined_rule_names_is_not_said_to_stand_alone() {
    use Reply::{NotSure, Yes};
    for (signs, rule) in [
        ([(Sign::Stopped, Yes), (Sign::Shaking, Yes)], RuleId::E12),
        ([(Sign::Stopped, NotSure), (Sign::Shaking, Yes)], RuleId::E12),
        ([(Sign::BackPain, NotSure), (Sign::Bladder, NotSure)], RuleId::E7b),
        ([(Sign::Chemical, Yes), (Sign::ChemicalSigns, NotSure)], RuleId::E9),
        ([(Sign::MouthTingling, NotSure), (Sign::FixedShape, Yes)], RuleId::E10),
        ([(Sign::Weaker, Yes), (Sign::Bladder, Yes)], RuleId::S6Bladder),
        ([(Sign::Stiff, Yes), (Sign::Rippling, NotSure)], RuleId::S9),
        ([(Sign::WeightLoss, Yes), (Sign::Thinner, NotSure)], RuleId::S10),
    ] {
        let answers = with(&signs);
        assert!(find(&answers, rule).is_some(), "{signs:?}");
        assert!(find(&answers, RuleId::Alone).is_none(), "{signs:?}");
        assert!(find(&answers, RuleId::AloneSoon).is_none(), "{signs:?}");
    }
}

#[test]
fn what_stands_alone_beside_a_joined_rule_keeps_its_own_answer_and_level() {
    let answers = with(&[
        (Sign::Stopped, Reply::Yes),
        (Sign::Shaking, Reply::Yes),
        (Sign::FixedShape, Reply::NotSure),
        (Sign::Mornings, Reply::Yes),
    ]);
    let soon = find(&answers, RuleId::AloneSoon).unwrap();
    assert_eq!(soon.reasons, [Reason::Sign(Sign::FixedShape, Reply::NotSure)]);
    assert_eq!((soon.value, soon.level), (Reply::NotSure, Some(Level::SeeDoctor)));
    let alone = find(&answers, RuleId::Alone).unwrap();
    assert_eq!(alone.reasons, [Reason::Sign(Sign::Mornings, Reply::Yes)]);
    assert_eq!((alone.value, alone.level), (Reply::Yes, Some(Level::SeeDoctor)));
}

#[test]
fn being_sure_is_said_to_give_more_only_where_it_would() {
    use Level::{EmergencyNow as R3, SeeDoctor as R1, SeeDoctorSoon as R2};
    use Reply::{NotSure, Yes};
    let check = |signs: &[(Sign, Reply)], rule: RuleId, expected: Option<Level>| {
        let found = find(&with(signs), rule).unwrap();
        assert_eq!(found.level_if_sure(), expected, "{signs:?}");
    };
    check(&[(Sign::Thinner, NotSure)], RuleId::S2, Some(R2));
    check(&[(Sign::Thinner, Yes)], RuleId::S2, None);
    check(&[(Sign::NowSeizure, NotSure)], RuleId::E2, Some(R3));
    check(&[(Sign::NowChest, NotSure)], RuleId::E13Chest, None);
    check(&[(Sign::BackPain, NotSure), (Sign::Bladder, Yes)], RuleId::E7b, None);
    check(&[(Sign::BackPain, NotSure), (Sign::Bladder, NotSure)], RuleId::E7b, Some(R3));
    check(&[(Sign::FixedShape, NotSure)], RuleId::AloneSoon, Some(R2));
    check(&[(Sign::Mornings, NotSure)], RuleId::Alone, None);
    check(&[(Sign::Medicine, NotSure)], RuleId::D4, Some(R1));
    check(&[(Sign::Numbness, NotSure)], RuleId::D7, None);
    check(&[(Sign::Examined, Yes)], RuleId::D12, None);
}

#[test]
fn an_examination_is_spoken_of_only_when_sure_and_beside_nothing_urgent() {
    let examined = |reply, also: Sign, level: Level| {
        let answers = with(&[(Sign::Examined, reply), (also, Reply::Yes)]);
        assert_eq!(assess(&answers).unwrap().level, level);
        find(&answers, RuleId::D12).is_some()
    };
    assert!(find(&with(&[(Sign::Examined, Reply::Yes)]), RuleId::D12).is_some());
    assert!(examined(Reply::Yes, Sign::Medicine, Level::SeeDoctor));
    assert!(!examined(Reply::NotSure, Sign::Medicine, Level::SeeDoctor));
    assert!(!examined(Reply::Yes, Sign::Hands, Level::SeeDoctorSoon));
    assert!(!examined(Reply::Yes, Sign::NowChest, Level::EmergencyNow));
}

#[test]
fn words_that_calm_stand_beside_no_urgent_level() {
    let calmed: Vec<_> = Level::ALL.iter().filter(|it| it.may_be_calmed()).collect();
    assert_eq!(calmed, [&Level::SelfCare, &Level::SeeDoctor]);
}

#[test]
fn the_most_urgent_finding_comes_first() {
    let outcome =
        assess(&with(&[(Sign::Medicine, Reply::Yes), (Sign::Hands, Reply::Yes)])).unwrap();
    let levels: Vec<_> = outcome.findings.iter().map(|it| it.level).collect();
    assert!(levels.is_sorted_by(|one, next| one >= next), "{levels:?}");
}

fn any_reply() -> impl Strategy<Value = Reply> {
    proptest::sample::select(Reply::ALL)
}

fn any_answers() -> impl Strategy<Value = Answers> {
    let replies = proptest::collection::vec(
        prop_oneof![8 => Just(Reply::No), 1 => Just(Reply::NotSure), 1 => Just(Reply::Yes)],
        Sign::ALL.len(),
    );
    let places: Vec<Place> = Place::all().collect();
    let place = prop_oneof![
        proptest::collection::vec(proptest::sample::select(places), 1..4)
            .prop_map(|it| Where::At(it.into_iter().collect())),
        Just(Where::Wandering),
        Just(Where::NotSure),
    ];
    let lasted = proptest::sample::select(Lasted::ALL);
    (replies, place, lasted).prop_map(|(replies, place, lasted)| Answers {
        signs: Sign::ALL.iter().copied().zip(replies).collect(),
        place: Some(place),
        lasted: Some(lasted),
        ..calm()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4000))]

    #[test]
    fn no_answer_is_lost_or_told_twice_because_it_might_stand_alone(answers in any_answers()) {
        let answers = answers.in_sight();
        let findings = assess(&answers).unwrap().findings;
        for rule in RULES.iter().filter(|it| it.level.is_some()) {
            let holds = rule.when.value(&answers) != Reply::No;
            for reason in reasons(&rule.when, &answers).iter().filter(|_| holds) {
                let mut naming = findings.iter().filter(|it| it.reasons.contains(reason));
                prop_assert!(naming.next().is_some(), "{:?} is lost", reason);
            }
        }
        for alone in findings.iter().filter(|it| it.rule.id.is_alone()) {
            for reason in &alone.reasons {
                let level = level_of(alone.rule, reason.reply().unwrap(), &answers);
                let also = findings.iter().filter(|it| it.reasons.contains(reason));
                prop_assert_eq!(also.filter(|it| it.level >= level).count(), 1);
            }
        }
    }

    #[test]
    fn pattern_frequency_and_triggers_never_change_the_level(
        answers in any_answers(),
        pattern in proptest::sample::select(Pattern::ALL),
        same_spot in any_reply(),
        before in proptest::collection::vec(proptest::sample::select(Trigger::ALL), 0..4),
    ) {
        let other = Answers {
            pattern: Some(pattern),
            same_spot: Some(same_spot),
            before: Some(before.into_iter().collect()),
            ..answers.clone()
        };
        prop_assert_eq!(level(&answers), level(&other));
    }

    #[test]
    fn the_scales_of_worry_and_mood_can_only_add_an_ordinary_appointment(
        answers in any_answers(),
        often in proptest::collection::vec(proptest::sample::select(Often::ALL), Item::ALL.len()),
    ) {
        let scales = Item::ALL.iter().copied().zip(often).collect();
        let with = level(&Answers { scales, ..answers.clone() });
        let without = level(&answers);
        prop_assert!(with == without || (without, with) == (Level::SelfCare, Level::SeeDoctor));
    }
}
