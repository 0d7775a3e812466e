//! What a document holds and what it never does.

use super::*;
use crate::diary::{Diary, Noted};
use crate::patterns::Log;
use crate::sample::patient;

/// A document whose words are keys.
fn of_patient(has_worry: bool) -> String {
    let diary = Diary::from_revisions(patient(20, "no"));
    let report = Report::of(&diary, &Log::of(&diary), None);
    let notes: Vec<_> = diary.standing_after(None).collect();
    let made = Moment::new(1_795_867_200_000, 60).unwrap();
    let id = RevisionId::new(1_795_867_200_000, [7; 10]);
    let document = Document { report: &report, notes: &notes, has_worry, made, id };
    text_from_document(&document, &Words::keys())
}

#[test]
fn a_document_begins_with_its_composition_and_names_nobody() {
    let value: serde_json::Value = serde_json::from_str(&of_patient(true)).unwrap();
    let entries = value["entry"].as_array().unwrap();
    assert_eq!(
        (&value["type"], &entries[0]["resource"]["resourceType"]),
        (&"document".into(), &"Composition".into())
    );
    let patient = &entries[1]["resource"];
    assert_eq!(patient.as_object().unwrap().len(), 2, "{patient}");
    let names: Vec<_> = entries.iter().map(|it| it["fullUrl"].as_str().unwrap()).collect();
    let mut once = names.clone();
    once.sort_unstable();
    once.dedup();
    assert_eq!(once.len(), names.len());
    // Whatever is referred to is there.
    let text = value.to_string();
    for part in text.split("\"reference\":\"").skip(1) {
        let name = part.split('"').next().unwrap();
        assert!(names.contains(&name), "{name}");
    }
    for never in ["Condition", "RiskAssessment", "ClinicalImpression"] {
        assert!(!text.contains(&format!("\"resourceType\":\"{never}\"")));
    }
    let count =
        |kind: &str| entries.iter().filter(|it| it["resource"]["resourceType"] == kind).count();
    let diary = Diary::from_revisions(crate::sample::patient(20, "no"));
    let told = diary.standing_after(None);
    let told = told.filter(|it| matches!(it.noted, Noted::Day(_) | Noted::Twitch(_))).count();
    assert_eq!((count("Questionnaire"), count("QuestionnaireResponse")), (1, 1));
    assert_eq!(count("Observation"), told + 1, "and PHQ-2");
}

#[test]
fn worry_is_in_it_only_where_it_is_wanted() {
    let (with, without) = (of_patient(true), of_patient(false));
    for it in ["55758-7", "69725-0", "worry-stops-life"] {
        assert!(with.contains(it) && !without.contains(it), "{it}");
    }
}
