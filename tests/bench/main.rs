//! What the store costs, as ratios measured side by side in one run of a real browser.
//!
//! The figures of one machine mean nothing on another: only what they are compared with, in the same
//! run and by turns, is told apart from the machine and from its other work.

#![expect(clippy::print_stdout, reason = "a command says what it found")]

mod figures;
mod room;
mod timing;

use anyhow::ensure;
use fascicle_tests::Result;
use std::io::Write as _;

const SEED: u64 = 1;
/// A long life with a diary.
const MANY: usize = 100_000;
/// The first months.
const FEW: usize = 100;

#[tokio::main]
async fn main() -> Result {
    says("Packing notes until localStorage is full …");
    let mut figures = vec![room::figure()?];
    says("Filling a browser …");
    let bench = timing::Bench::open().await?;
    says("Measuring …");
    figures.push(bench.loading().await?);
    figures.push(bench.first_loading().await?);
    figures.push(bench.first_screen().await?);
    figures.push(bench.first_screen_again().await?);
    // Last: from then on some notes lie loose.
    figures.push(bench.saving().await?);
    println!("\n{}", figures::table(&figures));
    let missed = figures.iter().filter(|it| !it.is_met()).count();
    ensure!(missed == 0, "{missed} of {} goals are missed", figures.len());
    Ok(())
}

fn says(what: &str) {
    println!("{what}");
    // A closed pipe is no reason to stop.
    std::io::stdout().flush().ok();
}
