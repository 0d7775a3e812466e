//! Files that go to the person and come from them: made and read here, sent nowhere.

use js_sys::{Array, Function, Object, Promise, Reflect, Uint8Array};
use std::time::Duration;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, File, FilePropertyBag, HtmlAnchorElement, Navigator, Url};

/// What kind of text a file of JSON is.
pub(crate) const JSON: &str = "application/json";
/// What kind of text a table is.
pub(crate) const CSV: &str = "text/csv;charset=utf-8";

/// Offers a text of that kind as a download under that name.
pub(crate) fn download(name: &str, kind: &str, text: &str) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let pressed = press_download(name, &address);
    // Some browsers read it only after the press: it is let go when they surely have.
    let let_go = move || drop(Url::revoke_object_url(&address));
    leptos::prelude::set_timeout(let_go, Duration::from_mins(1));
    pressed
}

fn press_download(name: &str, address: &str) -> Result<(), JsValue> {
    let document = super::document::document().ok_or(JsValue::NULL)?;
    let link: HtmlAnchorElement = document.create_element("a")?.dyn_into()?;
    link.set_href(address);
    link.set_download(name);
    link.click();
    Ok(())
}

/// Whether this device hands files to other apps in a sheet, as phones do.
pub(crate) fn can_share() -> bool {
    share_with("canShare", "fascicle.json", "{}").is_ok_and(|it| it.is_truthy())
}

/// Opens the sheet with that file. An error is also a person who closed it.
pub(crate) async fn share(name: &str, text: &str) -> Result<(), JsValue> {
    let shared: Promise = share_with("share", name, text)?.dyn_into()?;
    JsFuture::from(shared).await.map(drop)
}

/// Calls `share` or `canShare` of the navigator with that file.
fn share_with(function: &str, name: &str, text: &str) -> Result<JsValue, JsValue> {
    let navigator: Navigator = web_sys::window().ok_or(JsValue::NULL)?.navigator();
    let function: Function = Reflect::get(&navigator, &function.into())?.dyn_into()?;
    let options = FilePropertyBag::new();
    options.set_type(JSON);
    let file = File::new_with_str_sequence_and_options(&Array::of1(&text.into()), name, &options)?;
    function.call1(&navigator, &with("files", &Array::of1(&file))?)
}

/// Whether a person can choose a file that is written again and again.
pub(crate) fn can_choose_file() -> bool {
    picker().is_ok()
}

/// Lets the person choose a file to write to, again and again.
pub(crate) async fn choose_file(name: &str) -> Result<JsValue, JsValue> {
    let window: JsValue = web_sys::window().into();
    let options = with("suggestedName", &name.into())?;
    let chosen: Promise = picker()?.call1(&window, &options)?.dyn_into()?;
    JsFuture::from(chosen).await
}

fn picker() -> Result<Function, JsValue> {
    let window: JsValue = web_sys::window().into();
    Reflect::get(&window, &"showSaveFilePicker".into())?.dyn_into()
}

/// Writes the text into the chosen file, in place of what it held; asks for leave where that ended.
pub(crate) async fn write_chosen(file: &JsValue, text: &str) -> Result<(), JsValue> {
    // Files of the browser's own storage need no leave and have no way to ask for it.
    if let Ok(ask) = method(file, "requestPermission") {
        let asked: Promise = ask.call1(file, &with("mode", &"readwrite".into())?)?.dyn_into()?;
        if JsFuture::from(asked).await?.as_string().as_deref() != Some("granted") {
            return Err(JsValue::NULL);
        }
    }
    let writable = called(file, "createWritable", &JsValue::UNDEFINED).await?;
    called(&writable, "write", &text.into()).await?;
    // Only closing puts it in the place of the old one.
    called(&writable, "close", &JsValue::UNDEFINED).await.map(drop)
}

fn method(object: &JsValue, name: &str) -> Result<Function, JsValue> {
    Reflect::get(object, &name.into())?.dyn_into()
}

async fn called(object: &JsValue, name: &str, argument: &JsValue) -> Result<JsValue, JsValue> {
    let promise: Promise = method(object, name)?.call1(object, argument)?.dyn_into()?;
    JsFuture::from(promise).await
}

fn with(name: &str, value: &JsValue) -> Result<JsValue, JsValue> {
    let object = Object::new();
    Reflect::set(&object, &name.into(), value)?;
    Ok(object.into())
}

/// The bytes of a file that a person chose; `None` past `most`.
pub(crate) async fn read(file: &File, most: usize) -> Result<Option<Vec<u8>>, JsValue> {
    #[expect(clippy::cast_precision_loss, reason = "a limit far below 2^53")]
    if file.size() > most as f64 {
        return Ok(None);
    }
    let bytes = JsFuture::from(file.array_buffer()).await?;
    Ok(Some(Uint8Array::new(&bytes).to_vec()))
}
