//! Handing a file to the person: made here, saved where they choose, sent nowhere.

use std::time::Duration;

use js_sys::{JSON, Object, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// Offers keys and their texts as a download: `{"fascicle":"raw","keys":{…}}`, the form that
/// `rescue.js` gives too.
pub(crate) fn save_json(name: &str, texts: Vec<(String, String)>) -> Result<(), JsValue> {
    let (file, keys) = (Object::new(), Object::new());
    for (key, text) in texts {
        Reflect::set(&keys, &key.into(), &text.into())?;
    }
    Reflect::set(&file, &"fascicle".into(), &"raw".into())?;
    Reflect::set(&file, &"keys".into(), &keys)?;
    let text = JSON::stringify_with_replacer_and_space(&file, &JsValue::NULL, &2.into())?;
    save(name, "application/json", &text.into())
}

/// Offers a text as a download under that name.
fn save(name: &str, kind: &str, text: &JsValue) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = js_sys::Array::of1(text);
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options)?;
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
