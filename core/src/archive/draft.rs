//! The stored text of an unfinished check: a line for each question, so that none is lost when questions grow.
//!
//! Above them stands when the last answer was given, as instant and offset, and the check's entry in
//! the diary if it has one, between spaces. Then `question=answer` or `question=answer,answer`, under the stable names of both. A name that this
//! version does not know is left out on reading, and the question asked again.

use super::content::triggers;
use crate::body::Place;
use crate::calendar::Moment;
use crate::check::{Answers, Item, Lasted, Often, Pattern, Reply, Sign, Where};
use crate::diary::{EntryId, Trigger};
use crate::sorted::SortedSet;

const PLACE: &str = "where";
const SAME_SPOT: &str = "same-spot";
const PATTERN: &str = "pattern";
const LASTED: &str = "how-long";
const BEFORE: &str = "before";
const WANDERING: &str = "wandering";
const NOT_SURE: &str = "not-sure";

/// A check under way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckDraft {
    /// The answers so far.
    pub answers: Answers,
    /// When the last one was given.
    pub at: Moment,
    /// Its entry in the diary, once it was finished.
    pub entry: Option<EntryId>,
}

impl CheckDraft {
    /// Nothing answered yet.
    pub fn fresh(now: Moment) -> Self {
        Self { answers: Answers::default(), at: now, entry: None }
    }
}

/// The stored text of a check under way.
pub fn text_from_check_draft(draft: &CheckDraft) -> String {
    let (instant, offset) = (draft.at.instant(), draft.at.offset());
    let entry = draft.entry.map_or_else(String::new, |it| format!(" {it}"));
    format!("{instant} {offset}{entry}\n{}", text_from_answers(&draft.answers))
}

/// The check under way that a stored text tells; `None` where it tells none.
pub fn check_draft_from_text(text: &str) -> Option<CheckDraft> {
    let (head, answers) = text.split_once('\n')?;
    let mut head = head.split(' ');
    let at = Moment::new(head.next()?.parse().ok()?, head.next()?.parse().ok()?)?;
    let entry = head.next().and_then(|it| it.parse().ok());
    Some(CheckDraft { answers: answers_from_text(answers), at, entry })
}

/// The stored text of these answers.
pub fn text_from_answers(answers: &Answers) -> String {
    let mut text = String::new();
    let mut line = |question: &str, answer: &str| {
        for part in [question, "=", answer, "\n"] {
            text.push_str(part);
        }
    };
    for (sign, reply) in answers.signs.iter() {
        line(sign.key(), reply.key());
    }
    if let Some(place) = &answers.place {
        line(PLACE, &text_from_where(place));
    }
    if let Some(reply) = answers.same_spot {
        line(SAME_SPOT, reply.key());
    }
    if let Some(pattern) = answers.pattern {
        line(PATTERN, pattern.key());
    }
    if let Some(lasted) = answers.lasted {
        line(LASTED, lasted.key());
    }
    if let Some(before) = &answers.before {
        let keys: Vec<&str> = before.iter().map(Trigger::key).collect();
        line(BEFORE, &keys.join(","));
    }
    for (item, often) in answers.scales.iter() {
        line(item.key(), often.key());
    }
    text
}

/// The answers that a stored text tells.
pub fn answers_from_text(text: &str) -> Answers {
    let mut answers = Answers::default();
    for (question, answer) in text.lines().filter_map(|it| it.split_once('=')) {
        match question {
            PLACE => answers.place = where_from_text(answer),
            SAME_SPOT => answers.same_spot = Reply::from_key(answer),
            PATTERN => answers.pattern = Pattern::from_key(answer),
            LASTED => answers.lasted = Lasted::from_key(answer),
            BEFORE => answers.before = triggers(answer),
            _ => {
                if let (Some(sign), Some(reply)) =
                    (Sign::from_key(question), Reply::from_key(answer))
                {
                    answers.signs.insert(sign, reply);
                } else if let (Some(item), Some(often)) =
                    (Item::from_key(question), Often::from_key(answer))
                {
                    answers.scales.insert(item, often);
                }
            }
        }
    }
    answers
}

fn text_from_where(place: &Where) -> String {
    match place {
        Where::At(places) => {
            let keys: Vec<String> = places.iter().map(Place::key).collect();
            keys.join(",")
        }
        Where::Wandering => WANDERING.to_owned(),
        Where::NotSure => NOT_SURE.to_owned(),
    }
}

fn where_from_text(text: &str) -> Option<Where> {
    match text {
        WANDERING => Some(Where::Wandering),
        NOT_SURE => Some(Where::NotSure),
        keys => {
            let mut places = SortedSet::new();
            for key in keys.split(',') {
                places.insert(Place::from_key(key)?);
            }
            Where::at(places)
        }
    }
}
