//! Stored texts made from bytes, with the checksums that they should have.

use crate::device::deflated;
use fascicle_core::archive::{PageName, RECORD_PREFIX, page_key};
use flate2::Crc;

/// The version of pages that is written today.
const PAGE: u32 = 2;
/// How many columns a page has.
const COLUMNS: usize = 16;
/// How many bytes of each name are random.
const RANDOM: usize = 10;

/// A body with its version and checksum.
fn wrapped(version: u32, body: &str) -> String {
    format!("{version}\t{:08x}\t{body}", checksum(version, body))
}

fn checksum(version: u32, body: &str) -> u32 {
    let mut crc = Crc::new();
    if version != 1 {
        crc.update(format!("{version}\t").as_bytes());
    }
    crc.update(body.as_bytes());
    crc.sum()
}

/// The whole text of `version ⇥ body`, or of a body of version 2.
pub(crate) fn whole(text: &str) -> String {
    let parts = text.split_once('\t');
    match parts.and_then(|(version, body)| Some((version.parse().ok()?, body))) {
        Some((version, body)) => wrapped(version, body),
        None => wrapped(PAGE, text),
    }
}

/// The key of the record that `version ⇥ body` tells: its name comes first, or after the epoch.
pub(crate) fn key_of_record(text: &str) -> String {
    let place = if text.starts_with("1\t") { 1 } else { 2 };
    format!("{RECORD_PREFIX}{}", text.split('\t').nth(place).unwrap_or_default())
}

/// What stands outside a page's columns.
pub(crate) struct Outside {
    pub(crate) generation: u32,
    pub(crate) epoch: u32,
    pub(crate) count: u32,
}

impl Outside {
    /// From the first three bytes; the last few of all numbers can be had, too.
    pub(crate) fn from_bytes(bytes: &[u8]) -> Option<(Self, &[u8])> {
        let ([generation, epoch, count], rest) = bytes.split_first_chunk()?;
        let number = |it: u8| if it < 0xF0 { it.into() } else { u32::MAX - u32::from(0xFF - it) };
        let [generation, epoch, count] = [generation, epoch, count].map(|it| number(*it));
        Some((Self { generation, epoch, count }, rest))
    }

    /// The key and the text of the page with these bytes, of which the first, the random parts of
    /// the names, are not deflated.
    pub(crate) fn page_of_bytes(&self, bytes: &[u8]) -> (String, String) {
        let random = (self.count as usize).saturating_mul(RANDOM).min(bytes.len());
        let (random, columns) = bytes.split_at(random);
        self.page(&[random, &deflated(columns)].concat())
    }

    /// The key and the text of the page with these packed bytes.
    pub(crate) fn page(&self, packed: &[u8]) -> (String, String) {
        let inside: String = packed.iter().copied().map(char::from).collect();
        let body = format!("{}\t{}\t{inside}", self.epoch, self.count);
        let checksum = checksum(PAGE, &body);
        let name = PageName { generation: self.generation, checksum, count: self.count };
        (page_key(&name), wrapped(PAGE, &body))
    }

    /// The key and the text of the page with these random parts and columns.
    pub(crate) fn page_of_columns(&self, columns: &[&[u8]]) -> (String, String) {
        let (random, columns) = columns.split_at_checked(1).unwrap_or_default();
        let mut bytes = Vec::new();
        let missing = COLUMNS.saturating_sub(columns.len());
        for column in columns.iter().copied().chain(std::iter::repeat_n(&[][..], missing)) {
            push_number(&mut bytes, column.len());
            bytes.extend_from_slice(column);
        }
        self.page(&[&random.concat(), &deflated(&bytes)[..]].concat())
    }
}

fn push_number(bytes: &mut Vec<u8>, mut number: usize) {
    while number >= 0x80 {
        bytes.push(number.to_le_bytes()[0] | 0x80);
        number >>= 7;
    }
    bytes.push(number.to_le_bytes()[0]);
}
