//! The card to keep: on the screen, on a quarter of a page, as text and as a picture.

use crate::controls::{Answer, Button, Saying, say};
use crate::platform::{document, files};
use crate::words;
use fascicle_core::check::{Card, Level};
use leptos::prelude::*;

const ID: &str = "keep-answer";
/// The picture is a quarter of an A4 page, in tenths of a millimetre.
const WIDTH: usize = 1050;
const HEIGHT: usize = 1480;
const MARGIN: usize = 90;
const LINE: usize = 62;
/// So many letters fit into a line of the picture, at 4.4 mm.
const LETTERS: usize = 40;

/// The card, and the ways to keep it.
pub(super) fn keep(card: &Card) -> impl IntoView + use<> {
    let words = words::keep();
    let lines = StoredValue::new((words.lines)(card));
    let name = StoredValue::new((words.file)(card.day));
    let saying = RwSignal::new(None);
    let save = move |extension: &str, kind, text: String| {
        let name = format!("{}.{extension}", name.get_value());
        if files::download(&name, kind, &text).is_err() {
            say(ID, saying, Saying::<()>::line("error", words.failed));
        }
    };
    let as_text =
        Callback::new(move |()| save("txt", "text/plain", lines.get_value().join("\n\n")));
    let as_picture =
        Callback::new(move |()| save("svg", "image/svg+xml", picture(&lines.get_value())));
    let print = Callback::new(|()| document::print_only("keep"));
    let shown = lines.get_value();
    let (title, rest) = shown.split_first().map_or(("", &[][..]), |(title, rest)| (title, rest));
    let title = title.to_owned();
    let help = (card.level != Level::EmergencyNow).then_some(words.help);
    view! {
        <h2>{words.heading}</h2>
        <p class="help">{help}</p>
        <section class="keep">
            <h3 class="keep__title">{title}</h3>
            {rest.iter().map(|it| view! { <p>{it.clone()}</p> }).collect_view()}
        </section>
        <div class="actions">
            <Button class="button button--small" label=words.as_text on_press=as_text />
            <Button class="button button--small" label=words.as_picture on_press=as_picture />
            <Button class="button button--small" label=words.print on_press=print />
        </div>
        <Answer id=ID saying at_hand=() />
    }
}

/// The card as SVG, whose text stays text.
fn picture(lines: &[String]) -> String {
    let mut text = String::new();
    let mut y = MARGIN + LINE;
    for (place, line) in lines.iter().enumerate() {
        let weight = if place == 0 { " font-weight=\"600\"" } else { "" };
        for part in broken(line) {
            let part = escaped(&part);
            let line = format!("<text x=\"{MARGIN}\" y=\"{y}\"{weight}>{part}</text>");
            text.push_str(&line);
            y += LINE;
        }
        y += LINE / 2;
    }
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"105mm\" height=\"148mm\" \
         viewBox=\"0 0 {WIDTH} {HEIGHT}\"><rect width=\"{WIDTH}\" height=\"{HEIGHT}\" \
         fill=\"#f9f6ee\"/><g font-family=\"Georgia, serif\" font-size=\"44\" \
         fill=\"#2b211a\">{text}</g></svg>"
    )
}

/// The line broken between words.
fn broken(line: &str) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    for word in line.split(' ') {
        match parts.last_mut() {
            Some(last) if last.chars().count() + 1 + word.chars().count() <= LETTERS => {
                last.push(' ');
                last.push_str(word);
            }
            _ => parts.push(word.to_owned()),
        }
    }
    parts
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}
