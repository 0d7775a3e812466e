//! What this window has asked a host for since it was opened, as the browser itself keeps the record.

use js_sys::Array;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::prelude::Closure;
use web_sys::{PerformanceEntry, PerformanceObserver, PerformanceObserverInit};

/// The browser's word for everything that a page fetches.
const RESOURCE: &str = "resource";

/// One request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Request {
    /// The file below the page's own folder, or the whole address where it is not there.
    pub(crate) name: String,
    /// Whether it is one of the page's own files.
    pub(crate) is_own: bool,
}

/// Every request so far, in order.
pub(crate) fn so_far() -> Vec<Request> {
    let timeline = web_sys::window().and_then(|it| it.performance());
    let entries = timeline.map(|it| it.get_entries_by_type(RESOURCE)).unwrap_or_default();
    let folder = folder().unwrap_or_default();
    let address = |it| PerformanceEntry::unchecked_from_js(it).name();
    entries.iter().map(address).map(|it| request_to(&it, &folder)).collect()
}

fn request_to(address: &str, folder: &str) -> Request {
    let own = address.strip_prefix(folder).filter(|_| !folder.is_empty());
    Request { name: own.unwrap_or(address).to_owned(), is_own: own.is_some() }
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
        for other in ["https://a.example/x.js", "https://b.example/notes/boot.js", "data:,x"] {
            assert_eq!(request(other), Request { name: other.to_owned(), is_own: false });
        }
        assert!(!request_to("https://a.example/", "").is_own);
    }
}
