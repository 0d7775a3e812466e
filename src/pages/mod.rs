//! The screens, one file or folder each, and the shell around them.

mod awake;
mod beside;
mod check;
mod check_answers;
mod checking;
mod day;
mod diary;
mod entry;
mod factors;
mod home;
mod learn;
mod more;
mod note;
mod note_drawing;
mod note_form;
mod outcome;
mod own;
mod past;
mod patterns;
mod privacy;
mod report;
mod rooms;
mod rules;
mod said;
mod saved_check;
mod scales;
mod shell;
mod stored;
mod tap;
mod window;

pub(crate) use shell::shell;
