//! A note's card: that it is saved, and under it the form, which waits for nothing to be saved.

use super::rooms::Room;
use crate::controls::Heading;
use crate::node::{Node, view};
use crate::route::Route;
use crate::signals::Memo;
use crate::state::{App, app};
use crate::words;
use fascicle_core::diary::EntryId;
use leptos::component;
use leptos::prelude::untrack;

/// The card of a note, as soon as it is read.
#[component]
pub(super) fn Entry(entry: EntryId) -> Node {
    let app = app();
    // Once it is drawn, neither the end of reading nor another window draws it anew under a person's
    // hands.
    let waits = Memo::new(move |was: Option<&bool>| {
        was != Some(&false) && app.reading.get() && app.diary.with(|it| it.entry(entry).is_none())
    });
    Node::from(move || {
        if waits.get() {
            let words = words::note();
            return without_form(app, words::store().reading, words.change_heading);
        }
        untrack(|| card(app, entry))
    })
}

fn without_form(app: App, text: &'static str, heading: &'static str) -> Node {
    view! {
        <Heading text=heading moved=app.moved.get_value() />
        <p>{text}</p>
        <p><a href=Route::Diary.href()>{words::app().diary}</a></p>
    }
}

fn card(app: App, entry: EntryId) -> Node {
    let words = words::note();
    let Some(twitch) = app.twitch(entry) else {
        return without_form(app, words.gone, words.change_heading);
    };
    let just_noted = app.just_noted.get_value() == Some(entry);
    let heading = if just_noted { words.saved_heading } else { words.change_heading };
    let place = (words::body().place)(twitch.place);
    let saved = move || (words.saved)(&place, &(words::time().moment)(twitch.at, app.today.get()));
    view! {
        <Heading text=heading moved=app.moved.get_value() />
        <p class="saved">{saved}</p>
        {just_noted.then(|| view! { <p class="help">{words.optional}</p> })}
        <Room route=Route::Entry(entry) />
    }
}
