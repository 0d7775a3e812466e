//! Notes to store, each told from every other by a number.

use fascicle_core::archive::Settled;
use fascicle_core::body::{Place, Spot};
use fascicle_core::calendar::Moment;
use fascicle_core::diary::{Content, Course, Diary, Revision, RevisionId, Trigger, Twitch};

pub(crate) fn id(number: u32) -> RevisionId {
    let [a, b, c, d] = number.to_be_bytes();
    RevisionId::new(1_795_390_200_000 + u64::from(number), [a, b, c, d, 0, 0, 0, 0, 0, 1])
}

pub(crate) fn moment(number: u32) -> Moment {
    Moment::new(1_795_390_200_000 + i64::from(number), 60).unwrap()
}

/// The spots of the notes, in the order that the golden stores were written in.
const SPOTS: [Spot; 10] = [
    Spot::LowerEyelid,
    Spot::UpperEyelid,
    Spot::Calf,
    Spot::FootArch,
    Spot::Brow,
    Spot::Temple,
    Spot::Cheek,
    Spot::Nose,
    Spot::Lip,
    Spot::Chin,
];

/// A note of that number, as a person made it.
pub(crate) fn note(number: u32) -> Revision {
    let spot = SPOTS[number as usize % SPOTS.len()];
    let place = Place::of(spot).next().unwrap();
    let mut twitch = Twitch::new(place, moment(number));
    if number.is_multiple_of(2) {
        twitch.course = Some(Course::Runs);
        twitch.before = [Trigger::Caffeine, Trigger::PoorSleep].into();
        twitch.words = format!("{number}: nach dem Kaffee ☕ — ليلًا\t\n");
    }
    Diary::note(id(number), moment(number), twitch)
}

/// The removal of a note, under a number of its own.
pub(crate) fn removal(of: &Revision, number: u32) -> Revision {
    Revision {
        id: id(number),
        parent: Some(of.id),
        counter: of.counter + 1,
        made: moment(number),
        content: Content::Removed,
        ..of.clone()
    }
}

/// What is settled, sorted by name.
pub(crate) fn sorted(settled: &Settled) -> Vec<Revision> {
    let mut revisions = settled.revisions().cloned().collect::<Vec<_>>();
    revisions.sort_by_key(|it| it.id);
    revisions
}
