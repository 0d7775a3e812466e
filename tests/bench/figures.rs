//! Figures with their goals, as a table for a person, and as a yes or no.

use std::fmt::Write as _;

/// A count as a figure: no count here is large enough to lose anything.
#[expect(clippy::cast_precision_loss, reason = "exact below 2^53")]
pub(crate) const fn decimal(count: usize) -> f64 {
    count as f64
}

/// What a figure should be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Goal {
    /// This or more.
    AtLeast(f64),
    /// This or less.
    AtMost(f64),
}

/// Something measured.
#[derive(Clone, Debug)]
pub(crate) struct Figure {
    /// In a few words.
    pub(crate) what: String,
    /// What came out.
    pub(crate) found: f64,
    /// What should.
    pub(crate) goal: Goal,
    /// What it was computed from.
    pub(crate) from: String,
}

impl Figure {
    /// One time against another, each the median of its measurements in milliseconds.
    pub(crate) fn ratio(what: &str, times: &mut Times, most: f64) -> Self {
        let (time, other) = (median(&mut times.ours), median(&mut times.other));
        let count = times.ours.len();
        let from = format!("{time:.1} ms against {other:.1} ms, medians of {count}");
        Self { what: what.to_owned(), found: time / other, goal: Goal::AtMost(most), from }
    }

    pub(crate) fn is_met(&self) -> bool {
        match self.goal {
            Goal::AtLeast(least) => self.found >= least,
            Goal::AtMost(most) => self.found <= most,
        }
    }

    fn row(&self) -> [String; 5] {
        let number = |it: f64| if it < 1000.0 { format!("{it:.2}") } else { format!("{it:.0}") };
        let goal = match self.goal {
            Goal::AtLeast(least) => format!(">= {}", number(least)),
            Goal::AtMost(most) => format!("<= {}", number(most)),
        };
        let word = if self.is_met() { "" } else { "missed" };
        [self.what.clone(), number(self.found), goal, word.to_owned(), self.from.clone()]
    }
}

/// Two things measured side by side, in milliseconds.
#[derive(Clone, Debug, Default)]
pub(crate) struct Times {
    pub(crate) ours: Vec<f64>,
    pub(crate) other: Vec<f64>,
}

impl Times {
    /// Whose turn it is, and where its times go. Each comes first every other time.
    pub(crate) fn turn<T>(&mut self, number: usize, ours: T, other: T) -> (T, &mut Vec<f64>) {
        if matches!(number % 4, 0 | 3) { (ours, &mut self.ours) } else { (other, &mut self.other) }
    }
}

/// The one in the middle; of an even number the lower of the two.
fn median(times: &mut [f64]) -> f64 {
    times.sort_unstable_by(f64::total_cmp);
    times.get(times.len().saturating_sub(1) / 2).copied().unwrap_or(f64::NAN)
}

/// The figures below each other.
pub(crate) fn table(figures: &[Figure]) -> String {
    let rows: Vec<[String; 5]> = figures.iter().map(Figure::row).collect();
    let width = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column));
        cells.map(|it| it.chars().count()).max().unwrap_or_default()
    };
    let (what, found, goal, word) = (width(0), width(1), width(2), width(3));
    let mut text = String::new();
    for [a, b, c, d, e] in &rows {
        // Writing to a string cannot fail.
        writeln!(text, "{a:<what$}  {b:>found$}  {c:<goal$}  {d:<word$}  {e}").ok();
    }
    text
}
