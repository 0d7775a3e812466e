//! Everything that the built page can ask of a browser, listed; whatever could reach a network fails the build.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
    fs,
};

use anyhow::{Context as _, Result, bail, ensure};
use wasmparser::{Parser, Payload};

use crate::{
    child::repository,
    dist,
    files::{Files, extension, name_without_hash, read_text},
    say,
};

const RECORD: &str = "docs/imports.txt";
const HEAD: &str = "\
# Everything that the built page can ask of a browser. `cargo xtask imports --record` writes this
# file after a person has looked at what is new; `cargo xtask test` fails where it is not so.
# wasm: what the compiled page imports. script: how often a script names a way to reach a network.
";

/// Ways to reach a network. In what the wasm imports and in its data none may stand.
const WAYS: [&str; 11] = [
    "XMLHttpRequest",
    "WebSocket",
    "EventSource",
    "sendBeacon",
    "RTCPeerConnection",
    "WebTransport",
    "importScripts",
    "SharedWorker",
    "BackgroundFetch",
    "PushManager",
    "window.open",
];
/// Words that also have another meaning: in names of imports they may not stand, and in scripts they
/// are counted. In the wasm's data they may: the page of privacy says "fetch".
const WORDS: [&str; 5] = ["fetch", "import(", "new Worker", "new Image", "location"];
/// How a script fetches a room: the names are those of the build, and each room has one.
const ROOM: [&str; 2] = ["fetch(new URL(\"./", ".wasm\",import.meta.url))"];

/// Compares the build with what was written down.
pub(crate) fn check() -> Result<()> {
    let found = lines_of(&dist::built()?)?;
    let path = repository().join(RECORD);
    let recorded = read_text(&path)?;
    let recorded: BTreeSet<&str> = recorded.lines().filter(|it| !it.starts_with('#')).collect();
    let new: Vec<&str> =
        found.iter().map(String::as_str).filter(|it| !recorded.contains(it)).collect();
    let gone: Vec<&&str> = recorded.iter().filter(|it| !found.contains(**it)).collect();
    if new.is_empty() && gone.is_empty() {
        say::line(&format!("{} imports and words, all as written down in {RECORD}.", found.len()));
        return Ok(());
    }
    bail!(
        "the page asks a browser for other things than {RECORD} says.\nNew:\n  {}\nGone:\n  {}\n\
         Look at what is new, then run `cargo xtask imports --record`.",
        new.join("\n  "),
        gone.iter().map(|it| **it).collect::<Vec<_>>().join("\n  ")
    )
}

/// Writes down what the build asks for.
pub(crate) fn record() -> Result<()> {
    let lines: Vec<String> = lines_of(&dist::built()?)?.into_iter().collect();
    let path = repository().join(RECORD);
    fs::write(&path, format!("{HEAD}{}\n", lines.join("\n")))
        .with_context(|| format!("cannot write {}", path.display()))?;
    say::line(&format!("Wrote {RECORD}."));
    Ok(())
}

fn lines_of(files: &Files) -> Result<BTreeSet<String>> {
    let mut lines = BTreeSet::new();
    let mut forbidden = String::new();
    for (name, bytes) in files {
        let plain = name_without_hash(name).0;
        match extension(name) {
            "wasm" => {
                for import in imports(bytes).with_context(|| format!("{name} cannot be read"))? {
                    lines.insert(format!("wasm {import}"));
                }
                for way in ways_in(bytes)? {
                    writeln!(forbidden, "  {plain}: {way}")?;
                }
            }
            "js" => {
                let script = std::str::from_utf8(bytes)?;
                for (word, count) in words_in(script) {
                    lines.insert(format!("script {plain} {word} {count}"));
                }
                for way in WAYS.iter().filter(|it| script.contains(**it)) {
                    writeln!(forbidden, "  {plain}: {way}")?;
                }
            }
            _ => {}
        }
    }
    ensure!(lines.iter().any(|it| it.starts_with("wasm ")), "the build has no wasm");
    ensure!(forbidden.is_empty(), "these could reach a network:\n{forbidden}");
    Ok(lines)
}

/// The names of what a wasm imports, without the hash that wasm-bindgen adds.
fn imports(wasm: &[u8]) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for payload in Parser::new(0).parse_all(wasm) {
        if let Payload::ImportSection(section) = payload? {
            for import in section.into_imports() {
                names.push(without_hash(import?.name).to_owned());
            }
        }
    }
    Ok(names)
}

/// `__wbg_getItem_0123456789abcdef` without its last part.
fn without_hash(name: &str) -> &str {
    match name.rsplit_once('_') {
        Some((plain, hash))
            if hash.len() == 16 && hash.chars().all(|it| it.is_ascii_hexdigit()) =>
        {
            plain
        }
        _ => name,
    }
}

/// The ways to a network that a wasm imports, or could name when it looks something up.
fn ways_in(wasm: &[u8]) -> Result<Vec<String>> {
    let mut found: Vec<String> = Vec::new();
    for name in imports(wasm)? {
        let small = name.to_lowercase();
        let words = WAYS.iter().chain(&WORDS[..1]);
        if words.clone().any(|it| small.contains(&it.to_lowercase())) {
            found.push(format!("it imports {name}"));
        }
    }
    for payload in Parser::new(0).parse_all(wasm) {
        if let Payload::DataSection(section) = payload? {
            for data in section {
                let data = data?.data;
                let names = |way: &&&str| data.windows(way.len()).any(|it| it == way.as_bytes());
                found.extend(WAYS.iter().filter(names).map(|it| format!("its data says {it}")));
            }
        }
    }
    Ok(found)
}

/// How often a script says each word, but for the rooms that it fetches.
fn words_in(script: &str) -> BTreeMap<&'static str, usize> {
    let [begin, end] = ROOM;
    let rooms = script.split(begin).skip(1).filter(|rest| {
        let name = rest.split('"').next().unwrap_or_default();
        rest.get(name.len() - ".wasm".len().min(name.len())..).is_some_and(|it| it.starts_with(end))
    });
    let rooms = rooms.count();
    let mut words: BTreeMap<&str, usize> =
        WORDS.iter().map(|word| (*word, script.matches(word).count())).collect();
    if let Some(fetches) = words.get_mut("fetch") {
        *fetches -= rooms;
    }
    words.retain(|_, count| *count > 0);
    words
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::sample;

    /// A wasm that imports one function of that name, and holds that text.
    fn wasm(import: &str, data: &str) -> Vec<u8> {
        let mut bytes = b"\0asm\x01\0\0\0".to_vec();
        let mut section = |id: u8, content: Vec<u8>| {
            bytes.push(id);
            bytes.push(u8::try_from(content.len()).unwrap());
            bytes.extend(content);
        };
        let text = |it: &str| [&[u8::try_from(it.len()).unwrap()], it.as_bytes()].concat();
        section(1, vec![1, 0x60, 0, 0]);
        section(2, [vec![1], text("./glue.js"), text(import), vec![0, 0]].concat());
        section(5, vec![1, 0, 1]);
        section(11, [vec![1, 0, 0x41, 0, 0x0b], text(data)].concat());
        bytes
    }

    fn found(import: &str, data: &str, script: &str) -> Result<BTreeSet<String>> {
        let mut files = sample(&[("boot.0123456789.js", script)]);
        files.insert("fascicle_bg.0123456789.wasm".to_owned(), wasm(import, data));
        lines_of(&files)
    }

    #[test]
    fn what_is_imported_and_what_scripts_say_is_listed() {
        let script = "fetch(new URL(\"./split_known.wasm\",import.meta.url));fetch(a);import(b)";
        let lines = found("__wbg_getItem_0123456789abcdef", "words", script).unwrap();
        let expected = ["script boot.js fetch 1", "script boot.js import( 1", "wasm __wbg_getItem"];
        assert_eq!(lines.into_iter().collect::<Vec<_>>(), expected);
    }

    #[test]
    fn whatever_could_reach_a_network_is_refused() {
        for (import, data, script) in [
            ("__wbg_fetch_0123456789abcdef", "", ""),
            ("__wbg_new_with_str_WebSocket", "", ""),
            ("__wbg_sendBeacon_0123456789abcdef", "", ""),
            ("plain", "Reflect.get RTCPeerConnection", ""),
            ("plain", "", "new EventSource('x')"),
            ("plain", "", "importScripts('x')"),
        ] {
            let error = found(import, data, script).unwrap_err().to_string();
            assert!(error.contains("could reach a network"), "{import} {data} {script}: {error}");
        }
        found("plain", "you type fetch and it is refused", "").unwrap();
    }

    #[test]
    fn a_build_without_wasm_is_no_proof() {
        assert!(lines_of(&sample(&[("boot.js", "")])).is_err());
    }
}
