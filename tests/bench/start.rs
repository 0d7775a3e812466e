//! How soon the page is seen and can be used, beside a Leptos counter and a page written by hand.

use crate::figures::{Figure, Times};
use crate::{MANY, SEED};
use anyhow::Context as _;
use fascicle_core::sample;
use fascicle_tests::{Browser, Person, Result, Side, Site, WITHOUT_APP, Window, device};
use serde::Deserialize;
use serde_json::{Value, json};
use std::path::Path;

const SEEN: &str = include_str!("seen.js");
/// How often each thing is measured, of each of the two.
const STARTS: usize = 11;

/// What is first there for a person to press, by which the page can be used.
const OUR_DOOR: &str = "#page a[href='#/note']";
const DOOR_OF_THE_COUNTER: &str = "button";
const DOOR_OF_THE_PAGE: &str = "[data-ready] nav a";

/// A cheap phone on a slow line: 1.6 Mbit/s and 150 ms there and back.
const SLOW_LINE: (&str, u32, u32) = ("cellular3g", 1_600_000 / 8, 150);
const SLOW_PHONE: u32 = 4;

/// When something was first painted, and when it could be used, since the address was typed.
#[derive(Clone, Copy, Debug, Deserialize)]
struct Seen {
    painted: f64,
    usable: f64,
}

/// A page, and what can be pressed in it.
struct Page {
    site: Site,
    door: &'static str,
}

/// The three pages, each at an address of its own.
pub(crate) struct Start {
    ours: Page,
    counter: Page,
    page: Page,
}

impl Start {
    /// Serves them, of which those to compare with are in that folder.
    pub(crate) fn open(peers: &Path) -> Result<Self> {
        let peer = |name: &str, door| {
            Ok::<Page, anyhow::Error>(Page {
                site: Site::open_folder(peers.join(name), "/")?,
                door,
            })
        };
        Ok(Self {
            ours: Page { site: Site::open()?, door: OUR_DOOR },
            counter: peer("counter", DOOR_OF_THE_COUNTER)?,
            page: peer("page", DOOR_OF_THE_PAGE)?,
        })
    }

    /// The first visit of a browser that has kept nothing, on a slow phone and a slow line.
    pub(crate) async fn first_visit(&self) -> Result<[Figure; 2]> {
        let (mut painted, mut usable) = (Times::default(), Times::default());
        for start in 0..STARTS * 2 {
            let (page, times) = painted.turn(start, &self.ours, &self.page);
            times.push(slow_visit(page).await?.painted);
            let (page, times) = usable.turn(start, &self.ours, &self.counter);
            times.push(slow_visit(page).await?.usable);
        }
        Ok([
            Figure::ratio("first paint of a first visit, against a plain page", &mut painted, 1.1),
            Figure::ratio("first door, against a Leptos counter", &mut usable, 2.2),
        ])
    }

    /// A start of the browser without a network, of what it has kept.
    pub(crate) async fn start_offline(&mut self, notes: usize) -> Result<Figure> {
        let browser = Browser::open()?;
        for page in [&self.ours, &self.page] {
            let person = Person::opens(&browser, &page.site, Window::PHONE).await?;
            person.waits_until_offline_works().await?;
            person.leaves().await?;
        }
        if notes > 0 {
            fill(&browser, &self.ours.site, notes).await?;
        }
        self.ours.site.stop();
        self.page.site.stop();
        let mut times = Times::default();
        for start in 0..STARTS * 2 {
            let (page, times) = times.turn(start, &self.ours, &self.page);
            let person = Person::sits_down(&browser, &page.site, Window::PHONE).await?;
            times.push(visit(&person, page).await?.usable);
            person.leaves().await?;
        }
        self.ours.site.start_again()?;
        self.page.site.start_again()?;
        let what = format!("offline start with {notes} notes, against a plain page");
        Ok(Figure::ratio(&what, &mut times, 2.5))
    }
}

async fn slow_visit(page: &Page) -> Result<Seen> {
    let browser = Browser::open()?;
    let person = Person::sits_down(&browser, &page.site, Window::PHONE).await?;
    let (kind, rate, latency) = SLOW_LINE;
    let line = json!({
        "offline": false, "connectionType": kind, "latency": latency,
        "downloadThroughput": rate, "uploadThroughput": rate,
    });
    person.asks_browser("Network.enable", json!({})).await?;
    person.asks_browser("Network.emulateNetworkConditions", line).await?;
    person.asks_browser("Emulation.setCPUThrottlingRate", json!({ "rate": SLOW_PHONE })).await?;
    let seen = visit(&person, page).await?;
    person.leaves().await?;
    Ok(seen)
}

async fn visit(person: &Person, page: &Page) -> Result<Seen> {
    person.plants(&format!("const DOOR = {};\n{SEEN}", json!(page.door))).await?;
    person.visits_at(&page.site, "").await?;
    person.learns("", "window.seen()", Value::Null).await.context(page.door)
}

/// Puts that many notes into a notebook.
async fn fill(browser: &Browser, site: &Site, notes: usize) -> Result {
    let kept = device::packed(sample::revisions(SEED, notes))?;
    let person = Person::opens(browser, site, Window::PHONE).await?;
    person.waits_until_all_is_read().await?;
    person.visits(WITHOUT_APP).await?;
    person.puts_into(Side::Front, &kept.front).await?;
    person.puts_into(Side::Mirror, &kept.mirror).await?;
    person.leaves().await
}

/// What is measured for.
pub(crate) async fn figures(peers: &Path) -> Result<Vec<Figure>> {
    let mut start = Start::open(peers)?;
    let mut figures = Vec::from(start.first_visit().await?);
    for notes in [0, MANY] {
        figures.push(start.start_offline(notes).await?);
    }
    Ok(figures)
}
