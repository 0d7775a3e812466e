//! The outcome of the check in English: what to do, and why, each sentence from its row of clinical.md.

use crate::words::Fact;
use crate::words::check::Outcome;
use fascicle_core::check::{Level, Reply, RuleId, Scale};
use fascicle_core::diary::Trigger;
use fascicle_core::sources::Source;

pub(in crate::words) static OUTCOME: Outcome = Outcome {
    level,
    for_worry: "See your doctor, about the worry",
    for_worry_lead: "Make an ordinary appointment with your doctor about the worry. For the twitch itself, self-care is where to start.",
    lead,
    examined_lead: "A doctor has already looked at this, and you named nothing new since. Go back if one of the signs under “What would change this” begins.",
    say: |signs| format!("Say: “I need help. This is so now, or was in the last days: {signs}.”"),
    say_perhaps: |sign| format!("perhaps, {sign}"),
    steps,
    self_care_sources: &[Source::NhsTwitch, Source::AaoEyelid, Source::AdamEyelid],
    what_to_do: "What to do",
    from_answers: |moment| {
        let (day, time) = (super::day(moment.day()), super::clock(moment.time_of_day()));
        format!(
            "From your answers of {day}, {time}. If anything new has begun since, start a new check."
        )
    },
    because: "Because you answered",
    nothing_found: "One place, a short time, and none of the signs that we asked about. The NHS advice for this is self-care.",
    nothing_found_sources: &[Source::NhsTwitch],
    rule,
    calm,
    if_sure: |level| format!("You were not sure. If you become sure, the advice is “{level}”:"),
    crisis: super::CRISIS,
    reason: |reply| match reply {
        Reply::Yes => "You said yes:",
        Reply::NotSure => "You were not sure:",
        Reply::No => "You said no:",
    },
    said: |question, answer| format!("{question} You said: {answer}."),
    scale_reason: |scale| match scale {
        Scale::Gad2 => "Your first answers about worry add up to 3 or more",
        Scale::Gad7 => "Your answers about worry add up to 10 or more",
        Scale::Phq2 => "Your answers about mood add up to 3 or more",
    },
    own_caution: "We chose the careful side here; no source was read for this level.",
    sources: "Sources:",
    places_named: "The places you named",
    one_place: Fact {
        text: "Yours is in one place. There are people who notice twitches all over their body.",
        sources: &[Source::Seed],
    },
    several_places: "A specialist is often not needed: UK guidance tells doctors not to refer twitches routinely unless they go with weakness and thinner muscles, or with rigid muscles.",
    behind_it: "What a doctor may look for behind it",
    behind_it_text: &[
        Fact {
            text: "Lists for doctors name some medicines, an overactive thyroid, and salts in the blood out of balance, such as calcium or magnesium. A doctor can look for them.",
            sources: &[Source::CharlesUniversity, Source::GpnotebookCauses],
        },
        Fact {
            text: "Magnesium: we found no evidence that tablets help. Ask your doctor before taking any.",
            sources: &[Source::EbmMyokymia],
        },
    ],
    care,
    care_heading: "For what you named",
    since: |moment| format!("Since your check of {}", super::day(moment.day())),
    nothing_changed: "Nothing in your answers has changed, so the advice is the same.",
    nothing_changed_urgent: "Nothing in your answers has changed. The advice stands: please act on it.",
    worry_changed: "Only what you answered about worry and mood has changed. The advice is the same.",
    worry_changed_urgent: "Only what you answered about worry and mood has changed. The advice stands: please act on it.",
    worry_too: "What you answered about worry and mood has changed.",
    other_advice: "The answers to these questions are as they were. The advice is another, because of what you answered about worry and mood, or because the rules have changed since.",
    worry_help: &[
        Fact {
            text: "Being reassured helps for a short while, then the worry can grow. It may help to check less, bit by bit.",
            sources: &[Source::HerefordshireAnxiety],
        },
        Fact {
            text: "The NHS suggests noting how often you check, ask or look things up. If worry keeps you from your normal life, talk to your doctor.",
            sources: &[Source::NhsHealthAnxiety],
        },
        Fact { text: super::CRISIS, sources: &[] },
    ],
    changed: |question, before, now| {
        let stop = if question.ends_with('?') { "" } else { "." };
        format!("{question}{stop} Then: {before}. Now: {now}.")
    },
    more_changes: |count| match count {
        1 => "One more change is in the app, under “Check your answers”.".to_owned(),
        _ => format!("{count} more changes are in the app, under “Check your answers”."),
    },
    others_on_paper: |count| match count {
        1 => "One more rule had a part in this; it and its source are in the app.".to_owned(),
        _ => {
            format!("{count} more rules had a part in this; they and their sources are in the app.")
        }
    },
    ask_worry: "A few questions about worry and mood, if you like",
    other_answers: "Look through all your answers",
    would_change: "What would change this",
    would_change_list: |level| match level {
        Level::SelfCare => &[SEE_DOCTOR_IF, URGENT_IF, CALL_IF],
        Level::SeeDoctor => &[URGENT_IF, CALL_IF],
        Level::SeeDoctorSoon => &[CALL_IF],
        Level::EmergencyNow => &[],
    },
    looks_at: "What doctors look at",
    looks_at_text: &[
        Fact {
            text: "How often it twitches, in which pattern, whether it is the same spot, and any count did not change this advice. The neurologist whose account this follows keeps no count: she looks for signs that a muscle has lost its nerve supply (denervation).",
            sources: &[Source::Seed],
        },
        Fact {
            text: "UK guidance tells doctors to refer twitches when they go with weakness and thinner muscles (wasting), or with rigid muscles.",
            sources: &[Source::Ng127Movements],
        },
    ],
    disclaimers: &[
        "General information, not a diagnosis. It cannot examine you.",
        "If you feel worse than these questions suggest, trust that and get help.",
        "Do not stop a prescribed medicine because of this page; ask first.",
    ],
    rules_version: |version| {
        format!(
            "Rules of {version}: published thresholds, and our own careful choices where marked, matched to your answers; not yet reviewed by a clinician."
        )
    },
    start_again: "Start a new check",
    print: "Print this page",
};

pub(super) fn level(level: Level) -> &'static str {
    match level {
        Level::SelfCare => "Self-care",
        Level::SeeDoctor => "See your doctor",
        Level::SeeDoctorSoon => "See a doctor soon",
        Level::EmergencyNow => "Emergency now",
    }
}

/// What a published source says to do or to know about it.
fn care(trigger: Trigger) -> &'static Fact {
    match trigger {
        Trigger::Exercise => &Fact {
            text: "Exercise: in healthy people twitches often come after it, above all in the calves. Rest the muscle.",
            sources: &[Source::CrampReview, Source::NhsTwitch],
        },
        Trigger::Caffeine => &Fact {
            text: "Coffee or other caffeine: have less for a while.",
            sources: &[Source::NhsTwitch],
        },
        Trigger::Alcohol => &Fact {
            text: "Alcohol: have less for a while. If you drink every day, ask a doctor before you cut down (we chose the careful side here).",
            sources: &[Source::NhsTwitch],
        },
        Trigger::Stress | Trigger::Worry => &Fact {
            text: "Stress or worry: find ways to relax. Worry can make a twitch worse.",
            sources: &[Source::NhsTwitch],
        },
        Trigger::PoorSleep => &Fact {
            text: "Poor sleep or tiredness: rest where you can.",
            sources: &[Source::NhsTwitch],
        },
        Trigger::Illness => &Fact {
            text: "An infection: in one study twitching began after a viral illness in 19 of 121 people.",
            sources: &[Source::Blexrud1993],
        },
        // The check asks for medicines on a page of their own.
        Trigger::NewMedicine => &Fact {
            text: "If you think that a medicine is the cause, ask your doctor. Keep taking it until then.",
            sources: &[],
        },
    }
}

pub(super) const SEE_DOCTOR_IF: &str = "See your doctor if: two weeks pass (one for an eyelid), a second place starts, it feels weak or stiff, numbness stays, or a lid shuts fully or the eye is red, swollen or sticky.";
pub(super) const URGENT_IF: &str = "Ask for an urgent appointment if: something you could do gets hard, a muscle gets thinner, speech or swallowing changes, the tongue twitches, a lid droops, you see double, the same half of the face joins in, or you are short of breath lying flat or with effort.";
pub(super) const CALL_IF: &str = "Call 999, 112, 911 or your local emergency number for: sudden weakness, numbness, trouble speaking or change of sight; the worst headache of your life; a fit; severe breathlessness; chest pain; being unable to swallow saliva; numbness between the legs, no urine, or no control of bladder or bowels; high fever or confusion. The first page of the check has them all.";
const READ_OUT: &str =
    "Read out everything in the first box under “Because you answered”, and say when it began.";

pub(super) fn lead(level: Level) -> &'static str {
    match level {
        Level::SelfCare => {
            "From your answers, self-care is where to start. If something below changes, see a doctor."
        }
        Level::SeeDoctor => "Make an ordinary appointment with your doctor.",
        Level::SeeDoctorSoon => "Ask for an urgent appointment, within days.",
        Level::EmergencyNow => {
            "Call 999, 112, 911 or your local emergency number now, or go to an emergency department."
        }
    }
}

fn steps(level: Level) -> &'static [&'static str] {
    match level {
        Level::SelfCare => &[
            "Rest, and relax where you can.",
            "Have less caffeine and alcohol for a while. If you drink every day, ask a doctor before you cut down (we chose the careful side here).",
            "If a muscle is cramped, relax it, stretch it or massage it gently.",
            "Try not to watch it: worry can make it worse. It usually stops within days or weeks.",
            "If it goes on for two weeks, or one week for an eyelid, or if anything under “What would change this” begins, act on that.",
        ],
        Level::SeeDoctor => &[
            "Make an appointment with your doctor.",
            "Say how long it has gone on, where it is, and what else you have noticed. The list below can go with you.",
            "Keep taking prescribed medicines until a doctor tells you otherwise.",
            "Act on the signs under “What would change this” at once.",
        ],
        Level::SeeDoctorSoon => &[
            "Call your doctor today, or as soon as they open, and ask for an urgent appointment.",
            READ_OUT,
            "If it becomes worse quickly, or breathing or swallowing becomes hard, call your emergency number.",
            "Keep taking prescribed medicines until a doctor tells you otherwise.",
        ],
        Level::EmergencyNow => &[
            "Call now, even if it has passed or you are not sure. 999 in the UK, 112 in Europe and many other places, 911 in North America, or your local emergency number.",
            "Say the sentence above, and when it began.",
        ],
    }
}

#[expect(clippy::too_many_lines, reason = "a table of texts, one line each")]
fn rule(rule: RuleId) -> &'static str {
    match rule {
        RuleId::E1 => {
            "Sudden weakness, numbness or trouble speaking may be a stroke. Call even if you are not sure or it has passed."
        }
        RuleId::E1Sight => {
            "A sudden change of sight, a lid that suddenly droops or the worst headache ever needs emergency care."
        }
        RuleId::E2 => "A first, long, repeated or injuring fit needs emergency care.",
        RuleId::E3Today => "A blackout with signs of a fit today should be looked at today.",
        RuleId::E3Before => {
            "A blackout with signs of a fit that no doctor has looked at should be seen urgently."
        }
        RuleId::E4 => {
            "Breathlessness at rest or lying flat, together with weakness, needs help at once."
        }
        RuleId::E4b => "Severe breathlessness at rest needs emergency care.",
        RuleId::E5 => "Weakness of both sides that gets worse within weeks needs emergency care.",
        RuleId::E6Hours => "Weakness of one side over hours is treated like a possible stroke.",
        RuleId::E6Days => "Weakness of one side over days should be seen urgently.",
        RuleId::E7a => {
            "Numbness between the legs or lost control of bladder or bowels means an emergency department at once."
        }
        RuleId::E7b => {
            "Severe back or leg pain with a change of bladder, bowel or sexual function means an emergency department at once."
        }
        RuleId::E8Severe => {
            "After a new, raised or combined medicine, these can be signs of too much serotonin (serotonin syndrome). See a doctor at once."
        }
        RuleId::E8Mild => {
            "After a new, raised or combined medicine, even a mild sign should be told to a doctor soon."
        }
        RuleId::E8b => "Twitching with a high fever or confusion needs emergency care.",
        RuleId::E9 => "Contact with a pesticide or chemical with these signs can be a poisoning.",
        RuleId::E10 => {
            "Tingling round the mouth or in both hands with hands or feet pulled into a shape can mean low calcium, which is treated as an emergency."
        }
        RuleId::E11 => {
            "Not being able to swallow saliva, or choking again and again, needs emergency care."
        }
        RuleId::E12 => {
            "Shaking, confusion or seeing things after stopping alcohol or a sedative can be dangerous and needs emergency care."
        }
        RuleId::E13Chest | RuleId::E13 => "This needs emergency care, whatever the twitch is.",
        RuleId::Earlier => {
            "An emergency sign that passed and that no doctor has looked at should be seen soon."
        }
        RuleId::S1 => {
            "A loss of strength or skill should be looked at soon, whether or not it is getting worse."
        }
        RuleId::S2 => "A muscle that has become thinner should be looked at soon.",
        RuleId::S3 => "A new change in speech or swallowing should be looked at soon.",
        RuleId::S4 => "Twitching of the tongue should be looked at soon.",
        RuleId::S5 => {
            "Breathlessness with effort, morning headaches or sleepiness, together with weakness, should be seen soon."
        }
        RuleId::S5b => {
            "Breathlessness lying flat or that you cannot explain should be looked at soon."
        }
        RuleId::S6Numb => {
            "Clumsy hands or unsteady walking together with numbness or tingling should be looked at soon. Sources differ: one hospital leaflet sends people with several such signs to an emergency department."
        }
        RuleId::S6Bladder => {
            "A loss of strength or skill with a new change of bladder or bowel is an emergency."
        }
        RuleId::S7 => {
            "A twitch that takes in the lid and more of the same half of the face, or pulls the face, should be looked at soon. Sources differ, from at once to an ordinary appointment."
        }
        RuleId::S8 => "Double vision or a drooping lid should be looked at soon.",
        RuleId::S9 => {
            "Stiffness with constant rippling, or a grip that is slow to let go, should be looked at soon."
        }
        RuleId::S10 => {
            "Losing weight without trying, with thinner limbs, should be looked at soon."
        }
        RuleId::S11 => {
            "Crying or laughing that you cannot control, or a change of behaviour, should be looked at soon."
        }
        RuleId::D1 => "A twitch that lasts longer than two weeks is a reason to see your doctor.",
        RuleId::D2 => "Twitches in more than one place are a reason to see your doctor.",
        RuleId::D3 => "A place that feels weak or stiff is a reason to see your doctor.",
        RuleId::D4 => {
            "If you think that a medicine is the cause, ask your doctor. Keep taking it until then."
        }
        RuleId::D5 => "An eyelid that twitches for longer than a week is a reason to see a doctor.",
        RuleId::D6 => {
            "A lid that shuts, or an eye that is red, swollen or sticky, is a reason to see a doctor."
        }
        RuleId::D6b => "A twitch in another part of the face is a reason to see your doctor.",
        RuleId::D7 => "Lasting numbness or tingling is a reason to see your doctor.",
        RuleId::D8 => {
            "Thyroid trouble, or salts in the blood out of balance, are on doctors’ lists of what can go with twitches. Tell your doctor. We ask about water tablets as our own caution."
        }
        RuleId::D9 => {
            "With motor neurone disease or frontotemporal dementia in a close relative, talk to your doctor about your worry."
        }
        RuleId::D10 => {
            "Worry that stops normal life is a good reason to see your doctor, whatever the twitch is."
        }
        RuleId::D10Scale => {
            "Answers like these are a good reason to talk to your doctor about how you feel. They indicate; they cannot diagnose or rule anything out, and say nothing about the twitch."
        }
        RuleId::D11 => {
            "These questions are made for people aged 16 or over without a known disease of the nervous system. Ask a doctor."
        }
        RuleId::D12 => {
            "You have already had this examined. Go back if one of the signs under “What would change this” begins."
        }
        RuleId::AloneSoon => {
            "We have no published advice for this sign alone. Tell a doctor about it soon."
        }
        RuleId::Alone => "We have no published advice for this sign alone. Tell a doctor about it.",
    }
}

fn calm(rule: RuleId) -> Option<&'static str> {
    match rule {
        RuleId::D3 => Some("Feeling weak is common with harmless twitches."),
        RuleId::D5 => Some("It can wait for an ordinary visit."),
        RuleId::D7 => Some("It can go with a harmless twitch."),
        _ => None,
    }
}
