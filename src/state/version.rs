//! The commands around a new version of the page: it is kept beside the one in use until the person wants it.

use super::{App, Safety};
use crate::platform::worker::{self, Turn};
use crate::platform::{document, tasks};
use crate::route::Route;
use crate::signals::Signal;
use leptos::prelude::on_cleanup;

impl App {
    /// Follows what becomes of the version in use, once the first screen is seen: to keep the page
    /// for later can wait.
    pub(crate) fn follow_version(self) {
        tasks::spawn(async move {
            document::seen().await;
            worker::follow(move |turn| {
                if turn == Turn::Over && self.goes_over.get_value() {
                    self.open_anew();
                } else {
                    self.turn.set(Some(turn));
                }
            });
        });
    }

    /// Keeps the offer of a new version away while that is so and the screen that says it is there:
    /// it holds what opening the page anew would take away.
    pub(crate) fn holds_unsaved(self, is_unsaved: impl Fn() -> bool + Send + Sync + 'static) {
        let held = Signal::derive(is_unsaved);
        self.unsaved.update(|it| it.push(held));
        on_cleanup(move || self.unsaved.update(|it| it.retain(|other| *other != held)));
    }

    /// Whether opening the page anew would take something away that the person has given it.
    fn has_unsaved(self) -> bool {
        matches!(self.safety.get(), Some(Safety::Saving | Safety::OnlyHere))
            || self.draft_trouble.get().is_some()
            || self.unsaved.with(|it| it.iter().any(|it| it.try_get().unwrap_or_default()))
    }

    /// What there is to decide about the version in use. Never while something is being read, while
    /// anything is not saved, nor between two questions of the check.
    pub(crate) fn turn(self) -> Option<Turn> {
        let asks = matches!(
            self.route.get(),
            Route::CheckPage(_) | Route::CheckAnswers | Route::Outcome | Route::Scales
        );
        let is_busy = self.reading.get() || self.has_unsaved();
        self.turn.get().filter(|_| !asks && !is_busy)
    }

    /// Goes over to the new version, as the person wishes.
    pub(crate) fn go_over(self) {
        self.goes_over.set_value(true);
        tasks::spawn(async move {
            // Where none waits any more, another window has let it take over.
            if !worker::take_over().await {
                self.open_anew();
            }
        });
    }

    fn open_anew(self) {
        tasks::spawn(async move {
            while self.saves_under_way.get_value() > 0 {
                document::seen().await;
            }
            document::open_anew();
        });
    }
}
