//! Privacy: what this window has asked for, shown live, what it keeps, and how anybody can check it.

use crate::controls::{Button, Heading};
use crate::node::{Node, view};
use crate::platform::kept::{self, Version};
use crate::platform::requests::{self, Request};
use crate::platform::{document, lock, persistence, tasks};
use crate::route::Route;
use crate::signals::{Callback, RwSignal, StoredValue};
use crate::state::app;
use crate::words;
use fascicle_core::diary::Diary;
use leptos::component;
use leptos::prelude::on_cleanup;
use web_sys::PerformanceObserver;

/// What the page does and does not do.
#[component]
pub(super) fn Privacy() -> Node {
    let words = words::privacy();
    let list = |lines: &'static [&'static str]| {
        lines.iter().map(|it| view! { <li>{*it}</li> }).collect::<Node>()
    };
    view! {
        <Heading text=words.heading moved=app().moved.get_value() />
        <p class="lead">{words.lead}</p>
        <h2>{words.asked_heading}</h2>
        <Asked />
        <h2>{words.stored_heading}</h2>
        <Kept />
        <p>{words.stored}</p>
        <p><a class="alone" href=Route::Stored.href()>{words.stored_link}</a></p>
        <h2>{words.check_heading}</h2>
        <ol class="list">{list(words.check)}</ol>
        <h2>{words.left_heading}</h2>
        <p>{words.left_lead}</p>
        <ul class="list">{list(words.left)}</ul>
        <h2>{words.files_heading}</h2>
        <Files />
    }
}

/// What this window has asked for, and whether it still can.
#[component]
fn Asked() -> Node {
    let words = words::privacy();
    let asked = RwSignal::new(requests::so_far());
    let watching = requests::watch(move || asked.set(requests::so_far()));
    let watching = StoredValue::new(watching);
    on_cleanup(move || {
        watching.with_value(|it| it.iter().for_each(PerformanceObserver::disconnect));
    });
    let said =
        move || asked.with(|it| (words.asked)(it.len(), it.iter().filter(|it| !it.is_own).count()));
    let row = |it: Request| {
        let name = if it.is_own {
            it.name.into()
        } else {
            view! { <strong>{it.name}</strong> }
        };
        view! { <li>{name}</li> }
    };
    let rows = move || asked.get().into_iter().map(row).collect::<Node>();
    view! {
        <p role="status">{said}</p>
        <p role="status">{move || (words.locked)(lock::is_locked())}</p>
        <details class="places">
            <summary class="places__title">{words.asked_list}</summary>
            <p class="help">{words.asked_help}</p>
            <ul class="names" dir="ltr">{rows}</ul>
        </details>
    }
}

/// How much it keeps, as it is now.
#[component]
fn Kept() -> Node {
    let app = app();
    let words = words::privacy();
    let kept = RwSignal::new(None);
    tasks::spawn(async move {
        // The person may have gone on.
        kept.set(persistence::kept().await);
    });
    let said = move || (words.stored_now)(app.diary.with(Diary::count), kept.get());
    view! { <p>{said}</p> }
}

/// Which version this window shows, and which ones are kept.
#[component]
fn InUse() -> Node {
    let words = words::privacy();
    let kept = RwSignal::new(Vec::new());
    tasks::spawn(async move { kept.set(kept::names().await) });
    let started = requests::started_with().unwrap_or_default();
    let said = move || {
        kept.with(|it: &Vec<String>| (words.version)(env!("CARGO_PKG_VERSION"), &started, it))
    };
    view! { <p>{said}</p> }
}

/// The page's own files on this device, with their hashes, once they are asked for.
#[component]
fn Files() -> Node {
    let words = words::privacy();
    let versions = RwSignal::new(None::<Vec<Version>>);
    let look = Callback::new(move |()| {
        tasks::spawn(async move {
            versions.set(Some(kept::versions().await));
            document::focus_when_drawn("files");
        });
    });
    let version = |it: Version| {
        let lines: Vec<String> =
            it.files.into_iter().map(|(name, hash)| format!("{hash}  {name}\n")).collect();
        view! {
            <p>{(words.build)(&it.name, lines.len())}</p>
            <pre class="raw" tabindex="0" dir="ltr" aria-label=words.files_heading>{lines}</pre>
        }
    };
    let shown = move || {
        versions.get().map(|it| {
            let none = it.is_empty().then(|| view! { <p>{words.files_none}</p> });
            view! {
                <div id="files" tabindex="-1">
                    {none}
                    {it.into_iter().map(version).collect::<Node>()}
                </div>
            }
        })
    };
    view! {
        <InUse />
        <p>{words.files_help}</p>
        <div class="actions">
            <Button class="button" label=words.files_look on_press=look />
        </div>
        {shown}
    }
}
