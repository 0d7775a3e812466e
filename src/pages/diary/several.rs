//! Removing several entries at once, and bringing them back together.

use super::list::List;
use crate::controls::Button;
use crate::node::{Node, view};
use crate::platform::{document, tasks};
use crate::signals::Callback;
use crate::words;
use leptos::component;

/// The way to choose several, and what is done with those that are chosen.
#[component]
pub(super) fn Several(list: List) -> Node {
    let words = words::listing();
    let turn = move |on: bool| Callback::new(move |()| list.choose(on));
    let remove = Callback::new(move |()| {
        tasks::spawn(async move {
            list.remove_chosen().await;
            document::focus_when_drawn("happened");
        });
    });
    Node::from(move || {
        if !list.chooses.get() {
            return view! {
                <p id="several" tabindex="-1" class="several"><Button class="button--link" label=words.choose on_press=turn(true) /></p>
            };
        }
        let remove = move || {
            list.has_chosen().then(|| {
                view! { <Button class="button button--small" label=words.remove_chosen on_press=remove /> }
            })
        };
        view! {
            <div class="several several--on">
                <p id="several" tabindex="-1" role="status">{move || list.chosen.get()}</p>
                {remove}
                <Button class="button button--small button--quiet" label=words.choose_end on_press=turn(false) />
            </div>
        }
    })
}
