//! The doctor's document as FHIR R4: a Bundle of type `document` with what the person said and noted, and nothing that a clinician would have to decide (clinical.md 6.3).
//!
//! There is no `Condition`, no `RiskAssessment` and no `ClinicalImpression` in it, and the patient has no name.
//! Codes are those of LOINC and the Human Phenotype Ontology that `clinical.md` calls verified; whatever has
//! none is told in words. Body sites are words, too: SNOMED CT needs a licence in some countries.

mod answers;
mod codes;
mod json;
mod notes;

use super::moment::text_from_moment;
use crate::body::Place;
use crate::calendar::Moment;
use crate::check::{Answers, CheckPage, Item, Often, Reply, Sign, Where};
use crate::diary::{DayCourse, Entry, Factor, Health, Medicine, RevisionId, Trigger};
use crate::report::Report;
use json::{Json, list, object, text};

/// The words of a document, in the language of the person.
pub struct Words<'a> {
    /// What the document is.
    pub title: &'static str,
    /// A twitch that was noticed.
    pub twitch: &'static str,
    /// A day in one line.
    pub day: &'static str,
    /// A place.
    pub place: fn(Place) -> String,
    /// How a day was.
    pub course: fn(DayCourse) -> &'static str,
    /// What there was on a day; none of what has no name any more.
    pub factor: &'a dyn Fn(Factor) -> Option<String>,
    /// A sign, as it was asked.
    pub sign: fn(Sign) -> String,
    /// A page of the check with one question.
    pub question: fn(CheckPage) -> &'static str,
    /// An answer about a sign.
    pub reply: fn(Reply) -> &'static str,
    /// The answer on such a page.
    pub answer: fn(CheckPage, &Answers) -> String,
    /// An item of a scale.
    pub item: fn(Item) -> &'static str,
    /// How often it was.
    pub often: fn(Often) -> &'static str,
    /// The headings of answers, notes, and medicines and health.
    pub sections: [&'static str; 3],
}

impl Words<'_> {
    /// Keys in the place of words, for where there is no language.
    pub fn keys() -> Self {
        Self {
            title: "Muscle twitches: notes for a doctor",
            twitch: "twitch",
            day: "day",
            place: |it| it.key(),
            course: DayCourse::key,
            factor: &|it| Some(it.key()),
            sign: |it| it.key().to_owned(),
            question: CheckPage::key,
            reply: Reply::key,
            answer: |page, answers| match page {
                CheckPage::Lasted => {
                    answers.lasted.map_or_else(String::new, |it| it.key().to_owned())
                }
                CheckPage::Pattern => {
                    answers.pattern.map_or_else(String::new, |it| it.key().to_owned())
                }
                CheckPage::SameSpot => {
                    answers.same_spot.map_or_else(String::new, |it| it.key().to_owned())
                }
                CheckPage::Where => match &answers.place {
                    Some(Where::At(places)) => {
                        places.iter().map(Place::key).collect::<Vec<_>>().join(", ")
                    }
                    _ => String::new(),
                },
                _ => answers.before.as_ref().map_or_else(String::new, |it| {
                    it.iter().map(Trigger::key).collect::<Vec<_>>().join(", ")
                }),
            },
            item: Item::key,
            often: Often::key,
            sections: ["check", "notes", "health"],
        }
    }
}

/// What the document is made of.
pub struct Document<'a> {
    /// What stands on the doctor's page.
    pub report: &'a Report,
    /// The notes of its days.
    pub notes: &'a [Entry<'a>],
    /// Whether worry and its scales are in it.
    pub has_worry: bool,
    /// When it is made.
    pub made: Moment,
    /// Its own name, which tells it from every other.
    pub id: RevisionId,
}

/// The resources that are made for the document itself, each with a name of its own.
#[derive(Clone, Copy)]
enum Own {
    Bundle,
    Composition,
    Patient,
    Questionnaire,
    Response,
    Gad7,
    Phq2,
}

impl Document<'_> {
    /// The name of such a resource: a UUID of version 7.
    fn own(&self, own: Own) -> String {
        let name = self.id.to_string();
        let (begins, ends) = name.split_at(name.len().saturating_sub(2));
        let last = u8::from_str_radix(ends, 16).unwrap_or_default() ^ own as u8;
        hyphenated(&format!("{begins}{last:02x}"))
    }
}

/// A document as JSON.
pub fn text_from_document(document: &Document<'_>, words: &Words<'_>) -> String {
    let mut entries = vec![entry(
        &document.own(Own::Patient),
        // A document needs somebody whom it is about; who that is, the person says to their doctor.
        object(vec![("resourceType", text("Patient")), ("active", Json::Truth(true))]),
    )];
    let response = answers::resources(document, words);
    let notes = notes::resources(document, words);
    let names = |all: &[(String, Json)]| -> Vec<Json> {
        all.iter().map(|(name, _)| reference(name)).collect()
    };
    let medicines = narrative(&lines_of(document));
    let parts = [
        (names(&response), None),
        (names(&notes), None),
        (Vec::new(), (!lines_of(document).is_empty()).then_some(medicines)),
    ];
    let section = |(title, (entry, narrative)): (&&str, (Vec<Json>, Option<Json>))| {
        let mut section = vec![("title", text(*title))];
        section.extend(narrative.map(|it| ("text", it)));
        if !entry.is_empty() {
            section.push(("entry", Json::List(entry)));
        }
        (section.len() > 1).then(|| object(section))
    };
    let sections: Vec<Json> = words.sections.iter().zip(parts).filter_map(section).collect();
    let mut composition = vec![
        ("resourceType", text("Composition")),
        ("status", text("final")),
        ("type", codes::concept(&[codes::PATIENT_NOTE], words.title)),
        ("subject", reference(&document.own(Own::Patient))),
        ("date", text(text_from_moment(document.made))),
        ("author", list(vec![reference(&document.own(Own::Patient))])),
        ("title", text(words.title)),
    ];
    if !sections.is_empty() {
        composition.push(("section", Json::List(sections)));
    }
    entries.insert(0, entry(&document.own(Own::Composition), object(composition)));
    entries.extend(response.into_iter().chain(notes).map(|(name, it)| entry(&name, it)));
    let bundle = object(vec![
        ("resourceType", text("Bundle")),
        (
            "identifier",
            object(vec![
                ("system", text("urn:ietf:rfc:3986")),
                ("value", text(format!("urn:uuid:{}", document.own(Own::Bundle)))),
            ]),
        ),
        ("type", text("document")),
        ("timestamp", text(text_from_moment(document.made))),
        ("entry", Json::List(entries)),
    ]);
    bundle.text()
}

/// What is said of medicines and health, line by line, as it was typed.
fn lines_of(document: &Document<'_>) -> Vec<String> {
    let Report { medicines, history, .. } = document.report;
    let medicine = |it: &Medicine| {
        let all = [Some(it.name()), it.started(), it.changed()];
        all.into_iter().flatten().collect::<Vec<_>>().join("; ")
    };
    let health =
        |(it, yes): &(Health, bool)| format!("{}: {}", it.key(), if *yes { "yes" } else { "no" });
    let typed = history.ask().into_iter().chain(history.other()).map(str::to_owned);
    medicines.iter().map(medicine).chain(history.health.iter().map(health)).chain(typed).collect()
}

/// Lines as XHTML, as FHIR wants it.
fn narrative(lines: &[String]) -> Json {
    let escaped = |it: &String| {
        let it = it.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        format!("<p>{it}</p>")
    };
    let lines: String = lines.iter().map(escaped).collect();
    object(vec![
        ("status", text("additional")),
        ("div", text(format!("<div xmlns=\"http://www.w3.org/1999/xhtml\">{lines}</div>"))),
    ])
}

fn entry(name: &str, resource: Json) -> Json {
    object(vec![("fullUrl", text(format!("urn:uuid:{name}"))), ("resource", resource)])
}

fn reference(name: &str) -> Json {
    object(vec![("reference", text(format!("urn:uuid:{name}")))])
}

/// The name of an entry or a revision, which is a UUID without hyphens, with them.
fn hyphenated(name: &str) -> String {
    let part = |from, to| name.get(from..to).unwrap_or_default();
    [part(0, 8), part(8, 12), part(12, 16), part(16, 20), part(20, 32)].join("-")
}

#[cfg(test)]
mod tests;
