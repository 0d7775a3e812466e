//! A run of twitches that was tapped along: its moments, and what they look like in words.

use super::fields::{Fields, Named, Value, optional, text};
use crate::body::Place;
use crate::calendar::Moment;
use crate::sorted::in_order;

/// Twitches tapped along for up to two minutes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taps {
    /// When the first tap was.
    pub at: Moment,
    /// Where, if the person said.
    pub place: Option<Place>,
    offsets: Vec<u32>,
}

impl Taps {
    /// Tapping ends after this: once is enough.
    pub const LONGEST: u32 = 120_000;
    /// A gap of this or more is a pause, in milliseconds: our own choice, said beside the words.
    pub const PAUSE: u32 = 3_000;

    /// Taps at these milliseconds after the first, which is 0; `None` where they are none, out of
    /// order or longer than [`LONGEST`](Self::LONGEST).
    pub fn new(at: Moment, place: Option<Place>, offsets: Vec<u32>) -> Option<Self> {
        let is_whole = offsets.first() == Some(&0)
            && offsets.is_sorted()
            && offsets.last().is_some_and(|it| *it <= Self::LONGEST);
        is_whole.then_some(Self { at, place, offsets })
    }

    /// Milliseconds after the first tap, which is 0.
    pub fn offsets(&self) -> &[u32] {
        &self.offsets
    }

    /// What the taps look like.
    pub fn rhythm(&self) -> Rhythm {
        let is_one_run = |one: &u32, next: &u32| next - one < Self::PAUSE;
        let runs: Vec<&[u32]> = self.offsets.chunk_by(is_one_run).collect();
        let counts = runs.iter().map(|it| length(it)).collect();
        let ends = runs.iter().filter_map(|it| it.last());
        let starts = runs.iter().skip(1).filter_map(|it| it.first());
        let pauses = ends.zip(starts).map(|(end, start)| start - end).collect();
        Rhythm {
            runs: length(&runs),
            each: Spread::of(counts).unwrap_or_default(),
            pause: Spread::of(pauses),
            lasted: self.offsets.last().copied().unwrap_or_default(),
        }
    }

    pub(super) fn fields(&self) -> Fields {
        let mut fields = vec![("at", Value::Moment(self.at))];
        if let Some(place) = self.place {
            fields.push(text("place", place.key()));
        }
        fields.push(("taps", Value::List(self.offsets.iter().map(u32::to_string).collect())));
        fields
    }

    pub(super) fn from_fields(from: &dyn Named) -> Option<Self> {
        let place = optional(from, "place", Place::from_key)?;
        let offsets = from.list("taps")?;
        let offsets = offsets.iter().map(|it| it.parse().ok()).collect::<Option<_>>()?;
        Self::new(from.moment("at")?, place, offsets)
    }
}

/// What taps look like, told by pauses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rhythm {
    /// Runs with a pause between them; taps that stand alone are runs of one.
    pub runs: u32,
    /// Taps in a run.
    pub each: Spread,
    /// From the end of a run to the next, in milliseconds; none for one run.
    pub pause: Option<Spread>,
    /// From the first tap to the last, in milliseconds.
    pub lasted: u32,
}

/// How far some values lie apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spread {
    /// The least of them.
    pub least: u32,
    /// The one in the middle.
    pub median: u32,
    /// The most.
    pub most: u32,
}

impl Spread {
    fn of(values: Vec<u32>) -> Option<Self> {
        let values = in_order(values, u32::cmp);
        let (least, most) = (*values.first()?, *values.last()?);
        Some(Self { least, median: median(&values)?, most })
    }

    /// Whether one number tells of them all: the most is at most half as much again as the least.
    /// Five beside four and six is "about five"; two beside one is not. Our own choice.
    pub const fn is_alike(self) -> bool {
        self.most.saturating_mul(2) <= self.least.saturating_mul(3)
    }
}

fn length<T>(list: &[T]) -> u32 {
    u32::try_from(list.len()).unwrap_or(u32::MAX)
}

/// The median of values in order, of two in the middle the mean rounded down.
fn median(values: &[u32]) -> Option<u32> {
    let middle = values.len() / 2;
    let high = *values.get(middle)?;
    if values.len() % 2 == 1 {
        return Some(high);
    }
    let low = *values.get(middle - 1)?;
    Some(low.midpoint(high))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn taps(offsets: &[u32]) -> Taps {
        Taps::new(Moment::EPOCH, None, offsets.to_vec()).unwrap()
    }

    #[test]
    fn three_runs_of_five_twenty_seconds_apart() {
        let run = |start: u32| (0..5).map(move |it| start + it * 200);
        let offsets: Vec<u32> = [0, 20_800, 41_600].into_iter().flat_map(run).collect();
        let rhythm = taps(&offsets).rhythm();
        let (each, pause) = (spread(5, 5, 5), Some(spread(20_000, 20_000, 20_000)));
        assert_eq!(rhythm, Rhythm { runs: 3, each, pause, lasted: 42_400 });
    }

    const fn spread(least: u32, median: u32, most: u32) -> Spread {
        Spread { least, median, most }
    }

    /// Runs of so many taps each, ten seconds apart.
    fn runs(counts: &[u32]) -> Rhythm {
        let run = |(start, count): (u32, &u32)| (0..*count).map(move |it| start + it * 200);
        let starts = (0..).step_by(12_000);
        let offsets: Vec<u32> = starts.zip(counts).flat_map(run).collect();
        taps(&offsets).rhythm()
    }

    #[test]
    fn one_number_tells_of_runs_that_are_alike_and_of_no_others() {
        for (counts, each, is_alike) in [
            (&[1, 2][..], spread(1, 1, 2), false),
            (&[1, 1, 5], spread(1, 1, 5), false),
            (&[1, 9], spread(1, 5, 9), false),
            (&[2, 3], spread(2, 2, 3), true),
            (&[4, 5, 6], spread(4, 5, 6), true),
            (&[4, 7], spread(4, 5, 7), false),
            (&[1, 1, 1], spread(1, 1, 1), true),
        ] {
            let found = runs(counts).each;
            assert_eq!((found, found.is_alike()), (each, is_alike), "{counts:?}");
        }
    }

    #[test]
    fn pauses_that_differ_keep_the_shortest_and_the_longest() {
        let pause = taps(&[0, 3_000, 63_000]).rhythm().pause.unwrap();
        assert_eq!((pause, pause.is_alike()), (spread(3_000, 31_500, 60_000), false));
    }

    #[test]
    fn one_tap_is_one_run_without_a_pause() {
        let rhythm = taps(&[0]).rhythm();
        assert_eq!(rhythm, Rhythm { runs: 1, each: spread(1, 1, 1), pause: None, lasted: 0 });
    }

    #[test]
    fn a_pause_begins_at_three_seconds() {
        assert_eq!(taps(&[0, 2_999]).rhythm().runs, 1);
        assert_eq!(taps(&[0, 3_000]).rhythm().runs, 2);
    }

    #[test]
    fn what_no_finger_taps_is_none() {
        for offsets in [&[] as &[u32], &[5], &[0, 9, 8], &[0, 120_001]] {
            assert_eq!(Taps::new(Moment::EPOCH, None, offsets.to_vec()), None, "{offsets:?}");
        }
        assert!(Taps::new(Moment::EPOCH, None, vec![0, 0, 120_000]).is_some());
    }
}
