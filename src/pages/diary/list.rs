//! The list itself: what is wanted in it, what the person does with it, and when it is drawn anew.

use super::drawn::Drawn;
use super::{Step, rows, text};
use crate::node::{Node, view};
use crate::platform::language::lower_case;
use crate::platform::{document, history, tasks};
use crate::route::Route;
use crate::signals::{Callback, RwSignal, StoredValue, effect};
use crate::state::App;
use crate::words;
use fascicle_core::body::Place;
use fascicle_core::calendar::Day;
use fascicle_core::diary::{EntryId, Listing, Wanted};
use fascicle_core::sorted::SortedSet;
use leptos::leptos_dom::helpers::debounce;
use leptos::prelude::on_cleanup;
use std::time::Duration;
use web_sys::Element;

const LIST: &str = "days";
/// How far below the window's top a month begins, and what is in sight: under the strip.
pub(super) const BELOW_THE_STRIP: f32 = 60.0;
/// How many rows go on paper: more than a hundred pages, and no browser is at a loss yet.
/// The words for what is cut name the number.
pub(super) const MOST_ON_PAPER: usize = 2_000;
/// How long nobody has scrolled before the place is kept: browsers count such writes.
const STILL: Duration = Duration::from_millis(400);

/// The list on the screen. `Copy`: it holds handles.
#[derive(Clone, Copy)]
pub(super) struct List {
    pub(super) app: App,
    wanted: RwSignal<Wanted>,
    drawn: StoredValue<Drawn>,
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
    pub(super) fn new(app: App, wanted: RwSignal<Wanted>, drawn: Drawn) -> Self {
        let drawn = StoredValue::new(drawn);
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
        document::focus_when_drawn("several");
    }

    /// Removes those that are chosen. What could not be removed stays chosen.
    pub(super) async fn remove_chosen(self) {
        let chosen = self.drawn.try_update_value(|it| {
            // Each removal changes the diary: the list is made anew once, at the end.
            it.waits = true;
            it.chosen.clone()
        });
        self.app.remove_all(chosen.unwrap_or_default()).await;
        // The person may have gone on.
        if self.drawn.try_update_value(|it| it.waits = false).is_some() {
            self.fill();
            if self.drawn.with_value(|it| it.chosen.is_empty()) {
                self.choose(false);
            }
        }
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

    pub(super) fn choice(self, entry: EntryId, is_chosen: bool) -> Option<rows::Choice> {
        let turn = move || Callback::new(move |()| self.turn(entry));
        self.chooses.get_untracked().then(|| rows::Choice { is_chosen, turn: turn() })
    }

    /// The list, without rows: they are put in once it is in the page.
    pub(super) fn view(self) -> Node {
        let keep = StoredValue::new(debounce(STILL, move |()| self.keep()));
        document::on_window("scroll", move |_| {
            self.look();
            keep.update_value(|it| it(()));
        });
        document::on_window("resize", move |_| self.look());
        for act in ["wheel", "touchstart", "pointerdown", "keydown"] {
            document::on_window(act, move |_| self.let_go());
        }
        document::on_window("beforeprint", move |_| self.print(true));
        document::on_window("afterprint", move |_| self.print(false));
        // The browser knows the heights of no row that is not drawn.
        history::let_browser_scroll(false);
        on_cleanup(move || {
            history::let_browser_scroll(true);
            // The list goes from the page where nothing is left in it, and another comes.
            self.drawn.try_update_value(Drawn::leave);
        });
        effect(move || {
            self.app.diary.track();
            self.app.today.track();
            self.wanted.track();
            self.chooses.track();
            // The element is there now or will be before anything is awaited.
            tasks::spawn(async move { self.fill() });
        });
        let comes_back = self.drawn.with_value(|it| it.anchor.is_some());
        let mut was: Option<Option<EntryId>> = None;
        effect(move || {
            let open = self.app.route.get().entry();
            self.drawn.update_value(|it| it.open(open));
            let left = self.app.left.try_update_value(Option::take).flatten();
            let closed = was.unwrap_or_else(|| left.filter(|_| comes_back));
            if let (Some(closed), None) = (closed, open) {
                tasks::spawn(async move { self.focus_on(closed) });
            }
            was = Some(open);
        });
        let cut = move || if self.is_cut.get() { words::listing().cut } else { "" };
        let sought = move || self.wanted.with(super::sought);
        view! {
            <p class="on-paper">{sought} " " {move || self.found.get()} " " {cut}</p>
            <ol id=LIST class="days" role="list" aria-label=words::listing().days on:click=move |_| self.keep() on:focusin=move |_| self.let_go()></ol>
        }
    }

    /// Finds what is wanted, and draws what of it is near the window: where the person was.
    fn fill(self) {
        // The person may have gone on, and the diary with it.
        let Some(wanted) = self.wanted.try_get_untracked() else { return };
        if self.drawn.with_value(|it| it.waits) {
            return;
        }
        let wanted = Wanted { words: lower_case(&wanted.words), ..wanted };
        let listing = self
            .app
            .diary
            .with_untracked(|it| Listing::of(it, &wanted, &|it| lower_case(&text(it))));
        let found = (words::listing().found)(listing.count());
        self.found.set(if wanted.is_everything() { String::new() } else { found });
        self.is_cut.set(listing.count() > MOST_ON_PAPER);
        let focus = document::focus_within(LIST);
        self.on_screen(|drawn, list| {
            let at = drawn.begin(listing, self);
            drawn.draw(self, list, at);
            // Where the person was may not have been read yet.
            if at.is_some() || drawn.anchor.is_none() {
                drawn.take_place(self.app);
            }
        });
        if !wanted.is_everything() {
            self.keep();
        }
        // Other ways lead from here now, though it is the same day.
        self.day.update(|_| ());
        self.tell_chosen();
        if let Some((row, control)) = focus {
            document::focus_control(&row, &control);
        }
    }

    /// Moves the focus to an entry that was closed, or to what is said of it if it is gone. That is
    /// nothing that the person does in the list.
    fn focus_on(self, closed: EntryId) {
        let Some(held) = self.drawn.try_with_value(|it| it.held) else { return };
        if !document::focus_in(&closed.to_string(), BELOW_THE_STRIP) {
            if document::element("happened").is_some() {
                document::focus("happened");
            } else {
                // Above all rows, and it moves none of them.
                document::focus_in("several", f32::MIN);
            }
        }
        self.drawn.update_value(|it| it.held = held);
        self.keep();
    }

    fn let_go(self) {
        self.drawn.update_value(|it| it.held = None);
    }

    /// Takes a look at what is in the window now.
    fn look(self) {
        self.on_screen(|drawn, list| {
            let at = drawn.held().or_else(|| drawn.first_in_sight());
            drawn.draw(self, list, at);
            drawn.take_place(self.app);
        });
    }

    /// Goes to another row, so that it begins there in the window.
    pub(super) fn turn_to(self, row: usize, top: f32) {
        self.on_screen(|drawn, list| {
            drawn.hold(Some((row, top)));
            drawn.draw(self, list, Some((row, top)));
            drawn.take_place(self.app);
        });
    }

    /// On paper is the whole list.
    fn print(self, prints: bool) {
        // Beside what is open the list does not go on paper.
        let prints = prints && self.app.route.get_untracked() == Route::Diary;
        self.on_screen(|drawn, list| {
            drawn.prints = prints;
            let at = drawn.here;
            drawn.draw(self, list, at);
        });
    }

    fn on_screen(self, act: impl FnOnce(&mut Drawn, &Element)) {
        let Some(list) = document::element(LIST) else { return };
        self.drawn.update_value(|it| act(it, &list));
        let day = self.drawn.with_value(Drawn::day_here);
        if day != self.day.get_untracked() {
            self.day.set(day);
        }
    }

    /// The row to which a way among the months leads.
    pub(super) fn row_by(self, find: impl FnOnce(&Listing, Day) -> Option<usize>) -> Option<usize> {
        let day = self.day.get()?;
        self.drawn.with_value(|it| find(&it.listing, day))
    }

    /// The places of all that is listed, told anew whenever something else is.
    pub(super) fn places(self) -> Vec<Place> {
        self.found.track();
        let mut places = SortedSet::new();
        self.app.diary.with_untracked(|diary| {
            self.drawn.with_value(|it| {
                let entries = it.listing.days().iter().flat_map(|it| it.entries(diary));
                entries.flat_map(|it| it.noted.places()).for_each(|it| places.insert(it));
            });
        });
        places.iter().collect()
    }

    /// Keeps where the person is, with this step of the browser's history if it is the diary's.
    fn keep(self) {
        if document::element(LIST).is_some() {
            let anchor = self.drawn.with_value(|it| it.anchor);
            let step = self.wanted.with_untracked(|it| Step::text(it, anchor));
            if self.app.route.get_untracked() == Route::Diary {
                history::keep(&step);
            }
            self.app.diary_left.set_value(Some(step));
        }
    }
}
