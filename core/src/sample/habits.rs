//! What a person notes: favourite spots that change over the months, course, and what went before.

use super::random::SplitMix64;
use crate::body::{Group, Place};
use crate::diary::{Course, Trigger};
use crate::sorted::SortedSet;
use std::ops::Range;

/// From the most frequent to the least.
const COURSES: [Course; 5] =
    [Course::Few, Course::Single, Course::Runs, Course::Many, Course::AllDay];
/// From the most frequent to the least.
const TRIGGERS: [Trigger; 7] = [
    Trigger::PoorSleep,
    Trigger::Caffeine,
    Trigger::Stress,
    Trigger::Exercise,
    Trigger::Worry,
    Trigger::Alcohol,
    Trigger::Illness,
];

/// The spots that twitch, by the time of life.
pub(super) struct Habits {
    /// Every place, the usual ones first.
    places: Vec<Place>,
    /// The day on which it began, since 1970, and the favourites until the next.
    phases: Vec<(i64, Vec<Place>)>,
}

impl Habits {
    /// Habits for these days: every one to four months other favourites, two to five of them, half
    /// of them among the usual places.
    pub(super) fn draw(random: &mut SplitMix64, days: Range<i64>) -> Self {
        let places: Vec<Place> = Place::all().collect();
        let usual: Vec<Place> = Group::Usual.spots().flat_map(Place::of).collect();
        let mut phases = Vec::new();
        let mut day = days.start;
        while day < days.end {
            let count = 2 + random.below(4);
            let favourite = |_| {
                if random.percent(50) { random.pick(&usual) } else { random.pick_early(&places) }
            };
            phases.push((day, (0..count).filter_map(favourite).collect()));
            day += i64::from(30 + random.below(90));
        }
        Self { places, phases }
    }

    /// A place that twitches on that day: a favourite, now and then any other.
    pub(super) fn place(&self, random: &mut SplitMix64, day: i64) -> Option<Place> {
        let begun = self.phases.partition_point(|(first, _)| *first <= day);
        let favourites = begun.checked_sub(1).and_then(|it| self.phases.get(it));
        if random.percent(85) {
            favourites.and_then(|(_, places)| random.pick_early(places))
        } else {
            random.pick_early(&self.places)
        }
    }

    /// Where it was after all: mostly the other side, else another place.
    pub(super) fn mended(&self, random: &mut SplitMix64, place: Place) -> Option<Place> {
        let other_side = Place::of(place.spot()).find(|it| *it != place);
        if random.percent(60) && other_side.is_some() {
            return other_side;
        }
        let others: Vec<Place> = self.places.iter().copied().filter(|it| *it != place).collect();
        random.pick_early(&others)
    }
}

/// How it went, if the person says: on two notes of five.
pub(super) fn course(random: &mut SplitMix64) -> Option<Course> {
    if random.percent(40) { random.pick_early(&COURSES) } else { None }
}

/// What went before: on three notes of ten, one thing or two, seldom three.
pub(super) fn before(random: &mut SplitMix64) -> SortedSet<Trigger> {
    if !random.percent(30) {
        return SortedSet::new();
    }
    let count = 1 + u32::from(random.percent(35)) + u32::from(random.percent(10));
    (0..count).filter_map(|_| random.pick_early(&TRIGGERS)).collect()
}
