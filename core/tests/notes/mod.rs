//! Notes to write a backup of: the ones in the golden file, and any at all.

use fascicle_core::body::{Place, Side, Spot};
use fascicle_core::calendar::{Day, Moment, TimeOfDay};
use fascicle_core::check::Level;
use fascicle_core::diary::{
    Aim, Awake, Began, Checking, CheckingKind, Content, Course, DayCourse, DayLine, DayPlaces,
    Diary, Doing, EntryId, Factor, Habits, Health, History, Length, Medicine, More, OwnTrigger,
    Question, Rare, Revision, RevisionId, SavedCheck, Since, Strength, Taps, Trigger, Twitch,
    Twitchy, Window,
};
use fascicle_core::drawing::{Exact, Figure, Point};
use fascicle_core::exchange::Backup;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

/// A backup of version 1. This file stays as it is for ever.
pub(crate) const GOLDEN_V1: &str = include_str!("../golden/backup-v1.fascicle.json");

const LATE_SUNDAY: i64 = 1_795_390_200_000;

fn id(number: u8) -> RevisionId {
    RevisionId::new(LATE_SUNDAY.unsigned_abs() + u64::from(number), [number; 10])
}

/// What the golden file holds.
pub(crate) fn a_backup() -> Backup {
    let moment = |after, offset| Moment::new(LATE_SUNDAY + after, offset).unwrap();
    let made = moment(60_000, 60);
    let calf = Twitch {
        place: Place::new(Spot::Calf, Some(Side::Left)).unwrap(),
        at: moment(0, 60),
        course: Some(Course::Few),
        before: [Trigger::Exercise, Trigger::PoorSleep].into(),
        words: "what is this?\n\"twitch\" \\ \t\0\u{7f} ☕ — ليلًا 😀".to_owned(),
        more: Rare::default(),
    };
    let first = Diary::note(id(1), made, calf.clone());
    let tongue = Twitch::new(Place::new(Spot::Tongue, None).unwrap(), moment(-1, -210));
    let second = Diary::note(id(2), moment(61_007, -210), tongue);
    let diary = Diary::from_revisions([first.clone(), second.clone()]);
    let other = Twitch { course: Some(Course::AllDay), words: String::new(), ..calf };
    let changed = diary.revise(first.entry, id(3), made, Content::Twitch(other)).unwrap();
    let removed = diary.revise(second.entry, id(4), made, Content::Removed).unwrap();
    let removed = Revision { parent: None, ..removed };
    let ides = Moment::new(-63_549_360_000_000, 0).unwrap();
    let old = Twitch::new(Place::new(Spot::Ribs, Some(Side::Right)).unwrap(), ides);
    let old = Diary::note(id(5), Moment::EPOCH, old);
    Backup {
        made: Moment::new(1_795_396_041_123, 60).unwrap(),
        app: "0.1.0".to_owned(),
        revisions: vec![first, second, changed, removed, old],
        unread: vec![
            ("fascicle.record.x".to_owned(), "1\tcut shor".to_owned()),
            ("fascicle.record.é".to_owned(), String::new()),
        ],
    }
}

fn any_text() -> impl Strategy<Value = String> {
    vec(any::<char>(), 0..12).prop_map(String::from_iter)
}

fn any_name() -> impl Strategy<Value = RevisionId> {
    any::<u128>().prop_map(|it| format!("{it:032x}").parse().unwrap())
}

fn any_moment() -> impl Strategy<Value = Moment> {
    let usual = 0..4_000_000_000_000_i64;
    let all = -377_705_116_800_000..=253_402_300_799_999_i64;
    let moment = |(instant, offset)| Moment::new(instant, offset);
    (prop_oneof![usual, all], -1080..=1080_i16).prop_filter_map("beyond the calendar", moment)
}

fn any_content() -> impl Strategy<Value = Content> {
    let twitch = (
        select(Place::all().collect::<Vec<_>>()),
        any_moment(),
        option::of(select(Course::ALL)),
        vec(select(Trigger::ALL), 0..7),
        any_text(),
        prop_oneof![3 => Just(Rare::default()), 1 => any_more()],
    );
    let twitch = twitch.prop_map(|(place, at, course, before, words, more)| {
        let before = before.into_iter().collect();
        Content::Twitch(Twitch { place, at, course, before, words, more })
    });
    let line = "[a-z0-9-]{1,12}=[a-z.,-]{1,20}";
    let check = (any_moment(), select(Level::ALL), "[0-9-]{1,12}", vec(line, 0..5));
    let check = check.prop_map(|(at, level, rules, said)| {
        Content::Check(SavedCheck::new(at, level, rules, said).unwrap())
    });
    prop_oneof![4 => twitch, 1 => check, 3 => any_smaller(), 1 => Just(Content::Removed)]
}

fn any_entry() -> impl Strategy<Value = EntryId> {
    any_name().prop_map(EntryId::from_first)
}

fn any_more() -> impl Strategy<Value = Rare> {
    (
        option::of(select(Strength::ALL)),
        option::of(select(Doing::ALL)),
        option::of(select(Length::ALL)),
        vec(any_entry(), 0..3),
        option::of((select(Figure::ALL), any::<(i16, i16)>())),
    )
        .prop_map(|(strength, doing, length, own, exact)| {
            let exact = exact.map(|(figure, (x, y))| Exact { figure, point: Point { x, y } });
            More { strength, doing, length, own: own.into_iter().collect(), exact }.into()
        })
}

fn any_day() -> impl Strategy<Value = Day> {
    any_moment().prop_map(Moment::day)
}

fn any_time() -> impl Strategy<Value = TimeOfDay> {
    (0..24_u8, 0..60_u8).prop_map(|(hour, minute)| TimeOfDay { hour, minute })
}

fn any_day_line() -> impl Strategy<Value = DayLine> {
    let places = vec(select(Place::all().collect::<Vec<_>>()), 0..4).prop_map(|it| {
        if it.is_empty() { DayPlaces::Several } else { DayPlaces::At(it.into_iter().collect()) }
    });
    let factor = prop_oneof![
        select(Trigger::ALL).prop_map(Factor::Known),
        any_entry().prop_map(Factor::Own)
    ];
    let factors = vec((factor, any::<bool>()), 0..5);
    (any_day(), select(DayCourse::ALL), option::of(places), factors).prop_map(
        |(day, course, places, factors)| {
            let mut line = DayLine::new(day, course);
            if let Some(places) = places {
                line.set_places(places);
            }
            line.factors.extend(factors);
            line
        },
    )
}

fn any_taps() -> impl Strategy<Value = Taps> {
    let place = option::of(select(Place::all().collect::<Vec<_>>()));
    (any_moment(), place, vec(0..=Taps::LONGEST, 0..20)).prop_map(|(at, place, mut taps)| {
        taps.push(0);
        taps.sort_unstable();
        Taps::new(at, place, taps).unwrap()
    })
}

fn any_window() -> impl Strategy<Value = Window> {
    let aim = prop_oneof![
        any_day().prop_map(Aim::Appointment),
        (1..=u8::MAX).prop_map(Aim::Days),
        Just(Aim::Open)
    ];
    (any_day(), aim, option::of(any_day()))
        .prop_map(|(from, aim, ended)| Window { ended, ..Window::new(from, aim) })
}

fn any_smaller() -> impl Strategy<Value = Content> {
    let checking = (any_moment(), select(CheckingKind::ALL));
    let own = ("\\PC{1,60}", any::<bool>()).prop_filter_map("no name", |(name, hidden)| {
        OwnTrigger::new(&name).map(|mut it| {
            it.hidden = hidden;
            it
        })
    });
    let awake = prop_oneof![
        Just(Awake::NotAsked),
        Just(Awake::RatherNot),
        (any_time(), any_time()).prop_map(|(up, asleep)| Awake::Times(up, asleep)),
    ];
    let habits = (awake, vec(select(Trigger::ALL), 0..4));
    let factors = vec(select(Factor::KNOWN.to_vec()).prop_map(Factor::Known), 1..6);
    let twitchy = select(vec![Twitchy::NotQuiet, Twitchy::ManyOrRuns]);
    let question = (twitchy, factors, option::of(any_day())).prop_filter_map("no question", |it| {
        let mut question = Question::new(it.0, &it.1)?;
        question.from = it.2;
        Some(question)
    });
    let line = || "\\PC{0,80}";
    let medicine = ("\\PC{1,80}", line(), line())
        .prop_filter_map("no name", |it| Medicine::new(&it.0, &it.1, &it.2));
    let health = vec((select(Health::ALL), any::<bool>()), 0..4);
    let began = (option::of(select(Began::ALL)), option::of(select(Since::ALL)));
    let history = ("\\PC{0,300}", line(), health, began).prop_filter_map("too long", |it| {
        let mut said = History::default().saying(&it.0, &it.1)?;
        (said.began, said.since) = it.3;
        said.health = it.2.into_iter().collect();
        Some(said)
    });
    prop_oneof![
        question.prop_map(Content::Question),
        medicine.prop_map(Content::Medicine),
        history.prop_map(Content::History),
        any_day_line().prop_map(Content::Day),
        any_taps().prop_map(Content::Taps),
        checking.prop_map(|(at, kind)| Content::Checking(Checking { at, kind })),
        any_window().prop_map(Content::Window),
        own.prop_map(Content::Own),
        habits.prop_map(|(awake, hidden)| {
            Content::Habits(Habits { awake, hidden: hidden.into_iter().collect() })
        }),
    ]
}

fn any_revision() -> impl Strategy<Value = Revision> {
    (any_name(), any_name(), option::of(any_name()), any::<u32>(), any_moment(), any_content())
        .prop_map(|(id, entry, parent, counter, made, content)| {
            let entry = entry.to_string().parse().unwrap();
            Revision { id, entry, parent, counter, made, content }
        })
}

/// Any notes at all, in any order.
pub(crate) fn any_backup() -> impl Strategy<Value = Backup> {
    let unread = vec((any_text(), any_text()), 0..3);
    (any_moment(), any_text(), vec(any_revision(), 0..6), unread)
        .prop_map(|(made, app, revisions, unread)| Backup { made, app, revisions, unread })
}
