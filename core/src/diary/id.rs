//! The names of entries and revisions: random, ordered by when they were made, nothing about what they say.

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;
use uuid::{Builder, Uuid};

/// The name of a revision: a version 7 UUID (RFC 9562), which carries when it was made and 74
/// random bits, but not when the twitch was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct RevisionId(Uuid);

/// The name of an entry, which is that of its first revision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct EntryId(Uuid);

/// A text that is no identifier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not an identifier")]
pub struct NotAnId;

impl RevisionId {
    /// A name from the milliseconds since 1970 (UTC) and random bytes.
    pub const fn new(made: u64, random: [u8; 10]) -> Self {
        Self(Builder::from_unix_timestamp_millis(made, &random).into_uuid())
    }
}

impl EntryId {
    /// The entry that begins with that revision.
    pub const fn from_first(revision: RevisionId) -> Self {
        Self(revision.0)
    }

    /// When its first revision was made, in milliseconds since 1970 (UTC).
    pub const fn made(self) -> u64 {
        self.begins() >> 16
    }

    /// The first eight bytes, as a number that sorts as they do.
    pub(super) const fn begins(self) -> u64 {
        self.0.as_u64_pair().0
    }
}

/// 32 hexadecimal digits: the only form that is accepted, so that a name has one spelling.
fn uuid_from_digits(text: &str) -> Result<Uuid, NotAnId> {
    let uuid = Uuid::from_u128(u128::from_str_radix(text, 16).map_err(|_| NotAnId)?);
    if digits_from_uuid(uuid) == text { Ok(uuid) } else { Err(NotAnId) }
}

fn digits_from_uuid(uuid: Uuid) -> String {
    uuid.simple().encode_lower(&mut [0; 32]).to_owned()
}

macro_rules! digits {
    ($name:ident) => {
        impl $name {
            /// The sixteen bytes, in the order in which names sort.
            pub const fn bytes(self) -> [u8; 16] {
                self.0.into_bytes()
            }

            /// The name of these bytes: any sixteen are one.
            pub const fn from_bytes(bytes: [u8; 16]) -> Self {
                Self(Uuid::from_bytes(bytes))
            }
        }

        /// By the number that the bytes are: quicker than byte by byte, and the same.
        impl Ord for $name {
            fn cmp(&self, other: &Self) -> Ordering {
                self.0.as_u128().cmp(&other.0.as_u128())
            }
        }

        impl PartialOrd for $name {
            fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
                Some(self.cmp(other))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str(&digits_from_uuid(self.0))
            }
        }

        impl FromStr for $name {
            type Err = NotAnId;

            fn from_str(text: &str) -> Result<Self, NotAnId> {
                uuid_from_digits(text).map(Self)
            }
        }
    };
}

digits!(RevisionId);
digits!(EntryId);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_sort_by_when_they_were_made() {
        let early = RevisionId::new(1_000, [255; 10]);
        let late = RevisionId::new(1_001, [0; 10]);
        assert!(early < late);
        assert!(early.to_string() < late.to_string());
    }

    #[test]
    fn a_name_has_one_spelling() {
        let id = RevisionId::new(1_795_390_200_000, [7; 10]);
        assert_eq!(id.to_string().parse(), Ok(id));
        let hyphenated = format!("{}-{}", &id.to_string()[..8], &id.to_string()[8..]);
        for text in ["", "abc", &id.to_string().to_uppercase(), &hyphenated] {
            assert_eq!(text.parse::<RevisionId>(), Err(NotAnId), "{text}");
        }
    }
}
