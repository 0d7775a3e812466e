//! The keys of slips. Each is a promise to whoever left something half written.

/// The unfinished check. Changing it loses an unfinished check, and nothing else.
pub(super) const CHECK_DRAFT: &str = "fascicle.draft.check";

/// Begins the key of a note that was being added to; the entry's name follows, so that one note's
/// words never take the place of another's. Changing it loses half-typed words, and nothing else.
pub(super) const NOTE_DRAFT: &str = "fascicle.draft.note.";

/// When a backup was last made. Changing it loses the reminder of it, and nothing else.
pub(super) const LAST_BACKUP: &str = "fascicle.setting.last-backup";

/// The file that backups go to again and again: a handle, in the mirror alone. Changing it means
/// that a person chooses the file once more.
pub(super) const BACKUP_FILE: &str = "fascicle.setting.backup-file";
