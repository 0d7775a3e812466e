//! The release build in dist/: made whole or not at all, and not made again when nothing changed.

use std::{
    env, fs,
    path::{Path, PathBuf},
    time::Instant,
};

use anyhow::{Context as _, Result, ensure};

use crate::{
    child::{Program, repository},
    files::{Files, hash_of_all, paths_below, read, read_folder, read_text, relative_name},
    install::{self, lock_file},
    say,
    tools::Toolbox,
};

/// The folder of the build that is hosted, and where the next one is made.
const DIST: &str = "dist";
const NEXT: &str = "target/next-dist";
const FORMER: &str = "target/former-dist";
const STAMP: &str = "target/dist-stamp";
/// The glue of that build before it was made small, in which its functions have their whole names.
const GLUE: &str = "target/dist-glue.js";

/// What a build depends on.
const SOURCES: [&str; 12] = [
    ".cargo/config.toml",
    "Cargo.lock",
    "Cargo.toml",
    "Trunk.toml",
    "core/Cargo.toml",
    "core/src",
    "index.html",
    "public",
    "src",
    "style",
    "xtask/Cargo.toml",
    "xtask/src",
];

/// Makes the release build, unless dist/ already holds the one of these sources.
pub(crate) fn build(tools: &Toolbox) -> Result<()> {
    let root = repository();
    let _one_at_a_time =
        lock_file(&root.join("target/dist-lock"), "Waiting for another build in this folder.")?;
    let sources = hash_of_all(&sources(&root)?);
    if is_current(&root, &sources)? {
        say::line("dist/ is up to date: no source has changed since it was built.");
        return Ok(());
    }
    say::step("Building the release: about 3 minutes, less when little has changed");
    let started = Instant::now();
    trunk_build(tools).context("The build failed; dist/ is as it was before")?;
    put_in_place(&root)?;
    fs::write(root.join(STAMP), stamp(&sources, &root)?)?;
    say::line(&format!("Built dist/ in {}.", say::spoken(started.elapsed())));
    Ok(())
}

/// The files of the last release build.
pub(crate) fn built() -> Result<Files> {
    let files = read_folder(&repository().join(DIST))?;
    ensure!(files.contains_key("sw.js"), "dist/ holds no release: run `cargo xtask build` first");
    Ok(files)
}

/// The glue of the last release build, before it was made small.
pub(crate) fn glue() -> Result<String> {
    read_text(&repository().join(GLUE)).context("the build left no glue: run `cargo xtask build`")
}

/// Keeps the glue of the release that is being built.
pub(crate) fn keep_glue(glue: &str) -> Result<()> {
    let path = repository().join(GLUE);
    fs::create_dir_all(repository().join("target"))?;
    fs::write(&path, glue).with_context(|| format!("cannot write {}", path.display()))
}

/// Runs Trunk with its tools on PATH.
pub(crate) fn trunk(tools: &Toolbox, args: &[String]) -> Result<Program> {
    Program::new(&tools.trunk)
        .args(args)
        .path_first(&tools.folders)
        // Trunk would download what it misses; everything is here already, in the right version.
        .map(|trunk| trunk.env("TRUNK_OFFLINE", "true"))
        // A fault in the page needs the compiler's words, not a list of Trunk's own functions.
        .map(|trunk| trunk.env("RUST_BACKTRACE", "0"))
}

fn trunk_build(tools: &Toolbox) -> Result<()> {
    let args = ["build", "--release", "--dist", NEXT].map(str::to_owned);
    install::remove_folder(&repository().join(NEXT))?;
    let flags = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";
    trunk(tools, &args)?.env(flags, paths_left_out()).minutes(40).run()
}

/// The compiler's flags that leave this machine's folders out of the panic messages in the wasm:
/// they are nobody's business, cost bytes, and would make two machines' builds differ.
fn paths_left_out() -> String {
    let home = env::var("CARGO_HOME").ok().map(PathBuf::from);
    let cargo = home.or_else(|| env::home_dir().map(|it| it.join(".cargo"))).unwrap_or_default();
    let folders = fs::read_dir(cargo.join("registry/src")).into_iter().flatten().flatten();
    // The variable is split at spaces, so a folder with one in its name stays as it is.
    let registries = folders.map(|it| it.path());
    let left_out = |it: PathBuf| format!("--remap-path-prefix={}=", it.display());
    let flags: Vec<String> = registries
        .chain([repository()])
        .filter(|it| !it.to_string_lossy().contains(' '))
        .map(left_out)
        .collect();
    flags.join(" ")
}

/// Two renames: for a moment there is no dist/, but never half of one.
fn put_in_place(root: &Path) -> Result<()> {
    let (next, dist, former) = (root.join(NEXT), root.join(DIST), root.join(FORMER));
    install::remove_folder(&former)?;
    if dist.exists() {
        fs::rename(&dist, &former).context("dist/ could not be moved away")?;
    }
    fs::rename(&next, &dist).context("the new build could not be moved to dist/")?;
    install::remove_folder(&former)
}

fn sources(root: &Path) -> Result<Files> {
    let mut files = Files::new();
    for name in SOURCES {
        let path = root.join(name);
        let paths = if path.is_file() { vec![path] } else { paths_below(&path)? };
        for path in paths {
            files.insert(relative_name(root, &path), read(&path)?);
        }
    }
    Ok(files)
}

fn is_current(root: &Path, sources: &str) -> Result<bool> {
    let Ok(written) = fs::read_to_string(root.join(STAMP)) else {
        return Ok(false);
    };
    Ok(written == stamp(sources, root)?)
}

/// Over sources and result: a build by hand into dist/ is noticed as well.
fn stamp(sources: &str, root: &Path) -> Result<String> {
    let mut result = read_folder(&root.join(DIST))?;
    // Without it, nobody could say what the build asks of a browser.
    result.insert(GLUE.to_owned(), fs::read(root.join(GLUE)).unwrap_or_default());
    Ok(format!("{sources} {}", hash_of_all(&result)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::{sample, write_folder};

    #[test]
    fn a_change_in_a_source_or_in_dist_asks_for_a_build() {
        let root = std::env::temp_dir().join(format!("fascicle-dist-{}", std::process::id()));
        let files = sample(&[("src/main.rs", "a"), ("dist/index.html", "b"), ("Cargo.toml", "c")]);
        write_folder(&root, &files).unwrap();
        let current = || is_current(&root, &hash_of_all(&sources(&root).unwrap())).unwrap();
        assert!(!current(), "there is no stamp yet");

        let now = hash_of_all(&sources(&root).unwrap());
        fs::create_dir_all(root.join("target")).unwrap();
        fs::write(root.join(STAMP), stamp(&now, &root).unwrap()).unwrap();
        assert!(current());
        for planted in ["src/main.rs", "Cargo.toml", "dist/index.html", "public/new.svg", GLUE] {
            let path = root.join(planted);
            let before = fs::read(&path).ok();
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(&path, "planted").unwrap();
            assert!(!current(), "{planted}");
            match before {
                Some(bytes) => fs::write(&path, bytes).unwrap(),
                None => fs::remove_file(&path).unwrap(),
            }
        }
        assert!(current());
        fs::remove_dir_all(&root).unwrap();
    }

    #[test]
    fn every_named_source_is_in_this_repository() {
        for name in SOURCES {
            assert!(repository().join(name).exists(), "{name}");
        }
    }
}
