//! How many notes there is room for, without a browser.

use crate::figures::{Figure, Goal, decimal};
use crate::{MANY, SEED};
use anyhow::ensure;
use fascicle_core::archive::Wish;
use fascicle_core::sample;
use fascicle_tests::{Kept, Result, device};

/// What every engine gives an origin, keys included: a unit is one of UTF-16.
const ROOM: usize = 5_000_000;
/// To how many notes the search is exact.
const STEP: usize = 1000;

/// How many notes fit, and come back as they were.
pub(crate) fn figure() -> Result<Figure> {
    let mut fits = STEP;
    let mut too_many = 2 * STEP;
    while units(&packed(too_many)?) <= ROOM {
        (fits, too_many) = (too_many, 2 * too_many);
    }
    while too_many - fits > STEP {
        let between = usize::midpoint(fits, too_many);
        if units(&packed(between)?) <= ROOM { fits = between } else { too_many = between }
    }
    let kept = packed(fits)?;
    let used = units(&kept);
    let (_, mut settled) = device::settled(kept, Wish::Whole)?;
    let mut back: Vec<_> = settled.take_revisions().collect();
    back.sort_unstable_by_key(|it| it.id);
    ensure!(back == sample::revisions(SEED, fits), "they do not come back as they were");
    Ok(Figure {
        what: "notes in 5,000,000 units of localStorage".to_owned(),
        found: decimal(fits),
        goal: Goal::AtLeast(decimal(MANY)),
        from: format!("{:.2} units a note, its changes included", decimal(used) / decimal(fits)),
    })
}

fn packed(notes: usize) -> Result<Kept> {
    device::packed(sample::revisions(SEED, notes))
}

fn units(kept: &Kept) -> usize {
    let units = |it: &String| it.encode_utf16().count();
    kept.front.iter().map(|(key, text)| units(key) + units(text)).sum()
}
