//! The doctor's page: what stands on it is chosen above, and it is seen as it will be printed.

mod about_you;
mod days;
mod sheet;

pub(super) use about_you::AboutYouPage;

use super::patterns::gathered;
use crate::controls::{Button, Check, Heading};
use crate::node::{Node, view};
use crate::platform::{document, tasks};
use crate::route::Route;
use crate::signals::{Callback, Memo, RwSignal, Signal, effect};
use crate::state::{App, app};
use crate::words;
use fascicle_core::diary::Diary;
use fascicle_core::patterns::Log;
use fascicle_core::report::{Part, Report, STEPS};
use fascicle_core::sorted::SortedSet;
use leptos::component;
use leptos::prelude::event_target_value;
use std::rc::Rc;

/// All notes, or those of so many days.
const SPANS: [Option<u8>; 4] = [None, Some(14), Some(28), Some(90)];
/// What is not on the page unless the person wants it.
const ASKED_FOR: Part = Part::Worry;

/// What the person chose.
#[derive(Clone, Copy)]
struct Chosen {
    span: RwSignal<usize>,
    parts: RwSignal<SortedSet<Part>>,
    has_list: RwSignal<bool>,
    /// By how many steps it had to be made shorter.
    steps: RwSignal<usize>,
}

/// The page.
#[component]
pub(super) fn ReportPage() -> Node {
    let app = app();
    let words = words::report();
    let wanted = Part::ALL.iter().copied().filter(|it| *it != ASKED_FOR);
    let chosen = Chosen {
        span: RwSignal::new(0),
        parts: RwSignal::new(wanted.collect()),
        has_list: RwSignal::new(false),
        steps: RwSignal::new(0),
    };
    let log: RwSignal<Option<Rc<Log>>> = RwSignal::new(None);
    gathered(app, move |it| log.set(Some(Rc::new(it))));
    let report: RwSignal<Option<Rc<Report>>> = RwSignal::new(None);
    effect(move || {
        let span = chosen.span.get();
        let from = SPANS.get(span).copied().flatten().and_then(|it| {
            // The last day is one of them.
            app.today.get().earlier_by(it - 1)
        });
        let of = |log: Rc<Log>| {
            let of_diary = |diary: &Diary| Report::of(diary, &log, from);
            Rc::new(app.diary.with_untracked(of_diary))
        };
        report.set(log.get().filter(|_| !app.reading.get()).map(of));
    });
    fits(chosen, report);
    let shown = move || match report.get() {
        None => view! { <p class="help" role="status">{words::patterns().looking}</p> },
        Some(it) => sheet::sheet(app, &it, &chosen.parts.get(), chosen.steps.get()),
    };
    let list = move || match (report.get(), log.get()) {
        (Some(report), Some(log)) if chosen.has_list.get() => days::list(app, &report, &log),
        _ => Node::none(),
    };
    let print = Callback::new(|()| document::print());
    view! {
        <Heading text=words.heading moved=app.moved.get_value() />
        <p class="help">{words.help}</p>
        {no_check(app)}
        {choices(chosen, report)}
        <p><a class="alone" href=Route::AboutYou.href()>{words::about_you().row_help}</a></p>
        <div class="actions">
            <Button class="button button--main" label=words.print on_press=print />
        </div>
        <p class="help">{words.print_help}</p>
        {shown}
        {list}
    }
}

fn no_check(app: App) -> Node {
    let words = words::report();
    let is_none = Memo::new(move |_| app.diary.with(|it| it.check_before(None).is_none()));
    Node::from(move || {
        is_none.get().then(|| {
            view! {
                <p class="notice">{words.no_check}</p>
                <p><a class="alone" href=Route::Check.href()>{words::app().check}</a></p>
            }
        })
    })
}

fn choices(chosen: Chosen, report: RwSignal<Option<Rc<Report>>>) -> Node {
    let words = words::report();
    let choose =
        move |event| chosen.span.set(event_target_value(&event).parse().unwrap_or_default());
    let option = move |(at, it): (usize, &Option<u8>)| {
        view! { <option value=at.to_string() prop:selected=move || chosen.span.get() == at>{(words.span_of)(*it)}</option> }
    };
    let row = move |part: Part| {
        let is_chosen = Signal::derive(move || chosen.parts.with(|it| it.contains(part)));
        let turn = Callback::new(move |()| chosen.parts.update(|it| it.turn(part)));
        view! { <Check label=(words.part)(part) chosen=is_chosen on_turn=turn /> }
    };
    // What there is nothing to say of is not offered.
    let offered = Memo::new(move |_| {
        let says =
            |it: &Rc<Report>| Part::ALL.iter().copied().filter(|part| it.says(*part)).collect();
        report.with(|it| it.as_ref().map_or_else(Vec::new, says))
    });
    let has_list = chosen.has_list;
    let turn_list = Callback::new(move |()| has_list.update(|it| *it = !*it));
    view! {
        <label class="label" for="span">{words.span}</label>
        <select id="span" class="field" on:change=choose>
            {SPANS.iter().enumerate().map(option).collect::<Node>()}
        </select>
        <details class="places">
            <summary class="places__title">{words.what}</summary>
            <fieldset class="choices choices--short" aria-label=words.what>
                {move || offered.get().into_iter().map(row).collect::<Node>()}
                <Check label=words.list chosen=Signal::derive(move || has_list.get()) on_turn=turn_list />
            </fieldset>
        </details>
    }
}

/// Makes the page shorter, step by step, until it is no longer than paper is.
fn fits(chosen: Chosen, report: RwSignal<Option<Rc<Report>>>) {
    effect(move || {
        if report.with(Option::is_none) {
            return;
        }
        chosen.parts.track();
        chosen.steps.set(0);
        tasks::spawn(async move {
            for steps in 0..=STEPS.len() {
                tasks::turn().await;
                if sheet::is_one_page() || chosen.steps.try_get_untracked() != Some(steps) {
                    return;
                }
                chosen.steps.set(steps + 1);
            }
        });
    });
}
