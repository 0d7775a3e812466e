//! The promise that nothing is sent, as the browser enforces it.

use anyhow::{Context as _, ensure};
use fascicle_tests::screens::{Kind, SCREENS};
use fascicle_tests::{Browser, Person, Result, Site, Window, build};
use serde_json::{Value, json};
use xtask::host::CONTENT_SECURITY_POLICY;

const HOME: &str = "A private notebook for muscle twitches";

const WATCH: &str = "window.violations = []; addEventListener('securitypolicyviolation', \
    (it) => window.violations.push(`${it.effectiveDirective} ${it.blockedURI}`));";

const INLINE: &str = "const script = document.createElement('script'); \
    script.textContent = 'window.inlineHasRun = true;'; document.head.append(script); \
    return window.inlineHasRun === true;";

/// Loads a script file and says whether it was let in.
const FILE: &str = "const [address, done] = arguments; \
    const script = document.createElement('script'); script.type = 'module'; script.src = address; \
    script.onload = () => done(true); script.onerror = () => done(false); \
    document.head.append(script);";

/// What a page must not hold: scripts, styles and handlers in its own text.
const INLINE_PARTS: &str = "const [html, done] = arguments; \
    const page = new DOMParser().parseFromString(html, 'text/html'); \
    const parts = [...page.querySelectorAll('script:not([src]), style, [style]')]; \
    const handlers = [...page.querySelectorAll('*')].filter( \
        (it) => [...it.attributes].some((attribute) => attribute.name.startsWith('on'))); \
    done([...parts, ...handlers].map((it) => it.outerHTML));";

const HEADER: &str = "const [address, name, done] = arguments; \
    fetch(address, { cache: 'no-store' }).then((it) => done(it.headers.get(name)), \
        (error) => done(String(error)));";

/// Sends a request, and waits until the browser has noted it down.
const PLANT_REQUEST: &str = "const [address, done] = arguments; \
    const isPlanted = (it) => it.name.endsWith(address); \
    new PerformanceObserver((list) => list.getEntries().some(isPlanted) && done(true)) \
        .observe({ type: 'resource' }); \
    fetch(address).then((it) => it.text());";

#[tokio::test]
async fn every_answer_of_the_host_carries_the_policy() -> Result {
    let browser = Browser::open()?;
    let site = Site::open()?;
    // Without the app, no service worker stands between.
    let person = Person::opens_at(&browser, &site, Window::PHONE, "rescue.html").await?;
    let names = names_of_the_build()?;
    ensure!(names.len() > 10, "{names:?}");
    for name in names.iter().map(String::as_str).chain(["", "no-such-file"]) {
        let policy = header(&person, name, "content-security-policy").await?;
        assert_eq!(policy, json!(CONTENT_SECURITY_POLICY), "{name}");
        assert_eq!(header(&person, name, "x-not-sent").await?, Value::Null, "{name}");
    }
    person.leaves().await
}

async fn header(person: &Person, address: &str, name: &str) -> Result<Value> {
    let address = if address.is_empty() { "./" } else { address };
    person.awaits(HEADER, vec![json!(address), json!(name)]).await
}

/// The files of the build as a page may ask for them.
fn names_of_the_build() -> Result<Vec<String>> {
    let mut names = Vec::new();
    for file in std::fs::read_dir(build())? {
        let path = file?.path();
        let is_packed = path.extension().is_some_and(|it| it == "br" || it == "gz");
        let name = path.file_name().context("a file without a name")?.to_string_lossy();
        if !is_packed && name != "_headers" {
            names.push(name.into_owned());
        }
    }
    Ok(names)
}

#[tokio::test]
async fn no_page_holds_a_script_or_a_style_of_its_own() -> Result {
    let browser = Browser::open()?;
    let site = Site::open()?;
    let person = Person::opens(&browser, &site, Window::PHONE).await?;
    for name in ["index.html", "rescue.html"] {
        let html = std::fs::read_to_string(build().join(name))?;
        let parts = person.awaits(INLINE_PARTS, vec![json!(html)]).await?;
        assert_eq!(parts, json!([]), "{name}");
    }
    let planted = "<script>1</script><style></style><p style='top:0'><p onclick='1'>";
    let parts = person.awaits(INLINE_PARTS, vec![json!(planted)]).await?;
    assert_eq!(parts.as_array().map(Vec::len), Some(4), "{parts}");
    person.leaves().await
}

#[tokio::test]
async fn a_script_that_is_slipped_into_the_page_does_not_run() -> Result {
    let browser = Browser::open()?;
    let site = Site::open()?;
    let person = Person::sits_down(&browser, &site, Window::PHONE).await?;
    person.plants(WATCH).await?;
    person.visits("").await?;
    person.is_on(HOME).await?;
    assert_eq!(person.runs(INLINE, vec![]).await?, json!(false));
    assert_eq!(violations(&person).await?, json!(["script-src-elem inline"]));
    let file = vec![json!("rescue.js?as-a-file")];
    assert_eq!(person.awaits(FILE, file).await?, json!(true), "a file of ours is let in");

    person.asks_browser("Page.setBypassCSP", json!({ "enabled": true })).await?;
    person.reloads().await?;
    person.is_on(HOME).await?;
    assert_eq!(person.runs(INLINE, vec![]).await?, json!(true), "without the policy it runs");
    person.leaves().await
}

#[tokio::test]
async fn a_request_to_another_place_is_not_sent() -> Result {
    let browser = Browser::open()?;
    let site = Site::open()?;
    let stranger = Site::open()?;
    let person = Person::sits_down(&browser, &site, Window::PHONE).await?;
    person.plants(WATCH).await?;
    person.visits("").await?;
    person.is_on(HOME).await?;
    let there = json!(format!("{}icon-192.png", stranger.url()));
    let ask = "const [address, done] = arguments; \
               fetch(address, { mode: 'no-cors' }).then(() => done(true), () => done(false));";
    assert_eq!(person.awaits(ask, vec![there.clone()]).await?, json!(false));
    let blocked = format!("connect-src {}", there.as_str().context("an address")?);
    assert_eq!(violations(&person).await?, json!([blocked]));
    let here = json!(format!("{}icon-192.png", site.url()));
    assert_eq!(person.awaits(ask, vec![here]).await?, json!(true), "a file of ours");
    person.leaves().await
}

#[tokio::test]
async fn a_walk_through_every_screen_asks_for_nothing_and_breaks_no_rule() -> Result {
    let browser = Browser::open()?;
    let site = Site::open()?;
    let person = Person::sits_down(&browser, &site, Window::PHONE).await?;
    person.plants(WATCH).await?;
    person.visits("").await?;
    person.waits_until_offline_works().await?;
    person.waits_until_rooms_are_open().await?;
    let loaded = requests(&person).await?;
    assert!(loaded.iter().any(|it| it.contains("/split_")), "rooms are files: {loaded:?}");
    let own = |it: &String| it.starts_with(site.url());
    assert!(!loaded.is_empty() && loaded.iter().all(own), "{loaded:?}");
    for screen in SCREENS {
        (screen.go)(&person).await.context(screen.name)?;
        assert_eq!(violations(&person).await?, json!([]), "{}", screen.name);
        if screen.kind != Kind::Outside {
            assert_eq!(requests(&person).await?, loaded, "{}", screen.name);
        }
    }
    person.visits("").await?;
    person.runs(INLINE, vec![]).await?;
    assert_eq!(violations(&person).await?, json!(["script-src-elem inline"]), "it is seen");
    person.awaits(PLANT_REQUEST, vec![json!("icon.svg?planted")]).await?;
    let after = requests(&person).await?;
    assert!(after.iter().any(|it| it.ends_with("icon.svg?planted")), "it is seen: {after:?}");
    person.leaves().await
}

/// What was blocked, each once: the policy stands in the header and in the page, and both say so.
async fn violations(person: &Person) -> Result<Value> {
    person.runs("return [...new Set(window.violations)];", vec![]).await
}

/// Every request of the page so far, in order of address.
async fn requests(person: &Person) -> Result<Vec<String>> {
    let script = "return performance.getEntriesByType('resource').map((it) => it.name).sort();";
    Ok(serde_json::from_value(person.runs(script, vec![]).await?)?)
}
