//! Checking, not twitches: that a person looked something up, prodded a muscle or asked to be reassured (clinical.md 4.1).

use super::fields::{Fields, Named, Value, text};
use crate::calendar::Moment;
use crate::keyed::keyed_enum;

keyed_enum! {
    /// What was done.
    pub enum CheckingKind {
        /// Looked it up.
        LookedUp = "looked-up",
        /// Prodded or tested it.
        Prodded = "prodded",
        /// Asked to be reassured.
        Asked = "asked",
    }
}

/// Something that was done against the worry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Checking {
    /// When.
    pub at: Moment,
    /// What.
    pub kind: CheckingKind,
}

impl Checking {
    pub(super) fn fields(self) -> Fields {
        vec![("at", Value::Moment(self.at)), text("what", self.kind.key())]
    }

    pub(super) fn from_fields(from: &dyn Named) -> Option<Self> {
        let kind = CheckingKind::from_key(&from.text("what")?)?;
        Some(Self { at: from.moment("at")?, kind })
    }
}
