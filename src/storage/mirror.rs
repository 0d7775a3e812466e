//! The mirror: IndexedDB, which says that a text is kept only when it is on the disk.

use super::local::error_from_js;
use fascicle_core::archive::{Change, HEAD, PREFIX, Side, SideError, Soon, Stamp};
use js_sys::{Array, Promise};
use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    IdbDatabase, IdbObjectStore, IdbOpenDbRequest, IdbRequest, IdbTransaction,
    IdbTransactionDurability, IdbTransactionMode, IdbTransactionOptions, PageTransitionEvent,
};

/// The database and its one store of texts. Promises to old data, as every key is.
const DATABASE: &str = "fascicle";
const TEXTS: &str = "texts";
/// A browser that has not opened the database by then goes on without it.
const PATIENCE: Duration = Duration::from_secs(3);
/// What the browser has not done by then is undone, and the page goes on with one side. A whole store
/// on a slow phone takes seconds.
const LONGEST: Duration = Duration::from_mins(1);

/// The database, open, and what is under way in it.
pub(crate) struct Mirror {
    database: IdbDatabase,
    under_way: Rc<UnderWay>,
}

#[derive(Default)]
struct UnderWay {
    transactions: RefCell<Vec<IdbTransaction>>,
    /// The person is elsewhere.
    is_left: Cell<bool>,
}

/// A transaction that is under way for as long as this lives.
struct Begun {
    transaction: IdbTransaction,
    store: IdbObjectStore,
    under_way: Rc<UnderWay>,
    undone: Option<TimeoutHandle>,
}

impl Mirror {
    /// Opens the database, or makes it; `None` where the browser has none for this page.
    ///
    /// It is asked for at once: the browser opens it while this window does something else.
    pub(crate) fn open() -> impl Future<Output = Option<Self>> {
        let asked = Asked::now();
        async {
            let Asked { request, _made, opened } = asked?;
            let opened = Promise::race(&Array::of2(&opened, &too_late()));
            if JsFuture::from(opened).await.ok()?.is_undefined() {
                return None;
            }
            let database: IdbDatabase = request.result().ok()?.dyn_into().ok()?;
            if !database.object_store_names().contains(TEXTS) {
                return None;
            }
            close_when_asked(&database);
            let under_way = Rc::default();
            undo_when_left(&under_way);
            Some(Self { database, under_way })
        }
    }

    fn begin(&self, mode: IdbTransactionMode) -> Result<Begun, JsValue> {
        if self.under_way.is_left.get() {
            return Err(JsValue::NULL);
        }
        let options = IdbTransactionOptions::new();
        options.set_durability(IdbTransactionDurability::Strict);
        let transaction =
            self.database.transaction_with_str_and_mode_and_options(TEXTS, mode, &options)?;
        let store = transaction.object_store(TEXTS)?;
        self.under_way.transactions.borrow_mut().push(transaction.clone());
        let late = transaction.clone();
        let undone = set_timeout_with_handle(move || drop(late.abort()), LONGEST).ok();
        Ok(Begun { transaction, store, under_way: Rc::clone(&self.under_way), undone })
    }

    async fn read_keys(&self) -> Result<Vec<String>, JsValue> {
        let begun = self.begin(IdbTransactionMode::Readonly)?;
        let request = begun.store.get_all_keys()?;
        answer(&request).await?;
        let keys = Array::from(&request.result()?);
        let ours = keys.iter().filter_map(|it| it.as_string()).filter(|it| it.starts_with(PREFIX));
        Ok(ours.collect())
    }

    async fn read(&self, keys: Vec<String>) -> Result<Vec<Option<String>>, JsValue> {
        let begun = self.begin(IdbTransactionMode::Readonly)?;
        let ask = |key: &String| begun.store.get(&key.into());
        let requests = keys.iter().map(ask).collect::<Result<Vec<IdbRequest>, JsValue>>()?;
        if !requests.is_empty() {
            end(&begun.transaction).await?;
        }
        requests.iter().map(|it| Ok(it.result()?.as_string())).collect()
    }

    /// What lies under a key, text or not.
    pub(super) async fn value(&self, key: &str) -> Result<JsValue, JsValue> {
        let begun = self.begin(IdbTransactionMode::Readonly)?;
        let request = begun.store.get(&key.into())?;
        answer(&request).await?;
        request.result()
    }

    /// Keeps what is no text.
    pub(super) async fn keep_value(&self, key: &str, value: &JsValue) -> Result<(), JsValue> {
        let begun = self.begin(IdbTransactionMode::Readwrite)?;
        begun.store.put_with_key(value, &key.into())?;
        end(&begun.transaction).await
    }

    async fn change(&self, under: Option<Stamp>, changes: Vec<Change>) -> Result<(), SideError> {
        let js = |it: JsValue| error_from_js(&it);
        let begun = self.begin(IdbTransactionMode::Readwrite).map_err(js)?;
        let Begun { transaction, store, .. } = &begun;
        if let Some(stamp) = under {
            let head = store.get(&HEAD.into()).map_err(js)?;
            answer(&head).await.map_err(js)?;
            stamp.check(head.result().map_err(js)?.as_string().as_deref())?;
        }
        for change in changes {
            match change {
                Change::Set(key, text) => store.put_with_key(&text.into(), &key.into()),
                Change::Remove(key) => store.delete(&key.into()),
            }
            .map_err(js)?;
        }
        end(transaction).await.map_err(js)
    }
}

impl Drop for Begun {
    fn drop(&mut self) {
        // One that has ended by now has nothing to undo; one that only read has done so.
        self.transaction.abort().ok();
        self.under_way.transactions.borrow_mut().retain(|it| it != &self.transaction);
        if let Some(undone) = self.undone {
            undone.clear();
        }
    }
}

/// A database that the browser was asked for.
struct Asked {
    request: IdbOpenDbRequest,
    /// Makes the store in it, if it is a new one.
    _made: Closure<dyn FnMut()>,
    opened: Promise,
}

impl Asked {
    fn now() -> Option<Self> {
        let factory = web_sys::window()?.indexed_db().ok()??;
        // Without a version: a newer app may have raised it.
        let request = factory.open(DATABASE).ok()?;
        let made = make_store(&request);
        request.set_onupgradeneeded(Some(made.as_ref().unchecked_ref()));
        let opened = Promise::new(&mut |resolve, reject| {
            request.set_onsuccess(Some(&resolve));
            request.set_onerror(Some(&reject));
        });
        Some(Self { request, _made: made, opened })
    }
}

impl Side for Mirror {
    fn keys(&self) -> Soon<'_, Vec<String>> {
        Box::pin(async { self.read_keys().await.map_err(|it| error_from_js(&it)) })
    }

    fn get(&self, keys: Vec<String>) -> Soon<'_, Vec<Option<String>>> {
        Box::pin(async { self.read(keys).await.map_err(|it| error_from_js(&it)) })
    }

    fn write(&self, under: Option<Stamp>, changes: Vec<Change>) -> Soon<'_, ()> {
        Box::pin(self.change(under, changes))
    }
}

/// Makes the store of texts in a new database.
fn make_store(request: &IdbOpenDbRequest) -> Closure<dyn FnMut()> {
    let request = request.clone();
    Closure::new(move || {
        let database = request.result().ok().and_then(|it| it.dyn_into::<IdbDatabase>().ok());
        // Where it fails, the store is not there, and `open` says so.
        drop(database.map(|it| it.create_object_store(TEXTS)));
    })
}

/// A newer app that raises the database's version must not wait for this window.
fn close_when_asked(database: &IdbDatabase) {
    let closes = database.clone();
    let close = Closure::<dyn FnMut()>::new(move || closes.close()).into_js_value();
    database.set_onversionchange(Some(close.unchecked_ref()));
}

/// Undoes what is under way when the browser keeps the page aside, to show it again when the person comes
/// back, and begins nothing until then. `WebKit` stops it there in the middle of its work, and keeps the
/// whole database shut for every window until it is closed itself: docs/engines.md.
fn undo_when_left(under_way: &Rc<UnderWay>) {
    let left = Rc::clone(under_way);
    on_window("pagehide", move |event| {
        if !event.persisted() {
            // It ends here, and what is under way is done by the browser.
            return;
        }
        left.is_left.set(true);
        for transaction in left.transactions.borrow().iter() {
            // One that has ended by now has nothing to undo.
            transaction.abort().ok();
        }
    });
    let back = Rc::clone(under_way);
    on_window("pageshow", move |_| back.is_left.set(false));
}

fn on_window(name: &str, act: impl FnMut(PageTransitionEvent) + 'static) {
    let act = Closure::<dyn FnMut(PageTransitionEvent)>::new(act).into_js_value();
    if let Some(window) = web_sys::window() {
        window.add_event_listener_with_callback(name, act.unchecked_ref()).ok();
    }
}

/// Waits for a request; its own error where it fails.
async fn answer(request: &IdbRequest) -> Result<(), JsValue> {
    let answered = Promise::new(&mut |resolve, reject| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&reject));
    });
    match JsFuture::from(answered).await {
        Ok(_) => Ok(()),
        Err(_) => Err(request.error().ok().flatten().map_or(JsValue::NULL, JsValue::from)),
    }
}

/// Waits until a transaction is on the disk; its own error where it was undone.
async fn end(transaction: &IdbTransaction) -> Result<(), JsValue> {
    let ended = Promise::new(&mut |resolve, reject| {
        transaction.set_oncomplete(Some(&resolve));
        transaction.set_onabort(Some(&reject));
    });
    match JsFuture::from(ended).await {
        Ok(_) => Ok(()),
        Err(_) => Err(transaction.error().map_or(JsValue::NULL, JsValue::from)),
    }
}

fn too_late() -> Promise {
    Promise::new(&mut |resolve, _| {
        let later = move || drop(resolve.call0(&JsValue::NULL));
        leptos::prelude::set_timeout(later, PATIENCE);
    })
}
