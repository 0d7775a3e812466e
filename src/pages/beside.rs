//! What stands beside a day, a note or a run: which is right where a quiet day has notes, and what a diary can do.

use crate::controls::Button;
use crate::node::{Node, view};
use crate::platform::{document, tasks};
use crate::route::Route;
use crate::signals::{Callback, Memo, RwSignal};
use crate::state::App;
use crate::words;
use fascicle_core::calendar::Day;
use fascicle_core::diary::{DayCourse, Standing};

/// Which is right, where a day is called quiet and something is noted on it: asked while `asks`, and
/// once. `on_said` is told the answer when it is kept.
pub(super) fn which(
    app: App,
    day: Day,
    asks: RwSignal<bool>,
    on_said: Callback<DayCourse>,
) -> Node {
    let words = words::today();
    let is_said = RwSignal::new(false);
    let say = Callback::new(move |course| {
        tasks::spawn(async move {
            let kept = app.say_day(day, course).await;
            if app.is_kept(kept) {
                on_said.run(course);
                is_said.set(true);
                asks.set(false);
                document::focus_when_drawn("of-the-day");
            }
        });
    });
    let button = move |course: DayCourse, label| {
        let say = Callback::new(move |()| say.run(course));
        view! { <Button class="button button--small" label on_press=say /> }
    };
    let shown = move || {
        if !asks.get() {
            let thanks =
                || view! { <p id="of-the-day" class="help" tabindex="-1">{words.thanks}</p> };
            return is_said.get().then(thanks).into();
        }
        app.has_asked_of(day);
        let name = (words::time().day_near)(day, app.today.get_untracked());
        view! {
            <div class="notice notice--action">
                <p id="of-the-day" tabindex="-1">{(words.which)(&name)}</p>
                {button(DayCourse::QuietButNoted, (words.course)(DayCourse::QuietButNoted))}
                {button(DayCourse::Few, words.not_quiet)}
            </div>
        }
    };
    Node::from(shown)
}

/// Where no diary is kept, the way to what one can do; where its days are over, that they are.
pub(super) fn about_diary(app: App) -> Node {
    let line = |text, link| {
        view! { <p class="help">{text} " " <a class="alone" href=Route::Window.href()>{link}</a></p> }
    };
    let standing = Memo::new(move |_| app.window().map(|(_, standing)| standing));
    let shown = move || match standing.get() {
        None if app.reading.get() => None,
        Some(Standing::Open) => None,
        Some(Standing::Over) => Some(line(words::today().over, words::today().look_back)),
        None | Some(Standing::Ended) => {
            Some(line(words::day_card().louder, words::window().before))
        }
    };
    Node::from(shown)
}
