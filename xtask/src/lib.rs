//! The commands of this repository, as a library, so that the browser tests serve the page the same way.

mod again;
mod assess;
mod calibrate;
mod child;
pub mod commands;
mod contrast;
mod convert;
mod deny;
mod dist;
mod documents;
pub mod engines;
pub mod family;
mod files;
mod finish;
pub mod host;
mod imports;
mod install;
mod patterns;
mod peers;
mod say;
mod size;
mod stages;
mod tidy;
pub mod tools;
mod versions;
