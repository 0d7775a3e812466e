//! One revision, or one unread text, as one line of JSON: what a file holds and what its checksum counts.
//!
//! The line is canonical: fields in this order, nothing between them, absent ones left out (only
//! `follows` is always there), texts escaped as RFC 8785 and `JSON.stringify` do it. A promise to old
//! files: the line of a revision never changes while the version is 1.

use super::moment::text_from_moment;
use crate::archive::checksum::crc32_after;
use crate::diary::{Content, Course, Revision, Trigger, Twitch};

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
        Content::Removed => push_field(line, "kind", "removed"),
    }
    line.push('}');
}

fn push_twitch(line: &mut String, twitch: &Twitch) {
    let Twitch { place, at, course, before, words } = twitch;
    push_field(line, "kind", "twitch");
    push_field(line, "place", &place.key());
    push_field(line, "at", &text_from_moment(*at));
    if let Some(course) = course.map(Course::key) {
        push_field(line, "course", course);
    }
    if !before.is_empty() {
        push_name(line, "before");
        for (place, trigger) in before.iter().map(Trigger::key).enumerate() {
            line.push(if place == 0 { '[' } else { ',' });
            push_text(line, trigger);
        }
        line.push(']');
    }
    if !words.is_empty() {
        push_field(line, "words", words);
    }
}

/// A line for a text that could not be read, added to an empty text.
pub(super) fn push_unread(line: &mut String, key: &str, text: &str) {
    push_field(line, "key", key);
    push_field(line, "text", text);
    line.push('}');
}

fn push_field(line: &mut String, name: &str, text: &str) {
    push_name(line, name);
    push_text(line, text);
}

/// The name of a field with what stands before it.
fn push_name(line: &mut String, name: &str) {
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
