//! Fills the service worker's template: its version and the list of files it keeps.

use anyhow::{Result, bail, ensure};

use super::{BUILT_WITH, HEADERS, PAGE, SUMS, WORKER, is_packed, text};
use crate::files::{Files, extension, full_hash, hash_of_all};

/// Pictures for install prompts: shown before the page is kept, so they are fetched and never kept.
const SHOWN_BEFORE_INSTALL: &str = "screenshots/";
/// Every kind of file the page is made of; anything else in the build is a mistake.
const KINDS: [&str; 13] = [
    "html",
    "css",
    "js",
    "wasm",
    "json",
    "webmanifest",
    "svg",
    "png",
    "ico",
    "webp",
    "woff2",
    "txt",
    "xml",
];

/// Whether the service worker keeps this file for use without a network.
pub(crate) fn is_kept_offline(name: &str) -> bool {
    let is_for_hosts = [WORKER, HEADERS, SUMS, BUILT_WITH].contains(&name) || is_packed(name);
    !is_for_hosts && !name.starts_with(SHOWN_BEFORE_INSTALL)
}

/// Puts version and lists in place of the template's marks.
pub(super) fn fill_in(files: &mut Files) -> Result<()> {
    let kept: Vec<&String> = files.keys().filter(|name| is_kept_offline(name)).collect();
    for name in &kept {
        check_kept(name)?;
    }
    ensure!(kept.iter().any(|name| *name == PAGE), "the list for offline use lacks {PAGE}");

    let version = hash_of_all(files.iter().filter(|(name, _)| !is_packed(name)));
    let list = files
        .iter()
        .filter(|(name, _)| is_kept_offline(name))
        .map(|(name, bytes)| format!("  ['./{name}', '{}'],\n", full_hash(bytes)));
    let online = files
        .keys()
        .filter(|name| name.starts_with(SHOWN_BEFORE_INSTALL))
        .map(String::as_str)
        // Made from all the others, this one among them, once they are finished.
        .chain([SUMS, BUILT_WITH])
        .map(|name| format!("  './{name}',\n"));

    let worker = text(files, WORKER)?.to_owned();
    let worker = with_mark(&worker, "'@VERSION@'", &format!("'{version}'"))?;
    let worker = with_mark(&worker, "['@FILES@']", &bracketed(list))?;
    let worker = with_mark(&worker, "['@ONLINE_ONLY@']", &bracketed(online))?;
    files.insert(WORKER.to_owned(), worker.into_bytes());
    Ok(())
}

/// Intentionally strict: one wrong file here would be kept on many machines.
fn check_kept(name: &str) -> Result<()> {
    let is_plain =
        name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | '/'));
    let is_hidden = name.split('/').any(|part| part.starts_with('.') || part.starts_with('_'));
    if !is_plain || is_hidden || !KINDS.contains(&extension(name)) {
        bail!(
            "{name} is in the build, but the service worker must not keep it: remove it from \
             public/, or name its kind in xtask/src/finish/worker.rs"
        );
    }
    Ok(())
}

fn bracketed(lines: impl Iterator<Item = String>) -> String {
    let lines: String = lines.collect();
    if lines.is_empty() { "[]".to_owned() } else { format!("[\n{lines}]") }
}

fn with_mark(template: &str, mark: &str, value: &str) -> Result<String> {
    ensure!(template.matches(mark).count() == 1, "public/{WORKER} must have {mark} exactly once");
    Ok(template.replace(mark, value))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finish::tests::staged;

    fn worker(files: &Files) -> String {
        let mut files = files.clone();
        fill_in(&mut files).unwrap();
        text(&files, WORKER).unwrap().to_owned()
    }

    #[test]
    fn the_list_names_each_file_the_page_needs_with_its_hash_and_no_other() {
        let mut files = staged();
        files.insert(HEADERS.to_owned(), b"/*".to_vec());
        files.insert("base.css.br".to_owned(), b"br".to_vec());
        let worker = worker(&files);
        for (name, bytes) in &files {
            let entry = format!("['./{name}', '{}']", full_hash(bytes));
            let is_for_others = [WORKER, HEADERS, "base.css.br", "screenshots/wide.png"];
            assert_eq!(worker.contains(&entry), !is_for_others.contains(&name.as_str()), "{name}");
        }
        let online = "ONLINE_ONLY = [\n  './screenshots/wide.png',\n  './SHA256SUMS',\n  \
                      './BUILT_WITH',\n]";
        assert!(worker.contains(online), "{worker}");
        assert!(!worker.contains('@'), "{worker}");
    }

    #[test]
    fn a_file_that_must_not_be_kept_stops_the_build() {
        for name in ["notes.psd", ".env", "a/_draft.html", "fascicle.js.map", "a b.png", "LICENSE"]
        {
            let mut files = staged();
            files.insert(name.to_owned(), Vec::new());
            let error = fill_in(&mut files).unwrap_err().to_string();
            assert!(error.contains(name), "{error}");
        }
    }

    #[test]
    fn a_build_without_the_page_or_with_a_broken_template_stops() {
        let mut files = staged();
        files.remove(PAGE);
        assert!(fill_in(&mut files).is_err());
        for planted in ["", "'@VERSION@' ['@FILES@']", "'@VERSION@' '@VERSION@' ['@FILES@']"] {
            let mut files = staged();
            files.insert(WORKER.to_owned(), planted.as_bytes().to_vec());
            assert!(fill_in(&mut files).unwrap_err().to_string().contains("exactly once"));
        }
    }

    #[test]
    fn the_template_in_this_repository_has_its_marks() {
        let template = include_bytes!("../../../public/sw.js");
        let mut files = staged();
        files.insert(WORKER.to_owned(), template.to_vec());
        fill_in(&mut files).unwrap();
    }
}
