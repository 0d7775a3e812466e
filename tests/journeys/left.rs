//! A page that is left in the middle of its work in the store: it must not keep the store shut.

use fascicle_tests::{Browser, Engine, Person, Result, Site, WITHOUT_APP, Window, records};
use std::time::Duration;

/// Asks whether the database takes a text within five seconds.
const ASKS: &str = "setTimeout(() => window.takes ??= false, 5000); \
    const request = indexedDB.open('fascicle'); \
    request.onupgradeneeded = () => request.result.createObjectStore('texts'); \
    request.onsuccess = () => { \
        const writing = request.result.transaction('texts', 'readwrite'); \
        writing.objectStore('texts').put('here', 'probe'); \
        writing.oncomplete = () => { request.result.close(); window.takes ??= true; }; \
    };";

const ANSWER: &str = "return window.takes ?? null;";

/// Reads and writes without end, and undoes nothing when the page is left.
const WORKS: &str = "const request = indexedDB.open('fascicle'); \
    const work = () => { \
        const writing = request.result.transaction('texts', 'readwrite'); \
        writing.objectStore('texts').put('here', 'work'); \
        writing.oncomplete = work; \
    }; \
    request.onsuccess = work;";

/// How often the page is left while it opens.
const TIMES: u64 = 60;

async fn takes(person: &Person) -> Result<bool> {
    person.visits(WITHOUT_APP).await?;
    person.runs(ASKS, vec![]).await?;
    loop {
        let answer = person.runs(ANSWER, vec![]).await?;
        match answer.as_bool() {
            Some(takes) => return Ok(takes),
            None => tokio::time::sleep(Duration::from_millis(10)).await,
        }
    }
}

#[tokio::test]
async fn a_page_that_is_left_while_it_opens_keeps_the_store_shut_for_nobody() -> Result {
    let (browser, site) = (Browser::open()?, Site::open()?);
    let person = Person::opens(&browser, &site, Window::PHONE).await?;
    person.waits_until_offline_works().await?;
    assert!(takes(&person).await?);
    for time in 0..TIMES {
        person.visits("").await?;
        tokio::time::sleep(Duration::from_millis(time % 6 * 10)).await;
        assert!(takes(&person).await?, "the store is shut after {time} times");
    }
    person.visits("").await?;
    person.visits("#/note").await?;
    person.notes_quickly(2).await?;
    person.visits(WITHOUT_APP).await?;
    let kept = person.reads_store().await?;
    assert_eq!((records(&kept.front).len(), records(&kept.mirror).len()), (2, 2));
    person.leaves().await
}

/// What the page would do to the store of `WebKit` otherwise, and to that of no other engine.
#[tokio::test]
async fn a_script_that_is_left_in_a_transaction_keeps_it_shut_in_webkit() -> Result {
    let (browser, site) = (Browser::open()?, Site::open()?);
    let person = Person::opens(&browser, &site, Window::PHONE).await?;
    person.waits_until_offline_works().await?;
    let mut is_open = takes(&person).await?;
    assert!(is_open);
    for _ in 0..10 {
        person.runs(WORKS, vec![]).await?;
        tokio::time::sleep(Duration::from_millis(50)).await;
        person.visits("icon-180.png").await?;
        is_open &= takes(&person).await?;
        if !is_open {
            break;
        }
    }
    assert_eq!(is_open, browser.engine() != Engine::WebKit);
    person.leaves().await
}
