//! What a note's card asks once the note is saved: its time, how it went, what went before, a word.

use super::beside::{about_diary, which};
use super::past::past;
use crate::controls::{Button, Check, PlaceSelect, PlacesDrawing, optional};
use crate::node::{Node, view};
use crate::platform::{clock, document, tasks};
use crate::route::{DayName, Route};
use crate::signals::{Callback, RwSignal, Signal, StoredValue};
use crate::state::{App, Slip, app};
use crate::words;
use fascicle_core::archive::SideError;
use fascicle_core::body::Place;
use fascicle_core::calendar::{Day, LocalTime, Moment, TimeOfDay};
use fascicle_core::diary::{
    Content, Course, Doing, EntryId, Length, More, Strength, Trigger, Twitch,
};
use fascicle_core::drawing::Exact;
use leptos::component;
use leptos::prelude::event_target_value;

/// So many single notes of one day are many: then one line for the whole day is suggested, kindly.
/// The number is our own choice (clinical.md 4.2: a soft cap).
const MANY: usize = 5;
/// Notes made within so many milliseconds are looked at for it.
const MANY_WITHIN: i64 = 36 * HOUR;
/// Milliseconds.
const HOUR: i64 = 3_600_000;
/// What "this morning" stands for, until the person picks a time.
const MORNING: TimeOfDay = TimeOfDay { hour: 8, minute: 0 };

/// Why the form cannot be saved.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Trouble {
    BadTime,
    Future,
    NotSaved(SideError),
}

impl Trouble {
    fn text(self) -> &'static str {
        match self {
            Self::BadTime => words::note().bad_time,
            Self::Future => words::note().future,
            Self::NotSaved(error) => (words::app().not_saved)(error),
        }
    }
}

/// What stands in the form. `Copy`: it holds handles.
#[derive(Clone, Copy)]
struct Form {
    app: App,
    entry: EntryId,
    twitch: RwSignal<Twitch>,
    /// The time as typed, until it is one.
    time: RwSignal<String>,
    trouble: RwSignal<Option<Trouble>>,
    /// Whether a time that has not come is meant.
    future_is_meant: StoredValue<bool>,
}

impl Form {
    /// Takes a change, and keeps it as a draft until it is saved.
    fn change(self, change: impl FnOnce(&mut Twitch)) {
        self.twitch.update(change);
        let content = Content::Twitch(self.twitch.get_untracked());
        self.app.keep_draft(Slip::Note(self.entry), &content);
    }

    /// Takes another place, or another point of it.
    fn move_to(self, place: Place, exact: Option<Exact>) {
        self.change(|it| {
            it.place = place;
            it.more.change(|it| it.exact = exact);
        });
    }

    /// Takes another time, and shows it.
    fn set_time(self, at: Option<Moment>) {
        if let Some(at) = at {
            self.time.set(at.local_time().text());
            self.trouble.set(None);
            self.change(|it| it.at = at);
        }
    }

    /// The twitch with the time that was typed.
    fn finished(self) -> Result<Twitch, Trouble> {
        let mut twitch = self.twitch.get_untracked();
        let typed = self.time.get_untracked();
        if typed != twitch.at.local_time().text() {
            let local = LocalTime::parse(&typed).ok_or(Trouble::BadTime)?;
            twitch.at = clock::moment_where(twitch.at, local).ok_or(Trouble::BadTime)?;
        }
        let is_future = twitch.at.instant() > clock::now().instant();
        if is_future && !self.future_is_meant.get_value() {
            return Err(Trouble::Future);
        }
        Ok(twitch)
    }

    fn save(self) {
        tasks::spawn(async move {
            let saved = match self.finished() {
                Ok(twitch) => {
                    let (day, content) = (twitch.at.day(), Content::Twitch(twitch));
                    let kept = self.app.change(self.entry, content).await;
                    kept.map(|()| day).map_err(Trouble::NotSaved)
                }
                Err(trouble) => Err(trouble),
            };
            match saved {
                Ok(day) => {
                    self.app.forget_draft(Slip::Note(self.entry));
                    document::go(&self.way_on(day).href());
                }
                Err(trouble) => {
                    self.trouble.set(Some(trouble));
                    document::focus_when_drawn("not-saved");
                }
            }
        });
    }

    /// To the diary; or to that day, where its card is to ask whether it was quiet after all.
    fn way_on(self, day: Day) -> Route {
        let line = if self.app.asks_of(day) { self.app.line_of(day) } else { None };
        line.map_or(Route::Diary, |it| Route::Day(DayName::Kept(it)))
    }
}

/// The form of a note, which stands under its heading.
#[component]
pub(super) fn NoteForm(entry: EntryId) -> Option<Node> {
    let app = app();
    let stored = app.twitch(entry)?;
    let draft = match app.draft(Slip::Note(entry)) {
        Some(Content::Twitch(draft)) if draft != stored => Some(draft),
        _ => None,
    };
    let came_back = draft.is_some();
    let just_noted = app.just_noted.get_value() == Some(entry) && !came_back;
    app.just_noted.set_value(None);
    let twitch = draft.unwrap_or(stored);
    let form = Form {
        app,
        entry,
        time: RwSignal::new(twitch.at.local_time().text()),
        twitch: RwSignal::new(twitch),
        trouble: RwSignal::new(None),
        future_is_meant: StoredValue::new(false),
    };
    Some(view! {
        {came_back.then(|| view! { <p class="help">{words::note().draft_back}</p> })}
        {just_noted.then(|| view! { <OfTheDay form /> })}
        <Fields form />
        {about_diary(app)}
        <Actions form />
        {past(app, entry)}
    })
}

/// Once after a note: whether its day was quiet after all, or that one line is enough for so many.
#[component]
fn OfTheDay(form: Form) -> Node {
    let app = form.app;
    let words = words::today();
    let day = form.twitch.with_untracked(|it| it.at.day());
    let asks = app.asks_of(day);
    let since = clock::now().instant() - MANY_WITHIN;
    let since = u64::try_from(since).unwrap_or_default();
    let is_many = !asks && app.diary.with_untracked(|it| it.notes_on(day, since)) >= MANY;
    let many = is_many.then(|| {
        view! {
            <p class="notice">
                {words.many} " " <a href=Route::Day(DayName::Today).href()>{words.whole_day}</a>
            </p>
        }
    });
    view! {
        {which(app, day, RwSignal::new(asks), Callback::new(|_| {}))}
        {many}
    }
}

#[component]
fn Fields(form: Form) -> Node {
    let words = words::note();
    let place = Signal::derive(move || Some(form.twitch.with(|it| it.place)));
    let on_place = Callback::new(move |it: Option<Place>| {
        if let Some(place) = it {
            form.move_to(place, None);
        }
    });
    let course = optional(
        "course",
        words.course,
        Course::ALL,
        words.course_of,
        move || form.twitch.with(|it| it.course),
        move |it| form.change(|twitch| twitch.course = it),
    );
    let trigger = |trigger: &Trigger| {
        let trigger = *trigger;
        let chosen = Signal::derive(move || form.twitch.with(|it| it.before.contains(trigger)));
        let turn = Callback::new(move |()| form.change(|it| it.before.turn(trigger)));
        view! { <Check label=(words.trigger)(trigger) chosen on_turn=turn /> }
    };
    // What is ticked stays in sight, whether it is asked for or not.
    let ticked = form.twitch.with_untracked(|it| it.before.clone());
    let hidden = form.app.habits_untracked().hidden;
    let is_used = move |it: &&Trigger| ticked.contains(**it) || !hidden.contains(**it);
    let own_ticked = form.twitch.with_untracked(|it| it.more.get().own.clone());
    let own: Vec<(EntryId, String)> = form.app.diary.with_untracked(|it| {
        let own = it.own_triggers().into_iter();
        let used = own.filter(|(entry, it)| !it.hidden || own_ticked.contains(*entry));
        used.map(|(entry, it)| (entry, it.name().to_owned())).collect()
    });
    let own = own.into_iter().map(|(entry, name)| {
        let chosen =
            Signal::derive(move || form.twitch.with(|it| it.more.get().own.contains(entry)));
        let turn =
            Callback::new(move |()| form.change(|it| it.more.change(|it| it.own.turn(entry))));
        view! { <Check label=name chosen on_turn=turn /> }
    });
    let own = own.collect::<Node>();
    view! {
        <WhenField form />
        {course}
        <fieldset class="choices choices--short">
            <legend>{words.before}</legend>
            {Trigger::ALL.iter().filter(is_used).map(trigger).collect::<Node>()}
            {own}
        </fieldset>
        <p><a class="alone" href=Route::Own.href()>{words::day_card().own}</a></p>
        <OwnWords form />
        <Rarely form />
        <label class="label" for="place">{words.place}</label>
        <PlaceSelect id="place" chosen=place on_change=on_place />
        <Exactly form />
    }
}

/// The drawing: a tap on the note's own place shows the exact point, on another it moves the note.
#[component]
fn Exactly(form: Form) -> Node {
    let words = words::drawing();
    let chosen = Signal::derive(move || form.twitch.with(|it| [it.place].into()));
    let exact = Signal::derive(move || form.twitch.with(|it| it.more.get().exact));
    let on_tap = Callback::new(move |(place, exact)| {
        let is_same = form.twitch.with_untracked(|it| it.place == place);
        form.move_to(place, is_same.then_some(exact));
    });
    let without = Callback::new(move |()| form.change(|it| it.more.change(|it| it.exact = None)));
    let is_shown = exact.get_untracked().is_some();
    view! {
        <details class="places" open=is_shown>
            <summary class="places__title">{words.exactly}</summary>
            <p class="help">{words.exactly_help}</p>
            <PlacesDrawing chosen exact focused=Signal::stored(None) on_tap />
            {move || {
                exact
                    .get()
                    .map(|_| view! { <Button class="button button--small" label=words.without_point on_press=without /> })
            }}
        </details>
    }
}

/// How long, how strong and doing what: folded until wanted, or said.
#[component]
fn Rarely(form: Form) -> Node {
    let words = words::note();
    let is_said = form.twitch.with_untracked(|it| {
        let More { strength, doing, length, own: _, exact: _ } = it.more.get();
        strength.is_some() || doing.is_some() || length.is_some()
    });
    let length = optional(
        "length",
        words.length,
        Length::ALL,
        words.length_of,
        move || form.twitch.with(|it| it.more.get().length),
        move |it| form.change(|twitch| twitch.more.change(|more| more.length = it)),
    );
    let strength = optional(
        "strength",
        words.strength,
        Strength::ALL,
        words.strength_of,
        move || form.twitch.with(|it| it.more.get().strength),
        move |it| form.change(|twitch| twitch.more.change(|more| more.strength = it)),
    );
    let doing = optional(
        "doing",
        words.doing,
        Doing::ALL,
        words.doing_of,
        move || form.twitch.with(|it| it.more.get().doing),
        move |it| form.change(|twitch| twitch.more.change(|more| more.doing = it)),
    );
    view! {
        <details class="places" open=is_said>
            <summary class="places__title">{words.more}</summary>
            {length}
            {strength}
            {doing}
        </details>
    }
}

#[component]
fn OwnWords(form: Form) -> Node {
    let words = words::note();
    let typed = move |event| form.change(|it| it.words = event_target_value(&event));
    let shown = move || form.twitch.with(|it| it.words.clone());
    view! {
        <label class="label" for="words">{words.words}</label>
        <p id="words-help" class="help">{words.words_help}</p>
        <textarea id="words" class="field" rows="3" dir="auto" aria-describedby="words-help" prop:value=shown on:input=typed />
    }
}

#[component]
fn WhenField(form: Form) -> Node {
    let words = words::note();
    let typed = move |event| {
        form.time.set(event_target_value(&event));
        form.trouble.set(None);
        if let Ok(twitch) = form.finished() {
            form.change(|it| it.at = twitch.at);
        }
    };
    let earlier = |label, time: fn() -> Option<Moment>| {
        let set = Callback::new(move |()| form.set_time(time()));
        view! { <Button class="button button--small" label on_press=set /> }
    };
    let is_past_morning = clock::now().time_of_day() >= MORNING;
    view! {
        <label class="label" for="when">{words.when}</label>
        <p id="when-help" class="help">{words.when_help}</p>
        <div class="actions">
            {earlier(words.hour_ago, || clock::moment_at(clock::now().instant() - HOUR))}
            {is_past_morning.then(|| earlier(words.this_morning, || {
                let day = clock::now().day();
                clock::moment_from_local(LocalTime { day, time: MORNING })
            }))}
            {earlier(words.day_before, || {
                let LocalTime { day, time } = clock::now().local_time();
                clock::moment_from_local(LocalTime { day: day.earlier_by(1)?, time })
            })}
        </div>
        <input
            id="when"
            class="field"
            type="datetime-local"
            aria-describedby="when-help"
            prop:value=move || form.time.get()
            on:input=typed
        />
    }
}

#[component]
fn Actions(form: Form) -> Node {
    let words = words::note();
    let remove = Callback::new(move |()| {
        tasks::spawn(async move {
            if form.app.remove(form.entry).await {
                document::go(&Route::Diary.href());
            }
        });
    });
    let save = Callback::new(move |()| form.save());
    let save_future = Callback::new(move |()| {
        form.future_is_meant.set_value(true);
        form.save();
    });
    let trouble = move || {
        form.trouble.get().map(|trouble| {
            let anyway = (trouble == Trouble::Future).then(|| {
                view! { <Button class="button" label=words.save_future on_press=save_future /> }
            });
            view! {
                <p id="not-saved" class="error" tabindex="-1">{trouble.text()}</p>
                {anyway}
            }
        })
    };
    view! {
        <div role="alert">{trouble}</div>
        <div class="onward">
            <Button class="button button--quiet" label=words.remove on_press=remove />
            <Button class="button button--main" label=words.save on_press=save />
        </div>
    }
}
