//! Twitches and days as Observations: what a person noticed, with where and when, and no measurement.

use super::super::moment::text_from_moment;
use super::json::{Json, list, object, text};
use super::{Document, Own, Words, codes, hyphenated, reference};
use crate::diary::{DayLine, DayPlaces, Entry, Noted, Twitch};

/// The resources, each with its name.
pub(super) fn resources(document: &Document<'_>, words: &Words<'_>) -> Vec<(String, Json)> {
    let one = |note: &Entry<'_>| {
        let told = match note.noted {
            Noted::Twitch(it) => twitch(it, words),
            Noted::Day(it) => day(it, words),
            _ => return None,
        };
        Some((hyphenated(&note.id.to_string()), observation(document, told)))
    };
    document.notes.iter().filter_map(one).collect()
}

fn observation(document: &Document<'_>, told: Vec<(&'static str, Json)>) -> Json {
    let patient = || reference(&document.own(Own::Patient));
    let category = codes::concept(&[codes::SOCIAL_HISTORY], codes::SOCIAL_HISTORY.2);
    let mut fields = vec![
        ("resourceType", text("Observation")),
        ("status", text("final")),
        ("category", list(vec![category])),
        ("subject", patient()),
        ("performer", list(vec![patient()])),
    ];
    fields.extend(told);
    object(fields)
}

fn twitch(it: &Twitch, words: &Words<'_>) -> Vec<(&'static str, Json)> {
    let mut told = vec![
        ("code", codes::concept(&[codes::TWITCHES], words.twitch)),
        ("effectiveDateTime", text(text_from_moment(it.at))),
        ("bodySite", codes::concept(&[], &(words.place)(it.place))),
    ];
    if !it.words.is_empty() {
        told.push(("note", list(vec![object(vec![("text", text(it.words.clone()))])])));
    }
    told
}

fn day(it: &DayLine, words: &Words<'_>) -> Vec<(&'static str, Json)> {
    let mut told = vec![
        ("code", codes::concept(&[], words.day)),
        ("effectiveDateTime", text(it.day.text())),
        ("valueCodeableConcept", codes::concept(&[], (words.course)(it.course()))),
    ];
    let mut components = Vec::new();
    if let DayPlaces::At(places) = it.places() {
        let place = |place| {
            let value = codes::concept(&[], &(words.place)(place));
            object(vec![
                ("code", codes::concept(&[codes::TWITCHES], words.twitch)),
                ("valueCodeableConcept", value),
            ])
        };
        components.extend(places.iter().map(place));
    }
    for (factor, there) in it.factors.iter() {
        if let Some(name) = (words.factor)(*factor) {
            components.push(object(vec![
                ("code", codes::concept(&[], &name)),
                ("valueBoolean", Json::Truth(*there)),
            ]));
        }
    }
    if !components.is_empty() {
        told.push(("component", list(components)));
    }
    told
}
