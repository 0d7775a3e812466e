//! Saving a backup: as a download, into a file chosen once, or to another app.

use crate::controls::{Answer, Button, Saying};
use crate::node::{Node, view};
use crate::platform::{files, tasks};
use crate::signals::{Callback, RwSignal};
use crate::state::{App, app};
use crate::words;
use leptos::component;
use wasm_bindgen::JsValue;

/// What the buttons share. `Copy`: it holds handles.
#[derive(Clone, Copy)]
struct Saving {
    app: App,
    said: RwSignal<Option<Saying<()>>>,
    /// The file that was chosen once.
    chosen: RwSignal<Option<JsValue>>,
}

impl Saving {
    fn ends(self, saved: &Result<(), JsValue>) {
        let words = &words::stored().backup;
        self.said.set(Some(match saved {
            Ok(()) => Saying::line("saved", words.done),
            Err(_) => Saying::line("error", words.failed),
        }));
    }

    fn writes(self, into: Option<JsValue>) {
        tasks::spawn(async move {
            let written = self.app.write_backup(into).await;
            self.ends(&written.map(|file| self.chosen.set(Some(file))));
        });
    }
}

/// Saving a backup.
#[component]
pub(super) fn Backup() -> Node {
    let app = app();
    let words = &words::stored().backup;
    let said = RwSignal::new(None);
    let saving = Saving { app, said, chosen: RwSignal::new(None) };
    tasks::spawn(async move { saving.chosen.set(app.backup_file().await) });
    let last = move || {
        said.track();
        let today = app.today.get();
        (words.last)(app.last_backup().map(|it| (it, today)))
    };
    let download = Callback::new(move |()| saving.ends(&app.download_backup()));
    let choose = Callback::new(move |()| saving.writes(None));
    let again = Callback::new(move |()| saving.writes(saving.chosen.get_untracked()));
    let table = Callback::new(move |()| {
        let made = app.download_table();
        said.set(Some(match made {
            Ok(()) => Saying::line("saved", words.table_done),
            Err(_) => Saying::line("error", words.failed),
        }));
    });
    let share = Callback::new(move |()| {
        tasks::spawn(async move { saving.ends(&app.share_backup().await) });
    });
    // One list, so that all of them are drawn by the same few lines.
    let buttons = move || {
        let offered = [
            (true, "button button--main", words.download, download),
            (saving.chosen.with(Option::is_some), "button", words.write_again, again),
            (files::can_choose_file(), "button", words.choose, choose),
            (files::can_share(), "button", words.share, share),
            (true, "button", words.table, table),
        ];
        let button = |(_, class, label, on_press): (bool, &'static str, &'static str, _)| {
            view! { <Button class label on_press /> }
        };
        offered.into_iter().filter(|it| it.0).map(button).collect::<Node>()
    };
    view! {
        <p>{words.lead}</p>
        <p>{last}</p>
        <div class="actions">{buttons}</div>
        <p class="help">{words.table_help}</p>
        <Answer id="backing-up" saying=said at_hand=() />
    }
}
