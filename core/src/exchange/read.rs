//! From a file that somebody chose to what it holds, or to what is wrong with it and where.

use super::fault::{Fault, What, Wrong};
use super::line::{Checksum, push_revision, push_unread};
use super::moment::moment_from_text;
use super::steps::{Fields, Kind, Step, Steps, within};
use super::text::in_utf8;
use super::{Backup, FORMAT, Input, ReadBackup, VERSION};
use crate::body::Place;
use crate::calendar::Moment;
use crate::check::Level;
use crate::diary::fields::Named;
use crate::diary::{
    Content, Course, Doing, Length, More, Revision, SavedCheck, Strength, Trigger, Twitch,
};
use crate::drawing::Exact;
use crate::sorted::SortedSet;
use std::borrow::Cow;
use std::str::FromStr;

/// More bytes than this are not read.
pub const LARGEST: usize = 50_000_000;

/// Every field that may stand at the outside of one of our files.
const OUTSIDE: &[&str] = &[
    "format",
    "version",
    "made",
    "app",
    "checksum",
    "count",
    "revisions",
    "unread",
    "fascicle",
    "keys",
    "local",
    "mirror",
];
pub(super) const REVISION: &[&str] = &[
    "id",
    "entry",
    "follows",
    "counter",
    "made",
    "kind",
    "place",
    "at",
    "course",
    "before",
    "words",
    "strength",
    "doing",
    "length",
    "own",
    "exact",
    "level",
    "rules",
    "answers",
    "day",
    "places",
    "factors",
    "taps",
    "what",
    "from",
    "appointment",
    "days",
    "ended",
    "name",
    "hidden",
    "awake",
    "asleep",
    "asked",
    "twitchy",
    "started",
    "changed",
    "ask",
    "other",
    "health",
    "began",
    "since",
];
const UNREAD: &[&str] = &["key", "text"];

/// What a file holds, from its bytes.
///
/// # Errors
/// As [`input_from_text`]; [`What::NotText`] at the first byte that is not UTF-8.
pub fn input_from_bytes(bytes: &[u8]) -> Result<Input, Fault> {
    if bytes.len() > LARGEST {
        return Err(Fault::new("", Wrong { what: What::TooLarge, at: 0 }));
    }
    input_from_text(in_utf8(bytes)?)
}

/// What a file holds, from its text, in a time that grows with its length.
///
/// A byte order mark, any line ends and unknown fields are taken. Half of a surrogate pair, escaped
/// as JavaScript writes it, becomes U+FFFD, as it does when the page itself reads such a text.
///
/// # Errors
/// Says what is wrong first in the file, and where: JSON comes before the format, the format
/// before the version, and the version before what the file says.
pub fn input_from_text(text: &str) -> Result<Input, Fault> {
    if text.len() > LARGEST {
        return Err(Fault::new("", Wrong { what: What::TooLarge, at: 0 }));
    }
    let text = with_whole_pairs(text);
    input(&text).map_err(|wrong| Fault::new(&text, wrong))
}

/// The text with U+FFFD for each escaped half of a surrogate pair; every other byte stays in its place.
fn with_whole_pairs(text: &str) -> Cow<'_, str> {
    let (mut whole, mut done, mut from) = (String::new(), 0, 0);
    while let Some(found) = text.get(from..).and_then(|rest| rest.find('\\')) {
        let at = from + found;
        from = match (escaped(text, at), escaped(text, at + 6)) {
            (Some(0xD800..=0xDBFF), Some(0xDC00..=0xDFFF)) => at + 12,
            (Some(0xD800..=0xDFFF), _) => {
                whole.push_str(text.get(done..at).unwrap_or_default());
                whole.push_str("\\ufffd");
                done = at + 6;
                done
            }
            // Past the backslash and what it escapes; where that is no ASCII it is no JSON either.
            _ => at + 2,
        };
    }
    if done == 0 {
        return Cow::Borrowed(text);
    }
    whole.push_str(text.get(done..).unwrap_or_default());
    Cow::Owned(whole)
}

/// The unit of UTF-16 that is escaped there.
fn escaped(text: &str, at: usize) -> Option<u16> {
    let digits = text.get(at..at + 6)?.strip_prefix("\\u")?;
    u16::from_str_radix(digits, 16).ok()
}

fn input(text: &str) -> Result<Input, Wrong> {
    let mut steps = Steps::new(text, 0);
    let first = steps.next()?;
    let not_ours = Wrong { what: What::NotOurs, at: first.at };
    if first.kind != Kind::Object {
        steps.pass(first)?;
        // Nothing may follow: this step says "not JSON" where something does.
        steps.next()?;
        return Err(not_ours);
    }
    let outside = steps.fields(first, OUTSIDE)?;
    steps.next()?;
    if let Some(format) = outside.optional("format") {
        return match format.text(text).as_deref() {
            Ok(FORMAT) => backup(&outside).map(Input::Backup),
            _ => Err(Wrong { at: format.at, ..not_ours }),
        };
    }
    let kind = outside.optional("fascicle").ok_or(not_ours)?;
    match kind.text(text).as_deref() {
        Ok("rescue") => rescue(&outside),
        Ok("raw") => {
            let local = texts(text, outside.required("keys")?)?;
            Ok(Input::Raw { local, mirror: Vec::new() })
        }
        _ => Err(Wrong { at: kind.at, ..not_ours }),
    }
}

fn must_be_known(outside: &Fields<'_>) -> Result<(), Wrong> {
    let version = outside.required("version")?;
    match version.number(outside.whole)? {
        0 => Err(version.wrong()),
        1..=VERSION => Ok(()),
        newer => Err(Wrong { what: What::Newer(newer), at: version.at }),
    }
}

fn rescue(outside: &Fields<'_>) -> Result<Input, Wrong> {
    must_be_known(outside)?;
    let local = texts(outside.whole, outside.required("local")?)?;
    // A browser without a mirror has none to rescue.
    let mirror = match outside.optional("mirror") {
        Some(mirror) => texts(outside.whole, mirror)?,
        None => Vec::new(),
    };
    Ok(Input::Raw { local, mirror })
}

/// The fields of an object that are all texts.
fn texts(text: &str, object: Step) -> Result<Vec<(String, String)>, Wrong> {
    let mut texts = Vec::new();
    within(text, object, Kind::Object, &mut |steps, name| {
        let value = steps.next()?.text(text)?;
        texts.push((name.text(text)?.into_owned(), value.into_owned()));
        Ok(())
    })?;
    Ok(texts)
}

fn backup(outside: &Fields<'_>) -> Result<ReadBackup, Wrong> {
    must_be_known(outside)?;
    let made = moment(outside, "made")?;
    let app = outside.text("app")?.into_owned();
    let checksum = outside.text("checksum")?;
    let count = outside.required("count")?.number(outside.whole)?;
    let revisions = revisions(outside.whole, outside.required("revisions")?)?;
    let unread = match outside.optional("unread") {
        Some(array) => unread(outside.whole, array)?,
        None => Vec::new(),
    };
    let backup = Backup { made, app, revisions, unread };
    let checksum_holds = usize::try_from(count) == Ok(backup.revisions.len())
        && checksum.eq_ignore_ascii_case(&checksum_of(&backup));
    Ok(ReadBackup { backup, checksum_holds })
}

fn checksum_of(backup: &Backup) -> String {
    let (mut checksum, mut line) = (Checksum::default(), String::new());
    for revision in &backup.revisions {
        line.clear();
        push_revision(&mut line, revision);
        checksum.add(&line);
    }
    for (key, text) in &backup.unread {
        line.clear();
        push_unread(&mut line, key, text);
        checksum.add(&line);
    }
    checksum.text()
}

fn unread(text: &str, array: Step) -> Result<Vec<(String, String)>, Wrong> {
    let mut texts = Vec::new();
    within(text, array, Kind::Array, &mut |steps, item| {
        let fields = steps.fields(item, UNREAD)?;
        texts.push((fields.text("key")?.into_owned(), fields.text("text")?.into_owned()));
        Ok(())
    })?;
    Ok(texts)
}

fn revisions(text: &str, array: Step) -> Result<Vec<Revision>, Wrong> {
    let mut revisions = Vec::new();
    within(text, array, Kind::Array, &mut |steps, item| {
        revisions.push(revision(&steps.fields(item, REVISION)?)?);
        Ok(())
    })?;
    Ok(revisions)
}

/// The revisions of lines of JSON, or in which of them what is wrong, and the name of its field.
pub(super) fn revisions_of_lines(lines: &[String]) -> Result<Vec<Revision>, (usize, What, String)> {
    let one = |(at, line): (usize, &String)| {
        let mut steps = Steps::new(line, 0);
        let read = steps.next().and_then(|it| revision(&steps.fields(it, REVISION)?));
        read.map_err(|wrong| (at, wrong.what, Fault::new(line, wrong).path))
    };
    lines.iter().enumerate().map(one).collect()
}

fn revision(fields: &Fields<'_>) -> Result<Revision, Wrong> {
    let id = known(fields, "id", parsed)?;
    let entry = known(fields, "entry", parsed)?;
    let parent = match fields.optional("follows") {
        Some(_) => Some(known(fields, "follows", parsed)?),
        None => None,
    };
    let counter = fields.required("counter")?.number(fields.whole)?;
    let made = moment(fields, "made")?;
    let kind = fields.required("kind")?;
    let content = match kind.text(fields.whole)?.as_ref() {
        "twitch" => Content::Twitch(twitch(fields)?),
        "check" => Content::Check(check(fields)?),
        "removed" => Content::Removed,
        told => Content::from_fields(told, fields).ok_or(kind.wrong())?,
    };
    Ok(Revision { id, entry, parent, counter, made, content })
}

fn twitch(fields: &Fields<'_>) -> Result<Twitch, Wrong> {
    let place = known(fields, "place", Place::from_key)?;
    let at = moment(fields, "at")?;
    let course = said(fields, "course", Course::from_key)?;
    let before = keys(fields, "before", Trigger::from_key)?;
    let words = match fields.optional("words") {
        Some(words) => words.text(fields.whole)?.into_owned(),
        None => String::new(),
    };
    let more = More {
        strength: said(fields, "strength", Strength::from_key)?,
        doing: said(fields, "doing", Doing::from_key)?,
        length: said(fields, "length", Length::from_key)?,
        own: keys(fields, "own", parsed)?,
        exact: said(fields, "exact", Exact::parse)?,
    };
    Ok(Twitch { place, at, course, before, words, more: more.into() })
}

impl Named for Fields<'_> {
    fn text(&self, name: &'static str) -> Option<String> {
        self.optional(name)?.text(self.whole).ok().map(Cow::into_owned)
    }

    fn moment(&self, name: &'static str) -> Option<Moment> {
        moment(self, name).ok()
    }

    fn list(&self, name: &'static str) -> Option<Vec<String>> {
        let mut list = Vec::new();
        let Some(array) = self.optional(name) else { return Some(list) };
        let read = within(self.whole, array, Kind::Array, &mut |_, item| {
            list.push(item.text(self.whole)?.into_owned());
            Ok(())
        });
        read.ok().map(|()| list)
    }
}

fn check(fields: &Fields<'_>) -> Result<SavedCheck, Wrong> {
    let at = moment(fields, "at")?;
    let level = known(fields, "level", Level::from_key)?;
    let rules = fields.text("rules")?.into_owned();
    let array = fields.required("answers")?;
    let mut said = Vec::new();
    within(fields.whole, array, Kind::Array, &mut |_, item| {
        said.push(item.text(fields.whole)?.into_owned());
        Ok(())
    })?;
    SavedCheck::new(at, level, rules, said).ok_or(array.wrong())
}

/// What stands for each text of a list that need not be there.
fn keys<T: Ord + Copy>(
    fields: &Fields<'_>,
    name: &'static str,
    from_text: fn(&str) -> Option<T>,
) -> Result<SortedSet<T>, Wrong> {
    let mut keys = SortedSet::new();
    let Some(array) = fields.optional(name) else {
        return Ok(keys);
    };
    within(fields.whole, array, Kind::Array, &mut |_, item| {
        keys.insert(from_text(&item.text(fields.whole)?).ok_or(item.wrong())?);
        Ok(())
    })?;
    Ok(keys)
}

/// What the text in a field that need not be there stands for.
fn said<T>(
    fields: &Fields<'_>,
    name: &'static str,
    from_text: fn(&str) -> Option<T>,
) -> Result<Option<T>, Wrong> {
    match fields.optional(name) {
        Some(_) => known(fields, name, from_text).map(Some),
        None => Ok(None),
    }
}

fn moment(fields: &Fields<'_>, name: &'static str) -> Result<Moment, Wrong> {
    known(fields, name, moment_from_text)
}

fn parsed<T: FromStr>(text: &str) -> Option<T> {
    text.parse().ok()
}

/// What the text in a field that must be there stands for.
fn known<T>(
    fields: &Fields<'_>,
    name: &'static str,
    from_text: fn(&str) -> Option<T>,
) -> Result<T, Wrong> {
    let value = fields.required(name)?;
    from_text(&value.text(fields.whole)?).ok_or(value.wrong())
}
