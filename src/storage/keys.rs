//! The keys of drafts. Each is a promise to whoever left something half written.

/// The unfinished check. Changing it loses an unfinished check, and nothing else.
pub(super) const CHECK_DRAFT: &str = "fascicle.draft.check";

/// A note that was being added to. Changing it loses half-typed words, and nothing else.
pub(super) const NOTE_DRAFT: &str = "fascicle.draft.note";
