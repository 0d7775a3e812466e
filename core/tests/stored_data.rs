//! Stored data of every version ever released loads, and no damage to it panics or loses the rest.

#![expect(clippy::unwrap_used, reason = "a test that cannot make its data has failed")]

use fascicle_core::archive::{
    self, Found, PREFIX, RECORD_PREFIX, Shelf, ShelfError, Unreadable, answers_from_text,
    text_from_answers, text_from_revision,
};
use fascicle_core::body::{Place, Side, Spot};
use fascicle_core::calendar::Moment;
use fascicle_core::check::{Answers, Lasted, Pattern, Reply, Sign, Where};
use fascicle_core::diary::{Content, Course, Diary, Revision, RevisionId, Trigger, Twitch};
use proptest::prelude::*;
use std::cell::RefCell;
use std::collections::BTreeMap;

#[derive(Default)]
struct Memory {
    texts: RefCell<BTreeMap<String, String>>,
    full: bool,
}

impl Shelf for Memory {
    fn keys(&self) -> Result<Vec<String>, ShelfError> {
        Ok(self.texts.borrow().keys().cloned().collect())
    }

    fn get(&self, key: &str) -> Result<Option<String>, ShelfError> {
        Ok(self.texts.borrow().get(key).cloned())
    }

    fn set(&self, key: &str, text: &str) -> Result<(), ShelfError> {
        if self.full {
            return Err(ShelfError::Full);
        }
        self.texts.borrow_mut().insert(key.to_owned(), text.to_owned());
        Ok(())
    }
}

fn id(number: u8) -> RevisionId {
    RevisionId::new(1_795_390_200_000 + u64::from(number), [number; 10])
}

fn full_twitch() -> Twitch {
    Twitch {
        place: Place::new(Spot::LowerEyelid, Some(Side::Left)).unwrap(),
        at: Moment::new(1_795_390_200_000, 780).unwrap(),
        course: Some(Course::Runs),
        before: [Trigger::Caffeine, Trigger::PoorSleep].into(),
        words: "nach dem Kaffee ☕ — ليلًا".to_owned(),
    }
}

fn a_small_diary() -> Vec<Revision> {
    let made = Moment::new(1_795_390_260_000, 780).unwrap();
    let first = Diary::note(id(1), made, full_twitch());
    let short = Twitch::new(Place::new(Spot::Tongue, None).unwrap(), made);
    let second = Diary::note(id(2), made, short);
    let diary = Diary::from_revisions([first.clone(), second.clone()]);
    let removed = diary.revise(second.entry, id(3), made, Content::Removed).unwrap();
    // Version 1 did not say which revision a change follows.
    let removed = Revision { parent: None, ..removed };
    vec![first, second, removed]
}

fn shelf_with(revisions: &[Revision]) -> Memory {
    let shelf = Memory::default();
    for revision in revisions {
        archive::append(&shelf, revision).unwrap();
    }
    shelf
}

/// The keys and texts that version 1 wrote. This file stays as it is for ever.
const GOLDEN_V1: &str = include_str!("golden/records-v1.txt");

#[test]
fn the_records_of_version_1_still_load_as_what_they_were() {
    let shelf = Memory::default();
    for line in GOLDEN_V1.lines() {
        let (key, text) = line.split_once('\t').unwrap();
        shelf.set(key, text).unwrap();
    }
    let found = archive::load(&shelf).unwrap();
    assert_eq!(found, Found { revisions: a_small_diary(), set_aside: vec![] });
}

#[test]
fn what_is_written_today_is_still_the_shape_of_version_1() {
    let written: Vec<String> = a_small_diary()
        .iter()
        .map(|it| format!("{}\t{}\n", archive::key_of(it), text_from_revision(it)))
        .collect();
    assert_eq!(written.concat(), GOLDEN_V1);
}

#[test]
fn a_record_that_cannot_be_read_is_set_aside_whole_and_the_rest_loads() {
    let check = |key: &str, text: &str, why| {
        let shelf = shelf_with(&a_small_diary());
        shelf.set(key, text).unwrap();
        let found = archive::load(&shelf).unwrap();
        assert_eq!(found.revisions, a_small_diary(), "{text}");
        assert_eq!(found.set_aside.len(), 1, "{text}");
        let aside = &found.set_aside[0];
        assert_eq!((aside.key.as_str(), aside.text.as_str(), aside.why), (key, text, why));
        assert_eq!(shelf.get(key).unwrap().as_deref(), Some(text), "it was touched");
    };
    let key = format!("{RECORD_PREFIX}{}", id(9));
    let good = text_from_revision(&Diary::note(id(9), full_twitch().at, full_twitch()));
    check(&key, "", Unreadable::Damaged);
    check(&key, "not a record", Unreadable::Damaged);
    check(&key, &good[..good.len() / 2], Unreadable::Damaged);
    check(&key, good.strip_suffix('ا').unwrap(), Unreadable::Damaged);
    check(&key, "2\tfrom the future", Unreadable::Newer(2));
    check(
        &key,
        &mended(&good.replace("eyelid-lower.left", "antenna.left")),
        Unreadable::UnknownWord,
    );
    check(&key, &mended(&good.replace("\truns\t", "\tbackwards\t")), Unreadable::UnknownWord);
    check(&key, &mended(&good.replace("\t780", "\t7800")), Unreadable::UnknownWord);
    check(&format!("{RECORD_PREFIX}somebody-else"), &good, Unreadable::WrongKey);
}

/// The same text with the checksum that its body should have: whole, but with an unknown word in it.
fn mended(text: &str) -> String {
    let body = text.splitn(3, '\t').nth(2).unwrap();
    let step = |crc: u32, byte: u8| {
        (0..8).fold(crc ^ u32::from(byte), |crc, _| {
            if crc & 1 == 1 { (crc >> 1) ^ 0xEDB8_8320 } else { crc >> 1 }
        })
    };
    format!("1\t{:08x}\t{body}", !body.bytes().fold(u32::MAX, step))
}

#[test]
fn keys_of_others_on_the_same_origin_are_not_read() {
    let shelf = shelf_with(&a_small_diary());
    shelf.set("theirs", "{").unwrap();
    shelf.set(&format!("{PREFIX}draft.check"), "{").unwrap();
    assert_eq!(archive::load(&shelf).unwrap().set_aside, []);
}

#[test]
fn a_full_shelf_says_so() {
    let shelf = Memory { full: true, ..Memory::default() };
    assert_eq!(archive::append(&shelf, &a_small_diary()[0]), Err(ShelfError::Full));
}

#[test]
fn every_cut_and_every_changed_byte_of_a_record_is_seen_and_leaves_the_rest_readable() {
    let revisions = a_small_diary();
    let key = archive::key_of(&revisions[0]);
    let text = text_from_revision(&revisions[0]);
    let mut damaged: Vec<String> =
        text.char_indices().map(|(place, _)| text[..place].to_owned()).collect();
    for (place, old) in text.char_indices() {
        for new in ['0', '1', 'a', '\t', '\u{0}', 'é'].into_iter().filter(|new| *new != old) {
            damaged
                .push([&text[..place], &new.to_string(), &text[place + old.len_utf8()..]].concat());
        }
    }
    for text in damaged {
        let shelf = shelf_with(&revisions);
        shelf.set(&key, &text).unwrap();
        let found = archive::load(&shelf).unwrap();
        assert_eq!(found.revisions, revisions[1..], "{text}");
        assert_eq!(found.set_aside.len(), 1, "{text}");
    }
}

#[test]
fn a_draft_of_the_check_comes_back_as_it_was_left() {
    let drafts = [
        Answers::default(),
        Answers { place: Some(Where::Wandering), ..Answers::default() },
        Answers { place: Some(Where::NotSure), before: Some([].into()), ..Answers::default() },
        Answers {
            signs: [(Sign::Hands, Reply::NotSure), (Sign::NowStroke, Reply::No)].into(),
            place: Where::at([full_twitch().place].into()),
            same_spot: Some(Reply::Yes),
            pattern: Some(Pattern::Runs),
            lasted: Some(Lasted::TwoWeeks),
            before: Some(full_twitch().before),
        },
    ];
    for answers in drafts {
        assert_eq!(answers_from_text(&text_from_answers(&answers)), answers);
    }
}

#[test]
fn a_draft_with_unknown_names_keeps_the_known_ones_and_asks_the_others_again() {
    let text = "hands=yes\nantennae=yes\nlegs=maybe\nhow-long=aeons\nwhere=calf.left,moon\nno line";
    let answers = Answers { signs: [(Sign::Hands, Reply::Yes)].into(), ..Answers::default() };
    assert_eq!(answers_from_text(text), answers);
}

fn any_twitch() -> impl Strategy<Value = Twitch> {
    let places: Vec<Place> = Place::all().collect();
    (
        proptest::sample::select(places),
        (-62_000_000_000_000_i64..250_000_000_000_000, -1080_i16..=1080),
        proptest::option::of(proptest::sample::select(Course::ALL)),
        proptest::collection::vec(proptest::sample::select(Trigger::ALL), 0..7),
        ".*",
    )
        .prop_map(|(place, (instant, offset), course, before, words)| Twitch {
            place,
            at: Moment::new(instant, offset).unwrap(),
            course,
            before: before.into_iter().collect(),
            words,
        })
}

proptest! {
    #[test]
    fn any_twitch_comes_back_from_its_stored_text(twitch in any_twitch()) {
        let revision = Diary::note(id(1), twitch.at, twitch);
        prop_assert_eq!(archive::revision_from_text(&text_from_revision(&revision)), Ok(revision));
    }

    #[test]
    fn no_text_panics(text in ".*") {
        drop(archive::revision_from_text(&text));
    }
}
