//! A value that lives as long as what it was made in, and that nothing follows.

#![expect(clippy::disallowed_types, reason = "this is where they are wrapped")]

use leptos::prelude::{GetValue as _, LocalStorage, StoredValue as Stored};
use std::any::Any;
use std::cell::RefCell;
use std::marker::PhantomData;
use std::rc::Rc;

/// A value that lives as long as what it was made in. Copies are the same value.
pub(crate) struct StoredValue<T> {
    stored: Stored<Rc<dyn Any>, LocalStorage>,
    of: PhantomData<fn() -> T>,
}

impl<T> Clone for StoredValue<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for StoredValue<T> {}

/// Whether it is the same value, not an equal one.
impl<T> PartialEq for StoredValue<T> {
    fn eq(&self, other: &Self) -> bool {
        self.stored == other.stored
    }
}

/// What is said where a value is asked for after its end: the same as Leptos does.
const GONE: &str = "a value was asked for after what it was made in had gone";

impl<T: 'static> StoredValue<T> {
    /// A value that lives as long as what is drawn now.
    pub(crate) fn new(value: T) -> Self {
        let value: Rc<dyn Any> = Rc::new(RefCell::new(value));
        Self { stored: Stored::new_local(value), of: PhantomData }
    }

    /// Looks at it, if it is still there.
    pub(crate) fn try_with_value<O>(self, look: impl FnOnce(&T) -> O) -> Option<O> {
        let held = self.stored.try_get_value()?;
        Some(look(&*held.downcast_ref::<RefCell<T>>()?.borrow()))
    }

    /// Looks at it.
    pub(crate) fn with_value<O>(self, look: impl FnOnce(&T) -> O) -> O {
        let Some(seen) = self.try_with_value(look) else { unreachable!("{GONE}") };
        seen
    }

    /// Changes it, if it is still there.
    pub(crate) fn try_update_value<O>(self, change: impl FnOnce(&mut T) -> O) -> Option<O> {
        let held = self.stored.try_get_value()?;
        Some(change(&mut *held.downcast_ref::<RefCell<T>>()?.borrow_mut()))
    }

    /// Changes it.
    pub(crate) fn update_value(self, change: impl FnOnce(&mut T)) {
        self.try_update_value(change);
    }

    /// Puts another in its place.
    pub(crate) fn set_value(self, value: T) {
        // What was there ends outside of the loan: its end may ask for it.
        drop(self.try_update_value(|held| std::mem::replace(held, value)));
    }
}

impl<T: Clone + 'static> StoredValue<T> {
    /// What it is now, if it is still there.
    pub(crate) fn try_get_value(self) -> Option<T> {
        self.try_with_value(T::clone)
    }

    /// What it is now.
    pub(crate) fn get_value(self) -> T {
        self.with_value(T::clone)
    }
}
