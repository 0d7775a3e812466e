//! The same build again: the sources in another folder, compiled from nothing, must give the same bytes.

use std::{env, fs, path::Path};

use anyhow::{Context as _, Result, ensure};

use crate::{
    child::{Program, repository},
    dist,
    files::{Files, read_folder},
    install, say,
};

/// Builds the release a second time, elsewhere, and compares it with `dist/`.
pub(crate) fn check() -> Result<()> {
    let first = dist::built()?;
    let copy = env::temp_dir().join(format!("fascicle-again-{}", std::process::id()));
    install::remove_folder(&copy)?;
    copy_sources(&copy)?;
    let build = Program::new("cargo").within(&copy).args(["xtask", "build"]);
    build.env("CARGO_TARGET_DIR", copy.join("target")).minutes(40).run()?;
    let differing = differing(&first, &read_folder(&copy.join("dist"))?);
    ensure!(differing.is_empty(), "two builds of the same sources differ in {differing:?}");
    install::remove_folder(&copy)?;
    say::line(&format!("{} files, the same in two builds.", first.len()));
    Ok(())
}

/// Copies what belongs to the repository, changed or not.
fn copy_sources(copy: &Path) -> Result<()> {
    let root = repository();
    let list = ["ls-files", "--cached", "--others", "--exclude-standard", "-z"];
    let names = Program::new("git").args(list).minutes(1).output()?;
    for name in names.split('\0').filter(|name| !name.is_empty()) {
        let (from, to) = (root.join(name), copy.join(name));
        // A file that was removed stands in git's list until that is committed.
        if from.is_file() {
            fs::create_dir_all(to.parent().unwrap_or(copy))?;
            fs::copy(&from, &to).with_context(|| format!("{name} could not be copied"))?;
        }
    }
    Ok(())
}

/// The names of files that only one has, or that are not the same in both.
fn differing(first: &Files, second: &Files) -> Vec<String> {
    let names = first.keys().chain(second.keys());
    let mut differing: Vec<String> =
        names.filter(|name| first.get(*name) != second.get(*name)).cloned().collect();
    differing.sort();
    differing.dedup();
    differing
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::sample;

    #[test]
    fn what_differs_is_named() {
        let first = sample(&[("a.js", "1"), ("b.js", "2"), ("c.js", "3")]);
        assert!(differing(&first, &first).is_empty());
        let second = sample(&[("a.js", "1"), ("b.js", "planted"), ("d.js", "4")]);
        assert_eq!(differing(&first, &second), ["b.js", "c.js", "d.js"]);
    }
}
