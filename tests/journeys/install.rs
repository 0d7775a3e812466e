//! What a browser needs before it offers to install the page.

use anyhow::Context as _;
use fascicle_tests::{Browser, Person, Result, Site, Window, build};
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
async fn the_manifest_names_the_page_and_icons_of_the_sizes_they_have() -> Result {
    let browser = Browser::open()?;
    let site = Site::open_at("/some/path/")?;
    let person = Person::opens(&browser, &site, Window::PHONE).await?;
    let found = person.asks_browser("Page.getAppManifest", json!({})).await?;
    assert_eq!(found["errors"], json!([]));
    let manifest = std::fs::read_to_string(build().join("manifest.webmanifest"))?;
    let manifest: Value = serde_json::from_str(&manifest)?;
    // The rescue page may still look at pictures: it takes nothing away from itself.
    person.visits("rescue.html").await?;
    let sizes = person.awaits(ICONS, vec![manifest.clone()]).await?;
    for (key, value) in [
        ("name", "Fascicle"),
        ("start_url", "./"),
        ("scope", "./"),
        ("display", "standalone"),
        ("lang", "en-GB"),
    ] {
        assert_eq!(manifest[key], json!(value), "{key}");
    }
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
    // What a person chooses to share never becomes a request.
    assert_eq!(manifest["share_target"], Value::Null);
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
    person.visits("").await?;
    person.is_on("A private notebook for muscle twitches").await?;
    let files = [("{ no backup", "at line 1, column 3"), ("\n\n{ nor this", "at line 3, column 3")];
    for (text, said) in files {
        person.runs("window.handsOver(arguments[0]);", vec![json!(text)]).await?;
        person.is_on("What is stored here").await?;
        person.sees(said).await?;
    }
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
    person.plants(IPHONE).await?;
    person.reloads().await?;
    person.sees("Do it first: the app on the home screen keeps its own notes").await?;
    person.visits("#/more/stored").await?;
    person.sees("Add to Home Screen").await?;
    person.leaves().await
}

fn three(icon: &Value) -> [&str; 3] {
    [0, 1, 2].map(|place| icon[place].as_str().unwrap_or_default())
}
