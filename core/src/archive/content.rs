//! The stored text of what an entry says, without the history around it.
//!
//! ```text
//! removed
//! twitch ⇥ place ⇥ at ⇥ offset ⇥ course ⇥ before ⇥ words
//! twitch-more ⇥ strength ⇥ doing ⇥ length ⇥ own ⇥ (as twitch)
//! twitch-exact ⇥ strength ⇥ doing ⇥ length ⇥ own ⇥ exact ⇥ (as twitch)
//! check ⇥ at ⇥ offset ⇥ level ⇥ rules ⇥ answers
//! day | taps | checking | window | own-trigger | habits | question | medicine | history, then ⇥ name=value for each field
//! ```
//! What was not said is empty, or not there where it has a name; keys stand between commas; the words
//! come last and may hold anything; of the answers each has a line of its own.

use super::envelope::{BETWEEN, number};
use crate::body::Place;
use crate::calendar::Moment;
use crate::check::Level;
use crate::diary::fields::{Fields, Named, Value};
use crate::diary::{Content, Course, Doing, Length, More, SavedCheck, Strength, Trigger, Twitch};
use crate::drawing::Exact;
use crate::sorted::SortedSet;
use std::str::FromStr;

const TWITCH: &str = "twitch";
const TWITCH_MORE: &str = "twitch-more";
const TWITCH_EXACT: &str = "twitch-exact";
const CHECK: &str = "check";
const REMOVED: &str = "removed";

/// The stored text of what an entry says.
pub fn text_from_content(content: &Content) -> String {
    match content {
        Content::Twitch(twitch) if twitch.more.is_empty() => {
            format!("{TWITCH}\t{}", text_from_twitch(twitch))
        }
        Content::Twitch(twitch) => {
            let more = twitch.more.get();
            let kind = if more.exact.is_some() { TWITCH_EXACT } else { TWITCH_MORE };
            format!("{kind}\t{}\t{}", text_from_more(more), text_from_twitch(twitch))
        }
        Content::Check(check) => format!("{CHECK}\t{}", text_from_check(check)),
        other => text_from_fields(other).unwrap_or_else(|| REMOVED.to_owned()),
    }
}

/// What a stored text says; `None` where it names something unknown.
pub fn content_from_text(text: &str) -> Option<Content> {
    let (kind, rest) = text.split_once(BETWEEN).unwrap_or((text, ""));
    match kind {
        REMOVED => (text == REMOVED).then_some(Content::Removed),
        TWITCH => twitch_from_text(rest).map(Content::Twitch),
        TWITCH_MORE => twitch_with_more(rest, 4),
        TWITCH_EXACT => twitch_with_more(rest, 5),
        CHECK => check_from_text(rest).map(Content::Check),
        _ => fields_from_text(text),
    }
}

fn text_from_twitch(twitch: &Twitch) -> String {
    let Twitch { place, at, course, before, words, more: _ } = twitch;
    let (place, at, offset) = (place.key(), at.instant(), at.offset());
    let course = course.map_or("", Course::key);
    let before: Vec<&str> = before.iter().map(Trigger::key).collect();
    let before = before.join(",");
    format!("{place}\t{at}\t{offset}\t{course}\t{before}\t{words}")
}

/// A twitch after so many fields of what is said only now and then.
fn twitch_with_more(text: &str, fields: usize) -> Option<Content> {
    let (end, _) = text.match_indices(BETWEEN).nth(fields - 1)?;
    let (more, rest) = text.split_at_checked(end)?;
    let mut twitch = twitch_from_text(rest.strip_prefix(BETWEEN)?)?;
    twitch.more = more_from_text(more)?.into();
    Some(Content::Twitch(twitch))
}

fn twitch_from_text(text: &str) -> Option<Twitch> {
    let mut fields = text.splitn(6, BETWEEN);
    let place = Place::from_key(fields.next()?)?;
    let at = Moment::new(number(fields.next()?)?, number(fields.next()?)?)?;
    let course = said(fields.next()?, Course::from_key)?;
    let before = keys(fields.next()?, Trigger::from_key)?;
    let words = fields.next()?.to_owned();
    Some(Twitch { course, before, words, ..Twitch::new(place, at) })
}

/// The stored text of what is said of a twitch only now and then.
pub(super) fn text_from_more(more: &More) -> String {
    let More { strength, doing, length, own, exact } = more;
    let strength = strength.map_or("", Strength::key);
    let doing = doing.map_or("", Doing::key);
    let length = length.map_or("", Length::key);
    let own: Vec<String> = own.iter().map(|it| it.to_string()).collect();
    let exact = exact.map(|it| format!("\t{}", it.text())).unwrap_or_default();
    format!("{strength}\t{doing}\t{length}\t{}{exact}", own.join(","))
}

/// What is said of a twitch only now and then.
pub(super) fn more_from_text(text: &str) -> Option<More> {
    let mut fields = text.split(BETWEEN);
    let more = More {
        strength: said(fields.next()?, Strength::from_key)?,
        doing: said(fields.next()?, Doing::from_key)?,
        length: said(fields.next()?, Length::from_key)?,
        own: keys(fields.next()?, parsed)?,
        exact: match fields.next() {
            Some(exact) => Some(Exact::parse(exact)?),
            None => None,
        },
    };
    fields.next().is_none().then_some(more)
}

/// The stored text of a finished check alone.
pub(super) fn text_from_check(check: &SavedCheck) -> String {
    let (at, offset, level) = (check.at.instant(), check.at.offset(), check.level.key());
    format!("{at}\t{offset}\t{level}\t{}\t{}", check.rules(), check.said().join("\n"))
}

/// The finished check that a stored text tells; `None` where it tells none.
pub(super) fn check_from_text(text: &str) -> Option<SavedCheck> {
    let mut fields = text.splitn(5, BETWEEN);
    let at = Moment::new(number(fields.next()?)?, number(fields.next()?)?)?;
    let level = Level::from_key(fields.next()?)?;
    let rules = fields.next()?.to_owned();
    let said = fields.next()?.split('\n').filter(|it| !it.is_empty()).map(str::to_owned).collect();
    SavedCheck::new(at, level, rules, said)
}

/// The stored text of what is told in named fields; `None` for all else.
pub(super) fn text_from_fields(content: &Content) -> Option<String> {
    let (kind, fields) = content.fields()?;
    let fields: Fields = fields;
    let mut text = kind.to_owned();
    for (name, value) in fields {
        let value = match value {
            Value::Text(text) => text,
            Value::Moment(moment) => format!("{} {}", moment.instant(), moment.offset()),
            Value::List(list) => list.join(","),
        };
        text.push(BETWEEN);
        text.push_str(name);
        text.push('=');
        text.push_str(&value);
    }
    Some(text)
}

/// What named fields tell. A field too many is unknown: it must not be lost when this is stored anew.
pub(super) fn fields_from_text(text: &str) -> Option<Content> {
    let (kind, fields) = text.split_once(BETWEEN).unwrap_or((text, ""));
    let content = Content::from_fields(kind, &Lines(fields))?;
    (text_from_fields(&content)? == text).then_some(content)
}

/// `name=value`, with a tab between them.
struct Lines<'a>(&'a str);

impl<'a> Lines<'a> {
    fn value(&self, name: &str) -> Option<&'a str> {
        let mut fields = self.0.split(BETWEEN).filter_map(|it| it.split_once('='));
        fields.find(|(it, _)| *it == name).map(|(_, value)| value)
    }
}

impl Named for Lines<'_> {
    fn text(&self, name: &'static str) -> Option<String> {
        self.value(name).map(str::to_owned)
    }

    fn moment(&self, name: &'static str) -> Option<Moment> {
        let (instant, offset) = self.value(name)?.split_once(' ')?;
        Moment::new(number(instant)?, number(offset)?)
    }

    fn list(&self, name: &'static str) -> Option<Vec<String>> {
        let list = self.value(name).unwrap_or_default();
        Some(list.split(',').filter(|it| !it.is_empty()).map(str::to_owned).collect())
    }
}

/// Triggers between commas; `None` where one is not known.
pub(super) fn triggers(text: &str) -> Option<SortedSet<Trigger>> {
    keys(text, Trigger::from_key)
}

fn keys<T: Ord + Copy>(text: &str, read: fn(&str) -> Option<T>) -> Option<SortedSet<T>> {
    text.split(',').filter(|it| !it.is_empty()).map(read).collect()
}

/// The inner `None` where nothing was said.
#[expect(clippy::option_option, reason = "the outer one ends the reading")]
fn said<T>(text: &str, read: fn(&str) -> Option<T>) -> Option<Option<T>> {
    if text.is_empty() { Some(None) } else { read(text).map(Some) }
}

fn parsed<T: FromStr>(text: &str) -> Option<T> {
    text.parse().ok()
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::archive::{answers_from_text, text_from_answers};

    /// What version 2 wrote, a kind or two in each line. It only grows.
    pub(in crate::archive) const GOLDEN: &str = include_str!("../../tests/golden/contents-v2.txt");

    #[test]
    fn every_kind_still_loads_and_is_written_so() {
        for line in GOLDEN.lines() {
            let content = content_from_text(line).expect(line);
            assert_eq!(text_from_content(&content), line);
        }
    }

    /// A finished check as version 2 wrote it. This file stays as it is for ever.
    const GOLDEN_CHECK: &str = include_str!("../../tests/golden/check-v2.txt");

    #[test]
    fn a_finished_check_still_loads_with_all_that_was_said_and_is_written_so() {
        let stored = GOLDEN_CHECK.trim_end();
        let content = content_from_text(stored).expect("read");
        assert_eq!(text_from_content(&content), stored);
        let Content::Check(check) = content else { panic!("not a check") };
        assert_eq!((check.level, check.rules()), (Level::SeeDoctor, "2026-11-28"));
        let answers = answers_from_text(&check.said().join("\n"));
        let said = text_from_answers(&answers);
        assert_eq!(said.lines().collect::<Vec<_>>(), check.said());
        assert_eq!(answers.signs.iter().count(), 6);
        assert_eq!(answers.scales.iter().count(), 2);
    }

    #[test]
    fn what_this_version_does_not_know_is_not_taken_for_something_else() {
        let unknown = [
            "",
            "removed\t",
            "dream\tday=2026-11-23",
            "day\tday=2026-11-23",
            "day\tday=2026-11-23\tcourse=stormy",
            "day\tday=2026-11-23\tcourse=quiet\tplaces=calf.left",
            "day\tday=2026-11-23\tcourse=few\tplaces=calf.left,several",
            "day\tday=2026-11-23\tcourse=few\tfactors=caffeine=perhaps",
            "day\tday=2026-11-23\tcourse=few\tmoon=full",
            "taps\tat=1795390200000 60\ttaps=5",
            "taps\tat=1795390200000 60\ttaps=0,9,8",
            "window\tfrom=2026-11-23\tdays=0",
            "window\tfrom=2026-11-23\tappointment=2026-12-09\tdays=14",
            "own-trigger\tname= spaced",
            "own-trigger\tname=tea\thidden=no",
            "habits\tawake=07:00",
            "question\ttwitchy=not-quiet",
            "question\ttwitchy=never\tfactors=caffeine",
            "question\ttwitchy=not-quiet\tfactors=caffeine,caffeine",
            "question\ttwitchy=not-quiet\tfactors=caffeine,alcohol,exercise,poor-sleep,stress,worry",
            "habits\tasked=no",
            "habits\tawake=07:00\tasleep=23:30\tasked=yes",
            "twitch-more\tseen\t\t\tcalf.left\t0\t0\t\t\t",
            "twitch-exact\tseen\t\t\t\t\tcalf.left\t0\t0\t\t\t",
            "twitch-exact\t\t\t\t\tback 43\tcalf.left\t0\t0\t\t\t",
            "twitch-exact\t\t\t\t\tback 43 850 1\tcalf.left\t0\t0\t\t\t",
            "twitch-exact\t\t\t\t\tback 043 850\tcalf.left\t0\t0\t\t\t",
        ];
        for text in unknown {
            assert_eq!(content_from_text(text), None, "{text}");
        }
    }
}
