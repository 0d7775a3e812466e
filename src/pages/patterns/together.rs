//! What went together with twitches: chosen before it is looked at, each factor in a sentence, a drawing and a table.

use super::{gathered, how};
use crate::charts::{ChartView, Table, table_of};
use crate::controls::{Button, Check, Heading, Radio};
use crate::node::{Node, view};
use crate::pages::factors;
use crate::platform::{document, tasks};
use crate::route::Route;
use crate::signals::{Callback, Memo, RwSignal, Signal};
use crate::state::{App, app};
use crate::words;
use fascicle_core::chart::{Row, rows};
use fascicle_core::diary::{Content, Diary, Factor, Question, Twitchy};
use fascicle_core::patterns::together::{
    DEVIATES, NEEDED, Pair, Together, Told, answers, changed, missing,
};
use fascicle_core::patterns::{Covered, Log, Method, Share};
use leptos::component;
use std::rc::Rc;

/// The days, once they are gathered.
type Days = RwSignal<Option<Rc<[Covered]>>>;

/// The page.
#[component]
pub(in crate::pages) fn WentTogether() -> Node {
    let app = app();
    let words = words::together();
    let days: Days = RwSignal::new(None);
    gathered(app, move |log: Log| days.set(Some(log.covered.into())));
    let question =
        Memo::new(move |_| app.diary.with(|it: &Diary| it.question().map(|it| it.1.clone())));
    let is_ready = Memo::new(move |_| !app.reading.get() && days.with(Option::is_some));
    let answers = move || match (question.get(), days.get()) {
        _ if !is_ready.get() => {
            view! { <p class="help" role="status">{words::patterns().looking}</p> }
        }
        (Some(question), Some(days)) => told(app, &days, &question),
        _ => view! { <p>{words.first}</p> },
    };
    // Apart from the answers, so that it stays as it is when something is noted meanwhile; once it is
    // kept, it folds away.
    let choice = move || match question.get() {
        _ if !is_ready.get() => Node::none(),
        None => view! { <Form app days before=None /> },
        before => view! {
            <details class="places again">
                <summary class="places__title">{words.change}</summary>
                <p class="help">{words.change_help}</p>
                <Form app days before />
            </details>
        },
    };
    view! {
        <Heading text=words.heading moved=app.moved.get_value() />
        <p class="lead">{words.no_cause}</p>
        {answers}
        {Node::by_turns(choice)}
        {needed()}
        {how(words.how, &Method::OF_FACTORS)}
    }
}

/// Choosing which days count and which factors are looked at: the first time, or in the place of another
/// choice.
#[component]
fn Form(app: App, days: Days, before: Option<Question>) -> Node {
    let words = words::together();
    let twitchy = RwSignal::new(before.as_ref().map_or(Twitchy::NotQuiet, |it| it.twitchy));
    let picked = RwSignal::new(before.as_ref().map_or_else(Vec::new, |it| it.factors().to_vec()));
    let trouble = RwSignal::new(None::<String>);
    let is_first = before.is_none();
    let begun = before.clone();
    app.holds_unsaved(move || {
        begun.as_ref().map_or_else(
            || picked.with(|it| !it.is_empty()),
            |it| twitchy.get() != it.twitchy || picked.with(|all| all != it.factors()),
        )
    });
    let chosen = Rc::new(move |twitchy, factors: &[Factor]| match &before {
        None => Question::new(twitchy, factors),
        Some(before) => days.with_untracked(|it| {
            changed(it.as_deref()?, before, twitchy, factors, app.today.get_untracked())
        }),
    });
    let which = |it: Twitchy| {
        let chosen = Signal::derive(move || twitchy.get() == it);
        let choose = Callback::new(move |()| twitchy.set(it));
        view! { <Radio name="twitchy" label=(words.twitchy)(it) chosen on_choose=choose /> }
    };
    let row = move |(factor, name): (Factor, String)| {
        let chosen = Signal::derive(move || picked.with(|it| it.contains(&factor)));
        let turn = Callback::new(move |()| {
            trouble.set(None);
            picked.update(|it| match it.iter().position(|it| *it == factor) {
                Some(at) => drop(it.remove(at)),
                None => it.push(factor),
            });
        });
        view! { <Check label=name chosen on_turn=turn /> }
    };
    let keep = Callback::new({
        let chosen = chosen.clone();
        move |()| {
            let question = picked.with_untracked(|it| chosen(twitchy.get_untracked(), it));
            let Some(question) = question else {
                let is_none = picked.with_untracked(Vec::is_empty);
                let most = || (words.too_many)(Question::MOST);
                trouble.set(Some(if is_none { words.none_chosen.to_owned() } else { most() }));
                return document::focus_when_drawn("not-chosen");
            };
            tasks::spawn(async move {
                let entry = app.diary.with_untracked(|it| it.question().map(|it| it.0));
                let kept = app.put(entry, Content::Question(question)).await;
                if app.is_kept(kept) {
                    document::focus_when_drawn("heading");
                }
            });
        }
    });
    let is_later = Memo::new(move |_| {
        let question = picked.with(|it| chosen(twitchy.get(), it));
        !is_first && question.is_some_and(|it| it.from > Some(app.today.get()))
    });
    let notice = move || is_later.get().then(|| view! { <p class="notice">{words.later_only}</p> });
    let error = move || {
        trouble.get().map(|it| view! { <p id="not-chosen" class="error" tabindex="-1">{it}</p> })
    };
    view! {
        <fieldset class="choices">
            <legend>{words.which_days}</legend>
            {[Twitchy::NotQuiet, Twitchy::ManyOrRuns].into_iter().map(which).collect::<Node>()}
        </fieldset>
        <fieldset class="choices">
            <legend>{words.which}</legend>
            <p class="help">{(words.which_help)(Question::MOST)}</p>
            {offered(app, picked).into_iter().map(row).collect::<Node>()}
        </fieldset>
        <div role="status">{notice}</div>
        <div role="alert">{error}</div>
        <div class="onward">
            <Button class="button button--main" label=if is_first { words.look } else { words.keep } on_press=keep />
        </div>
    }
}

/// What can be chosen: what is asked of days, and what was chosen before.
fn offered(app: App, picked: RwSignal<Vec<Factor>>) -> Vec<(Factor, String)> {
    let chosen = picked.get_untracked();
    let mut asked = factors::asked(app, &chosen);
    for factor in chosen {
        if asked.iter().all(|it| it.0 != factor) {
            asked.push((factor, name_of(app, factor)));
        }
    }
    asked
}

fn name_of(app: App, factor: Factor) -> String {
    factors::name(app, factor).unwrap_or_else(|| words::together().removed.to_owned())
}

fn told(app: App, days: &[Covered], question: &Question) -> Node {
    let words = words::together();
    let picked = question.factors().len();
    let all = answers(days, question);
    let is = |wanted: fn(&Told) -> bool| all.iter().filter(|it| wanted(&it.1)).count();
    let stand_out = is(|it| matches!(it, Told::Enough(it) if it.stands_out));
    let (lead, help) = match (stand_out, is(|it| matches!(it, Told::Enough(_)))) {
        (0, 0) => (words.not_enough.to_owned(), words.not_enough_help),
        (0, _) => (words.nothing.to_owned(), words.nothing_help),
        (count, _) => ((words.stand_out)(count), words.stand_out_help),
    };
    let section = |(factor, told): &(Factor, Told)| {
        view! {
            <section>
                <h2>{name_of(app, *factor)}</h2>
                {factor_told(told, name_of(app, *factor), picked)}
            </section>
        }
    };
    view! {
        <h2>{lead}</h2>
        <p>{help}</p>
        <p class="help">{(words.chosen)(picked, question.twitchy, question.from)}</p>
        <div class="patterns">{all.iter().map(section).collect::<Node>()}</div>
        <p><a class="alone" href=Route::Learn.href()>{words.care}</a></p>
    }
}

fn factor_told(told: &Told, name: String, picked: usize) -> Node {
    let words = words::together();
    match told {
        Told::NotEnough { with, without } => {
            let missing = missing(*with, *without, picked);
            view! { <p>{(words.too_few)((*with, *without), missing)}</p> }
        }
        Told::NeverBoth => view! { <p>{words.never_both}</p> },
        Told::Enough(it) => {
            let (with, without) = (it.pair.with.of(), it.pair.without.of());
            let may_hide = missing(with, without, picked) != (0, 0);
            view! {
                <p>{(words.told)(it, may_hide)}</p>
                {drawn(it, name, picked)}
            }
        }
    }
}

/// The two shares with their intervals, and everything as a table.
fn drawn(told: &Together, title: String, picked: usize) -> Node {
    let words = words::together();
    let patterns = words::patterns();
    let deviate = picked.checked_sub(1).and_then(|it| DEVIATES.get(it)).copied();
    let row = |name: &str, share: Share| Row {
        name: name.to_owned(),
        said: (patterns.share)(share),
        share,
        interval: deviate
            .map_or_else(|| share.wilson(), |it| share.wilson_at(f64::from(share.of()), it)),
    };
    let both = |names: [&str; 2], it: Pair| [row(names[0], it.with), row(names[1], it.without)];
    let shares = both(words.names, told.pair);
    let points = shares.iter().map(|it| (patterns.row)(&it.name, it.share, it.interval)).collect();
    let cells = |it: &Row| vec![it.name.clone(), it.said.clone(), (patterns.range)(it.interval)];
    let line = |name: &str, found: String, range: String| vec![name.to_owned(), found, range];
    let mut table: Vec<Vec<String>> = shares.iter().map(cells).collect();
    let within = &told.within_weeks;
    table.push(line(
        words.over_all,
        (words.difference)(told.pair.difference()),
        (words.differences)(told.over_all),
    ));
    table.push(line(
        words.within_weeks,
        (words.difference)(within.found),
        (words.differences)(within.interval),
    ));
    if let Some(it) = &told.ratio {
        table.push(line(words.ratio, (words.times)(it.found), (words.times_between)(it.interval)));
    }
    table.push(line(words.shifts, (words.by_shift)(told.by_shift), String::new()));
    if let Some(it) = told.day_after {
        let untested = |it: &Row| line(&it.name, it.said.clone(), words.not_tested.to_owned());
        table.extend(both(words.day_after, it).iter().map(untested));
    }
    let heads = vec![patterns.heads.kind, patterns.heads.days, patterns.heads.range];
    let table = Table { heads, rows: table };
    view! { <ChartView chart=rows(&shares, patterns.ends) title points table /> }
}

/// How many days it takes, for whoever wants to know.
fn needed() -> Node {
    let words = words::together();
    let row = |(at, days): (usize, &u16)| vec![(at + 1).to_string(), days.to_string()];
    let rows = NEEDED.iter().enumerate().map(row).collect();
    let table = Table { heads: words.needed_heads.to_vec(), rows };
    view! {
        <details class="chart__more">
            <summary>{words.needed}</summary>
            <p>{words.needed_help}</p>
            {table_of(words.needed.to_owned(), table)}
        </details>
    }
}
