//! What a page is on paper: printed by the browser, read back as text and as a picture by Poppler, which knows nothing of it.

use crate::{Folder, Person, Result};
use anyhow::{Context as _, ensure};
use serde_json::{Value, json};
use std::process::Command;

/// A sheet of paper: its width and height in inches.
#[derive(Clone, Copy, Debug)]
pub struct Paper(f64, f64);

/// What most of the world prints on.
pub const A4: Paper = Paper(8.27, 11.69);
/// What North America prints on.
pub const LETTER: Paper = Paper(8.5, 11.0);

/// A page or several, as a file.
pub struct Printed {
    folder: Folder,
    /// Its text, page by page.
    pub pages: Vec<String>,
}

const FILE: &str = "page.pdf";

/// What the browser prints of the page in sight.
pub async fn prints(person: &Person, paper: Paper) -> Result<Printed> {
    let wanted = json!({
        "paperWidth": paper.0,
        "paperHeight": paper.1,
        "printBackground": true,
        "preferCSSPageSize": false,
    });
    let printed = person.asks_browser("Page.printToPDF", wanted).await?;
    let data = printed.get("data").and_then(Value::as_str).context("no file")?;
    let bytes = base64(data)?;
    let folder = Folder::new()?;
    let file = folder.path().join(FILE);
    std::fs::write(&file, bytes)?;
    let read = Command::new("pdftotext").arg("-layout").arg(&file).arg("-").output()?;
    ensure!(read.status.success(), "pdftotext could not read it");
    let text = String::from_utf8(read.stdout)?;
    // A form feed ends each page.
    let pages = text.split_terminator('\u{c}').map(str::to_owned).collect();
    Ok(Printed { folder, pages })
}

impl Printed {
    /// How much of the margin of that page is not white, in pixels: of a strip at each side, 8 mm wide.
    pub fn ink_in_margin(&self) -> Result<usize> {
        let drawn = Command::new("pdftoppm")
            .args(["-r", "50", "-gray", "-f", "1", "-l", "1"])
            .arg(self.folder.path().join(FILE))
            .output()?;
        ensure!(drawn.status.success(), "pdftoppm could not draw it");
        let picture = Picture::read(&drawn.stdout)?;
        Ok(picture.ink_near_edges(16))
    }
}

/// A picture in grey, as PGM has it.
struct Picture<'a> {
    width: usize,
    rows: Vec<&'a [u8]>,
}

impl<'a> Picture<'a> {
    fn read(pgm: &'a [u8]) -> Result<Self> {
        let mut ends = pgm.iter().enumerate().filter(|it| *it.1 == b'\n').map(|it| it.0);
        let (_kind, size, depth) =
            (ends.next(), ends.next().context("no size")?, ends.next().context("no depth")?);
        let head = std::str::from_utf8(pgm.get(..size).context("no head")?)?;
        let width = head.split_whitespace().nth(1).context("no width")?.parse()?;
        let rows = pgm.get(depth + 1..).context("no picture")?.chunks_exact(width).collect();
        Ok(Self { width, rows })
    }

    fn ink_near_edges(&self, strip: usize) -> usize {
        let is_ink = |it: &&u8| **it < 200;
        let edge = |at: usize| at < strip || at >= self.rows.len().saturating_sub(strip);
        let row = |(at, row): (usize, &&[u8])| {
            if edge(at) {
                return row.iter().filter(is_ink).count();
            }
            let (left, right) = (row.iter().take(strip), row.iter().skip(self.width - strip));
            left.chain(right).filter(is_ink).count()
        };
        self.rows.iter().enumerate().map(row).sum()
    }
}

/// The bytes of a text in base64.
fn base64(text: &str) -> Result<Vec<u8>> {
    const SIGNS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let (mut bytes, mut held, mut bits) = (Vec::new(), 0_u32, 0);
    for sign in text.bytes().filter(|it| *it != b'=') {
        let value = SIGNS.iter().position(|it| *it == sign).context("no base64")?;
        held = (held << 6 | u32::try_from(value)?) & 0xFFFF;
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push(u8::try_from(held >> bits & 0xFF)?);
        }
    }
    Ok(bytes)
}
