//! What the notes show and what they do not: shares of days, places, gaps and bursts, each with how sure it is.
//!
//! Times are milliseconds, days are days of the person's own calendar. Methods and reference values:
//! `core/tests/reference/`. Every share is of covered days: those that were told in one line.

pub mod bouts;
pub mod clusters;
mod gamma;
pub mod gaps;
pub mod kleinberg;
mod log;
mod method;
mod results;
pub mod rhythm;
pub mod runs;
pub mod seed;
mod share;
pub mod spans;
mod spots;
pub mod together;
pub mod waking;
pub mod weeks;

pub use log::{Covered, Gathering, Log};
pub use method::Method;
pub use results::Results;
pub use share::{Interval, Share};
pub use spots::{Change, ENOUGH_DAYS, InBoth, Sameness, Spots};
