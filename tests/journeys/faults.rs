//! When something is broken: the store, what is in it, the wasm, the build.

use anyhow::{Context as _, ensure};
use fascicle_tests::{Browser, Edition, Person, Result, Site, Window};
use serde_json::{Value, json};
use std::cell::RefCell;
use std::path::Path;

const HOME: &str = "A private notebook for muscle twitches";
const STOPPED: &str = "Fascicle had to stop";
const WHOM_TO_CALL: &str = "trouble speaking or severe trouble breathing, call 999, 112, 911";
const FULL: &str = "Not saved: the browser’s store for this site is full.";
const BLOCKED: &str = "This browser does not let the page keep anything.";

/// Takes every character that the store has room for, under a stranger's key.
const FILL: &str = "for (let size = 2 ** 23, text = ''; size >= 1; size /= 2) { \
    try { localStorage.setItem('stranger', text + 'x'.repeat(size)); \
          text += 'x'.repeat(size); } catch { } }";
const MAKE_ROOM: &str = "localStorage.removeItem('stranger');";
const BLOCK_LOCAL: &str = "Object.defineProperty(window, 'localStorage', \
    { get() { throw new DOMException('blocked', 'SecurityError'); } });";
pub(crate) const BLOCK_MIRROR: &str = "Object.defineProperty(window, 'indexedDB', \
    { get() { throw new DOMException('blocked', 'SecurityError'); } });";
/// From now on nothing that a new screen needs can be made.
const BREAK_DOCUMENT: &str = "const refuse = () => { throw new Error('planted'); }; \
    Document.prototype.createElement = refuse; Node.prototype.cloneNode = refuse;";

#[tokio::test]
async fn a_blocked_store_is_said_and_this_window_still_works() -> Result {
    let browser = Browser::open()?;
    let site = Site::open()?;
    let person = Person::opens(&browser, &site, Window::PHONE).await?;
    person.is_on(HOME).await?;
    person.sees_no(BLOCKED).await?;
    person.plants(BLOCK_LOCAL).await?;
    person.plants(BLOCK_MIRROR).await?;
    person.reloads().await?;
    person.sees(BLOCKED).await?;
    notes(&person, "Left calf").await?;
    person.types("A word, if you like", "in this window").await?;
    person.presses("Save").await?;
    person.is_on("Diary").await?;
    person.sees("in this window").await?;
    person.visits("#/check").await?;
    person.answers("Chest pain or pressure", "Yes").await?;
    person.presses("See what to do now").await?;
    person.is_on("Emergency now").await?;
    person.visits("rescue.html").await?;
    person.sees("This browser does not let the page read its store.").await?;
    person.leaves().await
}

#[tokio::test]
async fn with_one_store_blocked_the_other_keeps_everything() -> Result {
    let browser = Browser::open()?;
    let site = Site::open()?;
    let person = Person::opens(&browser, &site, Window::PHONE).await?;
    person.is_on(HOME).await?;
    person.plants(BLOCK_LOCAL).await?;
    person.reloads().await?;
    notes(&person, "Left calf").await?;
    person.sees("Saved").await?;
    person.sees_no(BLOCKED).await?;
    person.reloads().await?;
    person.visits("#/diary").await?;
    person.sees("Left calf").await?;
    person.leaves().await?;

    let person = Person::sits_down(&browser, &site, Window::PHONE).await?;
    person.plants(BLOCK_MIRROR).await?;
    notes(&person, "Right calf").await?;
    person.sees("Kept, but a crash may lose it: this browser makes no second copy").await?;
    person.reloads().await?;
    person.visits("#/diary").await?;
    person.sees("Right calf").await?;
    person.leaves().await
}

#[tokio::test]
async fn a_full_first_store_is_said_and_the_second_keeps_the_note() -> Result {
    let browser = Browser::open()?;
    let site = Site::open()?;
    let person = Person::opens_at(&browser, &site, Window::PHONE, "#/note").await?;
    person.is_on("Where is it?").await?;
    let only = "Saved, in the second copy only: the first is full";
    let full =
        "The browser’s first store for this site is full. Your notes are safe in the second.";
    person.sees_no(only).await?;
    person.runs(FILL, vec![]).await?;
    person.presses("Left calf").await?;
    person.is_on("Noted").await?;
    person.sees(only).await?;
    person.reloads().await?;
    person.visits("#/diary").await?;
    person.sees("Left calf").await?;
    person.sees(full).await?;
    person.visits("#/more/stored").await?;
    person.is_on("What is stored here").await?;
    person.sees_to_press("Save a backup").await?;
    person.sees_to_press("Pack what is stored, to make room").await?;
    person.runs(MAKE_ROOM, vec![]).await?;
    person.presses("Pack what is stored, to make room").await?;
    person.sees_nothing_to_press("Pack what is stored, to make room").await?;
    person.reloads().await?;
    person.is_on("What is stored here").await?;
    person.sees("One note, of").await?;
    person.sees_no(full).await?;
    person.leaves().await
}

#[tokio::test]
async fn a_full_store_without_a_second_is_said_and_the_choice_is_kept_until_there_is_room() -> Result
{
    let browser = Browser::open()?;
    let site = Site::open()?;
    let person = Person::sits_down(&browser, &site, Window::PHONE).await?;
    person.plants(BLOCK_MIRROR).await?;
    person.visits("#/note").await?;
    person.is_on("Where is it?").await?;
    person.sees_no(FULL).await?;
    person.runs(FILL, vec![]).await?;
    person.presses("Left calf").await?;
    person.sees(&format!("Left calf {FULL}")).await?;
    person.presses("Try again").await?;
    person.sees(&format!("Left calf {FULL}")).await?;
    person.runs(MAKE_ROOM, vec![]).await?;
    person.presses("Try again").await?;
    person.is_on("Noted").await?;
    person.reloads().await?;
    person.presses("Diary").await?;
    person.sees("Left calf").await?;
    person.leaves().await
}

#[tokio::test]
async fn typed_words_stay_on_the_card_while_the_store_is_full() -> Result {
    let browser = Browser::open()?;
    let site = Site::open()?;
    let person = Person::sits_down(&browser, &site, Window::PHONE).await?;
    person.plants(BLOCK_MIRROR).await?;
    notes(&person, "Left calf").await?;
    person.runs(FILL, vec![]).await?;
    let words = "many words, for which there is no room. ".repeat(20);
    let words = words.trim_end();
    person.types("A word, if you like", words).await?;
    person.presses("Save").await?;
    person.sees(FULL).await?;
    person.is_on("Noted").await?;
    assert_eq!(person.reads("A word, if you like").await?, words);
    person.runs(MAKE_ROOM, vec![]).await?;
    person.presses("Save").await?;
    person.is_on("Diary").await?;
    person.sees(words).await?;
    person.sees_no(FULL).await?;
    person.leaves().await
}

#[tokio::test]
async fn a_check_goes_on_while_the_store_is_full() -> Result {
    let browser = Browser::open()?;
    let site = Site::open()?;
    let person = Person::opens_at(&browser, &site, Window::PHONE, "#/check").await?;
    person.is_on(fascicle_tests::check::NOW).await?;
    person.runs(FILL, vec![]).await?;
    person.answers("Chest pain or pressure", "Yes").await?;
    person.sees("This needs help now").await?;
    person.sees(FULL).await?;
    person.presses("See what to do now").await?;
    person.is_on("Emergency now").await?;
    person.leaves().await
}

#[tokio::test]
async fn what_cannot_be_read_is_reported_and_kept_byte_for_byte() -> Result {
    let browser = Browser::open()?;
    let site = Site::open()?;
    let person = Person::opens(&browser, &site, Window::PHONE).await?;
    notes(&person, "Left calf").await?;
    person.presses("Save").await?;
    person.is_on("Diary").await?;
    person.sees_no("could not be read").await?;
    let foreign = json!([
        ["fascicle.record.broken", "{ broken \u{0} \u{fc} \u{d7ff}\n"],
        ["fascicle.record.", ""],
        ["fascicle.recordings", "not ours to read"],
        ["another.app", "{\"untouched\":true}"],
    ]);
    let put = "for (const [key, text] of arguments[0]) localStorage.setItem(key, text);";
    person.runs(put, vec![foreign.clone()]).await?;
    person.reloads().await?;
    person.sees("2 stored records could not be read. They are kept as they are.").await?;
    person.sees("Left calf").await?;
    notes(&person, "Right calf").await?;
    person.presses("Save").await?;
    person.is_on("Diary").await?;
    person.presses_first("Remove: Left calf").await?;
    person.sees("Removed: Left calf").await?;
    person.presses("Look at what is stored").await?;
    person.is_on("What is stored here").await?;
    person.sees("It is damaged, or not one of our records.").await?;
    person.sees("fascicle.record.broken").await?;
    let get = "return arguments[0].map(([key]) => [key, localStorage.getItem(key)]);";
    assert_eq!(person.runs(get, vec![foreign.clone()]).await?, foreign);
    person.leaves().await
}

#[tokio::test]
async fn a_panic_is_said_in_words_and_leads_to_what_is_stored() -> Result {
    let browser = Browser::open()?;
    let site = Site::open()?;
    let person = Person::opens(&browser, &site, Window::PHONE).await?;
    notes(&person, "Left calf").await?;
    person.types("A word, if you like", "before the fault").await?;
    person.presses("Save").await?;
    person.is_on("Diary").await?;
    person.sees_no(STOPPED).await?;
    person.runs(BREAK_DOCUMENT, vec![]).await?;
    person.presses("More").await?;
    person.is_on(STOPPED).await?;
    person.sees_no("before the fault").await?;
    person.presses("See and save what is stored here").await?;
    person.is_on("What is stored on this device").await?;
    person.sees("before the fault").await?;
    person.presses("Open Fascicle").await?;
    person.is_on(HOME).await?;
    person.presses("Diary").await?;
    person.sees("before the fault").await?;
    person.leaves().await
}

#[tokio::test]
async fn a_fault_while_answering_does_not_go_on_as_if_nothing_were() -> Result {
    let browser = Browser::open()?;
    let site = Site::open()?;
    let person = Person::opens_at(&browser, &site, Window::PHONE, "#/check").await?;
    person.is_on(fascicle_tests::check::NOW).await?;
    person.runs(BREAK_DOCUMENT, vec![]).await?;
    person.answers("Chest pain or pressure", "Yes").await?;
    person.is_on(STOPPED).await?;
    person.sees(WHOM_TO_CALL).await?;
    person.leaves().await
}

#[tokio::test]
async fn a_build_whose_wasm_is_damaged_says_so_and_leads_to_what_is_stored() -> Result {
    stops_at_the_start(with_wasm(half)?).await
}

#[tokio::test]
async fn a_build_whose_wasm_is_no_wasm_says_so_and_leads_to_what_is_stored() -> Result {
    stops_at_the_start(with_wasm(|_| b"<html>not found</html>".to_vec())?).await
}

#[tokio::test]
async fn a_room_that_does_not_come_says_so_and_comes_when_it_is_entered_again() -> Result {
    let room = RefCell::new(None);
    let site = Edition::changed(|name, text| {
        if !name.starts_with("split_check.") {
            return Some(text);
        }
        room.replace(Some((name.to_owned(), text)));
        None
    })?;
    let (name, text) = room.take().context("the build has a room for the check")?;
    let browser = Browser::open()?;
    let host = Site::open_folder(site.folder(), "/")?;
    let person = Person::opens(&browser, &host, Window::PHONE).await?;
    person.is_on(HOME).await?;
    person.presses("Check").await?;
    person.sees("could not be opened").await?;
    person.sees(WHOM_TO_CALL).await?;
    person.presses("Note").await?;
    person.presses("Left calf").await?;
    person.sees("Noted").await?;
    site.puts(&name, text)?;
    person.presses("Check").await?;
    person.is_on(fascicle_tests::check::NOW).await?;
    person.leaves().await
}

fn with_wasm(spoil: fn(Vec<u8>) -> Vec<u8>) -> Result<Edition> {
    let is_wasm = |name: &str| Path::new(name).extension().is_some_and(|it| it == "wasm");
    Edition::changed(|name, text| Some(if is_wasm(name) { spoil(text) } else { text }))
}

fn half(mut text: Vec<u8>) -> Vec<u8> {
    text.truncate(text.len() / 2);
    text
}

/// The same folder unbroken is what every other test opens.
async fn stops_at_the_start(broken: Edition) -> Result {
    let browser = Browser::open()?;
    let site = Site::open_folder(broken.folder(), "/")?;
    let person = Person::opens(&browser, &site, Window::PHONE).await?;
    person.is_on(STOPPED).await?;
    person.sees_no("Opening your notebook").await?;
    let put = "localStorage.setItem('fascicle.record.planted', 'still here');";
    person.runs(put, vec![]).await?;
    person.presses("See and save what is stored here").await?;
    person.sees("still here").await?;
    person.leaves().await
}

#[tokio::test]
async fn a_start_that_never_comes_offers_what_is_stored() -> Result {
    let browser = Browser::open()?;
    let broken = Edition::changed(|name, text| (!name.starts_with("boot.")).then_some(text))?;
    let site = Site::open_folder(broken.folder(), "/")?;
    let person = Person::opens(&browser, &site, Window::PHONE).await?;
    person.sees("Opening your notebook").await?;
    person.sees(WHOM_TO_CALL).await?;
    person.sees_no("This takes longer than it should").await?;
    let later = "document.getAnimations().forEach((it) => it.finish());";
    person.runs(later, vec![]).await?;
    person.sees("This takes longer than it should").await?;
    person.presses("see and save what is stored here").await?;
    person.is_on("What is stored on this device").await?;
    person.leaves().await
}

#[tokio::test]
async fn without_scripts_the_page_says_what_it_needs_and_whom_to_call() -> Result {
    let browser = Browser::open()?;
    let site = Site::open()?;
    let person = Person::sits_down(&browser, &site, Window::PHONE).await?;
    // What a screen reader finds: a script that asked would turn the scripts on again.
    let tree = || person.asks_browser("Accessibility.getFullAXTree", json!({}));
    let needs = "Fascicle runs in this page and nowhere else";
    person.visits("").await?;
    person.is_on(HOME).await?;
    anyhow::ensure!(!tree().await?.to_string().contains(needs), "said with scripts, too");
    person.asks_browser("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await?;
    person.visits("?without-scripts").await?;
    let found = tree().await?.to_string();
    anyhow::ensure!(found.contains(needs), "not said: {found}");
    anyhow::ensure!(found.matches(WHOM_TO_CALL).count() > 0, "no number to call: {found}");
    person.asks_browser("Emulation.setScriptExecutionDisabled", json!({ "value": false })).await?;
    person.leaves().await
}

#[tokio::test]
async fn the_rescue_page_shows_what_is_stored_and_nothing_of_strangers() -> Result {
    let browser = Browser::open()?;
    let site = Site::open()?;
    let person = Person::opens_at(&browser, &site, Window::PHONE, "rescue.html").await?;
    person.sees("Nothing is stored here.").await?;
    person.runs("localStorage.setItem('another.app', 'a stranger');", vec![]).await?;
    notes(&person, "Left calf").await?;
    person.types("A word, if you like", "to be rescued").await?;
    person.presses("Save").await?;
    person.is_on("Diary").await?;
    person.visits("rescue.html").await?;
    person.sees("to be rescued").await?;
    person.sees_to_press("Save everything as a file").await?;
    person.sees_no("a stranger").await?;
    let kept = person.runs("return localStorage.getItem('another.app');", vec![]).await?;
    assert_eq!(kept, Value::from("a stranger"));
    person.leaves().await
}

async fn notes(person: &Person, place: &str) -> Result {
    person.visits("#/note").await?;
    person.presses(place).await?;
    person.is_on("Noted").await
}

#[tokio::test]
async fn a_note_is_kept_where_the_room_that_settles_the_store_does_not_come() -> Result {
    let without =
        Edition::changed(|name, text| (!name.starts_with("split_rest.")).then_some(text))?;
    let (browser, site) = (Browser::open()?, Site::open()?);
    let bare = Site::open_folder(without.folder(), "/")?;
    for (host, comes) in [(&bare, false), (&site, true)] {
        let person = Person::opens_at(&browser, host, Window::PHONE, "#/note").await?;
        person.waits_until_rooms_are_open().await?;
        person.presses("Left calf").await?;
        person.is_on("Noted").await?;
        person.sees("Saved").await?;
        // Where it does not come, the page says that not all could be read.
        let unread = "The browser’s store cannot be read now.";
        if comes {
            person.sees_no(unread).await?;
        } else {
            person.sees(unread).await?;
        }
        let kept = person.reads_store().await?;
        for side in [&kept.front, &kept.mirror] {
            ensure!(
                side.iter().any(|(_, text)| text.contains("calf.left")),
                "the note is not kept"
            );
        }
        person.leaves().await?;
    }
    Ok(())
}
