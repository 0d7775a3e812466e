//! The card to keep: on the screen, on a quarter of a page, as text and as a picture.

use crate::controls::{Answer, Button, Saying, say};
use crate::node::{Node, view};
use crate::platform::{document, files};
use crate::signals::{Callback, RwSignal, StoredValue};
use crate::words;
use fascicle_core::check::{Card, Level};
use fascicle_core::exchange::card_as_svg;

const ID: &str = "keep-answer";
/// The card, and the ways to keep it.
pub(super) fn keep(card: &Card) -> Node {
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
        Callback::new(move |()| save("svg", "image/svg+xml", card_as_svg(&lines.get_value())));
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
            {rest.iter().map(|it| view! { <p>{it.clone()}</p> }).collect::<Node>()}
        </section>
        <div class="actions">
            <Button class="button button--small" label=words.as_text on_press=as_text />
            <Button class="button button--small" label=words.as_picture on_press=as_picture />
            <Button class="button button--small" label=words.print on_press=print />
        </div>
        <Answer id=ID saying at_hand=() />
    }
}
