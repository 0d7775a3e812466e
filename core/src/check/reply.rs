//! The answer to a yes-or-no question, in Kleene's three values.

use crate::keyed::keyed_enum;

keyed_enum! {
    /// No, not sure or yes, in Kleene's order: "and" is the least of two, "or" the greatest.
    ///
    /// "Not sure" is an answer. It is never taken for "no" (clinical.md 9.0).
    pub enum Reply {
        /// No.
        No = "no",
        /// The person cannot tell.
        NotSure = "not-sure",
        /// Yes.
        Yes = "yes",
    }
}

impl Reply {
    /// Both hold.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        self.min(other)
    }

    /// At least one holds.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        self.max(other)
    }
}

impl From<bool> for Reply {
    fn from(it: bool) -> Self {
        if it { Self::Yes } else { Self::No }
    }
}
