//! The browser's localStorage as a shelf, or this window's memory where there is none.

use fascicle_core::archive::{Shelf, ShelfError};
use fascicle_core::sorted::SortedMap;
use std::cell::RefCell;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{DomException, Storage};

/// Where records are kept.
pub(crate) enum BrowserShelf {
    /// In the browser.
    Local(Storage),
    /// In this window only, because the browser lets the page keep nothing.
    Window(RefCell<SortedMap<String, String>>),
}

impl BrowserShelf {
    /// localStorage if it can be reached and read, this window otherwise. A full store is reached.
    pub(crate) fn open() -> Self {
        let storage = web_sys::window().and_then(|it| it.local_storage().ok().flatten());
        match storage {
            Some(storage) if storage.length().is_ok() => Self::Local(storage),
            _ => Self::window(),
        }
    }

    /// This window's memory.
    pub(crate) fn window() -> Self {
        Self::Window(RefCell::default())
    }

    /// Whether what is kept here outlives the window.
    pub(crate) const fn lasts(&self) -> bool {
        matches!(self, Self::Local(_))
    }
}

impl Shelf for BrowserShelf {
    fn keys(&self) -> Result<Vec<String>, ShelfError> {
        match self {
            Self::Local(storage) => {
                let count = storage.length().map_err(|it| error_from_js(&it))?;
                let key = |place| storage.key(place).map_err(|it| error_from_js(&it));
                let keys: Result<Vec<Option<String>>, ShelfError> = (0..count).map(key).collect();
                Ok(keys?.into_iter().flatten().collect())
            }
            Self::Window(texts) => Ok(texts.borrow().iter().map(|(key, _)| key.clone()).collect()),
        }
    }

    fn get(&self, key: &str) -> Result<Option<String>, ShelfError> {
        match self {
            Self::Local(storage) => storage.get_item(key).map_err(|it| error_from_js(&it)),
            Self::Window(texts) => Ok(texts.borrow().get(key).cloned()),
        }
    }

    fn set(&self, key: &str, text: &str) -> Result<(), ShelfError> {
        match self {
            Self::Local(storage) => storage.set_item(key, text).map_err(|it| error_from_js(&it)),
            Self::Window(texts) => {
                texts.borrow_mut().insert(key.to_owned(), text.to_owned());
                Ok(())
            }
        }
    }
}

fn error_from_js(error: &JsValue) -> ShelfError {
    let name = error.dyn_ref::<DomException>().map(DomException::name);
    error_from_name(&name.unwrap_or_default())
}

/// What the browser's name for an error means here. The second name is Firefox's older one.
pub(super) fn error_from_name(name: &str) -> ShelfError {
    match name {
        "QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED" => ShelfError::Full,
        _ => ShelfError::Blocked,
    }
}

#[cfg(all(test, target_arch = "wasm32"))]
#[expect(clippy::expect_used, reason = "a test that lacks its data has failed")]
mod tests {
    use super::*;
    use fascicle_core::archive::{self, RECORD_PREFIX};
    use fascicle_core::body::{Place, Spot};
    use fascicle_core::calendar::Moment;
    use fascicle_core::diary::{Diary, RevisionId, Twitch};
    use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

    wasm_bindgen_test_configure!(run_in_browser);

    fn local() -> Storage {
        web_sys::window().expect("a window").local_storage().expect("reached").expect("there")
    }

    #[wasm_bindgen_test]
    fn what_is_kept_in_the_browser_is_found_again() {
        local().clear().expect("cleared");
        let moment = Moment::new(1_795_390_200_000, 60).expect("a moment");
        let tongue = Place::new(Spot::Tongue, None).expect("a place");
        let revision =
            Diary::note(RevisionId::new(1, [1; 10]), moment, Twitch::new(tongue, moment));
        archive::append(&BrowserShelf::open(), &revision).expect("kept");
        local().set_item("somebody else's", "{").expect("kept");
        local().set_item(&format!("{RECORD_PREFIX}broken"), "{").expect("kept");
        let found = archive::load(&BrowserShelf::open()).expect("read");
        assert_eq!(found.revisions, [revision]);
        assert_eq!(found.set_aside.len(), 1);
        local().clear().expect("cleared");
    }

    #[wasm_bindgen_test]
    fn a_full_browser_says_that_it_is_full() {
        local().clear().expect("cleared");
        let shelf = BrowserShelf::open();
        let huge = "x".repeat(6_000_000);
        assert_eq!(shelf.set("fascicle.record.huge", &huge), Err(ShelfError::Full));
        assert_eq!(shelf.get("fascicle.record.huge"), Ok(None));
        local().clear().expect("cleared");
    }
}
