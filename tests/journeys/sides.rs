//! The two sides of the store when one is emptied, or when a newer app was at work on both.

use anyhow::ensure;
use fascicle_tests::{
    Browser, Kept, Noted, Person, Result, Side, Site, Texts, WITHOUT_APP, Window, records,
};

const HOME: &str = "A private notebook for muscle twitches";
const BACK: &str = "5 saved changes were missing here. They are back from their second copies.";
const NEWER: &str = "A newer version of Fascicle has been at work here.";
const NOT_SAVED: &str = "Not saved: a newer version of Fascicle is open in another window.";
const WORDS: &str = "A word, if you like";

/// Notes five twitches, and stands where no app runs: their names.
async fn noted_five(person: &Person) -> Result<Vec<String>> {
    person.visits("#/note").await?;
    let noted = person.notes_quickly(5).await?;
    person.visits(WITHOUT_APP).await?;
    let kept = person.reads_store().await?;
    ensure!(kept.front == kept.mirror && records(&kept.front).len() == 5, "the sides differ");
    let mut names: Vec<String> = noted.into_iter().map(|Noted { name, .. }| name).collect();
    names.reverse();
    Ok(names)
}

#[tokio::test]
async fn an_emptied_local_storage_is_given_back_what_it_held_and_it_is_said() -> Result {
    let (browser, site) = (Browser::open()?, Site::open()?);
    let person = Person::opens(&browser, &site, Window::PHONE).await?;
    let names = noted_five(&person).await?;
    let before = person.reads_store().await?;
    person.empties(Side::Front).await?;
    let emptied = Kept { front: Texts::new(), mirror: before.mirror.clone() };
    assert_eq!(person.reads_store().await?, emptied);
    person.visits("").await?;
    person.is_on(HOME).await?;
    person.sees(BACK).await?;
    assert_eq!(person.finds_in_diary().await?, names);
    assert_eq!(person.reads_store().await?, before);
    person.reloads().await?;
    assert_eq!(person.finds_in_diary().await?, names);
    person.sees_no("second copies").await?;
    person.leaves().await
}

#[tokio::test]
async fn an_emptied_mirror_is_filled_again_without_a_word() -> Result {
    let (browser, site) = (Browser::open()?, Site::open()?);
    let person = Person::opens(&browser, &site, Window::PHONE).await?;
    let names = noted_five(&person).await?;
    let before = person.reads_store().await?;
    for is_dropped in [false, true] {
        person.visits(WITHOUT_APP).await?;
        if is_dropped {
            person.drops_mirror().await?;
        } else {
            person.empties(Side::Mirror).await?;
        }
        let emptied = Kept { front: before.front.clone(), mirror: Texts::new() };
        assert_eq!(person.reads_store().await?, emptied);
        assert_eq!(person.finds_in_diary().await?, names);
        person.sees_no("second cop").await?;
        assert_eq!(person.reads_store().await?, before);
    }
    person.leaves().await
}

#[tokio::test]
async fn where_a_newer_app_was_at_work_nothing_is_written_and_nothing_typed_is_lost() -> Result {
    let (browser, site) = (Browser::open()?, Site::open()?);
    let person = Person::opens(&browser, &site, Window::PHONE).await?;
    let names = noted_five(&person).await?;
    // Half a sentence in an open card, as the newer app begins in another tab.
    person.visits(&format!("#/note/{}", names[0])).await?;
    person.is_on("Your note").await?;
    person.types(WORDS, "before the update").await?;
    person.sees_no(NEWER).await?;
    person.opens_tab().await?;
    person.visits(WITHOUT_APP).await?;
    let head = Texts::from([("fascicle.head".to_owned(), "3\tba66f71c\tanything".to_owned())]);
    person.puts_into(Side::Front, &head).await?;
    person.puts_into(Side::Mirror, &head).await?;
    let before = person.reads_store().await?;
    ensure!(before.front["fascicle.head"] == before.mirror["fascicle.head"], "no newer head");

    person.turns_to(0).await?;
    person.presses("Save").await?;
    person.sees(NOT_SAVED).await?;
    person.sees(NEWER).await?;
    person.is_on("Your note").await?;
    assert_eq!(person.reads(WORDS).await?, "before the update");
    person.visits("#/note").await?;
    person.presses("Left calf").await?;
    person.sees(&format!("Left calf {NOT_SAVED}")).await?;
    person.is_on("Where is it?").await?;
    person.visits("#/diary").await?;
    person.presses_first("Remove: ").await?;
    person.sees(NOT_SAVED).await?;
    assert_eq!(person.reads_store().await?, before);

    person.visits("").await?;
    person.reloads().await?;
    person.is_on(HOME).await?;
    person.sees(NEWER).await?;
    person.visits("#/note").await?;
    person.presses("Left calf").await?;
    person.sees(&format!("Left calf {NOT_SAVED}")).await?;
    assert_eq!(person.reads_store().await?, before);
    person.leaves().await
}
