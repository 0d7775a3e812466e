//! While the store is still being read: what a person does meanwhile is not undone when it is read.

use fascicle_tests::{Browser, Person, Result, Site, Window};

const READING: &str = "Looking for your notes";
const WORDS: &str = "A word, if you like";
/// The page reads all of its store under this lock: who has it first makes it wait.
const HOLD: &str = "navigator.locks.request('fascicle.store', () => \
    new Promise((letGo) => { window.letGo = letGo; }));";

async fn all_is_read(person: &Person) -> Result {
    person.runs("letGo();", vec![]).await?;
    person.waits_until_all_is_read().await
}

#[tokio::test]
async fn a_fold_that_was_opened_stays_open() -> Result {
    let (browser, site) = (Browser::open()?, Site::open()?);
    let person = Person::sits_down(&browser, &site, Window::PHONE).await?;
    person.plants(HOLD).await?;
    person.visits("#/diary").await?;
    person.sees(READING).await?;
    person.visits("#/note").await?;
    person.sees_nothing_to_press("Left thumb or its web").await?;
    person.presses("Arm and hand").await?;
    person.sees_to_press("Left thumb or its web").await?;
    all_is_read(&person).await?;
    person.sees_to_press("Left thumb or its web").await?;
    person.visits("#/diary").await?;
    person.sees("Nothing is noted yet.").await?;
    person.leaves().await
}

#[tokio::test]
async fn a_card_that_is_being_written_on_stays_as_it_is() -> Result {
    let (browser, site) = (Browser::open()?, Site::open()?);
    let person = Person::sits_down(&browser, &site, Window::PHONE).await?;
    person.plants(HOLD).await?;
    person.visits("#/diary").await?;
    person.sees(READING).await?;
    person.visits("#/note").await?;
    person.presses("Left calf").await?;
    person.is_on("Noted").await?;
    person.types(WORDS, "half a sent").await?;
    person.has_focus_on(WORDS).await?;
    all_is_read(&person).await?;
    person.is_on("Noted").await?;
    person.has_focus_on(WORDS).await?;
    person.types_here("ence").await?;
    person.presses("Save").await?;
    person.is_on("Diary").await?;
    person.sees("half a sentence").await?;
    person.leaves().await
}
