//! Patterns: what the notes show, how sure one can be, and what they do not tell; the sentence that matters first.

mod calendar;
mod days;
mod hours;
mod places;
mod runs;
mod together;
mod weeks;

pub(super) use places::shades;
pub(super) use together::WentTogether;

use crate::controls::{Heading, SourceNames};
use crate::node::{Node, view};
use crate::platform::tasks;
use crate::route::Route;
use crate::signals::{RwSignal, StoredValue, effect};
use crate::state::{App, app};
use crate::words;
use fascicle_core::diary::Awake;
use fascicle_core::patterns::clusters::Clusters;
use fascicle_core::patterns::rhythm::Rhythm;
use fascicle_core::patterns::{Gathering, Log, Method};
use leptos::component;
use std::rc::Rc;

/// How many entries are looked at before the browser may do something else.
const PIECE: usize = 1_500;

/// What is told of a diary, as far as it takes long to work out.
pub(super) struct Told {
    log: Log,
    awake: Awake,
    rhythm: Rhythm,
    clusters: Clusters,
}

/// What is shown, once it is gathered.
type Shown = RwSignal<Option<Rc<Told>>>;

/// What the person chose to look at: it stays when something is noted meanwhile.
#[derive(Clone, Copy)]
struct Chosen {
    /// Which of the spans of time the body shows, from 1 on; 0 for all days.
    span: RwSignal<usize>,
    /// How many times they went back from the last weeks, in the calendar and in the chart of weeks.
    calendar_back: RwSignal<usize>,
    weeks_back: RwSignal<usize>,
    /// Which two spans stand beside each other.
    cut: RwSignal<usize>,
}

/// The page.
#[component]
pub(super) fn Patterns() -> Node {
    let app = app();
    let words = words::patterns();
    let told: Shown = RwSignal::new(None);
    let none = || RwSignal::new(0);
    let chosen = Chosen { span: none(), calendar_back: none(), weeks_back: none(), cut: none() };
    gathered(app, move |log| tasks::spawn(work_out(app, log, told)));
    let shown = move || match told.get() {
        None => view! { <p class="help" role="status">{words.looking}</p> },
        Some(_) if app.reading.get() => view! { <p class="help" role="status">{words.looking}</p> },
        Some(told) => sections(app, chosen, &told),
    };
    view! {
        <Heading text=words.heading moved=app.moved.get_value() />
        <p class="lead">{words.matters}</p>
        <SourceNames sources=words.matters_sources />
        <p><a class="alone" href=Route::Check.href()>{words.to_check}</a></p>
        {shown}
    }
}

/// Gathers the log piece by piece, and anew whenever the diary changes, for as long as the page is there.
pub(super) fn gathered(app: App, then: impl Fn(Log) + Copy + 'static) {
    let turn = StoredValue::new(0_u32);
    effect(move || {
        app.diary.track();
        turn.update_value(|it| *it += 1);
        let this = turn.get_value();
        let is_last = move || turn.try_get_value() == Some(this);
        tasks::spawn(async move {
            let mut gathering = Gathering::default();
            while is_last() {
                let piece = app.diary.try_with_untracked(|diary| gathering.take(diary, PIECE));
                match piece {
                    Some(Some(log)) => return then(log),
                    Some(None) => tasks::turn().await,
                    None => return,
                }
            }
        });
    });
}

/// Works out what takes long, one after the other.
async fn work_out(app: App, log: Log, shown: Shown) {
    let awake = app.habits_untracked().awake;
    tasks::turn().await;
    let rhythm = Rhythm::of(&log.notes, awake);
    tasks::turn().await;
    let clusters = Clusters::of(&log, awake);
    tasks::turn().await;
    shown.set(Some(Rc::new(Told { log, awake, rhythm, clusters })));
}

fn sections(app: App, chosen: Chosen, told: &Rc<Told>) -> Node {
    let words = words::patterns();
    let log = &told.log;
    if log.days().is_none() {
        return view! {
            <p class="lead">{words.empty}</p>
            <p>{words.empty_help}</p>
            <p><a class="button" href=Route::Note.href()>{words::home().note}</a></p>
        };
    }
    view! {
        <div class="patterns">
            {days::days(app, log)}
            {places::places(chosen.span, told)}
            {calendar::calendar(chosen.calendar_back, told)}
            {runs::runs(told)}
            {hours::hours(told)}
            {weeks::weeks(app, chosen, told)}
            {to_together()}
        </div>
        {how(words.how, &Method::OF_NOTES)}
    }
}

/// The way to what went together.
fn to_together() -> Node {
    let words = words::together();
    view! {
        <section>
            <h2>{words.heading}</h2>
            <p class="help">{words.help}</p>
            <p><a class="button" href=Route::Together.href()>{words.open}</a></p>
        </section>
    }
}

/// How it is worked out, and the methods by their names, for whoever wants to check them.
fn how(lines: &'static [&'static str], methods: &[Method]) -> Node {
    let words = words::patterns();
    let line = |it: &'static str| view! { <li>{it}</li> };
    let method = |it: &Method| {
        view! {
            <li>
                {(words.method)(*it)}
                <span class="sources">{it.name()} ". " {it.reference()} "."</span>
            </li>
        }
    };
    view! {
        <details class="chart__more">
            <summary>{words.how_heading}</summary>
            <ul class="list">{lines.iter().copied().map(line).collect::<Node>()}</ul>
            <ul class="list">{methods.iter().map(method).collect::<Node>()}</ul>
        </details>
    }
}
