//! What is pressed: buttons, and answers as rows that can be pressed anywhere.
//!
//! They take callbacks, not closures of their own type, so that each is compiled once.

use leptos::prelude::*;

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
    /// Called when it is pressed.
    on_press: Callback<()>,
) -> impl IntoView {
    view! {
        <button type="button" class=class aria-label=name on:click=move |_| on_press.run(())>
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
    label: &'static str,
    /// Whether it is chosen.
    chosen: Signal<bool>,
    /// Called when it is chosen.
    on_choose: Callback<()>,
) -> impl IntoView {
    view! {
        <label class="choice">
            <input type="radio" name=name prop:checked=chosen on:change=move |_| on_choose.run(()) />
            <span class="choice__text">{label}</span>
        </label>
    }
}

/// Any of several: a native check box in a row of its own.
#[component]
pub(crate) fn Check(
    /// What it says.
    label: &'static str,
    /// Whether it is ticked.
    chosen: Signal<bool>,
    /// Called when it is ticked or no longer.
    on_turn: Callback<()>,
) -> impl IntoView {
    view! {
        <label class="choice">
            <input type="checkbox" prop:checked=chosen on:change=move |_| on_turn.run(()) />
            <span class="choice__text">{label}</span>
        </label>
    }
}
