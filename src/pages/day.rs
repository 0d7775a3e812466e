//! A day in one line: said in one tap, and everything else on its card optional.

use super::awake::WakingHours;
use super::beside::{about_diary, which};
use super::factors;
use super::past::past;
use crate::controls::{Button, Check, DayButtons, Heading, PlaceChecks, Radio, YesNo};
use crate::node::{Node, view};
use crate::platform::{document, tasks};
use crate::route::{DayName, Route};
use crate::signals::{Callback, Memo, RwSignal, Signal};
use crate::state::{App, Slip, app};
use crate::words;
use fascicle_core::body::Place;
use fascicle_core::calendar::Day;
use fascicle_core::diary::{Content, DayCourse, DayLine, DayPlaces, EntryId, Factor, Noted};
use fascicle_core::sorted::SortedSet;
use leptos::component;

/// How many recent places are offered first.
const RECENT: usize = 6;

/// The day that an address names, with what is said of it.
#[component]
pub(super) fn DayPage(name: DayName) -> Node {
    let app = app();
    // Drawn anew when the rest of the store is there, when a line is begun here, and after midnight.
    let has_line = Memo::new(move |_| {
        app.reading.track();
        app.diary.track();
        line_of(app, name).map(|(day, line)| (day, line.is_some()))
    });
    Node::from(move || match has_line.get() {
        None if app.reading.get() => opening(words::store().reading),
        None => opening(words::day_card().gone),
        Some((day, is_said)) => {
            let line = if is_said { app.day_line(day) } else { None };
            match line {
                Some(line) => card(app, line),
                None => ask(app, day),
            }
        }
    })
}

/// The day, and its line if it has one; `None` where no such line stands.
fn line_of(app: App, name: DayName) -> Option<(Day, Option<DayLine>)> {
    let day = match name {
        DayName::Today => app.today.get(),
        DayName::Yesterday => app.today.get().earlier_by(1)?,
        DayName::Kept(entry) => return kept(app, entry).map(|it| (it.day, Some(it))),
    };
    Some((day, app.day_line(day)))
}

fn kept(app: App, entry: EntryId) -> Option<DayLine> {
    app.diary.with_untracked(|it| match it.entry(entry)?.noted {
        Noted::Day(line) => Some(line.clone()),
        _ => None,
    })
}

fn opening(text: &'static str) -> Node {
    view! {
        <Heading text=words::day_card().how moved=app().moved.get_value() />
        <p>{text}</p>
        <p><a href=Route::Diary.href()>{words::app().diary}</a></p>
    }
}

fn ask(app: App, day: Day) -> Node {
    let today = app.today.get_untracked();
    let question = if day == today { words::today().ask } else { words::today().ask_yesterday };
    let say = move |course| {
        tasks::spawn(async move {
            let kept = app.say_day(day, course).await;
            if app.is_kept(kept) {
                document::focus_when_drawn("heading");
            }
        });
    };
    view! {
        <Heading text=question moved=app.moved.get_value() />
        <p class="help">{(words::time().day_near)(day, today)} ". " {words::day_card().help}</p>
        <DayButtons question on_pick=Callback::new(say) />
        {the_other_day(day, today)}
        {about_diary(app)}
    }
}

/// From today the way to yesterday, and back.
fn the_other_day(day: Day, today: Day) -> Option<Node> {
    let (name, question) = match today.days_since(day) {
        0 => (DayName::Yesterday, words::today().ask_yesterday),
        1 => (DayName::Today, words::today().ask),
        _ => return None,
    };
    let link = view! { <p><a class="alone" href=Route::Day(name).href()>{question}</a></p> };
    Some(link)
}

/// What stands in the form. `Copy`: it holds handles.
#[derive(Clone, Copy)]
struct Form {
    app: App,
    line: RwSignal<DayLine>,
    /// Whether it is asked which is right.
    asks: RwSignal<bool>,
}

impl Form {
    /// Takes a change, and keeps it as a draft until it is saved.
    fn change(self, change: impl FnOnce(&mut DayLine)) {
        self.line.update(change);
        let line = self.line.get_untracked();
        self.app.keep_draft(Slip::Day(line.day), &Content::Day(line));
    }

    fn save(self) {
        tasks::spawn(async move {
            let line = self.line.get_untracked();
            let day = line.day;
            let kept = self.app.keep_day(line).await;
            if !self.app.is_kept(kept) {
                document::focus_when_drawn("happened");
            } else if self.app.asks_of(day) {
                self.asks.set(true);
                document::focus_when_drawn("of-the-day");
            } else {
                document::go(&Route::Diary.href());
            }
        });
    }

    fn remove(self) {
        let day = self.line.with_untracked(|it| it.day);
        let app = self.app;
        let Some(entry) = app.line_of(day) else { return };
        tasks::spawn(async move {
            if app.remove(entry).await {
                document::go(&Route::Diary.href());
            }
        });
    }
}

fn card(app: App, stored: DayLine) -> Node {
    let words = words::day_card();
    let draft = match app.draft(Slip::Day(stored.day)) {
        Some(Content::Day(draft)) if draft != stored => Some(draft),
        _ => None,
    };
    let remark = if draft.is_some() { words.draft_back } else { words.enough };
    let line = draft.unwrap_or(stored);
    let (day, today) = (line.day, app.today.get_untracked());
    let heading = (words::time().day_near)(day, today);
    let asks = RwSignal::new(app.asks_of(day));
    let entry = app.diary.with_untracked(|it| it.day_line(day).map(|it| it.0));
    let form = Form { app, line: RwSignal::new(line), asks };
    let said = Callback::new(move |course| form.change(|it| it.set_course(course)));
    view! {
        <Heading text=heading moved=app.moved.get_value() />
        <p class="help">{remark}</p>
        {which(app, day, asks, said)}
        <Course form />
        <Places form />
        <Factors form />
        <WakingHours app again=false />
        {the_other_day(day, today)}
        {about_diary(app)}
        <div class="onward">
            <Button class="button button--quiet" label=words.remove on_press=Callback::new(move |()| form.remove()) />
            <Button class="button button--main" label=words.save on_press=Callback::new(move |()| form.save()) />
        </div>
        {entry.map(|it| past(app, it))}
    }
}

#[component]
fn Course(form: Form) -> Node {
    let row = |course: DayCourse| {
        let is_it = move |it: DayCourse| it == course || course.is_quiet() && it.is_quiet();
        let chosen = Signal::derive(move || form.line.with(|it| is_it(it.course())));
        let choose = Callback::new(move |()| form.change(|it| it.set_course(course)));
        view! { <Radio name="course" label=(words::today().course)(course) chosen on_choose=choose /> }
    };
    view! {
        <fieldset class="choices choices--short">
            <legend>{words::day_card().how}</legend>
            {DayCourse::ASKED.into_iter().map(row).collect::<Node>()}
        </fieldset>
    }
}

/// Where it was: the recent places, several, or any; of a quiet day it is not asked.
#[component]
fn Places(form: Form) -> Node {
    let words = words::day_card();
    let is_asked = Memo::new(move |_| form.line.with(|it| !it.course().is_quiet()));
    let chosen = Signal::derive(move || {
        form.line.with(|it| match it.places() {
            DayPlaces::At(places) => places.clone(),
            DayPlaces::NotSaid | DayPlaces::Several => SortedSet::new(),
        })
    });
    let turn = Callback::new(move |place: Place| form.change(|it| it.turn_place(place)));
    let recent = move |place: Place| {
        let chosen = Signal::derive(move || chosen.with(|it| it.contains(place)));
        let turn = Callback::new(move |()| turn.run(place));
        view! { <Check label=(words::body().place)(place) chosen on_turn=turn /> }
    };
    let several = Signal::derive(move || form.line.with(|it| *it.places() == DayPlaces::Several));
    let turn_several = Callback::new(move |()| {
        let places = if several.get_untracked() { DayPlaces::NotSaid } else { DayPlaces::Several };
        form.change(|it| it.set_places(places));
    });
    let places: Vec<Place> = form.app.diary.with_untracked(|it| it.recent_places(RECENT));
    Node::from(move || {
        is_asked.get().then(|| {
            view! {
                <fieldset class="choices choices--short">
                    <legend>{words.places}</legend>
                    {places.iter().copied().map(recent).collect::<Node>()}
                    <Check label=words::today().several chosen=several on_turn=turn_several />
                </fieldset>
                <details class="places">
                    <summary class="places__title">{words.all_places}</summary>
                    <p class="help">{words::body().own_side}</p>
                    <PlaceChecks chosen on_turn=turn />
                </details>
            }
        })
    })
}

/// What there was that day, each yes, no or not said, and "none of these" in one tap.
#[component]
fn Factors(form: Form) -> Node {
    let words = words::day_card();
    let factors = form.line.with_untracked(|it| {
        let said: Vec<Factor> = it.factors.iter().map(|it| it.0).collect();
        factors::asked(form.app, &said)
    });
    let all: Vec<Factor> = factors.iter().map(|(it, _)| *it).collect();
    let none = Callback::new(move |()| {
        let all = all.clone();
        form.change(|it| it.say_none_of(all));
    });
    let row = |(factor, name): (Factor, String)| {
        let chosen = Signal::derive(move || form.line.with(|it| it.factors.get(&factor).copied()));
        let choose = Callback::new(move |said: Option<bool>| {
            form.change(|it| match said {
                Some(yes) => it.factors.insert(factor, yes),
                None => it.factors.remove(&factor),
            });
        });
        view! { <YesNo name=factor.key() legend=name chosen on_choose=choose /> }
    };
    view! {
        <h2 id="factors">{words.factors}</h2>
        <p class="help">{words.factors_help}</p>
        <div class="actions">
            <Button class="button button--small" label=words.none on_press=none />
        </div>
        <div class="signs">{factors.into_iter().map(row).collect::<Node>()}</div>
        <p><a class="alone" href=Route::Own.href()>{words.own}</a></p>
    }
}
