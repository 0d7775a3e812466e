//! What an entry says: a twitch, a finished check, or one of the smaller things that are told in named fields.

use super::fields::{Fields, Named};
use super::{
    Checking, DayLine, DayPlaces, EntryId, Habits, History, Medicine, OwnTrigger, Question,
    SavedCheck, Taps, Twitch, Window,
};
use crate::body::Place;
use crate::calendar::{Day, Moment};

/// What an entry says after a revision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// A twitch that was noticed.
    Twitch(Twitch),
    /// A check that was finished.
    Check(SavedCheck),
    /// A day in one line.
    Day(DayLine),
    /// A run that was tapped along.
    Taps(Taps),
    /// Something that was done against the worry.
    Checking(Checking),
    /// A stretch of days for which the diary is kept.
    Window(Window),
    /// A trigger that the person has named.
    Own(OwnTrigger),
    /// What the person says once.
    Habits(Habits),
    /// What they want to know of their days.
    Question(Question),
    /// A medicine.
    Medicine(Medicine),
    /// What they say of their health once.
    History(History),
    /// Nothing: the person removed it.
    Removed,
}

const DAY: &str = "day";
const TAPS: &str = "taps";
const CHECKING: &str = "checking";
const WINDOW: &str = "window";
const OWN: &str = "own-trigger";
const HABITS: &str = "habits";
const QUESTION: &str = "question";
const MEDICINE: &str = "medicine";
const HISTORY: &str = "history";

impl Content {
    /// Its kind and its fields, if that is how it is told.
    pub fn fields(&self) -> Option<(&'static str, Fields)> {
        match self {
            Self::Day(it) => Some((DAY, it.fields())),
            Self::Taps(it) => Some((TAPS, it.fields())),
            Self::Checking(it) => Some((CHECKING, it.fields())),
            Self::Window(it) => Some((WINDOW, it.fields())),
            Self::Own(it) => Some((OWN, it.fields())),
            Self::Habits(it) => Some((HABITS, it.fields())),
            Self::Question(it) => Some((QUESTION, it.fields())),
            Self::Medicine(it) => Some((MEDICINE, it.fields())),
            Self::History(it) => Some((HISTORY, it.fields())),
            Self::Twitch(_) | Self::Check(_) | Self::Removed => None,
        }
    }

    /// What the fields of that kind tell; `None` where they tell nothing known.
    pub fn from_fields(kind: &str, from: &dyn Named) -> Option<Self> {
        match kind {
            DAY => DayLine::from_fields(from).map(Self::Day),
            TAPS => Taps::from_fields(from).map(Self::Taps),
            CHECKING => Checking::from_fields(from).map(Self::Checking),
            WINDOW => Window::from_fields(from).map(Self::Window),
            OWN => OwnTrigger::from_fields(from).map(Self::Own),
            HABITS => Habits::from_fields(from).map(Self::Habits),
            QUESTION => Question::from_fields(from).map(Self::Question),
            MEDICINE => Medicine::from_fields(from).map(Self::Medicine),
            HISTORY => History::from_fields(from).map(Self::History),
            _ => None,
        }
    }

    /// What it says, if it says anything.
    pub const fn noted(&self) -> Option<Noted<'_>> {
        match self {
            Self::Twitch(it) => Some(Noted::Twitch(it)),
            Self::Check(it) => Some(Noted::Check(it)),
            Self::Day(it) => Some(Noted::Day(it)),
            Self::Taps(it) => Some(Noted::Taps(it)),
            Self::Checking(it) => Some(Noted::Checking(it)),
            Self::Window(it) => Some(Noted::Window(it)),
            Self::Own(it) => Some(Noted::Own(it)),
            Self::Habits(it) => Some(Noted::Habits(it)),
            Self::Question(it) => Some(Noted::Question(it)),
            Self::Medicine(it) => Some(Noted::Medicine(it)),
            Self::History(it) => Some(Noted::History(it)),
            Self::Removed => None,
        }
    }
}

/// An entry as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry<'a> {
    /// Its name.
    pub id: EntryId,
    /// What it says.
    pub noted: Noted<'a>,
}

/// What an entry says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Noted<'a> {
    /// A twitch that was noticed.
    Twitch(&'a Twitch),
    /// A check that was finished.
    Check(&'a SavedCheck),
    /// A day in one line.
    Day(&'a DayLine),
    /// A run that was tapped along.
    Taps(&'a Taps),
    /// Something that was done against the worry.
    Checking(&'a Checking),
    /// A stretch of days for which the diary is kept.
    Window(&'a Window),
    /// A trigger that the person has named.
    Own(&'a OwnTrigger),
    /// What the person says once.
    Habits(&'a Habits),
    /// What they want to know of their days.
    Question(&'a Question),
    /// A medicine.
    Medicine(&'a Medicine),
    /// What they say of their health once.
    History(&'a History),
}

impl<'a> Noted<'a> {
    /// When it was, if that was one moment of a day in the diary.
    pub const fn at(self) -> Option<Moment> {
        match self {
            Self::Twitch(twitch) => Some(twitch.at),
            Self::Check(check) => Some(check.at),
            Self::Taps(taps) => Some(taps.at),
            Self::Day(_)
            | Self::Checking(_)
            | Self::Window(_)
            | Self::Own(_)
            | Self::Habits(_)
            | Self::Question(_)
            | Self::Medicine(_)
            | Self::History(_) => None,
        }
    }

    /// The day of the diary on which it stands, if it stands in the diary.
    pub fn day(self) -> Option<Day> {
        match self {
            Self::Day(line) => Some(line.day),
            _ => self.at().map(Moment::day),
        }
    }

    /// The same in days since 1970, for what has a moment: quicker to tell, where it is only compared.
    pub(crate) fn day_number(self) -> Option<i64> {
        self.at().map(Moment::day_number)
    }

    /// The places that it names.
    pub fn places(self) -> Vec<Place> {
        match self {
            Self::Twitch(twitch) => vec![twitch.place],
            Self::Taps(taps) => taps.place.into_iter().collect(),
            Self::Day(line) => match line.places() {
                DayPlaces::At(places) => places.iter().collect(),
                DayPlaces::NotSaid | DayPlaces::Several => Vec::new(),
            },
            _ => Vec::new(),
        }
    }

    /// The check, if it is one.
    pub const fn check(self) -> Option<&'a SavedCheck> {
        if let Self::Check(check) = self { Some(check) } else { None }
    }

    /// The twitch, if it is one.
    pub const fn twitch(self) -> Option<&'a Twitch> {
        if let Self::Twitch(twitch) = self { Some(twitch) } else { None }
    }

    /// The taps, if it is such a run.
    pub const fn taps(self) -> Option<&'a Taps> {
        if let Self::Taps(taps) = self { Some(taps) } else { None }
    }
}
