//! Everything that matters, with the keyboard alone.

use fascicle_tests::check::{ABOUT, ANSWERS, NOW, SIGN_PAGES};
use fascicle_tests::{Browser, Person, Result, Site, Window};
use thirtyfour::Key;

#[tokio::test]
async fn the_whole_check_with_the_keyboard_alone() -> Result {
    let browser = Browser::open()?;
    let site = Site::open()?;
    let person = Person::opens(&browser, &site, Window::PHONE).await?;
    person.is_on("A private notebook for muscle twitches").await?;
    enters(&person, "Check Is this something? What do I do?").await?;
    arrives(&person, NOW).await?;
    enters(&person, "No to all of these").await?;
    arrives(&person, "Where does it twitch?").await?;
    chooses(&person, "Left lower eyelid").await?;
    arrives(&person, "How long has it gone on?").await?;
    person.tabs_to("A day or less").await?;
    person.keys(Key::Down).await?;
    person.sees_chosen("Two or three days").await?;
    enters(&person, "Continue").await?;
    for page in SIGN_PAGES {
        arrives(&person, page).await?;
        enters(&person, "No to all of these").await?;
    }
    arrives(&person, ABOUT).await?;
    enters(&person, "No to all of these").await?;
    arrives(&person, "Which is most like yours?").await?;
    chooses(&person, "Every day, a few times").await?;
    arrives(&person, "What went before?").await?;
    chooses(&person, "None of these").await?;
    arrives(&person, ANSWERS).await?;
    enters(&person, "Change: How long has it gone on?").await?;
    arrives(&person, "How long has it gone on?").await?;
    enters(&person, "Continue").await?;
    arrives(&person, ANSWERS).await?;
    enters(&person, "See what to do").await?;
    arrives(&person, "Self-care").await?;
    person.leaves().await
}

/// Marks the row of that name, and goes on.
async fn chooses(person: &Person, row: &str) -> Result {
    person.tabs_to(row).await?;
    person.keys(Key::Space).await?;
    person.sees_chosen(row).await?;
    enters(person, "Continue").await
}

#[tokio::test]
async fn signs_are_answered_with_the_keyboard_alone() -> Result {
    let browser = Browser::open()?;
    let site = Site::open()?;
    let person = Person::opens_at(&browser, &site, Window::PHONE, "#/check").await?;
    person.is_on(NOW).await?;
    person.tabs_to("No").await?;
    person.keys(Key::Down).await?;
    person.keys(Key::Down).await?;
    person
        .sees_answer(
            "Sudden weakness or numbness of the face, an arm or a leg, or sudden trouble speaking",
            "Yes",
        )
        .await?;
    person.sees("This needs help now").await?;
    enters(&person, "See what to do now").await?;
    arrives(&person, "Emergency now").await?;
    person.leaves().await
}

#[tokio::test]
async fn a_note_is_made_and_filled_with_the_keyboard_alone() -> Result {
    let browser = Browser::open()?;
    let site = Site::open()?;
    let person = Person::opens(&browser, &site, Window::PHONE).await?;
    person.is_on("A private notebook for muscle twitches").await?;
    enters(&person, "Note I felt a twitch").await?;
    arrives(&person, "Where is it?").await?;
    enters(&person, "Left lower eyelid").await?;
    arrives(&person, "Noted").await?;
    person.tabs_to("A single one").await?;
    for _ in 0..3 {
        person.keys(Key::Down).await?;
    }
    person.sees_chosen("In runs, with gaps").await?;
    person.tabs_to("Coffee or other caffeine").await?;
    person.keys(Key::Space).await?;
    person.tabs_to("A word, if you like").await?;
    person.types_here("typed, not tapped").await?;
    enters(&person, "Save").await?;
    arrives(&person, "Diary").await?;
    person.sees("In runs, with gaps · Coffee or other caffeine").await?;
    person.sees("typed, not tapped").await?;
    person.leaves().await
}

#[tokio::test]
async fn a_diary_is_begun_and_a_day_said_with_the_keyboard_alone() -> Result {
    let browser = Browser::open()?;
    let site = Site::open()?;
    let person = Person::opens(&browser, &site, Window::PHONE).await?;
    person.is_on("A private notebook for muscle twitches").await?;
    enters(&person, "Keep a diary for a while One tap a day, with an end that you choose").await?;
    arrives(&person, "Before you keep a diary").await?;
    person.tabs_to("For two weeks, then enough").await?;
    person.keys(Key::Down).await?;
    person.keys(Key::Down).await?;
    person.sees_chosen("As I like").await?;
    enters(&person, "Begin").await?;
    arrives(&person, "How was today?").await?;
    enters(&person, "Quiet").await?;
    person.sees("That is enough. Everything below is optional.").await?;
    person.tabs_to("Quiet").await?;
    person.keys(Key::Down).await?;
    person.sees_chosen("A few").await?;
    person.tabs_to("In several places").await?;
    person.keys(Key::Space).await?;
    person.tabs_to("Not said").await?;
    person.keys(Key::Down).await?;
    person.sees_answer("Coffee or other caffeine", "Yes").await?;
    enters(&person, "None of these").await?;
    person.sees_answer("Coffee or other caffeine", "Yes").await?;
    person.sees_answer("Alcohol", "No").await?;
    enters(&person, "Save").await?;
    arrives(&person, "Diary").await?;
    for said in ["A few", "In several places", "Coffee or other caffeine"] {
        person.sees(said).await?;
    }
    person.leaves().await
}

#[tokio::test]
async fn own_triggers_are_named_renamed_and_hidden_with_the_keyboard_alone() -> Result {
    let browser = Browser::open()?;
    let site = Site::open()?;
    let person = Person::opens_at(&browser, &site, Window::PHONE, "#/more/own").await?;
    person.is_on("Your own triggers").await?;
    person.tabs_to("A new one").await?;
    person.types_here("Green tea").await?;
    enters(&person, "Add it").await?;
    person.sees_chosen("Green tea").await?;
    enters(&person, "Rename Green tea").await?;
    // Tab selects what stands in a field, and what is typed takes its place.
    person.tabs_to("Another name for Green tea").await?;
    person.types_here("Black tea").await?;
    enters(&person, "Rename").await?;
    person.sees_chosen("Black tea").await?;
    person.tabs_to("Black tea").await?;
    person.keys(Key::Space).await?;
    person.visits("#/day").await?;
    enters(&person, "A few").await?;
    person.sees("Alcohol").await?;
    person.sees_no("Black tea").await?;
    person.leaves().await
}

#[tokio::test]
async fn checking_is_noted_and_taken_back_with_the_keyboard_alone() -> Result {
    let browser = Browser::open()?;
    let site = Site::open()?;
    let person = Person::opens_at(&browser, &site, Window::PHONE, "#/more/checking").await?;
    person.is_on("Checking, not twitches").await?;
    for way_back in ["Undo", "Remove: looked it up"] {
        enters(&person, "I looked it up").await?;
        person.has_focus_on("Noted: looked it up.").await?;
        person.sees("This week, so far").await?;
        enters(&person, way_back).await?;
        person.has_focus_on("Removed: looked it up.").await?;
        person.sees("Nothing is noted here.").await?;
    }
    person.leaves().await
}

#[tokio::test]
async fn a_diary_is_begun_for_an_appointment_with_the_keyboard_alone() -> Result {
    let browser = Browser::open()?;
    let site = Site::open()?;
    let person = Person::opens_at(&browser, &site, Window::PHONE, "#/window").await?;
    person.is_on("Before you keep a diary").await?;
    person.tabs_to("For two weeks, then enough").await?;
    person.keys(Key::Down).await?;
    person.sees_chosen("For an appointment").await?;
    person.tabs_to("The day of the appointment").await?;
    // The same day, whichever of day and month the field has first.
    person.types_here("12122099").await?;
    enters(&person, "Begin").await?;
    arrives(&person, "How was today?").await?;
    person.sees("Saturday 12 December 2099").await?;
    person.leaves().await
}

#[tokio::test]
async fn a_run_is_tapped_kept_removed_and_brought_back_with_the_keyboard_alone() -> Result {
    let browser = Browser::open()?;
    let site = Site::open()?;
    let person = Person::opens_at(&browser, &site, Window::PHONE, "#/tap").await?;
    person.is_on("Tap along with it").await?;
    // Any key is a tap, but for those that move and those that press something else.
    person.types_here("a ").await?;
    for key in [Key::Enter, Key::Right, Key::Escape, Key::Shift] {
        person.keys(key).await?;
    }
    person.sees("Go on, or press Done").await?;
    enters(&person, "Done").await?;
    arrives(&person, "Tapped along").await?;
    person.sees("One run of four twitches").await?;
    enters(&person, "Remove this").await?;
    person.is_on("Diary").await?;
    person.sees_no("One run of four twitches").await?;
    enters(&person, "Undo").await?;
    person.sees("Back again: Tapped along").await?;
    person.sees("One run of four twitches").await?;
    person.leaves().await
}

#[tokio::test]
async fn the_first_tab_offers_to_skip_to_the_page() -> Result {
    let browser = Browser::open()?;
    let site = Site::open()?;
    let person = Person::opens_at(&browser, &site, Window::PHONE, "#/diary").await?;
    person.is_on("Diary").await?;
    person.keys(Key::Tab).await?;
    person.has_focus_on("Skip to the page").await?;
    person.keys(Key::Enter).await?;
    person.is_on("Diary").await?;
    person.keys(Key::Tab).await?;
    person.has_focus_on("Note").await?;
    person.leaves().await
}

async fn enters(person: &Person, name: &str) -> Result {
    person.tabs_to(name).await?;
    person.keys(Key::Enter).await
}

/// The screen with that heading has come, and Tab goes on from its heading.
async fn arrives(person: &Person, heading: &str) -> Result {
    person.is_on(heading).await?;
    person.has_focus_on(heading).await
}
