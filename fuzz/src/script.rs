//! A script from bytes: what is put on which side, what is damaged, and when it is settled.
//!
//! Parts stand between `FF 00`. The first byte of each says what is done (its remainder by 8) and
//! where (the next two bits); what the rest means is said at each function.

use crate::device::{Device, Memory, Texts};
use crate::settling::settles;
use crate::texts::{Outside, key_of_record, whole};
use fascicle_core::archive::{HEAD, PAGE_PREFIX, PREFIX, Wish};

/// Stands between parts; no number in a column is written with it.
const BETWEEN_PARTS: [u8; 2] = [0xFF, 0x00];
/// Stands between columns, likewise.
const BETWEEN_COLUMNS: [u8; 2] = [0xFE, 0x00];
/// So many parts are followed.
const MOST_PARTS: usize = 64;
/// So often it is settled on the way.
const MOST_SETTLINGS: usize = 8;

/// Follows the script on that device.
pub(crate) fn follow(device: &Device, bytes: &[u8]) {
    let mut settlings = 0;
    for part in split(bytes, BETWEEN_PARTS).into_iter().take(MOST_PARTS) {
        let Some((first, rest)) = part.split_first() else { continue };
        if first % 8 == 7 {
            settlings += 1;
            if settlings <= MOST_SETTLINGS {
                settle(device, rest);
            }
            continue;
        }
        let sides: &[(&Memory, &Memory)] = match (first / 8) % 4 {
            0 => &[(&device.front, &device.mirror)],
            1 => &[(&device.mirror, &device.front)],
            _ => &[(&device.front, &device.mirror), (&device.mirror, &device.front)],
        };
        for (side, other) in sides {
            change(side, other, first % 8, rest);
        }
    }
}

fn change(side: &Memory, other: &Memory, kind: u8, rest: &[u8]) {
    match kind {
        0 => raw(side, rest),
        1 => record(side, rest),
        2 => head(side, rest),
        3 => page(side, rest, |page, inside| page.page_of_columns(&split(inside, BETWEEN_COLUMNS))),
        4 => page(side, rest, Outside::page_of_bytes),
        5 => page(side, rest, Outside::page),
        _ => damage(side, other, rest),
    }
}

/// `key ⇥ text`, as it is.
fn raw(side: &Memory, bytes: &[u8]) {
    let line = String::from_utf8_lossy(bytes);
    let (key, text) = line.split_once('\t').unwrap_or((&line, ""));
    let prefix = if key.starts_with(PREFIX) { "" } else { PREFIX };
    side.put(&format!("{prefix}{key}"), text);
}

/// `version ⇥ body` of a record, under its key.
fn record(side: &Memory, bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    side.put(&key_of_record(&text), &whole(&text));
}

/// `version ⇥ body` of a head, where a star stands for every page of the side.
fn head(side: &Memory, bytes: &[u8]) {
    let keys: Vec<String> = side.texts.borrow().keys().cloned().collect();
    let names: Vec<&str> = keys.iter().filter_map(|it| it.strip_prefix(PAGE_PREFIX)).collect();
    let text = String::from_utf8_lossy(bytes).replace('*', &names.join(","));
    side.put(HEAD, &whole(&text));
}

/// Generation, epoch and count, a byte each, and what is inside.
fn page(side: &Memory, bytes: &[u8], made: impl Fn(&Outside, &[u8]) -> (String, String)) {
    if let Some((outside, inside)) = Outside::from_bytes(bytes) {
        let (key, text) = made(&outside, inside);
        side.put(&key, &text);
    }
}

/// Which text, what happens to it, where in it, and a byte.
fn damage(side: &Memory, other: &Memory, bytes: &[u8]) {
    let Some(([which, what, place, byte], _)) = bytes.split_first_chunk() else { return };
    let texts = side.texts.borrow().clone();
    let Some((key, text)) = nth(&texts, *which) else { return };
    let place = usize::from(*place) % (text.len() + 1);
    let place = text.floor_char_boundary(place);
    match what % 6 {
        0 => side.put(key, &text[..place]),
        1 => side.put(key, &replaced(text, place, char::from(*byte))),
        2 => drop(side.texts.borrow_mut().remove(key)),
        3 => other.put(key, text),
        4 => side.put(nth(&texts, *byte).map_or(key, |it| it.0), text),
        _ => put_back(side, *byte),
    }
}

fn nth(texts: &Texts, number: u8) -> Option<(&String, &String)> {
    texts.iter().nth(usize::from(number) % texts.len().max(1))
}

fn replaced(text: &str, place: usize, by: char) -> String {
    let rest: String = text[place..].chars().skip(1).collect();
    format!("{}{by}{rest}", &text[..place])
}

/// A text is there again, as after the power was gone.
fn put_back(side: &Memory, number: u8) {
    let ever = side.ever.borrow().clone();
    if let Some((key, text)) = nth(&ever, number) {
        side.put(key, text);
    }
}

/// What is wished for, and how many changes the front side and the mirror still make.
fn settle(device: &Device, bytes: &[u8]) {
    let byte = |place: usize| bytes.get(place).copied().unwrap_or(u8::MAX);
    let left = |it: u8| if it < 0x40 { usize::from(it) } else { usize::MAX };
    device.is_alone.set(byte(0) & 2 == 2 && byte(0) != u8::MAX);
    device.front.changes_left.set(left(byte(1)));
    device.mirror.changes_left.set(left(byte(2)));
    settles(device, if byte(0) & 1 == 0 { Wish::Pack } else { Wish::Whole });
    device.front.changes_left.set(usize::MAX);
    device.mirror.changes_left.set(usize::MAX);
    device.is_alone.set(false);
}

fn split(bytes: &[u8], between: [u8; 2]) -> Vec<&[u8]> {
    let (mut parts, mut begin, mut place) = (Vec::new(), 0, 0);
    while place < bytes.len() {
        if bytes[place..].starts_with(&between) {
            parts.push(&bytes[begin..place]);
            place += between.len();
            begin = place;
        } else {
            place += 1;
        }
    }
    parts.push(&bytes[begin..]);
    parts
}
