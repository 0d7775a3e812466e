//! The diary: everything noted, by day, newest first.

use super::shell::what;
use crate::controls::{Button, Erase as _, EraseAll as _, Heading, live};
use crate::platform::{document, tasks};
use crate::route::{DayName, Route};
use crate::state::{App, Gist, app};
use crate::words;
use fascicle_core::calendar::Day;
use fascicle_core::diary::{
    DayLine, DayPlaces, DiaryDay, Entry, EntryId, Factor, More, Noted, SavedCheck, Taps, Twitch,
};
use leptos::prelude::*;

/// The diary.
#[component]
pub(super) fn Diary() -> impl IntoView {
    let app = app();
    let days = move || {
        app.diary.with(|diary| {
            if diary.is_empty() && app.reading.get() {
                return view! { <p class="lead">{words::store().reading}</p> }.erase();
            }
            if diary.is_empty() {
                return view! { <Empty /> }.erase();
            }
            let today = app.today.get();
            let days = diary.days().iter().map(|it| day(app, it, today)).erase_all();
            view! { <p class="help">{words::diary().count_note}</p> {days} }.erase()
        })
    };
    view! {
        <Heading text=words::diary().heading moved=app.moved.get_value() />
        {live(days)}
    }
}

#[component]
fn Empty() -> impl IntoView {
    view! {
        <p class="lead">{words::diary().empty}</p>
        <p>{words::diary().empty_help}</p>
        <p><a class="button" href=Route::Note.href()>{words::home().note}</a></p>
    }
}

fn day(app: App, day: &DiaryDay<'_>, today: Day) -> AnyView {
    let line = day.line.and_then(|(id, line)| entry(app, &Entry { id, noted: Noted::Day(line) }));
    let entries = day.entries.iter().filter_map(|it| entry(app, it)).erase_all();
    view! {
        <section class="day">
            <h2 class="day__name">{(words::time().day_near)(day.day, today)}</h2>
            <ul class="day__entries">{line}{entries}</ul>
        </section>
    }
    .erase()
}

/// An entry: when, what, and what can be done with it.
fn entry(app: App, entry: &Entry<'_>) -> Option<AnyView> {
    let id = entry.id;
    let what = what(Gist::of(entry.noted)?);
    let change = |route: Route| {
        let label = (words::diary().change_what)(&what);
        view! { <a href=route.href() aria-label=label>{words::diary().change}</a> }
    };
    let remove = (words::diary().remove_what)(&what);
    let (body, open) = match entry.noted {
        Noted::Twitch(it) => (twitch(app, it), change(Route::Entry(id)).into_any()),
        Noted::Day(it) => (day_line(app, it), change(Route::Day(DayName::Kept(id))).into_any()),
        Noted::Taps(it) => (taps(it), change(Route::Tapped(id)).into_any()),
        Noted::Check(it) => {
            let label = (words::saved_check().look_at)(&what);
            let href = Route::SavedCheck(id).href();
            let look = view! { <a href=href aria-label=label>{words::saved_check().look}</a> };
            (check(it), look.into_any())
        }
        Noted::Checking(_) | Noted::Window(_) | Noted::Own(_) | Noted::Habits(_) => return None,
    };
    let time = entry.noted.at().map(|it| (words::time().clock)(it.time_of_day()));
    let time = time.unwrap_or_else(|| words::today().the_day.to_owned());
    Some(view! {
        <li class="entry">
            <p class="entry__time">{time}</p>
            <div class="entry__body">{body}</div>
            <div class="entry__actions">
                {open}
                <Button class="button--link" label=words::diary().remove name=remove on_press=Callback::new(move |()| remove_entry(app, id)) />
            </div>
        </li>
    }.erase())
}

fn day_line(app: App, line: &DayLine) -> AnyView {
    let places = match line.places() {
        DayPlaces::NotSaid => None,
        DayPlaces::Several => Some(words::today().several.to_owned()),
        DayPlaces::At(places) => {
            let places: Vec<String> = places.iter().map(words::body().place).collect();
            Some(places.join(" · "))
        }
    };
    let there = line.factors.iter().filter(|(_, yes)| *yes).filter_map(|(it, _)| match it {
        Factor::Known(trigger) => Some((words::note().trigger)(*trigger).to_owned()),
        Factor::Own(entry) => own_name(app, *entry),
    });
    let there: Vec<String> = there.collect();
    let there = (!there.is_empty()).then(|| there.join(" · "));
    let more = places.into_iter().chain(there);
    view! {
        <p class="entry__place">{(words::today().course)(line.course())}</p>
        {more.map(|it| view! { <p class="entry__more">{it}</p> }).erase_all()}
    }
    .erase()
}

/// The name of a trigger of the person's own.
fn own_name(app: App, entry: EntryId) -> Option<String> {
    app.diary.with_untracked(|it| match it.entry(entry)?.noted {
        Noted::Own(own) => Some(own.name().to_owned()),
        _ => None,
    })
}

fn taps(taps: &Taps) -> AnyView {
    let place = taps.place.map_or_else(|| words::today().tapped.to_owned(), words::body().place);
    view! {
        <p class="entry__place">{place}</p>
        <p class="entry__more">{(words::today().rhythm)(taps.rhythm())}</p>
    }
    .erase()
}

fn check(check: &SavedCheck) -> AnyView {
    let words = words::outcome();
    let gist = (words::saved_check().gist)((words.level)(check.level));
    view! { <p class="entry__place">{gist}</p> }.erase()
}

fn twitch(app: App, twitch: &Twitch) -> AnyView {
    let words = words::note();
    let More { strength, doing, length, own, exact: _ } = twitch.more.get();
    let more = [
        twitch.course.map(words.course_of),
        length.map(words.length_of),
        strength.map(words.strength_of),
        doing.map(words.doing_of),
    ];
    let before = twitch.before.iter().map(words.trigger);
    let more = more.into_iter().flatten().chain(before).map(str::to_owned);
    let more: Vec<String> = more.chain(own.iter().filter_map(|it| own_name(app, it))).collect();
    let more = (!more.is_empty()).then(|| view! { <p class="entry__more">{more.join(" · ")}</p> });
    let said = (!twitch.words.is_empty())
        .then(|| view! { <p class="entry__words" dir="auto">{twitch.words.clone()}</p> });
    view! {
        <p class="entry__place">{(words::body().place)(twitch.place)}</p>
        {more}
        {said}
    }
    .erase()
}

/// The button that was pressed is gone with its note: the focus goes to what is said of it, and to
/// the way back. A second press that was meant for this note then reaches no other.
fn remove_entry(app: App, entry: EntryId) {
    tasks::spawn(async move {
        app.remove(entry).await;
        document::focus_when_drawn("happened");
    });
}
