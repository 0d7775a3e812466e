//! The start: the wasm is compiled while it comes, and what can wait does.

use anyhow::ensure;
use fascicle_tests::{Browser, Person, Result, Site, Window};
use serde_json::json;

/// Counts the ways in which a page starts a wasm, and remembers whether it asked for its worker after
/// the first screen was seen, when it also begins to read the rest of the store.
const WATCH: &str = "window.starts = []; \
    for (const name of ['instantiateStreaming', 'compileStreaming', 'instantiate', 'compile']) { \
        const plain = WebAssembly[name]; \
        WebAssembly[name] = function () { starts.push(name); return plain.apply(this, arguments); }; } \
    const register = navigator.serviceWorker.register.bind(navigator.serviceWorker); \
    navigator.serviceWorker.register = (...all) => { \
        window.wasSeen = performance.getEntriesByName('fascicle-reading-on').length > 0; \
        return register(...all); };";

const STARTS: &str = "return [...new Set(window.starts)];";

#[tokio::test]
async fn the_wasm_and_its_rooms_are_compiled_while_they_come_and_the_worker_waits() -> Result {
    let (browser, site) = (Browser::open()?, Site::open()?);
    let person = Person::sits_down(&browser, &site, Window::PHONE).await?;
    person.plants(WATCH).await?;
    person.visits("").await?;
    person.waits_until_rooms_are_open().await?;
    assert_eq!(person.runs(STARTS, vec![]).await?, json!(["instantiateStreaming"]));
    let count = person.runs("return window.starts.length;", vec![]).await?;
    ensure!(
        count.as_u64().is_some_and(|it| it > 3),
        "the wasm, its rooms and what they share: {count}"
    );
    person.waits_until_offline_works().await?;
    assert_eq!(person.runs("return window.wasSeen;", vec![]).await?, json!(true));
    // Once it is kept, it streams out of what is kept.
    person.reloads().await?;
    person.waits_until_rooms_are_open().await?;
    assert_eq!(person.runs(STARTS, vec![]).await?, json!(["instantiateStreaming"]));
    // Another way would have been seen, though the locked page may not go it.
    let other = "const [done] = arguments; \
        WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).catch(() => {}).then(() => done(true));";
    person.awaits(other, vec![]).await?;
    assert_eq!(person.runs(STARTS, vec![]).await?, json!(["instantiateStreaming", "compile"]));
    person.leaves().await
}
