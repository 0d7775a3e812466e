//! Everything that is told of a diary, at once: for the command that prints it and for measuring how long it takes.

use super::bouts::{Bouts, DayBouts, of_all_taps};
use super::clusters::Clusters;
use super::rhythm::{Known, Rhythm, calendar};
use super::seed::{Looks, looks};
use super::spans::{Compared, Cut};
use super::weeks::{Week, twitchy, weeks};
use super::{Log, Share, Spots};
use crate::calendar::Day;
use crate::diary::{Awake, Taps};

/// The results, as the page shows them one by one.
#[derive(Clone, Debug)]
pub struct Results<'a> {
    /// The twitchy days of all that are covered.
    pub twitchy: Option<Share>,
    /// Which of the three patterns they look like.
    pub looks: Looks,
    /// Where it was.
    pub spots: Option<Spots>,
    /// Week by week.
    pub weeks: Vec<Week>,
    /// Runs of days and quiet gaps.
    pub days: DayBouts,
    /// What was tapped along, the latest first.
    pub tapped: Vec<(&'a Taps, Bouts)>,
    /// Hours of notes.
    pub rhythm: Rhythm,
    /// Whether notes come in clusters.
    pub clusters: Clusters,
    /// The earlier half beside the later one.
    pub halves: Option<Compared>,
    /// Every day from the first to the last.
    pub calendar: Vec<(Day, Known)>,
}

impl<'a> Results<'a> {
    /// Of a log, and when the person is awake.
    pub fn of(log: &'a Log, awake: Awake) -> Self {
        let days = &log.covered;
        let halves = days.last().and_then(|it| Compared::of(log, Cut::Halves, it.day));
        let span = log.days();
        Self {
            twitchy: twitchy(days),
            looks: looks(days),
            spots: Spots::of(days),
            weeks: weeks(days),
            days: DayBouts::of(days),
            tapped: of_all_taps(log).collect(),
            rhythm: Rhythm::of(&log.notes, awake),
            clusters: Clusters::of(log, awake),
            halves,
            calendar: span.map(|(first, last)| calendar(log, first, last)).unwrap_or_default(),
        }
    }
}
