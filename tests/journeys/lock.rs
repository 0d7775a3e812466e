//! The lock: what the browser refuses to a page that has started, and what is left, by name.

mod ways;
mod workers;

use anyhow::ensure;
use fascicle_tests::{Browser, Edition, Person, Result, Site, Window};
use serde_json::json;
use std::time::{Duration, Instant};
use ways::{
    LEAVING, OWN_HOST_ONLY, UNSHOWN, all_but, reached, tries_everything, tries_to_leave,
    tries_what_is_quiet,
};

const HOME: &str = "A private notebook for muscle twitches";

/// What Chromium lets through to a page's own host where no service worker stands between: as long
/// as anything at all may come from there, a prefetch does. The others are the price of what is kept,
/// of new versions and of installing. The page of privacy names them.
const LEFT_AT_HOME: [&str; 5] =
    ["manifest", "prefetch", "service worker", "shared worker", "worker"];
/// What is left of that where the page is kept: no service worker stands before the script of another.
const LEFT_WHERE_KEPT: [&str; 1] = ["service worker"];
/// What no policy that a browser knows forbids, whatever the host. The page of privacy names it.
const LEFT_OF_QUIET_WAYS: [&str; 3] = ["preconnect", "webrtc", "webrtc by a relay"];
/// The ways to leave the page that reach its own host though the page is kept.
const LEAVES_THOUGH_KEPT: [&str; 1] = ["download"];

/// The host of a page that no browser keeps: its service worker is not there.
fn host_that_is_not_kept(sends_headers: bool) -> Result<(Edition, Site)> {
    let host = Edition::changed(|name, text| (name != "sw.js").then_some(text))?;
    let site = if sends_headers {
        Site::open_folder(host.folder(), "/")?
    } else {
        Site::open_folder_without_headers(host.folder())?
    };
    Ok((host, site))
}

/// A page that has started and locked itself.
async fn locked(browser: &Browser, site: &Site) -> Result<Person> {
    let person = Person::opens(browser, site, Window::PHONE).await?;
    person.is_on(HOME).await?;
    person.waits_until_rooms_are_open().await?;
    Ok(person)
}

#[tokio::test]
async fn nothing_that_a_script_asks_for_reaches_a_stranger_and_what_reaches_our_own_host_is_named()
-> Result {
    for sends_headers in [true, false] {
        let ((_host, site), stranger) = (host_that_is_not_kept(sends_headers)?, Site::open()?);
        let browser = Browser::open()?;
        let person = locked(&browser, &site).await?;
        tries_everything(&person, &stranger).await?;
        tries_everything(&person, &site).await?;
        assert_eq!(reached(&site), LEFT_AT_HOME, "headers: {sends_headers}");
        assert_eq!(stranger.requests(), Vec::<String>::new(), "headers: {sends_headers}");
        assert_eq!(tries_what_is_quiet(&person).await?, LEFT_OF_QUIET_WAYS);
        person.leaves().await?;
    }
    Ok(())
}

#[tokio::test]
async fn where_the_page_is_kept_only_another_service_worker_reaches_its_host() -> Result {
    let (browser, site, stranger) = (Browser::open()?, Site::open()?, Site::open()?);
    let person = Person::opens_kept(&browser, &site).await?;
    tries_everything(&person, &stranger).await?;
    tries_everything(&person, &site).await?;
    assert_eq!(reached(&site), LEFT_WHERE_KEPT);
    assert_eq!(stranger.requests(), Vec::<String>::new());
    assert_eq!(tries_what_is_quiet(&person).await?, LEFT_OF_QUIET_WAYS);
    person.leaves().await
}

#[tokio::test]
async fn without_the_policy_all_of_it_leaves() -> Result {
    let ((_host, site), stranger) = (host_that_is_not_kept(true)?, Site::open()?);
    let strange = all_but(&[&OWN_HOST_ONLY[..], &UNSHOWN].concat());
    for (host, all) in [(&stranger, strange), (&site, all_but(&UNSHOWN))] {
        // A browser for each: a form opens a window, and the page behind it plays no sound.
        let browser = Browser::open()?;
        let person = unlocked(&browser, &site).await?;
        tries_everything(&person, host).await?;
        assert_eq!(reached(host), all);
        person.leaves().await?;
    }
    let browser = Browser::open()?;
    let person = unlocked(&browser, &site).await?;
    let quiet = ["preconnect", "webrtc", "webrtc by a relay", "webtransport"];
    assert_eq!(tries_what_is_quiet(&person).await?, quiet);
    person.leaves().await
}

/// A page that no policy binds.
async fn unlocked(browser: &Browser, site: &Site) -> Result<Person> {
    let person = locked(browser, site).await?;
    person.asks_browser("Page.setBypassCSP", json!({ "enabled": true })).await?;
    person.reloads().await?;
    person.waits_until_rooms_are_open().await?;
    Ok(person)
}

/// What the rescue page, which never locks itself, may ask its own host for: its script, its style
/// and its icon are files of that host. What a page that could fetch would reach is not among them.
const LEFT_TO_RESCUE: [&str; 13] = [
    "image",
    "module",
    "modulepreload",
    "paint worklet",
    "picture in a style",
    "poster",
    "prefetch",
    "preload",
    "script",
    "service worker",
    "shared worker",
    "style",
    "worker",
];

#[tokio::test]
async fn the_rescue_page_asks_no_stranger_and_fetches_nothing() -> Result {
    let ((_host, site), stranger) = (host_that_is_not_kept(true)?, Site::open()?);
    let browser = Browser::open()?;
    let person = Person::opens_at(&browser, &site, Window::PHONE, "rescue.html").await?;
    person.sees("Nothing is stored here.").await?;
    tries_everything(&person, &stranger).await?;
    tries_everything(&person, &site).await?;
    assert_eq!(reached(&site), LEFT_TO_RESCUE);
    assert_eq!(stranger.requests(), Vec::<String>::new());
    person.leaves().await
}

#[tokio::test]
async fn no_page_can_refuse_to_be_left_which_is_named() -> Result {
    let ((_host, site), browser) = (host_that_is_not_kept(true)?, Browser::open()?);
    for way in LEAVING {
        let stranger = Site::open()?;
        let person = locked(&browser, &site).await?;
        tries_to_leave(&person, way, &stranger).await?;
        comes(&stranger, way.0).await?;
        person.leaves().await?;
    }
    Ok(())
}

/// That host is asked for what carries this name.
async fn comes(site: &Site, name: &str) -> Result {
    let deadline = Instant::now() + Duration::from_secs(10);
    let name = name.to_owned();
    while !reached(site).contains(&name) {
        ensure!(Instant::now() < deadline, "{name} did not come: {:?}", site.requests());
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    Ok(())
}

#[tokio::test]
async fn where_the_page_is_kept_its_own_addresses_are_answered_without_the_host() -> Result {
    let browser = Browser::open()?;
    for way in LEAVING {
        let (site, stranger) = (Site::open()?, Site::open()?);
        let person = Person::opens_kept(&browser, &site).await?;
        tries_to_leave(&person, way, &site).await?;
        if LEAVES_THOUGH_KEPT.contains(&way.0) {
            comes(&site, way.0).await?;
        } else {
            arrives(&person, way.0).await?;
            // Whoever goes on to a stranger was not held up by anything else.
            tries_to_leave(&person, way, &stranger).await?;
            comes(&stranger, way.0).await?;
            assert_eq!(reached(&site), Vec::<String>::new(), "{}", way.0);
        }
        person.leaves().await?;
    }
    Ok(())
}

/// The person is where that way led, and sees the page there, from what is kept; a new window is not
/// turned to.
async fn arrives(person: &Person, name: &str) -> Result {
    let is_there = "return location.search.includes('planted');";
    let deadline = Instant::now() + Duration::from_secs(20);
    // While one page goes and the next comes, there is none to ask.
    while name != "new window" && person.runs(is_there, vec![]).await.ok() != Some(json!(true)) {
        ensure!(Instant::now() < deadline, "{name} led nowhere");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    person.is_on(HOME).await?;
    person.waits_until_rooms_are_open().await
}
