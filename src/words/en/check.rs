//! The questions of the check in English: every medical sentence restates its row of clinical.md section 9.

use crate::words::check::Check;
use fascicle_core::check::{CheckPage, Lasted, Pattern, Reply, Sign, SignGroup};

pub(in crate::words) static CHECK: Check = Check {
    heading,
    help,
    why,
    why_we_ask: "Why we ask",
    sign,
    group,
    longer_ago: |sign| format!("Longer ago than 7 days: {sign}"),
    reply: |reply| match reply {
        Reply::No => "No",
        Reply::NotSure => "Not sure",
        Reply::Yes => "Yes",
    },
    pattern: |pattern| match pattern {
        Pattern::FewADay => "Every day, a few times",
        Pattern::ManyADay => "Many times a day, or almost daily",
        Pattern::Runs => "In runs, with long quiet gaps, again and again",
        Pattern::NotSure => "Not sure",
    },
    lasted,
    wandering: "In many places, or it moves about",
    place_not_sure: "Not sure",
    none_before: "None of these",
    no_to_all: "No to all of these",
    continue_: "Continue",
    back: "Back",
    open_one: "Please choose an answer.",
    open_lines: |count| match count {
        1 => "One line has no answer yet.".to_owned(),
        _ => format!("{count} lines have no answer yet."),
    },
    answers: "Check your answers",
    answers_help: "Read them through. Each can be changed, and the others stay.",
    change: "Change",
    change_what: |what| format!("Change: {what}"),
    not_asked: "Not asked: an emergency had been said before.",
    no_to: |count| match count {
        1 => "No to one line".to_owned(),
        _ => format!("No to {count} lines"),
    },
    see_outcome: "See what to do",
    emergency_title: "This needs help now",
    emergency_text: "Call 999, 112, 911 or your local emergency number, even if it has passed or you are not sure.",
    see_what_to_do: "See what to do now",
};

pub(super) fn lasted(lasted: Lasted) -> &'static str {
    match lasted {
        Lasted::OneDay => "A day or less",
        Lasted::ThreeDays => "Two or three days",
        Lasted::FiveDays => "Four or five days",
        Lasted::OneWeek => "Six or seven days",
        Lasted::TenDays => "Eight to ten days",
        Lasted::TwoWeeks => "Eleven days to two weeks",
        Lasted::ThreeMonths => "More than two weeks, up to three months",
        Lasted::Longer => "More than three months",
        Lasted::NotSure => "Not sure",
    }
}

fn heading(page: CheckPage) -> &'static str {
    match page {
        CheckPage::Now => "Now or in the last 7 days: any of these, even if it has passed?",
        CheckPage::Where => "Where does it twitch?",
        CheckPage::SameSpot => "Is it the same spot, over and over?",
        CheckPage::Pattern => "Which is most like yours?",
        CheckPage::Lasted => "How long has it gone on?",
        CheckPage::Before => "What went before?",
        CheckPage::Strength => "Strength and muscles: is any of this new?",
        CheckPage::Head => "Speech, breathing, face and eyes: is any of this new?",
        CheckPage::Body => {
            "Blackouts, numbness, back, bladder, weight and mood: has any of this happened?"
        }
        CheckPage::Earlier => {
            "Longer ago than 7 days, but since this began: any of these that no doctor has looked at?"
        }
        CheckPage::About => "Medicines, chemicals, health and worry: does any of this fit?",
    }
}

fn group(group: SignGroup) -> &'static str {
    match group {
        SignGroup::Ability => "What you can no longer do",
        SignGroup::Quickly => "Weakness that came quickly",
        SignGroup::Muscle => "The muscle itself",
        SignGroup::Mouth => "Speech, swallowing, tongue",
        SignGroup::Breath => "Breathing",
        SignGroup::Face => "Face and eyes",
        SignGroup::Blackout => "Blackouts",
        SignGroup::Touch => "Numbness, tingling, hands and feet",
        SignGroup::Back => "Back, bladder, bowels",
        SignGroup::Self_ => "Weight, sleep and mood",
        SignGroup::Medicine => "Medicines and drugs",
        SignGroup::Stopping => "Alcohol and sedatives",
        SignGroup::Chemical => "Chemicals",
        SignGroup::Family => "Health and family",
        SignGroup::Worry => "Worry, and what a doctor has seen",
    }
}

fn help(page: CheckPage) -> Option<&'static str> {
    match page {
        CheckPage::Now => Some("We ask these first because they should not wait."),
        CheckPage::Where => Some("Choose every place. Left and right are your own."),
        CheckPage::Before => Some("Choose any that fit."),
        CheckPage::Strength => Some(
            "New: before or after the twitch began. The first lines are about what you can no longer do, not about how it feels. Please do not test yourself.",
        ),
        CheckPage::Head => Some("New: before or after the twitch began."),
        CheckPage::Body => Some("Answer each line. “Not sure” is an answer too."),
        // Beside the question about worry it stands always, and without being asked.
        CheckPage::About => Some(super::CRISIS),
        _ => None,
    }
}

fn why(page: CheckPage) -> &'static str {
    match page {
        CheckPage::Now => {
            "Published advice sends people with these signs to emergency care, twitch or no twitch. For some of them we chose the careful side ourselves."
        }
        CheckPage::Where => {
            "The NHS asks people with twitches in more than one place to see a doctor. The face and the tongue have advice of their own."
        }
        CheckPage::SameSpot => {
            "People wonder about it, and a doctor may ask. It does not change the advice here."
        }
        CheckPage::Pattern => {
            "It helps to tell a doctor. It does not change the advice: the neurologist whose account this follows keeps no count."
        }
        CheckPage::Lasted => {
            "Published advice turns on time: a week for an eyelid, two weeks elsewhere. The shorter steps let us name the day on which it would change."
        }
        CheckPage::Before => {
            "These often go together with twitches. They do not change the advice."
        }
        CheckPage::Strength => {
            "Weakness and thinner muscles are what doctors look for, and what comes over hours or days is more urgent. Feeling weak is common with harmless twitches, and still worth telling a doctor."
        }
        CheckPage::Head => {
            "A doctor should look soon at a new change in speech, swallowing or breathing, and at once if you are weak and breathless at rest or lying flat. A twitching lid alone is common; with more of the same half of the face, a doctor should look soon."
        }
        CheckPage::Body => {
            "Some of these can go with harmless twitches. Others need a doctor soon, or at once: back or leg pain with a change in bladder or bowels can mean that nerves are pressed."
        }
        CheckPage::Earlier => "A sign that passed can still matter if no doctor has looked at it.",
        CheckPage::About => {
            "Some medicines, chemicals and salts in the blood act on nerves and muscles. The rest changes whom it is best to talk to."
        }
    }
}

#[expect(clippy::too_many_lines, reason = "a table of texts, one line each")]
fn sign(sign: Sign) -> &'static str {
    match sign.of_now() {
        Sign::NowStroke => {
            "Sudden weakness or numbness of the face, an arm or a leg, or sudden trouble speaking"
        }
        Sign::NowSight => {
            "Sudden double vision or loss of sight, an eyelid that suddenly droops, or the worst headache of your life"
        }
        Sign::NowSeizure => {
            "A first fit (seizure), a fit longer than 5 minutes, fits one after another, or a fit with an injury or without waking up properly"
        }
        Sign::NowBreath => "Severe shortness of breath while resting",
        Sign::NowChest => "Chest pain or pressure",
        Sign::NowChoking => "Unable to swallow your own saliva, or choking again and again",
        Sign::NowSaddle => {
            "New numbness between the legs, being unable to pass urine, or losing control of bladder or bowels, with or without pain"
        }
        Sign::NowFever => {
            "A high fever with the twitching, or being so confused or ill that others notice"
        }
        Sign::NowMuscle => "Severe muscle pain with dark urine, or a jaw that is locked",
        Sign::NowPregnancy => {
            "A severe headache or disturbed sight while pregnant, or within 6 weeks after a birth"
        }
        Sign::Hands => "Hands: a weaker grip, or new trouble with buttons, keys or jars",
        Sign::Legs => {
            "Legs: new trouble with stairs, tripping, a foot that drops, or unsteady walking"
        }
        Sign::Neck => "Neck: new trouble holding your head up",
        Sign::Weaker => {
            "Anything else you can no longer do, or any part getting weaker over weeks or months"
        }
        Sign::Thinner => "A muscle that has become visibly thinner",
        Sign::WeightLoss => "Losing weight without trying",
        Sign::Speech => "Speech that has become slurred, quiet or hoarse",
        Sign::Swallowing => "Trouble swallowing food or drink",
        Sign::Tongue => "Twitching of the tongue",
        Sign::Emotion => {
            "New crying or laughing that you cannot control, or a marked change in behaviour"
        }
        Sign::BreathLying => "Short of breath at rest or when lying flat",
        Sign::BreathExertion => "Short of breath with effort, more than you can explain",
        Sign::Mornings => "Headaches in the morning, or unusual sleepiness in the day",
        Sign::HalfFace => {
            "The eyelid and another part of the same half of the face twitch, or part of the face is pulled"
        }
        Sign::LidDroop => "New double vision or a newly drooping eyelid, even if it came slowly",
        Sign::LidShut => {
            "An eyelid that shuts completely, both eyes clamping shut, or an eye that is red, swollen or sticky"
        }
        Sign::FeltWeak => "The place feels weak, even if you can still do everything",
        Sign::Stiff => "Stiffness in the muscle",
        Sign::Rippling => "Constant rippling under the skin, without a break",
        Sign::SlowRelease => "After a strong grip, the hand is slow to let go",
        Sign::Numbness => "Lasting numbness or tingling in an arm, hand, leg or foot",
        Sign::BackPain => "New or worse severe pain in the back or leg",
        Sign::Bladder => "A new change in passing urine, in the bowels or in sexual function",
        Sign::OneSideHours => "One arm, one leg or one side getting weaker over hours",
        Sign::OneSideDays => "One arm, one leg or one side getting weaker over days",
        Sign::BothSides => "Both arms or both legs getting weaker within the last 4 weeks",
        Sign::BlackoutToday => {
            "A blackout today with jerking or other signs of a fit, now over, that no doctor has looked at"
        }
        Sign::BlackoutBefore => {
            "A blackout before today with jerking or other signs of a fit, that no doctor has looked at"
        }
        Sign::DrugSevere => {
            "Within 2 weeks of a new, raised or combined medicine or drug: fever, being very restless (agitation) or confusion, or two of these: sweats, a racing heart, diarrhoea"
        }
        Sign::DrugMild => {
            "Within 2 weeks of a new, raised or combined medicine or drug: only one of sweats, a racing heart or diarrhoea"
        }
        Sign::Stopped => {
            "In the last 4 weeks you stopped or cut down daily alcohol or a daily sedative (a benzodiazepine, a sleeping tablet, pregabalin, gabapentin or baclofen)"
        }
        Sign::Shaking => {
            "Shaking beyond the twitch, confusion, or seeing things that are not there"
        }
        Sign::Chemical => "Contact with a pesticide or another chemical in the last 4 days",
        Sign::ChemicalSigns => {
            "In the last 4 days, new: much saliva or tears (not only from the twitching eye), small pupils, vomiting or trouble breathing"
        }
        Sign::MouthTingling => "Tingling round the mouth or in both hands",
        Sign::FixedShape => {
            "Hands or feet pulled into a fixed shape (not a cramp that stretches away)"
        }
        Sign::Medicine => "You think a prescribed medicine may be the cause",
        Sign::Minerals => {
            "Thyroid trouble, kidney disease, vomiting or diarrhoea, eating very little, or water tablets (diuretics)"
        }
        Sign::Relative => {
            "A close relative has or had motor neurone disease or frontotemporal dementia"
        }
        Sign::OutsideScope => "You are under 16, or have a known disease of the nervous system",
        Sign::WorryStopsLife => "Worry about this keeps you from normal life",
        Sign::Examined => {
            "A doctor has already examined you for this, and nothing is new since then"
        }
        // `of_now` has turned each of these into the sign asked of now.
        Sign::EarlierStroke
        | Sign::EarlierSight
        | Sign::EarlierSeizure
        | Sign::EarlierBreath
        | Sign::EarlierSaddle
        | Sign::EarlierFever
        | Sign::EarlierChoking
        | Sign::EarlierChest
        | Sign::EarlierMuscle
        | Sign::EarlierPregnancy => "",
    }
}
