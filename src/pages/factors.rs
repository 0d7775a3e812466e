//! What is asked of days, ours and the person's own, by its names.

use crate::state::App;
use crate::words;
use fascicle_core::diary::{Factor, Noted};

/// What is asked, without what is hidden, but for what was said or chosen before.
pub(super) fn asked(app: App, said: &[Factor]) -> Vec<(Factor, String)> {
    let hidden = app.habits_untracked().hidden;
    let known = Factor::KNOWN.into_iter().map(|it| (it, Factor::Known(it)));
    let known = known.filter(|(it, factor)| said.contains(factor) || !hidden.contains(*it));
    let known = known.map(|(it, factor)| (factor, (words::note().trigger)(it).to_owned()));
    app.diary.with_untracked(|diary| {
        let own = diary.own_triggers().into_iter().map(|(entry, it)| (Factor::Own(entry), it));
        let own = own.filter(|(factor, it)| said.contains(factor) || !it.hidden);
        known.chain(own.map(|(factor, it)| (factor, it.name().to_owned()))).collect()
    })
}

/// The name of one; none of one of their own that they have removed.
pub(super) fn name(app: App, factor: Factor) -> Option<String> {
    match factor {
        Factor::Known(trigger) => Some((words::note().trigger)(trigger).to_owned()),
        Factor::Own(entry) => app.diary.with_untracked(|it| match it.entry(entry)?.noted {
            Noted::Own(own) => Some(own.name().to_owned()),
            _ => None,
        }),
    }
}
