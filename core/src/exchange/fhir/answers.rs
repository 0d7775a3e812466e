//! The check as a `Questionnaire` and a `QuestionnaireResponse`, and the scales that were answered as Observations.

use super::super::moment::text_from_moment;
use super::json::{Json, list, object, text};
use super::{Document, Own, Words, codes, reference};
use crate::check::{CheckPage, Item, Question, RULES_VERSION, Scale, questions};
use crate::report::{Checked, Part};

/// What the questions are called, whatever their version.
const QUESTIONS: &str = "urn:uuid:0f5c1b6e-6a0e-4f0f-9d53-6d1f0f3e7a21";

/// The resources, each with its name.
pub(super) fn resources(document: &Document<'_>, words: &Words<'_>) -> Vec<(String, Json)> {
    let Some(check) = &document.report.check else { return Vec::new() };
    let has = |it: &Question| match it {
        Question::Sign(sign) => document.has_worry || Part::of(*sign) != Part::Worry,
        Question::Page(_) => true,
    };
    let asked: Vec<Question> = questions(&check.answers).into_iter().filter(has).collect();
    let mut all = vec![
        (document.own(Own::Questionnaire), questionnaire(document, check, &asked, words)),
        (document.own(Own::Response), response(document, check, &asked, words)),
    ];
    for (scale, own) in [(Scale::Gad7, Own::Gad7), (Scale::Phq2, Own::Phq2)] {
        let total = scale.total(&check.answers).filter(|_| document.has_worry);
        if let (Some(total), Some(codes)) = (total, codes::scale(scale)) {
            all.push((document.own(own), observation(document, check, codes, total)));
        }
    }
    all
}

fn questionnaire(
    document: &Document<'_>,
    check: &Checked,
    asked: &[Question],
    words: &Words<'_>,
) -> Json {
    let question = |it: &Question| {
        object(vec![
            ("linkId", text(link(*it))),
            ("text", text(words_of(*it, words))),
            ("type", text(if matches!(it, Question::Sign(_)) { "choice" } else { "string" })),
        ])
    };
    let item = |it: &Item| {
        object(vec![
            ("linkId", text(codes::item(*it))),
            ("code", list(vec![codes::loinc(codes::item(*it))])),
            ("text", text((words.item)(*it))),
            ("type", text("choice")),
        ])
    };
    let scales = check.answers.scales.iter().filter(|_| document.has_worry);
    let scales = scales.map(|it| item(&it.0));
    object(vec![
        ("resourceType", text("Questionnaire")),
        ("url", text(QUESTIONS)),
        ("version", text(RULES_VERSION)),
        ("status", text("active")),
        ("subjectType", list(vec![text("Patient")])),
        ("item", list(asked.iter().map(question).chain(scales).collect())),
    ])
}

fn response(
    document: &Document<'_>,
    check: &Checked,
    asked: &[Question],
    words: &Words<'_>,
) -> Json {
    let question = |it: &Question| {
        let answer = match it {
            Question::Sign(sign) => {
                let reply = check.answers.sign(*sign)?;
                let coding =
                    vec![("code", text(reply.key())), ("display", text((words.reply)(reply)))];
                ("valueCoding", object(coding))
            }
            Question::Page(page) => {
                let said = (words.answer)(*page, &check.answers);
                ("valueString", text(Some(said).filter(|it| !it.is_empty())?))
            }
        };
        Some(object(vec![
            ("linkId", text(link(*it))),
            ("text", text(words_of(*it, words))),
            ("answer", list(vec![object(vec![answer])])),
        ]))
    };
    let scales = check.answers.scales.iter().filter(|_| document.has_worry);
    let scales = scales.map(|(item, often)| {
        let answer = codes::answer(*often, (words.often)(*often));
        object(vec![
            ("linkId", text(codes::item(*item))),
            ("text", text((words.item)(*item))),
            ("answer", list(vec![object(vec![("valueCoding", answer)])])),
        ])
    });
    let patient = || reference(&document.own(Own::Patient));
    object(vec![
        ("resourceType", text("QuestionnaireResponse")),
        ("questionnaire", text(format!("{QUESTIONS}|{RULES_VERSION}"))),
        ("status", text("completed")),
        ("subject", patient()),
        ("authored", text(text_from_moment(check.at))),
        ("author", patient()),
        ("source", patient()),
        ("item", list(asked.iter().filter_map(question).chain(scales).collect())),
    ])
}

fn observation(
    document: &Document<'_>,
    check: &Checked,
    (name, scale, sum): codes::Scored,
    total: u8,
) -> Json {
    let concept =
        |code| object(vec![("coding", list(vec![codes::loinc(code)])), ("text", text(name))]);
    let component = vec![("code", concept(sum)), ("valueInteger", Json::Number(total.into()))];
    object(vec![
        ("resourceType", text("Observation")),
        ("status", text("final")),
        ("category", list(vec![codes::concept(&[codes::SURVEY], codes::SURVEY.2)])),
        ("code", concept(scale)),
        ("subject", reference(&document.own(Own::Patient))),
        ("effectiveDateTime", text(text_from_moment(check.at))),
        ("performer", list(vec![reference(&document.own(Own::Patient))])),
        ("derivedFrom", list(vec![reference(&document.own(Own::Response))])),
        ("component", list(vec![object(component)])),
    ])
}

/// How a question is linked to its answer.
fn link(question: Question) -> &'static str {
    match question {
        Question::Sign(sign) => sign.key(),
        Question::Page(page) => CheckPage::key(page),
    }
}

fn words_of(question: Question, words: &Words<'_>) -> String {
    match question {
        Question::Sign(sign) => (words.sign)(sign),
        Question::Page(page) => (words.question)(page).to_owned(),
    }
}
