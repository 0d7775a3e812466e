//! The card to keep in English: what was so, and what to do if it changes.

use super::outcome::{CALL_IF, SEE_DOCTOR_IF, URGENT_IF, lead, level};
use super::{body, check, day};
use crate::words::check::Keep;
use fascicle_core::check::{Card, Lasted, Level, Where};

pub(in crate::words) static KEEP: Keep = Keep {
    heading: "The one thing to keep",
    help: "It takes the place of checking again.",
    lines,
    file: |day| {
        format!("fascicle-card-{:04}-{:02}-{:02}", day.year(), day.month(), day.day_of_month())
    },
    as_text: "Save as text",
    as_picture: "Save as picture",
    print: "Print the card",
    failed: "Your browser did not let us save it. You can print it instead.",
};

fn lines(card: &Card) -> Vec<String> {
    let mut lines = vec![format!("As of {}", day(card.day)), gist(card)];
    if let Some(next) = card.next {
        let then = match next.level {
            Level::SeeDoctor => "see your doctor",
            _ => "see a doctor soon",
        };
        lines.push(format!("If it is still there on {}: {then}.", day(next.day)));
    } else if card.was_examined {
        lines.push("A doctor has already looked at this.".to_owned());
    } else {
        lines.push(lead(card.level).to_owned());
    }
    if card.is_for_worry {
        lines.push("See your doctor about the worry, too.".to_owned());
    }
    // Without a day of its own the card names the spans.
    let see_doctor = if card.next.is_some() { SEE_DOCTOR_BEFORE } else { SEE_DOCTOR_IF };
    let begins: &[&str] = match card.level {
        Level::SelfCare => &[see_doctor, URGENT_IF, CALL_IF],
        Level::SeeDoctor => &[URGENT_IF, CALL_IF],
        Level::SeeDoctorSoon => &[CALL_IF],
        Level::EmergencyNow => &[],
    };
    lines.extend(begins.iter().map(|it| (*it).to_owned()));
    lines.push("General information, not a diagnosis. Fascicle cannot examine you.".to_owned());
    lines
}

const SEE_DOCTOR_BEFORE: &str = "See your doctor before that if: a second place starts, it feels weak or stiff, numbness stays, or a lid shuts fully or the eye is red, swollen or sticky.";

/// Where, how long, and that there was no sign; what cannot be said is left out.
fn gist(card: &Card) -> String {
    let place = match &card.place {
        Some(Where::At(places)) if places.len() <= 3 => {
            places.iter().map(body::place).collect::<Vec<_>>().join(", ")
        }
        Some(Where::At(_) | Where::Wandering) => "Several places".to_owned(),
        Some(Where::NotSure) | None => "A twitch".to_owned(),
    };
    let lasted = match card.lasted {
        None | Some(Lasted::NotSure) => None,
        Some(lasted) => Some(check::lasted(lasted).to_ascii_lowercase()),
    };
    let signs = if card.is_without_signs {
        "none of the signs that were asked about".to_owned()
    } else {
        format!("the advice was “{}”", level(card.level))
    };
    let parts: Vec<String> = [Some(place), lasted, Some(signs)].into_iter().flatten().collect();
    format!("{}.", parts.join(", "))
}
