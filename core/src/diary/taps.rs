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
            each: median(counts).unwrap_or_default(),
            pause: median(pauses),
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
    /// Taps in a run, at the median.
    pub each: u32,
    /// From the end of a run to the next, at the median, in milliseconds; none for one run.
    pub pause: Option<u32>,
    /// From the first tap to the last, in milliseconds.
    pub lasted: u32,
}

fn length<T>(list: &[T]) -> u32 {
    u32::try_from(list.len()).unwrap_or(u32::MAX)
}

/// The median, of two in the middle the mean rounded down.
fn median(values: Vec<u32>) -> Option<u32> {
    let values = in_order(values, u32::cmp);
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
        let found = Rhythm { runs: 3, each: 5, pause: Some(20_000), lasted: 42_400 };
        assert_eq!(rhythm, found);
    }

    #[test]
    fn one_tap_is_one_run_without_a_pause() {
        let rhythm = taps(&[0]).rhythm();
        assert_eq!(rhythm, Rhythm { runs: 1, each: 1, pause: None, lasted: 0 });
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
