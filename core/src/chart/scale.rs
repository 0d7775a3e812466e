//! A scale: from values to places and back.

/// From a span of values to a span of places, evenly; either may run backwards.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    /// The values at both ends.
    pub values: (f64, f64),
    /// The places of those.
    pub places: (i32, i32),
}

impl Scale {
    /// Of shares, 0 to 1.
    pub const fn of_shares(from: i32, to: i32) -> Self {
        Self { values: (0.0, 1.0), places: (from, to) }
    }

    /// Where a value lies, to the nearest place; beyond the ends, too.
    pub fn place(&self, value: f64) -> i32 {
        let (from, to) = self.values;
        let (start, end) = (f64::from(self.places.0), f64::from(self.places.1));
        whole(start + (value - from) / (to - from) * (end - start))
    }

    /// What lies there.
    pub fn value(&self, place: i32) -> f64 {
        let (from, to) = self.values;
        let (start, end) = (f64::from(self.places.0), f64::from(self.places.1));
        from + (f64::from(place) - start) / (end - start) * (to - from)
    }
}

/// The nearest whole number; the last one that fits, where it does not.
#[expect(clippy::cast_possible_truncation, reason = "a cast to a whole number ends at its ends")]
pub(super) fn whole(number: f64) -> i32 {
    number.round() as i32
}
