//! A page of the check: one question, its answers, why we ask, and on.

use super::outcome::say;
use crate::controls::{
    Button, Check, Heading, PlaceChecks, PlacesDrawing, Radio, SignList, ToList, line_id,
    place_in_focus,
};
use crate::node::{Node, view};
use crate::platform::document;
use crate::route::Route;
use crate::signals::{Callback, Memo, RwSignal, Signal};
use crate::state::{App, app};
use crate::words;
use fascicle_core::body::Place;
use fascicle_core::check::{
    Answers, CheckPage, Lasted, Level, Pattern, Reply, Sign, SignGroup, Step, Where, assess,
    next_step, previous_page,
};
use fascicle_core::diary::Trigger;
use fascicle_core::sorted::SortedSet;
use leptos::component;
use leptos::prelude::{on_cleanup, set_timeout_with_handle};
use std::time::Duration;

/// A page of the check.
#[component]
pub(super) fn Question(page: CheckPage) -> Node {
    let app = app();
    let words = words::check();
    let marked = RwSignal::new(false);
    let back = app.check.with_untracked(|it| previous_page(&it.answers, page));
    let back = back.map_or(Route::Home, Route::CheckPage);
    let help = (words.help)(page).map(|it| view! { <p class="help">{it}</p> });
    view! {
        <a class="back" href=back.href()>{words.back}</a>
        <Heading text=(words.heading)(page) moved=app.moved.get_value() />
        {help}
        <OpenLines page marked />
        {answers(app, page, marked.into())}
        <details class="why">
            <summary>{words.why_we_ask}</summary>
            <p>{(words.why)(page)}</p>
        </details>
        <Emergency />
        <Onward page marked />
    }
}

/// What is still open, said above the answers with a way to each line, once the person has tried to
/// go on.
#[component]
fn OpenLines(page: CheckPage, marked: RwSignal<bool>) -> Node {
    let app = app();
    let open = Memo::new(move |_| app.check.with(|it| open_signs(&it.answers, page)));
    let is_open = move || marked.get() && app.check.with(|it| !page.is_answered(&it.answers));
    let text = move || match open.with(Vec::len) {
        0 => words::check().open_one.to_owned(),
        count => (words::check().open_lines)(count),
    };
    let way = |sign: Sign| {
        let go = Callback::new(move |()| document::focus(&line_id(sign)));
        view! { <li><Button class="button button--link" label=(words::check().sign)(sign) on_press=go /></li> }
    };
    view! {
        <div role="alert">
            {move || is_open().then(|| view! { <p id="open" class="error" tabindex="-1">{text()}</p> })}
        </div>
        {move || {
            is_open()
                .then(|| {
                    view! { <ul class="open-lines">{open.get().into_iter().map(way).collect::<Node>()}</ul> }
                })
        }}
    }
}

fn open_signs(answers: &Answers, page: CheckPage) -> Vec<Sign> {
    page.signs(answers).into_iter().filter(|it| answers.sign(*it).is_none()).collect()
}

fn answers(app: App, page: CheckPage, marked: Signal<bool>) -> Node {
    match page {
        CheckPage::Where => view! { <Places /> },
        CheckPage::SameSpot => one_of(
            Reply::ALL,
            words::check().reply,
            move |it| app.check.with(|check| check.answers.same_spot == Some(it)),
            move |it| app.answer(|answers| answers.same_spot = Some(it)),
        ),
        CheckPage::Pattern => one_of(
            Pattern::ALL,
            words::check().pattern,
            move |it| app.check.with(|check| check.answers.pattern == Some(it)),
            move |it| app.answer(|answers| answers.pattern = Some(it)),
        ),
        CheckPage::Lasted => one_of(
            Lasted::ALL,
            words::check().lasted,
            move |it| app.check.with(|check| check.answers.lasted == Some(it)),
            move |it| app.answer(|answers| answers.lasted = Some(it)),
        ),
        CheckPage::Before => view! { <Before /> },
        _ => view! { <Signs page marked /> },
    }
}

/// Rows of which one is chosen.
fn one_of<T: Copy + Send + Sync + 'static>(
    all: &'static [T],
    label: fn(T) -> &'static str,
    chosen: impl Fn(T) -> bool + Copy + Send + Sync + 'static,
    choose: impl Fn(T) + Copy + Send + Sync + 'static,
) -> Node {
    let row = |it: &T| {
        let it = *it;
        let chosen = Signal::derive(move || chosen(it));
        view! { <Radio name="answer" label=label(it) chosen on_choose=Callback::new(move |()| choose(it)) /> }
    };
    view! {
        <fieldset class="choices" aria-labelledby="heading">{all.iter().map(row).collect::<Node>()}</fieldset>
    }
}

/// The signs of a page that are asked of this person, in their groups.
#[component]
fn Signs(page: CheckPage, marked: Signal<bool>) -> Node {
    let app = app();
    let answer = Callback::new(move |sign| app.check.with(|it| it.answers.sign(sign)));
    let on_answer = Callback::new(move |(sign, reply)| {
        app.answer(|it| {
            it.signs.insert(sign, reply);
        });
    });
    let asked = app.check.with_untracked(|it| page.signs(&it.answers));
    let group = |(name, signs): &(Option<SignGroup>, &'static [Sign])| {
        let signs: Vec<Sign> = signs.iter().copied().filter(|it| asked.contains(it)).collect();
        let name =
            name.map(|it| view! { <h2 class="signs__name">{(words::check().group)(it)}</h2> });
        view! {
            {name}
            <SignList signs answer on_answer marked />
        }
    };
    page.groups().iter().map(group).collect::<Node>()
}

/// Where: any number of places, or "many", or "not sure".
#[component]
fn Places() -> Node {
    let app = app();
    let words = words::check();
    let chosen = Signal::derive(move || app.check.with(|it| places(&it.answers)));
    let turn = move |place: Place| {
        app.answer(|it| {
            let mut places = places(it);
            places.turn(place);
            it.place = Where::at(places);
        });
    };
    let focused = RwSignal::new(None);
    let on_tap = Callback::new(move |(place, _)| turn(place));
    let is = move |it: &Where| app.check.with(|check| check.answers.place.as_ref() == Some(it));
    let turn_to = move |to: Where| {
        app.answer(|it| it.place = if it.place.as_ref() == Some(&to) { None } else { Some(to) });
    };
    let turn_wandering = Callback::new(move |()| turn_to(Where::Wandering));
    let turn_not_sure = Callback::new(move |()| turn_to(Where::NotSure));
    let wandering = Signal::derive(move || is(&Where::Wandering));
    let not_sure = Signal::derive(move || is(&Where::NotSure));
    view! {
        <fieldset class="choices" aria-labelledby="heading">
            <div class="drawn">
                <div class="drawn__figure">
                    <ToList />
                    <PlacesDrawing chosen focused=focused.into() on_tap />
                </div>
                <div on:focusin=move |event| focused.set(place_in_focus(&event)) on:focusout=move |_| focused.set(None)>
                    <PlaceChecks chosen on_turn=Callback::new(turn) />
                </div>
            </div>
            <div class="choices__others">
                <Check label=words.wandering chosen=wandering on_turn=turn_wandering />
                <Check label=words.place_not_sure chosen=not_sure on_turn=turn_not_sure />
            </div>
        </fieldset>
    }
}

fn places(answers: &Answers) -> SortedSet<Place> {
    match &answers.place {
        Some(Where::At(places)) => places.clone(),
        _ => SortedSet::new(),
    }
}

/// What went before: any of these, or none.
#[component]
fn Before() -> Node {
    let app = app();
    let row = |trigger: &Trigger| {
        let trigger = *trigger;
        let ticked =
            move |answers: &Answers| answers.before.as_ref().is_some_and(|it| it.contains(trigger));
        let chosen = Signal::derive(move || app.check.with(|it| ticked(&it.answers)));
        let turn = Callback::new(move |()| app.answer(|it| turn_trigger(it, trigger)));
        view! { <Check label=(words::note().trigger)(trigger) chosen on_turn=turn /> }
    };
    let none = move |answers: &Answers| answers.before.as_ref().is_some_and(SortedSet::is_empty);
    let none_chosen = Signal::derive(move || app.check.with(|it| none(&it.answers)));
    let turn_none = Callback::new(move |()| {
        app.answer(|it| it.before = if none(it) { None } else { Some(SortedSet::new()) });
    });
    view! {
        <fieldset class="choices" aria-labelledby="heading">
            {Trigger::ALL.iter().filter(|it| it.is_in_check()).map(row).collect::<Node>()}
            <div class="choices__others">
                <Check label=words::check().none_before chosen=none_chosen on_turn=turn_none />
            </div>
        </fieldset>
    }
}

fn turn_trigger(answers: &mut Answers, trigger: Trigger) {
    let mut before = answers.before.take().unwrap_or_default();
    before.turn(trigger);
    // Nothing ticked is no answer; "none of these" is one.
    answers.before = (!before.is_empty()).then_some(before);
}

/// Said at once, on whatever page it becomes certain.
#[component]
fn Emergency() -> Node {
    let app = app();
    let words = words::check();
    let certain = move || {
        app.check.with(|it| assess(&it.answers)).filter(|it| it.level == Level::EmergencyNow)
    };
    view! {
        <div role="alert">
            {move || {
                certain()
                    .map(|outcome| {
                        view! {
                            <div class="card card--emergency-now card--inline">
                                <p class="card__level">{words.emergency_title}</p>
                                <p>{words.emergency_text}</p>
                                {say(&outcome)}
                                <a class="button button--main" href=Route::Outcome.href() on:click=move |_| app.finish_check()>
                                    {words.see_what_to_do}
                                </a>
                            </div>
                        }
                    })
            }}
        </div>
    }
}

fn is_emergency(answers: &Answers) -> bool {
    assess(answers).is_some_and(|it| it.level == Level::EmergencyNow)
}

/// How long after a page is drawn its buttons begin to act.
const SETTLES_IN: Duration = Duration::from_millis(400);

/// "No to all", and Continue.
#[component]
fn Onward(page: CheckPage, marked: RwSignal<bool>) -> Node {
    let app = app();
    let words = words::check();
    let go_on = move || match app.check.with_untracked(|it| next_step(&it.answers)) {
        Step::Page(next) => document::go(&Route::CheckPage(next).href()),
        Step::Answers => document::go(&Route::CheckAnswers.href()),
        Step::Outcome => {
            app.finish_check();
            document::go(&Route::Outcome.href());
        }
    };
    // A second tap that was meant for the page before does not answer a page that nobody has read.
    let settled = RwSignal::new(false);
    match set_timeout_with_handle(move || settled.set(true), SETTLES_IN) {
        Ok(timer) => on_cleanup(move || timer.clear()),
        Err(_) => settled.set(true),
    }
    let try_on = Callback::new(move |()| {
        let ready = app.check.with_untracked(|it| page.is_answered(&it.answers));
        if ready {
            go_on();
        } else {
            marked.set(true);
            let first =
                app.check.with_untracked(|it| open_signs(&it.answers, page).first().copied());
            document::focus(&first.map_or_else(|| "heading".to_owned(), line_id));
        }
    });
    // It never turns a yes or a "not sure" into a no: it is there only where neither was said.
    let offered = move || {
        let unanswered_or_no = |it: &Answers| {
            page.signs(it).iter().all(|sign| it.sign(*sign).unwrap_or(Reply::No) == Reply::No)
        };
        !page.groups().is_empty() && app.check.with(|it| unanswered_or_no(&it.answers))
    };
    let no_to_all = Callback::new(move |()| {
        app.answer(|it| {
            let asked = page.signs(it);
            it.signs.extend(asked.into_iter().map(|sign| (sign, Reply::No)));
        });
        go_on();
    });
    view! {
        <div class="onward" inert=move || !settled.get()>
            {move || {
                offered()
                    .then(|| {
                        view! {
                            <Button class="button" label=words.no_to_all on_press=no_to_all />
                        }
                    })
            }}
            {move || {
                // An emergency has its own way on, in the card that is in sight.
                (!app.check.with(|it| is_emergency(&it.answers)))
                    .then(|| {
                        view! {
                            <Button class="button button--main" label=words.continue_ on_press=try_on />
                        }
                    })
            }}
        </div>
    }
}
