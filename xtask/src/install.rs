//! Set-up: gets each missing tool into the cache, whole or not at all, and says what it does.

use std::{
    fs::{self, File, TryLockError},
    path::{Path, PathBuf},
    time::Instant,
};

use anyhow::{Context as _, Result, bail};

use crate::{
    child::{Program, found_on_path},
    engines::{Engine, Programs},
    say,
    tools::{self, PageTools, Source, Tool, Toolbox},
    versions::Versions,
};

pub(crate) const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// Makes sure that everything for building the page is here.
pub(crate) fn page_tools() -> Result<Toolbox> {
    let tools = PageTools::of(&Versions::read()?)?;
    wasm_target()?;
    find_program("node", "runs wasm-opt and esbuild")?;
    for tool in tools.all() {
        install_if_missing(tool)?;
    }
    crates()?;
    Ok(Toolbox::of(&tools))
}

/// Makes sure that everything is here for what looks at the page in Chromium and at documents.
pub(crate) fn test_tools() -> Result<Programs> {
    let versions = Versions::read()?;
    install_if_missing(&Tool::axe_core(&versions)?)?;
    install_if_missing(&Tool::fhir(&versions)?)?;
    engine(Engine::Chromium)
}

/// Makes sure that everything for all the tests is here.
pub(crate) fn all_test_tools() -> Result<()> {
    test_tools()?;
    for it in engines_here() {
        engine(it)?;
    }
    let is_missing = |it: &(&str, &str)| found_on_path(&[it.0]).is_none();
    if cfg!(target_os = "linux") && OF_THE_SYSTEM.iter().any(is_missing) {
        let way_out = "install `unshare` (util-linux), `ip` (iproute2), `ps` (procps) and `pdftotext` (poppler)";
        let packages = OF_THE_SYSTEM.map(|it| it.1);
        install_packages(
            "a network of their own, a list of programs and a reader of PDF",
            &packages,
            way_out,
        )?;
    }
    Ok(())
}

/// Programs of Linux that small systems lack, and their packages.
const OF_THE_SYSTEM: [(&str, &str); 4] = [
    ("unshare", "util-linux"),
    ("ip", "iproute2"),
    ("ps", "procps"),
    ("pdftotext", "poppler-utils"),
];

/// Makes sure that the hosts are here that the long tests have serve the page.
pub(crate) fn hosts() -> Result<()> {
    let missing: Vec<&str> =
        HOSTS.into_iter().filter(|it| found_on_path(&[*it]).is_none()).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let way_out = "install them, and put both on PATH";
    let _none = NoServices::allow()?;
    install_packages("nginx and Caddy", &missing, way_out)
}

/// The programs, which Debian's packages are called after.
const HOSTS: [&str; 2] = ["nginx", "caddy"];
/// What Debian asks before it starts a service, and the answer that means no.
const POLICY: &str = "/usr/sbin/policy-rc.d";
const NO: &str = "#!/bin/sh\nexit 101\n";

/// For as long as it lives, a package that is installed starts no service: the tests start the hosts
/// themselves, and port 80 is not ours to take.
struct NoServices {
    is_ours: bool,
}

impl NoServices {
    /// Says so, unless somebody else has said something.
    fn allow() -> Result<Self> {
        if Path::new(POLICY).exists() || !is_root() || found_on_path(&["apt-get"]).is_none() {
            return Ok(Self { is_ours: false });
        }
        fs::write(POLICY, NO).with_context(|| format!("cannot write {POLICY}"))?;
        let kept = Self { is_ours: true };
        Program::new("chmod").args(["755", POLICY]).minutes(1).run()?;
        Ok(kept)
    }
}

impl Drop for NoServices {
    fn drop(&mut self) {
        if self.is_ours {
            fs::remove_file(POLICY).ok();
        }
    }
}

/// The engines that there are for this system: that of GTK is for Linux alone.
pub(crate) fn engines_here() -> impl Iterator<Item = Engine> {
    Engine::ALL.into_iter().filter(|it| cfg!(target_os = "linux") || *it != Engine::WebKit)
}

fn engine(engine: Engine) -> Result<Programs> {
    if engine == Engine::Firefox {
        install_if_missing(&Tool::geckodriver(&Versions::read()?)?)?;
    }
    if !engine.is_here() {
        let way_out = "install it with the driver that belongs to it, and put both on PATH";
        install_packages(engine.name(), engine.packages(), way_out)?;
    }
    engine.programs()
}

pub(crate) fn install_if_missing(tool: &Tool) -> Result<()> {
    if tool.is_here() {
        return Ok(());
    }
    let _one_at_a_time = lock_tools()?;
    // Another clone may have installed it while this one waited.
    if tool.is_here() {
        return Ok(());
    }
    say::step(&format!("Installing {} {}: about {}, once", tool.name, tool.version, tool.takes));
    let started = Instant::now();
    install(tool).with_context(|| {
        format!(
            "{} {} could not be installed (it needs the network; nothing was changed)",
            tool.name, tool.version
        )
    })?;
    say::line(&format!("Installed in {}.", say::spoken(started.elapsed())));
    Ok(())
}

/// Installs beside the final folder and renames, so a tool is there whole or not at all.
fn install(tool: &Tool) -> Result<()> {
    let partial = partial_folder(tool);
    remove_folder(&partial)?;
    remove_folder(&tool.folder)?;
    fs::create_dir_all(&partial)?;
    match tool.source {
        Source::CargoLocked => cargo_install(tool, &partial, &["--locked"])?,
        Source::CargoNewest => cargo_install(tool, &partial, &[])?,
        Source::Npm => npm_install(tool, &partial)?,
    }
    fs::rename(&partial, &tool.folder)?;
    if !tool.is_here() {
        bail!("it installed without an error, but {} is not there", tool.proof().display());
    }
    Ok(())
}

fn cargo_install(tool: &Tool, root: &Path, extra: &[&str]) -> Result<()> {
    let scratch = root.with_extension("target");
    let built = Program::new("cargo")
        .args(["install", tool.name, "--version", &tool.version])
        .args(extra)
        .args([Path::new("--root"), root, Path::new("--target-dir"), &scratch])
        // These programs run for seconds: a quick build is worth more than a quick program.
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_DEBUG", "false")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
        // Else cargo would advise to put this passing folder on PATH.
        .path_first(&[root.join("bin")])?
        .minutes(60)
        .run();
    remove_folder(&scratch)?;
    built
}

fn npm_install(tool: &Tool, root: &Path) -> Result<()> {
    let npm = find_program("npm", &format!("installs {}", tool.name))?;
    Program::new(npm)
        .args(["install", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"])
        .args([Path::new("--prefix"), root])
        .args([format!("{}@{}", tool.name, tool.version)])
        .minutes(10)
        .run()
}

fn partial_folder(tool: &Tool) -> PathBuf {
    let mut name = tool.folder.clone().into_os_string();
    name.push(".partial");
    name.into()
}

pub(crate) fn remove_folder(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)
            .with_context(|| format!("cannot remove {}", folder.display()))?;
    }
    Ok(())
}

fn lock_tools() -> Result<File> {
    let folder = tools::tools_folder()?;
    lock_file(&folder.join("lock"), "Waiting for another set-up on this machine.")
}

/// Takes a lock that the system lets go when the file is dropped or the process ends.
pub(crate) fn lock_file(path: &Path, while_waiting: &str) -> Result<File> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    }
    let file = File::create(path).with_context(|| format!("cannot make {}", path.display()))?;
    match file.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => {
            say::line(while_waiting);
            file.lock()?;
        }
        Err(TryLockError::Error(error)) => return Err(error.into()),
    }
    Ok(file)
}

fn wasm_target() -> Result<()> {
    let sysroot = Program::new("rustc").args(["--print", "sysroot"]).minutes(1).output()?;
    let library = Path::new(sysroot.trim()).join("lib/rustlib").join(WASM_TARGET).join("lib");
    if library.is_dir() {
        return Ok(());
    }
    say::step("Installing Rust's WebAssembly target: about 10 seconds, once");
    let rustup = find_program("rustup", &format!("installs Rust's {WASM_TARGET} target"))?;
    Program::new(rustup).args(["target", "add", WASM_TARGET]).minutes(10).run()
}

/// Trunk runs offline, so the crates must be here before it starts.
fn crates() -> Result<()> {
    Program::new("cargo")
        .args(["fetch", "--quiet", "--target", WASM_TARGET, "--target", "host-tuple"])
        .minutes(20)
        .run()
        .context("the crates named in Cargo.lock could not be fetched")
}

/// Gets packages of Debian, where one may.
fn install_packages(what: &str, packages: &[&str], way_out: &str) -> Result<()> {
    let Some(apt) = found_on_path(&["apt-get"]).filter(|_| is_root()) else {
        bail!("The tests need {what}: {way_out}");
    };
    say::step(&format!("Installing {what}: about 1 minute, once"));
    let install = ["install", "-y", "--no-install-recommends"];
    let update = Program::new(&apt).args(["update", "-qq"]).minutes(10).run();
    update
        .and_then(|()| {
            Program::new(&apt)
                .args(install)
                .args(packages)
                .env("DEBIAN_FRONTEND", "noninteractive")
                .minutes(20)
                .run()
        })
        .with_context(|| format!("The tests need {what}, and apt-get gave none: {way_out}"))
}

fn is_root() -> bool {
    let id = Program::new("id").args(["-u"]).minutes(1).output();
    id.is_ok_and(|id| id.trim() == "0")
}

fn find_program(name: &str, purpose: &str) -> Result<PathBuf> {
    let on_windows = format!("{name}.cmd");
    let names = if cfg!(windows) { vec![name, &on_windows] } else { vec![name] };
    found_on_path(&names).with_context(|| {
        let source = match name {
            "rustup" => "https://rustup.rs",
            _ => "https://nodejs.org (version 20 or newer)",
        };
        format!("`{name}`, which {purpose}, is not on PATH: install it from {source}")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_program_names_the_way_out() {
        let error = find_program("no-such-npm", "installs things").unwrap_err().to_string();
        assert!(error.contains("nodejs.org") && error.contains("which installs things"), "{error}");
    }

    #[test]
    fn a_lock_is_held_until_it_is_dropped() {
        let path = std::env::temp_dir().join(format!("fascicle-lock-{}", std::process::id()));
        let held = lock_file(&path, "").unwrap();
        let other = File::open(&path).unwrap();
        assert!(matches!(other.try_lock(), Err(TryLockError::WouldBlock)));
        drop(held);
        assert!(other.try_lock().is_ok());
        fs::remove_file(&path).unwrap();
    }
}
