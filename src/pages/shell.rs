//! The shell: skip link, name, notices, the screen of the route, and the bar.

use super::{check, diary, entry, home, more, note, outcome};
use crate::controls::{Bar, Button, Mark, Symbol};
use crate::platform::{document, room, tasks};
use crate::route::Route;
use crate::state::{App, Notice, app};
use crate::storage::Storage;
use crate::words::words;
use fascicle_core::archive::Opened;
use fascicle_core::body::Place;
use fascicle_core::calendar::Moment;
use leptos::either::Either;
use leptos::ev;
use leptos::prelude::*;

/// The whole page, over the store as it was opened.
pub(crate) fn shell(storage: Storage, opened: Opened) -> impl IntoView {
    let app = App::open(storage, opened);
    provide_context(app);
    app.follow_address();
    let listener = window_event_listener(ev::hashchange, move |_| app.follow_address());
    on_cleanup(move || listener.remove());
    let asking = move || matches!(app.route.get(), Route::CheckPage(_));
    let bar = move || (!asking()).then(|| view! { <Bar items=bar_items(app) /> });
    // Each screen is drawn anew, on one side and then the other: no open fold or half-changed field
    // of the last one goes along into a screen of the same kind.
    let is_odd = StoredValue::new(false);
    let drawn = move || {
        let screen = screen(app.route.get());
        is_odd.update_value(|it| *it = !*it);
        if is_odd.get_value() { Either::Left(screen) } else { Either::Right(screen) }
    };
    view! {
        <a class="skip" href="#page" on:click=|event| skip(&event)>{words().app.skip}</a>
        <header class="masthead">
            <a class="masthead__name" href=Route::Home.href()>
                <Mark />
                <span>{words().app.name}</span>
            </a>
            <SafetyLine />
        </header>
        <main id="page" class="page" tabindex="-1">
            <Notices />
            {drawn}
        </main>
        {bar}
    }
}

fn screen(route: Route) -> AnyView {
    match route {
        Route::Home => home::Home().into_any(),
        Route::CheckPage(page) => view! { <check::Question page /> }.into_any(),
        // The door itself is never shown: `landing` leads on from it.
        Route::Outcome | Route::Check => outcome::Outcome().into_any(),
        Route::Note => note::Note().into_any(),
        Route::Entry(entry) => view! { <entry::Entry entry /> }.into_any(),
        Route::Diary => diary::Diary().into_any(),
        Route::More => more::More().into_any(),
        Route::Learn | Route::Stored => view! { <BackRoom /> }.into_any(),
    }
}

/// The place for a screen of the back room, which is fetched when it is first asked for.
#[component]
fn BackRoom() -> impl IntoView {
    room::ask_for_it_when_drawn();
    view! {
        <div id=room::PLACE>
            <p role="status">{words().app.opening}</p>
            // boot.js shows it where the back room does not come.
            <p id="not-opened" class="error" hidden>{words().app.not_opened}</p>
        </div>
    }
}

/// The address belongs to the routes, so the skip link moves the focus itself.
fn skip(event: &ev::MouseEvent) {
    event.prevent_default();
    document::focus("page");
}

fn bar_items(app: App) -> Vec<(&'static str, String, Symbol, Signal<bool>)> {
    let words = &words().app;
    let here = move |is_here: fn(Route) -> bool| Signal::derive(move || is_here(app.route.get()));
    vec![
        (words.home, Route::Home.href(), Symbol::Home, here(|it| it == Route::Home)),
        (words.check, Route::Check.href(), Symbol::Check, here(|it| it == Route::Outcome)),
        (words.note, Route::Note.href(), Symbol::Note, here(|it| it == Route::Note)),
        (words.diary, Route::Diary.href(), Symbol::Diary, here(|it| it == Route::Diary)),
        (
            words.more,
            Route::More.href(),
            Symbol::More,
            here(|it| matches!(it, Route::More | Route::Learn | Route::Stored)),
        ),
    ]
}

/// How safe what was saved last is: one quiet line that stays.
#[component]
fn SafetyLine() -> impl IntoView {
    let app = app();
    let text = move || app.safety.get().map(words().store.safety);
    view! { <p class="masthead__state" role="status">{text}</p> }
}

/// What the person should know about the store, and what has just happened.
#[component]
fn Notices() -> impl IntoView {
    let app = app();
    let blocked = (!app.lasts).then(|| view! { <p class="notice">{words().app.blocked}</p> });
    let aside = move || {
        let count = app.set_aside.with(Vec::len);
        (count > 0 && app.route.get() != Route::Stored).then(|| {
            view! {
                <p class="notice">
                    {(words().app.set_aside)(count)} " "
                    <a href=Route::Stored.href()>{words().app.look_at_it}</a>
                </p>
            }
        })
    };
    let remark = move || {
        let text = app.remark.get().map(words().store.remark);
        text.map(|it| view! { <p class="notice" role="status">{it}</p> })
    };
    let draft = move || {
        let words = &words().app;
        app.draft_trouble.get().map(|it| view! { <p class="notice">{(words.not_saved)(it)}</p> })
    };
    let happened = move || app.notice.get().map(|it| notice(app, it));
    view! {
        {blocked}
        {remark}
        {aside}
        <div role="status">{draft}{happened}</div>
    }
}

fn notice(app: App, notice: Notice) -> AnyView {
    let close = Callback::new(move |()| {
        app.notice.set(None);
        document::focus("heading");
    });
    let (text, undo) = match notice {
        Notice::Removed(entry, place, at) => {
            ((words().diary.removed)(&what(place, at)), Some(entry))
        }
        Notice::BackAgain(place, at) => ((words().diary.back_again)(&what(place, at)), None),
        Notice::NotSaved(error) => ((words().app.not_saved)(error).to_owned(), None),
    };
    let undo = undo.map(|entry| {
        let bring_back = Callback::new(move |()| {
            tasks::spawn(async move {
                app.bring_back(entry).await;
                document::focus_when_drawn("happened");
            });
        });
        view! {
            <Button class="button button--small" label=words().app.undo on_press=bring_back />
        }
    });
    view! {
        <div class="notice notice--action">
            <p id="happened" tabindex="-1">{text}</p>
            {undo}
            <Button class="button button--small button--quiet" label=words().app.dismiss on_press=close />
        </div>
    }
    .into_any()
}

/// A note in a few words: its place and its time.
pub(super) fn what(place: Place, at: Moment) -> String {
    format!("{}, {}", (words().body.place)(place), (words().time.clock)(at.time_of_day()))
}
