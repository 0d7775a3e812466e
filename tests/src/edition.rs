//! Editions of the page: a copy of the build on a host, which then becomes another version, a broken one, or the end of it.

use crate::quick::QUICK;
use crate::{Folder, Result, build, names_of_the_build};
use anyhow::{Context as _, ensure};
use sha2::{Digest as _, Sha256};
use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

const PAGE: &str = "index.html";
const WORKER: &str = "sw.js";
/// How the names of packed files end.
const PACKED: [&str; 2] = ["br", "gz"];

/// A host's folder with a version of the page in it.
pub struct Edition(Folder);

impl Edition {
    /// The build as it is.
    pub fn first() -> Result<Self> {
        Self::of(|_, text| Some(text))
    }

    /// Each file by its name as the change leaves it, or without it. What is packed is left out:
    /// it would stand in the place of what was changed.
    pub fn changed(change: impl Fn(&str, Vec<u8>) -> Option<Vec<u8>>) -> Result<Self> {
        let is_packed = |name: &str| PACKED.iter().any(|it| name.ends_with(&format!(".{it}")));
        Self::of(|name, text| if is_packed(name) { None } else { change(name, text) })
    }

    /// The build with a script that runs after its own start, and knows what a person does many times
    /// in one breath. No browser keeps this build: its start is not what its worker names.
    pub fn that_does(script: &str) -> Result<Self> {
        Self::changed(|name, mut text| {
            if name.starts_with("boot.") {
                text.extend(format!("\n{{\n{QUICK}\n{script}\n}}\n").bytes());
            }
            Some(text)
        })
    }

    fn of(change: impl Fn(&str, Vec<u8>) -> Option<Vec<u8>>) -> Result<Self> {
        let folder = Folder::new()?;
        for name in names_of_the_build()? {
            if let Some(text) = change(&name, fs::read(build().join(&name))?) {
                let copy = folder.path().join(&name);
                fs::create_dir_all(copy.parent().context("a folder")?)?;
                fs::write(copy, text)?;
            }
        }
        Ok(Self(folder))
    }

    /// Where it is served from.
    pub fn folder(&self) -> PathBuf {
        self.0.path().to_owned()
    }

    /// Becomes a version of that name, which stands in a `meta` element of the page.
    pub fn becomes(&self, name: &str) -> Result {
        self.puts_name(name)?;
        let worker = with_value(&self.text(WORKER)?, "const VERSION = '", name)?;
        let hash = hash_of(&self.text(PAGE)?)?;
        self.puts(WORKER, with_value(&worker, &format!("['./{PAGE}', '"), &hash)?)
    }

    /// Becomes a version of that name whose start is another file, under a name of its own.
    pub fn becomes_with_another_start(&self, name: &str) -> Result {
        let page = self.text(PAGE)?;
        let old = page.split("\"./").find(|it| it.starts_with("boot.")).context("its start")?;
        let old = old.split('"').next().unwrap_or_default();
        let text = self.text(old)? + "\n// Another start.\n";
        let hash = hash_of(&text)?;
        let new = format!("boot.{}.js", hash.get(..10).unwrap_or_default());
        self.puts(&new, text)?;
        fs::remove_file(self.0.path().join(old))?;
        self.puts(PAGE, page.replace(old, &new))?;
        let worker = self.text(WORKER)?.replace(old, &new);
        self.puts(WORKER, with_value(&worker, &format!("['./{new}', '"), &hash)?)?;
        self.becomes(name)
    }

    /// Becomes the build as it is once more.
    pub fn goes_back(&self) -> Result {
        self.puts(PAGE, fs::read(build().join(PAGE))?)?;
        self.puts(WORKER, fs::read(build().join(WORKER))?)
    }

    /// Becomes what a host holds in the middle of an update: a new worker, and a page that is not
    /// the one it names.
    pub fn becomes_half(&self, name: &str) -> Result {
        self.becomes(name)?;
        self.puts_name("half")
    }

    fn puts_name(&self, name: &str) -> Result {
        let page = self.text(PAGE)?;
        let bare = match page.split_once("<meta name=edition content=") {
            Some((before, rest)) => {
                let (_, after) = rest.split_once('>').context("the end of the name")?;
                format!("{before}{after}")
            }
            None => page,
        };
        let named =
            bare.replacen("</title>", &format!("</title><meta name=edition content={name}>"), 1);
        ensure!(named != bare, "{PAGE} has no title");
        self.puts(PAGE, named)
    }

    /// Puts another text in the place of a file, without its packed forms.
    pub fn puts(&self, name: &str, text: impl AsRef<[u8]>) -> Result {
        for packed in PACKED {
            fs::remove_file(self.0.path().join(format!("{name}.{packed}"))).ok();
        }
        Ok(fs::write(self.0.path().join(name), text)?)
    }

    fn text(&self, name: &str) -> Result<String> {
        Ok(fs::read_to_string(self.0.path().join(name))?)
    }
}

/// The SHA-256 of a text.
fn hash_of(text: &str) -> Result<String> {
    let digest = Sha256::digest(text);
    let hash = digest.iter().try_fold(String::new(), |mut digits, byte| {
        write!(digits, "{byte:02x}").map(|()| digits)
    })?;
    Ok(hash)
}

/// The text with another value between that beginning and the next quote.
fn with_value(text: &str, beginning: &str, value: &str) -> Result<String> {
    let (before, rest) = text.split_once(beginning).with_context(|| beginning.to_owned())?;
    let (_, after) = rest.split_once('\'').context("the end of the value")?;
    Ok(format!("{before}{beginning}{value}'{after}"))
}
