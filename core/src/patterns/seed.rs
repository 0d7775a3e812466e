//! Which of the three patterns that the check asks about the day lines look like (clinical.md 0).

use super::weeks::twitchy;
use super::{Covered, ENOUGH_DAYS, Share};
use crate::check::Pattern;
use crate::diary::DayCourse;

/// What covered days look like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Looks {
    /// Like that one.
    Like(Pattern),
    /// Most days were quiet, and those with twitches are too few to tell.
    MostlyQuiet,
    /// The days do not settle it.
    NotSettled,
    /// There are too few.
    NotEnough,
}

/// By a rule of our own: one course on more than half of the twitchy days, by the whole of Wilson's
/// interval. For "a few a day" and "many a day" more than half of all covered days are twitchy, too;
/// runs have quiet gaps between them, which may be days.
pub fn looks(days: &[Covered]) -> Looks {
    let Some(all) = twitchy(days) else { return Looks::NotEnough };
    if all.with() < ENOUGH_DAYS {
        let is_quiet = all.of() >= ENOUGH_DAYS && all.wilson().high < 0.5;
        return if is_quiet { Looks::MostlyQuiet } else { Looks::NotEnough };
    }
    let is_mostly = |course: DayCourse| {
        let with = days.iter().filter(|it| it.course == course).count();
        let share = u32::try_from(with).ok().and_then(|it| Share::new(it, all.with()));
        share.is_some_and(|it| it.wilson().low > 0.5)
    };
    let nearly_daily = all.wilson().low > 0.5;
    match () {
        () if is_mostly(DayCourse::Runs) => Looks::Like(Pattern::Runs),
        () if nearly_daily && is_mostly(DayCourse::Many) => Looks::Like(Pattern::ManyADay),
        () if nearly_daily && is_mostly(DayCourse::Few) => Looks::Like(Pattern::FewADay),
        () => Looks::NotSettled,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::Day;
    use crate::diary::DayPlaces;

    fn looks_of(courses: &[(DayCourse, usize)]) -> Looks {
        let day = Day::parse("2026-11-28").unwrap();
        let line = |course| Covered::new(day, course, DayPlaces::NotSaid);
        let days = courses.iter().flat_map(|(it, count)| vec![line(*it); *count]);
        looks(&days.collect::<Vec<_>>())
    }

    #[test]
    fn one_course_on_most_days_is_a_pattern_and_no_other_is() {
        use DayCourse::{Few, Many, Quiet, QuietButNoted, Runs};
        assert_eq!(looks_of(&[(Few, 12), (Quiet, 1)]), Looks::Like(Pattern::FewADay));
        assert_eq!(looks_of(&[(Many, 12), (Few, 1)]), Looks::Like(Pattern::ManyADay));
        assert_eq!(looks_of(&[(Runs, 12), (Quiet, 60)]), Looks::Like(Pattern::Runs));
        assert_eq!(looks_of(&[(Few, 12), (Quiet, 60)]), Looks::NotSettled);
        assert_eq!(looks_of(&[(Few, 12), (QuietButNoted, 60)]), Looks::NotSettled);
        assert_eq!(looks_of(&[(Few, 8), (Many, 8)]), Looks::NotSettled);
        assert_eq!(looks_of(&[(Few, 9), (Quiet, 60)]), Looks::MostlyQuiet);
        assert_eq!(looks_of(&[(Few, 9), (Quiet, 4)]), Looks::NotEnough);
        assert_eq!(looks_of(&[]), Looks::NotEnough);
    }
}
