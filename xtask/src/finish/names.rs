//! Names by content: the script, its glue and the wasm are named after their final bytes, so a cache can keep them for ever.

use anyhow::{Context as _, Result, ensure};

use super::{PAGE, html, rooms::is_room, text};
use crate::files::{Files, hashed_name};

/// Renames what the page starts with and its rooms, and the references to them.
pub(super) fn by_hash(mut files: Files) -> Result<Files> {
    let page = text(&files, PAGE)?.to_owned();
    let Started { boot, glue, wasm } = Started::from_page(&page)?;

    // The glue names each wasm, and its own name depends on that.
    let mut glue_text = text(&files, &glue)?.to_owned();
    let new_wasm = rename(&mut files, &wasm)?;
    glue_text = glue_text.replace(&wasm, &new_wasm);
    for room in rooms(&files, &glue_text)? {
        glue_text = glue_text.replace(&room, &rename(&mut files, &room)?);
    }
    files.insert(glue.clone(), glue_text.into_bytes());
    let new_glue = rename(&mut files, &glue)?;
    let new_boot = rename(&mut files, &boot)?;

    let renamed = [(wasm, new_wasm), (glue, new_glue), (boot, new_boot)];
    files.insert(PAGE.to_owned(), with_new_names(&page, &renamed).into_bytes());
    Ok(files)
}

/// The names of the rooms, each of which the glue must name.
fn rooms(files: &Files, glue: &str) -> Result<Vec<String>> {
    let names: Vec<String> = files.keys().filter(|name| is_room(name)).cloned().collect();
    for name in &names {
        ensure!(glue.contains(&format!("./{name}")), "no script fetches the room {name}");
    }
    Ok(names)
}

/// The files that the page's one script tag names.
struct Started {
    boot: String,
    glue: String,
    wasm: String,
}

impl Started {
    fn from_page(page: &str) -> Result<Self> {
        let tags = html::tags(page);
        let script = tags
            .iter()
            .find(|tag| tag.name == "script" && tag.value("data-wasm").is_some())
            .with_context(|| {
                format!("{PAGE} has no <script data-wasm>: see `pattern_script` in Trunk.toml")
            })?;
        let name = |attribute: &str| {
            script
                .value(attribute)
                .and_then(html::local_name)
                .map(str::to_owned)
                .with_context(|| format!("the script of {PAGE} needs a relative `{attribute}`"))
        };
        Ok(Self { boot: name("src")?, glue: name("data-js")?, wasm: name("data-wasm")? })
    }
}

fn rename(files: &mut Files, name: &str) -> Result<String> {
    let bytes = files
        .remove(name)
        .with_context(|| format!("{PAGE} starts with {name}, which the build does not have"))?;
    let new_name = hashed_name(name, &bytes);
    files.insert(new_name.clone(), bytes);
    Ok(new_name)
}

fn with_new_names(page: &str, renamed: &[(String, String)]) -> String {
    let mut edits = Vec::new();
    for attribute in html::tags(page).into_iter().flat_map(|tag| tag.attributes) {
        let named = html::local_name(&attribute.value);
        if let Some((_, new)) = renamed.iter().find(|(old, _)| named == Some(old)) {
            edits.push((attribute.range, format!("\"./{new}\"")));
        }
    }
    html::replaced(page, edits)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{files::sample, finish::tests::staged};

    fn name_like(files: &Files, start: &str, end: &str) -> String {
        let mut names = files.keys().filter(|name| name.starts_with(start) && name.ends_with(end));
        names.next().unwrap().clone()
    }

    #[test]
    fn the_page_and_the_glue_name_the_new_files() {
        let files = by_hash(staged()).unwrap();
        let page = text(&files, PAGE).unwrap();
        let wasm = name_like(&files, "fascicle_bg.", ".wasm");
        let glue = name_like(&files, "fascicle.", ".js");
        assert_eq!(page.matches(&wasm).count(), 2, "script and preload: {page}");
        assert_eq!(page.matches(&glue).count(), 2, "script and preload: {page}");
        let glue = text(&files, &glue).unwrap();
        assert!(glue.contains(&wasm));
        for start in ["split_known.", "chunk_4."] {
            let room = name_like(&files, start, ".wasm");
            assert!(glue.contains(&format!("./{room}")), "{glue}");
        }
    }

    #[test]
    fn a_room_that_no_script_fetches_stops_the_build() {
        let mut files = staged();
        files.insert("split_lost.wasm".to_owned(), b"\0asm".to_vec());
        assert!(by_hash(files).unwrap_err().to_string().contains("split_lost.wasm"));
    }

    #[test]
    fn other_wasm_bytes_give_another_glue_name_too() {
        for wasm in ["fascicle_bg", "split_known", "chunk_4"] {
            let mut changed = staged();
            changed.insert(format!("{wasm}.wasm"), b"\0asm2".to_vec());
            let (one, other) = (by_hash(staged()).unwrap(), by_hash(changed).unwrap());
            for (start, end) in [(wasm, ".wasm"), ("fascicle.", ".js")] {
                assert_ne!(name_like(&one, start, end), name_like(&other, start, end));
            }
            assert_eq!(name_like(&one, "boot.", ".js"), name_like(&other, "boot.", ".js"));
        }
    }

    #[test]
    fn a_page_that_starts_nothing_is_refused() {
        for page in
            ["<p>", "<script src=./boot.js></script>", "<script data-wasm=/a.wasm></script>"]
        {
            assert!(by_hash(sample(&[(PAGE, page)])).is_err(), "{page}");
        }
        let mut files = staged();
        files.remove("boot.js");
        assert!(by_hash(files).unwrap_err().to_string().contains("boot.js"));
    }
}
