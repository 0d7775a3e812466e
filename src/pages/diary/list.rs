//! The list itself: which rows are in the page, the room of all others, and where the person is in it.

use super::{Step, rows, text};
use crate::controls::Erase as _;
use crate::platform::language::lower_case;
use crate::platform::parts::Part;
use crate::platform::{document, history, sight, tasks};
use crate::state::App;
use crate::words;
use fascicle_core::calendar::Day;
use fascicle_core::diary::{Diary, EntryId, ListedDay, Listing, Wanted};
use fascicle_core::scroll::Heights;
use leptos::leptos_dom::helpers::debounce;
use leptos::prelude::*;
use std::ops::Range;
use std::time::Duration;
use web_sys::Element;

const LIST: &str = "days";
/// How high a row under a heading is before one was measured, and another; how high a heading.
const USUAL: [f32; 2] = [150.0, 90.0];
const HEADING: f32 = 60.0;
/// How much is drawn above and below the window, as a share of its height.
const MARGIN: f32 = 1.5;
/// How many rows are drawn at least: text may be large and the window low.
const LEAST: usize = 12;
/// How many rows go on paper: more than a hundred pages, and no browser is at a loss yet.
/// The words for what is cut name the number.
const MOST_ON_PAPER: usize = 2_000;
/// How often rows are drawn anew because those that were drawn are lower than was thought.
const TRIES: usize = 4;
/// How long nobody has scrolled before the place is kept: browsers count such writes.
const STILL: Duration = Duration::from_millis(400);

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
type At = (usize, f32);

/// The list on the screen. `Copy`: it holds handles.
#[derive(Clone, Copy)]
pub(super) struct List {
    pub(super) app: App,
    wanted: RwSignal<Wanted>,
    drawn: StoredValue<Drawn, LocalStorage>,
    /// The day in sight, told anew whenever something else is in the list.
    pub(super) day: RwSignal<Option<Day>>,
    /// How much of the diary is in the list.
    pub(super) found: RwSignal<String>,
    /// Whether several are being chosen, and how many are.
    pub(super) chooses: RwSignal<bool>,
    pub(super) chosen: RwSignal<String>,
    /// Whether the list is longer than what goes on paper.
    is_cut: RwSignal<bool>,
}

impl List {
    pub(super) fn new(app: App, wanted: RwSignal<Wanted>, anchor: Option<Anchor>) -> Self {
        let owner = Owner::current().unwrap_or_default();
        let drawn = StoredValue::new_local(Drawn { owner, anchor, ..Drawn::default() });
        let words = || RwSignal::new(String::new());
        let no = || RwSignal::new(false);
        let (found, chosen, day) = (words(), words(), RwSignal::new(None));
        Self { app, wanted, drawn, day, found, chooses: no(), chosen, is_cut: no() }
    }

    /// Begins to choose several, or ends it: none is chosen then.
    pub(super) fn choose(self, on: bool) {
        self.drawn.update_value(|it| it.chosen.clear());
        self.tell_chosen();
        self.chooses.set(on);
    }

    /// Those that were chosen, none of which is from here on.
    pub(super) fn take_chosen(self) -> Vec<EntryId> {
        let chosen = self.drawn.try_update_value(|it| std::mem::take(&mut it.chosen));
        self.choose(false);
        chosen.unwrap_or_default()
    }

    /// Whether any is chosen.
    pub(super) fn has_chosen(self) -> bool {
        self.chosen.track();
        self.drawn.with_value(|it| !it.chosen.is_empty())
    }

    fn turn(self, entry: EntryId) {
        self.drawn.update_value(|it| match it.chosen.iter().position(|it| *it == entry) {
            Some(place) => drop(it.chosen.remove(place)),
            None => it.chosen.push(entry),
        });
        self.tell_chosen();
    }

    fn tell_chosen(self) {
        let count = self.drawn.with_value(|it| it.chosen.len());
        self.chosen.set((words::listing().chosen)(count));
    }

    fn choice(self, entry: EntryId, chosen: &[EntryId]) -> Option<rows::Choice> {
        let turn = move || Callback::new(move |()| self.turn(entry));
        self.chooses
            .get_untracked()
            .then(|| rows::Choice { is_chosen: chosen.contains(&entry), turn: turn() })
    }

    /// The list, without rows: they are put in once it is in the page.
    pub(super) fn view(self) -> AnyView {
        let keep = StoredValue::new_local(debounce(STILL, move |()| self.keep()));
        document::on_window("scroll", move |_| {
            self.look();
            keep.update_value(|it| it(()));
        });
        document::on_window("resize", move |_| self.look());
        for act in ["wheel", "touchstart", "pointerdown", "keydown"] {
            document::on_window(act, move |_| self.drawn.update_value(|it| it.held = None));
        }
        document::on_window("beforeprint", move |_| self.print(true));
        document::on_window("afterprint", move |_| self.print(false));
        // The browser knows the heights of no row that is not drawn.
        history::let_browser_scroll(false);
        on_cleanup(|| history::let_browser_scroll(true));
        Effect::new(move || {
            self.app.diary.track();
            self.app.today.track();
            self.wanted.track();
            self.chooses.track();
            // The element is there now or will be before anything is awaited.
            tasks::spawn(async move { self.fill() });
        });
        let cut = move || if self.is_cut.get() { words::listing().cut } else { "" };
        view! {
            <p class="on-paper">{cut}</p>
            <ol id=LIST class="days" role="list" aria-label=words::listing().days on:click=move |_| self.keep()></ol>
        }
        .erase()
    }

    /// Finds what is wanted, and draws what of it is near the window: where the person was.
    fn fill(self) {
        // The person may have gone on, and the diary with it.
        let Some(wanted) = self.wanted.try_get_untracked() else { return };
        let wanted = Wanted { words: lower_case(&wanted.words), ..wanted };
        let listing = self
            .app
            .diary
            .with_untracked(|it| Listing::of(it, &wanted, &|it| lower_case(&text(it))));
        let found = (words::listing().found)(listing.count());
        self.found.set(if wanted.is_everything() { String::new() } else { found });
        self.is_cut.set(listing.count() > MOST_ON_PAPER);
        self.on_screen(|drawn, list| {
            let at = drawn.begin(listing, self.app);
            drawn.draw(self, list, at);
            // Where the person was may not have been read yet.
            if at.is_some() || drawn.anchor.is_none() {
                drawn.take_place(self.app);
            }
        });
    }

    /// Takes a look at what is in the window now.
    fn look(self) {
        self.on_screen(|drawn, list| {
            let at = drawn.held.or_else(|| drawn.first_in_sight());
            drawn.draw(self, list, at);
            drawn.take_place(self.app);
        });
    }

    /// Goes to another row, so that it begins there in the window.
    pub(super) fn turn_to(self, row: usize, top: f32) {
        self.on_screen(|drawn, list| {
            drawn.held = Some((row, top));
            drawn.draw(self, list, Some((row, top)));
            drawn.take_place(self.app);
        });
    }

    /// On paper is the whole list.
    fn print(self, prints: bool) {
        self.on_screen(|drawn, list| {
            drawn.prints = prints;
            let at = drawn.here;
            drawn.draw(self, list, at);
        });
    }

    fn on_screen(self, act: impl FnOnce(&mut Drawn, &Element)) {
        let Some(list) = document::element(LIST) else { return };
        // What is drawn belongs to this screen, though nothing of it is being drawn now.
        let owner = self.drawn.with_value(|it| it.owner.clone());
        owner.with(|| self.drawn.update_value(|it| act(it, &list)));
        self.day.set(self.drawn.with_value(Drawn::day_here));
    }

    /// The row to which a way among the months leads.
    pub(super) fn row_by(self, find: impl FnOnce(&Listing, Day) -> Option<usize>) -> Option<usize> {
        let day = self.day.get()?;
        self.drawn.with_value(|it| find(&it.listing, day))
    }

    /// Keeps where the person is with this step of the browser's history.
    fn keep(self) {
        if document::element(LIST).is_some() {
            let anchor = self.drawn.with_value(|it| it.anchor);
            self.wanted.with_untracked(|it| Step::keep(it, anchor));
        }
    }
}

/// The part of a list that is in the page.
#[derive(Default)]
struct Drawn {
    owner: Owner,
    listing: Listing,
    heights: Heights,
    /// By their numbers, in order.
    days: Vec<(usize, Part)>,
    rows: Vec<(usize, Part)>,
    /// The first row in sight, and what stands in it.
    here: Option<At>,
    anchor: Option<Anchor>,
    /// Where a row is held, against whatever else scrolls, until the person does something: browsers
    /// scroll late when one comes back, even when told not to.
    held: Option<At>,
    prints: bool,
    /// Those that are chosen, to be removed together.
    chosen: Vec<EntryId>,
}

impl Drawn {
    /// Forgets another list, and says where the person was in it: at the same entry, or where it stood.
    fn begin(&mut self, listing: Listing, app: App) -> Option<At> {
        self.rows.clear();
        self.days.clear();
        self.heights = Heights::new(listing.count(), listing.begins(), USUAL);
        self.listing = listing;
        let by_name = self.anchor.and_then(|it| {
            let row = app.diary.with_untracked(|diary| self.listing.row_of(diary, it.entry))?;
            Some((row, sight::exactly(it.top)))
        });
        let last = self.heights.len().checked_sub(1)?;
        let at = by_name.or_else(|| self.here.map(|(row, top)| (row.min(last), top)));
        if self.here.is_none() {
            self.held = at;
        }
        at
    }

    /// Draws the rows near the window, so that this row begins there in it; without one, those at the
    /// place to which the list is scrolled.
    fn draw(&mut self, screen: List, list: &Element, at: Option<At>) {
        for _ in 0..TRIES {
            let near = self.near(list, at);
            let is_drawn = self.rows.first().map(|it| it.0) == near.clone().next()
                && self.rows.last().map(|it| it.0) == near.clone().last();
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

    /// Takes note of where the person is.
    fn take_place(&mut self, app: App) {
        self.here = self.first_in_sight();
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
        self.rows.retain(|it| near.contains(&it.0));
        let Some(end) = near.clone().last() else { return self.days.clear() };
        let days = self.listing.day_at(near.start)..=self.listing.day_at(end);
        self.days.retain(|it| days.contains(&it.0));
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
            let before = self.days.get(place).map(|it| &it.1);
            let stands = [("class", "day".to_owned())];
            let stands = in_a_set(stands, self.listing.days().len(), number);
            let name = (words::time().day_near)(day.day, today);
            let part = Part::put("li", &stands, list, before, move || rows::day(name))?;
            self.days.insert(place, (number, part));
        }
        let (Ok(place) | Err(place)) = place;
        let rows = self.days.get(place)?.1.element().last_element_child()?;
        let entries = day.entries(diary);
        let stretch = day.first.max(near.start)..(day.first + day.count()).min(near.end);
        for row in stretch {
            let Err(place) = place_of(&self.rows, row) else { continue };
            let entry = entries.get(row - day.first)?;
            let body = rows::entry(app, entry, screen.choice(entry.id, &self.chosen))?;
            let next = self.rows.get(place).filter(|it| it.0 < day.first + day.count());
            let stands = [("class", "entry".to_owned())];
            let stands = in_a_set(stands, day.count(), row - day.first);
            let part = Part::put("li", &stands, &rows, next.map(|it| &it.1), move || body)?;
            self.rows.insert(place, (row, part));
        }
        Some(())
    }

    /// Takes the heights of the rows that are drawn, and gives the others their room.
    fn measure(&mut self, list: &Element) -> Option<()> {
        let first = self.rows.first()?.0;
        let (lowest, end) = self.rows.last().map(|it| (it.0, it.1.top_and_bottom().1))?;
        let tops: Vec<At> =
            self.rows.iter().filter_map(|it| Some((it.0, self.top_of(it.0)?))).collect();
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
        Some(row.1.top_and_bottom().0 - day.1.top_and_bottom().0)
    }

    /// Where a row begins that is drawn: with the heading of its day, if it is the first under it.
    fn top_of(&self, row: usize) -> Option<f32> {
        let part = if self.begins_day(row) {
            self.days.get(place_of(&self.days, self.listing.day_at(row)).ok()?)
        } else {
            self.rows.get(place_of(&self.rows, row).ok()?)
        };
        Some(part?.1.top_and_bottom().0)
    }

    fn begins_day(&self, row: usize) -> bool {
        self.day_of(row).is_some_and(|it| it.first == row)
    }

    fn day_of(&self, row: usize) -> Option<&ListedDay> {
        self.listing.days().get(self.listing.day_at(row))
    }

    /// The first row of which something is in the window.
    fn first_in_sight(&self) -> Option<At> {
        let (row, _) = self.rows.iter().find(|it| it.1.top_and_bottom().1 > 0.0)?;
        Some((*row, self.top_of(*row)?))
    }

    /// The day of the first row in sight.
    fn day_here(&self) -> Option<Day> {
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
fn place_of(parts: &[(usize, Part)], number: usize) -> Result<usize, usize> {
    parts.binary_search_by_key(&number, |it| it.0)
}

/// What tells a screen reader how long a list is of which not all is in the page, and where in it one is.
fn in_a_set([class]: [(&str, String); 1], count: usize, place: usize) -> [(&str, String); 3] {
    let (count, place) = (count.to_string(), (place + 1).to_string());
    [class, ("aria-setsize", count), ("aria-posinset", place)]
}
