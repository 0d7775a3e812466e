//! Whatever somebody writes is kept as it is and fits the page: other scripts, a very long word, very many notes.

use anyhow::{Context as _, ensure};
use fascicle_core::body::Place;
use fascicle_core::calendar::Moment;
use fascicle_core::diary::{Diary, Revision, RevisionId, Twitch};
use fascicle_tests::{Browser, Person, Result, Side, Site, WITHOUT_APP, Window, device};
use serde_json::json;

const WORDS: &str = "A word, if you like";
const OVERFLOW: &str = "return document.documentElement.scrollWidth - innerWidth;";

#[tokio::test]
async fn words_of_any_script_and_length_come_back_and_do_not_widen_the_page() -> Result {
    let (browser, site) = (Browser::open()?, Site::open()?);
    let person = Person::opens(&browser, &site, Window::PHONE).await?;
    let long = "x".repeat(10_000);
    let texts = [
        "ارتعاش في الجفن الأيسر ليلًا",
        "กล้ามเนื้อกระตุกที่น่องหลังดื่มกาแฟ",
        "😀👩🏽‍⚕️🦵🏿 ☕→",
        "<b>not bold</b> & \"quoted\" \t tab",
        long.as_str(),
    ];
    for text in texts {
        person.visits("#/note").await?;
        person.presses("Left calf").await?;
        person.is_on("Noted").await?;
        person.sets(WORDS, text).await?;
        person.presses("Save").await?;
        person.is_on("Diary").await?;
        let wider = person.runs(OVERFLOW, vec![]).await?;
        ensure!(wider.as_i64().is_some_and(|it| it <= 0), "{wider} px too wide with {text:.40}");
    }
    person.reloads().await?;
    person.is_on("Diary").await?;
    person.waits_until_all_is_read().await?;
    // As on paper, where all are drawn.
    let script = "dispatchEvent(new Event('beforeprint')); \
        return [...document.querySelectorAll('.entry__words')].map((it) => it.textContent);";
    let mut found: Vec<String> = serde_json::from_value(person.runs(script, vec![]).await?)?;
    found.reverse();
    assert_eq!(found, texts);
    person.leaves().await
}

/// It was noon in UTC when the page first asked, as far as it can see.
const NOON: &str = "const Before = Date, day = 24 * 60 * 60 * 1000; \
    const ahead = () => Number(localStorage['clock.ahead'] ??= day / 2 - Before.now() % day); \
    window.Date = class extends Before { \
        constructor(...said) { said.length ? super(...said) : super(Before.now() + ahead()); } \
        static now() { return Before.now() + ahead(); } };";
/// How many entries stand in each day of the diary.
const DAYS: &str = "return [...document.querySelectorAll('.day')] \
    .map((it) => it.querySelectorAll('.entry').length);";

#[tokio::test]
async fn a_thousand_notes_in_one_day_are_a_thousand_notes() -> Result {
    let (browser, site) = (Browser::open_in_zone("UTC")?, Site::open()?);
    let person = Person::sits_down(&browser, &site, Window::PHONE).await?;
    person.plants(NOON).await?;
    person.visits("").await?;
    person.finds_in_diary().await?;
    person.visits(WITHOUT_APP).await?;
    let now = person.runs("return Date.now();", vec![]).await?.as_i64().context("a time")?;
    // Up to now: a thousand presses in a page are more than Chromium lets through.
    let notes: Vec<Revision> = (0..1_000).rev().filter_map(|it| note(now - it)).collect();
    let packed = device::packed(notes)?;
    person.puts_into(Side::Front, &packed.front).await?;
    person.puts_into(Side::Mirror, &packed.mirror).await?;
    ensure!(person.finds_in_diary().await?.len() == 1_000, "not all of a thousand were found");
    person.visits("#/note").await?;
    person.presses("Right calf").await?;
    person.sees("You have noted several today.").await?;
    let found = person.finds_in_diary().await?;
    ensure!(found.len() == 1_001, "{} were found", found.len());
    let days = person.runs(DAYS, vec![]).await?;
    assert_eq!(days, json!([1_001]), "one day, and all of them in it");
    person.leaves().await
}

/// A note of that instant, in UTC.
fn note(instant: i64) -> Option<Revision> {
    let at = Moment::new(instant, 0)?;
    let id = RevisionId::new(instant.unsigned_abs(), [7; 10]);
    Some(Diary::note(id, at, Twitch::new(Place::from_key("calf.left")?, at)))
}
