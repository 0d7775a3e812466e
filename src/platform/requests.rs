//! What this window has asked a host for since it was opened, as the browser itself keeps the record.

use js_sys::Array;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::prelude::Closure;
use web_sys::{PerformanceEntry, PerformanceObserver, PerformanceObserverInit};

/// The browser's word for everything that a page fetches, and for the page itself.
const RESOURCE: &str = "resource";
const NAVIGATION: &str = "navigation";
/// The page itself, where its address names no file.
const PAGE: &str = "./";

/// One request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Request {
    /// The file below the page's own folder, or the whole address where it is not there.
    pub(crate) name: String,
    /// Whether it is one of the page's own files.
    pub(crate) is_own: bool,
}

/// Every request so far, in order, the page itself first.
pub(crate) fn so_far() -> Vec<Request> {
    let Some(timeline) = web_sys::window().and_then(|it| it.performance()) else {
        return Vec::new();
    };
    let folder = folder().unwrap_or_default();
    let address = |it| PerformanceEntry::unchecked_from_js(it).name();
    let of_kind = |it| timeline.get_entries_by_type(it).iter().map(address).collect::<Vec<_>>();
    let addresses = [NAVIGATION, RESOURCE].into_iter().flat_map(of_kind);
    addresses.map(|it| request_to(&it, &folder)).collect()
}

/// The wasm that this window was started with, in whose name is the beginning of its hash.
pub(crate) fn started_with() -> Option<String> {
    let requests = so_far().into_iter();
    requests
        .filter(|it| it.is_own)
        .map(|it| it.name)
        .find(|it| it.rsplit('.').next() == Some("wasm"))
}

fn request_to(address: &str, folder: &str) -> Request {
    // No browser sends what is behind it.
    let sent = address.split('#').next().unwrap_or_default();
    match sent.strip_prefix(folder).filter(|_| !folder.is_empty()) {
        Some("") => Request { name: PAGE.to_owned(), is_own: true },
        Some(own) => Request { name: own.to_owned(), is_own: true },
        None => Request { name: sent.to_owned(), is_own: false },
    }
}

/// The folder that the page was opened from, with a slash at its end.
pub(super) fn folder() -> Option<String> {
    let address = web_sys::window()?.location().href().ok()?;
    let page = address.split(['#', '?']).next()?;
    let (folder, _) = page.rsplit_once('/')?;
    Some(format!("{folder}/"))
}

/// Tells of each further request, for as long as what it returns is not disconnected.
pub(crate) fn watch(tell: impl Fn() + 'static) -> Option<PerformanceObserver> {
    let tell = Closure::<dyn Fn()>::new(tell).into_js_value();
    let observer = PerformanceObserver::new(tell.unchecked_ref()).ok()?;
    let kinds = Array::of1(&RESOURCE.into());
    observer.observe(&PerformanceObserverInit::new(&kinds));
    Some(observer)
}

#[cfg(all(test, target_arch = "wasm32"))]
mod tests {
    use super::*;
    use wasm_bindgen_test::wasm_bindgen_test;

    #[wasm_bindgen_test]
    fn a_file_beside_the_page_is_its_own_and_nothing_else_is() {
        let folder = "https://a.example/notes/";
        let request = |address| request_to(address, folder);
        let own = Request { name: "boot.js".to_owned(), is_own: true };
        assert_eq!(request("https://a.example/notes/boot.js"), own);
        let page = Request { name: "./".to_owned(), is_own: true };
        assert_eq!(request("https://a.example/notes/#/more/privacy"), page);
        for other in ["https://a.example/x.js", "https://b.example/notes/boot.js", "data:,x"] {
            assert_eq!(request(other), Request { name: other.to_owned(), is_own: false });
        }
        assert!(!request_to("https://a.example/", "").is_own);
    }
}
