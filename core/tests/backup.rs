//! The backup: what is written comes back as it was, and no file at all panics or passes for another.

#![expect(clippy::unwrap_used, reason = "a test that cannot make its data has failed")]
#![expect(clippy::panic, reason = "a test says what it got instead")]

mod notes;

use fascicle_core::body::Place;
use fascicle_core::calendar::Moment;
use fascicle_core::diary::{Content, Course, Diary, Revision, RevisionId, Trigger, Twitch};
use fascicle_core::exchange::{
    Backup, Fault, Input, LARGEST, Offer, ReadBackup, What, input_from_bytes, input_from_text,
    offer, text_from_backup,
};
use notes::{GOLDEN_V1, a_backup, any_backup};
use proptest::prelude::*;

/// The backup in a text that holds one.
fn read(text: &str) -> ReadBackup {
    match input_from_text(text) {
        Ok(Input::Backup(read)) => read,
        other => panic!("{other:?} from {text}"),
    }
}

/// The content in the order of a written file, which is that of its lines.
fn sorted(mut backup: Backup) -> Backup {
    backup.revisions.sort_by_key(|it| it.id);
    backup.unread.sort_by_key(|(key, text)| {
        [key, text].map(|it| serde_json::to_string(it).unwrap()).join(",\"text\":")
    });
    backup
}

/// Asserts that a fault lies in the text, or just behind its end.
fn assert_inside(text: &str, fault: &Fault) {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let line = text.split('\n').nth(fault.line - 1).unwrap_or_else(|| panic!("{fault:?}"));
    assert!((1..=line.chars().count() + 1).contains(&fault.column), "{fault:?} in {line:?}");
}

#[test]
fn a_backup_of_version_1_still_reads_as_what_it_was() {
    assert_eq!(read(GOLDEN_V1), ReadBackup { backup: a_backup(), checksum_holds: true });
}

#[test]
fn what_is_written_today_is_still_version_1() {
    assert_eq!(text_from_backup(&a_backup()), GOLDEN_V1);
}

#[test]
fn two_backups_of_the_same_notes_differ_in_when_they_were_made_alone() {
    let mut other = a_backup();
    other.made = Moment::EPOCH;
    other.revisions.reverse();
    other.unread.reverse();
    let (texts, others) = (text_from_backup(&a_backup()), text_from_backup(&other));
    let differing: Vec<&str> =
        texts.lines().zip(others.lines()).filter(|(a, b)| a != b).map(|(a, _)| a).collect();
    assert_eq!(differing, ["  \"made\": \"2026-11-23T02:07:21.123+01:00\","]);
}

#[test]
fn a_revision_that_comes_twice_is_written_once_and_two_of_one_name_both_stay() {
    let mut backup = a_backup();
    backup.revisions.push(backup.revisions[0].clone());
    assert_eq!(read(&text_from_backup(&backup)).backup, a_backup());
    let twin = Revision { content: Content::Removed, ..backup.revisions[0].clone() };
    backup.revisions.push(twin.clone());
    let back = read(&text_from_backup(&backup));
    assert!(back.checksum_holds);
    assert_eq!(back.backup.revisions.len(), a_backup().revisions.len() + 1);
    assert_eq!(back.backup.revisions[..2], [twin, backup.revisions[0].clone()]);
}

#[test]
fn a_byte_order_mark_other_line_ends_and_unknown_fields_are_taken() {
    for text in [
        format!("\u{feff}{GOLDEN_V1}"),
        GOLDEN_V1.replace('\n', "\r\n"),
        GOLDEN_V1.replace('\n', "\t  "),
        GOLDEN_V1.replace("{\"id\"", "{\"mood\":[{\"id\":[{}]}],\"id\""),
        GOLDEN_V1.replacen('{', "{\"by\":\"another app\",\"\":null,", 1),
    ] {
        let expected = ReadBackup { backup: a_backup(), checksum_holds: true };
        assert_eq!(input_from_bytes(text.as_bytes()), Ok(Input::Backup(expected)), "{text}");
    }
}

#[test]
fn a_backup_whose_notes_were_changed_by_hand_is_read_and_said_to_be_changed() {
    for (old, new) in [
        ("calf.left", "calf.right"),
        ("\"count\": 5", "\"count\": 6"),
        ("\"few\"", "null"),
        ("what is this", "what was this"),
        ("\"checksum\": \"", "\"checksum\": \"0"),
    ] {
        let text = GOLDEN_V1.replace(old, new);
        assert_ne!(text, GOLDEN_V1, "{old}");
        assert!(!read(&text).checksum_holds, "{old}");
    }
}

#[test]
fn every_cut_of_a_backup_is_seen_at_its_end() {
    let whole = GOLDEN_V1.trim_end();
    for (end, _) in whole.char_indices() {
        let fault = input_from_text(&whole[..end]).unwrap_err();
        assert_eq!(fault.what, What::NotJson, "{end}");
        assert_inside(&whole[..end], &fault);
    }
}

#[test]
fn every_changed_byte_of_a_backup_is_seen_or_changes_nothing() {
    let golden = GOLDEN_V1.as_bytes();
    for place in 0..golden.len() {
        for new in b"0 1a9\"\\{}[],:\nZ-\x00\xFF\x80".iter().filter(|new| **new != golden[place]) {
            let mut bytes = golden.to_vec();
            bytes[place] = *new;
            let text = String::from_utf8_lossy(&bytes);
            match input_from_bytes(&bytes) {
                Err(fault) => assert_inside(&text, &fault),
                Ok(Input::Backup(read)) => {
                    let (now, then) = (read.backup, a_backup());
                    let same = now.revisions == then.revisions && now.unread == then.unread;
                    assert!(same || !read.checksum_holds, "{place}: {text}");
                }
                Ok(other) => panic!("{other:?} from {text}"),
            }
        }
    }
}

/// Asserts what is wrong with a text, and where.
fn assert_fault(text: &str, what: What, line: usize, column: usize, path: &str) {
    let shown: String = text.chars().take(200).collect();
    let fault = Fault { what, line, column, path: path.to_owned() };
    assert_eq!(input_from_text(text), Err(fault), "{shown}");
}

#[test]
fn what_is_no_backup_is_told_from_what_is_a_damaged_one() {
    assert_fault("", What::NotJson, 1, 1, "");
    assert_fault("\u{feff}", What::NotJson, 1, 1, "");
    assert_fault(" \n\r\n  ", What::NotJson, 3, 3, "");
    assert_fault("hello", What::NotJson, 1, 1, "");
    assert_fault("{\"aé\": x}", What::NotJson, 1, 8, "[\"aé\"]");
    assert_fault("[1,\n [2, nil]]", What::NotJson, 2, 6, "[1][0]");
    assert_fault("{} {}", What::NotJson, 1, 4, "");
    assert_fault("[] 1", What::NotJson, 1, 4, "");
    assert_fault("null", What::NotOurs, 1, 1, "");
    assert_fault("\u{feff}\n [1, 2]", What::NotOurs, 2, 2, "");
    assert_fault("{}", What::NotOurs, 1, 1, "");
    assert_fault("{\"format\": \"other\"}", What::NotOurs, 1, 12, "format");
    assert_fault("{\"format\": \"raw\", \"keys\": {}}", What::NotOurs, 1, 12, "format");
    assert_fault("{\"fascicle\": [\"raw\"]}", What::NotOurs, 1, 14, "fascicle");
    assert_fault(
        "{\"version\":7,\"format\":\"fascicle-backup\"}",
        What::Newer(7),
        1,
        12,
        "version",
    );
    assert_fault("{\"format\":\"fascicle-backup\"}", What::MissingField("version"), 1, 1, "");
}

/// A backup in which everything before the revisions is right.
fn with_revisions(revisions: &str) -> String {
    let head = "{\"format\":\"fascicle-backup\",\"version\":1,\"made\":\"2026-11-23T02:07:21Z\",\
                \"app\":\"\",\"checksum\":\"\",\"count\":0,\n\"revisions\":";
    format!("{head}{revisions}}}")
}

#[test]
fn a_fault_says_which_revision_and_which_field() {
    let good = GOLDEN_V1.lines().find(|it| it.contains("calf.left")).unwrap().trim();
    let good = good.trim_end_matches(',');
    let check = |old: &str, new: &str, what, path| {
        let bad = good.replacen(old, new, 1);
        assert_ne!(bad, good, "{old}");
        let text = with_revisions(&format!("[{good},\n{bad}]"));
        let fault = input_from_text(&text).unwrap_err();
        assert_eq!((fault.what, fault.line, fault.path.as_str()), (what, 3, path), "{bad}");
        assert_inside(&text, &fault);
    };
    let wrong = |old, new, path| check(old, new, What::WrongValue, path);
    wrong("\"id\":\"0", "\"id\":\"G", "revisions[1].id");
    wrong("\"id\":\"0", "\"id\":\"", "revisions[1].id");
    wrong("\"entry\":\"0", "\"entry\":\"-", "revisions[1].entry");
    wrong("\"counter\":0", "\"counter\":-1", "revisions[1].counter");
    wrong("\"counter\":0", "\"counter\":0.0", "revisions[1].counter");
    wrong("\"counter\":0", "\"counter\":1e999", "revisions[1].counter");
    wrong("\"counter\":0", "\"counter\":99999999999999999999", "revisions[1].counter");
    wrong("\"counter\":0", "\"counter\":\"0\"", "revisions[1].counter");
    wrong("\"twitch\"", "\"cramp\"", "revisions[1].kind");
    wrong("calf.left", "antenna.left", "revisions[1].place");
    wrong("\"place\":\"calf.left\"", "\"place\":{\"calf\":[]}", "revisions[1].place");
    wrong("\"few\"", "\"fewer\"", "revisions[1].course");
    wrong("\"exercise\"", "\"exercise\",\"moon\"", "revisions[1].before[1]");
    wrong("\"exercise\"", "[\"exercise\"]", "revisions[1].before[0]");
    wrong("[\"exercise\"", "\"exercise\",\"x\":[\"exercise\"", "revisions[1].before");
    check("\"at\"", "\"when\"", What::MissingField("at"), "revisions[1]");
    check("\"kind\"", "\"sort\"", What::MissingField("kind"), "revisions[1]");
    check("\"id\"", "\"kind\":\"x\",\"id\"", What::RepeatedField("kind"), "revisions[1].kind");
    check("\"few\"", "few", What::NotJson, "revisions[1].course");
    let at = good.find("\"calf.left\"").unwrap() + 1;
    let text = with_revisions(&good.replace("calf.left", "moon"));
    assert_fault(&text, What::WrongValue, 2, 13, "revisions");
    let text = with_revisions(&format!("[{}]", good.replace("calf.left", "moon")));
    assert_fault(&text, What::WrongValue, 2, 13 + at, "revisions[0].place");
}

#[test]
fn deep_nesting_is_refused_without_a_deep_stack() {
    let nested = |open: &str, depth| format!("{}{}", open.repeat(depth), "]".repeat(depth));
    assert_eq!(input_from_text(&nested("[", 64)).unwrap_err().what, What::NotOurs);
    assert_fault(&nested("[", 65), What::TooDeep, 1, 65, &"[0]".repeat(64));
    assert_eq!(input_from_text(&nested("[", 100_000)).unwrap_err().what, What::TooDeep);
    let objects = "{\"a\":".repeat(100_000);
    assert_eq!(input_from_text(&objects).unwrap_err().what, What::TooDeep);
    let extra = GOLDEN_V1.replace("{\"id\"", &format!("{{\"x\":{},\"id\"", nested("[", 100_000)));
    assert_eq!(input_from_text(&extra).unwrap_err().what, What::TooDeep);
}

#[test]
fn much_garbage_is_refused_in_a_time_that_grows_with_its_length() {
    // Were any of these quadratic, this test would run for hours.
    let long = |part: &str| part.repeat(1_000_000 / part.len());
    for (text, what) in [
        ("\u{0}{[\"\\é".repeat(1_500_000), What::NotJson),
        ("\"é\\u\"".repeat(1_500_000), What::NotJson),
        (long("\""), What::NotJson),
        (long("\\"), What::NotJson),
        (long("\n"), What::NotJson),
        (long("x"), What::NotJson),
        (long("0"), What::NotJson),
        (long("9"), What::NotOurs),
        (format!("\"{}\"", long("\\ud800")), What::NotOurs),
        (format!("\"{}", long("\\ud800")), What::NotJson),
        (format!("\"{}é\"", long("\\n")), What::NotOurs),
        (format!("{{{}\"\":0}}", long("\"a\":[],")), What::NotOurs),
        (format!("[{}]", long("[0],")), What::NotJson),
        (with_revisions(&format!("[{}]", long("\n{},"))), What::NotJson),
    ] {
        let fault = input_from_text(&text).unwrap_err();
        assert_eq!(fault.what, what, "{}", &text[..14]);
        assert!(fault.path.len() < 100);
    }
    assert_eq!(input_from_text(&" ".repeat(LARGEST + 1)).unwrap_err().what, What::TooLarge);
    assert_eq!(input_from_bytes(&vec![0xFF; LARGEST + 1]).unwrap_err().what, What::TooLarge);
}

#[test]
fn a_name_that_cannot_stand_in_a_path_is_quoted_and_cut() {
    let key = "a\"é.".repeat(1_000);
    let text = serde_json::json!({"fascicle": "raw", "keys": {key.as_str(): 1}}).to_string();
    let fault = input_from_text(&text).unwrap_err();
    assert_eq!(fault.path, format!("keys[\"{}\"]", "a\\\"é.".repeat(15)));
}

#[test]
fn bytes_that_are_no_text_are_found_where_they_lie() {
    let mut bytes = GOLDEN_V1.as_bytes().to_vec();
    let place = GOLDEN_V1.find("calf.left").unwrap();
    bytes[place] = 0xFF;
    let fault = input_from_bytes(&bytes).unwrap_err();
    let before = &GOLDEN_V1[..place];
    assert_eq!(fault.what, What::NotText);
    assert_eq!(fault.line, before.lines().count());
    assert_eq!(fault.column, before.lines().last().unwrap().chars().count() + 1);
    assert_eq!(fault.path, "revisions[0].place");
    let utf_16: Vec<u8> = GOLDEN_V1.encode_utf16().flat_map(u16::to_be_bytes).collect();
    assert_ne!(input_from_bytes(&utf_16).unwrap_err().what, What::NotOurs);
    let marked = [b"\xFE\xFF".as_slice(), &utf_16].concat();
    let fault = input_from_bytes(&marked).unwrap_err();
    assert_eq!((fault.what, fault.line, fault.column), (What::NotText, 1, 1));
}

fn texts(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(key, text)| ((*key).to_owned(), (*text).to_owned())).collect()
}

#[test]
fn the_files_of_the_rescue_page_are_read_as_keys_and_texts() {
    let rescue = "{\"fascicle\":\"rescue\",\"version\":1,\"made\":\"2026-11-23T01:07:21.123Z\",\
        \"local\":{\"fascicle.b\":\"1\\t2\",\"fascicle.a\":\"\",\"fascicle.b\":\"again\"},\
        \"mirror\":{\"fascicle.c\":\"☕\"}}";
    let local = texts(&[("fascicle.b", "1\t2"), ("fascicle.a", ""), ("fascicle.b", "again")]);
    let mirror = texts(&[("fascicle.c", "☕")]);
    assert_eq!(input_from_text(rescue), Ok(Input::Raw { local, mirror }));
    let alone = "{\"fascicle\":\"rescue\",\"version\":1,\"local\":{},\"mirror\":null}";
    assert_eq!(input_from_text(alone), Ok(Input::Raw { local: vec![], mirror: vec![] }));
    let raw = "{\n  \"keys\": { \"fascicle.a\": \"\\u0000\" },\n  \"fascicle\": \"raw\" }";
    let local = texts(&[("fascicle.a", "\0")]);
    assert_eq!(input_from_text(raw), Ok(Input::Raw { local, mirror: vec![] }));

    let newer = "{\"fascicle\":\"rescue\",\"version\":2,\"sealed\":\"\"}";
    assert_fault(newer, What::Newer(2), 1, 32, "version");
    assert_fault("{\"fascicle\":\"raw\"}", What::MissingField("keys"), 1, 1, "");
    let number = "{\"fascicle\":\"raw\",\"keys\":{\"a\":\"\",\"fascicle.b\":1}}";
    assert_fault(number, What::WrongValue, 1, 47, "keys[\"fascicle.b\"]");
}

#[test]
fn half_a_surrogate_pair_spoils_its_own_text_alone() {
    let text = |words: &str| {
        format!("{{\"fascicle\":\"raw\",\"keys\":{{\"a\":\"{words}\",\"\\udfff\":\"☕\"}}}}")
    };
    for (words, read) in [
        ("\\ud800", "\u{fffd}"),
        ("\\uDC00 and \\uD83D\\uDE00", "\u{fffd} and 😀"),
        ("\\ud83d\\ud83d\\ude00", "\u{fffd}😀"),
        ("\\ude00\\ud83d", "\u{fffd}\u{fffd}"),
        ("\\ud83d\\\\ude00", "\u{fffd}\\ude00"),
        ("\\\\ud800", "\\ud800"),
        ("\\\\\\ud800", "\\\u{fffd}"),
    ] {
        let local = texts(&[("a", read), ("\u{fffd}", "☕")]);
        assert_eq!(input_from_text(&text(words)), Ok(Input::Raw { local, mirror: vec![] }));
    }
    for words in ["\\ud80", "\\ud80g", "\\u+d80", "\\é", "\\"] {
        assert_eq!(input_from_text(&text(words)).unwrap_err().what, What::NotJson, "{words}");
    }
    let spoiled = GOLDEN_V1.replace("what is this", "what is \\ud800");
    let read = read(&spoiled);
    assert!(!read.checksum_holds);
    assert_eq!(read.backup.revisions.len(), a_backup().revisions.len());
}

/// What the published schema says of a text.
fn schema_takes(text: &str) -> bool {
    let schema = serde_json::from_str(include_str!("../../docs/backup.schema.json")).unwrap();
    let (mut schemas, mut compiler) = (boon::Schemas::new(), boon::Compiler::new());
    compiler.enable_format_assertions();
    compiler.add_resource("urn:fascicle:backup:1", schema).unwrap();
    let index = compiler.compile("urn:fascicle:backup:1", &mut schemas).unwrap();
    schemas.validate(&serde_json::from_str(text).unwrap(), index).is_ok()
}

#[test]
fn a_written_backup_keeps_to_the_published_schema() {
    assert!(schema_takes(GOLDEN_V1));
    let nothing = Backup { revisions: vec![], unread: vec![], ..a_backup() };
    assert!(schema_takes(&text_from_backup(&nothing)));
}

#[test]
fn the_published_schema_names_every_place_course_and_trigger() {
    let schema: serde_json::Value =
        serde_json::from_str(include_str!("../../docs/backup.schema.json")).unwrap();
    let shared = &schema["$defs"];
    let fields = &shared["twitch"]["properties"];
    let places: Vec<String> = Place::all().map(Place::key).collect();
    assert_eq!(shared["place"]["enum"], serde_json::json!(places));
    let courses: Vec<&str> = Course::ALL.iter().map(|it| it.key()).collect();
    assert_eq!(fields["course"]["enum"], serde_json::json!(courses));
    let triggers: Vec<&str> = Trigger::ALL.iter().map(|it| it.key()).collect();
    assert_eq!(shared["trigger"]["enum"], serde_json::json!(triggers));
}

#[test]
fn what_the_reader_refuses_the_published_schema_refuses_too() {
    for (old, new) in [
        ("\"fascicle-backup\"", "\"backup\""),
        ("\"version\": 1", "\"version\": 2"),
        ("\"version\"", "\"edition\""),
        ("\"count\": 5", "\"count\": -5"),
        ("\"count\": 5", "\"count\": 4294967296"),
        ("\"app\": \"0.1.0\"", "\"app\": 0.1"),
        ("\"id\":\"01", "\"id\":\"1"),
        ("\"id\":\"01a", "\"id\":\"01A"),
        ("\"entry\":\"01", "\"entry\":\"-1"),
        ("\"follows\":\"01", "\"follows\":\"01-"),
        ("\"twitch\"", "\"cramp\""),
        ("\"kind\"", "\"sort\""),
        ("calf.left", "calf"),
        ("tongue", "tongue.left"),
        ("\"few\"", "\"\""),
        ("poor-sleep", "sleep"),
        ("\"words\":\"", "\"words\":[],\"x\":\""),
        ("\"place\":\"tongue\",", ""),
        ("2026-11-23T02", "2026-11-23 02"),
        ("2026-11-23T02", "2026-11-31T02"),
        ("2026-11-23T02", "2026-13-23T02"),
        ("2026-11-23T02", "2026-11-23T24"),
        ("21.123+01:00", "21.123"),
        ("21.123+01:00", "60.123+01:00"),
        ("21.123+01:00", "21.123+18:01"),
        ("-000044", "-0044"),
        ("\"key\"", "\"name\""),
        ("\"text\":\"1", "\"text\":1,\"x\":\"1"),
    ] {
        let bad = GOLDEN_V1.replace(old, new);
        assert_ne!(bad, GOLDEN_V1, "{old}");
        assert!(input_from_text(&bad).is_err(), "{new}");
        assert!(!schema_takes(&bad), "{new}");
    }
}

/// Texts that look like JSON, or like a backup, more often than chance would have it.
fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        ".*",
        "([\\[\\]{},:\" \n]|\"a\"|-?[0-9.eE]{1,3}|true|null|\\\\u?d?8?0?0?){0,40}",
        (0..=GOLDEN_V1.len(), 0..=GOLDEN_V1.len(), ".{0,9}").prop_map(|(end, start, middle)| {
            let (end, start) = (GOLDEN_V1.floor_char_boundary(end), start.max(end));
            let start = GOLDEN_V1.floor_char_boundary(start);
            [&GOLDEN_V1[..end], &middle, &GOLDEN_V1[start..]].concat()
        }),
    ]
}

proptest! {
    #[test]
    fn any_backup_comes_back_as_it_was(backup in any_backup()) {
        let text = text_from_backup(&backup);
        let read = read(&text);
        prop_assert!(read.checksum_holds);
        prop_assert_eq!(text_from_backup(&read.backup), text);
        prop_assert_eq!(read.backup, sorted(backup));
    }

    #[test]
    fn any_written_backup_keeps_to_the_published_schema(backup in any_backup()) {
        prop_assert!(schema_takes(&text_from_backup(&backup)));
    }

    #[test]
    fn a_reformatted_backup_reads_as_the_same(backup in any_backup()) {
        let text = text_from_backup(&backup);
        // Without `preserve_order` this sorts the fields by name.
        let value: serde_json::Value = serde_json::from_str(&text).unwrap();
        let escaped = text.replace('T', "\\u0054");
        for other in [value.to_string(), serde_json::to_string_pretty(&value).unwrap(), escaped] {
            prop_assert_eq!(read(&other), read(&text));
        }
    }

    #[test]
    fn no_text_panics_and_every_fault_lies_in_it(text in any_text()) {
        if let Err(fault) = input_from_text(&text) {
            assert_inside(&text, &fault);
        }
    }

    #[test]
    fn no_bytes_panic(bytes: Vec<u8>) {
        drop(input_from_bytes(&bytes));
    }
}

#[test]
fn an_offer_counts_notes_that_are_new_changed_the_same_and_only_here() {
    let note = |number: u8, words: &str| {
        let at = Moment::new(1_795_390_200_000 + i64::from(number) * 86_400_000, 0).unwrap();
        let mut twitch = Twitch::new(Place::all().next().unwrap(), at);
        words.clone_into(&mut twitch.words);
        Diary::note(RevisionId::new(u64::from(number), [number; 10]), at, twitch)
    };
    let [same, changed, new, here] = [1, 2, 3, 4].map(|it| note(it, "first"));
    let mut diary = Diary::from_revisions([same.clone(), changed.clone(), here]);
    let id = RevisionId::new(9, [9; 10]);
    let content = Content::Twitch(Twitch::new(Place::all().last().unwrap(), changed.made));
    let change = diary.revise(changed.entry, id, changed.made, content).unwrap();
    // One that was removed before the file was made is none of them.
    let gone = note(5, "removed since");
    let alone = Diary::from_revisions([gone.clone()]);
    let removed = RevisionId::new(10, [10; 10]);
    let removed = alone.revise(gone.entry, removed, gone.made, Content::Removed).unwrap();
    let file = [same, changed, change, new, gone, removed];
    let found = offer(&diary, &file);
    let days = (
        Moment::new(1_795_390_200_000 + 86_400_000, 0),
        Moment::new(1_795_390_200_000 + 3 * 86_400_000, 0),
    );
    let days = days.0.map(Moment::day).zip(days.1.map(Moment::day));
    assert_eq!(found, Offer { notes: 3, days, new: 1, changed: 1, same: 1, only_here: 1 });
    diary.extend(file.iter().cloned());
    let again = offer(&diary, &file);
    assert_eq!((again.new, again.changed, again.same), (0, 0, 3));
    assert_eq!(offer(&Diary::default(), &[]), Offer::default());
}
