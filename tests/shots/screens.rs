//! Every screen worth a picture, and the way a person gets there from the one before.

use fascicle_tests::{Person, Result};
use std::future::Future;
use std::pin::Pin;

type Way<'a> = Pin<Box<dyn Future<Output = Result> + 'a>>;

/// A screen and the way to it.
pub(crate) struct Screen {
    pub(crate) name: &'static str,
    pub(crate) go: fn(&Person) -> Way<'_>,
}

macro_rules! screen {
    ($name:literal, |$person:ident| $way:block) => {
        Screen {
            name: $name,
            go: |$person| {
                Box::pin(async move {
                    $way
                    Ok(())
                })
            },
        }
    };
}

/// The screens, in the order in which one person can reach them.
pub(crate) const SCREENS: &[Screen] = &[
    screen!("01-home", |person| {
        person
            .is_on("A private notebook for muscle twitches")
            .await?;
    }),
    screen!("02-check-now", |person| {
        person.visits("#/check").await?;
        person.sees("No to all of these").await?;
    }),
    screen!("03-check-emergency", |person| {
        person.answers("Chest pain or pressure", "Yes").await?;
        person.sees("This needs help now").await?;
    }),
    screen!("04-outcome-emergency", |person| {
        person.presses("See what to do now").await?;
        person.is_on("Emergency now").await?;
    }),
    screen!("05-check-where", |person| {
        person.presses("Start a new check").await?;
        person.presses("No to all of these").await?;
        person.is_on("Where does it twitch?").await?;
        person.presses("Left lower eyelid").await?;
    }),
    screen!("06-check-open", |person| {
        person.presses("Continue").await?;
        person.is_on("Is it the same spot, over and over?").await?;
        person.presses("Continue").await?;
        person.sees("Please choose an answer.").await?;
        person.presses("Yes").await?;
        person.presses("Why we ask").await?;
    }),
    screen!("07-check-before", |person| {
        person.presses("Continue").await?;
        person
            .presses("In runs, with long quiet gaps, again and again")
            .await?;
        person.presses("Continue").await?;
        person.presses("A week or less").await?;
        person.presses("Continue").await?;
        person.presses("Poor sleep or tiredness").await?;
        person.presses("Coffee or other caffeine").await?;
    }),
    screen!("08-check-strength", |person| {
        person.presses("Continue").await?;
        person
            .is_on("Has your strength changed since it began?")
            .await?;
    }),
    screen!("09-outcome-self-care", |person| {
        for _ in 0..10 {
            person.presses("No to all of these").await?;
        }
        person.is_on("Self-care").await?;
    }),
    screen!("10-outcome-soon", |person| {
        person.visits("#/check/strength").await?;
        person
            .answers(
                "Hands: a weaker grip, or new trouble with buttons, keys or jars",
                "Not sure",
            )
            .await?;
        person
            .answers("A muscle that has become visibly thinner", "Yes")
            .await?;
        person.presses("Continue").await?;
        person.is_on("See a doctor soon").await?;
    }),
    screen!("11-diary-empty", |person| {
        person.visits("#/diary").await?;
        person.sees("Nothing is noted yet.").await?;
    }),
    screen!("12-note", |person| {
        person.visits("#/note").await?;
        person.is_on("Where is it?").await?;
        person.presses("Arm and hand").await?;
    }),
    screen!("13-noted", |person| {
        person.presses("Left lower eyelid").await?;
        person.is_on("Noted").await?;
        person.presses("In runs, with gaps").await?;
        person.presses("Coffee or other caffeine").await?;
        person.presses("Poor sleep or tiredness").await?;
        person
            .types("A word, if you like", "Third espresso, long screen day.")
            .await?;
    }),
    screen!("14-note-recent", |person| {
        person.presses("Save").await?;
        person.is_on("Diary").await?;
        person.visits("#/note").await?;
        person.presses("Right arch of the foot").await?;
        person.is_on("Noted").await?;
        person.presses("Save").await?;
        person.visits("#/note").await?;
        person.sees("Noted lately").await?;
    }),
    screen!("15-diary", |person| {
        person.visits("#/diary").await?;
        person.sees("Third espresso").await?;
    }),
    screen!("16-diary-undo", |person| {
        person
            .presses_first("Remove: Right arch of the foot")
            .await?;
        person.sees("Undo").await?;
    }),
    screen!("17-learn", |person| {
        person.visits("#/learn").await?;
        person.is_on("What is known about twitches").await?;
    }),
    screen!("18-more", |person| {
        person.visits("#/more").await?;
        person.is_on("More").await?;
    }),
    screen!("19-stored", |person| {
        person.visits("#/more/stored").await?;
        person.is_on("What is stored here").await?;
    }),
    screen!("20-rescue", |person| {
        person.visits("rescue.html").await?;
        person.sees("stored texts.").await?;
    }),
    screen!("21-first-paint", |person| {
        person.visits("").await?;
        person
            .is_on("A private notebook for muscle twitches")
            .await?;
        let shell = "return fetch('index.html').then((it) => it.text()).then((text) => { \
                     const page = new DOMParser().parseFromString(text, 'text/html'); \
                     document.body.replaceChildren(...page.body.children); })";
        person.runs(shell, vec![]).await?;
        person.sees("Opening your notebook").await?;
    }),
    screen!("22-stopped", |person| {
        let stop = "document.documentElement.dataset.state = 'stopped'; \
                    document.getElementById('trouble').hidden = false;";
        person.runs(stop, vec![]).await?;
        person.is_on("Fascicle had to stop").await?;
    }),
];
