//! The keys of slips. Each is a promise to whoever left something half written.

/// The unfinished check. Changing it loses an unfinished check, and nothing else.
pub(super) const CHECK_DRAFT: &str = "fascicle.draft.check";

/// Begins the key of a note that was being added to; the entry's name follows, so that one note's
/// words never take the place of another's. Changing it loses half-typed words, and nothing else.
pub(super) const NOTE_DRAFT: &str = "fascicle.draft.note.";

/// Begins the key of a day line that was being added to; the day follows. Changing it loses what was
/// not saved of it, and nothing else.
pub(super) const DAY_DRAFT: &str = "fascicle.draft.day.";

/// Begins the key that remembers of a day called quiet that its notes were asked about; the day follows.
/// Changing it means that a person is asked once more.
pub(super) const ASKED_OF_DAY: &str = "fascicle.setting.asked-of-day.";

/// A run that is being tapped along. Changing it loses a run that was not ended.
pub(super) const TAPS_DRAFT: &str = "fascicle.draft.taps";

/// What was begun to be said for a doctor. Changing it loses what was not kept of it, and nothing else.
pub(super) const HISTORY_DRAFT: &str = "fascicle.draft.history";

/// A medicine that was begun to be written down. Changing it loses that, and nothing else.
pub(super) const MEDICINE_DRAFT: &str = "fascicle.draft.medicine";

/// The entry that was removed last, while that can be undone. Changing it loses that Undo after a
/// reload, and nothing else.
pub(super) const REMOVED: &str = "fascicle.draft.removed";

/// When a backup was last made. Changing it loses the reminder of it, and nothing else.
pub(super) const LAST_BACKUP: &str = "fascicle.setting.last-backup";

/// The file that backups go to again and again: a handle, in the mirror alone. Changing it means
/// that a person chooses the file once more.
pub(super) const BACKUP_FILE: &str = "fascicle.setting.backup-file";
