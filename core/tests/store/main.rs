//! The store against sides that fail: crashes at every step, damage to every byte, two windows.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot make its data has failed"
)]

mod crashes;
mod damage;
mod everyday;
mod notes;
mod world;
