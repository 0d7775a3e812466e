//! The screens, one file or folder each, and the shell around them.

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

pub(crate) use shell::Shell;
