//! How much a person downloads: the sizes at brotli 11, their limits, and what grew since they were last written down.

use std::{collections::BTreeMap, fmt::Write as _, fs, path::Path};

use anyhow::{Context as _, Result, bail};

use crate::{
    child::repository,
    dist,
    files::{Files, name_without_hash},
    finish::{is_kept_offline, needed_first},
    say::{self, grouped},
};

/// What the first visit should not exceed, and must not.
const FIRST_GOAL: usize = 150_000;
const FIRST_LIMIT: usize = 200_000;
/// What offline use may download in all.
const OFFLINE_LIMIT: usize = 400_000;
const RECORD: &str = "docs/sizes.toml";

/// The size of one file as it travels.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Row {
    /// Without its hash, so that builds can be compared.
    name: String,
    bytes: usize,
    is_first: bool,
}

/// Prints the table and fails past a limit.
pub(crate) fn check() -> Result<()> {
    let rows = rows_of(&dist::built()?)?;
    let recorded = recorded(&repository().join(RECORD))?;
    say::line(&table(&rows, &recorded));
    let verdict = verdict(&rows, &recorded)?;
    if !verdict.is_empty() {
        say::line(&verdict);
    }
    Ok(())
}

/// Writes the sizes down, so that the next growth shows.
pub(crate) fn record() -> Result<()> {
    let path = repository().join(RECORD);
    let text = record_text(&rows_of(&dist::built()?)?);
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(&path, text).with_context(|| format!("cannot write {}", path.display()))?;
    say::line(&format!("Wrote {RECORD}."));
    Ok(())
}

fn rows_of(files: &Files) -> Result<Vec<Row>> {
    let first = needed_first(files)?;
    let names = files.keys().filter(|name| is_kept_offline(name));
    let mut rows: Vec<Row> = names
        .map(|name| Row {
            name: name_without_hash(name).0,
            bytes: travelling_size(files, name),
            is_first: first.contains(name),
        })
        .collect();
    rows.sort_by_key(|row| (!row.is_first, std::cmp::Reverse(row.bytes)));
    Ok(rows)
}

/// Packed where there is a packed form, which a picture does not have.
fn travelling_size(files: &Files, name: &str) -> usize {
    files.get(&format!("{name}.br")).or_else(|| files.get(name)).map_or(0, Vec::len)
}

fn first_total(rows: &[Row]) -> usize {
    rows.iter().filter(|row| row.is_first).map(|row| row.bytes).sum()
}

fn offline_total(rows: &[Row]) -> usize {
    rows.iter().map(|row| row.bytes).sum()
}

fn table(rows: &[Row], recorded: &BTreeMap<String, usize>) -> String {
    let mut text = "  brotli  change  file\n".to_owned();
    for row in rows {
        let mark = if row.is_first { "first" } else { "" };
        let change = match recorded.get(&row.name) {
            Some(&before) => signed(row.bytes, before),
            None => "new".to_owned(),
        };
        // Writing to a String cannot fail.
        writeln!(text, "{:>8} {change:>7}  {:<28} {mark}", grouped(row.bytes), row.name).ok();
    }
    let first = grouped(first_total(rows));
    let offline = grouped(offline_total(rows));
    let (goal, limit, all) = (grouped(FIRST_GOAL), grouped(FIRST_LIMIT), grouped(OFFLINE_LIMIT));
    writeln!(text, "{first:>8}          until the page is usable (goal {goal}, limit {limit})")
        .ok();
    write!(text, "{offline:>8}          everything kept for offline use (limit {all})").ok();
    text
}

fn signed(now: usize, before: usize) -> String {
    if now >= before {
        format!("+{}", grouped(now - before))
    } else {
        format!("-{}", grouped(before - now))
    }
}

/// An error past a limit, a warning past the goal, and nothing otherwise.
fn verdict(rows: &[Row], recorded: &BTreeMap<String, usize>) -> Result<String> {
    let first = first_total(rows);
    let totals = [
        ("until the page is usable", first, FIRST_LIMIT),
        ("for offline use", offline_total(rows), OFFLINE_LIMIT),
    ];
    for (what, total, limit) in totals {
        if total > limit {
            bail!(
                "{} bytes {what} are {} too many.{}",
                grouped(total),
                grouped(total - limit),
                grown(rows, recorded)
            );
        }
    }
    if first > FIRST_GOAL {
        let over = grouped(first - FIRST_GOAL);
        return Ok(format!("Warning: {over} bytes over the goal for the first visit."));
    }
    Ok(String::new())
}

fn grown(rows: &[Row], recorded: &BTreeMap<String, usize>) -> String {
    let mut text = String::new();
    for row in rows {
        let before = recorded.get(&row.name).copied().unwrap_or_default();
        if row.bytes > before {
            write!(text, "\n  {} grew by {}", row.name, grouped(row.bytes - before)).ok();
        }
    }
    if text.is_empty() { format!(" Nothing grew since {RECORD} was written.") } else { text }
}

fn record_text(rows: &[Row]) -> String {
    let mut text =
        "# Bytes of each file at brotli 11, written by `cargo xtask size --record`.\n".to_owned();
    let sorted: BTreeMap<&str, usize> =
        rows.iter().map(|row| (row.name.as_str(), row.bytes)).collect();
    for (name, bytes) in sorted {
        writeln!(text, "\"{name}\" = {bytes}").ok();
    }
    text
}

/// Empty before the first record.
fn recorded(path: &Path) -> Result<BTreeMap<String, usize>> {
    if !path.exists() {
        return Ok(BTreeMap::new());
    }
    let text = crate::files::read_text(path)?;
    let table: toml::Table =
        text.parse().with_context(|| format!("{RECORD} is broken: `cargo xtask size --record`"))?;
    let sizes = table.into_iter().filter_map(|(name, value)| {
        let bytes = usize::try_from(value.as_integer()?).ok()?;
        Some((name, bytes))
    });
    Ok(sizes.collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::sample;

    fn row(name: &str, bytes: usize, is_first: bool) -> Row {
        Row { name: name.to_owned(), bytes, is_first }
    }

    #[test]
    fn packed_sizes_count_and_pictures_count_as_they_are() {
        let page = "<link rel=stylesheet href=./style.0123456789.css>";
        let files = sample(&[
            ("index.html", page),
            ("index.html.br", "12345"),
            ("style.0123456789.css", "p{color:red}"),
            ("style.0123456789.css.br", "123"),
            ("icon.png", "1234567"),
            ("sw.js", "not counted"),
            ("screenshots/a.png", "not counted"),
        ]);
        let expected =
            [row("index.html", 5, true), row("style.css", 3, true), row("icon.png", 7, false)];
        let rows = rows_of(&files).unwrap();
        assert_eq!(rows, expected);
        assert_eq!((first_total(&rows), offline_total(&rows)), (8, 15));
    }

    #[test]
    fn each_limit_fails_and_names_what_grew() {
        let recorded = BTreeMap::from([("a.wasm".to_owned(), 1000), ("b.js".to_owned(), 500)]);
        for planted in [
            vec![row("a.wasm", FIRST_LIMIT, true), row("b.js", 500, true)],
            vec![row("a.wasm", OFFLINE_LIMIT, false), row("b.js", 500, false)],
        ] {
            let error = verdict(&planted, &recorded).unwrap_err().to_string();
            assert!(error.contains("500 too many"), "{error}");
            assert!(error.contains("a.wasm grew") && !error.contains("b.js grew"), "{error}");
        }
    }

    #[test]
    fn past_the_goal_warns_and_at_the_goal_is_silent() {
        let none = BTreeMap::new();
        assert_eq!(verdict(&[row("a", FIRST_GOAL, true)], &none).unwrap(), "");
        let warning = verdict(&[row("a", FIRST_GOAL + 7, true)], &none).unwrap();
        assert!(warning.contains("7 bytes over"), "{warning}");
    }

    #[test]
    fn what_was_recorded_is_read_back() {
        let path = std::env::temp_dir().join(format!("fascicle-sizes-{}", std::process::id()));
        fs::write(&path, record_text(&[row("icons/a.svg", 12, false), row("b.js", 3, true)]))
            .unwrap();
        let sizes = recorded(&path).unwrap();
        assert_eq!(sizes, BTreeMap::from([("b.js".into(), 3), ("icons/a.svg".into(), 12)]));
        fs::remove_file(&path).unwrap();
        assert!(recorded(&path).unwrap().is_empty());
    }
}
