//! The drawing on Note: one tap on a place saves it, as in the list beside it.

use crate::controls::PlacesDrawing;
use crate::node::{Node, view};
use crate::signals::{Callback, RwSignal, Signal};
use fascicle_core::body::Place;
use fascicle_core::sorted::SortedSet;
use leptos::component;
use leptos::prelude::use_context;

/// What Note gives to the drawing, which is in a room.
#[derive(Clone, Copy)]
pub(super) struct AtHand {
    /// Saves a note.
    pub pick: Callback<Place>,
    /// The place that has the focus in the list.
    pub focused: RwSignal<Option<Place>>,
}

/// The drawing.
#[component]
pub(super) fn NoteDrawing() -> Option<Node> {
    let AtHand { pick, focused } = use_context::<AtHand>()?;
    let on_tap = Callback::new(move |(place, _)| pick.run(place));
    // The choice is made with the tap, so nothing is ever chosen here.
    let chosen = Signal::stored(SortedSet::new());
    Some(view! { <PlacesDrawing chosen focused=focused.into() on_tap /> })
}
