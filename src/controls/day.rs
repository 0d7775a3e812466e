//! A day in one line: four buttons for the whole of it, and what was there as yes, no or not said.

use crate::node::{Node, view};
use crate::signals::{Callback, Signal};
use crate::words;
use fascicle_core::diary::DayCourse;
use leptos::component;

/// How a day was, in one press.
#[component]
pub(crate) fn DayButtons(
    /// What it is asked with, for whoever does not see it above.
    question: &'static str,
    /// Called with what is pressed.
    on_pick: Callback<DayCourse>,
) -> Node {
    let button = |it: DayCourse| {
        view! {
            <button type="button" class="place-button day-button" on:click=move |_| on_pick.run(it)>
                {(words::today().course)(it)}
            </button>
        }
    };
    view! {
        <div class="day-buttons" role="group" aria-label=question>
            {DayCourse::ASKED.into_iter().map(button).collect::<Node>()}
        </div>
    }
}

/// Whether something was there that day: yes, no, or not said.
#[component]
pub(crate) fn YesNo(
    /// The group's name.
    name: String,
    /// What is asked about.
    legend: String,
    /// What is said of it.
    chosen: Signal<Option<bool>>,
    /// Called with what else is said.
    on_choose: Callback<Option<bool>>,
) -> Node {
    let words = words::day_card();
    let reply = move |it: Option<bool>, label| {
        view! {
            <label class="reply">
                <input
                    type="radio"
                    name=name.clone()
                    prop:checked=move || chosen.get() == it
                    on:change=move |_| on_choose.run(it)
                />
                <span class="reply__text">{label}</span>
            </label>
        }
    };
    view! {
        <fieldset class="sign">
            <legend class="sign__text" dir="auto">{legend}</legend>
            <div class="sign__replies">
                {reply(Some(true), words.yes)}
                {reply(Some(false), words.no)}
                {reply(None, words.not_said)}
            </div>
        </fieldset>
    }
}
