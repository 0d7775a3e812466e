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
    asked_help: "The browser itself keeps this list, and it grows while you look. What is not in it: the icon, and what the browser asks to find a new version. Once for each version, at your first visit and when there is a new one, Fascicle’s service worker fetches every file of that version, so that it opens without a connection.",
    stored_heading: "What it keeps",
    stored_now: |entries, kept| {
        let entries = match entries {
            0 => "Nothing is noted.".to_owned(),
            1 => "One entry.".to_owned(),
            _ => format!("{entries} entries."),
        };
        match kept {
            None => entries,
            Some(kept @ ..1000) => {
                format!("{entries} With Fascicle’s files this browser keeps about {kept} kB here.")
            }
            Some(kept) => format!(
                "{entries} With Fascicle’s files this browser keeps about {} MB here.",
                kept.div_ceil(1000)
            ),
        }
    },
    stored: "Your notes, in two places of this browser, and Fascicle’s own files, so that it opens without a connection. No cookies.",
    stored_link: "What is stored here",
    check_heading: "Check it yourself in five minutes",
    check: &[
        "Open Fascicle on a computer, in Chrome, Edge or Firefox. Press F12 and choose “Network”.",
        "Load the page again. You see the files that it asks for, all from one address, and later ones answered by its own service worker.",
        "Note something, go through the check, look at everything. Nothing more appears.",
        "Choose “Console”, type fetch(\"/?\" + \"my note\") and press Enter. The browser refuses it and names the page’s own policy.",
        "Turn the connection off and load the page again. Everything is there, and works.",
        "Choose “Application” (in Firefox “Storage”). Under Local Storage and IndexedDB you see everything that is kept. Beside it the browser remembers with each tab, as long as it remembers the tab, where you were in the diary and what you looked for there, so that Back leads to it.",
    ],
    left_heading: "What this cannot do",
    left_lead: "A page cannot take everything away from itself. What is left, so that you know it:",
    left: &[
        "Its host sees that somebody fetched the page, when, and from which network, as every host does. It never sees what you noted.",
        "Whoever can change the page on its host could change what it does at the next visit. A new version is taken only when you say so, and the list below is how somebody who knows such things compares it.",
        "The browser, its extensions, the keyboard and the device see what you type in any page.",
        "No page can stop a browser from going to another address, in this window or in a new one, nor from saving a file from there. Fascicle’s own links lead only to its own screens, and an address that names none of its files is answered by its own service worker.",
        "No page can stop a browser from looking up the name of another computer, or connecting to it, before it is needed (“preconnect”), nor from sending it something by WebRTC, which is made for calls. A rule against the latter has been proposed, and no browser that we tried knows it.",
        "Without the right to a service worker no new version would come. So a script could start one of Fascicle’s own files once more, as a worker, and its host would see what stands behind the file’s name. Such a worker could ask its host for more.",
        "Before the service worker is there, at the first visit or in a private window, Chrome would let a script of the page fetch a file ahead (“prefetch”) from Fascicle’s own host.",
        "No script of Fascicle does any of that. Everything that its program can ask of a browser is listed beside its source text, and whatever could reach a network keeps it from being built.",
        "Some hosts send no rules along with the files. The page then still holds its own rules, but its workers have none: they could ask any computer. Its service worker is one short file that anybody can read: sw.js.",
        "If the browser has thrown away Fascicle’s files to make room, and its host has a newer version, the host answers as on a first visit.",
    ],
    files_heading: "The files of this version",
    version: |app, started, kept| {
        let kept = match kept {
            [] => String::new(),
            [one] => format!(" Kept on this device: build {one}."),
            more => format!(" Kept on this device: builds {}.", more.join(" and ")),
        };
        let started = match started {
            "" => String::new(),
            _ => format!(" This window was started with {started}."),
        };
        format!("Version {app}.{started}{kept}")
    },
    files_help: "Each file with its SHA-256, computed now from what this device keeps. The same list stands beside the page as SHA256SUMS, and BUILT_WITH says which compiler made it.",
    files_look: "List the files",
    build: |name, count| format!("Build {name}: {count} files."),
    files_none: "This browser keeps no files for Fascicle here, so it needs a connection to open.",
};
