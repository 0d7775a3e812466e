//! What is stored and how it is read back: all of storage that needs no browser.
//!
//! A record's way, from the outside in: a side keeps texts under keys ([`Side`], keys); each text has a
//! version and a checksum (envelope); a record is one revision as a line (record, content), a page many of
//! them as deflated columns (page, columns, bytes); the head names the pages (head). What is inside
//! passes one place where it will be sealed (seal). [`open`] reads what the first screen needs, an
//! append is one [`addition`], and [`settle`] does everything else.

mod bring;
mod bytes;
pub(crate) mod checksum;
mod columns;
mod content;
mod draft;
mod envelope;
mod head;
mod held;
mod keys;
mod page;
mod record;
mod seal;
mod settle;
mod side;
mod store;
mod target;

pub use content::{content_from_text, text_from_content};
pub use draft::{
    CheckDraft, answers_from_text, check_draft_from_text, text_from_answers, text_from_check_draft,
};
pub use envelope::Unreadable;
pub use head::{FORMAT, Head, PageName, head_from_text, text_from_head};
pub use keys::{ASIDE_PREFIX, HEAD, PAGE_PREFIX, PREFIX, RECORD_PREFIX, page_key, record_key};
pub use record::{Stored, revision_from_text, text_from_revision};
pub use settle::{Settled, Unsettled, Wish, settle};
pub use side::{Change, Press, Side, SideError, Soon, Stamp};
pub use store::{Opened, SetAside, Sizes, Store, addition, open, read_texts};
