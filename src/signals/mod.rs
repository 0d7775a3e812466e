//! What the page follows: signals, memos and stored values of any type, each kind of them one compiled type underneath.
//!
//! They are Leptos's, named and used as there; only which type is held is known outside of the graph.
//! Why: docs/decisions/0020-one-type-of-signal.md.

mod callback;
mod memo;
mod rw_signal;
mod signal;
mod stored_value;

#[cfg(all(test, target_arch = "wasm32"))]
mod tests;

pub(crate) use callback::Callback;
pub(crate) use memo::Memo;
pub(crate) use rw_signal::RwSignal;
pub(crate) use signal::Signal;
pub(crate) use stored_value::StoredValue;

use leptos::prelude::Effect;

/// Acts once what is drawn now is in the page, and again whenever what it reads has changed.
pub(crate) fn effect(act: impl FnMut() + 'static) {
    let act: Box<dyn FnMut()> = Box::new(act);
    Effect::new(act);
}
