//! A JSON text as steps with their places, and the fields of an object; no format is known here.
//!
//! A value is a place in the text and is read when it is asked for, so that nothing has to be kept
//! or given back on the way, whatever the file holds.

use super::fault::{What, Wrong};
use json_event_parser::{JsonEvent, LowLevelJsonParser};
use std::borrow::Cow;

/// So many brackets may stand within each other.
const DEEPEST: usize = 64;

/// What a step through a JSON text comes upon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// The beginning of an object.
    Object,
    /// The beginning of an array.
    Array,
    /// The end of either.
    Close,
    /// The name of a field; its value comes next.
    Name,
    /// A text.
    Text,
    /// A number.
    Number,
    /// Null.
    Null,
    /// True or false.
    Truth,
    /// The end of the text.
    End,
}

/// A step through a JSON text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Step {
    /// What it comes upon.
    pub(super) kind: Kind,
    /// The first byte of that.
    pub(super) at: usize,
}

/// The way through a JSON text, step by step.
pub(super) struct Steps<'a> {
    text: &'a str,
    parser: LowLevelJsonParser,
    /// Where the way began.
    start: usize,
    /// Where the last step ended.
    end: usize,
    /// How many brackets are open.
    depth: usize,
}

impl<'a> Steps<'a> {
    /// The way from that byte on, which is the beginning of the text or of a value in it.
    pub(super) fn new(text: &'a str, at: usize) -> Self {
        let start =
            if at == 0 && text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { at };
        Self { text, parser: LowLevelJsonParser::new(), start, end: start, depth: 0 }
    }

    /// The next step.
    pub(super) fn next(&mut self) -> Result<Step, Wrong> {
        let rest = self.text.as_bytes().get(self.end..).unwrap_or_default();
        let between = rest.iter().take_while(|it| b" \t\r\n,:".contains(it)).count();
        let at = self.end + between;
        let kind = match self.event()? {
            JsonEvent::StartObject => Kind::Object,
            JsonEvent::StartArray => Kind::Array,
            JsonEvent::EndObject | JsonEvent::EndArray => Kind::Close,
            JsonEvent::ObjectKey(_) => Kind::Name,
            JsonEvent::String(_) => Kind::Text,
            JsonEvent::Number(_) => Kind::Number,
            JsonEvent::Null => Kind::Null,
            JsonEvent::Boolean(_) => Kind::Truth,
            JsonEvent::Eof => Kind::End,
        };
        match kind {
            Kind::Object | Kind::Array if self.depth == DEEPEST => {
                return Err(Wrong { what: What::TooDeep, at });
            }
            Kind::Object | Kind::Array => self.depth += 1,
            Kind::Close => self.depth -= 1,
            _ => {}
        }
        Ok(Step { kind, at })
    }

    /// The parser's next event.
    #[inline(never)] // The parser is large, and would be there three times.
    fn event(&mut self) -> Result<JsonEvent<'a>, Wrong> {
        let rest = self.text.as_bytes().get(self.end..).unwrap_or_default();
        let result = self.parser.parse_next(rest, true);
        self.end += result.consumed_bytes;
        match result.event {
            Some(Ok(event)) => Ok(event),
            Some(Err(error)) => {
                let offset = usize::try_from(error.location().start.offset).unwrap_or(usize::MAX);
                let at = self.start.saturating_add(offset).min(self.text.len());
                Err(Wrong { what: What::NotJson, at })
            }
            None => Err(Wrong { what: What::NotJson, at: self.text.len() }),
        }
    }

    /// Goes to the end of the value that begins with this step.
    pub(super) fn pass(&mut self, first: Step) -> Result<(), Wrong> {
        if matches!(first.kind, Kind::Array | Kind::Object) {
            let outside = self.depth - 1;
            while self.depth > outside {
                self.next()?;
            }
        }
        Ok(())
    }

    /// The fields with these names of the object that begins with this step, to its end. Other
    /// fields are passed over.
    pub(super) fn fields(
        &mut self,
        first: Step,
        names: &'static [&'static str],
    ) -> Result<Fields<'a>, Wrong> {
        first.must_be(Kind::Object)?;
        let whole = self.text;
        let mut fields = Fields { whole, at: first.at, names, found: vec![None; names.len()] };
        self.each(&mut |steps, name| {
            let value = steps.next()?;
            steps.pass(value)?;
            fields.insert(name, value)
        })?;
        Ok(fields)
    }

    /// Calls for each value of the array that stands open, or for each name in the object, with the
    /// way on from there.
    fn each(&mut self, visit: Visit<'_, 'a>) -> Result<(), Wrong> {
        loop {
            let step = self.next()?;
            if step.kind == Kind::Close {
                return Ok(());
            }
            visit(self, step)?;
        }
    }
}

/// What is done with one step, given the way on.
pub(super) type Visit<'v, 'a> = &'v mut dyn FnMut(&mut Steps<'a>, Step) -> Result<(), Wrong>;

/// Calls for each value in an array, or for each name in an object, with the way on from there,
/// which is to be followed to the end of that value.
pub(super) fn within<'a>(
    text: &'a str,
    first: Step,
    kind: Kind,
    visit: Visit<'_, 'a>,
) -> Result<(), Wrong> {
    first.must_be(kind)?;
    let mut steps = Steps::new(text, first.at);
    steps.next()?;
    steps.each(visit)
}

impl Step {
    /// That the value is wrong.
    pub(super) const fn wrong(self) -> Wrong {
        Wrong { what: What::WrongValue, at: self.at }
    }

    /// Fails unless it comes upon that.
    pub(super) fn must_be(self, kind: Kind) -> Result<(), Wrong> {
        if self.kind == kind { Ok(()) } else { Err(self.wrong()) }
    }

    /// The text or name that it comes upon.
    pub(super) fn text(self, text: &str) -> Result<Cow<'_, str>, Wrong> {
        match Steps::new(text, self.at).event() {
            Ok(JsonEvent::String(text)) => Ok(text),
            _ => Err(self.wrong()),
        }
    }

    /// The number that it comes upon: whole, and in digits alone.
    pub(super) fn number(self, text: &str) -> Result<u32, Wrong> {
        match Steps::new(text, self.at).event() {
            Ok(JsonEvent::Number(digits)) => digits.parse().map_err(|_| self.wrong()),
            _ => Err(self.wrong()),
        }
    }
}

/// The known fields of an object, each with the first step of its value.
pub(super) struct Fields<'a> {
    /// The text in which it stands.
    pub(super) whole: &'a str,
    /// Where the object begins.
    at: usize,
    names: &'static [&'static str],
    found: Vec<Option<Step>>,
}

impl Fields<'_> {
    fn insert(&mut self, name: Step, value: Step) -> Result<(), Wrong> {
        let text = name.text(self.whole)?;
        let mut slots = self.names.iter().zip(&mut self.found);
        match slots.find(|(known, _)| **known == text) {
            Some((known, Some(_))) => Err(Wrong { what: What::RepeatedField(known), at: name.at }),
            Some((_, slot)) => {
                *slot = Some(value);
                Ok(())
            }
            None => Ok(()),
        }
    }

    /// A field that may be left out; null is as good as nothing.
    pub(super) fn optional(&self, name: &str) -> Option<Step> {
        let place = self.names.iter().position(|it| *it == name)?;
        self.found.get(place).copied().flatten().filter(|it| it.kind != Kind::Null)
    }

    /// A field that must be there.
    pub(super) fn required(&self, name: &'static str) -> Result<Step, Wrong> {
        self.optional(name).ok_or(Wrong { what: What::MissingField(name), at: self.at })
    }

    /// The text in a field that must be there.
    pub(super) fn text(&self, name: &'static str) -> Result<Cow<'_, str>, Wrong> {
        self.required(name)?.text(self.whole)
    }
}
