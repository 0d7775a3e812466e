//! Nothing shouts: an emergency is the only red, so no screen outside the check has it, not even for what was typed amiss.

use anyhow::{Context as _, ensure};
use fascicle_tests::screens::{self, Kind};
use fascicle_tests::{Browser, Person, Result, Site, Window};

/// The screens on which the levels of the check are shown, each with its colour.
const OF_THE_CHECK: [&str; 5] = ["-check-", "-outcome-", "-scales", "-saved-check", "-rules"];

/// Whatever has the colour of an emergency, with the property that has it.
const RED: &str = "const probe = document.createElement('i'); probe.style.color = 'var(--emergency)'; \
    document.body.append(probe); const red = getComputedStyle(probe).color; probe.remove(); \
    const lines = ['top', 'right', 'bottom', 'left'].map((it) => `border-${it}`); \
    const found = []; \
    for (const it of document.querySelectorAll('body, body *')) { \
        for (const part of [null, '::before', '::after']) { \
            const style = getComputedStyle(it, part); \
            const seen = ['color', 'background-color', 'fill', 'stroke', \
                ...lines.filter((it) => parseFloat(style.getPropertyValue(`${it}-width`)) > 0) \
                    .map((it) => `${it}-color`)]; \
            for (const name of seen) if (style.getPropertyValue(name) === red) \
                found.push(`${name}${part ?? ''}: ${it.outerHTML.slice(0, 80)}`); } } \
    return found;";

async fn red(person: &Person) -> Result<Vec<String>> {
    Ok(serde_json::from_value(person.runs(RED, vec![]).await?)?)
}

async fn finds_nothing_red(person: &Person, place: &str) -> Result {
    let red = red(person).await?;
    ensure!(red.is_empty(), "{place}: {red:?}");
    Ok(())
}

#[tokio::test]
async fn no_screen_outside_the_check_has_the_colour_of_an_emergency() -> Result {
    let (browser, site) = (Browser::open()?, Site::open()?);
    let person = Person::opens(&browser, &site, Window::PHONE).await?;
    let mut looked_at = 0;
    for screen in screens::all() {
        (screen.go)(&person).await.context(screen.name)?;
        let is_of_the_check = OF_THE_CHECK.iter().any(|it| screen.name.contains(it));
        // What is shown without the app has no such colour to compare with.
        if !is_of_the_check && screen.kind != Kind::Outside {
            finds_nothing_red(&person, screen.name).await?;
            looked_at += 1;
        }
    }
    ensure!(looked_at > 20, "only {looked_at} screens");
    person.leaves().await
}

#[tokio::test]
async fn what_was_typed_amiss_is_said_in_ink() -> Result {
    let (browser, site) = (Browser::open()?, Site::open()?);
    let person = Person::opens_at(&browser, &site, Window::PHONE, "#/window").await?;
    person.presses("For an appointment").await?;
    person.presses("Begin").await?;
    person.sees("Choose a day from today on.").await?;
    finds_nothing_red(&person, "a window").await?;
    person.visits("#/more/own").await?;
    person.presses("Add it").await?;
    person.sees("Give it a short name of its own").await?;
    finds_nothing_red(&person, "a trigger").await?;
    person.visits("#/note").await?;
    person.presses("Left calf").await?;
    person.is_on("Noted").await?;
    person.sets("When", "2099-01-02T03:04").await?;
    person.presses("Save").await?;
    person.sees("This time has not come yet.").await?;
    finds_nothing_red(&person, "a note").await?;
    // By the same means it is seen where it belongs, and wherever it is planted.
    for plant in [
        "main.style.color = 'var(--emergency)';",
        "main.style.borderTop = '1px solid var(--emergency)';",
        "main.querySelector('.error').className = 'tag tag--emergency-now';",
    ] {
        let plant = format!("const main = document.querySelector('main'); {plant}");
        person.runs(&plant, vec![]).await?;
        ensure!(!red(&person).await?.is_empty(), "not seen: {plant}");
        person.runs("document.querySelector('main').removeAttribute('style');", vec![]).await?;
    }
    person.visits("#/check").await?;
    person.answers("Chest pain or pressure", "Yes").await?;
    person.sees("This needs help now").await?;
    ensure!(!red(&person).await?.is_empty(), "an emergency is red");
    person.leaves().await
}
