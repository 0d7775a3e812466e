//! Runs with quiet gaps between them, by `MaxInterval`: gaps short enough to begin a run, to go on in it, and to join two.
//!
//! The method is that of `NeuroExplorer` as compared by E. Cotterill and others, A comparison of
//! computational methods for detecting bursts in neuronal spike trains, J Neurophysiol 116:306 (2016),
//! which found it among the best two (clinical.md 8.1). Its parameters can be said in plain words.

use super::gaps::gaps;
use crate::sorted::in_order;

/// What makes a run, in the unit of the moments.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parameters {
    /// A run begins with a gap no longer than this.
    pub begins: i64,
    /// It goes on over gaps no longer than this.
    pub goes_on: i64,
    /// Runs with a gap shorter than this between them are one.
    pub joins: i64,
    /// A run lasts so long at least.
    pub shortest: i64,
    /// And has so many events at least.
    pub fewest: usize,
}

/// A run: its first event and its last, by their places in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run {
    /// The first.
    pub first: usize,
    /// The last.
    pub last: usize,
}

impl Parameters {
    /// By the rule that is said beside the result: a run goes on over gaps of up to three times the
    /// usual one, which is the median, and begins with one of up to twice that; three events make a run.
    /// `None` without gaps. The two factors and the three are our own choice.
    pub fn from_gaps(gaps: Vec<i64>) -> Option<Self> {
        let gaps = in_order(gaps, Ord::cmp);
        let usual = *gaps.get(gaps.len().checked_sub(1)? / 2)?;
        let (begins, goes_on) = (usual.saturating_mul(2), usual.saturating_mul(3));
        Some(Self { begins, goes_on, joins: goes_on, shortest: 0, fewest: 3 })
    }
}

/// The runs among moments that are in order.
pub fn runs(moments: &[i64], by: Parameters) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut open: Option<Run> = None;
    for (first, gap) in gaps(moments).into_iter().enumerate() {
        open = match open {
            Some(run) if gap <= by.goes_on => Some(Run { last: first + 1, ..run }),
            ended => {
                runs.extend(ended);
                (gap <= by.begins).then_some(Run { first, last: first + 1 })
            }
        };
    }
    runs.extend(open);
    let time = |at: usize| moments.get(at).copied().unwrap_or_default();
    let mut joined: Vec<Run> = Vec::new();
    for run in runs {
        match joined.last_mut() {
            Some(before) if time(run.first) - time(before.last) < by.joins => {
                before.last = run.last;
            }
            _ => joined.push(run),
        }
    }
    joined.retain(|it| {
        it.last - it.first + 1 >= by.fewest && time(it.last) - time(it.first) >= by.shortest
    });
    joined
}

#[cfg(test)]
mod tests {
    use super::*;

    const BY: Parameters = Parameters { begins: 2, goes_on: 3, joins: 5, shortest: 4, fewest: 3 };

    fn found(moments: &[i64]) -> Vec<(usize, usize)> {
        runs(moments, BY).iter().map(|it| (it.first, it.last)).collect()
    }

    #[test]
    fn a_run_begins_with_a_short_gap_and_goes_on_over_a_longer_one() {
        assert_eq!(found(&[0, 3, 6, 9]), []);
        assert_eq!(found(&[0, 2, 5, 8]), [(0, 3)]);
        assert_eq!(found(&[0, 9, 10, 13, 15, 30]), [(1, 4)]);
    }

    #[test]
    fn runs_that_are_near_are_one_and_those_that_are_short_or_few_are_none() {
        assert_eq!(found(&[0, 1, 5, 6]), [(0, 3)]);
        assert_eq!(found(&[0, 1, 6, 7]), []);
        assert_eq!(found(&[0, 1, 2, 3, 20, 21, 24]), [(4, 6)]);
        assert_eq!(found(&[]), []);
        assert_eq!(found(&[5]), []);
    }

    #[test]
    fn the_rule_takes_the_usual_gap() {
        let moments = [0, 10, 20, 30, 500, 510, 520, 900];
        let by = Parameters::from_gaps(gaps(&moments)).unwrap();
        assert_eq!((by.begins, by.goes_on, by.joins), (20, 30, 30));
        let runs = runs(&moments, by);
        assert_eq!(runs, [Run { first: 0, last: 3 }, Run { first: 4, last: 6 }]);
        assert_eq!(Parameters::from_gaps(Vec::new()), None);
    }
}
