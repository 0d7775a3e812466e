//! Reusable parts: they know their props, never the state.

mod answer;
mod choices;
mod day;
mod drawing;
mod frame;
mod icons;
mod places;
mod signs;
mod sources;

pub(crate) use answer::{Answer, Saying, say};
pub(crate) use choices::{Button, Check, Radio, optional};
pub(crate) use day::{DayButtons, YesNo};
pub(crate) use drawing::{PlacesDrawing, places_shaded, places_shown};
pub(crate) use frame::{Bar, Heading};
pub(crate) use icons::{Mark, Symbol};
pub(crate) use places::{
    PlaceButtons, PlaceChecks, PlaceSelect, RecentPlaces, ToList, place_in_focus,
};
pub(crate) use signs::{SignList, line_id};
pub(crate) use sources::SourceNames;
