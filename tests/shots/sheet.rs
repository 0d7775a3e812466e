//! Contact sheets: all pictures of one width and theme side by side, made by the browser itself.

use fascicle_tests::{Browser, Result, Window};
use serde_json::json;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;
use thirtyfour::WebDriver;

const WIDTH: u32 = 1800;

const SHEET: &str = "body{margin:16px;background:#888;display:flex;flex-wrap:wrap;gap:16px;\
    align-items:start;font:14px sans-serif}figure{margin:0;width:278px}\
    img{width:100%;max-height:900px;object-fit:cover;object-position:top}";

const PICTURE: &str = "body{margin:24px;background:#d9d2c4;display:flex;gap:28px;\
    justify-content:center}figcaption{display:none}figure{margin:0}\
    img{width:320px;height:690px;object-fit:cover;object-position:top;border-radius:24px}";

/// The screens of the README's picture.
const STORY: [&str; 5] = [
    "0320-light-01-home.png",
    "0320-light-08-check-strength.png",
    "0320-light-09-outcome-self-care.png",
    "0320-dark-12-note.png",
    "0320-dark-15-diary.png",
];

/// Writes `sheet-<width>-<theme>.png`, and `picture.png` for the README, beside the pictures.
pub(crate) async fn write(folder: &Path, names: &[String]) -> Result {
    let mut groups: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for name in names {
        let group: Vec<&str> = name.splitn(3, '-').take(2).collect();
        groups.entry(format!("sheet-{}", group.join("-"))).or_default().push(name);
    }
    let browser = Browser::open()?;
    let driver = browser.window(Window { width: WIDTH, height: 100, dark: false }).await?.driver;
    for (name, names) in groups {
        draw(&driver, folder, &name, &html(SHEET, &names)).await?;
    }
    draw(&driver, folder, "picture", &html(PICTURE, &STORY)).await?;
    driver.quit().await?;
    Ok(())
}

/// Draws a page of pictures as one picture.
async fn draw(driver: &WebDriver, folder: &Path, name: &str, html: &str) -> Result {
    let page = folder.join("sheet.html");
    std::fs::write(&page, html)?;
    resize(driver, 100).await?;
    driver.goto(format!("file://{}", page.canonicalize()?.display())).await?;
    let height = driver.execute("return document.documentElement.scrollHeight", vec![]).await?;
    resize(driver, height.json().as_u64().unwrap_or(100)).await?;
    std::fs::write(folder.join(format!("{name}.png")), driver.screenshot_as_png().await?)?;
    Ok(std::fs::remove_file(page)?)
}

async fn resize(driver: &WebDriver, height: u64) -> Result {
    let size = json!({ "width": WIDTH, "height": height, "deviceScaleFactor": 1, "mobile": false });
    driver.cdp().send_raw("Emulation.setDeviceMetricsOverride", size).await?;
    Ok(())
}

fn html(style: &str, names: &[&str]) -> String {
    let mut text = format!("<!DOCTYPE html><style>{style}</style>");
    for name in names {
        // Writing to a String cannot fail.
        write!(text, "<figure><figcaption>{name}</figcaption><img src='{name}'></figure>").ok();
    }
    text
}
