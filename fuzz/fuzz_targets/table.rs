//! Fuzzes the tables that come in: see `fascicle_fuzz::table`.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fascicle_fuzz::table(bytes));
