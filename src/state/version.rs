//! The commands around a new version of the page: it is kept beside the one in use until the person wants it.

use super::{App, Safety};
use crate::platform::worker::{self, Turn};
use crate::platform::{document, tasks};
use crate::route::Route;
use leptos::prelude::*;

impl App {
    /// Follows what becomes of the version in use.
    pub(crate) fn follow_version(self) {
        worker::follow(move |turn| {
            if turn == Turn::Over && self.goes_over.get_value() {
                self.open_anew();
            } else {
                self.turn.set(Some(turn));
            }
        });
    }

    /// What there is to decide about the version in use. Never while something is being read or
    /// saved, nor between two questions of the check.
    pub(crate) fn turn(self) -> Option<Turn> {
        let asks = matches!(
            self.route.get(),
            Route::CheckPage(_) | Route::CheckAnswers | Route::Outcome | Route::Scales
        );
        let is_busy = self.reading.get() || self.safety.get() == Some(Safety::Saving);
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
