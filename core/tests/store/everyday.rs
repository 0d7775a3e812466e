//! The store on a good day: what is read first, when it packs, and what it says where a side fails.

use crate::notes::{note, removal, sorted};
use crate::world::{Device, Dice, Steps, finish};
use fascicle_core::archive::{
    Change, FORMAT, HEAD, Head, RECORD_PREFIX, Side as _, SideError, Stamp, Store, Unsettled, Wish,
    addition, open, read_texts, settle, text_from_head,
};
use fascicle_core::diary::Revision;
use std::cell::Cell;

fn with_device(test: impl FnOnce(&Device<'_>)) {
    let (dice, steps) = (Dice::new(1), Steps { left: Cell::new(u64::MAX) });
    test(&Device::new(&steps, &dice));
}

fn notes(device: &Device<'_>, numbers: std::ops::Range<u32>) -> Vec<Revision> {
    let stamp = Stamp::of(&device.head());
    let revisions: Vec<Revision> = numbers.map(note).collect();
    for revision in &revisions {
        let change = || vec![addition(stamp.epoch, revision)];
        finish(device.front.write(Some(stamp), change())).unwrap();
        finish(device.mirror.write(Some(stamp), change())).unwrap();
    }
    revisions
}

fn records(device: &Device<'_>) -> usize {
    let texts = device.front.texts.borrow();
    texts.keys().filter(|it| it.starts_with(RECORD_PREFIX)).count()
}

#[test]
fn nothing_is_written_before_something_is_noted() {
    with_device(|device| {
        finish(settle(device.store(), Wish::Whole)).unwrap();
        assert!(device.front.texts.borrow().is_empty());
        assert!(device.mirror.texts.borrow().is_empty());
    });
}

#[test]
fn notes_are_packed_when_they_are_many_and_only_the_last_page_is_packed_anew() {
    with_device(|device| {
        let mut all = notes(device, 0..5);
        let settled = finish(settle(device.store(), Wish::Whole)).unwrap();
        assert_eq!((settled.head.pages.len(), records(device)), (0, 5));
        all.extend(notes(device, 5..10));
        let first = finish(settle(device.store(), Wish::Whole)).unwrap();
        assert_eq!(first.head.pages.iter().map(|it| it.count).collect::<Vec<_>>(), [4, 4, 2]);
        assert_eq!(records(device), 0);
        all.extend(notes(device, 10..16));
        let second = finish(settle(device.store(), Wish::Whole)).unwrap();
        assert_eq!(second.head.pages[..2], first.head.pages[..2]);
        assert_eq!(second.head.pages.iter().map(|it| it.count).collect::<Vec<_>>(), [4; 4]);
        assert_eq!(sorted(&second), all);
    });
}

#[test]
fn the_first_screen_reads_the_newest_page_and_what_is_loose() {
    with_device(|device| {
        let mut all = notes(device, 0..10);
        finish(settle(device.store(), Wish::Whole)).unwrap();
        all.extend(notes(device, 10..12));
        let opened = finish(open(device.store())).unwrap();
        assert!(opened.agrees);
        let mut first = opened.revisions;
        first.sort_by_key(|it| it.id);
        assert_eq!(first, all[8..]);
    });
}

#[test]
fn a_front_side_that_was_thrown_away_is_made_whole_from_the_mirror() {
    with_device(|device| {
        let all = notes(device, 0..11);
        finish(settle(device.store(), Wish::Pack)).unwrap();
        device.front.texts.borrow_mut().clear();
        assert!(!finish(open(device.store())).unwrap().agrees);
        let settled = finish(settle(device.store(), Wish::Whole)).unwrap();
        assert_eq!((sorted(&settled), settled.healed), (all, 11));
        assert_eq!(*device.front.texts.borrow(), *device.mirror.texts.borrow());
    });
}

#[test]
fn a_mirror_that_was_thrown_away_is_made_whole_from_the_front_side() {
    with_device(|device| {
        let all = notes(device, 0..11);
        finish(settle(device.store(), Wish::Pack)).unwrap();
        device.mirror.texts.borrow_mut().clear();
        let settled = finish(settle(device.store(), Wish::Whole)).unwrap();
        assert_eq!((sorted(&settled), settled.healed), (all, 0));
        assert_eq!(*device.front.texts.borrow(), *device.mirror.texts.borrow());
    });
}

#[test]
fn without_a_mirror_the_front_side_packs_and_reads_alone() {
    with_device(|device| {
        let all = notes(device, 0..11);
        let alone = Store { mirror: None, ..device.store() };
        assert_eq!(sorted(&finish(settle(alone, Wish::Whole)).unwrap()), all);
        assert!(finish(open(alone)).unwrap().agrees);
        device.mirror.is_blocked.set(true);
        let settled = finish(settle(device.store(), Wish::Pack)).unwrap();
        assert_eq!(settled.mirror, Some(SideError::Blocked));
        assert_eq!(sorted(&settled), all);
    });
}

#[test]
fn a_full_front_side_says_so_and_keeps_no_half_packed_page() {
    with_device(|device| {
        let all = notes(device, 0..5);
        device.front.room.set(0);
        let settled = finish(settle(device.store(), Wish::Pack)).unwrap();
        assert_eq!((settled.front, settled.mirror), (Some(SideError::Full), None));
        assert_eq!(sorted(&settled), all);
        assert_eq!(device.front.texts.borrow().len(), 5);
        device.front.room.set(usize::MAX);
        let settled = finish(settle(device.store(), Wish::Whole)).unwrap();
        assert_eq!((settled.front, sorted(&settled)), (None, all));
        assert_eq!(*device.front.texts.borrow(), *device.mirror.texts.borrow());
    });
}

#[test]
fn a_newer_format_is_neither_read_nor_written_over() {
    with_device(|device| {
        notes(device, 0..3);
        assert_eq!(FORMAT, 2);
        // A head of the next format, whole as to its checksum.
        let newer = "3\tba66f71c\tanything".to_owned();
        for side in [&device.front.texts, &device.mirror.texts] {
            let before = device.front.texts.borrow().clone();
            side.borrow_mut().insert(HEAD.to_owned(), newer.clone());
            let there = device.front.texts.borrow().clone();
            for wish in [Wish::Whole, Wish::Pack, Wish::Clear, Wish::Replace(vec![])] {
                let settled = finish(settle(device.store(), wish));
                assert_eq!(settled, Err(Unsettled::Newer));
            }
            let change = vec![addition(0, &note(9))];
            let stamp = Stamp::of(&Head::default());
            let kept = if std::ptr::eq(side, &raw const device.front.texts) {
                finish(device.front.write(Some(stamp), change))
            } else {
                finish(device.mirror.write(Some(stamp), change))
            };
            assert_eq!(kept, Err(SideError::Overtaken));
            assert_eq!(*device.front.texts.borrow(), there);
            device.front.texts.replace(before);
            side.borrow_mut().remove(HEAD);
        }
    });
}

#[test]
fn after_everything_was_deleted_only_the_epoch_is_there() {
    with_device(|device| {
        notes(device, 0..11);
        finish(settle(device.store(), Wish::Pack)).unwrap();
        device.had("fascicle.draft.check", "hands=yes");
        device.had("fascicle.record.broken", "{");
        device.had("another.app", "theirs");
        let settled = finish(settle(device.store(), Wish::Clear)).unwrap();
        assert_eq!((settled.revisions().count(), settled.set_aside.len()), (0, 0));
        let head = Head { epoch: 1, generation: 2, pages: vec![] };
        let texts = device.front.texts.borrow();
        assert_eq!(texts.get(HEAD), Some(&text_from_head(&head)));
        assert_eq!(texts.keys().collect::<Vec<_>>(), ["another.app", HEAD]);
        assert_eq!(device.mirror.texts.borrow().keys().collect::<Vec<_>>(), [HEAD]);
    });
}

#[test]
fn a_note_made_under_an_old_epoch_is_refused_and_told_so() {
    with_device(|device| {
        notes(device, 0..2);
        let old = Stamp::of(&device.head());
        finish(settle(device.store(), Wish::Clear)).unwrap();
        let change = || vec![addition(old.epoch, &note(9))];
        assert_eq!(finish(device.front.write(Some(old), change())), Err(SideError::Overtaken));
        assert_eq!(finish(device.mirror.write(Some(old), change())), Err(SideError::Overtaken));
        notes(device, 9..10);
        let settled = finish(settle(device.store(), Wish::Whole)).unwrap();
        assert_eq!(sorted(&settled), [note(9)]);
    });
}

#[test]
fn what_was_deleted_and_is_restored_stays() {
    with_device(|device| {
        let all = notes(device, 0..8);
        finish(settle(device.store(), Wish::Clear)).unwrap();
        // The browser was killed before localStorage reached the disk: the old notes are back.
        for revision in &all {
            let Change::Set(key, text) = addition(0, revision) else {
                panic!("an addition sets");
            };
            device.had(&key, &text);
        }
        device.front.texts.borrow_mut().remove(HEAD);
        let settled = finish(settle(device.store(), Wish::Add(all[..2].to_vec()))).unwrap();
        assert_eq!(sorted(&settled), all[..2]);
        let again = finish(settle(device.store(), Wish::Whole)).unwrap();
        assert_eq!(sorted(&again), all[..2]);
        let twice = finish(settle(device.store(), Wish::Add(all[..2].to_vec()))).unwrap();
        assert_eq!(sorted(&twice), all[..2]);
    });
}

/// Keys and texts of a whole store of format 2. These files stay as they are for ever.
const GOLDEN_2: [(&str, &str); 4] = [
    (HEAD, include_str!("../golden/store-v2/head.bin")),
    ("fascicle.page.1-b32aa92d-9", include_str!("../golden/store-v2/page.bin")),
    (
        "fascicle.record.01a2059858c970008009000000000001",
        include_str!("../golden/store-v2/note.bin"),
    ),
    (
        "fascicle.record.01a2059858ca7000800a000000000001",
        include_str!("../golden/store-v2/removal.bin"),
    ),
];

#[test]
fn a_store_of_format_2_still_loads_as_what_it_was() {
    with_device(|device| {
        for (key, text) in GOLDEN_2 {
            device.had(key, text);
        }
        let settled = finish(settle(device.store(), Wish::Whole)).unwrap();
        let mut all: Vec<Revision> = (0..10).map(note).collect();
        all.push(removal(&note(3), 10));
        assert_eq!(sorted(&settled), all);
        assert_eq!((settled.head.epoch, settled.set_aside.len(), settled.missing), (2, 0, 0));
    });
}

#[test]
fn the_texts_of_both_sides_are_read_back_from_a_rescue_file() {
    with_device(|device| {
        let mut all = notes(device, 0..9);
        finish(settle(device.store(), Wish::Pack)).unwrap();
        finish(settle(device.store(), Wish::Replace(all[..7].to_vec()))).unwrap();
        all.truncate(7);
        all.extend(notes(device, 9..11));
        device.had("fascicle.draft.check", "hands=yes");
        device.had("fascicle.record.broken", "{");
        // What a kill brought back after it was deleted.
        if let Change::Set(key, text) = addition(0, &note(99)) {
            device.had(&key, &text);
        }
        let texts: Vec<(String, String)> = [&device.front.texts, &device.mirror.texts]
            .iter()
            .flat_map(|it| it.borrow().clone())
            .collect();
        let (mut read, unread) = finish(read_texts(&crate::world::Deflate, &texts));
        read.sort_by_key(|it| it.id);
        read.dedup();
        assert_eq!((read, unread), (all, 1));
    });
}

#[test]
fn a_store_of_the_last_epoch_and_generation_is_read_packed_and_replaced() {
    with_device(|device| {
        let head = Head { epoch: u32::MAX, generation: u32::MAX, pages: Vec::new() };
        device.had(HEAD, &text_from_head(&head));
        finish(settle(device.store(), Wish::Whole)).unwrap();
        let all = notes(device, 0..9);
        for wish in [Wish::Whole, Wish::Pack, Wish::Replace(all.clone())] {
            assert_eq!(sorted(&finish(settle(device.store(), wish)).unwrap()), all);
        }
        assert_eq!(*device.front.texts.borrow(), *device.mirror.texts.borrow());
        assert_eq!(device.head().epoch, u32::MAX);
    });
}
