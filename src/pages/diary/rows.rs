//! A row of the diary: when, what, and what can be done with it.

use super::super::shell::what;
use crate::controls::{Button, Erase as _, EraseAll as _};
use crate::platform::{document, tasks};
use crate::route::{DayName, Route};
use crate::state::{App, Gist};
use crate::words;
use fascicle_core::diary::{
    DayLine, DayPlaces, Entry, EntryId, Factor, More, Noted, SavedCheck, Taps, Twitch,
};
use leptos::prelude::*;

/// What is in the element of a day: its name, and the list of its entries, still empty.
pub(super) fn day(name: String) -> AnyView {
    view! {
        <h2 class="day__name">{name}</h2>
        <ul class="day__entries" role="list"></ul>
    }
    .erase()
}

/// What is in the element of an entry: when, what, and what can be done with it.
pub(super) fn entry(app: App, entry: &Entry<'_>, choice: Option<Choice>) -> Option<AnyView> {
    let id = entry.id;
    let what = what(app, Gist::of(entry.noted)?);
    let change = |route: Route| {
        let label = (words::diary().change_what)(&what);
        view! { <a href=route.href() aria-label=label>{words::diary().change}</a> }
    };
    let remove = (words::diary().remove_what)(&what);
    let open = match entry.noted {
        Noted::Twitch(_) => change(Route::Entry(id)).into_any(),
        Noted::Day(_) => change(Route::Day(DayName::Kept(id))).into_any(),
        Noted::Taps(_) => change(Route::Tapped(id)).into_any(),
        Noted::Check(_) => {
            let label = (words::saved_check().look_at)(&what);
            let href = Route::SavedCheck(id).href();
            let look = view! { <a href=href aria-label=label>{words::saved_check().look}</a> };
            look.into_any()
        }
        Noted::Checking(_) | Noted::Window(_) | Noted::Own(_) | Noted::Habits(_) => return None,
    };
    let actions = match choice {
        Some(choice) => choice.view((words::listing().choose_what)(&what)),
        None => view! {
            {open}
            <Button class="button--link" label=words::diary().remove name=remove on_press=Callback::new(move |()| remove_entry(app, id)) />
        }
        .erase(),
    };
    Some(
        view! {
            {said(app, entry.noted)}
            <div class="entry__actions">{actions}</div>
        }
        .erase(),
    )
}

/// Whether an entry is among those that are chosen, and what turns that.
pub(super) struct Choice {
    pub(super) is_chosen: bool,
    pub(super) turn: Callback<()>,
}

impl Choice {
    fn view(self, name: String) -> AnyView {
        let Self { is_chosen, turn } = self;
        view! {
            <label class="entry__choice">
                <input type="checkbox" aria-label=name prop:checked=is_chosen on:change=move |_| turn.run(()) />
            </label>
        }
        .erase()
    }
}

/// When something was, and what is said of it.
pub(in crate::pages) fn said(app: App, noted: Noted<'_>) -> Option<AnyView> {
    let body = match noted {
        Noted::Twitch(it) => twitch(app, it),
        Noted::Day(it) => day_line(app, it),
        Noted::Taps(it) => taps(it),
        Noted::Check(it) => check(it),
        Noted::Checking(_) | Noted::Window(_) | Noted::Own(_) | Noted::Habits(_) => return None,
    };
    let time = noted.at().map(|it| (words::time().clock)(it.time_of_day()));
    let time = time.unwrap_or_else(|| words::today().the_day.to_owned());
    Some(
        view! {
            <p class="entry__time">{time}</p>
            <div class="entry__body">{body}</div>
        }
        .erase(),
    )
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
