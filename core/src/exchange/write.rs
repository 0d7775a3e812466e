//! From what was noted to the text of a backup.

use super::line::{Checksum, push_revision, push_text, push_unread};
use super::moment::text_from_moment;
use super::{Backup, FORMAT, VERSION};
use crate::diary::Revision;

/// The text of a backup: the same for the same content, in whatever order it came.
pub fn text_from_backup(backup: &Backup) -> String {
    let Backup { made, app, revisions, unread } = backup;
    // Every line begins with the name of its revision, or the key.
    let revisions = sorted(revisions.iter().map(revision_line).collect());
    let unread = sorted(unread.iter().map(unread_line).collect());
    let mut checksum = Checksum::default();
    revisions.iter().chain(&unread).for_each(|line| checksum.add(line));

    let mut text = "{\n".to_owned();
    push_text_field(&mut text, "format", FORMAT);
    push_number_field(&mut text, "version", &VERSION.to_string());
    push_text_field(&mut text, "made", &text_from_moment(*made));
    push_text_field(&mut text, "app", app);
    push_text_field(&mut text, "checksum", &checksum.text());
    push_number_field(&mut text, "count", &revisions.len().to_string());
    push_lines(&mut text, "revisions", &revisions);
    text.push_str(",\n");
    push_lines(&mut text, "unread", &unread);
    text.push_str("\n}\n");
    text
}

fn revision_line(revision: &Revision) -> String {
    let mut line = String::new();
    push_revision(&mut line, revision);
    line
}

fn unread_line((key, text): &(String, String)) -> String {
    let mut line = String::new();
    push_unread(&mut line, key, text);
    line
}

/// The lines in order, each once.
fn sorted(mut lines: Vec<String>) -> Vec<String> {
    lines.sort_unstable();
    lines.dedup();
    lines
}

fn push_name(text: &mut String, name: &str) {
    text.push_str("  \"");
    text.push_str(name);
    text.push_str("\": ");
}

fn push_text_field(text: &mut String, name: &str, value: &str) {
    push_name(text, name);
    push_text(text, value);
    text.push_str(",\n");
}

fn push_number_field(text: &mut String, name: &str, digits: &str) {
    push_name(text, name);
    text.push_str(digits);
    text.push_str(",\n");
}

fn push_lines(text: &mut String, name: &str, lines: &[String]) {
    push_name(text, name);
    text.push('[');
    for (place, line) in lines.iter().enumerate() {
        text.push_str(if place == 0 { "\n    " } else { ",\n    " });
        text.push_str(line);
    }
    text.push_str(if lines.is_empty() { "]" } else { "\n  ]" });
}
