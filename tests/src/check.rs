//! The way through the check, page by page, as its headings name it.

use crate::{Person, Result};

/// The first page.
pub const NOW: &str = "Now or in the last 7 days: any of these, even if it has passed?";

/// The pages of signs that follow "How long has it gone on?", in order.
pub const SIGN_PAGES: [&str; 4] = [
    "Strength and muscles: is any of this new?",
    "Speech, breathing, face and eyes: is any of this new?",
    "Blackouts, numbness, back, bladder, weight and mood: has any of this happened?",
    "Longer ago than 7 days, but since this began: any of these that no doctor has looked at?",
];

/// The last page of signs.
pub const ABOUT: &str = "Medicines, chemicals, health and worry: does any of this fit?";

/// The page that shows every answer.
pub const ANSWERS: &str = "Check your answers";

const NO_TO_ALL: &str = "No to all of these";

/// From the first page to the first of [`SIGN_PAGES`]: one eyelid, for that long.
pub async fn tells_of_an_eyelid(person: &Person, lasted: &str) -> Result {
    person.is_on(NOW).await?;
    person.presses(NO_TO_ALL).await?;
    for (page, answer) in
        [("Where does it twitch?", "Left lower eyelid"), ("How long has it gone on?", lasted)]
    {
        person.is_on(page).await?;
        person.presses(answer).await?;
        person.presses("Continue").await?;
    }
    person.is_on(SIGN_PAGES[0]).await
}

/// Says no to every line of every page of signs from that one on, tells the rest, looks through the
/// answers, and goes on to the outcome.
pub async fn says_no_from(person: &Person, page: &str) -> Result {
    says_no_until_answers(person, page).await?;
    sees_outcome(person).await
}

/// The same as far as the page that shows every answer.
pub async fn says_no_until_answers(person: &Person, page: &str) -> Result {
    for page in SIGN_PAGES.iter().skip_while(|it| **it != page) {
        person.is_on(page).await?;
        person.presses(NO_TO_ALL).await?;
    }
    person.is_on(ABOUT).await?;
    person.presses(NO_TO_ALL).await?;
    tells_what_changes_nothing(person).await?;
    person.is_on(ANSWERS).await
}

/// Pattern and what went before, on the last pages.
pub async fn tells_what_changes_nothing(person: &Person) -> Result {
    for (page, answer) in [
        ("Which is most like yours?", "In runs, with long quiet gaps, again and again"),
        ("What went before?", "Coffee or other caffeine"),
    ] {
        person.is_on(page).await?;
        person.presses(answer).await?;
        person.presses("Continue").await?;
    }
    Ok(())
}

/// From "check your answers" to the outcome.
pub async fn sees_outcome(person: &Person) -> Result {
    person.is_on(ANSWERS).await?;
    person.presses("See what to do").await
}
