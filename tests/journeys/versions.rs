//! A new version of the page: kept whole beside the one in use, and taken when the person wants it.

use anyhow::ensure;
use fascicle_tests::check::NOW;
use fascicle_tests::{Browser, Edition, Person, Result, Site};
use serde_json::{Value, json};
use std::time::{Duration, Instant};

const HOME: &str = "A private notebook for muscle twitches";
const READY: &str = "A new version of Fascicle is ready on this device.";
const ELSEWHERE: &str = "Another window has gone over to a new version of Fascicle.";
const BACK: &str = "You had begun to change this. Your words are back";
const GO: &str = "Open the new version";

const EDITION: &str = "return document.querySelector('meta[name=edition]')?.content ?? 'first';";
/// The names of the page's caches.
const CACHES: &str = "const [done] = arguments; \
    caches.keys().then((names) => done(names.map((it) => it.split('-').at(-1)).sort()));";
/// Lets the browser look for a new version, and says what came of it.
const LOOK: &str = "const [done] = arguments; navigator.serviceWorker.getRegistration() \
    .then((it) => it.update()).then((it) => { \
        const worker = it.installing ?? it.waiting; \
        if (!worker) return done('none'); \
        const look = () => ['installed', 'redundant'].includes(worker.state) && done(worker.state); \
        worker.onstatechange = look; look(); }).catch((error) => done(String(error)));";

async fn looks_for_new(person: &Person, state: &str) -> Result {
    assert_eq!(person.awaits(LOOK, vec![]).await?, json!(state));
    Ok(())
}

async fn edition(person: &Person) -> Result<Value> {
    person.runs(EDITION, vec![]).await
}

/// Takes the new version, which opens the page again some time later.
async fn takes(person: &Person, version: &str) -> Result {
    person.presses(GO).await?;
    let version = json!(version);
    let deadline = Instant::now() + Duration::from_secs(20);
    // While one page goes and the next comes, there is none to ask.
    while edition(person).await.ok().as_ref() != Some(&version) {
        ensure!(Instant::now() < deadline, "{version} was not opened");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    Ok(())
}

async fn notes(person: &Person, place: &str) -> Result {
    person.visits("#/note").await?;
    person.presses(place).await?;
    person.is_on("Noted").await
}

#[tokio::test]
async fn a_new_version_waits_until_the_person_wants_it_and_only_what_changed_is_fetched() -> Result
{
    let host = Edition::first()?;
    let (browser, mut site) = (Browser::open()?, Site::open_folder(host.folder(), "/")?);
    let person = Person::opens_kept(&browser, &site).await?;
    notes(&person, "Left calf").await?;
    person.types("A word, if you like", "half a wo").await?;
    looks_for_new(&person, "none").await?;
    person.sees_no(READY).await?;
    host.becomes("second")?;
    site.stop();
    site.start_again()?;
    looks_for_new(&person, "installed").await?;
    person.sees(READY).await?;
    // The network was taken away from the page long ago; its worker is still renewed.
    // Once by the browser, and once to be kept beside the others.
    assert_eq!(site.requests(), ["/sw.js", "/index.html", "/sw.js"]);
    assert_eq!(person.awaits(CACHES, vec![]).await?.as_array().map(Vec::len), Some(2));
    // Nothing changes before the person says so, and the check is not disturbed.
    person.reloads().await?;
    person.sees(READY).await?;
    assert_eq!(edition(&person).await?, json!("first"));
    person.visits("#/check").await?;
    person.is_on(NOW).await?;
    person.sees_no(READY).await?;
    person.goes_back().await?;
    takes(&person, "second").await?;
    person.sees(BACK).await?;
    person.sees_no(READY).await?;
    assert_eq!(person.awaits(CACHES, vec![]).await?, json!(["second"]));
    assert_eq!(person.reads("A word, if you like").await?, "half a wo");
    site.stop();
    person.reloads().await?;
    person.sees(BACK).await?;
    assert_eq!(edition(&person).await?, json!("second"));
    person.leaves().await
}

#[tokio::test]
async fn two_windows_of_two_versions_keep_what_each_of_them_notes() -> Result {
    let host = Edition::first()?;
    let (browser, site) = (Browser::open()?, Site::open_folder(host.folder(), "/")?);
    let person = Person::opens_kept(&browser, &site).await?;
    person.opens_tab().await?;
    person.visits("").await?;
    person.is_on(HOME).await?;
    person.waits_until_rooms_are_open().await?;
    host.becomes("second")?;
    // The browser looks for it by itself whenever the page is opened.
    person.reloads().await?;
    takes(&person, "second").await?;
    person.waits_until_rooms_are_open().await?;
    notes(&person, "Left calf").await?;
    person.turns_to(0).await?;
    assert_eq!(edition(&person).await?, json!("first"));
    person.sees(ELSEWHERE).await?;
    notes(&person, "Right calf").await?;
    person.presses("Save").await?;
    person.is_on("Diary").await?;
    for place in ["Left calf", "Right calf"] {
        person.sees(place).await?;
    }
    takes(&person, "second").await?;
    person.sees_no(ELSEWHERE).await?;
    person.turns_to(1).await?;
    person.visits("#/diary").await?;
    for place in ["Left calf", "Right calf"] {
        person.sees(place).await?;
    }
    person.leaves().await
}

#[tokio::test]
async fn a_version_that_comes_in_halves_is_not_kept() -> Result {
    let host = Edition::first()?;
    let (browser, mut site) = (Browser::open()?, Site::open_folder(host.folder(), "/")?);
    let person = Person::opens_kept(&browser, &site).await?;
    let before = person.awaits(CACHES, vec![]).await?;
    host.becomes_half("second")?;
    looks_for_new(&person, "redundant").await?;
    assert_eq!(person.awaits(CACHES, vec![]).await?, before);
    person.sees_no(READY).await?;
    site.stop();
    person.reloads().await?;
    person.is_on(HOME).await?;
    assert_eq!(edition(&person).await?, json!("first"));
    // Once the host has the whole of it, it is kept.
    host.becomes("second")?;
    site.start_again()?;
    looks_for_new(&person, "installed").await?;
    person.sees(READY).await?;
    person.leaves().await
}

#[tokio::test]
async fn a_host_that_goes_back_takes_nothing_from_the_version_in_use() -> Result {
    let host = Edition::first()?;
    let (browser, mut site) = (Browser::open()?, Site::open_folder(host.folder(), "/")?);
    let person = Person::opens_kept(&browser, &site).await?;
    let before = person.awaits(CACHES, vec![]).await?;
    host.becomes("second")?;
    looks_for_new(&person, "installed").await?;
    assert_eq!(person.awaits(CACHES, vec![]).await?.as_array().map(Vec::len), Some(2));
    host.goes_back()?;
    looks_for_new(&person, "installed").await?;
    let both = person.awaits(CACHES, vec![]).await?;
    let is_there = both.as_array().is_some_and(|all| all.contains(&before[0]));
    ensure!(is_there, "{before} is gone: {both}");
    site.stop();
    person.reloads().await?;
    person.is_on(HOME).await?;
    person.waits_until_rooms_are_open().await?;
    assert_eq!(edition(&person).await?, json!("first"));
    // The same one, taken once more, is the only one that is kept.
    person.presses(GO).await?;
    let deadline = Instant::now() + Duration::from_secs(20);
    // While one page goes and the next comes, there is none to ask.
    while person.awaits(CACHES, vec![]).await.ok().as_ref() != Some(&before) {
        ensure!(Instant::now() < deadline, "another one is still kept");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    person.is_on(HOME).await?;
    person.leaves().await
}

/// Removes a version again and again while it is being kept, as one does that takes over meanwhile.
const REMOVE_SECOND: &str = "setInterval(async () => { for (const name of await caches.keys()) \
    if (name.endsWith('-second')) await caches.delete(name); }, 1);";

#[tokio::test]
async fn a_version_whose_files_go_while_it_is_fetched_is_not_kept() -> Result {
    let host = Edition::first()?;
    let (browser, site) = (Browser::open()?, Site::open_folder(host.folder(), "/")?);
    let person = Person::opens_kept(&browser, &site).await?;
    host.becomes("second")?;
    person.runs(REMOVE_SECOND, vec![]).await?;
    looks_for_new(&person, "redundant").await?;
    person.sees_no(READY).await?;
    person.reloads().await?;
    person.is_on(HOME).await?;
    looks_for_new(&person, "installed").await?;
    person.sees(READY).await?;
    person.leaves().await
}

/// Removes what is kept, as a browser does that needs the room.
const LOSE_ALL: &str = "const [done] = arguments; caches.keys() \
    .then((names) => Promise.all(names.map((it) => caches.delete(it)))).then(() => done(true));";
/// Waits until a version is kept as a whole: its worker's own file is the last of it.
const IS_KEPT: &str = "const [done] = arguments; const look = () => caches.match('sw.js') \
    .then((it) => it ? done(true) : setTimeout(look, 20)); look();";

#[tokio::test]
async fn files_that_a_browser_has_lost_are_fetched_and_kept_once_more() -> Result {
    let host = Edition::first()?;
    let (browser, mut site) = (Browser::open()?, Site::open_folder(host.folder(), "/")?);
    let person = Person::opens_kept(&browser, &site).await?;
    let before = person.awaits(CACHES, vec![]).await?;
    person.awaits(LOSE_ALL, vec![]).await?;
    assert_eq!(person.awaits(CACHES, vec![]).await?, json!([]));
    person.reloads().await?;
    person.is_on(HOME).await?;
    person.waits_until_rooms_are_open().await?;
    person.awaits(IS_KEPT, vec![]).await?;
    assert_eq!(person.awaits(CACHES, vec![]).await?, before);
    site.stop();
    person.reloads().await?;
    person.is_on(HOME).await?;
    person.waits_until_rooms_are_open().await?;
    person.leaves().await
}

#[tokio::test]
async fn files_that_a_browser_has_lost_are_not_mixed_with_those_of_a_newer_version() -> Result {
    let host = Edition::first()?;
    let (browser, site) = (Browser::open()?, Site::open_folder(host.folder(), "/")?);
    let person = Person::opens_kept(&browser, &site).await?;
    notes(&person, "Left calf").await?;
    person.awaits(LOSE_ALL, vec![]).await?;
    host.becomes_with_another_start("second")?;
    person.visits("icon.svg").await?;
    person.visits("#/diary").await?;
    person.is_on("Diary").await?;
    person.waits_until_rooms_are_open().await?;
    assert_eq!(edition(&person).await?, json!("second"));
    person.sees("Left calf").await?;
    person.leaves().await
}

/// What is left of a worker.
const WORKERS: &str = "const [done] = arguments; \
    navigator.serviceWorker.getRegistrations().then((all) => done(all.length));";

#[tokio::test]
async fn the_kill_switch_removes_the_worker_and_its_cache_and_no_note() -> Result {
    let host = Edition::first()?;
    let (browser, site) = (Browser::open()?, Site::open_folder(host.folder(), "/")?);
    let person = Person::opens_kept(&browser, &site).await?;
    notes(&person, "Left calf").await?;
    let foreign = "const [done] = arguments; caches.open('of-another-app').then(() => done(true));";
    person.awaits(foreign, vec![]).await?;
    assert_eq!(person.awaits(WORKERS, vec![]).await?, json!(1));
    let switch = concat!(env!("CARGO_MANIFEST_DIR"), "/../hosting/kill-switch.js");
    host.puts("sw.js", &std::fs::read_to_string(switch)?)?;
    let looks = person.awaits(LOOK, vec![]).await?;
    ensure!(looks != json!("none"), "the browser has not seen it");
    let gone = "const [done] = arguments; const look = () => caches.keys().then((names) => \
        names.length === 1 ? done(names) : setTimeout(look, 20)); look();";
    assert_eq!(person.awaits(gone, vec![]).await?, json!(["of-another-app"]));
    person.visits("rescue.html").await?;
    assert_eq!(person.awaits(WORKERS, vec![]).await?, json!(0));
    host.puts("index.html", "<!doctype html><title>Closed</title><h1>Closed</h1>")?;
    person.visits("").await?;
    person.is_on("Closed").await?;
    person.visits("rescue.html").await?;
    person.sees("calf.left").await?;
    person.leaves().await
}
