//! People walking the whole check, one page after the other, as they would tell it, and where each ends.

#![expect(clippy::unwrap_used, reason = "a test that cannot make its data has failed")]

use Level::{EmergencyNow, SeeDoctor, SeeDoctorSoon, SelfCare};
use fascicle_core::body::{Place, Side, Spot};
use fascicle_core::check::{
    Answers, CheckPage, Item, Lasted, Level, Often, Outcome, Pattern, Reply, RuleId, Scale, Sign,
    Step, Where, assess, next_step,
};
use fascicle_core::diary::Trigger;

/// What somebody would tell.
struct Story {
    told: &'static str,
    place: Where,
    lasted: Lasted,
    pattern: Pattern,
    before: &'static [Trigger],
    yes: &'static [Sign],
    not_sure: &'static [Sign],
    scale: Option<Scale>,
    level: Level,
    rules: &'static [RuleId],
}

const L: Option<Side> = Some(Side::Left);
const R: Option<Side> = Some(Side::Right);

fn at(places: &[(Spot, Option<Side>)]) -> Where {
    Where::at(places.iter().map(|(spot, side)| Place::new(*spot, *side).unwrap()).collect())
        .unwrap()
}

fn lid() -> Where {
    at(&[(Spot::LowerEyelid, L)])
}

fn calf() -> Where {
    at(&[(Spot::Calf, R)])
}

/// Somebody with one place, for some days, and nothing else.
fn story(told: &'static str, place: Where, lasted: Lasted, level: Level) -> Story {
    Story {
        told,
        place,
        lasted,
        pattern: Pattern::FewADay,
        before: &[],
        yes: &[],
        not_sure: &[],
        scale: None,
        level,
        rules: &[],
    }
}

/// Somebody with a sign.
fn with(told: &'static str, yes: &'static [Sign], level: Level, rules: &'static [RuleId]) -> Story {
    Story { yes, rules, ..story(told, calf(), Lasted::FiveDays, level) }
}

/// Somebody who is not sure of a sign.
fn unsure(
    told: &'static str,
    not_sure: &'static [Sign],
    level: Level,
    rules: &'static [RuleId],
) -> Story {
    Story { not_sure, rules, ..story(told, calf(), Lasted::FiveDays, level) }
}

fn plain() -> Vec<Story> {
    use Lasted::{FiveDays, OneDay, OneWeek, TenDays, ThreeDays, TwoWeeks};
    vec![
        Story {
            before: &[Trigger::PoorSleep, Trigger::Caffeine, Trigger::Stress],
            pattern: Pattern::ManyADay,
            ..story("My lower eyelid has fluttered since the exams.", lid(), FiveDays, SelfCare)
        },
        Story {
            before: &[Trigger::Exercise],
            ..story("After the long run my calf goes on and on.", calf(), ThreeDays, SelfCare)
        },
        Story {
            before: &[Trigger::Worry],
            pattern: Pattern::Runs,
            ..story(
                "The arch of my foot, in runs; I treat such patients myself.",
                at(&[(Spot::FootArch, L)]),
                TenDays,
                SelfCare,
            )
        },
        story(
            "The thumb twitched all day after the controller.",
            at(&[(Spot::ThumbWeb, R)]),
            OneDay,
            SelfCare,
        ),
        Story {
            before: &[Trigger::Illness],
            ..story(
                "Since the flu my shoulder jumps.",
                at(&[(Spot::Shoulder, L)]),
                TwoWeeks,
                SelfCare,
            )
        },
        Story {
            pattern: Pattern::ManyADay,
            ..story(
                "A thigh, hundreds of times a day, for a week.",
                at(&[(Spot::ThighFront, L)]),
                OneWeek,
                SelfCare,
            )
        },
        Story {
            before: &[Trigger::Alcohol],
            ..story(
                "My upper lid, after a weekend.",
                at(&[(Spot::UpperEyelid, R)]),
                OneDay,
                SelfCare,
            )
        },
        Story {
            yes: &[Sign::Examined],
            rules: &[RuleId::D12],
            ..story("I was examined last month, and nothing is new.", calf(), TwoWeeks, SelfCare)
        },
        story("The belly, since yesterday.", at(&[(Spot::Belly, L)]), OneDay, SelfCare),
        story("My ankle ticks when I lie down.", at(&[(Spot::Ankle, L)]), FiveDays, SelfCare),
        story("One finger, while I type.", at(&[(Spot::Fingers, R)]), ThreeDays, SelfCare),
        story("Between the ribs, at night.", at(&[(Spot::Ribs, L)]), TenDays, SelfCare),
        Story {
            before: &[Trigger::Stress],
            ..story(
                "My knee jumps before every meeting.",
                at(&[(Spot::Knee, R)]),
                TwoWeeks,
                SelfCare,
            )
        },
        story("My toes, by themselves.", at(&[(Spot::Toes, L)]), OneWeek, SelfCare),
        story("Only the buttock, when I sit.", at(&[(Spot::Buttock, R)]), FiveDays, SelfCare),
    ]
}

fn ordinary() -> Vec<Story> {
    use Lasted::{FiveDays, Longer, NotSure, TenDays, ThreeMonths};
    vec![
        Story {
            rules: &[RuleId::D5],
            ..story("The lid, for ten days now.", lid(), TenDays, SeeDoctor)
        },
        Story {
            rules: &[RuleId::D1],
            ..story("The calf, for a month.", calf(), ThreeMonths, SeeDoctor)
        },
        Story {
            rules: &[RuleId::D1, RuleId::D12],
            yes: &[Sign::Examined],
            ..story("Years, and a doctor has looked.", calf(), Longer, SeeDoctor)
        },
        Story {
            rules: &[RuleId::D2],
            ..story("Both calves.", at(&[(Spot::Calf, L), (Spot::Calf, R)]), FiveDays, SeeDoctor)
        },
        Story {
            rules: &[RuleId::D2],
            ..story("It moves about, all over me.", Where::Wandering, FiveDays, SeeDoctor)
        },
        Story {
            rules: &[RuleId::D2],
            ..story("I cannot say where.", Where::NotSure, FiveDays, SeeDoctor)
        },
        Story {
            rules: &[RuleId::D1],
            ..story("I cannot say since when.", calf(), NotSure, SeeDoctor)
        },
        Story {
            rules: &[RuleId::D6b],
            ..story("Just the lip.", at(&[(Spot::Lip, L)]), FiveDays, SeeDoctor)
        },
        Story {
            rules: &[RuleId::D6],
            yes: &[Sign::LidShut],
            ..story("The lid closes by itself.", lid(), FiveDays, SeeDoctor)
        },
        with("Since the salbutamol, I think.", &[Sign::Medicine], SeeDoctor, &[RuleId::D4]),
        with(
            "On a statin, and the calf feels weak, though I can do everything.",
            &[Sign::Medicine, Sign::FeltWeak],
            SeeDoctor,
            &[RuleId::D4, RuleId::D3],
        ),
        with("My foot has been asleep for days.", &[Sign::Numbness], SeeDoctor, &[RuleId::D7]),
        with("My thyroid is being treated.", &[Sign::Minerals], SeeDoctor, &[RuleId::D8]),
        with("My uncle had motor neurone disease.", &[Sign::Relative], SeeDoctor, &[RuleId::D9]),
        with(
            "I can think of nothing else and stay at home.",
            &[Sign::WorryStopsLife],
            SeeDoctor,
            &[RuleId::D10],
        ),
        with("I am fourteen.", &[Sign::OutsideScope], SeeDoctor, &[RuleId::D11]),
        Story {
            scale: Some(Scale::Gad7),
            rules: &[RuleId::D10Scale],
            ..story("I filled in the questions about worry.", lid(), FiveDays, SeeDoctor)
        },
        unsure("It may feel stiff.", &[Sign::Stiff], SeeDoctor, &[RuleId::D3]),
        unsure(
            "Is this muscle thinner? I cannot tell.",
            &[Sign::Thinner],
            SeeDoctor,
            &[RuleId::S2],
        ),
    ]
}

fn soon() -> Vec<Story> {
    vec![
        with(
            "My foot drops; it has not become worse.",
            &[Sign::Legs],
            SeeDoctorSoon,
            &[RuleId::S1],
        ),
        with(
            "Buttons have become hard, and the hand tingles.",
            &[Sign::Hands, Sign::Numbness],
            SeeDoctorSoon,
            &[RuleId::S6Numb],
        ),
        with(
            "They say I slur, and I cough at drinks.",
            &[Sign::Speech, Sign::Swallowing],
            SeeDoctorSoon,
            &[RuleId::S3],
        ),
        Story {
            rules: &[RuleId::S4],
            ..story(
                "My tongue ripples.",
                at(&[(Spot::Tongue, None)]),
                Lasted::FiveDays,
                SeeDoctorSoon,
            )
        },
        Story {
            rules: &[RuleId::S7],
            yes: &[Sign::HalfFace],
            ..story(
                "The lid, and now the cheek and mouth on that side.",
                at(&[(Spot::LowerEyelid, L), (Spot::Cheek, L)]),
                Lasted::Longer,
                SeeDoctorSoon,
            )
        },
        with(
            "I get out of breath on the stairs, and did not before.",
            &[Sign::BreathExertion],
            SeeDoctorSoon,
            &[RuleId::S5b],
        ),
        with("I cry at nothing.", &[Sign::Emotion], SeeDoctorSoon, &[RuleId::S11]),
        with(
            "Thinner arms, and eight kilos gone.",
            &[Sign::Thinner, Sign::WeightLoss],
            SeeDoctorSoon,
            &[RuleId::S2, RuleId::S10],
        ),
        with(
            "Stiff, and always rippling.",
            &[Sign::Stiff, Sign::Rippling],
            SeeDoctorSoon,
            &[RuleId::S9],
        ),
        with("My lid has drooped for some weeks.", &[Sign::LidDroop], SeeDoctorSoon, &[RuleId::S8]),
        with(
            "I passed out last week and jerked; nobody looked.",
            &[Sign::BlackoutBefore],
            SeeDoctorSoon,
            &[RuleId::E3Before],
        ),
        with(
            "The leg is weaker than three days ago.",
            &[Sign::OneSideDays],
            SeeDoctorSoon,
            &[RuleId::E6Days, RuleId::S1],
        ),
        with(
            "New antidepressant, and I only sweat.",
            &[Sign::DrugMild],
            SeeDoctorSoon,
            &[RuleId::E8Mild],
        ),
        with(
            "My face was numb for an hour, three weeks ago.",
            &[Sign::EarlierStroke],
            SeeDoctorSoon,
            &[RuleId::Earlier],
        ),
        unsure("Was that a fit? I do not know.", &[Sign::NowSeizure], SeeDoctorSoon, &[RuleId::E2]),
        with(
            "My hands shake, and I take nothing.",
            &[Sign::Shaking],
            SeeDoctorSoon,
            &[RuleId::AloneSoon],
        ),
    ]
}

fn emergencies() -> Vec<Story> {
    vec![
        with(
            "An hour ago my arm went numb; it has passed.",
            &[Sign::NowStroke],
            EmergencyNow,
            &[RuleId::E1],
        ),
        unsure(
            "Perhaps my mouth hung for a moment.",
            &[Sign::NowStroke],
            EmergencyNow,
            &[RuleId::E1],
        ),
        with("My first fit, this morning.", &[Sign::NowSeizure], EmergencyNow, &[RuleId::E2]),
        with("I am numb between the legs.", &[Sign::NowSaddle], EmergencyNow, &[RuleId::E7a]),
        with("I cannot swallow my spit.", &[Sign::NowChoking], EmergencyNow, &[RuleId::E11]),
        with("Pressure on my chest.", &[Sign::NowChest], EmergencyNow, &[RuleId::E13Chest]),
        with(
            "Dark urine and terrible muscle pain, on a statin.",
            &[Sign::NowMuscle],
            EmergencyNow,
            &[RuleId::E13],
        ),
        with(
            "Burning hot, and they say I talk nonsense.",
            &[Sign::NowFever],
            EmergencyNow,
            &[RuleId::E8b],
        ),
        with(
            "Weak, and breathless lying down.",
            &[Sign::BreathLying, Sign::FeltWeak],
            EmergencyNow,
            &[RuleId::E4],
        ),
        with("Both legs, worse each week.", &[Sign::BothSides], EmergencyNow, &[RuleId::E5]),
        with(
            "My arm is weaker than this morning.",
            &[Sign::OneSideHours],
            EmergencyNow,
            &[RuleId::E6Hours],
        ),
        with(
            "I blacked out today and jerked.",
            &[Sign::BlackoutToday],
            EmergencyNow,
            &[RuleId::E3Today],
        ),
        with(
            "My back is killing me and I cannot feel when I must go.",
            &[Sign::BackPain, Sign::Bladder],
            EmergencyNow,
            &[RuleId::E7b],
        ),
        with(
            "Two antidepressants together: hot, restless, confused.",
            &[Sign::DrugSevere],
            EmergencyNow,
            &[RuleId::E8Severe],
        ),
        with(
            "I stopped drinking; I shake and see things.",
            &[Sign::Stopped, Sign::Shaking],
            EmergencyNow,
            &[RuleId::E12],
        ),
        with(
            "I sprayed the field; my eyes and mouth run.",
            &[Sign::Chemical, Sign::ChemicalSigns],
            EmergencyNow,
            &[RuleId::E9],
        ),
        with(
            "Round my mouth it tingles and my hands cramp shut.",
            &[Sign::MouthTingling, Sign::FixedShape],
            EmergencyNow,
            &[RuleId::E10],
        ),
    ]
}

fn everybody() -> Vec<Story> {
    [plain(), ordinary(), soon(), emergencies()].into_iter().flatten().collect()
}

/// Walks the way as the page does: to the next open page, and to the outcome as soon as that is due.
fn walk(story: &Story) -> (Outcome, Answers, Vec<CheckPage>) {
    let (mut answers, mut pages) = (Answers::default(), Vec::new());
    while let Step::Page(page) = next_step(&answers) {
        assert!(!pages.contains(&page), "{}: {page:?} again", story.told);
        pages.push(page);
        match page {
            CheckPage::Where => answers.place = Some(story.place.clone()),
            CheckPage::Lasted => answers.lasted = Some(story.lasted),
            CheckPage::SameSpot => answers.same_spot = Some(Reply::No),
            CheckPage::Pattern => answers.pattern = Some(story.pattern),
            CheckPage::Before => answers.before = Some(story.before.iter().copied().collect()),
            _ => {
                let reply = |sign: Sign| match (
                    story.yes.contains(&sign),
                    story.not_sure.contains(&sign),
                ) {
                    (true, _) => Reply::Yes,
                    (_, true) => Reply::NotSure,
                    _ => Reply::No,
                };
                let asked = page.signs(&answers);
                answers.signs.extend(asked.into_iter().map(|it| (it, reply(it))));
            }
        }
    }
    if let Some(scale) = story.scale {
        let items: Vec<(Item, Often)> =
            scale.items().iter().map(|it| (*it, Often::MoreThanHalf)).collect();
        answers.scales.extend(items);
    }
    (assess(&answers).unwrap(), answers, pages)
}

#[test]
fn everybody_ends_at_the_level_that_the_table_gives_and_for_its_reason() {
    for story in everybody() {
        let (outcome, _, _) = walk(&story);
        assert_eq!(outcome.level, story.level, "{}", story.told);
        let found: Vec<RuleId> = outcome.findings.iter().map(|it| it.rule.id).collect();
        assert!(story.rules.iter().all(|it| found.contains(it)), "{}: {found:?}", story.told);
    }
}

#[test]
fn an_emergency_of_the_first_page_is_met_by_no_further_question() {
    for story in emergencies() {
        let (_, _, pages) = walk(&story);
        let is_on_first =
            story.yes.iter().chain(story.not_sure).any(|sign| sign.key().starts_with("now-"));
        if is_on_first {
            assert_eq!(pages, [CheckPage::Now], "{}", story.told);
        }
        let last = pages.last().unwrap();
        assert!(story.yes.iter().chain(story.not_sure).any(|it| CheckPage::of(*it) == Some(*last)));
    }
}

#[test]
fn one_eyelid_takes_ten_pages_and_nobody_more_than_twelve() {
    let (_, _, pages) = walk(&plain()[0]);
    assert_eq!(pages.len(), 10);
    assert!(everybody().iter().all(|it| walk(it).2.len() <= 12));
}

#[test]
fn at_least_a_fifth_end_in_self_care_and_all_of_these_are_plain() {
    let everybody = everybody();
    let outcomes: Vec<Outcome> = everybody.iter().map(|it| walk(it).0).collect();
    for level in Level::ALL {
        let count = outcomes.iter().filter(|it| it.level == *level).count();
        // Shown by `cargo test -p fascicle-core --test people -- --nocapture`.
        eprintln!("{:<16} {count:>2} of {}", level.key(), everybody.len());
    }
    let self_care: Vec<&Outcome> = outcomes.iter().filter(|it| it.level == SelfCare).collect();
    assert!(everybody.len() >= 30 && self_care.len() * 5 >= everybody.len());
    assert!(self_care.len() >= plain().len());
    assert!(self_care.iter().all(|it| it.findings.iter().all(|it| it.level.is_none())));
}

#[test]
fn nobody_is_sent_home_by_being_less_sure_of_a_no() {
    for story in everybody() {
        let (outcome, answers, _) = walk(&story);
        for (sign, reply) in answers.signs.iter().filter(|(_, reply)| *reply == Reply::No) {
            assert_eq!(*reply, Reply::No);
            let mut less_sure = answers.clone();
            less_sure.signs.insert(*sign, Reply::NotSure);
            // An emergency may not have been asked everything.
            let level = assess(&less_sure).map(|it| it.level);
            assert!(level >= Some(outcome.level), "{}: {sign:?}", story.told);
        }
    }
}
