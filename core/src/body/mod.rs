//! The places of the body that a person can name, each with its side: what they are called in the store, what lies beside them, their codes, and how one is found.

mod neighbours;
mod search;
mod sites;
mod spot;

use crate::keyed::keyed_enum;

pub use search::is_found;
pub use sites::{Site, Sited};
pub use spot::{Group, Spot};

keyed_enum! {
    /// The person's own left or right.
    pub enum Side {
        /// Left.
        Left = "left",
        /// Right.
        Right = "right",
    }
}

/// A spot with its side where it has one: the only form in which a place is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    spot: Spot,
    side: Option<Side>,
}

impl Place {
    /// The place with that spot and side; `None` where a spot on the midline is given a side, or
    /// another spot none.
    pub fn new(spot: Spot, side: Option<Side>) -> Option<Self> {
        (spot.on_midline() == side.is_none()).then_some(Self { spot, side })
    }

    /// The places of a spot: left and right, or the one on the midline.
    pub fn of(spot: Spot) -> impl Iterator<Item = Self> {
        [None, Some(Side::Left), Some(Side::Right)]
            .into_iter()
            .filter_map(move |side| Self::new(spot, side))
    }

    /// Every place, in the order of the list.
    pub fn all() -> impl Iterator<Item = Self> {
        Spot::ALL.iter().copied().flat_map(Self::of)
    }

    /// The spot.
    pub const fn spot(self) -> Spot {
        self.spot
    }

    /// The side; `None` on the midline.
    pub const fn side(self) -> Option<Side> {
        self.side
    }

    /// The stable name under which it is stored, such as `calf.left` or `tongue`.
    pub fn key(self) -> String {
        match self.side {
            Some(side) => [self.spot.key(), side.key()].join("."),
            None => self.spot.key().to_owned(),
        }
    }

    /// The place with that stored name, if there is one.
    pub fn from_key(key: &str) -> Option<Self> {
        let (spot, side) = match key.split_once('.') {
            Some((spot, side)) => (spot, Some(Side::from_key(side)?)),
            None => (key, None),
        };
        Self::new(Spot::from_key(spot)?, side)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_place_comes_back_from_its_key_with_its_side() {
        let keys: BTreeSet<String> = Place::all().map(Place::key).collect();
        assert_eq!(keys.len(), Place::all().count(), "two places share a key");
        for place in Place::all() {
            assert_eq!(Place::from_key(&place.key()), Some(place));
        }
    }

    #[test]
    fn about_ninety_places_can_be_named() {
        assert_eq!(Place::all().count(), 91);
    }

    #[test]
    fn a_key_that_names_no_place_gives_none() {
        for key in ["", "calf", "calf.", "calf.middle", "tongue.left", "ear.left", "calf.left.left"]
        {
            assert_eq!(Place::from_key(key), None, "{key}");
        }
    }
}
