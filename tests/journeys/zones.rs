//! Days and times are the person's own, wherever on earth, and stay as they were noted.

use anyhow::Context as _;
use fascicle_tests::{Browser, Person, Result, Site, Window};
use serde_json::json;

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
    let before = person.today().await?;
    notes(&person).await?;
    let day = person.today().await?;
    // At midnight the note may be of either day.
    if person.sees(&format!("Today, {day}")).await.is_err() {
        person.sees(&format!("Yesterday, {before}")).await?;
    }
    person.leaves().await?;
    Ok(day)
}

/// From now on it is the next day, as far as the page can see; nobody has looked at it since.
const SLEEP_A_NIGHT: &str = "const Before = Date, night = 24 * 60 * 60 * 1000; \
    window.Date = class extends Before { \
        constructor(...said) { said.length ? super(...said) : super(Before.now() + night); } \
        static now() { return Before.now() + night; } };";
const LOOK_AGAIN: &str =
    "document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));";

#[tokio::test]
async fn a_page_that_is_looked_at_again_the_next_morning_calls_yesterday_yesterday() -> Result {
    let browser = Browser::open()?;
    let site = Site::open()?;
    let person = Person::opens(&browser, &site, Window::PHONE).await?;
    notes(&person).await?;
    let noted_on = person.today().await?;
    person.sees(&format!("Today, {noted_on}")).await?;
    person.runs(SLEEP_A_NIGHT, vec![]).await?;
    person.sees(&format!("Today, {noted_on}")).await?;
    person.runs(LOOK_AGAIN, vec![]).await?;
    person.sees(&format!("Yesterday, {noted_on}")).await?;
    person.sees_no("Today,").await?;
    person.leaves().await
}

/// From now on it is that moment and what has passed since, as far as the page can see.
const SET_CLOCK: &str = "const Before = Date; \
    const ahead = Before.parse('MOMENT') - Before.now(); \
    window.Date = class extends Before { \
        constructor(...said) { said.length ? super(...said) : super(Before.now() + ahead); } \
        static now() { return Before.now() + ahead; } };";

/// On a day with a clock change: the zone, the moment a little after the change, what the clock says
/// then and an hour before, and the day.
const CLOCK_CHANGES: [(&str, &str, &str, &str, &str); 4] = [
    ("Europe/London", "2026-10-25T01:30:10Z", "01:30", "01:30", "Sunday 25 October 2026"),
    ("Europe/London", "2026-03-29T01:30:10Z", "02:30", "00:30", "Sunday 29 March 2026"),
    ("America/New_York", "2026-11-01T06:30:10Z", "01:30", "01:30", "Sunday 1 November 2026"),
    ("America/New_York", "2026-03-08T07:30:10Z", "03:30", "01:30", "Sunday 8 March 2026"),
];

#[tokio::test]
async fn an_hour_ago_is_an_hour_ago_where_the_clock_was_changed_and_the_day_stays() -> Result {
    let site = Site::open()?;
    for (zone, moment, now, before, day) in CLOCK_CHANGES {
        let browser = Browser::open_in_zone(zone)?;
        let person = Person::sits_down(&browser, &site, Window::PHONE).await?;
        person.plants(&SET_CLOCK.replace("MOMENT", moment)).await?;
        person.visits("").await?;
        notes(&person).await?;
        person.visits("#/note").await?;
        person.presses("Right calf").await?;
        person.is_on("Noted").await?;
        person.presses("An hour ago").await?;
        person.presses("Save").await?;
        person.is_on("Diary").await?;
        person.sees(&format!("Today, {day}")).await?;
        // Newest first: the one of an hour ago stands below, though the clock may say the same.
        let seen = person.runs(ENTRIES, vec![]).await?;
        assert_eq!(seen, json!([[now, "Left calf"], [before, "Right calf"]]), "{zone} {moment}");
        person.leaves().await?;
    }
    Ok(())
}

const ENTRIES: &str = "return [...document.querySelectorAll('.entry')].map((it) => \
    [it.querySelector('.entry__time').innerText, it.querySelector('.entry__place').innerText]);";

#[tokio::test]
async fn a_day_line_stays_on_its_day_across_the_date_line() -> Result {
    let browser = Browser::open_in_zone("Pacific/Kiritimati")?;
    let site = Site::open()?;
    let person = Person::opens_at(&browser, &site, Window::PHONE, "#/day").await?;
    let said_on = person.today().await?;
    person.presses("Many").await?;
    person.sees(&said_on).await?;
    let zone = json!({ "timezoneId": "Pacific/Pago_Pago" });
    person.asks_browser("Emulation.setTimezoneOverride", zone).await?;
    person.visits("#/diary").await?;
    person.reloads().await?;
    assert_ne!(person.today().await?, said_on);
    person.sees(&said_on).await?;
    person.sees_no(&person.today().await?).await?;
    // Where it is a day earlier, today is not said yet.
    person.visits("#/day").await?;
    person.is_on("How was today?").await?;
    person.leaves().await
}

#[tokio::test]
async fn a_diary_goes_on_across_the_date_line() -> Result {
    let browser = Browser::open_in_zone("Pacific/Kiritimati")?;
    let site = Site::open()?;
    let person = Person::opens_at(&browser, &site, Window::PHONE, "#/window").await?;
    person.is_on("Before you keep a diary").await?;
    person.presses("Begin").await?;
    person.is_on("How was today?").await?;
    let begun_on = person.today().await?;
    person.sees(&format!("Today, {begun_on}")).await?;
    let kept_until = "return [...document.querySelectorAll('main p')].map((it) => it.innerText) \
                      .find((it) => it.startsWith('You keep this diary until'));";
    let until = person.runs(kept_until, vec![]).await?;
    let until = until.as_str().context("an end")?;
    let zone = json!({ "timezoneId": "Pacific/Pago_Pago" });
    person.asks_browser("Emulation.setTimezoneOverride", zone).await?;
    person.visits("#/").await?;
    person.reloads().await?;
    // It is the day before the first one, and the diary neither ends nor moves.
    person.is_on("How was today?").await?;
    let today = person.today().await?;
    assert_ne!(today, begun_on);
    person.sees(&format!("Today, {today}")).await?;
    person.sees(until).await?;
    person.presses("A few").await?;
    person.is_on(&format!("Today, {today}")).await?;
    person.presses("Home").await?;
    person.sees("Today: a few.").await?;
    person.presses("About this diary").await?;
    person.presses("Enough for now").await?;
    person.sees("Thank you for keeping it.").await?;
    person.leaves().await
}

#[tokio::test]
async fn a_note_keeps_its_day_and_time_when_the_person_has_travelled() -> Result {
    let browser = Browser::open_in_zone("Pacific/Kiritimati")?;
    let site = Site::open()?;
    let person = Person::opens(&browser, &site, Window::PHONE).await?;
    notes(&person).await?;
    let time = "return document.querySelector('.entry__time').innerText;";
    let noted_at = person.runs(time, vec![]).await?;
    let noted_on = person.today().await?;
    let zone = json!({ "timezoneId": "Pacific/Pago_Pago" });
    person.asks_browser("Emulation.setTimezoneOverride", zone).await?;
    person.reloads().await?;
    person.is_on("Diary").await?;
    assert_eq!(person.runs(ZONE, vec![]).await?, json!("Pacific/Pago_Pago"));
    assert_ne!(person.today().await?, noted_on);
    person.sees(&noted_on).await?;
    person.sees(noted_at.as_str().context("a time")?).await?;
    // The beginning of that day is past where it was noted, and to come where the person is now.
    person.presses_first("Change: Left calf").await?;
    person.is_on("Your note").await?;
    let noted = person.reads("When").await?;
    let (day, _) = noted.split_once('T').context("a day and a time")?;
    person.sets("When", &format!("{day}T00:00")).await?;
    person.presses("Save").await?;
    person.is_on("Diary").await?;
    person.sees(&noted_on).await?;
    assert_eq!(person.runs(time, vec![]).await?, json!("00:00"));
    person.leaves().await
}

async fn notes(person: &Person) -> Result {
    person.visits("#/note").await?;
    person.presses("Left calf").await?;
    person.is_on("Noted").await?;
    person.presses("Save").await?;
    person.is_on("Diary").await
}
