//! Tapping along: one field, the space bar or any key; the page keeps the moments and shows no number.

use super::beside::which;
use super::past::past;
use crate::controls::{Button, Heading, PlaceSelect};
use crate::node::{Node, view};
use crate::platform::{clock, document, tasks};
use crate::route::Route;
use crate::signals::{Callback, Memo, RwSignal, Signal, StoredValue};
use crate::state::{App, Slip, app};
use crate::words;
use fascicle_core::body::Place;
use fascicle_core::calendar::Moment;
use fascicle_core::diary::{Content, EntryId, Taps};
use leptos::component;
use leptos::ev;
use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::prelude::{on_cleanup, window_event_listener};
use std::time::Duration;
use wasm_bindgen::JsCast as _;

/// The id of the field.
const FIELD: &str = "tap";

/// A run while it is tapped. `Copy`: it holds handles.
#[derive(Clone, Copy)]
struct Run {
    app: App,
    /// When the first tap was, on the person's clock and on the browser's own.
    begun: StoredValue<Option<(Moment, f64)>>,
    offsets: StoredValue<Vec<u32>>,
    is_on: RwSignal<bool>,
    end: StoredValue<Option<TimeoutHandle>>,
}

impl Run {
    fn new(app: App) -> Self {
        let run = Self {
            app,
            begun: StoredValue::new(None),
            offsets: StoredValue::new(Vec::new()),
            is_on: RwSignal::new(false),
            end: StoredValue::new(None),
        };
        on_cleanup(move || run.stop_the_clock());
        run
    }

    /// A tap at that time of the browser's own clock, which is when the finger came and not when the
    /// page got to it.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "two minutes in milliseconds; what is longer or negative ends or begins the run"
    )]
    fn tap(self, time: f64) {
        let Some((_, first)) = self.begun.get_value() else { return self.begin(time) };
        let offset = (time - first).round().max(0.0) as u32;
        if offset > Taps::LONGEST {
            return self.finish();
        }
        self.offsets.update_value(|it| it.push(offset.max(it.last().copied().unwrap_or_default())));
        self.keep_draft();
    }

    fn begin(self, time: f64) {
        self.begun.set_value(Some((clock::now(), time)));
        self.offsets.set_value(vec![0]);
        self.is_on.set(true);
        let longest = Duration::from_millis(Taps::LONGEST.into());
        self.end.set_value(set_timeout_with_handle(move || self.finish(), longest).ok());
        self.keep_draft();
    }

    fn taps(self) -> Option<Taps> {
        let (at, _) = self.begun.get_value()?;
        Taps::new(at, None, self.offsets.get_value())
    }

    fn keep_draft(self) {
        if let Some(taps) = self.taps() {
            self.app.keep_draft(Slip::Taps, &Content::Taps(taps));
        }
    }

    fn stop_the_clock(self) {
        if let Some(end) = self.end.try_update_value(Option::take).flatten() {
            end.clear();
        }
    }

    fn start_again(self) {
        self.stop_the_clock();
        self.begun.set_value(None);
        self.offsets.set_value(Vec::new());
        self.app.forget_draft(Slip::Taps);
        self.is_on.set(false);
        document::focus_when_drawn(FIELD);
    }

    fn finish(self) {
        self.stop_the_clock();
        if let Some(taps) = self.taps() {
            keep(self.app, taps);
        }
    }
}

fn keep(app: App, taps: Taps) {
    tasks::spawn(async move {
        let kept = app.begin(Content::Taps(taps)).await;
        if let Ok(entry) = kept {
            app.forget_draft(Slip::Taps);
            document::go(&Route::Tapped(entry).href());
        } else {
            app.is_kept(kept.map(drop));
        }
    });
}

/// The field to tap on.
#[component]
pub(super) fn Tap() -> Node {
    let app = app();
    let words = words::tap();
    let run = Run::new(app);
    let keys = window_event_listener(ev::keydown, move |event| {
        if is_a_tap(&event) {
            // A key that is held down must not press the button either.
            event.prevent_default();
            if !event.repeat() {
                run.tap(event.time_stamp());
            }
        }
    });
    on_cleanup(move || keys.remove());
    let press = move |event: ev::PointerEvent| {
        if event.is_primary() && event.button() == 0 {
            run.tap(event.time_stamp());
        }
    };
    // A screen reader presses without a pointer and without a key that comes here.
    let click = move |event: ev::MouseEvent| {
        if event.detail() == 0 {
            run.tap(event.time_stamp());
        }
    };
    let label = move || if run.is_on.get() { words.on } else { words.field };
    let done = Callback::new(move |()| run.finish());
    let again = Callback::new(move |()| run.start_again());
    let actions = move || {
        run.is_on.get().then(|| {
            view! {
                <div class="onward">
                    <Button class="button button--quiet" label=words.again on_press=again />
                    <Button class="button button--main" label=words.done on_press=done />
                </div>
            }
        })
    };
    view! {
        <Heading text=words.heading moved=app.moved.get_value() />
        <p class="help">{words.help}</p>
        <Left app run />
        <button
            id=FIELD
            type="button"
            class="tap"
            on:pointerdown=press
            on:click=click
            on:keyup=|event| event.prevent_default()
        >
            {label}
        </button>
        {actions}
        <p class="help">{words.once}</p>
    }
}

/// Keys that move, leave, or change what other keys do.
const NO_TAPS: [&str; 11] = [
    "Tab",
    "Escape",
    "Shift",
    "Control",
    "Alt",
    "AltGraph",
    "Meta",
    "CapsLock",
    "NumLock",
    "ScrollLock",
    "Fn",
];

/// Whether a key is a tap: any but those that something else on the page or in the browser waits for.
fn is_a_tap(event: &ev::KeyboardEvent) -> bool {
    let key = event.key();
    // F5 and its like are the browser's own.
    let is_function = key.strip_prefix('F').is_some_and(|it| it.parse::<u8>().is_ok());
    let is_plain = !(event.ctrl_key() || event.alt_key() || event.meta_key());
    let target = event.target().and_then(|it| it.dyn_into::<web_sys::Element>().ok());
    let pressable = target.and_then(|it| it.closest("a, button, summary").ok().flatten());
    let presses_another =
        (key == "Enter" || key == " ") && pressable.is_some_and(|it| it.id() != FIELD);
    is_plain && !is_function && !presses_another && !NO_TAPS.contains(&key.as_str())
}

/// A run that was left without Done.
#[component]
fn Left(app: App, run: Run) -> Node {
    let words = words::tap();
    let left = match app.draft(Slip::Taps) {
        Some(Content::Taps(taps)) => Some(taps),
        _ => None,
    };
    let left = StoredValue::new(left);
    let is_open = RwSignal::new(left.with_value(Option::is_some));
    let keep_it = Callback::new(move |()| {
        if let Some(taps) = left.get_value() {
            keep(app, taps);
        }
    });
    let let_go = Callback::new(move |()| {
        app.forget_draft(Slip::Taps);
        is_open.set(false);
        document::focus_when_drawn(FIELD);
    });
    Node::from(move || {
        (is_open.get() && !run.is_on.get()).then(|| {
            view! {
                <div class="notice notice--action">
                    <p>{words.left}</p>
                    <Button class="button button--small" label=words.keep on_press=keep_it />
                    <Button class="button button--small button--quiet" label=words.let_go on_press=let_go />
                </div>
            }
        })
    })
}

/// A run that was tapped along: its strip, and what it looks like in words.
#[component]
pub(super) fn Tapped(entry: EntryId) -> Node {
    let app = app();
    let taps = Memo::new(move |_| {
        app.reading.track();
        app.diary.with(|it| it.entry(entry).and_then(|it| it.noted.taps()).cloned())
    });
    let is_there = Memo::new(move |_| taps.with(Option::is_some));
    Node::from(move || {
        if is_there.get()
            && let Some(run) = taps.get_untracked()
        {
            return tapped(app, entry, &run, taps);
        }
        let is_reading = app.reading.get();
        let text = if is_reading { words::store().reading } else { words::tap().gone };
        view! {
            <Heading text=words::tap().saved_heading moved=app.moved.get_value() />
            <p>{text}</p>
        }
    })
}

fn tapped(app: App, entry: EntryId, run: &Taps, taps: Memo<Option<Taps>>) -> Node {
    let words = words::tap();
    let place = Signal::derive(move || taps.with(|it| it.as_ref().and_then(|it| it.place)));
    let on_place = Callback::new(move |place: Option<Place>| {
        let Some(mut taps) = taps.get_untracked() else { return };
        taps.place = place;
        tasks::spawn(async move {
            let kept = app.change(entry, Content::Taps(taps)).await;
            app.is_kept(kept);
        });
    });
    let remove = Callback::new(move |()| {
        tasks::spawn(async move {
            if app.remove(entry).await {
                document::go(&Route::Diary.href());
            }
        });
    });
    let day = run.at.day();
    let asks = RwSignal::new(app.asks_of(day));
    view! {
        <Heading text=words.saved_heading moved=app.moved.get_value() />
        {which(app, day, asks, Callback::new(|_| {}))}
        {strip(run)}
        <p class="lead">{(words::today().rhythm)(run.rhythm())}</p>
        <p>{words.once} " " {words::diary().count_note}</p>
        <p class="help">{words.pause}</p>
        <label class="label" for="place">{words.place}</label>
        <PlaceSelect id="place" chosen=place none=words.no_place on_change=on_place />
        <div class="onward">
            <Button class="button button--quiet" label=words.remove on_press=remove />
            <a class="button button--main" href=Route::Diary.href()>{words::app().diary}</a>
        </div>
        {past(app, entry)}
    }
}

/// A line for each tap, along the time. The words beside it say the same.
fn strip(taps: &Taps) -> Node {
    const WIDTH: u32 = 1_000;
    const SHORTEST: u32 = 5_000;
    let last = taps.offsets().last().copied().unwrap_or_default();
    let whole = u64::from(last.max(SHORTEST));
    let place = |it: &u32| u64::from(*it) * u64::from(WIDTH) / whole;
    let line = |it: &u32| format!("M{} 8v34", 6 + place(it));
    let lines: Vec<String> = taps.offsets().iter().map(line).collect();
    view! {
        <figure class="strip" aria-hidden="true">
            <svg viewBox="0 0 1012 60" preserveAspectRatio="none">
                <path class="strip__base" d="M0 50h1012" />
                <path class="strip__taps" d=lines.concat() />
            </svg>
            <figcaption class="strip__ends">
                <span>{(words::tap().ends)(0)}</span>
                <span>{(words::tap().ends)(u32::try_from(whole).unwrap_or(last))}</span>
            </figcaption>
        </figure>
    }
}
