//! What the browser knows of languages, so that no table of it is downloaded.

/// The text in lower case.
pub(crate) fn lower_case(text: &str) -> String {
    js_sys::JsString::from(text).to_lower_case().into()
}
