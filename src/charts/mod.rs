//! Charts on a page: the drawing, going through its points one by one, the same as a table, and the drawing as a file.
//!
//! Where everything lies is `fascicle_core::chart`'s. What a chart says stands above it in a sentence.

use crate::controls::Button;
use crate::node::{Node, view};
use crate::platform::files;
use crate::signals::{Callback, RwSignal, Signal};
use crate::words;
use fascicle_core::chart::{Chart, saved};
use fascicle_core::patterns::Method;
use leptos::component;
use leptos::prelude::event_target_value;

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
    /// By what method it is worked out, if it is no mere count.
    #[prop(optional)]
    method: Option<Method>,
) -> Node {
    let words = words::patterns();
    // Which of the points the person is at, from 1 on; 0 before they go through them.
    let at = RwSignal::new(0_usize);
    let file = chart.clone();
    let name = title.clone();
    let save = Callback::new(move |()| save(&name, &file.view_box(), &file.svg));
    let named = |it: &str| format!("{it}: {title}");
    let (through, as_a_table, save_it) =
        (named(words.through), named(words.table), named(words.save));
    let none = (words.points)(points.len());
    // Two are told beside the drawing.
    let through = (points.len() > 2).then(|| slider(at, words.through, through, none, points));
    let method = method.map(|it| view! { <p class="sources">{it.name()}</p> });
    let view_box = chart.view_box();
    let drawn = move || chart.with_ring(at.get().checked_sub(1));
    view! {
        <figure class="chart">
            <div class="chart__drawn" role="img" aria-label=title.clone()>
                <svg viewBox=view_box inner_html=drawn aria-hidden="true"></svg>
            </div>
            {through}
            <details class="chart__more">
                <summary aria-label=as_a_table>{words.table}</summary>
                {table_of(title, table)}
                {method}
                <p><Button class="button button--small" label=words.save name=save_it on_press=save /></p>
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

/// Going through things one by one, from 1 on, with what each says and what is said at 0: the browser's
/// own slider, which keys, fingers and screen readers know.
pub(crate) fn slider(
    at: RwSignal<usize>,
    label: &'static str,
    name: String,
    none: String,
    says: Vec<String>,
) -> Node {
    let last = says.len();
    let said = Signal::derive(move || {
        let one = at.get().checked_sub(1).and_then(|it| says.get(it));
        one.unwrap_or(&none).clone()
    });
    let turn = move |event| at.set(event_target_value(&event).parse().unwrap_or_default());
    view! {
        <label class="chart__through">
            <span>{label}</span>
            <input type="range" min="0" max=last.to_string() prop:value=move || at.get().to_string() aria-label=name aria-valuetext=move || said.get() on:input=turn />
            <span class="chart__point" aria-hidden="true">{move || said.get()}</span>
        </label>
    }
}

/// A table, which scrolls by itself where it is too wide.
pub(crate) fn table_of(title: String, table: Table) -> Node {
    let head = |it: &'static str| view! { <th scope="col">{it}</th> };
    let row = |cells: Vec<String>| {
        let mut cells = cells.into_iter();
        let first = cells.next();
        let cell = |it: String| view! { <td>{it}</td> };
        view! { <tr><th scope="row">{first}</th>{cells.map(cell).collect::<Node>()}</tr> }
    };
    view! {
        <div class="table" role="group" tabindex="0" aria-label=title>
            <table>
                <thead><tr>{table.heads.into_iter().map(head).collect::<Node>()}</tr></thead>
                <tbody>{table.rows.into_iter().map(row).collect::<Node>()}</tbody>
            </table>
        </div>
    }
}
