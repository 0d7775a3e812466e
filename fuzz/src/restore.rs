//! Any bytes as a file that comes in: it is read, and written as it was read, or refused at its place.

use crate::device::{Deflate, finish};
use fascicle_core::archive::read_texts;
use fascicle_core::diary::{Diary, Revision};
use fascicle_core::exchange::{
    Backup, Fault, Input, ReadBackup, input_from_bytes, offer, text_from_backup,
};

/// Takes bytes for a file.
///
/// # Panics
/// Where reading panics, a backup does not come back, or a fault lies outside the file.
pub fn restore(bytes: &[u8]) {
    match input_from_bytes(bytes) {
        Ok(Input::Backup(read)) => {
            comes_back(&read.backup);
            can_be_offered(&read.backup.revisions);
        }
        Ok(Input::Raw { local, mirror }) => {
            for texts in [local, mirror] {
                let (revisions, unread) = finish(read_texts(&Deflate, &texts));
                assert!(unread <= texts.len());
                can_be_offered(&revisions);
            }
        }
        Err(fault) => lies_inside(bytes, &fault),
    }
}

/// The backup is read from its own text as it was.
fn comes_back(backup: &Backup) {
    let text = text_from_backup(backup);
    let Ok(Input::Backup(ReadBackup { backup: again, checksum_holds })) =
        input_from_bytes(text.as_bytes())
    else {
        panic!("a written backup is a backup")
    };
    assert!(checksum_holds);
    assert_eq!((again.made, &again.app), (backup.made, &backup.app));
    assert!(are_same(&again.revisions, &backup.revisions));
    assert!(are_same(&again.unread, &backup.unread));
    assert_eq!(text_from_backup(&again), text);
}

/// Whether both hold the same, in whatever order and however often.
fn are_same<T: PartialEq>(one: &[T], other: &[T]) -> bool {
    one.iter().all(|it| other.contains(it)) && other.iter().all(|it| one.contains(it))
}

/// What is offered counts every note once, whatever of it is here already.
fn can_be_offered(revisions: &[Revision]) {
    let all = Diary::from_revisions(revisions.iter().cloned());
    let half = Diary::from_revisions(revisions.iter().step_by(2).cloned());
    for here in [&Diary::default(), &half, &all] {
        let offer = offer(here, revisions);
        // What the file knows only as removed can be a change and nothing else.
        let counted = offer.new + offer.changed + offer.same;
        assert!((all.count()..=all.names().count()).contains(&counted));
        assert_eq!((offer.notes, offer.only_here), (all.count(), 0));
    }
    assert_eq!(all.days().iter().map(|it| it.entries.len()).sum::<usize>(), all.count());
}

fn lies_inside(bytes: &[u8], fault: &Fault) {
    let whole = bytes.utf8_chunks().next().map_or("", |it| it.valid());
    let text = whole.strip_prefix('\u{feff}').unwrap_or(whole);
    let line = text.split('\n').nth(fault.line.wrapping_sub(1)).expect("the line is there");
    let places = 1..=line.chars().count() + 1;
    assert!(places.contains(&fault.column), "{fault} is outside {line:?}");
}
