//! The keys of the store. Each is a promise to old data: changing one orphans what lies under it.

use super::head::PageName;
use crate::diary::RevisionId;

/// Begins every key of ours. The origin may be shared with strangers, whose keys are never touched.
pub const PREFIX: &str = "fascicle.";

/// Begins the key of every loose revision; the revision's name follows.
pub const RECORD_PREFIX: &str = "fascicle.record.";

/// Begins the key of every page; the page's name follows.
pub const PAGE_PREFIX: &str = "fascicle.page.";

/// The key of the head, which says what the store is made of.
pub const HEAD: &str = "fascicle.head";

/// Begins the key of a damaged text whose whole twin was found elsewhere; the rest of the key under
/// which it lay follows, and a number where an earlier one is there already.
pub const ASIDE_PREFIX: &str = "fascicle.aside.";

/// The key under which a loose revision is kept.
pub fn record_key(id: RevisionId) -> String {
    format!("{RECORD_PREFIX}{id}")
}

/// The key under which a page is kept.
pub fn page_key(name: &PageName) -> String {
    format!("{PAGE_PREFIX}{}", name.text())
}

/// Where the damaged text under that key is moved to: beside what is there from earlier times.
pub(super) fn aside_key(key: &str, taken: &[String]) -> String {
    let first = format!("{ASIDE_PREFIX}{}", key.strip_prefix(PREFIX).unwrap_or(key));
    let (mut aside, mut times) = (first.clone(), 1);
    while taken.contains(&aside) {
        times += 1;
        aside = format!("{first}-{times}");
    }
    aside
}
