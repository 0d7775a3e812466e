//! A long list of which only what is near the window is drawn: where its rows lie, as far as their heights are known.

use std::ops::Range;

/// The heights of the rows of a list, in CSS pixels: those that were measured, and for the others what
/// rows of their kind usually measure. What is asked takes no longer in a long list than in a short one.
#[derive(Clone, Debug, Default)]
pub struct Heights {
    /// How many rows there are.
    rows: usize,
    /// The rows that begin a group, and so stand under a heading, in order.
    begins: Vec<usize>,
    /// What a row that begins a group measures, and what another does.
    usual: [f32; 2],
    /// The rows that were measured, in order.
    measured: Vec<Measured>,
}

#[derive(Clone, Copy, Debug)]
struct Measured {
    row: usize,
    height: f32,
    /// By how much this row and those above it that were measured are higher than usual.
    more: f32,
}

impl Heights {
    /// None measured; `begins` says which rows begin a group, in order. The estimates are those of a
    /// row that begins one, and of another.
    pub const fn new(rows: usize, begins: Vec<usize>, usual: [f32; 2]) -> Self {
        Self { rows, begins, usual, measured: Vec::new() }
    }

    /// How many rows there are.
    pub const fn len(&self) -> usize {
        self.rows
    }

    /// Whether there are none.
    pub const fn is_empty(&self) -> bool {
        self.rows == 0
    }

    /// How far below the top of the list that row begins.
    pub fn above(&self, row: usize) -> f32 {
        let row = row.min(self.rows);
        let begins = self.begins.partition_point(|it| *it < row);
        let [first, other] = self.usual;
        let usual = first * count(begins) + other * count(row - begins);
        let measured = self.measured.partition_point(|it| it.row < row);
        usual + self.more_before(measured)
    }

    /// By how much the first so many of those that were measured are higher than usual.
    fn more_before(&self, measured: usize) -> f32 {
        let last = measured.checked_sub(1).and_then(|it| self.measured.get(it));
        last.map_or(0.0, |it| it.more)
    }

    /// How high the list is.
    pub fn total(&self) -> f32 {
        self.above(self.rows)
    }

    /// The row at that distance below the top of the list; the first above it, the last below it.
    pub fn at(&self, distance: f32) -> usize {
        let (mut from, mut to) = (0, self.rows.saturating_sub(1));
        while from < to {
            let middle = usize::midpoint(from, to);
            if self.above(middle + 1) > distance { to = middle } else { from = middle + 1 }
        }
        from
    }

    /// The rows of a stretch of the list, and so many more on each side that turning a wheel shows no
    /// gap before they are drawn.
    pub fn near(&self, top: f32, height: f32, margin: f32) -> Range<usize> {
        let first = self.at(top - margin);
        let end = self.at(top + height + margin) + 1;
        first..end.min(self.rows)
    }

    /// Takes what a row measures, and says by how much everything below it moves.
    pub fn learn(&mut self, row: usize, height: f32) -> f32 {
        if row >= self.rows {
            return 0.0;
        }
        let (place, moved) = match self.measured.binary_search_by_key(&row, |it| it.row) {
            Ok(place) => {
                let before = self.measured.get_mut(place).map(|it| &mut it.height);
                (place, before.map_or(0.0, |it| height - std::mem::replace(it, height)))
            }
            Err(place) => {
                let more = self.more_before(place);
                self.measured.insert(place, Measured { row, height, more });
                (place, height - self.usual_of(row))
            }
        };
        self.measured.iter_mut().skip(place).for_each(|it| it.more += moved);
        moved
    }

    fn usual_of(&self, row: usize) -> f32 {
        let [first, other] = self.usual;
        if self.begins.binary_search(&row).is_ok() { first } else { other }
    }
}

#[expect(clippy::cast_precision_loss, reason = "a row in sixteen million")]
const fn count(rows: usize) -> f32 {
    rows as f32
}

#[cfg(test)]
#[expect(clippy::float_cmp, reason = "sums of whole pixels")]
mod tests {
    use super::*;

    fn of(rows: usize) -> Heights {
        Heights::new(rows, (0..rows).step_by(10).collect(), [100.0, 50.0])
    }

    fn heights() -> Heights {
        of(1000)
    }

    #[test]
    fn a_row_begins_where_those_above_it_end() {
        let heights = heights();
        assert_eq!(heights.above(0), 0.0);
        assert_eq!(heights.above(11), 650.0);
        assert_eq!(heights.total(), 55_000.0);
        for row in [0, 1, 10, 11, 999] {
            assert_eq!(heights.at(heights.above(row)), row);
            assert_eq!(heights.at(heights.above(row) + 49.0), row);
        }
        assert_eq!((heights.at(-5.0), heights.at(1e9)), (0, 999));
    }

    #[test]
    fn what_is_measured_moves_what_is_below_and_nothing_above() {
        let mut heights = heights();
        assert_eq!(heights.learn(10, 130.0), 30.0);
        assert_eq!(heights.learn(10, 130.0), 0.0);
        assert_eq!((heights.above(10), heights.above(11)), (550.0, 680.0));
        assert_eq!(heights.total(), 55_030.0);
        assert_eq!(heights.learn(5000, 1.0), 0.0);
    }

    #[test]
    fn as_many_rows_are_near_in_a_long_list_as_in_a_short_one() {
        let near = |rows: usize| of(rows).near(0.0, 600.0, 300.0);
        assert_eq!(near(100), near(100_000));
        let middle = heights().near(27_500.0, 600.0, 300.0);
        assert!(middle.contains(&500) && middle.len() < 25, "{middle:?}");
        assert_eq!(Heights::new(0, Vec::new(), [1.0; 2]).near(0.0, 9.0, 9.0), 0..0);
    }
}
