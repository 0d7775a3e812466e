//! Hot spots: on which share of covered days each place twitched, and whether it is the same again and again.

use super::{Covered, Share};
use crate::body::Place;
use crate::diary::DayPlaces;
use crate::sorted::{SortedMap, in_order};

/// Under so many days with their places said nothing is told of places: our own choice, that of
/// clinical.md 8.3 for days with and without.
pub const ENOUGH_DAYS: u32 = 10;

/// The places of some covered days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spots {
    /// Each place that twitched, with the share of days: those most often first.
    pub places: Vec<(Place, Share)>,
    /// Twitchy days whose places were not said, or only that they were several: they are in no share.
    pub left_out: u32,
    /// Days with twitches whose places were said.
    pub twitchy: u32,
    /// The days of which it is known where it twitched, quiet ones among them.
    pub days: u32,
}

/// Whether it is the same spot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sameness {
    /// One place on more than half of the twitchy days, by the whole interval.
    SameSpot(Place),
    /// No place on half of them, by the whole interval.
    Wandering,
    /// The days do not settle it.
    NotSettled,
    /// There are too few.
    NotEnough,
}

/// How a place did in two spans of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// In the later one only.
    New,
    /// In the earlier one only.
    Gone,
    /// In both.
    Steady,
}

impl Spots {
    /// `None` where no day tells anything of places.
    pub fn of(days: &[Covered]) -> Option<Self> {
        let mut on_days: SortedMap<Place, u32> = SortedMap::new();
        let (mut quiet, mut twitchy, mut left_out) = (0, 0, 0);
        for day in days {
            match &day.places {
                _ if !day.is_twitchy() => quiet += 1,
                DayPlaces::NotSaid | DayPlaces::Several => left_out += 1,
                DayPlaces::At(places) => {
                    twitchy += 1;
                    for place in places.iter() {
                        on_days.insert(place, on_days.get(&place).copied().unwrap_or_default() + 1);
                    }
                }
            }
        }
        Share::new(twitchy, quiet + twitchy)?;
        let share =
            |(place, days): &(Place, u32)| Some((*place, Share::new(*days, quiet + twitchy)?));
        let places = on_days.iter().filter_map(share).collect();
        let places = in_order(places, |one: &(Place, Share), other| {
            other.1.with().cmp(&one.1.with()).then(one.0.cmp(&other.0))
        });
        Some(Self { places, left_out, twitchy, days: quiet + twitchy })
    }

    /// Of the twitchy days whether the place named most often is the same again and again.
    pub fn sameness(&self) -> Sameness {
        let Some((place, share)) = self.places.first() else { return Sameness::NotEnough };
        let Some(of_twitchy) = Share::new(share.with(), self.twitchy) else {
            return Sameness::NotEnough;
        };
        let interval = of_twitchy.wilson();
        match () {
            () if self.twitchy < ENOUGH_DAYS => Sameness::NotEnough,
            () if interval.low > 0.5 => Sameness::SameSpot(*place),
            () if interval.high < 0.5 => Sameness::Wandering,
            () => Sameness::NotSettled,
        }
    }

    /// What is new, gone and steady since an earlier span, by place; `None` where either has too few
    /// days: a place that was not there on three days is not gone.
    pub fn since(&self, earlier: &Self) -> Option<Vec<(Place, Change)>> {
        if self.days.min(earlier.days) < ENOUGH_DAYS {
            return None;
        }
        let has = |spots: &Self, place: Place| spots.places.iter().any(|it| it.0 == place);
        let new = self.places.iter().map(|(place, _)| {
            let change = if has(earlier, *place) { Change::Steady } else { Change::New };
            (*place, change)
        });
        let gone = earlier.places.iter().filter(|it| !has(self, it.0));
        let all = new.chain(gone.map(|(place, _)| (*place, Change::Gone))).collect();
        Some(in_order(all, Ord::cmp))
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
        Covered { day: Day::parse("2026-11-28").unwrap(), course, places }
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
        assert_eq!((spots.left_out, spots.twitchy, spots.days), (7, 4, 8));
        assert_eq!(Spots::of(&all[8..]), None);
    }

    #[test]
    fn the_same_spot_needs_days_and_the_whole_interval() {
        let sameness = |parts: &[(usize, Covered)]| Spots::of(&days(parts)).unwrap().sameness();
        let calf = || at(&["calf.left"]);
        let lid = || at(&["eyelid-lower.right"]);
        assert_eq!(sameness(&[(9, calf())]), Sameness::NotEnough);
        assert_eq!(sameness(&[(10, calf())]), Sameness::SameSpot(place("calf.left")));
        assert_eq!(sameness(&[(7, calf()), (5, lid())]), Sameness::NotSettled);
        let many: Vec<Covered> = ["calf.left", "tongue", "eyelid-lower.left", "foot-arch.right"]
            .iter()
            .flat_map(|it| vec![at(&[it]); 8])
            .collect();
        assert_eq!(Spots::of(&many).unwrap().sameness(), Sameness::Wandering);
        assert_eq!(sameness(&[(40, quiet())]), Sameness::NotEnough);
    }

    #[test]
    fn what_is_new_or_gone_is_said_only_of_spans_with_enough_days() {
        let earlier = Spots::of(&days(&[(6, at(&["calf.left"])), (6, at(&["tongue"]))])).unwrap();
        let later = days(&[(3, at(&["calf.left"])), (2, at(&["foot-arch.right"])), (7, quiet())]);
        let later = Spots::of(&later).unwrap();
        let since = later.since(&earlier).unwrap();
        let change = |key: &str| since.iter().find(|it| it.0 == place(key)).unwrap().1;
        assert_eq!(change("calf.left"), Change::Steady);
        assert_eq!(change("foot-arch.right"), Change::New);
        assert_eq!(change("tongue"), Change::Gone);
        let few = Spots::of(&days(&[(9, quiet())])).unwrap();
        assert_eq!(few.since(&earlier), None);
        assert_eq!(later.since(&few), None);
    }
}
