//! The browser is killed as phones kill it: what the page called saved is there, what it called
//! removed is not, and in the same hands a plain store loses what it called saved.

use anyhow::{Context as _, ensure};
use fascicle_core::archive::Wish;
use fascicle_core::diary::Diary;
use fascicle_core::sample;
use fascicle_tests::{
    Browser, Kept, Noted, Person, Result, Side, Site, WITHOUT_APP, Window, device, is_long, records,
};
use std::collections::BTreeSet;
use std::time::Duration;

/// What is saved before each kill.
const NOTES: usize = 20;

/// Twenty saves of one list as one text under a stranger's key, as an app does that keeps all it
/// has in one place.
const SAVE_PLAINLY: &str = "const notes = []; \
    while (notes.length < 20) { notes.push({ place: 'left calf', at: Date.now() }); \
                                localStorage.setItem('plain.notes', JSON.stringify(notes)); } \
    return notes.length;";
const COUNT_PLAIN: &str = "return JSON.parse(localStorage.getItem('plain.notes') ?? '[]').length;";

/// Milliseconds from the word to the kill.
fn delays() -> &'static [u64] {
    if is_long() { &[0, 50, 250, 1000, 3000, 6000] } else { &[0, 250] }
}

#[tokio::test]
async fn what_was_called_saved_is_there_after_a_kill() -> Result {
    for delay in delays() {
        saves_and_is_killed(*delay, 10).await.with_context(|| format!("{delay} ms"))?;
    }
    Ok(())
}

/// Kill upon kill in one profile, which is never closed in peace.
async fn saves_and_is_killed(delay: u64, kills: usize) -> Result {
    let (browser, site) = (Browser::open()?, Site::open()?);
    let mut saved = BTreeSet::new();
    let mut lost_in_front = 0;
    for _ in 0..kills {
        let person = Person::sits_down(&browser, &site, Window::PHONE).await?;
        let kept = finds(&person, &saved).await?;
        lost_in_front += saved.len() - records(&kept.front).len();
        person.visits("#/note").await?;
        person.is_on("Where is it?").await?;
        let life = browser.life()?;
        let noted = person.notes_quickly(NOTES).await?;
        life.ends_after(Duration::from_millis(delay))?;
        saved.extend(noted.into_iter().map(|Noted { name, .. }| name));
    }
    let person = Person::sits_down(&browser, &site, Window::PHONE).await?;
    let kept = finds(&person, &saved).await?;
    lost_in_front += saved.len() - records(&kept.front).len();
    let in_mirror: BTreeSet<String> = records(&kept.mirror).into_iter().collect();
    ensure!(in_mirror == saved, "{} of {} are in the mirror", in_mirror.len(), saved.len());
    ensure!(saved.len() == kills * NOTES, "only {} were saved", saved.len());
    // After five seconds Chromium has written localStorage, too.
    ensure!(lost_in_front > 0 || delay > 4000, "localStorage lost nothing: were these kills?");
    person.leaves().await
}

/// Finds these notes in the diary and no others. What lay on both sides before the page came.
async fn finds(person: &Person, notes: &BTreeSet<String>) -> Result<Kept> {
    person.visits(WITHOUT_APP).await?;
    let kept = person.reads_store().await?;
    let found: BTreeSet<String> = person.finds_in_diary().await?.into_iter().collect();
    let (lost, returned) = (notes.difference(&found).count(), found.difference(notes).count());
    ensure!((lost, returned) == (0, 0), "{lost} of {} lost, {returned} returned", notes.len());
    Ok(kept)
}

#[tokio::test]
async fn what_was_called_removed_does_not_return_after_a_kill() -> Result {
    let kills = if is_long() { 10 } else { 5 };
    for delay in delays() {
        removes_and_is_killed(*delay, kills).await.with_context(|| format!("{delay} ms"))?;
    }
    Ok(())
}

/// The notes are on the disk on both sides, and their removals, at the kill, on one.
async fn removes_and_is_killed(delay: u64, kills: usize) -> Result {
    let (browser, site) = (Browser::open()?, Site::open()?);
    let person = Person::opens_at(&browser, &site, Window::PHONE, "#/note").await?;
    let noted = person.notes_quickly(kills * NOTES).await?;
    let mut left: BTreeSet<String> = noted.into_iter().map(|it| it.name).collect();
    person.leaves().await?;
    let mut lost_in_front = 0;
    for _ in 0..kills {
        let person = Person::sits_down(&browser, &site, Window::PHONE).await?;
        let kept = finds(&person, &left).await?;
        lost_in_front += records(&kept.mirror).len() - records(&kept.front).len();
        ensure!(records(&kept.front).len() >= kills * NOTES, "the notes were not on the disk");
        let life = browser.life()?;
        let removed = person.removes_quickly(NOTES).await?;
        life.ends_after(Duration::from_millis(delay))?;
        left.retain(|it| !removed.contains(it));
    }
    let person = Person::sits_down(&browser, &site, Window::PHONE).await?;
    let kept = finds(&person, &left).await?;
    lost_in_front += records(&kept.mirror).len() - records(&kept.front).len();
    person.sees("Nothing is noted yet.").await?;
    ensure!(lost_in_front > 0 || delay > 4000, "localStorage lost nothing: were these kills?");
    person.leaves().await
}

#[tokio::test]
async fn what_was_deleted_for_good_does_not_return_after_a_kill() -> Result {
    let kills = if is_long() { 10 } else { 3 };
    for delay in delays() {
        deletes_and_is_killed(*delay, kills).await.with_context(|| format!("{delay} ms"))?;
    }
    Ok(())
}

/// The notes are on the disk on both sides; that they are gone is, at the kill, on one.
async fn deletes_and_is_killed(delay: u64, kills: usize) -> Result {
    let (browser, site) = (Browser::open()?, Site::open()?);
    let mut back_in_front = 0;
    for _ in 0..kills {
        let person = Person::opens_at(&browser, &site, Window::PHONE, "#/note").await?;
        person.notes_quickly(NOTES).await?;
        person.leaves().await?;
        let person = Person::sits_down(&browser, &site, Window::PHONE).await?;
        person.visits(WITHOUT_APP).await?;
        let kept = person.reads_store().await?;
        ensure!(records(&kept.front).len() == NOTES, "the notes were not on the disk");
        person.visits("#/more/stored").await?;
        person.presses("Delete everything").await?;
        let life = browser.life()?;
        person.presses("Yes, delete everything").await?;
        person.sees("Everything is deleted.").await?;
        life.ends_after(Duration::from_millis(delay))?;
        let person = Person::sits_down(&browser, &site, Window::PHONE).await?;
        let kept = finds(&person, &BTreeSet::new()).await?;
        back_in_front += records(&kept.front).len();
        person.sees("Nothing is noted yet.").await?;
        person.visits(WITHOUT_APP).await?;
        let kept = person.reads_store().await?;
        let left = records(&kept.front).len() + records(&kept.mirror).len();
        ensure!(left == 0, "{left} are still stored");
        person.leaves().await?;
    }
    ensure!(
        back_in_front > 0 || delay > 4000,
        "localStorage brought nothing back: were these kills?"
    );
    Ok(())
}

#[tokio::test]
async fn a_plain_store_loses_in_the_same_kill_what_it_called_saved() -> Result {
    let (browser, site) = (Browser::open()?, Site::open()?);
    let person = Person::sits_down(&browser, &site, Window::PHONE).await?;
    person.visits(WITHOUT_APP).await?;
    let life = browser.life()?;
    assert_eq!(person.runs(SAVE_PLAINLY, vec![]).await?, NOTES);
    life.ends_after(Duration::ZERO)?;
    let person = Person::sits_down(&browser, &site, Window::PHONE).await?;
    person.visits(WITHOUT_APP).await?;
    let count = person.runs(COUNT_PLAIN, vec![]).await?;
    ensure!(count.as_u64().is_some_and(|it| it < NOTES as u64), "{count} of 20 outlived the kill");
    // Without a kill it keeps them.
    assert_eq!(person.runs(SAVE_PLAINLY, vec![]).await?, NOTES);
    person.leaves().await?;
    let person = Person::sits_down(&browser, &site, Window::PHONE).await?;
    person.visits(WITHOUT_APP).await?;
    assert_eq!(person.runs(COUNT_PLAIN, vec![]).await?, NOTES);
    person.leaves().await
}

#[tokio::test]
async fn a_kill_while_pages_are_packed_loses_nothing() -> Result {
    let (browser, site) = (Browser::open()?, Site::open()?);
    let notes = sample::revisions(1, 600);
    let diary = Diary::from_revisions(notes.clone());
    let loose = device::loose(&notes);
    let person = Person::opens(&browser, &site, Window::PHONE).await?;
    person.finds_in_diary().await?;
    person.visits(WITHOUT_APP).await?;
    person.puts_into(Side::Front, &loose.front).await?;
    person.puts_into(Side::Mirror, &loose.mirror).await?;
    person.leaves().await?;
    let kills = if is_long() { 40 } else { 10 };
    let mut delay = 50;
    // The longest wait that was too short, and the shortest after which the pages were packed.
    let (mut too_soon, mut packed_after) = (0, None);
    for _ in 0..kills {
        let person = Person::sits_down(&browser, &site, Window::PHONE).await?;
        person.visits(WITHOUT_APP).await?;
        let kept = person.reads_store().await?;
        let is_discarded = kept.mirror.is_empty();
        let is_packed = records(&kept.mirror).is_empty() && !is_discarded;
        let (_, mut settled) = device::settled(kept, Wish::Whole)?;
        ensure!(Diary::from_revisions(settled.take_revisions()) == diary, "lost at {delay} ms");
        // Chromium discards a database that a kill has torn (docs/store.md). The page makes it anew.
        if is_discarded {
            person.finds_in_diary().await?;
            person.visits(WITHOUT_APP).await?;
        }
        if is_packed || is_discarded {
            person.empties(Side::Mirror).await?;
            person.puts_into(Side::Mirror, &loose.mirror).await?;
        }
        if is_packed {
            packed_after = Some(delay);
        } else if !is_discarded {
            too_soon = delay;
        }
        // The next kill halves what is left between the two; until both are known, it waits twice
        // as long, since how long a machine full of work takes to pack is not known.
        delay = packed_after.map_or(2 * delay, |it| u64::midpoint(too_soon, it));
        let life = browser.life()?;
        person.runs("setTimeout(() => location.assign('./'));", vec![]).await?;
        life.ends_after(Duration::from_millis(delay))?;
    }
    let person = Person::sits_down(&browser, &site, Window::PHONE).await?;
    finds(&person, &diary.entries().iter().map(|it| it.id.to_string()).collect()).await?;
    ensure!(packed_after.is_some(), "no kill came after the packing");
    person.leaves().await
}
