//! Addresses typed by hand: each gives a sensible screen, never a blank one.

use anyhow::Context as _;
use fascicle_tests::check::NOW;
use fascicle_tests::{Browser, Person, Result, Site, Window};

const HOME: &str = "A private notebook for muscle twitches";

const ADDRESSES: &[(&str, &str)] = &[
    ("", HOME),
    ("#", HOME),
    ("#/", HOME),
    ("#/nowhere", HOME),
    ("#page", HOME),
    ("#/%F0%9F", HOME),
    ("#/check", NOW),
    ("#/check/outcome", NOW),
    ("#/check/about", NOW),
    ("#/check/antennae", NOW),
    ("#//check//", NOW),
    ("#/note", "Where is it?"),
    ("#/note/not-an-id", "Where is it?"),
    ("#/note/0193d2a0c4d07aaa8bbbccccddddeeee", "Your note"),
    ("#diary", "Diary"),
    ("#/diary/2026/extra", "Diary"),
    ("#/DIARY", HOME),
    ("#/learn", "What is known about twitches"),
    ("#/more", "More"),
    ("#/more/else?x=1", "More"),
    ("#/more/stored", "What is stored here"),
    ("?x=1#/diary", "Diary"),
];

#[tokio::test]
async fn an_address_that_is_opened_gives_a_sensible_screen() -> Result {
    let browser = Browser::open()?;
    let site = Site::open()?;
    let person = Person::sits_down(&browser, &site, Window::PHONE).await?;
    for (address, heading) in ADDRESSES {
        person.visits("rescue.html").await?;
        person.visits(address).await?;
        person.is_on(heading).await.context(*address)?;
        let title = person.title().await?;
        assert_eq!(title, format!("{heading} – Fascicle"), "{address}");
    }
    person.leaves().await
}

#[tokio::test]
async fn an_address_that_is_edited_gives_a_sensible_screen() -> Result {
    let browser = Browser::open()?;
    let site = Site::open()?;
    let person = Person::opens(&browser, &site, Window::PHONE).await?;
    for (address, heading) in ADDRESSES.iter().filter(|it| it.0.starts_with("#/")) {
        // From another screen than the one that is looked for.
        let from = if *heading == "More" { ("#/note", "Where is it?") } else { ("#/more", "More") };
        person.visits(from.0).await?;
        person.is_on(from.1).await?;
        person.visits(address).await?;
        person.is_on(heading).await.context(*address)?;
    }
    person.leaves().await
}

#[tokio::test]
async fn a_note_that_is_not_there_is_said_in_words() -> Result {
    let browser = Browser::open()?;
    let site = Site::open()?;
    let address = "#/note/0193d2a0c4d07aaa8bbbccccddddeeee";
    let person = Person::opens_at(&browser, &site, Window::PHONE, address).await?;
    person.sees("There is no such note. It may have been removed.").await?;
    person.leaves().await
}

#[tokio::test]
async fn no_answer_place_or_word_is_ever_in_an_address() -> Result {
    let browser = Browser::open()?;
    let site = Site::open()?;
    let person = Person::opens_at(&browser, &site, Window::PHONE, "#/check").await?;
    person.presses("No to all of these").await?;
    person.is_on("Where does it twitch?").await?;
    person.presses("Left lower eyelid").await?;
    person.presses("Continue").await?;
    person.is_on("How long has it gone on?").await?;
    assert_eq!(person.address().await?, "/check/how-long");
    person.visits("#/note").await?;
    person.presses("Left calf").await?;
    person.is_on("Noted").await?;
    person.types("A word, if you like", "espresso").await?;
    let address = person.address().await?;
    let id = address.strip_prefix("/note/").context("a note's address")?;
    assert!(id.len() == 32 && id.chars().all(|it| it.is_ascii_hexdigit()), "{address}");
    person.leaves().await
}
