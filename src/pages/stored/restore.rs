//! Restoring: a file is read, what it would change is said, and only then is anything changed.

use crate::controls::{Answer, Saying, say};
use crate::node::{Node, view};
use crate::platform::tasks;
use crate::signals::{RwSignal, StoredValue};
use crate::state::{App, Read, app};
use crate::words;
use fascicle_core::archive::Unsettled;
use leptos::component;
use wasm_bindgen::JsCast as _;
use web_sys::{File, HtmlInputElement};

const ANSWER: &str = "restoring";

/// What the steps share. `Copy`: it holds handles.
#[derive(Clone, Copy)]
struct Restoring {
    app: App,
    saying: RwSignal<Option<Saying<Self>>>,
    /// The file that was read last.
    read: StoredValue<Option<Read>>,
}

impl Restoring {
    fn say(self, saying: Saying<Self>) {
        say(ANSWER, self.saying, saying);
    }

    fn reads(self, file: File) {
        self.saying.set(Some(Saying::line("", words::stored().restore.reading)));
        tasks::spawn(async move {
            match self.app.read_backup(&file).await {
                Ok(read) => self.offers(read),
                Err(unread) => {
                    self.say(Saying::line("error", (words::stored().restore.unread)(&unread)));
                }
            }
        });
    }

    fn offers(self, read: Read) {
        let words = &words::stored().restore;
        let mut offer = Saying { class: "", lines: (words.offer)(&read), actions: Vec::new() };
        if read.offer.new + read.offer.changed > 0 {
            offer = offer.with("button button--main", words.add, Self::adds);
        }
        self.read.set_value(Some(read));
        self.say(offer.with("button", words.replace, Self::asks).with(
            "button button--quiet",
            words.leave,
            Self::leaves,
        ));
    }

    fn asks(self) {
        let words = &words::stored().restore;
        let only_here = self.read.with_value(|it| it.as_ref().map(|it| it.offer.only_here));
        let warning = (words.replace_warning)(only_here.unwrap_or_default());
        self.say(
            Saying::line("notice", warning)
                .with("button button--main", words.leave, Self::leaves)
                .with("button", words.replace_surely, Self::replaces),
        );
    }

    fn leaves(self) {
        self.saying.set(None);
    }

    fn adds(self) {
        self.restores(false);
    }

    fn replaces(self) {
        self.restores(true);
    }

    fn restores(self, replaces: bool) {
        let Some(read) = self.read.get_value() else { return };
        tasks::spawn(async move {
            let restored = self.app.restore(read, replaces).await;
            let done = Saying::line("saved", words::stored().restore.done);
            self.ends(restored, done.with("button", words::app().undo, Self::undoes));
        });
    }

    fn undoes(self) {
        tasks::spawn(async move {
            let undone = self.app.undo_restore().await;
            self.ends(undone, Saying::line("saved", words::stored().restore.undone));
        });
    }

    fn ends(self, outcome: Result<(), Unsettled>, done: Saying<Self>) {
        self.say(match outcome {
            Ok(()) => done,
            Err(why) => Saying::line("error", (words::stored().restore.failed)(why)),
        });
    }
}

/// Restoring from a file.
#[component]
pub(super) fn Restore() -> Node {
    let words = &words::stored().restore;
    let saying = RwSignal::new(None);
    let restoring = Restoring { app: app(), saying, read: StoredValue::new(None) };
    // The file that was read, or the way back, is in this window alone.
    restoring.app.holds_unsaved(move || saying.with(Option::is_some));
    let chosen = move |event: web_sys::Event| {
        let input = event.target().and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
        let Some(input) = input else { return };
        if let Some(file) = input.files().and_then(|it| it.get(0)) {
            restoring.reads(file);
        }
        // The same file may be chosen again, after it was mended.
        input.set_value("");
    };
    if let Some(file) = restoring.app.handed_file.try_update_value(Option::take).flatten() {
        restoring.reads(file);
    }
    view! {
        <p>{words.lead}</p>
        <label class="label" for="backup-file">{words.choose}</label>
        <input
            id="backup-file"
            class="field"
            type="file"
            accept=".json,application/json"
            on:change=chosen
        />
        <Answer id=ANSWER saying at_hand=restoring />
    }
}
