//! The press: the browser's own deflate, which costs a person no byte to download.

use fascicle_core::archive::{Press, SideError, Soon};
use js_sys::{Array, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    CompressionFormat, CompressionStream, DecompressionStream, ReadableStream,
    ReadableStreamDefaultReader, WritableStream,
};

/// The browser's `CompressionStream` and its like. Where there is none, nothing is packed.
pub(crate) struct BrowserPress;

impl Press for BrowserPress {
    fn deflate(&self, bytes: Vec<u8>) -> Soon<'_, Vec<u8>> {
        let stream = CompressionStream::new(CompressionFormat::DeflateRaw);
        let ends = stream.map(|it| (it.writable(), it.readable()));
        Box::pin(pressed(bytes, ends, usize::MAX))
    }

    fn inflate(&self, bytes: Vec<u8>, most: usize) -> Soon<'_, Vec<u8>> {
        let stream = DecompressionStream::new(CompressionFormat::DeflateRaw);
        let ends = stream.map(|it| (it.writable(), it.readable()));
        Box::pin(pressed(bytes, ends, most))
    }
}

/// Where a stream takes bytes, and where it gives them.
type Ends = (WritableStream, ReadableStream);

async fn pressed(
    bytes: Vec<u8>,
    through: Result<Ends, JsValue>,
    most: usize,
) -> Result<Vec<u8>, SideError> {
    let through = through.map_err(|_| SideError::Blocked)?;
    read_through(&bytes, &through, most).await.map_err(|_| SideError::Broken)
}

/// Sends bytes through a stream, and stops where more than `most` come out.
///
/// They are written into it and not piped from a `Blob`, which goes by way of another process: for
/// the fifty pages of 100,000 notes that was 80 milliseconds, and this is 30.
async fn read_through(
    bytes: &[u8],
    (into, out_of): &Ends,
    most: usize,
) -> Result<Vec<u8>, JsValue> {
    let writer = into.get_writer()?;
    let written = writer.write_with_chunk(&Uint8Array::from(bytes));
    // It takes them only as it is read, so they are not waited for; what is wrong, reading says.
    drop(Promise::all_settled(&Array::of2(&written, &writer.close())));
    let reader = ReadableStreamDefaultReader::new(out_of)?;
    // About what columns of notes inflate to.
    let mut out = Vec::with_capacity(bytes.len().saturating_mul(2));
    loop {
        let step = JsFuture::from(reader.read()).await?;
        if Reflect::get(&step, &"done".into())?.is_truthy() {
            return Ok(out);
        }
        let chunk: Uint8Array = Reflect::get(&step, &"value".into())?.dyn_into()?;
        if out.len().saturating_add(chunk.length() as usize) > most {
            JsFuture::from(reader.cancel()).await.ok();
            return Err(JsValue::NULL);
        }
        let from = out.len();
        out.resize(from + chunk.length() as usize, 0);
        chunk.copy_to(out.get_mut(from..).unwrap_or_default());
    }
}

#[cfg(all(test, target_arch = "wasm32"))]
#[expect(clippy::expect_used, reason = "a test that lacks its data has failed")]
mod tests {
    use super::*;
    use wasm_bindgen_test::wasm_bindgen_test;

    const MOST: usize = 1_000_000;

    fn many() -> Vec<u8> {
        (0..MOST).map(|it| it.to_le_bytes()[0] ^ it.to_le_bytes()[1]).collect()
    }

    #[wasm_bindgen_test]
    async fn bytes_come_back_as_they_were() {
        for bytes in [Vec::new(), vec![7], many()] {
            let small = BrowserPress.deflate(bytes.clone()).await.expect("deflated");
            assert_eq!(BrowserPress.inflate(small, MOST).await, Ok(bytes));
        }
    }

    #[wasm_bindgen_test]
    async fn bytes_that_are_damaged_cut_short_or_too_many_are_refused() {
        let small = BrowserPress.deflate(many()).await.expect("deflated");
        let inflate = async |bytes: &[u8], most| BrowserPress.inflate(bytes.to_vec(), most).await;
        assert!(inflate(&small, MOST).await.is_ok());
        assert_eq!(inflate(&small, MOST - 1).await, Err(SideError::Broken));
        let half = small.get(..small.len() / 2).expect("half of it");
        assert_eq!(inflate(half, MOST).await, Err(SideError::Broken));
        assert_eq!(inflate(&[0xFF; 99], MOST).await, Err(SideError::Broken));
        assert_eq!(inflate(&[], MOST).await, Err(SideError::Broken));
    }
}
