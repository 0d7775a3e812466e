//! Every screen, and the way a person gets there from the one before: for pictures and for journeys.

use crate::check::{SIGN_PAGES, says_no_until_answers, sees_outcome};
use crate::device::packed;
use crate::{Kept, Person, Result, Side, WITHOUT_APP, build};
use fascicle_core::patterns::together::calibration::of_effect;
use fascicle_core::sample::{self, Truth};
use serde_json::json;
use std::future::Future;
use std::pin::Pin;

/// A way that a person goes.
pub type Way<'a> = Pin<Box<dyn Future<Output = Result> + 'a>>;

/// What kind of screen it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The person has moved to it and done nothing on it yet.
    Arrived,
    /// Something has happened on it since.
    Within,
    /// It is shown without the app.
    Outside,
}

/// A screen and the way to it.
pub struct Screen {
    /// Its name, in the order of the way.
    pub name: &'static str,
    /// What kind of screen it is.
    pub kind: Kind,
    /// Goes there from the screen before.
    pub go: fn(&Person) -> Way<'_>,
}

macro_rules! screen {
    ($name:literal, $kind:ident, |$person:ident| $way:block) => {
        Screen {
            name: $name,
            kind: Kind::$kind,
            go: |$person| {
                Box::pin(async move {
                    $way
                    Ok(())
                })
            },
        }
    };
}

/// The screens of one person, in the order in which they can reach them.
pub const SCREENS: &[Screen] = &[
    screen!("01-home", Within, |person| {
        person.is_on("A private notebook for muscle twitches").await?;
    }),
    screen!("02-check-now", Within, |person| {
        person.visits("#/check").await?;
        person.sees("No to all of these").await?;
    }),
    screen!("03-check-emergency", Within, |person| {
        person.answers("Chest pain or pressure", "Yes").await?;
        person.sees("This needs help now").await?;
    }),
    screen!("04-outcome-emergency", Arrived, |person| {
        person.presses("See what to do now").await?;
        person.is_on("Emergency now").await?;
    }),
    screen!("05-check-where", Within, |person| {
        person.presses("Start a new check").await?;
        person.presses("No to all of these").await?;
        person.is_on("Where does it twitch?").await?;
        person.presses("Left lower eyelid").await?;
    }),
    screen!("06-check-open", Within, |person| {
        person.presses("Continue").await?;
        person.is_on("How long has it gone on?").await?;
        person.presses("Continue").await?;
        person.sees("Please choose an answer.").await?;
        person.presses("Four or five days").await?;
        person.presses("Why we ask").await?;
    }),
    screen!("08-check-strength", Arrived, |person| {
        person.presses("Continue").await?;
        person.is_on(SIGN_PAGES[0]).await?;
    }),
    screen!("08a-check-answers", Within, |person| {
        says_no_until_answers(person, SIGN_PAGES[0]).await?;
        person.presses_first("No to 10 lines").await?;
    }),
    screen!("09-outcome-self-care", Arrived, |person| {
        sees_outcome(person).await?;
        person.is_on("Self-care").await?;
    }),
    screen!("09a-scales", Within, |person| {
        person.presses("A few questions about worry and mood, if you like").await?;
        person.is_on("Worry and mood").await?;
        person.answers("Feeling nervous, anxious or on edge", "Several days").await?;
    }),
    screen!("10-outcome-soon", Arrived, |person| {
        person.visits("#/check/strength").await?;
        person
            .answers("Hands: a weaker grip, or new trouble with buttons, keys or jars", "Not sure")
            .await?;
        person.answers("A muscle that has become visibly thinner", "Yes").await?;
        person.presses("Continue").await?;
        sees_outcome(person).await?;
        person.is_on("See a doctor soon").await?;
    }),
    screen!("11-saved-check", Arrived, |person| {
        person.visits("#/diary").await?;
        person.presses_first("Look at it: Check").await?;
        person.sees("The advice then: See a doctor soon.").await?;
    }),
    screen!("11a-diary-empty", Within, |person| {
        person.visits("#/diary").await?;
        person.presses_first("Remove: Check").await?;
        person.presses_first("Remove: Check").await?;
        person.sees("Nothing is noted yet.").await?;
    }),
    screen!("12-note", Within, |person| {
        person.visits("#/note").await?;
        person.is_on("Where is it?").await?;
        person.presses("Arm and hand").await?;
    }),
    screen!("12b-note-found", Within, |person| {
        person.sets("Find a place", "foot").await?;
        person.sees("10 places").await?;
    }),
    screen!("13-noted", Within, |person| {
        person.sets("Find a place", "").await?;
        person.presses("Left lower eyelid").await?;
        person.is_on("Noted").await?;
        person.presses("In runs, with gaps").await?;
        person.presses("Coffee or other caffeine").await?;
        person.presses("Poor sleep or tiredness").await?;
        person.presses("How long, how strong, doing what").await?;
        person.presses("Seconds").await?;
        person.types("A word, if you like", "Third espresso, long screen day.").await?;
    }),
    screen!("14-note-recent", Arrived, |person| {
        person.presses("Save").await?;
        person.is_on("Diary").await?;
        person.visits("#/note").await?;
        person.presses("Right arch of the foot").await?;
        person.is_on("Noted").await?;
        person.presses("Save").await?;
        person.visits("#/note").await?;
        person.sees("Noted lately").await?;
    }),
    screen!("15-diary", Arrived, |person| {
        person.visits("#/diary").await?;
        person.sees("Third espresso").await?;
    }),
    screen!("15a-diary-find", Within, |person| {
        person.presses("Find in the diary").await?;
        person.types("Words", "espresso").await?;
        person.sees("One entry is like that.").await?;
    }),
    screen!("15aa-diary-where", Within, |person| {
        person.presses("Show everything again").await?;
        person.presses("Find in the diary").await?;
        person.presses("Where it was").await?;
        person.sees("Right arch of the foot").await?;
    }),
    screen!("15b-diary-several", Within, |person| {
        person.presses("Where it was").await?;
        person.presses("Choose several to remove").await?;
        person.presses_first("Choose: Left lower eyelid").await?;
        person.sees("One chosen.").await?;
    }),
    screen!("15c-note-past", Within, |person| {
        person.presses("Choose none").await?;
        person.presses_first("Change: Left lower eyelid").await?;
        person.presses("How it was noted before").await?;
        person.sees("Written: ").await?;
    }),
    screen!("16-diary-undo", Within, |person| {
        person.visits("#/diary").await?;
        person.presses_first("Remove: Right arch of the foot").await?;
        person.sees("Undo").await?;
    }),
    screen!("16a-before-a-diary", Arrived, |person| {
        person.visits("#/window").await?;
        person.is_on("Before you keep a diary").await?;
    }),
    screen!("16aa-not-begun", Within, |person| {
        person.presses("For an appointment").await?;
        person.presses("Begin").await?;
        person.sees("Choose a day from today on.").await?;
    }),
    screen!("16b-home-kept", Arrived, |person| {
        person.presses("For two weeks, then enough").await?;
        person.presses("Begin").await?;
        person.is_on("How was today?").await?;
    }),
    screen!("16c-day", Arrived, |person| {
        person.presses("Quiet").await?;
        person.sees("Which is right?").await?;
    }),
    screen!("16d-day-said", Within, |person| {
        person.presses("A few twitches").await?;
        person.presses("Left lower eyelid").await?;
        person.answers("Coffee or other caffeine", "Yes").await?;
        person.presses("None of these").await?;
    }),
    screen!("16e-diary-line", Arrived, |person| {
        person.presses("Save").await?;
        person.is_on("Diary").await?;
    }),
    screen!("16f-home-said", Arrived, |person| {
        person.presses("Home").await?;
        person.sees("Today: a few.").await?;
    }),
    screen!("16g-window", Arrived, |person| {
        person.presses("About this diary").await?;
        person.is_on("Your diary").await?;
    }),
    screen!("16h-tap", Arrived, |person| {
        person.visits("#/tap").await?;
        person.is_on("Tap along with it").await?;
    }),
    screen!("16i-tapping", Within, |person| {
        person.types_here("aaaa").await?;
        person.sees("Start again").await?;
    }),
    screen!("16j-tapped", Arrived, |person| {
        person.presses("Done").await?;
        person.is_on("Tapped along").await?;
    }),
    screen!("16k-checking", Within, |person| {
        person.visits("#/more/checking").await?;
        person.presses("I looked it up").await?;
        person.sees("Looked it up.").await?;
    }),
    screen!("16l-own", Within, |person| {
        person.visits("#/more/own").await?;
        person.types("A new one", "Green tea").await?;
        person.presses("Add it").await?;
        person.sees_chosen("Green tea").await?;
        person.presses("Rename Green tea").await?;
    }),
    screen!("16m-enough", Within, |person| {
        person.visits("#/window").await?;
        person.presses("Enough for now").await?;
        person.sees("Thank you for keeping it.").await?;
        person.presses("The numbers").await?;
    }),
    screen!("16n-home-ended", Arrived, |person| {
        person.presses("Home").await?;
        person.is_on("A private notebook for muscle twitches").await?;
    }),
    screen!("16o-patterns-few", Within, |person| {
        person.visits("#/patterns").await?;
        person.sees("There are not enough days to tell.").await?;
    }),
    screen!("16p-about-you", Within, |person| {
        person.visits("#/report/you").await?;
        person.types("What do you want to ask?", "Is it harmless?").await?;
        person.presses("Keep this").await?;
        person.sees("Kept.").await?;
        person.types("Name, and how much if you know", "Levothyroxine 50").await?;
        person.types("Since when", "2019").await?;
        person.presses("Add it").await?;
        person.sees("Levothyroxine 50, since 2019").await?;
    }),
    screen!("16q-report", Within, |person| {
        person.visits("#/report").await?;
        person.sees("Muscle twitches: notes for a doctor").await?;
        person.sees("Is it harmless?").await?;
    }),
    screen!("17-learn", Arrived, |person| {
        person.visits("#/learn").await?;
        person.is_on("What is known about twitches").await?;
    }),
    screen!("17a-rules", Arrived, |person| {
        person.visits("#/learn/rules").await?;
        person.is_on("How the check works").await?;
    }),
    screen!("18-more", Arrived, |person| {
        person.visits("#/more").await?;
        person.is_on("More").await?;
    }),
    screen!("19-stored", Arrived, |person| {
        person.visits("#/more/stored").await?;
        person.is_on("What is stored here").await?;
    }),
    screen!("19a-privacy", Within, |person| {
        person.visits("#/more/privacy").await?;
        person.is_on("Privacy, and how to check it").await?;
        person.presses("List the files").await?;
        person.sees("sw").await?;
    }),
    screen!("20-rescue", Outside, |person| {
        person.visits("rescue.html").await?;
        person.sees("stored texts.").await?;
    }),
    screen!("21-first-paint", Outside, |person| {
        person.visits("").await?;
        person.is_on("A private notebook for muscle twitches").await?;
        let shell = "const page = new DOMParser().parseFromString(arguments[0], 'text/html'); \
                     const drawn = [...page.body.children].filter((it) => it.localName !== 'link'); \
                     document.body.replaceChildren(...drawn);";
        let page = std::fs::read_to_string(build().join("index.html"))?;
        person.runs(shell, vec![json!(page)]).await?;
        person.sees("Opening your notebook").await?;
    }),
    screen!("22-stopped", Outside, |person| {
        // The first paint has taken the app's place; the app is opened once more, and stops.
        person.reloads().await?;
        person.is_on("A private notebook for muscle twitches").await?;
        let stop = "const error = new window.WebAssembly.RuntimeError('planted'); \
                    window.dispatchEvent(new window.ErrorEvent('error', { error }));";
        person.runs(stop, vec![]).await?;
        person.is_on("Fascicle had to stop").await?;
    }),
];

/// Screens of another store, which is put in place of the person's own: after all others.
const OF_ANOTHER_STORE: &[Screen] = &[
    screen!("23-patterns", Within, |person| {
        let truth = Truth { days: 120, ..Truth::default() };
        keeps(person, &packed(sample::diary(SEED, &truth))?).await?;
        person.visits("#/patterns").await?;
        person.sees("How this is worked out").await?;
    }),
    screen!("24-together-first", Within, |person| {
        keeps(person, &packed(sample::written(SEED, &of_effect(120, 3, 40, 200)))?).await?;
        person.visits("#/patterns/together").await?;
        person.sees("Choose before you look.").await?;
    }),
    screen!("24a-together", Within, |person| {
        for it in ["Coffee or other caffeine", "Exercise", "Stress", "Alcohol"] {
            person.presses(it).await?;
        }
        person.presses("Look").await?;
        person.sees("One of the things that you chose stands out.").await?;
    }),
    screen!("24b-together-changed", Within, |person| {
        person.presses("Change what you chose").await?;
        person.presses("Exercise").await?;
        person.sees("only days from tomorrow on").await?;
    }),
    screen!("25-report", Within, |person| {
        keeps(person, &packed(sample::patient(60, "no"))?).await?;
        person.visits("#/report").await?;
        person.sees("Muscle twitches: notes for a doctor").await?;
        person.presses("What stands on it").await?;
    }),
];

/// All screens, those of another store last.
pub fn all() -> impl Iterator<Item = &'static Screen> {
    SCREENS.iter().chain(OF_ANOTHER_STORE)
}

/// The diary of which the patterns are shown.
const SEED: u64 = 5;

/// Gives the browser another store.
async fn keeps(person: &Person, kept: &Kept) -> Result {
    person.visits(WITHOUT_APP).await?;
    for (side, texts) in [(Side::Front, &kept.front), (Side::Mirror, &kept.mirror)] {
        person.empties(side).await?;
        person.puts_into(side, texts).await?;
    }
    Ok(())
}
