//! A note's card: saved already, and everything else on it optional.

use crate::controls::{Button, Check, Heading, PlaceSelect, Radio};
use crate::platform::{clock, document, tasks};
use crate::route::Route;
use crate::state::{App, app};
use crate::words::words;
use fascicle_core::archive::SideError;
use fascicle_core::body::Place;
use fascicle_core::calendar::LocalTime;
use fascicle_core::diary::{Course, EntryId, Trigger, Twitch};
use leptos::prelude::*;

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
            Self::BadTime => words().note.bad_time,
            Self::Future => words().note.future,
            Self::NotSaved(error) => (words().app.not_saved)(error),
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
        self.twitch.with_untracked(|it| self.app.keep_note_draft(self.entry, it));
    }

    /// The twitch with the time that was typed.
    fn finished(self) -> Result<Twitch, Trouble> {
        let mut twitch = self.twitch.get_untracked();
        let typed = self.time.get_untracked();
        if typed != twitch.at.local_time().text() {
            let local = LocalTime::parse(&typed).ok_or(Trouble::BadTime)?;
            twitch.at = clock::moment_from_local(local).ok_or(Trouble::BadTime)?;
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
                Ok(twitch) => self.app.change(self.entry, twitch).await.map_err(Trouble::NotSaved),
                Err(trouble) => Err(trouble),
            };
            match saved {
                Ok(()) => document::go(&Route::Diary.href()),
                Err(trouble) => {
                    self.trouble.set(Some(trouble));
                    document::focus_when_drawn("not-saved");
                }
            }
        });
    }
}

/// The card of a note, as soon as it is read.
#[component]
pub(super) fn Entry(entry: EntryId) -> impl IntoView {
    let app = app();
    // Once it is drawn, neither the end of reading nor another window draws it anew under a person's
    // hands.
    let waits = Memo::new(move |was: Option<&bool>| {
        was != Some(&false) && app.reading.get() && app.diary.with(|it| it.entry(entry).is_none())
    });
    move || {
        if !waits.get() {
            return untrack(|| card(app, entry));
        }
        view! {
            <Heading text=words().note.change_heading moved=app.moved.get_value() />
            <p>{words().store.reading}</p>
        }
        .into_any()
    }
}

fn card(app: App, entry: EntryId) -> AnyView {
    let Some(stored) = app.twitch(entry) else {
        return view! {
            <Heading text=words().note.change_heading moved=app.moved.get_value() />
            <p>{words().note.gone}</p>
            <p><a href=Route::Diary.href()>{words().app.diary}</a></p>
        }
        .into_any();
    };
    let draft = app.note_draft(entry).filter(|it| *it != stored);
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
    let heading = if just_noted { words().note.saved_heading } else { words().note.change_heading };
    view! {
        <Heading text=heading moved=app.moved.get_value() />
        <Summary form just_noted came_back />
        <Fields form />
        <Actions form />
    }
    .into_any()
}

#[component]
fn Summary(form: Form, just_noted: bool, came_back: bool) -> impl IntoView {
    let words = words();
    let saved = form.twitch.with_untracked(|it| {
        let when = (words.time.moment)(it.at, clock::now().day());
        (words.note.saved)(&(words.body.place)(it.place), &when)
    });
    let remark = match (just_noted, came_back) {
        (_, true) => Some(words.note.draft_back),
        (true, false) => Some(words.note.optional),
        (false, false) => None,
    };
    view! {
        <p class="saved">{saved}</p>
        {remark.map(|it| view! { <p class="help">{it}</p> })}
    }
}

#[component]
fn Fields(form: Form) -> impl IntoView {
    let words = &words().note;
    let place = Signal::derive(move || form.twitch.with(|it| it.place));
    let on_place = Callback::new(move |it: Place| form.change(|twitch| twitch.place = it));
    let course = |course: &Course| {
        let course = *course;
        let chosen = Signal::derive(move || form.twitch.with(|it| it.course == Some(course)));
        let choose = Callback::new(move |()| form.change(|it| it.course = Some(course)));
        view! { <Radio name="course" label=(words.course_of)(course) chosen on_choose=choose /> }
    };
    let trigger = |trigger: &Trigger| {
        let trigger = *trigger;
        let chosen = Signal::derive(move || form.twitch.with(|it| it.before.contains(trigger)));
        let turn = Callback::new(move |()| form.change(|it| it.before.turn(trigger)));
        view! { <Check label=(words.trigger)(trigger) chosen on_turn=turn /> }
    };
    view! {
        <fieldset class="choices choices--short">
            <legend>{words.course}</legend>
            {Course::ALL.iter().map(course).collect_view()}
        </fieldset>
        <fieldset class="choices choices--short">
            <legend>{words.before}</legend>
            {Trigger::ALL.iter().map(trigger).collect_view()}
        </fieldset>
        <OwnWords form />
        <WhenField form />
        <label class="label" for="place">{words.place}</label>
        <PlaceSelect id="place" chosen=place on_change=on_place />
    }
}

#[component]
fn OwnWords(form: Form) -> impl IntoView {
    let words = &words().note;
    let typed = move |event| form.change(|it| it.words = event_target_value(&event));
    let shown = move || form.twitch.with(|it| it.words.clone());
    view! {
        <label class="label" for="words">{words.words}</label>
        <p id="words-help" class="help">{words.words_help}</p>
        <textarea id="words" class="field" rows="3" dir="auto" aria-describedby="words-help" prop:value=shown on:input=typed />
    }
}

#[component]
fn WhenField(form: Form) -> impl IntoView {
    let words = &words().note;
    let typed = move |event| {
        form.time.set(event_target_value(&event));
        form.trouble.set(None);
        if let Ok(twitch) = form.finished() {
            form.change(|it| it.at = twitch.at);
        }
    };
    view! {
        <label class="label" for="when">{words.when}</label>
        <p id="when-help" class="help">{words.when_help}</p>
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
fn Actions(form: Form) -> impl IntoView {
    let words = &words().note;
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
