//! The same files packed, beside them: a host that cannot pack on its own sends these.

use std::io::Write as _;

use anyhow::Result;
use flate2::{Compression, write::GzEncoder};

use crate::files::{Files, extension};

const WORTH_PACKING: [&str; 9] =
    ["html", "css", "js", "wasm", "json", "webmanifest", "svg", "txt", "xml"];
const BROTLI_QUALITY: u32 = 11;
const BROTLI_WINDOW: u32 = 22;
const BUFFER: usize = 64 * 1024;

/// Adds `.br` and `.gz` for each file that gets smaller by it.
pub(crate) fn add_packed(files: &mut Files) -> Result<()> {
    let mut packed = Files::new();
    for (name, bytes) in files.iter().filter(|(name, _)| is_worth_packing(name)) {
        packed.insert(format!("{name}.br"), brotli(bytes)?);
        packed.insert(format!("{name}.gz"), gzip(bytes)?);
    }
    files.append(&mut packed);
    Ok(())
}

/// Whether this is a packed form of another file.
pub(crate) fn is_packed(name: &str) -> bool {
    matches!(extension(name), "br" | "gz")
}

fn is_worth_packing(name: &str) -> bool {
    WORTH_PACKING.contains(&extension(name))
}

fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut packed = Vec::new();
    let mut brotli =
        brotli::CompressorWriter::new(&mut packed, BUFFER, BROTLI_QUALITY, BROTLI_WINDOW);
    brotli.write_all(bytes)?;
    brotli.flush()?;
    drop(brotli);
    Ok(packed)
}

fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut packer = GzEncoder::new(Vec::new(), Compression::best());
    packer.write_all(bytes)?;
    Ok(packer.finish()?)
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;
    use crate::files::sample;

    #[test]
    fn packed_files_unpack_to_the_same_bytes() {
        let text = "twitch ".repeat(1000);
        let mut files = sample(&[("a.css", &text), ("a.png", &text)]);
        add_packed(&mut files).unwrap();
        let names: Vec<&str> = files.keys().map(String::as_str).collect();
        assert_eq!(names, ["a.css", "a.css.br", "a.css.gz", "a.png"]);

        let mut unpacked = String::new();
        let packed = files.get("a.css.br").unwrap();
        assert!(packed.len() < 100);
        brotli::Decompressor::new(packed.as_slice(), BUFFER).read_to_string(&mut unpacked).unwrap();
        assert_eq!(unpacked, text);

        unpacked.clear();
        let packed = files.get("a.css.gz").unwrap();
        flate2::read::GzDecoder::new(packed.as_slice()).read_to_string(&mut unpacked).unwrap();
        assert_eq!(unpacked, text);
    }
}
