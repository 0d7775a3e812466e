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
    /// The outcome of the check.
    Outcome,
    /// Choosing a place to note.
    Note,
    /// A note, to add to or change.
    Entry(EntryId),
    /// The diary.
    Diary,
    /// The facts.
    Learn,
    /// Everything else.
    More,
    /// What is stored.
    Stored,
}

impl Route {
    /// The address, from the `#` on.
    pub(crate) fn href(self) -> String {
        match self {
            Self::Home => "#/".to_owned(),
            Self::Check => "#/check".to_owned(),
            Self::CheckPage(page) => format!("#/check/{}", page.key()),
            Self::Outcome => "#/check/outcome".to_owned(),
            Self::Note => "#/note".to_owned(),
            Self::Entry(entry) => format!("#/note/{entry}"),
            Self::Diary => "#/diary".to_owned(),
            Self::Learn => "#/learn".to_owned(),
            Self::More => "#/more".to_owned(),
            Self::Stored => "#/more/stored".to_owned(),
        }
    }

    /// The screen that an address names, or the nearest sensible one: never a blank page.
    pub(crate) fn from_fragment(fragment: &str) -> Self {
        let path = fragment.trim_start_matches('#').split('?').next().unwrap_or_default();
        let mut parts = path.split('/').filter(|part| !part.is_empty());
        match (parts.next(), parts.next()) {
            (Some("check"), None) => Self::Check,
            (Some("check"), Some("outcome")) => Self::Outcome,
            (Some("check"), Some(key)) => {
                CheckPage::from_key(key).map_or(Self::Check, Self::CheckPage)
            }
            (Some("note"), Some(id)) => id.parse().map_or(Self::Note, Self::Entry),
            (Some("note"), None) => Self::Note,
            (Some("diary"), _) => Self::Diary,
            (Some("learn"), _) => Self::Learn,
            (Some("more"), Some("stored")) => Self::Stored,
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
            Route::Outcome,
            Route::Note,
            Route::Entry(entry),
            Route::Diary,
            Route::Learn,
            Route::More,
            Route::Stored,
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
