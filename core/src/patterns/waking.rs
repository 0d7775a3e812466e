//! Waking hours: whoever sleeps notes nothing, so that nights are neither quiet nor long.

use crate::calendar::{LocalTime, TimeOfDay};
use crate::diary::Awake;

const DAY: u32 = 24 * 60;

/// How many minutes a person is awake from getting up to going to sleep; `None` where they did not say.
pub fn waking_minutes(awake: Awake) -> Option<u32> {
    match awake {
        Awake::Times(up, asleep) if up == asleep => Some(DAY),
        Awake::Times(up, asleep) => Some((DAY + minute(asleep) - minute(up)) % DAY),
        Awake::NotAsked | Awake::RatherNot => None,
    }
}

/// The minutes since the person got up, on that day or on the day before; `None` where they are asleep
/// or did not say when they are.
pub fn minutes_awake(awake: Awake, at: TimeOfDay) -> Option<u32> {
    let Awake::Times(up, _) = awake else { return None };
    let since = (DAY + minute(at) - minute(up)) % DAY;
    (since < waking_minutes(awake)?).then_some(since)
}

/// Whether it is before the person got up on that day, so that they are still in the day before.
pub fn is_of_the_day_before(awake: Awake, at: LocalTime) -> bool {
    matches!(awake, Awake::Times(up, _) if at.time < up)
}

/// Whether somebody is awake then; always, where they did not say.
pub fn is_awake(awake: Awake, at: TimeOfDay) -> bool {
    matches!(awake, Awake::NotAsked | Awake::RatherNot) || minutes_awake(awake, at).is_some()
}

fn minute(at: TimeOfDay) -> u32 {
    u32::from(at.hour) * 60 + u32::from(at.minute)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clock(text: &str) -> TimeOfDay {
        TimeOfDay::parse(text).unwrap()
    }

    #[test]
    fn a_day_may_end_after_midnight() {
        let late = Awake::Times(clock("10:00"), clock("02:00"));
        assert_eq!(waking_minutes(late), Some(16 * 60));
        assert_eq!(minutes_awake(late, clock("10:00")), Some(0));
        assert_eq!(minutes_awake(late, clock("01:30")), Some(15 * 60 + 30));
        assert_eq!(minutes_awake(late, clock("02:00")), None);
        assert!(is_of_the_day_before(late, LocalTime::parse("2026-11-28T01:30").unwrap()));
        assert!(!is_of_the_day_before(late, LocalTime::parse("2026-11-28T10:00").unwrap()));
    }

    #[test]
    fn whoever_did_not_say_is_awake_at_any_time_and_has_no_hours() {
        assert!(is_awake(Awake::NotAsked, clock("03:00")));
        assert_eq!(minutes_awake(Awake::RatherNot, clock("12:00")), None);
        assert_eq!(waking_minutes(Awake::NotAsked), None);
        assert_eq!(waking_minutes(Awake::Times(clock("07:00"), clock("07:00"))), Some(DAY));
    }
}
