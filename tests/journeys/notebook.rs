//! A whole day in one tap, and a diary that has an end: from before it is begun until it is enough.

use anyhow::{Context as _, bail, ensure};
use fascicle_tests::{Browser, Folder, Person, Result, Site, Window};
use icalendar::{Calendar, CalendarComponent, Component as _, DatePerhapsTime, Event};
use serde_json::json;

const HOME: &str = "A private notebook for muscle twitches";
const OVER: &str = "Your diary is finished. Thank you.";
const FEWER: &str = "Fewer days are enough now.";
/// What was done in a week, when it is past.
const NUMBERS: &str = "Looked it up twice, prodded or tested it once, asked for reassurance once.";
const DOORS: &str = "return [...document.querySelectorAll('.door')].map((it) => \
    `${it.querySelector('.door__name').innerText}${it.matches('.door--main') ? '!' : ''}`).join(' ');";

async fn begins(person: &Person, choice: &str) -> Result {
    person.visits("#/window").await?;
    person.is_on("Before you keep a diary").await?;
    person.presses(choice).await?;
    person.presses("Begin").await?;
    person.is_on("How was today?").await
}

async fn doors(person: &Person) -> Result<String> {
    let doors = person.runs(DOORS, vec![]).await?;
    Ok(doors.as_str().context("doors")?.to_owned())
}

#[tokio::test]
async fn a_day_is_said_in_one_tap_and_yesterday_in_two() -> Result {
    let (browser, site) = (Browser::open()?, Site::open()?);
    let person = Person::sits_down_at_a_clock(&browser, &site).await?;
    person.presses_first("Keep a diary for a while").await?;
    person.is_on("Before you keep a diary").await?;
    person.sees("52 against 79 in 100").await?;
    person.presses("Begin").await?;
    person.is_on("How was today?").await?;
    person.counts_presses().await?;
    person.presses("Quiet").await?;
    person.sees("That is enough. Everything below is optional.").await?;
    assert_eq!(person.presses_counted().await?, Some(1));
    // Of a quiet day no places are asked; of another one they are, and what is not answered is neither.
    person.sees_no("Where?").await?;
    person.presses("In runs").await?;
    person.sees("Where?").await?;
    person.presses("In several places").await?;
    person.answers("Coffee or other caffeine", "Yes").await?;
    person.answers("Alcohol", "No").await?;
    person.presses("Save").await?;
    person.is_on("Diary").await?;
    for seen in ["The day", "In runs", "In several places", "Coffee or other caffeine"] {
        person.sees(seen).await?;
    }
    person.sees_no("Alcohol").await?;
    person.comes_back_on_day(2).await?;
    person.is_on("How was today?").await?;
    person.counts_presses().await?;
    person.presses_first("Yesterday is still blank").await?;
    person.is_on("How was yesterday?").await?;
    person.presses("A few").await?;
    person.sees("What was there that day?").await?;
    assert_eq!(person.presses_counted().await?, Some(2));
    person.visits("#/").await?;
    person.is_on("How was today?").await?;
    person.sees_no("Yesterday is still blank").await?;
    person.sees_to_press("Many").await?;
    person.visits("#/diary").await?;
    person.sees("Yesterday,").await?;
    person.presses_first("Change: In runs").await?;
    person.sees_chosen("In runs").await?;
    person.sees_chosen("In several places").await?;
    person.presses("None of these").await?;
    person.sees_answer("Coffee or other caffeine", "Yes").await?;
    person.sees_answer("Alcohol", "No").await?;
    person.sees_answer("Stress", "No").await?;
    person.leaves().await
}

#[tokio::test]
async fn what_is_half_said_of_a_day_survives_a_killed_tab_and_waking_hours_are_asked_once() -> Result
{
    let (browser, site) = (Browser::open()?, Site::open()?);
    let person = Person::sits_down_at_a_clock(&browser, &site).await?;
    person.visits("#/day").await?;
    person.is_on("How was today?").await?;
    person.presses("Many").await?;
    person.answers("Stress", "Yes").await?;
    person.sets("From", "").await?;
    person.presses("Keep these times").await?;
    person.sees("Give both times").await?;
    person.sets("From", "06:30").await?;
    person.presses("Keep these times").await?;
    person.sees("Thank you. That is kept.").await?;
    person.loses_tab().await?;
    let person = Person::opens_at(&browser, &site, Window::PHONE, "#/day").await?;
    person.sees("You had begun to change this.").await?;
    person.sees_chosen("Many").await?;
    person.sees_answer("Stress", "Yes").await?;
    person.sees_no("When are you usually awake?").await?;
    person.presses("Save").await?;
    person.is_on("Diary").await?;
    person.sees("Stress").await?;
    person.leaves().await
}

async fn notes(person: &Person, place: &str) -> Result {
    person.visits("#/note").await?;
    person.presses(place).await?;
    person.is_on("Noted").await?;
    person.sees_to_press("An hour ago").await
}

#[tokio::test]
async fn many_single_notes_are_saved_all_the_same_and_the_day_line_is_suggested() -> Result {
    const SUGGESTED: &str = "You have noted several today.";
    let (browser, site) = (Browser::open()?, Site::open()?);
    let person = Person::sits_down_at_a_clock(&browser, &site).await?;
    for number in 1..=6 {
        notes(&person, "Left calf").await?;
        if number < 5 {
            person.sees_no(SUGGESTED).await?;
        } else {
            person.sees(SUGGESTED).await?;
        }
    }
    person.presses("One tap for the whole day").await?;
    person.is_on("How was today?").await?;
    ensure!(person.finds_in_diary().await?.len() == 6, "one was not saved");
    person.leaves().await
}

#[tokio::test]
async fn a_window_lives_and_ends_and_the_next_ones_are_shorter() -> Result {
    let (browser, site) = (Browser::open()?, Site::open()?);
    let person = Person::sits_down_at_a_clock(&browser, &site).await?;
    assert_eq!(doors(&person).await?, "Check Note!");
    begins(&person, "For two weeks, then enough").await?;
    person.presses("Quiet").await?;
    person.sees("How was the day?").await?;
    person.comes_back_on_day(13).await?;
    person.is_on("How was today?").await?;
    assert_eq!(doors(&person).await?, "Check Note!");
    person.comes_back_on_day(14).await?;
    person.is_on(OVER).await?;
    assert_eq!(doors(&person).await?, "Check! Note");
    person.presses("Look back").await?;
    person.is_on("Your two weeks are over").await?;
    person.sees("Every day that you wrote a line for was quiet.").await?;
    // Numbers are behind one tap.
    person.sees_no("Days: 14.").await?;
    person.presses("The numbers").await?;
    person.sees("Days: 14.").await?;
    person.sees("Days with a line: 1.").await?;
    person.sees("Quiet apart from what is noted: 0.").await?;
    person.presses("Enough for now").await?;
    person.is_on("Enough for now").await?;
    person.visits("#/").await?;
    person.is_on(HOME).await?;
    assert_eq!(doors(&person).await?, "Check! Note");
    goes_on(&person, "For a week, then enough").await?;
    person.comes_back_on_day(21).await?;
    person.is_on(OVER).await?;
    goes_on(&person, "For three days, then enough").await?;
    person.comes_back_on_day(23).await?;
    person.is_on("How was today?").await?;
    person.comes_back_on_day(24).await?;
    person.is_on(OVER).await?;
    person.presses("Look back").await?;
    person.is_on("Your three days are over").await?;
    person.presses("Go on for a while").await?;
    person.sees("Only if it helps you.").await?;
    person.sees_no(FEWER).await?;
    person.sees_nothing_to_press("For three days, then enough").await?;
    person.presses("Begin again").await?;
    person.sees("Choose what it is for.").await?;
    person.presses("As I like").await?;
    person.presses("Begin again").await?;
    person.is_on("How was today?").await?;
    person.comes_back_on_day(400).await?;
    person.is_on("How was today?").await?;
    person.sees("You keep this diary as you like.").await?;
    person.leaves().await
}

async fn goes_on(person: &Person, choice: &str) -> Result {
    person.visits("#/window").await?;
    person.presses("Go on for a while").await?;
    person.sees(FEWER).await?;
    person.presses(choice).await?;
    person.presses("Begin again").await?;
    person.is_on("How was today?").await
}

#[tokio::test]
async fn a_diary_that_was_ended_at_once_makes_the_next_one_no_shorter() -> Result {
    let (browser, site) = (Browser::open()?, Site::open()?);
    let person = Person::opens(&browser, &site, Window::PHONE).await?;
    begins(&person, "For two weeks, then enough").await?;
    person.visits("#/window").await?;
    person.presses("Enough for now").await?;
    person.is_on("Enough for now").await?;
    person.presses("Go on for a while").await?;
    person.sees_to_press("For two weeks, then enough").await?;
    person.sees_no(FEWER).await?;
    person.leaves().await
}

#[tokio::test]
async fn an_appointment_ends_the_diary_when_its_day_is_past_and_can_be_put_off() -> Result {
    let (browser, site) = (Browser::open()?, Site::open()?);
    let person = Person::sits_down_at_a_clock(&browser, &site).await?;
    person.visits("#/window").await?;
    person.presses("For an appointment").await?;
    let day = person.day_in(2).await?;
    person.sets("The day of the appointment", &day).await?;
    person.presses("Begin").await?;
    person.is_on("How was today?").await?;
    person.comes_back_on_day(2).await?;
    person.is_on("How was today?").await?;
    person.comes_back_on_day(3).await?;
    person.is_on(OVER).await?;
    assert_eq!(doors(&person).await?, "Check! Note");
    person.presses("Look back").await?;
    person.is_on("The day of your appointment is past").await?;
    let day = person.day_in(4).await?;
    moves_appointment(&person, &day).await?;
    person.is_on("Your diary").await?;
    person.sees(&in_words(&person, &day).await?).await?;
    person.comes_back_on_day(7).await?;
    person.is_on("How was today?").await?;
    person.comes_back_on_day(8).await?;
    person.is_on(OVER).await?;
    person.leaves().await
}

async fn moves_appointment(person: &Person, day: &str) -> Result {
    person.presses("The appointment is on another day").await?;
    person.sets("The day of the appointment", day).await?;
    person.presses("Keep this day").await
}

#[tokio::test]
async fn own_triggers_are_named_renamed_and_hidden_and_what_was_noted_stays() -> Result {
    let (browser, site) = (Browser::open()?, Site::open()?);
    let person = Person::sits_down_at_a_clock(&browser, &site).await?;
    person.visits("#/more/own").await?;
    person.sees("You have named none yet.").await?;
    person.presses("Add it").await?;
    person.sees("Give it a short name of its own").await?;
    person.types("A new one", "Green tea").await?;
    person.presses("Add it").await?;
    person.sees_chosen("Green tea").await?;
    person.types("A new one", "Green tea").await?;
    person.presses("Add it").await?;
    person.sees("You have one of that name.").await?;
    person.visits("#/note").await?;
    person.presses("Left calf").await?;
    person.is_on("Noted").await?;
    person.presses("Green tea").await?;
    person.presses("Save").await?;
    person.is_on("Diary").await?;
    person.visits("#/day").await?;
    person.presses("A few").await?;
    person.answers("Green tea", "Yes").await?;
    person.presses("Save").await?;
    person.is_on("Diary").await?;
    person.visits("#/more/own").await?;
    person.presses("Rename Green tea").await?;
    person.sets("Another name for Green tea", "شاي أخضر 🍵").await?;
    person.presses("Rename").await?;
    person.sees_chosen("شاي أخضر 🍵").await?;
    // Ours and theirs are hidden the same way.
    person.presses("شاي أخضر 🍵").await?;
    person.presses("Stress").await?;
    person.visits("#/note").await?;
    person.presses("Right calf").await?;
    person.sees_to_press("Alcohol").await?;
    person.sees_nothing_to_press("شاي أخضر 🍵").await?;
    person.sees_nothing_to_press("Stress").await?;
    person.visits("#/diary").await?;
    person.sees("شاي أخضر 🍵").await?;
    person.presses_first("Change: A few").await?;
    person.sees_answer("شاي أخضر 🍵", "Yes").await?;
    person.leaves().await
}

#[tokio::test]
async fn checking_is_noted_in_one_tap_taken_back_and_shown_by_week_alone() -> Result {
    let (browser, site) = (Browser::open()?, Site::open()?);
    let person = Person::sits_down_at_a_clock(&browser, &site).await?;
    person.visits("#/more/checking").await?;
    person.sees("Nothing is noted here.").await?;
    person.presses("I looked it up").await?;
    person.sees("Looked it up.").await?;
    person.presses("Undo").await?;
    person.sees("Nothing is noted here.").await?;
    for (kind, noted) in [
        ("I looked it up", "Noted: looked it up."),
        ("I prodded or tested it", "Noted: prodded or tested it."),
        ("I looked it up", "Noted: looked it up."),
        ("I asked for reassurance", "Noted: asked for reassurance."),
        ("I prodded or tested it", "Noted: prodded or tested it."),
    ] {
        person.presses(kind).await?;
        person.sees(noted).await?;
        person.presses("Close").await?;
    }
    // This week has no number that runs.
    person.sees("This week, so far").await?;
    person.sees("Looked it up, prodded or tested it, asked for reassurance.").await?;
    // What was noted by mistake is removed later.
    person.reloads().await?;
    person.sees("Noted last: prodded or tested it, today at").await?;
    person.presses("Remove: prodded or tested it").await?;
    person.sees("Removed: prodded or tested it.").await?;
    person.sees("Noted last: asked for reassurance, today at").await?;
    person.visits("#/diary").await?;
    person.sees("Nothing is noted yet.").await?;
    person.comes_back_on_day(7).await?;
    person.visits("#/more/checking").await?;
    person.sees("Last week").await?;
    person.sees(NUMBERS).await?;
    person.sees_no("This week").await?;
    person.leaves().await
}

#[tokio::test]
async fn the_day_of_an_appointment_goes_into_a_calendar_and_nothing_else_does() -> Result {
    let (browser, site) = (Browser::open()?, Site::open()?);
    let person = Person::sits_down_at_a_clock(&browser, &site).await?;
    let folder = Folder::new()?;
    person.downloads_into(&folder).await?;
    person.visits("#/window").await?;
    person.presses("For an appointment").await?;
    person.presses("Begin").await?;
    person.sees("Choose a day from today on.").await?;
    person.sets("The day of the appointment", "2020-01-01").await?;
    person.presses("Begin").await?;
    person.sees("Choose a day from today on.").await?;
    person.sets("The day of the appointment", "2099-12-31").await?;
    person.presses("Begin").await?;
    person.is_on("How was today?").await?;
    person.sees("Thursday 31 December 2099").await?;
    person.presses("About this diary").await?;
    moves_appointment(&person, "2020-01-01").await?;
    person.sees("Choose a day from today on.").await?;
    person.sets("The day of the appointment", "2099-12-30").await?;
    person.presses("Keep this day").await?;
    person.sees("Wednesday 30 December 2099").await?;
    let (text, event) = calendar(&person, &folder).await?;
    assert_eq!(event.get_summary(), Some("Doctor’s appointment"));
    assert_eq!(
        (day(event.get_start()), day(event.get_end())),
        ("2099-12-30".into(), "2099-12-31".into())
    );
    assert!(event.get_uid().is_some_and(|it| it.ends_with("@fascicle")));
    ensure!(!text.contains("ALARM") && !text.contains("twitch"), "{text}");
    // The end of a window goes the same way.
    person.presses("Enough for now").await?;
    person.is_on("Enough for now").await?;
    person.presses("Go on for a while").await?;
    person.presses("For two weeks, then enough").await?;
    person.presses("Begin again").await?;
    person.is_on("How was today?").await?;
    person.visits("#/window").await?;
    let (_, event) = calendar(&person, &folder).await?;
    assert_eq!(event.get_summary(), Some("Notebook: enough for now"));
    person
        .sees(&format!("It runs until {}", in_words(&person, &day(event.get_start())).await?))
        .await?;
    person.leaves().await
}

/// The one event in the calendar file, and the file's text.
async fn calendar(person: &Person, folder: &Folder) -> Result<(String, Event)> {
    person.presses("Put that day into your calendar").await?;
    let text = std::fs::read_to_string(folder.takes_file().await?)?;
    let calendar = text.parse::<Calendar>().map_err(anyhow::Error::msg)?;
    let [CalendarComponent::Event(event)] = calendar.components.as_slice() else {
        bail!("not one event: {text}")
    };
    Ok((text, event.clone()))
}

fn day(it: Option<DatePerhapsTime>) -> String {
    match it {
        Some(DatePerhapsTime::Date(day)) => day.to_string(),
        other => format!("{other:?}"),
    }
}

/// A day as the page writes it.
async fn in_words(person: &Person, day: &str) -> Result<String> {
    let script = "const part = (options) => new Intl.DateTimeFormat('en-GB', \
                  { ...options, timeZone: 'UTC' }).format(new Date(arguments[0])); \
                  return `${part({ weekday: 'long' })} ${part({ day: 'numeric', month: 'long', year: 'numeric' })}`;";
    let words = person.runs(script, vec![json!(day)]).await?;
    Ok(words.as_str().context("a day")?.to_owned())
}
