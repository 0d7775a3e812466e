//! The table: whatever was noted comes back from it as it was, and no bytes at all panic or pass for another diary.

#![expect(clippy::unwrap_used, reason = "a test that cannot make its data has failed")]

#[expect(dead_code, reason = "other tests use the rest of it")]
mod notes;

use fascicle_core::exchange::{Csv, csv_from_revisions, revisions_from_csv};
use notes::any_backup;
use proptest::prelude::*;

proptest! {
    #[test]
    fn any_diary_comes_back_as_it_was(backup in any_backup()) {
        for csv in [Csv::Plain, Csv::ForSpreadsheets] {
            let text = csv_from_revisions(&backup.revisions, csv);
            prop_assert_eq!(revisions_from_csv(text.as_bytes()), Ok(backup.revisions.clone()));
        }
    }

    /// No cell that a program would run: each begins with what no formula begins with, or is a number.
    #[test]
    fn no_cell_is_a_formula(backup in any_backup()) {
        let text = csv_from_revisions(&backup.revisions, Csv::Plain);
        for cell in cells(&text) {
            let is_number = cell.parse::<i64>().is_ok();
            prop_assert!(is_number || !cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{cell:?}");
        }
    }

    #[test]
    fn no_bytes_panic(bytes in any::<Vec<u8>>()) {
        revisions_from_csv(&bytes).ok();
    }

    /// A table that is cut anywhere is refused, or is one with fewer rows.
    #[test]
    fn a_table_that_is_cut_loses_no_part_of_a_row(backup in any_backup(), at in any::<prop::sample::Index>()) {
        let text = csv_from_revisions(&backup.revisions, Csv::Plain);
        let cut = text.floor_char_boundary(at.index(text.len()));
        if let Ok(read) = revisions_from_csv(text.get(..cut).unwrap().as_bytes()) {
            prop_assert!(backup.revisions.starts_with(&read), "{read:?}");
        }
    }
}

/// The cells of a table, by a reader that knows quotes and nothing else.
fn cells(text: &str) -> Vec<String> {
    let (mut cells, mut cell, mut is_quoted) = (Vec::new(), String::new(), false);
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        match sign {
            '"' if is_quoted && signs.peek() == Some(&'"') => {
                signs.next();
                cell.push('"');
            }
            '"' => is_quoted = !is_quoted,
            ',' | '\n' if !is_quoted => cells.push(std::mem::take(&mut cell)),
            '\r' if !is_quoted && signs.peek() == Some(&'\n') => {}
            other => cell.push(other),
        }
    }
    cells
}
