//! Many revisions as columns: like stands beside like, which is what deflate makes small.
//!
//! Each column is its length and its bytes, in the order of [`Columns::all`]; the random parts of the
//! names stand apart. The first column says of each revision which of the others have something for
//! it: most notes are made when the twitch is, at home, without a word, and never changed. Revisions
//! are sorted by name. Numbers are LEB128, signed ones zigzag; moments
//! are told apart from the one before or from the name, which carries when it was made. Words that
//! may grow (places, courses, triggers) are told by their place in the page's own list of keys.

use super::bytes::{Reader, Writer};
use super::content::{
    check_from_text, fields_from_text, more_from_text, text_from_check, text_from_fields,
    text_from_more,
};
use crate::body::Place;
use crate::calendar::Moment;
use crate::diary::{Content, Course, EntryId, Rare, Revision, RevisionId, Trigger, Twitch};
use crate::sorted::SortedSet;

/// A name without its milliseconds.
pub(super) const RANDOM: usize = 10;
/// No name.
const NONE: u64 = 0;
/// A name that is written out, because it is not in this page.
const WRITTEN: u64 = 1;
/// The first revision of this page; the others follow.
const FIRST_HERE: u64 = 2;

/// It belongs to another's entry, or follows one, or counts: `entry`, `parent` and `counter`.
const CHANGE: u64 = 1;
/// It removes its entry, and nothing about a twitch follows.
const REMOVED: u64 = 1 << 1;
/// `made` is not 0.
const MADE: u64 = 1 << 2;
/// `zone` is not 0.
const ZONE: u64 = 1 << 3;
/// `ago` is not 0.
const AGO: u64 = 1 << 4;
/// `ago_zone` is not 0.
const AGO_ZONE: u64 = 1 << 5;
/// There are words.
const WORDS: u64 = 1 << 6;
/// It is a finished check, and the words are its stored text; there are few.
const CHECK: u64 = 1 << 7;
/// It is told in named fields, and the words are its stored text.
const FIELDS: u64 = 1 << 8;
/// Before the words of the twitch stands what is said only now and then.
const MORE: u64 = 1 << 9;

/// One thing for each column.
#[derive(Default)]
struct Columns<C> {
    /// Which of the others there are.
    has: C,
    /// Milliseconds of the name, after those of the one before.
    when: C,
    /// The entry: `WRITTEN` or a revision of this page.
    entry: C,
    /// The parent: the same, or `NONE`.
    parent: C,
    /// Names that are written out.
    names: C,
    counter: C,
    /// When it was made, after the milliseconds of the name.
    made: C,
    /// The offset, after that of the one before.
    zone: C,
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
    const fn all(&self) -> [&C; 16] {
        [
            &self.has,
            &self.when,
            &self.entry,
            &self.parent,
            &self.names,
            &self.counter,
            &self.made,
            &self.zone,
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
            has: each()?,
            when: each()?,
            entry: each()?,
            parent: each()?,
            names: each()?,
            counter: each()?,
            made: each()?,
            zone: each()?,
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

/// The bytes of these revisions, which are sorted by name: the random parts of the names, and the
/// columns.
pub(super) fn bytes_from_revisions(revisions: &[Revision]) -> (Vec<u8>, Vec<u8>) {
    let mut random_parts = Vec::with_capacity(revisions.len() * RANDOM);
    let mut into = Columns::<Writer>::default();
    let mut places = Vec::new();
    let (mut last_when, mut last_zone) = (0, 0);
    for revision in revisions {
        let (when, random) = split(revision.id.bytes());
        into.when.number(when.wrapping_sub(last_when));
        random_parts.extend_from_slice(&random);
        let mut has = 0;
        if revision.entry.bytes() != revision.id.bytes()
            || revision.parent.is_some()
            || revision.counter != 0
        {
            has |= CHANGE;
            let parent = revision.parent.map(RevisionId::bytes);
            name_into(&mut into, revisions, Some(revision.entry.bytes()), |it| &mut it.entry);
            name_into(&mut into, revisions, parent, |it| &mut it.parent);
            into.counter.number(revision.counter.into());
        }
        let made = revision.made.instant().wrapping_sub(when.cast_signed());
        has |= sparse(&mut into.made, MADE, made);
        has |= sparse(&mut into.zone, ZONE, i64::from(revision.made.offset()) - last_zone);
        has |= match &revision.content {
            Content::Removed => REMOVED,
            Content::Twitch(twitch) => twitch_into(&mut into, &mut places, revision.made, twitch),
            Content::Check(check) => CHECK | words_into(&mut into, &text_from_check(check)),
            other => FIELDS | words_into(&mut into, &text_from_fields(other).unwrap_or_default()),
        };
        into.has.number(has);
        (last_when, last_zone) = (when, revision.made.offset().into());
    }
    into.keys.bytes(keys(&places).as_bytes());
    let mut bytes = Writer::default();
    for column in into.all() {
        bytes.count(column.0.len());
        bytes.bytes(&column.0);
    }
    (random_parts, bytes.0)
}

/// Writes a number that is seldom anything but 0, and says that it is there.
fn sparse(into: &mut Writer, flag: u64, number: i64) -> u64 {
    if number == 0 {
        return 0;
    }
    into.signed(number);
    flag
}

fn name_into(
    into: &mut Columns<Writer>,
    revisions: &[Revision],
    name: Option<[u8; 16]>,
    column: fn(&mut Columns<Writer>) -> &mut Writer,
) {
    let Some(name) = name else { return column(into).number(NONE) };
    if let Ok(place) = revisions.binary_search_by_key(&name, |it| it.id.bytes()) {
        column(into).number(FIRST_HERE + place as u64);
    } else {
        column(into).number(WRITTEN);
        into.names.bytes(&name);
    }
}

/// Says which columns have something of the twitch.
fn twitch_into(
    into: &mut Columns<Writer>,
    places: &mut Vec<Place>,
    made: Moment,
    twitch: &Twitch,
) -> u64 {
    let Twitch { place, at, course, before, words, more } = twitch;
    let known = places.iter().position(|it| it == place);
    into.place.count(known.unwrap_or_else(|| {
        places.push(*place);
        places.len() - 1
    }));
    let zone = i64::from(at.offset()) - i64::from(made.offset());
    let mut has = sparse(&mut into.ago, AGO, made.instant().wrapping_sub(at.instant()));
    has |= sparse(&mut into.ago_zone, AGO_ZONE, zone);
    into.course.number(course.map_or(0, |it| it as u64 + 1));
    into.before.number(before.iter().fold(0, |bits, it| bits | 1 << it as u64));
    if !more.is_empty() {
        has |= MORE;
        words_into(into, &text_from_more(more.get()));
    }
    has | words_into(into, words)
}

fn words_into(into: &mut Columns<Writer>, words: &str) -> u64 {
    if words.is_empty() {
        return 0;
    }
    into.length.count(words.len());
    into.words.bytes(words.as_bytes());
    WORDS
}

fn keys(places: &[Place]) -> String {
    let places: Vec<String> = places.iter().map(|it| it.key()).collect();
    let courses: Vec<&str> = Course::ALL.iter().map(|it| it.key()).collect();
    let triggers: Vec<&str> = Trigger::ALL.iter().map(|it| it.key()).collect();
    [places.join(","), courses.join(","), triggers.join(",")].join("\n")
}

#[expect(clippy::many_single_char_names, reason = "bytes in their order")]
fn split(name: [u8; 16]) -> (u64, [u8; RANDOM]) {
    let [a, b, c, d, e, f, random @ ..] = name;
    (u64::from_be_bytes([0, 0, a, b, c, d, e, f]), random)
}

#[expect(clippy::many_single_char_names, reason = "bytes in their order")]
const fn joined(when: u64, random: [u8; RANDOM]) -> [u8; 16] {
    let [_, _, a, b, c, d, e, f] = when.to_be_bytes();
    let [g, h, i, j, k, l, m, n, o, p] = random;
    [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p]
}

/// The revisions that these bytes tell, one for each random part; `None` where they tell none, or
/// name something unknown.
#[inline(never)]
pub(super) fn revisions_from_bytes(random: &[u8], columns: &[u8]) -> Option<Vec<Revision>> {
    let mut bytes = Reader(columns);
    let mut from = Columns::from_each(|| {
        let length = bytes.count()?;
        bytes.bytes(length).map(Reader)
    })?;
    if !bytes.0.is_empty() {
        return None;
    }
    let known = Known::from_keys(std::str::from_utf8(from.keys.0).ok()?)?;
    let names = names_from(&mut from.when, random)?;
    let mut words = std::str::from_utf8(from.words.0).ok()?;
    let mut revisions = Vec::with_capacity(names.len());
    let mut zone = 0;
    for name in &names {
        let id = RevisionId::from_bytes(*name);
        let has = from.has.number()?;
        let (mut entry, mut parent, mut counter) = (*name, None, 0);
        if has & CHANGE != 0 {
            entry = name_from(&mut from, &names, |it| &mut it.entry)??;
            parent = name_from(&mut from, &names, |it| &mut it.parent)?;
            counter = u32::try_from(from.counter.number()?).ok()?;
        }
        let made = filled(&mut from.made, has & MADE)?;
        let instant = split(*name).0.cast_signed().wrapping_add(made);
        zone = filled(&mut from.zone, has & ZONE)?.checked_add(zone)?;
        let made = Moment::new(instant, i16::try_from(zone).ok()?)?;
        let content = if has & REMOVED != 0 {
            Content::Removed
        } else if has & CHECK != 0 {
            Content::Check(check_from_text(words_from(&mut from, has & WORDS, &mut words)?)?)
        } else if has & FIELDS != 0 {
            fields_from_text(words_from(&mut from, has & WORDS, &mut words)?)?
        } else {
            Content::Twitch(twitch_from(&mut from, has, &mut words, &known, made)?)
        };
        let (entry, parent) = (EntryId::from_bytes(entry), parent.map(RevisionId::from_bytes));
        revisions.push(Revision { id, entry, parent, counter, made, content });
    }
    Some(revisions)
}

fn names_from(from: &mut Reader<'_>, random: &[u8]) -> Option<Vec<[u8; 16]>> {
    let mut when: u64 = 0;
    let (parts, _) = random.as_chunks();
    let mut names = Vec::with_capacity(parts.len());
    for part in parts {
        when = when.wrapping_add(from.number()?);
        names.push(joined(when, *part));
    }
    Some(names)
}

/// What `sparse` wrote, if it did.
fn filled(from: &mut Reader<'_>, has: u64) -> Option<i64> {
    if has == 0 { Some(0) } else { from.signed() }
}

/// The name that stands next in that column: the outer `None` where there is none, the inner where
/// it says that there is none.
#[expect(clippy::option_option, reason = "the outer one ends the reading of a damaged page")]
fn name_from<'a>(
    from: &mut Columns<Reader<'a>>,
    names: &[[u8; 16]],
    column: for<'b> fn(&'b mut Columns<Reader<'a>>) -> &'b mut Reader<'a>,
) -> Option<Option<[u8; 16]>> {
    match column(from).number()? {
        NONE => Some(None),
        WRITTEN => Some(Some(from.names.array()?)),
        here => Some(Some(*names.get(usize::try_from(here - FIRST_HERE).ok()?)?)),
    }
}

fn twitch_from(
    from: &mut Columns<Reader<'_>>,
    has: u64,
    words: &mut &str,
    known: &Known,
    made: Moment,
) -> Option<Twitch> {
    let place = *known.places.get(from.place.count()?)?;
    let instant = made.instant().wrapping_sub(filled(&mut from.ago, has & AGO)?);
    let zone = filled(&mut from.ago_zone, has & AGO_ZONE)?;
    let offset = i64::from(made.offset()).checked_add(zone)?;
    let course = match from.course.count()? {
        0 => None,
        said => Some(*known.courses.get(said - 1)?),
    };
    let before = known.triggers_from(from.before.number()?)?;
    let more = match words_from(from, has & MORE, words)? {
        "" => Rare::default(),
        more => more_from_text(more)?.into(),
    };
    Some(Twitch {
        place,
        at: Moment::new(instant, i16::try_from(offset).ok()?)?,
        course,
        before,
        words: words_from(from, has & WORDS, words)?.to_owned(),
        more,
    })
}

/// The words that stand next, if there are any.
fn words_from<'a>(
    from: &mut Columns<Reader<'_>>,
    has: u64,
    words: &mut &'a str,
) -> Option<&'a str> {
    let length = if has == 0 { 0 } else { from.length.count()? };
    let (own, rest) = words.split_at_checked(length)?;
    *words = rest;
    Some(own)
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

#[cfg(test)]
mod tests {
    use super::super::content::{content_from_text, tests::GOLDEN};
    use super::*;
    use crate::diary::Diary;

    #[test]
    fn every_kind_comes_back_from_a_page() {
        let made = Moment::new(1_795_390_200_000, 60).unwrap();
        let revisions: Vec<Revision> = (0_u8..)
            .zip(GOLDEN.lines())
            .map(|(number, line)| {
                let id = RevisionId::new(made.instant().unsigned_abs(), [number; RANDOM]);
                Diary::begin(id, made, content_from_text(line).unwrap())
            })
            .collect();
        let (random, columns) = bytes_from_revisions(&revisions);
        assert_eq!(revisions_from_bytes(&random, &columns), Some(revisions));
    }
}
