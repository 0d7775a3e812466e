//! The front side: the browser's localStorage, or this window's memory where there is none.

use fascicle_core::archive::{Change, HEAD, PREFIX, Side, SideError, Soon, Stamp};
use fascicle_core::sorted::SortedMap;
use std::cell::RefCell;
use std::future::ready;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{DomException, Storage};

/// Where the texts are that the page reads at its start.
pub(crate) enum Front {
    /// In the browser.
    Local(Storage),
    /// In this window only, because the browser lets the page keep nothing.
    Window(RefCell<SortedMap<String, String>>),
}

impl Front {
    /// localStorage if it can be reached and read, this window otherwise. A full store is reached.
    pub(crate) fn open() -> Self {
        let storage = web_sys::window().and_then(|it| it.local_storage().ok().flatten());
        match storage {
            Some(storage) if storage.length().is_ok() => Self::Local(storage),
            _ => Self::Window(RefCell::default()),
        }
    }

    /// Whether what is kept here outlives the window.
    pub(crate) const fn lasts(&self) -> bool {
        matches!(self, Self::Local(_))
    }

    /// Every key, ours or not.
    fn all_keys(&self) -> Result<Vec<String>, SideError> {
        match self {
            Self::Local(storage) => {
                let count = storage.length().map_err(|it| error_from_js(&it))?;
                let key = |place| storage.key(place).map_err(|it| error_from_js(&it));
                let keys: Result<Vec<Option<String>>, SideError> = (0..count).map(key).collect();
                Ok(keys?.into_iter().flatten().collect())
            }
            Self::Window(texts) => Ok(texts.borrow().iter().map(|(key, _)| key.clone()).collect()),
        }
    }

    /// The keys that are ours.
    pub(super) fn our_keys(&self) -> Result<Vec<String>, SideError> {
        Ok(self.all_keys()?.into_iter().filter(|key| key.starts_with(PREFIX)).collect())
    }

    /// The text under a key.
    pub(super) fn text(&self, key: &str) -> Result<Option<String>, SideError> {
        match self {
            Self::Local(storage) => storage.get_item(key).map_err(|it| error_from_js(&it)),
            Self::Window(texts) => Ok(texts.borrow().get(key).cloned()),
        }
    }

    /// Makes one change.
    pub(super) fn change(&self, change: &Change) -> Result<(), SideError> {
        match (self, change) {
            (Self::Local(storage), Change::Set(key, text)) => storage.set_item(key, text),
            (Self::Local(storage), Change::Remove(key)) => storage.remove_item(key),
            (Self::Window(texts), Change::Set(key, text)) => {
                texts.borrow_mut().insert(key.clone(), text.clone());
                Ok(())
            }
            (Self::Window(texts), Change::Remove(key)) => {
                texts.borrow_mut().remove(key);
                Ok(())
            }
        }
        .map_err(|it| error_from_js(&it))
    }

    fn write_all(&self, under: Option<Stamp>, changes: &[Change]) -> Result<(), SideError> {
        for change in changes {
            if let Some(stamp) = under {
                stamp.check(self.text(HEAD)?.as_deref())?;
            }
            self.change(change)?;
        }
        Ok(())
    }
}

impl Side for Front {
    fn keys(&self) -> Soon<'_, Vec<String>> {
        Box::pin(ready(self.our_keys()))
    }

    fn get(&self, keys: Vec<String>) -> Soon<'_, Vec<Option<String>>> {
        Box::pin(ready(keys.iter().map(|key| self.text(key)).collect()))
    }

    fn write(&self, under: Option<Stamp>, changes: Vec<Change>) -> Soon<'_, ()> {
        Box::pin(ready(self.write_all(under, &changes)))
    }
}

/// What the browser's error means here.
pub(super) fn error_from_js(error: &JsValue) -> SideError {
    let name = error.dyn_ref::<DomException>().map(DomException::name);
    error_from_name(&name.unwrap_or_default())
}

/// What the browser's name for an error means here. The second name is Firefox's older one.
pub(super) fn error_from_name(name: &str) -> SideError {
    match name {
        "QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED" => SideError::Full,
        _ => SideError::Blocked,
    }
}

#[cfg(all(test, target_arch = "wasm32"))]
#[expect(clippy::expect_used, reason = "a test that lacks its data has failed")]
mod tests {
    use super::*;
    use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

    wasm_bindgen_test_configure!(run_in_browser);

    fn local() -> Storage {
        web_sys::window().expect("a window").local_storage().expect("reached").expect("there")
    }

    #[wasm_bindgen_test]
    fn what_is_kept_in_the_browser_is_found_again_and_strangers_are_left_alone() {
        local().clear().expect("cleared");
        local().set_item("somebody else's", "{").expect("kept");
        let set = Change::Set("fascicle.record.a".to_owned(), "\u{0}\u{ff}\u{d7ff}".to_owned());
        Front::open().write_all(None, std::slice::from_ref(&set)).expect("kept");
        let front = Front::open();
        assert_eq!(front.our_keys().expect("read"), ["fascicle.record.a"]);
        let text = front.text("fascicle.record.a").expect("read");
        assert_eq!(text.as_deref(), Some("\u{0}\u{ff}\u{d7ff}"));
        local().clear().expect("cleared");
    }

    #[wasm_bindgen_test]
    fn a_full_browser_says_that_it_is_full() {
        local().clear().expect("cleared");
        let front = Front::open();
        let huge = Change::Set("fascicle.record.huge".to_owned(), "x".repeat(6_000_000));
        assert_eq!(front.change(&huge), Err(SideError::Full));
        assert_eq!(front.text("fascicle.record.huge"), Ok(None));
        local().clear().expect("cleared");
    }
}
