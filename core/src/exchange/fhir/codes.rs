//! The codes that are certain (clinical.md 4.3, 6.1, 6.3). Whatever is not here is told in words.

use super::json::{Json, list, object, text};
use crate::check::{Item, Often, Scale};

/// A code: its system, itself, and what its system calls it.
pub(super) type Code = (&'static str, &'static str, &'static str);

const LOINC: &str = "http://loinc.org";

pub(super) const PATIENT_NOTE: Code = (LOINC, "51855-5", "Patient Note");
/// A symptom, not a diagnosis.
pub(super) const TWITCHES: Code =
    ("http://human-phenotype-ontology.org", "HP:0002380", "Fasciculations");
pub(super) const SOCIAL_HISTORY: Code = (
    "http://terminology.hl7.org/CodeSystem/observation-category",
    "social-history",
    "Social History",
);
pub(super) const SURVEY: Code =
    ("http://terminology.hl7.org/CodeSystem/observation-category", "survey", "Survey");

/// A scale: its name, its code and that of its sum.
pub(super) type Scored = (&'static str, &'static str, &'static str);

/// A scale whose sum has a code. The first two items of GAD-7 have none.
pub(super) const fn scale(scale: Scale) -> Option<Scored> {
    match scale {
        Scale::Gad7 => Some(("GAD-7", "69737-5", "70274-6")),
        Scale::Phq2 => Some(("PHQ-2", "55757-9", "55758-7")),
        Scale::Gad2 => None,
    }
}

/// The code of an item, by which it is linked, too.
pub(super) const fn item(item: Item) -> &'static str {
    match item {
        Item::Nervous => "69725-0",
        Item::Control => "68509-9",
        Item::TooMuch => "69733-4",
        Item::Relaxing => "69734-2",
        Item::Restless => "69735-9",
        Item::Irritable => "69689-8",
        Item::Afraid => "69736-7",
        Item::Interest => "44250-9",
        Item::Down => "44255-8",
    }
}

/// An answer of list LL358-3, which has these words.
pub(super) fn answer(often: Often, words: &str) -> Json {
    let code = match often {
        Often::NotAtAll => "LA6568-5",
        Often::SeveralDays => "LA6569-3",
        Often::MoreThanHalf => "LA6570-1",
        Often::NearlyEveryDay => "LA6571-9",
    };
    object(vec![("system", text(LOINC)), ("code", text(code)), ("display", text(words))])
}

/// A code of LOINC. What LOINC calls it, no source that was read says.
pub(super) fn loinc(code: &'static str) -> Json {
    object(vec![("system", text(LOINC)), ("code", text(code))])
}

/// A concept in words, with its codes.
pub(super) fn concept(codes: &[Code], words: &str) -> Json {
    let coding = |(system, code, display): &Code| {
        object(vec![("system", text(*system)), ("code", text(*code)), ("display", text(*display))])
    };
    let mut fields = Vec::new();
    if !codes.is_empty() {
        fields.push(("coding", list(codes.iter().map(coding).collect())));
    }
    fields.push(("text", text(words)));
    object(fields)
}
