//! What is pressed: buttons, and answers as rows that can be pressed anywhere.
//!
//! They take callbacks, not closures of their own type, so that each is compiled once.

use crate::node::{Node, view};
use crate::platform::document;
use crate::signals::{Callback, Signal};
use crate::words;
use leptos::component;

/// A button: it does something here and now. What goes elsewhere is a link.
#[component]
pub(crate) fn Button(
    /// How it looks: classes of `style/button.css`.
    class: &'static str,
    /// What it says.
    #[prop(into)]
    label: Signal<&'static str>,
    /// What it is called, where the word on it alone does not tell.
    #[prop(optional)]
    name: Option<String>,
    /// Whether there is nothing to do now: it stays, so that the focus does.
    #[prop(optional)]
    off: bool,
    /// Called when it is pressed.
    on_press: Callback<()>,
) -> Node {
    view! {
        <button type="button" class=class aria-label=name aria-disabled=off.then_some("true") on:click=move |_| on_press.run(())>
            {move || label.get()}
        </button>
    }
}

/// One of several: a native radio button in a row of its own.
#[component]
pub(crate) fn Radio(
    /// The group's name.
    name: &'static str,
    /// What it says.
    #[prop(into)]
    label: String,
    /// Whether it is chosen.
    chosen: Signal<bool>,
    /// Called when it is chosen.
    on_choose: Callback<()>,
) -> Node {
    view! {
        <label class="choice">
            <input type="radio" name=name prop:checked=chosen on:change=move |_| on_choose.run(()) />
            <span class="choice__text">{label}</span>
        </label>
    }
}

/// A question of a form that need not be answered: native radio buttons, and the way to take the
/// answer away again. `name` is the group's; `chosen` and `choose` read and write the answer.
pub(crate) fn optional<T: Copy + PartialEq + Send + Sync + 'static>(
    name: &'static str,
    legend: &'static str,
    all: &'static [T],
    label: fn(T) -> &'static str,
    chosen: impl Fn() -> Option<T> + Send + Sync + 'static,
    choose: impl Fn(Option<T>) + Send + Sync + 'static,
) -> Node {
    // By their places, so that the view is compiled once for all questions.
    let labels = all.iter().map(|it| label(*it)).collect();
    let chosen = Signal::derive(move || {
        let chosen = chosen()?;
        all.iter().position(|it| *it == chosen)
    });
    let choose = move |it: Option<usize>| choose(it.and_then(|it| all.get(it).copied()));
    view! { <Optional name legend labels chosen on_choose=Callback::new(choose) /> }
}

#[component]
fn Optional(
    name: &'static str,
    legend: &'static str,
    labels: Vec<&'static str>,
    chosen: Signal<Option<usize>>,
    on_choose: Callback<Option<usize>>,
) -> Node {
    let row = move |(place, label): (usize, &'static str)| {
        let is_chosen = Signal::derive(move || chosen.get() == Some(place));
        let choose = Callback::new(move |()| on_choose.run(Some(place)));
        view! { <Radio name label chosen=is_chosen on_choose=choose /> }
    };
    let clear = Callback::new(move |()| {
        on_choose.run(None);
        document::focus_when_drawn(name);
    });
    let unsay = move || {
        chosen.get().map(|_| {
            let label = (words::note().unsay_what)(legend);
            view! {
                <Button class="button--link" label=words::note().unsay name=label on_press=clear />
            }
        })
    };
    view! {
        <fieldset id=name class="choices choices--short" tabindex="-1">
            <legend>{legend}</legend>
            {labels.into_iter().enumerate().map(row).collect::<Node>()}
            {unsay}
        </fieldset>
    }
}

/// Any of several: a native check box in a row of its own.
#[component]
pub(crate) fn Check(
    /// What it says.
    #[prop(into)]
    label: String,
    /// Whether it is ticked.
    chosen: Signal<bool>,
    /// Called when it is ticked or no longer.
    on_turn: Callback<()>,
) -> Node {
    view! {
        <label class="choice">
            <input type="checkbox" prop:checked=chosen on:change=move |_| on_turn.run(()) />
            <span class="choice__text">{label}</span>
        </label>
    }
}
