//! Installing the page: what this browser offers, and the file that the page is opened with once it is installed.

use super::{document, tasks};
use js_sys::{Function, Promise, Reflect};
use std::cell::RefCell;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, File};

thread_local! {
    /// What Chromium gives to a page that it would install.
    static PROMPT: RefCell<Option<Event>> = const { RefCell::new(None) };
}

/// How this browser installs a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Installing {
    /// It is installed, and this window is of the app.
    Done,
    /// By the Share sheet of an iPhone or iPad, where the app on the home screen has a store of its own.
    HomeScreen,
    /// By a button, which opens the browser's own question.
    Button,
    /// By the browser's menu, if at all.
    Menu,
}

/// Keeps what the browser gives for later. The browser's own hint stays.
pub(crate) fn listen() {
    let Some(window) = web_sys::window() else { return };
    let keep =
        Closure::<dyn Fn(Event)>::new(|event| PROMPT.with(|it| drop(it.replace(Some(event)))));
    let keep = keep.into_js_value();
    window.add_event_listener_with_callback("beforeinstallprompt", keep.unchecked_ref()).ok();
}

/// How it is done here.
pub(crate) fn installing() -> Installing {
    // Only Safari on a phone or tablet says this: whether it was opened from the home screen.
    let navigator = web_sys::window().map(JsValue::from).and_then(|it| get(&it, "navigator"));
    let from_home = navigator.and_then(|it| get(&it, "standalone"));
    match from_home.and_then(|it| it.as_bool()) {
        Some(true) => Installing::Done,
        Some(false) => Installing::HomeScreen,
        None if is_app_window() => Installing::Done,
        None if PROMPT.with(|it| it.borrow().is_some()) => Installing::Button,
        None => Installing::Menu,
    }
}

fn is_app_window() -> bool {
    document::matches("(display-mode: standalone)")
}

/// Opens the browser's own question.
pub(crate) fn ask() {
    if let Some(event) = PROMPT.with(RefCell::take) {
        let prompt = get(&event, "prompt").and_then(|it| it.dyn_into::<Function>().ok());
        // What the person chose is the browser's business.
        drop(prompt.map(|it| it.call0(&event)));
    }
}

/// Tells of each file that the installed page is opened with.
pub(crate) fn on_file(tell: impl Fn(File) + Copy + 'static) {
    let queue = web_sys::window().map(JsValue::from).and_then(|it| get(&it, "launchQueue"));
    let Some(queue) = queue else { return };
    let take = Closure::<dyn Fn(JsValue)>::new(move |launch: JsValue| {
        tasks::spawn(async move {
            if let Some(file) = file_of(&launch).await {
                tell(file);
            }
        });
    });
    let set = get(&queue, "setConsumer").and_then(|it| it.dyn_into::<Function>().ok());
    drop(set.map(|it| it.call1(&queue, &take.into_js_value())));
}

/// The first file of a launch.
async fn file_of(launch: &JsValue) -> Option<File> {
    let handle = get(&get(launch, "files")?, "0")?;
    let get_file: Function = get(&handle, "getFile")?.dyn_into().ok()?;
    let file: Promise = get_file.call0(&handle).ok()?.dyn_into().ok()?;
    JsFuture::from(file).await.ok()?.dyn_into().ok()
}

fn get(from: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(from, &name.into()).ok().filter(|it| !it.is_undefined())
}
