//! Choosing a place: every one is found by its group and by what a person types, with either side.

use fascicle_core::body::Place;
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
        ("thumb", "Left thumb"),
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
