//! Over time: the share of covered days with twitches, week by week and of any span.

use super::{Covered, Share};
use crate::calendar::Day;

/// A week with a covered day, from its Monday on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Week {
    /// Its Monday.
    pub monday: Day,
    /// The twitchy days of those that are covered: seven at most, so the exact interval is its own.
    pub twitchy: Share,
}

/// The weeks in which a day is covered, earliest first; `days` in order.
pub fn weeks(days: &[Covered]) -> Vec<Week> {
    let weeks = days.chunk_by(|one, next| one.day.monday() == next.day.monday());
    let week = |days: &[Covered]| {
        Some(Week { monday: days.first()?.day.monday(), twitchy: twitchy(days)? })
    };
    weeks.filter_map(week).collect()
}

/// The weeks from one day to another in pages of so many, the latest first: whole weeks, but for the
/// last day. Every day is on one page.
pub fn pages(first: Day, last: Day, weeks: u8) -> Vec<(Day, Day)> {
    let mut pages = Vec::new();
    let (start, mut end) = (first.monday(), last);
    while end >= start {
        let from = end.monday().earlier_by((weeks - 1) * 7).map_or(start, |it| it.max(start));
        pages.push((from, end));
        let Some(before) = from.earlier_by(1) else { break };
        end = before;
    }
    pages
}

/// How much a day is like the one before it, by the correlation of neighbours that are both covered:
/// 0 where they are not, or are unlike.
pub fn likeness(days: &[Covered]) -> f64 {
    let Some(mean) = twitchy(days).map(Share::value) else { return 0.0 };
    let distance = |it: &Covered| f64::from(u8::from(it.is_twitchy())) - mean;
    let pairs = days.iter().zip(days.iter().skip(1));
    let neighbours = pairs.filter(|(one, next)| next.day.days_since(one.day) == 1);
    let (mut together, mut spread) = (0.0, 0.0);
    for (one, next) in neighbours {
        together += distance(one) * distance(next);
        spread += f64::midpoint(distance(one).powi(2), distance(next).powi(2));
    }
    if spread > 0.0 { (together / spread).clamp(0.0, 0.95) } else { 0.0 }
}

/// The share of twitchy days; `None` of no days.
pub fn twitchy(days: &[Covered]) -> Option<Share> {
    let count = |it: usize| u32::try_from(it).ok();
    let twitchy = days.iter().filter(|it| it.is_twitchy()).count();
    Share::new(count(twitchy)?, count(days.len())?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_is_on_one_page() {
        let first = Day::parse("2026-01-07").unwrap();
        for length in [0, 3, 55, 56, 57, 120, 250] {
            let last = first.later_by(length).unwrap();
            for weeks in [1, 8, 16] {
                let pages = pages(first, last, weeks);
                assert_eq!(pages[0].1, last);
                assert_eq!(pages.last().unwrap().0, first.monday());
                let meet = |it: &[(Day, Day)]| it[1].1.later_by(1) == Some(it[0].0);
                assert!(pages.windows(2).all(meet), "{length} and {weeks}: {pages:?}");
                assert!(pages.iter().all(|it| it.0.monday() == it.0));
                assert!(pages.iter().all(|it| it.1.days_since(it.0) < i32::from(weeks) * 7));
            }
        }
    }
}
