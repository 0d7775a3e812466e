//! One revision, or one unread text, as one line of JSON: what a file holds and what its checksum counts.
//!
//! The line is canonical: fields in this order, nothing between them, absent ones left out (only
//! `follows` is always there), texts escaped as RFC 8785 and `JSON.stringify` do it. A promise to old
//! files: the line of a revision never changes while the version is 1.

use super::moment::text_from_moment;
use crate::archive::checksum::crc32_after;
use crate::diary::fields::Value;
use crate::diary::{
    Content, Course, Doing, Length, More, Revision, SavedCheck, Strength, Trigger, Twitch,
};

/// A line for a revision, added to an empty text.
pub(super) fn push_revision(line: &mut String, revision: &Revision) {
    let Revision { id, entry, parent, counter, made, content } = revision;
    push_field(line, "id", &id.to_string());
    push_field(line, "entry", &entry.to_string());
    if let Some(parent) = parent {
        push_field(line, "follows", &parent.to_string());
    } else {
        push_name(line, "follows");
        line.push_str("null");
    }
    push_name(line, "counter");
    line.push_str(&counter.to_string());
    push_field(line, "made", &text_from_moment(*made));
    match content {
        Content::Twitch(twitch) => push_twitch(line, twitch),
        Content::Check(check) => push_check(line, check),
        Content::Removed => push_field(line, "kind", "removed"),
        other => push_fields(line, other),
    }
    line.push('}');
}

fn push_twitch(line: &mut String, twitch: &Twitch) {
    let Twitch { place, at, course, before, words, more } = twitch;
    push_field(line, "kind", "twitch");
    push_field(line, "place", &place.key());
    push_field(line, "at", &text_from_moment(*at));
    if let Some(course) = course.map(Course::key) {
        push_field(line, "course", course);
    }
    if !before.is_empty() {
        push_texts(line, "before", before.iter().map(Trigger::key));
    }
    if !words.is_empty() {
        push_field(line, "words", words);
    }
    let More { strength, doing, length, own, exact } = more.get();
    if let Some(strength) = strength.map(Strength::key) {
        push_field(line, "strength", strength);
    }
    if let Some(doing) = doing.map(Doing::key) {
        push_field(line, "doing", doing);
    }
    if let Some(length) = length.map(Length::key) {
        push_field(line, "length", length);
    }
    if !own.is_empty() {
        let own: Vec<String> = own.iter().map(|it| it.to_string()).collect();
        push_texts(line, "own", own.iter().map(String::as_str));
    }
    if let Some(exact) = exact {
        push_field(line, "exact", &exact.text());
    }
}

/// What is told in named fields, each under its own name.
fn push_fields(line: &mut String, content: &Content) {
    let Some((kind, fields)) = content.fields() else { return };
    push_field(line, "kind", kind);
    for (name, value) in fields {
        match value {
            Value::Text(text) => push_field(line, name, &text),
            Value::Moment(moment) => push_field(line, name, &text_from_moment(moment)),
            Value::List(list) => push_texts(line, name, list.iter().map(String::as_str)),
        }
    }
}

fn push_check(line: &mut String, check: &SavedCheck) {
    push_field(line, "kind", "check");
    push_field(line, "at", &text_from_moment(check.at));
    push_field(line, "level", check.level.key());
    push_field(line, "rules", check.rules());
    push_texts(line, "answers", check.said().iter().map(String::as_str));
}

/// A line for a text that could not be read, added to an empty text.
pub(super) fn push_unread(line: &mut String, key: &str, text: &str) {
    push_field(line, "key", key);
    push_field(line, "text", text);
    line.push('}');
}

pub(super) fn push_field(line: &mut String, name: &str, text: &str) {
    push_name(line, name);
    push_text(line, text);
}

pub(super) fn push_texts<'a>(line: &mut String, name: &str, texts: impl Iterator<Item = &'a str>) {
    push_name(line, name);
    line.push('[');
    for (place, text) in texts.enumerate() {
        if place > 0 {
            line.push(',');
        }
        push_text(line, text);
    }
    line.push(']');
}

/// The name of a field with what stands before it.
pub(super) fn push_name(line: &mut String, name: &str) {
    line.push(if line.is_empty() { '{' } else { ',' });
    push_text(line, name);
    line.push(':');
}

/// A text as JSON.
pub(super) fn push_text(out: &mut String, text: &str) {
    out.push('"');
    for it in text.chars() {
        match it {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\u{8}' => out.push_str("\\b"),
            '\t' => out.push_str("\\t"),
            '\n' => out.push_str("\\n"),
            '\u{c}' => out.push_str("\\f"),
            '\r' => out.push_str("\\r"),
            '\0'..' ' => {
                out.push_str("\\u00");
                for digit in [u32::from(it) / 16, u32::from(it) % 16] {
                    out.extend(char::from_digit(digit, 16));
                }
            }
            _ => out.push(it),
        }
    }
    out.push('"');
}

/// The checksum of a file: CRC-32 over its lines in their order, each with a line feed after it.
#[derive(Default)]
pub(super) struct Checksum(u32);

impl Checksum {
    /// Counts a line.
    pub(super) fn add(&mut self, line: &str) {
        self.0 = crc32_after(self.0, line.as_bytes());
        self.0 = crc32_after(self.0, b"\n");
    }

    /// As eight hexadecimal digits.
    pub(super) fn text(&self) -> String {
        format!("{:08x}", self.0)
    }
}
