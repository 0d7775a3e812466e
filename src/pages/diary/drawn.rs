//! The part of the list that is in the page: which rows are, where they lie, and where the person is in it.

use super::list::{BELOW_THE_STRIP, List, MOST_ON_PAPER};
use super::rows;
use crate::platform::parts::Part;
use crate::platform::{clock, document, sight};
use crate::state::App;
use crate::words;
use fascicle_core::calendar::Day;
use fascicle_core::diary::{Diary, EntryId, ListedDay, Listing, RevisionId};
use fascicle_core::scroll::Heights;
use std::ops::Range;
use web_sys::Element;

/// How high a row under a heading is before one was measured, and another; how high a heading.
const USUAL: [f32; 2] = [150.0, 90.0];
const HEADING: f32 = 60.0;
/// How much is drawn above and below the window, as a share of its height.
const MARGIN: f32 = 1.5;
/// How many rows are drawn at least: text may be large and the window low.
const LEAST: usize = 12;
/// How often rows are drawn anew because those that were drawn are lower than was thought.
const TRIES: usize = 4;
/// How long a row is held, in milliseconds.
const HELD: i64 = 1_000;

/// A row and where in the window it begins.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Anchor {
    entry: EntryId,
    /// In whole pixels.
    top: i32,
}

impl Anchor {
    pub(super) fn text(self) -> String {
        format!("{} {}", self.entry, self.top)
    }

    pub(super) fn from_text(text: &str) -> Option<Self> {
        let (entry, top) = text.split_once(' ')?;
        Some(Self { entry: entry.parse().ok()?, top: top.parse().ok()? })
    }
}

/// A row, and where in the window it begins or is to begin.
pub(super) type At = (usize, f32);

/// A day or a row that is in the page.
struct Placed {
    /// Which of them it is, in the order of the list.
    number: usize,
    part: Part,
    /// The revision that a row shows.
    says: Option<(EntryId, RevisionId)>,
}

impl Placed {
    fn show_open(&self, open: Option<EntryId>) {
        let is_open = open.is_some() && self.says.map(|it| it.0) == open;
        document::set_or_remove(self.part.element(), "aria-current", is_open.then_some("true"));
    }
}

/// The part of a list that is in the page.
#[derive(Default)]
pub(super) struct Drawn {
    pub(super) listing: Listing,
    heights: Heights,
    days: Vec<Placed>,
    rows: Vec<Placed>,
    /// What else the rows were drawn for: the day that is today, and whether several are chosen.
    suits: Option<(Day, bool)>,
    /// The first row in sight, and what stands in it.
    pub(super) here: Option<At>,
    pub(super) anchor: Option<Anchor>,
    /// Whether they came back by the browser's own ways, which may scroll late.
    by_browser: bool,
    /// Where a row is held, against whatever else scrolls, until the person does something: browsers
    /// scroll late when one comes back, even when told not to.
    pub(super) held: Option<(At, i64)>,
    pub(super) prints: bool,
    /// Whether the list is not made anew for now.
    pub(super) waits: bool,
    /// The entry that is open beside the list.
    open: Option<EntryId>,
    /// Those that are chosen, to be removed together.
    pub(super) chosen: Vec<EntryId>,
}

impl Drawn {
    /// Nothing yet, for a person who was there, and comes back by the browser's own ways or by ours.
    pub(super) fn at(anchor: Option<Anchor>, by_browser: bool) -> Self {
        Self { anchor, by_browser, ..Self::default() }
    }

    /// Takes another list, and says where the person was in it: at the same entry, or where it stood.
    /// Where it is the same list, what still says the same stays: nothing goes from under a finger.
    pub(super) fn begin(&mut self, listing: Listing, screen: List) -> Option<At> {
        let app = screen.app;
        let suits = (app.today.get_untracked(), screen.chooses.get_untracked());
        if self.listing == listing && self.suits == Some(suits) {
            let says = |it: EntryId| app.diary.with_untracked(|diary| diary.standing_revision(it));
            self.rows.retain(|it| it.says.is_some_and(|(entry, said)| says(entry) == Some(said)));
        } else {
            self.leave();
            self.heights = Heights::new(listing.count(), listing.begins(), USUAL);
            self.listing = listing;
            self.suits = Some(suits);
        }
        let by_name = self.anchor.and_then(|it| {
            let row = app.diary.with_untracked(|diary| self.listing.row_of(diary, it.entry))?;
            Some((row, sight::exactly(it.top)))
        });
        let last = self.heights.len().checked_sub(1)?;
        let at = by_name.or_else(|| self.here.map(|(row, top)| (row.min(last), top)));
        if self.here.is_none() && self.by_browser {
            self.hold(at);
        }
        let diary = app.diary;
        let listing = &self.listing;
        self.chosen.retain(|it| diary.with_untracked(|diary| listing.row_of(diary, *it).is_some()));
        at
    }

    /// Takes everything away, with the list it was put in.
    pub(super) fn leave(&mut self) {
        self.rows.clear();
        self.days.clear();
    }

    /// Shows which entry is open beside the list.
    pub(super) fn open(&mut self, entry: Option<EntryId>) {
        self.open = entry;
        self.rows.iter().for_each(|it| it.show_open(entry));
    }

    /// Holds a row for a while.
    pub(super) fn hold(&mut self, at: Option<At>) {
        self.held = at.map(|it| (it, clock::now().instant()));
    }

    pub(super) fn held(&self) -> Option<At> {
        let (at, since) = self.held?;
        (clock::now().instant() - since < HELD).then_some(at)
    }

    /// Draws the rows near the window, so that this row begins there in it; without one, those at the
    /// place to which the list is scrolled.
    pub(super) fn draw(&mut self, screen: List, list: &Element, at: Option<At>) {
        if self.heights.is_empty() {
            document::style(list, "padding-block", "0");
        }
        for _ in 0..TRIES {
            let near = self.near(list, at);
            let is_drawn = self.rows.iter().map(|it| it.number).eq(near.clone());
            if !is_drawn {
                self.put(screen, list, near);
                self.measure(list);
            }
            if let Some((row, top)) = at {
                // Less than half a pixel cannot be seen.
                if let Some(moved) = self.top_of(row).map(|it| it - top).filter(|it| it.abs() > 0.5)
                {
                    sight::scroll_by(moved);
                }
            }
            if is_drawn {
                break;
            }
        }
    }

    /// Takes note of where the person is: at the row that is held, though a list may end too soon for
    /// it to stand there, or at the first in sight.
    pub(super) fn take_place(&mut self, app: App) {
        let held = self.held().and_then(|(row, _)| Some((row, self.top_of(row)?)));
        self.here = held.or_else(|| self.first_in_sight());
        self.anchor = self.here.and_then(|it| self.anchor_at(it, app));
    }

    fn near(&self, list: &Element, at: Option<At>) -> Range<usize> {
        if self.prints {
            return 0..self.heights.len().min(MOST_ON_PAPER);
        }
        let above = match at {
            Some((row, top)) => self.heights.above(row) - top,
            None => -sight::top_and_bottom(list).0,
        };
        let height = sight::height();
        let near = self.heights.near(above, height, height * MARGIN);
        near.start..near.end.max(near.start + LEAST).min(self.heights.len())
    }

    /// Takes the rows away that are not among these, and puts in those that are missing.
    fn put(&mut self, screen: List, list: &Element, near: Range<usize>) {
        self.rows.retain(|it| near.contains(&it.number));
        let Some(end) = near.clone().last() else { return self.days.clear() };
        let days = self.listing.day_at(near.start)..=self.listing.day_at(end);
        self.days.retain(|it| days.contains(&it.number));
        screen.app.diary.with_untracked(|diary| {
            for number in days {
                self.put_day(screen, diary, list, number, &near);
            }
        });
    }

    fn put_day(
        &mut self,
        screen: List,
        diary: &Diary,
        list: &Element,
        number: usize,
        near: &Range<usize>,
    ) -> Option<()> {
        let day = self.listing.days().get(number)?;
        let (app, today) = (screen.app, screen.app.today.get_untracked());
        let place = place_of(&self.days, number);
        if let Err(place) = place {
            let before = self.days.get(place).map(|it| &it.part);
            let stands = [("class", "day".to_owned()), ("id", format!("day-{number}"))];
            let stands = in_a_set(stands, self.listing.days().len(), number);
            let name = (words::time().day_near)(day.day, today);
            let part = Part::put("li", &stands, list, before, move || rows::day(name))?;
            self.days.insert(place, Placed { number, part, says: None });
        }
        let (Ok(place) | Err(place)) = place;
        let rows = self.days.get(place)?.part.element().last_element_child()?;
        let entries = day.entries(diary);
        let stretch = day.first.max(near.start)..(day.first + day.count()).min(near.end);
        for row in stretch {
            let Err(place) = place_of(&self.rows, row) else { continue };
            let id = entries.get(row - day.first)?.id;
            let is_chosen = self.chosen.contains(&id);
            // Drawn within the part, so that all that is drawn goes with it.
            let body = move || {
                let choice = screen.choice(id, is_chosen);
                let row = app.diary.with_untracked(|it| rows::entry(app, &it.entry(id)?, choice));
                row.into()
            };
            let next = self.rows.get(place).filter(|it| it.number < day.first + day.count());
            let stands = [("class", "entry".to_owned()), ("id", id.to_string())];
            let stands = in_a_set(stands, day.count(), row - day.first);
            let part = Part::put("li", &stands, &rows, next.map(|it| &it.part), body)?;
            let says = diary.standing_revision(id).map(|it| (id, it));
            let placed = Placed { number: row, part, says };
            placed.show_open(self.open);
            self.rows.insert(place, placed);
        }
        Some(())
    }

    /// Takes the heights of the rows that are drawn, and gives the others their room.
    fn measure(&mut self, list: &Element) -> Option<()> {
        let first = self.rows.first()?.number;
        let (lowest, end) = self.rows.last().map(|it| (it.number, it.part.top_and_bottom().1))?;
        let tops: Vec<At> =
            self.rows.iter().filter_map(|it| Some((it.number, self.top_of(it.number)?))).collect();
        let ends = tops.iter().skip(1).map(|it| it.1).chain([end]);
        for ((row, top), end) in tops.iter().zip(ends) {
            self.heights.learn(*row, end - top);
        }
        // The heading of a day stands above the first row that is drawn, though another begins it.
        let heading = if self.begins_day(first) { 0.0 } else { self.heading().unwrap_or(HEADING) };
        let above = (self.heights.above(first) - heading).max(0.0);
        let below = (self.heights.total() - self.heights.above(lowest + 1)).max(0.0);
        let (above, below) = (sight::rounded(above), sight::rounded(below));
        document::style(list, "padding-block", &format!("{above}px {below}px"));
        Some(())
    }

    /// How high the heading above the first row is.
    fn heading(&self) -> Option<f32> {
        let (day, row) = (self.days.first()?, self.rows.first()?);
        Some(row.part.top_and_bottom().0 - day.part.top_and_bottom().0)
    }

    /// Where a row begins that is drawn: with the heading of its day, if it is the first under it.
    fn top_of(&self, row: usize) -> Option<f32> {
        let part = if self.begins_day(row) {
            self.days.get(place_of(&self.days, self.listing.day_at(row)).ok()?)
        } else {
            self.rows.get(place_of(&self.rows, row).ok()?)
        };
        Some(part?.part.top_and_bottom().0)
    }

    fn begins_day(&self, row: usize) -> bool {
        self.day_of(row).is_some_and(|it| it.first == row)
    }

    fn day_of(&self, row: usize) -> Option<&ListedDay> {
        self.listing.days().get(self.listing.day_at(row))
    }

    /// The first row of which something is in the window.
    pub(super) fn first_in_sight(&self) -> Option<At> {
        // Half a pixel of the row before may reach below the strip.
        let is_in_sight = |it: &&Placed| it.part.top_and_bottom().1 > BELOW_THE_STRIP + 1.0;
        let row = self.rows.iter().find(is_in_sight)?.number;
        Some((row, self.top_of(row)?))
    }

    /// The day of the first row in sight.
    pub(super) fn day_here(&self) -> Option<Day> {
        let row = self.here.map_or(0, |it| it.0);
        Some(self.day_of(row)?.day)
    }

    fn anchor_at(&self, (row, top): At, app: App) -> Option<Anchor> {
        let day = self.day_of(row)?;
        let place = row - day.first;
        let entry = app.diary.with_untracked(|it| day.entries(it).get(place).map(|it| it.id))?;
        Some(Anchor { entry, top: sight::rounded(top) })
    }
}

/// Where the part with that number is, or where it would be.
fn place_of(parts: &[Placed], number: usize) -> Result<usize, usize> {
    parts.binary_search_by_key(&number, |it| it.number)
}

/// What tells a screen reader how long a list is of which not all is in the page, and where in it one is.
fn in_a_set([class, id]: [(&str, String); 2], count: usize, place: usize) -> [(&str, String); 4] {
    let (count, place) = (count.to_string(), (place + 1).to_string());
    [class, id, ("aria-setsize", count), ("aria-posinset", place)]
}
