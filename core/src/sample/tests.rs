//! What a sample has to be like, so that whatever is measured on it says something of real notes.

use super::revisions;
use crate::archive::text_from_revision;
use crate::body::{Place, Side, Spot};
use crate::diary::{Content, Course, Diary, Revision, Trigger, Twitch};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

const NOTES: usize = 20_000;
const DAY: i64 = 24 * 3_600_000;

static SAMPLE: LazyLock<Vec<Revision>> = LazyLock::new(|| revisions(1, NOTES));

/// The first revisions with what they say.
fn firsts() -> Vec<(&'static Revision, &'static Twitch)> {
    SAMPLE.iter().filter(|it| it.counter == 0).map(|it| (it, twitch(it).unwrap())).collect()
}

fn twitch(revision: &Revision) -> Option<&Twitch> {
    revision.content.noted()?.twitch()
}

/// Fails unless so many of so many are that many in a thousand, give or take.
#[track_caller]
fn assert_share(part: usize, of: usize, wanted: std::ops::RangeInclusive<usize>) {
    let share = part * 1_000 / of;
    assert!(wanted.contains(&share), "{part} of {of}");
}

fn phrases() -> Vec<&'static str> {
    firsts().into_iter().map(|(_, it)| it.words.as_str()).filter(|it| !it.is_empty()).collect()
}

/// How many notes each day has, by the person's own calendar, empty days included.
fn notes_by_day() -> Vec<usize> {
    let first = firsts()[0].0.made.day();
    let days: Vec<i32> = firsts().iter().map(|(it, _)| it.made.day().days_since(first)).collect();
    let mut counts = vec![0; usize::try_from(days.iter().max().unwrap() + 1).unwrap()];
    for day in days {
        counts[usize::try_from(day).unwrap()] += 1;
    }
    counts
}

/// FNV-1a with 64 bits.
fn checksum(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xCBF2_9CE4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01B3)
    })
}

#[test]
fn a_seed_gives_the_same_notes_for_ever_so_that_measurements_compare() {
    assert_eq!(checksum(b"foobar"), 0x8594_4171_F739_67E8, "the published value of FNV-1a");
    let text = |it: &Revision| text_from_revision(0, it);
    let text: Vec<String> = revisions(1, 1_000).iter().map(text).collect();
    assert_eq!(
        checksum(text.join("\n").as_bytes()),
        1_231_438_510_828_311_973,
        "whatever was measured before compares no more"
    );
    assert_ne!(revisions(1, 10), revisions(2, 10));
}

#[test]
fn there_are_as_many_notes_as_were_asked_for() {
    assert_eq!(firsts().len(), NOTES);
    for notes in [0, 1, 3, 100] {
        let made = revisions(5, notes);
        assert_eq!(made.iter().filter(|it| it.counter == 0).count(), notes);
    }
}

#[test]
fn revisions_come_in_the_order_in_which_they_were_made_each_with_its_own_name() {
    assert!(SAMPLE.is_sorted_by(|one, next| one.id < next.id));
    assert!(SAMPLE.is_sorted_by_key(|it| it.made.instant()));
}

#[test]
fn notes_come_from_four_years_up_to_november_2026() {
    let (first, last) = (SAMPLE[0].made.day(), SAMPLE.last().unwrap().made.day());
    assert!((1_400..1_475).contains(&last.days_since(first)));
    assert_eq!((last.year(), last.month()), (2026, 11));
}

#[test]
fn some_days_have_many_notes_and_others_none_in_spells() {
    let counts = notes_by_day();
    let empty = counts.iter().filter(|it| **it == 0).count();
    assert_share(empty, counts.len(), 350..=750);
    assert!(counts.iter().filter(|it| **it >= 20).count() > 100);
    let longest_gap = counts.split(|it| *it > 0).map(<[usize]>::len).max().unwrap();
    let longest_spell = counts.split(|it| *it == 0).map(<[usize]>::len).max().unwrap();
    assert!(longest_gap >= 14 && longest_spell >= 7);
}

#[test]
fn many_notes_follow_another_within_minutes() {
    let instants: Vec<i64> = firsts().iter().map(|(it, _)| it.made.instant()).collect();
    let close = instants.windows(2).filter(|it| it[1] - it[0] < 20 * 60_000).count();
    assert_share(close, NOTES, 600..=970);
}

#[test]
fn milliseconds_are_as_random_as_a_clock_gives_them() {
    let whole = SAMPLE.iter().filter(|it| it.made.instant() % 1_000 == 0).count();
    assert_share(whole, SAMPLE.len(), 0..=2);
    let seen: BTreeSet<i64> = SAMPLE.iter().map(|it| it.made.instant() % 1_000).collect();
    assert_eq!(seen.len(), 1_000);
}

#[test]
fn seven_of_ten_twitches_are_noted_at_once_and_the_others_within_a_day() {
    let now = firsts().iter().filter(|(it, twitch)| it.made == twitch.at).count();
    assert_share(now, NOTES, 685..=715);
    let later: Vec<i64> = firsts()
        .iter()
        .filter(|(it, twitch)| it.made != twitch.at)
        .inspect(|(_, twitch)| assert_eq!(twitch.at.instant() % 60_000, 0))
        .map(|(it, twitch)| it.made.instant() - twitch.at.instant())
        .collect();
    assert!(later.iter().all(|it| (120_000..=DAY + 60_000).contains(it)));
    assert!(later.iter().any(|it| *it > DAY / 2));
}

#[test]
fn the_clock_is_mostly_at_home_with_summer_time_and_sometimes_on_a_journey() {
    let mut by_offset: BTreeMap<i16, usize> = BTreeMap::new();
    for revision in SAMPLE.iter() {
        *by_offset.entry(revision.made.offset()).or_default() += 1;
    }
    let away = SAMPLE.len() - by_offset[&60] - by_offset[&120];
    assert!(by_offset[&60] > NOTES / 5 && by_offset[&120] > NOTES / 5);
    assert_share(away, SAMPLE.len(), 10..=200);
}

#[test]
fn favourite_spots_change_over_time() {
    let mut by_year: BTreeMap<i32, BTreeMap<Place, usize>> = BTreeMap::new();
    for (_, twitch) in firsts() {
        let places = by_year.entry(twitch.at.day().year()).or_default();
        *places.entry(twitch.place).or_default() += 1;
    }
    let top = |places: &BTreeMap<Place, usize>| *places.iter().max_by_key(|it| it.1).unwrap().0;
    let tops: BTreeSet<Place> = by_year.values().map(top).collect();
    assert!(tops.len() >= 3, "{tops:?}");
    let seen: BTreeSet<Place> = firsts().iter().map(|(_, it)| it.place).collect();
    let spots: BTreeSet<Spot> = seen.iter().map(|it| it.spot()).collect();
    assert!(spots.len() > 25);
    for side in [None, Some(Side::Left), Some(Side::Right)] {
        assert!(seen.iter().any(|it| it.side() == side), "{side:?}");
    }
}

#[test]
fn two_of_five_have_a_course_and_three_of_ten_say_what_went_before() {
    let all = firsts();
    assert_share(all.iter().filter(|(_, it)| it.course.is_some()).count(), NOTES, 385..=415);
    assert_share(all.iter().filter(|(_, it)| !it.before.is_empty()).count(), NOTES, 285..=315);
    for course in Course::ALL {
        assert!(all.iter().any(|(_, it)| it.course == Some(*course)), "{course:?}");
    }
    for trigger in Trigger::ALL.iter().filter(|it| it.is_in_check()) {
        assert!(all.iter().any(|(_, it)| it.before.contains(*trigger)), "{trigger:?}");
    }
    assert!(all.iter().any(|(_, it)| it.before.len() > 1));
}

#[test]
fn three_of_ten_have_words_of_forty_characters_at_the_median() {
    let mut lengths: Vec<usize> = phrases().iter().map(|it| it.chars().count()).collect();
    assert_share(lengths.len(), NOTES, 285..=315);
    lengths.sort_unstable();
    let at = |percent: usize| lengths[lengths.len() * percent / 100];
    assert!((38..=42).contains(&at(50)), "{}", at(50));
    assert!(at(5) < 12 && at(95) > 100);
}

#[test]
fn no_phrase_makes_up_a_hundredth_of_the_phrases() {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let phrases = phrases();
    for phrase in &phrases {
        *counts.entry(phrase).or_default() += 1;
    }
    let (top, count) = counts.iter().max_by_key(|it| it.1).unwrap();
    assert!(count * 100 < phrases.len(), "{count} times {top:?}");
    assert_share(counts.len(), phrases.len(), 980..=1_000);
}

#[test]
fn words_are_in_many_scripts() {
    for (script, range, least) in [
        ("Latin beyond ASCII", 'À'..='ſ', 100),
        ("Greek", 'Α'..='ω', 30),
        ("Cyrillic", 'А'..='я', 50),
        ("Hebrew", 'א'..='ת', 20),
        ("Arabic", 'ء'..='ي', 30),
        ("Devanagari", 'ऀ'..='ॿ', 30),
        ("Kana", 'ぁ'..='ヿ', 20),
        ("Han", '一'..='鿿', 50),
        ("emoji", '🌀'..='🫿', 20),
    ] {
        let with = phrases().iter().filter(|it| it.chars().any(|it| range.contains(&it))).count();
        let share = with * 1_000 / phrases().len();
        assert!((least..500).contains(&share), "{script}: {share} in a thousand");
    }
    assert!(phrases().iter().any(|it| it.contains('\n')));
    assert!(phrases().iter().all(|it| it.trim() == *it && !it.contains('\t')));
}

#[test]
fn one_of_twenty_is_changed_later_and_a_fifth_of_these_removed() {
    let changes: Vec<&Revision> = SAMPLE.iter().filter(|it| it.counter > 0).collect();
    assert_share(changes.len(), NOTES, 45..=55);
    let removed = changes.iter().filter(|it| it.content == Content::Removed).count();
    assert_share(removed, changes.len(), 160..=240);
    let firsts: BTreeMap<_, _> = firsts().into_iter().map(|(it, _)| (it.entry, it)).collect();
    let (mut words, mut places) = (0, 0);
    for change in &changes {
        let first = firsts[&change.entry];
        assert_eq!((change.parent, change.counter), (Some(first.id), 1));
        assert!(change.made.instant() > first.made.instant());
        assert_ne!(change.content, first.content);
        if let (Some(new), Some(old)) = (twitch(change), twitch(first)) {
            words += usize::from(new.words.len() > old.words.len());
            places += usize::from(new.place != old.place);
        }
    }
    assert_share(words, changes.len(), 500..=620);
    assert_share(places, changes.len(), 260..=380);
}

#[test]
fn the_diary_holds_every_note_but_the_removed_ones() {
    let removed = SAMPLE.iter().filter(|it| it.content == Content::Removed).count();
    let diary = Diary::from_revisions(SAMPLE.iter().cloned());
    assert_eq!(diary.entries().len(), NOTES - removed);
}
