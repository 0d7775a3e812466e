//! The screens, one file or folder each, and the shell around them.

mod back;
mod check;
mod diary;
mod entry;
mod home;
mod learn;
mod more;
mod note;
mod outcome;
mod shell;
mod stored;

pub(crate) use back::back;
pub(crate) use shell::shell;
