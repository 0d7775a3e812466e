//! A moment as a text that people and machines read: local time with its offset, to the millisecond.
//!
//! `2026-11-23T02:07:21.123+01:00`, as RFC 3339 and the `date-time` of JSON Schema have it. Years
//! before 0 and after 9999, which those cannot say, have a sign and six digits, as in ECMAScript:
//! `-000044-03-15T12:00:00.000+00:00`.

use crate::calendar::{Day, Moment};
use time::Date;

const MINUTE: i64 = 60_000;

/// The text of a moment.
pub(super) fn text_from_moment(moment: Moment) -> String {
    let (day, time) = (moment.day(), moment.time_of_day());
    // Offsets are whole minutes, so that local seconds are those of UTC.
    let within_minute = moment.instant().rem_euclid(MINUTE).unsigned_abs();
    let mut text = String::new();
    push_day(&mut text, day);
    for (mark, number, width) in [
        ('T', time.hour.into(), 2),
        (':', time.minute.into(), 2),
        (':', within_minute / 1000, 2),
        ('.', within_minute % 1000, 3),
    ] {
        text.push(mark);
        push_digits(&mut text, number, width);
    }
    let offset = moment.offset();
    text.push(if offset < 0 { '-' } else { '+' });
    push_digits(&mut text, u64::from(offset.unsigned_abs() / 60), 2);
    text.push(':');
    push_digits(&mut text, u64::from(offset.unsigned_abs() % 60), 2);
    text
}

fn push_day(text: &mut String, day: Day) {
    let year = day.year();
    let width = if (0..=9999).contains(&year) {
        4
    } else {
        text.push(if year < 0 { '-' } else { '+' });
        6
    };
    push_digits(text, year.unsigned_abs().into(), width);
    for number in [day.month(), day.day_of_month()] {
        text.push('-');
        push_digits(text, number.into(), 2);
    }
}

fn push_digits(text: &mut String, number: u64, width: usize) {
    let digits = number.to_string();
    (digits.len()..width).for_each(|_| text.push('0'));
    text.push_str(&digits);
}

/// The moment that a text tells; `None` where there is no such moment.
///
/// Besides what [`text_from_moment`] writes it takes what other programs make of the same: `Z` for
/// UTC, and seconds with any number of decimals or none, of which three count.
pub(super) fn moment_from_text(text: &str) -> Option<Moment> {
    let mut rest = Rest(text.as_bytes());
    let days = rest.days()?;
    rest.mark(b'T')?;
    let hour = rest.digits(2)?;
    rest.mark(b':')?;
    let minute = rest.digits(2)?;
    rest.mark(b':')?;
    let second = rest.digits(2)?;
    let milliseconds = rest.decimals()?;
    let offset = rest.offset()?;
    if hour > 23 || minute > 59 || second > 59 || !rest.0.is_empty() {
        return None;
    }
    let minutes = (i64::from(days) * 24 + i64::from(hour)) * 60 + i64::from(minute);
    let minutes = minutes - i64::from(offset);
    Moment::new(minutes * MINUTE + i64::from(second * 1000 + milliseconds), offset)
}

/// What is still to be read.
struct Rest<'a>(&'a [u8]);

impl Rest<'_> {
    fn mark(&mut self, mark: u8) -> Option<()> {
        let (first, rest) = self.0.split_first()?;
        (*first == mark).then(|| self.0 = rest)
    }

    fn digit(&mut self) -> Option<i32> {
        let (first, rest) = self.0.split_first()?;
        first.is_ascii_digit().then(|| {
            self.0 = rest;
            i32::from(first - b'0')
        })
    }

    /// A number of so many digits, fewer than ten.
    fn digits(&mut self, count: u8) -> Option<i32> {
        (0..count).try_fold(0, |number, _| Some(number * 10 + self.digit()?))
    }

    /// Minus one for `-`, one for `+`.
    fn sign(&mut self) -> Option<i16> {
        self.mark(b'-').map(|()| -1).or_else(|| self.mark(b'+').map(|()| 1))
    }

    /// Days since 1970 from `2026-11-23`, or with a sign and six digits of the year.
    fn days(&mut self) -> Option<i32> {
        let year = match self.sign() {
            None => self.digits(4)?,
            // As in ECMAScript, so that the year 0 has one spelling.
            Some(sign) => match self.digits(6)? {
                0 if sign < 0 => return None,
                year => year * i32::from(sign),
            },
        };
        self.mark(b'-')?;
        let month = u8::try_from(self.digits(2)?).ok()?.try_into().ok()?;
        self.mark(b'-')?;
        let day = u8::try_from(self.digits(2)?).ok()?;
        let date = Date::from_calendar_date(year, month, day).ok()?;
        Some(date.to_julian_day() - Date::from_ordinal_date(1970, 1).ok()?.to_julian_day())
    }

    /// Milliseconds from decimals of a second, if there are any.
    fn decimals(&mut self) -> Option<i32> {
        if self.mark(b'.').is_none() {
            return Some(0);
        }
        let tenths = self.digit()?;
        let after = [self.digit(), self.digit()].map(Option::unwrap_or_default);
        while self.digit().is_some() {}
        Some(after.into_iter().fold(tenths, |number, digit| number * 10 + digit))
    }

    /// Minutes east of UTC from `Z` or `+01:00`.
    fn offset(&mut self) -> Option<i16> {
        if self.mark(b'Z').is_some() {
            return Some(0);
        }
        let sign = self.sign()?;
        let hours = self.digits(2)?;
        self.mark(b':')?;
        let minutes = self.digits(2)?;
        let offset = i16::try_from(hours * 60 + minutes).ok()?;
        (minutes < 60).then_some(offset * sign)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_moment_is_written_in_local_time_with_its_offset() {
        for (instant, offset, text) in [
            (0, 0, "1970-01-01T00:00:00.000+00:00"),
            (1_795_396_041_123, 60, "2026-11-23T02:07:21.123+01:00"),
            (1_795_396_041_123, -210, "2026-11-22T21:37:21.123-03:30"),
            (1_795_396_041_007, -15, "2026-11-23T00:52:21.007-00:15"),
            (-62_167_219_200_000, 0, "0000-01-01T00:00:00.000+00:00"),
            (-62_167_219_200_001, 0, "-000001-12-31T23:59:59.999+00:00"),
            (253_402_300_799_999, 0, "9999-12-31T23:59:59.999+00:00"),
            (-377_705_116_800_000, 0, "-009999-01-01T00:00:00.000+00:00"),
        ] {
            let moment = Moment::new(instant, offset).unwrap();
            assert_eq!(text_from_moment(moment), text);
            assert_eq!(moment_from_text(text), Some(moment), "{text}");
        }
    }

    #[test]
    fn other_spellings_of_a_moment_are_taken() {
        for (text, instant) in [
            ("1970-01-01T00:00:01Z", 1000),
            ("1970-01-01T00:00:01.5Z", 1500),
            ("1970-01-01T00:00:01.12399999999999999999999999999Z", 1123),
            ("1970-01-01T00:00:00-00:00", 0),
            ("+001970-01-01T00:00:00.000Z", 0),
        ] {
            assert_eq!(moment_from_text(text), Moment::new(instant, 0), "{text}");
        }
    }

    #[test]
    fn a_text_that_is_no_moment_gives_none() {
        for text in [
            "",
            "T",
            "2026-11-23",
            "2026-11-23T02:07:21",
            "2026-11-23T02:07Z",
            "2026-11-23T24:00:00Z",
            "2026-11-23T02:60:00Z",
            "2026-11-23T02:07:60Z",
            "2026-02-30T02:07:21Z",
            "2026-00-01T02:07:21Z",
            "2026-11-23T02:07:21.Z",
            "2026-11-23T02:07:21.1x3Z",
            "2026-11-23T02:07:21.é3Z",
            "2026-11-23T02:07:21+18:01",
            "2026-11-23T02:07:21+01:60",
            "2026-11-23T02:07:21+99:99",
            "2026-11-23T02:07:21+1:00",
            "2026-11-23T+2:07:21Z",
            "-2026-11-23T02:07:21Z",
            "-000000-11-23T02:07:21Z",
            "+099999-11-23T02:07:21Z",
            "+010000-01-01T00:00:00Z",
            "é026-11-23T02:07:21Z",
        ] {
            assert_eq!(moment_from_text(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_moment_comes_back_from_its_text(
            instant in -377_705_116_800_000_i64..=253_402_300_799_999,
            offset in -1080_i16..=1080,
        ) {
            if let Some(moment) = Moment::new(instant, offset) {
                prop_assert_eq!(moment_from_text(&text_from_moment(moment)), Some(moment));
            }
        }

        #[test]
        fn no_text_panics(text in "[-+0-9TZ:.é]{0,40}") {
            let _moment = moment_from_text(&text);
        }
    }
}
