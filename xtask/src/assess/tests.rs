//! Answers as a person would write them into a file, what they come to, and what is said of wrong ones.

use std::collections::BTreeSet;

use fascicle_core::{
    archive::{answers_from_text, text_from_answers},
    check::{CheckPage, Item, RULES_HASH, RULES_VERSION, Sign, questions},
};
use serde_json::{Map, Value, json};

use super::question::{Question, all};
use super::*;
use crate::child::repository;

/// One eyelid since a few days, and no sign: every question that is asked, and no other.
fn eyelid() -> Map<String, Value> {
    let no = |it: &Sign| (it.key().to_owned(), json!("no"));
    let mut answers: Map<String, Value> = Sign::ALL.iter().map(no).collect();
    answers.insert("where".into(), json!(["eyelid-lower.left"]));
    answers.insert("how-long".into(), json!("five-days"));
    answers.insert("pattern".into(), json!("runs"));
    answers.insert("before".into(), json!([]));
    answers
}

fn eyelid_and(more: &[(&str, Value)]) -> Value {
    let mut answers = eyelid();
    answers.extend(more.iter().map(|(id, answer)| ((*id).to_owned(), answer.clone())));
    Value::Object(answers)
}

fn printed(text: &str) -> Result<Value> {
    let answers = given::answers_from_json(text)?;
    Ok(serde_json::from_str(&json(&outcome::told(&answers)?)?)?)
}

fn assessed(answers: &Value) -> Value {
    printed(&answers.to_string()).unwrap()
}

fn error(text: &str) -> String {
    format!("{:#}", printed(text).unwrap_err())
}

/// The rule of that name in a list of rules.
fn rule<'a>(list: &'a Value, id: &str) -> &'a Value {
    list.as_array().unwrap().iter().find(|it| it["id"] == id).unwrap()
}

#[test]
fn one_eyelid_and_nothing_else_is_self_care() {
    let expected = json!({
        "level": "self-care", "complete": true,
        "rules_version": RULES_VERSION, "rules_hash": RULES_HASH,
        "fired": [], "possible": [], "set_aside": [],
    });
    assert_eq!(assessed(&eyelid_and(&[])), expected);
}

#[test]
fn one_answer_that_is_an_emergency_is_enough() {
    let told = assessed(&json!({ "now-saddle": "yes" }));
    assert_eq!((&told["level"], &told["complete"]), (&json!("emergency-now"), &json!(false)));
    let fired = rule(&told["fired"], "E7-a");
    assert_eq!(fired["reasons"], json!([{ "question": "now-saddle", "answer": "yes" }]));
    assert_eq!((&fired["level"], &fired["basis"]), (&json!("emergency-now"), &json!("published")));
    let source = &fired["sources"][0];
    assert_eq!(source["key"], "NG127-W");
    assert_eq!(source["title"], "Guideline NG127: limb or facial weakness");
    assert_eq!(fired.get("level_if_sure"), None);
}

#[test]
fn not_sure_makes_a_rule_possible_and_says_what_being_sure_would_give() {
    let told = assessed(&eyelid_and(&[("thinner", json!("not-sure"))]));
    assert_eq!((&told["level"], &told["fired"]), (&json!("see-doctor"), &json!([])));
    let possible = rule(&told["possible"], "S2");
    assert_eq!(possible["level"], "see-doctor");
    assert_eq!(possible["level_if_sure"], "see-doctor-soon");
    assert_eq!(possible["reasons"][0]["answer"], "not-sure");
    let told = assessed(&eyelid_and(&[("medicine", json!("not-sure"))]));
    assert_eq!(
        (&told["level"], &told["possible"][0]["level"]),
        (&json!("self-care"), &Value::Null)
    );
}

#[test]
fn place_time_and_scales_say_what_the_rule_reads_in_them() {
    let told = assessed(&eyelid_and(&[
        ("how-long", json!("ten-days")),
        ("phq-1", json!("more-than-half")),
        ("phq-2", json!("several-days")),
    ]));
    let reasons = &rule(&told["fired"], "D5")["reasons"];
    let lid = json!({
        "question": "where", "answer": ["eyelid-lower.left"], "about": "an eyelid"
    });
    let days =
        json!({ "question": "how-long", "answer": "ten-days", "about": "longer than 7 days" });
    assert_eq!(*reasons, json!([lid, days]));
    let reasons = &rule(&told["fired"], "D10-scale")["reasons"];
    assert_eq!(reasons.as_array().unwrap().len(), 2);
    let down = json!({
        "question": "phq-2", "answer": "several-days", "about": "phq-2-sum of 3 or more"
    });
    assert_eq!(reasons[1], down);
}

#[test]
fn an_answer_to_what_is_not_asked_is_set_aside_and_counts_for_nothing() {
    let told = assessed(&eyelid_and(&[
        ("where", json!(["calf.left"])),
        ("lid-shut", json!("yes")),
        ("same-spot", json!("yes")),
    ]));
    assert_eq!((&told["level"], &told["fired"]), (&json!("self-care"), &json!([])));
    let lid = json!({
        "question": "lid-shut", "answer": "yes", "asked": "if `where` is, or may be, an eyelid"
    });
    let spot = json!({
        "question": "same-spot", "answer": "yes",
        "asked": "if `where` is, or may be, more than one place"
    });
    assert_eq!(told["set_aside"], json!([lid, spot]));
}

#[test]
fn open_questions_are_named_and_they_are_those_of_the_way() {
    let mut answers = eyelid();
    for id in ["how-long", "bladder", "lid-shut"] {
        answers.remove(id);
    }
    let text = Value::Object(answers).to_string();
    let said = error(&text);
    assert!(said.contains("no answer: how-long, lid-shut, bladder."), "{said}");
    for text in ["{}", r#"{"where": "wandering"}"#, r#"{"where": ["calf.left"]}"#, text.as_str()] {
        let answers = given::answers_from_json(text).unwrap();
        let open = all().filter(|it| it.is_open(&answers)).count();
        let answered = all().filter(|it| it.answer(&answers).is_some()).count();
        assert_eq!(open + answered, questions(&answers).len(), "{text}");
    }
}

#[test]
fn an_unknown_question_is_named_with_its_place() {
    let said = error("{\n  \"hands\": \"no\",\n  \"hand\": \"no\"\n}");
    assert!(said.starts_with("line 3, column 8: there is no question `hand`: "), "{said}");
    assert!(said.contains("cargo xtask assess --schema"), "{said}");
}

#[test]
fn an_unknown_answer_is_named_with_its_place_and_what_is_possible() {
    for (answer, words) in [
        (r#""hands": "perhaps""#, "\"perhaps\" is no answer to `hands`: possible is no, not-sure"),
        (r#""hands": true"#, "boolean `true`, expected an answer to `hands`: possible is no, not"),
        (r#""hands": ["yes"]"#, "[\"yes\"] is no answer to `hands`"),
        (r#""where": ["calf"]"#, "\"calf\" is no answer to `where`: possible is wandering, not-"),
        (r#""where": []"#, "[] is no answer to `where`"),
        (r#""where": "calf.left""#, "\"calf.left\" is no answer to `where`"),
        (r#""before": ["tea"]"#, "\"tea\" is no answer to `before`: possible is a list of some of"),
        (r#""before": [1]"#, "1 is no answer to `before`"),
        (r#""gad-1": "yes""#, "\"yes\" is no answer to `gad-1`: possible is not-at-all, several"),
        (r#""hands": "no", "hands": "yes""#, "`hands` is answered twice"),
    ] {
        let said = error(&format!("{{\n  {answer}\n}}"));
        assert!(said.starts_with("line 2, column ") && said.contains(words), "{answer}: {said}");
    }
}

#[test]
fn what_is_no_file_of_answers_is_said_in_one_sentence() {
    for (text, words) in [
        ("", "line 1, column 0: this is no JSON: EOF"),
        ("{\n\"hands\": no}", "line 2, column 11: this is no JSON: expected"),
        ("{} {}", "this is no JSON: trailing characters"),
        ("[]", "expected an object with the answers by question id"),
    ] {
        let said = error(text);
        assert!(said.contains(words), "{text}: {said}");
    }
    let said = format!("{:#}", outcome_of(Path::new("no-such-answers.json")).unwrap_err());
    assert!(said.contains("cannot read no-such-answers.json"), "{said}");
}

#[test]
fn questions_and_answers_are_named_as_in_a_stored_draft() {
    let text = eyelid_and(&[
        ("same-spot", json!("not-sure")),
        ("before", json!(["caffeine", "stress"])),
        ("gad-1", json!("several-days")),
    ]);
    let answers = given::answers_from_json(&text.to_string()).unwrap();
    let draft: Map<String, Value> = text_from_answers(&answers)
        .lines()
        .filter_map(|it| it.split_once('='))
        .map(|(id, answer)| (id.to_owned(), json!(answer)))
        .collect();
    let plain = |it: &Value| match it {
        Value::Array(parts) => {
            let parts: Vec<&str> = parts.iter().filter_map(Value::as_str).collect();
            json!(parts.join(","))
        }
        other => other.clone(),
    };
    let written = text.as_object().unwrap().iter().map(|(id, answer)| (id.clone(), plain(answer)));
    assert_eq!(draft, written.collect());
    assert_eq!(answers_from_text(&text_from_answers(&answers)), answers);
}

#[test]
fn the_schema_lists_every_sign_every_page_and_every_item_once() {
    let schema: Value = serde_json::from_str(&json(&schema::schema()).unwrap()).unwrap();
    let told = schema.as_array().unwrap();
    let of =
        |field: &str| -> Vec<&str> { told.iter().filter_map(|it| it[field].as_str()).collect() };
    let ids: BTreeSet<&str> = of("id").into_iter().collect();
    assert_eq!(ids.len(), told.len(), "two questions share an id");
    let signs = Sign::ALL.iter().map(|it| it.key());
    for id in signs.chain(Item::ALL.iter().map(|it| it.key())) {
        assert!(ids.contains(id), "{id}");
    }
    for page in CheckPage::ALL {
        assert!(of("page").contains(&page.key()), "{page:?}");
    }
    let asked: BTreeSet<&str> = of("asked").into_iter().collect();
    assert_eq!(asked.len(), 4, "always, if wanted, and two conditions: {asked:?}");
    let hands = told.iter().find(|it| it["id"] == "hands").unwrap();
    let expected = json!({
        "id": "hands", "page": "strength", "group": "ability",
        "answers": { "one_of": ["no", "not-sure", "yes"] }, "asked": "always",
    });
    assert_eq!(*hands, expected);
}

#[test]
fn every_answer_that_the_schema_names_can_be_given() {
    for question in all() {
        let choice = serde_json::to_value(question.choice()).unwrap();
        let given = |name: &str| choice[name].as_array().cloned().unwrap_or_default();
        let lists = given("list_of").into_iter().map(|it| json!([it]));
        for answer in given("one_of").into_iter().chain(lists) {
            let mut answers = fascicle_core::check::Answers::default();
            question.give(&mut answers, &answer).unwrap();
            assert_eq!(question.answer(&answers), Some(answer), "{question:?}");
            assert_eq!(Question::from_id(question.id()), Some(question));
        }
    }
}

#[test]
fn the_flow_names_every_page_and_its_way_out() {
    let graph = flow::graph();
    for page in CheckPage::ALL {
        assert!(graph.contains(&format!("[\"{}: ", page.key())), "{page:?}");
        let way_out = format!("{} -.->|\"an emergency\"| outcome", page.key().replace('-', "_"));
        assert!(graph.contains(&way_out), "{page:?}");
    }
    for edge in ["now --> where", "earlier --> about", "before --> answers", "answers --> outcome"]
    {
        assert!(graph.lines().any(|it| it.trim() == edge), "{edge}");
    }
}

#[test]
fn a_page_that_may_not_be_asked_is_passed_by_an_edge_of_its_own() {
    let edges = flow::edges(&[CheckPage::Earlier, CheckPage::SameSpot, CheckPage::Pattern]);
    let expected = [
        "earlier -->|\"more than one place, or maybe\"| same_spot",
        "earlier -->|\"otherwise\"| pattern",
        "same_spot --> pattern",
        "pattern --> answers",
    ];
    assert_eq!(edges, expected);
    let edges = flow::edges(&[CheckPage::Earlier, CheckPage::SameSpot, CheckPage::SameSpot]);
    assert_eq!(edges[1], "earlier -->|\"otherwise, more than one place, or maybe\"| same_spot");
    assert_eq!(edges[2], "earlier -->|\"otherwise\"| answers");
}

#[test]
fn the_docs_draw_the_way_as_it_is() {
    let page = read_text(&repository().join("docs/check.md")).unwrap().replace('\r', "");
    let (_, rest) = page.split_once("```mermaid\n").unwrap();
    let (drawn, _) = rest.split_once("\n```").unwrap();
    let print = "put what `cargo xtask assess --flow` prints between its ```mermaid and ```";
    assert_eq!(drawn, flow::graph(), "docs/check.md draws another way: {print}");
}
