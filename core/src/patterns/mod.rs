//! What the notes show and what they do not: shares of days, gaps and bursts, each with how sure it is.
//!
//! Times are milliseconds, days are days of the person's own calendar. Methods and reference values:
//! `core/tests/reference/`.

pub mod gaps;
pub mod kleinberg;
mod share;

pub use share::{Interval, Share};
