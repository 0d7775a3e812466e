//! Two sides that are always ready, stop after so many changes if they are told to, and a press.

use fascicle_core::archive::{Change, PREFIX, Press, Side, SideError, Sizes, Soon, Stamp, Store};
use flate2::Compression;
use flate2::read::{DeflateDecoder, DeflateEncoder};
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::io::Read as _;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

/// Keys with their texts.
pub(crate) type Texts = BTreeMap<String, String>;

/// Small pages, so that short scripts have many.
const SMALL: Sizes = Sizes { page: 4, loose: 6 };

/// A side in memory.
pub(crate) struct Memory {
    pub(crate) texts: RefCell<Texts>,
    /// Every text that ever lay here, under the last of its keys.
    pub(crate) ever: RefCell<Texts>,
    /// How many changes it still makes before it cannot be reached.
    pub(crate) changes_left: Cell<usize>,
}

impl Default for Memory {
    fn default() -> Self {
        Self {
            texts: RefCell::default(),
            ever: RefCell::default(),
            changes_left: Cell::new(usize::MAX),
        }
    }
}

impl Memory {
    pub(crate) fn put(&self, key: &str, text: &str) {
        self.texts.borrow_mut().insert(key.to_owned(), text.to_owned());
        self.ever.borrow_mut().insert(key.to_owned(), text.to_owned());
    }

    fn make(&self, change: Change) -> Result<(), SideError> {
        let left = self.changes_left.get().checked_sub(1).ok_or(SideError::Blocked)?;
        self.changes_left.set(left);
        match change {
            Change::Set(key, text) => self.put(&key, &text),
            Change::Remove(key) => drop(self.texts.borrow_mut().remove(&key)),
        }
        Ok(())
    }
}

impl Side for Memory {
    fn keys(&self) -> Soon<'_, Vec<String>> {
        let texts = self.texts.borrow();
        let keys = texts.keys().filter(|it| it.starts_with(PREFIX)).cloned().collect();
        Box::pin(async { Ok(keys) })
    }

    fn get(&self, keys: Vec<String>) -> Soon<'_, Vec<Option<String>>> {
        let texts = self.texts.borrow();
        let found = keys.iter().map(|key| texts.get(key).cloned()).collect();
        Box::pin(async { Ok(found) })
    }

    fn write(&self, under: Option<Stamp>, changes: Vec<Change>) -> Soon<'_, ()> {
        assert_eq!(under, None, "settling goes by the lock, and not by a stamp");
        let made = changes.into_iter().try_for_each(|it| self.make(it));
        Box::pin(async move { made })
    }
}

/// Deflates as a browser does.
pub(crate) struct Deflate;

impl Press for Deflate {
    fn deflate(&self, bytes: Vec<u8>) -> Soon<'_, Vec<u8>> {
        Box::pin(async move { Ok(deflated(&bytes)) })
    }

    fn inflate(&self, bytes: Vec<u8>, most: usize) -> Soon<'_, Vec<u8>> {
        let mut inflated = Vec::new();
        let read =
            DeflateDecoder::new(bytes.as_slice()).take(most as u64 + 1).read_to_end(&mut inflated);
        let is_good = read.is_ok() && inflated.len() <= most;
        Box::pin(async move { if is_good { Ok(inflated) } else { Err(SideError::Broken) } })
    }
}

/// These bytes, deflated.
pub(crate) fn deflated(bytes: &[u8]) -> Vec<u8> {
    let mut packed = Vec::new();
    let read = DeflateEncoder::new(bytes, Compression::fast()).read_to_end(&mut packed);
    assert!(read.is_ok(), "what is in memory can be read");
    packed
}

/// A device with its two sides.
#[derive(Default)]
pub(crate) struct Device {
    pub(crate) front: Memory,
    pub(crate) mirror: Memory,
    /// Whether its browser offers the mirror.
    pub(crate) is_alone: Cell<bool>,
}

impl Device {
    pub(crate) fn store(&self) -> Store<'_> {
        let mirror: &dyn Side = &self.mirror;
        let mirror = (!self.is_alone.get()).then_some(mirror);
        Store { front: &self.front, mirror, press: &Deflate, sizes: SMALL }
    }
}

/// What a future that never waits comes to.
pub(crate) fn finish<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("nothing here waits"),
    }
}
