//! What a script inside a worker reaches: by name, where the host sends its headers and where it does not.

use super::ways::reached;
use super::{comes, host_that_is_not_kept, locked};
use fascicle_tests::{Browser, Devtools, Person, Result, Site};
use serde_json::{Value, json};

/// What a script inside any worker can try.
const IN_ANY: [(&str, &str); 4] = [
    ("cache", "await (await caches.open('planted')).add(there);"),
    ("eventsource", "new EventSource(there);"),
    ("fetch", "await fetch(there, { mode: 'no-cors' });"),
    ("websocket", "new WebSocket(there.replace('http', 'ws'));"),
];
/// What a worker that the page starts can try besides: a service worker has none of that, and may
/// take in other scripts only while it is installed.
const IN_A_PAGES_WORKER: [(&str, &str); 3] = [
    ("import", "await import(there);"),
    ("worker", "new Worker(file, { type: 'module' });"),
    (
        "xhr",
        "await new Promise((done) => { const it = new XMLHttpRequest(); it.onloadend = done; \
            it.open('GET', there); it.send(); });",
    ),
];
/// No browser starts a worker from another host's file.
const OWN_HOST_ONLY: &str = "worker";

fn ways_of(kind: &str) -> Vec<(&'static str, &'static str)> {
    let besides: &[_] = if kind == "worker" { &IN_A_PAGES_WORKER } else { &[] };
    let mut ways = [&IN_ANY, besides].concat();
    ways.sort_unstable();
    ways
}

fn names_of(kind: &str) -> Vec<&'static str> {
    ways_of(kind).into_iter().map(|(name, _)| name).collect()
}

/// Tries everything from inside the worker of that kind, and waits until the browser has had the
/// time to ask.
async fn tries_from(devtools: &Devtools, kind: &'static str, host: &Site) -> Result {
    let ways = ways_of(kind).into_iter().map(|(name, script)| {
        let (address, file) = (host.url(), format!("{}rescue.js", host.url()));
        let known =
            format!("const there = `{address}?planted={name}`, file = `{file}?planted={name}`;");
        format!("(async () => {{ {known} {script} }})().catch(() => {{}})")
    });
    let script = format!(
        "Promise.race([Promise.all([{}]), new Promise((late) => setTimeout(late, 3000))]) \
            .then(() => new Promise((later) => setTimeout(later, 1500))).then(() => true)",
        ways.collect::<Vec<_>>().join(", ")
    );
    devtools.runs_in(kind, &script).await.map(drop)
}

#[tokio::test]
async fn where_the_host_sends_the_policy_no_worker_asks_a_stranger() -> Result {
    let ((_host, site), browser) = (host_that_is_not_kept(true)?, Browser::open()?);
    let person = locked(&browser, &site).await?;
    starts_a_worker(&person).await?;
    asks_its_own_host_alone(&browser.devtools()?, "worker", &site).await?;
    person.leaves().await?;

    let (browser, site) = (Browser::open()?, Site::open()?);
    let person = Person::opens_kept(&browser, &site).await?;
    asks_its_own_host_alone(&browser.devtools()?, "service_worker", &site).await?;
    person.leaves().await
}

async fn asks_its_own_host_alone(devtools: &Devtools, kind: &'static str, site: &Site) -> Result {
    let stranger = Site::open()?;
    tries_from(devtools, kind, &stranger).await?;
    assert_eq!(stranger.requests(), Vec::<String>::new(), "{kind}");
    tries_from(devtools, kind, site).await?;
    assert_eq!(reached(site), names_of(kind), "{kind}");
    Ok(())
}

#[tokio::test]
async fn on_a_host_without_headers_workers_have_no_policy_which_is_named() -> Result {
    let ((_host, site), browser) = (host_that_is_not_kept(false)?, Browser::open()?);
    let person = locked(&browser, &site).await?;
    starts_a_worker(&person).await?;
    asks_everybody(&browser.devtools()?, "worker", &site).await?;
    person.leaves().await?;

    let (browser, site) = (Browser::open()?, Site::open_without_headers()?);
    let person = Person::opens_kept(&browser, &site).await?;
    asks_everybody(&browser.devtools()?, "service_worker", &site).await?;
    person.leaves().await
}

async fn asks_everybody(devtools: &Devtools, kind: &'static str, site: &Site) -> Result {
    let stranger = Site::open_without_headers()?;
    tries_from(devtools, kind, &stranger).await?;
    let mut names = names_of(kind);
    names.retain(|it| *it != OWN_HOST_ONLY);
    assert_eq!(reached(&stranger), names, "{kind}");
    tries_from(devtools, kind, site).await?;
    assert_eq!(reached(site), names_of(kind), "{kind}");
    Ok(())
}

#[tokio::test]
async fn a_script_cannot_make_a_worker_of_its_own_and_without_the_policy_it_can() -> Result {
    let ((_host, site), stranger) = (host_that_is_not_kept(true)?, Site::open()?);
    let browser = Browser::open()?;
    let person = locked(&browser, &site).await?;
    let foreign = json!(format!("{}rescue.js", stranger.url()));
    assert_eq!(starts(&person, foreign).await?, json!("refused"));
    let made_up = person.runs(MADE_UP, vec![]).await?;
    assert_eq!(starts(&person, made_up).await?, json!("refused"));
    person.asks_browser("Page.setBypassCSP", json!({ "enabled": true })).await?;
    person.reloads().await?;
    person.waits_until_rooms_are_open().await?;
    let made_up = person.runs(MADE_UP, vec![]).await?;
    assert_eq!(starts(&person, made_up).await?, json!("runs"));
    person.leaves().await
}

/// A worker that a script has made of a text.
const MADE_UP: &str = "return URL.createObjectURL(new Blob(['postMessage(1)']));";

/// Whether a worker of that address runs.
async fn starts(person: &Person, address: Value) -> Result<Value> {
    let start = "const [address, done] = arguments; try { window.other = new Worker(address); \
        other.onmessage = () => done('runs'); other.onerror = () => done('refused'); } \
        catch { done('refused'); }";
    person.awaits(start, vec![address]).await
}

/// Starts one of our own files as a worker.
async fn starts_a_worker(person: &Person) -> Result {
    // As a module: a script that does not parse would leave a worker that never goes on.
    let start = "window.planted = new Worker('rescue.js', { type: 'module' });";
    person.runs(start, vec![]).await.map(drop)
}

#[tokio::test]
async fn a_service_worker_can_send_its_windows_elsewhere_which_is_named() -> Result {
    let (browser, site, stranger) = (Browser::open()?, Site::open()?, Site::open()?);
    let person = Person::opens_kept(&browser, &site).await?;
    let go = format!(
        "clients.matchAll({{ type: 'window' }}).then(([it]) => {{ it.navigate('{}?planted=navigate') \
            .catch(() => {{}}); return true; }})",
        stranger.url()
    );
    browser.devtools()?.runs_in("service_worker", &go).await?;
    comes(&stranger, "navigate").await?;
    person.leaves().await
}
