//! What the notes show and what they do not: shares of days, places, gaps and bursts, each with how sure it is.
//!
//! Times are milliseconds, days are days of the person's own calendar. Methods and reference values:
//! `core/tests/reference/`. Every share is of covered days: those that were told in one line.

pub mod gaps;
pub mod kleinberg;
mod log;
pub mod rhythm;
pub mod runs;
pub mod seed;
mod share;
mod spots;
pub mod weeks;

pub use log::{Covered, Log};
pub use share::{Interval, Share};
pub use spots::{Change, ENOUGH_DAYS, Sameness, Spots};
