//! A diary of which the truth is known: on which share of the days there are twitches, where, and how much days resemble those before them.

use super::random::SplitMix64;
use crate::body::Place;
use crate::calendar::Moment;
use crate::diary::{
    Awake, Content, DayCourse, DayLine, DayPlaces, Diary, Habits, Revision, RevisionId, Taps,
    Twitch,
};

/// 28 November 2026, at midnight in UTC: the last day of every diary.
const LAST: i64 = 1_795_824_000_000;
const DAY: i64 = 86_400_000;
const HOUR: i64 = 3_600_000;

/// What is true of a diary. Shares are in hundredths.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Truth {
    /// How many days it has.
    pub days: u16,
    /// On which share of them a line is told, whatever stands in it.
    pub told: u8,
    /// On which share of them there are twitches.
    pub twitchy: u8,
    /// On which share of the days it is as on the day before, and not drawn anew: the correlation of a
    /// day with the next.
    pub alike: u8,
    /// Where, and on which share of the days with twitches, each drawn for itself.
    pub places: Vec<(Place, u8)>,
    /// How many single notes are made on a day with twitches.
    pub notes: u8,
}

impl Default for Truth {
    fn default() -> Self {
        let place = |(key, share)| Some((Place::from_key(key)?, share));
        let places = [("calf.left", 60), ("eyelid-lower.right", 30), ("foot-arch.left", 10)];
        let places = places.into_iter().filter_map(place).collect();
        Self { days: 60, told: 90, twitchy: 40, alike: 30, places, notes: 1 }
    }
}

/// The revisions of such a diary, the same for the same seed.
pub fn diary(seed: u64, truth: &Truth) -> Vec<Revision> {
    let random = &mut SplitMix64::new(seed);
    let mut revisions: Vec<Revision> = habits(random).into_iter().collect();
    let mut is_twitchy = random.percent(truth.twitchy.into());
    for back in (0..i64::from(truth.days)).rev() {
        if !random.percent(truth.alike.into()) {
            is_twitchy = random.percent(truth.twitchy.into());
        }
        let is_told = random.percent(truth.told.into());
        let midnight = LAST - back * DAY;
        let places = where_of(random, truth);
        if is_told {
            revisions.extend(line(random, midnight, is_twitchy, &places));
        }
        if is_twitchy {
            for _ in 0..truth.notes {
                revisions.extend(note(random, midnight, &places));
            }
            if random.percent(10) {
                revisions.extend(tapped(random, midnight, &places));
            }
        }
    }
    revisions
}

fn where_of(random: &mut SplitMix64, truth: &Truth) -> Vec<Place> {
    let there = truth.places.iter().filter(|it| random.percent(it.1.into()));
    there.map(|it| it.0).collect()
}

fn habits(random: &mut SplitMix64) -> Option<Revision> {
    let clock = |hour| crate::calendar::TimeOfDay { hour, minute: 0 };
    let habits = Habits { awake: Awake::Times(clock(7), clock(23)), ..Habits::default() };
    let made = Moment::new(LAST - 4_000 * DAY, 0)?;
    Some(Diary::begin(name(random, made), made, Content::Habits(habits)))
}

fn line(
    random: &mut SplitMix64,
    midnight: i64,
    is_twitchy: bool,
    places: &[Place],
) -> Option<Revision> {
    let made = Moment::new(midnight + 21 * HOUR, 0)?;
    let twitchy =
        [DayCourse::Few, DayCourse::Few, DayCourse::Few, DayCourse::Many, DayCourse::Runs];
    let course = if is_twitchy { random.pick(&twitchy)? } else { DayCourse::Quiet };
    let mut line = DayLine::new(made.day(), course);
    if is_twitchy && !places.is_empty() {
        line.set_places(DayPlaces::At(places.iter().copied().collect()));
    }
    Some(Diary::begin(name(random, made), made, Content::Day(line)))
}

fn note(random: &mut SplitMix64, midnight: i64, places: &[Place]) -> Option<Revision> {
    let minutes = i64::from(7 * 60 + random.below(16 * 60));
    let made = Moment::new(midnight + minutes * 60_000, 0)?;
    let place = random.pick(places)?;
    Some(Diary::note(name(random, made), made, Twitch::new(place, made)))
}

/// Three runs of eight taps with pauses between them.
fn tapped(random: &mut SplitMix64, midnight: i64, places: &[Place]) -> Option<Revision> {
    let at = Moment::new(midnight + 20 * HOUR, 0)?;
    let mut offsets = vec![0];
    let mut now = 0;
    for tap in 1..24 {
        let pause = if tap % 8 == 0 { 9_000 + random.below(6_000) } else { 0 };
        now += 250 + random.below(300) + pause;
        offsets.push(now);
    }
    let taps = Taps::new(at, random.pick(places), offsets)?;
    Some(Diary::begin(name(random, at), at, Content::Taps(taps)))
}

fn name(random: &mut SplitMix64, made: Moment) -> RevisionId {
    super::name(random, made.instant())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::patterns::weeks::twitchy;
    use crate::patterns::{Log, Spots};

    fn log(seed: u64, truth: &Truth) -> Log {
        Log::of(&Diary::from_revisions(diary(seed, truth)))
    }

    #[test]
    fn a_long_diary_shows_what_is_true_of_it() {
        let truth = Truth { days: 3_650, ..Truth::default() };
        let log = log(1, &truth);
        let near = |share: f64, wanted: f64| (share - wanted).abs() < 0.05;
        let told = u32::try_from(log.covered.len()).unwrap();
        assert!(near(f64::from(told) / 3_650.0, 0.9));
        let share = twitchy(&log.covered).unwrap();
        assert!(near(share.value(), 0.4), "{share:?}");
        let spots = Spots::of(&log.covered).unwrap();
        assert!(near(spots.places[0].1.value(), 0.24 / 0.9), "{:?}", spots.places);
        assert!(log.taps.len() > 50 && log.notes.len() > 500);
    }

    #[test]
    fn days_resemble_those_before_them_as_much_as_is_true() {
        let alike = |alike| {
            let log = log(2, &Truth { days: 3_650, told: 100, alike, ..Truth::default() });
            let days: Vec<f64> =
                log.covered.iter().map(|it| f64::from(u8::from(it.is_twitchy()))).collect();
            let mean = days.iter().sum::<f64>() / 3_650.0;
            let all: f64 = days.iter().map(|it| (it - mean).powi(2)).sum();
            let next: f64 = days.windows(2).map(|it| (it[0] - mean) * (it[1] - mean)).sum();
            next / all
        };
        assert!(alike(0).abs() < 0.05, "{}", alike(0));
        assert!((alike(50) - 0.5).abs() < 0.05, "{}", alike(50));
    }

    #[test]
    fn the_same_seed_is_the_same_diary() {
        let truth = Truth::default();
        assert_eq!(diary(7, &truth), diary(7, &truth));
        assert_ne!(diary(7, &truth), diary(8, &truth));
    }
}
