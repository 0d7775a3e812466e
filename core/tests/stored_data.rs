//! Stored data of every version ever released loads, and no damage to it panics or loses the rest.

#![expect(clippy::unwrap_used, reason = "a test that cannot make its data has failed")]

use fascicle_core::archive::{
    Stored, Unreadable, answers_from_text, record_key, revision_from_text, text_from_answers,
    text_from_revision,
};
use fascicle_core::body::{Place, Side, Spot};
use fascicle_core::calendar::Moment;
use fascicle_core::check::{Answers, Item, Lasted, Often, Pattern, Reply, Sign, Where};
use fascicle_core::diary::{Content, Course, Diary, Rare, Revision, RevisionId, Trigger, Twitch};
use proptest::prelude::*;

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
        more: Rare::default(),
    }
}

fn a_small_diary() -> Vec<Revision> {
    let made = Moment::new(1_795_390_260_000, 780).unwrap();
    let first = Diary::note(id(1), made, full_twitch());
    let short = Twitch::new(Place::new(Spot::Tongue, None).unwrap(), made);
    let second = Diary::note(id(2), made, short);
    let diary = Diary::from_revisions([first.clone(), second.clone()]);
    let removed = diary.revise(second.entry, id(3), made, Content::Removed).unwrap();
    vec![first, second, removed]
}

/// The keys and texts that version 1 wrote. This file stays as it is for ever.
const GOLDEN_V1: &str = include_str!("golden/records-v1.txt");

/// The keys and texts that version 2 wrote. This file, too, stays for ever.
const GOLDEN_V2: &str = include_str!("golden/records-v2.txt");

fn stored(text: &str) -> impl Iterator<Item = (&str, Stored)> {
    let records = text.lines().filter_map(|it| it.split_once('\t'));
    records.map(|(key, text)| (key, revision_from_text(text).unwrap()))
}

#[test]
fn the_records_of_version_1_still_load_as_what_they_were() {
    let (keys, read): (Vec<&str>, Vec<Stored>) = stored(GOLDEN_V1).unzip();
    let old = |it: Revision| Stored { epoch: 0, revision: Revision { parent: None, ..it } };
    let diary: Vec<Stored> = a_small_diary().into_iter().map(old).collect();
    assert_eq!(read, diary);
    assert_eq!(keys, diary.iter().map(|it| record_key(it.revision.id)).collect::<Vec<_>>());
}

#[test]
fn the_records_of_version_2_still_load_and_are_written_so() {
    let written: Vec<String> = a_small_diary()
        .iter()
        .map(|it| format!("{}\t{}\n", record_key(it.id), text_from_revision(3, it)))
        .collect();
    assert_eq!(written.concat(), GOLDEN_V2);
    let read: Vec<Stored> = stored(GOLDEN_V2).map(|(_, it)| it).collect();
    let diary = a_small_diary().into_iter().map(|revision| Stored { epoch: 3, revision });
    assert_eq!(read, diary.collect::<Vec<_>>());
}

#[test]
fn a_record_that_cannot_be_read_says_why() {
    let good = text_from_revision(0, &Diary::note(id(9), full_twitch().at, full_twitch()));
    let check = |text: &str, why| assert_eq!(revision_from_text(text), Err(why), "{text}");
    check("", Unreadable::Damaged);
    check("not a record", Unreadable::Damaged);
    check(&good[..good.len() / 2], Unreadable::Damaged);
    check(good.strip_suffix('ا').unwrap(), Unreadable::Damaged);
    check("0\t00000000\t", Unreadable::Damaged);
    check("3\t00000000\tfrom the future", Unreadable::Damaged);
    check(&mended("3\t00000000\tfrom the future"), Unreadable::Newer(3));
    let unknown = [
        ("eyelid-lower.left", "antenna.left"),
        ("\truns\t", "\tbackwards\t"),
        ("\t780", "\t7800"),
        ("\ttwitch\t", "\ttwitches\t"),
    ];
    for (known, word) in unknown {
        check(&mended(&good.replace(known, word)), Unreadable::UnknownWord);
    }
}

/// The same text with the checksum that it should have: whole, but with an unknown word in it.
fn mended(text: &str) -> String {
    let mut fields = text.splitn(3, '\t');
    let (version, body) = (fields.next().unwrap(), fields.nth(1).unwrap());
    let step = |crc: u32, byte: u8| {
        (0..8).fold(crc ^ u32::from(byte), |crc, _| {
            if crc & 1 == 1 { (crc >> 1) ^ 0xEDB8_8320 } else { crc >> 1 }
        })
    };
    let crc = format!("{version}\t{body}").bytes().fold(u32::MAX, step);
    format!("{version}\t{:08x}\t{body}", !crc)
}

#[test]
fn every_cut_and_every_changed_character_of_a_record_is_seen() {
    let text = text_from_revision(7, &a_small_diary()[0]);
    for (place, old) in text.char_indices() {
        assert!(revision_from_text(&text[..place]).is_err());
        for new in ['0', '1', 'a', '\t', '\u{0}', 'é'].into_iter().filter(|new| *new != old) {
            let rest = &text[place + old.len_utf8()..];
            let changed = [&text[..place], &new.to_string(), rest].concat();
            assert!(revision_from_text(&changed).is_err());
        }
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
            scales: [(Item::Nervous, Often::SeveralDays), (Item::Down, Often::NotAtAll)].into(),
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
            more: Rare::default(),
        })
}

proptest! {
    #[test]
    fn any_twitch_comes_back_from_its_stored_text(twitch in any_twitch(), epoch: u32) {
        let revision = Diary::note(id(1), twitch.at, twitch);
        let text = text_from_revision(epoch, &revision);
        prop_assert_eq!(revision_from_text(&text), Ok(Stored { epoch, revision }));
    }

    #[test]
    fn no_text_panics(text in ".*") {
        drop(revision_from_text(&text));
    }
}
