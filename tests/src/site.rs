//! The release build, served as a host would serve it.

use crate::Result;
use anyhow::Context as _;
use std::path::PathBuf;
use xtask::host::{self, Address, Host};

/// The page on a local port, which can be stopped and started again at the same place.
pub struct Site {
    host: Option<Host>,
    folder: PathBuf,
    address: Address,
    url: String,
}

impl Site {
    /// Serves the build at `/`.
    pub fn open() -> Result<Self> {
        Self::open_at("/")
    }

    /// Serves the build under a path.
    pub fn open_at(prefix: &str) -> Result<Self> {
        Self::open_folder(build(), prefix)
    }

    /// Serves another folder, such as a copy of the build in which something is broken.
    pub fn open_folder(folder: PathBuf, prefix: &str) -> Result<Self> {
        Self::open_as(folder, Address { prefix: prefix.to_owned(), ..Address::default() })
    }

    /// Serves the build as hosts do that send no headers of ours.
    pub fn open_without_headers() -> Result<Self> {
        Self::open_folder_without_headers(build())
    }

    /// Serves another folder as such a host does.
    pub fn open_folder_without_headers(folder: PathBuf) -> Result<Self> {
        Self::open_as(folder, Address { sends_headers: false, ..Address::default() })
    }

    fn open_as(folder: PathBuf, address: Address) -> Result<Self> {
        let host = host::start(&folder, &address)?;
        let address = Address { port: host.port(), ..address };
        Ok(Self { url: host.base_url(), host: Some(host), folder, address })
    }

    /// The address of the page, with a slash at its end.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Everything that it was asked for since it last began to answer.
    pub fn requests(&self) -> Vec<String> {
        self.host.as_ref().map(Host::requests).unwrap_or_default()
    }

    /// Stops answering, as in a lift.
    pub fn stop(&mut self) {
        if let Some(host) = self.host.take() {
            host.stop();
        }
    }

    /// Answers again, at the same address.
    pub fn start_again(&mut self) -> Result {
        self.host = Some(host::start(&self.folder, &self.address).context("the port was taken")?);
        Ok(())
    }
}

/// The names of its files, those in folders below it with their paths.
pub fn names_of_the_build() -> Result<Vec<String>> {
    let (root, mut names, mut folders) = (build(), Vec::new(), vec![build()]);
    while let Some(folder) = folders.pop() {
        for file in std::fs::read_dir(folder)? {
            let path = file?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                names.push(path.strip_prefix(&root)?.to_string_lossy().into_owned());
            }
        }
    }
    Ok(names)
}

/// The folder of the release build.
pub fn build() -> PathBuf {
    std::env::var_os("FASCICLE_DIST").map_or_else(
        || PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../dist")),
        PathBuf::from,
    )
}
