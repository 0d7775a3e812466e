//! A finished check as it was kept: when, what it came to under which rules, and every answer.

use crate::calendar::Moment;
use crate::check::Level;

/// A check that was kept. Its answers stay as they were stored, line by line, so that none is lost
/// where questions change; [`answers_from_text`](crate::archive::answers_from_text) reads them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedCheck {
    /// When it was finished.
    pub at: Moment,
    /// What it came to then.
    pub level: Level,
    rules: String,
    said: Vec<String>,
}

impl SavedCheck {
    /// A check that came to this level under these rules; `None` where the version of the rules or
    /// a line has a control character in it, or is empty.
    pub fn new(at: Moment, level: Level, rules: String, said: Vec<String>) -> Option<Self> {
        let is_plain = |it: &String| !it.is_empty() && !it.contains(char::is_control);
        (is_plain(&rules) && said.iter().all(is_plain)).then_some(Self { at, level, rules, said })
    }

    /// The version of the rules that gave the level.
    pub fn rules(&self) -> &str {
        &self.rules
    }

    /// The answers as stored: `question=answer`, each on a line of its own.
    pub fn said(&self) -> &[String] {
        &self.said
    }
}
