//! From revisions to a table, and to a table for each kind.

use super::super::line::push_revision;
use super::super::moment::{moment_from_text, text_from_moment};
use super::super::steps::{Kind, Step, Steps, within};
use super::super::zip::zip_of;
use super::{KIND, MARK, MOMENTS, OFFSET, columns};
use crate::calendar::Moment;
use crate::diary::Revision;
use crate::sorted::SortedMap;

/// How a table is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Csv {
    /// As RFC 4180 has it.
    Plain,
    /// With a mark at its beginning, by which spreadsheet programs know UTF-8.
    ForSpreadsheets,
}

/// A row: what stands in each column that it has.
type Row = SortedMap<String, String>;

/// All of these revisions as one table.
pub fn csv_from_revisions(revisions: &[Revision], csv: Csv) -> String {
    let rows: Vec<Row> = revisions.iter().map(row).collect();
    table(&columns(), rows.iter(), csv)
}

/// A table for each kind, with the columns that it has, in one file.
pub fn zip_of_csv(revisions: &[Revision], csv: Csv) -> Vec<u8> {
    let rows: Vec<Row> = revisions.iter().map(row).collect();
    let mut kinds: Vec<&String> = rows.iter().filter_map(|it| it.get(KIND)).collect();
    kinds.sort_unstable();
    kinds.dedup();
    let file = |kind: &&String| {
        let of_kind = || rows.iter().filter(|it| it.get(KIND) == Some(*kind));
        let has = |name: &String| of_kind().any(|it| it.get(name).is_some());
        let columns: Vec<String> = columns().into_iter().filter(has).collect();
        (format!("{kind}.csv"), table(&columns, of_kind(), csv).into_bytes())
    };
    zip_of(&kinds.iter().map(file).collect::<Vec<_>>())
}

fn table<'a>(columns: &[String], rows: impl Iterator<Item = &'a Row>, csv: Csv) -> String {
    let mut text = match csv {
        Csv::Plain => String::new(),
        Csv::ForSpreadsheets => MARK.to_string(),
    };
    push_line(&mut text, columns.iter().map(String::as_str));
    for row in rows {
        push_line(&mut text, columns.iter().map(|it| row.get(it).map_or("", String::as_str)));
    }
    text
}

/// The fields of a revision's line of JSON.
fn row(revision: &Revision) -> Row {
    let mut line = String::new();
    push_revision(&mut line, revision);
    let mut row = Row::new();
    let first = Step { kind: Kind::Object, at: 0 };
    // What was just written can be read.
    let read = within(&line, first, Kind::Object, &mut |steps, name| {
        let name = name.text(&line)?.into_owned();
        let step = steps.next()?;
        let cell = cell(&line, steps, step)?;
        let moment = MOMENTS.contains(&name.as_str()).then(|| moment_from_text(&cell)).flatten();
        match moment.and_then(|it| Some((it, Moment::new(it.instant(), 0)?))) {
            Some((moment, in_utc)) => {
                row.insert(format!("{name}{OFFSET}"), moment.offset().to_string());
                row.insert(name, text_from_moment(in_utc));
            }
            None if name == "kind" => row.insert(KIND.to_owned(), cell),
            None if !cell.is_empty() => row.insert(name, cell),
            None => {}
        }
        Ok(())
    });
    debug_assert!(read.is_ok(), "a line that was just written: {line}");
    row
}

/// What stands in a cell: a list on lines.
fn cell(
    line: &str,
    steps: &mut Steps<'_>,
    step: Step,
) -> Result<String, super::super::fault::Wrong> {
    match step.kind {
        Kind::Text => step.text(line).map(std::borrow::Cow::into_owned),
        Kind::Number => step.number(line).map(|it| it.to_string()),
        Kind::Array => {
            let mut items: Vec<String> = Vec::new();
            loop {
                let item = steps.next()?;
                if item.kind == Kind::Close {
                    return Ok(items.join("\n"));
                }
                items.push(item.text(line)?.into_owned());
            }
        }
        _ => Ok(String::new()),
    }
}

fn push_line<'a>(text: &mut String, cells: impl Iterator<Item = &'a str>) {
    for (at, cell) in cells.enumerate() {
        if at > 0 {
            text.push(',');
        }
        push_cell(text, cell);
    }
    text.push_str("\r\n");
}

fn push_cell(text: &mut String, cell: &str) {
    let safe = if is_taken_for_formula(cell) { "'" } else { "" };
    if cell.contains(['"', ',', ';', '\t', '\r', '\n']) {
        text.push('"');
        text.push_str(safe);
        text.push_str(&cell.replace('"', "\"\""));
        text.push('"');
    } else {
        text.push_str(safe);
        text.push_str(cell);
    }
}

/// Whether a cell needs an apostrophe before it: but for a number, which does nothing.
fn is_taken_for_formula(cell: &str) -> bool {
    let digits = cell.strip_prefix('-').unwrap_or_default();
    let is_number = !digits.is_empty() && digits.bytes().all(|it| it.is_ascii_digit());
    cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\'']) && !is_number
}
