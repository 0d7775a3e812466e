//! What both sides should hold, computed from all that could be read on either.

use super::head::{Head, PageName};
use super::held::{Held, OpenPage};
use super::keys::{HEAD, page_key, record_key};
use super::page::{Page, Unpacked, packed};
use super::settle::{Settled, Wish};
use super::side::SideError;
use super::store::Store;
use crate::diary::{Revision, RevisionId};
use crate::sorted::in_order;

/// What both sides should hold.
pub(super) struct Target {
    pub(super) head: Head,
    pub(super) pages: Vec<Page>,
    /// The revisions outside the pages, sorted by name.
    pub(super) records: Vec<Revision>,
    /// Keys of damaged texts whose whole twins were found, or are written now.
    healed: Vec<String>,
    /// Whether every other key of ours goes, too.
    pub(super) clears: bool,
}

impl Target {
    /// Whether what lies damaged under that key was found whole on the other side.
    pub(super) fn heals(&self, key: &str) -> bool {
        self.healed.iter().any(|it| it == key)
    }
}

/// All that could be read on either side and was not deleted.
pub(super) struct Found {
    /// The head of the latest epoch, and in it of the highest generation.
    head: Head,
    /// Above every epoch and generation that was seen.
    next: Head,
    pages: Vec<OpenPage>,
    records: Vec<Revision>,
    /// Keys of texts that could not be read.
    damaged: Vec<String>,
    /// How many revisions the mirror has and the front side has not.
    lost: usize,
}

impl Found {
    /// Puts both sides together; the pages that they read are taken.
    pub(super) fn on(front: &mut Held, mirror: Option<&mut Held>) -> Self {
        let mirrored = mirror.as_ref().map_or(0, |it| it.head.epoch);
        let epoch = front.head.epoch.max(mirrored);
        let head = Head { epoch, ..Head::default() };
        let mut found = Self {
            next: head.clone(),
            head,
            pages: Vec::new(),
            records: Vec::new(),
            damaged: Vec::new(),
            lost: 0,
        };
        found.take(front, epoch);
        if let Some(mirror) = mirror {
            let (pages, records) = (found.pages.len(), found.records.len());
            found.take(mirror, epoch);
            found.lost = found.not_among(pages, records);
        }
        // After the last number of all there is none, and the first would be taken for old.
        found.next.epoch = found.next.epoch.saturating_add(1);
        found.next.generation = found.next.generation.saturating_add(1);
        found
    }

    fn take(&mut self, side: &mut Held, epoch: u32) {
        let rank = |it: &Head| (it.generation, it.pages.len());
        if side.head.epoch == epoch && rank(&side.head) >= rank(&self.head) {
            self.head = side.head.clone();
        }
        self.next.generation = self.next.generation.max(side.head.generation);
        for opened in side.pages.drain(..) {
            let (name, written) = (opened.page.name, opened.inside.epoch);
            self.next.epoch = self.next.epoch.max(written);
            self.next.generation = self.next.generation.max(name.generation);
            if written >= epoch && self.page(name).is_none() {
                self.pages.push(opened);
            }
        }
        for stored in &side.records {
            self.next.epoch = self.next.epoch.max(stored.epoch);
            if stored.epoch >= epoch {
                self.records.push(stored.revision.clone());
            }
        }
        self.damaged.extend(side.aside.iter().map(|it| it.key.clone()));
    }

    /// How many revisions are in none of the first so many pages and records.
    fn not_among(&self, pages: usize, records: usize) -> usize {
        let (front, mirror) = self.pages.split_at_checked(pages).unwrap_or_default();
        let (loose, more) = self.records.split_at_checked(records).unwrap_or_default();
        let loose = in_order(loose.iter().map(|it| it.id).collect(), RevisionId::cmp);
        let more = mirror.iter().flat_map(|it| &it.inside.revisions).chain(more).map(|it| it.id);
        let is_lost = |it: &RevisionId| {
            loose.binary_search(it).is_err() && !front.iter().any(|page| page.holds(*it))
        };
        let mut lost = in_order(more.filter(is_lost).collect(), RevisionId::cmp);
        lost.dedup();
        lost.len()
    }

    fn page(&self, name: PageName) -> Option<usize> {
        self.pages.iter().position(|it| it.page.name == name)
    }

    /// The name of every revision, sorted, each once.
    fn names(&self) -> Vec<RevisionId> {
        let packed = self.pages.iter().flat_map(|it| &it.inside.revisions);
        let names = packed.chain(&self.records).map(|it| it.id).collect();
        let mut names = in_order(names, RevisionId::cmp);
        names.dedup();
        names
    }

    /// The damaged texts whose whole twins are here, and heads, which are made anew.
    fn healed(&self) -> Vec<String> {
        if self.damaged.is_empty() {
            return Vec::new();
        }
        let records = self.names().into_iter().map(record_key);
        let pages = self.pages.iter().map(|it| page_key(&it.page.name));
        let whole = records.chain(pages).chain([HEAD.to_owned()]);
        whole.filter(|key| self.damaged.contains(key)).collect()
    }

    /// Takes the pages that the head names out, in its order, and counts what they should hold
    /// where neither side has them.
    fn take_named(&mut self, settled: &mut Settled) -> Vec<OpenPage> {
        let mut named = Vec::new();
        for name in &self.head.pages {
            match self.page(*name) {
                Some(place) => named.push(self.pages.swap_remove(place)),
                None if self.damaged.contains(&page_key(name)) => {}
                None => settled.missing = settled.missing.saturating_add(name.count as usize),
            }
        }
        named
    }
}

/// What both sides should hold; everything that stands goes to `settled.parts`.
pub(super) async fn target(
    store: Store<'_>,
    mut found: Found,
    wish: Wish,
    settled: &mut Settled,
) -> Target {
    settled.healed = found.lost;
    let clears = wish == Wish::Clear;
    let packs = wish == Wish::Pack;
    match wish {
        Wish::Whole | Wish::Pack => {}
        Wish::Add(more) => found.records.extend(more),
        Wish::Replace(only) => begin_anew(&mut found, only),
        Wish::Clear => begin_anew(&mut found, Vec::new()),
    }
    let mut healed = found.healed();
    let mut pages = found.take_named(settled);
    let mut records = loose_records(&mut found, &pages);
    if (packs && !records.is_empty()) || records.len() >= store.sizes.loose {
        // Where the browser cannot pack, everything stays loose.
        if repack(store, &found, &mut pages, &records).await.is_ok() {
            records.clear();
            // The same page may lie there damaged, from a packing that was cut short.
            let packed = pages.iter().map(|it| page_key(&it.page.name));
            healed.extend(packed.filter(|key| found.damaged.contains(key)));
        }
    }
    let mut head = Head { pages: pages.iter().map(|it| it.page.name).collect(), ..found.head };
    if head.pages != found.head.pages {
        head.generation = found.next.generation;
    }
    let mut kept = Vec::with_capacity(pages.len());
    for opened in pages {
        settled.parts.push(opened.inside.revisions);
        kept.push(opened.page);
    }
    settled.parts.push(records.clone());
    Target { head, pages: kept, records, healed, clears }
}

/// From here on nothing that was found counts, but for what is given.
fn begin_anew(found: &mut Found, only: Vec<Revision>) {
    found.head = Head { pages: Vec::new(), ..found.next };
    found.pages.clear();
    found.records = only;
}

/// The revisions outside the kept pages, sorted by name, each once.
fn loose_records(found: &mut Found, kept: &[OpenPage]) -> Vec<Revision> {
    let mut records = std::mem::take(&mut found.records);
    records.extend(found.pages.drain(..).flat_map(|it| it.inside.revisions));
    records.retain(|it| !kept.iter().any(|page| page.holds(it.id)));
    let mut records = in_order(records, |one, other| one.id.cmp(&other.id));
    records.dedup_by_key(|it| it.id);
    records
}

/// Packs these records into new pages, together with the last page if that is not full.
async fn repack(
    store: Store<'_>,
    found: &Found,
    pages: &mut Vec<OpenPage>,
    records: &[Revision],
) -> Result<(), SideError> {
    let mut all = records.to_vec();
    let is_partial = |it: &&OpenPage| it.inside.revisions.len() < store.sizes.page;
    let partial = pages.last().filter(is_partial);
    all.extend(partial.iter().flat_map(|it| it.inside.revisions.iter().cloned()));
    let all = in_order(all, |one, other| one.id.cmp(&other.id));
    let whole = pages.len() - partial.iter().len();
    let mut new = Vec::new();
    for chunk in all.chunks(store.sizes.page) {
        let epoch = found.head.epoch;
        let page = packed(store.press, epoch, found.next.generation, chunk).await?;
        new.push(OpenPage { page, inside: Unpacked { epoch, revisions: chunk.to_vec() } });
    }
    pages.truncate(whole);
    pages.append(&mut new);
    Ok(())
}
