//! Kleinberg's automaton: how events that come in bursts are best told by states of ever shorter gaps.
//!
//! J. Kleinberg, Bursty and Hierarchical Structure in Streams, Data Min Knowl Disc 7:373 (2003), as the
//! R package `bursts` 1.0-2 computes it (clinical.md 8.1).

use super::gaps::{exactly, float, gaps};

/// A burst: from one event to another, the events before and at its last gap, and how deep it lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Burst {
    /// 1 for what holds everything, 2 for a burst in it, and so on.
    pub level: u32,
    /// The first of its events.
    pub start: i64,
    /// The last.
    pub end: i64,
}

/// What the automaton weighs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Weights {
    /// By what factor events come more often in each next state.
    pub s: f64,
    /// What it costs to go up.
    pub gamma: f64,
}

impl Default for Weights {
    /// Those of the published package.
    fn default() -> Self {
        Self { s: 2.0, gamma: 1.0 }
    }
}

/// The bursts among moments in strict order, whole before part. `None` under two moments, or where two
/// are at the same time: a log of minutes has ties, which are merged before this, never spread.
pub fn bursts(moments: &[i64], weights: Weights) -> Option<Vec<Burst>> {
    let gaps: Vec<f64> = gaps(moments).into_iter().map(exactly).collect();
    let shortest = gaps.iter().copied().reduce(f64::min)?;
    if shortest <= 0.0 {
        return None;
    }
    let states = best_states(&gaps, shortest, weights);
    Some(bursts_of(moments, &states))
}

/// The state of each gap on the cheapest way through the automaton (Viterbi), 0 for the lowest.
fn best_states(gaps: &[f64], shortest: f64, Weights { s, gamma }: Weights) -> Vec<u32> {
    let all = gaps.iter().sum::<f64>();
    let count = float(gaps.len());
    let levels = levels(all, shortest, s);
    let rate = |level: usize| s.powi(i32::try_from(level).unwrap_or(i32::MAX)) * count / all;
    let step = gamma * count.ln();
    // What the cheapest way to each state costs, and from which state it came, gap by gap.
    let mut costs = vec![f64::INFINITY; levels];
    if let Some(lowest) = costs.first_mut() {
        *lowest = 0.0;
    }
    let mut came_from: Vec<Vec<usize>> = Vec::with_capacity(gaps.len());
    for gap in gaps {
        let (mut next, mut from) = (Vec::with_capacity(levels), Vec::with_capacity(levels));
        for level in 0..levels {
            let way = |(before, cost): (usize, &f64)| {
                let up = level.saturating_sub(before);
                (before, cost + step * float(up))
            };
            let ways = costs.iter().enumerate().map(way);
            // Of ways that cost the same, the one from the lowest state.
            let best = ways.reduce(|best, it| if it.1 < best.1 { it } else { best });
            let (before, cost) = best.unwrap_or((0, f64::INFINITY));
            let rate = rate(level);
            next.push(cost - rate.ln() + rate * gap);
            from.push(before);
        }
        costs = next;
        came_from.push(from);
    }
    let ends = costs.iter().enumerate();
    let best = ends.reduce(|best, it| if it.1 < best.1 { it } else { best });
    let mut state = best.map_or(0, |it| it.0);
    let mut states = Vec::with_capacity(gaps.len());
    for from in came_from.iter().rev() {
        states.push(u32::try_from(state).unwrap_or(u32::MAX));
        state = from.get(state).copied().unwrap_or_default();
    }
    states.reverse();
    states
}

/// How many states there are: 1 + log T + log of 1 over the shortest gap, to the base s, rounded up.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few dozen")]
fn levels(all: f64, shortest: f64, s: f64) -> usize {
    let levels = 1.0 + all.log(s) + (1.0 / shortest).log(s);
    levels.ceil().max(1.0) as usize
}

/// A burst begins at the event before the gap in which its state begins, and ends with the event before
/// the gap in which it is left.
fn bursts_of(moments: &[i64], states: &[u32]) -> Vec<Burst> {
    let mut bursts = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    let (Some(first), Some(last)) = (moments.first(), moments.last()) else { return bursts };
    bursts.push(Burst { level: 1, start: *first, end: *last });
    let mut state = 0;
    for (moment, next) in moments.iter().zip(states) {
        while state < *next {
            state += 1;
            open.push(bursts.len());
            bursts.push(Burst { level: state + 1, start: *moment, end: *last });
        }
        while state > *next {
            state -= 1;
            let ended = open.pop().and_then(|it| bursts.get_mut(it));
            if let Some(ended) = ended {
                ended.end = *moment;
            }
        }
    }
    bursts
}
