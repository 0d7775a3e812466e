//! Pictures of the drawing alone: each of its views with marks on it, in both themes and as it is printed.

use anyhow::ensure;
use fascicle_tests::check::NOW;
use fascicle_tests::{Browser, Person, Result, Site, Window};
use serde_json::json;
use std::path::Path;

const VIEWS: [&str; 5] = ["front", "back", "face", "hands", "feet"];
/// At least one on each view.
const PLACES: [&str; 6] = [
    "eyelid-lower.left",
    "calf.left",
    "thigh-front.right",
    "foot-arch.right",
    "fingers.left",
    "thumb-web.right",
];
const TICK: &str = "const all = arguments[0].map((it) => \
    document.querySelector(`input[data-place='${it}']`)); \
    all.forEach((it) => it?.click()); return all.filter(Boolean).length;";
const TURN: &str = "document.querySelectorAll('.views__way')[arguments[0]].click();";
/// What their names begin with.
const ON_PAPER: &str = "views-print";
const TALL: u32 = 2_000;
/// As wide as what A4 leaves between its edges, in CSS pixels.
const PAPER: Window = Window { width: 720, height: 1000, dark: false };

/// All views in each window, and on paper: the names of the files.
pub(crate) async fn pictures(
    site: &Site,
    windows: &[Window],
    folder: &Path,
) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for window in windows {
        let theme = if window.dark { "dark" } else { "light" };
        let group = format!("views-{theme}{:04}", window.width);
        names.extend(views(site, *window, &group, folder).await?);
    }
    names.extend(views(site, PAPER, ON_PAPER, folder).await?);
    Ok(names)
}

async fn views(site: &Site, window: Window, group: &str, folder: &Path) -> Result<Vec<String>> {
    let browser = Browser::open()?;
    let person = Person::opens_at(&browser, site, window, "#/check").await?;
    person.is_on(NOW).await?;
    person.presses("No to all of these").await?;
    person.is_on("Where does it twitch?").await?;
    let ticked = person.runs(TICK, vec![json!(PLACES)]).await?;
    ensure!(ticked == PLACES.len(), "only {ticked} of the places are there");
    // A picture of a part holds what of it is in the window.
    person.looks_in(Window { height: TALL, ..window }).await?;
    if group == ON_PAPER {
        person.asks_browser("Emulation.setEmulatedMedia", json!({ "media": "print" })).await?;
    }
    let mut names = Vec::new();
    for (number, view) in VIEWS.iter().enumerate() {
        person.runs(TURN, vec![json!(number)]).await?;
        let marks =
            person.runs("return document.querySelectorAll('.hatch').length;", vec![]).await?;
        ensure!(marks.as_u64() > Some(0), "nothing is marked on {view}");
        let name = format!("{group}-{view}.png");
        std::fs::write(folder.join(&name), person.takes_part(".drawing").await?)?;
        names.push(name);
    }
    person.leaves().await?;
    Ok(names)
}
