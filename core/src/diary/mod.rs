//! The diary: what a person noted, as revisions that are only ever added, and what stands now.

mod checking;
mod content;
mod day_line;
pub mod fields;
mod habits;
mod history;
mod id;
mod listing;
mod queries;
mod question;
mod saved_check;
mod taps;
mod twitch;
mod window;

pub use checking::{Checking, CheckingKind};
pub use content::{Content, Entry, Noted};
pub use day_line::{DayCourse, DayLine, DayPlaces, Factor};
pub use habits::{Awake, Habits, OwnTrigger};
pub use history::{Began, Health, History, Medicine, Since};
pub use id::{EntryId, RevisionId};
pub use listing::{Kind, ListedDay, Listing, Wanted};
pub use queries::{CheckingWeek, DiaryDay, Stretch};
pub use question::{Question, Twitchy};
pub use saved_check::SavedCheck;
pub use taps::{Rhythm, Spread, Taps};
pub use twitch::{Course, Doing, Length, More, Rare, Strength, Trigger, Twitch};
pub use window::{Aim, Standing, Window};

use crate::calendar::Moment;
use crate::sorted::{SortedSet, in_order, merged};
use std::cmp::Ordering;

/// One step in the life of an entry. Nothing is ever rewritten: a change adds a revision, and so
/// does a removal, so that either can be undone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revision {
    /// Its own name.
    pub id: RevisionId,
    /// The entry that it belongs to, named after the entry's first revision.
    pub entry: EntryId,
    /// The revision that it follows. None for the first, and for changes of version 1, which did
    /// not say.
    pub parent: Option<RevisionId>,
    /// One more than that of the revision it follows: 0 for the first.
    pub counter: u32,
    /// When it was made, which is seldom when the twitch was.
    pub made: Moment,
    /// What the entry says from here on.
    pub content: Content,
}

/// A new part has room for so many.
const ROOM: usize = 64;

/// Everything noted, with its history.
#[derive(Clone, Debug, Default)]
pub struct Diary {
    /// As they came: a long diary is opened without moving any of them.
    parts: Vec<Vec<Revision>>,
    /// Where they are: entry by entry, and in an entry each revision after those that it outranks.
    order: Vec<Slot>,
    /// The entries that are neither twitch nor check, in order: few among many, and asked for often.
    apart: SortedSet<EntryId>,
}

/// Where a revision is.
#[derive(Clone, Copy, Debug)]
struct Slot {
    /// How the name of its entry begins, which nearly always decides: what is compared lies together,
    /// and the revisions, far apart, need not be fetched.
    begins: u64,
    part: usize,
    within: usize,
}

impl Diary {
    /// The diary that these revisions tell, in whatever order they come.
    pub fn from_revisions(revisions: impl IntoIterator<Item = Revision>) -> Self {
        Self::from_parts(vec![revisions.into_iter().collect()])
    }

    /// The diary that these parts tell.
    pub fn from_parts(parts: Vec<Vec<Revision>>) -> Self {
        let mut diary = Self { parts, ..Self::default() };
        diary.put_in_order(0);
        diary
    }

    /// Adds revisions, in whatever order they come; those that are already there change nothing.
    ///
    /// The one that stands is the last by counter, then by when it was made, then by name: the same
    /// on every device, whatever its clock says, and the others stay in the history.
    pub fn extend(&mut self, revisions: impl IntoIterator<Item = Revision>) {
        let new = revisions.into_iter().filter(|it| self.place(it).is_err());
        let new: Vec<Revision> = new.collect();
        if !new.is_empty() {
            self.parts.push(new);
            self.put_in_order(self.parts.len() - 1);
        }
    }

    /// Adds one revision, in the same way.
    pub fn insert(&mut self, revision: Revision) {
        let Err(place) = self.place(&revision) else { return };
        if self.parts.last().is_none_or(|it| it.len() == it.capacity()) {
            self.parts.push(Vec::with_capacity(ROOM));
        }
        let part = self.parts.len() - 1;
        self.apart.extend(revision.apart());
        if let Some(last) = self.parts.last_mut() {
            let begins = revision.entry.begins();
            self.order.insert(place, Slot { begins, part, within: last.len() });
            last.push(revision);
        }
    }

    /// Adds what another one holds.
    pub fn join(&mut self, other: Self) {
        other.parts.into_iter().for_each(|it| self.extend(it));
    }

    /// Puts the revisions of that part and those after it in order with the others.
    fn put_in_order(&mut self, part: usize) {
        let new = self.parts.iter().skip(part).flatten();
        self.apart.extend(new.filter_map(Revision::apart));
        // Most come in order, entry by entry; changes come when their entries have long passed.
        let count = self.parts.iter().skip(part).map(Vec::len).sum();
        let (mut next, mut late) = (Vec::with_capacity(count), Vec::new());
        let mut last: Option<&Revision> = None;
        for (part, revisions) in self.parts.iter().enumerate().skip(part) {
            for (within, revision) in revisions.iter().enumerate() {
                let slot = Slot { begins: revision.entry.begins(), part, within };
                if last.is_some_and(|it| it.compare(revision).is_gt()) {
                    late.push(slot);
                } else {
                    next.push(slot);
                    last = Some(revision);
                }
            }
        }
        let before = std::mem::take(&mut self.order);
        let compare = |one: &Slot, other: &Slot| self.compare(one, other);
        let next = merged(&next, &in_order(late, compare), compare);
        let mut order = merged(&before, &next, compare);
        order.dedup_by(|one, other| self.compare(one, other).is_eq());
        self.order = order;
    }

    /// Every revision there ever was, entry by entry.
    pub fn revisions(&self) -> impl DoubleEndedIterator<Item = &Revision> {
        self.order.iter().filter_map(|it| self.at(it))
    }

    /// Whether that revision is in it, under its own name.
    pub fn holds(&self, revision: &Revision) -> bool {
        self.history(revision.entry).any(|it| it.id == revision.id)
    }

    /// Whether that entry was ever in it.
    pub fn knows(&self, entry: EntryId) -> bool {
        self.history(entry).next().is_some()
    }

    /// The names of the entries that were ever in it, in order.
    pub fn names(&self) -> impl Iterator<Item = EntryId> {
        self.last_of_each().map(|it| it.entry)
    }

    fn at(&self, place: &Slot) -> Option<&Revision> {
        self.parts.get(place.part)?.get(place.within)
    }

    fn compare(&self, one: &Slot, other: &Slot) -> Ordering {
        one.begins.cmp(&other.begins).then_with(|| match (self.at(one), self.at(other)) {
            (Some(one), Some(other)) => one.compare(other),
            _ => Ordering::Equal,
        })
    }

    /// Where that revision is in the order, or would be.
    fn place(&self, revision: &Revision) -> Result<usize, usize> {
        let compare = |it: &Slot| self.at(it).map_or(Ordering::Less, |it| it.compare(revision));
        self.order.binary_search_by(compare)
    }

    /// The revisions of an entry, the one that stands last.
    fn history(&self, entry: EntryId) -> impl DoubleEndedIterator<Item = &Revision> {
        let entry_at = |it: &Slot| self.at(it).map(|it| it.entry);
        let from = self.order.partition_point(|it| entry_at(it) < Some(entry));
        let below = self.order.get(from..).unwrap_or_default();
        let count = below.iter().take_while(|it| entry_at(it) == Some(entry)).count();
        below.get(..count).unwrap_or_default().iter().filter_map(|it| self.at(it))
    }

    /// The revision that stands of an entry, whatever it says.
    pub fn standing_revision(&self, entry: EntryId) -> Option<RevisionId> {
        Some(self.history(entry).next_back()?.id)
    }

    /// What an entry said before what it says now, the latest first.
    pub fn past(&self, entry: EntryId) -> impl Iterator<Item = &Revision> {
        self.history(entry).rev().skip(1)
    }

    /// The last revision of each entry.
    fn last_of_each(&self) -> impl DoubleEndedIterator<Item = &Revision> {
        self.last_of_each_in(&self.order)
    }

    fn last_of_each_in<'a>(
        &'a self,
        order: &'a [Slot],
    ) -> impl DoubleEndedIterator<Item = &'a Revision> {
        let entry = |it: &Slot| self.at(it).map(|it| it.entry);
        // Where the names begin otherwise, nothing need be fetched.
        let histories = order
            .chunk_by(move |one, other| one.begins == other.begins && entry(one) == entry(other));
        histories.filter_map(|it| self.at(it.last()?))
    }

    /// Every entry that stands, in the order in which they were first noted.
    fn standing(&self) -> impl DoubleEndedIterator<Item = Entry<'_>> {
        self.last_of_each().filter_map(Revision::standing)
    }

    /// Those that were first noted after that one, in the same order.
    pub fn standing_after(&self, entry: Option<EntryId>) -> impl Iterator<Item = Entry<'_>> {
        let entry_at = |it: &Slot| self.at(it).map(|it| it.entry);
        let from = self.order.partition_point(|it| entry.is_some() && entry_at(it) <= entry);
        let rest = self.order.get(from..).unwrap_or_default();
        self.last_of_each_in(rest).filter_map(Revision::standing)
    }

    /// The first revision of a new entry for a twitch.
    pub fn note(id: RevisionId, made: Moment, twitch: Twitch) -> Revision {
        Self::begin(id, made, Content::Twitch(twitch))
    }

    /// The first revision of a new entry.
    pub fn begin(id: RevisionId, made: Moment, content: Content) -> Revision {
        Revision { id, entry: EntryId::from_first(id), parent: None, counter: 0, made, content }
    }

    /// The revision by which an entry says something else; `None` if there is no such entry.
    pub fn revise(
        &self,
        entry: EntryId,
        id: RevisionId,
        made: Moment,
        content: Content,
    ) -> Option<Revision> {
        let last = self.history(entry).next_back()?;
        let counter = last.counter.saturating_add(1);
        Some(Revision { id, entry, parent: Some(last.id), counter, made, content })
    }

    /// The revision that takes back the removal of an entry; `None` unless it stands removed.
    pub fn bring_back(&self, entry: EntryId, id: RevisionId, made: Moment) -> Option<Revision> {
        self.revise(entry, id, made, self.removed(entry)?.clone())
    }

    /// What an entry said before it was removed; `None` unless it stands removed.
    pub fn removed(&self, entry: EntryId) -> Option<&Content> {
        let mut contents = self.history(entry).rev().map(|it| &it.content);
        if *contents.next()? != Content::Removed {
            return None;
        }
        contents.find(|it| **it != Content::Removed)
    }

    /// The entry as it stands; `None` where there is none or it was removed.
    pub fn entry(&self, id: EntryId) -> Option<Entry<'_>> {
        self.history(id).next_back()?.standing()
    }
}

impl PartialEq for Diary {
    fn eq(&self, other: &Self) -> bool {
        self.revisions().eq(other.revisions())
    }
}

impl Eq for Diary {}

impl Revision {
    /// By entry, and in an entry by what decides which of its revisions stands.
    fn compare(&self, other: &Self) -> Ordering {
        let rank = |it: &Self| (it.counter, it.made.instant(), it.id);
        self.entry.cmp(&other.entry).then_with(|| rank(self).cmp(&rank(other)))
    }

    /// The entry as it stands if this is its last revision.
    fn standing(&self) -> Option<Entry<'_>> {
        self.content.noted().map(|noted| Entry { id: self.entry, noted })
    }

    /// Its entry, if that is neither twitch nor check.
    const fn apart(&self) -> Option<EntryId> {
        match self.content {
            Content::Twitch(_) | Content::Check(_) | Content::Removed => None,
            _ => Some(self.entry),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::body::{Place, Side, Spot};

    fn moment(hour: i64) -> Moment {
        Moment::new(1_795_305_600_000 + hour * 3_600_000, 0).unwrap()
    }

    fn id(number: u8) -> RevisionId {
        RevisionId::new(u64::from(number), [number; 10])
    }

    fn twitch(spot: Spot, hour: i64) -> Twitch {
        Twitch::new(Place::new(spot, Some(Side::Left)).unwrap(), moment(hour))
    }

    fn spots(diary: &Diary) -> Vec<Spot> {
        diary.entries().iter().map(|it| it.noted.twitch().unwrap().place.spot()).collect()
    }

    #[test]
    fn notes_are_grouped_by_the_persons_own_day_newest_first() {
        let diary = Diary::from_revisions([
            Diary::note(id(1), moment(0), twitch(Spot::Calf, 1)),
            Diary::note(id(2), moment(0), twitch(Spot::FootArch, 30)),
            Diary::note(id(3), moment(0), twitch(Spot::LowerEyelid, 25)),
        ]);
        let days = diary.days();
        assert_eq!(days.iter().map(|it| it.entries.len()).collect::<Vec<_>>(), [2, 1]);
        assert_eq!(spots(&diary), [Spot::FootArch, Spot::LowerEyelid, Spot::Calf]);
    }

    #[test]
    fn a_change_is_what_stands_whatever_order_the_revisions_come_in() {
        let first = Diary::note(id(1), moment(0), twitch(Spot::Calf, 1));
        let entry = first.entry;
        let before = Diary::from_revisions([first.clone()]);
        let change =
            before.revise(entry, id(2), moment(2), Content::Twitch(twitch(Spot::Shin, 1))).unwrap();
        let forwards = Diary::from_revisions([first.clone(), change.clone()]);
        let backwards = Diary::from_revisions([change.clone(), first, change]);
        assert_eq!(forwards, backwards);
        assert_eq!(spots(&forwards), [Spot::Shin]);
    }

    #[test]
    fn a_removed_note_comes_back_as_it_was() {
        let mut diary =
            Diary::from_revisions([Diary::note(id(1), moment(0), twitch(Spot::Calf, 1))]);
        let entry = diary.entries()[0].id;
        assert_eq!(diary.bring_back(entry, id(9), moment(2)), None, "it was never removed");
        diary.insert(diary.revise(entry, id(2), moment(2), Content::Removed).unwrap());
        assert!(diary.is_empty());
        assert!(diary.entry(entry).is_none());
        diary.insert(diary.bring_back(entry, id(3), moment(3)).unwrap());
        assert_eq!(spots(&diary), [Spot::Calf]);
    }

    #[test]
    fn two_changes_made_at_once_leave_one_standing_and_both_in_the_history() {
        let first = Diary::note(id(1), moment(0), twitch(Spot::Calf, 1));
        let base = Diary::from_revisions([first.clone()]);
        let change = |number, spot| {
            base.revise(first.entry, id(number), moment(2), Content::Twitch(twitch(spot, 1)))
                .unwrap()
        };
        let diary =
            Diary::from_revisions([change(3, Spot::Knee), first.clone(), change(2, Spot::Shin)]);
        assert_eq!(spots(&diary), [Spot::Knee]);
        assert_eq!(diary.history(first.entry).count(), 3);
    }

    #[test]
    fn the_places_noted_last_come_first_and_once() {
        let diary = Diary::from_revisions([
            Diary::note(id(1), moment(0), twitch(Spot::Calf, 9)),
            Diary::note(id(2), moment(0), twitch(Spot::FootArch, 1)),
            Diary::note(id(3), moment(0), twitch(Spot::Calf, 2)),
        ]);
        let recent: Vec<Spot> = diary.recent_places(5).into_iter().map(Place::spot).collect();
        assert_eq!(recent, [Spot::Calf, Spot::FootArch]);
        assert_eq!(diary.recent_places(1).len(), 1);
    }
}
