//! Note: one tap on a place saves it, with the time now.

use super::note_drawing::AtHand;
use super::rooms::Room;
use crate::controls::{Button, Heading, PlaceButtons, RecentPlaces, ToList, place_in_focus};
use crate::node::{Node, view};
use crate::platform::install::{self, Installing};
use crate::platform::{document, tasks};
use crate::route::{DayName, Route};
use crate::signals::{Callback, Memo, RwSignal, StoredValue};
use crate::state::app;
use crate::words;
use fascicle_core::archive::SideError;
use fascicle_core::body::Place;
use fascicle_core::diary::Diary;
use leptos::component;
use leptos::prelude::provide_context;

/// How many recent places are offered first.
const RECENT: usize = 4;

/// Choosing the place to note.
#[component]
pub(super) fn Note() -> Node {
    let app = app();
    let failed = RwSignal::new(None::<(Place, SideError)>);
    // A second tap that was meant for the first, before the card is there, is not a second twitch.
    let is_noted = StoredValue::new(false);
    let pick = move |place| {
        if is_noted.get_value() {
            return;
        }
        is_noted.set_value(true);
        tasks::spawn(async move {
            match app.note(place).await {
                Ok(entry) => document::go(&Route::Entry(entry).href()),
                Err(error) => {
                    is_noted.set_value(false);
                    failed.set(Some((place, error)));
                    document::focus_when_drawn("not-noted");
                }
            }
        });
    };
    // Read anew when the rest of the store is there, and not for every note that comes from elsewhere.
    // Where that changes nothing, no place is taken from under a finger, and no fold closed.
    let recent = Memo::new(move |_| {
        app.reading.track();
        app.diary.with_untracked(|it: &Diary| it.recent_places(RECENT))
    });
    let on_pick = Callback::new(pick);
    let recent = move || view! { <RecentPlaces recent=recent.get() on_pick /> };
    let focused = RwSignal::new(None);
    provide_context(AtHand { pick: on_pick, focused });
    let trouble = move || {
        failed.get().map(|(place, error)| {
            view! {
                <div class="notice notice--action">
                    <p id="not-noted" tabindex="-1">
                        <strong>{(words::body().place)(place)}</strong>
                        " "
                        {(words::app().not_saved)(error)}
                    </p>
                    <Button class="button button--small" label=words::note().try_again on_press=Callback::new(move |()| pick(place)) />
                    <a href=Route::Stored.href()>{words::app().get_data_out}</a>
                </div>
            }
        })
    };
    // What is noted in the browser is not in the app on the home screen: install first, then note.
    let home_screen = move || {
        let is_empty = !app.reading.get() && app.diary.with(|it| it.count() == 0);
        (is_empty && install::installing() == Installing::HomeScreen)
            .then(|| view! { <p class="notice">{words::install().home_screen}</p> })
    };
    view! {
        <Heading text=words::note().heading moved=app.moved.get_value() />
        <p class="help">{words::note().help} " " {words::body().own_side}</p>
        {home_screen}
        <div role="alert">{trouble}</div>
        {recent}
        <div class="drawn">
            <div class="drawn__figure">
                <ToList />
                <Room route=Route::Note />
            </div>
            <div on:focusin=move |event| focused.set(place_in_focus(&event)) on:focusout=move |_| focused.set(None)>
                <PlaceButtons on_pick />
            </div>
        </div>
        <ul class="rows">
            <li><a class="row" href=Route::Day(DayName::Today).href()><span class="row__name">{words::today().whole_day}</span></a></li>
            <li><a class="row" href=Route::Tap.href()><span class="row__name">{words::note().tap_along}</span></a></li>
        </ul>
    }
}
