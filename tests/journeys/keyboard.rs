//! Everything that matters, with the keyboard alone.

use fascicle_tests::check::NOW;
use fascicle_tests::{Browser, Person, Result, Site, Window};
use thirtyfour::Key;

#[tokio::test]
async fn the_check_goes_on_with_the_keyboard_alone() -> Result {
    let browser = Browser::open()?;
    let site = Site::open()?;
    let person = Person::opens(&browser, &site, Window::PHONE).await?;
    person.is_on("A private notebook for muscle twitches").await?;
    enters(&person, "Check Is this something? What do I do?").await?;
    arrives(&person, NOW).await?;
    enters(&person, "No to all of these").await?;
    arrives(&person, "Where does it twitch?").await?;
    person.tabs_to("Left lower eyelid").await?;
    person.keys(Key::Space).await?;
    person.sees_chosen("Left lower eyelid").await?;
    enters(&person, "Continue").await?;
    arrives(&person, "Is it the same spot, over and over?").await?;
    person.tabs_to("No").await?;
    person.keys(Key::Down).await?;
    person.sees_chosen("Not sure").await?;
    enters(&person, "Continue").await?;
    arrives(&person, "Which is most like yours?").await?;
    person.tabs_to("Every day, a few times").await?;
    person.keys(Key::Space).await?;
    person.sees_chosen("Every day, a few times").await?;
    enters(&person, "Continue").await?;
    arrives(&person, "How long has it gone on?").await?;
    person.leaves().await
}

#[tokio::test]
async fn signs_are_answered_with_the_keyboard_alone() -> Result {
    let browser = Browser::open()?;
    let site = Site::open()?;
    let person = Person::opens_at(&browser, &site, Window::PHONE, "#/check").await?;
    person.is_on(NOW).await?;
    person.tabs_to("No").await?;
    person.keys(Key::Down).await?;
    person.keys(Key::Down).await?;
    person
        .sees_answer(
            "Sudden weakness or numbness of the face, an arm or a leg, or sudden trouble speaking",
            "Yes",
        )
        .await?;
    person.sees("This needs help now").await?;
    enters(&person, "See what to do now").await?;
    arrives(&person, "Emergency now").await?;
    person.leaves().await
}

#[tokio::test]
async fn a_note_is_made_and_filled_with_the_keyboard_alone() -> Result {
    let browser = Browser::open()?;
    let site = Site::open()?;
    let person = Person::opens(&browser, &site, Window::PHONE).await?;
    person.is_on("A private notebook for muscle twitches").await?;
    enters(&person, "Note I felt a twitch").await?;
    arrives(&person, "Where is it?").await?;
    enters(&person, "Left lower eyelid").await?;
    arrives(&person, "Noted").await?;
    person.tabs_to("A single one").await?;
    for _ in 0..3 {
        person.keys(Key::Down).await?;
    }
    person.sees_chosen("In runs, with gaps").await?;
    person.tabs_to("Coffee or other caffeine").await?;
    person.keys(Key::Space).await?;
    person.tabs_to("A word, if you like").await?;
    person.types_here("typed, not tapped").await?;
    enters(&person, "Save").await?;
    arrives(&person, "Diary").await?;
    person.sees("In runs, with gaps · Coffee or other caffeine").await?;
    person.sees("typed, not tapped").await?;
    person.leaves().await
}

#[tokio::test]
async fn the_first_tab_offers_to_skip_to_the_page() -> Result {
    let browser = Browser::open()?;
    let site = Site::open()?;
    let person = Person::opens_at(&browser, &site, Window::PHONE, "#/diary").await?;
    person.is_on("Diary").await?;
    person.keys(Key::Tab).await?;
    person.has_focus_on("Skip to the page").await?;
    person.keys(Key::Enter).await?;
    person.is_on("Diary").await?;
    person.keys(Key::Tab).await?;
    person.has_focus_on("Note").await?;
    person.leaves().await
}

async fn enters(person: &Person, name: &str) -> Result {
    person.tabs_to(name).await?;
    person.keys(Key::Enter).await
}

/// The screen with that heading has come, and Tab goes on from its heading.
async fn arrives(person: &Person, heading: &str) -> Result {
    person.is_on(heading).await?;
    person.has_focus_on(heading).await
}
