//! What a browser needs before it offers to install the page.

use anyhow::{Context as _, ensure};
use fascicle_core::diary::Diary;
use fascicle_core::sample;
use fascicle_tests::check::NOW;
use fascicle_tests::{Browser, Person, Result, Site, Window, build, device, records};
use serde_json::{Value, json};

/// Each icon of the manifest with the size that the picture really has.
const ICONS: &str = "const [manifest, done] = arguments; (async () => { \
    const sizes = []; \
    for (const icon of manifest.icons) { \
      const picture = new Image(); picture.src = new URL(icon.src, location); \
      await picture.decode(); \
      sizes.push([icon.sizes, `${picture.naturalWidth}x${picture.naturalHeight}`, icon.purpose]); } \
    return sizes; })().then(done, (error) => done(String(error)));";

#[tokio::test]
async fn the_page_can_be_installed() -> Result {
    let browser = Browser::open()?;
    let site = Site::open()?;
    let person = Person::opens(&browser, &site, Window::PHONE).await?;
    person.waits_until_offline_works().await?;
    assert_eq!(hindrances(&person).await?, Vec::<String>::new());
    person.runs("document.querySelector('link[rel=manifest]').remove();", vec![]).await?;
    assert_eq!(hindrances(&person).await?, ["no-manifest"]);
    person.leaves().await
}

async fn hindrances(person: &Person) -> Result<Vec<String>> {
    let found = person.asks_browser("Page.getInstallabilityErrors", json!({})).await?;
    let list = found.get("installabilityErrors").and_then(Value::as_array).context("a list")?;
    let name = |it: &Value| it["errorId"].as_str().unwrap_or_default().to_owned();
    Ok(list.iter().map(name).collect())
}

#[tokio::test]
async fn the_manifest_says_what_the_page_is_and_its_pictures_have_the_sizes_it_says() -> Result {
    let (browser, site) = (Browser::open()?, Site::open_at("/some/path/")?);
    let person = Person::opens(&browser, &site, Window::PHONE).await?;
    let manifest = manifest()?;
    // The rescue page may still look at pictures: it takes nothing away from itself.
    person.visits("rescue.html").await?;
    let sizes = person.awaits(ICONS, vec![manifest.clone()]).await?;
    let sizes = sizes.as_array().with_context(|| sizes.to_string())?;
    for [said, real, _] in sizes.iter().map(three) {
        assert!(said == "any" || said == real, "{said} {real}");
    }
    for wanted in
        [["192x192", "any"], ["512x512", "any"], ["512x512", "maskable"], ["any", "monochrome"]]
    {
        let is_there = sizes.iter().map(three).any(|[size, _, purpose]| [size, purpose] == wanted);
        assert!(is_there, "{wanted:?}");
    }
    let shots = person.awaits(SCREENSHOTS, vec![manifest.clone()]).await?;
    let shots = shots.as_array().with_context(|| shots.to_string())?;
    for form in ["narrow", "wide"] {
        assert!(shots.iter().map(three).any(|[_, _, it]| it == form), "{form}");
    }
    for [said, real, _] in shots.iter().map(three) {
        assert_eq!(said, real);
    }
    person.leaves().await
}

fn manifest() -> Result<Value> {
    let manifest = std::fs::read_to_string(build().join("manifest.webmanifest"))?;
    Ok(serde_json::from_str(&manifest)?)
}

#[tokio::test]
async fn under_a_path_the_browser_reads_the_manifest_as_it_is_meant() -> Result {
    let (browser, site) = (Browser::open()?, Site::open_at("/some/path/")?);
    let person = Person::opens(&browser, &site, Window::PHONE).await?;
    let found = person.asks_browser("Page.getAppManifest", json!({})).await?;
    assert_eq!(found["errors"], json!([]));
    let (url, read) = (site.url(), &found["manifest"]);
    // The name of the app is of the origin, where other apps may be, wherever the page lies on it.
    let origin = url.trim_end_matches("some/path/");
    for (key, value) in [
        ("id", format!("{origin}fascicle-notebook")),
        ("name", "Fascicle".to_owned()),
        ("startUrl", url.to_owned()),
        ("scope", url.to_owned()),
        ("display", "kStandalone".to_owned()),
        (
            "description",
            "A private notebook for muscle twitches. Everything stays on your device.".to_owned(),
        ),
    ] {
        assert_eq!(read[key], json!(value), "{key}");
    }
    assert_eq!(read["launchHandler"], json!({ "clientMode": "kNavigateExisting" }));
    let shortcuts = [
        json!({ "name": "Note a twitch", "url": format!("{url}#/note") }),
        json!({ "name": "Today in one tap", "url": format!("{url}#/day") }),
        json!({ "name": "Check", "url": format!("{url}#/check") }),
    ];
    assert_eq!(read["shortcuts"], json!(shortcuts));
    // What the browser does not tell here.
    let manifest = manifest()?;
    assert_eq!(manifest["lang"], "en-GB");
    let handlers =
        json!([{ "action": "./#/more/stored", "accept": { "application/json": [".json"] } }]);
    assert_eq!(manifest["file_handlers"], handlers);
    // What a person chooses to share never becomes a request.
    assert_eq!(manifest["share_target"], Value::Null);
    person.leaves().await
}

#[tokio::test]
async fn each_shortcut_opens_its_screen_and_that_of_noting_saves_with_the_second_tap() -> Result {
    let (browser, site) = (Browser::open()?, Site::open_at("/some/path/")?);
    let manifest = manifest()?;
    let shortcuts = manifest["shortcuts"].as_array().context("shortcuts")?;
    let headings = ["Where is it?", "How was today?", NOW];
    assert_eq!(shortcuts.len(), headings.len());
    for (shortcut, heading) in shortcuts.iter().zip(headings) {
        let address = shortcut["url"].as_str().context("an address")?;
        let person = Person::opens_at(&browser, &site, Window::PHONE, address).await?;
        person.is_on(heading).await?;
        person.leaves().await?;
    }
    // A place that was noted lately is offered first: the shortcut is one tap, the place the other.
    let person = Person::opens_at(&browser, &site, Window::PHONE, "#/note").await?;
    person.presses("Left calf").await?;
    person.is_on("Noted").await?;
    person.sees("Saved").await?;
    person.leaves().await?;
    let address = shortcuts[0]["url"].as_str().context("an address")?;
    let person = Person::opens_at(&browser, &site, Window::PHONE, address).await?;
    person.sees("Noted lately").await?;
    person.counts_presses().await?;
    person.presses("Left calf").await?;
    person.sees("Saved").await?;
    assert_eq!(person.presses_counted().await?, Some(1));
    person.finds_in_diary().await?;
    person.sees_notes(2).await?;
    person.leaves().await
}

/// Each screenshot of the manifest, likewise.
const SCREENSHOTS: &str = "const [manifest, done] = arguments; (async () => { \
    const sizes = []; \
    for (const shot of manifest.screenshots) { \
      const picture = new Image(); picture.src = new URL(shot.src, location); \
      await picture.decode(); \
      sizes.push([shot.sizes, `${picture.naturalWidth}x${picture.naturalHeight}`, shot.form_factor]); } \
    return sizes; })().then(done, (error) => done(String(error)));";

/// A browser that hands the page a file, as one that has installed it does.
const HANDS_A_FILE: &str = "let take; \
    Object.defineProperty(window, 'launchQueue', { value: { setConsumer: (it) => { take = it; } } }); \
    window.handsOver = (text) => take({ files: [{ getFile: async () => \
        new File([text], 'notes.fascicle.json') }] });";

#[tokio::test]
async fn a_backup_that_the_installed_page_is_opened_with_is_read_and_changes_nothing_yet() -> Result
{
    let (browser, site) = (Browser::open()?, Site::open()?);
    let person = Person::sits_down(&browser, &site, Window::PHONE).await?;
    person.plants(HANDS_A_FILE).await?;
    person.visits("#/note").await?;
    person.presses("Left calf").await?;
    person.is_on("Noted").await?;
    person.sees("Saved").await?;
    person.waits_until_all_is_read().await?;
    let before = person.reads_store().await?;
    ensure!(records(&before.front).len() == 1, "{before:?}");
    let files = [("{ no backup", "at line 1, column 3"), ("\n\n{ nor this", "at line 3, column 3")];
    for (text, said) in files {
        person.runs("window.handsOver(arguments[0]);", vec![json!(text)]).await?;
        person.is_on("What is stored here").await?;
        person.sees(said).await?;
    }
    let revisions = sample::revisions(1, 40);
    let notes = Diary::from_revisions(revisions.clone()).entries().len();
    let text = json!(device::backup(revisions)?);
    person.runs("window.handsOver(arguments[0]);", vec![text]).await?;
    person.sees(&format!("It holds {notes} notes, ")).await?;
    person.sees(&format!("Not here yet: {notes} notes.")).await?;
    ensure!(person.reads_store().await? == before, "something was written");
    // When the person says so, it is.
    person.presses("Add what is not here yet").await?;
    person.sees("Restored.").await?;
    ensure!(person.reads_store().await? != before, "nothing was written");
    person.sees(&format!("{} notes, ", notes + 1)).await?;
    person.leaves().await
}

/// An iPhone, as far as the page can tell.
const IPHONE: &str = "Object.defineProperty(navigator, 'standalone', { value: false });";

#[tokio::test]
async fn how_to_install_is_said_where_it_matters() -> Result {
    let (browser, site) = (Browser::open()?, Site::open()?);
    let person = Person::opens_at(&browser, &site, Window::PHONE, "#/more/stored").await?;
    person.sees("The browser’s menu offers it").await?;
    person.visits("#/window").await?;
    person.is_on("Before you keep a diary").await?;
    person.sees_no("Add to Home Screen").await?;
    person.visits("#/note").await?;
    person.is_on("Where is it?").await?;
    person.sees_no("Add to Home Screen").await?;
    person.visits("#/window").await?;
    person.plants(IPHONE).await?;
    person.reloads().await?;
    person.sees("Do it first: the app on the home screen keeps its own notes").await?;
    person.visits("#/more/stored").await?;
    person.sees("Add to Home Screen").await?;
    // Before the first note, and not again after it.
    person.visits("#/note").await?;
    person.sees("Do it first").await?;
    person.presses("Left calf").await?;
    person.is_on("Noted").await?;
    person.visits("#/note").await?;
    person.is_on("Where is it?").await?;
    person.sees_no("Do it first").await?;
    person.leaves().await
}

fn three(icon: &Value) -> [&str; 3] {
    [0, 1, 2].map(|place| icon[place].as_str().unwrap_or_default())
}
