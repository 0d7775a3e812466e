//! The spots of the body that a person can name, and the groups in which they are listed.

use crate::keyed::keyed_enum;

keyed_enum! {
    /// A spot of the body without its side, the usual places of twitches first (clinical.md 0, 2.1).
    pub enum Spot {
        /// Lower eyelid.
        LowerEyelid = "eyelid-lower",
        /// Upper eyelid.
        UpperEyelid = "eyelid-upper",
        /// Calf, the middle of it or all of it.
        Calf = "calf",
        /// Arch of the foot.
        FootArch = "foot-arch",
        /// Scalp.
        Scalp = "scalp",
        /// Temple.
        Temple = "temple",
        /// Brow, or the forehead above it.
        Brow = "brow",
        /// Cheek.
        Cheek = "cheek",
        /// Nose.
        Nose = "nose",
        /// Lip, to the corner of the mouth.
        Lip = "lip",
        /// Tongue.
        Tongue = "tongue",
        /// Chin.
        Chin = "chin",
        /// Jaw.
        Jaw = "jaw",
        /// Front of the neck.
        NeckFront = "neck-front",
        /// Side of the neck.
        NeckSide = "neck-side",
        /// Back of the neck.
        NeckBack = "neck-back",
        /// Shoulder.
        Shoulder = "shoulder",
        /// Front of the upper arm.
        UpperArmFront = "upper-arm-front",
        /// Back of the upper arm.
        UpperArmBack = "upper-arm-back",
        /// Elbow.
        Elbow = "elbow",
        /// Inner side of the forearm, where the palm is.
        ForearmInner = "forearm-inner",
        /// Outer side of the forearm, where the back of the hand is.
        ForearmOuter = "forearm-outer",
        /// Wrist.
        Wrist = "wrist",
        /// Palm.
        Palm = "palm",
        /// Back of the hand.
        HandBack = "hand-back",
        /// Thumb, and the web between it and the first finger.
        ThumbWeb = "thumb-web",
        /// Fingers.
        Fingers = "fingers",
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
        /// Groin.
        Groin = "groin",
        /// Buttock.
        Buttock = "buttock",
        /// Hip.
        Hip = "hip",
        /// Front of the thigh.
        ThighFront = "thigh-front",
        /// Inner side of the thigh.
        ThighInner = "thigh-inner",
        /// Outer side of the thigh.
        ThighOuter = "thigh-outer",
        /// Back of the thigh.
        ThighBack = "thigh-back",
        /// Knee.
        Knee = "knee",
        /// Shin.
        Shin = "shin",
        /// Inner side of the calf.
        CalfInner = "calf-inner",
        /// Outer side of the calf.
        CalfOuter = "calf-outer",
        /// Ankle.
        Ankle = "ankle",
        /// Heel.
        Heel = "heel",
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
            Self::Scalp
            | Self::Temple
            | Self::Brow
            | Self::Cheek
            | Self::Nose
            | Self::Lip
            | Self::Tongue
            | Self::Chin
            | Self::Jaw
            | Self::NeckFront
            | Self::NeckSide
            | Self::NeckBack => Group::Head,
            Self::Shoulder
            | Self::UpperArmFront
            | Self::UpperArmBack
            | Self::Elbow
            | Self::ForearmInner
            | Self::ForearmOuter
            | Self::Wrist
            | Self::Palm
            | Self::HandBack
            | Self::ThumbWeb
            | Self::Fingers => Group::Arm,
            Self::Chest | Self::Ribs | Self::Belly | Self::UpperBack | Self::LowerBack => {
                Group::Trunk
            }
            Self::Groin
            | Self::Buttock
            | Self::Hip
            | Self::ThighFront
            | Self::ThighInner
            | Self::ThighOuter
            | Self::ThighBack
            | Self::Knee
            | Self::Shin
            | Self::CalfInner
            | Self::CalfOuter
            | Self::Ankle
            | Self::Heel
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_usual_places_come_first_and_no_spot_is_without_a_group() {
        let by_group: Vec<Spot> = Group::ALL.iter().flat_map(|group| group.spots()).collect();
        assert_eq!(by_group, Spot::ALL);
    }
}
