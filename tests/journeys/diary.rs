//! The diary: what was noted stays, is changed only when saved, and comes back when removed.

use fascicle_tests::{Browser, Person, Result, Site, Window};

const WORDS: &str = "A word, if you like";

#[tokio::test]
async fn a_removed_note_stays_away_and_one_brought_back_stays_there() -> Result {
    let browser = Browser::open()?;
    let site = Site::open()?;
    let person = Person::opens(&browser, &site, Window::PHONE).await?;
    for place in ["Left calf", "Right calf"] {
        notes(&person, place).await?;
        person.presses("Save").await?;
        person.is_on("Diary").await?;
    }
    person.presses_first("Remove: Left calf").await?;
    person.sees("Removed: Left calf").await?;
    person.presses("Close").await?;
    person.sees_no("Left calf").await?;
    person.presses_first("Remove: Right calf").await?;
    person.sees("Removed: Right calf").await?;
    person.presses("Undo").await?;
    person.sees("Back again: Right calf").await?;
    person.reloads().await?;
    person.sees("Right calf").await?;
    person.sees_no("Left calf").await?;
    person.leaves().await
}

#[tokio::test]
async fn a_removal_can_be_undone_after_a_reload_until_the_person_goes_on() -> Result {
    let (browser, site) = (Browser::open()?, Site::open()?);
    let person = Person::opens(&browser, &site, Window::PHONE).await?;
    notes(&person, "Left calf").await?;
    person.presses("Save").await?;
    person.is_on("Diary").await?;
    person.presses_first("Remove: Left calf").await?;
    person.sees("Removed: Left calf").await?;
    person.reloads().await?;
    person.sees("Removed: Left calf").await?;
    person.presses("Undo").await?;
    person.sees("Back again: Left calf").await?;
    person.reloads().await?;
    person.presses_first("Remove: Left calf").await?;
    person.sees("Removed: Left calf").await?;
    person.presses("Home").await?;
    person.reloads().await?;
    person.waits_until_all_is_read().await?;
    person.sees_no("Removed: Left calf").await?;
    person.leaves().await
}

#[tokio::test]
async fn a_note_is_changed_and_its_first_words_are_replaced() -> Result {
    let browser = Browser::open()?;
    let site = Site::open()?;
    let person = Person::opens(&browser, &site, Window::PHONE).await?;
    notes(&person, "Left calf").await?;
    person.types(WORDS, "first").await?;
    person.presses("Save").await?;
    person.sees("first").await?;
    person.presses_first("Change: Left calf").await?;
    person.is_on("Your note").await?;
    assert_eq!(person.reads(WORDS).await?, "first");
    person.sets(WORDS, "second").await?;
    person.sets("When", "2026-01-02T03:04").await?;
    person.sets("Where", "shin.right").await?;
    person.presses("Save").await?;
    person.is_on("Diary").await?;
    person.reloads().await?;
    person.sees("second").await?;
    person.sees_no("first").await?;
    person.sees("Friday 2 January 2026").await?;
    person.sees("03:04").await?;
    person.sees("Right shin").await?;
    person.leaves().await
}

#[tokio::test]
async fn words_that_were_typed_survive_a_killed_tab() -> Result {
    let browser = Browser::open()?;
    let site = Site::open()?;
    let person = Person::opens(&browser, &site, Window::PHONE).await?;
    notes(&person, "Left calf").await?;
    person.types(WORDS, "half a sent").await?;
    person.loses_tab().await?;

    let person = Person::opens_at(&browser, &site, Window::PHONE, "#/diary").await?;
    person.sees("Left calf").await?;
    person.sees_no("half a sent").await?;
    person.presses_first("Change: Left calf").await?;
    person.sees("Your words are back").await?;
    assert_eq!(person.reads(WORDS).await?, "half a sent");
    person.presses("Save").await?;
    person.is_on("Diary").await?;
    person.sees("half a sent").await?;
    person.presses_first("Change: Left calf").await?;
    person.is_on("Your note").await?;
    person.sees_no("Your words are back").await?;
    person.leaves().await
}

#[tokio::test]
async fn a_time_that_has_not_come_is_asked_about_before_it_is_saved() -> Result {
    let browser = Browser::open()?;
    let site = Site::open()?;
    let person = Person::opens(&browser, &site, Window::PHONE).await?;
    notes(&person, "Left calf").await?;
    person.sets("When", "2099-01-02T03:04").await?;
    person.presses("Save").await?;
    let question = "This time has not come yet. Is it what you mean?";
    person.sees(question).await?;
    person.has_focus_on(question).await?;
    person.presses("Yes, save it so").await?;
    person.is_on("Diary").await?;
    person.sees("Friday 2 January 2099").await?;
    person.presses_first("Change: Left calf").await?;
    person.is_on("Your note").await?;
    person.sets("When", "2098-01-02T03:04").await?;
    person.presses("Save").await?;
    person.sees(question).await?;
    person.sets("When", "2026-01-02T03:04").await?;
    person.presses("Save").await?;
    person.is_on("Diary").await?;
    person.sees("Friday 2 January 2026").await?;
    person.leaves().await
}

#[tokio::test]
async fn words_are_shown_as_they_were_typed_and_never_as_a_page() -> Result {
    let browser = Browser::open()?;
    let site = Site::open()?;
    let person = Person::opens(&browser, &site, Window::PHONE).await?;
    notes(&person, "Left calf").await?;
    let words = "<b>bold</b> & “quotes” – \u{5e9}\u{5dc}\u{5d5}\u{5dd}";
    person.sets(WORDS, words).await?;
    person.presses("Save").await?;
    person.is_on("Diary").await?;
    person.reloads().await?;
    person.sees(words).await?;
    person.leaves().await
}

#[tokio::test]
async fn a_double_tap_notes_one_twitch_and_two_visits_note_two() -> Result {
    let browser = Browser::open()?;
    let site = Site::open()?;
    let person = Person::opens_at(&browser, &site, Window::PHONE, "#/note").await?;
    person.is_on("Where is it?").await?;
    let twice = "const place = document.querySelector('[aria-label=\"Left calf\"]'); \
                 place.click(); place.click();";
    let noted = "return document.querySelectorAll('[aria-label^=\"Change: Left calf\"]').length;";
    person.runs(twice, vec![]).await?;
    person.is_on("Noted").await?;
    person.visits("#/diary").await?;
    person.is_on("Diary").await?;
    anyhow::ensure!(person.runs(noted, vec![]).await? == 1, "a double tap is one twitch");
    notes(&person, "Left calf").await?;
    person.visits("#/diary").await?;
    person.is_on("Diary").await?;
    anyhow::ensure!(person.runs(noted, vec![]).await? == 2, "the count does not see two");
    person.leaves().await
}

async fn notes(person: &Person, place: &str) -> Result {
    person.visits("#/note").await?;
    person.presses(place).await?;
    person.is_on("Noted").await
}
