//! Notes to write a backup of: the ones in the golden file, and any at all.

use fascicle_core::body::{Place, Side, Spot};
use fascicle_core::calendar::Moment;
use fascicle_core::diary::{Content, Course, Diary, Revision, RevisionId, Trigger, Twitch};
use fascicle_core::exchange::Backup;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

/// A backup of version 1. This file stays as it is for ever.
pub(crate) const GOLDEN_V1: &str = include_str!("../golden/backup-v1.fascicle.json");

const LATE_SUNDAY: i64 = 1_795_390_200_000;

fn id(number: u8) -> RevisionId {
    RevisionId::new(LATE_SUNDAY.unsigned_abs() + u64::from(number), [number; 10])
}

/// What the golden file holds.
pub(crate) fn a_backup() -> Backup {
    let moment = |after, offset| Moment::new(LATE_SUNDAY + after, offset).unwrap();
    let made = moment(60_000, 60);
    let calf = Twitch {
        place: Place::new(Spot::Calf, Some(Side::Left)).unwrap(),
        at: moment(0, 60),
        course: Some(Course::Few),
        before: [Trigger::Exercise, Trigger::PoorSleep].into(),
        words: "what is this?\n\"twitch\" \\ \t\0\u{7f} ☕ — ليلًا 😀".to_owned(),
    };
    let first = Diary::note(id(1), made, calf.clone());
    let tongue = Twitch::new(Place::new(Spot::Tongue, None).unwrap(), moment(-1, -210));
    let second = Diary::note(id(2), moment(61_007, -210), tongue);
    let diary = Diary::from_revisions([first.clone(), second.clone()]);
    let other = Twitch { course: Some(Course::AllDay), words: String::new(), ..calf };
    let changed = diary.revise(first.entry, id(3), made, Content::Twitch(other)).unwrap();
    let removed = diary.revise(second.entry, id(4), made, Content::Removed).unwrap();
    let removed = Revision { parent: None, ..removed };
    let ides = Moment::new(-63_549_360_000_000, 0).unwrap();
    let old = Twitch::new(Place::new(Spot::Ribs, Some(Side::Right)).unwrap(), ides);
    let old = Diary::note(id(5), Moment::EPOCH, old);
    Backup {
        made: Moment::new(1_795_396_041_123, 60).unwrap(),
        app: "0.1.0".to_owned(),
        revisions: vec![first, second, changed, removed, old],
        unread: vec![
            ("fascicle.record.x".to_owned(), "1\tcut shor".to_owned()),
            ("fascicle.record.é".to_owned(), String::new()),
        ],
    }
}

fn any_text() -> impl Strategy<Value = String> {
    vec(any::<char>(), 0..12).prop_map(String::from_iter)
}

fn any_name() -> impl Strategy<Value = RevisionId> {
    any::<u128>().prop_map(|it| format!("{it:032x}").parse().unwrap())
}

fn any_moment() -> impl Strategy<Value = Moment> {
    let usual = 0..4_000_000_000_000_i64;
    let all = -377_705_116_800_000..=253_402_300_799_999_i64;
    let moment = |(instant, offset)| Moment::new(instant, offset);
    (prop_oneof![usual, all], -1080..=1080_i16).prop_filter_map("beyond the calendar", moment)
}

fn any_content() -> impl Strategy<Value = Content> {
    let twitch = (
        select(Place::all().collect::<Vec<_>>()),
        any_moment(),
        option::of(select(Course::ALL)),
        vec(select(Trigger::ALL), 0..7),
        any_text(),
    );
    let twitch = twitch.prop_map(|(place, at, course, before, words)| {
        let before = before.into_iter().collect();
        Content::Twitch(Twitch { place, at, course, before, words })
    });
    prop_oneof![4 => twitch, 1 => Just(Content::Removed)]
}

fn any_revision() -> impl Strategy<Value = Revision> {
    (any_name(), any_name(), option::of(any_name()), any::<u32>(), any_moment(), any_content())
        .prop_map(|(id, entry, parent, counter, made, content)| {
            let entry = entry.to_string().parse().unwrap();
            Revision { id, entry, parent, counter, made, content }
        })
}

/// Any notes at all, in any order.
pub(crate) fn any_backup() -> impl Strategy<Value = Backup> {
    let unread = vec((any_text(), any_text()), 0..3);
    (any_moment(), any_text(), vec(any_revision(), 0..6), unread)
        .prop_map(|(made, app, revisions, unread)| Backup { made, app, revisions, unread })
}
