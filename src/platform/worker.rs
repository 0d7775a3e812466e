//! Registers the service worker that answers when there is no connection; in release builds only.

/// Registers it. In development there is none, so that a changed file is seen at once.
pub(crate) fn register() {
    if cfg!(debug_assertions) {
        return;
    }
    let Some(navigator) = web_sys::window().map(|it| it.navigator()) else {
        return;
    };
    // Absent in private windows of some browsers and on insecure origins; the app works without.
    let name = "serviceWorker".into();
    if js_sys::Reflect::has(&navigator, &name).unwrap_or(false) {
        // What comes of it shows in Settings, Privacy (a later part); nothing here waits for it.
        drop(navigator.service_worker().register("sw.js"));
    }
}
