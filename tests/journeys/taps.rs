//! Tapping along: what is kept is when the finger came, even where the page is slow to get to it.

use anyhow::{Context as _, ensure};
use fascicle_tests::{Browser, Person, Result, Site, Window};
use serde_json::json;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// Gaps in milliseconds: three runs of five, with a pause between them.
const GAPS: [u64; 14] = [210, 190, 260, 180, 4100, 220, 170, 240, 200, 3600, 190, 230, 180, 250];
/// Half of the offsets are nearer than this, in milliseconds.
const NEAR: f64 = 20.0;
/// Keeps the page busy with other things, as a phone is.
const BE_BUSY: &str = "setInterval(() => { const end = performance.now() + 60; \
                       while (performance.now() < end); }, 90);";

#[tokio::test]
async fn offsets_are_those_of_the_fingers_on_a_slow_device() -> Result {
    let (browser, site) = (Browser::open()?, Site::open()?);
    let person = Person::opens_at(&browser, &site, Window::PHONE, "#/tap").await?;
    person.is_on("Tap along with it").await?;
    person.asks_browser("Emulation.setCPUThrottlingRate", json!({ "rate": 4 })).await?;
    person.runs(BE_BUSY, vec![]).await?;
    let known = taps(&person).await?;
    person.asks_browser("Emulation.setCPUThrottlingRate", json!({ "rate": 1 })).await?;
    // No number runs while it is tapped.
    let field = "return document.getElementById('tap').innerText;";
    assert_eq!(person.runs(field, vec![]).await?, json!("Go on, or press Done"));
    person.presses("Done").await?;
    person.is_on("Tapped along").await?;
    person.sees("Three runs of about five, some four seconds apart.").await?;
    let kept = kept_offsets(&person).await?;
    ensure!(kept.len() == known.len(), "{} of {} taps were kept", kept.len(), known.len());
    let mut errors: Vec<f64> =
        kept.iter().zip(&known).map(|(it, other)| (it - other).abs()).collect();
    errors.sort_by(f64::total_cmp);
    let median = *errors.get(errors.len() / 2).context("no taps")?;
    ensure!(median <= NEAR, "off by {median} ms at the median: {errors:?}");
    // By the page's own clock, when it got to them, they would have been further off.
    let late = person.runs("return window.late;", vec![]).await?;
    let mut late: Vec<f64> = serde_json::from_value(late)?;
    late.sort_by(f64::total_cmp);
    ensure!(late.last() > Some(&NEAR), "the page was never late: {late:?}");
    person.leaves().await
}

/// How late the page gets to each tap.
const NOTE_LATENESS: &str = "window.late = []; const note = (it) => \
    window.late.push(performance.now() - it.timeStamp); \
    addEventListener('keydown', note, true); addEventListener('pointerdown', note, true);";
const MIDDLE: &str = "const box = document.getElementById('tap').getBoundingClientRect(); \
    return [box.x + box.width / 2, box.y + box.height / 2];";

/// Taps with a finger and with a key by turns, each stamped with when the finger came, as the device
/// does, whenever the page gets to it. Milliseconds after the first.
async fn taps(person: &Person) -> Result<Vec<f64>> {
    person.runs(NOTE_LATENESS, vec![]).await?;
    let [x, y]: [f64; 2] = serde_json::from_value(person.runs(MIDDLE, vec![]).await?)?;
    let (mut first, mut known) = (None, Vec::new());
    for gap in [0].into_iter().chain(GAPS) {
        tokio::time::sleep(Duration::from_millis(gap)).await;
        let at = SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs_f64();
        known.push((at - *first.get_or_insert(at)) * 1000.0);
        let (method, down, up) = if known.len() % 2 == 0 {
            let key = |kind| json!({ "type": kind, "key": "a", "text": "a", "timestamp": at });
            ("Input.dispatchKeyEvent", key("keyDown"), key("keyUp"))
        } else {
            let mouse = |kind| json!({ "type": kind, "x": x, "y": y, "button": "left", "clickCount": 1, "timestamp": at });
            ("Input.dispatchMouseEvent", mouse("mousePressed"), mouse("mouseReleased"))
        };
        person.asks_browser(method, down).await?;
        person.asks_browser(method, up).await?;
    }
    Ok(known)
}

/// The offsets in the one run that is stored.
async fn kept_offsets(person: &Person) -> Result<Vec<f64>> {
    let kept = person.reads_store().await?;
    let text = kept.front.values().find_map(|it| it.split_once("\ttaps=")).context("no run")?;
    let offsets = text.1.split(',').map(|it| it.parse::<f64>().context("an offset"));
    offsets.collect()
}

#[tokio::test]
async fn a_run_that_was_left_is_offered_again_and_keys_that_do_something_else_are_no_taps() -> Result
{
    let (browser, site) = (Browser::open()?, Site::open()?);
    let person = Person::opens_at(&browser, &site, Window::PHONE, "#/tap").await?;
    person.is_on("Tap along with it").await?;
    // Tab moves, and what it moves to is pressed by its own keys.
    person.tabs_to("More").await?;
    person.sees("Tap here at each twitch").await?;
    person.tabs_to("Tap here at each twitch").await?;
    person.types_here("  ").await?;
    person.sees("Go on, or press Done").await?;
    person.loses_tab().await?;
    let person = Person::opens_at(&browser, &site, Window::PHONE, "#/tap").await?;
    person.presses("Keep it").await?;
    person.is_on("Tapped along").await?;
    person.sees("One run of two twitches").await?;
    person.sets("Where", "calf.left").await?;
    person.presses("Diary").await?;
    person.sees("Left calf").await?;
    person.presses_first("Remove: Tapped along").await?;
    person.presses("Undo").await?;
    person.sees("One run of two twitches").await?;
    person.visits("#/tap").await?;
    person.is_on("Tap along with it").await?;
    person.presses("Tap here at each twitch").await?;
    person.presses("Start again").await?;
    person.sees("Tap here at each twitch").await?;
    person.visits("#/diary").await?;
    person.sees("One run of two twitches").await?;
    person.sees_no("A single twitch.").await?;
    person.leaves().await
}
