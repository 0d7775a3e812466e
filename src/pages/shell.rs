//! The shell: skip link, name, notices, the screen of the route, and the bar.

use super::{entry, home, more, note, rooms};
use crate::controls::{Bar, Button, Mark, Symbol};
use crate::node::{Node, view};
use crate::platform::worker::Turn;
use crate::platform::{document, tasks};
use crate::route::Route;
use crate::signals::{Callback, Signal};
use crate::state::{App, Gist, Notice, app};
use crate::storage::Storage;
use crate::words;
use fascicle_core::archive::Opened;
use fascicle_core::diary::EntryId;
use leptos::component;
use leptos::ev;
use leptos::prelude::{
    on_cleanup, provide_context, window_event_listener, window_event_listener_untyped,
};

/// The whole page, over the store as it was opened.
pub(crate) fn shell(storage: Storage, opened: Opened) -> Node {
    let app = App::open(storage, opened);
    provide_context(app);
    app.follow_address();
    let listener = window_event_listener(ev::hashchange, move |_| app.follow_address());
    on_cleanup(move || listener.remove());
    let seen_again =
        window_event_listener_untyped("visibilitychange", move |_| app.look_at_the_day());
    on_cleanup(move || seen_again.remove());
    app.follow_version();
    rooms::open_all_when_seen();
    let asking = move || {
        matches!(app.route.get(), Route::CheckPage(_) | Route::CheckAnswers | Route::Scales)
    };
    let bar = move || (!asking()).then(|| view! { <Bar items=bar_items(app) /> });
    document::on_window("resize", move |_| app.follow_size());
    let drawn = move || {
        if app.beside.get() { beside(app) } else { Node::by_turns(move || screen(app.route.get())) }
    };
    view! {
        <a class="skip" href="#page" on:click=|event| skip(&event)>{words::app().skip}</a>
        <header class="masthead">
            <a class="masthead__name" href=Route::Home.href()>
                <Mark />
                <span>{words::app().name}</span>
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

/// The diary, which stays, and beside it what is opened from it.
fn beside(app: App) -> Node {
    let opened = move || match app.route.get() {
        Route::Diary => view! { <p class="beside__none">{words::diary().beside}</p> },
        route => view! { <div class="beside__one">{screen(route)}</div> },
    };
    view! {
        <div class="beside">
            <div class="beside__list"><rooms::Room route=Route::Diary /></div>
            {Node::by_turns(opened)}
        </div>
    }
}

fn screen(route: Route) -> Node {
    match route {
        Route::Home => home::Home(),
        Route::Note => note::Note(),
        Route::Entry(entry) => view! { <entry::Entry entry /> },
        Route::More => more::More(),
        Route::Check
        | Route::CheckPage(_)
        | Route::CheckAnswers
        | Route::Outcome
        | Route::Scales
        | Route::SavedCheck(_)
        | Route::Diary
        | Route::Learn
        | Route::Rules
        | Route::Day(_)
        | Route::Window
        | Route::Tap
        | Route::Tapped(_)
        | Route::Checking
        | Route::Own
        | Route::Patterns
        | Route::Together
        | Route::Report
        | Route::AboutYou
        | Route::Stored
        | Route::Privacy => view! { <rooms::Room route /> },
    }
}

/// The address belongs to the routes, so the skip link moves the focus itself.
fn skip(event: &ev::MouseEvent) {
    event.prevent_default();
    document::focus("page");
}

fn bar_items(app: App) -> Vec<(&'static str, String, Symbol, Signal<bool>)> {
    let words = words::app();
    let here = move |is_here: fn(Route) -> bool| Signal::derive(move || is_here(app.route.get()));
    vec![
        (words.home, Route::Home.href(), Symbol::Home, here(|it| it == Route::Home)),
        (words.check, Route::Check.href(), Symbol::Check, here(|it| it == Route::Outcome)),
        (words.note, Route::Note.href(), Symbol::Note, here(|it| it == Route::Note)),
        (
            words.diary,
            Route::Diary.href(),
            Symbol::Diary,
            here(|it| matches!(it, Route::Diary | Route::SavedCheck(_))),
        ),
        (
            words.more,
            Route::More.href(),
            Symbol::More,
            here(|it| {
                use Route::{Checking, Learn, More, Own, Privacy, Rules, Stored, Window};
                matches!(it, More | Learn | Rules | Stored | Privacy | Checking | Own | Window)
            }),
        ),
    ]
}

/// How safe what was saved last is: one quiet line that stays.
#[component]
fn SafetyLine() -> Node {
    let app = app();
    let text = move || app.safety.get().map(words::store().safety);
    view! { <p class="masthead__state" role="status">{text}</p> }
}

/// What the person should know about the store, and what has just happened.
#[component]
fn Notices() -> Node {
    let app = app();
    let blocked = (!app.lasts).then(|| view! { <p class="notice">{words::app().blocked}</p> });
    let aside = move || {
        let count = app.set_aside.with(Vec::len);
        (count > 0 && app.route.get() != Route::Stored).then(|| {
            view! {
                <p class="notice">
                    {(words::app().set_aside)(count)} " "
                    <a href=Route::Stored.href()>{words::app().look_at_it}</a>
                </p>
            }
        })
    };
    let remark = move || {
        let text = app.remark.get().map(words::store().remark);
        text.map(|it| view! { <p class="notice" role="status">{it}</p> })
    };
    let draft = move || {
        let words = words::app();
        app.draft_trouble.get().map(|it| view! { <p class="notice">{(words.not_saved)(it)}</p> })
    };
    let happened = move || app.notice.get().map(|it| notice(app, it));
    let version = move || app.turn().map(|it| new_version(app, it));
    view! {
        {blocked}
        {remark}
        {aside}
        <div class="happened" role="status">{version}{draft}{happened}</div>
    }
}

fn new_version(app: App, turn: Turn) -> Node {
    let words = words::app();
    let text = match turn {
        Turn::Ready => words.new_version,
        Turn::Over => words.new_version_elsewhere,
    };
    let go_over = Callback::new(move |()| app.go_over());
    view! {
        <div class="notice notice--action">
            <p>{text}</p>
            <Button class="button button--small" label=words.go_over on_press=go_over />
        </div>
    }
}

fn notice(app: App, notice: Notice) -> Node {
    let (text, undo) = match notice {
        Notice::Removed(entry, gist) => ((words::diary().removed)(&what(app, gist)), Some(entry)),
        Notice::SeveralRemoved(entries, trouble) => {
            let text = (words::diary().several_removed)(entries.len());
            let trouble = trouble.map(|it| (words::app().not_saved)(it)).unwrap_or_default();
            let undo = Callback::new(move |()| bring_all_back(app, entries.clone()));
            return notice_with(app, format!("{text} {trouble}"), Some(undo));
        }
        Notice::SeveralBackAgain(count) => ((words::diary().several_back)(count), None),
        Notice::BackAgain(gist) => ((words::diary().back_again)(&what(app, gist)), None),
        Notice::Kept(entry, gist) => {
            let text = (words::diary().kept)(&what(app, gist));
            return notice_with(app, text, Some(Callback::new(move |()| take_back(app, entry))));
        }
        Notice::NotSaved(error) => ((words::app().not_saved)(error).to_owned(), None),
    };
    let undo = undo.map(|entry| Callback::new(move |()| bring_back(app, entry)));
    notice_with(app, text, undo)
}

fn bring_back(app: App, entry: EntryId) {
    tasks::spawn(async move {
        app.bring_back(entry).await;
        document::focus_when_drawn("happened");
    });
}

fn bring_all_back(app: App, entries: Vec<EntryId>) {
    tasks::spawn(async move {
        app.bring_all_back(entries).await;
        document::focus_when_drawn("happened");
    });
}

fn take_back(app: App, entry: EntryId) {
    tasks::spawn(async move {
        app.remove(entry).await;
        document::focus_when_drawn("happened");
    });
}

fn notice_with(app: App, text: String, undo: Option<Callback<()>>) -> Node {
    let close = Callback::new(move |()| {
        app.close_notice();
        document::focus("heading");
    });
    let undo = undo.map(|undo| {
        view! { <Button class="button button--small" label=words::app().undo on_press=undo /> }
    });
    view! {
        <div class="notice notice--action">
            <p id="happened" tabindex="-1">{text}</p>
            {undo}
            <Button class="button button--small button--quiet" label=words::app().dismiss on_press=close />
        </div>
    }
}

/// An entry in a few words: what it is, and its time.
pub(super) fn what(app: App, gist: Gist) -> String {
    let (name, at) = match gist {
        Gist::Twitch(place, at) => ((words::body().place)(place), at),
        Gist::Check(at) => (words::app().check.to_owned(), at),
        Gist::Taps(at) => (words::today().tapped.to_owned(), at),
        Gist::Day(course, day) => {
            let day = (words::time().day_near)(day, app.today.get_untracked());
            return format!("{}, {day}", (words::today().course)(course));
        }
        Gist::Checking(kind) => return (words::note().checking)(kind).to_owned(),
        Gist::Medicine => return words::about_you().medicine.to_owned(),
    };
    format!("{name}, {}", (words::time().clock)(at.time_of_day()))
}
