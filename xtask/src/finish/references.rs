//! What the pages refer to: it must be there, and what the first screen waits for is known.

use std::collections::BTreeSet;

use anyhow::{Result, ensure};

use super::{PAGE, html, text};
use crate::files::{Files, extension};

const AWAITED: [&str; 4] = ["href", "src", "data-js", "data-wasm"];

/// Fails on a reference in a page to a file of our own that the build does not have.
pub(super) fn check(files: &Files) -> Result<()> {
    for page in files.keys().filter(|name| extension(name) == "html") {
        for tag in html::tags(text(files, page)?) {
            for name in local_references(&tag, &AWAITED) {
                ensure!(files.contains_key(name), "{page} refers to {name}, which is not built");
            }
        }
    }
    Ok(())
}

/// The names of the files that must arrive before the page is usable.
pub(crate) fn needed_first(files: &Files) -> Result<BTreeSet<String>> {
    let mut names = BTreeSet::from([PAGE.to_owned()]);
    for tag in html::tags(text(files, PAGE)?) {
        let is_awaited = tag.name == "script"
            || ["stylesheet", "modulepreload", "preload"].iter().any(|rel| tag.is_link_to(rel));
        if is_awaited {
            names.extend(local_references(&tag, &AWAITED).into_iter().map(str::to_owned));
        }
    }
    Ok(names)
}

fn local_references<'a>(tag: &'a html::Tag, names: &[&str]) -> Vec<&'a str> {
    names.iter().filter_map(|name| tag.value(name)).filter_map(html::local_name).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{files::sample, finish::tests::staged};

    #[test]
    fn a_reference_to_nothing_is_named_with_its_page() {
        check(&staged()).unwrap();
        for page in [PAGE, "rescue.html"] {
            let mut files = staged();
            files.insert(page.to_owned(), b"<link rel=icon href=./gone.svg>".to_vec());
            let error = check(&files).unwrap_err().to_string();
            assert!(error.contains(page) && error.contains("gone.svg"), "{error}");
        }
    }

    #[test]
    fn links_to_routes_and_other_sites_are_not_files() {
        let page = "<a href=#/diary><a href=./><a href=https://a.example/x><img src=data:,>";
        check(&sample(&[(PAGE, page)])).unwrap();
    }

    #[test]
    fn the_first_screen_waits_for_style_script_glue_and_wasm_only() {
        let names: Vec<String> = needed_first(&staged()).unwrap().into_iter().collect();
        let expected =
            ["base.css", "boot.js", "fascicle.js", "fascicle_bg.wasm", "index.html", "tokens.css"];
        assert_eq!(names, expected);
    }
}
