//! A new version is offered between two things: never while the page holds what opening it anew would take away.

use fascicle_core::diary::Diary;
use fascicle_core::sample;
use fascicle_tests::{Browser, Edition, Folder, Person, Result, Site, Window, device};
use serde_json::json;

const READY: &str = "A new version of Fascicle is ready on this device.";

/// Lets the browser look for a new version, and waits until it is kept.
const LOOK: &str = "const [done] = arguments; navigator.serviceWorker.getRegistration() \
    .then((it) => it.update()).then((it) => { \
        const look = () => it.waiting ? done(true) : setTimeout(look, 20); look(); });";

/// A page beside which a new version waits, as it says.
async fn has_a_new_version(browser: &Browser, host: &Edition, site: &Site) -> Result<Person> {
    let person = Person::opens(browser, site, Window::PHONE).await?;
    person.waits_until_offline_works().await?;
    host.becomes("second")?;
    assert_eq!(person.awaits(LOOK, vec![]).await?, json!(true));
    person.sees(READY).await?;
    Ok(person)
}

#[tokio::test]
async fn while_a_file_waits_to_be_restored_no_new_version_is_offered() -> Result {
    let (browser, host, folder) = (Browser::open()?, Edition::first()?, Folder::new()?);
    let site = Site::open_folder(host.folder(), "/")?;
    let person = has_a_new_version(&browser, &host, &site).await?;
    let revisions = sample::revisions(1, 40);
    let notes = Diary::from_revisions(revisions.clone()).entries().len();
    let file = folder.file("notes.fascicle.json", &device::backup(revisions)?)?;
    person.visits("#/more/stored").await?;
    person.sees(READY).await?;
    person.types("Backup file", &file.display().to_string()).await?;
    person.sees(&format!("It holds {notes} notes, ")).await?;
    person.sees_no(READY).await?;
    person.presses("Leave all as it is").await?;
    person.sees(READY).await?;
    // Whoever goes on to another screen has let it go as well.
    person.types("Backup file", &file.display().to_string()).await?;
    person.sees_no(READY).await?;
    person.visits("#/more").await?;
    person.sees(READY).await?;
    person.leaves().await
}

#[tokio::test]
async fn while_a_name_or_a_day_is_typed_no_new_version_is_offered() -> Result {
    let (browser, host) = (Browser::open()?, Edition::first()?);
    let site = Site::open_folder(host.folder(), "/")?;
    let person = has_a_new_version(&browser, &host, &site).await?;
    person.visits("#/more/own").await?;
    person.sees(READY).await?;
    person.types("A new one", "Green tea").await?;
    person.sees_no(READY).await?;
    person.presses("Add it").await?;
    person.sees_chosen("Green tea").await?;
    person.sees(READY).await?;
    person.visits("#/window").await?;
    person.presses("For an appointment").await?;
    person.sees(READY).await?;
    person.sets("The day of the appointment", "2099-12-31").await?;
    person.sees_no(READY).await?;
    person.presses("Begin").await?;
    person.is_on("How was today?").await?;
    person.sees(READY).await?;
    person.leaves().await
}

/// A browser that lets the page keep nothing on either side.
const KEEPS_NOTHING: &str = "Object.defineProperty(window, 'localStorage', \
        { get() { throw new DOMException('', 'SecurityError'); } }); \
    Object.defineProperty(window, 'indexedDB', \
        { get() { throw new DOMException('', 'SecurityError'); } });";

#[tokio::test]
async fn where_notes_are_in_this_window_alone_no_new_version_is_offered() -> Result {
    let (browser, host) = (Browser::open()?, Edition::first()?);
    let site = Site::open_folder(host.folder(), "/")?;
    let person = Person::sits_down(&browser, &site, Window::PHONE).await?;
    person.plants(KEEPS_NOTHING).await?;
    person.visits("").await?;
    person.waits_until_offline_works().await?;
    host.becomes("second")?;
    person.awaits(LOOK, vec![]).await?;
    person.sees(READY).await?;
    person.visits("#/note").await?;
    person.presses("Left calf").await?;
    person.is_on("Noted").await?;
    person.sees("Kept in this window only").await?;
    person.visits("#/more").await?;
    person.sees_no(READY).await?;
    person.leaves().await
}
