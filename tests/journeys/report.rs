//! The doctor's page: one page on either paper whatever the diary holds, with everything that a doctor asks, and nothing that the person did not want.

use super::listing::with_notes;
use anyhow::ensure;
use fascicle_core::calendar::Moment;
use fascicle_core::diary::{Content, Diary, Medicine, Revision, RevisionId};
use fascicle_core::sample::{self, patient};
use fascicle_tests::paper::{A4, LETTER, Paper, Printed, prints};
use fascicle_tests::{Browser, Person, Result, Site, Window, device};
use serde_json::json;

const HEADING: &str = "A page for your doctor";
const TITLE: &str = "Muscle twitches: notes for a doctor";

async fn opens(browser: &Browser, site: &Site, revisions: Vec<Revision>) -> Result<Person> {
    let kept = device::packed(revisions)?;
    let person = with_notes(browser, site, Window::PHONE, &kept).await?;
    person.visits("#/report").await?;
    person.is_on(HEADING).await?;
    person.sees(TITLE).await?;
    Ok(person)
}

/// The one page that it is.
async fn one_page(person: &Person, paper: Paper) -> Result<String> {
    let printed: Printed = prints(person, paper).await?;
    ensure!(printed.pages.len() == 1, "{paper:?}: {} pages", printed.pages.len());
    let ink = printed.ink_in_margin()?;
    ensure!(ink == 0, "{paper:?}: {ink} pixels in the margin");
    // As it reads, wherever lines end.
    Ok(printed.pages.join(" ").split_whitespace().collect::<Vec<_>>().join(" "))
}

#[tokio::test]
async fn a_typical_diary_is_one_page_on_both_papers_and_holds_all_that_a_doctor_asks() -> Result {
    let (browser, site) = (Browser::open()?, Site::open()?);
    let person = opens(&browser, &site, patient(60, "no")).await?;
    for paper in [A4, LETTER] {
        let text = one_page(&person, paper).await?;
        for wanted in [
            TITLE,
            "Patient-entered, not checked by a clinician.",
            "Is it harmless, and do I need a test?",
            "Since when",
            "Began gradually.",
            "Left calf; Right lower eyelid",
            "In runs, with long quiet gaps",
            "hands: grip, buttons, keys, jars",
            "muscle visibly thinner",
            "stiffness",
            "Coffee or other caffeine",
            "Levothyroxine 50 micrograms, since 2019",
            "MND or FTD in the family",
            "sudden weakness, numbness or trouble speaking",
            "none of these longer ago either",
            "It began after a long run.",
            "not a measurement",
            "rules of the check",
        ] {
            ensure!(text.contains(wanted), "{paper:?} does not say {wanted:?}: {text}");
        }
        // Worry is the person's own to show.
        ensure!(!text.contains("GAD-2"), "the scales are on it unasked");
        ensure!(!text.contains("Left out, to fit"), "something did not fit: {text}");
        ensure!(!text.contains("Notes of") && !text.contains("Diary"), "the choices are printed");
    }
    person.presses("What stands on it").await?;
    person.presses("Worry and mood").await?;
    person.sees("GAD-2: 2 of 6").await?;
    person.presses("Family").await?;
    person.sees_no("MND or FTD in the family").await?;
    person.leaves().await
}

/// So many medicines with so long names as can be.
fn medicines(count: u8) -> Vec<Revision> {
    let at = Moment::new(1_795_867_200_000, 0);
    let medicine = |number: u8| {
        let name = format!("{number} {}", "of a long name ".repeat(5));
        let it = Medicine::new(&name, &"since ever ".repeat(7), &"changed at last ".repeat(5))?;
        let id = RevisionId::new(1_795_867_200_001, [number; 10]);
        Some(Diary::begin(id, at?, Content::Medicine(it)))
    };
    (0..count).filter_map(medicine).collect()
}

#[tokio::test]
async fn what_does_not_fit_goes_by_its_importance_and_is_named() -> Result {
    let (browser, site) = (Browser::open()?, Site::open()?);
    let mut revisions = patient(60, "not-sure");
    revisions.extend(medicines(20));
    let person = opens(&browser, &site, revisions).await?;
    person.sees("Left out, to fit on one page, the least important first: last weeks").await?;
    for paper in [A4, LETTER] {
        let text = one_page(&person, paper).await?;
        for wanted in ["hands: grip", "sudden weakness", "For more than two weeks"] {
            ensure!(text.contains(wanted), "{paper:?} does not say {wanted:?}: {text}");
        }
    }
    // Of 22 medicines half as many are named as there is room for, once or more.
    let more = ["and 14 more", "and 18 more", "and 20 more"];
    let text = one_page(&person, A4).await?;
    ensure!(more.iter().any(|it| text.contains(it)), "{text}");
    // What would be printed on a second page is seen by the count.
    let plant = "document.getElementById('sheet').insertAdjacentHTML('beforeend', \
                 '<p>planted</p>'.repeat(60));";
    person.runs(plant, vec![]).await?;
    ensure!(prints(&person, A4).await?.pages.len() > 1, "a planted second page was not seen");
    person.leaves().await
}

#[tokio::test]
async fn an_empty_diary_and_one_of_2_000_notes_are_one_page_too() -> Result {
    let (site, browser) = (Site::open()?, Browser::open()?);
    let person = Person::opens_at(&browser, &site, Window::PHONE, "#/report").await?;
    person.is_on(HEADING).await?;
    person.sees("You have not finished a check yet.").await?;
    one_page(&person, LETTER).await?;
    person.leaves().await?;
    let browser = Browser::open()?;
    let mut revisions = sample::revisions(5, 2_000);
    revisions.extend(patient(90, "no"));
    let person = opens(&browser, &site, revisions).await?;
    for paper in [A4, LETTER] {
        one_page(&person, paper).await?;
    }
    person.presses("What stands on it").await?;
    person.presses("A second page with each day").await?;
    person.sees("Day by day").await?;
    let pages = prints(&person, A4).await?.pages;
    ensure!(pages.len() == 2, "{} pages", pages.len());
    ensure!(pages.get(1).is_some_and(|it| it.contains("Day by day")), "{pages:?}");
    person.leaves().await
}

/// What stands in the fields of the question and of a new medicine's name.
const TYPED: &str = "return [document.getElementById('ask').value, \
    document.getElementById('medicine-new').value];";

#[tokio::test]
async fn what_is_said_for_the_doctor_is_kept_and_can_be_changed() -> Result {
    let (browser, site) = (Browser::open()?, Site::open()?);
    let person = Person::opens_at(&browser, &site, Window::PHONE, "#/report/you").await?;
    person.is_on("For your doctor").await?;
    person.types("What do you want to ask?", "Is it\nharmless?").await?;
    person.presses("Began suddenly.").await?;
    person.types("Name, and how much if you know", "Salb").await?;
    // What was begun is there when the person comes back, and is not kept before they say so.
    person.visits("#/report").await?;
    person.is_on(HEADING).await?;
    person.sees_no("Is it harmless?").await?;
    person.reloads().await?;
    person.visits("#/report/you").await?;
    person.sees("You had begun to change this.").await?;
    let typed = person.runs(TYPED, vec![]).await?;
    ensure!(typed == json!(["Is it harmless?", "Salb"]), "{typed}");
    person.presses("Keep this").await?;
    person.sees("Kept.").await?;
    person.types("Since when", &"long ".repeat(20)).await?;
    person.presses("Add it").await?;
    person.sees("Please type a name").await?;
    person.sets("Since when", "").await?;
    person.types("Name, and how much if you know", "utamol").await?;
    person.presses("Add it").await?;
    person.sees("Salbutamol").await?;
    person.reloads().await?;
    person.visits("#/report").await?;
    person.sees("Is it harmless?").await?;
    person.sees("Began suddenly.").await?;
    person.sees("Salbutamol").await?;
    person.visits("#/report/you").await?;
    person.presses("Change Salbutamol").await?;
    person.presses("Remove Salbutamol").await?;
    person.sees("None written down.").await?;
    person.leaves().await
}
