//! The list of the diary: as quick and as small with 100,000 notes as with 100, and one comes back to where one was.

use super::faults::BLOCK_MIRROR;
use anyhow::{Context as _, ensure};
use fascicle_core::diary::{Diary, Listing, Revision, Wanted};
use fascicle_core::sample;
use fascicle_tests::{Browser, Kept, Person, Result, Side, Site, WITHOUT_APP, Window, device};
use serde_json::{Value, json};
use std::collections::BTreeSet;

pub(crate) const SEED: u64 = 7;
const MANY: usize = 100_000;
const FEW: usize = 100;

/// How many elements the page has, and how many rows.
const ELEMENTS: &str = "return [document.querySelectorAll('body *').length, \
    document.querySelectorAll('.entry').length];";
pub(crate) const SETTLED: &str = "const [done] = arguments; let last = ''; const look = () => { \
    const it = [...document.querySelectorAll('.entry')].map((it) => \
        it.ariaPosInSet + it.getBoundingClientRect().top).join(); \
    if (it && it === last) done(true); else { last = it; setTimeout(look, 60); } }; look();";
/// The row in the middle of the window and where it begins.
const MIDDLE: &str = "const it = document.elementFromPoint(innerWidth / 3, innerHeight / 2) \
    ?.closest('.entry'); \
    return it && [it.innerText, Math.round(it.getBoundingClientRect().top)];";
const CHANGE_MIDDLE: &str = "document.elementFromPoint(innerWidth / 3, innerHeight / 2) \
    .closest('.entry').querySelector('a').click();";
/// Scrolls frame by frame, and says for how many frames in a row nothing was in the window's middle
/// at most, and how far it came.
const SCROLLS: &str = "const [step, frames, done] = arguments; let blank = 0, most = 0, count = 0; \
    dispatchEvent(new WheelEvent('wheel')); \
    const frame = () => { \
        const it = document.elementFromPoint(innerWidth / 3, innerHeight / 2); \
        blank = it?.closest('.day') ? 0 : blank + 1; most = Math.max(most, blank); \
        if (++count === frames) return done([most, Math.round(scrollY)]); \
        scrollBy({ top: step, behavior: 'instant' }); requestAnimationFrame(frame); }; \
    requestAnimationFrame(frame);";

/// Keeps from the page that it is scrolled, or lets it hear again.
const DEAF: &str = "window.keep ??= (event) => event.stopImmediatePropagation(); \
    if (arguments[0]) addEventListener('scroll', keep, true); \
    else { removeEventListener('scroll', keep, true); dispatchEvent(new Event('scroll')); }";

/// The newest of them, by day, so many at least.
fn newest(revisions: &[Revision], most: usize) -> Vec<Revision> {
    let diary = Diary::from_revisions(revisions.to_vec());
    let listing = Listing::of(&diary, &Wanted::default(), &|_| String::new());
    let entries = listing.days().iter().flat_map(|it| it.entries(&diary)).take(most);
    let names: BTreeSet<_> = entries.map(|it| it.id).collect();
    revisions.iter().filter(|it| names.contains(&it.entry)).cloned().collect()
}

pub(crate) async fn with_notes(
    browser: &Browser,
    site: &Site,
    window: Window,
    kept: &Kept,
) -> Result<Person> {
    let person = Person::opens(browser, site, window).await?;
    person.waits_until_all_is_read().await?;
    person.visits(WITHOUT_APP).await?;
    person.puts_into(Side::Front, &kept.front).await?;
    person.puts_into(Side::Mirror, &kept.mirror).await?;
    person.visits("#/diary").await?;
    person.waits_until_all_is_read().await?;
    person.awaits(SETTLED, vec![]).await?;
    Ok(person)
}

#[tokio::test]
async fn a_hundred_thousand_notes_are_as_few_elements_as_a_hundred() -> Result {
    let many = sample::revisions(SEED, MANY);
    let few = newest(&many, FEW);
    ensure!(few.len() >= FEW && few.len() < 2 * FEW, "{} revisions", few.len());
    let mut counts = Vec::new();
    for revisions in [few, many] {
        let (browser, site) = (Browser::open()?, Site::open()?);
        let person =
            with_notes(&browser, &site, Window::PHONE, &device::packed(revisions)?).await?;
        counts.push(person.runs(ELEMENTS, vec![]).await?);
        // Far down there are as few.
        if counts.len() == 2 {
            for throttle in [1, 4] {
                let rate = json!({ "rate": throttle });
                person.asks_browser("Emulation.setCPUThrottlingRate", rate).await?;
                let seen = person.awaits(SCROLLS, vec![json!(700), json!(60)]).await?;
                let [blank, far]: [u32; 2] = serde_json::from_value(seen)?;
                ensure!(far > 30_000 && blank <= 2, "{blank} blank frames in a row until {far}");
            }
            // A jump that nothing foresaw shows no gap either, and the look sees one where there is
            // one: in a page that does not hear of the jump.
            for (deaf, gaps) in [(false, 0..1), (true, 1..4)] {
                person.runs(DEAF, vec![json!(deaf)]).await?;
                let seen = person.awaits(SCROLLS, vec![json!(900_000), json!(3)]).await?;
                let [blank, _]: [u32; 2] = serde_json::from_value(seen)?;
                ensure!(gaps.contains(&blank), "{blank} blank frames, deaf: {deaf}");
            }
            person.runs(DEAF, vec![json!(false)]).await?;
            person.awaits(SETTLED, vec![]).await?;
            let [all, rows]: [u32; 2] =
                serde_json::from_value(person.runs(ELEMENTS, vec![]).await?)?;
            ensure!(rows < 60 && all < 1000, "{all} elements, {rows} rows");
        }
        person.leaves().await?;
    }
    assert_eq!(counts[0], counts[1]);
    Ok(())
}

const SETS: &str = "return [...document.querySelectorAll('.entry')].map((it) => { \
    const day = it.closest('.day'); \
    return [it, day].map((it) => [it.ariaSetSize, it.ariaPosInSet].map(Number)); });";

#[tokio::test]
async fn a_screen_reader_is_told_how_long_each_list_is_and_where_one_is_in_it() -> Result {
    let (browser, site) = (Browser::open()?, Site::open()?);
    let revisions = sample::revisions(SEED, 600);
    let diary = Diary::from_revisions(revisions.clone());
    let listing = Listing::of(&diary, &Wanted::default(), &|_| String::new());
    let person = with_notes(&browser, &site, Window::PHONE, &device::packed(revisions)?).await?;
    let sets: Vec<[[usize; 2]; 2]> = serde_json::from_value(person.runs(SETS, vec![]).await?)?;
    ensure!(sets.len() < 60 && sets.len() > 5, "{} rows", sets.len());
    for (row, [entry, day]) in sets.into_iter().enumerate() {
        let number = listing.day_at(row);
        let it = &listing.days()[number];
        assert_eq!(entry, [it.count(), row - it.first + 1]);
        assert_eq!(day, [listing.days().len(), number + 1]);
    }
    person.leaves().await
}

#[tokio::test]
async fn whoever_comes_back_to_the_diary_is_where_they_were() -> Result {
    let (browser, site) = (Browser::open()?, Site::open()?);
    let kept = device::packed(sample::revisions(SEED, 5_000))?;
    let person = with_notes(&browser, &site, Window::PHONE, &kept).await?;
    person.presses("A month earlier").await?;
    person.awaits(SETTLED, vec![]).await?;
    person.awaits(SCROLLS, vec![json!(450), json!(20)]).await?;
    person.awaits(SETTLED, vec![]).await?;
    let place = async |person: &Person| -> Result<(String, i64)> {
        person.awaits(SETTLED, vec![]).await?;
        let middle = person.runs(MIDDLE, vec![]).await?;
        serde_json::from_value(middle).context("nothing is in the middle")
    };
    let before = place(&person).await?;
    person.runs(CHANGE_MIDDLE, vec![]).await?;
    person.goes_back().await?;
    person.is_on("Diary").await?;
    let after = place(&person).await?;
    assert_eq!(before.0, after.0, "another row");
    ensure!((before.1 - after.1).abs() <= 2, "{before:?} {after:?}");
    // A reload keeps it, too.
    person.reloads().await?;
    person.waits_until_all_is_read().await?;
    let again = place(&person).await?;
    assert_eq!(before.0, again.0, "another row after a reload");
    person.leaves().await
}

#[tokio::test]
async fn the_strip_leads_from_month_to_month_and_back() -> Result {
    let (browser, site) = (Browser::open()?, Site::open()?);
    let revisions = sample::revisions(SEED, 900);
    let diary = Diary::from_revisions(revisions.clone());
    let listing = Listing::of(&diary, &Wanted::default(), &|_| String::new());
    let mut months: Vec<(i32, u8)> =
        listing.days().iter().map(|it| (it.day.year(), it.day.month())).collect();
    months.dedup();
    ensure!(months.len() > 3, "{months:?}");
    let person = with_notes(&browser, &site, Window::PHONE, &device::packed(revisions)?).await?;
    let here = async || -> Result<String> {
        person.awaits(SETTLED, vec![]).await?;
        Ok(serde_json::from_value(person.runs(MONTH, vec![]).await?)?)
    };
    let mut seen = vec![here().await?];
    for _ in 1..months.len() {
        person.presses("A month earlier").await?;
        seen.push(here().await?);
    }
    let mut each = seen.clone();
    each.dedup();
    assert_eq!(each.len(), months.len(), "{seen:?}");
    for month in seen.iter().rev().skip(1) {
        person.presses("A month later").await?;
        assert_eq!(&here().await?, month);
    }
    person.leaves().await
}
const MONTH: &str = "return document.querySelector('.months__here').innerText;";

const FIND: &str = "Find in the diary";

#[tokio::test]
async fn one_finds_by_words_kind_and_place_and_no_address_tells() -> Result {
    let (browser, site) = (Browser::open()?, Site::open()?);
    let person = Person::opens_at(&browser, &site, Window::PHONE, "#/note").await?;
    for (place, words) in [("Left calf", "after the stairs"), ("Right calf", "in bed")] {
        person.visits("#/note").await?;
        person.presses(place).await?;
        person.is_on("Noted").await?;
        person.types("A word, if you like", words).await?;
        person.presses("Save").await?;
        person.is_on("Diary").await?;
    }
    let address = person.address().await?;
    person.presses(FIND).await?;
    person.types("Words", "STAIRS").await?;
    person.sees("One entry is like that.").await?;
    person.sees_no("in bed").await?;
    person.sees("after the stairs").await?;
    assert_eq!(person.address().await?, address);
    person.presses("Show everything again").await?;
    person.sees("in bed").await?;
    person.sets("Where", "calf.right").await?;
    person.sees("One entry is like that.").await?;
    person.sees_no("after the stairs").await?;
    person.sets("What", "day").await?;
    person.sees("Nothing like that is noted.").await?;
    person.presses("Show everything again").await?;
    person.sees("after the stairs").await?;
    person.leaves().await
}

#[tokio::test]
async fn the_browsers_own_key_to_find_is_the_way_to_ours() -> Result {
    let (browser, site) = (Browser::open()?, Site::open()?);
    let kept = device::packed(sample::revisions(SEED, 300))?;
    let person = with_notes(&browser, &site, Window::PHONE, &kept).await?;
    let press = "window.prevented = !document.body.dispatchEvent(new KeyboardEvent('keydown', \
        { key: 'f', ctrlKey: true, bubbles: true, cancelable: true })); return window.prevented;";
    assert_eq!(person.runs(press, vec![]).await?, Value::Bool(true));
    person.has_focus_on("Words").await?;
    // Pressed there, it is the browser's own.
    assert_eq!(person.runs(press, vec![]).await?, Value::Bool(false));
    // A list of nothing has the room of nothing.
    ensure!(person.runs(HEIGHT, vec![]).await?.as_f64() > Some(5_000.0), "a low list");
    person.types("Words", "nobody said this").await?;
    person.sees("Nothing like that is noted.").await?;
    assert_eq!(person.runs(HEIGHT, vec![]).await?.as_f64(), Some(0.0));
    person.leaves().await
}

const HEIGHT: &str = "return document.getElementById('days').getBoundingClientRect().height;";

/// Where the entries lead, all of them, as on paper.
const ALL: &str = "dispatchEvent(new Event('beforeprint')); \
    const all = [...document.querySelectorAll('.entry a')].map((it) => it.hash); \
    dispatchEvent(new Event('afterprint')); return all;";
/// Chooses the first so many entries.
const CHOOSE: &str = "[...document.querySelectorAll('.entry input')].slice(0, arguments[0]) \
    .forEach((it) => it.click());";

#[tokio::test]
async fn several_are_removed_together_and_come_back_together() -> Result {
    let (browser, site) = (Browser::open()?, Site::open()?);
    let kept = device::packed(sample::revisions(SEED, 40))?;
    let person = with_notes(&browser, &site, Window::PHONE, &kept).await?;
    let all = async || -> Result<Vec<String>> {
        person.awaits(SETTLED, vec![]).await?;
        Ok(serde_json::from_value(person.runs(ALL, vec![]).await?)?)
    };
    let before = all().await?;
    ensure!(before.len() > 10, "{} entries", before.len());
    person.presses("Choose several to remove").await?;
    person.sees("None chosen yet.").await?;
    person.sees_nothing_to_press("Remove them").await?;
    person.runs(CHOOSE, vec![json!(3)]).await?;
    person.sees("3 chosen.").await?;
    person.presses("Remove them").await?;
    person.sees("3 entries are removed.").await?;
    person.has_focus_on("3 entries are removed.").await?;
    assert_eq!(all().await?, before[3..]);
    // They can be brought back after a reload, too.
    person.reloads().await?;
    person.waits_until_all_is_read().await?;
    person.sees("3 entries are removed.").await?;
    assert_eq!(all().await?, before[3..]);
    person.presses("Undo").await?;
    person.sees("3 entries are back again.").await?;
    assert_eq!(all().await?, before);
    person.leaves().await
}

#[tokio::test]
async fn the_only_one_comes_back_however_often_it_is_removed() -> Result {
    let (browser, site) = (Browser::open()?, Site::open()?);
    let person = Person::opens_at(&browser, &site, Window::PHONE, "#/note").await?;
    person.presses("Left calf").await?;
    person.is_on("Noted").await?;
    person.presses("Diary").await?;
    for _ in 0..4 {
        person.sees("Left calf").await?;
        person.presses_first("Remove: ").await?;
        person.sees("Nothing is noted yet.").await?;
        person.presses("Undo").await?;
    }
    person.sees("Left calf").await?;
    person.leaves().await
}

#[tokio::test]
async fn what_was_said_before_a_change_can_be_read() -> Result {
    let (browser, site) = (Browser::open()?, Site::open()?);
    let person = Person::opens_at(&browser, &site, Window::PHONE, "#/note").await?;
    person.presses("Left calf").await?;
    person.is_on("Noted").await?;
    person.sees_no("How it was noted before").await?;
    person.types("A word, if you like", "after the stairs").await?;
    person.presses("Save").await?;
    person.is_on("Diary").await?;
    person.runs(CHANGE_FIRST, vec![]).await?;
    person.sets("A word, if you like", "in bed").await?;
    person.presses("Save").await?;
    person.is_on("Diary").await?;
    person.sees("in bed").await?;
    person.runs(CHANGE_FIRST, vec![]).await?;
    person.presses("How it was noted before, 2 times").await?;
    person.sees("after the stairs").await?;
    person.leaves().await
}
const CHANGE_FIRST: &str = "document.querySelector('.entry a').click();";

/// Prints the screen: how many bytes of text are on paper, and how many rows are in the page after.
async fn print(person: &Person) -> Result<(usize, u64)> {
    let a4 = json!({ "paperWidth": 8.27, "paperHeight": 11.69 });
    let printed = person.asks_browser("Page.printToPDF", a4).await?;
    let data = printed.get("data").and_then(Value::as_str).context("no file")?;
    let pages = "return [(atob(arguments[0]).match(/\\/Type\\s*\\/Page[^s]/g) ?? []).length, \
        document.querySelectorAll('.entry').length];";
    let seen = person.runs(pages, vec![json!(data)]).await?;
    Ok(serde_json::from_value(seen)?)
}

#[tokio::test]
async fn all_of_the_diary_goes_on_paper() -> Result {
    let (browser, site) = (Browser::open()?, Site::open()?);
    let kept = device::packed(sample::revisions(SEED, 400))?;
    let person = with_notes(&browser, &site, Window::PHONE, &kept).await?;
    let (whole, rows) = print(&person).await?;
    ensure!(whole > 8 && rows < 60, "{whole} pages, {rows} rows after it");
    // A page that does not hear of it prints what is near the window.
    person.plants(UNHEARD).await?;
    person.reloads().await?;
    person.waits_until_all_is_read().await?;
    person.awaits(SETTLED, vec![]).await?;
    let (part, _) = print(&person).await?;
    ensure!(part < whole / 2, "{part} pages of {whole} though nothing more was drawn");
    person.leaves().await
}
const UNHEARD: &str =
    "addEventListener('beforeprint', (event) => event.stopImmediatePropagation());";

/// Keeps nothing more of the diary after so many new records; then the page is loaded again, if so.
const RUNS_FULL: &str = "const set = Storage.prototype.setItem; let [left, reloads] = arguments; \
    window.makeRoom = () => { Storage.prototype.setItem = set; }; \
    Storage.prototype.setItem = function (key, text) { \
        if (!key.startsWith('fascicle.record.') || left-- > 0) return set.call(this, key, text); \
        if (reloads) location.reload(); \
        throw new DOMException('planted', 'QuotaExceededError'); };";

/// Three notes in a store without a second, all of them chosen.
async fn three_chosen(browser: &Browser, site: &Site) -> Result<Person> {
    let person = Person::sits_down(browser, site, Window::PHONE).await?;
    person.plants(BLOCK_MIRROR).await?;
    for place in ["Left calf", "Right lower eyelid", "Right calf"] {
        person.visits("#/note").await?;
        person.presses(place).await?;
        person.is_on("Noted").await?;
    }
    person.presses("Diary").await?;
    person.presses("Choose several to remove").await?;
    person.runs(CHOOSE, vec![json!(3)]).await?;
    person.sees("3 chosen.").await?;
    Ok(person)
}

async fn all_three_are_back(person: &Person) -> Result {
    for place in ["Left calf", "Right lower eyelid", "Right calf"] {
        person.sees(place).await?;
    }
    person.sees_no("Undo").await
}

#[tokio::test]
async fn where_not_all_can_be_removed_it_says_so_and_those_that_were_come_back() -> Result {
    let (browser, site) = (Browser::open()?, Site::open()?);
    let person = three_chosen(&browser, &site).await?;
    person.runs(RUNS_FULL, vec![json!(1), json!(false)]).await?;
    person.presses("Remove them").await?;
    person
        .sees("One entry is removed. Not saved: the browser’s store for this site is full.")
        .await?;
    // What could not be removed is still chosen.
    person.sees("2 chosen.").await?;
    person.runs("makeRoom();", vec![]).await?;
    person.presses("Undo").await?;
    all_three_are_back(&person).await?;
    person.leaves().await
}

#[tokio::test]
async fn a_removal_that_is_broken_off_can_be_undone_when_the_page_is_opened_again() -> Result {
    let (browser, site) = (Browser::open()?, Site::open()?);
    let person = three_chosen(&browser, &site).await?;
    person.runs(RUNS_FULL, vec![json!(2), json!(true)]).await?;
    person.presses("Remove them").await?;
    person.sees("2 entries are removed.").await?;
    person.sees_to_press("Choose several to remove").await?;
    person.presses("Undo").await?;
    all_three_are_back(&person).await?;
    person.leaves().await
}
