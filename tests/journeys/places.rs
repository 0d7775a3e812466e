//! Choosing a place: every one is found by its group and by what a person types, with either side.

use anyhow::Context as _;
use fascicle_core::body::{Group, Place};
use fascicle_tests::{Browser, Person, Result, Site, Window};
use serde_json::json;

const NOTE: &str = "Where is it?";
/// The names of all places that the groups offer.
const OFFERED: &str = "return [...document.querySelectorAll('.place-button')] \
    .map((it) => it.getAttribute('aria-label'));";
/// Types each name in turn, and gives those by which no such place is found, or one of the other side.
const TYPE_EACH: &str = "const [names, done] = arguments; \
    const field = document.getElementById('find-place'); \
    const drawn = () => new Promise((go) => requestAnimationFrame(() => setTimeout(go))); \
    const side = (it) => it.split(' ')[0]; \
    (async () => { \
        const lost = []; \
        for (const name of names) { \
            field.value = name; \
            field.dispatchEvent(new Event('input', { bubbles: true })); \
            await drawn(); \
            const found = [...document.querySelectorAll('.places__found .place-button')] \
                .map((it) => it.getAttribute('aria-label')); \
            const other = { Left: 'Right', Right: 'Left' }[side(name)]; \
            if (!found.includes(name) || found.some((it) => side(it) === other)) lost.push(name); \
        } \
        return lost; \
    })().then(done, (error) => done([String(error)]));";

#[tokio::test]
async fn every_place_is_found_by_its_group_and_by_its_name_with_its_side() -> Result {
    let browser = Browser::open()?;
    let site = Site::open()?;
    let person = Person::opens_at(&browser, &site, Window::PHONE, "#/note").await?;
    person.is_on(NOTE).await?;
    let mut names: Vec<String> = serde_json::from_value(person.runs(OFFERED, vec![]).await?)?;
    assert_eq!(person.awaits(TYPE_EACH, vec![json!(names)]).await?, json!([]), "not found");
    let planted = json!(["Left tail", "Heel"]);
    assert_eq!(person.awaits(TYPE_EACH, vec![planted.clone()]).await?, planted, "it is seen");
    names.sort();
    names.dedup();
    assert_eq!(names.len(), Place::all().count(), "each place once: {names:?}");
    person.leaves().await
}

#[tokio::test]
async fn a_place_is_found_by_a_common_word_and_noted_with_its_side() -> Result {
    let browser = Browser::open()?;
    let site = Site::open()?;
    let person = Person::opens_at(&browser, &site, Window::PHONE, "#/note").await?;
    person.is_on(NOTE).await?;
    for (typed, place) in [
        ("eye", "Left lower eyelid"),
        ("arch", "Right arch of the foot"),
        ("thumb", "Left thumb or its web"),
        ("eyes", "Left lower eyelid"),
        ("calves", "Right outer calf"),
        ("feet", "Left arch of the foot"),
        ("armpit", "Left shoulder"),
        ("SOLE left", "Left arch of the foot"),
        ("bice", "Right front of the upper arm"),
    ] {
        person.sets("Find a place", typed).await?;
        person.sees_to_press(place).await?;
        person.sees_nothing_to_press("Left shin").await?;
    }
    person.sets("Find a place", "foot").await?;
    person.sees("10 places").await?;
    person.sets("Find a place", "tail").await?;
    person.sees("No place here has such a name.").await?;
    person.sees_to_press("Left calf").await?;
    person.sets("Find a place", "heel").await?;
    person.sees("2 places").await?;
    person.presses("Right heel").await?;
    person.is_on("Noted").await?;
    person.sees("Right heel, today at").await?;
    person.presses("Diary").await?;
    person.sees("Right heel").await?;
    person.leaves().await
}

/// A place of each group, as it is read and as it is stored; its other side is noted, too.
const BY_GROUP: [(&str, &str, &str); 5] = [
    ("Often named", "upper eyelid", "eyelid-upper"),
    ("Face, head and neck", "back of the neck", "neck-back"),
    ("Arm and hand", "inner forearm", "forearm-inner"),
    ("Chest, belly and back", "lower back", "back-lower"),
    ("Leg and foot", "toes", "toes"),
];

#[tokio::test]
async fn a_place_of_each_group_is_pressed_in_it_and_stored_with_its_side() -> Result {
    let browser = Browser::open()?;
    let site = Site::open()?;
    let person = Person::opens(&browser, &site, Window::PHONE).await?;
    assert_eq!(BY_GROUP.len(), Group::ALL.len());
    let mut wanted = Vec::new();
    for (group, name, key) in BY_GROUP {
        for (side, side_key) in [("Left", "left"), ("Right", "right")] {
            let place = format!("{side} {name}");
            person.visits("#/note").await?;
            person.is_on(NOTE).await?;
            person.sees(group).await?;
            // The usual places are in the open; those of the other groups are not to be had before.
            if group != "Often named" {
                person.sees_nothing_to_press(&place).await?;
                person.presses(group).await?;
            }
            person.presses(&place).await?;
            person.is_on("Noted").await?;
            person.sees(&format!("{place}, today at")).await?;
            wanted.push(format!("{key}.{side_key}"));
        }
    }
    let kept = person.reads_store().await?;
    let records = kept.front.iter().filter(|(key, _)| key.starts_with("fascicle.record."));
    let place = |text: &str| Some(text.split_once("\ttwitch\t")?.1.split('\t').next()?.to_owned());
    let stored: Option<Vec<String>> = records.map(|(_, text)| place(text)).collect();
    // The keys of records are in the order in which they were made.
    assert_eq!(stored.context("something else than a twitch")?, wanted);
    person.leaves().await
}

#[tokio::test]
async fn a_place_is_found_and_noted_with_the_keyboard_alone() -> Result {
    let browser = Browser::open()?;
    let site = Site::open()?;
    let person = Person::opens_at(&browser, &site, Window::PHONE, "#/note").await?;
    person.is_on(NOTE).await?;
    person.tabs_to("Find a place").await?;
    person.types_here("left groin").await?;
    person.sees("One place").await?;
    person.tabs_to("Left groin").await?;
    person.types_here(" ").await?;
    person.is_on("Noted").await?;
    person.sees("Left groin, today at").await?;
    person.leaves().await
}
