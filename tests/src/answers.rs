//! What a host of the page answers: types, headers, caching and packing of a few files that stand for all.

use crate::{Result, names_of_the_build};
use anyhow::{Context as _, ensure};
use std::io::{Read as _, Write as _};
use std::net::{Ipv4Addr, TcpStream};
use std::time::Duration;
use xtask::host::ALWAYS;

/// The head of an answer to somebody who understands that packing, in lower case.
fn head(port: u16, path: &str, packing: &str) -> Result<String> {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
    write!(
        stream,
        "GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\
         Accept-Encoding: {packing}\r\n\r\n"
    )?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer)?;
    let answer = String::from_utf8_lossy(&answer).to_lowercase();
    Ok(answer.split("\r\n\r\n").next().unwrap_or_default().to_owned())
}

/// Whether a host sends each file with its type, its headers, its caching, and packed in that way.
pub fn sends_what_it_should(port: u16, folder: &str, packing: &str) -> Result {
    let names = names_of_the_build()?;
    let hashed = names
        .iter()
        .find(|it| it.starts_with("fascicle_bg.") && it.rsplit('.').next() == Some("wasm"));
    let hashed = hashed.context("the wasm")?;
    for (name, kind, caching) in [
        ("", "text/html", "no-cache"),
        ("sw.js", "text/javascript", "no-cache"),
        (hashed, "application/wasm", "immutable"),
        ("manifest.webmanifest", "application/manifest+json", "no-cache"),
        ("no-such-file.0123456789.js", "", ""),
    ] {
        let head = head(port, &format!("{folder}{name}"), packing)?;
        for (header, value) in ALWAYS {
            let line = format!("\n{header}: {value}").to_lowercase();
            ensure!(head.contains(&line), "{name} has no {header}: {head}");
        }
        ensure!(head.contains(kind) && head.contains(caching), "{name}: {head}");
        let packed = format!("content-encoding: {packing}");
        ensure!(kind.is_empty() || head.contains(&packed), "{name}: {head}");
        ensure!(!kind.is_empty() || !head.contains("immutable"), "{name}: {head}");
    }
    Ok(())
}
