//! The whole of it once: check, note, add, find again without a connection, remove and bring back.

use fascicle_tests::check::{NOW, SIGN_PAGES, says_no_from};
use fascicle_tests::{Browser, Person, Result, Site, Window};

const HOME: &str = "A private notebook for muscle twitches";

#[tokio::test]
async fn check_note_and_find_again_without_a_connection_in_a_new_window() -> Result {
    let browser = Browser::open()?;
    let mut site = Site::open()?;
    let person = Person::opens(&browser, &site, Window::PHONE).await?;
    person.is_on(HOME).await?;
    person.presses_first("Check").await?;
    goes_through_the_check(&person).await?;
    person.presses("Home").await?;
    person.is_on(HOME).await?;
    notes_with_words(&person).await?;
    finds_the_note(&person).await?;
    person.reloads().await?;
    finds_the_note(&person).await?;
    person.waits_until_offline_works().await?;
    person.leaves().await?;

    site.stop();
    let person = Person::opens_at(&browser, &site, Window::PHONE, "#/diary").await?;
    finds_the_note(&person).await?;
    person.visits("#/check").await?;
    person.is_on("Self-care").await?;
    person.presses("Note").await?;
    person.presses("Right calf").await?;
    person.is_on("Noted").await?;
    person.presses("Diary").await?;
    person.sees("Right calf").await?;
    removes_and_brings_back(&person).await?;
    person.reloads().await?;
    finds_the_note(&person).await?;
    person.sees("Right calf").await?;
    person.leaves().await
}

/// With a "not sure", a step back and the browser's Back, neither of which loses anything.
async fn goes_through_the_check(person: &Person) -> Result {
    person.is_on(NOW).await?;
    person.presses("No to all of these").await?;
    person.is_on("Where does it twitch?").await?;
    person.presses("Left lower eyelid").await?;
    person.presses("Continue").await?;
    person.is_on("How long has it gone on?").await?;
    person.presses("Not sure").await?;
    person.presses("Back").await?;
    person.is_on("Where does it twitch?").await?;
    person.sees_chosen("Left lower eyelid").await?;
    person.goes_back().await?;
    person.is_on("How long has it gone on?").await?;
    person.sees_chosen("Not sure").await?;
    person.presses("Four or five days").await?;
    person.presses("Continue").await?;
    says_no_from(person, SIGN_PAGES[0]).await?;
    person.is_on("Self-care").await
}

async fn notes_with_words(person: &Person) -> Result {
    person.counts_presses().await?;
    person.presses_first("Note").await?;
    person.presses("Left lower eyelid").await?;
    person.is_on("Noted").await?;
    assert_eq!(person.presses_counted().await?, Some(2), "from Home to a saved note");
    person.presses("In runs, with gaps").await?;
    person.presses("Coffee or other caffeine").await?;
    person.types("A word, if you like", "Third espresso, long day").await?;
    person.presses("Save").await
}

async fn finds_the_note(person: &Person) -> Result {
    person.is_on("Diary").await?;
    person.sees("Left lower eyelid").await?;
    person.sees("In runs, with gaps · Coffee or other caffeine").await?;
    person.sees("Third espresso, long day").await
}

async fn removes_and_brings_back(person: &Person) -> Result {
    person.presses_first("Remove: Left lower eyelid").await?;
    person.sees_no("Third espresso, long day").await?;
    person.presses("Undo").await?;
    person.sees("Third espresso, long day").await?;
    person.sees("Back again: Left lower eyelid").await
}

#[tokio::test]
async fn a_note_is_saved_by_two_taps_and_nothing_else() -> Result {
    let browser = Browser::open()?;
    let site = Site::open()?;
    let person = Person::opens(&browser, &site, Window::PHONE).await?;
    person.presses_first("Note").await?;
    person.presses("Right arch of the foot").await?;
    person.is_on("Noted").await?;
    person.leaves().await?;
    let person = Person::opens_at(&browser, &site, Window::PHONE, "#/diary").await?;
    person.sees("Right arch of the foot").await?;
    person.leaves().await
}

#[tokio::test]
async fn a_place_noted_lately_is_noted_again_in_two_taps_though_the_list_folds_it_away() -> Result {
    let browser = Browser::open()?;
    let site = Site::open()?;
    let person = Person::opens_at(&browser, &site, Window::PHONE, "#/note").await?;
    person.is_on("Where is it?").await?;
    person.sees_nothing_to_press("Right heel").await?;
    person.sets("Find a place", "heel").await?;
    person.presses("Right heel").await?;
    person.is_on("Noted").await?;
    person.presses("Home").await?;
    person.is_on(HOME).await?;
    person.counts_presses().await?;
    person.presses_first("Note").await?;
    person.presses("Right heel").await?;
    person.is_on("Noted").await?;
    assert_eq!(person.presses_counted().await?, Some(2));
    person.leaves().await
}
