//! The names of sources beside what rests on them.

use crate::node::{Node, view};
use crate::words;
use fascicle_core::sources::Source;
use leptos::component;

/// Sources by title and publisher, in one line.
#[component]
pub(crate) fn SourceNames(
    /// The sources.
    sources: &'static [Source],
) -> Option<Node> {
    let names: Vec<String> = sources
        .iter()
        .map(|it| {
            let reference = it.reference();
            match reference.year {
                Some(year) => format!("{}, {} ({year})", reference.publisher, reference.title),
                None => format!("{}, {}", reference.publisher, reference.title),
            }
        })
        .collect();
    (!names.is_empty()).then(|| {
        view! { <p class="sources"><span>{words::outcome().sources}" "</span>{names.join("; ")}</p> }
    })
}
