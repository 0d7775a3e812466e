//! The diary of somebody who kept it for their doctor and said everything that is asked.

use super::{Truth, diary};
use crate::calendar::Moment;
use crate::check::{Level, RULES_VERSION, Sign};
use crate::diary::{
    Began, Content, Diary, Factor, Health, History, Medicine, Question, Revision, RevisionId,
    SavedCheck, Since, Trigger, Twitchy,
};

/// 28 November 2026 at noon, on which the diary of a patient ends.
const AT: i64 = 1_795_867_200_000;

/// What a person has who kept a diary of so many days for their doctor and said everything: a finished
/// check with those answers to all signs, their question, medicines, health, and what they looked at.
pub fn patient(days: u16, reply: &str) -> Vec<Revision> {
    let mut revisions = diary(5, &Truth { days, notes: 1, ..Truth::default() });
    let at = Moment::new(AT, 0);
    let mut add = |number: u8, content: Content| {
        let id = RevisionId::new(1_795_867_200_000, [number; 10]);
        revisions.extend(at.map(|at| Diary::begin(id, at, content)));
    };
    let signs = Sign::ALL.iter().map(|it| format!("{}={reply}", it.key()));
    let other = [
        "where=calf.left,eyelid-lower.right",
        "how-long=three-months",
        "same-spot=yes",
        "pattern=runs",
        "before=caffeine,stress",
        "gad-1=several-days",
        "gad-2=several-days",
        "phq-1=not-at-all",
        "phq-2=several-days",
    ];
    let said = signs.chain(other.map(str::to_owned)).collect();
    let check =
        at.and_then(|at| SavedCheck::new(at, Level::SeeDoctor, RULES_VERSION.to_owned(), said));
    if let Some(check) = check {
        add(201, Content::Check(check));
    }
    let mut history = History::default()
        .saying("Is it harmless, and do I need a test?", "It began after a long run.")
        .unwrap_or_default();
    history.began = Some(Began::Gradually);
    history.since = Some(Since::Same);
    history.health.extend(Health::ALL.iter().map(|it| (*it, false)));
    add(202, Content::History(history));
    for (number, (name, started)) in
        (203..).zip([("Levothyroxine 50 micrograms", "2019"), ("Magnesium 300 mg", "May 2026")])
    {
        if let Some(it) = Medicine::new(name, started, "") {
            add(number, Content::Medicine(it));
        }
    }
    let factors = [Trigger::Caffeine, Trigger::Stress].map(Factor::Known);
    if let Some(question) = Question::new(Twitchy::NotQuiet, &factors) {
        add(210, Content::Question(question));
    }
    revisions
}
