//! The way through the check as a Mermaid graph, drawn from the pages and their conditions and from nothing else.

use fascicle_core::check::CheckPage;

use super::question::{Question, condition, of_page, words};

const ANSWERS: &str = "answers";
const OUTCOME: &str = "outcome";

/// The graph: a node for each page, what follows what, and the short way out of each.
pub(super) fn graph() -> String {
    let mut lines = vec!["flowchart TD".to_owned()];
    lines.extend(CheckPage::ALL.iter().map(|it| format!("{}[\"{}\"]", name(*it), label(*it))));
    lines.push(format!("{ANSWERS}[\"{ANSWERS}: all of them, to look through\"]"));
    lines.push(format!("{OUTCOME}([\"{OUTCOME}\"])"));
    lines.extend(edges(CheckPage::ALL));
    lines.push(format!("{ANSWERS} --> {OUTCOME}"));
    let pages = CheckPage::ALL.iter().copied().map(name);
    lines.extend(pages.map(|it| format!("{it} -.->|\"an emergency\"| {OUTCOME}")));
    lines.join("\n    ")
}

/// A page's key as Mermaid takes it for the name of a node.
fn name(page: CheckPage) -> String {
    page.key().replace('-', "_")
}

fn label(page: CheckPage) -> String {
    let questions: Vec<Question> = of_page(page).collect();
    let s = if questions.len() == 1 { "" } else { "s" };
    let mut label = format!("{}: {} question{s}", page.key(), questions.len());
    // The condition of the page itself stands at the edge that leads to it.
    let of_page = condition(page.asked());
    for question in questions {
        for fact in question.conditions().into_iter().filter(|it| Some(*it) != of_page) {
            label.push_str(", ");
            label.push_str(question.id());
            label.push_str(" only if where is, or may be, ");
            label.push_str(words(fact));
        }
    }
    label
}

/// What follows each of these pages: the next, past every page that may not be asked.
pub(super) fn edges(pages: &[CheckPage]) -> Vec<String> {
    let mut edges = Vec::new();
    for (place, page) in pages.iter().enumerate() {
        let mut passed = "";
        let mut later = pages.iter().skip(place + 1);
        let last = loop {
            let Some(next) = later.next() else {
                break ANSWERS.to_owned();
            };
            let Some(fact) = condition(next.asked()) else {
                break name(*next);
            };
            edges.push(edge(*page, &format!("{passed}{}, or maybe", words(fact)), &name(*next)));
            passed = "otherwise, ";
        };
        let otherwise = passed.trim_end_matches(", ");
        edges.push(edge(*page, otherwise, &last));
    }
    edges
}

fn edge(from: CheckPage, label: &str, to: &str) -> String {
    let label = if label.is_empty() { String::new() } else { format!("|\"{label}\"|") };
    format!("{} -->{label} {to}", name(from))
}
