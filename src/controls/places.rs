//! The list of places: as buttons to press once, as boxes to tick, and as a field of a form.

use crate::words::words;
use fascicle_core::body::{Group, Place, Spot};
use fascicle_core::sorted::SortedSet;
use leptos::prelude::*;

/// Places to press: one press is the whole choice. The recent ones come first.
#[component]
pub(crate) fn PlaceButtons(
    /// Places noted lately.
    recent: Vec<Place>,
    /// Called with the place that is pressed.
    on_pick: Callback<Place>,
) -> impl IntoView {
    let button = move |place: Place, label: String| {
        view! {
            <button
                type="button"
                class="place-button"
                aria-label=(words().body.place)(place)
                on:click=move |_| on_pick.run(place)
            >
                {label}
            </button>
        }
        .into_any()
    };
    let recent = (!recent.is_empty()).then(|| {
        let buttons = recent.into_iter().map(|it| button(it, (words().body.place)(it)));
        view! {
            <section class="places">
                <h2 class="places__title">{words().body.recent}</h2>
                <div class="places__recent">{buttons.collect_view()}</div>
            </section>
        }
    });
    let side = move |place| button(place, side_label(place).to_owned());
    view! {
        {recent}
        {Group::ALL.iter().map(|group| group_of_places(*group, false, &side)).collect_view()}
    }
}

/// Places to tick, as many as there are.
#[component]
pub(crate) fn PlaceChecks(
    /// The places ticked.
    chosen: Signal<SortedSet<Place>>,
    /// Called with the place that is ticked or no longer.
    on_turn: Callback<Place>,
) -> impl IntoView {
    let side = move |place: Place| {
        let ticked = move || chosen.with(|it| it.contains(place));
        view! {
            <label class="place-check">
                <input
                    type="checkbox"
                    aria-label=(words().body.place)(place)
                    prop:checked=ticked
                    on:change=move |_| on_turn.run(place)
                />
                <span>{side_label(place)}</span>
            </label>
        }
        .into_any()
    };
    let any_in =
        |group: Group| chosen.with_untracked(|it| it.iter().any(|it| it.spot().group() == group));
    Group::ALL.iter().map(|group| group_of_places(*group, any_in(*group), &side)).collect_view()
}

/// A place as a field of a form.
#[component]
pub(crate) fn PlaceSelect(
    /// The field's id, for its label.
    id: &'static str,
    /// The place chosen.
    chosen: Signal<Place>,
    /// Called with another place.
    on_change: Callback<Place>,
) -> impl IntoView {
    let option = move |place: Place| {
        view! {
            <option value=place.key() prop:selected=move || chosen.get() == place>
                {(words().body.place)(place)}
            </option>
        }
    };
    let group = |group: &Group| {
        let places = group.spots().flat_map(Place::of);
        view! {
            <optgroup label=(words().body.group)(*group)>{places.map(option).collect_view()}</optgroup>
        }
    };
    let on_change = move |event| {
        if let Some(place) = Place::from_key(&event_target_value(&event)) {
            on_change.run(place);
        }
    };
    view! {
        <select id=id class="field" on:change=on_change>
            {Group::ALL.iter().map(group).collect_view()}
        </select>
    }
}

/// A group as rows of spots, the usual ones in the open, the others folded until wanted.
fn group_of_places(group: Group, open: bool, side: &dyn Fn(Place) -> AnyView) -> AnyView {
    let rows = group.spots().map(|spot| place_row(spot, side)).collect_view();
    let title = (words().body.group)(group);
    if group == Group::Usual {
        return view! {
            <section class="places">
                <h2 class="places__title">{title}</h2>
                <ul class="places__rows">{rows}</ul>
            </section>
        }
        .into_any();
    }
    view! {
        <details class="places" open=open>
            <summary class="places__title">{title}</summary>
            <ul class="places__rows">{rows}</ul>
        </details>
    }
    .into_any()
}

fn place_row(spot: Spot, side: &dyn Fn(Place) -> AnyView) -> impl IntoView + use<> {
    view! {
        <li class="place-row">
            <span class="place-row__name">{(words().body.spot)(spot)}</span>
            <span class="place-row__sides">{Place::of(spot).map(side).collect_view()}</span>
        </li>
    }
}

fn side_label(place: Place) -> &'static str {
    place.side().map_or(words().body.middle, words().body.side)
}
