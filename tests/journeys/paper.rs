//! On paper: the outcome on two pages at most, and the card on a quarter of one.

use anyhow::{Context as _, ensure};
use fascicle_tests::check::{
    ABOUT, NOW, SIGN_PAGES, says_no_from, sees_outcome, tells_of_an_eyelid,
};
use fascicle_tests::{Browser, Person, Result, Site, Window};
use serde_json::{Value, json};

/// How many A4 pages the screen is on paper: each has an object of its own in the file.
async fn pages(person: &Person) -> Result<usize> {
    let a4 = json!({ "paperWidth": 8.27, "paperHeight": 11.69, "printBackground": true });
    let printed = person.asks_browser("Page.printToPDF", a4).await?;
    let count = "const [data] = arguments; \
                 return (atob(data).match(/\\/Type\\s*\\/Page[^s]/g) ?? []).length;";
    let data = printed.get("data").and_then(Value::as_str).context("no file")?;
    let count = person.runs(count, vec![json!(data)]).await?;
    usize::try_from(count.as_u64().unwrap_or_default()).context("too many pages")
}

#[tokio::test]
async fn the_outcome_is_two_pages_at_most_and_the_count_sees_a_third() -> Result {
    let browser = Browser::open()?;
    let site = Site::open()?;
    let person = Person::opens_at(&browser, &site, Window::PHONE, "#/check").await?;
    tells_of_an_eyelid(&person, "Four or five days").await?;
    says_no_from(&person, SIGN_PAGES[0]).await?;
    person.is_on("Self-care").await?;
    let count = pages(&person).await?;
    ensure!((1..=2).contains(&count), "self-care takes {count} pages");
    person.visits("#/check/strength").await?;
    person.answers("A muscle that has become visibly thinner", "Yes").await?;
    person.presses("Continue").await?;
    sees_outcome(&person).await?;
    person.is_on("See a doctor soon").await?;
    let count = pages(&person).await?;
    ensure!((1..=2).contains(&count), "a doctor soon takes {count} pages");
    let long = "document.querySelector('main').insertAdjacentHTML('beforeend', \
                '<p>planted</p>'.repeat(400));";
    person.runs(long, vec![]).await?;
    ensure!(pages(&person).await? > 2, "a planted third page was not seen");
    person.leaves().await
}

/// Answers every line of the page in sight.
const ANSWER_ALL: &str = "const [reply] = arguments; \
    for (const it of document.querySelectorAll('.reply')) { if (it.innerText === reply) it.click(); }";
const EVERY_TRIGGER: [&str; 7] = [
    "Exercise",
    "Coffee or other caffeine",
    "Stress",
    "Anxiety or worry",
    "Poor sleep or tiredness",
    "Alcohol",
    "An illness or infection",
];

/// Goes through every page of the check with that answer to every line but those of the first.
async fn answers_everything(person: &Person, lasted: &str, reply: &str) -> Result {
    tells_of_an_eyelid(person, lasted).await?;
    for page in SIGN_PAGES.into_iter().chain([ABOUT]) {
        person.is_on(page).await?;
        person.runs(ANSWER_ALL, vec![json!(reply)]).await?;
        person.presses("Continue").await?;
    }
    person.is_on("Which is most like yours?").await?;
    person.presses("In runs, with long quiet gaps, again and again").await?;
    person.presses("Continue").await?;
    person.is_on("What went before?").await?;
    for trigger in EVERY_TRIGGER {
        person.presses(trigger).await?;
    }
    person.presses("Continue").await?;
    sees_outcome(person).await
}

#[tokio::test]
async fn the_longest_outcomes_are_two_pages_at_most() -> Result {
    let browser = Browser::open()?;
    let site = Site::open()?;
    let person = Person::opens_at(&browser, &site, Window::PHONE, "#/check").await?;
    let mut counts = Vec::new();
    for (lasted, reply, outcome) in [
        ("Four or five days", "No", "Self-care"),
        ("More than three months", "No", "See your doctor"),
        // The most reasons there can be short of an emergency, and the most changes.
        ("More than three months", "Not sure", "See a doctor soon"),
    ] {
        answers_everything(&person, lasted, reply).await?;
        person.is_on(outcome).await?;
        counts.push((outcome, pages(&person).await?));
        person.presses("Start a new check").await?;
    }
    ensure!(counts.iter().all(|(_, it)| (1..=2).contains(it)), "{counts:?}");
    person.leaves().await
}

#[tokio::test]
async fn an_emergency_is_two_pages_at_most_on_paper() -> Result {
    let browser = Browser::open()?;
    let site = Site::open()?;
    let person = Person::opens_at(&browser, &site, Window::PHONE, "#/check").await?;
    person.is_on(NOW).await?;
    person.answers("Chest pain or pressure", "Yes").await?;
    person.presses("See what to do now").await?;
    person.is_on("Emergency now").await?;
    ensure!(pages(&person).await? <= 2, "more than two pages");
    person.leaves().await
}

/// Notes what the page would print, in place of the browser's dialogue.
const WATCH: &str =
    "window.print = () => { window.printed = document.documentElement.dataset.prints; };";
/// The card as it lies on an A4 page, in millimetres: its width, and the height of all that it says.
const CARD: &str = "const card = document.querySelector('.keep'); \
                    return [card.offsetWidth, card.scrollHeight].map((it) => it * 25.4 / 96);";

#[tokio::test]
async fn the_card_alone_fits_a_quarter_of_a_page_and_can_be_saved() -> Result {
    let browser = Browser::open()?;
    let site = Site::open()?;
    let person = Person::opens_at(&browser, &site, Window::PHONE, "#/check").await?;
    tells_of_an_eyelid(&person, "Four or five days").await?;
    says_no_from(&person, SIGN_PAGES[0]).await?;
    person.is_on("Self-care").await?;
    person.sees("Left lower eyelid, four or five days, none of the signs").await?;
    person.sees("If it is still there on").await?;
    let folder = fascicle_tests::Folder::new()?;
    person.downloads_into(&folder).await?;
    person.presses("Save as text").await?;
    let text = std::fs::read_to_string(folder.takes_file().await?)?;
    ensure!(text.contains("Left lower eyelid") && text.contains("see your doctor"), "{text}");
    person.presses("Save as picture").await?;
    let picture = std::fs::read_to_string(folder.takes_file().await?)?;
    ensure!(picture.starts_with("<svg") && picture.contains("Left lower eyelid"), "{picture}");
    person.runs(WATCH, vec![]).await?;
    person.presses("Print the card").await?;
    ensure!(person.runs("return window.printed;", vec![]).await? == json!("keep"));
    person.runs("document.documentElement.dataset.prints = 'keep';", vec![]).await?;
    ensure!(pages(&person).await? == 1, "the card takes more than a page");
    // 210 mm less the margins of a page, as the browser would lay it out.
    let paper = json!({ "width": 700, "height": 1000, "deviceScaleFactor": 1, "mobile": false });
    person.asks_browser("Emulation.setDeviceMetricsOverride", paper).await?;
    person.asks_browser("Emulation.setEmulatedMedia", json!({ "media": "print" })).await?;
    let card: Vec<f64> = serde_json::from_value(person.runs(CARD, vec![]).await?)?;
    let [width, height] = card[..] else { anyhow::bail!("no card") };
    ensure!(width > 50.0 && width <= 105.1 && height <= 148.1, "{width} by {height} mm");
    let long = "document.querySelector('.keep').append('planted '.repeat(400));";
    person.runs(long, vec![]).await?;
    let card: Vec<f64> = serde_json::from_value(person.runs(CARD, vec![]).await?)?;
    ensure!(card[1] > 148.1, "a planted overflow was not seen: {card:?}");
    person.leaves().await
}

/// The words of a screen as they stand on paper.
const WORDS: &str = "return document.querySelector('main').innerText;";

#[tokio::test]
async fn the_table_of_rules_is_printed_whole_with_its_review_and_every_way() -> Result {
    let browser = Browser::open()?;
    let site = Site::open()?;
    let person = Person::opens_at(&browser, &site, Window::PHONE, "#/learn/rules").await?;
    person.is_on("How the check works").await?;
    let other_way = "Speech that has become slurred, quiet or hoarse";
    let is_read = |words: &Value, text: &str| words.as_str().is_some_and(|it| it.contains(text));
    let on_screen = person.runs(WORDS, vec![]).await?;
    ensure!(!is_read(&on_screen, "Or in one other way\nTrouble swallowing"), "a fold is open");
    person.asks_browser("Emulation.setEmulatedMedia", json!({ "media": "print" })).await?;
    let on_paper = person.runs(WORDS, vec![]).await?;
    for text in ["Not yet reviewed by a clinician.", other_way, "Trouble swallowing food", "N4"] {
        ensure!(is_read(&on_paper, text), "{text} is not on paper");
    }
    person.leaves().await
}
