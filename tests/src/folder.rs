//! A folder for what the page saves and what a person chooses: new, and gone when dropped.

use crate::Result;
use anyhow::ensure;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

const PATIENCE: Duration = Duration::from_secs(10);

/// A folder that nobody else has.
pub struct Folder(PathBuf);

impl Folder {
    /// Makes it.
    pub fn new() -> Result<Self> {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let name = format!("fascicle-files-{}-{number}", std::process::id());
        let folder = std::env::temp_dir().join(name);
        fs::create_dir_all(&folder)?;
        Ok(Self(folder))
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// A file in it with that text.
    pub fn file(&self, name: &str, text: &str) -> Result<PathBuf> {
        let path = self.0.join("chosen");
        fs::create_dir_all(&path)?;
        let path = path.join(name);
        fs::write(&path, text)?;
        Ok(path)
    }

    /// Takes the file that is saved next out of the way, as soon as it is whole: the browser writes
    /// over one of the same name.
    pub async fn takes_file(&self) -> Result<PathBuf> {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let until = Instant::now() + PATIENCE;
        loop {
            if let Some(saved) = self.saved()? {
                let kind = saved.extension().unwrap_or_default().display();
                let name = format!("{}.{kind}", NEXT.fetch_add(1, Ordering::Relaxed));
                let taken = self.file(&name, "")?;
                fs::rename(saved, &taken)?;
                return Ok(taken);
            }
            ensure!(Instant::now() < until, "no file was saved");
            tokio::task::yield_now().await;
        }
    }

    fn saved(&self) -> Result<Option<PathBuf>> {
        for file in fs::read_dir(&self.0)? {
            let file = file?;
            let kinds = ["csv", "json", "txt", "svg", "ics"];
            let is_whole =
                file.path().extension().is_some_and(|it| kinds.iter().any(|kind| it == *kind));
            if is_whole && file.metadata()?.len() > 0 {
                return Ok(Some(file.path()));
            }
        }
        Ok(None)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.0).ok();
    }
}
