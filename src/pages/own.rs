//! The person's own triggers: added, renamed and hidden; and those of ours that they do not use.

use super::awake::WakingHours;
use crate::controls::{Button, Check, Heading};
use crate::node::{Node, view};
use crate::platform::{document, tasks};
use crate::signals::{Callback, Memo, RwSignal, Signal};
use crate::state::{App, app};
use crate::words;
use fascicle_core::diary::{Content, Diary, EntryId, Habits, OwnTrigger, Trigger};
use leptos::component;
use leptos::prelude::event_target_value;

/// The page of own triggers.
#[component]
pub(super) fn Own() -> Node {
    let app = app();
    let words = words::own();
    let names = Memo::new(move |_| {
        app.reading.track();
        app.diary.with(|it: &Diary| {
            let own = it.own_triggers().into_iter();
            own.map(|(entry, it)| (entry, it.clone())).collect::<Vec<_>>()
        })
    });
    let yours = move || {
        let own = names.get();
        if own.is_empty() {
            return view! { <p>{words.none}</p> };
        }
        let row = |(entry, own): (EntryId, OwnTrigger)| view! { <Row app entry own names /> };
        view! { <ul class="own">{own.into_iter().map(row).collect::<Node>()}</ul> }
    };
    let habits = Memo::new(move |_| app.habits().unwrap_or_default());
    let ours = move |it: &Trigger| {
        let trigger = *it;
        let chosen = Signal::derive(move || habits.with(|it| !it.hidden.contains(trigger)));
        let turn = Callback::new(move |()| {
            let mut habits: Habits = habits.get_untracked();
            habits.hidden.turn(trigger);
            tasks::spawn(async move {
                let kept = app.keep_habits(habits).await;
                app.is_kept(kept);
            });
        });
        view! { <Check label=(words::note().trigger)(trigger) chosen on_turn=turn /> }
    };
    // What is said once is one entry: it is read before it is changed.
    let once = move || {
        (!app.reading.get()).then(|| {
            view! {
                <fieldset class="choices">
                    <legend>{words.asked}</legend>
                    <p class="help">{words.asked_help}</p>
                    {Trigger::ALL.iter().map(ours).collect::<Node>()}
                </fieldset>
                <WakingHours app again=true />
            }
        })
    };
    view! {
        <Heading text=words.heading moved=app.moved.get_value() />
        <p class="help">{words.help}</p>
        <New app names />
        <h2 id="yours" tabindex="-1">{words.yours}</h2>
        {yours}
        {once}
    }
}

type Names = Memo<Vec<(EntryId, OwnTrigger)>>;

/// The trigger of that name, if it can have it beside the others.
fn named(names: Names, typed: &str, but: Option<EntryId>) -> Result<OwnTrigger, &'static str> {
    let own = OwnTrigger::new(typed).ok_or(words::own().bad)?;
    let is_taken = names.with_untracked(|it| {
        it.iter().any(|(entry, it)| Some(*entry) != but && it.name() == own.name())
    });
    if is_taken { Err(words::own().twice) } else { Ok(own) }
}

#[component]
fn New(app: App, names: Names) -> Node {
    let words = words::own();
    let typed = RwSignal::new(String::new());
    let trouble = RwSignal::new(None::<&'static str>);
    app.holds_unsaved(move || !typed.with(String::is_empty));
    let add = Callback::new(move |()| {
        let own = named(names, &typed.get_untracked(), None);
        trouble.set(own.as_ref().err().copied());
        let Ok(own) = own else { return document::focus("new-trigger") };
        tasks::spawn(async move {
            let kept = app.put(None, Content::Own(own)).await;
            if app.is_kept(kept) {
                typed.set(String::new());
                document::focus("new-trigger");
            }
        });
    });
    view! {
        <label class="label" for="new-trigger">{words.new}</label>
        <input
            id="new-trigger"
            class="field"
            dir="auto"
            autocomplete="off"
            maxlength="120"
            prop:value=move || typed.get()
            on:input=move |event| typed.set(event_target_value(&event))
        />
        <div role="alert">{move || trouble.get().map(|it| view! { <p class="error">{it}</p> })}</div>
        <div class="actions">
            <Button class="button" label=words.add on_press=add />
        </div>
    }
}

#[component]
fn Row(app: App, entry: EntryId, own: OwnTrigger, names: Names) -> Node {
    let words = words::own();
    let name = own.name().to_owned();
    let label = (words.rename)(&name);
    let opens = (words.rename_what)(&name);
    let typed = RwSignal::new(name.clone());
    let trouble = RwSignal::new(None::<&'static str>);
    let was = name.clone();
    app.holds_unsaved(move || typed.with(|it| *it != was));
    let hidden = own.hidden;
    let keep = move |own: OwnTrigger| {
        tasks::spawn(async move {
            let kept = app.put(Some(entry), Content::Own(own)).await;
            app.is_kept(kept);
            document::focus_when_drawn("yours");
        });
    };
    let rename = Callback::new(move |()| {
        let own = named(names, &typed.get_untracked(), Some(entry));
        trouble.set(own.as_ref().err().copied());
        if let Ok(mut own) = own {
            own.hidden = hidden;
            keep(own);
        }
    });
    let turn = Callback::new(move |()| {
        let mut own = own.clone();
        own.hidden = !own.hidden;
        keep(own);
    });
    let id = format!("own-{entry}");
    view! {
        <li class="own__row">
            <Check label=name chosen=Signal::derive(move || !hidden) on_turn=turn />
            <details>
                <summary aria-label=opens>{words.rename_it}</summary>
                <label for=id.clone()>{label}</label>
                <input
                    id=id
                    class="field"
                    dir="auto"
                    autocomplete="off"
                    prop:value=move || typed.get()
                    on:input=move |event| typed.set(event_target_value(&event))
                />
                <div role="alert">
                    {move || trouble.get().map(|it| view! { <p class="error">{it}</p> })}
                </div>
                <Button class="button button--small" label=words.rename_it on_press=rename />
            </details>
        </li>
    }
}
