//! Every question of the check as JSON: its id, page and group, its possible answers, and when it is asked.

use fascicle_core::check::{CheckPage, SignGroup};
use serde::Serialize;

use super::question::{Choice, Question, all};

/// A question as it is told.
#[derive(Debug, Serialize)]
pub(super) struct ToldQuestion {
    id: &'static str,
    /// `None` for the optional scales, which are not in the way.
    page: Option<&'static str>,
    /// `None` where the page has one group, or one question.
    group: Option<&'static str>,
    answers: Choice,
    asked: String,
}

/// Every question, in the order of the way; the optional scales last.
pub(super) fn schema() -> Vec<ToldQuestion> {
    all().map(told).collect()
}

fn told(question: Question) -> ToldQuestion {
    ToldQuestion {
        id: question.id(),
        page: question.page().map(CheckPage::key),
        group: question.group().map(SignGroup::key),
        answers: question.choice(),
        asked: question.asked(),
    }
}
