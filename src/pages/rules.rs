//! How the check works: the whole table of rules, each explained from the same data that decides.

use crate::controls::{Button, Heading, SourceNames};
use crate::node::{Node, view};
use crate::pages::said::sign_text;
use crate::platform::document;
use crate::route::Route;
use crate::signals::Callback;
use crate::state::app;
use crate::words;
use fascicle_core::check::{
    Basis, Explained, NoEffect, Possible, RULES_HASH, RULES_VERSION, Reason, explained,
};
use leptos::component;

/// The table of rules.
#[component]
pub(super) fn Rules() -> Node {
    let words = words::rules();
    view! {
        <a class="back" href=Route::Learn.href()>{words::learn().heading}</a>
        <Heading text=words.heading moved=app().moved.get_value() />
        {words.lead.iter().map(|it| view! { <p>{*it}</p> }).collect::<Node>()}
        <p class="small">{(words.version)(RULES_VERSION, RULES_HASH)}</p>
        <p class="lead"><strong>{words.review}</strong></p>
        <ul class="findings">
            {explained().map(|it| rule(&it)).collect::<Node>()}
            {NoEffect::ALL.iter().copied().map(no_effect).collect::<Node>()}
        </ul>
        <p class="small">{words.signed}</p>
        <div class="onward">
            <Button class="button" label=words.print on_press=Callback::new(|()| document::print()) />
        </div>
    }
}

/// A row that changes no level.
fn no_effect(row: NoEffect) -> Node {
    view! {
        <li class="finding">
            <h2 class="rule__name">{row.key()}</h2>
            <p>{(words::rules().no_effect)(row)}</p>
            <SourceNames sources=row.sources() />
        </li>
    }
}

fn rule(it: &Explained) -> Node {
    let (words, outcome) = (words::rules(), words::outcome());
    let rule = it.rule;
    let level = rule.level.map(|level| {
        view! { <p class=format!("tag tag--{}", level.key())>{(outcome.level)(level)}</p> }
    });
    let possible = match rule.possible {
        Possible::Level(level) => Some((words.possible)((outcome.level)(level))),
        Possible::ByParts => Some(words.by_parts.to_owned()),
        Possible::Mention => rule.level.map(|_| words.mention.to_owned()),
    };
    let basis = match rule.basis {
        Basis::Published => words.published,
        Basis::OwnCaution => outcome.own_caution,
    };
    let below = it.below.map(|(left_out, level)| {
        let text = (words.below)(&reason(left_out), (outcome.level)(level));
        view! { <p>{text}</p> }
    });
    view! {
        <li class="finding">
            <h2 class="rule__name">{rule.id.key()}</h2>
            {level}
            <p>{(outcome.rule)(rule.id)}</p>
            <p class="small">{words.fires}</p>
            {ways(&it.sets)}
            <div class="small">
                {below}
                {possible.map(|it| view! { <p>{it}</p> })}
                <p>{basis}</p>
            </div>
            <SourceNames sources=rule.sources />
        </li>
    }
}

/// The first set of answers that is enough, and the others to open.
fn ways(sets: &[Vec<Reason>]) -> Node {
    let words = words::rules();
    let way = |set: &Vec<Reason>| {
        let parts: Vec<String> = set.iter().map(|it| reason(*it)).collect();
        view! { <li>{parts.join(words.together)}</li> }
    };
    let (first, others) = sets.split_at(sets.len().min(1));
    let count = others.len();
    let others = others.iter().map(way).collect::<Node>();
    let others = (count > 0).then(|| {
        view! {
            <details class="small">
                <summary>{(words.other_ways)(count)}</summary>
                <ul class="list">{others}</ul>
            </details>
        }
    });
    view! {
        <ul class="list small">{first.iter().map(way).collect::<Node>()}</ul>
        {others}
    }
}

fn reason(reason: Reason) -> String {
    let words = words::rules();
    match reason {
        Reason::Sign(sign, _) => sign_text(sign),
        Reason::Place(fact) => (words.place)(fact).to_owned(),
        Reason::Lasted(span) => (words.lasted)(span).to_owned(),
        Reason::Scale(scale) => (words.scale)(scale).to_owned(),
    }
}
