//! What the diary is kept for: the honest page before it, its end while it runs, and thanks when it is over.

use crate::controls::{Button, Heading, Radio, SourceNames};
use crate::node::{Node, view};
use crate::platform::install::{self, Installing};
use crate::platform::{clock, document, files, tasks};
use crate::route::Route;
use crate::signals::{Callback, Memo, RwSignal, Signal};
use crate::state::{App, app};
use crate::words;
use crate::words::Fact;
use fascicle_core::calendar::Day;
use fascicle_core::diary::{Aim, Diary, Standing, Window};
use fascicle_core::exchange::{Event, text_from_event};
use leptos::component;
use leptos::prelude::event_target_value;

/// What a calendar file is.
const CALENDAR: &str = "text/calendar;charset=utf-8";
/// So many places are named when looking back.
const PLACES: usize = 3;

/// The window that was begun last, or the way to begin one.
#[component]
pub(super) fn WindowPage() -> Node {
    let app = app();
    let window = Memo::new(move |_| {
        app.reading.track();
        app.window()
    });
    Node::from(move || match window.get() {
        None if app.reading.get() => {
            let heading = words::window().heading;
            view! {
                <Heading text=heading moved=app.moved.get_value() />
                <p>{words::store().reading}</p>
            }
        }
        None => before(app),
        Some((window, Standing::Open)) => running(app, window),
        Some((window, standing)) => looking_back(app, window, standing),
    })
}

fn facts(facts: &'static [Fact]) -> Node {
    let fact = |it: &'static Fact| {
        view! {
            <div class="fact">
                <p>{it.text}</p>
                <SourceNames sources=it.sources />
            </div>
        }
    };
    facts.iter().map(fact).collect()
}

/// What a diary can do to a person, and what this one is for.
fn before(app: App) -> Node {
    let words = words::window();
    // There, what is noted in the browser stays in the browser.
    let home_screen = (install::installing() == Installing::HomeScreen)
        .then(|| view! { <p class="notice">{words::install().home_screen}</p> });
    view! {
        <Heading text=words.before moved=app.moved.get_value() />
        {facts(words.facts)}
        {home_screen}
        <h2>{words.so_this_one}</h2>
        <ul class="list">{words.promises.iter().map(|it| view! { <li>{*it}</li> }).collect::<Node>()}</ul>
        <Begin app label=words.begin />
        <p><a class="alone" href=Route::Note.href()>{words.note_only}</a></p>
    }
}

/// What a person chooses an end by.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Choice {
    Appointment,
    Days(u8),
    Open,
}

/// Choosing a purpose and an end: each next window is offered fewer days.
#[component]
fn Begin(app: App, label: &'static str) -> Node {
    let words = words::window();
    let (last, length) = lengths(app);
    let fewer = last.and(length).map(|_| view! { <p class="help">{words.fewer}</p> });
    let choice = RwSignal::new(length.map(Choice::Days));
    let appointment = RwSignal::new(String::new());
    app.holds_unsaved(move || !appointment.with(String::is_empty));
    let trouble = RwSignal::new(None::<&'static str>);
    let row = move |it: Choice, label: String| {
        let chosen = Signal::derive(move || choice.get() == Some(it));
        let choose = Callback::new(move |()| choice.set(Some(it)));
        view! { <Radio name="aim" label chosen on_choose=choose /> }
    };
    let begin = Callback::new(move |()| {
        let aim = match (choice.get_untracked(), day_to_come(appointment)) {
            (None, _) => Err(words.choose),
            (Some(Choice::Appointment), None) => Err(words.bad_day),
            (Some(Choice::Appointment), Some(day)) => Ok(Aim::Appointment(day)),
            (Some(Choice::Days(days)), _) => Ok(Aim::Days(days)),
            (Some(Choice::Open), _) => Ok(Aim::Open),
        };
        trouble.set(aim.err());
        let Ok(aim) = aim else { return document::focus_when_drawn("not-begun") };
        tasks::spawn(async move {
            let kept = app.begin_window(aim).await;
            if app.is_kept(kept) {
                document::go(&Route::Home.href());
            }
        });
    });
    let day = move || (choice.get() == Some(Choice::Appointment)).then(|| day_field(appointment));
    view! {
        {fewer}
        <fieldset class="choices">
            <legend>{words.what_for}</legend>
            {length.map(|it| row(Choice::Days(it), (words.days)(it)))}
            {row(Choice::Appointment, words.appointment.to_owned())}
            {row(Choice::Open, words.open.to_owned())}
        </fieldset>
        {day}
        {trouble_line(trouble)}
        <div class="onward">
            <Button class="button button--main" label=label on_press=begin />
        </div>
    }
}

/// How many days the last window had, and how many are offered now.
fn lengths(app: App) -> (Option<i32>, Option<u8>) {
    let today = app.today.get_untracked();
    let windows = |it: &Diary| Window::last_length(it.windows().map(|(_, it)| it), today);
    let last = app.diary.with_untracked(windows);
    (last, Window::length_after(last))
}

/// The day that is typed, if it is one from today on.
fn day_to_come(typed: RwSignal<String>) -> Option<Day> {
    Day::parse(&typed.get_untracked()).filter(|it| *it >= clock::now().day())
}

/// The field for the day of an appointment.
fn day_field(typed: RwSignal<String>) -> Node {
    view! {
        <label class="label" for="appointment">{words::window().appointment_day}</label>
        <input
            id="appointment"
            class="field"
            type="date"
            min=clock::now().day().text()
            prop:value=move || typed.get()
            on:input=move |event| typed.set(event_target_value(&event))
        />
    }
}

/// What stands in the way, where something does.
fn trouble_line(trouble: RwSignal<Option<&'static str>>) -> Node {
    let line = move || {
        trouble.get().map(|it| view! { <p id="not-begun" class="error" tabindex="-1">{it}</p> })
    };
    view! { <div role="alert">{line}</div> }
}

/// Another day for the appointment, which may be put off even when its day is past.
fn another_day(app: App, window: Window) -> Option<Node> {
    let Aim::Appointment(day) = window.aim else { return None };
    let words = words::window();
    let typed = RwSignal::new(day.text());
    app.holds_unsaved(move || typed.with(|it| *it != day.text()));
    let trouble = RwSignal::new(None::<&'static str>);
    let keep = Callback::new(move |()| {
        let day = day_to_come(typed);
        trouble.set(day.is_none().then_some(words.bad_day));
        let Some(day) = day else { return document::focus_when_drawn("not-begun") };
        tasks::spawn(async move {
            let kept = app.move_appointment(day).await;
            app.is_kept(kept);
            document::focus_when_drawn("heading");
        });
    });
    let form = view! {
        <details class="places">
            <summary class="places__title">{words.another_day}</summary>
            {day_field(typed)}
            {trouble_line(trouble)}
            <div class="actions">
                <Button class="button" label=words.keep_day on_press=keep />
            </div>
        </details>
    };
    Some(form)
}

fn end(app: App) -> Callback<()> {
    Callback::new(move |()| {
        tasks::spawn(async move {
            let kept = app.end_window().await;
            app.is_kept(kept);
            document::focus_when_drawn("heading");
        });
    })
}

fn running(app: App, window: Window) -> Node {
    let words = words::window();
    let failed = RwSignal::new(false);
    let calendar = window.last_day().map(|day| {
        let make = Callback::new(move |()| failed.set(!download(app, window, day)));
        view! {
            <div class="actions">
                <Button class="button" label=words.calendar on_press=make />
            </div>
            <p class="help">{words.calendar_help}</p>
            <div role="alert">
                {move || failed.get().then(|| view! { <p class="error">{words.not_made}</p> })}
            </div>
        }
    });
    view! {
        <Heading text=words.heading moved=app.moved.get_value() />
        <p class="lead">{(words.runs)(window.aim, window.last_day())}</p>
        {another_day(app, window)}
        {calendar}
        <div class="onward">
            <Button class="button" label=words.enough on_press=end(app) />
            <a class="button button--main" href=Route::Home.href()>{words::app().home}</a>
        </div>
        {honest()}
    }
}

/// What a diary can do, to be unfolded by whoever has one or had.
fn honest() -> Node {
    let words = words::window();
    view! {
        <details class="why">
            <summary>{words.before}</summary>
            {facts(words.facts)}
        </details>
    }
}

/// Offers the calendar file of that day. Whether it could.
fn download(app: App, window: Window, day: Day) -> bool {
    let words = words::window();
    let name = app.diary.with_untracked(|it| it.window().map(|(entry, _)| entry.to_string()));
    let name = format!("{}@fascicle", name.unwrap_or_default());
    let summary = (words.event)(window.aim);
    let event = Event { name: &name, made: clock::now(), day, summary };
    files::download((words.file)(window.aim), CALENDAR, &text_from_event(&event)).is_ok()
}

/// Thanks, what was noted in a few words, its numbers behind one tap, and what now.
fn looking_back(app: App, window: Window, standing: Standing) -> Node {
    let words = words::window();
    let until = window.until(app.today.get_untracked());
    let stretch = app.diary.with_untracked(|it| it.stretch(window.from, until));
    let places = stretch.places.iter().take(PLACES).map(|(it, _)| (words::body().place)(*it));
    let places: Vec<String> = places.collect();
    let lines =
        |lines: Vec<String>| lines.into_iter().map(|it| view! { <p>{it}</p> }).collect::<Node>();
    let (heading, enough, put_off) = if standing == Standing::Over {
        let enough = view! { <Button class="button" label=words.enough on_press=end(app) /> };
        ((words.over)(window.aim), Some(enough), another_day(app, window))
    } else {
        (words.ended.to_owned(), None, None)
    };
    view! {
        <Heading text=heading moved=app.moved.get_value() />
        <p class="lead">{words.thanks}</p>
        <h2>{words.look}</h2>
        {lines((words.summary)(&stretch, &places))}
        <details class="why">
            <summary>{words.numbers}</summary>
            {lines((words.counts)(&stretch))}
        </details>
        <h2>{words.what_now}</h2>
        {put_off}
        <div class="onward">
            {enough}
            <a class="button" href=Route::Diary.href()>{words.diary}</a>
            <a class="button button--main" href=Route::Check.href()>{words.check}</a>
        </div>
        {honest()}
        <details class="places again">
            <summary class="places__title">{words.again}</summary>
            <p class="help">{words.again_help}</p>
            <Begin app label=words.go_on />
        </details>
    }
}
