//! Settling, in the room behind the first screen: nothing is settled before that is seen.

#![expect(
    clippy::unnecessary_wraps,
    reason = "a room whose file does not come is an error, which the macro puts into the same type"
)]

use fascicle_core::archive::{self, Settled, Store, Unsettled, Wish};
use leptos::wasm_split::{self, SplitLoaderError, wasm_split};
use std::pin::Pin;

/// Makes both sides whole, and does what is wished for.
pub(super) type Settle =
    for<'a> fn(Store<'a>, Wish) -> Pin<Box<dyn Future<Output = Result<Settled, Unsettled>> + 'a>>;

/// What settles, once its room is there.
#[wasm_split(rest, wasm_split_path = wasm_split, fallible)]
pub(super) fn settling() -> Result<Settle, SplitLoaderError> {
    Ok(|store, wish| Box::pin(archive::settle(store, wish)))
}
