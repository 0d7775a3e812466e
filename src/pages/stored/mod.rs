//! What is stored: how safe it is, backup, restoring, what could not be read, deleting everything.

mod backup;
mod clear;
mod install;
mod restore;

use crate::controls::{Button, Heading};
use crate::node::{Node, view};
use crate::platform::{persistence, tasks};
use crate::signals::{Callback, RwSignal};
use crate::state::{App, Remark, app};
use crate::words;
use fascicle_core::archive::{SetAside, SideError, Wish};
use fascicle_core::diary::Entry;
use leptos::component;

/// What is stored.
#[component]
pub(super) fn Stored() -> Node {
    let app = app();
    let words = words::stored();
    // Drawn anew when another file is handed over.
    let restore = move || {
        app.handed.track();
        view! { <restore::Restore /> }
    };
    view! {
        <Heading text=words.heading moved=app.moved.get_value() />
        <Safety />
        <h2>{words.backup.heading}</h2>
        <backup::Backup />
        <h2>{words.restore.heading}</h2>
        {restore}
        <install::Install />
        <h2>{words.aside_heading}</h2>
        <Aside />
        <h2>{words.clear.heading}</h2>
        <clear::Clear />
        <p><a href="rescue.html">{words.rescue}</a></p>
    }
}

/// How much there is, and how safe it is.
#[component]
fn Safety() -> Node {
    let app = app();
    let words = words::stored();
    let promise = RwSignal::new(None);
    tasks::spawn(async move { promise.set(persistence::is_promised().await) });
    let ask = Callback::new(move |()| {
        tasks::spawn(async move { promise.set(persistence::ask().await) });
    });
    let asks = move || {
        (promise.get() == Some(false))
            .then(|| view! { <Button class="button" label=words.ask_promise on_press=ask /> })
    };
    let is_full = move || app.remark.get() == Some(Remark::Front(SideError::Full));
    let pack = Callback::new(move |()| {
        tasks::spawn(async move {
            // What came of it is what the remark says.
            app.remark.set(None);
            drop(app.settle(Wish::Pack).await);
        });
    });
    let packs = move || {
        is_full().then(|| view! { <Button class="button" label=words.pack on_press=pack /> })
    };
    view! {
        <p class="lead">{move || count(app)}</p>
        <p>{(words.kept)(app.lasts, app.is_mirrored)}</p>
        <p>{move || (words.promise)(promise.get())}</p>
        {asks}
        {packs}
    }
}

fn count(app: App) -> String {
    let say = words::stored().count;
    app.diary.with(|diary| {
        let entries = diary.entries();
        let day = |it: &Entry<'_>| it.noted.day();
        let days = entries.last().and_then(day).zip(entries.first().and_then(day));
        say(entries.len(), days)
    })
}

#[component]
fn Aside() -> Node {
    let app = app();
    let words = words::stored();
    let row = |it: &SetAside| {
        view! {
            <li>
                <p>{(words.why)(it.why)}</p>
                <pre class="raw" tabindex="0" dir="ltr">{it.key.clone()} "\n" {it.text.clone()}</pre>
            </li>
        }
    };
    Node::from(move || {
        app.set_aside.with(|aside| {
            if aside.is_empty() {
                return view! { <p>{words.aside_none}</p> };
            }
            view! {
                <p>{words.aside_help}</p>
                <ul class="facts">{aside.iter().map(row).collect::<Node>()}</ul>
            }
        })
    })
}
