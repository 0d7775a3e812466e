//! Which places lie beside each other.

use super::{Place, Side, Spot};

/// Spots that touch, each pair once.
const PAIRS: &[(Spot, Spot)] = &[
    (Spot::LowerEyelid, Spot::UpperEyelid),
    (Spot::LowerEyelid, Spot::Cheek),
    (Spot::LowerEyelid, Spot::Nose),
    (Spot::UpperEyelid, Spot::Brow),
    (Spot::Scalp, Spot::Temple),
    (Spot::Scalp, Spot::Brow),
    (Spot::Scalp, Spot::NeckBack),
    (Spot::Temple, Spot::Brow),
    (Spot::Temple, Spot::Cheek),
    (Spot::Temple, Spot::Jaw),
    (Spot::Cheek, Spot::Nose),
    (Spot::Cheek, Spot::Lip),
    (Spot::Cheek, Spot::Jaw),
    (Spot::Nose, Spot::Lip),
    (Spot::Nose, Spot::Brow),
    (Spot::Lip, Spot::Chin),
    (Spot::Lip, Spot::Tongue),
    (Spot::Chin, Spot::Jaw),
    (Spot::Chin, Spot::NeckFront),
    (Spot::Jaw, Spot::NeckFront),
    (Spot::Jaw, Spot::NeckSide),
    (Spot::NeckFront, Spot::NeckSide),
    (Spot::NeckFront, Spot::Chest),
    (Spot::NeckSide, Spot::NeckBack),
    (Spot::NeckSide, Spot::Shoulder),
    (Spot::NeckBack, Spot::UpperBack),
    (Spot::NeckBack, Spot::Shoulder),
    (Spot::Shoulder, Spot::Chest),
    (Spot::Shoulder, Spot::UpperBack),
    (Spot::Shoulder, Spot::UpperArmFront),
    (Spot::Shoulder, Spot::UpperArmBack),
    (Spot::UpperArmFront, Spot::UpperArmBack),
    (Spot::UpperArmFront, Spot::Elbow),
    (Spot::UpperArmBack, Spot::Elbow),
    (Spot::Elbow, Spot::ForearmInner),
    (Spot::Elbow, Spot::ForearmOuter),
    (Spot::ForearmInner, Spot::ForearmOuter),
    (Spot::ForearmInner, Spot::Wrist),
    (Spot::ForearmOuter, Spot::Wrist),
    (Spot::Wrist, Spot::Palm),
    (Spot::Wrist, Spot::HandBack),
    (Spot::Wrist, Spot::ThumbWeb),
    (Spot::Palm, Spot::HandBack),
    (Spot::Palm, Spot::ThumbWeb),
    (Spot::Palm, Spot::Fingers),
    (Spot::HandBack, Spot::ThumbWeb),
    (Spot::HandBack, Spot::Fingers),
    (Spot::Chest, Spot::Ribs),
    (Spot::Chest, Spot::Belly),
    (Spot::Ribs, Spot::Belly),
    (Spot::Ribs, Spot::UpperBack),
    (Spot::Ribs, Spot::LowerBack),
    (Spot::Belly, Spot::Groin),
    (Spot::Belly, Spot::Hip),
    (Spot::UpperBack, Spot::LowerBack),
    (Spot::LowerBack, Spot::Buttock),
    (Spot::LowerBack, Spot::Hip),
    (Spot::Groin, Spot::Hip),
    (Spot::Groin, Spot::ThighFront),
    (Spot::Groin, Spot::ThighInner),
    (Spot::Buttock, Spot::Hip),
    (Spot::Buttock, Spot::ThighBack),
    (Spot::Hip, Spot::ThighFront),
    (Spot::Hip, Spot::ThighOuter),
    (Spot::ThighFront, Spot::ThighInner),
    (Spot::ThighFront, Spot::ThighOuter),
    (Spot::ThighFront, Spot::Knee),
    (Spot::ThighInner, Spot::ThighBack),
    (Spot::ThighInner, Spot::Knee),
    (Spot::ThighOuter, Spot::ThighBack),
    (Spot::ThighOuter, Spot::Knee),
    (Spot::ThighBack, Spot::Knee),
    (Spot::Knee, Spot::Shin),
    (Spot::Knee, Spot::Calf),
    (Spot::Knee, Spot::CalfInner),
    (Spot::Knee, Spot::CalfOuter),
    (Spot::Shin, Spot::CalfInner),
    (Spot::Shin, Spot::CalfOuter),
    (Spot::Shin, Spot::Ankle),
    (Spot::Calf, Spot::CalfInner),
    (Spot::Calf, Spot::CalfOuter),
    (Spot::Calf, Spot::Ankle),
    (Spot::CalfInner, Spot::Ankle),
    (Spot::CalfOuter, Spot::Ankle),
    (Spot::Ankle, Spot::Heel),
    (Spot::Ankle, Spot::Foot),
    (Spot::Heel, Spot::FootArch),
    (Spot::Heel, Spot::Foot),
    (Spot::FootArch, Spot::Foot),
    (Spot::FootArch, Spot::Toes),
    (Spot::Foot, Spot::Toes),
];

/// Spots whose left and right touch in the middle.
const MEETING: &[Spot] = &[
    Spot::Scalp,
    Spot::Brow,
    Spot::Lip,
    Spot::NeckFront,
    Spot::NeckBack,
    Spot::Chest,
    Spot::Belly,
    Spot::UpperBack,
    Spot::LowerBack,
    Spot::Groin,
    Spot::Buttock,
];

impl Place {
    /// Whether two different places lie beside each other.
    pub fn is_beside(self, other: Self) -> bool {
        let (one, two) = (self.spot(), other.spot());
        if one == two {
            return self.side() != other.side() && MEETING.contains(&one);
        }
        let same_half = match (self.side(), other.side()) {
            (Some(one), Some(two)) => one == two,
            // The midline touches both halves.
            _ => true,
        };
        same_half && (PAIRS.contains(&(one, two)) || PAIRS.contains(&(two, one)))
    }

    /// The places beside this one, in the order of the list.
    pub fn neighbours(self) -> impl Iterator<Item = Self> {
        Self::all().filter(move |it| self.is_beside(*it))
    }

    /// The same place on the other side, where there is one.
    pub fn opposite(self) -> Option<Self> {
        let side = match self.side()? {
            Side::Left => Side::Right,
            Side::Right => Side::Left,
        };
        Self::new(self.spot(), Some(side))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn beside_holds_both_ways_and_never_of_oneself() {
        for one in Place::all() {
            assert!(!one.is_beside(one), "{one:?}");
            for two in Place::all() {
                assert_eq!(one.is_beside(two), two.is_beside(one), "{one:?} {two:?}");
            }
        }
    }

    #[test]
    fn no_pair_stands_twice() {
        let pairs: BTreeSet<_> =
            PAIRS.iter().map(|(one, two)| (one.min(two), one.max(two))).collect();
        assert_eq!(pairs.len(), PAIRS.len());
    }

    #[test]
    fn the_other_half_mirrors_this_one() {
        let mirrored = |it: Place| it.opposite().unwrap_or(it);
        for one in Place::all() {
            for two in one.neighbours() {
                assert!(mirrored(one).is_beside(mirrored(two)), "{one:?} {two:?}");
            }
        }
    }

    #[test]
    fn from_any_place_one_comes_to_every_other_from_neighbour_to_neighbour() {
        let mut reached = BTreeSet::from([Place::all().next().unwrap()]);
        let mut open: Vec<Place> = reached.iter().copied().collect();
        while let Some(place) = open.pop() {
            open.extend(place.neighbours().filter(|it| reached.insert(*it)));
        }
        assert_eq!(reached.len(), Place::all().count());
    }

    #[test]
    fn an_arm_touches_no_leg_and_left_touches_right_in_the_middle_only() {
        let place = |key| Place::from_key(key).unwrap();
        assert!(place("belly.left").is_beside(place("belly.right")));
        assert!(place("nose").is_beside(place("cheek.left")));
        assert!(place("nose").is_beside(place("cheek.right")));
        assert!(!place("calf.left").is_beside(place("calf.right")));
        assert!(!place("cheek.left").is_beside(place("lip.right")));
        assert!(!place("fingers.left").is_beside(place("thigh-outer.left")));
    }
}
