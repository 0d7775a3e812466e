//! `cargo xtask convert`: a backup as tables for spreadsheet programs, and a table as a backup.

use std::{fs, path::Path};

use anyhow::{Context as _, Result, bail};
use fascicle_core::{
    diary::{Diary, Entry, Revision, RevisionId},
    exchange::{
        Backup, Csv, Input, csv_from_revisions,
        fhir::{Document, Words, text_from_document},
        input_from_bytes, revisions_from_csv, text_from_backup, zip_of_csv,
    },
    patterns::Log,
    report::Report,
};

use crate::say;

/// Reads one file and writes the other, each of the kind that its name ends with.
pub(crate) fn run(from: &Path, to: &Path, csv: Csv) -> Result<()> {
    let bytes = fs::read(from).with_context(|| format!("cannot read {}", from.display()))?;
    let revisions = match ending(from) {
        "json" => revisions_from_json(&bytes)?,
        "csv" => revisions_from_csv(&bytes)?,
        other => bail!("`{other}` is no kind of file that can be read: .json or .csv"),
    };
    let is_fhir = to.to_string_lossy().ends_with(FHIR);
    let out = match ending(to) {
        "json" if is_fhir => document(revisions)?.into_bytes(),
        "json" => text_from_backup(&backup(revisions)?).into_bytes(),
        "csv" => csv_from_revisions(&revisions, csv).into_bytes(),
        "zip" => zip_of_csv(&revisions, csv),
        other => bail!(
            "`{other}` is no kind of file that can be written: .json, .csv, .zip or .fhir.json"
        ),
    };
    fs::write(to, out).with_context(|| format!("cannot write {}", to.display()))?;
    say::line(&format!("Wrote {}.", to.display()));
    Ok(())
}

/// How the name of a file ends that is a document for a doctor's program.
const FHIR: &str = ".fhir.json";

/// The doctor's document, in the keys of answers and places: this command knows no language.
pub(crate) fn document(revisions: Vec<Revision>) -> Result<String> {
    let made = revisions.iter().map(|it| it.made).max().context("it holds no notes")?;
    let diary = Diary::from_revisions(revisions);
    let report = Report::of(&diary, &Log::of(&diary), None);
    let notes: Vec<Entry<'_>> = diary.standing_after(None).collect();
    let id = RevisionId::new(u64::try_from(made.instant()).unwrap_or_default(), [1; 10]);
    let document = Document { report: &report, notes: &notes, has_worry: true, made, id };
    Ok(text_from_document(&document, &Words::keys()))
}

fn ending(path: &Path) -> &str {
    path.extension().and_then(|it| it.to_str()).unwrap_or_default()
}

fn revisions_from_json(bytes: &[u8]) -> Result<Vec<Revision>> {
    match input_from_bytes(bytes)? {
        Input::Backup(read) => Ok(read.backup.revisions),
        Input::Raw { .. } => bail!("it holds stored texts and no backup"),
    }
}

/// A backup of what a table holds, which does not say when it was made: with its last note.
fn backup(revisions: Vec<Revision>) -> Result<Backup> {
    let made = revisions.iter().map(|it| it.made).max().context("it holds no notes")?;
    Ok(Backup { made, app: env!("CARGO_PKG_VERSION").to_owned(), revisions, unread: Vec::new() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use fascicle_core::sample::{Truth, diary};

    #[test]
    fn a_backup_comes_back_from_a_table_and_a_file_of_another_kind_is_refused() {
        let folder = std::env::temp_dir().join(format!("fascicle-convert-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let [one, table, back, zip] =
            ["one.json", "table.csv", "back.json", "tables.zip"].map(|it| folder.join(it));
        let revisions = diary(1, &Truth { days: 9, ..Truth::default() });
        fs::write(&one, text_from_backup(&backup(revisions).unwrap())).unwrap();
        run(&one, &table, Csv::ForSpreadsheets).unwrap();
        run(&table, &back, Csv::Plain).unwrap();
        assert_eq!(fs::read(&one).unwrap(), fs::read(&back).unwrap());
        run(&one, &zip, Csv::Plain).unwrap();
        assert!(fs::read(&zip).unwrap().starts_with(b"PK"));
        assert!(run(&one, &folder.join("x.pdf"), Csv::Plain).is_err());
        assert!(run(&zip, &back, Csv::Plain).is_err());
        fs::remove_dir_all(&folder).unwrap();
    }
}
