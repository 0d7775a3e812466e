//! Parts the wasm into what the page starts with and its rooms, and joins their glue to one script.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result, anyhow};

use crate::{
    child::Program,
    files::{Files, extension, read, read_text},
    install::{self, WASM_TARGET},
};

use super::slim;

/// The page's wasm, its glue, and the wasm that the glue starts.
const COMPILED: &str = "fascicle.wasm";
const GLUE: &str = "fascicle.js";
const STARTED: &str = "fascicle_bg.wasm";
/// The glue of the rooms.
const ROOMS_GLUE: &str = "__wasm_split.js";
/// How the names of the rooms begin, and those of what several of them share.
const ROOMS: [&str; 2] = ["split_", "chunk_"];

/// Whether this wasm is fetched when a person first enters one of its rooms.
pub(super) fn is_room(name: &str) -> bool {
    extension(name) == "wasm" && ROOMS.iter().any(|start| name.starts_with(start))
}

/// Puts the parts in the place of the one wasm that Trunk staged, which cannot run by itself. What it
/// gives is wasm-bindgen's glue as it was before it was joined and made small.
pub(super) fn part(files: &mut Files, is_release: bool) -> Result<String> {
    let target = target_folder()?;
    let profile = if is_release { "release" } else { "debug" };
    let work = target.join("rooms");
    install::remove_folder(&work)?;

    let compiled = target.join(WASM_TARGET).join(profile).join(COMPILED);
    let mut parts = split(&read(&compiled)?, &work)?;
    bind(&work, is_release)?;
    if is_release {
        slim(&work)?;
    }
    parts.push(work.join(STARTED));
    files.retain(|name, _| !name.starts_with("snippets/"));
    for part in &parts {
        if is_release {
            make_small(part)?;
        }
        let name = part.file_name().and_then(|it| it.to_str()).context("a room has no name")?;
        files.insert(name.to_owned(), read(part)?);
    }
    files.insert(GLUE.to_owned(), joined_glue(&work, is_release)?);
    read_text(&work.join(GLUE))
}

fn target_folder() -> Result<PathBuf> {
    let args = ["metadata", "--format-version=1", "--no-deps", "--offline"];
    let told = Program::new("cargo").args(args).minutes(1).output()?;
    let told: serde_json::Value = serde_json::from_str(&told)?;
    let folder = told.get("target_directory").and_then(serde_json::Value::as_str);
    folder.map(PathBuf::from).context("cargo does not say where it builds")
}

/// Writes the main part and the rooms into the folder, and says where the rooms are.
fn split(wasm: &[u8], folder: &Path) -> Result<Vec<PathBuf>> {
    let main = folder.join(COMPILED);
    let glue = format!("./{GLUE}");
    let mut options = wasm_split_cli_support::Options::new(wasm);
    options.output_dir = folder;
    options.main_out_path = &main;
    options.main_module = &glue;
    let parts = wasm_split_cli_support::transform(options)
        .map_err(|error| anyhow!("the wasm could not be parted into rooms: {error:#}"))?;
    Ok(parts.split_modules)
}

fn bind(folder: &Path, is_release: bool) -> Result<()> {
    let debug: &[&str] = if is_release { &[] } else { &["--debug", "--keep-debug"] };
    Program::new("wasm-bindgen")
        // The rooms call what the linker exported; without them nothing in the main part does.
        .args(["--target=web", "--no-typescript", "--keep-lld-exports", "--out-name=fascicle"])
        .args(debug)
        .args([Path::new("--out-dir"), folder, &folder.join(COMPILED)])
        .minutes(5)
        .run()
}

/// Writes the bound wasm and its glue again, with less.
fn slim(folder: &Path) -> Result<()> {
    let (wasm, glue) = (folder.join(STARTED), folder.join(GLUE));
    let others = read_text(&folder.join(ROOMS_GLUE))?;
    let (slim, shorter) = slim::slimmed(&read(&wasm)?, &read_text(&glue)?, &others)?;
    fs::write(&wasm, slim).with_context(|| format!("{STARTED} cannot be written"))?;
    fs::write(&glue, shorter).with_context(|| format!("{GLUE} cannot be written"))
}

/// Smallest as it travels: packed, what `-Os` leaves is smaller than what `-Oz` does.
fn make_small(wasm: &Path) -> Result<()> {
    let args = [Path::new("-Os"), wasm, Path::new("-o"), wasm];
    Program::new("wasm-opt").args(args).minutes(10).run()
}

/// wasm-bindgen's glue and that of the rooms import each other: as one script they need no names.
fn joined_glue(folder: &Path, is_release: bool) -> Result<Vec<u8>> {
    let joined = folder.join("joined").join(GLUE);
    let outfile = format!("--outfile={}", joined.display());
    let minify: &[&str] = if is_release { &["--minify"] } else { &[] };
    Program::new("esbuild")
        .args([folder.join(GLUE)])
        .args(["--bundle", "--format=esm", "--target=es2022", "--log-level=error", &outfile])
        .args(minify)
        .minutes(2)
        .run()?;
    fs::read(&joined).with_context(|| format!("{GLUE} was not joined"))
}
