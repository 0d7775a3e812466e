//! Where the tools are: the cache folder with its layout. Getting a missing tool is `install`'s work.

use std::{env, path::PathBuf};

use anyhow::{Context as _, Result};

use crate::versions::Versions;

/// Finds the script of axe-core, which looks for accessibility faults.
///
/// # Errors
/// A sentence with the way out when it is missing.
pub fn axe_script() -> Result<PathBuf> {
    let script = Tool::axe_core(&Versions::read()?)?.proof();
    script
        .is_file()
        .then_some(script)
        .context("axe-core is not installed: run `cargo xtask setup --tests`")
}

/// How a tool is got.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Source {
    /// From the crate registry, with the versions of its own lock file.
    CargoLocked,
    /// From the crate registry, with the newest versions that fit.
    CargoNewest,
    /// From npm.
    Npm,
}

/// One tool in one exact version, in a folder of its own.
#[derive(Clone, Debug)]
pub(crate) struct Tool {
    pub(crate) name: &'static str,
    pub(crate) version: String,
    pub(crate) source: Source,
    pub(crate) takes: &'static str,
    pub(crate) folder: PathBuf,
    /// The file that is there when the tool is, relative to the folder.
    main_file: PathBuf,
}

impl Tool {
    pub(crate) fn trunk(versions: &Versions) -> Result<Self> {
        let program = format!("bin/trunk{}", env::consts::EXE_SUFFIX);
        tool("trunk", &versions.trunk, Source::CargoLocked, "5 to 10 minutes", &program)
    }

    pub(crate) fn wasm_bindgen(versions: &Versions) -> Result<Self> {
        // Not `--locked`: the lock file of 0.2.130 names a `webpki-roots` that cannot be had.
        let source = Source::CargoNewest;
        let program = format!("bin/wasm-bindgen{}", env::consts::EXE_SUFFIX);
        tool("wasm-bindgen-cli", &versions.wasm_bindgen, source, "5 to 10 minutes", &program)
    }

    pub(crate) fn wasm_opt(versions: &Versions) -> Result<Self> {
        let script = "node_modules/binaryen/bin/wasm-opt";
        tool("binaryen", &versions.binaryen, Source::Npm, "10 seconds", script)
    }

    pub(crate) fn esbuild(versions: &Versions) -> Result<Self> {
        let script = "node_modules/esbuild/bin/esbuild";
        tool("esbuild", &versions.esbuild, Source::Npm, "10 seconds", script)
    }

    pub(crate) fn axe_core(versions: &Versions) -> Result<Self> {
        let script = "node_modules/axe-core/axe.min.js";
        tool("axe-core", &versions.axe_core, Source::Npm, "10 seconds", script)
    }

    pub(crate) fn fhir(versions: &Versions) -> Result<Self> {
        tool("fhir", &versions.fhir, Source::Npm, "10 seconds", "node_modules/fhir/fhir.js")
    }

    pub(crate) fn cargo_deny(versions: &Versions) -> Result<Self> {
        let program = format!("bin/cargo-deny{}", env::consts::EXE_SUFFIX);
        tool("cargo-deny", &versions.cargo_deny, Source::CargoLocked, "3 to 10 minutes", &program)
    }

    pub(crate) fn geckodriver(versions: &Versions) -> Result<Self> {
        let program = format!("bin/geckodriver{}", env::consts::EXE_SUFFIX);
        tool("geckodriver", &versions.geckodriver, Source::CargoLocked, "3 to 5 minutes", &program)
    }

    pub(crate) fn proof(&self) -> PathBuf {
        self.folder.join(&self.main_file)
    }

    pub(crate) fn is_here(&self) -> bool {
        self.proof().is_file()
    }

    /// The folder that goes on PATH.
    pub(crate) fn programs(&self) -> PathBuf {
        match self.source {
            Source::CargoLocked | Source::CargoNewest => self.folder.join("bin"),
            Source::Npm => self.folder.join("node_modules").join(".bin"),
        }
    }
}

fn tool(
    name: &'static str,
    version: &str,
    source: Source,
    takes: &'static str,
    main_file: &str,
) -> Result<Tool> {
    Ok(Tool {
        name,
        version: version.to_owned(),
        source,
        takes,
        folder: tools_folder()?.join(format!("{name}-{version}")),
        main_file: main_file.split('/').collect(),
    })
}

/// The programs that build the page.
#[derive(Clone, Debug)]
pub(crate) struct Toolbox {
    pub(crate) trunk: PathBuf,
    pub(crate) wasm_test_runner: PathBuf,
    /// What goes first on PATH.
    pub(crate) folders: Vec<PathBuf>,
}

impl Toolbox {
    pub(crate) fn of(tools: &PageTools) -> Self {
        let runner = format!("wasm-bindgen-test-runner{}", env::consts::EXE_SUFFIX);
        Self {
            trunk: tools.trunk.proof(),
            wasm_test_runner: tools.wasm_bindgen.programs().join(runner),
            folders: tools.all().map(Tool::programs).to_vec(),
        }
    }
}

/// The tools that build the page, here or not.
#[derive(Clone, Debug)]
pub(crate) struct PageTools {
    trunk: Tool,
    wasm_bindgen: Tool,
    wasm_opt: Tool,
    esbuild: Tool,
}

impl PageTools {
    pub(crate) fn of(versions: &Versions) -> Result<Self> {
        Ok(Self {
            trunk: Tool::trunk(versions)?,
            wasm_bindgen: Tool::wasm_bindgen(versions)?,
            wasm_opt: Tool::wasm_opt(versions)?,
            esbuild: Tool::esbuild(versions)?,
        })
    }

    pub(crate) fn all(&self) -> [&Tool; 4] {
        [&self.trunk, &self.wasm_bindgen, &self.wasm_opt, &self.esbuild]
    }
}

pub(crate) fn tools_folder() -> Result<PathBuf> {
    let cache = cache_folder(|name| env::var_os(name).filter(|value| !value.is_empty()))
        .context("no home folder is known: set FASCICLE_CACHE to a folder for the tools")?;
    Ok(cache.join("tools"))
}

fn cache_folder(variable: impl Fn(&str) -> Option<std::ffi::OsString>) -> Option<PathBuf> {
    if let Some(own) = variable("FASCICLE_CACHE") {
        return Some(own.into());
    }
    let user = variable("XDG_CACHE_HOME").map(PathBuf::from).or_else(|| {
        if cfg!(windows) {
            variable("LOCALAPPDATA").map(PathBuf::from)
        } else if cfg!(target_os = "macos") {
            variable("HOME").map(|home| PathBuf::from(home).join("Library").join("Caches"))
        } else {
            variable("HOME").map(|home| PathBuf::from(home).join(".cache"))
        }
    });
    user.map(|folder| folder.join("fascicle"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cache_with(variables: &[(&str, &str)]) -> Option<PathBuf> {
        cache_folder(|name| {
            let found = variables.iter().find(|(key, _)| *key == name);
            found.map(|(_, value)| (*value).into())
        })
    }

    #[test]
    fn the_cache_is_where_the_nearest_wish_says() {
        let all = [("FASCICLE_CACHE", "/own"), ("XDG_CACHE_HOME", "/xdg"), ("HOME", "/home")];
        assert_eq!(cache_with(&all), Some(PathBuf::from("/own")));
        assert_eq!(cache_with(&all[1..]), Some(PathBuf::from("/xdg/fascicle")));
        assert_eq!(cache_with(&[]), None);
    }
}
