//! What is done with any bytes at all, and what must be true whatever they are.

#![forbid(unsafe_code)]

mod decoder;
mod device;
mod restore;
mod script;
mod settling;
mod table;
mod texts;

pub use decoder::decoder;
pub use restore::restore;
pub use table::table;
