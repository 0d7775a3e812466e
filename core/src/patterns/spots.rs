//! Hot spots: on which share of covered days each place twitched, and whether it is the same again and again.

use super::{Covered, Share};
use crate::body::Place;
use crate::diary::{DayCourse, DayPlaces};
use crate::sorted::{SortedMap, in_order};

/// Under so many days with their places said nothing is told of places: our own choice, that of
/// clinical.md 8.3 for days with and without.
pub const ENOUGH_DAYS: u32 = 10;
/// Of so many twitchy days one may leave its places out, for shares of places to be told: our own choice.
const MOST_LEFT_OUT: u32 = 5;

/// The places of some covered days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spots {
    /// Each place that twitched, with the share of days: those most often first.
    pub places: Vec<(Place, Share)>,
    /// Twitchy days whose places were not said, or only that they were several: they are in no share.
    pub left_out: u32,
    /// Those of them that were in several places.
    pub several: u32,
    /// Days with twitches whose places were said.
    pub twitchy: u32,
    /// The days of which it is known where it twitched, quiet ones among them.
    pub days: u32,
}

/// Whether it is the same spot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sameness {
    /// One place on more than half of the twitchy days, by the whole interval, and no other on half.
    SameSpot(Place, Share),
    /// More than one on more than half of them: more often first.
    MoreThanOne(Vec<Place>),
    /// No place on half of them, by the whole interval.
    NotOneSpot,
    /// The days do not settle it.
    NotSettled,
    /// There are too few.
    NotEnough,
}

/// How a place did in two spans of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InBoth {
    /// The place.
    pub place: Place,
    /// On which share of the days of the earlier span; none of them, where it was not named.
    pub earlier: Share,
    /// The same of the later one.
    pub later: Share,
}

/// In which of two spans a place was named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// In the later one only.
    New,
    /// In the earlier one only.
    Gone,
    /// In both.
    Steady,
}

impl InBoth {
    /// In which it was named: one day in one of them may be chance.
    pub const fn change(&self) -> Change {
        match (self.earlier.with(), self.later.with()) {
            (0, _) => Change::New,
            (_, 0) => Change::Gone,
            (_, _) => Change::Steady,
        }
    }
}

impl Spots {
    /// `None` where no day tells anything of places. A day that was quiet but for what is noted tells
    /// nothing of them: something was there.
    pub fn of(days: &[Covered]) -> Option<Self> {
        let mut on_days: SortedMap<Place, u32> = SortedMap::new();
        let mut spots = Self { places: Vec::new(), left_out: 0, several: 0, twitchy: 0, days: 0 };
        for day in days {
            match &day.places {
                _ if day.course == DayCourse::QuietButNoted => {}
                _ if !day.is_twitchy() => spots.days += 1,
                DayPlaces::NotSaid => spots.left_out += 1,
                DayPlaces::Several => {
                    spots.left_out += 1;
                    spots.several += 1;
                }
                DayPlaces::At(places) => {
                    spots.days += 1;
                    spots.twitchy += 1;
                    for place in places.iter() {
                        on_days.insert(place, on_days.get(&place).copied().unwrap_or_default() + 1);
                    }
                }
            }
        }
        if spots.days + spots.left_out == 0 {
            return None;
        }
        let share = |(place, days): &(Place, u32)| Some((*place, Share::new(*days, spots.days)?));
        let places = on_days.iter().filter_map(share).collect();
        let places = in_order(places, |one: &(Place, Share), other| {
            other.1.with().cmp(&one.1.with()).then(one.0.cmp(&other.0))
        });
        Some(Self { places, ..spots })
    }

    /// Whether shares are told: of enough days, and where the days that are left out are so few that
    /// they cannot turn them over.
    pub const fn is_told(&self) -> bool {
        self.days >= ENOUGH_DAYS && self.left_out * MOST_LEFT_OUT <= self.twitchy + self.left_out
    }

    /// Of the twitchy days whether it is one place again and again. A day in several places is one
    /// without any single one of them.
    pub fn sameness(&self) -> Sameness {
        let days = self.twitchy + self.several;
        if days < ENOUGH_DAYS {
            return Sameness::NotEnough;
        }
        let of_twitchy = |it: &(Place, Share)| Some((it.0, Share::new(it.1.with(), days)?));
        let shares: Vec<(Place, Share)> = self.places.iter().filter_map(of_twitchy).collect();
        let above = |it: &&(Place, Share)| it.1.wilson().low > 0.5;
        let may_reach = |it: &&(Place, Share)| it.1.wilson().high >= 0.5;
        let often: Vec<Place> = shares.iter().filter(above).map(|it| it.0).collect();
        match (often.as_slice(), shares.iter().filter(may_reach).count()) {
            ([_], 1) => {
                shares.first().map_or(Sameness::NotSettled, |it| Sameness::SameSpot(it.0, it.1))
            }
            ([_, _, ..], _) => Sameness::MoreThanOne(often),
            ([], 0) => Sameness::NotOneSpot,
            _ => Sameness::NotSettled,
        }
    }

    /// Every place of two spans, by place; `None` where either has too few twitchy days whose places
    /// were said: a place that was not there on three days is not gone.
    pub fn since(&self, earlier: &Self) -> Option<Vec<InBoth>> {
        if self.twitchy.min(earlier.twitchy) < ENOUGH_DAYS {
            return None;
        }
        let mut places: Vec<Place> = self.places.iter().map(|it| it.0).collect();
        places.extend(earlier.places.iter().map(|it| it.0));
        let mut places = in_order(places, Ord::cmp);
        places.dedup();
        let share = |spots: &Self, place: Place| {
            let found = spots.places.iter().find(|it| it.0 == place).map(|it| it.1);
            found.or_else(|| Share::new(0, spots.days))
        };
        let both = |place: &Place| {
            let (earlier, later) = (share(earlier, *place)?, share(self, *place)?);
            Some(InBoth { place: *place, earlier, later })
        };
        Some(places.iter().filter_map(both).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::Day;
    use crate::diary::DayCourse;

    fn place(key: &str) -> Place {
        Place::from_key(key).unwrap()
    }

    fn day(course: DayCourse, places: DayPlaces) -> Covered {
        Covered::new(Day::parse("2026-11-28").unwrap(), course, places)
    }

    fn at(keys: &[&str]) -> Covered {
        day(DayCourse::Few, DayPlaces::At(keys.iter().map(|it| place(it)).collect()))
    }

    fn quiet() -> Covered {
        day(DayCourse::Quiet, DayPlaces::NotSaid)
    }

    fn days(parts: &[(usize, Covered)]) -> Vec<Covered> {
        parts.iter().flat_map(|(count, it)| vec![it.clone(); *count]).collect()
    }

    #[test]
    fn a_twitchy_day_without_places_is_in_no_share_and_a_quiet_one_is_in_all() {
        let unsaid = day(DayCourse::Many, DayPlaces::NotSaid);
        let several = day(DayCourse::Many, DayPlaces::Several);
        let all = days(&[
            (3, at(&["calf.left"])),
            (1, at(&["calf.left", "tongue"])),
            (4, quiet()),
            (5, unsaid),
            (2, several),
        ]);
        let spots = Spots::of(&all).unwrap();
        let share = |with| Share::new(with, 8).unwrap();
        assert_eq!(spots.places, [(place("calf.left"), share(4)), (place("tongue"), share(1))]);
        assert_eq!((spots.left_out, spots.several, spots.twitchy, spots.days), (7, 2, 4, 8));
        assert!(Spots::of(&all[8..]).unwrap().places.is_empty());
        assert_eq!(Spots::of(&[]), None);
    }

    #[test]
    fn the_same_spot_needs_days_and_the_whole_interval() {
        let sameness = |parts: &[(usize, Covered)]| Spots::of(&days(parts)).unwrap().sameness();
        let calf = || at(&["calf.left"]);
        let lid = || at(&["eyelid-lower.right"]);
        assert_eq!(sameness(&[(9, calf())]), Sameness::NotEnough);
        let same = |of| Sameness::SameSpot(place("calf.left"), Share::new(of, of).unwrap());
        assert_eq!(sameness(&[(10, calf())]), same(10));
        assert_eq!(sameness(&[(7, calf()), (5, lid())]), Sameness::NotSettled);
        let many: Vec<Covered> = ["calf.left", "tongue", "eyelid-lower.left", "foot-arch.right"]
            .iter()
            .flat_map(|it| vec![at(&[it]); 8])
            .collect();
        assert_eq!(Spots::of(&many).unwrap().sameness(), Sameness::NotOneSpot);
        assert_eq!(sameness(&[(40, quiet())]), Sameness::NotEnough);
    }

    /// More than one place changes what is advised: it is never called one spot.
    #[test]
    fn two_places_or_several_are_never_the_same_spot() {
        let sameness = |parts: &[(usize, Covered)]| Spots::of(&days(parts)).unwrap().sameness();
        let both = at(&["calf.left", "calf.right"]);
        let two = vec![place("calf.left"), place("calf.right")];
        assert_eq!(sameness(&[(20, both)]), Sameness::MoreThanOne(two));
        let several = day(DayCourse::Many, DayPlaces::Several);
        assert_eq!(sameness(&[(10, at(&["calf.left"])), (30, several)]), Sameness::NotOneSpot);
    }

    #[test]
    fn a_day_that_was_quiet_but_for_what_is_noted_says_nothing_of_places() {
        let noted = day(DayCourse::QuietButNoted, DayPlaces::NotSaid);
        let spots = Spots::of(&days(&[(5, noted.clone()), (1, quiet())])).unwrap();
        assert_eq!((spots.days, spots.left_out), (1, 0));
        assert_eq!(Spots::of(&days(&[(5, noted)])), None);
    }

    #[test]
    fn shares_are_not_told_of_few_days_or_where_many_left_their_places_out() {
        let is_told = |parts: &[(usize, Covered)]| Spots::of(&days(parts)).unwrap().is_told();
        let unsaid = || day(DayCourse::Many, DayPlaces::NotSaid);
        let calf = || at(&["calf.left"]);
        assert!(!is_told(&[(9, calf())]));
        assert!(is_told(&[(10, calf())]));
        assert!(is_told(&[(12, calf()), (3, unsaid())]));
        assert!(!is_told(&[(11, calf()), (3, unsaid())]));
    }

    #[test]
    fn places_of_two_spans_are_told_with_their_days_and_only_where_these_are_enough() {
        let earlier = Spots::of(&days(&[(6, at(&["calf.left"])), (6, at(&["tongue"]))])).unwrap();
        let foot = at(&["foot-arch.right"]);
        let later = days(&[(3, at(&["calf.left"])), (7, foot), (7, quiet())]);
        let later = Spots::of(&later).unwrap();
        let since = later.since(&earlier).unwrap();
        let found = |key: &str| *since.iter().find(|it| it.place == place(key)).unwrap();
        assert_eq!(found("calf.left").change(), Change::Steady);
        assert_eq!(found("calf.left").later, Share::new(3, 17).unwrap());
        assert_eq!(found("foot-arch.right").change(), Change::New);
        assert_eq!(found("foot-arch.right").earlier, Share::new(0, 12).unwrap());
        assert_eq!(found("tongue").change(), Change::Gone);
        // Quiet days say nothing of where it would have been.
        let few = days(&[(9, at(&["calf.left"])), (20, quiet())]);
        let few = Spots::of(&few).unwrap();
        assert_eq!(few.since(&earlier), None);
        assert_eq!(later.since(&few), None);
    }
}
