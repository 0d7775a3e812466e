//! The page of privacy: what it shows is what the host was asked for and what the device keeps.

use anyhow::{Context as _, ensure};
use fascicle_tests::{Browser, Edition, Person, Result, Site, Window, build, names_of_the_build};
use serde_json::{Value, json};

const HEADING: &str = "Privacy, and how to check it";
const LIST: &str =
    "return [...document.querySelectorAll('.names li')].map((it) => it.textContent);";
const FILES: &str = "return document.querySelector('#files pre')?.textContent;";

#[tokio::test]
async fn it_shows_what_this_window_has_asked_its_host_for_and_that_it_is_locked() -> Result {
    let (browser, site) = (Browser::open()?, Site::open()?);
    let person = Person::opens_at(&browser, &site, Window::PHONE, "#/more/privacy").await?;
    person.is_on(HEADING).await?;
    person.waits_until_rooms_are_open().await?;
    person.sees("every one of them Fascicle’s own.").await?;
    person.presses("The list").await?;
    let shown: Vec<String> = serde_json::from_value(person.runs(LIST, vec![]).await?)?;
    let asked = site.requests();
    ensure!(shown.len() > 10 && shown[0] == "./", "{shown:?}");
    for name in &shown {
        let name = name.trim_start_matches("./");
        ensure!(asked.contains(&format!("/{name}")), "{name} was not asked for: {asked:?}");
    }
    for room in asked.iter().filter(|it| it.starts_with("/split_")) {
        ensure!(shown.contains(&room[1..].to_owned()), "{room} is not shown: {shown:?}");
    }
    // It says so by itself, once it is.
    person.sees("It has taken its own network away").await?;
    person.leaves().await
}

#[tokio::test]
async fn it_says_that_it_is_not_locked_while_a_room_is_missing() -> Result {
    let host = Edition::changed(|name, text| (!name.starts_with("split_check.")).then_some(text))?;
    let (browser, site) = (Browser::open()?, Site::open_folder(host.folder(), "/")?);
    let person = Person::opens_at(&browser, &site, Window::PHONE, "#/more/privacy").await?;
    person.is_on(HEADING).await?;
    person.waits_until_rooms_are_open().await?;
    person.sees("It may still fetch Fascicle’s own files.").await?;
    person.leaves().await
}

#[tokio::test]
async fn it_says_how_much_is_kept_and_which_build_it_is() -> Result {
    let (browser, site) = (Browser::open()?, Site::open()?);
    let person = Person::opens_at(&browser, &site, Window::PHONE, "#/more/privacy").await?;
    person.sees("Nothing is noted. With Fascicle’s files this browser keeps about").await?;
    let names = names_of_the_build()?;
    let is_wasm =
        |it: &str| it.starts_with("fascicle_bg.") && it.rsplit('.').next() == Some("wasm");
    let wasm = names.iter().find(|it| is_wasm(it));
    let wasm = wasm.context("the wasm")?;
    person.sees(&format!("This window was started with {wasm}.")).await?;
    person.waits_until_offline_works().await?;
    person.visits("#/note").await?;
    person.presses("Left calf").await?;
    person.is_on("Noted").await?;
    person.visits("#/more/privacy").await?;
    person.sees("One entry. With Fascicle’s files").await?;
    let worker = std::fs::read_to_string(build().join("sw.js"))?;
    let (_, version) = worker.split_once("const VERSION = '").context("a version")?;
    let version = version.split('\'').next().context("its end")?;
    person.sees(&format!("Kept on this device: build {version}.")).await?;
    person.leaves().await
}

/// Something asks for what it should not, as soon as it is told to.
const PLANTED: &str = "addEventListener('planted', () => fetch('icon.svg?planted'));";

#[tokio::test]
async fn a_request_that_should_not_be_shows_while_one_looks() -> Result {
    let (browser, site) = (Browser::open()?, Site::open()?);
    let person = Person::sits_down(&browser, &site, Window::PHONE).await?;
    person.plants(PLANTED).await?;
    // Without its policy, as if the browser did not know such rules.
    person.asks_browser("Page.setBypassCSP", json!({ "enabled": true })).await?;
    person.visits("#/more/privacy").await?;
    person.is_on(HEADING).await?;
    person.waits_until_rooms_are_open().await?;
    person.presses("The list").await?;
    person.sees_no("icon.svg?planted").await?;
    person.runs("dispatchEvent(new Event('planted'));", vec![]).await?;
    person.sees("icon.svg?planted").await?;
    person.leaves().await
}

#[tokio::test]
async fn the_hashes_it_lists_are_those_of_the_files_that_were_built() -> Result {
    let (browser, site) = (Browser::open()?, Site::open_at("/some/path/")?);
    let person = Person::opens_at(&browser, &site, Window::PHONE, "#/more/privacy").await?;
    person.waits_until_offline_works().await?;
    person.presses("List the files").await?;
    person.sees("  index.html").await?;
    let shown = person.runs(FILES, vec![]).await?;
    let shown = shown.as_str().unwrap_or_default();
    let sums = std::fs::read_to_string(build().join("SHA256SUMS"))?;
    let built: Vec<&str> = sums.lines().collect();
    ensure!(shown.lines().count() > 15, "{shown}");
    for line in shown.lines() {
        ensure!(built.contains(&line), "{line} is not in SHA256SUMS:\n{sums}");
    }
    for line in built {
        let is_for_hosts = ["_headers", "BUILT_WITH"].iter().any(|it| line.ends_with(it))
            || line.contains("  screenshots/");
        ensure!(is_for_hosts || shown.contains(line), "{line} is not shown:\n{shown}");
    }
    // A file of the cache that is not as it was built has another hash.
    let change = "const [done] = arguments; caches.keys().then((names) => caches.open(names[0])) \
        .then((it) => it.put('index.html', new Response('planted'))).then(() => done(true));";
    assert_eq!(person.awaits(change, vec![]).await?, Value::Bool(true));
    person.presses("List the files").await?;
    person.sees_no(sums.lines().find(|it| it.ends_with("index.html")).unwrap_or("none")).await?;
    person.leaves().await
}
