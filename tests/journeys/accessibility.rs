//! For everybody: machine-found faults, headings, focus, reflow, large text, both directions, targets.

use anyhow::{Context as _, ensure};
use fascicle_tests::check::NOW;
use fascicle_tests::screens::{self, Kind};
use fascicle_tests::{Browser, Person, Result, Site, Window};
use serde_json::{Value, json};

const HOME: &str = "A private notebook for muscle twitches";
const NARROW: Window = Window { width: 320, height: 640, dark: false };
const WIDE: Window = Window { width: 1280, height: 800, dark: false };

/// How far the page is wider than its window, with what stands out.
const TOO_WIDE: &str = "const root = document.documentElement; \
    const over = root.scrollWidth - innerWidth; if (over <= 0) return null; \
    const out = [...document.querySelectorAll('body *')].filter((it) => { \
        const box = it.getBoundingClientRect(); \
        return box.right > innerWidth + 0.5 || box.left < -0.5; }); \
    return `${over}px: ${out.map((it) => it.outerHTML.slice(0, 80)).join(' | ')}`;";

/// Everything that can be pressed or typed into and is smaller than it should be, with its size.
const TOO_SMALL: &str = "const small = []; \
    const shown = (it) => it.checkVisibility({ visibilityProperty: true }) && !it.closest('[inert]'); \
    for (const it of document.querySelectorAll('a[href], button, summary, input, select, textarea')) { \
        if (!shown(it)) continue; \
        const box = (it.labels?.[0]?.contains(it) ? it.labels[0] : it).getBoundingClientRect(); \
        const least = it.closest('.bar, .onward, .door') ? 44 : 24; \
        if (box.width < least || box.height < least) small.push( \
            `${it.innerText || it.outerHTML} ${box.width}x${box.height}, not ${least}`); } \
    return small;";

#[tokio::test]
async fn no_screen_has_a_fault_on_a_small_phone_by_day() -> Result {
    finds_no_fault(NARROW).await
}

#[tokio::test]
async fn no_screen_has_a_fault_on_a_small_phone_by_night() -> Result {
    finds_no_fault(Window { dark: true, ..NARROW }).await
}

#[tokio::test]
async fn no_screen_has_a_fault_on_a_desk_by_day() -> Result {
    finds_no_fault(WIDE).await
}

#[tokio::test]
async fn no_screen_has_a_fault_on_a_desk_by_night() -> Result {
    finds_no_fault(Window { dark: true, ..WIDE }).await
}

async fn finds_no_fault(window: Window) -> Result {
    let browser = Browser::open()?;
    let site = Site::open()?;
    let person = Person::opens(&browser, &site, window).await?;
    let mut faults = Vec::new();
    for screen in screens::all() {
        (screen.go)(&person).await.context(screen.name)?;
        let found = person.finds_faults().await?;
        faults.extend(found.iter().map(|it| format!("{}: {it}", screen.name)));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    person.leaves().await
}

#[tokio::test]
async fn planted_faults_are_found() -> Result {
    let browser = Browser::open()?;
    let site = Site::open()?;
    let person = Person::opens(&browser, &site, NARROW).await?;
    person.is_on(HOME).await?;
    let before = rules_broken(&person).await?;
    let plant = "document.querySelector('main').append( \
                 document.createElement('img'), document.createElement('button'));";
    person.runs(plant, vec![]).await?;
    let mut planted = rules_broken(&person).await?;
    planted.retain(|it| !before.contains(it));
    assert_eq!(planted, ["button-name", "image-alt"]);
    person.leaves().await
}

async fn rules_broken(person: &Person) -> Result<Vec<String>> {
    Ok(person.finds_faults().await?.into_iter().map(|it| it.rule).collect())
}

#[tokio::test]
async fn every_screen_has_one_heading_which_is_its_title_and_gets_the_focus() -> Result {
    let browser = Browser::open()?;
    let site = Site::open()?;
    let person = Person::opens(&browser, &site, Window::PHONE).await?;
    let mut faults = Vec::new();
    for screen in screens::all() {
        (screen.go)(&person).await.context(screen.name)?;
        let heading = match one_heading(&person).await {
            Ok(heading) => heading,
            Err(fault) => {
                faults.push(format!("{}: {fault}", screen.name));
                continue;
            }
        };
        if screen.kind != Kind::Outside {
            assert_eq!(person.title().await?, format!("{heading} – Fascicle"), "{}", screen.name);
        }
        if screen.kind == Kind::Arrived {
            person.has_focus_on(&heading).await.context(screen.name)?;
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    person.leaves().await
}

async fn one_heading(person: &Person) -> Result<String> {
    let script = "return [...document.querySelectorAll('h1, [role=heading][aria-level=\"1\"]')] \
                  .filter((it) => it.checkVisibility({ visibilityProperty: true })) \
                  .map((it) => it.innerText.trim());";
    let headings: Vec<String> = serde_json::from_value(person.runs(script, vec![]).await?)?;
    ensure!(headings.len() == 1, "headings: {headings:?}");
    headings.into_iter().next().context("a heading")
}

#[tokio::test]
async fn the_focus_goes_to_the_heading_whichever_way_a_screen_is_reached() -> Result {
    let browser = Browser::open()?;
    let site = Site::open()?;
    let person = Person::opens(&browser, &site, Window::PHONE).await?;
    person.is_on(HOME).await?;
    for (press, heading) in [
        ("Note", "Where is it?"),
        ("Diary", "Diary"),
        ("More", "More"),
        ("What is stored here Backup, restore, delete everything", "What is stored here"),
        ("Home", HOME),
        ("Check", NOW),
    ] {
        person.presses(press).await?;
        person.is_on(heading).await?;
        person.has_focus_on(heading).await?;
    }
    person.goes_back().await?;
    person.is_on(HOME).await?;
    person.has_focus_on(HOME).await?;
    person.leaves().await
}

#[tokio::test]
async fn no_screen_is_wider_than_a_small_phone() -> Result {
    walks_without_scrolling_sideways("return null;").await
}

#[tokio::test]
async fn with_text_twice_as_large_no_screen_is_wider_than_a_small_phone() -> Result {
    walks_without_scrolling_sideways("document.documentElement.style.fontSize = '200%';").await
}

#[tokio::test]
async fn written_from_right_to_left_no_screen_is_wider_than_a_small_phone() -> Result {
    walks_without_scrolling_sideways("document.documentElement.dir = 'rtl';").await
}

async fn walks_without_scrolling_sideways(change: &str) -> Result {
    let browser = Browser::open()?;
    let site = Site::open()?;
    let person = Person::opens(&browser, &site, NARROW).await?;
    let mut faults = Vec::new();
    for screen in screens::all() {
        (screen.go)(&person).await.context(screen.name)?;
        person.runs(change, vec![]).await?;
        if let Value::String(fault) = person.runs(TOO_WIDE, vec![]).await? {
            faults.push(format!("{}: {fault}", screen.name));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    person.visits("").await?;
    person.is_on(HOME).await?;
    person.runs(change, vec![]).await?;
    assert_eq!(person.runs(TOO_WIDE, vec![]).await?, Value::Null);
    let plant = "const wide = document.createElement('p'); wide.textContent = 'x'.repeat(500); \
                 wide.style.overflowWrap = 'normal'; document.querySelector('main').append(wide);";
    person.runs(plant, vec![]).await?;
    let seen = person.runs(TOO_WIDE, vec![]).await?;
    assert!(seen.is_string(), "what is too wide is seen");
    person.leaves().await
}

#[tokio::test]
async fn large_text_really_is_twice_as_large() -> Result {
    let browser = Browser::open()?;
    let site = Site::open()?;
    let person = Person::opens(&browser, &site, NARROW).await?;
    person.is_on(HOME).await?;
    let measure = "return parseFloat(getComputedStyle(document.querySelector('.lines')).fontSize);";
    let before = person.runs(measure, vec![]).await?.as_f64().context("a size")?;
    person.runs("document.documentElement.style.fontSize = '200%';", vec![]).await?;
    let after = person.runs(measure, vec![]).await?.as_f64().context("a size")?;
    assert!(after >= before * 1.7, "{before} {after}");
    person.leaves().await
}

#[tokio::test]
async fn everything_that_is_pressed_is_large_enough() -> Result {
    let browser = Browser::open()?;
    let site = Site::open()?;
    let person = Person::opens(&browser, &site, NARROW).await?;
    let mut faults = Vec::new();
    for screen in screens::all() {
        (screen.go)(&person).await.context(screen.name)?;
        let small: Vec<String> = serde_json::from_value(person.runs(TOO_SMALL, vec![]).await?)?;
        faults.extend(small.iter().map(|it| format!("{}: {it}", screen.name)));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    let plant = "const small = document.createElement('button'); small.innerText = 'tiny'; \
                 Object.assign(small.style, { width: '20px', height: '20px', minHeight: '0', \
                 padding: '0' }); document.body.replaceChildren(small);";
    person.runs(plant, vec![]).await?;
    assert_eq!(person.runs(TOO_SMALL, vec![]).await?, json!(["tiny 20x20, not 24"]));
    person.leaves().await
}
