//! Notes as a table (RFC 4180): every revision as one row, with the fields that it has in a backup, and back without loss.
//!
//! The first column is named after the version. A moment stands in UTC, with the minutes by which the
//! person's clock was ahead of it in a column of its own. What a list holds stands on lines of one cell.
//! A cell that a spreadsheet program would take for a formula has an apostrophe before it, and so has one
//! that begins with an apostrophe: the first one of a cell is never a part of what was noted.

mod read;
mod write;

pub use read::revisions_from_csv;
pub use write::{Csv, csv_from_revisions, zip_of_csv};

use super::read::REVISION;

/// The name of the first column, which says what the table is.
const KIND: &str = "kind (fascicle 1)";
/// What is added to the name of a column of moments for the minutes of their offset.
const OFFSET: &str = "_offset_minutes";
/// The columns of moments.
const MOMENTS: [&str; 2] = ["made", "at"];
/// A mark by which spreadsheet programs know UTF-8.
const MARK: char = '\u{feff}';

/// The columns, in their order.
fn columns() -> Vec<String> {
    let others = REVISION.iter().filter(|it| **it != "kind");
    let of = |name: &&str| {
        let offset = MOMENTS.contains(name).then(|| format!("{name}{OFFSET}"));
        std::iter::once((*name).to_owned()).chain(offset)
    };
    std::iter::once(KIND.to_owned()).chain(others.flat_map(of)).collect()
}

/// Whether that field of that kind is a list.
fn is_list(kind: &str, name: &str) -> bool {
    match name {
        // A trigger that is not used says so in a word.
        "hidden" => kind != "own-trigger",
        "before" | "own" | "answers" | "places" | "factors" | "taps" | "health" => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests;
