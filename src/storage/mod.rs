//! The store in the browser: localStorage, its mirror, the press, the lock, other windows, drafts.
//!
//! The only user of each. What is decided is decided in `fascicle_core::archive`; nothing here
//! panics where a browser refuses, and nothing is ever written over something that could not be read.

mod keys;
mod local;
mod lock;
mod mirror;
mod press;
mod settling;
mod slips;
mod windows;

pub(crate) use local::Front;
pub(crate) use slips::Slip;
pub(crate) use windows::{News, Windows};

use fascicle_core::archive::{
    self, Change, Opened, Settled, Side as _, SideError, Sizes, Stamp, Store, Unsettled, Wish,
};
use fascicle_core::diary::Revision;
use lock::Lock;
use mirror::Mirror;
use press::BrowserPress;
use settling::settling;
use std::cell::Cell;
use wasm_bindgen::JsValue;

/// The two sides of the store, open.
pub(crate) struct Storage {
    pub(crate) front: Front,
    mirror: Option<Mirror>,
    pub(crate) windows: Windows,
    epoch: Cell<u32>,
}

impl Storage {
    /// Opens both sides, and reads what the first screen needs.
    pub(crate) async fn open() -> (Self, Opened) {
        let mirror = Mirror::open();
        // The first look at localStorage holds this window up until all of it is read.
        let (front, windows) = (Front::open(), Windows::open());
        let storage = Self { front, mirror: mirror.await, windows, epoch: Cell::new(0) };
        // A front side that cannot be read now is empty now; settling says more.
        let opened = archive::open(storage.store()).await.unwrap_or_default();
        storage.epoch.set(opened.epoch);
        (storage, opened)
    }

    /// Whether a copy is kept that outlives a crash.
    pub(crate) const fn has_mirror(&self) -> bool {
        self.mirror.is_some()
    }

    /// Whether what is kept outlives this window.
    pub(crate) const fn lasts(&self) -> bool {
        self.front.lasts() || self.has_mirror()
    }

    /// The epoch under which this window writes.
    pub(crate) fn epoch(&self) -> u32 {
        self.epoch.get()
    }

    fn stamp(&self) -> Stamp {
        Stamp { format: archive::FORMAT, epoch: self.epoch.get() }
    }

    fn store(&self) -> Store<'_> {
        let mirror = self.mirror.as_ref().map(|it| it as &dyn archive::Side);
        Store { front: &self.front, mirror, press: &BrowserPress, sizes: Sizes::USUAL }
    }

    /// Adds a revision to localStorage: one new key.
    pub(crate) async fn add_to_front(&self, revision: &Revision) -> Result<(), SideError> {
        let addition = archive::addition(self.epoch.get(), revision);
        self.front.write(Some(self.stamp()), vec![addition]).await
    }

    /// Adds a revision to the mirror, and waits until it is on the disk; `None` without a mirror.
    pub(crate) async fn add_to_mirror(&self, revision: &Revision) -> Option<Result<(), SideError>> {
        let addition = archive::addition(self.epoch.get(), revision);
        let mirror = self.mirror.as_ref()?;
        Some(mirror.write(Some(self.stamp()), vec![addition]).await)
    }

    /// Tells the other windows of a revision.
    pub(crate) fn tell_of(&self, revision: &Revision) {
        if let Change::Set(_, text) = archive::addition(self.epoch.get(), revision) {
            self.windows.tell(&News::Added(text));
        }
    }

    /// Makes both sides whole, and does what is wished for.
    pub(crate) async fn settle(&self, wish: Wish) -> Result<Settled, Unsettled> {
        let changes_all = matches!(wish, Wish::Add(_) | Wish::Replace(_) | Wish::Clear);
        let lock = Lock::take().await;
        let settled = match settling().await {
            Ok(settle) => settle(self.store(), wish).await,
            Err(_) => Err(Unsettled::Side(SideError::Blocked)),
        };
        drop(lock);
        if let Ok(settled) = &settled {
            self.epoch.set(settled.head.epoch);
        }
        if changes_all {
            self.windows.tell(&News::Everything);
        }
        settled
    }

    /// The revisions in stored texts that come from a file, and how many could not be read.
    pub(crate) async fn read_texts(&self, texts: &[(String, String)]) -> (Vec<Revision>, usize) {
        archive::read_texts(&BrowserPress, texts).await
    }

    /// The file that backups go to, if one was chosen.
    pub(crate) async fn backup_file(&self) -> Option<JsValue> {
        let file = self.mirror.as_ref()?.value(keys::BACKUP_FILE).await.ok()?;
        (!file.is_undefined()).then_some(file)
    }

    /// Remembers the file that backups go to, where the browser can.
    pub(crate) async fn remember_backup_file(&self, file: &JsValue) {
        if let Some(mirror) = &self.mirror {
            mirror.keep_value(keys::BACKUP_FILE, file).await.ok();
        }
    }
}
