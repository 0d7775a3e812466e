//! Rooms: the screens that the first visit does not wait for, each room a file that is fetched when it is first entered.

#![expect(
    clippy::unnecessary_wraps,
    reason = "a room whose file does not come is an error, which the macro puts into the same type"
)]

use super::{
    check, check_answers, checking, day, diary, learn, note_drawing, note_form, outcome, own,
    patterns, privacy, report, rules, saved_check, scales, stored, tap, window,
};
use crate::node::{Node, view};
use crate::platform::{document, lock, marks, tasks};
use crate::route::Route;
use crate::signals::RwSignal;
use crate::state::{self, app};
use crate::words;
use leptos::component;
use leptos::wasm_split::{self, SplitLoaderError, wasm_split};
use std::cell::RefCell;

/// What draws a screen, once its room is there.
type Draw = fn(Route) -> Node;

/// The check: its questions, what they come to, and the checks that were kept.
#[wasm_split(check, wasm_split_path = wasm_split, fallible)]
fn the_check() -> Result<Draw, SplitLoaderError> {
    Ok(|route| match landing(route) {
        Route::CheckPage(page) => view! { <check::Question page /> },
        Route::CheckAnswers => check_answers::CheckAnswers(),
        Route::Scales => scales::Scales(),
        Route::SavedCheck(entry) => view! { <saved_check::Saved entry /> },
        _ => outcome::Outcome().into(),
    })
}

/// Where the check goes on from this address, which is mended if it names another screen.
fn landing(named: Route) -> Route {
    let landing = app().check.with_untracked(|it| state::landing(named, &it.answers));
    if landing != named {
        document::go_instead(&landing.href());
    }
    landing
}

/// All the rest: the notebook beside its notes, what is stored, and what is known. One file packs
/// smaller than three (docs/decisions/0012-rooms.md).
#[wasm_split(rest, wasm_split_path = wasm_split, fallible)]
fn the_rest() -> Result<Draw, SplitLoaderError> {
    Ok(|route| match route {
        Route::Diary => diary::Diary(),
        Route::Note => note_drawing::NoteDrawing().into(),
        Route::Day(name) => view! { <day::DayPage name /> },
        Route::Entry(entry) => view! { <note_form::NoteForm entry /> },
        Route::Tapped(entry) => view! { <tap::Tapped entry /> },
        Route::Tap => tap::Tap(),
        Route::Patterns => patterns::Patterns(),
        Route::Together => patterns::WentTogether(),
        Route::Report => report::ReportPage(),
        Route::AboutYou => report::AboutYouPage(),
        Route::Checking => checking::Checking(),
        Route::Own => own::Own(),
        Route::Window => window::WindowPage(),
        Route::Stored => stored::Stored(),
        Route::Rules => rules::Rules(),
        Route::Privacy => privacy::Privacy(),
        _ => learn::Learn(),
    })
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Name {
    Check,
    Rest,
}

impl Name {
    const ALL: [Self; 2] = [Self::Check, Self::Rest];

    const fn of(route: Route) -> Self {
        match route {
            Route::Check
            | Route::CheckPage(_)
            | Route::CheckAnswers
            | Route::Scales
            | Route::SavedCheck(_)
            | Route::Outcome => Self::Check,
            _ => Self::Rest,
        }
    }

    async fn open(self) -> Result<Draw, SplitLoaderError> {
        let draw = match self {
            Self::Check => the_check().await,
            Self::Rest => the_rest().await,
        }?;
        OPEN.with(|it| it.borrow_mut().push((self, draw)));
        if Self::ALL.into_iter().all(|it| it.if_open().is_some()) {
            // Nothing is fetched from here on, and from here on nothing can be.
            lock::lock();
        }
        Ok(draw)
    }

    /// What draws its screens, if it was opened before.
    fn if_open(self) -> Option<Draw> {
        OPEN.with(|it| it.borrow().iter().find(|(name, _)| *name == self).map(|(_, draw)| *draw))
    }
}

thread_local! {
    static OPEN: RefCell<Vec<(Name, Draw)>> = const { RefCell::new(Vec::new()) };
}

/// Opens every room, one after the other, so that each is there when it is entered.
pub(super) fn open_all_when_seen() {
    tasks::spawn(async {
        document::seen().await;
        for name in Name::ALL {
            // One that does not come is asked for again when it is entered, which says so.
            name.open().await.ok();
        }
        marks::mark(marks::ROOMS_OPEN);
    });
}

/// A screen of a room.
#[component]
pub(super) fn Room(route: Route) -> Node {
    let name = Name::of(route);
    if let Some(draw) = name.if_open() {
        return draw(route);
    }
    let came = RwSignal::new(None);
    tasks::spawn(async move {
        let draw = name.open().await;
        // The person may have gone on.
        came.set(Some(draw.ok()));
    });
    let screen = move || match came.get() {
        // The list beside the drawing does all that it does.
        Some(None) | None if route == Route::Note => Node::none(),
        Some(Some(draw)) => draw(route),
        Some(None) => NotOpened(),
        None => view! { <p role="status">{words::app().opening}</p> },
    };
    Node::from(screen)
}

#[component]
fn NotOpened() -> Node {
    view! {
        <p class="error" role="alert">{words::app().not_opened}</p>
        <p>{words::app().emergency}</p>
    }
}
