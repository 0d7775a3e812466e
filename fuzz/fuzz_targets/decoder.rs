//! Fuzzes the store: see `fascicle_fuzz::decoder`.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fascicle_fuzz::decoder(bytes));
