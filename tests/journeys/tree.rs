//! What a screen reader is given of each kind of page of the check: headings, groups with their names, and errors.

use anyhow::ensure;
use fascicle_tests::check::{
    ANSWERS, NOW, SIGN_PAGES, says_no_until_answers, sees_outcome, tells_of_an_eyelid,
};
use fascicle_tests::{Browser, Person, Result, Site, Window};
use serde_json::{Value, json};

/// The accessibility tree as lines of role and name, as the browser hands it to a screen reader.
async fn tree(person: &Person) -> Result<Vec<String>> {
    let tree = person.asks_browser("Accessibility.getFullAXTree", json!({})).await?;
    let text = |node: &Value, at: &str| {
        node.pointer(at).and_then(Value::as_str).unwrap_or_default().to_owned()
    };
    let level = |node: &Value| {
        let all = node.get("properties").and_then(Value::as_array).into_iter().flatten();
        let mut levels = all.filter(|it| text(it, "/name") == "level");
        let level = levels.find_map(|it| it.pointer("/value/value")?.as_u64());
        level.map(|it| it.to_string()).unwrap_or_default()
    };
    let nodes = || tree.get("nodes").and_then(Value::as_array).into_iter().flatten();
    let is_heard = |it: &&Value| it.get("ignored") == Some(&json!(false));
    let parent = |it: &Value| nodes().find(|node| text(node, "/nodeId") == text(it, "/parentId"));
    let folds = nodes().filter(|it| text(it, "/role/value") == "DisclosureTriangle");
    let folds =
        folds.filter_map(|it| std::iter::successors(parent(it), |it| parent(it)).find(is_heard));
    let folds: Vec<_> = folds.map(|it| text(it, "/nodeId")).collect();
    // What folds out is a group too, and named by the triangle in it.
    let heard = nodes().filter(is_heard);
    let heard = heard.filter(|it| !folds.contains(&text(it, "/nodeId")));
    let line = |it| format!("{}{} {}", text(it, "/role/value"), level(it), text(it, "/name/value"));
    Ok(heard.map(line).collect())
}

fn count(tree: &[String], role: &str) -> usize {
    tree.iter().filter(|it| it.starts_with(&format!("{role} "))).count()
}

fn hears(tree: &[String], line: &str) -> Result {
    ensure!(tree.iter().any(|it| it == line), "no {line:?} in {tree:#?}");
    Ok(())
}

/// Each group has a name, and one heading of the first rank is the page's question.
fn is_in_order(tree: &[String], heading: &str) -> Result {
    hears(tree, &format!("heading1 {heading}"))?;
    ensure!(count(tree, "heading1") == 1, "{tree:#?}");
    let nameless =
        tree.iter().find(|it| ["group ", "radiogroup ", "radio "].contains(&it.as_str()));
    ensure!(nameless.is_none(), "something without a name: {tree:#?}");
    Ok(())
}

#[tokio::test]
async fn each_kind_of_page_says_what_it_asks_and_what_is_open() -> Result {
    let browser = Browser::open()?;
    let site = Site::open()?;
    let person = Person::opens_at(&browser, &site, Window::PHONE, "#/check").await?;
    person.is_on(NOW).await?;
    let heard = tree(&person).await?;
    is_in_order(&heard, NOW)?;
    hears(&heard, "group Chest pain or pressure")?;
    ensure!(count(&heard, "radio") == 30, "ten signs with three answers: {heard:#?}");
    person.presses("Continue").await?;
    person.sees("10 lines have no answer yet.").await?;
    hears(&tree(&person).await?, "StaticText 10 lines have no answer yet.")?;
    ensure!(count(&tree(&person).await?, "alert") > 0, "the open lines are not announced");
    person.presses("No to all of these").await?;

    person.is_on("Where does it twitch?").await?;
    let heard = tree(&person).await?;
    is_in_order(&heard, "Where does it twitch?")?;
    hears(&heard, "checkbox Left lower eyelid")?;
    person.presses("Left lower eyelid").await?;
    person.presses("Continue").await?;

    person.is_on("How long has it gone on?").await?;
    let heard = tree(&person).await?;
    is_in_order(&heard, "How long has it gone on?")?;
    hears(&heard, "radio Four or five days")?;
    hears(&heard, "group How long has it gone on?")?;
    person.presses("Four or five days").await?;
    person.presses("Continue").await?;

    person.is_on(SIGN_PAGES[0]).await?;
    let heard = tree(&person).await?;
    is_in_order(&heard, SIGN_PAGES[0])?;
    hears(&heard, "heading2 What you can no longer do")?;
    says_no_until_answers(&person, SIGN_PAGES[0]).await?;
    let heard = tree(&person).await?;
    is_in_order(&heard, ANSWERS)?;
    hears(&heard, "heading2 How long has it gone on?")?;
    hears(&heard, "link Change: How long has it gone on?")?;
    sees_outcome(&person).await?;
    person.is_on("Self-care").await?;
    let heard = tree(&person).await?;
    is_in_order(&heard, "Self-care")?;
    hears(&heard, "heading2 The one thing to keep")?;
    person.leaves().await
}

#[tokio::test]
async fn the_pages_around_the_check_say_what_they_are() -> Result {
    let browser = Browser::open()?;
    let site = Site::open()?;
    let person = Person::opens_at(&browser, &site, Window::PHONE, "#/check").await?;
    person.is_on(NOW).await?;
    person.answers("Chest pain or pressure", "Yes").await?;
    person.sees("This needs help now").await?;
    ensure!(count(&tree(&person).await?, "alert") > 0, "the emergency is not announced");
    person.presses("See what to do now").await?;
    person.is_on("Emergency now").await?;
    let heard = tree(&person).await?;
    is_in_order(&heard, "Emergency now")?;
    hears(&heard, "heading2 What to do")?;
    person.visits("#/diary").await?;
    person.presses_first("Look at it: Check").await?;
    person.sees("The advice then: Emergency now.").await?;
    hears(&tree(&person).await?, "heading2 How long has it gone on?")?;
    person.visits("#/learn/rules").await?;
    person.is_on("How the check works").await?;
    let heard = tree(&person).await?;
    is_in_order(&heard, "How the check works")?;
    hears(&heard, "heading2 E8b")?;
    person.visits("#/check/outcome").await?;
    person.presses("Start a new check").await?;
    tells_of_an_eyelid(&person, "Four or five days").await?;
    says_no_until_answers(&person, SIGN_PAGES[0]).await?;
    sees_outcome(&person).await?;
    person.presses("A few questions about worry and mood, if you like").await?;
    person.is_on("Worry and mood").await?;
    let heard = tree(&person).await?;
    is_in_order(&heard, "Worry and mood")?;
    hears(&heard, "group Feeling nervous, anxious or on edge")?;
    person.presses("Five more questions about worry").await?;
    person.has_focus_on("Five more questions about worry").await?;
    hears(&tree(&person).await?, "group Trouble relaxing")?;
    person.leaves().await
}

#[tokio::test]
async fn the_look_at_the_tree_sees_a_group_without_a_name() -> Result {
    let browser = Browser::open()?;
    let site = Site::open()?;
    let person = Person::opens_at(&browser, &site, Window::PHONE, "#/check").await?;
    person.is_on(NOW).await?;
    is_in_order(&tree(&person).await?, NOW)?;
    person.runs("document.querySelector('legend').remove();", vec![]).await?;
    ensure!(is_in_order(&tree(&person).await?, NOW).is_err(), "a planted fault was not seen");
    person.leaves().await
}
