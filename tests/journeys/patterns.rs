//! What the notes show: the sentence that matters first, every number with how sure it is, and drawings that everybody can go through.

use super::listing::with_notes;
use anyhow::{Context as _, ensure};
use fascicle_core::body::Place;
use fascicle_core::diary::{Diary, Revision};
use fascicle_core::patterns::{Log, Share, Spots};
use fascicle_core::sample::{self, Truth};
use fascicle_tests::{Browser, Folder, Person, Result, Site, Window, device};
use serde_json::json;
use thirtyfour::Key;

const SEED: u64 = 5;
const HEADING: &str = "What your notes show";
const NARROW: Window = Window { width: 320, height: 640, dark: false };

/// The first number in the page's words, and whether what matters stands before it.
const FIRST: &str = "const all = document.querySelector('main').innerText; \
    const number = all.search(/[0-9]/); \
    return [all.indexOf('is not what doctors look at'), number];";
/// The rows of the first table, which is that of the places.
const ROWS: &str = "return [...document.querySelectorAll('.patterns table')][0] \
    .querySelectorAll('tbody tr').length;";
/// What the slider of the first chart says, the same where it is seen, and whether its point is ringed.
const POINT: &str = "const chart = document.querySelector('.chart'); \
    const slider = chart.querySelector('input'); \
    return [slider.getAttribute('aria-valuetext'), \
        chart.querySelector('.chart__point').textContent, \
        chart.querySelectorAll('.chart__ring').length];";
const FOCUS: &str = "document.querySelector('.chart input').focus();";
/// What a program that shows SVG makes of the file: its faults, and what it would fetch.
const READS: &str = "const it = new DOMParser().parseFromString(arguments[0], 'image/svg+xml'); \
    return [it.querySelectorAll('parsererror').length, \
        it.querySelectorAll('style').length, it.querySelectorAll('.hatch').length, \
        it.querySelectorAll('image, use, script, foreignObject, [href], [onload]').length];";

/// Waits until nothing that was marked is in the page any more.
const DRAWN_ANEW: &str = "const [done] = arguments; \
    const look = () => document.querySelector('[data-old]') ? setTimeout(look, 20) : done(true); \
    look();";

fn truth() -> Truth {
    Truth { days: 120, ..Truth::default() }
}

async fn looks_at_patterns(browser: &Browser, site: &Site, truth: &Truth) -> Result<Person> {
    let kept = device::packed(sample::diary(SEED, truth))?;
    let person = with_notes(browser, site, NARROW, &kept).await?;
    person.visits("#/patterns").await?;
    person.is_on(HEADING).await?;
    person.sees("How this is worked out").await?;
    Ok(person)
}

#[tokio::test]
async fn what_matters_is_said_before_any_number_and_every_share_has_its_days() -> Result {
    let (browser, site) = (Browser::open()?, Site::open()?);
    let person = looks_at_patterns(&browser, &site, &truth()).await?;
    let [matters, number]: [i64; 2] = serde_json::from_value(person.runs(FIRST, vec![]).await?)?;
    ensure!(matters > 0 && number > matters, "{matters} and {number}");
    let log = Log::of(&Diary::from_revisions(sample::diary(SEED, &truth())));
    let spots = Spots::of(&log.covered).context("no places")?;
    let days = |it: Share| format!("on {} of {} days", it.with(), it.of());
    for (_, share) in &spots.places {
        person.sees(&days(*share)).await?;
    }
    ensure!(person.runs(ROWS, vec![]).await? == spots.places.len(), "another number of places");
    person.sees("You have written a line for 109 days, of 120 from the first to the last.").await?;
    ensure!(log.covered.len() == 109, "{} days", log.covered.len());
    person.leaves().await
}

#[tokio::test]
async fn a_drawing_is_gone_through_by_keys_and_kept_as_a_file() -> Result {
    let (browser, site, folder) = (Browser::open()?, Site::open()?, Folder::new()?);
    let person = looks_at_patterns(&browser, &site, &truth()).await?;
    let point = || async {
        let it = person.runs(POINT, vec![]).await?;
        Result::Ok(serde_json::from_value::<(String, String, u32)>(it)?)
    };
    ensure!(point().await?.2 == 0, "at a point from the start");
    person.runs(FOCUS, vec![]).await?;
    person.keys(Key::Right).await?;
    person.sees("Left calf: on ").await?;
    let (said, seen, rings) = point().await?;
    ensure!(said == seen && rings == 1 && said.contains("between"), "{said}, {seen}, {rings}");
    person.keys(Key::Right).await?;
    person.sees("Right lower eyelid: on ").await?;
    ensure!(point().await?.2 == 1, "another number of rings");
    person.downloads_into(&folder).await?;
    person.presses("Save the drawing of the body").await?;
    let file = std::fs::read_to_string(folder.takes_file().await?)?;
    let [faults, styles, hatched, fetched]: [usize; 4] =
        serde_json::from_value(person.runs(READS, vec![json!(file)]).await?)?;
    ensure!(faults == 0 && styles == 1 && fetched == 0, "{faults}, {styles}, {fetched}: {file}");
    ensure!(hatched >= 3, "{hatched} of three places: {file}");
    person.leaves().await
}

/// What is chosen stays chosen, and says what it says, when something is noted meanwhile.
#[tokio::test]
async fn a_note_from_another_window_leaves_what_is_chosen() -> Result {
    let (browser, site) = (Browser::open()?, Site::open()?);
    let person = looks_at_patterns(&browser, &site, &truth()).await?;
    let chosen = "const it = document.querySelector('select.field'); \
        return [it.value, document.querySelector('.patterns').innerText \
            .match(/Earlier: [^.]*[.] Later: [^.]*[.]/)[0]];";
    person.sets("Which two", "1").await?;
    let before = person.runs(chosen, vec![]).await?;
    ensure!(before[0] == "1", "{before}");
    person.runs("document.querySelector('.chart').dataset.old = '';", vec![]).await?;
    person.opens_tab().await?;
    person.visits("#/note").await?;
    person.presses("Left lower eyelid").await?;
    person.sees("Noted").await?;
    person.turns_to(0).await?;
    // What is drawn anew for the note takes the place of what was marked.
    person.awaits(DRAWN_ANEW, vec![]).await?;
    let after = person.runs(chosen, vec![]).await?;
    ensure!(before == after, "{before}, then {after}");
    person.leaves().await
}

#[tokio::test]
async fn a_few_days_are_not_enough_to_tell_and_that_is_said() -> Result {
    let (browser, site) = (Browser::open()?, Site::open()?);
    let few = Truth { days: 9, told: 100, notes: 0, ..truth() };
    let person = looks_at_patterns(&browser, &site, &few).await?;
    person.sees("There are not enough days to tell.").await?;
    person.sees("That is no reason to go past the end that you chose").await?;
    person.sees_no("Your days look like").await?;
    person.sees_no("The likely range for days like these").await?;
    person.leaves().await
}

/// How many places of the drawing between two spans are ringed, and how many hatched.
const CHANGED: &str = "const section = document.querySelector('#cut').closest('section'); \
    const drawing = section.querySelector('.shown'); \
    return drawing && [drawing.querySelectorAll('.ring').length, \
        drawing.querySelectorAll('.hatch').length];";

/// A diary whose places change in its middle: one goes, one comes, one stays.
fn changing() -> Vec<Revision> {
    let half = |places: [(&str, u8); 2], is_of_it: fn(i64) -> bool| {
        let places = places.into_iter().filter_map(|it| Some((Place::from_key(it.0)?, it.1)));
        let truth = Truth { places: places.collect(), ..truth() };
        sample::diary(SEED, &truth).into_iter().filter(move |it| is_of_it(it.made.instant()))
    };
    // The last of the 120 days is 28 November 2026, the middle 29 September.
    let earlier = half([("calf.left", 50), ("thigh-front.left", 90)], |it| it < 1_790_640_000_000);
    let later = half([("calf.left", 50), ("thumb-web.right", 90)], |it| it >= 1_790_640_000_000);
    earlier.chain(later).collect()
}

#[tokio::test]
async fn what_is_new_and_what_is_gone_between_two_spans_stands_on_the_body() -> Result {
    let (browser, site) = (Browser::open()?, Site::open()?);
    let kept = device::packed(changing())?;
    let person = with_notes(&browser, &site, NARROW, &kept).await?;
    person.visits("#/patterns").await?;
    person.sees("Ringed: only in the earlier one.").await?;
    assert_eq!(person.runs(CHANGED, vec![]).await?, json!([1, 2]));
    person.leaves().await?;
    // Where all of them stay, the table is enough.
    let browser = Browser::open()?;
    let person = looks_at_patterns(&browser, &site, &truth()).await?;
    assert_eq!(person.runs(CHANGED, vec![]).await?, json!(null));
    person.leaves().await
}

#[tokio::test]
async fn an_empty_diary_says_what_will_be_here() -> Result {
    let (browser, site) = (Browser::open()?, Site::open()?);
    let person = Person::opens_at(&browser, &site, NARROW, "#/patterns").await?;
    person.is_on(HEADING).await?;
    person.sees("What your notes show will be here.").await?;
    person.presses("Go through those signs in the check").await?;
    person.sees("No to all of these").await?;
    person.leaves().await
}
