//! The commands of backup, restoring and deleting everything.

use super::App;
use crate::platform::{clock, files};
use crate::storage::Slip;
use fascicle_core::archive::{Settled, Unsettled, Wish};
use fascicle_core::calendar::Moment;
use fascicle_core::diary::{Revision, RevisionId};
use fascicle_core::exchange::{self, Backup, Csv, Fault, Input, LARGEST, Offer, What};
use fascicle_core::sorted::in_order;
use wasm_bindgen::JsValue;

/// A file that was read, and what it offers.
#[derive(Clone)]
pub(crate) struct Read {
    pub(crate) offer: Offer,
    /// Whether it is as it was made; a rescued store has nothing that would tell.
    pub(crate) is_as_made: bool,
    /// Texts in it that could not be read.
    pub(crate) unread: usize,
    revisions: Vec<Revision>,
}

/// Why a file was not read.
#[derive(Clone, PartialEq, Eq)]
pub(crate) enum Unread {
    /// The browser did not hand it over.
    Unreachable,
    /// What is wrong with it, and where.
    Fault(Fault),
}

impl App {
    fn revisions(self) -> Vec<Revision> {
        self.diary.with_untracked(|it| it.revisions().cloned().collect())
    }

    /// Everything noted, as the text of a backup.
    fn backup_text(self) -> String {
        let revisions = self.revisions();
        let aside = self.set_aside.get_untracked();
        exchange::text_from_backup(&Backup {
            made: clock::now(),
            app: env!("CARGO_PKG_VERSION").to_owned(),
            revisions,
            unread: aside.into_iter().map(|it| (it.key, it.text)).collect(),
        })
    }

    /// Offers a backup as a download.
    pub(crate) fn download_backup(self) -> Result<(), JsValue> {
        files::download(&backup_name(), files::JSON, &self.backup_text())?;
        self.note_backup();
        Ok(())
    }

    /// Offers everything noted as a table for spreadsheet programs, which is no backup.
    pub(crate) fn download_table(self) -> Result<(), JsValue> {
        let text = exchange::csv_from_revisions(&self.revisions(), Csv::ForSpreadsheets);
        files::download(&dated("csv"), files::CSV, &text)
    }

    /// Opens the sheet of the device with a backup.
    pub(crate) async fn share_backup(self) -> Result<(), JsValue> {
        files::share(&backup_name(), &self.backup_text()).await?;
        self.note_backup();
        Ok(())
    }

    /// Writes a backup into the file that was chosen once, or lets the person choose one.
    pub(crate) async fn write_backup(self, chosen: Option<JsValue>) -> Result<JsValue, JsValue> {
        let file = match chosen {
            Some(file) => file,
            None => files::choose_file("notes.fascicle.json").await?,
        };
        files::write_chosen(&file, &self.backup_text()).await?;
        self.storage().remember_backup_file(&file).await;
        self.note_backup();
        Ok(file)
    }

    /// The file that backups go to, if one was chosen.
    pub(crate) async fn backup_file(self) -> Option<JsValue> {
        self.storage().backup_file().await
    }

    fn note_backup(self) {
        let now = clock::now();
        let text = format!("{} {}", now.instant(), now.offset());
        // Not kept, the page only forgets when it was.
        Slip::LastBackup.keep(&self.storage(), &text).ok();
    }

    /// When a backup was last made.
    pub(crate) fn last_backup(self) -> Option<Moment> {
        let text = Slip::LastBackup.recall(&self.storage())?;
        let (instant, offset) = text.split_once(' ')?;
        Moment::new(instant.parse().ok()?, offset.parse().ok()?)
    }

    /// Reads a file that a person chose, and changes nothing.
    pub(crate) async fn read_backup(self, file: &web_sys::File) -> Result<Read, Unread> {
        let bytes = files::read(file, LARGEST).await.map_err(|_| Unread::Unreachable)?;
        let bytes = bytes.ok_or_else(too_large)?;
        let input = exchange::input_from_bytes(&bytes).map_err(Unread::Fault)?;
        let (revisions, is_as_made, unread) = match input {
            Input::Backup(read) => {
                let Backup { revisions, unread, .. } = read.backup;
                (revisions, read.checksum_holds, unread.len())
            }
            Input::Raw { mut local, mirror } => {
                local.extend(mirror);
                let (revisions, unread) = self.storage().read_texts(&local).await;
                (revisions, true, unread)
            }
        };
        let offer = self.diary.with_untracked(|it| exchange::offer(it, &revisions));
        Ok(Read { offer, is_as_made, unread, revisions })
    }

    /// Adds what a file holds, or puts it in the place of everything, of which a backup is then
    /// offered first.
    pub(crate) async fn restore(self, read: Read, replaces: bool) -> Result<(), Unsettled> {
        if replaces {
            // Where it cannot be downloaded, Undo is still there.
            self.download_backup().ok();
        }
        let (before, file) = (self.revisions(), names(&read.revisions));
        let wish = if replaces { Wish::Replace(read.revisions) } else { Wish::Add(read.revisions) };
        self.kept_somewhere(&self.settle(wish).await?)?;
        self.before_restore.set_value(Some((before, file)));
        Ok(())
    }

    /// Puts everything back as it was before the last restore. What was noted since stays.
    pub(crate) async fn undo_restore(self) -> Result<(), Unsettled> {
        let Some((before, file)) = self.before_restore.get_value() else { return Ok(()) };
        let known = names(&before);
        let is_since = |it: &Revision| {
            file.binary_search(&it.id).is_err() && known.binary_search(&it.id).is_err()
        };
        let since = self.revisions().into_iter().filter(is_since);
        let wish = Wish::Replace(before.into_iter().chain(since).collect());
        self.kept_somewhere(&self.settle(wish).await?)?;
        self.before_restore.set_value(None);
        Ok(())
    }

    /// An error where neither side holds what was wished for.
    fn kept_somewhere(self, settled: &Settled) -> Result<(), Unsettled> {
        let is_mirrored = self.storage().has_mirror() && settled.mirror.is_none();
        match settled.front {
            Some(error) if !is_mirrored => Err(Unsettled::Side(error)),
            _ => Ok(()),
        }
    }

    /// Deletes everything. An error says that one of the sides may still have it.
    pub(crate) async fn delete_everything(self) -> Result<(), Unsettled> {
        let settled = self.settle(Wish::Clear).await?;
        self.before_restore.set_value(None);
        settled.mirror.or(settled.front).map_or(Ok(()), |error| Err(Unsettled::Side(error)))
    }
}

fn names(revisions: &[Revision]) -> Vec<RevisionId> {
    in_order(revisions.iter().map(|it| it.id).collect(), RevisionId::cmp)
}

fn too_large() -> Unread {
    Unread::Fault(Fault { what: What::TooLarge, line: 1, column: 1, path: String::new() })
}

/// The day in the name tells backups apart.
fn backup_name() -> String {
    dated("json")
}

/// The name of a file of today, which ends so.
fn dated(ending: &str) -> String {
    let day = clock::now().day();
    format!("{:04}-{:02}-{:02}.fascicle.{ending}", day.year(), day.month(), day.day_of_month())
}
