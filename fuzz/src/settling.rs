//! One settling, and what must be true after it, whatever was there before.

use crate::device::{Deflate, Device, Memory, Texts, finish};
use fascicle_core::archive::{
    ASIDE_PREFIX, HEAD, PAGE_PREFIX, PREFIX, PageName, RECORD_PREFIX, Settled, Unsettled, Wish,
    head_from_text, open, read_texts, settle,
};
use fascicle_core::diary::{Revision, RevisionId};
use std::collections::BTreeSet;

type Names = BTreeSet<RevisionId>;

/// What lies on one side.
#[derive(Default)]
struct Lying {
    texts: Texts,
    /// Keys of what cannot be read.
    unreadable: BTreeSet<String>,
}

impl Lying {
    fn on(side: &Memory) -> Self {
        let texts = side.texts.borrow().clone();
        let unreadable = texts.iter().filter(|(key, text)| !is_readable(key, text));
        Self { unreadable: unreadable.map(|it| it.0.clone()).collect(), texts }
    }

    /// The texts that cannot be read.
    fn unread(&self) -> impl Iterator<Item = (&String, &String)> {
        self.texts.iter().filter(|it| self.unreadable.contains(it.0))
    }

    fn has_readable(&self, key: &String) -> bool {
        self.texts.contains_key(key) && !self.unreadable.contains(key)
    }
}

/// The revisions that can be read, and how many texts cannot.
fn readable<'a>(texts: impl Iterator<Item = (&'a String, &'a String)>) -> (Names, usize) {
    let texts: Vec<(String, String)> = texts.map(|(key, it)| (key.clone(), it.clone())).collect();
    let (revisions, unread) = finish(read_texts(&Deflate, &texts));
    (names(&revisions), unread)
}

fn names<'a>(revisions: impl IntoIterator<Item = &'a Revision>) -> Names {
    revisions.into_iter().map(|it| it.id).collect()
}

/// Whether that text can be read under that key; true of what only the page reads.
fn is_readable(key: &String, text: &String) -> bool {
    if key == HEAD {
        return head_from_text(Some(text)).is_ok();
    }
    let is_page = |name| PageName::from_text(name).is_some();
    key.strip_prefix(PAGE_PREFIX).is_none_or(is_page)
        && readable(std::iter::once((key, text))).1 == 0
}

/// Whether only the page reads what is under that key.
fn is_other(key: &str) -> bool {
    key != HEAD && !key.starts_with(RECORD_PREFIX) && !key.starts_with(PAGE_PREFIX)
}

/// Settles. It must hold that nothing that could be read is lost, and that what could not is
/// never written over.
pub(crate) fn settles(device: &Device, wish: Wish) -> Option<Settled> {
    let is_alone = device.is_alone.get();
    let (front, mirror) = (&device.front.texts, &device.mirror.texts);
    let was = Lying::on(&device.front);
    let was_there = if is_alone { Lying::default() } else { Lying::on(&device.mirror) };
    let known = names_on(&was.texts, &was_there.texts);
    let opened = finish(open(device.store())).expect("the front side can be read");
    assert!(names(&opened.revisions).is_subset(&known), "only what is there is opened");
    let settled = finish(settle(device.store(), wish));
    assert_eq!(opened.is_newer, settled == Err(Unsettled::Newer));
    let (front, mirror) = (&*front.borrow(), &*mirror.borrow());
    let Ok(settled) = settled else {
        assert_eq!(was.texts, *front, "where nothing was settled, nothing was written");
        assert!(is_alone || was_there.texts == *mirror, "nor here");
        return None;
    };
    assert_eq!(names(settled.revisions()), known, "all that could be read is known");
    let nothing = Texts::new();
    let mirror = if is_alone { &nothing } else { mirror };
    assert_eq!(names_on(front, mirror), known, "all that could be read is still there");
    nothing_is_written_over(&was, front, &Lying::default());
    nothing_is_written_over(&was_there, mirror, &was);
    what_is_set_aside_lies_there(&settled, front, mirror);
    if settled.front.is_none() {
        a_side_is_whole(front, &settled);
        what_cannot_be_read_is_told(&was, front, &settled);
    }
    // A mirror whose keys agree is not read, and may be damaged.
    if settled.mirror.is_none() && !is_alone && was_there.unreadable.is_empty() {
        a_side_is_whole(mirror, &settled);
    }
    Some(settled)
}

/// What can be read on either side.
fn names_on(front: &Texts, mirror: &Texts) -> Names {
    readable(front.iter().chain(mirror)).0
}

/// Every text that could not be read, or only by the page, is still on that side, unless its twin
/// could be read on the other side.
fn nothing_is_written_over(was: &Lying, now: &Texts, other: &Lying) {
    let others = was.texts.iter().filter(|it| is_other(it.0));
    for (key, text) in was.unread().filter(|it| !other.has_readable(it.0)).chain(others) {
        let is_kept = now.get(key) == Some(text) || now.values().any(|it| it == text);
        assert!(is_kept, "{key:?} was lost: {text:?}");
    }
}

fn what_is_set_aside_lies_there(settled: &Settled, front: &Texts, mirror: &Texts) {
    for it in &settled.set_aside {
        let lies_on = |side: &Texts| side.get(&it.key) == Some(&it.text);
        assert!(lies_on(front) || lies_on(mirror), "{:?} is not there", it.key);
    }
}

/// Every text of the front side that could not be read is told, or was moved aside.
fn what_cannot_be_read_is_told(was: &Lying, now: &Texts, settled: &Settled) {
    for (key, text) in was.unread() {
        let is_told = settled.set_aside.iter().any(|it| it.key == *key && it.text == *text);
        let aside = format!("{ASIDE_PREFIX}{}", key.strip_prefix(PREFIX).unwrap_or(key));
        let is_aside = || now.iter().any(|(key, it)| key.starts_with(&aside) && it == text);
        assert!(is_told || is_aside(), "{key:?} is not told");
    }
}

/// That side alone tells everything, and its head what the store is made of.
fn a_side_is_whole(side: &Texts, settled: &Settled) {
    assert_eq!(readable(side.iter()).0, names(settled.revisions()), "a side is whole");
    let head = head_from_text(side.get(HEAD).map(String::as_str));
    assert_eq!(head.as_ref(), Ok(&settled.head), "a side has the head");
}
