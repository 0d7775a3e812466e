//! Home: what this is and two doors; while a diary is kept, today in one tap first.

use crate::controls::{DayButtons, Heading};
use crate::node::{Node, view};
use crate::platform::{document, tasks};
use crate::route::{DayName, Route};
use crate::signals::{Callback, Memo};
use crate::state::{App, app};
use crate::words;
use fascicle_core::calendar::Day;
use fascicle_core::check::Answers;
use fascicle_core::diary::{DayCourse, Standing, Window};
use leptos::component;

/// What the first page is about.
#[derive(Clone, Copy, PartialEq)]
enum Face {
    /// No diary is kept.
    Doors,
    /// One is kept: the day it is and how it was, if that is said, and whether the day before is
    /// still open.
    Kept { window: Window, today: Day, course: Option<DayCourse>, yesterday_is_open: bool },
    /// The days of one are over, and the person has not looked back yet. Whether its last day was
    /// yesterday, and is still open.
    Over { yesterday_is_open: bool },
    /// One was kept, and it was enough.
    Ended,
}

impl Face {
    fn of(app: App) -> Self {
        let Some((window, standing)) = app.window() else { return Self::Doors };
        let today = app.today.get();
        let course =
            |day: Day| app.diary.with(|it| it.day_line(day).map(|(_, line)| line.course()));
        let is_of_it =
            |it: &Day| *it >= window.from && window.last_day().is_none_or(|last| *it <= last);
        let yesterday = today.earlier_by(1).filter(is_of_it);
        let yesterday_is_open = yesterday.is_some_and(|it| course(it).is_none());
        match standing {
            Standing::Ended => Self::Ended,
            Standing::Over => Self::Over { yesterday_is_open },
            Standing::Open => {
                Self::Kept { window, today, course: course(today), yesterday_is_open }
            }
        }
    }
}

/// The first page.
#[component]
pub(super) fn Home() -> Node {
    let app = app();
    let face = Memo::new(move |_| Face::of(app));
    Node::from(move || {
        let words = words::home();
        let (heading, first) = match face.get() {
            Face::Doors | Face::Ended => (words.heading, lines()),
            Face::Over { yesterday_is_open } => (words::today().over, over(yesterday_is_open)),
            Face::Kept { window, today, course, yesterday_is_open } => {
                (words::today().ask, view! { <Kept app window today course yesterday_is_open /> })
            }
        };
        let doors = match face.get() {
            Face::Doors | Face::Kept { .. } => doors(app, false),
            Face::Over { .. } | Face::Ended => doors(app, true),
        };
        let keep = matches!(face.get(), Face::Doors | Face::Ended).then(|| {
            let words = words::today();
            view! {
                <a class="row row--alone" href=Route::Window.href()>
                    <span class="row__name">{words.keep}</span>
                    <span class="row__help">{words.keep_help}</span>
                </a>
            }
        });
        view! {
            <Heading text=heading moved=app.moved.get_value() />
            {first}
            {doors}
            {keep}
            <p class="small">{words.disclaimer}</p>
        }
    })
}

fn lines() -> Node {
    let lines = words::home().lines;
    view! {
        <ul class="lines">{lines.into_iter().map(|it| view! { <li>{it}</li> }).collect::<Node>()}</ul>
    }
}

/// Check and Note; after a diary the check comes first and is the main one.
fn doors(app: App, check_is_main: bool) -> Node {
    let words = words::home();
    let begun =
        app.check.with_untracked(|it| it.entry.is_none() && it.answers != Answers::default());
    let check_help = if begun { words.go_on } else { words.check_help };
    let class = |is_main| if is_main { "door door--main" } else { "door" };
    view! {
        <div class="doors">
            <a class=class(check_is_main) href=Route::Check.href()>
                <span class="door__name">{words.check}</span>
                <span class="door__help">{check_help}</span>
            </a>
            <a class=class(!check_is_main) href=Route::Note.href()>
                <span class="door__name">{words.note}</span>
                <span class="door__help">{words.note_help}</span>
            </a>
        </div>
    }
}

fn over(yesterday_is_open: bool) -> Node {
    let words = words::today();
    view! {
        <p class="lead">{words.over_help}</p>
        {yesterday(yesterday_is_open)}
        <p><a class="button" href=Route::Window.href()>{words.look_back}</a></p>
    }
}

/// The way to the day before, where nothing is said of it.
fn yesterday(is_open: bool) -> Option<Node> {
    is_open.then(|| {
        let href = Route::Day(DayName::Yesterday).href();
        view! { <p><a class="alone" href=href>{words::today().yesterday_open}</a></p> }
    })
}

/// Today in one tap, and what is still open.
#[component]
fn Kept(
    app: App,
    window: Window,
    today: Day,
    course: Option<DayCourse>,
    yesterday_is_open: bool,
) -> Node {
    let words = words::today();
    // The day that stands above the buttons is meant, and its card comes, whatever the clock says.
    let say = move |course| {
        tasks::spawn(async move {
            let kept = app.say_day(today, course).await;
            if app.is_kept(kept)
                && let Some(entry) = app.line_of(today)
            {
                document::go(&Route::Day(DayName::Kept(entry)).href());
            }
        });
    };
    let date = (words::time().day_near)(today, app.today.get_untracked());
    let today = match course {
        None => view! { <DayButtons question=words.ask on_pick=Callback::new(say) /> },
        Some(course) => view! {
            <p class="lead">{(words.said)(course)}</p>
            <p><a class="alone" href=Route::Day(DayName::Today).href()>{words.add}</a></p>
        },
    };
    view! {
        <p class="help">{date}</p>
        <section class="today">{today}{yesterday(yesterday_is_open)}</section>
        <p class="help">{(words.kept_until)(window.last_day())}</p>
        <p><a class="alone" href=Route::Window.href()>{words.about_diary}</a></p>
    }
}
