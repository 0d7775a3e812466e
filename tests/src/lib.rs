//! The page in a real browser: a person made of code, who finds things by role, label and text.
//!
//! Nothing here waits a fixed time: whatever is awaited is watched inside the page until it is there,
//! or until a limit at which the test fails.

#![expect(
    clippy::missing_errors_doc,
    reason = "every error is a failed test that says what was not there"
)]

pub mod actions;
mod answers;
mod axe;
mod browser;
pub mod check;
mod clock;
pub mod device;
mod devtools;
mod driver;
mod ear;
mod edition;
mod folder;
mod kill;
pub mod paper;
mod person;
mod quick;
pub mod screens;
mod site;
mod texts;
mod unled;

pub use answers::sends_what_it_should;
pub use axe::Fault;
pub use browser::{Browser, Window};
pub use devtools::{Asked, Devtools};
pub use ear::Ear;
pub use edition::Edition;
pub use folder::Folder;
pub use kill::Life;
pub use person::Person;
pub use quick::Noted;
pub use site::{Site, build, names_of_the_build};
pub use texts::{Kept, Side, Texts, WITHOUT_APP, records};
pub use unled::Unled;
pub use xtask::engines::Engine;

/// Whether there is time for everything.
pub fn is_long() -> bool {
    std::env::var_os("FASCICLE_LONG").is_some()
}

/// What every step of a journey gives.
pub type Result<T = ()> = anyhow::Result<T>;
