//! What each language must say about privacy.

/// What the page does with what it is told, and how to check it.
pub(crate) struct Privacy {
    pub(crate) heading: &'static str,
    pub(crate) lead: &'static str,
    pub(crate) asked_heading: &'static str,
    /// How many files were asked for, and how many of them are not the page's own.
    pub(crate) asked: fn(usize, usize) -> String,
    pub(crate) locked: fn(bool) -> &'static str,
    pub(crate) asked_list: &'static str,
    pub(crate) asked_help: &'static str,
    pub(crate) stored_heading: &'static str,
    /// How many entries there are, and the thousands of bytes that the browser keeps in all.
    pub(crate) stored_now: fn(usize, Option<u32>) -> String,
    pub(crate) stored: &'static str,
    pub(crate) stored_link: &'static str,
    pub(crate) check_heading: &'static str,
    pub(crate) check: &'static [&'static str],
    pub(crate) left_heading: &'static str,
    pub(crate) left_lead: &'static str,
    pub(crate) left: &'static [&'static str],
    pub(crate) files_heading: &'static str,
    /// The version, the wasm that this window was started with, and the builds that are kept.
    pub(crate) version: fn(&str, &str, &[String]) -> String,
    pub(crate) files_help: &'static str,
    pub(crate) files_look: &'static str,
    /// The version's name, and how many files it has.
    pub(crate) build: fn(&str, usize) -> String,
    pub(crate) files_none: &'static str,
}
