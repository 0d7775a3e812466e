//! Questions and answers in words: all of a check, and one of them.

use crate::node::{Node, view};
use crate::route::Route;
use crate::words;
use fascicle_core::body::Place;
use fascicle_core::check::{
    Answers, CheckPage, Item, Often, Question, Reply, Sign, Where, questions_of, way,
};

/// A question.
pub(super) fn question(question: Question) -> String {
    match question {
        Question::Sign(sign) => sign_text(sign),
        Question::Page(page) => (words::check().heading)(page).to_owned(),
    }
}

/// A sign, with the time that it was asked of where that is not now.
pub(super) fn sign_text(sign: Sign) -> String {
    let asked = (words::check().sign)(sign);
    if sign.is_longer_ago() { (words::check().longer_ago)(asked) } else { asked.to_owned() }
}

/// The answer to a question; empty where it has none.
pub(super) fn answer(question: Question, answers: &Answers) -> String {
    match question {
        Question::Sign(sign) => answers.sign(sign).map(words::check().reply).map(str::to_owned),
        Question::Page(CheckPage::Where) => answers.place.as_ref().map(places),
        Question::Page(CheckPage::Lasted) => {
            answers.lasted.map(words::check().lasted).map(str::to_owned)
        }
        Question::Page(CheckPage::SameSpot) => {
            answers.same_spot.map(words::check().reply).map(str::to_owned)
        }
        Question::Page(CheckPage::Pattern) => {
            answers.pattern.map(words::check().pattern).map(str::to_owned)
        }
        Question::Page(_) => answers.before.as_ref().map(|before| {
            let named: Vec<&str> = before.iter().map(words::note().trigger).collect();
            if named.is_empty() { words::check().none_before.to_owned() } else { named.join(", ") }
        }),
    }
    .unwrap_or_default()
}

fn places(place: &Where) -> String {
    match place {
        Where::At(places) => {
            places.iter().map(|it: Place| (words::body().place)(it)).collect::<Vec<_>>().join(", ")
        }
        Where::Wandering => words::check().wandering.to_owned(),
        Where::NotSure => words::check().place_not_sure.to_owned(),
    }
}

/// Every answer, page by page; what was answered with "no" together, as one line to open.
pub(super) fn all_said(answers: &Answers, can_change: bool) -> Node {
    let pages = way(answers).map(|page| page_said(page, answers, can_change));
    view! { <div class="said">{pages.collect::<Node>()} {scales_said(answers)}</div> }
}

/// What was answered of the optional scales, with the help that stands beside them.
fn scales_said(answers: &Answers) -> Option<Node> {
    let words = words::scales();
    let line = |(item, often): &(Item, Often)| {
        let asked = (words.item)(*item);
        view! { <li class="said__line"><p><span>{asked} ": "</span><b>{(words.often)(*often)}</b></p></li> }
    };
    let lines: Vec<_> = answers.scales.iter().map(line).collect();
    (!lines.is_empty()).then(|| {
        view! {
            <section>
                <h2 class="said__heading">{words.heading}</h2>
                <p class="help">{words::outcome().crisis}</p>
                <ul>{lines}</ul>
            </section>
        }
    })
}

fn page_said(page: CheckPage, answers: &Answers, can_change: bool) -> Node {
    let words = words::check();
    let heading = (words.heading)(page);
    let questions: Vec<Question> = questions_of(page, answers);
    let was_asked = questions.iter().any(|it| !answer(*it, answers).is_empty());
    if !was_asked {
        return view! {
            <section>
                <h2 class="said__heading">{heading}</h2>
                <p class="help">{words.not_asked}</p>
            </section>
        };
    }
    let questions = questions.into_iter().filter(|it| !answer(*it, answers).is_empty());
    let is_no = |it: &Question| matches!(it, Question::Sign(sign) if answers.sign(*sign) == Some(Reply::No));
    let (no, others): (Vec<Question>, Vec<Question>) = questions.partition(is_no);
    let change = |what: &str| {
        let label = (words.change_what)(what);
        can_change.then(|| {
            view! { <a class="said__change" href=Route::CheckPage(page).href() aria-label=label>{words.change}</a> }
        })
    };
    let line = |it: Question| {
        let (asked, said) = (question(it), answer(it, answers));
        let what = if matches!(it, Question::Sign(_)) { asked.clone() } else { heading.to_owned() };
        let asked = matches!(it, Question::Sign(_)).then(|| view! { <span>{asked} ": "</span> });
        view! { <li class="said__line"><p>{asked}<b>{said}</b></p> {change(&what)}</li> }
    };
    let lines = others.into_iter().map(line).collect::<Node>();
    let count = no.len();
    let line = |it| {
        let asked = question(it);
        let change = change(&asked);
        view! { <li class="said__line"><span>{asked}</span> {change}</li> }
    };
    let no = no.into_iter().map(line).collect::<Node>();
    let no = (count > 0).then(|| {
        let text = (words.no_to)(count);
        view! {
            <li class="said__line">
                <details><summary>{text.clone()}</summary><ul>{no}</ul></details>
                {change(&format!("{text}, {heading}"))}
            </li>
        }
    });
    view! {
        <section>
            <h2 class="said__heading">{heading}</h2>
            <ul>{lines}{no}</ul>
        </section>
    }
}
