//! What can be asked of a diary: its days, the places noted last, and what stands of the smaller things.

use super::{
    Checking, CheckingKind, DayCourse, DayLine, Diary, Entry, EntryId, Habits, History, Medicine,
    Noted, OwnTrigger, Question, SavedCheck, Window,
};
use crate::body::Place;
use crate::calendar::Day;
use crate::sorted::{SortedMap, SortedSet, in_order};
use std::cmp::Reverse;

/// A day with what was noted on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DiaryDay<'a> {
    /// The day on the calendar that the person had then.
    pub day: Day,
    /// The day in one line, if the person said it.
    pub line: Option<(EntryId, &'a DayLine)>,
    /// Its other entries, newest first.
    pub entries: Vec<Entry<'a>>,
}

/// What was noted from one day to another, as a description and no more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// All its days.
    pub days: u32,
    /// Days with a day line.
    pub lined: u32,
    /// Of these the quiet ones.
    pub quiet: u32,
    /// And those that were quiet apart from what is noted.
    pub nearly_quiet: u32,
    /// Notes of single twitches.
    pub notes: u32,
    /// Places with the number of days on which each was noted, those noted most often first.
    pub places: Vec<(Place, u32)>,
}

/// A week from Monday on, with what was done against the worry in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckingWeek {
    /// Its Monday.
    pub monday: Day,
    /// How often each was done.
    pub times: SortedMap<CheckingKind, u32>,
}

impl Diary {
    /// How many entries stand in its days.
    pub fn count(&self) -> usize {
        self.standing().filter(|it| it.noted.day().is_some()).count()
    }

    /// Whether nothing stands in its days.
    pub fn is_empty(&self) -> bool {
        self.standing().all(|it| it.noted.day().is_none())
    }

    /// Every entry that stands in its days, newest first by when it was.
    pub fn entries(&self) -> Vec<Entry<'_>> {
        let entries = self.standing().rev().filter(|it| it.noted.day().is_some()).collect();
        let rank = |it: &Entry<'_>| (it.noted.day(), it.noted.at(), it.id);
        in_order(entries, |one, other| rank(other).cmp(&rank(one)))
    }

    /// The days on which something was noted, newest first.
    pub fn days(&self) -> Vec<DiaryDay<'_>> {
        let mut days: Vec<DiaryDay<'_>> = Vec::new();
        for entry in self.entries() {
            let Some(day) = entry.noted.day() else { continue };
            if days.last().is_none_or(|it| it.day != day) {
                days.push(DiaryDay { day, line: None, entries: Vec::new() });
            }
            let Some(last) = days.last_mut() else { continue };
            match entry.noted {
                // Of two lines, of two devices, the one begun last stands; the other can be removed.
                Noted::Day(line) if last.line.is_none() => last.line = Some((entry.id, line)),
                _ => last.entries.push(entry),
            }
        }
        days
    }

    /// The places noted last, newest first, each once.
    pub fn recent_places(&self, most: usize) -> Vec<Place> {
        let mut recent = Vec::new();
        // The names of entries are in the order in which they were made.
        for entry in self.standing().rev() {
            for place in entry.noted.places() {
                if recent.len() < most && !recent.contains(&place) {
                    recent.push(place);
                }
            }
            if recent.len() == most {
                break;
            }
        }
        recent
    }

    /// The check that was finished last before that one, of those that stand.
    pub fn check_before(&self, entry: Option<EntryId>) -> Option<&SavedCheck> {
        // The names of entries are in the order in which they were made.
        let mut others = self.standing().rev().filter(|it| entry.is_none_or(|entry| it.id < entry));
        others.find_map(|it| it.noted.check())
    }

    /// What that day says in one line.
    pub fn day_line(&self, day: Day) -> Option<(EntryId, &DayLine)> {
        self.standing_apart().find_map(|it| match it.noted {
            Noted::Day(line) if line.day == day => Some((it.id, line)),
            _ => None,
        })
    }

    /// Whether a twitch or a run of them is noted on that day.
    pub fn has_noted(&self, day: Day) -> bool {
        let is_felt = |it: Noted<'_>| matches!(it, Noted::Twitch(_) | Noted::Taps(_));
        self.standing().rev().any(|it| is_felt(it.noted) && it.noted.day() == Some(day))
    }

    /// Whether that day is called quiet and something is noted on it all the same.
    pub fn is_quiet_and_noted(&self, day: Day) -> bool {
        let line = self.day_line(day);
        line.is_some_and(|(_, it)| it.course() == DayCourse::Quiet) && self.has_noted(day)
    }

    /// How a day is kept that the person calls so. Whoever was asked which is right, and calls a day
    /// with notes quiet once more, means that it was quiet apart from them.
    pub fn course_kept(&self, day: Day, said: DayCourse, was_asked: bool) -> DayCourse {
        let was = self.day_line(day).map(|(_, it)| it.course());
        let knows = was_asked || was == Some(DayCourse::QuietButNoted);
        if said == DayCourse::Quiet && knows && self.has_noted(day) {
            DayCourse::QuietButNoted
        } else {
            said
        }
    }

    /// The window that was begun last.
    pub fn window(&self) -> Option<(EntryId, &Window)> {
        self.windows().next()
    }

    /// Every window there was, the one begun last first.
    pub fn windows(&self) -> impl Iterator<Item = (EntryId, &Window)> {
        self.standing_apart().filter_map(|it| match it.noted {
            Noted::Window(window) => Some((it.id, window)),
            _ => None,
        })
    }

    /// The person's own triggers, in the order in which they were named.
    pub fn own_triggers(&self) -> Vec<(EntryId, &OwnTrigger)> {
        let mut own: Vec<(EntryId, &OwnTrigger)> = self
            .standing_apart()
            .filter_map(|it| match it.noted {
                Noted::Own(own) => Some((it.id, own)),
                _ => None,
            })
            .collect();
        own.reverse();
        own
    }

    /// What the person says once, if they have.
    pub fn habits(&self) -> Option<(EntryId, &Habits)> {
        self.standing_apart().find_map(|it| match it.noted {
            Noted::Habits(habits) => Some((it.id, habits)),
            _ => None,
        })
    }

    /// What they want to know of their days, if they have said so.
    pub fn question(&self) -> Option<(EntryId, &Question)> {
        self.standing_apart().find_map(|it| match it.noted {
            Noted::Question(question) => Some((it.id, question)),
            _ => None,
        })
    }

    /// What the person says of their health once, if they have.
    pub fn health_history(&self) -> Option<(EntryId, &History)> {
        self.standing_apart().find_map(|it| match it.noted {
            Noted::History(history) => Some((it.id, history)),
            _ => None,
        })
    }

    /// Their medicines, in the order in which they were told.
    pub fn medicines(&self) -> Vec<(EntryId, &Medicine)> {
        let mut all: Vec<(EntryId, &Medicine)> = self
            .standing_apart()
            .filter_map(|it| match it.noted {
                Noted::Medicine(medicine) => Some((it.id, medicine)),
                _ => None,
            })
            .collect();
        all.reverse();
        all
    }

    /// What was done against the worry, by week, the latest first.
    pub fn checking_weeks(&self) -> Vec<CheckingWeek> {
        let mut weeks: SortedMap<Reverse<Day>, SortedMap<CheckingKind, u32>> = SortedMap::new();
        for entry in self.standing_apart() {
            let Noted::Checking(checking) = entry.noted else { continue };
            let monday = Reverse(checking.at.day().monday());
            let mut times = weeks.get(&monday).cloned().unwrap_or_default();
            times.insert(checking.kind, times.get(&checking.kind).copied().unwrap_or_default() + 1);
            weeks.insert(monday, times);
        }
        let week = |(monday, times): &(Reverse<Day>, _)| {
            let times: &SortedMap<CheckingKind, u32> = times;
            CheckingWeek { monday: monday.0, times: times.clone() }
        };
        weeks.iter().map(week).collect()
    }

    /// What was done against the worry and noted last.
    pub fn last_checking(&self) -> Option<(EntryId, &Checking)> {
        self.standing_apart().find_map(|it| match it.noted {
            Noted::Checking(checking) => Some((it.id, checking)),
            _ => None,
        })
    }

    /// How many single twitches of that day were noted, of entries made since then (milliseconds
    /// since 1970): those made before are not looked at.
    pub fn notes_on(&self, day: Day, since: u64) -> usize {
        let lately = self.standing().rev().take_while(|it| it.id.made() >= since);
        lately.filter(|it| it.noted.twitch().is_some_and(|it| it.at.day() == day)).count()
    }

    /// What was noted from one day to another, both included.
    pub fn stretch(&self, from: Day, until: Day) -> Stretch {
        let days = u32::try_from(until.days_since(from) + 1).unwrap_or_default();
        let mut stretch =
            Stretch { days, lined: 0, quiet: 0, nearly_quiet: 0, notes: 0, places: Vec::new() };
        let mut on_days: SortedMap<Place, u32> = SortedMap::new();
        let within = |it: &DiaryDay<'_>| (from..=until).contains(&it.day);
        for day in self.days().into_iter().filter(within) {
            if let Some((_, line)) = day.line {
                stretch.lined += 1;
                stretch.quiet += u32::from(line.course() == DayCourse::Quiet);
                stretch.nearly_quiet += u32::from(line.course() == DayCourse::QuietButNoted);
            }
            let twitches = day.entries.iter().filter(|it| it.noted.twitch().is_some());
            stretch.notes += u32::try_from(twitches.count()).unwrap_or(u32::MAX);
            let line = day.line.map(|(_, line)| Noted::Day(line));
            let all = day.entries.iter().map(|it| it.noted).chain(line);
            let here: SortedSet<Place> = all.flat_map(Noted::places).collect();
            for place in here.iter() {
                on_days.insert(place, on_days.get(&place).copied().unwrap_or_default() + 1);
            }
        }
        let places = on_days.iter().copied().collect();
        stretch.places =
            in_order(places, |one, other| other.1.cmp(&one.1).then(one.0.cmp(&other.0)));
        stretch
    }

    /// What stands of the smaller things, the one begun last first.
    fn standing_apart(&self) -> impl Iterator<Item = Entry<'_>> {
        self.apart.iter().rev().filter_map(|it| self.entry(it))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::archive::content_from_text;
    use crate::calendar::Moment;
    use crate::diary::{Content, Revision, RevisionId};

    /// 2026-11-22 23:30 in UTC.
    const LATE_SUNDAY: i64 = 1_795_390_200_000;

    /// A diary of these contents, begun one after the other.
    fn diary(texts: &[&str]) -> Diary {
        let begin = |(number, text): (u8, &&str)| -> Revision {
            let made = Moment::new(LATE_SUNDAY + i64::from(number), 60).unwrap();
            let id = RevisionId::new(made.instant().unsigned_abs(), [number; 10]);
            Diary::begin(id, made, content_from_text(text).unwrap())
        };
        Diary::from_revisions((0_u8..).zip(texts).map(begin))
    }

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    #[test]
    fn a_day_line_stands_above_its_day_and_the_smaller_things_in_none() {
        let diary = diary(&[
            "twitch\tcalf.left\t1795390200000\t60\t\t\t",
            "day\tday=2026-11-23\tcourse=few\tplaces=foot-arch.right",
            "day\tday=2026-11-22\tcourse=quiet",
            "window\tfrom=2026-11-23",
            "own-trigger\tname=Tea",
            "checking\tat=1795390200000 60\twhat=asked",
        ]);
        let days = diary.days();
        let seen: Vec<_> =
            days.iter().map(|it| (it.day.text(), it.line.is_some(), it.entries.len())).collect();
        assert_eq!(seen, [("2026-11-23".to_owned(), true, 1), ("2026-11-22".to_owned(), true, 0)]);
        assert_eq!((diary.count(), diary.is_empty()), (3, false));
        assert!(diary.day_line(day("2026-11-22")).unwrap().1.course().is_quiet());
        assert_eq!(diary.day_line(day("2026-11-21")), None);
        let recent: Vec<String> = diary.recent_places(9).into_iter().map(Place::key).collect();
        assert_eq!(recent, ["foot-arch.right", "calf.left"]);
    }

    #[test]
    fn of_two_lines_for_a_day_the_one_begun_last_stands_and_the_other_is_still_seen() {
        let texts = ["day\tday=2026-11-23\tcourse=few", "day\tday=2026-11-23\tcourse=many"];
        let diary = diary(&texts);
        let line = |it: &DayLine| it.course().key();
        assert_eq!(line(diary.day_line(day("2026-11-23")).unwrap().1), "many");
        let days = diary.days();
        assert_eq!(line(days[0].line.unwrap().1), "many");
        assert_eq!(days[0].entries.len(), 1);
    }

    #[test]
    fn what_is_removed_is_no_longer_asked_for() {
        let mut diary = diary(&["day\tday=2026-11-23\tcourse=few"]);
        let (entry, _) = diary.day_line(day("2026-11-23")).unwrap();
        let id = RevisionId::new(LATE_SUNDAY.unsigned_abs() + 99, [99; 10]);
        let made = Moment::new(LATE_SUNDAY + 99, 60).unwrap();
        diary.insert(diary.revise(entry, id, made, Content::Removed).unwrap());
        assert_eq!(diary.day_line(day("2026-11-23")), None);
        assert!(diary.is_empty());
    }

    #[test]
    fn checking_is_shown_by_week_from_monday_the_latest_first() {
        let diary = diary(&[
            "checking\tat=1795390200000 0\twhat=asked",
            "checking\tat=1795390200000 60\twhat=asked",
            "checking\tat=1795390200000 60\twhat=asked",
            "checking\tat=1795390200000 60\twhat=prodded",
        ]);
        let weeks = diary.checking_weeks();
        let seen: Vec<_> = weeks
            .iter()
            .map(|it| (it.monday.text(), it.times.iter().map(|(_, times)| *times).collect()))
            .collect::<Vec<(String, Vec<u32>)>>();
        let wanted = [("2026-11-23".to_owned(), vec![1, 2]), ("2026-11-16".to_owned(), vec![1])];
        assert_eq!(seen, wanted);
    }

    #[test]
    fn a_stretch_counts_days_and_not_twitches() {
        let diary = diary(&[
            "twitch\tcalf.left\t1795390200000\t60\t\t\t",
            "twitch\tcalf.left\t1795390200000\t60\t\t\t",
            "day\tday=2026-11-23\tcourse=few\tplaces=calf.left,tongue",
            "day\tday=2026-11-22\tcourse=quiet",
            "day\tday=2026-11-30\tcourse=many\tplaces=tongue",
        ]);
        let stretch = diary.stretch(day("2026-11-20"), day("2026-11-29"));
        assert_eq!((stretch.days, stretch.lined, stretch.quiet, stretch.notes), (10, 2, 1, 2));
        let places: Vec<_> = stretch.places.iter().map(|(it, days)| (it.key(), *days)).collect();
        assert_eq!(places, [("calf.left".to_owned(), 1), ("tongue".to_owned(), 1)]);
    }

    #[test]
    fn a_day_that_was_quiet_apart_from_its_notes_is_counted_apart_from_the_quiet_ones() {
        let stretch = diary(&[
            "day\tday=2026-11-23\tcourse=quiet-but-noted",
            "day\tday=2026-11-22\tcourse=quiet",
            "day\tday=2026-11-21\tcourse=many",
        ])
        .stretch(day("2026-11-20"), day("2026-11-29"));
        assert_eq!((stretch.lined, stretch.quiet, stretch.nearly_quiet), (3, 1, 1));
    }

    const QUIET: &str = "day\tday=2026-11-23\tcourse=quiet";
    const TWITCH: &str = "twitch\tcalf.left\t1795390200000\t60\t\t\t";
    const TAPS: &str = "taps\tat=1795390200000 60\ttaps=0,400";

    #[test]
    fn a_quiet_day_asks_where_a_twitch_or_a_run_is_noted_on_it() {
        let asks = |texts: &[&str]| diary(texts).is_quiet_and_noted(day("2026-11-23"));
        assert!(asks(&[QUIET, TWITCH]) && asks(&[TWITCH, QUIET]) && asks(&[TAPS, QUIET]));
        let the_day_before = "twitch\tcalf.left\t1795390200000\t0\t\t\t";
        let checking = "checking\tat=1795390200000 60\twhat=asked";
        assert!(!asks(&[QUIET]) && !asks(&[QUIET, the_day_before]) && !asks(&[QUIET, checking]));
        assert!(!asks(&[TWITCH]));
        for course in ["quiet-but-noted", "few", "many", "runs"] {
            assert!(!asks(&[TWITCH, &QUIET.replace("quiet", course)]), "{course}");
        }
    }

    #[test]
    fn who_was_asked_and_says_quiet_again_means_apart_from_what_is_noted() {
        use DayCourse::{Few, Quiet, QuietButNoted};
        let but_noted = QUIET.replace("quiet", "quiet-but-noted");
        let kept = |texts: &[&str], said, was_asked| {
            diary(texts).course_kept(day("2026-11-23"), said, was_asked)
        };
        assert_eq!(kept(&[TWITCH], Quiet, false), Quiet, "it is to be asked first");
        assert_eq!(kept(&[TWITCH, QUIET], Quiet, true), QuietButNoted);
        assert_eq!(kept(&[TWITCH, &but_noted], Quiet, false), QuietButNoted);
        assert_eq!(kept(&[&but_noted], Quiet, true), Quiet, "nothing is noted");
        assert_eq!(kept(&[TWITCH, &but_noted], Few, true), Few);
    }

    #[test]
    fn what_was_done_against_the_worry_last_is_what_can_be_taken_away() {
        let texts = ["asked", "prodded"].map(|it| format!("checking\tat=0 0\twhat={it}"));
        let diary = diary(&[&texts[0], &texts[1], TWITCH]);
        assert_eq!(diary.last_checking().unwrap().1.kind, CheckingKind::Prodded);
        assert_eq!(Diary::default().last_checking(), None);
    }

    #[test]
    fn notes_on_a_day_are_counted_from_those_made_lately() {
        let twitch = "twitch\tcalf.left\t1795390200000\t60\t\t\t";
        let diary = diary(&[twitch, twitch, "twitch\tcalf.left\t0\t0\t\t\t"]);
        assert_eq!(diary.notes_on(day("2026-11-23"), LATE_SUNDAY.unsigned_abs()), 2);
        assert_eq!(diary.notes_on(day("2026-11-23"), LATE_SUNDAY.unsigned_abs() + 1), 1);
    }
}
