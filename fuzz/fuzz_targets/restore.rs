//! Fuzzes the files that come in: see `fascicle_fuzz::restore`.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fascicle_fuzz::restore(bytes));
