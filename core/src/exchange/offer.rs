//! What a backup offers, beside what is here: said before anything is changed.

use crate::calendar::Day;
use crate::diary::{Diary, EntryId, Revision};
use crate::sorted::in_order;

/// What a file holds and what would change. Counts are of notes, not of their revisions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Offer {
    /// Notes in the file that stand.
    pub notes: usize,
    /// The first and the last day of those.
    pub days: Option<(Day, Day)>,
    /// Notes that are not here yet.
    pub new: usize,
    /// Notes that are here, and of which the file knows changes that are not.
    pub changed: usize,
    /// Notes that are here with every change in the file.
    pub same: usize,
    /// Notes here that the file does not have: they go if it replaces everything.
    pub only_here: usize,
}

/// What these revisions offer to that diary.
pub fn offer(here: &Diary, file: &[Revision]) -> Offer {
    let incoming = Diary::from_revisions(file.iter().cloned());
    let entries = incoming.entries();
    let day = |it: &crate::diary::Entry<'_>| it.noted.day();
    let ends = entries.last().and_then(day).zip(entries.first().and_then(day));
    let mut offer = Offer { notes: entries.len(), days: ends, ..Offer::default() };
    let fresh = file.iter().filter(|it| !here.holds(it)).map(|it| it.entry).collect();
    let mut fresh: Vec<EntryId> = in_order(fresh, EntryId::cmp);
    fresh.dedup();
    // A note that the file knows only as removed is none that could come.
    let standing = in_order(entries.iter().map(|it| it.id).collect(), EntryId::cmp);
    for entry in &fresh {
        if here.knows(*entry) {
            offer.changed += 1;
        } else if standing.binary_search(entry).is_ok() {
            offer.new += 1;
        }
    }
    offer.same = standing.iter().filter(|it| fresh.binary_search(it).is_err()).count();
    offer.only_here = here.entries().iter().filter(|it| !incoming.knows(it.id)).count();
    offer
}
