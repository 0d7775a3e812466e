//! Contact sheets: all pictures of one width and theme side by side, made by the browser itself.

use fascicle_tests::{Browser, Result, Window};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

/// Writes `sheet-<width>-<theme>.png` beside the pictures.
pub(crate) async fn write(folder: &Path, names: &[String]) -> Result {
    let mut groups: BTreeMap<String, Vec<&String>> = BTreeMap::new();
    for name in names {
        let group: Vec<&str> = name.splitn(3, '-').take(2).collect();
        groups.entry(group.join("-")).or_default().push(name);
    }
    let browser = Browser::open()?;
    let window = Window { width: 1800, height: 1200, dark: false };
    let driver = browser.window(window).await?;
    for (group, names) in groups {
        let page = folder.join("sheet.html");
        std::fs::write(&page, html(&names))?;
        driver.goto(format!("file://{}", page.canonicalize()?.display())).await?;
        let height = driver.execute("return document.documentElement.scrollHeight", vec![]).await?;
        let height = height.json().as_u64().unwrap_or(1200);
        let size = serde_json::json!({ "width": 1800, "height": height, "deviceScaleFactor": 1, "mobile": false });
        driver.cdp().send_raw("Emulation.setDeviceMetricsOverride", size).await?;
        std::fs::write(
            folder.join(format!("sheet-{group}.png")),
            driver.screenshot_as_png().await?,
        )?;
        std::fs::remove_file(page)?;
    }
    driver.quit().await?;
    Ok(())
}

fn html(names: &[&String]) -> String {
    let mut text =
        "<!DOCTYPE html><style>body{margin:16px;background:#888;display:flex;flex-wrap:wrap;\
                    gap:16px;align-items:start;font:14px sans-serif}figure{margin:0;width:278px}\
                    img{width:100%;max-height:900px;object-fit:cover;object-position:top}</style>"
            .to_owned();
    for name in names {
        // Writing to a String cannot fail.
        write!(text, "<figure><figcaption>{name}</figcaption><img src='{name}'></figure>").ok();
    }
    text
}
