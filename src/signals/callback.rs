//! What is done when something happens in a part of a screen, given to that part.

use super::StoredValue;

/// What is done when something happens. Copies do the same.
pub(crate) struct Callback<I, O = ()> {
    act: StoredValue<Box<dyn Fn(I) -> O>>,
}

impl<I, O> Clone for Callback<I, O> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<I, O> Copy for Callback<I, O> {}

impl<I: 'static, O: 'static> Callback<I, O> {
    /// Does that.
    pub(crate) fn new(act: impl Fn(I) -> O + 'static) -> Self {
        Self { act: StoredValue::new(Box::new(act)) }
    }

    /// Does it.
    pub(crate) fn run(self, input: I) -> O {
        self.act.with_value(|act| act(input))
    }
}

impl<I: 'static, O: 'static, F: Fn(I) -> O + 'static> From<F> for Callback<I, O> {
    fn from(act: F) -> Self {
        Self::new(act)
    }
}
