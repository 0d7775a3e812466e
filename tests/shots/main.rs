//! Pictures of every screen and of the drawing at two widths and in both themes, and contact sheets of all of them.

#![expect(clippy::print_stdout, reason = "a command says where its pictures are")]

mod sheet;
mod views;

use anyhow::Context as _;
use fascicle_tests::screens;
use fascicle_tests::{Browser, Person, Result, Site, Window};
use std::path::PathBuf;

const WIDTHS: [(u32, u32); 2] = [(320, 640), (1280, 800)];

/// What a store or an install prompt shows, and the windows in which it is seen.
const FOR_INSTALLING: [(&str, &str); 3] =
    [("01-home", "home"), ("09-outcome-self-care", "outcome"), ("16b-home-kept", "day")];
const NARROW: Window = Window::PHONE;
const WIDE: Window = Window { width: 1280, height: 800, dark: false };

#[tokio::main]
async fn main() -> Result {
    if std::env::args().any(|it| it == "--install") {
        return for_installing().await;
    }
    let folder = std::env::args_os().nth(1).map_or_else(|| PathBuf::from("shots"), PathBuf::from);
    if folder.exists() {
        std::fs::remove_dir_all(&folder).context("the old pictures")?;
    }
    std::fs::create_dir_all(&folder)?;
    let site = Site::open()?;
    let mut names = Vec::new();
    let sizes = WIDTHS.iter().flat_map(|it| [false, true].map(|dark| (*it, dark)));
    let windows: Vec<Window> =
        sizes.map(|((width, height), dark)| Window { width, height, dark }).collect();
    for window in &windows {
        names.extend(pictures(&site, *window, &folder).await?);
    }
    names.extend(views::pictures(&site, &windows, &folder).await?);
    sheet::write(&folder, &names).await?;
    println!("{} pictures and sheet-*.png in {}", names.len(), folder.display());
    Ok(())
}

/// Every screen in one window, each with a profile of its own where it begins anew.
async fn pictures(site: &Site, window: Window, folder: &std::path::Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    let browser = Browser::open()?;
    let person = Person::opens(&browser, site, window).await?;
    for screen in screens::all() {
        (screen.go)(&person).await.with_context(|| format!("the screen {}", screen.name))?;
        let theme = if window.dark { "dark" } else { "light" };
        let name = format!("{:04}-{theme}-{}.png", window.width, screen.name);
        std::fs::write(folder.join(&name), person.takes_picture(window).await?)?;
        names.push(name);
    }
    person.leaves().await?;
    Ok(names)
}

/// The pictures that the manifest names, of the part of each screen that is seen first.
async fn for_installing() -> Result {
    let folder = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../public/screenshots"));
    std::fs::create_dir_all(&folder)?;
    let site = Site::open()?;
    for (window, form) in [(NARROW, "narrow"), (WIDE, "wide")] {
        let browser = Browser::open()?;
        let person = Person::opens(&browser, &site, window).await?;
        for screen in screens::all() {
            (screen.go)(&person).await.with_context(|| format!("the screen {}", screen.name))?;
            if let Some((_, name)) = FOR_INSTALLING.iter().find(|(it, _)| *it == screen.name) {
                let picture = person.takes_view().await?;
                std::fs::write(folder.join(format!("{form}-{name}.png")), picture)?;
            }
        }
        person.leaves().await?;
    }
    println!("Pictures for installing in {}", folder.display());
    Ok(())
}
