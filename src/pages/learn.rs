//! Learn: the facts, each with its source, and the sources once.

use crate::controls::{Button, Heading, SourceNames};
use crate::node::{Node, view};
use crate::platform::document;
use crate::route::Route;
use crate::signals::Callback;
use crate::state::app;
use crate::words::{self, Topic};
use fascicle_core::check::RULES;
use fascicle_core::sources::Source;
use leptos::component;

/// The facts.
#[component]
pub(super) fn Learn() -> Node {
    let words = words::learn();
    view! {
        <Heading text=words.heading moved=app().moved.get_value() />
        <p class="help">{words.lead}</p>
        <nav aria-label=words.contents>
            <ul class="contents">{words.topics.iter().map(link).collect::<Node>()}</ul>
        </nav>
        <p><a class="more-answers" href=Route::Rules.href()>{words::rules().link}</a></p>
        {words.topics.iter().map(topic).collect::<Node>()}
        <Sources />
    }
}

/// The address belongs to the routes, so a topic is reached by its button.
fn link(topic: &'static Topic) -> Node {
    let go = Callback::new(move |()| document::focus(&heading_id(topic)));
    view! {
        <li>
            <Button class="button--link" label=topic.title on_press=go />
        </li>
    }
}

fn heading_id(topic: &Topic) -> String {
    format!("topic-{}", topic.key)
}

fn topic(topic: &'static Topic) -> Node {
    let facts = topic.facts.iter().map(|fact| {
        view! {
            <li>
                <p>{fact.text}</p>
                <SourceNames sources=fact.sources />
            </li>
        }
    });
    view! {
        <section>
            <h2 id=heading_id(topic) tabindex="-1">{topic.title}</h2>
            <ul class="facts">{facts.collect::<Node>()}</ul>
        </section>
    }
}

#[component]
fn Sources() -> Node {
    let words = words::learn();
    let facts = words.topics.iter().flat_map(|it| it.facts).map(|it| it.sources);
    let rules = RULES.iter().map(|it| it.sources);
    let of_all = facts.chain(rules).chain([words::scales().sources]);
    let is_used = |it: &&Source| of_all.clone().any(|sources| sources.contains(*it));
    let used = Source::ALL.iter().filter(is_used).copied();
    view! {
        <section>
            <h2>{words.sources}</h2>
            <p class="help">{words.sources_help}</p>
            <ul class="references">{used.map(reference).collect::<Node>()}</ul>
        </section>
    }
}

fn reference(source: Source) -> Node {
    let it = source.reference();
    let year = it.year.map(|year| year.to_string());
    let reading = Some((words::learn().reading)(it.read)).filter(|it| !it.is_empty());
    let details: Vec<String> = [Some(it.publisher.to_owned()), year, reading.map(str::to_owned)]
        .into_iter()
        .flatten()
        .collect();
    let address = it.address.map(|it| view! { <span class="references__address">{it}</span> });
    view! { <li>{it.title} ". " {details.join(", ")} ". " {address}</li> }
}
