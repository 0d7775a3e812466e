//! Notes as a person might have made them, the same for the same seed: for tests and benches, never for a person.

mod exposed;
mod habits;
mod latin;
mod other_scripts;
mod patient;
mod random;
#[cfg(test)]
mod tests;
mod times;
mod truth;
mod words;

pub use exposed::{Exposed, Exposure, Written, exposed, written};
pub use patient::patient;
pub use truth::{Truth, diary};

use crate::body::Place;
use crate::diary::{Content, Diary, Revision, RevisionId, Twitch};
use habits::Habits;
use random::SplitMix64;
use times::{Clock, MINUTE, Run};
use words::Words;

/// That many notes over four years up to November 2026, and the changes to some of them, in the
/// order in which they were made.
///
/// Serves tests and benches. The page does not call it, so that the linker leaves it out.
///
/// Notes come in runs, on some days many and on others none. Out of a hundred, 70 were made at the
/// moment of the twitch and the others up to a day later, 40 have a course, 30 say what went
/// before, 30 have words (40 characters at the median, in ten languages and eight scripts), and 5
/// were changed once, every fifth of these by its removal.
pub fn revisions(seed: u64, notes: usize) -> Vec<Revision> {
    let random = &mut SplitMix64::new(seed);
    let person = Person::draw(random);
    let mut revisions = Vec::with_capacity(notes.saturating_add(notes / 16));
    for Run { day, made } in times::runs(random, &person.clock, notes) {
        let usual = person.habits.place(random, day);
        for instant in made {
            // A run is mostly in one spot.
            let other = if random.percent(20) { person.habits.place(random, day) } else { None };
            let Some(place) = other.or(usual) else { continue };
            let twitch = person.twitch(random, instant, place);
            let first = Diary::note(name(random, instant), person.clock.moment(instant), twitch);
            if random.percent(5) {
                revisions.push(person.change(random, &first));
            }
            revisions.push(first);
        }
    }
    revisions.sort_unstable_by_key(|it| it.id);
    revisions
}

/// A name as the page gives it.
fn name(random: &mut SplitMix64, instant: i64) -> RevisionId {
    RevisionId::new(u64::try_from(instant).unwrap_or_default(), random.bytes())
}

/// Somebody who keeps a diary.
struct Person {
    clock: Clock,
    habits: Habits,
    words: Words,
}

impl Person {
    fn draw(random: &mut SplitMix64) -> Self {
        let clock = Clock::draw(random);
        Self { clock, habits: Habits::draw(random, times::ALL_DAYS), words: Words::new() }
    }

    /// What is noted at that instant, of a twitch at that place.
    fn twitch(&self, random: &mut SplitMix64, made: i64, place: Place) -> Twitch {
        let at = if random.percent(70) { made } else { chosen(random, made) };
        Twitch {
            course: habits::course(random),
            before: habits::before(random),
            words: if random.percent(30) { self.words.phrase(random) } else { String::new() },
            ..Twitch::new(place, self.clock.moment(at))
        }
    }

    /// A change to a first revision, made half a minute to six days later.
    fn change(&self, random: &mut SplitMix64, first: &Revision) -> Revision {
        let made = first.made.instant() + i64::from(random.doublings(15, 29));
        let content = match &first.content {
            Content::Twitch(twitch) if !random.percent(20) => {
                Content::Twitch(self.mended(random, twitch))
            }
            _ => Content::Removed,
        };
        Revision {
            id: name(random, made),
            entry: first.entry,
            parent: Some(first.id),
            counter: 1,
            made: self.clock.moment(made),
            content,
        }
    }

    /// A twitch with more words, at another place, or both.
    fn mended(&self, random: &mut SplitMix64, twitch: &Twitch) -> Twitch {
        let mut mended = twitch.clone();
        let drawn = random.below(100);
        if drawn < 70 {
            if !mended.words.is_empty() {
                mended.words.push(if random.percent(30) { '\n' } else { ' ' });
            }
            mended.words.push_str(&self.words.phrase(random));
        }
        if drawn >= 60 {
            mended.place = self.habits.mended(random, twitch.place).unwrap_or(twitch.place);
        }
        mended
    }
}

/// An instant that a person chose afterwards: minutes to a day before, on a whole minute.
fn chosen(random: &mut SplitMix64, made: i64) -> i64 {
    let minutes = random.doublings(1, 11).min(24 * 60);
    (made.div_euclid(MINUTE) - i64::from(minutes)) * MINUTE
}
