//! A twitch as a person notes it: where and when, and, if wanted, how it went and what went before.

use crate::body::Place;
use crate::calendar::Moment;
use crate::diary::EntryId;
use crate::drawing::Exact;
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
        /// A medicine that is new, or has a new dose.
        NewMedicine = "new-medicine",
    }
}

impl Trigger {
    /// Whether the check asks for it among what went before: medicines have signs of their own there.
    pub fn is_in_check(self) -> bool {
        self != Self::NewMedicine
    }
}

keyed_enum! {
    /// How strong it was.
    pub enum Strength {
        /// Barely felt.
        BarelyFelt = "barely-felt",
        /// Clearly felt.
        Clear = "clear",
        /// Seen, too.
        Seen = "seen",
    }
}

keyed_enum! {
    /// What the person was doing.
    pub enum Doing {
        /// Resting.
        AtRest = "at-rest",
        /// Moving.
        Moving = "moving",
        /// Falling asleep.
        FallingAsleep = "falling-asleep",
        /// Holding a posture or a thing.
        Holding = "holding",
    }
}

keyed_enum! {
    /// How long it lasted, in the person's own estimate.
    pub enum Length {
        /// Seconds.
        Seconds = "seconds",
        /// Minutes.
        Minutes = "minutes",
        /// Hours.
        Hours = "hours",
        /// All day, or days.
        AllDay = "all-day",
    }
}

/// What is said of a twitch only now and then.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct More {
    /// How strong it was, if the person said.
    pub strength: Option<Strength>,
    /// What they were doing, if they said.
    pub doing: Option<Doing>,
    /// How long it lasted, if they said.
    pub length: Option<Length>,
    /// The person's own triggers that went before.
    pub own: SortedSet<EntryId>,
    /// Exactly where, if they showed it on the drawing.
    pub exact: Option<Exact>,
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
    /// What is said only now and then.
    pub more: Rare,
}

/// [`More`], in little room where nothing of it is said, as in nearly all of 100,000 notes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rare(Option<Box<More>>);

impl Rare {
    /// What is said.
    pub fn get(&self) -> &More {
        static NOTHING: More =
            More { strength: None, doing: None, length: None, own: SortedSet::new(), exact: None };
        self.0.as_deref().unwrap_or(&NOTHING)
    }

    /// Says something else.
    pub fn change(&mut self, change: impl FnOnce(&mut More)) {
        let mut more = self.get().clone();
        change(&mut more);
        *self = more.into();
    }

    /// Whether nothing is said.
    pub const fn is_empty(&self) -> bool {
        self.0.is_none()
    }
}

impl From<More> for Rare {
    fn from(more: More) -> Self {
        Self((more != More::default()).then(|| Box::new(more)))
    }
}

impl Twitch {
    /// The shortest note: a place and a moment.
    pub fn new(place: Place, at: Moment) -> Self {
        let (before, words) = (SortedSet::new(), String::new());
        Self { place, at, course: None, before, words, more: Rare::default() }
    }
}
