//! A row of the diary: when, what, and what can be done with it.

use super::super::factors;
use super::super::shell::what;
use crate::controls::Button;
use crate::node::{Node, view};
use crate::platform::{document, tasks};
use crate::route::{DayName, Route};
use crate::signals::Callback;
use crate::state::{App, Gist};
use crate::words;
use fascicle_core::diary::{
    DayLine, DayPlaces, Entry, EntryId, Factor, More, Noted, SavedCheck, Taps, Twitch,
};

/// What is in the element of a day: its name, and the list of its entries, still empty.
pub(super) fn day(name: String) -> Node {
    view! {
        <h2 class="day__name">{name}</h2>
        <ul class="day__entries" role="list"></ul>
    }
}

/// What is in the element of an entry: when, what, and what can be done with it.
pub(super) fn entry(app: App, entry: &Entry<'_>, choice: Option<Choice>) -> Option<Node> {
    let id = entry.id;
    let what = what(app, Gist::of(entry.noted)?);
    let change = |route: Route| {
        let label = (words::diary().change_what)(&what);
        view! { <a href=route.href() aria-label=label>{words::diary().change}</a> }
    };
    let remove = (words::diary().remove_what)(&what);
    let open = match entry.noted {
        Noted::Twitch(_) => change(Route::Entry(id)),
        Noted::Day(_) => change(Route::Day(DayName::Kept(id))),
        Noted::Taps(_) => change(Route::Tapped(id)),
        Noted::Check(_) => {
            let label = (words::saved_check().look_at)(&what);
            let href = Route::SavedCheck(id).href();
            let look = view! { <a href=href aria-label=label>{words::saved_check().look}</a> };
            look
        }
        Noted::Checking(_)
        | Noted::Window(_)
        | Noted::Own(_)
        | Noted::Habits(_)
        | Noted::Question(_)
        | Noted::Medicine(_)
        | Noted::History(_) => return None,
    };
    let actions = match choice {
        Some(choice) => choice.view((words::listing().choose_what)(&what)),
        None => view! {
            {open}
            <Button class="button--link" label=words::diary().remove name=remove on_press=Callback::new(move |()| remove_entry(app, id)) />
        },
    };
    Some(view! {
        {said(app, entry.noted)}
        <div class="entry__actions">{actions}</div>
    })
}

/// Whether an entry is among those that are chosen, and what turns that.
pub(super) struct Choice {
    pub(super) is_chosen: bool,
    pub(super) turn: Callback<()>,
}

impl Choice {
    fn view(self, name: String) -> Node {
        let Self { is_chosen, turn } = self;
        view! {
            <label class="entry__choice">
                <input type="checkbox" aria-label=name prop:checked=is_chosen on:change=move |_| turn.run(()) />
            </label>
        }
    }
}

/// When something was, and what is said of it.
pub(in crate::pages) fn said(app: App, noted: Noted<'_>) -> Option<Node> {
    let body = match noted {
        Noted::Twitch(it) => twitch(app, it),
        Noted::Day(it) => day_line(app, it),
        Noted::Taps(it) => taps(it),
        Noted::Check(it) => check(it),
        Noted::Checking(_)
        | Noted::Window(_)
        | Noted::Own(_)
        | Noted::Habits(_)
        | Noted::Question(_)
        | Noted::Medicine(_)
        | Noted::History(_) => return None,
    };
    let time = noted.at().map(|it| (words::time().clock)(it.time_of_day()));
    let time = time.unwrap_or_else(|| words::today().the_day.to_owned());
    Some(view! {
        <p class="entry__time">{time}</p>
        <div class="entry__body">{body}</div>
    })
}

fn day_line(app: App, line: &DayLine) -> Node {
    let places = match line.places() {
        DayPlaces::NotSaid => None,
        DayPlaces::Several => Some(words::today().several.to_owned()),
        DayPlaces::At(places) => {
            let places: Vec<String> = places.iter().map(words::body().place).collect();
            Some(places.join(" · "))
        }
    };
    let there =
        line.factors.iter().filter(|(_, yes)| *yes).filter_map(|(it, _)| factors::name(app, *it));
    let there: Vec<String> = there.collect();
    let there = (!there.is_empty()).then(|| there.join(" · "));
    let more = places.into_iter().chain(there);
    view! {
        <p class="entry__place">{(words::today().course)(line.course())}</p>
        {more.map(|it| view! { <p class="entry__more">{it}</p> }).collect::<Node>()}
    }
}

fn taps(taps: &Taps) -> Node {
    let place = taps.place.map_or_else(|| words::today().tapped.to_owned(), words::body().place);
    view! {
        <p class="entry__place">{place}</p>
        <p class="entry__more">{(words::today().rhythm)(taps.rhythm())}</p>
    }
}

fn check(check: &SavedCheck) -> Node {
    let words = words::outcome();
    let gist = (words::saved_check().gist)((words.level)(check.level));
    view! { <p class="entry__place">{gist}</p> }
}

fn twitch(app: App, twitch: &Twitch) -> Node {
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
    let more: Vec<String> =
        more.chain(own.iter().filter_map(|it| factors::name(app, Factor::Own(it)))).collect();
    let more = (!more.is_empty()).then(|| view! { <p class="entry__more">{more.join(" · ")}</p> });
    let said = (!twitch.words.is_empty())
        .then(|| view! { <p class="entry__words" dir="auto">{twitch.words.clone()}</p> });
    view! {
        <p class="entry__place">{(words::body().place)(twitch.place)}</p>
        {more}
        {said}
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
