//! A device whose clock can be moved, as far as the page can see, and what the page calls its days.

use crate::{Browser, Person, Result, Site, Window};
use anyhow::Context as _;
use serde_json::json;

/// From now on the device's clock is so many days ahead.
const CLOCK: &str = "const Before = Date; \
    const ahead = () => Number(localStorage.getItem('clock.ahead') ?? 0) * 24 * 60 * 60 * 1000; \
    window.Date = class extends Before { \
        constructor(...said) { said.length ? super(...said) : super(Before.now() + ahead()); } \
        static now() { return Before.now() + ahead(); } };";
/// Today in the page's own zone, in the words of the diary.
const TODAY: &str = "const parts = new Intl.DateTimeFormat('en-GB', \
    { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).formatToParts(new Date()); \
    const part = (kind) => parts.find((it) => it.type === kind).value; \
    return `${part('weekday')} ${part('day')} ${part('month')} ${part('year')}`;";
/// The day in so many days, as a field for dates takes it.
const DAY_IN: &str = "const day = new Date(Date.now() + arguments[0] * 24 * 60 * 60 * 1000); \
    return new Intl.DateTimeFormat('en-CA').format(day);";

impl Person {
    /// Sits down at a page whose clock can be moved.
    pub async fn sits_down_at_a_clock(browser: &Browser, site: &Site) -> Result<Self> {
        let person = Self::sits_down(browser, site, Window::PHONE).await?;
        person.plants(CLOCK).await?;
        person.visits("").await?;
        person.is_on("A private notebook for muscle twitches").await?;
        Ok(person)
    }

    /// Lets so many days have passed since the beginning, while the page stays as it is.
    pub async fn lets_days_pass(&self, days: u32) -> Result {
        let move_clock = "localStorage.setItem('clock.ahead', arguments[0]);";
        self.runs(move_clock, vec![json!(days)]).await.map(drop)
    }

    /// Comes back to the first page so many days after the beginning.
    pub async fn comes_back_on_day(&self, days: u32) -> Result {
        self.lets_days_pass(days).await?;
        self.visits("#/").await?;
        self.reloads().await
    }

    /// Today, in the words of the diary.
    pub async fn today(&self) -> Result<String> {
        let day = self.runs(TODAY, vec![]).await?;
        Ok(day.as_str().context("a day")?.to_owned())
    }

    /// The day in so many days, as a field for dates takes it.
    pub async fn day_in(&self, days: u32) -> Result<String> {
        let day = self.runs(DAY_IN, vec![json!(days)]).await?;
        Ok(day.as_str().context("a day")?.to_owned())
    }
}
