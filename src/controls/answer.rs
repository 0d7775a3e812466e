//! What the page says to a press: some lines and what can be done next, always drawn the same way.

use super::Button;
use crate::node::{Node, view};
use crate::platform::document;
use crate::signals::{Callback, RwSignal};
use leptos::component;

/// Something to press next, which does `act` in what is at hand there.
#[derive(Clone, Copy)]
pub(crate) struct Action<C> {
    /// Classes of `style/button.css`.
    pub(crate) class: &'static str,
    /// What it says.
    pub(crate) label: &'static str,
    /// What it does. No callback: one that is made while another runs ends with it.
    pub(crate) act: fn(C),
}

/// What is said, and what can be done next.
#[derive(Clone)]
pub(crate) struct Saying<C> {
    /// How it looks: `saved`, `error`, `notice` or nothing.
    pub(crate) class: &'static str,
    pub(crate) lines: Vec<String>,
    pub(crate) actions: Vec<Action<C>>,
}

impl<C> Saying<C> {
    /// One line, and nothing to press.
    pub(crate) fn line(class: &'static str, line: impl Into<String>) -> Self {
        Self { class, lines: vec![line.into()], actions: Vec::new() }
    }

    /// The same with one more thing to press.
    pub(crate) fn with(mut self, class: &'static str, label: &'static str, act: fn(C)) -> Self {
        self.actions.push(Action { class, label, act });
        self
    }
}

/// The place where an answer appears: announced, and in focus where it takes the place of what was
/// pressed.
#[component]
pub(crate) fn Answer<C: Copy + Send + Sync + 'static>(
    /// Tells one place of a screen from another.
    id: &'static str,
    /// What is said now.
    saying: RwSignal<Option<Saying<C>>>,
    /// What is at hand.
    at_hand: C,
) -> Node {
    let shown = move || {
        saying.get().map(|it| {
            let line = |line: String| view! { <p class=it.class>{line}</p> };
            let lines = it.lines.into_iter().map(line).collect::<Node>();
            let action = |it: Action<C>| {
                let press = Callback::new(move |()| (it.act)(at_hand));
                view! { <Button class=it.class label=it.label on_press=press /> }
            };
            let actions = it.actions.into_iter().map(action).collect::<Node>();
            view! {
                <div id=id class="answer" tabindex="-1">{lines}</div>
                <div class="actions">{actions}</div>
            }
        })
    };
    view! { <div role="status">{shown}</div> }
}

/// Says it, and moves the focus there.
pub(crate) fn say<C: Send + Sync + 'static>(
    id: &'static str,
    saying: RwSignal<Option<Saying<C>>>,
    it: Saying<C>,
) {
    saying.set(Some(it));
    document::focus_when_drawn(id);
}
