//! What a doctor asks besides twitches: the person's own question, how it began, health, medicines. Asked once, kept, never read into.

use crate::controls::{Button, Heading, YesNo, optional};
use crate::node::{Node, view};
use crate::platform::{document, tasks};
use crate::route::Route;
use crate::signals::{Callback, Memo, RwSignal, Signal, effect};
use crate::state::{App, Slip, app};
use crate::words;
use fascicle_core::diary::{Began, Content, Diary, EntryId, Health, History, Medicine, Since};
use leptos::component;
use leptos::prelude::event_target_value;

/// The page.
#[component]
pub(in crate::pages) fn AboutYouPage() -> Node {
    let app = app();
    let words = words::about_you();
    // What is said once is one entry: it is read before it is changed.
    let form = move || (!app.reading.get()).then(|| view! { <Form app /> });
    view! {
        <Heading text=words.heading moved=app.moved.get_value() />
        <p class="help">{words.help}</p>
        {form}
        <h2 id="medicines" tabindex="-1">{words.medicines}</h2>
        <Medicines app />
        <p><a class="alone" href=Route::Report.href()>{words::report().heading}</a></p>
    }
}

#[component]
fn Form(app: App) -> Node {
    let words = words::about_you();
    let of_diary = |it: &Diary| it.health_history().map(|it| it.1.clone());
    let stored = app.diary.with_untracked(of_diary).unwrap_or_default();
    let draft = match app.draft(Slip::History) {
        Some(Content::History(draft)) if draft != stored => Some(draft),
        _ => None,
    };
    let came_back = draft.is_some();
    let begun = draft.unwrap_or_else(|| stored.clone());
    let ask = RwSignal::new(begun.ask().unwrap_or_default().to_owned());
    let other = RwSignal::new(begun.other().unwrap_or_default().to_owned());
    let said = RwSignal::new(begun);
    let before = RwSignal::new(stored);
    let trouble = RwSignal::new(None::<&'static str>);
    let kept = RwSignal::new(false);
    let typed = move || said.with(|it| it.saying(&ask.get(), &other.get()));
    app.holds_unsaved(move || typed() != Some(before.get()));
    effect(move || match typed() {
        Some(it) if it == before.get() => app.forget_draft(Slip::History),
        Some(it) => app.keep_draft(Slip::History, &Content::History(it)),
        None => {}
    });
    let keep = Callback::new(move |()| {
        kept.set(false);
        let history =
            said.with_untracked(|it| it.saying(&ask.get_untracked(), &other.get_untracked()));
        trouble.set(history.is_none().then_some(words.too_long));
        let Some(history) = history else { return document::focus_when_drawn("not-kept") };
        tasks::spawn(async move {
            let entry = app.diary.with_untracked(|it| it.health_history().map(|it| it.0));
            let done = app.put(entry, Content::History(history.clone())).await;
            if app.is_kept(done) {
                before.set(history);
                kept.set(true);
            }
        });
    });
    let health = move |it: &Health| {
        let it = *it;
        let chosen = Signal::derive(move || said.with(|said| said.health.get(&it).copied()));
        let choose = Callback::new(move |yes: Option<bool>| {
            said.update(|said| match yes {
                Some(yes) => said.health.insert(it, yes),
                None => said.health.remove(&it),
            });
        });
        view! { <YesNo name=it.key().to_owned() legend=(words.health_of)(it).to_owned() chosen on_choose=choose /> }
    };
    let began = optional(
        "began",
        words.began,
        Began::ALL,
        words::report().began,
        move || said.with(|it| it.began),
        move |it| said.update(|said: &mut History| said.began = it),
    );
    let since = optional(
        "since",
        words.since,
        Since::ALL,
        words::report().since,
        move || said.with(|it| it.since),
        move |it| said.update(|said: &mut History| said.since = it),
    );
    let error = move || {
        trouble.get().map(|it| view! { <p id="not-kept" class="error" tabindex="-1">{it}</p> })
    };
    let saved = move || kept.get().then(|| view! { <p class="saved">{words.kept}</p> });
    view! {
        {came_back.then(|| view! { <p class="help">{words::day_card().draft_back}</p> })}
        {text("ask", words.ask, ask)}
        <p class="help">{words.ask_help}</p>
        {began}
        {since}
        <h2>{words.health}</h2>
        <div class="signs">{Health::ALL.iter().map(health).collect::<Node>()}</div>
        {text("other", words.other, other)}
        <div role="alert">{error}</div>
        <div role="status">{saved}</div>
        <div class="onward">
            <Button class="button button--main" label=words.keep on_press=keep />
        </div>
    }
}

/// A text of some lines.
fn text(id: &'static str, label: &'static str, typed: RwSignal<String>) -> Node {
    let change = move |event| typed.set(event_target_value(&event));
    view! {
        <label class="label" for=id>{label}</label>
        <textarea id=id class="field" rows="2" maxlength="300" dir="auto" prop:value=move || typed.get() on:input=change />
    }
}

#[component]
fn Medicines(app: App) -> Node {
    let words = words::about_you();
    let all = Memo::new(move |_| {
        app.reading.track();
        app.diary.with(|it: &Diary| {
            let all = it.medicines().into_iter();
            all.map(|(entry, it)| (entry, it.clone())).collect::<Vec<_>>()
        })
    });
    let rows = move || {
        let all = all.get();
        if all.is_empty() {
            return view! { <p>{words.no_medicines}</p> };
        }
        let row = |(entry, it): (EntryId, Medicine)| row(app, entry, &it);
        view! { <ul class="own">{all.into_iter().map(row).collect::<Node>()}</ul> }
    };
    view! {
        {rows}
        <h3>{words.new_medicine}</h3>
        <MedicineForm app entry=None medicine=None />
    }
}

fn row(app: App, entry: EntryId, it: &Medicine) -> Node {
    let words = words::about_you();
    let said = (words::report().medicine)(it.name(), it.started(), it.changed());
    let opens = (words.change_what)(&said);
    let remove = Callback::new(move |()| {
        tasks::spawn(async move {
            app.remove(entry).await;
            document::focus_when_drawn("medicines");
        });
    });
    view! {
        <li>
            <details class="places">
                <summary class="places__title" aria-label=opens dir="auto">{said}</summary>
                <MedicineForm app entry=Some(entry) medicine=Some(it.clone()) />
                <div class="actions">
                    <Button class="button button--quiet" label=words::diary().remove name=(words.remove_what)(it.name()) on_press=remove />
                </div>
            </details>
        </li>
    }
}

/// A medicine that is written down, or changed.
#[component]
fn MedicineForm(app: App, entry: Option<EntryId>, medicine: Option<Medicine>) -> Node {
    let words = words::about_you();
    let texts = |it: Medicine| {
        [Some(it.name()), it.started(), it.changed()].map(|it| it.unwrap_or_default().to_owned())
    };
    let stored: [String; 3] = medicine.map_or_else(Default::default, texts);
    let slip = entry.map_or(Slip::Medicine, Slip::Note);
    let begun = match app.draft(slip) {
        Some(Content::Medicine(draft)) => texts(draft),
        _ => stored.clone(),
    };
    let fields: [RwSignal<String>; 3] = begun.map(RwSignal::new);
    let [name, started, ended] = fields;
    let trouble = RwSignal::new(false);
    let is_changed = move || fields.iter().zip(&stored).any(|(now, old)| now.with(|it| it != old));
    let changed = Memo::new(move |_| is_changed());
    app.holds_unsaved(move || changed.get());
    effect(move || {
        let [name, started, changed_when] = fields.map(RwSignal::get);
        match Medicine::new(&name, &started, &changed_when) {
            _ if !changed.get() => app.forget_draft(slip),
            Some(it) => app.keep_draft(slip, &Content::Medicine(it)),
            None => {}
        }
    });
    let key = entry.map_or_else(|| "new".to_owned(), |it| it.to_string());
    let first = format!("medicine-{key}");
    let to_focus = first.clone();
    let keep = Callback::new(move |()| {
        let [name, started, changed] = fields.map(RwSignal::get_untracked);
        let medicine = Medicine::new(&name, &started, &changed);
        trouble.set(medicine.is_none());
        let Some(medicine) = medicine else { return document::focus(&to_focus) };
        tasks::spawn(async move {
            let kept = app.put(entry, Content::Medicine(medicine)).await;
            if app.is_kept(kept) {
                app.forget_draft(slip);
                if entry.is_none() {
                    for it in fields {
                        it.set(String::new());
                    }
                }
                document::focus_when_drawn("medicines");
            }
        });
    });
    let field = move |id: String, label: &'static str, typed: RwSignal<String>| {
        view! {
            <label class="label" for=id.clone()>{label}</label>
            <input id=id class="field" dir="auto" autocomplete="off" maxlength="160" prop:value=move || typed.get() on:input=move |event| typed.set(event_target_value(&event)) />
        }
    };
    let error = move || trouble.get().then(|| view! { <p class="error">{words.bad}</p> });
    let label = if entry.is_none() { words.add } else { words.keep };
    view! {
        {field(first, words.name, name)}
        {field(format!("started-{key}"), words.started, started)}
        {field(format!("changed-{key}"), words.changed, ended)}
        <p class="help">{words.dates_help}</p>
        <div role="alert">{error}</div>
        <div class="actions">
            <Button class="button" label=label on_press=keep />
        </div>
    }
}
