//! What an attribute or a property is set to, once or whenever a signal changes.

use crate::signals::Signal;
use std::borrow::Cow;
use wasm_bindgen::JsValue;

/// A value of an attribute or a property.
pub(crate) enum Value {
    /// The attribute is not there.
    None,
    /// It is there, or not.
    Flag(bool),
    Text(Cow<'static, str>),
    /// Set anew whenever what it reads has changed.
    Live(Box<dyn Fn() -> Self>),
}

impl Value {
    /// As an attribute: what stands in it, if it is there.
    pub(super) fn text(&self) -> Option<&str> {
        match self {
            Self::None | Self::Flag(false) | Self::Live(_) => None,
            Self::Flag(true) => Some(""),
            Self::Text(text) => Some(text),
        }
    }

    /// As a property, which is left as it is by none.
    pub(super) fn js(&self) -> Option<JsValue> {
        match self {
            Self::None | Self::Live(_) => None,
            Self::Flag(flag) => Some(JsValue::from_bool(*flag)),
            Self::Text(text) => Some(JsValue::from_str(text)),
        }
    }
}

impl From<bool> for Value {
    fn from(flag: bool) -> Self {
        Self::Flag(flag)
    }
}

impl From<Signal<bool>> for Value {
    fn from(flag: Signal<bool>) -> Self {
        Self::from(move || flag.get())
    }
}

impl From<&'static str> for Value {
    fn from(text: &'static str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl<T: Into<Self>> From<Option<T>> for Value {
    fn from(some: Option<T>) -> Self {
        some.map_or(Self::None, T::into)
    }
}

impl<T: Into<Self>, F: Fn() -> T + 'static> From<F> for Value {
    fn from(value: F) -> Self {
        Self::Live(Box::new(move || value().into()))
    }
}
