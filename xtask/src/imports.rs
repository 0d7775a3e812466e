//! Everything that the built page can ask of a browser, listed; whatever could reach a network fails the build.

mod glue;

use std::{
    collections::{BTreeMap, BTreeSet},
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
# wasm: what the compiled page imports, what that does, and how many imports do the same.
# script: how often a script names a way to reach a network.
";

/// Ways to reach a network. In what the wasm imports, in its data and in scripts none may stand.
const WAYS: [&str; 12] = [
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
    "PaymentRequest",
    "window.open",
];
/// Words that also have another meaning: in names of imports they may not stand, and in scripts they
/// are counted. In the wasm's data they may: the page of privacy says "fetch".
const WORDS: [&str; 5] = ["fetch", "import(", "new Worker", "new Image", "location"];
/// What no function of the glue may do, beside [`WAYS`].
const DEEDS: [&str; 19] = [
    "fetch(",
    "fetchLater(",
    "import(",
    "eval(",
    "new Function(",
    "new Worker(",
    "new Image(",
    "new Audio(",
    "new Request(",
    "new FontFace(",
    "Worklet",
    // Of a cache: that of a list of classes gives nothing back.
    "return arg0.add(",
    ".addAll(",
    "arg0.assign(",
    ".submit(",
    ".action =",
    ".ping =",
    ".src =",
    ".srcset =",
];
/// The same in two parts: what else looks alike is harmless. A window that is opened comes back or
/// does not, where a database always does; and of the two that have an address, the browser's own
/// may throw, and a link, which a download needs, may not.
const DEEDS_IN_PARTS: [[&str; 2]; 2] = [[".open(", "isLikeNone"], [".href =", "(may throw)"]];
/// How a script fetches a room: the names are those of the build, and each room has one.
const ROOM: [&str; 2] = ["fetch(new URL(\"./", ".wasm\",import.meta.url))"];

/// Fails where a build, with the glue as it was before it was made small, could reach a network.
pub(crate) fn forbid(files: &Files, glue: &str) -> Result<()> {
    lines_of(files, glue).map(drop)
}

/// Compares the build with what was written down.
pub(crate) fn check() -> Result<()> {
    let found = lines_of(&dist::built()?, &dist::glue()?)?;
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
    let lines: Vec<String> = lines_of(&dist::built()?, &dist::glue()?)?.into_iter().collect();
    let path = repository().join(RECORD);
    fs::write(&path, format!("{HEAD}{}\n", lines.join("\n")))
        .with_context(|| format!("cannot write {}", path.display()))?;
    say::line(&format!("Wrote {RECORD}."));
    Ok(())
}

fn lines_of(files: &Files, glue: &str) -> Result<BTreeSet<String>> {
    let functions = glue::functions(glue);
    let (mut lines, mut imported, mut forbidden) = (BTreeSet::new(), BTreeSet::new(), Vec::new());
    for (name, bytes) in files {
        let plain = name_without_hash(name).0;
        let mut forbid = |it: String| forbidden.push(format!("{plain}: {it}"));
        match extension(name) {
            "wasm" => {
                imported.extend(imports(bytes).with_context(|| format!("{name} cannot be read"))?);
                ways_in(bytes)?.into_iter().for_each(&mut forbid);
            }
            "js" => {
                let script = std::str::from_utf8(bytes)?;
                for (word, count) in words_in(script) {
                    lines.insert(format!("script {plain} {word} {count}"));
                }
                WAYS.iter()
                    .filter(|it| script.contains(**it))
                    .for_each(|it| forbid((*it).to_owned()));
            }
            _ => {}
        }
    }
    ensure!(!imported.is_empty(), "the build has no wasm");
    forbidden.extend(deeds_in(&functions));
    ensure!(forbidden.is_empty(), "these could reach a network:\n  {}", forbidden.join("\n  "));
    lines.extend(lines_of_imports(&imported, &functions)?);
    Ok(lines)
}

/// A line for each import, and one for all that have the same name and do the same.
fn lines_of_imports(
    imported: &BTreeSet<String>,
    functions: &BTreeMap<String, String>,
) -> Result<Vec<String>> {
    let mut counts = BTreeMap::<String, usize>::new();
    for name in imported {
        let does = functions.get(name).map(|it| format!(": {it}"));
        ensure!(
            does.is_some() || !is_of_glue(name),
            "the glue does not say what {name} does: it is that of another build"
        );
        let line = format!("wasm {}{}", plain(name), does.unwrap_or_default());
        *counts.entry(line).or_default() += 1;
    }
    let line = |(line, count)| if count == 1 { line } else { format!("{line} ×{count}") };
    Ok(counts.into_iter().map(line).collect())
}

/// Whether wasm-bindgen made it; the others are the memory, the tables and what opens a room.
fn is_of_glue(name: &str) -> bool {
    ["__wbg_", "__wbindgen_"].iter().any(|it| name.starts_with(it))
}

/// What the glue does that could reach a network, whether or not the wasm imports it.
fn deeds_in(functions: &BTreeMap<String, String>) -> Vec<String> {
    let is_deed = |body: &str| {
        WAYS.iter().chain(&DEEDS).any(|it| body.contains(it))
            || DEEDS_IN_PARTS.iter().any(|it| it.iter().all(|part| body.contains(part)))
    };
    let found = functions.iter().filter(|(_, body)| is_deed(body));
    found.map(|(name, body)| format!("{name} does {body}")).collect()
}

/// The names of what a wasm imports.
fn imports(wasm: &[u8]) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for payload in Parser::new(0).parse_all(wasm) {
        if let Payload::ImportSection(section) = payload? {
            for import in section.into_imports() {
                names.push(import?.name.to_owned());
            }
        }
    }
    Ok(names)
}

/// `__wbg_getItem_2` or `__wbindgen_cast_0000000000000001` without its last part, which tells it from
/// others of the same name.
fn plain(name: &str) -> &str {
    let is_number = |it: &str| {
        it.bytes().all(|it| it.is_ascii_digit())
            || it.len() == 16 && it.bytes().all(|it| it.is_ascii_hexdigit())
    };
    match name.rsplit_once('_') {
        Some((plain, number)) if is_number(number) => plain,
        _ => name,
    }
}

/// The ways to a network that a wasm imports, or could name when it looks something up.
fn ways_in(wasm: &[u8]) -> Result<Vec<String>> {
    let mut found: Vec<String> = Vec::new();
    for name in imports(wasm)? {
        let small = name.to_lowercase();
        let mut words = WAYS.iter().chain(&WORDS[..1]);
        if words.any(|it| small.contains(&it.to_lowercase())) {
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

    /// A wasm that imports functions of those names, and holds that text.
    fn wasm(imports: &[&str], data: &str) -> Vec<u8> {
        let small = |it: usize| u8::try_from(it).unwrap();
        let mut bytes = b"\0asm\x01\0\0\0".to_vec();
        let mut section = |id: u8, content: Vec<u8>| {
            bytes.push(id);
            bytes.push(small(content.len()));
            bytes.extend(content);
        };
        let text = |it: &str| [&[small(it.len())], it.as_bytes()].concat();
        let import = |it: &&str| [text("./g"), text(it), vec![0, 0]].concat();
        let list: Vec<u8> = imports.iter().flat_map(import).collect();
        section(1, vec![1, 0x60, 0, 0]);
        section(2, [vec![small(imports.len())], list].concat());
        section(5, vec![1, 0, 1]);
        section(11, [vec![1, 0, 0x41, 0, 0x0b], text(data)].concat());
        bytes
    }

    fn found(imports: &[&str], data: &str, script: &str, glue: &str) -> Result<BTreeSet<String>> {
        let mut files = sample(&[("boot.0123456789.js", script)]);
        files.insert("fascicle_bg.0123456789.wasm".to_owned(), wasm(imports, data));
        lines_of(&files, glue)
    }

    /// The glue of one function, as wasm-bindgen writes it.
    fn entry(name: &str, arguments: &str, body: &str) -> String {
        format!("        {name}: function({arguments}) {{\n            {body}\n        }},\n")
    }

    /// Likewise, of one that hands errors on.
    fn throwing(name: &str, arguments: &str, body: &str) -> String {
        let begin =
            format!("        {name}: function() {{ return handleError(function ({arguments})");
        format!("{begin} {{\n            {body}\n        }}, arguments); }},\n")
    }

    #[test]
    fn what_is_imported_and_what_scripts_say_is_listed() {
        let script = "fetch(new URL(\"./split_known.wasm\",import.meta.url));fetch(a);import(b)";
        let (get, first, second) = ("__wbg_getItem", "__wbg_new", "__wbg_new_2");
        let made = "const ret = new Error();\n            return ret;";
        let glue = throwing(get, "arg0", "arg0.getItem()")
            + &entry(first, "", made)
            + &entry(second, "", made);
        let lines = found(&["memory", get, first, second], "words", script, &glue).unwrap();
        let expected = [
            "script boot.js fetch 1",
            "script boot.js import( 1",
            "wasm __wbg_getItem: arg0.getItem() (may throw)",
            "wasm __wbg_new: return new Error() ×2",
            "wasm memory",
        ];
        assert_eq!(lines.into_iter().collect::<Vec<_>>(), expected);
    }

    #[test]
    fn whatever_could_reach_a_network_is_refused() {
        for (import, data, script) in [
            ("__wbg_fetch_0123456789abcdef", "", ""),
            ("__wbg_new_with_str_WebSocket", "", ""),
            ("__wbg_sendBeacon_526397b3e7047f35", "", ""),
            ("plain", "Reflect.get RTCPeerConnection", ""),
            ("plain", "", "new EventSource('x')"),
            ("plain", "", "importScripts('x')"),
        ] {
            let error = found(&[import], data, script, "").unwrap_err().to_string();
            assert!(error.contains("could reach a network"), "{import} {data} {script}: {error}");
        }
        found(&["plain"], "you type fetch and it is refused", "", "").unwrap();
    }

    /// The names and bodies that wasm-bindgen 0.2.130 really gives to these calls.
    #[test]
    fn what_a_function_does_counts_whatever_its_name() {
        let text = "getStringFromWasm0(arg0, arg1)";
        let made = |it: &str| format!("const ret = new {it};\n            return ret;");
        for (name, body) in [
            ("__wbg_new_20c7d972bec7e49a", made("RTCPeerConnection()")),
            ("__wbg_new_433d3f85043258e7", made("XMLHttpRequest()")),
            ("__wbg_new_4bd7a8fbba18afc8", made(&format!("SharedWorker({text})"))),
            ("__wbg_new_d2b929834da740d3", made("Image()")),
            ("__wbg_new_d72daa1c90ded389", made(&format!("WebSocket({text})"))),
            ("__wbg_new_df63236ec481fcd7", made(&format!("Worker({text})"))),
            ("__wbg_new_e7d0531ccb4ed9c3", made(&format!("EventSource({text})"))),
            ("__wbg_new_with_str_f3fabb7c01bc9cf7", made(&format!("Request({text})"))),
            ("__wbg_new_no_args_7dba612d766302e4", made(&format!("Function({text})"))),
            ("__wbg_assign_fb94d6eb5054e51b", format!("arg0.assign({text});")),
            ("__wbg_set_href_43ef5a88c2c5c339", format!("arg0.href = {text};")),
            ("__wbg_set_src_da602cd25f3603f8", format!("arg0.src = {text};")),
            (
                "__wbg_open_1ebd0363dc632059",
                "const ret = arg0.open(getStringFromWasm0(arg1, arg2));\n            \
                 return isLikeNone(ret) ? 0 : addToExternrefTable0(ret);"
                    .to_owned(),
            ),
        ] {
            let glue = throwing(name, "arg0, arg1, arg2", &body);
            let error = found(&["plain"], "", "", &glue).unwrap_err().to_string();
            assert!(error.contains(name), "{name}: {error}");
        }
    }

    #[test]
    fn what_only_looks_like_it_is_listed_and_not_refused() {
        let text = "getStringFromWasm0(arg1, arg2)";
        let opened = format!("const ret = arg0.open({text});\n            return ret;");
        for glue in [
            throwing("__wbg_open_0000000000000001", "arg0, arg1, arg2", &opened),
            throwing("__wbg_set_hash_7409f47420ffd7d1", "arg0", &format!("arg0.hash = {text};")),
            entry("__wbg_set_href_0000000000000002", "arg0", &format!("arg0.href = {text};")),
        ] {
            found(&["plain"], "", "", &glue).unwrap();
        }
    }

    #[test]
    fn a_build_without_wasm_or_with_the_glue_of_another_is_no_proof() {
        assert!(lines_of(&sample(&[("boot.js", "")]), "").is_err());
        let error = found(&["__wbg_new_20c7d972bec7e49a"], "", "", "").unwrap_err().to_string();
        assert!(error.contains("another build"), "{error}");
    }
}
