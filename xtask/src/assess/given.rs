//! Reading a file of answers: one JSON object by question id, in which anything unknown is an error at its line.

use std::fmt;

use anyhow::{Result, anyhow};
use fascicle_core::check::Answers;
use serde::de::{DeserializeSeed, Deserializer as _, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Deserializer, Value, error::Category};

use super::question::Question;

/// The answers in this text.
pub(super) fn answers_from_json(text: &str) -> Result<Answers> {
    let mut json = Deserializer::from_str(text);
    let answers = json.deserialize_map(Whole).and_then(|it| json.end().map(|()| it));
    answers.map_err(|it| at_its_place(&it))
}

fn at_its_place(error: &serde_json::Error) -> anyhow::Error {
    let (line, column) = (error.line(), error.column());
    let text = error.to_string();
    let place = format!(" at line {line} column {column}");
    let text = text.strip_suffix(&place).unwrap_or(&text);
    let kind = if error.classify() == Category::Data { "" } else { "this is no JSON: " };
    anyhow!("line {line}, column {column}: {kind}{text}")
}

/// The whole object. What is wrong is said while it is read, when the line is still known.
struct Whole;

impl<'de> Visitor<'de> for Whole {
    type Value = Answers;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object with the answers by question id")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Answers, A::Error> {
        let mut answers = Answers::default();
        while let Some(id) = map.next_key::<String>()? {
            let question = Question::from_id(&id).ok_or_else(|| {
                let all = "`cargo xtask assess --schema` lists every one";
                A::Error::custom(format!("there is no question `{id}`: {all}"))
            })?;
            if question.answer(&answers).is_some() {
                return Err(A::Error::custom(format!("`{id}` is answered twice")));
            }
            map.next_value_seed(AnswerTo { question, answers: &mut answers })?;
        }
        Ok(answers)
    }
}

/// The answer to one question.
struct AnswerTo<'a> {
    question: Question,
    answers: &'a mut Answers,
}

impl AnswerTo<'_> {
    fn give<E: Error>(self, given: &Value) -> Result<(), E> {
        let Self { question, answers } = self;
        question.give(answers, given).map_err(|wrong| {
            let (id, choice) = (question.id(), question.choice());
            E::custom(format!("{wrong} is no answer to `{id}`: possible is {choice}"))
        })
    }
}

impl<'de> DeserializeSeed<'de> for AnswerTo<'_> {
    type Value = ();

    fn deserialize<D: serde::Deserializer<'de>>(self, json: D) -> Result<(), D::Error> {
        json.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for AnswerTo<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (id, choice) = (self.question.id(), self.question.choice());
        write!(f, "an answer to `{id}`: possible is {choice}")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        self.give(&Value::from(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        let mut all = Vec::new();
        while let Some(one) = seq.next_element::<Value>()? {
            all.push(one);
        }
        self.give(&Value::from(all))
    }
}
