//! A more worrying answer never lowers the level, and what changes nothing changes nothing: over a million whole drafts, the same at every run.

use super::so_far;
use crate::body::{Place, Spot};
use crate::check::{
    Answers, Basis, Item, Lasted, Level, Often, Pattern, Possible, RULES, Reply, Rule, RuleId,
    Sign, When, Where,
};
use crate::diary::Trigger;
use std::thread;

const DRAFTS: u64 = 1_000_000;
const THREADS: u64 = 2;

/// Numbers that look random (xorshift64*; Vigna, ACM TOMS 42(4), 2016).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let number = self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33;
        usize::try_from(number).unwrap() % end
    }

    fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())]
    }

    /// Mostly no, so that every level is met.
    fn reply(&mut self, of: usize) -> Reply {
        match self.below(of) {
            0 => Reply::Yes,
            1 => Reply::NotSure,
            _ => Reply::No,
        }
    }

    /// A whole draft: each question has an answer.
    fn draft(&mut self, places: &[Place]) -> Answers {
        let of = self.one(&[8, 40, 200, 1000]);
        let place = match self.below(8) {
            0 => Where::Wandering,
            1 => Where::NotSure,
            count => Where::At((0..=count / 4).map(|_| self.one(places)).collect()),
        };
        let mut answers = Answers {
            signs: Sign::ALL.iter().map(|it| (*it, self.reply(of))).collect(),
            place: Some(place),
            same_spot: Some(self.reply(3)),
            pattern: Some(self.one(Pattern::ALL)),
            lasted: Some(self.one(Lasted::ALL)),
            before: Some([self.one(Trigger::ALL)].into()),
            ..Answers::default()
        };
        if self.below(4) == 0 {
            answers.scales.extend(Item::ALL.iter().map(|it| (*it, self.one(Often::ALL))));
        }
        answers
    }

    /// The same draft with other answers to what changes nothing.
    fn otherwise(&mut self, answers: &Answers) -> Answers {
        Answers {
            same_spot: Some(self.reply(3)),
            pattern: Some(self.one(Pattern::ALL)),
            before: Some([self.one(Trigger::ALL), self.one(Trigger::ALL)].into_iter().collect()),
            ..answers.clone()
        }
    }
}

/// What a draft did that it must not do.
#[derive(Debug, PartialEq, Eq)]
enum Wrong {
    /// A more worrying answer to a sign lowered the level.
    Lowered,
    /// Pattern, same spot, triggers or worry lowered it, or one of the first three raised it.
    Moved,
}

/// How many drafts came to each level, or what went wrong first.
fn look(level: fn(&Answers) -> Level, seed: u64, drafts: u64) -> Result<[u64; 4], (Wrong, String)> {
    let mut numbers = Numbers(seed);
    // The face and the tongue have rules of their own, and are met often enough this way.
    let faces = |it: &Place| it.spot().is_face() || it.spot() == Spot::Tongue;
    let mut places: Vec<Place> = Place::all().collect();
    places.extend(Place::all().filter(faces));
    let mut met = [0; 4];
    for _ in 0..drafts {
        let mut answers = numbers.draft(&places);
        let before = level(&answers);
        let sign = numbers.one(Sign::ALL);
        let raised = match answers.sign(sign) {
            Some(Reply::No) => Reply::NotSure,
            _ => Reply::Yes,
        };
        answers.signs.insert(sign, raised);
        let raised = level(&answers);
        if raised < before {
            return Err((Wrong::Lowered, format!("{sign:?} in {answers:?}")));
        }
        // Every fourth: half the time, and still a quarter of a million.
        if numbers.below(4) == 0 {
            let mut other = numbers.otherwise(&answers);
            let is_moved = level(&other) != raised;
            other.scales.extend(Item::ALL.iter().map(|it| (*it, Often::NearlyEveryDay)));
            if is_moved || level(&other) < raised {
                return Err((Wrong::Moved, format!("{answers:?}")));
            }
        }
        met[Level::ALL.iter().position(|it| *it == before).unwrap()] += 1;
    }
    Ok(met)
}

fn by_the_table(answers: &Answers) -> Level {
    so_far(&answers.in_sight(), RULES).level
}

#[test]
fn over_a_million_whole_drafts_a_more_worrying_answer_never_lowers_the_level() {
    let part = |seed| thread::spawn(move || look(by_the_table, seed, DRAFTS / THREADS));
    let parts: Vec<_> = (1..=THREADS).map(part).collect();
    let mut met = [0; 4];
    for part in parts {
        let found = part.join().unwrap().unwrap_or_else(|it| panic!("lowered by {it:?}"));
        (0..4).for_each(|level| met[level] += found[level]);
    }
    assert_eq!(met.iter().sum::<u64>(), DRAFTS);
    assert!(met.iter().all(|it| *it > DRAFTS / 100), "each level is met: {met:?}");
}

#[test]
fn the_same_look_sees_a_planted_wrong_rule() {
    // "Not sure" above "yes": what a wrong row could do.
    static WRONG: &[Rule] = &[Rule {
        id: RuleId::S1,
        level: Some(Level::SeeDoctor),
        possible: Possible::Level(Level::EmergencyNow),
        when: When::Sign(Sign::Hands),
        basis: Basis::Published,
        sources: &[],
    }];
    let by_wrong = |it: &Answers| so_far(&it.in_sight(), WRONG).level;
    let (wrong, found) = look(by_wrong, 1, DRAFTS / THREADS).unwrap_err();
    assert_eq!(wrong, Wrong::Lowered, "{found}");
}

#[test]
fn the_same_look_sees_a_pattern_that_counts_and_a_worry_that_calms() {
    // No rule can say either: these are not made of rules.
    let by_pattern = |it: &Answers| match it.pattern {
        Some(Pattern::ManyADay) => Level::SeeDoctor,
        _ => Level::SelfCare,
    };
    assert_eq!(look(by_pattern, 1, 1000).unwrap_err().0, Wrong::Moved);
    let calmed = |it: &Answers| match it.scales.get(&Item::Nervous) {
        Some(Often::NearlyEveryDay) => Level::SelfCare,
        _ => Level::SeeDoctor,
    };
    assert_eq!(look(calmed, 1, 1000).unwrap_err().0, Wrong::Moved);
}
