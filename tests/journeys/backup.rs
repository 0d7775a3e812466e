//! Backup and restoring: one file that holds everything, and what a person sees before anything changes.

use anyhow::{Context as _, ensure};
use fascicle_core::exchange::{Input, input_from_bytes, revisions_from_csv};
use fascicle_tests::{Browser, Folder, Person, Result, Site, Window};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};

const STORED: &str = "#/more/stored";
const WORDS: &str = "A word, if you like";

/// Every key on the origin, on both sides.
const KEYS: &str = "const done = arguments[arguments.length - 1]; \
    const open = indexedDB.open('fascicle'); \
    open.onsuccess = () => { \
        const all = open.result.transaction('texts').objectStore('texts').getAllKeys(); \
        all.onsuccess = () => { open.result.close(); \
            done([Object.keys(localStorage).sort(), all.result.sort()]); }; };";

#[tokio::test]
async fn a_backup_brings_everything_back_after_everything_was_deleted() -> Result {
    let (browser, site, folder) = (Browser::open()?, Site::open()?, Folder::new()?);
    let person = Person::opens(&browser, &site, Window::PHONE).await?;
    person.runs("localStorage.setItem('another.app', 'theirs');", vec![]).await?;
    notes(&person, "Left calf", "nach dem Kaffee ☕").await?;
    notes(&person, "Right calf", "").await?;
    let first = saves_backup(&person, &folder).await?;
    let text = fs::read_to_string(&first)?;
    ensure!(text.contains("calf.left") && text.contains("nach dem Kaffee ☕"), "{text}");

    deletes_everything(&person).await?;
    let keys = person.awaits(KEYS, vec![]).await?;
    ensure!(keys == json!([["another.app", "fascicle.head"], ["fascicle.head"]]), "{keys}");
    person.visits("#/diary").await?;
    person.sees("Nothing is noted yet.").await?;
    person.reloads().await?;
    person.sees("Nothing is noted yet.").await?;

    chooses(&person, &first).await?;
    person.sees("It holds 2 notes").await?;
    person.sees("Not here yet: 2 notes.").await?;
    person.presses("Add what is not here yet").await?;
    person.sees("Restored.").await?;
    person.visits("#/diary").await?;
    person.sees("nach dem Kaffee ☕").await?;
    person.sees("Right calf").await?;

    let second = saves_backup(&person, &folder).await?;
    ensure!(without_made(&first)? == without_made(&second)?, "the second backup differs");
    chooses(&person, &second).await?;
    person.sees("Here already, just so: 2 notes.").await?;
    person.sees_nothing_to_press("Add what is not here yet").await?;
    person.leaves().await
}

/// The table has what the backup has, in the eyes of what reads both.
#[tokio::test]
async fn a_table_holds_all_that_a_backup_holds_and_is_no_backup() -> Result {
    let (browser, site, folder) = (Browser::open()?, Site::open()?, Folder::new()?);
    let person = Person::opens(&browser, &site, Window::PHONE).await?;
    person.downloads_into(&folder).await?;
    notes(&person, "Left calf", "=1+1, \"so\"").await?;
    person.visits(STORED).await?;
    person.presses("Save as a table (CSV)").await?;
    person.sees("The table is made.").await?;
    person.sees("None has been made on this device yet.").await?;
    let table = fs::read(folder.takes_file().await?)?;
    let backup = fs::read(saves_backup(&person, &folder).await?)?;
    let Input::Backup(backup) = input_from_bytes(&backup)? else { anyhow::bail!("no backup") };
    ensure!(revisions_from_csv(&table)? == backup.backup.revisions);
    let text = String::from_utf8(table)?;
    ensure!(text.contains("\"'=1+1, \"\"so\"\"\""), "a formula: {text}");
    person.leaves().await
}

#[tokio::test]
async fn a_file_replaces_everything_only_when_asked_twice_and_can_be_taken_back() -> Result {
    let (browser, site, folder) = (Browser::open()?, Site::open()?, Folder::new()?);
    let person = Person::opens(&browser, &site, Window::PHONE).await?;
    notes(&person, "Left calf", "in the file").await?;
    let file = saves_backup(&person, &folder).await?;
    notes(&person, "Right calf", "only here").await?;

    chooses(&person, &file).await?;
    person.presses("Replace everything with this file").await?;
    person.sees("One note is only here and goes.").await?;
    person.presses("Leave all as it is").await?;
    person.visits("#/diary").await?;
    person.sees("only here").await?;

    chooses(&person, &file).await?;
    person.presses("Replace everything with this file").await?;
    person.presses("Yes, replace everything").await?;
    person.sees("Restored.").await?;
    let automatic = folder.takes_file().await?;
    ensure!(fs::read_to_string(automatic)?.contains("only here"), "no backup of what went");
    person.presses("Undo").await?;
    person.sees("It is as it was before.").await?;
    person.visits("#/diary").await?;
    person.sees("only here").await?;

    chooses(&person, &file).await?;
    person.presses("Replace everything with this file").await?;
    person.presses("Yes, replace everything").await?;
    person.sees("Restored.").await?;
    person.visits("#/diary").await?;
    person.reloads().await?;
    person.sees("in the file").await?;
    person.sees_no("only here").await?;
    person.leaves().await
}

#[tokio::test]
async fn a_file_that_is_no_backup_is_refused_with_its_place_and_changes_nothing() -> Result {
    let (browser, site, folder) = (Browser::open()?, Site::open()?, Folder::new()?);
    let person = Person::opens(&browser, &site, Window::PHONE).await?;
    notes(&person, "Left calf", "stays").await?;
    let good = fs::read_to_string(saves_backup(&person, &folder).await?)?;
    let keys = person.awaits(KEYS, vec![]).await?;
    let half = good.get(..good.len() / 2).context("a cut inside a character")?;
    for (text, said) in [
        ("", "It is damaged, or ends too soon, at line 1, column 1"),
        ("{\"their\": \"file\"}", "This is a JSON file, but not one of ours."),
        (half, "It is damaged, or ends too soon, at line"),
        (&good.replace("calf.left", "moon.left"), "that this version does not know at line"),
        (
            &good.replace("\"version\": 1", "\"version\": 2"),
            "A newer version of Fascicle made this",
        ),
    ] {
        chooses(&person, &folder.file("bad.json", text)?).await?;
        person.sees(said).await?;
    }
    let changed = folder.file("changed.json", &good.replace("stays", "planted"))?;
    chooses(&person, &changed).await?;
    person.sees("The file was changed after it was made.").await?;
    person.presses("Leave all as it is").await?;
    ensure!(person.awaits(KEYS, vec![]).await? == keys, "something was written");
    person.visits("#/diary").await?;
    person.sees("stays").await?;
    person.leaves().await
}

/// A backup with one check, as an earlier version made it.
const OLD_CHECK: &str = r#"{ "format": "fascicle-backup", "version": 1,
    "made": "2026-11-01T10:00:00.000+00:00", "app": "0.1.0", "checksum": "00000000", "count": 1,
    "revisions": [{ "id": "019a3ec2f0007aaa8bbbccccddddeeee",
        "entry": "019a3ec2f0007aaa8bbbccccddddeeee", "follows": null, "counter": 0,
        "made": "2026-11-01T09:00:00.000+00:00", "kind": "check",
        "at": "2026-11-01T09:00:00.000+00:00", "level": "see-doctor-soon", "rules": "2026-11-01",
        "answers": ["hands=yes", "antennae=yes", "where=calf.left"] }], "unread": [] }"#;

#[tokio::test]
async fn a_check_of_older_rules_keeps_its_advice_and_says_that_they_have_changed() -> Result {
    let browser = Browser::open()?;
    let site = Site::open()?;
    let folder = Folder::new()?;
    let person = Person::opens(&browser, &site, Window::PHONE).await?;
    chooses(&person, &folder.file("old.json", OLD_CHECK)?).await?;
    person.presses("Add what is not here yet").await?;
    person.visits("#/diary").await?;
    person.sees("Check: See a doctor soon").await?;
    person.presses_first("Look at it: Check").await?;
    person.sees("By the rules of 2026-11-01. They have changed since").await?;
    person.sees("The advice then: See a doctor soon.").await?;
    person.sees("Left calf").await?;
    person.leaves().await
}

#[tokio::test]
async fn what_the_rescue_page_saves_can_be_restored() -> Result {
    let (browser, site, folder) = (Browser::open()?, Site::open()?, Folder::new()?);
    let person = Person::opens(&browser, &site, Window::PHONE).await?;
    person.downloads_into(&folder).await?;
    notes(&person, "Left calf", "rescued").await?;
    // The first store is gone: the second copy is rescued.
    person.visits("rescue.html").await?;
    person.runs("localStorage.clear();", vec![]).await?;
    person.reloads().await?;
    person.sees("rescued").await?;
    person.presses("Save everything as a file").await?;
    let file = folder.takes_file().await?;
    person.visits("").await?;
    deletes_everything(&person).await?;
    chooses(&person, &file).await?;
    person.sees("Not here yet: one note.").await?;
    person.presses("Add what is not here yet").await?;
    person.sees("Restored.").await?;
    person.visits("#/diary").await?;
    person.sees("rescued").await?;
    person.leaves().await
}

#[tokio::test]
async fn a_chosen_file_is_written_again_and_again_and_a_phone_hands_it_on() -> Result {
    let (browser, site) = (Browser::open()?, Site::open()?);
    let person = Person::sits_down(&browser, &site, Window::PHONE).await?;
    // No machine can press in the browser's own dialogue: a real file of the origin stands for the
    // one that a person would choose, and the sheet of a phone only tells what it was given.
    person
        .plants(
            "window.showSaveFilePicker = async ({ suggestedName }) => \
             (await navigator.storage.getDirectory()).getFileHandle(suggestedName, { create: true }); \
             navigator.canShare = ({ files }) => files.length === 1; \
             navigator.share = async ({ files }) => { window.shared = await files[0].text(); };",
        )
        .await?;
    person.visits("").await?;
    notes(&person, "Left calf", "first").await?;
    person.visits(STORED).await?;
    person.sees("None has been made on this device yet.").await?;
    person.presses("Choose a file to save to again and again").await?;
    person.sees("The backup is made.").await?;
    person.sees("The last one was made today at").await?;
    ensure!(chosen(&person).await?.contains("first"), "nothing was written");
    notes(&person, "Right calf", "second").await?;
    person.visits(STORED).await?;
    person.reloads().await?;
    person.presses("Save to the chosen file again").await?;
    person.sees("The backup is made.").await?;
    ensure!(chosen(&person).await?.contains("second"), "it was not written again");
    person.presses("Hand it to another app").await?;
    person.sees("The backup is made.").await?;
    let shared = "const done = arguments[0]; const look = () => window.shared \
                  ? done(window.shared) : setTimeout(look, 16); look();";
    let shared = person.awaits(shared, vec![]).await?;
    ensure!(shared.as_str().is_some_and(|it| it.contains("second")), "{shared}");
    person.leaves().await
}

async fn chosen(person: &Person) -> Result<String> {
    let read = "const done = arguments[arguments.length - 1]; \
                navigator.storage.getDirectory() \
                .then((it) => it.getFileHandle('notes.fascicle.json')) \
                .then((it) => it.getFile()).then((it) => it.text()).then(done, done);";
    let text = person.awaits(read, vec![]).await?;
    Ok(text.as_str().context("no file")?.to_owned())
}

async fn notes(person: &Person, place: &str, words: &str) -> Result {
    person.visits("#/note").await?;
    person.presses(place).await?;
    person.is_on("Noted").await?;
    person.types(WORDS, words).await?;
    person.presses("Save").await?;
    person.is_on("Diary").await?;
    person.sees("Saved").await
}

async fn saves_backup(person: &Person, folder: &Folder) -> Result<PathBuf> {
    person.downloads_into(folder).await?;
    person.visits(STORED).await?;
    person.is_on("What is stored here").await?;
    person.presses("Save a backup").await?;
    person.sees("The backup is made.").await?;
    folder.takes_file().await
}

async fn deletes_everything(person: &Person) -> Result {
    person.visits(STORED).await?;
    person.presses("Delete everything").await?;
    person.sees("This cannot be undone.").await?;
    person.presses("Yes, delete everything").await?;
    person.sees("Everything is deleted.").await
}

async fn chooses(person: &Person, file: &Path) -> Result {
    person.visits(STORED).await?;
    person.is_on("What is stored here").await?;
    person.types("Backup file", &file.display().to_string()).await
}

fn without_made(file: &Path) -> Result<Value> {
    let mut backup: Value = serde_json::from_str(&fs::read_to_string(file)?)?;
    backup.as_object_mut().context("no object")?.remove("made").context("no time")?;
    Ok(backup)
}
