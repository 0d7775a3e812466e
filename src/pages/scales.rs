//! The optional scales of worry and mood: two short ones, and five more questions only if wanted.

use crate::controls::{Button, Heading, SourceNames};
use crate::node::{Node, view};
use crate::platform::document;
use crate::route::Route;
use crate::signals::{Callback, RwSignal};
use crate::state::{App, app};
use crate::words;
use fascicle_core::check::{Item, Often, Scale};
use fascicle_core::sorted::SortedMap;
use leptos::component;

/// The scales.
#[component]
pub(super) fn Scales() -> Node {
    let app = app();
    let words = words::scales();
    let has_more =
        |it: &Item| Scale::Gad7.items().contains(it) && !Scale::Gad2.items().contains(it);
    let begun = app.check.with_untracked(|it| it.answers.scales.iter().any(|it| has_more(&it.0)));
    let more = RwSignal::new(begun);
    let done = Callback::new(move |()| {
        app.finish_check();
        document::go(&Route::Outcome.href());
    });
    let clear = Callback::new(move |()| {
        app.answer(|it| it.scales = SortedMap::new());
        app.finish_check();
        document::go(&Route::Outcome.href());
    });
    // The button that was pressed is gone: the focus goes to what came in its place.
    let open_more = Callback::new(move |()| {
        more.set(true);
        document::focus_when_drawn("more-items");
    });
    let rest = move || {
        if more.get() {
            let items = Scale::Gad7.items().iter().filter(|it| has_more(it));
            let items = items.map(|it| item(app, *it)).collect::<Node>();
            view! { <div id="more-items" tabindex="-1" role="group" aria-label=words.more>{items}</div> }
        } else {
            view! { <Button class="button" label=words.more on_press=open_more /> }
        }
    };
    view! {
        <a class="back" href=Route::Outcome.href()>{words::check().back}</a>
        <Heading text=words.heading moved=app.moved.get_value() />
        <p class="help">{words.help}</p>
        <p class="help">{words::outcome().crisis}</p>
        <p class="lead">{words.stem}</p>
        {Scale::Gad2.items().iter().map(|it| item(app, *it)).collect::<Node>()}
        {Scale::Phq2.items().iter().map(|it| item(app, *it)).collect::<Node>()}
        {rest}
        <div class="onward">
            <Button class="button button--main" label=words.done on_press=done />
            <Button class="button" label=words.clear on_press=clear />
        </div>
        <p class="small">{words.notice}</p>
        <SourceNames sources=words.sources />
    }
}

/// One item with its four answers.
fn item(app: App, item: Item) -> Node {
    let words = words::scales();
    let row = |often: &Often| {
        let often = *often;
        let chosen = move || app.check.with(|it| it.answers.scales.get(&item) == Some(&often));
        let choose = move |_| app.answer(|it| it.scales.insert(item, often));
        view! {
            <label class="reply">
                <input type="radio" name=item.key() prop:checked=chosen on:change=choose />
                <span class="reply__text">{(words.often)(often)}</span>
            </label>
        }
    };
    view! {
        <fieldset class="sign">
            <legend class="sign__text">{(words.item)(item)}</legend>
            <div class="sign__replies sign__replies--even">{Often::ALL.iter().map(row).collect::<Node>()}</div>
        </fieldset>
    }
}
