//! Usual waking hours: asked once on the card of a day, and changed among the person's own words.

use crate::controls::Button;
use crate::node::{Node, view};
use crate::platform::{document, tasks};
use crate::signals::{Callback, Memo, RwSignal};
use crate::state::App;
use crate::words;
use fascicle_core::calendar::TimeOfDay;
use fascicle_core::diary::{Awake, Habits};
use leptos::component;
use leptos::prelude::event_target_value;

/// Asks for the waking hours; where it is not `again`, of whom nobody has asked yet.
#[component]
pub(super) fn WakingHours(app: App, again: bool) -> Node {
    let words = words::day_card();
    let is_kept = RwSignal::new(false);
    // What is not read yet may hold the answer.
    let is_shown = Memo::new(move |_| {
        let awake = app.habits().map(|it| it.awake).unwrap_or_default();
        !app.reading.get() && (again || awake == Awake::NotAsked)
    });
    let keep = Callback::new(move |awake: Awake| {
        tasks::spawn(async move {
            let kept = app.keep_habits(Habits { awake, ..app.habits_untracked() }).await;
            if app.is_kept(kept) {
                is_kept.set(true);
                document::focus_when_drawn("awake");
            }
        });
    });
    Node::from(move || {
        if is_kept.get() {
            view! { <p id="awake" class="help" tabindex="-1">{words.awake_kept}</p> }
        } else {
            is_shown.get().then(|| form(app.habits_untracked().awake, keep)).into()
        }
    })
}

/// The two times, with what is known of them.
fn form(known: Awake, keep: Callback<Awake>) -> Node {
    let words = words::day_card();
    let (up, asleep) = match known {
        Awake::NotAsked => ("07:00".to_owned(), "23:00".to_owned()),
        Awake::RatherNot => (String::new(), String::new()),
        Awake::Times(up, asleep) => (up.text(), asleep.text()),
    };
    let (up, asleep) = (RwSignal::new(up), RwSignal::new(asleep));
    let trouble = RwSignal::new(false);
    let keep_times = Callback::new(move |()| {
        let time = |it: RwSignal<String>| TimeOfDay::parse(&it.get_untracked());
        let times = time(up).zip(time(asleep));
        trouble.set(times.is_none());
        if let Some((up, asleep)) = times {
            keep.run(Awake::Times(up, asleep));
        }
    });
    let rather_not = Callback::new(move |()| keep.run(Awake::RatherNot));
    let field = move |id, label, value: RwSignal<String>| {
        view! {
            <label for=id>{label}</label>
            <input
                id=id
                class="field"
                type="time"
                prop:value=move || value.get()
                on:input=move |event| value.set(event_target_value(&event))
            />
        }
    };
    view! {
        <fieldset class="choices awake">
            <legend>{words.awake}</legend>
            <p class="help">{words.awake_help}</p>
            <div class="awake__times">
                {field("up", words.up, up)}
                {field("asleep", words.asleep, asleep)}
            </div>
            <div role="alert">
                {move || trouble.get().then(|| view! { <p class="error">{words.bad_awake}</p> })}
            </div>
            <div class="actions">
                <Button class="button button--small" label=words.keep_awake on_press=keep_times />
                <Button class="button button--small button--quiet" label=words.not_awake on_press=rather_not />
            </div>
        </fieldset>
    }
}
