//! The diary as a list to go through: what of it is wanted, by day, the newest first.

use super::{Diary, Entry, EntryId, Noted};
use crate::body::Place;
use crate::calendar::Day;
use crate::keyed::keyed_enum;
use crate::sorted::in_order;

keyed_enum! {
    /// What kind of entry is wanted.
    pub enum Kind {
        /// Days in one line.
        Day = "day",
        /// Single twitches.
        Twitch = "twitch",
        /// Runs that were tapped along.
        Taps = "taps",
        /// Finished checks.
        Check = "check",
    }
}

impl Kind {
    /// The kind of an entry that stands in a day.
    pub const fn of(noted: Noted<'_>) -> Option<Self> {
        match noted {
            Noted::Twitch(_) => Some(Self::Twitch),
            Noted::Day(_) => Some(Self::Day),
            Noted::Taps(_) => Some(Self::Taps),
            Noted::Check(_) => Some(Self::Check),
            Noted::Checking(_)
            | Noted::Window(_)
            | Noted::Own(_)
            | Noted::Habits(_)
            | Noted::Question(_)
            | Noted::Medicine(_)
            | Noted::History(_) => None,
        }
    }
}

/// What of the diary is wanted: everything, unless something is said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Only of that kind.
    pub kind: Option<Kind>,
    /// Only what names that place.
    pub place: Option<Place>,
    /// Only what holds these words, each of them.
    pub words: String,
}

impl Wanted {
    /// Whether everything is wanted.
    pub fn is_everything(&self) -> bool {
        self.kind.is_none() && self.place.is_none() && self.words.trim().is_empty()
    }

    /// As a text, for the browser's history.
    pub fn text(&self) -> String {
        let kind = self.kind.map_or("", Kind::key);
        let place = self.place.map(Place::key).unwrap_or_default();
        format!("{kind}\t{place}\t{}", self.words)
    }

    /// From such a text; what it does not tell is everything.
    pub fn from_text(text: &str) -> Self {
        let mut parts = text.splitn(3, '\t');
        let mut part = || parts.next().unwrap_or_default();
        let (kind, place) = (Kind::from_key(part()), Place::from_key(part()));
        Self { kind, place, words: part().to_owned() }
    }

    fn is_met_by(&self, noted: Noted<'_>, text: &dyn Fn(Noted<'_>) -> String) -> bool {
        let is_kind = self.kind.is_none_or(|it| Kind::of(noted) == Some(it));
        let is_there = self.place.is_none_or(|it| noted.places().contains(&it));
        is_kind && is_there && (self.words.trim().is_empty() || self.is_said_by(&text(noted)))
    }

    fn is_said_by(&self, text: &str) -> bool {
        self.words.split_whitespace().all(|it| text.contains(it))
    }
}

/// A day of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedDay {
    /// The day.
    pub day: Day,
    /// The row at which it begins.
    pub first: usize,
    /// What stands in it, in no order.
    entries: Vec<EntryId>,
}

impl ListedDay {
    /// How many entries stand in it: never none.
    pub const fn count(&self) -> usize {
        self.entries.len()
    }

    /// What stands in it: its line, then the newest first.
    pub fn entries<'a>(&self, diary: &'a Diary) -> Vec<Entry<'a>> {
        let entries = self.entries.iter().filter_map(|it| diary.entry(*it)).collect();
        let rank = |it: &Entry<'_>| (matches!(it.noted, Noted::Day(_)), it.noted.at(), it.id);
        in_order(entries, |one, other| rank(other).cmp(&rank(one)))
    }
}

/// What of a diary is wanted, by day. Each entry is a row.
///
/// Made in one pass, without putting 100,000 entries in order: those of a day are, once it is in sight.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listing {
    days: Vec<ListedDay>,
    rows: usize,
}

impl Listing {
    /// What is wanted of that diary. `text` is what a person reads of an entry, to look for words in:
    /// in lower case, if the words that are wanted are.
    pub fn of(diary: &Diary, wanted: &Wanted, text: &dyn Fn(Noted<'_>) -> String) -> Self {
        let mut days: Vec<ListedDay> = Vec::new();
        let (mut last, mut last_number) = (0, None);
        for entry in diary.standing().rev() {
            if Kind::of(entry.noted).is_none() || !wanted.is_met_by(entry.noted, text) {
                continue;
            }
            let number = entry.noted.day_number();
            // Nearly always the day of the entry before.
            if number.is_none() || number != last_number {
                let Some(day) = entry.noted.day() else { continue };
                last_number = number;
                last = days.partition_point(|it| it.day > day);
                if days.get(last).is_none_or(|it| it.day != day) {
                    days.insert(last, ListedDay { day, first: 0, entries: Vec::new() });
                }
            }
            if let Some(it) = days.get_mut(last) {
                it.entries.push(entry.id);
            }
        }
        let mut rows = 0;
        for day in &mut days {
            day.first = rows;
            rows += day.count();
        }
        Self { days, rows }
    }

    /// How many entries are in it.
    pub const fn count(&self) -> usize {
        self.rows
    }

    /// Its days, the newest first.
    pub fn days(&self) -> &[ListedDay] {
        &self.days
    }

    /// The rows that begin a day.
    pub fn begins(&self) -> Vec<usize> {
        self.days.iter().map(|it| it.first).collect()
    }

    /// The place among the days of the one in which that row stands.
    pub fn day_at(&self, row: usize) -> usize {
        self.days.partition_point(|it| it.first <= row).saturating_sub(1)
    }

    /// The row at which that day begins, or the nearest older one that is in it.
    pub fn row_of_day(&self, day: Day) -> Option<usize> {
        Some(self.days.get(self.days.partition_point(|it| it.day > day))?.first)
    }

    /// The row of an entry.
    pub fn row_of(&self, diary: &Diary, entry: EntryId) -> Option<usize> {
        let day = diary.entry(entry)?.noted.day()?;
        let day = self.days.get(self.days.partition_point(|it| it.day > day))?;
        let place = day.entries(diary).iter().position(|it| it.id == entry)?;
        Some(day.first + place)
    }

    /// The row at which the month before that of a day begins, or the latest month a year before.
    pub fn earlier(&self, day: Day, by_a_year: bool) -> Option<usize> {
        let is_earlier = |it: &ListedDay| {
            if by_a_year { it.day.year() < day.year() } else { month(it.day) < month(day) }
        };
        Some(self.days.iter().find(|it| is_earlier(it))?.first)
    }

    /// The row at which the month after that of a day begins, or the first month a year after: where
    /// its last day stands.
    pub fn later(&self, day: Day, by_a_year: bool) -> Option<usize> {
        let is_later = |it: &ListedDay| {
            if by_a_year { it.day.year() > day.year() } else { month(it.day) > month(day) }
        };
        let last = self.days.iter().rev().find(|it| is_later(it))?.day;
        Some(self.days.iter().find(|it| month(it.day) == month(last))?.first)
    }
}

fn month(day: Day) -> (i32, u8) {
    (day.year(), day.month())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    fn text(noted: Noted<'_>) -> String {
        let words = noted.twitch().map_or("", |it| it.words.as_str());
        let places: Vec<String> = noted.places().into_iter().map(Place::key).collect();
        format!("{} {words}", places.join(" ")).to_lowercase()
    }

    fn all(diary: &Diary) -> Listing {
        Listing::of(diary, &Wanted::default(), &text)
    }

    fn ids(diary: &Diary, listing: &Listing) -> Vec<EntryId> {
        let entries = listing.days().iter().flat_map(|it| it.entries(diary));
        entries.map(|it| it.id).collect()
    }

    fn diary() -> Diary {
        Diary::from_revisions(sample::revisions(7, 900))
    }

    #[test]
    fn the_list_holds_every_entry_once_and_each_day_in_order() {
        let diary = diary();
        let listing = all(&diary);
        let mut wanted = Vec::new();
        for day in diary.days() {
            // The line that stands comes first; `days` leaves an older one among the others.
            let mut entries: Vec<_> = day.line.iter().map(|it| it.0).collect();
            let is_line = |it: &&Entry<'_>| matches!(it.noted, Noted::Day(_));
            entries.extend(day.entries.iter().filter(is_line).map(|it| it.id));
            entries.extend(day.entries.iter().filter(|it| !is_line(it)).map(|it| it.id));
            wanted.extend(entries);
        }
        assert_eq!(ids(&diary, &listing), wanted);
        assert_eq!(listing.count(), diary.count());
        assert!(listing.days().is_sorted_by(|one, two| one.day > two.day));
        assert_eq!(listing.begins().len(), listing.days().len());
        let day_of = |row: &usize| listing.day_at(*row);
        assert!(listing.begins().iter().map(day_of).eq(0..listing.days().len()));
    }

    #[test]
    fn rows_days_and_months_find_each_other() {
        let diary = diary();
        let listing = all(&diary);
        for (row, id) in ids(&diary, &listing).into_iter().enumerate() {
            assert_eq!(listing.row_of(&diary, id), Some(row));
            let day = &listing.days()[listing.day_at(row)];
            assert!((day.first..day.first + day.count()).contains(&row));
            assert_eq!(listing.row_of_day(day.day), Some(day.first));
        }
        let last = listing.days().last().unwrap();
        assert_eq!(last.day.earlier_by(1).and_then(|it| listing.row_of_day(it)), None);
        // From the newest day down by months, and up again by the same.
        let day_of = |row: usize| listing.days()[listing.day_at(row)].day;
        let mut rows = vec![0];
        while let Some(row) = listing.earlier(day_of(rows[rows.len() - 1]), false) {
            assert!(month(day_of(row)) < month(day_of(row - 1)));
            rows.push(row);
        }
        let months = listing.days().chunk_by(|one, two| month(one.day) == month(two.day)).count();
        assert!(months > 2 && rows.len() == months);
        for pair in rows.windows(2) {
            assert_eq!(listing.later(day_of(pair[1]), false), Some(pair[0]));
        }
        assert_eq!(listing.later(day_of(0), false), None);
        let oldest = last.day;
        let later = listing.later(oldest, true);
        assert_eq!(later.is_some(), day_of(0).year() > oldest.year());
        assert_eq!(listing.earlier(oldest, true), None);
    }

    #[test]
    fn only_what_is_wanted_is_in_it_and_all_of_that() {
        let diary = diary();
        let every = ids(&diary, &all(&diary));
        let noted = |it: &EntryId| diary.entry(*it).unwrap().noted;
        let place =
            noted(every.iter().find(|it| !noted(it).places().is_empty()).unwrap()).places()[0];
        let word = every.iter().find_map(|it| {
            let words = noted(it).twitch()?.words.split_whitespace().next()?.to_lowercase();
            Some(words)
        });
        for wanted in [
            Wanted { kind: Some(Kind::Day), ..Wanted::default() },
            Wanted { place: Some(place), ..Wanted::default() },
            Wanted { words: word.clone().unwrap(), ..Wanted::default() },
            Wanted { kind: Some(Kind::Twitch), place: Some(place), words: " ".to_owned() },
            Wanted { words: format!("{} {}", word.unwrap(), place.key()), ..Wanted::default() },
        ] {
            let listing = Listing::of(&diary, &wanted, &text);
            let is_wanted = |it: &EntryId| {
                let noted = noted(it);
                let said = text(noted).to_lowercase();
                wanted.kind.is_none_or(|kind| Kind::of(noted) == Some(kind))
                    && wanted.place.is_none_or(|place| noted.places().contains(&place))
                    && wanted.words.split_whitespace().all(|it| said.contains(it))
            };
            let expected: Vec<_> = every.iter().copied().filter(|it| is_wanted(it)).collect();
            assert_eq!(ids(&diary, &listing), expected, "{wanted:?}");
            assert!(expected.len() < every.len(), "{wanted:?} wants everything");
            assert_eq!(Wanted::from_text(&wanted.text()), wanted);
        }
    }

    #[test]
    fn a_text_of_another_version_wants_what_is_still_known() {
        assert_eq!(Wanted::from_text(""), Wanted::default());
        assert!(Wanted::from_text("dream\tantenna.left\t").is_everything());
        let words = Wanted::from_text("\t\ta\tb");
        assert_eq!((words.words.as_str(), words.is_everything()), ("a\tb", false));
    }
}
