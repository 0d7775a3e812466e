//! What went together: chosen before it is looked at, told as core tells it, and never taken from days that were seen already.

use super::listing::with_notes;
use anyhow::{Context as _, ensure};
use fascicle_core::diary::{Diary, Factor, Question, Revision, Trigger, Twitchy};
use fascicle_core::patterns::Log;
use fascicle_core::patterns::together::calibration::{of_effect, of_no_effect};
use fascicle_core::patterns::together::{Told, answers};
use fascicle_core::sample::{Exposed, written};
use fascicle_tests::{Browser, Person, Result, Site, Window, device};

const SEED: u64 = 5;
const HEADING: &str = "What went together?";
const COFFEE: &str = "Coffee or other caffeine";

/// Everything that a person may read there, unfolded or not.
const WORDS: &str = "return document.querySelector('main').textContent;";

async fn opens(browser: &Browser, site: &Site, truth: &Exposed) -> Result<Person> {
    let kept = device::packed(written(SEED, truth))?;
    let person = with_notes(browser, site, Window::PHONE, &kept).await?;
    person.visits("#/patterns").await?;
    person.presses("Choose what to look at").await?;
    person.is_on(HEADING).await?;
    person.sees("Choose before you look.").await?;
    Ok(person)
}

async fn looks_at(person: &Person, names: &[&str]) -> Result {
    for name in names {
        person.presses(name).await?;
    }
    person.presses("Look").await
}

async fn words(person: &Person) -> Result<String> {
    let words = person.runs(WORDS, vec![]).await?;
    Ok(words.as_str().context("no words")?.to_owned())
}

/// What core tells of the first of so many factors.
fn told_of(revisions: Vec<Revision>, trigger: Trigger, picked: &[Trigger]) -> Result<Told> {
    let log = Log::of(&Diary::from_revisions(revisions));
    let picked: Vec<Factor> = picked.iter().copied().map(Factor::Known).collect();
    let question = Question::new(Twitchy::NotQuiet, &picked).context("no question")?;
    let all = answers(&log.covered, &question);
    let told = all.into_iter().find(|it| it.0 == Factor::Known(trigger));
    Ok(told.context("it was not picked")?.1)
}

#[tokio::test]
async fn nothing_is_told_before_the_choice_and_after_it_all_that_core_tells() -> Result {
    let (browser, site) = (Browser::open()?, Site::open()?);
    let truth = of_effect(120, 3, 40, 200);
    let person = opens(&browser, &site, &truth).await?;
    let before = words(&person).await?;
    ensure!(!before.contains("With it") && !before.contains("days with it"), "{before}");
    looks_at(&person, &[COFFEE, "Stress", "Alcohol"]).await?;
    person.sees("One of the things that you chose stands out.").await?;
    let picked = [Trigger::Caffeine, Trigger::Stress, Trigger::Alcohol];
    let coffee = told_of(written(SEED, &truth), Trigger::Caffeine, &picked)?;
    let Told::Enough(coffee) = coffee else { anyhow::bail!("{coffee:?}") };
    ensure!(coffee.stands_out, "{coffee:?}");
    let (with, without) = (coffee.pair.with, coffee.pair.without);
    person
        .sees(&format!(
            "It went together with more twitches: on {} of {} days with it and on {} of {} days without.",
            with.with(), with.of(), without.with(), without.of()
        ))
        .await?;
    person.sees("You chose 3 things, so the ranges are wider").await?;
    person.sees("It does not stand out: ").await?;
    // Nobody answered that one: no answer is not a no.
    person.sees("you said yes for 0 days and no for 0 days").await?;
    person.sees("about 45 more days with it and 45 more days without").await?;
    let all = words(&person).await?;
    for named in ["Difference within weeks", "shown, not tested", "worry makes people notice"] {
        ensure!(all.contains(named), "{named} is not there");
    }
    // It is kept, and stands there when the page is opened anew.
    person.reloads().await?;
    person.sees("One of the things that you chose stands out.").await?;
    person.leaves().await
}

#[tokio::test]
async fn nothing_that_stands_out_is_said_to_be_a_good_answer() -> Result {
    let (browser, site) = (Browser::open()?, Site::open()?);
    let person = opens(&browser, &site, &of_no_effect(120, 3)).await?;
    looks_at(&person, &[COFFEE, "Stress"]).await?;
    person.sees("Nothing stands out.").await?;
    person.sees("That is a good answer.").await?;
    person.leaves().await
}

#[tokio::test]
async fn none_and_six_are_refused_in_a_sentence_and_what_was_ticked_stays() -> Result {
    let (browser, site) = (Browser::open()?, Site::open()?);
    let person = opens(&browser, &site, &of_no_effect(30, 1)).await?;
    looks_at(&person, &[]).await?;
    person.sees("Choose one thing at least.").await?;
    let all =
        [COFFEE, "Alcohol", "Exercise", "Poor sleep or tiredness", "Stress", "Anxiety or worry"];
    looks_at(&person, &all).await?;
    person.sees("You can choose up to 5. Take another one away first.").await?;
    looks_at(&person, &["Alcohol"]).await?;
    person.sees("You chose 5 things").await?;
    person.leaves().await
}

#[tokio::test]
async fn another_choice_looks_at_later_days_only_and_one_more_thing_at_the_same() -> Result {
    let (browser, site) = (Browser::open()?, Site::open()?);
    let person = opens(&browser, &site, &of_effect(120, 3, 40, 200)).await?;
    looks_at(&person, &[COFFEE]).await?;
    person.sees("It went together with more twitches").await?;
    person.presses("Change what you chose").await?;
    person.presses("Exercise").await?;
    person.presses("Keep this choice").await?;
    person.sees("You chose 2 things").await?;
    person.sees("It went together with more twitches").await?;
    person.presses("Change what you chose").await?;
    person.presses(COFFEE).await?;
    person.sees("With this change, only days from tomorrow on are looked at.").await?;
    person.presses("Keep this choice").await?;
    person.sees("There are not enough days to tell.").await?;
    let all = words(&person).await?;
    ensure!(!all.contains("more twitches") && all.contains("on are looked at."), "{all}");
    person.leaves().await
}
