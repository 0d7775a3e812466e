//! The diary: everything noted, by day, newest first; of a long one only what is near the window is in the page.

mod drawn;
mod find;
mod list;
mod months;
mod places;
pub(super) mod rows;
mod several;

use crate::controls::Heading;
use crate::node::{Node, view};
use crate::platform::history;
use crate::route::Route;
use crate::signals::{Memo, RwSignal, StoredValue};
use crate::state::app;
use crate::words;
use drawn::{Anchor, Drawn};
use fascicle_core::body::Place;
use fascicle_core::diary::{Diary as DiaryOf, Noted, Wanted};
use leptos::component;
use list::List;

/// The diary.
#[component]
pub(super) fn Diary() -> Node {
    let app = app();
    let kept = history::kept();
    let by_browser = kept.is_some();
    let step = kept.or_else(|| app.diary_left.get_value());
    let step = step.map(|it| Step::from_text(&it)).unwrap_or_default();
    // Whoever comes back is where they were, and not at the top.
    let moved = StoredValue::new(app.moved.get_value() && step.anchor.is_none());
    let wanted = RwSignal::new(step.wanted);
    let list = List::new(app, wanted, Drawn::at(step.anchor, by_browser));
    let is_empty = Memo::new(move |_| app.diary.with(DiaryOf::is_empty));
    let shown = move || {
        if !is_empty.get() {
            return view! {
                <p class="help">{words::diary().count_note}</p>
                <find::Find wanted list />
                <places::Places list />
                <several::Several list />
                <months::Months list />
                {list.view()}
            };
        }
        if app.reading.get() {
            return view! { <p class="lead">{words::store().reading}</p> };
        }
        view! { <Empty /> }
    };
    // What is opened beside the diary has the heading of the page.
    let heading = move || {
        let text = words::diary().heading;
        if app.route.get() == Route::Diary {
            let moved = moved.try_update_value(std::mem::take).unwrap_or_default();
            view! { <Heading text moved /> }
        } else {
            view! { <p class="beside__name"><a href=Route::Diary.href()>{text}</a></p> }
        }
    };
    view! {
        {heading}
        {shown}
    }
}

#[component]
fn Empty() -> Node {
    view! {
        <p class="lead">{words::diary().empty}</p>
        <p>{words::diary().empty_help}</p>
        <p><a class="button" href=Route::Note.href()>{words::home().note}</a></p>
    }
}

/// What a person reads of an entry, to find words in.
fn text(noted: Noted<'_>) -> String {
    let places: Vec<String> = noted.places().into_iter().map(words::body().place).collect();
    let own = noted.twitch().map_or("", |it| it.words.as_str());
    format!("{} {own}", places.join(" "))
}

/// What is being looked for, in words; nothing where everything is shown.
fn sought(wanted: &Wanted) -> String {
    if wanted.is_everything() {
        return String::new();
    }
    let words = Some(wanted.words.trim()).filter(|it| !it.is_empty()).map(|it| format!("“{it}”"));
    let kind = wanted.kind.map(|it| (words::listing().kind_of)(it).to_owned());
    let place = wanted.place.map(words::body().place);
    let all: Vec<String> = words.into_iter().chain(kind).chain(place).collect();
    (words::listing().sought)(&all.join(" · "))
}

/// What the browser's history keeps of the diary: what is wanted of it, and where the person is.
#[derive(Default)]
struct Step {
    wanted: Wanted,
    anchor: Option<Anchor>,
}

impl Step {
    fn from_text(text: &str) -> Self {
        let (anchor, wanted) = text.split_once('\n').unwrap_or_default();
        Self { wanted: Wanted::from_text(wanted), anchor: Anchor::from_text(anchor) }
    }

    fn text(wanted: &Wanted, anchor: Option<Anchor>) -> String {
        let anchor = anchor.map(Anchor::text).unwrap_or_default();
        format!("{anchor}\n{}", wanted.text())
    }
}

/// A place as a person chooses it in a field.
type Chosen = Option<Place>;
