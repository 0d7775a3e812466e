//! What must hold of patterns whatever stands in a diary: nothing depends on order, week or place on the earth.

#![expect(clippy::unwrap_used, reason = "a test that cannot make its diary has failed")]

use fascicle_core::body::Place;
use fascicle_core::calendar::{Day, Moment, TimeOfDay};
use fascicle_core::diary::{
    Awake, Content, DayCourse, DayLine, DayPlaces, Diary, Revision, RevisionId, Twitch,
};
use fascicle_core::patterns::bouts::{Bouts, DayBouts};
use fascicle_core::patterns::clusters::Clusters;
use fascicle_core::patterns::rhythm::Rhythm;
use fascicle_core::patterns::seed::{Looks, looks};
use fascicle_core::patterns::spans::{Compared, Cut};
use fascicle_core::patterns::weeks::{twitchy, weeks};
use fascicle_core::patterns::{Gathering, Log, Sameness, Share, Spots};
use proptest::prelude::*;

/// 1 January 2026, at noon in UTC.
const NOON: i64 = 1_767_268_800_000;
const DAY: i64 = 86_400_000;
const WEEK: i64 = 7;
const AWAKE: Awake =
    Awake::Times(TimeOfDay { hour: 7, minute: 0 }, TimeOfDay { hour: 23, minute: 0 });

/// A day: how it was, where, and how many notes stand on it. `None`: without a line.
type Said = (Option<(DayCourse, Vec<Place>)>, u8);

fn said() -> impl Strategy<Value = Said> {
    let places: Vec<Place> = Place::all().collect();
    let places = prop::collection::vec(prop::sample::select(places), 0..4);
    let course = prop::sample::select(DayCourse::ALL.to_vec());
    (prop::option::of((course, places)), 0..3_u8)
}

/// The revisions of days from one day on; `offset` is that of the person's clock, in minutes.
fn revisions(days: &[Said], from: i64, offset: i16) -> Vec<Revision> {
    let mut revisions = Vec::new();
    let mut number = 0_u8;
    let mut id = |instant: i64| {
        number = number.wrapping_add(1);
        RevisionId::new(u64::try_from(instant).unwrap(), [number; 10])
    };
    for (at, (line, notes)) in days.iter().enumerate() {
        let instant = NOON + (from + i64::try_from(at).unwrap()) * DAY;
        let made = Moment::new(instant, offset).unwrap();
        if let Some((course, places)) = line {
            let mut line = DayLine::new(made.day(), *course);
            if !course.is_quiet() && !places.is_empty() {
                line.set_places(DayPlaces::At(places.iter().copied().collect()));
            }
            revisions.push(Diary::begin(id(instant), made, Content::Day(line)));
        }
        for _ in 0..*notes {
            let place = Place::from_key("calf.left").unwrap();
            revisions.push(Diary::note(id(instant), made, Twitch::new(place, made)));
        }
    }
    revisions
}

fn log(revisions: Vec<Revision>) -> Log {
    Log::of(&Diary::from_revisions(revisions))
}

/// Everything that is told and names no day.
#[derive(Clone, Debug, PartialEq)]
struct Rates {
    twitchy: Option<Share>,
    weeks: Vec<Share>,
    spots: Option<Spots>,
    sameness: Option<Sameness>,
    looks: Looks,
    bouts: Option<Bouts>,
    longest_quiet: Option<u32>,
    halves: Option<((Share, Share), bool)>,
    hours: [[u32; 24]; 7],
    clusters: Clusters,
}

fn rates(log: &Log) -> Rates {
    let days = &log.covered;
    let bouts = DayBouts::of(days);
    let halves = days.last().and_then(|it| Compared::of(log, Cut::Halves, it.day));
    let spots = Spots::of(days);
    Rates {
        twitchy: twitchy(days),
        weeks: weeks(days).iter().map(|it| it.twitchy).collect(),
        sameness: spots.as_ref().map(Spots::sameness),
        spots,
        looks: looks(days),
        bouts: bouts.bouts,
        longest_quiet: bouts.quiet.map(|it| it.days),
        halves: halves.map(|it| (it.shares, it.are_apart())),
        hours: Rhythm::of(&log.notes, AWAKE).hours,
        clusters: Clusters::of(log, AWAKE),
    }
}

fn without_line(days: u8) -> Vec<Said> {
    vec![(None, 1); days.into()]
}

proptest! {
    #[test]
    fn whole_weeks_later_nothing_changes(
        days in prop::collection::vec(said(), 1..40),
        weeks in 1..60_i64,
    ) {
        let before = rates(&log(revisions(&days, 0, 60)));
        prop_assert_eq!(before, rates(&log(revisions(&days, weeks * WEEK, 60))));
    }

    #[test]
    fn days_without_a_line_change_no_rate(
        days in prop::collection::vec(said(), 1..40),
        more in 1..30_u8,
    ) {
        let before = rates(&log(revisions(&days, 0, 60)));
        let longer = [days, without_line(more)].concat();
        let after = rates(&log(revisions(&longer, 0, 60)));
        // What is noted on them is described by its hours, and by nothing else.
        prop_assert_eq!(&before, &Rates { hours: before.hours, ..after });
    }

    /// Runs and quiet gaps, whose distances in days these change, are left out.
    #[test]
    fn weeks_without_a_line_before_and_between_change_no_share(
        days in prop::collection::vec(said(), 1..60),
        week in 0..8_usize,
        more in 1..5_u8,
    ) {
        let shares = |days: &[Said]| {
            let Rates { twitchy, weeks, spots, sameness, .. } = rates(&log(revisions(days, 0, 60)));
            (twitchy, weeks, spots, sameness)
        };
        let before = shares(&days);
        // The first of them is a Thursday.
        let monday = (4 + week * 7).min(days.len());
        let (earlier, later) = days.split_at(monday);
        prop_assert_eq!(&before, &shares(&[earlier, &without_line(7 * more), later].concat()));
        prop_assert_eq!(&before, &shares(&[without_line(7 * more), days].concat()));
    }

    #[test]
    fn the_order_of_what_comes_is_irrelevant(days in prop::collection::vec(said(), 1..40)) {
        let mut revisions = revisions(&days, 0, 60);
        let before = log(revisions.clone());
        revisions.reverse();
        prop_assert_eq!(before, log(revisions));
    }

    /// Each moment keeps the clock that the person had then.
    #[test]
    fn a_diary_seen_in_another_zone_keeps_its_days(
        days in prop::collection::vec(said(), 1..40),
        offset in prop::sample::select(vec![-660_i16, -300, 0, 330, 660]),
    ) {
        let there = log(revisions(&days, 0, offset));
        let lined = days.iter().filter(|it| it.0.is_some()).count();
        prop_assert_eq!(there.covered.len(), lined);
        let (there, here) = (rates(&there), rates(&log(revisions(&days, 0, 0))));
        // The clock there shows another hour, so that other notes are made while the person sleeps.
        let there = Rates { hours: here.hours, clusters: here.clusters, ..there };
        prop_assert_eq!(there, here);
    }
}

/// However small the pieces are in which a diary is looked through.
#[test]
fn a_diary_in_pieces_is_the_same_diary() {
    let few: Said = (Some((DayCourse::Few, Vec::new())), 2);
    let days: Vec<Said> = (0..9).flat_map(|_| [few.clone(), (None, 1)]).collect();
    let diary = Diary::from_revisions(revisions(&days, 0, 60));
    let whole = Log::of(&diary);
    assert_eq!((whole.covered.len(), whole.notes.len()), (9, 27));
    for piece in [1, 2, 9, 36, 100] {
        let mut gathering = Gathering::default();
        let log = std::iter::repeat_with(|| gathering.take(&diary, piece)).find_map(|it| it);
        assert_eq!(log, Some(whole.clone()), "{piece} at a time");
    }
}

/// A day without a line that counted as a quiet one would be seen by the tests above.
#[test]
fn a_day_without_a_line_is_told_from_a_quiet_one() {
    let few: Said = (Some((DayCourse::Few, Vec::new())), 0);
    let quiet: Said = (Some((DayCourse::Quiet, Vec::new())), 0);
    let share = |days: &[Said]| twitchy(&log(revisions(days, 0, 0)).covered).unwrap();
    let one = share(&[few.clone(), (None, 2)]);
    assert_eq!((one.with(), one.of()), (1, 1));
    let half = share(&[few, quiet]);
    assert_eq!((half.with(), half.of()), (1, 2));
    let first = Day::parse("2026-01-02").unwrap();
    let all = log(revisions(&[(None, 1), (None, 1)], 0, 0));
    assert!(all.between(first, first).is_empty() && all.notes.len() == 2);
}
