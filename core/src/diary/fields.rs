//! Named fields: the one shape in which what is noted besides twitches and checks is stored and backed up.

use crate::calendar::Moment;

/// What a field says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// A text without control characters.
    Text(String),
    /// A moment.
    Moment(Moment),
    /// Keys, none of which has a comma or a control character in it.
    List(Vec<String>),
}

/// Fields in the order in which they are written. One that says nothing is not there.
pub type Fields = Vec<(&'static str, Value)>;

/// Whatever fields are read from.
pub trait Named {
    /// The text under a name.
    fn text(&self, name: &'static str) -> Option<String>;
    /// The moment under a name.
    fn moment(&self, name: &'static str) -> Option<Moment>;
    /// The list under a name; empty where there is none.
    fn list(&self, name: &'static str) -> Option<Vec<String>>;
}

/// The value that the text under a name stands for: the inner `None` where there is no such field,
/// the outer where it says something unknown.
#[expect(clippy::option_option, reason = "the outer one ends the reading")]
pub(super) fn optional<T>(
    from: &dyn Named,
    name: &'static str,
    read: fn(&str) -> Option<T>,
) -> Option<Option<T>> {
    match from.text(name) {
        None => Some(None),
        Some(text) => read(&text).map(Some),
    }
}

/// A field for a text.
pub(super) fn text(name: &'static str, text: impl Into<String>) -> (&'static str, Value) {
    (name, Value::Text(text.into()))
}

/// Whether a text can stand in a field: something, and on one line.
pub(super) fn is_plain(text: &str) -> bool {
    !text.trim().is_empty() && !text.contains(char::is_control)
}
