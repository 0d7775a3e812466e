//! A day in one line: quiet or not, where, and what there was that day, as far as the person said.

use super::fields::{Fields, Named, Value, text};
use super::{EntryId, Trigger};
use crate::body::Place;
use crate::calendar::Day;
use crate::keyed::keyed_enum;
use crate::sorted::{SortedMap, SortedSet};

keyed_enum! {
    /// How a day was.
    pub enum DayCourse {
        /// Nothing was noticed.
        Quiet = "quiet",
        /// Nothing but what is noted.
        QuietButNoted = "quiet-but-noted",
        /// A few twitches.
        Few = "few",
        /// Many.
        Many = "many",
        /// Runs with quiet gaps between them.
        Runs = "runs",
    }
}

impl DayCourse {
    /// What a person is asked; the other one is an answer to a question of its own.
    pub const ASKED: [Self; 4] = [Self::Quiet, Self::Few, Self::Many, Self::Runs];

    /// Whether the person called the day quiet.
    pub const fn is_quiet(self) -> bool {
        matches!(self, Self::Quiet | Self::QuietButNoted)
    }
}

/// Where the twitches of a day were.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DayPlaces {
    /// The person did not say.
    NotSaid,
    /// In several places, without saying which.
    Several,
    /// In these, of which there is one at least.
    At(SortedSet<Place>),
}

/// Something that was there on a day or was not: one of ours, or one of the person's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Factor {
    /// One of ours.
    Known(Trigger),
    /// The person's own, by the name of its entry.
    Own(EntryId),
}

impl Factor {
    /// Those of ours that are asked of a day.
    pub const KNOWN: [Trigger; 6] = [
        Trigger::Caffeine,
        Trigger::Alcohol,
        Trigger::Exercise,
        Trigger::PoorSleep,
        Trigger::Stress,
        Trigger::Worry,
    ];

    /// The stable name under which it is stored.
    pub fn key(self) -> String {
        match self {
            Self::Known(trigger) => trigger.key().to_owned(),
            Self::Own(entry) => entry.to_string(),
        }
    }

    pub(super) fn from_key(key: &str) -> Option<Self> {
        let known = Trigger::from_key(key).map(Self::Known);
        known.or_else(|| key.parse().ok().map(Self::Own))
    }
}

/// A day in one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayLine {
    /// The day on the person's own calendar.
    pub day: Day,
    course: DayCourse,
    places: DayPlaces,
    /// What was there (`true`) and what was not. What was not answered is neither.
    pub factors: SortedMap<Factor, bool>,
}

impl DayLine {
    /// The shortest line: how the day was.
    pub const fn new(day: Day, course: DayCourse) -> Self {
        Self { day, course, places: DayPlaces::NotSaid, factors: SortedMap::new() }
    }

    /// How the day was.
    pub const fn course(&self) -> DayCourse {
        self.course
    }

    /// Where its twitches were.
    pub const fn places(&self) -> &DayPlaces {
        &self.places
    }

    /// Says how the day was. A quiet day has no places.
    pub fn set_course(&mut self, course: DayCourse) {
        self.course = course;
        if course.is_quiet() {
            self.places = DayPlaces::NotSaid;
        }
    }

    /// Says where its twitches were; of a quiet day nothing is said.
    pub fn set_places(&mut self, places: DayPlaces) {
        self.places = match places {
            _ if self.course.is_quiet() => DayPlaces::NotSaid,
            DayPlaces::At(places) if places.is_empty() => DayPlaces::NotSaid,
            places => places,
        };
    }

    /// Adds a place that is not there, and removes one that is.
    pub fn turn_place(&mut self, place: Place) {
        let mut places = match &self.places {
            DayPlaces::At(places) => places.clone(),
            _ => SortedSet::new(),
        };
        places.turn(place);
        self.set_places(DayPlaces::At(places));
    }

    /// Every one of these that is not answered yet was not there: "none of these" in one tap.
    pub fn say_none_of(&mut self, factors: impl IntoIterator<Item = Factor>) {
        for it in factors {
            if self.factors.get(&it).is_none() {
                self.factors.insert(it, false);
            }
        }
    }

    pub(super) fn fields(&self) -> Fields {
        let mut fields = vec![text("day", self.day.text()), text("course", self.course.key())];
        match &self.places {
            DayPlaces::NotSaid => {}
            DayPlaces::Several => fields.push(("places", Value::List(vec![SEVERAL.to_owned()]))),
            DayPlaces::At(places) => {
                fields.push(("places", Value::List(places.iter().map(Place::key).collect())));
            }
        }
        let answer = |(factor, yes): &(Factor, bool)| {
            format!("{}={}", factor.key(), if *yes { YES } else { NO })
        };
        let answers: Vec<String> = self.factors.iter().map(answer).collect();
        if !answers.is_empty() {
            fields.push(("factors", Value::List(answers)));
        }
        fields
    }

    pub(super) fn from_fields(from: &dyn Named) -> Option<Self> {
        let day = Day::parse(&from.text("day")?)?;
        let mut line = Self::new(day, DayCourse::from_key(&from.text("course")?)?);
        let places = from.list("places")?;
        if places.first().is_some_and(|it| it == SEVERAL) {
            line.set_places(DayPlaces::Several);
        } else {
            let places = places.iter().map(|it| Place::from_key(it));
            line.set_places(DayPlaces::At(places.collect::<Option<_>>()?));
        }
        for answer in from.list("factors")? {
            let (factor, yes) = answer.split_once('=')?;
            let yes = match yes {
                YES => true,
                NO => false,
                _ => return None,
            };
            line.factors.insert(Factor::from_key(factor)?, yes);
        }
        Some(line)
    }
}

const SEVERAL: &str = "several";
const YES: &str = "yes";
const NO: &str = "no";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::body::{Side, Spot};

    fn line(course: DayCourse) -> DayLine {
        DayLine::new(Day::parse("2026-11-23").unwrap(), course)
    }

    fn calf() -> Place {
        Place::new(Spot::Calf, Some(Side::Left)).unwrap()
    }

    #[test]
    fn a_quiet_day_has_no_places() {
        let mut line = line(DayCourse::Few);
        line.turn_place(calf());
        assert_eq!(*line.places(), DayPlaces::At([calf()].into()));
        line.set_course(DayCourse::Quiet);
        assert_eq!(*line.places(), DayPlaces::NotSaid);
        line.set_places(DayPlaces::Several);
        assert_eq!(*line.places(), DayPlaces::NotSaid);
    }

    #[test]
    fn the_last_place_that_is_turned_off_leaves_nothing_said() {
        let mut line = line(DayCourse::Many);
        line.set_places(DayPlaces::Several);
        line.turn_place(calf());
        line.turn_place(calf());
        assert_eq!(*line.places(), DayPlaces::NotSaid);
    }

    #[test]
    fn none_of_these_answers_only_what_is_open() {
        let mut line = line(DayCourse::Quiet);
        line.factors.insert(Factor::Known(Trigger::Caffeine), true);
        line.say_none_of([Trigger::Caffeine, Trigger::Alcohol].map(Factor::Known));
        assert_eq!(line.factors.get(&Factor::Known(Trigger::Caffeine)), Some(&true));
        assert_eq!(line.factors.get(&Factor::Known(Trigger::Alcohol)), Some(&false));
        assert_eq!(line.factors.get(&Factor::Known(Trigger::Worry)), None);
    }
}
