//! The doctor's documents in the eyes of somebody else: a validator of FHIR R4 from npm, which must take each of them and refuse each planted fault.

use std::{collections::BTreeSet, fs, path::PathBuf};

use anyhow::{Result, bail, ensure};
use fascicle_core::sample::{self, Truth};

use crate::{
    child::{Program, repository},
    convert::document,
    say,
    tools::Tool,
    versions::Versions,
};

/// What is written in the place of what, each a fault.
const FAULTS: [(&str, &str, &str); 4] = [
    ("a-status-that-is-none", "\"status\":\"final\"", "\"status\":\"finished\""),
    ("no-title", "\"title\":\"Muscle twitches: notes for a doctor\",", ""),
    ("a-field-of-no-resource", "\"active\":true", "\"twitchy\":true"),
    ("a-bundle-of-no-type", "\"type\":\"document\"", "\"type\":\"documents\""),
];

/// Validates documents of several diaries, and such with faults.
pub(crate) fn check() -> Result<()> {
    let folder = std::env::temp_dir().join(format!("fascicle-documents-{}", std::process::id()));
    fs::create_dir_all(&folder)?;
    let checked = check_in(&folder);
    fs::remove_dir_all(&folder)?;
    checked
}

fn check_in(folder: &std::path::Path) -> Result<()> {
    let diary = |days| sample::diary(5, &Truth { days, ..Truth::default() });
    let diaries = [
        ("yes", sample::patient(30, "yes")),
        ("no", sample::patient(90, "no")),
        ("not-sure", sample::patient(1, "not-sure")),
        ("no-check", diary(60)),
        ("notes", sample::revisions(5, 500)),
    ];
    let mut good = Vec::new();
    for (name, revisions) in diaries {
        good.push(written(folder, name, &document(revisions)?)?);
    }
    let whole = document(sample::patient(30, "no"))?;
    let mut bad = Vec::new();
    for (name, old, new) in FAULTS {
        ensure!(whole.contains(old), "there is no {old} in which to plant {name}");
        bad.push(written(folder, name, &whole.replacen(old, new, 1))?);
    }
    let all: Vec<&PathBuf> = good.iter().chain(&bad).collect();
    let module = Tool::fhir(&Versions::read()?)?.folder;
    let found = Program::new("node")
        .args([repository().join("xtask/src/validate.cjs"), module])
        .args(all)
        .minutes(5)
        .output()?;
    // What it calls a warning is a code of which it has no list.
    let faults: Vec<&str> = found.lines().filter(|it| !it.contains(": warning: ")).collect();
    let refused: BTreeSet<&str> = faults.iter().filter_map(|it| it.split(": ").next()).collect();
    for it in &good {
        if refused.contains(it.to_string_lossy().as_ref()) {
            bail!("a document is not valid:\n{}", faults.join("\n"));
        }
    }
    for it in &bad {
        ensure!(refused.contains(it.to_string_lossy().as_ref()), "{} was taken", it.display());
    }
    say::line(&format!("{} documents are valid, {} faults were seen.", good.len(), bad.len()));
    Ok(())
}

fn written(folder: &std::path::Path, name: &str, text: &str) -> Result<PathBuf> {
    let path = folder.join(format!("{name}.json"));
    fs::write(&path, text)?;
    Ok(path)
}
