//! A folder of files as one value, and the fingerprints of such values.

use std::{
    collections::BTreeMap,
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result};
use sha2::{Digest as _, Sha256};

/// How many hexadecimal digits of a hash go into a name.
pub(crate) const HASH_DIGITS: usize = 10;

/// Files by path relative to their folder, always with `/`, in order.
pub(crate) type Files = BTreeMap<String, Vec<u8>>;

/// Reads every file below a folder.
pub(crate) fn read_folder(folder: &Path) -> Result<Files> {
    let mut files = Files::new();
    for path in paths_below(folder)? {
        files.insert(relative_name(folder, &path), read(&path)?);
    }
    Ok(files)
}

/// Makes the folder hold exactly these files.
pub(crate) fn write_folder(folder: &Path, files: &Files) -> Result<()> {
    for path in paths_below(folder)? {
        if !files.contains_key(&relative_name(folder, &path)) {
            fs::remove_file(&path).with_context(|| cannot("remove", &path))?;
        }
    }
    for (name, bytes) in files {
        let path = folder.join(name);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent).with_context(|| cannot("make", parent))?;
        }
        fs::write(&path, bytes).with_context(|| cannot("write", &path))?;
    }
    Ok(())
}

/// Every file below a folder, in order; nothing if there is no such folder.
pub(crate) fn paths_below(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_owned()];
    while let Some(folder) = open.pop() {
        if !folder.is_dir() {
            continue;
        }
        for entry in fs::read_dir(&folder).with_context(|| cannot("list", &folder))? {
            let path = entry?.path();
            if path.is_dir() {
                open.push(path);
            } else {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

pub(crate) fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| cannot("read", path))
}

pub(crate) fn read_text(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| cannot("read", path))
}

pub(crate) fn relative_name(folder: &Path, path: &Path) -> String {
    let relative = path.strip_prefix(folder).unwrap_or(path);
    let parts: Vec<_> = relative.iter().map(|part| part.to_string_lossy()).collect();
    parts.join("/")
}

/// What stands after the last dot; empty if there is none.
pub(crate) fn extension(name: &str) -> &str {
    name.rsplit_once('.').map_or("", |(_, extension)| extension)
}

/// The SHA-256 of these bytes.
pub(crate) fn full_hash(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// The first digits of the SHA-256 of these bytes.
pub(crate) fn short_hash(bytes: &[u8]) -> String {
    shortened(&Sha256::digest(bytes))
}

/// One hash over names and bytes; it changes when either does.
pub(crate) fn hash_of_all<'a>(
    files: impl IntoIterator<Item = (&'a String, &'a Vec<u8>)>,
) -> String {
    let mut hasher = Sha256::new();
    for (name, bytes) in files {
        hasher.update(name.len().to_le_bytes());
        hasher.update(name);
        hasher.update(bytes.len().to_le_bytes());
        hasher.update(bytes);
    }
    shortened(&hasher.finalize())
}

/// `boot.js` with the hash of its bytes: `boot.0123456789.js`.
pub(crate) fn hashed_name(name: &str, bytes: &[u8]) -> String {
    let hash = short_hash(bytes);
    match name.rsplit_once('.') {
        Some((stem, extension)) => format!("{stem}.{hash}.{extension}"),
        None => format!("{name}.{hash}"),
    }
}

/// `boot.0123456789.js` as ("boot.js", true); a name without a hash as it is, and false.
pub(crate) fn name_without_hash(name: &str) -> (String, bool) {
    let parts = name.rsplit_once('.').and_then(|(rest, extension)| {
        let (stem, hash) = rest.rsplit_once('.')?;
        is_hash(hash).then(|| format!("{stem}.{extension}"))
    });
    match parts {
        Some(plain) => (plain, true),
        None => (name.to_owned(), false),
    }
}

fn is_hash(text: &str) -> bool {
    text.len() == HASH_DIGITS && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

fn shortened(digest: &[u8]) -> String {
    hex(digest.iter().take(HASH_DIGITS / 2))
}

fn hex<'a>(bytes: impl IntoIterator<Item = &'a u8>) -> String {
    let mut text = String::new();
    for byte in bytes {
        // Writing to a String cannot fail.
        write!(text, "{byte:02x}").ok();
    }
    text
}

fn cannot(verb: &str, path: &Path) -> String {
    format!("cannot {verb} {}", path.display())
}

#[cfg(test)]
pub(crate) fn sample(files: &[(&str, &str)]) -> Files {
    files.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_changed_byte_changes_the_hash_and_the_name() {
        assert_ne!(short_hash(b"twitch"), short_hash(b"twitcH"));
        assert_ne!(hashed_name("boot.js", b"a"), hashed_name("boot.js", b"b"));
        assert_eq!(short_hash(b"twitch").len(), HASH_DIGITS);
    }

    #[test]
    fn the_hash_of_all_sees_names_and_borders_between_files() {
        let one = sample(&[("a", "xy"), ("b", "z")]);
        for other in [
            sample(&[("a", "x"), ("b", "yz")]),
            sample(&[("a", "xy"), ("c", "z")]),
            sample(&[("a", "xy")]),
            sample(&[("a", "xy"), ("b", "Z")]),
        ] {
            assert_ne!(hash_of_all(&one), hash_of_all(&other));
        }
        assert_eq!(hash_of_all(&one), hash_of_all(&one.clone()));
    }

    #[test]
    fn a_hashed_name_gives_its_plain_name_back() {
        let name = hashed_name("snippets/boot.js", b"x");
        assert_eq!(name_without_hash(&name), ("snippets/boot.js".to_owned(), true));
        for plain in ["boot.js", "a.b.js", "boot.ABCDEF0123.js", "boot.012345678.js", "LICENSE"] {
            assert_eq!(name_without_hash(plain), (plain.to_owned(), false));
        }
    }

    #[test]
    fn a_written_folder_holds_exactly_its_files() {
        let folder = std::env::temp_dir().join(format!("fascicle-files-{}", std::process::id()));
        write_folder(&folder, &sample(&[("a.txt", "1"), ("sub/b.txt", "2")])).unwrap();
        let later = sample(&[("sub/c.txt", "3")]);
        write_folder(&folder, &later).unwrap();
        assert_eq!(read_folder(&folder).unwrap(), later);
        fs::remove_dir_all(&folder).unwrap();
    }
}
