//! What goes out as a file and comes in again: the backup, the files that hold stored texts as they lay, a day for a calendar, and a card as a picture.
//!
//! A backup (`*.fascicle.json`) is JSON for a person to look into, with one revision on a line. Its
//! shape is published as `docs/backup.schema.json`; it holds no name of a device and nothing about
//! the store that it came from. Two backups of the same notes differ in [`Backup::made`] alone.
//!
//! Version 1 only grows by fields that an older reader may leave out. A new place, a new kind of
//! revision, or anything else that must not be left out, is a new version, which an older reader
//! calls [`What::Newer`].
//!
//! JSON is read by `json-event-parser`, which builds no tree. Measured as wasm (brotli) beyond what
//! a program has anyway: 5,400 bytes, where a parser of our own was 1,500, `struson` 9,500 and
//! `serde_json` 25,000; in this room it costs 4,000 more than our own would. All of reading is
//! 12,400, writing 2,300.

mod csv;
mod fault;
pub mod fhir;
mod ics;
mod line;
mod moment;
mod offer;
mod picture;
mod read;
mod steps;
mod text;
mod write;
mod zip;

pub use csv::{Csv, csv_from_revisions, revisions_from_csv, zip_of_csv};
pub use fault::{Fault, What};
pub use ics::{Event, text_from_event};
pub use offer::{Offer, offer};
pub use picture::card_as_svg;
pub use read::{LARGEST, input_from_bytes, input_from_text};
pub use write::text_from_backup;

use crate::calendar::Moment;
use crate::diary::Revision;

/// The version of the backup that is written today.
///
/// A promise to old files: every version from 1 on is read for ever.
pub const VERSION: u32 = 1;

const FORMAT: &str = "fascicle-backup";

/// Everything that was noted, with its history, as one file holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    /// When the file was made.
    pub made: Moment,
    /// The version of the app that made it.
    pub app: String,
    /// Every revision. In a written file they are sorted by name, each once; two different ones
    /// that bear the same name both stay.
    pub revisions: Vec<Revision>,
    /// Keys and their texts that the app could not read, as they lay.
    pub unread: Vec<(String, String)>,
}

/// A backup as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadBackup {
    /// What the file holds.
    pub backup: Backup,
    /// Whether the revisions and the unread texts are those that were written: their checksum
    /// and their count agree with the file's. Spaces, the order of fields and what stands in
    /// `made` and `app` do not matter.
    pub checksum_holds: bool,
}

/// What a file turned out to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// A backup.
    Backup(ReadBackup),
    /// Stored texts as they lay, from the rescue page or from an older "save everything".
    Raw {
        /// Keys and texts of localStorage, in the file's order. A key that comes twice is there twice.
        local: Vec<(String, String)>,
        /// Keys and texts of the mirror, likewise.
        mirror: Vec<(String, String)>,
    },
}
