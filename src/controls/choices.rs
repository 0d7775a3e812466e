//! Answers as rows that can be pressed anywhere: one of several, or any of several.

use leptos::prelude::*;

/// One of several: a native radio button in a row of its own.
#[component]
pub(crate) fn Radio(
    /// The group's name.
    #[prop(into)]
    name: String,
    /// What it says.
    #[prop(into)]
    label: String,
    /// Whether it is chosen.
    #[prop(into)]
    chosen: Signal<bool>,
    /// Called when it is chosen.
    on_choose: impl Fn() + 'static,
) -> impl IntoView {
    view! {
        <label class="choice">
            <input type="radio" name=name prop:checked=chosen on:change=move |_| on_choose() />
            <span class="choice__text">{label}</span>
        </label>
    }
}

/// Any of several: a native check box in a row of its own.
#[component]
pub(crate) fn Check(
    /// What it says.
    #[prop(into)]
    label: String,
    /// Whether it is ticked.
    #[prop(into)]
    chosen: Signal<bool>,
    /// Called when it is ticked or no longer.
    on_turn: impl Fn() + 'static,
) -> impl IntoView {
    view! {
        <label class="choice">
            <input type="checkbox" prop:checked=chosen on:change=move |_| on_turn() />
            <span class="choice__text">{label}</span>
        </label>
    }
}
