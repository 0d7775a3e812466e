//! A value that is followed by whatever reads it.

use super::StoredValue;
use leptos::prelude::{Notify as _, Track as _, Trigger};

/// A value that is followed by whatever reads it. Copies are the same value.
pub(crate) struct RwSignal<T> {
    value: StoredValue<T>,
    changed: Trigger,
}

impl<T> Clone for RwSignal<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for RwSignal<T> {}

impl<T: 'static> RwSignal<T> {
    /// A value that lives as long as what is drawn now.
    pub(crate) fn new(value: T) -> Self {
        Self { value: StoredValue::new(value), changed: Trigger::new() }
    }

    /// Follows it.
    pub(crate) fn track(self) {
        self.changed.track();
    }

    /// Looks at it without following it, if it is still there.
    pub(crate) fn try_with_untracked<O>(self, look: impl FnOnce(&T) -> O) -> Option<O> {
        self.value.try_with_value(look)
    }

    /// Looks at it without following it.
    pub(crate) fn with_untracked<O>(self, look: impl FnOnce(&T) -> O) -> O {
        self.value.with_value(look)
    }

    /// Looks at it, and follows it.
    pub(crate) fn with<O>(self, look: impl FnOnce(&T) -> O) -> O {
        self.track();
        self.with_untracked(look)
    }

    /// Changes it, and tells those that follow it; none where it has gone.
    pub(crate) fn try_update<O>(self, change: impl FnOnce(&mut T) -> O) -> Option<O> {
        let answer = self.value.try_update_value(change)?;
        self.changed.notify();
        Some(answer)
    }

    /// Changes it, and tells those that follow it.
    pub(crate) fn update(self, change: impl FnOnce(&mut T)) {
        self.try_update(change);
    }

    /// Puts another in its place, and tells those that follow it. Where it has gone, nothing happens.
    pub(crate) fn set(self, value: T) {
        self.value.set_value(value);
        self.changed.notify();
    }
}

impl<T: Clone + 'static> RwSignal<T> {
    /// What it is now, which is followed.
    pub(crate) fn get(self) -> T {
        self.with(T::clone)
    }

    /// What it is now, which is not followed.
    pub(crate) fn get_untracked(self) -> T {
        self.with_untracked(T::clone)
    }

    /// What it is now, which is not followed, if it is still there.
    pub(crate) fn try_get_untracked(self) -> Option<T> {
        self.try_with_untracked(T::clone)
    }
}
