//! A value that is worked out from others, and followed only when it has really changed.

#![expect(clippy::disallowed_types, reason = "this is where they are wrapped")]

use super::StoredValue;
use leptos::prelude::{Get as _, Memo as Changes};

/// A value that is worked out from others, and followed only when it has really changed.
pub(crate) struct Memo<T> {
    value: StoredValue<Option<T>>,
    /// How often it has changed: all that the graph sees of it.
    changes: Changes<u32>,
}

impl<T> Clone for Memo<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Memo<T> {}

impl<T: PartialEq + 'static> Memo<T> {
    /// Works it out when it is first read, and again when what that reads has changed. It is given
    /// what it was before.
    pub(crate) fn new(work_out: impl Fn(Option<&T>) -> T + 'static) -> Self {
        let value = StoredValue::new(None);
        let has_changed: Box<dyn Fn() -> bool> = Box::new(move || {
            let now = value.with_value(|before: &Option<T>| work_out(before.as_ref()));
            let is_new = value.with_value(|before| before.as_ref() != Some(&now));
            if is_new {
                value.set_value(Some(now));
            }
            is_new
        });
        Self { value, changes: changes(StoredValue::new(has_changed)) }
    }

    /// Looks at it, and follows it.
    pub(crate) fn with<O>(self, look: impl FnOnce(&T) -> O) -> O {
        self.changes.get();
        let seen = self.value.with_value(|value| value.as_ref().map(look));
        let Some(seen) = seen else { unreachable!("a memo is worked out before it is looked at") };
        seen
    }

    /// Looks at it without following it.
    pub(crate) fn with_untracked<O>(self, look: impl FnOnce(&T) -> O) -> O {
        leptos::prelude::untrack(|| self.with(look))
    }
}

/// Not generic, so that it is compiled once.
fn changes(has_changed: StoredValue<Box<dyn Fn() -> bool>>) -> Changes<u32> {
    Changes::new(move |before: Option<&u32>| {
        let is_new = has_changed.with_value(|it| it());
        before.copied().unwrap_or_default().wrapping_add(u32::from(is_new))
    })
}

impl<T: Clone + PartialEq + 'static> Memo<T> {
    /// What it is now, which is followed.
    pub(crate) fn get(self) -> T {
        self.with(T::clone)
    }

    /// What it is now, which is not followed.
    pub(crate) fn get_untracked(self) -> T {
        self.with_untracked(T::clone)
    }
}
