//! JSON that is written: values, and their text.

use super::super::line::push_text;

/// A value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Json {
    Text(String),
    Number(u32),
    Truth(bool),
    List(Vec<Json>),
    Object(Vec<(&'static str, Json)>),
}

pub(super) fn text(it: impl Into<String>) -> Json {
    Json::Text(it.into())
}

pub(super) const fn list(all: Vec<Json>) -> Json {
    Json::List(all)
}

pub(super) const fn object(fields: Vec<(&'static str, Json)>) -> Json {
    Json::Object(fields)
}

impl Json {
    /// Its text, without spaces.
    pub(super) fn text(&self) -> String {
        let mut out = String::new();
        self.push(&mut out);
        out
    }

    fn push(&self, out: &mut String) {
        match self {
            Self::Text(it) => push_text(out, it),
            Self::Number(it) => out.push_str(&it.to_string()),
            Self::Truth(it) => out.push_str(if *it { "true" } else { "false" }),
            Self::List(all) => {
                for (at, it) in all.iter().enumerate() {
                    out.push(if at == 0 { '[' } else { ',' });
                    it.push(out);
                }
                out.push_str(if all.is_empty() { "[]" } else { "]" });
            }
            Self::Object(fields) => {
                for (at, (name, it)) in fields.iter().enumerate() {
                    out.push(if at == 0 { '{' } else { ',' });
                    push_text(out, name);
                    out.push(':');
                    it.push(out);
                }
                out.push_str(if fields.is_empty() { "{}" } else { "}" });
            }
        }
    }
}
