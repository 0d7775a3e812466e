//! What is stored: all of it as one file, and what could not be read.

use crate::controls::{Button, Heading};
use crate::platform::files;
use crate::state::{App, app};
use crate::words::words;
use leptos::prelude::*;

/// What is stored.
#[component]
pub(super) fn Stored() -> impl IntoView {
    let app = app();
    let words = &words().stored;
    let failed = RwSignal::new(false);
    let save_all = Callback::new(move |()| failed.set(!save(app)));
    view! {
        <Heading text=words.heading moved=app.moved.get_value() />
        <p>{words.lead}</p>
        <p>
            <Button class="button button--main" label=words.save_file on_press=save_all />
        </p>
        <div role="alert">
            {move || failed.get().then(|| view! { <p class="error">{words.not_saved}</p> })}
        </div>
        <p><a href="rescue.html">{words.rescue}</a></p>
        <h2>{words.aside_heading}</h2>
        <Aside />
    }
}

#[component]
fn Aside() -> impl IntoView {
    let app = app();
    let words = &words().stored;
    app.set_aside.with_untracked(|aside| {
        if aside.is_empty() {
            return view! { <p>{words.aside_none}</p> }.into_any();
        }
        let row = |it: &fascicle_core::archive::SetAside| {
            view! {
                <li>
                    <p>{(words.why)(it.why)}</p>
                    <pre class="raw" tabindex="0" dir="ltr">{it.key.clone()} "\n" {it.text.clone()}</pre>
                </li>
            }
        };
        view! {
            <p>{words.aside_help}</p>
            <ul class="facts">{aside.iter().map(row).collect_view()}</ul>
        }
        .into_any()
    })
}

/// Saves everything as a file; whether that worked.
fn save(app: App) -> bool {
    app.everything().is_ok_and(|texts| files::save_json("fascicle-raw.json", texts).is_ok())
}
