//! Route and address, both ways: the only place that spells a path.
//!
//! Routes live in the fragment, which no browser sends to a host, so one build works under any path.
//! No answer, place or word is ever in an address.

use fascicle_core::check::CheckPage;
use fascicle_core::diary::EntryId;

/// A screen of the app.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Route {
    /// The first page.
    Home,
    /// The door of the check: goes on to the first open question, or the outcome.
    Check,
    /// A page of the check.
    CheckPage(CheckPage),
    /// Every answer of the check, to look through.
    CheckAnswers,
    /// The optional scales of worry and mood.
    Scales,
    /// The outcome of the check.
    Outcome,
    /// Choosing a place to note.
    Note,
    /// A note, to add to or change.
    Entry(EntryId),
    /// A day in one line.
    Day(DayName),
    /// What the diary is kept for, and its end.
    Window,
    /// Tapping along.
    Tap,
    /// A run that was tapped along.
    Tapped(EntryId),
    /// The diary.
    Diary,
    /// What the notes show.
    Patterns,
    /// What went together with twitches.
    Together,
    /// The doctor's page.
    Report,
    /// What a doctor asks besides.
    AboutYou,
    /// A check in the diary.
    SavedCheck(EntryId),
    /// The facts.
    Learn,
    /// The rules of the check.
    Rules,
    /// Everything else.
    More,
    /// Checking, not twitches.
    Checking,
    /// The person's own triggers, and those that they do not use.
    Own,
    /// What is stored.
    Stored,
    /// What the page does and does not do, and how to check it.
    Privacy,
}

/// A day as an address names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DayName {
    /// Today.
    Today,
    /// The day before.
    Yesterday,
    /// The day of a line that was kept.
    Kept(EntryId),
}

impl Route {
    /// The entry of the diary that the screen is about, if it is about one.
    pub(crate) const fn entry(self) -> Option<EntryId> {
        match self {
            Self::Entry(entry)
            | Self::Tapped(entry)
            | Self::SavedCheck(entry)
            | Self::Day(DayName::Kept(entry)) => Some(entry),
            _ => None,
        }
    }

    /// The address, from the `#` on.
    pub(crate) fn href(self) -> String {
        match self {
            Self::Home => "#/".to_owned(),
            Self::Check => "#/check".to_owned(),
            Self::CheckPage(page) => format!("#/check/{}", page.key()),
            Self::CheckAnswers => "#/check/answers".to_owned(),
            Self::Scales => "#/check/feelings".to_owned(),
            Self::Outcome => "#/check/outcome".to_owned(),
            Self::Note => "#/note".to_owned(),
            Self::Entry(entry) => format!("#/note/{entry}"),
            Self::Day(DayName::Today) => "#/day".to_owned(),
            Self::Day(DayName::Yesterday) => "#/day/before".to_owned(),
            Self::Day(DayName::Kept(entry)) => format!("#/day/{entry}"),
            Self::Window => "#/window".to_owned(),
            Self::Tap => "#/tap".to_owned(),
            Self::Tapped(entry) => format!("#/tap/{entry}"),
            Self::Diary => "#/diary".to_owned(),
            Self::Patterns => "#/patterns".to_owned(),
            Self::Together => "#/patterns/together".to_owned(),
            Self::Report => "#/report".to_owned(),
            Self::AboutYou => "#/report/you".to_owned(),
            Self::SavedCheck(entry) => format!("#/diary/{entry}"),
            Self::Learn => "#/learn".to_owned(),
            Self::Rules => "#/learn/rules".to_owned(),
            Self::More => "#/more".to_owned(),
            Self::Checking => "#/more/checking".to_owned(),
            Self::Own => "#/more/own".to_owned(),
            Self::Stored => "#/more/stored".to_owned(),
            Self::Privacy => "#/more/privacy".to_owned(),
        }
    }

    /// The screen that an address names, or the nearest sensible one: never a blank page.
    pub(crate) fn from_fragment(fragment: &str) -> Self {
        let path = fragment.trim_start_matches('#').split('?').next().unwrap_or_default();
        let mut parts = path.split('/').filter(|part| !part.is_empty());
        match (parts.next(), parts.next()) {
            (Some("check"), None) => Self::Check,
            (Some("check"), Some("answers")) => Self::CheckAnswers,
            (Some("check"), Some("feelings")) => Self::Scales,
            (Some("check"), Some("outcome")) => Self::Outcome,
            (Some("check"), Some(key)) => {
                CheckPage::from_key(key).map_or(Self::Check, Self::CheckPage)
            }
            (Some("note"), Some(id)) => id.parse().map_or(Self::Note, Self::Entry),
            (Some("note"), None) => Self::Note,
            (Some("day"), None) => Self::Day(DayName::Today),
            (Some("day"), Some("before")) => Self::Day(DayName::Yesterday),
            (Some("day"), Some(id)) => Self::Day(id.parse().map_or(DayName::Today, DayName::Kept)),
            (Some("window"), _) => Self::Window,
            (Some("tap"), Some(id)) => id.parse().map_or(Self::Tap, Self::Tapped),
            (Some("tap"), None) => Self::Tap,
            (Some("diary"), Some(id)) => id.parse().map_or(Self::Diary, Self::SavedCheck),
            (Some("diary"), None) => Self::Diary,
            (Some("patterns"), Some("together")) => Self::Together,
            (Some("patterns"), _) => Self::Patterns,
            (Some("report"), Some("you")) => Self::AboutYou,
            (Some("report"), _) => Self::Report,
            (Some("learn"), Some("rules")) => Self::Rules,
            (Some("learn"), _) => Self::Learn,
            (Some("more"), Some("checking")) => Self::Checking,
            (Some("more"), Some("own")) => Self::Own,
            (Some("more"), Some("stored")) => Self::Stored,
            (Some("more"), Some("privacy")) => Self::Privacy,
            (Some("more"), _) => Self::More,
            _ => Self::Home,
        }
    }
}

#[cfg(all(test, target_arch = "wasm32"))]
mod tests {
    use super::*;
    use fascicle_core::diary::{EntryId, RevisionId};
    use wasm_bindgen_test::wasm_bindgen_test;

    #[wasm_bindgen_test]
    fn every_route_comes_back_from_its_address() {
        let entry = EntryId::from_first(RevisionId::new(1_795_390_200_000, [7; 10]));
        let pages = CheckPage::ALL.iter().copied().map(Route::CheckPage);
        let others = [
            Route::Home,
            Route::Check,
            Route::CheckAnswers,
            Route::Scales,
            Route::Outcome,
            Route::Note,
            Route::Entry(entry),
            Route::SavedCheck(entry),
            Route::Rules,
            Route::Diary,
            Route::Learn,
            Route::More,
            Route::Stored,
            Route::Privacy,
            Route::Day(DayName::Today),
            Route::Day(DayName::Yesterday),
            Route::Day(DayName::Kept(entry)),
            Route::Window,
            Route::Tap,
            Route::Tapped(entry),
            Route::Checking,
            Route::Own,
            Route::Patterns,
            Route::Together,
            Route::Report,
            Route::AboutYou,
        ];
        for route in pages.chain(others) {
            assert_eq!(Route::from_fragment(&route.href()), route);
        }
    }

    #[wasm_bindgen_test]
    fn an_address_typed_by_hand_gives_the_nearest_screen() {
        let check =
            |fragment, route| assert_eq!(Route::from_fragment(fragment), route, "{fragment}");
        check("", Route::Home);
        check("#", Route::Home);
        check("#/nowhere", Route::Home);
        check("#diary", Route::Diary);
        check("#/diary/2026/extra", Route::Diary);
        check("#/check/antennae", Route::Check);
        check("#/note/not-an-id", Route::Note);
        check("#/more/else?x=1", Route::More);
        check("#//check//", Route::Check);
        check("#/%F0%9F", Route::Home);
    }
}
