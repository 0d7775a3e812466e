//! A calendar file with one whole day in it (iCalendar, RFC 5545): an appointment, or the end of a window.

use crate::calendar::{Day, Moment};

/// Longest line in bytes, without its end.
const LONGEST_LINE: usize = 75;

/// A whole day to put into a calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event<'a> {
    /// A name that no other event has.
    pub name: &'a str,
    /// When the file was made.
    pub made: Moment,
    /// The day.
    pub day: Day,
    /// What it is called.
    pub summary: &'a str,
}

/// The text of a calendar file. There is no alarm in it.
pub fn text_from_event(event: &Event<'_>) -> String {
    let day = |it: Day| format!("{:04}{:02}{:02}", it.year(), it.month(), it.day_of_month());
    let made = Moment::new(event.made.instant(), 0).unwrap_or(Moment::EPOCH);
    let time = made.time_of_day();
    let next = event.day.later_by(1).unwrap_or(event.day);
    let lines = [
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        "PRODID:-//Fascicle//Fascicle//EN".to_owned(),
        "BEGIN:VEVENT".to_owned(),
        format!("UID:{}", event.name),
        format!("DTSTAMP:{}T{:02}{:02}00Z", day(made.day()), time.hour, time.minute),
        format!("DTSTART;VALUE=DATE:{}", day(event.day)),
        format!("DTEND;VALUE=DATE:{}", day(next)),
        format!("SUMMARY:{}", escaped(event.summary)),
        "TRANSP:TRANSPARENT".to_owned(),
        "END:VEVENT".to_owned(),
        "END:VCALENDAR".to_owned(),
    ];
    lines.iter().map(|it| folded(it)).collect()
}

fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for it in text.chars() {
        match it {
            '\\' | ';' | ',' => escaped.extend(['\\', it]),
            '\n' => escaped.push_str("\\n"),
            _ if it.is_control() => {}
            _ => escaped.push(it),
        }
    }
    escaped
}

/// A line with its end, in pieces where it is long.
fn folded(line: &str) -> String {
    let mut folded = String::new();
    let mut length = 0;
    for it in line.chars() {
        if length + it.len_utf8() > LONGEST_LINE {
            folded.push_str("\r\n ");
            length = 1;
        }
        folded.push(it);
        length += it.len_utf8();
    }
    folded.push_str("\r\n");
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    fn event(summary: &str) -> String {
        let made = Moment::new(1_795_390_200_000, 780).unwrap();
        let day = Day::parse("2026-12-31").unwrap();
        text_from_event(&Event { name: "0199@fascicle", made, day, summary })
    }

    #[test]
    fn the_last_day_of_a_year_ends_in_the_next_one() {
        let text = event("Doctor’s appointment");
        for line in [
            "UID:0199@fascicle",
            "DTSTAMP:20261122T233000Z",
            "DTSTART;VALUE=DATE:20261231",
            "DTEND;VALUE=DATE:20270101",
            "SUMMARY:Doctor’s appointment",
        ] {
            assert!(text.contains(&format!("\r\n{line}\r\n")), "{line} in {text}");
        }
        assert!(!text.contains("ALARM"));
    }

    #[test]
    fn no_line_is_longer_than_the_standard_lets_it_be_and_none_is_cut_inside_a_letter() {
        let summary = "ليل, a; b\\c\nd 😀".repeat(20);
        let text = event(&summary);
        assert!(text.split("\r\n").all(|it| it.len() <= LONGEST_LINE));
        let unfolded = text.replace("\r\n ", "");
        assert!(unfolded.contains("ليل\\, a\\; b\\\\c\\nd 😀"));
    }
}
