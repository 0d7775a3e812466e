//! Opening an entry from the diary and closing it: beside the list or in its place, one is where one was.

use super::listing::{SEED, SETTLED, with_notes};
use anyhow::{Context as _, ensure};
use fascicle_core::sample;
use fascicle_tests::{Browser, Person, Result, Site, Window, device};
use serde_json::{Value, json};

const DESK: Window = Window { width: 1280, height: 800, dark: false };

/// Opens a note from the middle of the window, and says which.
const OPEN_NOTE: &str = "const it = [...document.querySelectorAll('.entry a[href^=\"#/note/\"]')] \
    .find((it) => { const top = it.getBoundingClientRect().top; \
        return top > 70 && top < innerHeight - 100; }); \
    if (!it) return null; it.click(); return it.closest('.entry').id;";
/// What a row says and where it begins.
const ROW: &str = "const it = document.getElementById(arguments[0]); \
    return it && [it.innerText, Math.round(it.getBoundingClientRect().top)];";
/// The rows that are shown to be open, and how many headings of the page there are.
const OPEN: &str = "return [[...document.querySelectorAll('.entry[aria-current]')].map((it) => it.id), \
    document.querySelectorAll('h1').length];";
/// Waits for a heading without touching it: whoever touches it brings it to the window's middle.
const IS_ON: &str = "const [heading, done] = arguments; const look = () => \
    document.querySelector('h1')?.innerText === heading ? done(true) : setTimeout(look, 30); look();";
const HAS_FOCUS: &str = "return document.activeElement === document.querySelector('h1');";
const SAVE: &str = "document.querySelector('.onward .button--main').click();";
const FOCUSED_ROW: &str = "return document.activeElement?.closest('.entry')?.id ?? null;";

/// A person somewhere in the middle of a long diary.
async fn in_the_middle(browser: &Browser, site: &Site, window: Window) -> Result<Person> {
    let kept = device::packed(sample::revisions(SEED, 5_000))?;
    let person = with_notes(browser, site, window, &kept).await?;
    person.presses("A month earlier").await?;
    person.awaits(SETTLED, vec![]).await?;
    person
        .runs(
            "dispatchEvent(new WheelEvent('wheel')); scrollBy({ top: 900, behavior: 'instant' });",
            vec![],
        )
        .await?;
    person.awaits(SETTLED, vec![]).await?;
    Ok(person)
}

async fn row(person: &Person, id: &str) -> Result<(String, i64)> {
    let row = person.runs(ROW, vec![json!(id)]).await?;
    serde_json::from_value(row).context("the row is not in the page")
}

/// Opens a note: which it is, what its row says and where it stands.
async fn opens_a_note(person: &Person) -> Result<(String, (String, i64))> {
    let place = "return [...document.querySelectorAll('.entry')] \
        .map((it) => [it.id, [it.innerText, Math.round(it.getBoundingClientRect().top)]]);";
    let before: Vec<(String, (String, i64))> =
        serde_json::from_value(person.runs(place, vec![]).await?)?;
    let opened: String = serde_json::from_value(person.runs(OPEN_NOTE, vec![]).await?)?;
    let row = before.into_iter().find(|it| it.0 == opened);
    row.context("no such row was there")
}

/// Opens another note while one is open.
async fn opens_another(person: &Person, open: &str) -> Result<String> {
    let other = "const it = [...document.querySelectorAll('.entry a[href^=\"#/note/\"]')] \
        .find((it) => it.closest('.entry').id !== arguments[0] \
            && it.getBoundingClientRect().top > 0); \
        it.click(); return it.closest('.entry').id;";
    let other: String = serde_json::from_value(person.runs(other, vec![json!(open)]).await?)?;
    let shown = "const [id, done] = arguments; const look = () => \
        document.querySelector('.entry[aria-current]')?.id === id ? done(true) : setTimeout(look, 30); \
        look();";
    person.awaits(shown, vec![json!(other)]).await?;
    Ok(other)
}

#[tokio::test]
async fn what_is_opened_stands_beside_the_diary_where_there_is_room() -> Result {
    let (browser, site) = (Browser::open()?, Site::open()?);
    let person = in_the_middle(&browser, &site, DESK).await?;
    person.sees("What you open stands here.").await?;
    let (opened, before) = opens_a_note(&person).await?;
    person.awaits(IS_ON, vec![json!("Your note")]).await?;
    person.awaits(SETTLED, vec![]).await?;
    assert_eq!(person.runs(HAS_FOCUS, vec![]).await?, json!(true));
    assert_eq!(row(&person, &opened).await?, before, "the list has moved");
    assert_eq!(person.runs(OPEN, vec![]).await?, json!([[opened], 1]));
    let other = opens_another(&person, &opened).await?;
    // What is kept is seen in the list, which stays.
    person.sets("A word, if you like", "said beside").await?;
    person.runs(SAVE, vec![]).await?;
    person.awaits(IS_ON, vec![json!("Diary")]).await?;
    person.awaits(SETTLED, vec![]).await?;
    ensure!(row(&person, &other).await?.0.contains("said beside"));
    assert_eq!(person.runs(FOCUSED_ROW, vec![]).await?, json!(other));
    assert_eq!(person.title().await?, "Diary – Fascicle");
    assert_eq!(person.runs(OPEN, vec![]).await?, json!([[], 1]));
    person.leaves().await
}

#[tokio::test]
async fn what_was_begun_beside_the_diary_goes_on_alone_in_a_narrow_window() -> Result {
    let (browser, site) = (Browser::open()?, Site::open()?);
    let person = in_the_middle(&browser, &site, DESK).await?;
    opens_a_note(&person).await?;
    person.is_on("Your note").await?;
    person.sets("A word, if you like", "begun wide").await?;
    person.looks_in(Window::PHONE).await?;
    person.sees_no("Find in the diary").await?;
    person.is_on("Your note").await?;
    assert_eq!(person.reads("A word, if you like").await?, "begun wide");
    person.runs(SAVE, vec![]).await?;
    person.awaits(IS_ON, vec![json!("Diary")]).await?;
    person.sees("begun wide").await?;
    // A note that was only just made has no list beside it.
    person.looks_in(DESK).await?;
    person.visits("#/note").await?;
    person.presses("Left calf").await?;
    person.is_on("Noted").await?;
    person.sees_no("Find in the diary").await?;
    person.leaves().await
}

#[tokio::test]
async fn a_change_that_is_saved_leads_back_to_where_it_was_opened() -> Result {
    let (browser, site) = (Browser::open()?, Site::open()?);
    let person = in_the_middle(&browser, &site, Window::PHONE).await?;
    let (opened, before) = opens_a_note(&person).await?;
    person.is_on("Your note").await?;
    person.runs(SAVE, vec![]).await?;
    person.awaits(IS_ON, vec![json!("Diary")]).await?;
    person.awaits(SETTLED, vec![]).await?;
    let after = row(&person, &opened).await?;
    ensure!((after.1 - before.1).abs() <= 2, "{before:?} {after:?}");
    assert_eq!(person.runs(FOCUSED_ROW, vec![]).await?, json!(opened));
    // Whoever has been elsewhere since begins at the top.
    person.presses("More").await?;
    person.is_on("More").await?;
    person.presses("Diary").await?;
    person.has_focus_on("Diary").await?;
    assert_eq!(person.runs("return scrollY;", vec![]).await?, Value::from(0));
    person.leaves().await
}

#[tokio::test]
async fn what_is_open_and_removed_is_closed_and_the_way_back_has_the_focus() -> Result {
    let (browser, site) = (Browser::open()?, Site::open()?);
    let person = in_the_middle(&browser, &site, DESK).await?;
    let opened = opens_a_note(&person).await?.0;
    person.awaits(IS_ON, vec![json!("Your note")]).await?;
    let remove = "document.getElementById(arguments[0]).querySelector('button').click();";
    person.runs(remove, vec![json!(opened)]).await?;
    person.awaits(IS_ON, vec![json!("Diary")]).await?;
    person.sees_to_press("Undo").await?;
    let focused = "return document.activeElement.id;";
    assert_eq!(person.runs(focused, vec![]).await?, json!("happened"));
    // Another one can be looked at before it is brought back.
    opens_another(&person, &opened).await?;
    person.sees_to_press("Undo").await?;
    person.leaves().await
}

#[tokio::test]
async fn a_window_that_is_turned_takes_nothing_from_whoever_is_in_the_diary() -> Result {
    let (browser, site) = (Browser::open()?, Site::open()?);
    let person = in_the_middle(&browser, &site, DESK).await?;
    person.runs("scrollTo(0, 0);", vec![]).await?;
    person.presses("Find in the diary").await?;
    person.types("Words", "the").await?;
    person.looks_in(Window::PHONE).await?;
    person.sees_no("What you open stands here.").await?;
    assert_eq!(person.reads("Words").await?, "the");
    assert_eq!(person.focused().await?, "Words");
    person.leaves().await
}
