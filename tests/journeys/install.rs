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
    for wanted in [["192x192", "any"], ["512x512", "any"], ["512x512", "maskable"]] {
        let is_there = sizes.iter().map(three).any(|[size, _, purpose]| [size, purpose] == wanted);
        assert!(is_there, "{wanted:?}");
    }
    person.leaves().await
}

fn three(icon: &Value) -> [&str; 3] {
    [0, 1, 2].map(|place| icon[place].as_str().unwrap_or_default())
}
