//! Every rule against the table as it was transcribed by hand, over every answer it reads.

use super::*;
use crate::body::{Place as BodyPlace, Side, Spot};
use crate::check::answers::{Answers, Lasted, Where};
use crate::check::outcome::{level_of, so_far};
use crate::check::{CheckPage, Item, NoEffect, Often, Reply};
use sha2::{Digest as _, Sha256};
use std::collections::BTreeSet;

/// Enough items of GAD-7 for its cut-off, without those of GAD-2.
const GAD_LATER: &[Item] = &[Item::TooMuch, Item::Relaxing, Item::Restless, Item::Irritable];

const ROWS: &str = include_str!("rows.txt");

/// A row of the transcription.
struct Row {
    id: RuleId,
    level: Option<Level>,
    possible: String,
    basis: Basis,
    /// The parts joined by "and"; in each those joined by "or".
    parts: Vec<Vec<String>>,
}

fn rows() -> Vec<Row> {
    let lines = ROWS.lines().filter(|it| !it.starts_with('#'));
    let row = |line: &str| {
        let fields: Vec<&str> = line.splitn(5, '|').map(str::trim).collect();
        let parts = fields[4].split('&').map(|part| {
            let part = part.trim().trim_matches(['(', ')']);
            part.split('|').map(|it| it.trim().to_owned()).collect()
        });
        Row {
            id: RuleId::from_key(fields[0]).unwrap_or_else(|| panic!("no rule {}", fields[0])),
            level: Level::from_key(fields[1]),
            possible: fields[2].to_owned(),
            basis: if fields[3] == "own" { Basis::OwnCaution } else { Basis::Published },
            parts: parts.collect(),
        }
    };
    lines.map(row).collect()
}

fn rule_of(id: RuleId) -> &'static Rule {
    RULES.iter().find(|it| it.id == id).unwrap()
}

/// Gives an answer to one of the names in the transcription.
fn give(answers: &mut Answers, name: &str, reply: Reply) {
    let left = Some(Side::Left);
    let at = |places: &[(Spot, Option<Side>)]| {
        Where::at(places.iter().map(|(spot, side)| BodyPlace::new(*spot, *side).unwrap()).collect())
    };
    let calf = (Spot::Calf, left);
    let lid = (Spot::LowerEyelid, left);
    let place = |yes: &[(Spot, Option<Side>)]| match reply {
        Reply::No => at(&[calf]),
        Reply::NotSure => Some(Where::NotSure),
        Reply::Yes => at(yes),
    };
    let span = |yes| match reply {
        Reply::No => Some(Lasted::OneWeek),
        Reply::NotSure => Some(Lasted::NotSure),
        Reply::Yes => Some(yes),
    };
    match name {
        "place-several" => answers.place = place(&[calf, (Spot::Calf, Some(Side::Right))]),
        "place-eyelid" => answers.place = place(&[lid]),
        "place-tongue" => answers.place = place(&[(Spot::Tongue, None)]),
        "place-half-face" => answers.place = place(&[lid, (Spot::Cheek, left)]),
        "place-other-face" => answers.place = place(&[(Spot::Cheek, left)]),
        "one-week" => answers.lasted = span(Lasted::TenDays),
        "two-weeks" => answers.lasted = span(Lasted::ThreeMonths),
        "gad-2" => scale(answers, &[Item::Nervous, Item::Control], reply),
        "gad-7" => scale(answers, GAD_LATER, reply),
        "phq-2" => scale(answers, &[Item::Interest, Item::Down], reply),
        _ => {
            let sign = Sign::from_key(name).unwrap_or_else(|| panic!("no sign {name}"));
            answers.signs.insert(sign, reply);
        }
    }
}

/// Three for each item is past every cut-off; one for each is below; a scale knows no "not sure".
fn scale(answers: &mut Answers, items: &[Item], reply: Reply) {
    let often = if reply == Reply::Yes { Often::NearlyEveryDay } else { Often::NotAtAll };
    answers.scales.extend(items.iter().map(|it| (*it, often)));
}

/// What the row says of these replies: the same whatever each "not sure" turns out to be, or possible.
fn expected(row: &Row, replies: &[(String, Reply)]) -> Reply {
    let holds = |not_sure: bool| {
        let says = |name: &String| {
            let (_, reply) = replies.iter().find(|(it, _)| it == name).unwrap();
            *reply == Reply::Yes || (*reply == Reply::NotSure && not_sure)
        };
        row.parts.iter().all(|part| part.iter().any(says))
    };
    match (holds(false), holds(true)) {
        (true, _) => Reply::Yes,
        (false, true) => Reply::NotSure,
        (false, false) => Reply::No,
    }
}

fn expected_level(row: &Row, replies: &[(String, Reply)]) -> Option<Level> {
    let certain = |part: &Vec<String>| {
        let is_yes = |name| replies.iter().any(|(it, reply)| it == name && *reply == Reply::Yes);
        part.iter().any(is_yes)
    };
    match expected(row, replies) {
        Reply::No => None,
        Reply::Yes => row.level,
        Reply::NotSure => match row.possible.as_str() {
            "mention" => None,
            "by-parts" if row.parts.iter().any(certain) => Some(EmergencyNow),
            "by-parts" => Some(SeeDoctorSoon),
            level => Some(Level::from_key(level).unwrap()),
        },
    }
}

/// What a scale cannot say, or the sign of the tongue where its place is unknown.
fn can_be(name: &str, reply: Reply) -> bool {
    let is_certain =
        ["gad-2", "gad-7", "phq-2", "place-tongue", "place-half-face", "place-other-face"];
    reply != Reply::NotSure || !is_certain.contains(&name)
}

/// Every way to answer what the row reads.
fn every_reply(names: &[String]) -> Vec<Vec<(String, Reply)>> {
    names.iter().fold(vec![vec![]], |all, name| {
        let replies = || Reply::ALL.iter().copied().filter(|it| can_be(name, *it));
        let with = |so_far: &Vec<(String, Reply)>| {
            let so_far = so_far.clone();
            replies()
                .map(move |reply| {
                    let mut more = so_far.clone();
                    more.push((name.clone(), reply));
                    more
                })
                .collect::<Vec<_>>()
        };
        all.iter().flat_map(with).collect()
    })
}

fn answers_from(replies: &[(String, Reply)]) -> Answers {
    let mut answers = Answers::default();
    for (name, reply) in replies {
        give(&mut answers, name, *reply);
    }
    answers
}

#[test]
fn the_table_has_the_rows_of_the_transcription_with_their_levels_and_bases() {
    let rows = rows();
    let ids: Vec<RuleId> = rows.iter().map(|it| it.id).collect();
    assert_eq!(ids, RuleId::ALL, "in the order of the table, and none forgotten");
    for row in &rows {
        let rule = rule_of(row.id);
        assert_eq!((rule.level, rule.basis), (row.level, row.basis), "{:?}", row.id);
    }
}

#[test]
fn every_rule_fires_is_possible_or_is_out_exactly_when_the_table_says() {
    let mut tried = 0;
    for row in rows() {
        let names: Vec<String> = row.parts.concat();
        for replies in every_reply(&names) {
            let (rule, answers) = (rule_of(row.id), answers_from(&replies));
            let value = rule.when.value(&answers);
            assert_eq!(value, expected(&row, &replies), "{:?} {replies:?}", row.id);
            let level = level_of(rule, value, &answers);
            assert_eq!(level, expected_level(&row, &replies), "{:?} {replies:?}", row.id);
            tried += 1;
        }
    }
    assert!(tried > 120_000, "{tried}");
}

#[test]
fn a_more_worrying_answer_to_what_a_rule_reads_never_lowers_the_level() {
    for row in &rows() {
        let names: Vec<String> = row.parts.concat();
        for replies in every_reply(&names) {
            let level = so_far(&answers_from(&replies), RULES).level;
            for place in 0..replies.len() {
                let (name, reply) = &replies[place];
                // "Not sure how long" may be longer than either span: it is no sign, and not between.
                if Sign::from_key(name).is_none() {
                    continue;
                }
                for worse in Reply::ALL.iter().filter(|it| *it > reply && can_be(name, **it)) {
                    let mut raised = replies.clone();
                    raised[place].1 = *worse;
                    let raised_level = so_far(&answers_from(&raised), RULES).level;
                    assert!(raised_level >= level, "{replies:?} and {raised:?}");
                }
            }
        }
    }
}

#[test]
fn a_rule_without_a_source_is_named_as_our_own_caution() {
    for rule in RULES {
        assert!(rule.basis == Basis::OwnCaution || !rule.sources.is_empty(), "{:?}", rule.id);
    }
}

#[test]
fn the_hash_is_that_of_the_table() {
    let spans = [Span::OneWeek, Span::TwoWeeks].map(Span::days);
    let cuts: Vec<_> = Scale::ALL.iter().map(|it| (it.items(), it.cut())).collect();
    let asked: Vec<_> = Sign::ALL.iter().map(|it| (it, it.asked())).collect();
    let pages: Vec<_> = CheckPage::ALL.iter().map(|it| (it, it.groups(), it.asked())).collect();
    let points = Often::ALL.iter().map(|it| (it, it.points())).collect::<Vec<_>>();
    let days: Vec<_> = Lasted::ALL.iter().map(|it| (it, it.most_days())).collect();
    let table = format!(
        "{RULES_VERSION} {RULES:?} {spans:?} {cuts:?} {asked:?} {pages:?} {points:?} {days:?}"
    );
    let hash = Sha256::digest(table.as_bytes());
    assert_eq!(
        format!("{hash:x}"),
        RULES_HASH,
        "a changed rule needs a new RULES_VERSION, then this hash"
    );
}

/// The rows of clinical.md section 9, as they stand there.
const ROWS_OF_CLINICAL: &str = "E1 E2 E3 E4 E5 E6 E7 E8 E9 E10 E11 E12 E13 E4b E8b \
    S1 S2 S3 S4 S5 S5b S6 S7 S8 S9 S10 S11 \
    D1 D2 D3 D4 D5 D6 D6b D7 D8 D9 D10 D11 D12 N1 N2 N3 N4";

#[test]
fn every_row_of_the_table_in_clinical_md_is_a_rule_or_named_as_changing_nothing() {
    let rules = RuleId::ALL.iter().map(|it| it.row());
    // Decision 3 and 9.0: signs alone, and of longer ago, are in no row.
    let rules = rules.filter(|it| !["alone", "earlier"].contains(it));
    let found: BTreeSet<&str> = rules.chain(NoEffect::ALL.iter().map(|it| it.key())).collect();
    assert_eq!(found, ROWS_OF_CLINICAL.split_whitespace().collect());
}

#[test]
fn each_sign_is_read_by_some_rule() {
    let read: BTreeSet<Sign> = RULES
        .iter()
        .flat_map(|it| it.when.leaves())
        .filter_map(|it| if let Asked(sign) = it { Some(*sign) } else { None })
        .collect();
    assert_eq!(read, Sign::ALL.iter().copied().collect());
}
