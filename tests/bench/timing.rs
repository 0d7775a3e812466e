//! How long things take in a real browser with many notes, each measured beside what it is compared with.

use crate::figures::{Figure, Times};
use crate::{FEW, MANY, SEED};
use anyhow::ensure;
use fascicle_core::calendar::Moment;
use fascicle_core::exchange::{Backup, text_from_backup};
use fascicle_core::sample;
use fascicle_tests::{
    Browser, Kept, Noted, Person, Result, Side, Site, WITHOUT_APP, Window, device,
};
use serde::Deserialize;
use serde_json::{Value, json};
use std::fs;
use std::path::PathBuf;

const MARKS: &str = include_str!("marks.js");
const ROWS: &str = include_str!("rows.js");
/// How often each thing is measured.
const STARTS: usize = 15;
const ROUNDS: usize = 16;
/// What nobody asked for, but should not grow.
const FIRST_LOADING: f64 = 2.0;
/// How many loads there are in a round.
const LOADS: usize = 4;
/// How many saves there are in a round.
const SAVES: usize = 5;

/// When the page passed its marks.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Marks {
    opened: f64,
    reading_on: f64,
    read: f64,
}

#[derive(Debug, Deserialize)]
struct Parsed {
    took: f64,
    count: usize,
}

/// A device with three notebooks, each at an address of its own.
pub(crate) struct Bench {
    browser: Browser,
    many: Site,
    few: Site,
    empty: Site,
    json: JsonSite,
    revisions: usize,
}

impl Bench {
    /// Fills the notebooks.
    pub(crate) async fn open() -> Result<Self> {
        let revisions = sample::revisions(SEED, MANY);
        let bench = Self {
            browser: Browser::open()?,
            many: Site::open()?,
            few: Site::open()?,
            empty: Site::open()?,
            revisions: revisions.len(),
            json: JsonSite::open(revisions.clone())?,
        };
        let few = sample::revisions(SEED, FEW);
        bench.fill(&bench.many, &device::packed(revisions)?).await?;
        bench.fill(&bench.few, &device::packed(few)?).await?;
        bench.fill(&bench.empty, &Kept::default()).await?;
        Ok(bench)
    }

    /// Fills a notebook, in a browser of its own: one that is closed with several just filled keeps
    /// only some of them, and each start would heal the others anew.
    async fn fill(&self, site: &Site, kept: &Kept) -> Result {
        let person = self.person().await?;
        fill(&person, site, kept).await?;
        person.leaves().await?;
        let person = self.person().await?;
        person.visits_at(site, WITHOUT_APP).await?;
        ensure!(person.reads_store().await? == *kept, "the browser has lost some of it");
        person.leaves().await
    }

    async fn person(&self) -> Result<Person> {
        Person::sits_down(&self.browser, &self.many, Window::PHONE).await
    }

    /// The first screen, in a browser that was just started.
    pub(crate) async fn first_screen(&self) -> Result<Figure> {
        let mut times = Times::default();
        for start in 0..STARTS * 2 {
            let (site, times) = times.turn(start, &self.many, &self.few);
            let person = self.person().await?;
            times.push(marks(&person, site).await?.opened);
            person.leaves().await?;
        }
        let what = format!("first screen at {MANY} notes, against {FEW}");
        Ok(Figure::ratio(&what, &mut times, 1.5))
    }

    /// The first screen, by loading the page again.
    pub(crate) async fn first_screen_again(&self) -> Result<Figure> {
        let mut times = Times::default();
        let person = self.person().await?;
        for start in 0..STARTS * 2 {
            let (site, times) = times.turn(start, &self.many, &self.few);
            times.push(marks(&person, site).await?.opened);
        }
        person.leaves().await?;
        Ok(Figure::ratio("the same by loading the page again", &mut times, 1.5))
    }

    /// From when the first screen is seen until everything is in memory: the lock, the comparison of
    /// the two sides, every text fetched, checked, inflated, decoded and put in order. Against the
    /// browser's own parser over the same notes as a backup, whose text is in its hands already.
    pub(crate) async fn loading(&self) -> Result<Figure> {
        let mut times = Times::default();
        let person = self.person().await?;
        // A tab for each, so that neither pays for the process that the browser starts for the other.
        person.opens_tab().await?;
        for round in 0..ROUNDS * 2 {
            let (tab, times) = times.turn(round, 0, 1);
            person.turns_to(tab).await?;
            for load in 0..LOADS {
                let took =
                    if tab == 0 { self.read(&person).await } else { self.parsed(&person).await };
                // The first after turning to a tab wakes it up.
                times.extend((load > 0).then_some(took?));
            }
        }
        person.leaves().await?;
        Ok(Figure::ratio(&format!("all {MANY} notes read, against JSON.parse"), &mut times, 1.0))
    }

    /// The same in a browser that was just started, which also has to fetch our texts from its disk
    /// and to compile the page; the parser has its text already.
    pub(crate) async fn first_loading(&self) -> Result<Figure> {
        let mut times = Times::default();
        for start in 0..STARTS * 2 {
            let (is_ours, times) = times.turn(start, true, false);
            let person = self.person().await?;
            let took = if is_ours { self.read(&person).await } else { self.parsed(&person).await };
            times.push(took?);
            person.leaves().await?;
        }
        Ok(Figure::ratio("the same in a new browser", &mut times, FIRST_LOADING))
    }

    async fn read(&self, person: &Person) -> Result<f64> {
        let Marks { reading_on, read, .. } = marks(person, &self.many).await?;
        Ok(read - reading_on)
    }

    async fn parsed(&self, person: &Person) -> Result<f64> {
        person.visits_at(&self.json.site, "").await?;
        let parsed: Parsed = person.learns(MARKS, "parsed(it)", json!(JSON)).await?;
        ensure!(parsed.count == self.revisions, "not the same notes");
        Ok(parsed.took)
    }

    /// The diary, when all is read: until its first rows are there, and what scrolling costs.
    pub(crate) async fn diary(&self) -> Result<[Figure; 2]> {
        let person = self.person().await?;
        person.visits_at(&self.many, "").await?;
        person.waits_until_all_is_read().await?;
        person.opens_tab().await?;
        person.visits_at(&self.few, "").await?;
        person.waits_until_all_is_read().await?;
        let (mut rows, mut scrolling) = (Times::default(), Times::default());
        for round in 0..ROUNDS * 2 {
            for (what, times) in [("firstRows()", &mut rows), ("scrolling()", &mut scrolling)] {
                let (tab, times) = times.turn(round, 0, 1);
                person.turns_to(tab).await?;
                times.push(person.learns(ROWS, what, Value::Null).await?);
            }
        }
        person.leaves().await?;
        let first = format!("first rows of the diary at {MANY} notes, against {FEW}");
        Ok([
            Figure::ratio(&first, &mut rows, 1.5),
            Figure::ratio("scrolling in it", &mut scrolling, 1.5),
        ])
    }

    /// From the press to "Saved".
    pub(crate) async fn saving(&self) -> Result<Figure> {
        let mut times = Times::default();
        let person = self.person().await?;
        person.visits_at(&self.many, "#/note").await?;
        person.opens_tab().await?;
        person.visits_at(&self.empty, "#/note").await?;
        for round in 0..ROUNDS * 2 {
            let (tab, times) = times.turn(round, 0, 1);
            person.turns_to(tab).await?;
            let noted = person.notes_quickly(SAVES).await?;
            // The first after turning to a tab wakes it up.
            times.extend(noted.into_iter().skip(1).map(|Noted { took, .. }| took));
        }
        person.leaves().await?;
        let what = format!("a save at {MANY} notes, against none");
        Ok(Figure::ratio(&what, &mut times, 1.2))
    }
}

async fn marks(person: &Person, site: &Site) -> Result<Marks> {
    // From elsewhere, so that the page is loaded and not only its fragment followed.
    person.visits_at(site, WITHOUT_APP).await?;
    person.visits_at(site, "").await?;
    person.learns(MARKS, "marks()", Value::Null).await
}

async fn fill(person: &Person, site: &Site, kept: &Kept) -> Result {
    person.visits_at(site, "").await?;
    person.waits_until_all_is_read().await?;
    person.visits_at(site, WITHOUT_APP).await?;
    person.puts_into(Side::Front, &kept.front).await?;
    person.puts_into(Side::Mirror, &kept.mirror).await?;
    ensure!(person.reads_store().await? == *kept, "the browser does not hold what was put into it");
    Ok(())
}

const JSON: &str = "notes.json";

/// The notes as a backup on a site of its own; gone when dropped.
struct JsonSite {
    site: Site,
    folder: PathBuf,
}

impl JsonSite {
    fn open(revisions: Vec<fascicle_core::diary::Revision>) -> Result<Self> {
        let folder = std::env::temp_dir().join(format!("fascicle-bench-{}", std::process::id()));
        fs::create_dir_all(&folder)?;
        let app = "bench".to_owned();
        let backup = Backup { made: Moment::EPOCH, app, revisions, unread: Vec::new() };
        fs::write(folder.join(JSON), text_from_backup(&backup))?;
        fs::write(folder.join("index.html"), "<!doctype html><title>JSON</title>")?;
        Ok(Self { site: Site::open_folder(folder.clone(), "/")?, folder })
    }
}

impl Drop for JsonSite {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.folder).ok();
    }
}
