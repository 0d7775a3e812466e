//! The page itself, in the order in which a doctor asks, the same on the screen and on paper.

use super::super::factors;
use super::super::patterns::shades;
use crate::controls::places_shaded;
use crate::node::{Node, view};
use crate::platform::document;
use crate::state::App;
use crate::words;
use fascicle_core::body::Place;
use fascicle_core::chart;
use fascicle_core::check::{RULES_VERSION, Sign, Where};
use fascicle_core::diary::{Factor, Trigger};
use fascicle_core::drawing::{Mark, Style};
use fascicle_core::patterns::Share;
use fascicle_core::patterns::seed::Looks;
use fascicle_core::patterns::together::Told;
use fascicle_core::report::{Fitted, Part, Replies, Report};
use fascicle_core::sorted::SortedSet;

const SHEET: &str = "sheet";
/// What gives it the width of paper (`style/report.css`).
const ON_PAPER: &str = "sheet--paper";
/// How high the room on paper is, in CSS pixels, which are 1/96 of an inch: that of Letter, the lower of the
/// two papers, without 12 mm at both ends, and a little less.
const ROOM: f64 = 255.0 / 25.4 * 96.0 - 4.0;
/// So many places are named with their days.
const MOST_PLACES: usize = 8;

/// Whether the page is no longer than paper is.
pub(super) fn is_one_page() -> bool {
    document::height_as(SHEET, ON_PAPER) <= ROOM
}

pub(super) fn sheet(app: App, report: &Report, wanted: &SortedSet<Part>, steps: usize) -> Node {
    let words = words::report();
    let Fitted { standing, left_out, medicines } = report.fitted(wanted, steps);
    let part = |it: &Part| {
        view! {
            <section class="sheet__part">
                <h3>{(words.part)(*it)}</h3>
                {told(app, report, *it, medicines)}
                {signs(report, *it)}
            </section>
        }
    };
    let said = |label: &'static str, it: Option<&str>| {
        it.map(|it| view! { <p><b>{label}": "</b><span dir="auto">{it.to_owned()}</span></p> })
    };
    let today = app.today.get();
    let days = report.span.map(|(first, last)| {
        view! { <p>{(words.days)(report.told, first, last)} " " {words.not_measured}</p> }
    });
    view! {
        <article id=SHEET class="sheet" aria-label=words.title>
            <h2>{words.title}</h2>
            <p>{(words.entered)(today)}</p>
            <p class="sheet__name">{words.name}</p>
            <p class="sheet__reason"><b>{words.reason}": "</b>{reason(report)}</p>
            {said(words.ask, report.history.ask())}
            <div class="sheet__parts">{standing.iter().map(part).collect::<Node>()}</div>
            {said(words.other, report.history.other())}
            <footer class="sheet__foot">
                {days}
                {(!left_out.is_empty()).then(|| view! { <p>{(words.left_out)(&left_out)}</p> })}
                <p>{(words.version)(env!("CARGO_PKG_VERSION"), RULES_VERSION)}</p>
            </footer>
        </article>
    }
}

/// What it is about, in one line.
fn reason(report: &Report) -> String {
    let words = words::report();
    let places: Vec<String> =
        report.shown_places().into_iter().take(MOST_PLACES).map(words::body().place).collect();
    if places.is_empty() {
        words.places_unknown.to_owned()
    } else {
        format!("{}: {}", words.places_unknown, places.join(", "))
    }
}

/// What stands in a part besides answers about signs.
fn told(app: App, report: &Report, part: Part, most: usize) -> Node {
    match part {
        Part::Onset => onset(report),
        Part::Places => places(report),
        Part::Pattern => pattern(report),
        Part::Triggers => triggers(app, report),
        Part::Medicines => medicines(report, most),
        Part::Family => health(report, part),
        Part::Worry => worry(report),
        Part::Days => days(report),
        Part::Function | Part::Thinning | Part::Feeling | Part::Emergency => Node::none(),
    }
}

fn onset(report: &Report) -> Node {
    let words = words::report();
    let lasted = report.check.as_ref().and_then(|it| {
        let lasted = (words::check().lasted)(it.answers.lasted?);
        Some((words.lasted)(lasted, it.at.day()))
    });
    let history = &report.history;
    let began = history.began.map(|it| (words.began)(it).to_owned());
    let since = history.since.map(|it| (words.since)(it).to_owned());
    let all: Vec<String> = lasted.into_iter().chain(began).chain(since).collect();
    line(&all.join(" "))
}

fn places(report: &Report) -> Node {
    let answers = report.check.as_ref().map(|it| &it.answers);
    let wandering = match answers.and_then(|it| it.place.as_ref()) {
        Some(Where::Wandering) => Some(words::check().wandering),
        Some(Where::NotSure) => Some(words::check().place_not_sure),
        _ => None,
    };
    let same = answers.and_then(|it| it.same_spot).map(|it| {
        let heading = (words::check().heading)(fascicle_core::check::CheckPage::SameSpot);
        format!("{heading} {}.", (words::check().reply)(it))
    });
    let shown = report.shown_places();
    let marks = match &report.spots {
        Some(spots) if spots.is_told() => shades(spots),
        _ => shown
            .iter()
            .map(|it| Mark { place: *it, style: Style::Shaded(4), point: None })
            .collect(),
    };
    let drawn = (!shown.is_empty()).then(|| places_shaded(&shown, &marks));
    view! {
        {drawn}
        {line(&named(report).join("; "))}
        {wandering.map(line)}
        {same.map(|it| line(&it))}
    }
}

/// The places, each with its days where enough of them say it.
fn named(report: &Report) -> Vec<String> {
    let name = words::body().place;
    let share = words::patterns().share;
    let of_days = report.spots.as_ref().filter(|it| it.is_told());
    let with_days = |it: &(Place, Share)| format!("{} {}", name(it.0), share(it.1));
    let all: Vec<String> = of_days.map_or_else(
        || report.shown_places().into_iter().map(name).collect(),
        |it| it.places.iter().map(with_days).collect(),
    );
    all.into_iter().take(MOST_PLACES).collect()
}

fn pattern(report: &Report) -> Node {
    let words = words::report();
    let patterns = words::patterns();
    let said = report
        .check
        .as_ref()
        .and_then(|it| it.answers.pattern)
        .map(|it| format!("{}: {}.", words.said, (words::check().pattern)(it)));
    let looks = match report.looks {
        Looks::NotEnough => None,
        it => Some((patterns.looks)(it).to_owned()),
    };
    let twitchy = report.twitchy.map(words.twitchy);
    let quiet = report.quiet.map(|it| (patterns.quiet)(Some(it)));
    let doing =
        report.doing.iter().map(|(it, count)| (words.doing)((words::note().doing_of)(*it), *count));
    let doing: Vec<String> = doing.collect();
    let doing = (!doing.is_empty()).then(|| format!("{}.", doing.join(", ")));
    let all = said.into_iter().chain(looks).chain(twitchy).chain(quiet).chain(doing);
    line(&all.collect::<Vec<_>>().join(" "))
}

fn triggers(app: App, report: &Report) -> Node {
    let words = words::report();
    let before = report.check.as_ref().and_then(|it| it.answers.before.as_ref());
    let before = before.filter(|it| !it.is_empty()).map(|it| {
        let names: Vec<&str> = it.iter().map(|it: Trigger| (words::note().trigger)(it)).collect();
        format!("{}: {}.", words.before, names.join(", "))
    });
    let factor = |(factor, told): &(Factor, Told)| {
        let name = factors::name(app, *factor)?;
        let said = match told {
            Told::Enough(it) => (words::together().told)(it, false),
            Told::NotEnough { .. } => words::together().not_enough.to_owned(),
            Told::NeverBoth => words::together().never_both.to_owned(),
        };
        Some(view! { <p>{name} ": " {said}</p> })
    };
    view! {
        {before.map(|it| line(&it))}
        {report.factors.iter().filter_map(factor).collect::<Node>()}
        {health(report, Part::Triggers)}
    }
}

fn medicines(report: &Report, most: usize) -> Node {
    let words = words::report();
    let all = &report.medicines;
    let medicine = |it: &fascicle_core::diary::Medicine| {
        let said = (words.medicine)(it.name(), it.started(), it.changed());
        view! { <li dir="auto">{said}</li> }
    };
    let more = all.len().saturating_sub(most);
    view! {
        <ul>{all.iter().take(most).map(medicine).collect::<Node>()}</ul>
        {(more > 0).then(|| line(&(words.more_medicines)(more)))}
        {health(report, Part::Medicines)}
    }
}

fn worry(report: &Report) -> Node {
    let scales = report.scales().into_iter().map(|(it, sum)| (words::report().scale)(it, sum));
    line(&scales.collect::<Vec<_>>().join(". "))
}

fn days(report: &Report) -> Node {
    let words = words::patterns();
    let drawn = chart::calendar(&report.days, words.weekdays, words.month);
    view! {
        <div class="chart__drawn" aria-hidden="true">
            <svg viewBox=drawn.view_box() inner_html=drawn.svg></svg>
        </div>
        <p class="sheet__small">{words::report().calendar}</p>
    }
}

fn health(report: &Report, part: Part) -> Node {
    let words = words::report();
    let (there, not) = report.health(part);
    let names = |all: Vec<fascicle_core::diary::Health>| -> Vec<&'static str> {
        all.into_iter().map(words.health).collect()
    };
    view! { {answered(words.yes, &names(there))} {answered(words.no, &names(not))} }
}

/// What was answered about signs: also with no, since that is what a doctor wants to know.
fn signs(report: &Report, part: Part) -> Node {
    let words = words::report();
    let mut replies = report.replies(part);
    if part == Part::Family && report.health(part) != (Vec::new(), Vec::new()) {
        // It was asked in both.
        replies = Replies::default();
    }
    let text = |sign: &Sign| {
        let text = (words.sign)(*sign);
        if sign.is_longer_ago() { (words.longer_ago)(text) } else { text.to_owned() }
    };
    let texts = |all: &[Sign]| -> Vec<String> { all.iter().map(text).collect() };
    let earlier = Sign::ALL.iter().filter(|it| it.is_longer_ago());
    let none_earlier =
        part == Part::Emergency && earlier.into_iter().all(|it| replies.no.contains(it));
    let mut no: Vec<Sign> = replies.no.clone();
    no.retain(|it| !(none_earlier && it.is_longer_ago()));
    let mut no = texts(&no);
    no.extend(none_earlier.then(|| words.none_longer_ago.to_owned()));
    view! {
        {answered(words.yes, &texts(&replies.yes))}
        {answered(words.not_sure, &texts(&replies.not_sure))}
        {answered(words.no, &no)}
    }
}

fn answered<T: AsRef<str>>(label: &'static str, all: &[T]) -> Node {
    let all: Vec<&str> = all.iter().map(AsRef::as_ref).collect();
    (!all.is_empty()).then(|| view! { <p><b>{label}": "</b>{all.join("; ")}</p> }).into()
}

fn line(text: &str) -> Node {
    (!text.is_empty()).then(|| view! { <p>{text.to_owned()}</p> }).into()
}
