//! Tables that come back, and those that are refused in a clear sentence.

use super::*;
use crate::diary::{Content, Medicine, OwnTrigger, Revision};
use crate::exchange::What;
use crate::sample::{Truth, diary};

fn csv(revisions: &[Revision]) -> String {
    csv_from_revisions(revisions, Csv::Plain)
}

fn notes() -> Vec<Revision> {
    diary(4, &Truth { days: 20, ..Truth::default() })
}

#[test]
fn a_diary_comes_back_as_it_was() {
    let notes = notes();
    for csv in [Csv::Plain, Csv::ForSpreadsheets] {
        let text = csv_from_revisions(&notes, csv);
        assert_eq!(revisions_from_csv(text.as_bytes()), Ok(notes.clone()));
    }
}

#[test]
fn what_spreadsheet_programs_make_of_it_is_taken() {
    let notes = notes();
    let text = csv(&notes);
    let units: Vec<u16> = format!("\u{feff}{text}").encode_utf16().collect();
    let in_utf_16: Vec<u8> = units.iter().flat_map(|it| it.to_le_bytes()).collect();
    assert_eq!(revisions_from_csv(&in_utf_16), Ok(notes.clone()));
    // No cell here has a comma in it.
    let simple: Vec<Revision> =
        notes.into_iter().filter(|it| matches!(it.content, Content::Twitch(_))).collect();
    for between in [";", "\t"] {
        let text = csv(&simple).replace(',', between).replace("\r\n", "\n");
        assert_eq!(revisions_from_csv(text.as_bytes()), Ok(simple.clone()));
    }
}

#[test]
fn a_formula_is_a_text_for_programs_and_comes_back_as_it_was_typed() {
    let mut notes = notes();
    let first = notes[0].clone();
    for name in ["=1+1", "'quoted", "-2", "+49", "@here", "a \"b\", c; d"] {
        let content = Content::Medicine(Medicine::new(name, name, "").unwrap());
        notes.push(Revision { content, ..first.clone() });
    }
    let mut own = OwnTrigger::new("=cmd").unwrap();
    own.hidden = true;
    notes.push(Revision { content: Content::Own(own), ..first });
    let text = csv(&notes);
    assert!(text.contains(",'=1+1,") && text.contains(",''quoted,") && text.contains(",-2,"));
    let cells = text.split([',', '\n']);
    assert!(!cells.into_iter().any(|it| it.starts_with(['=', '+', '@'])));
    assert_eq!(revisions_from_csv(text.as_bytes()), Ok(notes));
}

#[test]
fn what_is_wrong_is_said_with_its_line_and_column() {
    let text = csv(&notes());
    let wrong = |text: &str| {
        let it = revisions_from_csv(text.as_bytes()).unwrap_err();
        (it.what, it.line, it.path)
    };
    let none = String::new;
    assert_eq!(wrong(""), (What::NotOurs, 1, none()));
    assert_eq!(wrong("date,place\r\n1,2\r\n"), (What::NotOurs, 1, none()));
    // Cut within a row, and within a cell in quotes.
    let cut = text.get(..text.len() - 40).unwrap();
    assert!(matches!(wrong(cut).0, What::AnotherLength | What::WrongValue));
    let open = text.replacen(',', ",\"", 1);
    assert_eq!(wrong(&open).0, What::AnotherLength);
    let moved = text.replacen("+00:00", "+99:00", 1);
    assert_eq!(wrong(&moved), (What::WrongValue, 2, "made".to_owned()));
    let unknown = text.replacen("\r\nhabits,", "\r\nhabitats,", 1);
    assert_eq!(wrong(&unknown), (What::WrongValue, 2, KIND.to_owned()));
    let latin = [text.as_bytes(), &[0xE4]].concat();
    assert_eq!(revisions_from_csv(&latin).unwrap_err().what, What::NotText);
}

#[test]
fn each_kind_is_a_table_of_its_own() {
    let zip = zip_of_csv(&notes(), Csv::Plain);
    assert!(zip.starts_with(b"PK\x03\x04"));
    let text = String::from_utf8_lossy(&zip);
    for name in ["day.csv", "habits.csv", "twitch.csv"] {
        assert_eq!(text.matches(name).count(), 2, "{name}");
    }
    // Only the columns that a kind has.
    assert!(text.contains("id,entry,counter,made,made_offset_minutes,awake,asleep\r\n"), "{text}");
}
