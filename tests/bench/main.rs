//! What the store and the start of the page cost, as ratios measured side by side in one run of a real browser.
//!
//! The figures of one machine mean nothing on another: only what they are compared with, in the same
//! run and by turns, is told apart from the machine and from its other work.

#![expect(clippy::print_stdout, reason = "a command says what it found")]

mod figures;
mod patterns;
mod room;
mod start;
mod timing;

use anyhow::{Context as _, ensure};
use fascicle_tests::Result;
use figures::Figure;
use std::io::Write as _;
use std::path::Path;

const SEED: u64 = 1;
/// A long life with a diary.
const MANY: usize = 100_000;
/// The first months.
const FEW: usize = 100;

#[tokio::main]
async fn main() -> Result {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let figures = match words.first().map(String::as_str) {
        Some("start") => {
            let peers = words.get(1).context("the folder of the pages to compare with")?;
            start::figures(Path::new(peers)).await?
        }
        Some("patterns") => vec![patterns::figure().await?],
        _ => of_the_store().await?,
    };
    println!("\n{}", figures::table(&figures));
    let missed = figures.iter().filter(|it| !it.is_met()).count();
    ensure!(missed == 0, "{missed} of {} goals are missed", figures.len());
    Ok(())
}

async fn of_the_store() -> Result<Vec<Figure>> {
    says("Packing notes until localStorage is full …");
    let mut figures = vec![room::figure()?];
    says("Filling a browser …");
    let bench = timing::Bench::open().await?;
    says("Measuring …");
    figures.push(bench.loading().await?);
    figures.push(bench.first_loading().await?);
    figures.push(bench.first_screen().await?);
    figures.push(bench.first_screen_again().await?);
    figures.extend(bench.diary().await?);
    // Last: from then on some notes lie loose.
    figures.push(bench.saving().await?);
    Ok(figures)
}

fn says(what: &str) {
    println!("{what}");
    // A closed pipe is no reason to stop.
    std::io::stdout().flush().ok();
}
