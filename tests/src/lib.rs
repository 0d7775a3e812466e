//! The page in a real browser: a person made of code, who finds things by role, label and text.
//!
//! Nothing here waits a fixed time: whatever is awaited is watched inside the page until it is there,
//! or until a limit at which the test fails.

#![expect(
    clippy::missing_errors_doc,
    reason = "every error is a failed test that says what was not there"
)]

mod axe;
mod browser;
pub mod check;
mod person;
pub mod screens;
mod site;

pub use axe::Fault;
pub use browser::{Browser, Window};
pub use person::Person;
pub use site::{Site, build};

/// What every step of a journey gives.
pub type Result<T = ()> = anyhow::Result<T>;
