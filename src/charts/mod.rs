//! Charts on a page: the drawing, going through its points one by one, the same as a table, and the drawing as a file.
//!
//! Where everything lies is `fascicle_core::chart`'s. What a chart says stands above it in a sentence.

use crate::controls::Button;
use crate::node::{Node, view};
use crate::platform::files;
use crate::words;
use fascicle_core::chart::{Chart, saved};
use leptos::prelude::*;

/// What kind of text a drawing is.
const SVG: &str = "image/svg+xml";

/// The same as a drawing, in words: the heads of its columns and its rows, each headed by its first cell.
pub(crate) struct Table {
    pub(crate) heads: Vec<&'static str>,
    pub(crate) rows: Vec<Vec<String>>,
}

/// A chart.
#[component]
pub(crate) fn ChartView(
    /// The drawing.
    chart: Chart,
    /// What it shows, in words.
    title: String,
    /// What each of its points says.
    points: Vec<String>,
    /// The same as a table.
    table: Table,
) -> Node {
    let words = words::patterns();
    let count = points.len();
    // Which of the points the person is at, from 1 on; 0 before they go through them.
    let at = RwSignal::new(0_usize);
    let file = chart.clone();
    let name = title.clone();
    let as_a_table = format!("{}: {title}", words.table);
    let save = Callback::new(move |()| save(&name, &file.view_box(), &file.svg));
    let view_box = chart.view_box();
    let drawn = move || chart.with_ring(at.get().checked_sub(1));
    view! {
        <figure class="chart">
            <div class="chart__drawn" role="img" aria-label=title>
                <svg viewBox=view_box inner_html=drawn aria-hidden="true"></svg>
            </div>
            {(count > 1).then(|| through(at, points))}
            <details class="chart__more">
                <summary aria-label=as_a_table>{words.table}</summary>
                {table_of(table)}
                <p><Button class="button button--small" label=words.save on_press=save /></p>
            </details>
        </figure>
    }
}

/// Offers a drawing as a file.
pub(crate) fn save(title: &str, view_box: &str, content: &str) {
    let file = saved(title, view_box, content);
    // A browser that refuses says so itself.
    files::download("fascicle.svg", SVG, &file).ok();
}

/// The browser's own slider: keys, fingers and screen readers know it.
fn through(at: RwSignal<usize>, points: Vec<String>) -> Node {
    let words = words::patterns();
    let last = points.len();
    let said = Signal::derive(move || {
        let point = at.get().checked_sub(1);
        point.and_then(|it| points.get(it).cloned()).unwrap_or_default()
    });
    let turn = move |event| at.set(event_target_value(&event).parse().unwrap_or_default());
    view! {
        <label class="chart__through">
            <span>{words.through}</span>
            <input type="range" min="0" max=last.to_string() prop:value=move || at.get().to_string() aria-valuetext=move || said.get() on:input=turn />
            <span class="chart__point" aria-hidden="true">{move || said.get()}</span>
        </label>
    }
}

/// A table, which scrolls by itself where it is too wide.
pub(crate) fn table_of(table: Table) -> Node {
    let head = |it: &'static str| view! { <th scope="col">{it}</th> };
    let row = |cells: Vec<String>| {
        let mut cells = cells.into_iter();
        let first = cells.next();
        let cell = |it: String| view! { <td>{it}</td> };
        view! { <tr><th scope="row">{first}</th>{cells.map(cell).collect::<Node>()}</tr> }
    };
    view! {
        <div class="table" role="group" tabindex="0" aria-label=words::patterns().table>
            <table>
                <thead><tr>{table.heads.into_iter().map(head).collect::<Node>()}</tr></thead>
                <tbody>{table.rows.into_iter().map(row).collect::<Node>()}</tbody>
            </table>
        </div>
    }
}
