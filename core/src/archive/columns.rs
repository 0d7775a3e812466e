//! Many revisions as columns: like stands beside like, which is what deflate makes small.
//!
//! Version 1 of the bytes: a count, then each column as its length and its bytes, in the order of
//! [`Columns::all`]. Revisions are sorted by name. Numbers are LEB128, signed ones zigzag; moments
//! are told apart from the one before or from the name, which carries when it was made. Words that
//! may grow (places, courses, triggers) are told by their place in the page's own list of keys.

use super::bytes::{Reader, Writer};
use crate::body::Place;
use crate::calendar::Moment;
use crate::diary::{Content, Course, EntryId, Revision, RevisionId, Trigger, Twitch};
use crate::sorted::SortedSet;

/// A name without its milliseconds.
const RANDOM: usize = 10;
/// A revision that begins its entry, or follows none.
const OWN: u64 = 0;
/// A name that is written out, because it is not in this page.
const WRITTEN: u64 = 1;
/// The first revision of this page; the others follow.
const FIRST_HERE: u64 = 2;
const REMOVED: u64 = 0;
const TWITCH: u64 = 1;

/// One thing for each column.
#[derive(Default)]
struct Columns<C> {
    /// Milliseconds of the name, after those of the one before.
    when: C,
    /// The rest of the name.
    random: C,
    /// The entry: `OWN`, `WRITTEN` or a revision of this page.
    entry: C,
    /// The parent, likewise; `OWN` is none.
    parent: C,
    /// Names that are written out.
    names: C,
    counter: C,
    /// When it was made, after the milliseconds of the name.
    made: C,
    /// The offset, after that of the one before.
    zone: C,
    kind: C,
    place: C,
    /// How long before it was made the twitch was.
    ago: C,
    /// The twitch's offset, after that of when it was made.
    ago_zone: C,
    /// 0 where it was not said.
    course: C,
    /// A bit for each trigger.
    before: C,
    /// Bytes of the words.
    length: C,
    words: C,
    /// Keys of places, courses and triggers, between commas, in three lines.
    keys: C,
}

impl<C> Columns<C> {
    const fn all(&self) -> [&C; 17] {
        [
            &self.when,
            &self.random,
            &self.entry,
            &self.parent,
            &self.names,
            &self.counter,
            &self.made,
            &self.zone,
            &self.kind,
            &self.place,
            &self.ago,
            &self.ago_zone,
            &self.course,
            &self.before,
            &self.length,
            &self.words,
            &self.keys,
        ]
    }

    /// Makes each column, in the order of `all`.
    fn from_each(mut each: impl FnMut() -> Option<C>) -> Option<Self> {
        Some(Self {
            when: each()?,
            random: each()?,
            entry: each()?,
            parent: each()?,
            names: each()?,
            counter: each()?,
            made: each()?,
            zone: each()?,
            kind: each()?,
            place: each()?,
            ago: each()?,
            ago_zone: each()?,
            course: each()?,
            before: each()?,
            length: each()?,
            words: each()?,
            keys: each()?,
        })
    }
}

/// The bytes of these revisions, which are sorted by name.
pub(super) fn bytes_from_revisions(revisions: &[Revision]) -> Vec<u8> {
    let mut into = Columns::<Writer>::default();
    let mut places = Vec::new();
    let (mut last_when, mut last_zone) = (0, 0);
    for revision in revisions {
        let (when, random) = split(revision.id.bytes());
        into.when.number(when.wrapping_sub(last_when));
        into.random.bytes(&random);
        name_into(&mut into, revisions, revision.entry.bytes(), revision.id, |it| &mut it.entry);
        match revision.parent {
            Some(parent) => {
                name_into(&mut into, revisions, parent.bytes(), revision.id, |it| &mut it.parent);
            }
            None => into.parent.number(OWN),
        }
        into.counter.number(revision.counter.into());
        into.made.signed(revision.made.instant().wrapping_sub(when.cast_signed()));
        into.zone.signed(i64::from(revision.made.offset()) - last_zone);
        match &revision.content {
            Content::Removed => into.kind.number(REMOVED),
            Content::Twitch(twitch) => {
                into.kind.number(TWITCH);
                twitch_into(&mut into, &mut places, revision.made, twitch);
            }
        }
        (last_when, last_zone) = (when, revision.made.offset().into());
    }
    into.keys.bytes(keys(&places).as_bytes());
    let mut bytes = Writer::default();
    bytes.count(revisions.len());
    for column in into.all() {
        bytes.count(column.0.len());
        bytes.bytes(&column.0);
    }
    bytes.0
}

fn name_into(
    into: &mut Columns<Writer>,
    revisions: &[Revision],
    name: [u8; 16],
    own: RevisionId,
    column: fn(&mut Columns<Writer>) -> &mut Writer,
) {
    if name == own.bytes() {
        return column(into).number(OWN);
    }
    if let Ok(place) = revisions.binary_search_by_key(&name, |it| it.id.bytes()) {
        column(into).number(FIRST_HERE + place as u64);
    } else {
        column(into).number(WRITTEN);
        into.names.bytes(&name);
    }
}

fn twitch_into(into: &mut Columns<Writer>, places: &mut Vec<Place>, made: Moment, twitch: &Twitch) {
    let Twitch { place, at, course, before, words } = twitch;
    let known = places.iter().position(|it| it == place);
    into.place.count(known.unwrap_or_else(|| {
        places.push(*place);
        places.len() - 1
    }));
    into.ago.signed(made.instant().wrapping_sub(at.instant()));
    into.ago_zone.signed(i64::from(at.offset()) - i64::from(made.offset()));
    into.course.number(course.map_or(0, |it| it as u64 + 1));
    into.before.number(before.iter().fold(0, |bits, it| bits | 1 << it as u64));
    into.length.count(words.len());
    into.words.bytes(words.as_bytes());
}

fn keys(places: &[Place]) -> String {
    let places: Vec<String> = places.iter().map(|it| it.key()).collect();
    let courses: Vec<&str> = Course::ALL.iter().map(|it| it.key()).collect();
    let triggers: Vec<&str> = Trigger::ALL.iter().map(|it| it.key()).collect();
    [places.join(","), courses.join(","), triggers.join(",")].join("\n")
}

fn split(name: [u8; 16]) -> (u64, [u8; RANDOM]) {
    let [_, _, _, _, _, _, random @ ..] = name;
    let when = (u128::from_be_bytes(name) >> (8 * RANDOM)).to_le_bytes();
    let [when @ .., _, _, _, _, _, _, _, _] = when;
    (u64::from_le_bytes(when), random)
}

fn joined(when: u64, random: [u8; RANDOM]) -> [u8; 16] {
    let mut name = (u128::from(when) << (8 * RANDOM)).to_be_bytes();
    name.iter_mut().rev().zip(random.iter().rev()).for_each(|(into, from)| *into = *from);
    name
}

/// The revisions that these bytes tell; `None` where they tell none, or name something unknown.
pub(super) fn revisions_from_bytes(bytes: &[u8]) -> Option<Vec<Revision>> {
    let mut bytes = Reader(bytes);
    let count = bytes.count()?;
    let mut from = Columns::from_each(|| {
        let length = bytes.count()?;
        bytes.bytes(length).map(Reader)
    })?;
    // Every revision has its random bytes: a count that is too large for them is none.
    if from.random.0.len() != count.checked_mul(RANDOM)? || !bytes.0.is_empty() {
        return None;
    }
    let known = Known::from_keys(std::str::from_utf8(from.keys.0).ok()?)?;
    let names = names_from(&mut from, count)?;
    let mut revisions = Vec::with_capacity(count);
    let mut zone = 0;
    for name in &names {
        let id = RevisionId::from_bytes(*name);
        let entry = name_from(&mut from, &names, |it| &mut it.entry)?.unwrap_or(*name);
        let parent = name_from(&mut from, &names, |it| &mut it.parent)?;
        let counter = u32::try_from(from.counter.number()?).ok()?;
        let instant = split(*name).0.cast_signed().wrapping_add(from.made.signed()?);
        zone = from.zone.signed()?.checked_add(zone)?;
        let made = Moment::new(instant, i16::try_from(zone).ok()?)?;
        let content = match from.kind.number()? {
            REMOVED => Content::Removed,
            TWITCH => Content::Twitch(twitch_from(&mut from, &known, made)?),
            _ => return None,
        };
        let (entry, parent) = (EntryId::from_bytes(entry), parent.map(RevisionId::from_bytes));
        revisions.push(Revision { id, entry, parent, counter, made, content });
    }
    Some(revisions)
}

fn names_from(from: &mut Columns<Reader<'_>>, count: usize) -> Option<Vec<[u8; 16]>> {
    let mut when: u64 = 0;
    let mut names = Vec::with_capacity(count);
    for _ in 0..count {
        when = when.wrapping_add(from.when.number()?);
        names.push(joined(when, from.random.array()?));
    }
    Some(names)
}

/// The name that stands next in that column: the outer `None` where there is none, the inner where
/// it is the revision's own.
#[expect(clippy::option_option, reason = "the outer one ends the reading of a damaged page")]
fn name_from<'a>(
    from: &mut Columns<Reader<'a>>,
    names: &[[u8; 16]],
    column: for<'b> fn(&'b mut Columns<Reader<'a>>) -> &'b mut Reader<'a>,
) -> Option<Option<[u8; 16]>> {
    match column(from).number()? {
        OWN => Some(None),
        WRITTEN => Some(Some(from.names.array()?)),
        here => Some(Some(*names.get(usize::try_from(here - FIRST_HERE).ok()?)?)),
    }
}

fn twitch_from(from: &mut Columns<Reader<'_>>, known: &Known, made: Moment) -> Option<Twitch> {
    let place = *known.places.get(from.place.count()?)?;
    let instant = made.instant().wrapping_sub(from.ago.signed()?);
    let offset = i64::from(made.offset()).checked_add(from.ago_zone.signed()?)?;
    let course = match from.course.count()? {
        0 => None,
        said => Some(*known.courses.get(said - 1)?),
    };
    let length = from.length.count()?;
    Some(Twitch {
        place,
        at: Moment::new(instant, i16::try_from(offset).ok()?)?,
        course,
        before: known.triggers_from(from.before.number()?)?,
        words: std::str::from_utf8(from.words.bytes(length)?).ok()?.to_owned(),
    })
}

/// The words that a page's numbers stand for.
struct Known {
    places: Vec<Place>,
    courses: Vec<Course>,
    triggers: Vec<Trigger>,
}

impl Known {
    fn from_keys(keys: &str) -> Option<Self> {
        let mut lines = keys.split('\n').map(|it| it.split(',').filter(|key| !key.is_empty()));
        let known = Self {
            places: lines.next()?.map(Place::from_key).collect::<Option<_>>()?,
            courses: lines.next()?.map(Course::from_key).collect::<Option<_>>()?,
            triggers: lines.next()?.map(Trigger::from_key).collect::<Option<_>>()?,
        };
        lines.next().is_none().then_some(known)
    }

    fn triggers_from(&self, mut bits: u64) -> Option<SortedSet<Trigger>> {
        let mut triggers = SortedSet::new();
        while bits != 0 {
            triggers.insert(*self.triggers.get(bits.trailing_zeros() as usize)?);
            bits &= bits - 1;
        }
        Some(triggers)
    }
}
