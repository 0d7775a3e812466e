//! Every seed, and what was found with them, still holds; this needs no fuzzer and no nightly.

use std::fs;
use std::path::Path;

fn with_each(target: &str, test: fn(&[u8])) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus").join(target);
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|it| it.unwrap().path()).collect();
    files.sort();
    assert!(!files.is_empty());
    for file in files {
        println!("{}", file.display());
        test(&fs::read(file).unwrap());
    }
}

#[test]
fn every_script_of_stored_texts_loses_nothing() {
    with_each("decoder", fascicle_fuzz::decoder);
}

#[test]
fn every_file_is_read_or_refused_at_its_place() {
    with_each("restore", fascicle_fuzz::restore);
}

#[test]
fn every_table_comes_back_or_is_refused() {
    with_each("table", fascicle_fuzz::table);
}
