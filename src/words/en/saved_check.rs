//! A check in the diary, in English.

use crate::words::check::SavedCheck;

pub(in crate::words) static SAVED_CHECK: SavedCheck = SavedCheck {
    heading: |moment| {
        let (day, time) = (super::day(moment.day()), super::clock(moment.time_of_day()));
        format!("Check of {day}, {time}")
    },
    gist: |level| format!("Check: {level}"),
    level: |level| format!("The advice then: {level}."),
    rules: |version| format!("By the rules of {version}."),
    rules_changed: |then, now| {
        format!(
            "By the rules of {then}. They have changed since: today’s are of {now}. The same answers may come to something else now; a new check tells."
        )
    },
    look: "Look at it",
    look_at: |what| format!("Look at it: {what}"),
    gone: "This check is not in your diary.",
};
