//! The lock: what the browser refuses to a page that has started, and to its service worker, whatever a script in it tries.

use anyhow::ensure;
use fascicle_tests::{Browser, Devtools, Person, Result, Site, Window};
use serde_json::json;

const HOME: &str = "A private notebook for muscle twitches";

/// Each way in which a script in a page can make a browser ask for something: its name, and the
/// script, which has `there`, an address that carries the name.
const WAYS: [(&str, &str); 19] = [
    ("fetch", "await fetch(there, { mode: 'no-cors' });"),
    (
        "xhr",
        "await new Promise((done) => { const it = new XMLHttpRequest(); it.onloadend = done; \
            it.open('GET', there); it.send(); });",
    ),
    ("beacon", "navigator.sendBeacon(there, 'calf');"),
    (
        "keepalive",
        "await fetch(there, { method: 'POST', body: 'calf', keepalive: true, mode: 'no-cors' });",
    ),
    ("eventsource", "new EventSource(there);"),
    ("websocket", "new WebSocket(there.replace('http', 'ws'));"),
    ("image", "new Image().src = there;"),
    ("picture in a style", "document.body.style.backgroundImage = `url('${there}')`;"),
    ("script", "add('script', { src: there });"),
    ("module", "await import(there);"),
    ("style", "add('link', { rel: 'stylesheet', href: there });"),
    ("prefetch", "add('link', { rel: 'prefetch', href: there });"),
    ("preload", "add('link', { rel: 'preload', as: 'image', href: there });"),
    ("modulepreload", "add('link', { rel: 'modulepreload', href: there });"),
    ("frame", "add('iframe', { src: there });"),
    ("object", "add('object', { data: there });"),
    ("poster", "add('video', { poster: there });"),
    ("font", "await new FontFace('f', `url('${there}')`).load();"),
    (
        "form",
        "const form = add('form', { action: there, method: 'post', target: '_blank' }); form.submit();",
    ),
];

/// Tries each way in turn, and waits until the browser has had the time to ask.
const TRY_ALL: &str = "const [ways, address, done] = arguments; \
    const add = (tag, values) => \
        document.body.appendChild(Object.assign(document.createElement(tag), values)); \
    const one = async ([name, script]) => { \
        const there = new URL(`?planted=${encodeURIComponent(name)}`, address).href; \
        const Way = Object.getPrototypeOf(async () => {}).constructor; \
        try { await new Way('there', 'add', script)(there, add); } catch {} }; \
    Promise.race([Promise.all(ways.map(one)), new Promise((late) => setTimeout(late, 4000))]) \
        .then(() => setTimeout(() => done(true), 1000));";

/// What reached a host of all that was tried, in order.
fn reached(site: &Site) -> Vec<String> {
    let requests = site.requests();
    let planted = requests.iter().filter_map(|it| it.split_once("?planted=").map(|(_, it)| it));
    let mut names: Vec<String> = planted.map(|it| it.replace("%20", " ")).collect();
    names.sort();
    names.dedup();
    names
}

async fn tries_everything(person: &Person, site: &Site) -> Result {
    person.awaits(TRY_ALL, vec![json!(WAYS), json!(site.url())]).await.map(drop)
}

/// A page that has started and locked itself, with no service worker between it and the host.
async fn locked(browser: &Browser, site: &Site) -> Result<Person> {
    let person = Person::sits_down(browser, site, Window::PHONE).await?;
    person.asks_browser("Network.enable", json!({})).await?;
    person.asks_browser("Network.setBypassServiceWorker", json!({ "bypass": true })).await?;
    person.visits("").await?;
    person.is_on(HOME).await?;
    person.waits_until_rooms_are_open().await?;
    Ok(person)
}

/// What Chromium lets through to a page's own host, as long as anything at all may come from there:
/// the page of privacy names it.
const LEFT: [&str; 1] = ["prefetch"];

#[tokio::test]
async fn nothing_that_a_script_tries_reaches_a_stranger_and_a_prefetch_alone_our_own_host() -> Result
{
    for site in [Site::open()?, Site::open_without_headers()?] {
        let (browser, stranger) = (Browser::open()?, Site::open()?);
        let person = locked(&browser, &site).await?;
        tries_everything(&person, &site).await?;
        tries_everything(&person, &stranger).await?;
        assert_eq!(reached(&site), LEFT);
        assert_eq!(stranger.requests(), Vec::<String>::new());
        person.leaves().await?;
    }
    Ok(())
}

#[tokio::test]
async fn where_the_page_is_kept_nothing_that_a_script_tries_reaches_any_host() -> Result {
    let (browser, site, stranger) = (Browser::open()?, Site::open()?, Site::open()?);
    let person = kept(&browser, &site).await?;
    tries_everything(&person, &site).await?;
    tries_everything(&person, &stranger).await?;
    assert_eq!(reached(&site), Vec::<String>::new());
    assert_eq!(stranger.requests(), Vec::<String>::new());
    person.leaves().await
}

/// A page that has started and locked itself, with its service worker before it.
async fn kept(browser: &Browser, site: &Site) -> Result<Person> {
    let person = Person::opens(browser, site, Window::PHONE).await?;
    person.waits_until_offline_works().await?;
    person.reloads().await?;
    person.is_on(HOME).await?;
    person.waits_until_rooms_are_open().await?;
    Ok(person)
}

#[tokio::test]
async fn without_the_policy_all_of_it_leaves() -> Result {
    let (browser, site, stranger) = (Browser::open()?, Site::open()?, Site::open()?);
    let person = locked(&browser, &site).await?;
    person.asks_browser("Page.setBypassCSP", json!({ "enabled": true })).await?;
    person.reloads().await?;
    person.waits_until_rooms_are_open().await?;
    let mut all: Vec<&str> = WAYS.iter().map(|(name, _)| *name).collect();
    all.sort_unstable();
    for host in [&site, &stranger] {
        tries_everything(&person, host).await?;
        assert_eq!(reached(host), all);
    }
    person.leaves().await
}

#[tokio::test]
async fn before_the_lock_only_our_own_host_can_be_asked() -> Result {
    let (browser, site, stranger) = (Browser::open()?, Site::open()?, Site::open()?);
    // The rescue page never locks itself: it has the policy that the host sends, and no more.
    let person = Person::opens_at(&browser, &site, Window::PHONE, "rescue.html").await?;
    tries_everything(&person, &stranger).await?;
    assert_eq!(stranger.requests(), Vec::<String>::new());
    tries_everything(&person, &site).await?;
    let own = reached(&site);
    ensure!(own.iter().any(|it| it == "fetch") && !own.iter().any(|it| it == "form"), "{own:?}");
    person.leaves().await
}

/// Goes elsewhere, with something in the address.
const GO: &str = "location.href = new URL('?planted=navigation', arguments[0]).href;";

#[tokio::test]
async fn no_page_can_refuse_to_be_left_and_ours_answers_itself_where_it_is_kept() -> Result {
    // Where nothing is kept offline, the host is asked: this is what the page of privacy names.
    let (browser, site) = (Browser::open()?, Site::open()?);
    let person = locked(&browser, &site).await?;
    person.runs(GO, vec![json!(site.url())]).await?;
    person.waits_until_rooms_are_open().await?;
    assert_eq!(reached(&site), ["navigation"]);
    person.leaves().await?;
    // Where the page is kept, its service worker answers, and the address goes nowhere.
    let (browser, site) = (Browser::open()?, Site::open()?);
    let person = kept(&browser, &site).await?;
    person.runs(GO, vec![json!(site.url())]).await?;
    person.is_on(HOME).await?;
    person.waits_until_rooms_are_open().await?;
    assert_eq!(reached(&site), Vec::<String>::new());
    person.leaves().await
}

/// What a script inside a worker can try.
const IN_A_WORKER: &str = "(async () => { const tries = []; \
    const there = (name) => new URL(`?planted=${name}`, ADDRESS).href; \
    const attempt = async (name, act) => { try { \
        await Promise.race([act(there(name)), new Promise((late) => setTimeout(late, 500))]); \
        } catch {} }; \
    await attempt('fetch', (it) => fetch(it, { mode: 'no-cors' })); \
    await attempt('script', (it) => importScripts(it)); \
    await attempt('websocket', (it) => new WebSocket(it.replace('http', 'ws'))); \
    await attempt('eventsource', (it) => new EventSource(it)); \
    await attempt('cache', async (it) => (await caches.open('planted')).add(it)); \
    await attempt('xhr', (it) => new Promise((done) => { const xhr = new XMLHttpRequest(); \
        xhr.onloadend = done; xhr.open('GET', it); xhr.send(); })); \
    await new Promise((later) => setTimeout(later, 1000)); return true; })()";

/// That script, for that host.
fn for_host(site: &Site) -> String {
    IN_A_WORKER.replace("ADDRESS", &format!("'{}'", site.url()))
}

#[tokio::test]
async fn the_service_worker_asks_no_stranger_where_the_host_sends_the_policy() -> Result {
    let (browser, site, stranger) = (Browser::open()?, Site::open()?, Site::open()?);
    let person = kept(&browser, &site).await?;
    let devtools = browser.devtools()?;
    devtools.runs_in("service_worker", &for_host(&stranger)).await?;
    assert_eq!(stranger.requests(), Vec::<String>::new());
    // The same script does ask its own host, for which a service worker is there.
    devtools.runs_in("service_worker", &for_host(&site)).await?;
    ensure!(reached(&site).contains(&"fetch".to_owned()), "{:?}", site.requests());
    person.leaves().await
}

#[tokio::test]
async fn a_script_cannot_make_a_worker_of_its_own_and_one_of_ours_asks_no_stranger() -> Result {
    let (browser, site, stranger) = (Browser::open()?, Site::open()?, Site::open()?);
    let person = locked(&browser, &site).await?;
    asks_from_a_worker(&browser.devtools()?, &person, &stranger).await?;
    assert_eq!(stranger.requests(), Vec::<String>::new());
    let start = "const [address, done] = arguments; try { window.other = new Worker(address); \
        other.onerror = () => done('refused'); } catch { done('refused'); }";
    let made_up = "return URL.createObjectURL(new Blob(['fetch(1)']));";
    let made_up = person.runs(made_up, vec![]).await?;
    let foreign = json!(format!("{}rescue.js", stranger.url()));
    for address in [made_up, foreign] {
        assert_eq!(person.awaits(start, vec![address]).await?, json!("refused"));
    }
    person.leaves().await
}

#[tokio::test]
async fn on_a_host_without_headers_workers_have_no_policy_which_is_named() -> Result {
    let (browser, site, stranger) =
        (Browser::open()?, Site::open_without_headers()?, Site::open_without_headers()?);
    let person = kept(&browser, &site).await?;
    let devtools = browser.devtools()?;
    devtools.runs_in("service_worker", &for_host(&stranger)).await?;
    ensure!(reached(&stranger).contains(&"fetch".to_owned()), "{:?}", stranger.requests());
    let other = Site::open_without_headers()?;
    asks_from_a_worker(&devtools, &person, &other).await?;
    ensure!(reached(&other).contains(&"fetch".to_owned()), "{:?}", other.requests());
    person.leaves().await
}

/// Starts one of our own files as a worker, and asks a host from inside it.
async fn asks_from_a_worker(devtools: &Devtools, person: &Person, host: &Site) -> Result {
    // As a module: a script that does not parse would leave a worker that never goes on.
    let start = "window.planted = new Worker('rescue.js', { type: 'module' });";
    person.runs(start, vec![]).await?;
    devtools.runs_in("worker", &for_host(host)).await.map(drop)
}
