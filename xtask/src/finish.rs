//! The last step of a build: from what Trunk staged to what is hosted, as one pure function over files.

mod html;
mod names;
mod pack;
mod policy;
mod references;
mod rooms;
mod slim;
mod styles;
mod worker;

use std::{env, path::PathBuf};

use anyhow::{Context as _, Result};

use crate::{
    child::Program,
    dist,
    files::{Files, full_hash, read_folder, write_folder},
    host, imports, say,
    versions::Versions,
};

pub(crate) use pack::{add_packed, is_packed};
pub(crate) use references::needed_first;
pub(crate) use worker::is_kept_offline;

/// The page itself.
pub(crate) const PAGE: &str = "index.html";
const WORKER: &str = "sw.js";
const HEADERS: &str = "_headers";
/// The SHA-256 of every file, for whoever compares what a host serves with what was built.
const SUMS: &str = "SHA256SUMS";
/// What compiled it, for whoever builds it again.
const BUILT_WITH: &str = "BUILT_WITH";

/// What Trunk calls after each build; the variables are Trunk's.
pub(crate) fn hook() -> Result<()> {
    let reason = "`finish` is Trunk's hook and not for hand: run `cargo xtask build`";
    let folder = PathBuf::from(env::var_os("TRUNK_STAGING_DIR").context(reason)?);
    let mut files = read_folder(&folder)?;
    let is_release = env::var("TRUNK_PROFILE").context(reason)? == "release";
    let glue = rooms::part(&mut files, is_release)?;
    if !is_release {
        return write_folder(&folder, &without_worker(files));
    }
    files.insert(BUILT_WITH.to_owned(), built_with()?.into_bytes());
    let files = finished(files)?;
    imports::forbid(&files, &glue)?;
    dist::keep_glue(&glue)?;
    write_folder(&folder, &files)?;
    say::line(&format!("Finished {} files for hosting.", files.len()));
    Ok(())
}

/// The compiler and the tools: with the same ones, the same sources give the same bytes.
fn built_with() -> Result<String> {
    let compiler = Program::new("rustc").args(["--version"]).minutes(1).output()?;
    Ok(compiler + &Versions::read()?.of_the_build())
}

/// In development nothing is kept offline: an old file would be shown for a new one.
fn without_worker(mut files: Files) -> Files {
    files.remove(WORKER);
    files
}

/// The files as they are hosted.
pub(crate) fn finished(files: Files) -> Result<Files> {
    let files = styles::joined(files)?;
    let mut files = names::by_hash(files)?;
    policy::insert(&mut files)?;
    references::check(&files)?;
    files.insert(HEADERS.to_owned(), host::headers_file(files.keys()).into_bytes());
    worker::fill_in(&mut files)?;
    files.insert(SUMS.to_owned(), sums_file(&files).into_bytes());
    pack::add_packed(&mut files)?;
    Ok(files)
}

/// One line for each file, in the form that `sha256sum --check` reads.
fn sums_file(files: &Files) -> String {
    let line = |(name, bytes): (&String, &Vec<u8>)| format!("{}  {name}", full_hash(bytes));
    files.iter().map(line).collect::<Vec<_>>().join("\n") + "\n"
}

fn text<'a>(files: &'a Files, name: &str) -> Result<&'a str> {
    let bytes = files.get(name).with_context(|| format!("the build has no {name}"))?;
    std::str::from_utf8(bytes).with_context(|| format!("{name} is not UTF-8 text"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::sample;

    /// A build as Trunk stages it, minified.
    pub(super) fn staged() -> Files {
        sample(&[
            (
                PAGE,
                "<!doctype html><html lang=en><meta charset=utf-8><title>F</title>\
                 <link href=./tokens.css rel=stylesheet><link href=./base.css rel=stylesheet>\
                 <link href=./manifest.webmanifest rel=manifest>\
                 <link href=./fascicle.js rel=modulepreload>\
                 <link as=fetch crossorigin href=./fascicle_bg.wasm rel=preload>\
                 <body><script data-js=./fascicle.js data-wasm=./fascicle_bg.wasm src=./boot.js \
                 type=module></script><a href=rescue.html>Rescue</a><a href=#/diary>Diary</a>",
            ),
            ("tokens.css", ":root{--ink:#123}"),
            ("base.css", "p{color:var(--ink)}"),
            ("boot.js", "// boot"),
            (
                "fascicle.js",
                "new URL('fascicle_bg.wasm', import.meta.url)\n\
                 new URL(\"./split_known.wasm\", import.meta.url)\n\
                 new URL(\"./chunk_4.wasm\", import.meta.url)",
            ),
            ("fascicle_bg.wasm", "\0asm"),
            ("split_known.wasm", "\0asm room"),
            ("chunk_4.wasm", "\0asm shared"),
            (
                "rescue.html",
                "<!doctype html><meta charset=\"utf-8\"><script src=rescue.js></script>",
            ),
            ("rescue.js", "// rescue"),
            ("icons/icon.svg", "<svg/>"),
            ("manifest.webmanifest", "{}"),
            ("screenshots/wide.png", "png"),
            (
                WORKER,
                "// w\nconst VERSION = '@VERSION@';\nconst FILES = ['@FILES@'];\n\
                 const ONLINE_ONLY = ['@ONLINE_ONLY@'];\n",
            ),
        ])
    }

    fn page(files: &Files) -> &str {
        text(files, PAGE).unwrap()
    }

    #[test]
    fn a_finished_build_names_only_files_it_has_and_keeps_no_old_name() {
        let files = finished(staged()).unwrap();
        for old in [
            "tokens.css",
            "boot.js",
            "fascicle.js",
            "fascicle_bg.wasm",
            "split_known.wasm",
            "chunk_4.wasm",
        ] {
            assert!(!files.contains_key(old), "{old}");
            assert!(!page(&files).contains(&format!("\"./{old}\"")), "{old}");
        }
        for kept in ["rescue.html", "rescue.js", "icons/icon.svg", "manifest.webmanifest"] {
            assert!(files.contains_key(kept), "{kept}");
        }
        references::check(&files).unwrap();
    }

    #[test]
    fn the_sums_name_every_file_as_it_is_hosted_and_not_its_packed_forms() {
        let files = finished(staged()).unwrap();
        let sums = text(&files, SUMS).unwrap();
        let of_empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assert_eq!(full_hash(b""), of_empty);
        for (name, bytes) in &files {
            let line = format!("{}  {name}\n", full_hash(bytes));
            assert_eq!(sums.contains(&line), name != SUMS && !is_packed(name), "{name}");
        }
    }

    #[test]
    fn the_same_build_gives_the_same_bytes() {
        assert_eq!(finished(staged()).unwrap(), finished(staged()).unwrap());
    }

    #[test]
    fn a_change_anywhere_gives_another_worker() {
        let before = finished(staged()).unwrap();
        for name in staged().keys() {
            let mut changed = staged();
            changed.get_mut(name).unwrap().extend_from_slice(b" planted");
            let after = finished(changed).unwrap();
            assert!(before.get(WORKER) != after.get(WORKER), "{name}");
        }
    }

    #[test]
    fn in_development_there_is_no_worker_and_all_else_stays() {
        let files = without_worker(staged());
        assert_eq!(files.len(), staged().len() - 1);
        assert!(!files.contains_key(WORKER));
    }
}
