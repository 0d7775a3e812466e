//! The lock of the store: one window at a time packs, heals and deletes.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;

/// A promise to other versions of the app: all of them lock the same thing.
const NAME: &str = "fascicle.store";

/// The lock, held until it is dropped.
pub(super) struct Lock {
    release: Option<Function>,
}

impl Lock {
    /// Waits until this window has the lock.
    ///
    /// Where the browser has none (no secure origin), it is as if nobody else held it: settling
    /// never removes what it has not read, so two at once waste room and lose nothing.
    pub(super) async fn take() -> Self {
        let Some(locks) = web_sys::window().map(|it| it.navigator()).filter(has_locks) else {
            return Self { release: None };
        };
        let (mut release, mut grant) = (None, None);
        let held = Promise::new(&mut |resolve, _| release = Some(resolve));
        let granted = Promise::new(&mut |resolve, _| grant = Some(resolve));
        let callback = Closure::once_into_js(move |_: JsValue| {
            drop(grant.map(|it| it.call0(&JsValue::NULL)));
            held
        });
        let refused = locks.locks().request(NAME, callback.unchecked_ref());
        // The request ends when the lock is let go: it tells nothing of interest.
        let either = Promise::race(&js_sys::Array::of2(&granted, &refused));
        JsFuture::from(either).await.ok();
        Self { release }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        drop(self.release.take().map(|it| it.call0(&JsValue::NULL)));
    }
}

fn has_locks(navigator: &web_sys::Navigator) -> bool {
    Reflect::has(navigator, &"locks".into()).unwrap_or(false)
}
