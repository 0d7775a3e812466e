//! From a table back to revisions: by way of the lines of JSON, so that both files are read by one reader.

use super::super::fault::{Fault, What};
use super::super::line::{push_field, push_name, push_texts};
use super::super::moment::{moment_from_text, text_from_moment};
use super::super::read::{LARGEST, revisions_of_lines};
use super::super::text::text_from_bytes;
use super::{KIND, MARK, MOMENTS, OFFSET, is_list};
use crate::calendar::Moment;
use crate::diary::Revision;
use csv_core::{ReadRecordResult, ReaderBuilder};

/// A row, and the line on which it begins, from 1.
struct Row {
    line: usize,
    cells: Vec<String>,
}

/// The revisions of a table, in its order. The columns may stand in any order, and others beside them;
/// commas, semicolons or tabs between cells, and UTF-16 are taken, as spreadsheet programs write them.
///
/// # Errors
/// What is wrong first, on which line, in which column, counted from 1, and its name.
pub fn revisions_from_csv(bytes: &[u8]) -> Result<Vec<Revision>, Fault> {
    if bytes.len() > LARGEST {
        return Err(fault(What::TooLarge, 1, 1, ""));
    }
    let text = text_from_bytes(bytes)?;
    let text = text.strip_prefix(MARK).unwrap_or(&text);
    let mut rows = rows(text)?.into_iter();
    let head = rows.next().map(|it| it.cells).unwrap_or_default();
    if !head.iter().any(|it| it == KIND) {
        return Err(fault(What::NotOurs, 1, 1, ""));
    }
    let rows: Vec<Row> = rows.collect();
    let mut lines = Vec::with_capacity(rows.len());
    for row in &rows {
        if row.cells.len() != head.len() {
            return Err(fault(What::AnotherLength, row.line, row.cells.len(), ""));
        }
        lines.push(line(&head, row)?);
    }
    revisions_of_lines(&lines).map_err(|(at, what, name)| {
        let line = rows.get(at).map_or(1, |it| it.line);
        let wanted = if name == "kind" { KIND } else { &name };
        let column = head.iter().position(|it| it == wanted).map_or(1, |it| it + 1);
        fault(what, line, column, wanted)
    })
}

fn fault(what: What, line: usize, column: usize, path: &str) -> Fault {
    Fault { what, line, column, path: path.to_owned() }
}

/// The rows, the first of which says what stands between cells.
fn rows(text: &str) -> Result<Vec<Row>, Fault> {
    let is_closed = text.bytes().filter(|it| *it == b'"').count().is_multiple_of(2);
    if !is_closed || !text.is_empty() && !text.ends_with(['\r', '\n']) {
        // It ends within a cell, or within a row, which might have gone on.
        return Err(fault(What::AnotherLength, text.split('\n').count(), 1, ""));
    }
    let first = text.split(['\r', '\n']).next().unwrap_or_default();
    let between = [b';', b'\t'].into_iter().find(|it| {
        let sign = char::from(*it);
        first.contains(sign) && !first.contains(',')
    });
    let mut reader = ReaderBuilder::new().delimiter(between.unwrap_or(b',')).build();
    let mut rows = Vec::new();
    let (mut rest, mut line) = (text.as_bytes(), 1);
    let (mut out, mut ends) = (vec![0; 1024], vec![0; 64]);
    loop {
        let (mut written, mut cells) = (0, 0);
        let row = loop {
            let (result, read, wrote, ended) = reader.read_record(
                rest,
                out.get_mut(written..).unwrap_or_default(),
                ends.get_mut(cells..).unwrap_or_default(),
            );
            rest = rest.get(read..).unwrap_or_default();
            written += wrote;
            cells += ended;
            match result {
                ReadRecordResult::OutputFull => out.resize(out.len() * 2, 0),
                ReadRecordResult::OutputEndsFull => ends.resize(ends.len() * 2, 0),
                // Once more, with nothing left, is its end.
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::Record => break true,
                ReadRecordResult::End => break false,
            }
        };
        if !row {
            return Ok(rows);
        }
        rows.push(Row { line, cells: cells_of(&out, ends.get(..cells).unwrap_or_default()) });
        // Of the two signs at its end, the second is read with the next row.
        let ended = u64::from(rest.first() == Some(&b'\n'));
        line = usize::try_from(reader.line() + ended).unwrap_or(usize::MAX);
    }
}

fn cells_of(out: &[u8], ends: &[usize]) -> Vec<String> {
    let mut start = 0;
    let cell = |end: &usize| {
        let bytes = out.get(start..*end).unwrap_or_default();
        start = *end;
        let cell = String::from_utf8_lossy(bytes);
        cell.strip_prefix('\'').unwrap_or(&cell).to_owned()
    };
    ends.iter().map(cell).collect()
}

/// The line of JSON that a row stands for.
fn line(head: &[String], row: &Row) -> Result<String, Fault> {
    let cell = |name: &str| {
        let at = head.iter().position(|it| it == name)?;
        row.cells.get(at).map(String::as_str)
    };
    let kind = cell(KIND).unwrap_or_default();
    let mut line = String::new();
    push_field(&mut line, "kind", kind);
    for (at, (name, text)) in head.iter().zip(&row.cells).enumerate() {
        let is_of_check = kind == "check" && name == "answers";
        match name.as_str() {
            it if it == KIND || it.ends_with(OFFSET) || text.is_empty() && !is_of_check => {}
            "counter" => {
                let digits = text.parse::<u32>();
                let digits = digits.map_err(|_| fault(What::WrongValue, row.line, at + 1, name))?;
                push_name(&mut line, name);
                line.push_str(&digits.to_string());
            }
            it if MOMENTS.contains(&it) => {
                let offset = cell(&format!("{it}{OFFSET}")).unwrap_or_default();
                let moment = moment(text, offset);
                let moment = moment.ok_or_else(|| fault(What::WrongValue, row.line, at + 1, it))?;
                push_field(&mut line, it, &text_from_moment(moment));
            }
            it if is_list(kind, it) => {
                push_texts(&mut line, it, text.split('\n').filter(|it| !it.is_empty()));
            }
            it => push_field(&mut line, it, text),
        }
    }
    line.push('}');
    Ok(line)
}

/// A moment in UTC, by a clock that is so many minutes ahead; without them as it stands there.
fn moment(text: &str, offset: &str) -> Option<Moment> {
    let moment = moment_from_text(text)?;
    if offset.is_empty() {
        return Some(moment);
    }
    Moment::new(moment.instant(), offset.parse().ok()?)
}
