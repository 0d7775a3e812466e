//! The store without a browser: what core makes of two sides in memory, to give a browser many notes
//! at once, and to read what it holds without its page.

use crate::Result;
use crate::texts::{Kept, Texts};
use anyhow::{Context as _, bail, ensure};
use fascicle_core::archive::{
    self, Change, HEAD, PREFIX, Press, Settled, Side, SideError, Sizes, Soon, Stamp, Store, Wish,
    record_key, text_from_revision,
};
use fascicle_core::diary::Revision;
use fascicle_core::exchange::{Backup, text_from_backup};
use flate2::Compression;
use flate2::read::{DeflateDecoder, DeflateEncoder};
use std::cell::RefCell;
use std::future::ready;
use std::io::Read as _;
use std::task::{Context, Poll, Waker};

/// These revisions on both sides as the page packs them.
pub fn packed(revisions: Vec<Revision>) -> Result<Kept> {
    let (kept, _) = settled(Kept::default(), Wish::Add(revisions))?;
    settled(kept, Wish::Pack).map(|(kept, _)| kept)
}

/// These revisions on both sides as they are before they are packed.
pub fn loose(revisions: &[Revision]) -> Kept {
    let text = |it: &Revision| (record_key(it.id), text_from_revision(0, it));
    let texts: Texts = revisions.iter().map(text).collect();
    Kept { front: texts.clone(), mirror: texts }
}

/// The text of a backup of these revisions.
pub fn backup(revisions: Vec<Revision>) -> Result<String> {
    let made = revisions.first().map(|it| it.made).context("nothing to back up")?;
    let (app, unread) = (env!("CARGO_PKG_VERSION").to_owned(), Vec::new());
    Ok(text_from_backup(&Backup { made, app, revisions, unread }))
}

/// What the page makes of these sides, and what it says of them.
pub fn settled(kept: Kept, wish: Wish) -> Result<(Kept, Settled)> {
    let (front, mirror) = (Memory(kept.front.into()), Memory(kept.mirror.into()));
    let sizes = Sizes::USUAL;
    let store = Store { front: &front, mirror: Some(&mirror), press: &Deflate, sizes };
    let settled = finished(archive::settle(store, wish))??;
    let (kept, troubles) = (
        Kept { front: front.0.into_inner(), mirror: mirror.0.into_inner() },
        (settled.front, settled.mirror),
    );
    ensure!(troubles == (None, None), "a side in memory had {troubles:?}");
    Ok((kept, settled))
}

/// A side that never fails.
struct Memory(RefCell<Texts>);

impl Side for Memory {
    fn keys(&self) -> Soon<'_, Vec<String>> {
        let texts = self.0.borrow();
        let keys = texts.keys().filter(|it| it.starts_with(PREFIX)).cloned().collect();
        Box::pin(ready(Ok(keys)))
    }

    fn get(&self, keys: Vec<String>) -> Soon<'_, Vec<Option<String>>> {
        let texts = self.0.borrow();
        let found = keys.iter().map(|it| texts.get(it).cloned()).collect();
        Box::pin(ready(Ok(found)))
    }

    fn write(&self, under: Option<Stamp>, changes: Vec<Change>) -> Soon<'_, ()> {
        let mut texts = self.0.borrow_mut();
        let head = texts.get(HEAD).map(String::as_str);
        if let Some(Err(error)) = under.map(|it| it.check(head)) {
            return Box::pin(ready(Err(error)));
        }
        for change in changes {
            match change {
                Change::Set(key, text) => drop(texts.insert(key, text)),
                Change::Remove(key) => drop(texts.remove(&key)),
            }
        }
        Box::pin(ready(Ok(())))
    }
}

/// Deflates as a browser does.
struct Deflate;

impl Press for Deflate {
    fn deflate(&self, bytes: Vec<u8>) -> Soon<'_, Vec<u8>> {
        let mut out = Vec::new();
        let read =
            DeflateEncoder::new(bytes.as_slice(), Compression::default()).read_to_end(&mut out);
        Box::pin(ready(read.map(|_| out).map_err(|_| SideError::Broken)))
    }

    fn inflate(&self, bytes: Vec<u8>, most: usize) -> Soon<'_, Vec<u8>> {
        let mut out = Vec::new();
        let read =
            DeflateDecoder::new(bytes.as_slice()).take(most as u64 + 1).read_to_end(&mut out);
        let is_good = read.is_ok() && out.len() <= most;
        Box::pin(ready(if is_good { Ok(out) } else { Err(SideError::Broken) }))
    }
}

/// Runs a future that waits for nobody.
fn finished<T>(future: impl Future<Output = T>) -> Result<T> {
    match Box::pin(future).as_mut().poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => Ok(value),
        Poll::Pending => bail!("a side in memory made somebody wait"),
    }
}
