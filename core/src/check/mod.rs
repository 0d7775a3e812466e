//! The check: questions, the way through them, the rules of clinical.md section 9, and the outcome.
//!
//! Everything is data and pure functions over [`Answers`]. Where a person stands is replayed from
//! the answers, never stored. No word that a person reads is here: the page holds those.

mod answers;
mod flow;
mod outcome;
mod question;
mod reply;
mod rule;
mod table;

pub use answers::{Answers, Lasted, Pattern, Where};
pub use flow::{CheckPage, Step, is_reached, next_page, previous_page, resume};
pub use outcome::{Finding, Outcome, Reason, assess, emergency};
pub use question::Sign;
pub use reply::Reply;
pub use rule::{Basis, Level, PlaceFact, Possible, Rule, RuleId, Span, When};
pub use table::{RULES, RULES_VERSION};
