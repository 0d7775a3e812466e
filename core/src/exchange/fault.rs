//! Why a file cannot be taken, and where in it the reason lies.

use super::line::push_text;
use super::steps::{Kind, Step, Steps};

/// The longest part of a name that a path shows, in characters.
const LONGEST_NAME: usize = 60;

/// What is wrong with a file, and where.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{what} (line {line}, column {column}, {path})")]
pub struct Fault {
    /// What is wrong.
    pub what: What,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1. At the end of a file it is one past the last character.
    pub column: usize,
    /// The way to the place through the JSON, such as `revisions[17].at`; empty at the outside.
    pub path: String,
}

/// What can be wrong with a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum What {
    /// More bytes than [`LARGEST`](super::LARGEST).
    #[error("too large")]
    TooLarge,
    /// Not a text in UTF-8.
    #[error("not a text in UTF-8")]
    NotText,
    /// Not JSON, or JSON that ends too soon.
    #[error("not JSON")]
    NotJson,
    /// Brackets within brackets, more than 64 of them.
    #[error("nested too deeply")]
    TooDeep,
    /// JSON, but none of our files.
    #[error("not one of our files")]
    NotOurs,
    /// Made by a newer version of the app.
    #[error("of a newer version ({0})")]
    Newer(u32),
    /// An object without this field.
    #[error("without {0}")]
    MissingField(&'static str),
    /// An object with this field twice, of which only one can be meant.
    #[error("with {0} twice")]
    RepeatedField(&'static str),
    /// A row of a table that ends too soon or too late.
    #[error("a row of another length")]
    AnotherLength,
    /// A value that is not of the right type, or names a place, a kind or a moment that is not known.
    #[error("a value that is not known")]
    WrongValue,
}

/// What is wrong, and at which byte: enough to find the rest when it is asked for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Wrong {
    pub(super) what: What,
    pub(super) at: usize,
}

impl Fault {
    /// The fault at a byte of the text, with its line, column and path.
    pub(super) fn new(text: &str, Wrong { what, at }: Wrong) -> Self {
        let before = text.as_bytes().get(..at).unwrap_or(text.as_bytes());
        let before = before.strip_prefix("\u{feff}".as_bytes()).unwrap_or(before);
        let line = before.split(|it| *it == b'\n').count();
        let last = before.rsplit(|it| *it == b'\n').next().unwrap_or_default();
        // A character has one byte that does not continue another.
        let column = last.iter().filter(|it| **it & 0xC0 != 0x80).count() + 1;
        Self { what, line, column, path: path_to(text, at) }
    }
}

/// A bracket that stands open on the way to a place.
enum Open {
    /// An object, with the last name in it; `None` before the first.
    Object(Option<Step>),
    /// An array, with how many of its values have begun.
    Array(usize),
}

/// The way to the value at that byte, or to the last one before it.
fn path_to(text: &str, at: usize) -> String {
    let mut open = Vec::new();
    let mut steps = Steps::new(text, 0);
    while let Ok(step) = steps.next()
        && step.at <= at
        && step.kind != Kind::End
    {
        follow(&mut open, step, at);
    }
    let mut path = String::new();
    for bracket in open {
        match bracket {
            Open::Object(None) => {}
            Open::Object(Some(name)) => {
                push_name(&mut path, &name.text(text).unwrap_or_default());
            }
            Open::Array(count) => {
                path.push('[');
                path.push_str(&count.saturating_sub(1).to_string());
                path.push(']');
            }
        }
    }
    path
}

/// One step further on the way.
fn follow(open: &mut Vec<Open>, step: Step, end: usize) {
    match (step.kind, open.last_mut()) {
        (Kind::Close, _) => {
            open.pop();
            return;
        }
        (Kind::Name, Some(Open::Object(last))) => *last = Some(step),
        (_, Some(Open::Array(count))) => *count += 1,
        _ => {}
    }
    if step.at < end {
        match step.kind {
            Kind::Object => open.push(Open::Object(None)),
            Kind::Array => open.push(Open::Array(0)),
            _ => {}
        }
    }
}

fn push_name(path: &mut String, name: &str) {
    if is_plain(name) {
        if !path.is_empty() {
            path.push('.');
        }
        path.push_str(name);
    } else {
        path.push('[');
        let end = name.char_indices().nth(LONGEST_NAME).map_or(name.len(), |(end, _)| end);
        push_text(path, name.get(..end).unwrap_or_default());
        path.push(']');
    }
}

/// Whether a name can stand after a point as it is.
fn is_plain(name: &str) -> bool {
    (1..=LONGEST_NAME).contains(&name.len())
        && name.bytes().all(|it| it.is_ascii_alphanumeric() || it == b'_')
}
