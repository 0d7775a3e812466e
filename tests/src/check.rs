//! The way through the check, page by page, as its headings name it.

use crate::{Person, Result};

/// The first page.
pub const NOW: &str = "Now or in the last 7 days: any of these, even if it has passed?";

/// The pages of signs that follow "What went before?", in order.
pub const SIGN_PAGES: [&str; 10] = [
    "Strength, muscles, weight: is any of this new, before or after the twitch began?",
    "Speech, swallowing, tongue, mood: is any of this new?",
    "Breathing, morning headache, sleepiness: is any of this new?",
    "Is anything else happening in your face or eyes?",
    "Do your muscles feel like any of these?",
    "Is there pain in your back or leg, or a change in bladder, bowels or sex?",
    "Weakness or a blackout: has any of this happened?",
    "Medicines, chemicals and body signs: does any of this fit?",
    "Longer ago than 7 days, but since this began: any of these that no doctor has looked at?",
    "A few last things about you",
];

/// From the first page to the first of [`SIGN_PAGES`]: one eyelid, for that long.
pub async fn tells_of_an_eyelid(person: &Person, lasted: &str) -> Result {
    person.is_on(NOW).await?;
    person.presses("No to all of these").await?;
    for (page, answer) in [
        ("Where does it twitch?", "Left lower eyelid"),
        ("Is it the same spot, over and over?", "Yes"),
        ("Which is most like yours?", "In runs, with long quiet gaps, again and again"),
        ("How long has it gone on?", lasted),
        ("What went before?", "Coffee or other caffeine"),
    ] {
        person.is_on(page).await?;
        person.presses(answer).await?;
        person.presses("Continue").await?;
    }
    person.is_on(SIGN_PAGES[0]).await
}

/// Says no to every line of every page of signs from that one on.
pub async fn says_no_from(person: &Person, page: &str) -> Result {
    for page in SIGN_PAGES.iter().skip_while(|it| **it != page) {
        person.is_on(page).await?;
        person.presses("No to all of these").await?;
    }
    Ok(())
}
