//! A twitch as a person notes it: where and when, and, if wanted, how it went and what went before.

use crate::body::Place;
use crate::calendar::Moment;
use crate::keyed::keyed_enum;
use crate::sorted::SortedSet;

keyed_enum! {
    /// How it went, in the person's own estimate.
    pub enum Course {
        /// A single twitch.
        Single = "single",
        /// A few.
        Few = "few",
        /// Many.
        Many = "many",
        /// Runs with quiet gaps between them.
        Runs = "runs",
        /// On and off all day.
        AllDay = "all-day",
    }
}

keyed_enum! {
    /// What went before, of the things that published sources link with twitches
    /// (clinical.md 0, 1.1, 2.4). None of them changes a level (row N4).
    pub enum Trigger {
        /// Exercise.
        Exercise = "exercise",
        /// Coffee or another source of caffeine.
        Caffeine = "caffeine",
        /// Stress.
        Stress = "stress",
        /// Anxiety or worry.
        Worry = "worry",
        /// Poor sleep or tiredness.
        PoorSleep = "poor-sleep",
        /// Alcohol.
        Alcohol = "alcohol",
        /// An infection.
        Illness = "illness",
    }
}

/// A twitch that was noticed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Twitch {
    /// Where.
    pub place: Place,
    /// When, on the person's own clock.
    pub at: Moment,
    /// How it went, if the person said.
    pub course: Option<Course>,
    /// What went before. An absent trigger was not ticked, which is not the same as "no".
    pub before: SortedSet<Trigger>,
    /// The person's own words, of any length and script.
    pub words: String,
}

impl Twitch {
    /// The shortest note: a place and a moment.
    pub const fn new(place: Place, at: Moment) -> Self {
        Self { place, at, course: None, before: SortedSet::new(), words: String::new() }
    }
}
