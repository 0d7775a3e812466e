//! The one place where what a text says will be closed under a key, once there is a lock.
//!
//! Until then it stays as it is. Outside the seal stand only names of revisions and entries, the
//! epoch, and how many there are: what has to be compared while the notebook is locked.

/// The inside of a text as it is stored.
pub(super) const fn closed(inside: String) -> String {
    inside
}

/// The inside of a text as it was before it was stored.
pub(super) const fn opened(stored: &str) -> &str {
    stored
}
