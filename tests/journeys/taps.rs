//! Tapping along: what is kept is when the finger came, even where the page is slow to get to it.

use anyhow::{Context as _, ensure};
use fascicle_tests::{Browser, Person, Result, Site, Window};
use serde_json::{Value, json};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// Gaps in milliseconds: three runs of five, with a pause between them.
const GAPS: [u64; 14] = [210, 190, 260, 180, 4100, 220, 170, 240, 200, 3600, 190, 230, 180, 250];
/// Half of the offsets are nearer than this, in milliseconds.
const NEAR: f64 = 20.0;
/// Keeps the page busy with other things, as a phone is.
const BE_BUSY: &str = "setInterval(() => { const end = performance.now() + 60; \
                       while (performance.now() < end); }, 90);";

/// Whether a number stands on the screen.
const DIGIT: &str = r"return /\d/.test(document.querySelector('main').innerText);";

#[tokio::test]
async fn offsets_are_those_of_the_fingers_on_a_slow_device() -> Result {
    let (browser, site) = (Browser::open()?, Site::open()?);
    let person = Person::opens_at(&browser, &site, Window::PHONE, "#/tap").await?;
    person.is_on("Tap along with it").await?;
    person.asks_browser("Emulation.setCPUThrottlingRate", json!({ "rate": 4 })).await?;
    person.runs(BE_BUSY, vec![]).await?;
    person.runs(BE_LATE, vec![]).await?;
    let known = taps(&person).await?;
    person.asks_browser("Emulation.setCPUThrottlingRate", json!({ "rate": 1 })).await?;
    // No number runs while it is tapped.
    let field = "return document.getElementById('tap').innerText;";
    assert_eq!(person.runs(field, vec![]).await?, json!("Go on, or press Done"));
    assert_eq!(person.runs(DIGIT, vec![]).await?, json!(false));
    person.presses("Done").await?;
    person.is_on("Tapped along").await?;
    // The ends of the strip are numbers, which shows that one would have been seen.
    assert_eq!(person.runs(DIGIT, vec![]).await?, json!(true));
    person.sees("Three runs of about five, some four seconds apart.").await?;
    person.sees("How many there are is not what doctors look at.").await?;
    let median = error_of(&kept_offsets(&person).await?, &known)?;
    ensure!(median <= NEAR, "off by {median} ms at the median");
    // By the clock of whoever asks it when the page has got to them, they are further off.
    let reached = person.runs("return window.reached;", vec![]).await?;
    let mut reached: Vec<f64> = serde_json::from_value(reached)?;
    // "Done" was pressed after them.
    reached.truncate(known.len());
    let first = *reached.first().context("no taps")?;
    let late: Vec<f64> = reached.iter().map(|it| it - first).collect();
    let median = error_of(&late, &known)?;
    ensure!(median > NEAR, "the page was on time: {median} ms at the median");
    person.leaves().await
}

#[tokio::test]
async fn a_finger_on_glass_is_one_tap_at_the_time_when_it_came() -> Result {
    let (browser, site) = (Browser::open()?, Site::open()?);
    let person = Person::opens_at(&browser, &site, Window::PHONE, "#/tap").await?;
    person.is_on("Tap along with it").await?;
    person.asks_browser("Emulation.setTouchEmulationEnabled", json!({ "enabled": true })).await?;
    let (x, y) = middle(&person).await?;
    let (mut first, mut known) = (None, Vec::new());
    for gap in [0, 230, 310, 270, 190] {
        tokio::time::sleep(Duration::from_millis(gap)).await;
        let at = now()?;
        known.push((at - *first.get_or_insert(at)) * 1000.0);
        let touch = |kind, points| json!({ "type": kind, "touchPoints": points, "timestamp": at });
        let down = touch("touchStart", json!([{ "x": x, "y": y }]));
        person.asks_browser("Input.dispatchTouchEvent", down).await?;
        let up = touch("touchEnd", json!([]));
        person.asks_browser("Input.dispatchTouchEvent", up).await?;
    }
    person.presses("Done").await?;
    person.is_on("Tapped along").await?;
    person.sees("One run of five twitches").await?;
    let median = error_of(&kept_offsets(&person).await?, &known)?;
    ensure!(median <= NEAR, "off by {median} ms at the median");
    person.leaves().await
}

#[tokio::test]
async fn a_key_that_is_held_down_on_the_field_is_one_tap_and_two_presses_are_two() -> Result {
    let (browser, site) = (Browser::open()?, Site::open()?);
    for (presses, said) in [(1, "A single twitch."), (2, "One run of two twitches")] {
        let person = Person::opens_at(&browser, &site, Window::PHONE, "#/tap").await?;
        person.is_on("Tap along with it").await?;
        person.tabs_to("Tap here at each twitch").await?;
        for _ in 0..presses {
            for (kind, is_held) in [("keyDown", false), ("keyDown", true), ("keyDown", true)] {
                person.asks_browser("Input.dispatchKeyEvent", enter(kind, is_held)).await?;
            }
            person.asks_browser("Input.dispatchKeyEvent", enter("keyUp", false)).await?;
        }
        person.presses("Done").await?;
        person.is_on("Tapped along").await?;
        person.sees(said).await?;
        person.leaves().await?;
    }
    Ok(())
}

fn enter(kind: &str, is_held: bool) -> Value {
    let text = if kind == "keyDown" { "\r" } else { "" };
    json!({
        "type": kind, "key": "Enter", "code": "Enter", "windowsVirtualKeyCode": 13,
        "text": text, "autoRepeat": is_held,
    })
}

/// How far these offsets are from the known ones, in milliseconds, at the median.
fn error_of(offsets: &[f64], known: &[f64]) -> Result<f64> {
    ensure!(offsets.len() == known.len(), "{} of {} taps: {offsets:?}", offsets.len(), known.len());
    let errors = offsets.iter().zip(known).map(|(it, other)| (it - other).abs());
    let mut errors: Vec<f64> = errors.collect();
    errors.sort_by(f64::total_cmp);
    errors.get(errors.len() / 2).copied().context("no taps")
}

/// Lets the page get to each tap but the first late, by 100 ms to 160, and notes the time by then.
const BE_LATE: &str = "window.reached = []; const come = () => { \
    const wait = reached.length && 100 + reached.length * 37 % 60; \
    const end = performance.now() + wait; while (performance.now() < end); \
    reached.push(performance.now()); }; \
    addEventListener('keydown', come, true); addEventListener('pointerdown', come, true);";
const MIDDLE: &str = "const box = document.getElementById('tap').getBoundingClientRect(); \
    return [box.x + box.width / 2, box.y + box.height / 2];";

/// The middle of the field.
async fn middle(person: &Person) -> Result<(f64, f64)> {
    Ok(serde_json::from_value(person.runs(MIDDLE, vec![]).await?)?)
}

/// Seconds since 1970.
fn now() -> Result<f64> {
    Ok(SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs_f64())
}

/// Taps with a finger and with a key by turns, each stamped with when the finger came, as the device
/// does, whenever the page gets to it. Milliseconds after the first.
async fn taps(person: &Person) -> Result<Vec<f64>> {
    let (x, y) = middle(person).await?;
    let (mut first, mut known) = (None, Vec::new());
    for gap in [0].into_iter().chain(GAPS) {
        tokio::time::sleep(Duration::from_millis(gap)).await;
        let at = now()?;
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
