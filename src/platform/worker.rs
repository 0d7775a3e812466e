//! The service worker that answers when there is no connection: registered here, followed, and told when the person wants the new version.

use super::tasks;
use js_sys::Reflect;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{EventTarget, ServiceWorkerContainer, ServiceWorkerRegistration};

/// What a waiting worker is told: see `public/sw.js`.
const TAKE_OVER: &str = "take-over";

/// What becomes of the version of the page that this window shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Turn {
    /// A new one is kept on this device, whole, and waits until the person wants it.
    Ready,
    /// The new one has taken over, as this window or another one asked.
    Over,
}

/// Registers the worker, and tells what becomes of it for as long as the page is open. In
/// development there is none, so that a changed file is seen at once.
pub(crate) fn follow(tell: impl Fn(Turn) + Copy + 'static) {
    if cfg!(debug_assertions) {
        return;
    }
    let Some(container) = container() else { return };
    tasks::spawn(async move {
        let Ok(registered) = JsFuture::from(container.register("sw.js")).await else { return };
        let registration: ServiceWorkerRegistration = registered.unchecked_into();
        let look = {
            let registration = registration.clone();
            // The first version ever waits for an instant as well, with none before it.
            move || {
                if registration.waiting().is_some() && registration.active().is_some() {
                    tell(Turn::Ready);
                }
            }
        };
        look();
        let found = registration.clone();
        on(&registration, "updatefound", move || {
            if let Some(worker) = found.installing() {
                on(&worker, "statechange", look.clone());
            }
        });
        let was_controlled = std::cell::Cell::new(container.controller().is_some());
        on(&container, "controllerchange", move || {
            if was_controlled.replace(true) {
                tell(Turn::Over);
            }
        });
    });
}

/// Lets the version that waits take over; [`follow`] tells when it has. Whether one waits.
pub(crate) async fn take_over() -> bool {
    let registration = async {
        let registration = JsFuture::from(container()?.get_registration()).await.ok()?;
        registration.dyn_into::<ServiceWorkerRegistration>().ok()?.waiting()
    };
    let waiting = registration.await;
    waiting.is_some_and(|it| it.post_message(&TAKE_OVER.into()).is_ok())
}

/// Absent in private windows of some browsers and on insecure origins; the app works without.
fn container() -> Option<ServiceWorkerContainer> {
    let navigator = web_sys::window()?.navigator();
    let has_workers = Reflect::has(&navigator, &JsValue::from("serviceWorker"));
    has_workers.unwrap_or(false).then(|| navigator.service_worker())
}

/// Listens for as long as the page is open.
fn on(target: &EventTarget, event: &str, act: impl Fn() + 'static) {
    let listener = Closure::<dyn Fn()>::new(act).into_js_value();
    target.add_event_listener_with_callback(event, listener.unchecked_ref()).ok();
}
