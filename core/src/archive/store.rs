//! The store of two sides: opening what is needed first, and adding a revision.

use super::envelope::Unreadable;
use super::head::{Head, PageName, head_from_text};
use super::keys::{HEAD, PAGE_PREFIX, RECORD_PREFIX, page_key, record_key};
use super::page::unpacked;
use super::record::{self, Stored, text_from_revision};
use super::side::{Change, Press, Side, SideError};
use crate::diary::Revision;
use crate::sorted::in_order;

/// The two sides of the store, and what packs it.
#[derive(Clone, Copy)]
pub struct Store<'a> {
    /// What is read at the start.
    pub front: &'a dyn Side,
    /// What has a text on the disk once it says so; `None` where the browser offers none.
    pub mirror: Option<&'a dyn Side>,
    /// What packs.
    pub press: &'a dyn Press,
    /// When, and into how much.
    pub sizes: Sizes,
}

/// How much is packed together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sizes {
    /// How many revisions a full page holds.
    pub page: usize,
    /// From how many loose records on they are packed.
    pub loose: usize,
}

impl Sizes {
    /// What the page uses: a save rewrites no page, a packing at most one that is not full.
    pub const USUAL: Self = Self { page: 2048, loose: 512 };
}

/// A text of ours that could not be read. It stays as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetAside {
    /// Its key.
    pub key: String,
    /// The text, whole.
    pub text: String,
    /// Why it could not be read.
    pub why: Unreadable,
}

/// What the first screen needs: what was noted last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Opened {
    /// The latest epoch of either side.
    pub epoch: u32,
    /// How many pages there are besides the one that was read.
    pub older_pages: usize,
    /// The loose revisions and those of the newest page.
    pub revisions: Vec<Revision>,
    /// Whether both sides tell the same by their keys, so that nothing older changes what was read.
    pub agrees: bool,
    /// Whether a newer app has changed the format: then nothing is written.
    pub is_newer: bool,
}

/// What is under our keys on one side, without the texts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Survey {
    pub(super) head_text: Option<String>,
    /// Keys of loose records, sorted.
    pub(super) records: Vec<String>,
    /// Keys of pages, sorted.
    pub(super) pages: Vec<String>,
    /// Every other key: drafts, what was moved aside.
    pub(super) others: Vec<String>,
}

impl Survey {
    /// Whether both sides hold the same records and pages under the same head, and the pages are
    /// those that the head names.
    pub(super) fn agrees_with(&self, other: &Self, head: &Head) -> bool {
        let named = in_order(head.pages.iter().map(page_key).collect(), String::cmp);
        self.head_text == other.head_text
            && self.records == other.records
            && self.pages == other.pages
            && self.pages == named
    }
}

/// Looks at the keys and the head of a side.
pub(super) async fn survey(side: &dyn Side) -> Result<Survey, SideError> {
    let mut survey = Survey::default();
    for key in side.keys().await? {
        if key.starts_with(RECORD_PREFIX) {
            survey.records.push(key);
        } else if key.starts_with(PAGE_PREFIX) {
            survey.pages.push(key);
        } else if key != HEAD {
            survey.others.push(key);
        }
    }
    survey.records = in_order(survey.records, String::cmp);
    survey.pages = in_order(survey.pages, String::cmp);
    survey.head_text = side.get(vec![HEAD.to_owned()]).await?.pop().flatten();
    Ok(survey)
}

/// The records under these keys, and those that could not be read.
pub(super) async fn loose(
    side: &dyn Side,
    keys: &[String],
) -> Result<(Vec<Stored>, Vec<SetAside>), SideError> {
    let (mut records, mut aside) = (Vec::new(), Vec::new());
    let texts = side.get(keys.to_vec()).await?;
    for (key, text) in keys.iter().zip(texts) {
        let Some(text) = text else { continue };
        match record::read(key, &text) {
            Ok(stored) => records.push(stored),
            Err(why) => aside.push(SetAside { key: key.clone(), text, why }),
        }
    }
    Ok((records, aside))
}

/// The name in a page's key.
pub(super) fn page_name(key: &str) -> Option<PageName> {
    PageName::from_text(key.strip_prefix(PAGE_PREFIX)?)
}

/// Reads what the first screen needs, from the front side; of the mirror only the keys.
///
/// What cannot be read is left out here and reported by [`settle`](super::settle()).
///
/// # Errors
/// The front side's own.
pub async fn open(store: Store<'_>) -> Result<Opened, SideError> {
    let front = survey(store.front).await?;
    let (head, mut is_newer) = head_or_newer(&front);
    let mut opened = Opened { agrees: true, epoch: head.epoch, ..Opened::default() };
    if let Some(Ok(mirror)) = survey_mirror(store).await {
        let (mirrored, is_newer_there) = head_or_newer(&mirror);
        is_newer |= is_newer_there;
        opened.epoch = opened.epoch.max(mirrored.epoch);
        opened.agrees = front.agrees_with(&mirror, &head);
    }
    opened.is_newer = is_newer;
    let (records, _) = loose(store.front, &front.records).await?;
    let current = records.into_iter().filter(|it| it.epoch >= opened.epoch);
    opened.revisions.extend(current.map(|it| it.revision));
    if let Some((newest, older)) = head.pages.split_last() {
        opened.older_pages = older.len();
        let text = store.front.get(vec![page_key(newest)]).await?.pop().flatten();
        let page = unpacked(store.press, newest, &text.unwrap_or_default()).await;
        opened.revisions.extend(
            page.ok().filter(|it| it.epoch >= opened.epoch).into_iter().flat_map(|it| it.revisions),
        );
    }
    Ok(opened)
}

async fn survey_mirror(store: Store<'_>) -> Option<Result<Survey, SideError>> {
    Some(survey(store.mirror?).await)
}

/// The head of a side, and whether a newer app has written it.
fn head_or_newer(survey: &Survey) -> (Head, bool) {
    match head_from_text(survey.head_text.as_deref()) {
        Ok(head) => (head, false),
        Err(why) => (Head::default(), matches!(why, Unreadable::Newer(_))),
    }
}

/// What stored texts hold, wherever they come from: a rescued store, in a file.
///
/// What was deleted before they were saved is not among it. What cannot be read, and no draft or
/// setting, is counted.
pub async fn read_texts(press: &dyn Press, texts: &[(String, String)]) -> (Vec<Revision>, usize) {
    let heads = texts.iter().filter(|(key, _)| key == HEAD);
    let epochs = heads.filter_map(|(_, text)| Some(head_from_text(Some(text)).ok()?.epoch));
    let epoch = epochs.max().unwrap_or_default();
    let (mut revisions, mut unread) = (Vec::new(), 0);
    for (key, text) in texts {
        if key.starts_with(RECORD_PREFIX) {
            match record::read(key, text) {
                Ok(stored) if stored.epoch >= epoch => revisions.push(stored.revision),
                Ok(_) => {}
                Err(_) => unread += 1,
            }
        } else if let Some(name) = page_name(key) {
            match unpacked(press, &name, text).await {
                Ok(page) if page.epoch >= epoch => revisions.extend(page.revisions),
                Ok(_) => {}
                Err(_) => unread += 1,
            }
        }
    }
    (revisions, unread)
}

/// The one change that adds a revision to a side.
pub fn addition(epoch: u32, revision: &Revision) -> Change {
    Change::Set(record_key(revision.id), text_from_revision(epoch, revision))
}
