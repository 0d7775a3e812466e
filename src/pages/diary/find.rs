//! Finding in the diary: by words, kind and place. Find in page sees only what is near the window.

use super::Chosen;
use super::list::List;
use crate::controls::{Button, PlaceSelect};
use crate::node::{Node, view};
use crate::platform::document;
use crate::signals::{Callback, RwSignal, Signal};
use crate::words;
use fascicle_core::diary::{Kind, Wanted};
use leptos::component;
use leptos::leptos_dom::helpers::debounce;
use leptos::prelude::event_target_value;
use std::time::Duration;
use wasm_bindgen::JsCast as _;
use web_sys::KeyboardEvent;

const FIELD: &str = "find-words";
/// How long nobody has typed before it is looked for.
const STILL: Duration = Duration::from_millis(200);

/// The fields, folded until they are wanted.
#[component]
pub(super) fn Find(wanted: RwSignal<Wanted>, list: List) -> Node {
    let words = words::listing();
    let is_open = RwSignal::new(wanted.with_untracked(|it| !it.is_everything()));
    // The browser's own way to find is the way to ours, and a second time its own.
    document::on_window("keydown", move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        let asks = (event.ctrl_key() || event.meta_key()) && event.key().eq_ignore_ascii_case("f");
        if asks && !document::has_focus(FIELD) {
            event.prevent_default();
            is_open.set(true);
            document::focus_when_drawn(FIELD);
        }
    });
    let mut look_for = debounce(STILL, move |text: String| {
        if wanted.with_untracked(|it| it.words != text) {
            wanted.update(|it| it.words = text);
        }
    });
    let typed = move |event| look_for(event_target_value(&event));
    let kind = move |event| {
        let kind = Kind::from_key(&event_target_value(&event));
        wanted.update(|it| it.kind = kind);
    };
    let option = |it: &Kind| {
        let it = *it;
        let chosen = move || wanted.with(|wanted| wanted.kind == Some(it));
        view! { <option value=it.key() prop:selected=chosen>{(words::listing().kind_of)(it)}</option> }
    };
    let place = Signal::derive(move || wanted.with(|it| it.place));
    let choose = Callback::new(move |place: Chosen| wanted.update(|it| it.place = place));
    let all = Callback::new(move |()| {
        wanted.set(Wanted::default());
        document::focus(FIELD);
    });
    let found = move || {
        (!wanted.with(Wanted::is_everything)).then(|| {
            view! {
                <p>{move || list.found.get()}</p>
                <Button class="button button--small" label=words::listing().show_all on_press=all />
            }
        })
    };
    view! {
        <details class="find" prop:open=move || is_open.get()>
            <summary class="places__title">{words.find}</summary>
            <label class="label" for=FIELD>{words.words}</label>
            <input id=FIELD class="field" type="search" autocomplete="off" aria-describedby="find-help" prop:value=move || wanted.with(|it| it.words.clone()) on:input=typed />
            <p id="find-help" class="help">{words.words_help}</p>
            <label class="label" for="find-kind">{words.kind}</label>
            <select id="find-kind" class="field" on:change=kind>
                <option value="" prop:selected=move || wanted.with(|it| it.kind.is_none())>{words.every_kind}</option>
                {Kind::ALL.iter().map(option).collect::<Node>()}
            </select>
            <label class="label" for="find-place">{words.place}</label>
            <PlaceSelect id="find-place" chosen=place none=words.every_place on_change=choose />
        </details>
        <div class="found" role="status">{found}</div>
    }
}
