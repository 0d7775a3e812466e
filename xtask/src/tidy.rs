//! The rules of the house that a machine can check: openings, length, and what must not be left behind.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use crate::{
    child::repository,
    files::{extension, paths_below, read_text, relative_name},
    say,
};

const FOLDERS: [&str; 13] = [
    ".ci",
    "core",
    "docs",
    "fuzz/fuzz_targets",
    "fuzz/src",
    "fuzz/tests",
    "index.html",
    "public",
    "src",
    "style",
    "tests",
    "view-macro",
    "xtask",
];
const LONGEST: usize = 500;
/// Written in two parts so that this file passes its own check.
const LEFT_BEHIND: [&str; 2] = [concat!("TO", "DO"), concat!("FIX", "ME")];
const SKIPPED_TEST: &str = concat!("#[ign", "ore");

/// Fails with every broken rule.
pub(crate) fn check() -> Result<()> {
    let root = repository();
    let mut faults = Vec::new();
    let mut checked = 0;
    for path in sources(&root)? {
        let name = relative_name(&root, &path);
        faults.extend(faults_in(&name, &read_text(&path)?));
        checked += 1;
    }
    if faults.is_empty() {
        say::line(&format!("{checked} files are tidy."));
        return Ok(());
    }
    bail!("These rules are broken:\n  {}", faults.join("\n  "))
}

fn sources(root: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for name in FOLDERS {
        let path = root.join(name);
        if path.is_file() {
            found.push(path);
        } else {
            found.extend(paths_below(&path)?);
        }
    }
    found.retain(|path| !kind(&relative_name(root, path)).is_empty());
    Ok(found)
}

/// The kinds of file that have rules; empty for any other.
fn kind(name: &str) -> &'static str {
    let extension = extension(name);
    ["rs", "js", "css", "html", "md", "toml"]
        .into_iter()
        .find(|kind| *kind == extension)
        .unwrap_or_default()
}

fn faults_in(name: &str, text: &str) -> Vec<String> {
    let kind = kind(name);
    let mut faults = Vec::new();
    if !opens_well(kind, text) {
        let opening = if kind == "rs" { "a `//!` line" } else { "a comment" };
        faults.push(format!("{name} must open with {opening} that says what lives there"));
    }
    let lines = text.lines().count();
    if matches!(kind, "rs" | "js" | "css") && lines > LONGEST {
        faults.push(format!("{name} has {lines} lines, {LONGEST} is the most: divide it"));
    }
    for (place, line) in text.lines().enumerate() {
        if let Some(word) = LEFT_BEHIND.iter().find(|word| line.contains(*word)) {
            faults.push(format!("{name}:{} has a {word}: do it or write it down", place + 1));
        }
        if kind == "rs" && line.contains(SKIPPED_TEST) {
            faults.push(format!("{name}:{} skips a test: mend it or remove it", place + 1));
        }
    }
    faults
}

fn opens_well(kind: &str, text: &str) -> bool {
    match kind {
        "rs" => text.starts_with("//! "),
        "js" => text.starts_with("//") || text.starts_with("/*"),
        "css" => text.starts_with("/*"),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tidy_file_has_no_faults() {
        for (name, text) in [
            ("src/a.rs", "//! What lives here.\nfn a() {}\n"),
            ("public/a.js", "// What lives here.\n"),
            ("style/a.css", "/* What lives here. */\n"),
            ("index.html", "<!doctype html>"),
        ] {
            assert_eq!(faults_in(name, text), Vec::<String>::new());
        }
    }

    #[test]
    fn each_planted_fault_is_named_with_its_place() {
        let opening = "//! What lives here.\n";
        for (name, text, words) in [
            ("src/a.rs", "fn a() {}\n".to_owned(), "a `//!` line"),
            ("public/a.js", "const a = 1;\n".to_owned(), "a comment"),
            ("style/a.css", "p {}\n".to_owned(), "a comment"),
            ("src/a.rs", opening.repeat(LONGEST + 1), "501 lines"),
            ("src/a.rs", format!("{opening}// {}: later\n", LEFT_BEHIND[0]), "src/a.rs:2"),
            ("docs/a.md", format!("{} this\n", LEFT_BEHIND[1]), "docs/a.md:1"),
            ("tests/a.rs", format!("{opening}{SKIPPED_TEST}]\n"), "tests/a.rs:2"),
        ] {
            let faults = faults_in(name, &text);
            assert_eq!(faults.len(), 1, "{name}: {faults:?}");
            assert!(faults[0].contains(words), "{faults:?}");
        }
    }

    #[test]
    fn this_crate_is_among_what_is_checked() {
        let found = sources(&repository()).unwrap();
        assert!(found.iter().any(|path| path.ends_with("xtask/src/tidy.rs")));
    }
}
