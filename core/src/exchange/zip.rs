//! Several files as one (ZIP, PKWARE APPNOTE 6.3.10), each stored as it is.

use crate::archive::checksum::crc32_after;

const LOCAL: u32 = 0x0403_4B50;
const CENTRAL: u32 = 0x0201_4B50;
const END: u32 = 0x0605_4B50;
/// The version that is needed to take a stored file out.
const NEEDED: u16 = 10;
/// Names are in UTF-8.
const UTF_8: u16 = 1 << 11;
/// 1 January 1980, the first day that the format knows: a file tells no time of its own.
const DAY: u16 = 0x21;

/// Files by their names, as one. Names and contents are shorter than 4 GiB.
pub(super) fn zip_of(files: &[(String, Vec<u8>)]) -> Vec<u8> {
    let (mut zip, mut central) = (Vec::new(), Vec::new());
    for (name, content) in files {
        let at = length(zip.len());
        zip.extend(LOCAL.to_le_bytes());
        push_head(&mut zip, name, content);
        zip.extend(name.as_bytes());
        zip.extend(content);
        central.extend(CENTRAL.to_le_bytes());
        central.extend(NEEDED.to_le_bytes());
        push_head(&mut central, name, content);
        // No comment, the first disk, no attributes.
        central.extend([0; 10]);
        central.extend(at.to_le_bytes());
        central.extend(name.as_bytes());
    }
    let (from, size) = (length(zip.len()), length(central.len()));
    let count = u16::try_from(files.len()).unwrap_or(u16::MAX);
    zip.extend(central);
    zip.extend(END.to_le_bytes());
    zip.extend([0; 4]);
    zip.extend(count.to_le_bytes());
    zip.extend(count.to_le_bytes());
    zip.extend(size.to_le_bytes());
    zip.extend(from.to_le_bytes());
    zip.extend([0; 2]);
    zip
}

/// What both heads of a file say.
fn push_head(out: &mut Vec<u8>, name: &str, content: &[u8]) {
    out.extend(NEEDED.to_le_bytes());
    out.extend(UTF_8.to_le_bytes());
    // Stored, at midnight.
    out.extend([0; 4]);
    out.extend(DAY.to_le_bytes());
    out.extend(crc32_after(0, content).to_le_bytes());
    out.extend(length(content.len()).to_le_bytes());
    out.extend(length(content.len()).to_le_bytes());
    out.extend(u16::try_from(name.len()).unwrap_or(u16::MAX).to_le_bytes());
    out.extend([0; 2]);
}

fn length(it: usize) -> u32 {
    u32::try_from(it).unwrap_or(u32::MAX)
}
