//! The page's own files as this device keeps them for use without a network, with their hashes.

use super::requests;
use js_sys::{ArrayBuffer, JsString, Uint8Array};
use std::fmt::Write as _;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Cache, CacheStorage, Request, Response, SubtleCrypto};

/// One version of the page on this device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Version {
    /// The hash over all its files that tells it from others.
    pub(crate) name: String,
    /// Each file with the SHA-256 of its bytes, in order of name.
    pub(crate) files: Vec<(String, String)>,
}

/// Every version of the page that this device keeps: one, or two while a new one waits. None where
/// the browser keeps nothing for the page.
pub(crate) async fn versions() -> Vec<Version> {
    versions_or_error().await.unwrap_or_default()
}

/// The names of those versions.
pub(crate) async fn names() -> Vec<String> {
    let names = caches_of_the_page().await.unwrap_or_default();
    names.into_iter().map(|(version, _)| version).collect()
}

async fn versions_or_error() -> Result<Vec<Version>, JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let (caches, digests) = (window.caches()?, window.crypto()?.subtle());
    let folder = requests::folder().unwrap_or_default();
    let mut versions = Vec::new();
    for (name, cache) in caches_of_the_page().await? {
        versions.push(Version { name, files: files(&caches, &digests, &cache, &folder).await? });
    }
    Ok(versions)
}

/// The version that each cache of the page holds, with the cache's name.
async fn caches_of_the_page() -> Result<Vec<(String, String)>, JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let folder = requests::folder().unwrap_or_default();
    // As in `public/sw.js`: the name begins with the path of the page, since other apps may be here.
    let path = window.location().origin().ok();
    let path = path.and_then(|origin| folder.strip_prefix(&origin).map(str::to_owned));
    let ours = format!("fascicle-{}-", path.unwrap_or_default());
    let mut found = Vec::new();
    for cache in JsFuture::from(window.caches()?.keys()).await?.dyn_into::<js_sys::Array>()?.iter()
    {
        let cache = String::from(cache.dyn_into::<JsString>()?);
        if let Some(version) = cache.strip_prefix(&ours) {
            found.push((version.to_owned(), cache));
        }
    }
    Ok(found)
}

async fn files(
    caches: &CacheStorage,
    digests: &SubtleCrypto,
    name: &str,
    folder: &str,
) -> Result<Vec<(String, String)>, JsValue> {
    let cache: Cache = JsFuture::from(caches.open(name)).await?.dyn_into()?;
    let mut files = Vec::new();
    for request in JsFuture::from(cache.keys()).await?.dyn_into::<js_sys::Array>()?.iter() {
        let request: Request = request.dyn_into()?;
        let kept = JsFuture::from(cache.match_with_request(&request)).await?;
        let bytes = JsFuture::from(kept.dyn_into::<Response>()?.array_buffer()?).await?;
        let bytes: ArrayBuffer = bytes.dyn_into()?;
        let digest = digests.digest_with_str_and_buffer_source("SHA-256", &bytes)?;
        let digest: ArrayBuffer = JsFuture::from(digest).await?.dyn_into()?;
        let address = request.url();
        let file = address.strip_prefix(folder).unwrap_or(&address).to_owned();
        files.push((file, hex(&Uint8Array::new(&digest).to_vec())));
    }
    files.sort();
    Ok(files)
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut digits, byte| {
        // Writing to a String cannot fail.
        write!(digits, "{byte:02x}").ok();
        digits
    })
}
