//! The check in the shell: what a file of answers comes to, which questions there are, and the way through them.

mod flow;
mod given;
mod outcome;
mod question;
mod schema;

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use serde::Serialize;

use crate::{files::read_text, say};

/// What a person wants to be printed.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Wish {
    /// What the answers in this file come to.
    Outcome(PathBuf),
    /// Every question.
    Schema,
    /// The way through them.
    Flow,
}

/// Prints it. It needs no set-up.
pub(crate) fn run(wish: &Wish) -> Result<()> {
    let text = match wish {
        Wish::Outcome(path) => outcome_of(path)?,
        Wish::Schema => json(&schema::schema())?,
        Wish::Flow => flow::graph(),
    };
    say::line(&text);
    Ok(())
}

fn outcome_of(path: &Path) -> Result<String> {
    let answers =
        given::answers_from_json(&read_text(path)?).with_context(|| path.display().to_string())?;
    json(&outcome::told(&answers).with_context(|| path.display().to_string())?)
}

fn json(value: &impl Serialize) -> Result<String> {
    Ok(serde_json::to_string_pretty(value)?)
}

#[cfg(test)]
mod tests;
