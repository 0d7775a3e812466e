//! The diary: what a person noted, as revisions that are only ever added, and what stands now.

mod id;
mod twitch;

pub use id::{EntryId, RevisionId};
pub use twitch::{Course, Trigger, Twitch};

use crate::calendar::{Day, Moment};
use crate::sorted::in_order;
use std::collections::BTreeMap;

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

/// What an entry says after a revision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// A twitch that was noticed.
    Twitch(Twitch),
    /// Nothing: the person removed it.
    Removed,
}

/// An entry as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry<'a> {
    /// Its name.
    pub id: EntryId,
    /// The revision that stands.
    pub revision: RevisionId,
    /// What it says.
    pub twitch: &'a Twitch,
}

/// A day with what was noted on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DiaryDay<'a> {
    /// The day on the calendar that the person had then.
    pub day: Day,
    /// Its entries, newest first.
    pub entries: Vec<Entry<'a>>,
}

/// Everything noted, with its history.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diary {
    entries: BTreeMap<EntryId, Vec<Revision>>,
}

impl Diary {
    /// The diary that these revisions tell, in whatever order they come.
    pub fn from_revisions(revisions: impl IntoIterator<Item = Revision>) -> Self {
        let mut diary = Self::default();
        diary.extend(revisions);
        diary
    }

    /// Adds revisions, in whatever order they come.
    pub fn extend(&mut self, revisions: impl IntoIterator<Item = Revision>) {
        revisions.into_iter().for_each(|it| self.insert(it));
    }

    /// Adds a revision. One that is already there changes nothing.
    ///
    /// The one that stands is the last by counter, then by when it was made, then by name: the same
    /// on every device, whatever its clock says, and the others stay in the history.
    pub fn insert(&mut self, revision: Revision) {
        let history = self.entries.entry(revision.entry).or_default();
        let rank = |it: &Revision| (it.counter, it.made.instant(), it.id);
        if let Err(place) = history.binary_search_by_key(&rank(&revision), rank) {
            if history.is_empty() {
                // Most are never changed: room for four each would be 45 MB for 100,000 entries.
                history.reserve_exact(1);
            }
            history.insert(place, revision);
        }
    }

    /// Every revision there ever was, entry by entry.
    pub fn revisions(&self) -> impl Iterator<Item = &Revision> {
        self.entries.values().flatten()
    }

    /// Whether that revision is in it, under its own name.
    pub fn holds(&self, revision: &Revision) -> bool {
        let history = self.entries.get(&revision.entry);
        history.is_some_and(|it| it.iter().any(|it| it.id == revision.id))
    }

    /// Whether that entry was ever in it.
    pub fn knows(&self, entry: EntryId) -> bool {
        self.entries.contains_key(&entry)
    }

    /// The names of the entries that were ever in it, in order.
    pub fn names(&self) -> impl Iterator<Item = EntryId> {
        self.entries.keys().copied()
    }

    /// How many entries stand.
    pub fn count(&self) -> usize {
        self.entries.values().filter(|it| standing(it).is_some()).count()
    }

    /// The first revision of a new entry.
    pub fn note(id: RevisionId, made: Moment, twitch: Twitch) -> Revision {
        Revision {
            id,
            entry: EntryId::from_first(id),
            parent: None,
            counter: 0,
            made,
            content: Content::Twitch(twitch),
        }
    }

    /// The revision by which an entry says something else; `None` if there is no such entry.
    pub fn revise(
        &self,
        entry: EntryId,
        id: RevisionId,
        made: Moment,
        content: Content,
    ) -> Option<Revision> {
        let last = self.entries.get(&entry)?.last()?;
        let counter = last.counter.saturating_add(1);
        Some(Revision { id, entry, parent: Some(last.id), counter, made, content })
    }

    /// The revision that takes back the removal of an entry; `None` unless it stands removed.
    pub fn bring_back(&self, entry: EntryId, id: RevisionId, made: Moment) -> Option<Revision> {
        let history = self.entries.get(&entry)?;
        if history.last()?.content != Content::Removed {
            return None;
        }
        let content =
            history.iter().rev().map(|it| &it.content).find(|it| **it != Content::Removed)?;
        self.revise(entry, id, made, content.clone())
    }

    /// The entry as it stands; `None` where there is none or it was removed.
    pub fn entry(&self, id: EntryId) -> Option<Entry<'_>> {
        standing(self.entries.get(&id)?)
    }

    /// Every entry that stands, newest first by the moment of the twitch.
    pub fn entries(&self) -> Vec<Entry<'_>> {
        let entries = self.entries.values().rev().filter_map(|it| standing(it)).collect();
        let rank = |it: &Entry<'_>| (it.twitch.at.day(), it.twitch.at, it.id);
        in_order(entries, |one, other| rank(other).cmp(&rank(one)))
    }

    /// The days on which something was noted, newest first.
    pub fn days(&self) -> Vec<DiaryDay<'_>> {
        let mut days: Vec<DiaryDay<'_>> = Vec::new();
        for entry in self.entries() {
            let day = entry.twitch.at.day();
            match days.last_mut() {
                Some(last) if last.day == day => last.entries.push(entry),
                _ => days.push(DiaryDay { day, entries: vec![entry] }),
            }
        }
        days
    }

    /// The places noted last, newest first, each once.
    pub fn recent_places(&self, most: usize) -> Vec<crate::body::Place> {
        let mut places = Vec::new();
        // The names of entries are in the order in which they were made.
        let standing = self.entries.values().rev().filter_map(|it| standing(it));
        for place in standing.map(|it| it.twitch.place) {
            if !places.contains(&place) {
                places.push(place);
            }
            if places.len() == most {
                break;
            }
        }
        places
    }

    /// Whether nothing stands in it.
    pub fn is_empty(&self) -> bool {
        self.entries.values().all(|history| standing(history).is_none())
    }
}

fn standing(history: &[Revision]) -> Option<Entry<'_>> {
    let last = history.last()?;
    match &last.content {
        Content::Twitch(twitch) => Some(Entry { id: last.entry, revision: last.id, twitch }),
        Content::Removed => None,
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
        diary.entries().iter().map(|it| it.twitch.place.spot()).collect()
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
        assert_eq!(diary.entries[&first.entry].len(), 3);
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
