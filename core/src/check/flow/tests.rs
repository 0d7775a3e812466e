//! The way is a graph without cycles, in which every question can be reached and every path ends.

use super::*;
use crate::body::{Place, Side, Spot};
use crate::check::{Lasted, Pattern, RULES, When, Where, assess};
use crate::diary::Trigger;
use std::collections::BTreeSet;

/// Every answer to "where" that the way can tell apart, and none.
fn places() -> Vec<Option<Where>> {
    let left = Some(Side::Left);
    let at = |spots: &[(Spot, Option<Side>)]| {
        Where::at(spots.iter().map(|(spot, side)| Place::new(*spot, *side).unwrap()).collect())
    };
    vec![
        None,
        at(&[(Spot::Calf, left)]),
        at(&[(Spot::LowerEyelid, left)]),
        at(&[(Spot::Cheek, left)]),
        at(&[(Spot::Calf, left), (Spot::Knee, left)]),
        at(&[(Spot::LowerEyelid, left), (Spot::Calf, left)]),
        Some(Where::Wandering),
        Some(Where::NotSure),
    ]
}

/// Answers every question of a page that is asked, with no sign at all.
fn answer(answers: &mut Answers, page: CheckPage, place: Option<&Where>) {
    match page {
        CheckPage::Where => answers.place = place.cloned(),
        CheckPage::SameSpot => answers.same_spot = Some(Reply::Yes),
        CheckPage::Pattern => answers.pattern = Some(Pattern::FewADay),
        CheckPage::Lasted => answers.lasted = Some(Lasted::ThreeDays),
        CheckPage::Before => answers.before = Some([Trigger::Caffeine].into()),
        _ => {
            let asked = page.signs(answers);
            answers.signs.extend(asked.into_iter().map(|it| (it, Reply::No)));
        }
    }
}

/// The pages that a person meets, one after the other.
fn walk(place: Option<&Where>) -> (Vec<CheckPage>, Answers) {
    let (mut answers, mut walked) = (Answers::default(), Vec::new());
    let mut step = resume(&answers);
    while let Step::Page(page) = step {
        assert!(!walked.contains(&page), "{page:?} comes twice");
        assert_eq!(previous_page(&answers, page), walked.last().copied());
        assert!(is_reached(&answers, page));
        walked.push(page);
        answer(&mut answers, page, place);
        assert!(page.is_answered(&answers), "{page:?}");
        step = next_step(&answers);
    }
    assert_eq!(step, Step::Answers, "the way ends where every answer can be looked through");
    assert!(assess(&answers).is_some());
    (walked, answers)
}

fn all_signs() -> Vec<Sign> {
    let groups = CheckPage::ALL.iter().flat_map(|it| it.groups());
    groups.flat_map(|(_, signs)| signs.iter().copied()).collect()
}

#[test]
fn every_sign_is_asked_on_exactly_one_page() {
    let asked = all_signs();
    let each: BTreeSet<Sign> = asked.iter().copied().collect();
    assert_eq!(asked.len(), each.len(), "a sign is asked twice");
    assert_eq!(each, Sign::ALL.iter().copied().collect(), "a sign is never asked");
}

#[test]
fn every_group_of_signs_stands_on_one_page() {
    let groups = CheckPage::ALL.iter().flat_map(|it| it.groups());
    let named: Vec<SignGroup> = groups.filter_map(|(name, _)| *name).collect();
    assert_eq!(named, SignGroup::ALL);
}

#[test]
fn every_path_ends_and_every_page_lies_on_one() {
    let mut met = BTreeSet::new();
    let mut longest = 0;
    for place in places().iter().flatten() {
        let (walked, _) = walk(Some(place));
        longest = longest.max(walked.len());
        met.extend(walked);
    }
    assert_eq!(met, CheckPage::ALL.iter().copied().collect());
    assert_eq!(longest, 11, "never more than 20");
}

#[test]
fn one_eyelid_takes_ten_pages() {
    let (walked, _) = walk(places()[2].as_ref());
    assert_eq!(walked.len(), 10);
    assert!(!walked.contains(&CheckPage::SameSpot));
}

/// What a question waits for must have been asked before it: so there is no cycle.
#[test]
fn what_a_question_waits_for_is_asked_earlier() {
    for page in CheckPage::ALL {
        let signs = page.groups().iter().flat_map(|(_, signs)| *signs).map(|it| it.asked());
        for asked in signs.chain([page.asked()]) {
            assert!(asked == Asked::Always || *page > CheckPage::Where, "{page:?}");
        }
    }
}

/// The rows E and S of the table, and what was added to them, are never behind a gate.
#[test]
fn no_emergency_or_warning_sign_waits_for_an_answer() {
    // Of all the rows only those of D may wait.
    for rule in RULES.iter().filter(|it| !it.id.key().starts_with('D')) {
        for leaf in rule.when.leaves() {
            if let When::Sign(sign) = leaf {
                assert_eq!(sign.asked(), Asked::Always, "{:?} reads {sign:?}", rule.id);
                let page = CheckPage::of(*sign).unwrap();
                assert_eq!(page.asked(), Asked::Always, "{:?} reads {page:?}", rule.id);
            }
        }
    }
}

#[test]
fn every_answer_that_a_rule_reads_can_be_given_on_some_path() {
    let paths: Vec<Answers> = places().iter().flatten().map(|it| walk(Some(it)).1).collect();
    for rule in RULES {
        for leaf in rule.when.leaves() {
            if let When::Sign(sign) = leaf {
                assert!(paths.iter().any(|it| it.sign(*sign).is_some()), "{sign:?}");
            }
        }
    }
}

#[test]
fn an_answer_behind_a_changed_one_is_set_aside_and_comes_back() {
    let (_, mut answers) = walk(places()[2].as_ref());
    answers.signs.insert(Sign::LidShut, Reply::Yes);
    let fires = |it: &Answers| {
        assess(it).unwrap().findings.iter().any(|it| it.rule.id == crate::check::RuleId::D6)
    };
    assert!(fires(&answers));
    answers.place.clone_from(&places()[1]);
    assert!(!fires(&answers), "it counts for nothing where it cannot be seen");
    answers.place.clone_from(&places()[2]);
    assert!(fires(&answers), "and is still there");
}

#[test]
fn no_rule_fires_on_an_answer_that_is_not_asked_for() {
    for place in places().iter().flatten() {
        let everything = Answers {
            signs: Sign::ALL.iter().map(|it| (*it, Reply::Yes)).collect(),
            place: Some(place.clone()),
            lasted: Some(Lasted::Longer),
            ..Answers::default()
        };
        for finding in assess(&everything).unwrap().findings {
            for reason in finding.reasons {
                if let crate::check::Reason::Sign(sign, _) = reason {
                    assert!(sign.asked().holds(&everything), "{sign:?} at {place:?}");
                }
            }
        }
    }
}

#[test]
fn a_newly_needed_question_is_asked_and_later_answers_are_kept() {
    let (_, mut answers) = walk(places()[1].as_ref());
    let before = answers.clone();
    answers.place.clone_from(&places()[4]);
    assert_eq!(next_step(&answers), Step::Page(CheckPage::SameSpot));
    assert_eq!(answers.signs, before.signs);
    answers.same_spot = Some(Reply::No);
    assert_eq!(next_step(&answers), Step::Answers);
}

#[test]
fn an_emergency_goes_straight_to_the_outcome() {
    let mut answers = Answers::default();
    answers.signs.insert(Sign::NowStroke, Reply::NotSure);
    assert_eq!(next_step(&answers), Step::Outcome);
    assert_eq!(resume(&answers), Step::Outcome);
}

#[test]
fn a_page_is_reached_when_nothing_before_it_is_open() {
    let mut answers = Answers::default();
    assert!(is_reached(&answers, CheckPage::Now));
    assert!(!is_reached(&answers, CheckPage::Where));
    answer(&mut answers, CheckPage::Now, None);
    assert!(is_reached(&answers, CheckPage::Where));
    assert_eq!(resume(&answers), Step::Page(CheckPage::Where));
    assert!(!is_reached(&answers, CheckPage::About));
    let (_, calf) = walk(places()[1].as_ref());
    assert!(!is_reached(&calf, CheckPage::SameSpot), "it is not in the way of this person");
}

#[test]
fn only_the_earlier_page_asks_of_longer_ago_the_same_signs_in_the_same_order() {
    let earlier = CheckPage::Earlier.signs(&Answers::default());
    for sign in Sign::ALL {
        assert_eq!(sign.is_longer_ago(), earlier.contains(sign), "{sign:?}");
    }
    let of_now: Vec<Sign> = earlier.iter().map(|it| it.of_now()).collect();
    assert_eq!(of_now, CheckPage::Now.signs(&Answers::default()));
}
