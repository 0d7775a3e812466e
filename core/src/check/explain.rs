//! The rule table explained by itself: for each rule the smallest set of answers that fires it, and what a step less gives.

use super::answers::{Answers, Lasted, Where};
use super::outcome::{Reason, so_far};
use super::question::Sign;
use super::reply::Reply;
use super::rule::{Level, PlaceFact, Rule, Span, When};
use super::scale::{Often, Scale};
use super::table::RULES;
use crate::body::{Place, Side, Spot};
use crate::sorted::SortedSet;

/// A rule, explained.
#[derive(Debug)]
pub struct Explained {
    /// The rule.
    pub rule: &'static Rule,
    /// Every smallest set of answers that fires it: none of them could be left out.
    pub sets: Vec<Vec<Reason>>,
    /// Its nearest lower neighbour: the highest level below its own that one of these sets gives
    /// when one answer of it is no, with that answer. `None` for a rule without a level.
    pub below: Option<(Reason, Level)>,
}

/// Every rule, explained, in the order of the table.
pub fn explained() -> impl Iterator<Item = Explained> {
    RULES.iter().map(|rule| {
        let sets = smallest_sets(&rule.when);
        let below = rule.level.and_then(|level| below(&sets, level));
        Explained { rule, sets, below }
    })
}

/// A rule's condition as sets of answers, each of which is enough; the shortest first.
fn smallest_sets(when: &When) -> Vec<Vec<Reason>> {
    let mut sets = match when {
        When::Any(parts) => parts.iter().flat_map(smallest_sets).collect(),
        When::All(parts) => parts.iter().map(smallest_sets).fold(vec![vec![]], |sets, more| {
            sets.iter().flat_map(|set| more.iter().map(|it| joined(set, it))).collect()
        }),
        When::Sign(sign) => vec![vec![Reason::Sign(*sign, Reply::Yes)]],
        When::Place(fact) => vec![vec![Reason::Place(*fact)]],
        When::LongerThan(span) => vec![vec![Reason::Lasted(*span)]],
        When::Scale(scale) => vec![vec![Reason::Scale(*scale)]],
    };
    sets.sort_by_key(Vec::len);
    let mut smallest: Vec<Vec<Reason>> = Vec::new();
    for set in sets {
        if !smallest.iter().any(|it| it.iter().all(|reason| set.contains(reason))) {
            smallest.push(set);
        }
    }
    smallest
}

fn joined(set: &[Reason], more: &[Reason]) -> Vec<Reason> {
    let mut all = set.to_vec();
    all.extend(more.iter().filter(|it| !set.contains(it)));
    all
}

fn below(sets: &[Vec<Reason>], level: Level) -> Option<(Reason, Level)> {
    let mut nearest: Option<(Reason, Level)> = None;
    for set in sets {
        for left_out in set {
            let rest: Vec<Reason> = set.iter().filter(|it| *it != left_out).copied().collect();
            let below = so_far(&answers_with(&rest).in_sight(), RULES).level;
            if below < level && nearest.is_none_or(|(_, it)| it < below) {
                nearest = Some((*left_out, below));
            }
        }
    }
    nearest
}

/// A whole check, with these answers and otherwise nothing: one calf, since today.
pub fn answers_with(reasons: &[Reason]) -> Answers {
    let mut answers = Answers {
        signs: Sign::ALL.iter().map(|it| (*it, Reply::No)).collect(),
        place: at(&[(Spot::Calf, Some(Side::Left))]),
        lasted: Some(Lasted::OneDay),
        before: Some(SortedSet::new()),
        ..Answers::default()
    };
    for reason in reasons {
        match reason {
            Reason::Sign(sign, reply) => answers.signs.insert(*sign, *reply),
            Reason::Place(fact) => answers.place = place_with(*fact),
            Reason::Lasted(Span::OneWeek) => answers.lasted = Some(Lasted::TenDays),
            Reason::Lasted(Span::TwoWeeks) => answers.lasted = Some(Lasted::ThreeMonths),
            Reason::Scale(scale) => answers.scales.extend(items_with(*scale)),
        }
    }
    // What is asked only of some places is asked here.
    let of_a_lid = |it: &Reason| matches!(it, Reason::Sign(Sign::LidShut, _));
    if reasons.iter().any(of_a_lid) {
        answers.place = place_with(PlaceFact::Eyelid);
    }
    answers
}

fn at(places: &[(Spot, Option<Side>)]) -> Option<Where> {
    Where::at(places.iter().filter_map(|(spot, side)| Place::new(*spot, *side)).collect())
}

fn place_with(fact: PlaceFact) -> Option<Where> {
    let left = Some(Side::Left);
    match fact {
        PlaceFact::Several => at(&[(Spot::Calf, left), (Spot::Calf, Some(Side::Right))]),
        PlaceFact::Eyelid => at(&[(Spot::LowerEyelid, left)]),
        PlaceFact::Tongue => at(&[(Spot::Tongue, None)]),
        PlaceFact::LidAndSameHalf => at(&[(Spot::LowerEyelid, left), (Spot::Cheek, left)]),
        PlaceFact::OneOtherPartOfFace => at(&[(Spot::Cheek, left)]),
    }
}

fn items_with(scale: Scale) -> impl Iterator<Item = (super::scale::Item, Often)> {
    scale.items().iter().map(|it| (*it, Often::MoreThanHalf))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::RuleId;

    #[test]
    fn every_set_fires_its_rule_and_no_part_of_it_could_be_left_out() {
        for it in explained() {
            assert!(!it.sets.is_empty(), "{:?}", it.rule.id);
            for set in &it.sets {
                let answers = answers_with(set).in_sight();
                assert_eq!(it.rule.when.value(&answers), Reply::Yes, "{:?} {set:?}", it.rule.id);
                for left_out in set {
                    let rest: Vec<Reason> =
                        set.iter().filter(|it| *it != left_out).copied().collect();
                    let answers = answers_with(&rest).in_sight();
                    assert_ne!(
                        it.rule.when.value(&answers),
                        Reply::Yes,
                        "{set:?} less {left_out:?}"
                    );
                }
            }
        }
    }

    #[test]
    fn a_joined_rule_names_both_parts_and_what_one_less_gives() {
        let e7b = explained().find(|it| it.rule.id == RuleId::E7b).unwrap();
        let both = [Sign::BackPain, Sign::Bladder].map(|it| Reason::Sign(it, Reply::Yes));
        assert_eq!(e7b.sets, [both.to_vec()]);
        // A bladder change alone is seen soon, a pain alone at an ordinary appointment.
        assert_eq!(e7b.below, Some((both[0], Level::SeeDoctorSoon)));
    }

    #[test]
    fn every_rule_with_a_level_has_a_nearest_lower_neighbour() {
        for it in explained() {
            let level = it.below.map(|(_, level)| level);
            assert_eq!(level.is_some(), it.rule.level.is_some(), "{:?}", it.rule.id);
            assert!(level.is_none() || level < it.rule.level, "{:?}", it.rule.id);
        }
        let numb = explained().find(|it| it.rule.id == RuleId::S6Numb).unwrap();
        assert_eq!(numb.below.unwrap().1, Level::SeeDoctor, "numbness alone");
    }
}
