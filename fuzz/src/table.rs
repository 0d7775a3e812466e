//! Any bytes as a table that comes in: it is read, and comes back from the table that is written of it, or is refused.

use fascicle_core::exchange::{Csv, csv_from_revisions, revisions_from_csv};

/// Takes bytes for a table.
///
/// # Panics
/// Where reading panics, a table does not come back, or a fault has no line.
pub fn table(bytes: &[u8]) {
    match revisions_from_csv(bytes) {
        Ok(revisions) => {
            let text = csv_from_revisions(&revisions, Csv::Plain);
            assert_eq!(revisions_from_csv(text.as_bytes()).as_ref(), Ok(&revisions));
        }
        Err(fault) => assert!(fault.line >= 1 && fault.column >= 1),
    }
}
