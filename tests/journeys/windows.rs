//! Several windows at once: what one notes shows in the others, and none writes over another.

use anyhow::ensure;
use fascicle_tests::{
    Browser, Engine, Kept, Noted, Person, Result, Site, WITHOUT_APP, Window, records,
};
use serde_json::{Value, json};
use std::collections::BTreeSet;

const WINDOWS: usize = 4;

/// How many notes each window makes. `WebKit` lets timers of windows that nobody sees fire once in a
/// second, so there each note takes about that long.
fn notes_of(browser: &Browser) -> usize {
    if browser.engine() == Engine::WebKit { 25 } else { 100 }
}

/// As many an app does it: all that it keeps is one text, read at its start and written at each save.
/// It waits by a message: `WebKit` lets a timer of a window that is not seen fire once in a second.
const SAVE_PLAINLY: &str = "(async () => { \
    const notes = JSON.parse(localStorage.getItem('plain.notes') ?? '[]'); \
    for (let number = 0; number < it; number += 1) { \
        notes.push(number); localStorage.setItem('plain.notes', JSON.stringify(notes)); \
        const end = performance.now() + 2; while (performance.now() < end); \
        await new Promise((next) => { const { port1, port2 } = new MessageChannel(); \
            port1.onmessage = next; port2.postMessage(0); }); } })()";
const COUNT_PLAIN: &str = "return JSON.parse(localStorage.getItem('plain.notes')).length;";

/// A person with that many tabs of one browser, all at one address.
async fn with_tabs(browser: &Browser, site: &Site, address: &str) -> Result<Person> {
    let person = Person::opens_at(browser, site, Window::PHONE, address).await?;
    for _ in 1..WINDOWS {
        person.opens_tab().await?;
        person.visits(address).await?;
    }
    Ok(person)
}

#[tokio::test]
async fn four_windows_at_once_keep_every_note_and_show_those_of_the_others() -> Result {
    let (browser, site) = (Browser::open()?, Site::open()?);
    let person = with_tabs(&browser, &site, "#/note").await?;
    let each = notes_of(&browser);
    let noted: Vec<Vec<Noted>> = person.does_in_tabs(WINDOWS, "notes(it)", json!(each)).await?;
    let noted: BTreeSet<String> = noted.into_iter().flatten().map(|it| it.name).collect();
    ensure!(noted.len() == WINDOWS * each, "only {} were saved", noted.len());
    for reloads in [false, true] {
        for tab in 0..WINDOWS {
            person.turns_to(tab).await?;
            person.visits("#/diary").await?;
            if reloads {
                person.reloads().await?;
            } else {
                // What another window said may still be on its way.
                person.sees_notes(noted.len()).await?;
            }
            let found: BTreeSet<String> = person.finds_in_diary().await?.into_iter().collect();
            ensure!(found == noted, "window {tab} shows {} of {}", found.len(), noted.len());
        }
    }
    let Kept { front, mirror } = person.reads_store().await?;
    for side in [front, mirror] {
        ensure!(BTreeSet::from_iter(records(&side)) == noted, "not all are on both sides");
    }
    person.leaves().await
}

#[tokio::test]
async fn four_windows_at_once_lose_notes_in_a_plain_store() -> Result {
    let (browser, site) = (Browser::open()?, Site::open()?);
    let person = with_tabs(&browser, &site, WITHOUT_APP).await?;
    let each = notes_of(&browser);
    person.does_in_tabs::<Value>(WINDOWS, SAVE_PLAINLY, json!(each)).await?;
    let count = person.runs(COUNT_PLAIN, vec![]).await?;
    let is_less = count.as_u64().is_some_and(|it| it < (WINDOWS * each) as u64);
    ensure!(is_less, "{count} of {} are there", WINDOWS * each);
    person.leaves().await
}
