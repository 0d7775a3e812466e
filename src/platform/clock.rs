//! The browser's clock and its zone: the only place that reads what time it is.

use fascicle_core::calendar::{LocalTime, Moment};
use js_sys::Date;

/// The present moment on the person's clock.
pub(crate) fn now() -> Moment {
    // A clock outside the calendar (before the year -9999) is no clock; 1970 is then as good.
    moment_from_date(&Date::new_0()).unwrap_or(Moment::EPOCH)
}

/// The moment at which this device's zone shows that local time; `None` outside the calendar.
///
/// Where a clock change skips or repeats an hour, it is the browser's choice.
pub(crate) fn moment_from_local(local: LocalTime) -> Option<Moment> {
    let date = Date::new_with_year_month_day_hr_min(
        u32::try_from(local.day.year()).ok()?,
        i32::from(local.day.month()) - 1,
        i32::from(local.day.day_of_month()),
        i32::from(local.time.hour),
        i32::from(local.time.minute),
    );
    moment_from_date(&date)
}

/// That local time where the person was at a moment: by this device's zone if its clock agrees with
/// the one of then, and otherwise, on a journey, by the clock of then.
pub(crate) fn moment_where(then: Moment, local: LocalTime) -> Option<Moment> {
    if moment_at(then.instant()) == Some(then) {
        moment_from_local(local)
    } else {
        Moment::from_local(local, then.offset())
    }
}

/// That instant (milliseconds since 1970, UTC) on this device's clock.
#[expect(clippy::cast_precision_loss, reason = "the instants of the calendar are under 2^53")]
pub(crate) fn moment_at(instant: i64) -> Option<Moment> {
    moment_from_date(&Date::new(&(instant as f64).into()))
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "a Date holds whole milliseconds under 2^53 and offsets of minutes; NaN becomes 0"
)]
fn moment_from_date(date: &Date) -> Option<Moment> {
    Moment::new(date.get_time() as i64, -date.get_timezone_offset() as i16)
}

#[cfg(all(test, target_arch = "wasm32"))]
#[expect(clippy::expect_used, reason = "a test that lacks its data has failed")]
mod tests {
    use super::*;
    use wasm_bindgen_test::wasm_bindgen_test;

    #[wasm_bindgen_test]
    fn a_local_time_comes_back_from_the_browsers_zone() {
        let local = LocalTime::parse("2026-03-29T12:34").expect("a time");
        let moment = moment_from_local(local).expect("inside the calendar");
        assert_eq!(moment.local_time(), local);
    }

    #[wasm_bindgen_test]
    fn now_is_after_this_was_written() {
        assert!(now().day().year() >= 2026);
    }
}
