//! Checking, not twitches: one tap each, shown by week only, with what the NHS suggests about it.

use crate::controls::{Button, Heading, SourceNames};
use crate::node::{Node, view};
use crate::platform::{document, tasks};
use crate::signals::{Callback, Memo};
use crate::state::app;
use crate::words;
use crate::words::Fact;
use fascicle_core::diary::{CheckingKind, CheckingWeek, Diary};
use leptos::component;

/// The page of checking.
#[component]
pub(super) fn Checking() -> Node {
    let app = app();
    let words = words::checking();
    let button = |kind: &CheckingKind| {
        let kind = *kind;
        let note = Callback::new(move |()| {
            tasks::spawn(async move {
                app.note_checking(kind).await;
                document::focus_when_drawn("happened");
            });
        });
        view! { <Button class="button" label=(words.kind)(kind) on_press=note /> }
    };
    let weeks = move || {
        let today = app.today.get();
        let weeks = app.diary.with(Diary::checking_weeks);
        if weeks.is_empty() {
            return view! { <p>{words.none}</p> };
        }
        let week = |it: &CheckingWeek| {
            let (name, times) = (words.week)(it, today);
            view! { <dt>{name}</dt><dd>{times}</dd> }
        };
        view! { <dl class="weeks">{weeks.iter().map(week).collect::<Node>()}</dl> }
    };
    let last =
        Memo::new(move |_| app.diary.with(|it| it.last_checking().map(|(id, it)| (id, *it))));
    let last = move || {
        last.get().map(|(entry, checking)| {
            let kind = (words::note().checking)(checking.kind);
            let when = (words::time().moment)(checking.at, app.today.get());
            let remove = Callback::new(move |()| {
                tasks::spawn(async move {
                    app.remove(entry).await;
                    document::focus_when_drawn("happened");
                });
            });
            let name = (words::diary().remove_what)(kind);
            view! {
                <p class="help">{(words.last)(kind, &when)}</p>
                <div class="actions">
                    <Button class="button button--small button--quiet" label=words::diary().remove name on_press=remove />
                </div>
            }
        })
    };
    let fact = |it: &'static Fact| {
        view! {
            <div class="fact">
                <p>{it.text}</p>
                <SourceNames sources=it.sources />
            </div>
        }
    };
    view! {
        <Heading text=words.heading moved=app.moved.get_value() />
        <p class="help">{words.help}</p>
        <div class="actions">{CheckingKind::ALL.iter().map(button).collect::<Node>()}</div>
        <h2>{words.weeks}</h2>
        {weeks}
        {last}
        {words.facts.iter().map(fact).collect::<Node>()}
    }
}
