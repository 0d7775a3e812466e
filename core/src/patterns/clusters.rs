//! Whether what was noted came in clusters, more than chance alone would have it.
//!
//! Only of notes in waking hours of covered days, laid end to end: a night or a week in which nobody
//! noted is no gap. What is found is about notes, and means neither good nor bad (clinical.md 2.3).

use super::gamma::chi_square_above;
use super::gaps::{cv, exactly, float, gaps, lv};
use super::waking::{is_of_the_day_before, minutes_awake, waking_minutes};
use super::{Covered, Log};
use crate::calendar::{Day, LocalTime};
use crate::diary::Awake;

/// Under so many gaps nothing is told (clinical.md 8.1).
pub const ENOUGH_GAPS: usize = 20;
/// How often chance alone may look like clusters.
const CHANCE: f64 = 0.05;

/// Whether notes come in clusters.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Clusters {
    /// The person did not say when they are awake.
    NoHours,
    /// There are too few gaps.
    NotEnough(usize),
    /// More than chance alone would have it.
    Found(Uneven),
    /// Not so much that chance could not have done it.
    NotFound(Uneven),
}

/// How uneven gaps are.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Uneven {
    /// How many.
    pub gaps: usize,
    /// Their coefficient of variation, 1 for chance.
    pub cv: f64,
    /// Their local variation, likewise.
    pub lv: Option<f64>,
    /// How often gaps that come by chance alone are as uneven as these.
    pub by_chance: f64,
}

impl Clusters {
    /// Of a diary and the hours in which the person is awake.
    pub fn of(log: &Log, awake: Awake) -> Self {
        let Some(minutes) = waking_minutes(awake) else { return Self::NoHours };
        let place = |it: &LocalTime| waking_minute(&log.covered, awake, minutes, *it);
        // In the order of the notes, which is that of the waking hours.
        let mut moments: Vec<i64> = log.notes.iter().filter_map(place).collect();
        // Of what is noted in the same minute nobody knows the gaps.
        moments.dedup();
        let gaps = gaps(&moments);
        let (Some(cv), Some(by_chance)) = (cv(&gaps), evenness(&gaps)) else {
            return Self::NotEnough(gaps.len());
        };
        if gaps.len() < ENOUGH_GAPS {
            return Self::NotEnough(gaps.len());
        }
        let uneven = Uneven { gaps: gaps.len(), cv, lv: lv(&gaps), by_chance };
        if by_chance < CHANCE { Self::Found(uneven) } else { Self::NotFound(uneven) }
    }
}

/// Where a note lies if the waking hours of all covered days are laid end to end.
fn waking_minute(days: &[Covered], awake: Awake, minutes: u32, at: LocalTime) -> Option<i64> {
    let since = minutes_awake(awake, at.time)?;
    let day = if is_of_the_day_before(awake, at) { before(at.day)? } else { at.day };
    let place = days.binary_search_by_key(&day, |it| it.day).ok()?;
    Some(i64::try_from(place).ok()? * i64::from(minutes) + i64::from(since))
}

fn before(day: Day) -> Option<Day> {
    day.earlier_by(1)
}

/// How often gaps that come by chance alone, which are exponential, are as uneven as these, above 0:
/// Moran's statistic, by the chi-square distribution with Bartlett's correction (P. A. P. Moran, The
/// random division of an interval II, J R Stat Soc B 13:147, 1951; D. R. Cox and P. A. W. Lewis, The
/// Statistical Analysis of Series of Events, 1966). `None` under two gaps.
pub fn evenness(gaps: &[i64]) -> Option<f64> {
    if gaps.len() < 2 || gaps.iter().any(|it| *it <= 0) {
        return None;
    }
    let count = float(gaps.len());
    let mean = gaps.iter().map(|it| exactly(*it)).sum::<f64>() / count;
    let logs = gaps.iter().map(|it| exactly(*it).ln()).sum::<f64>() / count;
    let moran = 2.0 * count * (mean.ln() - logs) / (1.0 + (count + 1.0) / (6.0 * count));
    Some(chi_square_above(moran, count - 1.0))
}
