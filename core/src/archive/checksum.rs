//! CRC-32 as in ISO 3309 and PNG, four bytes at a time ("slicing by four"): a long diary has four
//! million of them, and they are read while a person waits.

use std::sync::LazyLock;

/// The checksum of these texts, one after the other.
pub(super) fn crc32(texts: &[&str]) -> u32 {
    texts.iter().fold(0, |before, text| crc32_after(before, text.as_bytes()))
}

/// The checksum of bytes whose beginning has the checksum `before`, from those that follow it.
#[inline(never)]
pub(crate) fn crc32_after(before: u32, bytes: &[u8]) -> u32 {
    let [last, third, second, first] = &*TABLES;
    let (fours, rest) = bytes.as_chunks();
    let crc = fours.iter().fold(!before, |crc, four| {
        let [one, two, three, four] = (crc ^ u32::from_le_bytes(*four)).to_le_bytes();
        entry(first, one) ^ entry(second, two) ^ entry(third, three) ^ entry(last, four)
    });
    !rest.iter().fold(crc, |crc, byte| {
        let [low, ..] = crc.to_le_bytes();
        (crc >> 8) ^ entry(last, low ^ byte)
    })
}

type Table = [u32; 256];

fn entry(table: &Table, byte: u8) -> u32 {
    table.get(usize::from(byte)).copied().unwrap_or_default()
}

/// What each byte does to the checksum when none, one, two or three bytes follow it. Made when first
/// needed: four kilobytes that do not deflate are more than a person should download.
static TABLES: LazyLock<[Table; 4]> = LazyLock::new(|| {
    let last: Table = std::array::from_fn(|byte| {
        let mut crc = u32::try_from(byte).unwrap_or_default();
        for _ in 0..8 {
            crc = (crc >> 1) ^ (0xEDB8_8320 & (crc & 1).wrapping_neg());
        }
        crc
    });
    let before = |table: &Table| table.map(|crc| (crc >> 8) ^ entry(&last, crc.to_le_bytes()[0]));
    let third = before(&last);
    let second = before(&third);
    [last, third, second, before(&second)]
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_agrees_with_the_published_check_value() {
        assert_eq!(crc32(&["1234", "", "56789"]), 0xCBF4_3926);
        assert_eq!(crc32(&[]), 0);
        // Longer than a word, from any place in it.
        let bytes: Vec<u8> = (0..=u8::MAX).collect();
        assert_eq!(crc32_after(0, &bytes), 0x2905_8C73);
        for (start, cut) in [(0, 1), (1, 2), (3, 7), (0, 255)] {
            let (one, other) = bytes[start..].split_at(cut);
            assert_eq!(crc32_after(crc32_after(0, one), other), crc32_after(0, &bytes[start..]));
        }
    }
}
