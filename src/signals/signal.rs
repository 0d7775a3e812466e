//! A value that is only read: a signal, a memo, something worked out from them, or always the same.

use super::{Memo, RwSignal, StoredValue};

/// A value that is only read, whatever it comes from.
pub(crate) struct Signal<T> {
    read: StoredValue<Box<dyn Fn() -> T>>,
}

impl<T> Clone for Signal<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Signal<T> {}

/// Whether it is the same signal.
impl<T> PartialEq for Signal<T> {
    fn eq(&self, other: &Self) -> bool {
        self.read == other.read
    }
}

impl<T: Clone + Default + 'static> Default for Signal<T> {
    fn default() -> Self {
        Self::stored(T::default())
    }
}

impl<T: 'static> Signal<T> {
    /// Worked out whenever it is read.
    pub(crate) fn derive(read: impl Fn() -> T + 'static) -> Self {
        Self { read: StoredValue::new(Box::new(read)) }
    }

    /// What it is now, which is followed.
    pub(crate) fn get(self) -> T {
        self.read.with_value(|it| it())
    }

    /// What it is now, which is followed, if it is still there.
    pub(crate) fn try_get(self) -> Option<T> {
        self.read.try_with_value(|it| it())
    }

    /// What it is now, which is not followed.
    pub(crate) fn get_untracked(self) -> T {
        leptos::prelude::untrack(|| self.get())
    }

    /// Looks at it, and follows it.
    pub(crate) fn with<O>(self, look: impl FnOnce(&T) -> O) -> O {
        look(&self.get())
    }

    /// Looks at it without following it.
    pub(crate) fn with_untracked<O>(self, look: impl FnOnce(&T) -> O) -> O {
        look(&self.get_untracked())
    }
}

impl<T: Clone + 'static> Signal<T> {
    /// Always the same.
    pub(crate) fn stored(value: T) -> Self {
        Self::derive(move || value.clone())
    }
}

impl<T: Clone + 'static> From<T> for Signal<T> {
    fn from(value: T) -> Self {
        Self::stored(value)
    }
}

impl<T: Clone + 'static> From<RwSignal<T>> for Signal<T> {
    fn from(signal: RwSignal<T>) -> Self {
        Self::derive(move || signal.get())
    }
}

impl<T: Clone + PartialEq + 'static> From<Memo<T>> for Signal<T> {
    fn from(memo: Memo<T>) -> Self {
        Self::derive(move || memo.get())
    }
}
