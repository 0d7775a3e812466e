//! The stored text of an unfinished check: a line for each question, so that none is lost when questions grow.
//!
//! `question=answer` or `question=answer,answer`, under the stable names of both. A name that this
//! version does not know is left out on reading, and the question asked again.

use super::record::triggers;
use crate::body::Place;
use crate::check::{Answers, Lasted, Pattern, Reply, Sign, Where};
use crate::diary::Trigger;
use crate::sorted::SortedSet;

const PLACE: &str = "where";
const SAME_SPOT: &str = "same-spot";
const PATTERN: &str = "pattern";
const LASTED: &str = "how-long";
const BEFORE: &str = "before";
const WANDERING: &str = "wandering";
const NOT_SURE: &str = "not-sure";

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
