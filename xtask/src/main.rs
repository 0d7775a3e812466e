//! The entry point: hands the words after `cargo xtask` to the commands.

use std::process::ExitCode;

fn main() -> ExitCode {
    xtask::commands::run(std::env::args().skip(1).collect())
}
