//! A list of signs, each with its own no, not sure and yes.

use crate::node::{Node, view};
use crate::signals::{Callback, Signal};
use crate::words;
use fascicle_core::check::{Reply, Sign};
use leptos::component;

/// The id of a sign's line, to which an error leads.
pub(crate) fn line_id(sign: Sign) -> String {
    format!("sign-{}", sign.key())
}

/// The signs of a page.
#[component]
pub(crate) fn SignList(
    /// The signs.
    signs: Vec<Sign>,
    /// The answer to a sign, if it has one.
    answer: Callback<Sign, Option<Reply>>,
    /// Called with the answer that is chosen.
    on_answer: Callback<(Sign, Reply)>,
    /// Whether lines without an answer are marked.
    marked: Signal<bool>,
) -> Node {
    let line = move |sign: Sign| {
        let is_open = move || marked.get() && answer.run(sign).is_none();
        let class = move || if is_open() { "sign sign--open" } else { "sign" };
        view! {
            <fieldset id=line_id(sign) class=class tabindex="-1">
                <legend class="sign__text">{(words::check().sign)(sign)}</legend>
                <div class="sign__replies">
                    {Reply::ALL
                        .iter()
                        .map(|reply| reply_button(sign, *reply, answer, on_answer))
                        .collect::<Node>()}
                </div>
            </fieldset>
        }
    };
    view! { <div class="signs">{signs.into_iter().map(line).collect::<Node>()}</div> }
}

fn reply_button(
    sign: Sign,
    reply: Reply,
    answer: Callback<Sign, Option<Reply>>,
    on_answer: Callback<(Sign, Reply)>,
) -> Node {
    let chosen = move || answer.run(sign) == Some(reply);
    view! {
        <label class="reply">
            <input
                type="radio"
                name=sign.key()
                prop:checked=chosen
                on:change=move |_| on_answer.run((sign, reply))
            />
            <span class="reply__text">{(words::check().reply)(reply)}</span>
        </label>
    }
}
