//! How the check works, in English: how answers combine (clinical.md 9.0), and what stands around the table of rules.

use crate::words::check::Rules;
use fascicle_core::check::{NoEffect, PlaceFact, Scale, Span};

pub(in crate::words) static RULES: Rules = Rules {
    heading: "How the check works",
    lead: &[
        "The check compares your answers with published thresholds. Every rule of it stands below, made from the same data that decides.",
        "The advice is the highest level that any rule gives. Worry never lowers it. How often it twitches, which pattern it has and whether it is the same spot never change it.",
        "“Not sure” is never taken for “no”: a rule that may hold counts, too. There is no advice while a question is open, except an emergency, which is said at once.",
    ],
    version: |version, hash| {
        format!("Rules of {version}. Their name by content (SHA-256): {hash}.")
    },
    review: "Not yet reviewed by a clinician.",
    fires: "It holds when you answer yes to:",
    other_ways: |count| match count {
        1 => "Or in one other way".to_owned(),
        _ => format!("Or in {count} other ways"),
    },
    together: ", together with: ",
    below: |left_out, level| {
        if level == "Self-care" {
            format!("One answer less (no to: {left_out}) is self-care.")
        } else {
            format!("One answer less (no to: {left_out}) is “{level}”.")
        }
    },
    possible: |level| format!("If it only may hold, because of a “not sure”: “{level}”."),
    by_parts: "If it only may hold: “Emergency now” when one part is a certain yes, else “See a doctor soon”.",
    mention: "If it only may hold: a sentence to ask about, and no level.",
    no_effect: |row| match row {
        NoEffect::Plain => {
            "One place, for two weeks at most (an eyelid for one), and nothing of the above: self-care."
        }
        NoEffect::Pattern => {
            "A few a day, many a day, in runs, the same spot, day and night: no effect. The neurologist whose account this follows keeps no count, and counts vary widely in healthy people."
        }
        NoEffect::Cramps => {
            "Cramps or brief tingling with the twitch, for two weeks at most: self-care."
        }
        NoEffect::Triggers => {
            "What went before (exercise, caffeine, stress, sleep, an infection): no effect on the level. It adds self-care."
        }
    },
    published: "A published source gives this level, or a milder one for a part of it.",
    place: |fact| match fact {
        PlaceFact::Several => "It twitches in more than one place",
        PlaceFact::Eyelid => "It twitches in an eyelid",
        PlaceFact::Tongue => "It twitches in the tongue",
        PlaceFact::LidAndSameHalf => {
            "It twitches in a lid and another part of that half of the face"
        }
        PlaceFact::OneOtherPartOfFace => "It twitches in one part of the face that is not a lid",
    },
    lasted: |span| match span {
        Span::OneWeek => "It has lasted more than a week",
        Span::TwoWeeks => "It has lasted more than two weeks",
    },
    scale: |scale| match scale {
        Scale::Gad2 => "GAD-2 of 3 or more",
        Scale::Gad7 => "GAD-7 of 10 or more",
        Scale::Phq2 => "PHQ-2 of 3 or more",
    },
    signed: "For a clinician who has gone through it: name, date, signature, and the hash above.",
    print: "Print the table",
    link: "How the check works: every rule",
};
