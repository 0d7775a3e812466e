//! What a person has answered so far, by question and not by position, so that a change loses nothing.

use super::question::Sign;
use super::reply::Reply;
use super::scale::{Item, Often};
use crate::body::Place;
use crate::diary::Trigger;
use crate::keyed::keyed_enum;
use crate::sorted::{SortedMap, SortedSet};

keyed_enum! {
    /// Which of the seed's three patterns it is. No effect on the level (row N2).
    pub enum Pattern {
        /// Every day, a few times.
        FewADay = "few-a-day",
        /// Many times a day, or almost daily.
        ManyADay = "many-a-day",
        /// Runs with long quiet gaps, again and again.
        Runs = "runs",
        /// The person cannot tell.
        NotSure = "not-sure",
    }
}

keyed_enum! {
    /// How long it has gone on, cut where published thresholds lie (rows D1, D5; X1), and finely
    /// before them, so that the card can name the day on which the next one is passed.
    pub enum Lasted {
        /// One day at most.
        OneDay = "one-day",
        /// Two or three days.
        ThreeDays = "three-days",
        /// Four or five days.
        FiveDays = "five-days",
        /// Six or seven days.
        OneWeek = "one-week",
        /// Eight to ten days.
        TenDays = "ten-days",
        /// Eleven to fourteen days.
        TwoWeeks = "two-weeks",
        /// More than two weeks, three months at most.
        ThreeMonths = "three-months",
        /// More than three months.
        Longer = "longer",
        /// The person cannot tell.
        NotSure = "not-sure",
    }
}

impl Lasted {
    /// The most days it can have gone on, up to two weeks.
    pub const fn most_days(self) -> Option<u8> {
        match self {
            Self::OneDay => Some(1),
            Self::ThreeDays => Some(3),
            Self::FiveDays => Some(5),
            Self::OneWeek => Some(7),
            Self::TenDays => Some(10),
            Self::TwoWeeks => Some(14),
            Self::ThreeMonths | Self::Longer | Self::NotSure => None,
        }
    }
}

/// Where it twitches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Where {
    /// In these places: at least one (see [`Where::at`]).
    At(SortedSet<Place>),
    /// In many places, or from one to the next.
    Wandering,
    /// The person cannot tell.
    NotSure,
}

impl Where {
    /// These places; `None` if there are none.
    pub fn at(places: SortedSet<Place>) -> Option<Self> {
        (!places.is_empty()).then_some(Self::At(places))
    }
}

/// The answers so far. An absent answer is not "no": it has not been given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// The signs that have an answer.
    pub signs: SortedMap<Sign, Reply>,
    /// Where.
    pub place: Option<Where>,
    /// Whether it is the same spot over and over. No effect on the level (row N2).
    pub same_spot: Option<Reply>,
    /// The pattern. No effect on the level (row N2).
    pub pattern: Option<Pattern>,
    /// How long it has gone on.
    pub lasted: Option<Lasted>,
    /// What went before; an empty set is the answer "none of these". No effect on the level (N4).
    pub before: Option<SortedSet<Trigger>>,
    /// What was answered of the optional scales of worry and mood. It can only add (row D10).
    pub scales: SortedMap<Item, Often>,
}

impl Answers {
    /// The answer to a sign, if it has been given.
    pub fn sign(&self, sign: Sign) -> Option<Reply> {
        self.signs.get(&sign).copied()
    }
}
