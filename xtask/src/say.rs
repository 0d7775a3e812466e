//! What the commands print; nothing else in this crate prints.

use std::{io::Write as _, time::Duration};

/// Prints one line at once, also when the output goes to a file.
pub(crate) fn line(text: &str) {
    let mut out = std::io::stdout();
    // A closed pipe, as of `| head`, is no reason to stop.
    writeln!(out, "{text}").ok();
    out.flush().ok();
}

/// Prints what went wrong, where a caller of the command looks for it.
pub(crate) fn trouble(text: &str) {
    eprintln!("{text}");
}

/// Prints the heading of a step that takes a while.
pub(crate) fn step(text: &str) {
    line(&format!("\n── {text}"));
}

/// 150000 as `150,000`.
pub(crate) fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

/// A duration as a person says it: `0.4 s`, `12 s`, `3 min 5 s`.
pub(crate) fn spoken(time: Duration) -> String {
    let seconds = time.as_secs();
    if seconds >= 60 {
        format!("{} min {} s", seconds / 60, seconds % 60)
    } else if seconds >= 10 {
        format!("{seconds} s")
    } else {
        format!("{:.1} s", time.as_secs_f32())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped_by_three() {
        for (number, text) in [(0, "0"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567")] {
            assert_eq!(grouped(number), text);
        }
    }

    #[test]
    fn durations_are_short_to_read() {
        for (millis, text) in [(400, "0.4 s"), (12_300, "12 s"), (185_000, "3 min 5 s")] {
            assert_eq!(spoken(Duration::from_millis(millis)), text);
        }
    }
}
