//! Without a connection: every screen, after one visit, under any path.

use anyhow::Context as _;
use fascicle_core::diary::Diary;
use fascicle_core::sample;
use fascicle_tests::check::NOW;
use fascicle_tests::screens::SCREENS;
use fascicle_tests::{Browser, Engine, Person, Result, Side, Site, WITHOUT_APP, Window, device};

const HOME: &str = "A private notebook for muscle twitches";

#[tokio::test]
async fn every_screen_is_there_without_a_connection_after_one_visit() -> Result {
    walks_without_a_connection(Site::open()?).await
}

#[tokio::test]
async fn under_a_path_every_screen_is_there_without_a_connection_too() -> Result {
    walks_without_a_connection(Site::open_at("/some/path/")?).await
}

async fn walks_without_a_connection(mut site: Site) -> Result {
    let browser = Browser::open()?;
    let person = Person::opens(&browser, &site, Window::PHONE).await?;
    person.waits_until_offline_works().await?;
    person.leaves().await?;
    site.stop();
    let person = Person::opens(&browser, &site, Window::PHONE).await?;
    for screen in SCREENS {
        (screen.go)(&person).await.context(screen.name)?;
    }
    person.leaves().await
}

/// Screens by their addresses, with their headings.
const HEADINGS: [(&str, &str); 12] = [
    ("#/", HOME),
    ("#/check", NOW),
    ("#/note", "Where is it?"),
    ("#/diary", "Diary"),
    ("#/day", "How was today?"),
    ("#/window", "Before you keep a diary"),
    ("#/tap", "Tap along with it"),
    ("#/learn", "What is known about twitches"),
    ("#/learn/rules", "How the check works"),
    ("#/more", "More"),
    ("#/more/stored", "What is stored here"),
    ("#/more/privacy", "Privacy, and how to check it"),
];

#[tokio::test]
async fn with_100_000_notes_every_screen_is_there_without_a_connection() -> Result {
    let (browser, mut site) = (Browser::open()?, Site::open()?);
    let revisions = sample::revisions(1, 100_000);
    let notes = Diary::from_revisions(revisions.clone()).entries().len();
    let kept = device::packed(revisions)?;
    let person = Person::opens(&browser, &site, Window::PHONE).await?;
    person.waits_until_offline_works().await?;
    // The page has made its second store by then.
    person.finds_in_diary().await?;
    person.visits(WITHOUT_APP).await?;
    person.puts_into(Side::Front, &kept.front).await?;
    person.puts_into(Side::Mirror, &kept.mirror).await?;
    person.leaves().await?;
    site.stop();
    for (address, heading) in HEADINGS {
        let person = Person::opens_at(&browser, &site, Window::PHONE, address).await?;
        person.is_on(heading).await.context(address)?;
        if address == "#/more/stored" {
            person.sees(&format!("{notes} notes, ")).await?;
        }
        person.leaves().await?;
    }
    Ok(())
}

const REFUSED: &str = "ERR_CONNECTION_REFUSED";
const REFUSED_IN_FIREFOX: &str = "neterror?e=connectionFailure";
const BLANK: &str = "about:blank";

#[tokio::test]
async fn a_browser_that_never_visited_sees_nothing_without_a_connection() -> Result {
    let browser = Browser::open()?;
    let mut site = Site::open()?;
    site.stop();
    let person = Person::sits_down(&browser, &site, Window::PHONE).await?;
    let refused = person.visits("").await;
    match browser.engine() {
        // Its driver tells of no error, and the address is still that of an empty page.
        Engine::WebKit => assert_eq!(person.runs("return location.href;", vec![]).await?, BLANK),
        engine => {
            let words = if engine == Engine::Firefox { REFUSED_IN_FIREFOX } else { REFUSED };
            let refused = refused.err().context("the page came")?.to_string();
            assert!(refused.contains(words), "{refused}");
        }
    }
    site.start_again()?;
    person.visits("").await?;
    person.is_on(HOME).await?;
    person.leaves().await
}

#[tokio::test]
async fn an_address_below_the_page_leads_to_the_page() -> Result {
    let browser = Browser::open()?;
    let site = Site::open_at("/some/path/")?;
    let person = Person::opens(&browser, &site, Window::PHONE).await?;
    person.waits_until_offline_works().await?;
    person.visits("no/such/file").await?;
    person.is_on(HOME).await?;
    person.presses_first("Note").await?;
    person.is_on("Where is it?").await?;
    person.leaves().await
}

#[tokio::test]
async fn what_was_noted_in_a_lift_is_there_after_it() -> Result {
    let browser = Browser::open()?;
    let mut site = Site::open()?;
    let person = Person::opens(&browser, &site, Window::PHONE).await?;
    person.waits_until_offline_works().await?;
    site.stop();
    person.reloads().await?;
    person.presses_first("Note").await?;
    person.presses("Left calf").await?;
    person.is_on("Noted").await?;
    site.start_again()?;
    person.visits("#/diary").await?;
    person.reloads().await?;
    person.sees("Left calf").await?;
    person.leaves().await
}
