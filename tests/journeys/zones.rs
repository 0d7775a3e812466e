//! Days and times are the person's own, wherever on earth, and stay as they were noted.

use anyhow::Context as _;
use fascicle_tests::{Browser, Person, Result, Site, Window};
use serde_json::json;

/// Today's day in the page's own zone, in the words of the diary.
const TODAY: &str = "const parts = new Intl.DateTimeFormat('en-GB', \
    { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).formatToParts(new Date()); \
    const part = (kind) => parts.find((it) => it.type === kind).value; \
    return `${part('weekday')} ${part('day')} ${part('month')} ${part('year')}`;";
const ZONE: &str = "return Intl.DateTimeFormat().resolvedOptions().timeZone;";

#[tokio::test]
async fn a_note_shows_the_day_of_the_zone_in_which_it_was_made() -> Result {
    let mut days = Vec::new();
    // Between the last two it is never the same day.
    for zone in ["Pacific/Auckland", "Pacific/Kiritimati", "Pacific/Pago_Pago"] {
        days.push(day_of_a_note_made_in(zone).await.context(zone)?);
    }
    assert_ne!(days[1], days[2]);
    Ok(())
}

async fn day_of_a_note_made_in(zone: &str) -> Result<String> {
    let browser = Browser::open_in_zone(zone)?;
    let site = Site::open()?;
    let person = Person::opens(&browser, &site, Window::PHONE).await?;
    assert_eq!(person.runs(ZONE, vec![]).await?, json!(zone));
    let before = today(&person).await?;
    notes(&person).await?;
    let day = today(&person).await?;
    // At midnight the note may be of either day.
    if person.sees(&format!("Today, {day}")).await.is_err() {
        person.sees(&format!("Yesterday, {before}")).await?;
    }
    person.leaves().await?;
    Ok(day)
}

#[tokio::test]
async fn a_note_keeps_its_day_and_time_when_the_person_has_travelled() -> Result {
    let browser = Browser::open_in_zone("Pacific/Kiritimati")?;
    let site = Site::open()?;
    let person = Person::opens(&browser, &site, Window::PHONE).await?;
    notes(&person).await?;
    let time = "return document.querySelector('.entry__time').innerText;";
    let noted_at = person.runs(time, vec![]).await?;
    let noted_on = today(&person).await?;
    let zone = json!({ "timezoneId": "Pacific/Pago_Pago" });
    person.asks_browser("Emulation.setTimezoneOverride", zone).await?;
    person.reloads().await?;
    person.is_on("Diary").await?;
    assert_eq!(person.runs(ZONE, vec![]).await?, json!("Pacific/Pago_Pago"));
    assert_ne!(today(&person).await?, noted_on);
    person.sees(&noted_on).await?;
    person.sees(noted_at.as_str().context("a time")?).await?;
    person.leaves().await
}

async fn notes(person: &Person) -> Result {
    person.visits("#/note").await?;
    person.presses("Left calf").await?;
    person.is_on("Noted").await?;
    person.presses("Save").await?;
    person.is_on("Diary").await
}

async fn today(person: &Person) -> Result<String> {
    let day = person.runs(TODAY, vec![]).await?;
    Ok(day.as_str().context("a day")?.to_owned())
}
