//! The outer shape of every stored text: version, checksum, body, with a tab between them.
//!
//! The checksum (CRC-32, eight hexadecimal digits) tells a damaged text from a whole one. It is that
//! of `version ⇥ body`; version 1 took that of the body alone. Every version to come keeps this
//! shape, so that an older app can say "newer" and not "damaged".

use super::checksum::crc32;
use std::str::FromStr;

/// Stands between the fields of every stored text.
pub(super) const BETWEEN: char = '\t';

/// Why a stored text could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// Not a text of ours: cut short, damaged or written by somebody else.
    #[error("not one of our texts, or a damaged one")]
    Damaged,
    /// Written by a newer version of the app.
    #[error("written by a newer version ({0})")]
    Newer(u32),
    /// Whole, but with a place, a kind or a moment that this version does not know.
    #[error("a word in it is not known")]
    UnknownWord,
    /// Whole, but under another text's key.
    #[error("under another text's key")]
    WrongKey,
}

/// A body with its version and checksum.
pub(super) fn wrapped(version: u32, body: &str) -> String {
    format!("{version}{BETWEEN}{:08x}{BETWEEN}{body}", checksum(version, body))
}

/// A whole text, taken apart.
#[derive(Clone, Copy, Debug)]
pub(super) struct Unwrapped<'a> {
    pub(super) version: u32,
    pub(super) checksum: u32,
    pub(super) body: &'a str,
}

/// A whole text of version `newest` at most.
pub(super) fn unwrapped(text: &str, newest: u32) -> Result<Unwrapped<'_>, Unreadable> {
    let (version, rest) = text.split_once(BETWEEN).ok_or(Unreadable::Damaged)?;
    let version: u32 = number(version).ok_or(Unreadable::Damaged)?;
    let (written, body) = rest.split_once(BETWEEN).ok_or(Unreadable::Damaged)?;
    let checksum = checksum(version, body);
    if version == 0 || written != format!("{checksum:08x}") {
        return Err(Unreadable::Damaged);
    }
    if version > newest {
        return Err(Unreadable::Newer(version));
    }
    Ok(Unwrapped { version, checksum, body })
}

/// The checksum that a body is stored with.
pub(super) fn checksum(version: u32, body: &str) -> u32 {
    if version == 1 { crc32(&[body]) } else { crc32(&[&version.to_string(), "\t", body]) }
}

/// A decimal number in its one spelling; `None` for anything else.
pub(super) fn number<N: FromStr>(text: &str) -> Option<N> {
    text.parse().ok()
}
