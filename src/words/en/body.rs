//! The names of places in English.

use crate::words::{Body, Drawing};
use fascicle_core::body::{Group, Place, Side, Spot};
use fascicle_core::drawing::{Figure, View};

pub(in crate::words) static DRAWING: Drawing = Drawing {
    views: "On the drawing",
    view,
    shows: |it| format!("On the drawing: {}", view(it)),
    sided: |figure, it| {
        let part = match figure {
            Figure::Palm => "hand, palm",
            Figure::HandBack => "hand, back",
            Figure::Sole => "foot, sole",
            Figure::FootTop => "foot, top",
            // These show both sides.
            Figure::Front | Figure::Back | Figure::Face => "",
        };
        format!("{} {part}", side(it))
    },
    to_list: "Choose from the list",
    exactly: "Show exactly where",
    exactly_help: "Tap the spot. Tapping another place moves the note there.",
    without_point: "Take the point away",
};

fn view(view: View) -> &'static str {
    match view {
        View::Front => "Front",
        View::Back => "Back",
        View::Face => "Face",
        View::Hands => "Hands",
        View::Feet => "Feet",
    }
}

pub(in crate::words) static BODY: Body = Body {
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
    also,
    find: "Find a place",
    found: |count| match count {
        0 => "No place here has such a name. Try another word, or look in the groups.".to_owned(),
        1 => "One place".to_owned(),
        _ => format!("{count} places"),
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

pub(super) fn place(place: Place) -> String {
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
        Spot::Scalp => "Scalp",
        Spot::Temple => "Temple",
        Spot::Brow => "Brow or forehead",
        Spot::Cheek => "Cheek",
        Spot::Nose => "Nose",
        Spot::Lip => "Lip",
        Spot::Tongue => "Tongue",
        Spot::Chin => "Chin",
        Spot::Jaw => "Jaw",
        Spot::NeckFront => "Front of the neck",
        Spot::NeckSide => "Side of the neck",
        Spot::NeckBack => "Back of the neck",
        Spot::Shoulder => "Shoulder",
        Spot::UpperArmFront => "Front of the upper arm",
        Spot::UpperArmBack => "Back of the upper arm",
        Spot::Elbow => "Elbow",
        Spot::ForearmInner => "Inner forearm",
        Spot::ForearmOuter => "Outer forearm",
        Spot::Wrist => "Wrist",
        Spot::Palm => "Palm",
        Spot::HandBack => "Back of the hand",
        Spot::ThumbWeb => "Thumb or its web",
        Spot::Fingers => "Fingers",
        Spot::Chest => "Chest",
        Spot::Ribs => "Ribs",
        Spot::Belly => "Belly",
        Spot::UpperBack => "Upper back",
        Spot::LowerBack => "Lower back",
        Spot::Groin => "Groin",
        Spot::Buttock => "Buttock",
        Spot::Hip => "Hip",
        Spot::ThighFront => "Front of the thigh",
        Spot::ThighInner => "Inner thigh",
        Spot::ThighOuter => "Outer thigh",
        Spot::ThighBack => "Back of the thigh",
        Spot::Knee => "Knee",
        Spot::Shin => "Shin",
        Spot::CalfInner => "Inner calf",
        Spot::CalfOuter => "Outer calf",
        Spot::Ankle => "Ankle",
        Spot::Heel => "Heel",
        Spot::Foot => "Top or side of the foot",
        Spot::Toes => "Toes",
    }
}

/// Common names and parts; no medical word that a person would not type.
fn also(spot: Spot) -> &'static str {
    match spot {
        Spot::LowerEyelid => "eye under bottom lid",
        Spot::UpperEyelid => "eye top lid",
        Spot::Calf => "leg lower back calves",
        Spot::FootArch => "sole underneath instep feet",
        Spot::Scalp => "head skull hair",
        Spot::Temple => "head side eye",
        Spot::Brow => "eyebrow eye frown",
        Spot::Cheek | Spot::Chin | Spot::Jaw => "face",
        Spot::Nose => "face nostril",
        Spot::Lip => "mouth corner side face",
        Spot::Tongue => "mouth",
        Spot::NeckFront => "throat",
        Spot::NeckBack => "nape",
        Spot::Shoulder => "arm armpit",
        Spot::Elbow => "arm",
        Spot::UpperArmFront => "biceps",
        Spot::UpperArmBack => "triceps",
        Spot::ForearmInner => "lower arm palm",
        Spot::ForearmOuter => "lower arm back",
        Spot::Wrist => "hand arm",
        Spot::Palm => "hand inside",
        Spot::HandBack => "knuckles",
        Spot::ThumbWeb => "hand finger",
        Spot::Fingers => "hand index middle ring little finger pinky pinkie",
        Spot::Chest => "breast armpit",
        Spot::Ribs => "side flank chest",
        Spot::Belly => "stomach abdomen tummy",
        Spot::UpperBack => "shoulder blade",
        Spot::LowerBack => "loin waist",
        Spot::Buttock => "bottom bum glute seat",
        Spot::ThighFront => "upper leg quad quadriceps",
        Spot::ThighInner => "upper leg",
        Spot::ThighOuter => "upper leg side",
        Spot::ThighBack => "upper leg hamstring",
        Spot::Knee => "leg kneecap",
        Spot::Shin => "leg lower front",
        Spot::CalfInner => "leg lower calves",
        Spot::CalfOuter => "leg lower side calves",
        Spot::Ankle => "foot feet leg",
        Spot::Heel => "foot feet",
        Spot::Foot => "instep feet",
        Spot::Toes => "foot feet big toe",
        Spot::NeckSide | Spot::Groin | Spot::Hip => "",
    }
}
