//! How long the page is held up while it looks through the notes for patterns: with 100,000 of them beside 1,000.

use crate::figures::{Figure, Times};
use crate::{MANY, SEED};
use anyhow::Context as _;
use fascicle_core::diary::Revision;
use fascicle_core::sample::{self, Truth};
use fascicle_tests::{Browser, Person, Result, Side, Site, WITHOUT_APP, Window, device};
use serde_json::json;

const FEWER: usize = 1_000;
/// Ten years of days, and one.
const DAYS: [u16; 2] = [3_650, 365];
const ROUNDS: usize = 5;
const SLOWER: u32 = 4;
/// Opens the patterns, and says for how long at most nothing else could run until they were there.
const HELD_UP: &str = "const [done] = arguments; \
    const channel = new MessageChannel(); let last = performance.now(), longest = 0, on = true; \
    channel.port1.onmessage = () => { \
        const now = performance.now(); longest = Math.max(longest, now - last); last = now; \
        if (on) channel.port2.postMessage(0); }; \
    channel.port2.postMessage(0); \
    const look = () => document.querySelector('.patterns') \
        ? requestAnimationFrame(() => setTimeout(() => { on = false; done(longest); })) \
        : setTimeout(look, 20); \
    location.hash = '#/patterns'; look();";

/// The figure.
pub(crate) async fn figure() -> Result<Figure> {
    let (browser, many, few) = (Browser::open()?, Site::open()?, Site::open()?);
    let person = Person::opens(&browser, &many, Window::PHONE).await?;
    for (site, notes, days) in [(&many, MANY, DAYS[0]), (&few, FEWER, DAYS[1])] {
        person.visits_at(site, "").await?;
        person.waits_until_all_is_read().await?;
        person.visits_at(site, WITHOUT_APP).await?;
        let kept = device::packed(revisions(notes, days))?;
        person.puts_into(Side::Front, &kept.front).await?;
        person.puts_into(Side::Mirror, &kept.mirror).await?;
    }
    let mut times = Times::default();
    for number in 0..2 * ROUNDS {
        let (site, times) = times.turn(number, &many, &few);
        person.visits_at(site, "#/more").await?;
        person.waits_until_all_is_read().await?;
        person.waits_until_rooms_are_open().await?;
        slows(&person, SLOWER).await?;
        let longest = person.awaits(HELD_UP, vec![]).await?;
        times.push(longest.as_f64().context("no time")?);
        slows(&person, 1).await?;
    }
    person.leaves().await?;
    let what = format!("held up by patterns of {MANY} notes and ten years : {FEWER} and one");
    Ok(Figure::ratio(&what, &mut times, 1.5))
}

/// Makes the browser so many times slower.
async fn slows(person: &Person, times: u32) -> Result {
    person.asks_browser("Emulation.setCPUThrottlingRate", json!({ "rate": times })).await.map(drop)
}

/// Notes, and the days on which a line is told.
fn revisions(notes: usize, days: u16) -> Vec<Revision> {
    let truth = Truth { days, notes: 0, ..Truth::default() };
    let mut all = sample::revisions(SEED, notes);
    all.extend(sample::diary(SEED, &truth));
    all
}
