//! Moments and days as a person's own clock and calendar showed them; nothing here reads a clock.

use time::Date;

const MINUTE: i64 = 60_000;
const DAY: i64 = 24 * 60 * MINUTE;
/// The Julian day number of 1 January 1970.
const JULIAN_DAY_OF_EPOCH: i64 = 2_440_588;
/// The first and the last millisecond that a clock on the wall shows within the calendar.
const FIRST_LOCAL: i64 = (Date::MIN.to_julian_day() as i64 - JULIAN_DAY_OF_EPOCH) * DAY;
const LAST_LOCAL: i64 = (Date::MAX.to_julian_day() as i64 - JULIAN_DAY_OF_EPOCH + 1) * DAY - 1;
/// The widest offsets that ISO 8601 clocks have used stay inside 18 hours.
const WIDEST_OFFSET: i16 = 18 * 60;

/// An instant together with the offset that the person's clock had from UTC at that instant.
///
/// Both are kept, so that a journey or a clock change never moves a note to another day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment {
    instant: i64,
    offset: i16,
}

impl Moment {
    /// A moment from milliseconds since 1970 (UTC) and minutes east of UTC.
    ///
    /// `None` where the calendar has no such day (beyond the years -9999 to 9999) or the offset is
    /// wider than any clock's.
    pub fn new(instant: i64, offset: i16) -> Option<Self> {
        if offset.abs() > WIDEST_OFFSET {
            return None;
        }
        let local = instant.checked_add(i64::from(offset) * MINUTE)?;
        (FIRST_LOCAL..=LAST_LOCAL).contains(&local).then_some(Self { instant, offset })
    }

    /// The moment at which a clock with that offset shows that day and time; `None` where
    /// [`Moment::new`] gives none.
    pub fn from_local(local: LocalTime, offset: i16) -> Option<Self> {
        let LocalTime { day, time } = local;
        let days = i64::from(day.0.to_julian_day()) - JULIAN_DAY_OF_EPOCH;
        let minutes = i64::from(time.hour) * 60 + i64::from(time.minute);
        Self::new(days * DAY + (minutes - i64::from(offset)) * MINUTE, offset)
    }

    /// The first moment of 1970, UTC.
    pub const EPOCH: Self = Self { instant: 0, offset: 0 };

    /// Milliseconds since 1970, UTC.
    pub const fn instant(self) -> i64 {
        self.instant
    }

    /// Minutes east of UTC that the person's clock showed.
    pub const fn offset(self) -> i16 {
        self.offset
    }

    /// The day on the person's own calendar.
    pub fn day(self) -> Day {
        // `new` has checked that the calendar holds this day.
        Day(date_from_local(self.local()).unwrap_or(Date::MIN))
    }

    /// The same in days since 1970: quicker to tell, where it is only compared.
    pub const fn day_number(self) -> i64 {
        self.local().div_euclid(DAY)
    }

    /// The time on the person's own clock.
    pub fn time_of_day(self) -> TimeOfDay {
        let minutes = self.local().rem_euclid(DAY) / MINUTE;
        TimeOfDay {
            hour: u8::try_from(minutes / 60).unwrap_or_default(),
            minute: u8::try_from(minutes % 60).unwrap_or_default(),
        }
    }

    /// Day and time on the person's own clock.
    pub fn local_time(self) -> LocalTime {
        LocalTime { day: self.day(), time: self.time_of_day() }
    }

    const fn local(self) -> i64 {
        self.instant + self.offset as i64 * MINUTE
    }
}

fn date_from_local(local: i64) -> Option<Date> {
    let julian = JULIAN_DAY_OF_EPOCH.checked_add(local.div_euclid(DAY))?;
    Date::from_julian_day(i32::try_from(julian).ok()?).ok()
}

/// Hours and minutes as a clock on the wall shows them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct TimeOfDay {
    /// 0 to 23.
    pub hour: u8,
    /// 0 to 59.
    pub minute: u8,
}

impl TimeOfDay {
    /// From the form that HTML's `time` gives: `07:30`, seconds ignored.
    pub fn parse(text: &str) -> Option<Self> {
        let mut clock = text.split(':');
        let time = Self { hour: clock.next()?.parse().ok()?, minute: clock.next()?.parse().ok()? };
        (time.hour < 24 && time.minute < 60).then_some(time)
    }

    /// In the form that HTML's `time` takes.
    pub fn text(self) -> String {
        format!("{:02}:{:02}", self.hour, self.minute)
    }
}

/// A day of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(Date);

impl Day {
    /// From the form that HTML's `date` gives: `2026-11-22`.
    pub fn parse(text: &str) -> Option<Self> {
        let (sign, digits) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
        let mut date = digits.splitn(3, '-');
        let (year, month, day) = (date.next()?, date.next()?, date.next()?);
        let year: i32 = year.parse().ok()?;
        let month = month.parse::<u8>().ok()?.try_into().ok()?;
        Date::from_calendar_date(sign * year, month, day.parse().ok()?).ok().map(Self)
    }

    /// In the form that HTML's `date` takes.
    pub fn text(self) -> String {
        let (year, sign) = (self.year().unsigned_abs(), if self.year() < 0 { "-" } else { "" });
        format!("{sign}{year:04}-{:02}-{:02}", self.month(), self.day_of_month())
    }

    /// The year.
    pub const fn year(self) -> i32 {
        self.0.year()
    }

    /// The month, 1 to 12.
    pub fn month(self) -> u8 {
        self.0.month().into()
    }

    /// The day of the month, 1 to 31.
    pub const fn day_of_month(self) -> u8 {
        self.0.day()
    }

    /// Days after Monday: Monday is 0, Sunday 6.
    pub const fn weekday(self) -> u8 {
        self.0.weekday().number_days_from_monday()
    }

    /// Whole days from `earlier` to this day; negative when `earlier` is later.
    pub const fn days_since(self, earlier: Self) -> i32 {
        self.0.to_julian_day() - earlier.0.to_julian_day()
    }

    /// The day so many days after this one; `None` past the end of the calendar.
    pub fn later_by(self, days: u8) -> Option<Self> {
        self.moved_by(days.into())
    }

    /// The day so many days before this one; `None` before the beginning of the calendar.
    pub fn earlier_by(self, days: u8) -> Option<Self> {
        self.moved_by(-i32::from(days))
    }

    fn moved_by(self, days: i32) -> Option<Self> {
        Date::from_julian_day(self.0.to_julian_day() + days).ok().map(Self)
    }

    /// The Monday of its week.
    #[must_use]
    pub fn monday(self) -> Self {
        self.earlier_by(self.weekday()).unwrap_or(self)
    }
}

/// A day and a time as the person's clock shows them, without saying in which zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct LocalTime {
    /// The day.
    pub day: Day,
    /// The time on that day.
    pub time: TimeOfDay,
}

impl LocalTime {
    /// From the form that HTML's `datetime-local` gives: `2026-11-22T23:30`, seconds ignored.
    pub fn parse(text: &str) -> Option<Self> {
        let (date, clock) = text.split_once('T')?;
        Some(Self { day: Day::parse(date)?, time: TimeOfDay::parse(clock)? })
    }

    /// In the form that HTML's `datetime-local` takes.
    pub fn text(self) -> String {
        format!("{}T{}", self.day.text(), self.time.text())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// 2026-11-22 23:30 in UTC.
    const LATE_SUNDAY: i64 = 1_795_390_200_000;

    #[test]
    fn the_calendar_ends_where_its_days_end() {
        for (first, beyond) in [(FIRST_LOCAL, FIRST_LOCAL - 1), (LAST_LOCAL, LAST_LOCAL + 1)] {
            assert!(Moment::new(first, 0).is_some() && Moment::new(beyond, 0).is_none());
            assert!(date_from_local(first).is_some() && date_from_local(beyond).is_none());
        }
    }

    #[test]
    fn the_day_is_the_one_on_the_persons_own_calendar() {
        let check = |offset, (day, hour, minute)| {
            let moment = Moment::new(LATE_SUNDAY, offset).unwrap();
            assert_eq!(moment.day().day_of_month(), day, "offset {offset}");
            assert_eq!(moment.time_of_day(), TimeOfDay { hour, minute }, "offset {offset}");
        };
        check(0, (22, 23, 30));
        check(60, (23, 0, 30));
        check(13 * 60, (23, 12, 30));
        check(-11 * 60, (22, 12, 30));
        check(5 * 60 + 45, (23, 5, 15));
    }

    #[test]
    fn weekdays_and_distances_agree_with_the_calendar() {
        let sunday = Moment::new(LATE_SUNDAY, 0).unwrap().day();
        let monday = Moment::new(LATE_SUNDAY, 60).unwrap().day();
        assert_eq!((sunday.weekday(), monday.weekday()), (6, 0));
        assert_eq!((monday.days_since(sunday), sunday.days_since(monday)), (1, -1));
        assert_eq!((sunday.year(), sunday.month()), (2026, 11));
    }

    #[test]
    fn a_moment_outside_the_calendar_does_not_exist() {
        for (instant, offset) in
            [(i64::MAX, 0), (i64::MIN, 0), (0, 1081), (0, -1081), (i64::MAX, 60)]
        {
            assert_eq!(Moment::new(instant, offset), None);
        }
    }

    #[test]
    fn a_local_time_comes_back_from_its_text() {
        let moment = Moment::new(LATE_SUNDAY, 60).unwrap();
        assert_eq!(moment.local_time().text(), "2026-11-23T00:30");
        assert_eq!(LocalTime::parse("2026-11-23T00:30"), Some(moment.local_time()));
        assert_eq!(LocalTime::parse("2026-11-23T00:30:59"), Some(moment.local_time()));
        for text in ["", "2026-11-23", "2026-02-30T10:00", "2026-11-23T24:00", "2026-13-01T10:00"] {
            assert_eq!(LocalTime::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_clock_that_shows_a_local_time_shows_the_moment_to_the_minute() {
        for offset in [-18 * 60, -11 * 60, 0, 5 * 60 + 45, 14 * 60] {
            let moment = Moment::new(LATE_SUNDAY + 59_999, offset).unwrap();
            let to_the_minute = Moment::from_local(moment.local_time(), offset).unwrap();
            assert_eq!((to_the_minute.instant(), to_the_minute.offset()), (LATE_SUNDAY, offset));
        }
        let last = Moment::new(LAST_LOCAL, 0).unwrap().local_time();
        assert_eq!(Moment::from_local(last, 0).unwrap().local_time(), last);
        assert_eq!(Moment::from_local(last, 1081), None);
    }

    #[test]
    fn a_day_comes_back_from_its_text_and_has_neighbours() {
        let sunday = Moment::new(LATE_SUNDAY, 0).unwrap().day();
        assert_eq!(Day::parse("2026-11-22"), Some(sunday));
        assert_eq!(sunday.monday().text(), "2026-11-16");
        assert_eq!(sunday.earlier_by(22).unwrap().text(), "2026-10-31");
        let (first, last) = (Day(Date::MIN), Day(Date::MAX));
        assert_eq!((first.earlier_by(1), last.later_by(1)), (None, None));
        assert_eq!(Day::parse(&first.text()), Some(first));
        for text in ["", "2026", "2026-02-30", "2026-13-01", "x-01-01", "--1-01-01"] {
            assert_eq!(Day::parse(text), None, "{text}");
        }
        assert_eq!(TimeOfDay::parse("07:30:00").unwrap().text(), "07:30");
        assert_eq!(TimeOfDay::parse("7"), None);
    }

    proptest! {
        #[test]
        fn no_moment_panics(instant: i64, offset: i16) {
            if let Some(moment) = Moment::new(instant, offset) {
                prop_assert!(moment.day().month() <= 12);
                prop_assert!(moment.time_of_day().hour < 24);
            }
        }
    }
}
