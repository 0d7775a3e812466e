//! The names of places in English.

use crate::words::Body;
use fascicle_core::body::{Group, Place, Side, Spot};

pub(super) const WORDS: Body = Body {
    spot,
    side,
    place,
    group: |group| match group {
        Group::Usual => "Often named",
        Group::Head => "Face, head and neck",
        Group::Arm => "Arm and hand",
        Group::Trunk => "Chest, belly and back",
        Group::Leg => "Leg and foot",
    },
    recent: "Noted lately",
    middle: "Here",
    own_side: "Left and right are your own.",
};

fn side(side: Side) -> &'static str {
    match side {
        Side::Left => "Left",
        Side::Right => "Right",
    }
}

fn place(place: Place) -> String {
    let name = spot(place.spot());
    match place.side() {
        Some(it) => format!("{} {}", side(it), name.to_ascii_lowercase()),
        None => name.to_owned(),
    }
}

fn spot(spot: Spot) -> &'static str {
    match spot {
        Spot::LowerEyelid => "Lower eyelid",
        Spot::UpperEyelid => "Upper eyelid",
        Spot::Calf => "Calf",
        Spot::FootArch => "Arch of the foot",
        Spot::Brow => "Brow",
        Spot::Temple => "Temple",
        Spot::Cheek => "Cheek",
        Spot::Nose => "Nose",
        Spot::Lip => "Side of the mouth",
        Spot::Chin => "Chin",
        Spot::Jaw => "Jaw",
        Spot::Tongue => "Tongue",
        Spot::Scalp => "Scalp",
        Spot::Neck => "Neck",
        Spot::Shoulder => "Shoulder",
        Spot::UpperArm => "Upper arm",
        Spot::Forearm => "Forearm",
        Spot::Thumb => "Thumb",
        Spot::Fingers => "Fingers",
        Spot::Palm => "Palm",
        Spot::Chest => "Chest",
        Spot::Ribs => "Ribs",
        Spot::Belly => "Belly",
        Spot::UpperBack => "Upper back",
        Spot::LowerBack => "Lower back",
        Spot::Buttock => "Buttock",
        Spot::Thigh => "Thigh",
        Spot::Knee => "Knee",
        Spot::Shin => "Shin",
        Spot::Ankle => "Ankle",
        Spot::Foot => "Top or side of the foot",
        Spot::Toes => "Toes",
    }
}
