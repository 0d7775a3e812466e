//! Killed without a driver: in every engine, the whole browser at once. What the page called saved, removed or deleted is so, and a plain store loses in the same kill what it called saved.

use anyhow::{Context as _, ensure};
use fascicle_tests::{Edition, Result, Site, Unled, is_long};
use std::collections::BTreeSet;
use std::time::Duration;

/// What is saved before each kill, and how many kills there are.
const NOTES: usize = 20;
const KILLS: usize = 3;
/// What is removed.
const REMOVED: usize = 5;
/// No browser writes localStorage sooner after it was told to, in milliseconds.
const PLAIN_IS_WRITTEN: u64 = 400;

/// What the page does in a browser that nobody drives. It tells what came of it by going to another
/// of its own pages, which is all that it may do once it is locked.
const DEEDS: &str = "
const [deed, number] = location.search.slice(1).split('=');
const tells = (what) => { location.href = `rescue.html?told=${number}~${encodeURIComponent(what)}`; };
const press = async (name) => {
  const find = () => [...document.querySelectorAll('button')].find((it) => it.innerText === name);
  (await until(name, find)).click();
};
const reads = async () => {
  location.hash = '#/diary';
  await until('Diary', () => document.querySelector('h1')?.textContent === 'Diary');
  await settled();
};
const plain = () => JSON.parse(localStorage.getItem('plain.notes') ?? '[]');
const deeds = {
  async notes() {
    const noted = await notes(20);
    localStorage.setItem('plain.notes', JSON.stringify([...plain(), ...noted]));
    return noted.map((it) => it.name).join('.');
  },
  async removes() {
    await reads();
    return (await removals(5)).join('.');
  },
  async deletes() {
    location.hash = '#/more/stored';
    await press('Delete everything');
    await press('Yes, delete everything');
    await until('its end', () => document.body.innerText.includes('Everything is deleted.'));
    return 'done';
  },
  async reads() {
    await reads();
    return `${plain().length}~${notesInDiary().join('.')}`;
  },
};
if (deed) deeds[deed]().then(tells, (error) => tells(`error ${error}`));
";

/// Milliseconds from the word to the kill.
fn delays() -> &'static [u64] {
    if is_long() { &[0, 50, 250, 1000, 3000] } else { &[0] }
}

#[test]
fn what_was_called_saved_removed_or_deleted_is_so_after_the_whole_browser_was_killed() -> Result {
    for delay in delays() {
        is_killed(*delay).with_context(|| format!("{delay} ms"))?;
    }
    Ok(())
}

fn is_killed(delay: u64) -> Result {
    let host = Edition::that_does(DEEDS)?;
    let (site, browser) = (Site::open_folder(host.folder(), "/")?, Unled::new()?);
    let does = |deed| {
        let told = browser.does_and_is_killed(&site, deed, Duration::from_millis(delay))?;
        ensure!(!told.starts_with("error"), "{told}");
        Ok(told)
    };
    let mut saved = BTreeSet::new();
    for _ in 0..KILLS {
        saved.extend(names(&does("notes")?));
    }
    ensure!(saved.len() == KILLS * NOTES, "only {} were saved", saved.len());
    let (plain, found) = told_of_both(&does("reads")?)?;
    assert_eq!(found, saved);
    ensure!(
        plain < KILLS * NOTES || delay >= PLAIN_IS_WRITTEN,
        "a plain store lost nothing: were these kills?"
    );
    let removed = names(&does("removes")?);
    ensure!(removed.len() == REMOVED && removed.is_subset(&saved), "{removed:?}");
    saved.retain(|it| !removed.contains(it));
    assert_eq!(told_of_both(&does("reads")?)?.1, saved);
    does("deletes")?;
    assert_eq!(told_of_both(&does("reads")?)?.1, BTreeSet::new());
    Ok(())
}

fn names(told: &str) -> BTreeSet<String> {
    told.split('.').filter(|it| !it.is_empty()).map(str::to_owned).collect()
}

/// How many notes the plain store has, and the names of those in the diary.
fn told_of_both(told: &str) -> Result<(usize, BTreeSet<String>)> {
    let (plain, noted) = told.split_once('~').context("two things")?;
    Ok((plain.parse()?, names(noted)))
}
