//! How an entry was noted before it was changed: nothing is ever written over.

use super::diary::rows;
use crate::node::{Node, view};
use crate::state::App;
use crate::words;
use fascicle_core::diary::{EntryId, Noted, Revision};

/// What an entry said before, the latest first; nothing where it was never changed.
pub(super) fn past(app: App, entry: EntryId) -> Node {
    Node::from(move || {
        let all = app.diary.with(|it| {
            let versions = it.past(entry).map(|it| version(app, it));
            versions.collect::<Vec<Node>>()
        });
        (!all.is_empty()).then(|| {
            let summary = (words::listing().past)(all.len());
            view! {
                <details class="past">
                    <summary class="places__title">{summary}</summary>
                    <ol class="past__versions" role="list">{all.into_iter().collect::<Node>()}</ol>
                </details>
            }
        })
    })
}

fn version(app: App, revision: &Revision) -> Node {
    let words = words::time();
    let today = app.today.get_untracked();
    let noted = revision.content.noted();
    let said = noted.map(|it| rows::said(app, it));
    let day = noted.and_then(Noted::day);
    let removed = noted.is_none().then(|| words::listing().was_removed);
    let made = revision.made;
    let clock = (words.clock)(made.time_of_day());
    let when = if day == Some(made.day()) {
        clock
    } else {
        format!("{}, {clock}", (words.day_near)(made.day(), today))
    };
    let day = day.map(|it| format!("{} · ", (words.day_near)(it, today)));
    let removed = removed.map(|it| format!("{it} · "));
    view! {
        <li class="entry">
            {said}
            <p class="help past__made">{removed} {day} {(words::listing().written)(&when)}</p>
        </li>
    }
}
