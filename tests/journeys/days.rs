//! A day in one line: said for the day that is meant, asked about where notes say something else, and never mixed with what was half said before.

use anyhow::ensure;
use fascicle_tests::{Browser, Person, Result, Site, Window};

const WHICH: &str = "Which is right?";
const AWAKE: &str = "When are you usually awake?";
const HALF_SAID: &str = "You had begun to change this.";
const LOUDER: &str = "A diary of symptoms can make them louder.";
const BEFORE: &str = "Before you keep a diary";
const BLANK: &str = "Yesterday is still blank";
const QUIET_BUT: &str = "Quiet, apart from what is noted";
const OVER: &str = "Your diary is finished. Thank you.";

async fn notes(person: &Person, place: &str) -> Result {
    person.visits("#/note").await?;
    person.presses(place).await?;
    person.is_on("Noted").await?;
    person.sees_to_press("An hour ago").await
}

/// Says how today was, and has its card.
async fn says(person: &Person, course: &str) -> Result {
    person.visits("#/day").await?;
    person.is_on("How was today?").await?;
    person.presses(course).await?;
    person.sees("How was the day?").await
}

async fn begins(person: &Person) -> Result {
    person.visits("#/window").await?;
    person.is_on(BEFORE).await?;
    person.presses("Begin").await?;
    person.is_on("How was today?").await
}

#[tokio::test]
async fn waking_hours_are_asked_after_a_trigger_was_hidden_and_changed_later() -> Result {
    let (browser, site) = (Browser::open()?, Site::open()?);
    let person = Person::opens_at(&browser, &site, Window::PHONE, "#/more/own").await?;
    person.sees(AWAKE).await?;
    person.presses("Stress").await?;
    says(&person, "A few").await?;
    person.sees("Alcohol").await?;
    person.sees_no("Stress").await?;
    person.sees(AWAKE).await?;
    person.presses("Rather not say").await?;
    person.sees("Thank you. That is kept.").await?;
    person.reloads().await?;
    person.sees("How was the day?").await?;
    person.waits_until_all_is_read().await?;
    person.sees_no(AWAKE).await?;
    // Not said is not forgotten, and can be said after all.
    person.visits("#/more/own").await?;
    person.sees(AWAKE).await?;
    ensure!(person.reads("From").await?.is_empty(), "times that nobody gave");
    person.sets("From", "06:30").await?;
    person.sets("To", "22:15").await?;
    person.presses("Keep these times").await?;
    person.sees("Thank you. That is kept.").await?;
    person.reloads().await?;
    person.sees(AWAKE).await?;
    let times = (person.reads("From").await?, person.reads("To").await?);
    assert_eq!(times, ("06:30".to_owned(), "22:15".to_owned()));
    person.visits("#/day").await?;
    person.sees("Alcohol").await?;
    person.sees_no("Stress").await?;
    person.leaves().await
}

#[tokio::test]
async fn a_note_on_a_day_called_quiet_asks_once_which_is_right() -> Result {
    let (browser, site) = (Browser::open()?, Site::open()?);
    let person = Person::sits_down_at_a_clock(&browser, &site).await?;
    let answers = [(QUIET_BUT, QUIET_BUT), ("A few twitches", "A few")];
    for (days, (answer, said)) in (0..).zip(answers) {
        person.comes_back_on_day(days).await?;
        says(&person, "Quiet").await?;
        notes(&person, "Left calf").await?;
        person.sees(WHICH).await?;
        person.presses(answer).await?;
        person.sees("Thank you. That is kept.").await?;
        notes(&person, "Right calf").await?;
        person.sees_no(WHICH).await?;
        person.visits("#/diary").await?;
        person.sees(said).await?;
    }
    person.leaves().await
}

#[tokio::test]
async fn a_day_with_notes_that_is_called_quiet_asks_on_its_card() -> Result {
    let (browser, site) = (Browser::open()?, Site::open()?);
    let person = Person::opens(&browser, &site, Window::PHONE).await?;
    begins(&person).await?;
    notes(&person, "Left calf").await?;
    person.visits("#/").await?;
    person.presses("Quiet").await?;
    person.sees(WHICH).await?;
    person.sees_no("Where?").await?;
    person.presses("A few twitches").await?;
    person.sees("Thank you. That is kept.").await?;
    person.sees_chosen("A few").await?;
    person.sees("Where?").await?;
    person.visits("#/").await?;
    person.sees("Today: a few.").await?;
    person.leaves().await
}

#[tokio::test]
async fn who_was_asked_and_says_quiet_again_is_taken_at_their_word() -> Result {
    let (browser, site) = (Browser::open()?, Site::open()?);
    let person = Person::opens(&browser, &site, Window::PHONE).await?;
    says(&person, "Quiet").await?;
    notes(&person, "Left calf").await?;
    person.sees(WHICH).await?;
    // It was seen and not answered: that is an answer, too.
    person.visits("#/day").await?;
    person.sees("How was the day?").await?;
    person.sees_no(WHICH).await?;
    person.reloads().await?;
    person.sees("How was the day?").await?;
    person.sees_no(WHICH).await?;
    person.presses("Many").await?;
    person.presses("Quiet").await?;
    person.presses("Save").await?;
    person.is_on("Diary").await?;
    person.sees(QUIET_BUT).await?;
    person.leaves().await
}

#[tokio::test]
async fn a_note_that_is_moved_to_a_quiet_day_asks_on_that_days_card() -> Result {
    let (browser, site) = (Browser::open()?, Site::open()?);
    let person = Person::opens(&browser, &site, Window::PHONE).await?;
    person.visits("#/day/before").await?;
    person.is_on("How was yesterday?").await?;
    person.presses("Quiet").await?;
    person.sees("How was the day?").await?;
    notes(&person, "Left calf").await?;
    person.sees_no(WHICH).await?;
    person.presses("Yesterday, about this time").await?;
    person.presses("Save").await?;
    person.sees(WHICH).await?;
    person.sees("Yesterday,").await?;
    person.presses(QUIET_BUT).await?;
    person.sees("Thank you. That is kept.").await?;
    // Once: the next one that is moved there goes to the diary.
    notes(&person, "Right calf").await?;
    person.presses("Yesterday, about this time").await?;
    person.presses("Save").await?;
    person.is_on("Diary").await?;
    person.sees(QUIET_BUT).await?;
    person.leaves().await
}

#[tokio::test]
async fn a_run_that_is_tapped_on_a_quiet_day_asks_too() -> Result {
    let (browser, site) = (Browser::open()?, Site::open()?);
    let person = Person::opens(&browser, &site, Window::PHONE).await?;
    says(&person, "Quiet").await?;
    person.visits("#/tap").await?;
    person.is_on("Tap along with it").await?;
    person.types_here("aa").await?;
    person.presses("Done").await?;
    person.is_on("Tapped along").await?;
    person.sees(WHICH).await?;
    person.presses("A few twitches").await?;
    person.sees("Thank you. That is kept.").await?;
    person.visits("#/day").await?;
    person.sees_chosen("A few").await?;
    person.leaves().await
}

#[tokio::test]
async fn what_was_half_said_of_a_day_is_gone_with_its_line_and_with_a_later_answer() -> Result {
    let (browser, site) = (Browser::open()?, Site::open()?);
    let person = Person::opens(&browser, &site, Window::PHONE).await?;
    says(&person, "Many").await?;
    person.presses("In runs").await?;
    person.visits("#/diary").await?;
    person.presses_first("Change: Many").await?;
    person.sees(HALF_SAID).await?;
    person.sees_chosen("In runs").await?;
    person.visits("#/diary").await?;
    person.presses_first("Remove: Many").await?;
    person.sees("Removed: Many").await?;
    says(&person, "Quiet").await?;
    person.sees_chosen("Quiet").await?;
    person.sees_no(HALF_SAID).await?;
    // The same where the line stays and is answered elsewhere.
    person.presses("Many").await?;
    notes(&person, "Left calf").await?;
    person.presses("A few twitches").await?;
    person.sees("Thank you. That is kept.").await?;
    person.visits("#/day").await?;
    person.sees_chosen("A few").await?;
    person.sees_no(HALF_SAID).await?;
    person.leaves().await
}

#[tokio::test]
async fn yesterday_is_said_without_a_diary_and_when_one_is_over() -> Result {
    let (browser, site) = (Browser::open()?, Site::open()?);
    let person = Person::sits_down_at_a_clock(&browser, &site).await?;
    person.visits("#/day").await?;
    person.presses("How was yesterday?").await?;
    person.is_on("How was yesterday?").await?;
    person.presses("How was today?").await?;
    says(&person, "A few").await?;
    person.presses("How was yesterday?").await?;
    person.is_on("How was yesterday?").await?;
    begins(&person).await?;
    // The last of the two weeks was yesterday.
    person.comes_back_on_day(14).await?;
    person.is_on(OVER).await?;
    person.counts_presses().await?;
    person.presses_first(BLANK).await?;
    person.is_on("How was yesterday?").await?;
    person.sees(OVER).await?;
    person.sees_to_press("Look back").await?;
    person.presses("Many").await?;
    person.sees("How was the day?").await?;
    assert_eq!(person.presses_counted().await?, Some(2));
    person.visits("#/").await?;
    person.is_on(OVER).await?;
    person.sees_no(BLANK).await?;
    // A day later it is no day of that diary.
    person.comes_back_on_day(15).await?;
    person.is_on(OVER).await?;
    person.sees_no(BLANK).await?;
    person.leaves().await
}

#[tokio::test]
async fn the_day_above_the_buttons_is_the_one_that_is_kept_after_midnight() -> Result {
    let (browser, site) = (Browser::open()?, Site::open()?);
    let person = Person::sits_down_at_a_clock(&browser, &site).await?;
    begins(&person).await?;
    let day = person.today().await?;
    person.sees(&format!("Today, {day}")).await?;
    // Nobody has looked at the page since.
    person.lets_days_pass(1).await?;
    person.presses("Many").await?;
    person.is_on(&format!("Yesterday, {day}")).await?;
    person.sees_chosen("Many").await?;
    person.visits("#/").await?;
    person.is_on("How was today?").await?;
    person.sees(&format!("Today, {}", person.today().await?)).await?;
    person.sees_to_press("Many").await?;
    person.leaves().await
}

#[tokio::test]
async fn a_removed_day_and_a_removed_run_come_back_after_a_reload() -> Result {
    let (browser, site) = (Browser::open()?, Site::open()?);
    let person = Person::opens(&browser, &site, Window::PHONE).await?;
    says(&person, "Many").await?;
    person.visits("#/tap").await?;
    person.is_on("Tap along with it").await?;
    person.types_here("aa").await?;
    person.presses("Done").await?;
    person.is_on("Tapped along").await?;
    for (name, said) in [("Many", "The day"), ("Tapped along", "One run of two twitches")] {
        person.visits("#/diary").await?;
        person.is_on("Diary").await?;
        person.sees(said).await?;
        person.presses_first(&format!("Remove: {name}")).await?;
        person.sees(&format!("Removed: {name}")).await?;
        person.reloads().await?;
        person.sees(&format!("Removed: {name}")).await?;
        person.sees_no(said).await?;
        person.presses("Undo").await?;
        person.sees(&format!("Back again: {name}")).await?;
        person.reloads().await?;
        person.sees(said).await?;
    }
    person.leaves().await
}

#[tokio::test]
async fn a_day_and_a_note_without_a_diary_show_the_way_to_what_one_can_do() -> Result {
    let (browser, site) = (Browser::open()?, Site::open()?);
    let person = Person::opens_at(&browser, &site, Window::PHONE, "#/day").await?;
    person.is_on("How was today?").await?;
    person.sees(LOUDER).await?;
    person.presses("A few").await?;
    person.sees("How was the day?").await?;
    person.sees(LOUDER).await?;
    notes(&person, "Left calf").await?;
    person.sees(LOUDER).await?;
    person.presses(BEFORE).await?;
    person.is_on(BEFORE).await?;
    person.sees("52 against 79 in 100").await?;
    person.sees("MacKrill").await?;
    person.sees("is for having a few plain days to show a doctor").await?;
    person.presses("Begin").await?;
    person.is_on("How was today?").await?;
    person.presses("Add or change").await?;
    person.sees("How was the day?").await?;
    person.sees_no(LOUDER).await?;
    notes(&person, "Right calf").await?;
    person.sees_no(LOUDER).await?;
    // It is said again when the diary has ended, and what it leads to has it all.
    person.visits("#/window").await?;
    person.presses("Enough for now").await?;
    person.sees("Thank you for keeping it.").await?;
    person.visits("#/day").await?;
    person.sees(LOUDER).await?;
    person.presses(BEFORE).await?;
    person.is_on("Enough for now").await?;
    person.presses(BEFORE).await?;
    person.sees("52 against 79 in 100").await?;
    person.leaves().await
}
