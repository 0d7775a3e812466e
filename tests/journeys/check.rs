//! The check: emergencies first, nothing answered by accident, nothing lost on the way.

use fascicle_tests::check::{
    ANSWERS, NOW, SIGN_PAGES, says_no_from, sees_outcome, tells_of_an_eyelid,
};
use fascicle_tests::{Browser, Person, Result, Site, Window};

const CHEST: &str = "Chest pain or pressure";
const BREATH: &str = "Severe shortness of breath while resting";
const CRISIS: &str = "If you might act on thoughts of harming yourself, get help now";
const NO_TO_ALL: &str = "No to all of these";

#[tokio::test]
async fn an_emergency_is_said_at_once_and_leads_straight_to_what_to_do() -> Result {
    let browser = Browser::open()?;
    let site = Site::open()?;
    let person = Person::opens_at(&browser, &site, Window::PHONE, "#/check").await?;
    person.is_on(NOW).await?;
    person.sees_no("This needs help now").await?;
    person.answers(CHEST, "Yes").await?;
    person.sees("This needs help now").await?;
    person.sees("Call 999, 112, 911 or your local emergency number, even if it has passed").await?;
    person.presses("See what to do now").await?;
    person.is_on("Emergency now").await?;
    person.sees("You said yes: Chest pain or pressure").await?;
    person.sees("Say: “I need help. This is so now, or was in the last days: Chest pain").await?;
    person.sees_no("What would change this").await?;
    person.leaves().await
}

#[tokio::test]
async fn an_emergency_is_said_even_while_the_connection_is_gone() -> Result {
    let browser = Browser::open()?;
    let mut site = Site::open()?;
    let person = Person::opens_at(&browser, &site, Window::PHONE, "#/check").await?;
    person.is_on(NOW).await?;
    site.stop();
    person.answers(CHEST, "Yes").await?;
    person.presses("See what to do now").await?;
    person.is_on("Emergency now").await?;
    person.leaves().await
}

#[tokio::test]
async fn one_eyelid_for_a_few_days_ends_in_self_care_with_its_reason_and_source() -> Result {
    let browser = Browser::open()?;
    let site = Site::open()?;
    let person = Person::opens_at(&browser, &site, Window::PHONE, "#/check").await?;
    tells_of_an_eyelid(&person, "Four or five days").await?;
    says_no_from(&person, SIGN_PAGES[0]).await?;
    person.is_on("Self-care").await?;
    person.sees("One place, a short time, and none of the signs that we asked about.").await?;
    person.sees("Sources: NHS").await?;
    person.sees("See your doctor if: two weeks pass (one for an eyelid)").await?;
    person.sees("General information, not a diagnosis. It cannot examine you.").await?;
    person.leaves().await
}

#[tokio::test]
async fn an_answer_changed_from_the_outcome_keeps_the_later_ones_and_leads_back() -> Result {
    let browser = Browser::open()?;
    let site = Site::open()?;
    let person = Person::opens_at(&browser, &site, Window::PHONE, "#/check").await?;
    tells_of_an_eyelid(&person, "More than three months").await?;
    says_no_from(&person, SIGN_PAGES[0]).await?;
    person.is_on("See your doctor").await?;
    person
        .presses_first("Change: How long has it gone on? You said: More than three months")
        .await?;
    person.is_on("How long has it gone on?").await?;
    person.sees_chosen("More than three months").await?;
    person.presses("Four or five days").await?;
    person.presses("Continue").await?;
    sees_outcome(&person).await?;
    person.is_on("Self-care").await?;
    person.visits("#/check/before").await?;
    person.sees_chosen("Coffee or other caffeine").await?;
    person.visits("#/check/about").await?;
    person.sees_answer("You think a prescribed medicine may be the cause", "No").await?;
    person.leaves().await
}

#[tokio::test]
async fn not_sure_about_a_warning_sign_does_not_count_as_no() -> Result {
    let browser = Browser::open()?;
    let site = Site::open()?;
    let person = Person::opens_at(&browser, &site, Window::PHONE, "#/check").await?;
    tells_of_an_eyelid(&person, "Four or five days").await?;
    says_no_from(&person, SIGN_PAGES[0]).await?;
    person.is_on("Self-care").await?;
    person.visits("#/check/strength").await?;
    person.answers("A muscle that has become visibly thinner", "Not sure").await?;
    person.presses("Continue").await?;
    person.is_on(ANSWERS).await?;
    person.sees("A muscle that has become visibly thinner: Not sure").await?;
    sees_outcome(&person).await?;
    person.sees("You were not sure: A muscle that has become visibly thinner").await?;
    person.sees("If you become sure, the advice is “See a doctor soon”:").await?;
    person.sees_no("See your doctor if:").await?;
    person.sees_no("Self-care").await?;
    person.leaves().await
}

#[tokio::test]
async fn a_sign_of_longer_ago_is_named_so_and_the_worry_question_has_its_help_beside_it() -> Result
{
    let browser = Browser::open()?;
    let site = Site::open()?;
    let person = Person::opens_at(&browser, &site, Window::PHONE, "#/check").await?;
    tells_of_an_eyelid(&person, "Four or five days").await?;
    says_no_from(&person, SIGN_PAGES[0]).await?;
    person.is_on("Self-care").await?;
    person.visits("#/check/earlier").await?;
    person.answers(CHEST, "Yes").await?;
    person.presses("Continue").await?;
    sees_outcome(&person).await?;
    person.is_on("See a doctor soon").await?;
    person.sees("You said yes: Longer ago than 7 days: Chest pain or pressure").await?;
    person.visits("#/check/about").await?;
    person.sees(CRISIS).await?;
    person.answers("Worry about this keeps you from normal life", "Yes").await?;
    person.presses("Continue").await?;
    sees_outcome(&person).await?;
    person.is_on("See a doctor soon").await?;
    person.sees(CRISIS).await?;
    person.leaves().await
}

#[tokio::test]
async fn no_to_all_is_offered_only_while_nothing_but_no_was_said() -> Result {
    let browser = Browser::open()?;
    let site = Site::open()?;
    let person = Person::opens_at(&browser, &site, Window::PHONE, "#/check").await?;
    for reply in ["Not sure", "Yes"] {
        person.sees_to_press(NO_TO_ALL).await?;
        person.answers(BREATH, reply).await?;
        person.sees_nothing_to_press(NO_TO_ALL).await?;
        person.answers(BREATH, "No").await?;
        person.sees_to_press(NO_TO_ALL).await?;
    }
    person.leaves().await
}

#[tokio::test]
async fn lines_without_an_answer_are_counted_and_the_first_gets_the_focus() -> Result {
    let browser = Browser::open()?;
    let site = Site::open()?;
    let person = Person::opens_at(&browser, &site, Window::PHONE, "#/check").await?;
    person.is_on(NOW).await?;
    person.sees_no("have no answer yet").await?;
    person.presses("Continue").await?;
    person.sees("10 lines have no answer yet.").await?;
    person
        .has_focus_on(
            "Sudden weakness or numbness of the face, an arm or a leg, or sudden trouble speaking",
        )
        .await?;
    person
        .answers(
            "Sudden weakness or numbness of the face, an arm or a leg, or sudden trouble speaking",
            "No",
        )
        .await?;
    person.sees("9 lines have no answer yet.").await?;
    person.presses("Continue").await?;
    person
        .has_focus_on(
            "Sudden double vision or loss of sight, an eyelid that suddenly droops, or the worst \
             headache of your life",
        )
        .await?;
    // Above them, each open line has a way to it.
    person.presses("Chest pain or pressure").await?;
    person.has_focus_on("Chest pain or pressure").await?;
    person.is_on(NOW).await?;
    person.leaves().await
}

#[tokio::test]
async fn a_question_without_an_answer_is_not_passed() -> Result {
    let browser = Browser::open()?;
    let site = Site::open()?;
    let person = Person::opens_at(&browser, &site, Window::PHONE, "#/check").await?;
    person.presses(NO_TO_ALL).await?;
    person.is_on("Where does it twitch?").await?;
    person.presses("Continue").await?;
    person.sees("Please choose an answer.").await?;
    person.is_on("Where does it twitch?").await?;
    person.presses("Left lower eyelid").await?;
    person.sees_no("Please choose an answer.").await?;
    person.presses("Continue").await?;
    person.is_on("How long has it gone on?").await?;
    person.leaves().await
}

#[tokio::test]
async fn a_half_finished_check_goes_on_where_the_killed_tab_left_it() -> Result {
    let browser = Browser::open()?;
    let site = Site::open()?;
    let person = Person::opens_at(&browser, &site, Window::PHONE, "").await?;
    person.is_on("A private notebook for muscle twitches").await?;
    person.sees_no("Go on with your check").await?;
    person.presses_first("Check").await?;
    tells_of_an_eyelid(&person, "Four or five days").await?;
    let hands = "Hands: a weaker grip, or new trouble with buttons, keys or jars";
    person.answers(hands, "Not sure").await?;
    person.loses_tab().await?;

    let person = Person::opens(&browser, &site, Window::PHONE).await?;
    person.sees("Go on with your check").await?;
    person.presses_first("Check").await?;
    person.is_on(SIGN_PAGES[0]).await?;
    person.sees_answer(hands, "Not sure").await?;
    person.presses("Back").await?;
    person.is_on("How long has it gone on?").await?;
    person.sees_chosen("Four or five days").await?;
    person.leaves().await
}

#[tokio::test]
async fn a_new_check_begins_without_the_old_answers() -> Result {
    let browser = Browser::open()?;
    let site = Site::open()?;
    let person = Person::opens_at(&browser, &site, Window::PHONE, "#/check").await?;
    person.answers(CHEST, "Yes").await?;
    person.sees_answer(CHEST, "Yes").await?;
    person.presses("See what to do now").await?;
    person.presses("Start a new check").await?;
    person.is_on(NOW).await?;
    person.sees_no("This needs help now").await?;
    person.sees_to_press(NO_TO_ALL).await?;
    person.reloads().await?;
    person.is_on(NOW).await?;
    person.sees_to_press(NO_TO_ALL).await?;
    person.leaves().await
}

#[tokio::test]
async fn a_second_place_asks_one_more_question_and_keeps_every_answer() -> Result {
    let browser = Browser::open()?;
    let site = Site::open()?;
    let person = Person::opens_at(&browser, &site, Window::PHONE, "#/check").await?;
    tells_of_an_eyelid(&person, "Four or five days").await?;
    says_no_from(&person, SIGN_PAGES[0]).await?;
    person.is_on("Self-care").await?;
    person.visits("#/check/answers").await?;
    person.presses_first("Change: Where does it twitch?").await?;
    person.is_on("Where does it twitch?").await?;
    person.presses("Left calf").await?;
    person.presses("Continue").await?;
    person.is_on("Is it the same spot, over and over?").await?;
    person.presses("No").await?;
    person.presses("Continue").await?;
    sees_outcome(&person).await?;
    person.is_on("See your doctor").await?;
    person.sees("A specialist is often not needed").await?;
    person.sees_no("There are people who notice twitches all over their body").await?;
    person.leaves().await
}

#[tokio::test]
async fn a_finished_check_is_in_the_diary_and_the_next_one_is_compared_with_it() -> Result {
    let browser = Browser::open()?;
    let site = Site::open()?;
    let person = Person::opens_at(&browser, &site, Window::PHONE, "#/check").await?;
    tells_of_an_eyelid(&person, "Four or five days").await?;
    says_no_from(&person, SIGN_PAGES[0]).await?;
    person.is_on("Self-care").await?;
    person.sees_no("Since your check of").await?;
    person.sees("There are people who notice twitches all over their body").await?;
    person.presses("Start a new check").await?;
    tells_of_an_eyelid(&person, "Four or five days").await?;
    says_no_from(&person, SIGN_PAGES[0]).await?;
    person.sees("Nothing in your answers has changed, so the advice is the same.").await?;
    person.sees(CRISIS).await?;
    person.visits("#/check/how-long").await?;
    person.presses("Six or seven days").await?;
    person.presses("Continue").await?;
    sees_outcome(&person).await?;
    person
        .sees("How long has it gone on? Then: Four or five days. Now: Six or seven days.")
        .await?;
    person.visits("#/diary").await?;
    person.sees("Check: Self-care").await?;
    person.reloads().await?;
    person.presses_first("Look at it: Check").await?;
    person.sees("The advice then: Self-care.").await?;
    person.sees("Six or seven days").await?;
    person.visits("#/diary").await?;
    person.presses_first("Remove: Check").await?;
    person.presses("Undo").await?;
    person.sees("Check: Self-care").await?;
    person.leaves().await
}

#[tokio::test]
async fn an_emergency_that_is_said_again_is_never_answered_with_calm() -> Result {
    let browser = Browser::open()?;
    let site = Site::open()?;
    let person = Person::opens_at(&browser, &site, Window::PHONE, "#/check").await?;
    for again in [false, true] {
        person.is_on(NOW).await?;
        person.answers(CHEST, "Yes").await?;
        person.sees("Say: “I need help.").await?;
        person.presses("See what to do now").await?;
        person.is_on("Emergency now").await?;
        if again {
            person.sees("The advice stands: please act on it.").await?;
        }
        person.sees_no("check less").await?;
        person.sees_no("What doctors look at").await?;
        person.presses("Start a new check").await?;
    }
    // Of what was not asked, the check in the diary says so.
    person.visits("#/diary").await?;
    person.presses_first("Look at it: Check").await?;
    person.sees("Not asked: an emergency had been said before.").await?;
    person.leaves().await
}

#[tokio::test]
async fn an_emergency_that_was_left_before_its_page_is_in_the_diary_once_that_is_seen() -> Result {
    let browser = Browser::open()?;
    let site = Site::open()?;
    let person = Person::opens_at(&browser, &site, Window::PHONE, "#/check").await?;
    person.is_on(NOW).await?;
    person.answers(CHEST, "Yes").await?;
    person.sees("This needs help now").await?;
    person.visits("#/").await?;
    person.presses_first("Check").await?;
    person.is_on("Emergency now").await?;
    person.visits("#/diary").await?;
    person.sees("Check: Emergency now").await?;
    person.leaves().await
}

#[tokio::test]
async fn what_was_examined_and_is_not_new_is_not_sent_back_as_if_it_were() -> Result {
    let browser = Browser::open()?;
    let site = Site::open()?;
    let person = Person::opens_at(&browser, &site, Window::PHONE, "#/check").await?;
    tells_of_an_eyelid(&person, "More than three months").await?;
    says_no_from(&person, SIGN_PAGES[0]).await?;
    person.is_on("See your doctor").await?;
    person.sees("Make an ordinary appointment with your doctor.").await?;
    person.visits("#/check/about").await?;
    let examined = "A doctor has already examined you for this, and nothing is new since then";
    person.answers(examined, "Yes").await?;
    person.presses("Continue").await?;
    sees_outcome(&person).await?;
    person.is_on("See your doctor").await?;
    person.sees("A doctor has already looked at this").await?;
    person.sees_no("Make an ordinary appointment with your doctor.").await?;
    person.leaves().await
}

#[tokio::test]
async fn a_check_by_the_rules_of_today_names_them_and_nothing_else() -> Result {
    let browser = Browser::open()?;
    let site = Site::open()?;
    let person = Person::opens_at(&browser, &site, Window::PHONE, "#/check").await?;
    tells_of_an_eyelid(&person, "Four or five days").await?;
    says_no_from(&person, SIGN_PAGES[0]).await?;
    person.is_on("Self-care").await?;
    person.sees("Saved").await?;
    person.visits("#/diary").await?;
    person.presses_first("Look at it: Check").await?;
    person.sees("By the rules of 2026").await?;
    person.sees_no("They have changed since").await?;
    person.leaves().await
}

#[tokio::test]
async fn the_scales_can_add_a_doctor_for_the_worry_and_nothing_else() -> Result {
    let browser = Browser::open()?;
    let site = Site::open()?;
    let person = Person::opens_at(&browser, &site, Window::PHONE, "#/check").await?;
    tells_of_an_eyelid(&person, "Four or five days").await?;
    says_no_from(&person, SIGN_PAGES[0]).await?;
    person.is_on("Self-care").await?;
    person.presses("A few questions about worry and mood, if you like").await?;
    person.is_on("Worry and mood").await?;
    person.sees(CRISIS).await?;
    person.sees("No permission required to reproduce, translate, display or distribute.").await?;
    person.sees_no("Trouble relaxing").await?;
    person.answers("Feeling nervous, anxious or on edge", "Nearly every day").await?;
    person.presses("Done").await?;
    person.is_on("See your doctor, about the worry").await?;
    person.sees("Your first answers about worry add up to 3 or more").await?;
    person.sees("For the twitch itself, self-care is where to start").await?;
    person.sees("If it is still there on").await?;
    person.presses("A few questions about worry and mood, if you like").await?;
    person.presses("Take these answers back").await?;
    person.is_on("Self-care").await?;
    person.presses("Start a new check").await?;
    tells_of_an_eyelid(&person, "Four or five days").await?;
    says_no_from(&person, SIGN_PAGES[0]).await?;
    person.sees("Nothing in your answers has changed").await?;
    person.presses("A few questions about worry and mood, if you like").await?;
    person.answers("Feeling nervous, anxious or on edge", "Several days").await?;
    person.presses("Done").await?;
    person.is_on("Self-care").await?;
    person.sees("Only what you answered about worry and mood has changed.").await?;
    person.sees_no("Nothing in your answers has changed").await?;
    person.leaves().await
}

#[tokio::test]
async fn the_table_of_rules_can_be_read_in_learn() -> Result {
    let browser = Browser::open()?;
    let site = Site::open()?;
    let person = Person::opens_at(&browser, &site, Window::PHONE, "#/learn").await?;
    person.presses("How the check works: every rule").await?;
    person.is_on("How the check works").await?;
    person.sees("Not yet reviewed by a clinician.").await?;
    person.sees("E8b").await?;
    person.sees("N4").await?;
    person.sees("D10-scale").await?;
    person.leaves().await
}

/// Makes the check of this profile so many hours older than it is.
const AGE: &str = "const key = 'fascicle.draft.check'; \
    const [epoch, head, ...answers] = JSON.parse(localStorage.getItem(key)).split('\\n'); \
    const [at, offset] = head.split(' '); \
    const text = [epoch, `${at - arguments[0] * 3600e3} ${offset}`, ...answers].join('\\n'); \
    localStorage.setItem(key, JSON.stringify(text));";

#[tokio::test]
async fn a_check_left_for_half_a_day_begins_anew_so_that_now_means_now() -> Result {
    let browser = Browser::open()?;
    let site = Site::open()?;
    let person = Person::opens_at(&browser, &site, Window::PHONE, "#/check").await?;
    person.presses("No to all of these").await?;
    person.is_on("Where does it twitch?").await?;
    person.runs(AGE, vec![serde_json::json!(11)]).await?;
    person.reloads().await?;
    person.is_on("Where does it twitch?").await?;
    person.runs(AGE, vec![serde_json::json!(2)]).await?;
    person.reloads().await?;
    person.is_on(NOW).await?;
    person.leaves().await
}
