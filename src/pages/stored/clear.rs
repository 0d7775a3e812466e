//! Deleting everything, after one clear question.

use crate::controls::{Answer, Button, Saying, say};
use crate::node::{Node, view};
use crate::platform::tasks;
use crate::signals::{Callback, RwSignal};
use crate::state::{App, app};
use crate::words;
use fascicle_core::diary::Diary;
use leptos::component;

const ANSWER: &str = "clearing";

/// What the steps share. `Copy`: it holds handles.
#[derive(Clone, Copy)]
struct Clearing {
    app: App,
    saying: RwSignal<Option<Saying<Self>>>,
}

impl Clearing {
    fn asks(self) {
        let words = words::stored();
        let count = self.app.diary.with_untracked(Diary::count);
        let question = Saying::line("notice", (words.clear.warning)(count))
            .with("button button--main", words.restore.leave, Self::leaves)
            .with("button", words.clear.surely, Self::clears);
        say(ANSWER, self.saying, question);
    }

    fn leaves(self) {
        self.saying.set(None);
    }

    fn clears(self) {
        let words = &words::stored().clear;
        tasks::spawn(async move {
            let end = match self.app.delete_everything().await {
                Ok(()) => Saying::line("saved", words.done),
                Err(_) => Saying::line("error", words.failed),
            };
            say(ANSWER, self.saying, end);
        });
    }
}

/// Deleting everything.
#[component]
pub(super) fn Clear() -> Node {
    let words = &words::stored().clear;
    let saying = RwSignal::new(None);
    let clearing = Clearing { app: app(), saying };
    let ask = Callback::new(move |()| clearing.asks());
    view! {
        <p>{words.lead}</p>
        <Button class="button" label=words.ask on_press=ask />
        <Answer id=ANSWER saying at_hand=clearing />
    }
}
