//! The drawing of the body: every tap means its place, the list and the drawing agree, and a note keeps the exact point.

use anyhow::{Context as _, ensure};
use fascicle_core::body::Place;
use fascicle_core::drawing::{Figure, Picture, Point, Target, View};
use fascicle_tests::check::NOW;
use fascicle_tests::{Browser, Edition, Person, Result, Site, Window};
use serde_json::{Value, json};

const NAMES: [(View, &str); 5] = [
    (View::Front, "Front"),
    (View::Back, "Back"),
    (View::Face, "Face"),
    (View::Hands, "Hands"),
    (View::Feet, "Feet"),
];

fn name_of(view: View) -> &'static str {
    NAMES.iter().find(|(it, _)| *it == view).map_or("", |(_, name)| name)
}

/// Where a share of a picture's width and height lies in the window, once it is scrolled into sight.
const LOOK: &str = "const [number, across, down] = arguments; \
    const svg = document.querySelectorAll('.picture svg')[number]; \
    const at = () => { const it = svg.getBoundingClientRect(); \
        return [it.left + it.width * across, it.top + it.height * down]; }; \
    scrollBy({ top: at()[1] - innerHeight / 3, behavior: 'instant' }); return at();";
const TICKED: &str = "return [...document.querySelectorAll('input[data-place]:checked')] \
    .map((it) => it.dataset.place);";
const SHOWN: &str = "return document.querySelector('.views__way[aria-pressed=true]').innerText;";
const TURN: &str = "const [name] = arguments; \
    [...document.querySelectorAll('.views__way')].find((it) => it.innerText === name).click();";
const HATCHED: &str = "return document.querySelectorAll('.picture .hatch').length;";

/// Presses on the picture in sight, as a finger does.
async fn taps(person: &Person, picture: Picture, at: Point) -> Result {
    let pictures = picture.figure().view().pictures();
    let number = pictures.iter().position(|it| *it == picture).context("not in its view")?;
    let frame = picture.figure().frame();
    let share = |from: i16, start: i16, length: i16| f64::from(from - start) / f64::from(length);
    let across = share(at.x, frame.left, frame.width);
    let down = share(at.y, frame.top, frame.height);
    let there = person.runs(LOOK, vec![json!(number), json!(across), json!(down)]).await?;
    let [x, y]: [f64; 2] = serde_json::from_value(there)?;
    for kind in ["mousePressed", "mouseReleased"] {
        let press = json!({ "type": kind, "x": x, "y": y, "button": "left",
                            "clickCount": 1 });
        person.asks_browser("Input.dispatchMouseEvent", press).await?;
    }
    Ok(())
}

/// At the page of the check that asks where.
async fn is_asked_where(browser: &Browser, site: &Site, window: Window) -> Result<Person> {
    let person = Person::opens_at(browser, site, window, "#/check").await?;
    person.is_on(NOW).await?;
    person.presses("No to all of these").await?;
    person.is_on("Where does it twitch?").await?;
    Ok(person)
}

async fn every_tap_means_its_place(window: Window) -> Result {
    let (browser, site) = (Browser::open()?, Site::open()?);
    let person = is_asked_where(&browser, &site, window).await?;
    let mut tapped = 0;
    for figure in Figure::ALL {
        let view = figure.view();
        for place in Place::all() {
            let Some(picture) = Picture::with(*figure, place) else { continue };
            for oval in picture.ovals(place) {
                let name = place.key();
                person.runs(TURN, vec![json!(name_of(view))]).await?;
                taps(&person, picture, oval.middle).await?;
                let ticked = person.runs(TICKED, vec![]).await?;
                match picture.target_at(oval.middle) {
                    Some(Target::Closer(closer)) => {
                        ensure!(ticked == json!([]), "{name} on {figure:?}: {ticked}");
                        let shown = person.runs(SHOWN, vec![]).await?;
                        ensure!(shown == name_of(closer), "{name} on {figure:?}: {shown}");
                    }
                    target => {
                        ensure!(target == Some(Target::Place(place)), "{name} on {figure:?}");
                        ensure!(ticked == json!([name]), "{name} on {figure:?}: {ticked}");
                        let hatched = person.runs(HATCHED, vec![]).await?;
                        let all = view.pictures();
                        let drawn = all.iter().filter(|it| !it.ovals(place).is_empty()).count();
                        ensure!(hatched == drawn, "{name} is hatched {hatched} times");
                        // The same tap takes it back.
                        taps(&person, picture, oval.middle).await?;
                        tapped += 1;
                    }
                }
                ensure!(person.runs(TICKED, vec![]).await? == json!([]), "{name} stays");
                ensure!(person.runs(HATCHED, vec![]).await? == 0, "{name} stays hatched");
            }
        }
    }
    ensure!(tapped >= Place::all().count(), "only {tapped} were tapped");
    person.leaves().await
}

#[tokio::test]
async fn every_tap_means_its_place_on_a_narrow_screen() -> Result {
    every_tap_means_its_place(Window::NARROW).await
}

#[tokio::test]
async fn every_tap_means_its_place_on_a_wide_screen() -> Result {
    every_tap_means_its_place(Window::WIDE).await
}

/// Where the first hatching lies.
const TICK: &str = "const [key] = arguments; \
    document.querySelector(`input[data-place='${key}']`).click();";

#[tokio::test]
async fn whatever_is_chosen_in_the_list_shows_in_the_drawing() -> Result {
    let (browser, site) = (Browser::open()?, Site::open()?);
    let person = is_asked_where(&browser, &site, Window::WIDE).await?;
    for place in Place::all() {
        person.runs(TICK, vec![json!(place.key())]).await?;
        let hatched = person.runs(HATCHED, vec![]).await?;
        let pictures = View::of(place).pictures();
        let holds = pictures.iter().any(|it| !it.ovals(place).is_empty());
        ensure!(holds && hatched.as_u64() > Some(0), "{} is not drawn", place.key());
        person.runs(TICK, vec![json!(place.key())]).await?;
        ensure!(person.runs(HATCHED, vec![]).await? == 0, "{} stays", place.key());
    }
    person.leaves().await
}

/// How far below the heading: what the page says above that may differ.
const LIST_AT: &str = "const top = (it) => document.querySelector(it).getBoundingClientRect().top; \
    return top('#find-place') - top('#heading');";
const MARKED: &str = "return [...document.querySelectorAll('.views__way--marked')] \
    .map((it) => it.innerText);";

#[tokio::test]
async fn on_a_phone_the_list_stays_where_it_is_and_the_views_say_where_something_is_chosen()
-> Result {
    let (browser, site) = (Browser::open()?, Site::open()?);
    let person = is_asked_where(&browser, &site, Window::PHONE).await?;
    let before = person.runs(LIST_AT, vec![]).await?;
    person.runs(TICK, vec![json!("eyelid-lower.left")]).await?;
    person.runs(TICK, vec![json!("foot-arch.right")]).await?;
    assert_eq!(person.runs(SHOWN, vec![]).await?, "Front");
    assert_eq!(person.runs(MARKED, vec![]).await?, json!(["Face", "Feet"]));
    let after = person.runs(LIST_AT, vec![]).await?;
    ensure!(before == after, "the list moved from {before} to {after}");
    // Another view does move it, which would be seen.
    person.runs(TURN, vec![json!("Face")]).await?;
    ensure!(person.runs(LIST_AT, vec![]).await? != before, "the look sees no move");
    person.leaves().await
}

#[tokio::test]
async fn on_a_phone_the_list_stands_where_it_will_before_the_drawing_comes() -> Result {
    let without =
        Edition::changed(|name, text| (!name.starts_with("split_rest.")).then_some(text))?;
    let (browser, site) = (Browser::open()?, Site::open()?);
    let bare = Site::open_folder(without.folder(), "/")?;
    for window in [Window::PHONE, Window::NARROW] {
        let mut stands = Vec::new();
        for (host, pictures) in [(&bare, 0), (&site, 1)] {
            let person = Person::opens_at(&browser, host, window, "#/note").await?;
            person.waits_until_rooms_are_open().await?;
            let count = person.runs("return document.querySelectorAll('.picture').length;", vec![]);
            assert_eq!(count.await?, pictures);
            let list = person.runs(LIST_AT, vec![]).await?;
            stands.push(list.as_f64().context("a place")?);
            person.leaves().await?;
        }
        let moved = stands.iter().copied().reduce(|bare, drawn| drawn - bare).context("two")?;
        ensure!(moved.abs() <= 1.5, "the list moves by {moved}");
    }
    Ok(())
}

const RINGED: &str = "return document.querySelectorAll('.picture .ring').length;";
const FOCUS: &str = "const [key] = arguments; \
    const it = document.querySelector(`button[data-place='${key}']`); \
    it.closest('details')?.setAttribute('open', ''); it.focus();";

#[tokio::test]
async fn the_place_with_the_focus_is_ringed_and_one_tap_on_it_is_a_note() -> Result {
    let (browser, site) = (Browser::open()?, Site::open()?);
    let person = Person::opens_at(&browser, &site, Window::WIDE, "#/note").await?;
    person.waits_until_rooms_are_open().await?;
    ensure!(person.runs(RINGED, vec![]).await? == 0, "something is ringed");
    let place = Place::from_key("foot-arch.right").context("a place")?;
    person.runs(FOCUS, vec![json!(place.key())]).await?;
    ensure!(person.runs(RINGED, vec![]).await? == 1, "the focus is not drawn");
    ensure!(person.runs(SHOWN, vec![]).await? == "Feet", "it is not in sight");
    let picture = Picture::with(Figure::Sole, place).context("a picture")?;
    let oval = picture.ovals(place)[0];
    taps(&person, picture, oval.middle).await?;
    person.is_on("Noted").await?;
    person.sees("Right arch of the foot").await?;
    person.leaves().await
}

const POINT: &str = "const it = document.querySelector('.picture .point'); \
    return it && [it.cx.baseVal.value / 6, it.cy.baseVal.value / 6];";

#[tokio::test]
async fn a_second_tap_keeps_the_exact_point() -> Result {
    let (browser, site) = (Browser::open()?, Site::open()?);
    let person = Person::opens_at(&browser, &site, Window::PHONE, "#/note").await?;
    person.presses("Left calf").await?;
    person.is_on("Noted").await?;
    person.presses("Show exactly where").await?;
    let place = Place::from_key("calf.left").context("a place")?;
    let picture = Picture::with(Figure::Back, place).context("a picture")?;
    let middle = picture.ovals(place)[0].middle;
    let at = Point { x: middle.x + 4, y: middle.y - 9 };
    ensure!(person.runs(POINT, vec![]).await?.is_null(), "a point before any");
    taps(&person, picture, at).await?;
    is_near(&person.runs(POINT, vec![]).await?, at)?;
    person.presses("Save").await?;
    person.is_on("Diary").await?;
    person.reloads().await?;
    person.presses_first("Change: Left calf").await?;
    person.sees("Take the point away").await?;
    is_near(&person.runs(POINT, vec![]).await?, at)?;
    person.presses("Take the point away").await?;
    ensure!(person.runs(POINT, vec![]).await?.is_null(), "the point stays");
    person.leaves().await
}

/// Within a unit: a finger is that exact, and a pixel that large.
fn is_near(shown: &Value, at: Point) -> Result {
    let near = |place: usize, wanted: i16| {
        shown[place].as_f64().is_some_and(|it| (it - f64::from(wanted)).abs() <= 2.0)
    };
    ensure!(near(0, at.x) && near(1, at.y), "{shown} is not {at:?}");
    Ok(())
}

/// The numbers in the drawing for looking at, the names beside it, and whether anything in it can be
/// pressed.
const FOR_LOOKING: &str = "const it = document.querySelector('.shown'); if (!it) return null; \
    return [[...it.querySelectorAll('.number')].map((it) => it.textContent).sort(), \
        [...it.querySelectorAll('li')].map((it) => it.innerText), \
        it.querySelectorAll('a, button, input').length, it.querySelectorAll('.hatch').length];";

#[tokio::test]
async fn where_it_was_is_shown_in_the_diary_by_number_and_by_name() -> Result {
    let (browser, site) = (Browser::open()?, Site::open()?);
    let person = Person::opens(&browser, &site, Window::PHONE).await?;
    for place in ["Left calf", "Right lower eyelid", "Left calf"] {
        person.visits("#/note").await?;
        person.presses(place).await?;
        person.is_on("Noted").await?;
    }
    person.presses("Diary").await?;
    person.presses("Where it was").await?;
    person.sees("Right lower eyelid").await?;
    let seen = person.runs(FOR_LOOKING, vec![]).await?;
    let names = json!(["Right lower eyelid", "Left calf"]);
    assert_eq!(seen, json!([["1", "2"], names, 0, 2]));
    // What is looked for is what is shown.
    person.presses("Find in the diary").await?;
    person.sets("Where", "calf.left").await?;
    person.sees("2 entries are like that.").await?;
    let seen = person.runs(FOR_LOOKING, vec![]).await?;
    assert_eq!(seen, json!([[], ["Left calf"], 0, 1]));
    person.leaves().await
}
