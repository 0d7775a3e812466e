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

/// The share of twitchy days; `None` of no days.
pub fn twitchy(days: &[Covered]) -> Option<Share> {
    let count = |it: usize| u32::try_from(it).ok();
    let twitchy = days.iter().filter(|it| it.is_twitchy()).count();
    Share::new(count(twitchy)?, count(days.len())?)
}
