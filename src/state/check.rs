//! The commands of the check: answering, finishing it, and beginning anew.

use super::{App, Notice, new_revision};
use crate::platform::{clock, document, tasks};
use crate::route::Route;
use crate::storage::Slip;
use fascicle_core::archive::{self, CheckDraft};
use fascicle_core::calendar::Moment;
use fascicle_core::check::{Answers, CheckPage, RULES_VERSION, Step, assess, is_reached, resume};
use fascicle_core::diary::{Content, Diary, EntryId, Noted, SavedCheck};

/// A check left for longer than this is begun anew: "now or in the last 7 days" must mean now.
const CHECK_KEEPS_FOR: i64 = 12 * 60 * 60 * 1000;

/// A clock may be set back by a little without ending a check.
const CLOCK_MAY_STEP_BACK: i64 = 5 * 60 * 1000;

impl App {
    /// In a tab that stays open for days, too, "now" must mean now.
    pub(super) fn let_an_old_check_go(self) {
        let now = clock::now();
        let is_old = self.check.with_untracked(|it| !keeps(it.at, now));
        if is_old {
            self.check.set(CheckDraft::fresh(now));
        }
    }

    /// Takes an answer of the check, and keeps the draft.
    pub(crate) fn answer(self, give: impl FnOnce(&mut Answers)) {
        self.let_an_old_check_go();
        self.check.update(|it| {
            give(&mut it.answers);
            it.at = clock::now();
        });
        let text = self.check.with_untracked(archive::text_from_check_draft);
        self.keep(Slip::Check, &text);
    }

    /// Keeps the check in the diary as it came out: once, and again where an answer was changed. One
    /// that the person has removed from there stays away. Nobody waits for it: the outcome is shown.
    pub(crate) fn finish_check(self) {
        let Some((content, begun)) = self.check.with_untracked(finished) else { return };
        let (id, made) = new_revision();
        let revision = match begun {
            None => Some(Diary::begin(id, made, content)),
            Some(entry) => self.diary.with_untracked(|diary| {
                let Noted::Check(kept) = diary.entry(entry)?.noted else { return None };
                let is_same = content == Content::Check(kept.clone());
                if is_same { None } else { diary.revise(entry, id, made, content) }
            }),
        };
        let Some(revision) = revision else { return };
        self.check.update(|it| it.entry = Some(revision.entry));
        let text = self.check.with_untracked(archive::text_from_check_draft);
        self.keep(Slip::Check, &text);
        tasks::spawn(async move {
            if let Err(error) = self.save(revision).await {
                self.notice.set(Some(Notice::NotSaved(error)));
            }
        });
    }

    /// Lets the answers of the check go, and begins a new one.
    pub(crate) fn start_check_again(self) {
        Slip::Check.forget(&self.storage());
        self.draft_trouble.set(None);
        self.check.set(CheckDraft::fresh(clock::now()));
        document::go(&Route::CheckPage(CheckPage::Now).href());
    }
}

/// Where an address leads with these answers: the check goes on where the person stands in it.
pub(crate) fn landing(route: Route, answers: &Answers) -> Route {
    let resume = || match resume(answers) {
        Step::Page(page) => Route::CheckPage(page),
        Step::Answers => Route::CheckAnswers,
        Step::Outcome => Route::Outcome,
    };
    match route {
        Route::Check => resume(),
        Route::CheckPage(page) if !is_reached(answers, page) => resume(),
        Route::CheckAnswers | Route::Scales | Route::Outcome if assess(answers).is_none() => {
            resume()
        }
        other => other,
    }
}

/// What a finished check says in the diary, and its entry there.
fn finished(check: &CheckDraft) -> Option<(Content, Option<EntryId>)> {
    let outcome = assess(&check.answers)?;
    let said = archive::text_from_answers(&check.answers.in_sight());
    let said = said.lines().map(str::to_owned).collect();
    let saved = SavedCheck::new(check.at, outcome.level, RULES_VERSION.to_owned(), said)?;
    Some((Content::Check(saved), check.entry))
}

/// The check that a draft tells; a fresh one where there is none, or it is too old to go on with.
pub(super) fn from_draft(draft: Option<String>, now: Moment) -> CheckDraft {
    let draft = draft.and_then(|it| archive::check_draft_from_text(&it));
    draft.filter(|it| keeps(it.at, now)).unwrap_or_else(|| CheckDraft::fresh(now))
}

fn keeps(at: Moment, now: Moment) -> bool {
    let age = now.instant().saturating_sub(at.instant());
    (-CLOCK_MAY_STEP_BACK..CHECK_KEEPS_FOR).contains(&age)
}
