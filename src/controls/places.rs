//! The list of places: as buttons to press once, as boxes to tick, and as a field of a form.

use super::Button;
use crate::node::{Node, view};
use crate::platform::document;
use crate::platform::language::lower_case;
use crate::signals::{Callback, Memo, RwSignal, Signal};
use crate::words;
use fascicle_core::body::{Group, Place, is_found};
use fascicle_core::sorted::SortedSet;
use leptos::component;
use leptos::ev::FocusEvent;
use leptos::prelude::event_target_value;
use wasm_bindgen::JsCast as _;
use web_sys::Element;

/// The field in which a place is looked for.
const FIND: &str = "find-place";

/// Places noted lately, to press: one press is the whole choice.
#[component]
pub(crate) fn RecentPlaces(
    /// The places.
    recent: Vec<Place>,
    /// Called with the place that is pressed.
    on_pick: Callback<Place>,
) -> Option<Node> {
    (!recent.is_empty()).then(|| {
        let button = |it: Place| place_button(it, (words::body().place)(it), on_pick);
        view! {
            <section class="places">
                <h2 class="places__title">{words::body().recent}</h2>
                <div class="places__recent">{recent.into_iter().map(button).collect::<Node>()}</div>
            </section>
        }
    })
}

/// Every place to press, likewise.
#[component]
pub(crate) fn PlaceButtons(
    /// Called with the place that is pressed.
    on_pick: Callback<Place>,
) -> Node {
    place_list(|_| false, move |it| place_button(it, side_label(it).to_owned(), on_pick))
}

fn place_button(place: Place, label: String, on_pick: Callback<Place>) -> Node {
    view! {
        <button
            type="button"
            class="place-button"
            data-place=place.key()
            aria-label=(words::body().place)(place)
            on:click=move |_| on_pick.run(place)
        >
            {label}
        </button>
    }
}

/// The way past the drawing, where the list is below it.
#[component]
pub(crate) fn ToList() -> Node {
    let go = Callback::new(|()| document::focus(FIND));
    view! { <p class="drawn__past"><Button class="button button--link" label=words::drawing().to_list on_press=go /></p> }
}

/// The place whose button or box the event is about.
pub(crate) fn place_in_focus(event: &FocusEvent) -> Option<Place> {
    let element: Element = event.target()?.dyn_into().ok()?;
    Place::from_key(&element.get_attribute("data-place")?)
}

/// Places to tick, as many as there are.
#[component]
pub(crate) fn PlaceChecks(
    /// The places ticked.
    chosen: Signal<SortedSet<Place>>,
    /// Called with the place that is ticked or no longer.
    on_turn: Callback<Place>,
) -> Node {
    let side = move |place: Place| {
        let ticked = move || chosen.with(|it| it.contains(place));
        view! {
            <label class="place-check">
                <input
                    type="checkbox"
                    data-place=place.key()
                    aria-label=(words::body().place)(place)
                    prop:checked=ticked
                    on:change=move |_| on_turn.run(place)
                />
                <span>{side_label(place)}</span>
            </label>
        }
    };
    let any_in = move |group: Group| {
        chosen.with_untracked(|it| it.iter().any(|it| it.spot().group() == group))
    };
    place_list(any_in, side)
}

/// A place as a field of a form.
#[component]
pub(crate) fn PlaceSelect(
    /// The field's id, for its label.
    id: &'static str,
    /// The place chosen, if one is.
    chosen: Signal<Option<Place>>,
    /// What stands for none, where there may be none.
    #[prop(optional)]
    none: Option<&'static str>,
    /// Called with another place, or none.
    on_change: Callback<Option<Place>>,
) -> Node {
    let none = none.map(|it| {
        view! { <option value="" prop:selected=move || chosen.get().is_none()>{it}</option> }
    });
    let option = move |place: Place| {
        view! {
            <option value=place.key() prop:selected=move || chosen.get() == Some(place)>
                {(words::body().place)(place)}
            </option>
        }
    };
    let group = |group: &Group| {
        let places = group.spots().flat_map(Place::of);
        view! {
            <optgroup label=(words::body().group)(*group)>{places.map(option).collect::<Node>()}</optgroup>
        }
    };
    let on_change = move |event| {
        on_change.run(Place::from_key(&event_target_value(&event)));
    };
    view! {
        <p id="own-side" class="help">{words::body().own_side}</p>
        <select id=id class="field" aria-describedby="own-side" on:change=on_change>
            {none}
            {Group::ALL.iter().map(group).collect::<Node>()}
        </select>
    }
}

/// Every place by group, or those that are found by what is typed; `is_open` of the groups in which
/// one is chosen.
fn place_list(
    is_open: impl Fn(Group) -> bool + Send + 'static,
    side: impl Fn(Place) -> Node + Send + 'static,
) -> Node {
    let typed = RwSignal::new(String::new());
    let found = Memo::new(move |_| typed.with(|it| found_places(it)));
    let list = move || {
        let groups = || {
            Group::ALL.iter().map(|it| group_of_places(*it, is_open(*it), &side)).collect::<Node>()
        };
        found.with(|found| match found {
            None => groups(),
            Some(found) if found.is_empty() => groups(),
            Some(found) => view! {
                <ul class="places__rows places__found">
                    {found.chunk_by(|one, two| one.spot() == two.spot()).map(|it| place_row(it, &side)).collect::<Node>()}
                </ul>
            },
        })
    };
    let said = move || found.with(|it| it.as_ref().map(|it| (words::body().found)(it.len())));
    view! {
        <div class="places__find">
            <label for=FIND>{words::body().find}</label>
            <input
                id=FIND
                class="field"
                type="search"
                autocomplete="off"
                autocapitalize="none"
                spellcheck="false"
                enterkeyhint="search"
                on:input=move |event| typed.set(event_target_value(&event))
            />
            <p class="help" role="status">{said}</p>
        </div>
        {list}
    }
}

/// The places that are found by this, in the order of the list; none where nothing is looked for.
fn found_places(typed: &str) -> Option<Vec<Place>> {
    let words = words::body();
    let typed = lower_case(typed);
    let is_it = |place: &Place| {
        let spot = place.spot();
        let names = [side_label(*place), (words.spot)(spot), (words.also)(spot)].join(" ");
        is_found(&typed, &lower_case(&names))
    };
    (!typed.trim().is_empty()).then(|| Place::all().filter(is_it).collect())
}

/// A group as rows of spots, the usual ones in the open, the others folded until wanted.
fn group_of_places(group: Group, open: bool, side: &dyn Fn(Place) -> Node) -> Node {
    let places: Vec<Place> = group.spots().flat_map(Place::of).collect();
    let rows = places
        .chunk_by(|one, two| one.spot() == two.spot())
        .map(|it| place_row(it, side))
        .collect::<Node>();
    let title = (words::body().group)(group);
    if group == Group::Usual {
        return view! {
            <section class="places">
                <h2 class="places__title">{title}</h2>
                <ul class="places__rows">{rows}</ul>
            </section>
        };
    }
    view! {
        <details class="places" open=open>
            <summary class="places__title">{title}</summary>
            <ul class="places__rows">{rows}</ul>
        </details>
    }
}

/// A spot with the sides that are offered of it.
fn place_row(places: &[Place], side: &dyn Fn(Place) -> Node) -> Node {
    let name = places.first().map(|it| (words::body().spot)(it.spot()));
    view! {
        <li class="place-row">
            <span class="place-row__name">{name}</span>
            <span class="place-row__sides">{places.iter().copied().map(side).collect::<Node>()}</span>
        </li>
    }
}

fn side_label(place: Place) -> &'static str {
    place.side().map_or(words::body().middle, words::body().side)
}

#[cfg(all(test, target_arch = "wasm32"))]
mod tests {
    use super::*;
    use fascicle_core::body::Spot;
    use wasm_bindgen_test::wasm_bindgen_test;

    #[wasm_bindgen_test]
    fn what_people_type_finds_the_place_they_mean() {
        for (typed, spot) in [
            ("eyes", Spot::LowerEyelid),
            ("Eyelids", Spot::UpperEyelid),
            ("calves", Spot::Calf),
            ("calves", Spot::CalfInner),
            ("feet", Spot::FootArch),
            ("feet", Spot::Foot),
            ("soles", Spot::FootArch),
            ("lips", Spot::Lip),
            ("mouth", Spot::Lip),
            ("legs", Spot::Shin),
            ("arms", Spot::Elbow),
            ("armpit", Spot::Shoulder),
            ("armpits", Spot::Chest),
            ("thumbs", Spot::ThumbWeb),
            ("web", Spot::ThumbWeb),
            ("pinky", Spot::Fingers),
            ("quads", Spot::ThighFront),
            ("hamstrings", Spot::ThighBack),
            ("glutes", Spot::Buttock),
            ("bum", Spot::Buttock),
            ("forehead", Spot::Brow),
        ] {
            let found = found_places(typed).unwrap_or_default();
            assert!(found.iter().any(|it| it.spot() == spot), "{typed}: {found:?}");
        }
        for typed in ["tail", "eyesight", "legss", "footsore"] {
            assert_eq!(found_places(typed), Some(Vec::new()), "{typed}");
        }
    }
}
