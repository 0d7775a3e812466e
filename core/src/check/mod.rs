//! The check: questions, the way through them, the rules of clinical.md section 9, and the outcome.
//!
//! Everything is data and pure functions over [`Answers`]. Where a person stands is replayed from
//! the answers, never stored. No word that a person reads is here: the page holds those.

mod answers;
mod card;
mod explain;
mod flow;
mod outcome;
mod question;
mod reply;
mod rule;
mod said;
mod scale;
mod table;

pub use answers::{Answers, Lasted, Pattern, Where};
pub use card::{Card, Next, card};
pub use explain::{Explained, answers_with, explained};
pub use flow::{
    Asked, CheckPage, SignGroup, Step, is_reached, next_step, previous_page, resume, way,
};
pub use outcome::{Finding, Outcome, Reason, assess};
pub use question::Sign;
pub use reply::Reply;
pub use rule::{Basis, Level, NoEffect, PlaceFact, Possible, Rule, RuleId, Span, When};
pub use said::{Question, changed, questions, questions_of};
pub use scale::{Item, Often, Scale};
pub use table::{RULES, RULES_HASH, RULES_VERSION};
