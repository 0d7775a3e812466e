//! The stored shape of an unfinished check: answers by question, so that none is lost when the questions grow.

use crate::body::Place;
use crate::check::{Answers, Lasted, Pattern, Reply, Sign, Where};
use crate::diary::Trigger;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The answers given so far, under the stable names of questions and answers.
///
/// A name that this version does not know is left out on reading, and the question asked again.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoredAnswers {
    #[serde(default)]
    signs: BTreeMap<String, String>,
    #[serde(default)]
    places: Option<Vec<String>>,
    #[serde(default)]
    same_spot: Option<String>,
    #[serde(default)]
    pattern: Option<String>,
    #[serde(default)]
    lasted: Option<String>,
    #[serde(default)]
    before: Option<Vec<String>>,
}

const WANDERING: &str = "wandering";
const NOT_SURE: &str = "not-sure";

/// The stored shape of these answers.
pub fn draft_from_answers(answers: &Answers) -> StoredAnswers {
    let signs = answers.signs.iter();
    StoredAnswers {
        signs: signs
            .map(|(sign, reply)| (sign.key().to_owned(), reply.key().to_owned()))
            .collect(),
        places: answers.place.as_ref().map(|place| match place {
            Where::At(places) => places.iter().map(|it| it.key()).collect(),
            Where::Wandering => vec![WANDERING.to_owned()],
            Where::NotSure => vec![NOT_SURE.to_owned()],
        }),
        same_spot: answers.same_spot.map(|it| it.key().to_owned()),
        pattern: answers.pattern.map(|it| it.key().to_owned()),
        lasted: answers.lasted.map(|it| it.key().to_owned()),
        before: answers
            .before
            .as_ref()
            .map(|it| it.iter().map(|it| it.key().to_owned()).collect()),
    }
}

/// The answers that a stored draft tells.
pub fn answers_from_draft(stored: &StoredAnswers) -> Answers {
    let signs = stored.signs.iter();
    Answers {
        signs: signs
            .filter_map(|(sign, reply)| Some((Sign::from_key(sign)?, Reply::from_key(reply)?)))
            .collect(),
        place: stored.places.as_deref().and_then(where_from_keys),
        same_spot: stored.same_spot.as_deref().and_then(Reply::from_key),
        pattern: stored.pattern.as_deref().and_then(Pattern::from_key),
        lasted: stored.lasted.as_deref().and_then(Lasted::from_key),
        before: stored
            .before
            .as_ref()
            .and_then(|keys| keys.iter().map(|key| Trigger::from_key(key)).collect()),
    }
}

fn where_from_keys(keys: &[String]) -> Option<Where> {
    match keys {
        [key] if key == WANDERING => Some(Where::Wandering),
        [key] if key == NOT_SURE => Some(Where::NotSure),
        _ => Where::at(
            keys.iter()
                .map(|key| Place::from_key(key))
                .collect::<Option<_>>()?,
        ),
    }
}
