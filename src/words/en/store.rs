//! English: what the store says of itself, backup, restoring, and deleting everything.

use super::{day, moment};
use crate::state::{Read, Remark, Safety, Unread};
use crate::words::{Backup, Clear, Install, Restore, Store, Stored};
use fascicle_core::archive::{SideError, Unreadable, Unsettled};
use fascicle_core::calendar::Day;
use fascicle_core::exchange::What;

pub(in crate::words) static STORE: Store = Store {
    reading: "Looking for your notes …",
    safety: |safety| match safety {
        Safety::Saving => "Saving …",
        Safety::Saved => "Saved",
        Safety::OnlyInFront => "Kept, but a crash may lose it: this browser makes no second copy",
        Safety::OnlyInMirror(SideError::Full) => {
            "Saved, in the second copy only: the first is full"
        }
        Safety::OnlyInMirror(_) => "Saved, in the second copy only",
        Safety::OnlyHere => "Kept in this window only",
    },
    remark,
};

fn remark(remark: Remark) -> String {
    match remark {
        Remark::Healed(1) => "One saved change was missing here. It is back from its second copy.".to_owned(),
        Remark::Healed(count) => {
            format!("{count} saved changes were missing here. They are back from their second copies.")
        }
        Remark::Missing(1) => "One saved change is in neither copy any more. If you have a backup, restore it.".to_owned(),
        Remark::Missing(count) => {
            format!("{count} saved changes are in neither copy any more. If you have a backup, restore it.")
        }
        Remark::Front(SideError::Full) => {
            "The browser’s first store for this site is full. Your notes are safe in the second. Save a backup.".to_owned()
        }
        Remark::Front(_) => "The browser’s first store does not take what is saved. Save a backup.".to_owned(),
        Remark::Newer => "A newer version of Fascicle has been at work here. Reload to update: until then this page only shows, and saves nothing.".to_owned(),
        Remark::Unread => "The browser’s store cannot be read now. Reload to try again.".to_owned(),
    }
}

pub(in crate::words) static INSTALL: Install = Install {
    heading: "Install",
    home_screen: "On an iPhone or iPad, press Share, then “Add to Home Screen”, and note there. Do it first: the app on the home screen keeps its own notes, and Safari deletes what a page keeps after seven days of use without a visit. What is here already goes along as a backup.",
    menu: "Installed, Fascicle opens from your home screen or desktop in a window of its own. Your notes stay where they are, and nothing else changes. The browser’s menu offers it, if this browser can.",
    button: "Install Fascicle",
};

pub(in crate::words) static STORED: Stored = Stored {
    heading: "What is stored here",
    count: |count, days| match (count, days) {
        (0, _) | (_, None) => "No notes yet.".to_owned(),
        (1, Some((_, last))) => format!("One note, of {}.", day(last)),
        (_, Some((first, last))) => format!("{count} notes, {}.", span(first, last)),
    },
    kept: |lasts, is_mirrored| match (lasts, is_mirrored) {
        (_, true) => {
            "Each is kept twice in this browser: once to be read quickly, and once on the disk as soon as it says “Saved”."
        }
        (true, false) => {
            "They are kept once in this browser. It offers no second copy here, so a crash may lose what was noted last."
        }
        (false, false) => {
            "This browser lets the page keep nothing: they are gone when this window closes."
        }
    },
    promise: |promise| match promise {
        Some(true) => {
            "The browser has promised not to delete them when the device runs short of room."
        }
        Some(false) => {
            "The browser has not promised to keep them when the device runs short of room. A backup is safer than a promise."
        }
        None => {
            "This browser makes no promise to keep them when the device runs short of room. Save a backup now and then."
        }
    },
    ask_promise: "Ask the browser to promise it",
    pack: "Pack what is stored, to make room",
    aside_heading: "Records that could not be read",
    aside_help: "They are left exactly as they are. A backup holds them too.",
    aside_none: "Every stored record could be read.",
    why: |why| match why {
        Unreadable::Damaged => "It is damaged, or not one of our records.".to_owned(),
        Unreadable::Newer(version) => {
            format!(
                "It was written by a newer version of this page (format {version}). Reload to update."
            )
        }
        Unreadable::UnknownWord => {
            "It names something that this version does not know. Reload to update.".to_owned()
        }
        Unreadable::WrongKey => "It lies under another record’s name.".to_owned(),
    },
    rescue: "Open the page that works without the app",
    backup: Backup {
        heading: "Backup",
        lead: "One file with everything, readable by you and by any later version. It holds what you noted in plain words: keep it where only you can open it.",
        last: |last| match last {
            Some((at, today)) => format!("The last one was made {}.", moment(at, today)),
            None => "None has been made on this device yet.".to_owned(),
        },
        download: "Save a backup",
        share: "Hand it to another app",
        choose: "Choose a file to save to again and again",
        write_again: "Save to the chosen file again",
        table: "Save as a table (CSV)",
        table_help: "The table is for a spreadsheet. It has all that you noted, but it is no backup: save one as well.",
        table_done: "The table is made.",
        done: "The backup is made.",
        failed: "No backup was made. Try again, or open the page that works without the app.",
    },
    restore: Restore {
        heading: "Restore",
        lead: "Choose a backup, or a file of the rescue page. Before anything changes you see what it holds.",
        choose: "Backup file",
        reading: "Reading the file …",
        unread,
        offer,
        add: "Add what is not here yet",
        replace: "Replace everything with this file",
        replace_warning: |only_here| {
            let goes = match only_here {
                0 => String::new(),
                1 => " One note is only here and goes.".to_owned(),
                _ => format!(" {only_here} notes are only here and go."),
            };
            format!(
                "Everything here is replaced by the file.{goes} A backup of what is here is made first."
            )
        },
        replace_surely: "Yes, replace everything",
        leave: "Leave all as it is",
        done: "Restored.",
        undone: "It is as it was before.",
        failed: |why| match why {
            Unsettled::Newer => {
                "Not restored: a newer version of Fascicle has been at work here. Reload first."
            }
            Unsettled::Side(SideError::Full) => {
                "Not restored: the browser’s store is full. Nothing that was here is lost."
            }
            Unsettled::Side(_) => {
                "Not restored: the browser’s store cannot be reached. Nothing that was here is lost."
            }
        },
    },
    clear: Clear {
        heading: "Delete everything",
        lead: "Every note, every answer and every setting on this device, in both copies. Backups you have saved elsewhere stay. All that remains is a number that says how often this was done, so that nothing old comes back.",
        ask: "Delete everything",
        warning: |count| match count {
            0 => "This cannot be undone.".to_owned(),
            1 => "One note and all answers go. This cannot be undone.".to_owned(),
            _ => format!("{count} notes and all answers go. This cannot be undone."),
        },
        surely: "Yes, delete everything",
        done: "Everything is deleted.",
        failed: "Not everything could be deleted: one of the two copies could not be reached. Reload and try again.",
    },
};

fn span(first: Day, last: Day) -> String {
    if first == last { day(last) } else { format!("{} to {}", day(first), day(last)) }
}

fn notes(count: usize) -> String {
    if count == 1 { "one note".to_owned() } else { format!("{count} notes") }
}

fn offer(read: &Read) -> Vec<String> {
    let offer = &read.offer;
    let mut lines = vec![match offer.days {
        Some((first, last)) => format!("It holds {}, {}.", notes(offer.notes), span(first, last)),
        None => "It holds no notes.".to_owned(),
    }];
    for (count, what) in [
        (offer.new, "Not here yet"),
        (offer.changed, "Here, and the file knows changes that are not"),
        (offer.same, "Here already, just so"),
    ] {
        if count > 0 {
            lines.push(format!("{what}: {}.", notes(count)));
        }
    }
    if !read.is_as_made {
        lines.push(
            "The file was changed after it was made. Look at what it holds before you take it."
                .to_owned(),
        );
    }
    if read.unread > 0 {
        lines.push(format!(
            "Texts in it that this version cannot read: {}. They stay in the file.",
            read.unread
        ));
    }
    lines
}

fn unread(unread: &Unread) -> String {
    let Unread::Fault(fault) = unread else {
        return "The file could not be read. Choose it again.".to_owned();
    };
    let what = match fault.what {
        What::TooLarge => return "This file is larger than 50 MB: it is no backup of ours.".to_owned(),
        What::NotOurs => return "This is a JSON file, but not one of ours.".to_owned(),
        What::Newer(_) => return "A newer version of Fascicle made this file. Reload to update, then choose it again.".to_owned(),
        What::NotText => "It is not a text,".to_owned(),
        What::NotJson => "It is damaged, or ends too soon,".to_owned(),
        What::TooDeep => "It is nested too deeply".to_owned(),
        What::MissingField(name) => format!("“{name}” is missing"),
        What::RepeatedField(name) => format!("“{name}” is there twice"),
        What::AnotherLength => "A row of the table is cut off or too long".to_owned(),
        What::WrongValue => "There is a value that this version does not know".to_owned(),
    };
    let way = if fault.path.is_empty() { String::new() } else { format!(" ({})", fault.path) };
    format!(
        "This file cannot be taken. {what} at line {}, column {}{way}. Nothing was changed.",
        fault.line, fault.column
    )
}
