//! The diary: everything noted, by day, newest first.

use super::shell::what;
use crate::controls::{Button, Heading};
use crate::platform::{clock, document, tasks};
use crate::route::Route;
use crate::state::{App, app};
use crate::words::words;
use fascicle_core::calendar::Day;
use fascicle_core::diary::{DiaryDay, Entry, EntryId};
use leptos::prelude::*;

/// The diary.
#[component]
pub(super) fn Diary() -> impl IntoView {
    let app = app();
    let today = clock::now().day();
    let days = move || {
        app.diary.with(|diary| {
            if diary.is_empty() && app.reading.get() {
                return view! { <p class="lead">{words().store.reading}</p> }.into_any();
            }
            if diary.is_empty() {
                return view! { <Empty /> }.into_any();
            }
            let days = diary.days().iter().map(|it| day(app, it, today)).collect_view();
            view! { <p class="help">{words().diary.count_note}</p> {days} }.into_any()
        })
    };
    view! {
        <Heading text=words().diary.heading moved=app.moved.get_value() />
        {days}
    }
}

#[component]
fn Empty() -> impl IntoView {
    let words = words();
    view! {
        <p class="lead">{words.diary.empty}</p>
        <p>{words.diary.empty_help}</p>
        <p><a class="button" href=Route::Note.href()>{words.home.note}</a></p>
    }
}

fn day(app: App, day: &DiaryDay<'_>, today: Day) -> AnyView {
    let entries = day.entries.iter().map(|it| entry(app, it)).collect_view();
    view! {
        <section class="day">
            <h2 class="day__name">{(words().time.day_near)(day.day, today)}</h2>
            <ul class="day__entries">{entries}</ul>
        </section>
    }
    .into_any()
}

fn entry(app: App, entry: &Entry<'_>) -> impl IntoView + use<> {
    let words = words();
    let id = entry.id;
    let twitch = entry.twitch;
    let what = what(twitch.place, twitch.at);
    let change = (words.diary.change_what)(&what);
    let remove = (words.diary.remove_what)(&what);
    let course = twitch.course.map(words.note.course_of);
    let before = twitch.before.iter().map(words.note.trigger);
    let more: Vec<&str> = course.into_iter().chain(before).collect();
    let more = (!more.is_empty()).then(|| view! { <p class="entry__more">{more.join(" · ")}</p> });
    let said = (!twitch.words.is_empty())
        .then(|| view! { <p class="entry__words" dir="auto">{twitch.words.clone()}</p> });
    view! {
        <li class="entry">
            <p class="entry__time">{(words.time.clock)(twitch.at.time_of_day())}</p>
            <div class="entry__body">
                <p class="entry__place">{(words.body.place)(twitch.place)}</p>
                {more}
                {said}
            </div>
            <div class="entry__actions">
                <a href=Route::Entry(id).href() aria-label=change>{words.diary.change}</a>
                <Button class="button--link" label=words.diary.remove name=remove on_press=Callback::new(move |()| remove_entry(app, id)) />
            </div>
        </li>
    }
}

/// The button that was pressed is gone with its note: the focus goes to what is said of it, and to
/// the way back. A second press that was meant for this note then reaches no other.
fn remove_entry(app: App, entry: EntryId) {
    tasks::spawn(async move {
        app.remove(entry).await;
        document::focus_when_drawn("happened");
    });
}
