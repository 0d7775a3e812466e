//! English: the doctor's page, and what a doctor asks besides.

use super::day;
use super::patterns::{PATTERNS, lower};
use crate::words::report::{AboutYou, Report};
use fascicle_core::check::{Scale, Sign};
use fascicle_core::diary::{Began, Health, Since};
use fascicle_core::report::Part;

pub(in crate::words) static REPORT: Report = Report {
    heading: "A page for your doctor",
    row_help: "One page to print or to save as PDF",
    help: "This is the page as it will be printed. Nothing is sent anywhere.",
    span: "Notes of",
    span_of: |days| match days {
        None => "all days".to_owned(),
        Some(days) => format!("the last {days} days"),
    },
    what: "What stands on it",
    part,
    list: "A second page with each day",
    print: "Print, or save as PDF",
    print_help: "Your browser’s print window can save it as PDF.",
    no_check: "You have not finished a check yet. With it, the page says what you answered, also with no.",

    title: "Muscle twitches: notes for a doctor",
    entered: |today| format!("Patient-entered, not checked by a clinician. {}.", day(today)),
    name: "Name and date of birth (by hand):",
    reason: "Reason",
    ask: "My question",
    other: "Also",
    places_unknown: "Muscle twitches",
    lasted: |lasted, on| format!("For {}, as of {}.", lower(lasted), day(on)),
    began: |it| match it {
        Began::Suddenly => "Began suddenly.",
        Began::Gradually => "Began gradually.",
    },
    since: |it| match it {
        Since::Same => "Since then about the same.",
        Since::Less => "Since then less.",
        Since::More => "Since then more.",
        Since::Moved => "Since then in other places.",
    },
    yes: "Yes",
    no: "No",
    not_sure: "Not sure",
    sign,
    longer_ago: |sign| format!("{sign} (longer than 7 days ago)"),
    none_longer_ago: "none of these longer ago either",
    health,
    said: "Said in the check",
    doing: |doing, count| match count {
        1 => format!("{}: 1 note", lower(doing)),
        count => format!("{}: {count} notes", lower(doing)),
    },
    twitchy: |it| format!("Twitches {}.", (PATTERNS.share)(it)),
    before: "Before it",
    medicine: |name, started, changed| {
        let mut said = name.to_owned();
        if let Some(started) = started {
            said = format!("{said}, since {started}");
        }
        if let Some(changed) = changed {
            said = format!("{said}, changed {changed}");
        }
        said
    },
    more_medicines: |more| format!("and {more} more"),
    scale: |scale, sum| match scale {
        Scale::Gad2 => format!("GAD-2: {sum} of 6"),
        Scale::Gad7 => format!("GAD-7: {sum} of 21"),
        Scale::Phq2 => format!("PHQ-2: {sum} of 6"),
    },
    days: |told, first, last| {
        let all = last.days_since(first) + 1;
        format!("A line for {told} of {all} days, {} to {}.", day(first), day(last))
    },
    calendar: "Full dot: twitches. Ring: quiet. Square: something noted, no line.",
    not_measured: "What was noticed and written down, not a measurement. A day without a line is not a quiet day.",
    left_out: |parts| {
        let names: Vec<String> = parts.iter().map(|it| lower(part(*it))).collect();
        format!("Left out, to fit on one page, the least important first: {}.", names.join(", "))
    },
    version: |app, rules| {
        format!("Fascicle {app}, rules of the check {rules}. General information, not a diagnosis.")
    },
    list_heading: "Day by day",
    list_more: |more| format!("{more} earlier days are left out."),
};

pub(in crate::words) static ABOUT_YOU: AboutYou = AboutYou {
    heading: "For your doctor",
    row_help: "Your own question, medicines, health and family",
    help: "A doctor asks these. Answer what you like: it is kept on this device, goes on the doctor’s page as you typed it, and changes no advice.",
    ask: "What do you want to ask?",
    ask_help: "It stands at the top of the page.",
    other: "Anything else?",
    too_long: "That is too long for the page. Three hundred characters fit.",
    began: "How did it begin?",
    since: "And since then?",
    health: "Do you have, or did you have?",
    health_of: |it| match it {
        Health::Thyroid => "A disease of the thyroid",
        Health::Kidneys => "A disease of the kidneys",
        Health::Diet => "Eating very little, or leaving whole kinds of food out",
        Health::Stomach => "Vomiting or diarrhoea in the weeks before it began",
        Health::Infection => "An infection in the weeks before it began",
        Health::Family => "Motor neurone disease or frontotemporal dementia in the family",
    },
    keep: "Keep this",
    kept: "Kept.",
    medicines: "Medicines and supplements",
    medicine: "A medicine",
    no_medicines: "None written down.",
    new_medicine: "Add one",
    name: "Name, and how much if you know",
    started: "Since when",
    changed: "Changed or ended when",
    dates_help: "Roughly is enough: a month or a year.",
    add: "Add it",
    bad: "Please type a name, on one line of at most 80 characters.",
    change_what: |name| format!("Change {name}"),
    remove_what: |name| format!("Remove {name}"),
};

const fn part(part: Part) -> &'static str {
    match part {
        Part::Onset => "Since when",
        Part::Places => "Where",
        Part::Pattern => "Pattern",
        Part::Function => "Strength, speech, swallowing, breath",
        Part::Thinning => "Thinner muscles, weight",
        Part::Feeling => "Feeling, face, back, bladder",
        Part::Triggers => "What went before and together",
        Part::Medicines => "Medicines and health",
        Part::Family => "Family",
        Part::Worry => "Worry and mood",
        Part::Days => "Last weeks",
        Part::Emergency => "Emergency signs",
    }
}

const fn health(it: Health) -> &'static str {
    match it {
        Health::Thyroid => "thyroid disease",
        Health::Kidneys => "kidney disease",
        Health::Diet => "restricted diet",
        Health::Stomach => "vomiting or diarrhoea before onset",
        Health::Infection => "infection before onset",
        Health::Family => "MND or FTD in the family",
    }
}

/// Each sign as a doctor would write it in a line of a history.
const fn sign(sign: Sign) -> &'static str {
    match sign.of_now() {
        Sign::NowStroke => "sudden weakness, numbness or trouble speaking",
        Sign::NowSight => "sudden change of sight, drooping lid or worst headache",
        Sign::NowSeizure => "fit",
        Sign::NowBreath => "severe breathlessness at rest",
        Sign::NowChest => "chest pain",
        Sign::NowChoking => "cannot swallow saliva, or choking",
        Sign::NowSaddle => "saddle numbness, no urine or lost control",
        Sign::NowFever => "high fever or confusion",
        Sign::NowMuscle => "muscle pain with dark urine, or locked jaw",
        Sign::NowPregnancy => "headache or disturbed sight around a birth",
        Sign::Hands => "hands: grip, buttons, keys, jars",
        Sign::Legs => "legs: stairs, tripping, foot drop, unsteady",
        Sign::Neck => "holding the head up",
        Sign::Weaker => "other loss of function, or getting weaker",
        Sign::OneSideHours => "one side weaker over hours",
        Sign::OneSideDays => "one side weaker over days",
        Sign::BothSides => "both sides weaker within 4 weeks",
        Sign::Speech => "speech slurred, quiet or hoarse",
        Sign::Swallowing => "trouble swallowing",
        Sign::Tongue => "twitching of the tongue",
        Sign::BreathLying => "breathless at rest or lying flat",
        Sign::BreathExertion => "breathless with effort",
        Sign::Mornings => "morning headache or day sleepiness",
        Sign::Emotion => "uncontrolled crying or laughing, changed behaviour",
        Sign::Thinner => "muscle visibly thinner (seen by the patient)",
        Sign::WeightLoss => "unplanned weight loss",
        Sign::FeltWeak => "feels weak, function unchanged",
        Sign::Stiff => "stiffness",
        Sign::Rippling => "constant rippling",
        Sign::SlowRelease => "slow to let go after a grip",
        Sign::Numbness => "lasting numbness or tingling in a limb",
        Sign::MouthTingling => "tingling round the mouth or in both hands",
        Sign::FixedShape => "hands or feet pulled into a shape",
        Sign::BackPain => "severe back or leg pain",
        Sign::Bladder => "change of bladder, bowel or sexual function",
        Sign::HalfFace => "lid and same half of the face",
        Sign::LidDroop => "double vision or drooping lid",
        Sign::LidShut => "lid shuts, or eye red, swollen or sticky",
        Sign::BlackoutToday => "blackout with signs of a fit, today",
        Sign::BlackoutBefore => "blackout with signs of a fit, before",
        Sign::DrugSevere => {
            "new or raised medicine, with fever, agitation or two of sweats, racing heart, diarrhoea"
        }
        Sign::DrugMild => "new or raised medicine, with one of sweats, racing heart, diarrhoea",
        Sign::Medicine => "thinks a prescribed medicine is the cause",
        Sign::Stopped => "stopped or cut down alcohol or a sedative within 4 weeks",
        Sign::Shaking => "shaking, confusion or seeing things",
        Sign::Chemical => "contact with a pesticide or chemical",
        Sign::ChemicalSigns => "saliva, tears, small pupils, vomiting or trouble breathing",
        Sign::Minerals => "thyroid, kidneys, vomiting, poor diet or diuretics",
        Sign::Relative => "close relative with MND or FTD",
        Sign::OutsideScope => "under 16, or known neurological disease",
        Sign::WorryStopsLife => "worry keeps from normal life",
        Sign::Examined => "already examined for this, nothing new since",
        // `of_now` has turned each of these into the sign asked of now.
        _ => "",
    }
}
