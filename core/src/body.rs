//! The places of the body that a person can name, each with its side: keys, groups and order.

use crate::keyed::keyed_enum;

keyed_enum! {
    /// A spot of the body without its side, the usual places of twitches first (clinical.md 0, 2.1).
    pub enum Spot {
        /// Lower eyelid.
        LowerEyelid = "eyelid-lower",
        /// Upper eyelid.
        UpperEyelid = "eyelid-upper",
        /// Calf.
        Calf = "calf",
        /// Arch of the foot.
        FootArch = "foot-arch",
        /// Brow.
        Brow = "brow",
        /// Temple.
        Temple = "temple",
        /// Cheek.
        Cheek = "cheek",
        /// Nose.
        Nose = "nose",
        /// Lip or corner of the mouth.
        Lip = "lip",
        /// Chin.
        Chin = "chin",
        /// Jaw.
        Jaw = "jaw",
        /// Tongue.
        Tongue = "tongue",
        /// Scalp.
        Scalp = "scalp",
        /// Neck.
        Neck = "neck",
        /// Shoulder.
        Shoulder = "shoulder",
        /// Upper arm.
        UpperArm = "upper-arm",
        /// Forearm.
        Forearm = "forearm",
        /// Thumb and the web beside it.
        Thumb = "thumb",
        /// Fingers.
        Fingers = "fingers",
        /// Palm.
        Palm = "palm",
        /// Chest.
        Chest = "chest",
        /// Ribs.
        Ribs = "ribs",
        /// Belly.
        Belly = "belly",
        /// Upper back.
        UpperBack = "back-upper",
        /// Lower back.
        LowerBack = "back-lower",
        /// Buttock.
        Buttock = "buttock",
        /// Thigh.
        Thigh = "thigh",
        /// Knee.
        Knee = "knee",
        /// Shin.
        Shin = "shin",
        /// Ankle.
        Ankle = "ankle",
        /// Top or side of the foot.
        Foot = "foot",
        /// Toes.
        Toes = "toes",
    }
}

impl Spot {
    /// Whether it lies on the midline, so that it has no left and right.
    pub const fn on_midline(self) -> bool {
        matches!(self, Self::Nose | Self::Chin | Self::Tongue)
    }

    /// Whether it is an eyelid.
    pub const fn is_eyelid(self) -> bool {
        matches!(self, Self::LowerEyelid | Self::UpperEyelid)
    }

    /// Whether it is a part of the face.
    pub const fn is_face(self) -> bool {
        matches!(
            self,
            Self::LowerEyelid
                | Self::UpperEyelid
                | Self::Brow
                | Self::Temple
                | Self::Cheek
                | Self::Nose
                | Self::Lip
                | Self::Chin
                | Self::Jaw
                | Self::Tongue
        )
    }

    /// The group of the list under which it is found.
    pub const fn group(self) -> Group {
        match self {
            Self::LowerEyelid | Self::UpperEyelid | Self::Calf | Self::FootArch => Group::Usual,
            Self::Brow
            | Self::Temple
            | Self::Cheek
            | Self::Nose
            | Self::Lip
            | Self::Chin
            | Self::Jaw
            | Self::Tongue
            | Self::Scalp
            | Self::Neck => Group::Head,
            Self::Shoulder
            | Self::UpperArm
            | Self::Forearm
            | Self::Thumb
            | Self::Fingers
            | Self::Palm => Group::Arm,
            Self::Chest | Self::Ribs | Self::Belly | Self::UpperBack | Self::LowerBack => {
                Group::Trunk
            }
            Self::Buttock
            | Self::Thigh
            | Self::Knee
            | Self::Shin
            | Self::Ankle
            | Self::Foot
            | Self::Toes => Group::Leg,
        }
    }
}

keyed_enum! {
    /// The groups in which the list of places is shown.
    pub enum Group {
        /// The usual places: eyelids, calves, arches of the feet.
        Usual = "usual",
        /// Face, head and neck.
        Head = "head",
        /// Shoulder, arm and hand.
        Arm = "arm",
        /// Chest, belly and back.
        Trunk = "trunk",
        /// Leg and foot.
        Leg = "leg",
    }
}

impl Group {
    /// The spots of this group, in order.
    pub fn spots(self) -> impl Iterator<Item = Spot> {
        Spot::ALL.iter().copied().filter(move |spot| spot.group() == self)
    }
}

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
    fn a_key_that_names_no_place_gives_none() {
        for key in
            ["", "calf", "calf.", "calf.middle", "tongue.left", "elbow.left", "calf.left.left"]
        {
            assert_eq!(Place::from_key(key), None, "{key}");
        }
    }

    #[test]
    fn the_usual_places_come_first_and_no_spot_is_without_a_group() {
        let by_group: Vec<Spot> = Group::ALL.iter().flat_map(|group| group.spots()).collect();
        assert_eq!(by_group, Spot::ALL);
    }
}
