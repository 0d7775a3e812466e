//! Bringing a side to what it should hold, so that it can be interrupted anywhere.
//!
//! New pages and records are written and read back; then the head is changed; only then is anything
//! removed, and only what was read or is known to be held elsewhere. What could not be read is never
//! written over: where its whole twin was found, it is moved aside first.

use super::head::{Head, text_from_head};
use super::held::Held;
use super::keys::{HEAD, PAGE_PREFIX, aside_key, page_key, record_key};
use super::record::text_from_revision;
use super::side::{Change, Side, SideError};
use super::store::SetAside;
use super::target::Target;
use crate::sorted::in_order;

/// Makes the side hold the target.
pub(super) async fn bring(side: &dyn Side, held: &Held, target: &Target) -> Result<(), SideError> {
    move_aside(side, held, target).await?;
    let added = additions(held, target);
    if let Err(error) = add(side, &added).await {
        // Pages that no head names only take room.
        let pages = added.into_iter().filter(|(key, _)| key.starts_with(PAGE_PREFIX));
        side.write(None, pages.map(|(key, _)| Change::Remove(key)).collect()).await.ok();
        return Err(error);
    }
    let wanted = text_from_head(&target.head);
    let is_new = held.survey.head_text.is_none() && target.head == Head::default();
    if !is_new && held.survey.head_text.as_ref() != Some(&wanted) {
        side.write(None, vec![Change::Set(HEAD.to_owned(), wanted)]).await?;
    }
    let removals = removals(held, target);
    if removals.is_empty() { Ok(()) } else { side.write(None, removals).await }
}

/// Keeps what is damaged, and whole on the other side, out of the way.
async fn move_aside(side: &dyn Side, held: &Held, target: &Target) -> Result<(), SideError> {
    let healed = held.aside.iter().filter(|it| target.heals(&it.key));
    let moves = |it: &SetAside| {
        let (from, to) = (it.key.clone(), aside_key(&it.key, &held.survey.others));
        [Change::Set(to, it.text.clone()), Change::Remove(from)]
    };
    let changes: Vec<Change> = healed.flat_map(moves).collect();
    if changes.is_empty() { Ok(()) } else { side.write(None, changes).await }
}

/// The texts that the side lacks.
fn additions(held: &Held, target: &Target) -> Vec<(String, String)> {
    let epoch = target.head.epoch;
    let deleted = held.records.iter().filter(|it| it.epoch < epoch);
    let deleted: Vec<String> = deleted.map(|it| record_key(it.revision.id)).collect();
    // In a new epoch everything is written anew, whatever lies there under an earlier one.
    let is_new_epoch = held.head.epoch < epoch;
    let lacks = |keys: &[String], key: &String| {
        is_new_epoch
            || keys.binary_search(key).is_err()
            || deleted.contains(key)
            || target.heals(key)
    };
    let mut added = Vec::new();
    for page in &target.pages {
        let key = page_key(&page.name);
        if lacks(&held.survey.pages, &key) {
            added.push((key, page.text.clone()));
        }
    }
    for revision in &target.records {
        let key = record_key(revision.id);
        if lacks(&held.survey.records, &key) {
            added.push((key, text_from_revision(epoch, revision)));
        }
    }
    added
}

/// Writes texts and reads them back.
async fn add(side: &dyn Side, added: &[(String, String)]) -> Result<(), SideError> {
    if added.is_empty() {
        return Ok(());
    }
    let changes = added.iter().map(|(key, text)| Change::Set(key.clone(), text.clone()));
    side.write(None, changes.collect()).await?;
    let back = side.get(added.iter().map(|(key, _)| key.clone()).collect()).await?;
    let is_back = back.len() == added.len()
        && added.iter().zip(&back).all(|((_, text), back)| back.as_ref() == Some(text));
    if is_back { Ok(()) } else { Err(SideError::Broken) }
}

/// What the target does not need, of what was there when the side was read.
fn removals(held: &Held, target: &Target) -> Vec<Change> {
    let records = target.records.iter().map(|it| record_key(it.id));
    let pages = target.pages.iter().map(|it| page_key(&it.name));
    let needed = in_order(records.chain(pages).collect(), String::cmp);
    let is_aside = |key: &String| held.aside.iter().any(|it| it.key == *key);
    let goes =
        |key: &&String| needed.binary_search(key).is_err() && (target.clears || !is_aside(key));
    let all = held.survey.pages.iter().chain(&held.survey.records);
    let mut removals: Vec<String> = all.filter(goes).cloned().collect();
    if target.clears {
        removals.extend(held.survey.others.iter().cloned());
    }
    removals.into_iter().map(Change::Remove).collect()
}
