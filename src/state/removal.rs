//! Removing entries and bringing them back: one, or several together.

use super::{App, Gist, Notice, Slip, new_revision};
use crate::platform::document;
use crate::route::Route;
use fascicle_core::archive::SideError;
use fascicle_core::diary::{Content, EntryId};

impl App {
    /// Removes an entry, so that it can be brought back. Whether it did: the notice says so, too.
    pub(crate) async fn remove(self, entry: EntryId) -> bool {
        let Some(gist) = self.gist(entry) else { return false };
        let removed = self.take_out(entry, gist).await;
        if removed.is_ok() {
            self.keep_undo(&[entry]);
            self.close(&[entry]);
        }
        let is_removed = removed.is_ok();
        let notice = removed.map_or_else(Notice::NotSaved, |()| Notice::Removed(entry, gist));
        self.notice.set(Some(notice));
        is_removed
    }

    /// Removes several entries, so that they can be brought back together. The notice says what was
    /// removed, and why not all if not all were.
    pub(crate) async fn remove_all(self, entries: Vec<EntryId>) {
        let mut removed = Vec::new();
        let mut trouble = None;
        // Before the first is gone: whatever stops this midway, Undo knows of it.
        let before = Slip::Removed.recall(&self.storage());
        self.keep_undo(&entries);
        for entry in entries {
            let Some(gist) = self.gist(entry) else { continue };
            match self.take_out(entry, gist).await {
                Ok(()) => removed.push(entry),
                Err(error) => {
                    trouble = Some(error);
                    break;
                }
            }
        }
        if removed.is_empty() {
            match before {
                Some(before) => drop(Slip::Removed.keep(&self.storage(), &before)),
                None => Slip::Removed.forget(&self.storage()),
            }
        }
        self.close(&removed);
        self.notice.set(match (removed.as_slice(), trouble) {
            ([], Some(error)) => Some(Notice::NotSaved(error)),
            ([], None) => None,
            _ => Some(Notice::SeveralRemoved(removed, trouble)),
        });
    }

    /// What is open and no longer there is closed: what is typed into it would bring it back.
    fn close(self, removed: &[EntryId]) {
        if self.route.get_untracked().entry().is_some_and(|it| removed.contains(&it)) {
            document::go(&Route::Diary.href());
        }
    }

    async fn take_out(self, entry: EntryId, gist: Gist) -> Result<(), SideError> {
        let (id, made) = new_revision();
        let revision = self.diary.with_untracked(|it| it.revise(entry, id, made, Content::Removed));
        self.save_if_there(revision).await?;
        self.forget_draft(Slip::Note(entry));
        if let Gist::Day(_, day) = gist {
            self.forget_draft(Slip::Day(day));
            self.forget_draft(Slip::AskedOf(day));
        }
        Ok(())
    }

    /// Keeps what Undo would bring back. Where it cannot be kept, a reload ends the Undo.
    fn keep_undo(self, entries: &[EntryId]) {
        let names: Vec<String> = entries.iter().map(EntryId::to_string).collect();
        Slip::Removed.keep(&self.storage(), &names.join(" ")).ok();
    }

    /// Brings a removed entry back as it was.
    pub(crate) async fn bring_back(self, entry: EntryId) {
        let kept = self.put_back(entry).await;
        Slip::Removed.forget(&self.storage());
        self.notice.set(match kept {
            Err(error) => Some(Notice::NotSaved(error)),
            Ok(()) => self.gist(entry).map(Notice::BackAgain),
        });
    }

    /// Brings several back. Those that could not be kept can still be brought back.
    pub(crate) async fn bring_all_back(self, entries: Vec<EntryId>) {
        let count = entries.len();
        for (done, entry) in entries.iter().enumerate() {
            if let Err(error) = self.put_back(*entry).await {
                let left = entries.iter().skip(done).copied().collect();
                return self.notice.set(Some(Notice::SeveralRemoved(left, Some(error))));
            }
        }
        Slip::Removed.forget(&self.storage());
        self.notice.set(Some(Notice::SeveralBackAgain(count)));
    }

    async fn put_back(self, entry: EntryId) -> Result<(), SideError> {
        let (id, made) = new_revision();
        let revision = self.diary.with_untracked(|it| it.bring_back(entry, id, made));
        self.save_if_there(revision).await
    }

    /// Offers Undo again after a reload.
    pub(super) fn offer_undo_again(self) {
        let offered = Slip::Removed.recall(&self.storage()).unwrap_or_default();
        let removed = |it: EntryId| {
            let gist = self.diary.with_untracked(|diary| Gist::of(diary.removed(it)?.noted()?))?;
            Some((it, gist))
        };
        let offered = offered.split(' ').filter_map(|it| removed(it.parse().ok()?));
        let offered: Vec<(EntryId, Gist)> = offered.collect();
        match offered.as_slice() {
            [] => {}
            [(entry, gist)] => self.notice.set(Some(Notice::Removed(*entry, *gist))),
            several => {
                let names = several.iter().map(|it| it.0).collect();
                self.notice.set(Some(Notice::SeveralRemoved(names, None)));
            }
        }
    }
}
