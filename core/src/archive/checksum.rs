//! CRC-32 as in ISO 3309 and PNG, a byte at a time from a table.

/// The checksum of these texts, one after the other.
pub(super) fn crc32(texts: &[&str]) -> u32 {
    texts.iter().fold(0, |before, text| crc32_after(before, text.as_bytes()))
}

/// The checksum of bytes whose beginning has the checksum `before`, from those that follow it.
pub(crate) fn crc32_after(before: u32, bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!before, |crc, byte| {
        let [low, ..] = crc.to_le_bytes();
        (crc >> 8) ^ TABLE.get(usize::from(low ^ byte)).copied().unwrap_or_default()
    })
}

/// What each byte does to the checksum.
static TABLE: [u32; 256] = table();

#[expect(clippy::indexing_slicing, reason = "a byte is below 256, at compile time")]
const fn table() -> [u32; 256] {
    let mut table = [0; 256];
    let mut byte: u8 = 0;
    loop {
        let mut crc = byte as u32;
        let mut bit = 0;
        while bit < 8 {
            crc = (crc >> 1) ^ (0xEDB8_8320 & (crc & 1).wrapping_neg());
            bit += 1;
        }
        table[byte as usize] = crc;
        if byte == u8::MAX {
            return table;
        }
        byte += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_agrees_with_the_published_check_value() {
        assert_eq!(crc32(&["1234", "", "56789"]), 0xCBF4_3926);
        assert_eq!(crc32(&[]), 0);
    }
}
