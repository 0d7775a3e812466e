//! The promise that nothing is sent, as the browser enforces it.

use anyhow::{Context as _, ensure};
use fascicle_tests::actions::ACTIONS;
use fascicle_tests::screens::{Kind, SCREENS};
use fascicle_tests::{
    Asked, Browser, Devtools, Folder, Person, Result, Site, Window, build, names_of_the_build,
};
use serde_json::{Value, json};
use xtask::host::CONTENT_SECURITY_POLICY;

const HOME: &str = "A private notebook for muscle twitches";

const WATCH: &str = "window.violations = []; addEventListener('securitypolicyviolation', \
    (it) => window.violations.push(`${it.effectiveDirective} ${it.blockedURI}`));";

const INLINE: &str = "const script = document.createElement('script'); \
    script.textContent = 'window.inlineHasRun = true;'; document.head.append(script); \
    return window.inlineHasRun === true;";

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

#[tokio::test]
async fn every_answer_of_the_host_carries_the_policy() -> Result {
    let browser = Browser::open()?;
    let site = Site::open()?;
    // Without the app, no service worker stands between.
    let person = Person::sits_down(&browser, &site, Window::PHONE).await?;
    // It may not ask for anything itself: that is what it says, too.
    person.asks_browser("Page.setBypassCSP", json!({ "enabled": true })).await?;
    person.visits("rescue.html").await?;
    let mut names = names_of_the_build()?;
    names.retain(|it| is_asked_for(it));
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

/// Whether a page may ask for that file of the build by its name.
fn is_asked_for(name: &str) -> bool {
    name != "_headers" && ![".br", ".gz"].iter().any(|it| name.ends_with(it))
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
    person.asks_browser("Page.setBypassCSP", json!({ "enabled": true })).await?;
    person.reloads().await?;
    person.is_on(HOME).await?;
    assert_eq!(person.runs(INLINE, vec![]).await?, json!(true), "without the policy it runs");
    person.leaves().await
}

#[tokio::test]
async fn a_walk_through_every_screen_and_action_asks_for_nothing_and_breaks_no_rule() -> Result {
    let (browser, site, folder) = (Browser::open()?, Site::open()?, Folder::new()?);
    let person = Person::sits_down(&browser, &site, Window::PHONE).await?;
    person.plants(WATCH).await?;
    person.downloads_into(&folder).await?;
    // From before the first request on: the page, workers, the service worker.
    let devtools = browser.devtools()?;
    person.visits("").await?;
    person.waits_until_offline_works().await?;
    person.waits_until_rooms_are_open().await?;
    let mut loaded = requests(&devtools).await?;
    for by in ["page", "service_worker"] {
        ensure!(loaded.iter().any(|it| it.by == by), "{by}: {loaded:?}");
    }
    for screen in SCREENS {
        (screen.go)(&person).await.context(screen.name)?;
        assert_eq!(violations(&person).await?, json!([]), "{}", screen.name);
        if screen.kind == Kind::Outside {
            // These are other pages, or load this one again.
            loaded = requests(&devtools).await?;
        }
        assert_eq!(requests(&devtools).await?, loaded, "{}", screen.name);
    }
    // The app has stopped on the last of them.
    person.visits("").await?;
    person.is_on(HOME).await?;
    person.waits_until_rooms_are_open().await?;
    loaded = requests(&devtools).await?;
    for action in ACTIONS {
        (action.go)(&person, &folder).await.context(action.name)?;
        assert_eq!(violations(&person).await?, json!([]), "{}", action.name);
        assert_eq!(requests(&devtools).await?, loaded, "{}", action.name);
    }
    let own = addresses_of_the_build(&site)?;
    for it in &loaded {
        ensure!(own.contains(&it.address), "{it:?} is not of the build: {own:?}");
    }
    person.visits("").await?;
    person.runs(INLINE, vec![]).await?;
    assert_eq!(violations(&person).await?, json!(["script-src-elem inline"]), "it is seen");
    person.leaves().await
}

/// A request that should not be.
const PLANTED: &str = "fetch('icon.svg?planted').then(() => true)";

#[tokio::test]
async fn the_watch_sees_a_request_of_a_page_a_worker_and_a_service_worker() -> Result {
    let (browser, site) = (Browser::open()?, Site::open()?);
    let person = Person::opens(&browser, &site, Window::PHONE).await?;
    person.waits_until_offline_works().await?;
    person.asks_browser("Page.setBypassCSP", json!({ "enabled": true })).await?;
    person.visits("rescue.html").await?;
    let devtools = browser.devtools()?;
    person.runs("window.planted = new Worker('rescue.js', { type: 'module' });", vec![]).await?;
    for by in ["page", "worker", "service_worker"] {
        devtools.runs_in(by, PLANTED).await?;
        let planted =
            Asked { by: by.to_owned(), address: format!("{}icon.svg?planted", site.url()) };
        let asked = devtools.asked_until_now().await?;
        ensure!(asked.contains(&planted), "{by}: {asked:?}");
    }
    person.leaves().await
}

/// Every request so far that could go to a host.
async fn requests(devtools: &Devtools) -> Result<Vec<Asked>> {
    let mut asked = devtools.asked_until_now().await?;
    asked.retain(|it| it.address.starts_with("http") || it.address.starts_with("ws"));
    Ok(asked)
}

/// The addresses that the service worker keeps, its own, and the folder's.
fn addresses_of_the_build(site: &Site) -> Result<Vec<String>> {
    let worker = std::fs::read_to_string(build().join("sw.js"))?;
    let kept = worker.lines().filter_map(|it| it.trim().strip_prefix("['./")?.split('\'').next());
    let names: Vec<&str> = kept.chain(["", "sw.js"]).collect();
    ensure!(names.len() > 15, "{names:?}");
    Ok(names.iter().map(|it| format!("{}{it}", site.url())).collect())
}

/// What was blocked, each once: the policy stands in the header and in the page, and both say so.
async fn violations(person: &Person) -> Result<Value> {
    person.runs("return [...new Set(window.violations)];", vec![]).await
}
