//! Everything that is true of a twitch notebook without a browser: values in, values out.
//!
//! Time, identifiers and randomness are arguments; nothing here reads a clock, a file or a screen.
//! The page (the `fascicle` package) draws what is here and touches the world.

pub mod archive;
pub mod body;
pub mod calendar;
pub mod chart;
pub mod check;
pub mod diary;
pub mod drawing;
pub mod exchange;
mod keyed;
pub mod patterns;
pub mod report;
pub mod sample;
pub mod scroll;
pub mod sorted;
pub mod sources;
