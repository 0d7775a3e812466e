//! What only a browser can show: whole journeys, faults, and promises about the page as it is served.
//!
//! Each test opens a browser of its own, with a profile of its own. Whatever says that something is
//! absent also shows, by the same means, that it would have been seen.

mod accessibility;
mod addresses;
mod backup;
mod beside;
mod calm;
mod check;
mod days;
mod diary;
mod drawing;
mod faults;
mod hosts;
mod install;
mod keyboard;
mod kills;
mod left;
mod listing;
mod lock;
mod main_job;
mod notebook;
mod offline;
mod packets;
mod paper;
mod patterns;
mod places;
mod policy;
mod privacy;
mod reading;
mod report;
mod sides;
mod start;
mod taps;
mod together;
mod tree;
mod unled;
mod unsaved;
mod versions;
mod windows;
mod words;
mod zones;
