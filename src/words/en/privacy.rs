//! English: what the page does with what it is told, and how to check it.

use crate::words::privacy::Privacy;

pub(in crate::words) static PRIVACY: Privacy = Privacy {
    heading: "Privacy, and how to check it",
    lead: "What you note and answer stays on this device. You need not believe that: this page shows what it does, and how to look for yourself.",
    asked_heading: "What this window has asked for",
    asked: |all, foreign| match (all, foreign) {
        (0, _) => "Since it was opened, this window has asked for nothing.".to_owned(),
        (_, 0) => format!(
            "Since it was opened, this window has asked for {all} files, every one of them Fascicle’s own."
        ),
        _ => format!(
            "Since it was opened, this window has asked for {all} files. {foreign} of them are not Fascicle’s own: that should not be. Something in this browser, such as an extension, may have put them there."
        ),
    },
    locked: |is_locked| {
        if is_locked {
            "It has taken its own network away: until it is loaded again, the browser refuses whatever it would ask for."
        } else {
            "It may still fetch Fascicle’s own files. As soon as all its screens are here, it takes its own network away."
        }
    },
    asked_list: "The list",
    asked_help: "The browser itself keeps this list, and it grows while you look. What the browser asks of its own accord is not in it: whether there is a new version, and the icon.",
    stored_heading: "What it keeps",
    stored: "Your notes, in two places of this browser, and Fascicle’s own files, so that it opens without a connection. No cookies.",
    stored_link: "What is stored here",
    check_heading: "Check it yourself in five minutes",
    check: &[
        "Open Fascicle on a computer, in Chrome, Edge or Firefox. Press F12 and choose “Network”.",
        "Load the page again. You see the files that it asks for, all from one address, and later ones answered by its own service worker.",
        "Note something, go through the check, look at everything. Nothing more appears.",
        "Choose “Console”, type fetch(\"/?\" + \"my note\") and press Enter. The browser refuses it and names the page’s own policy.",
        "Turn the connection off and load the page again. Everything is there, and works.",
        "Choose “Application” (in Firefox “Storage”). Under Local Storage and IndexedDB you see everything that is kept. There is nothing else.",
    ],
    left_heading: "What this cannot do",
    left_lead: "A page cannot take everything away from itself. What is left, so that you know it:",
    left: &[
        "Its host sees that somebody fetched the page, when, and from which network, as every host does. It never sees what you noted.",
        "Whoever can change the page on its host could change what it does at the next visit. A new version is taken only when you say so, and the list below is how somebody who knows such things compares it.",
        "The browser, its extensions, the keyboard and the device see what you type in any page.",
        "No page can stop a browser from going to another address. Fascicle’s own links lead only to its own screens, and an address that names none of its files is answered by its own service worker.",
        "Before that worker is there, at the first visit or in a private window, Chrome would let a script of the page fetch a file ahead (“prefetch”) from Fascicle’s own host. No script of Fascicle does.",
        "Some hosts send no rules along with the files. The page then still holds its own rules, but its service worker has none. It is one short file that anybody can read: sw.js.",
    ],
    files_heading: "The files of this version",
    version: |app| format!("Version {app}."),
    files_help: "Each file with its SHA-256, computed now from what this device keeps. The same list stands beside the page as SHA256SUMS.",
    files_look: "List the files",
    build: |name, count| format!("Build {name}: {count} files."),
    files_none: "This browser keeps no files for Fascicle here, so it needs a connection to open.",
};
