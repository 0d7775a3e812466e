//! Running other programs: the tools' folders first on PATH, a limit where one could wait for ever, and errors that say what was run.

use std::{
    env,
    ffi::{OsStr, OsString},
    io::Read,
    path::{Path, PathBuf},
    process::{Child, Command, ExitStatus, Stdio},
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, bail};

use crate::family;

const LOOK_AGAIN: Duration = Duration::from_millis(20);

/// A program about to run in the repository's folder.
pub(crate) struct Program {
    command: Command,
    shown: String,
    limit: Option<Duration>,
}

impl Program {
    pub(crate) fn new(name: impl AsRef<OsStr>) -> Self {
        let shown = Path::new(name.as_ref())
            .file_name()
            .unwrap_or(name.as_ref())
            .to_string_lossy()
            .into_owned();
        let mut command = Command::new(name);
        command.current_dir(repository());
        Self { command, shown, limit: None }
    }

    pub(crate) fn args(mut self, args: impl IntoIterator<Item = impl AsRef<OsStr>>) -> Self {
        for arg in args {
            self.shown.push(' ');
            self.shown.push_str(&arg.as_ref().to_string_lossy());
            self.command.arg(arg);
        }
        self
    }

    /// Runs it in another folder than the repository's.
    pub(crate) fn within(mut self, folder: &Path) -> Self {
        self.command.current_dir(folder);
        self
    }

    pub(crate) fn env(mut self, key: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(key, value);
        self
    }

    /// Puts these folders before everything else on PATH.
    pub(crate) fn path_first(self, folders: &[PathBuf]) -> Result<Self> {
        let path = path_with(folders, env::var_os("PATH").as_deref())?;
        Ok(self.env("PATH", path))
    }

    /// Ends the program, and what it started, when it takes longer than this.
    pub(crate) fn minutes(mut self, minutes: u64) -> Self {
        self.limit = Some(Duration::from_mins(minutes));
        self
    }

    /// Runs it with our own input and output.
    pub(crate) fn run(mut self) -> Result<()> {
        let mut child = self.start()?;
        let status = self.wait(&mut child)?;
        self.check(status, "")
    }

    /// Runs it and returns what it printed; its complaints are part of the error.
    pub(crate) fn output(mut self) -> Result<String> {
        self.command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = self.start()?;
        let output = child.stdout.take().map(read_aside);
        let complaints = child.stderr.take().map(read_aside);
        let status = self.wait(&mut child)?;
        self.check(status, &joined(complaints))?;
        Ok(joined(output))
    }

    fn start(&mut self) -> Result<Child> {
        self.command.spawn().with_context(|| {
            format!("`{}` could not be started: is it installed and on PATH?", self.shown)
        })
    }

    fn wait(&self, child: &mut Child) -> Result<ExitStatus> {
        let Some(limit) = self.limit else {
            return child.wait().with_context(|| format!("waiting for `{}`", self.shown));
        };
        let started = Instant::now();
        while started.elapsed() < limit {
            if let Some(status) = child.try_wait()? {
                return Ok(status);
            }
            thread::sleep(LOOK_AGAIN);
        }
        end_family(child);
        bail!("`{}` took longer than {} minutes and was ended", self.shown, limit.as_secs() / 60)
    }

    fn check(&self, status: ExitStatus, complaints: &str) -> Result<()> {
        if status.success() {
            return Ok(());
        }
        let complaints = complaints.trim();
        if complaints.is_empty() {
            bail!("`{}` failed ({status})", self.shown)
        }
        bail!("`{}` failed ({status}):\n{complaints}", self.shown)
    }
}

/// The repository's folder, where every command runs.
pub(crate) fn repository() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_owned()
}

/// The first of these names found on PATH.
pub(crate) fn found_on_path(names: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    let folders: Vec<PathBuf> = env::split_paths(&path).collect();
    names.iter().find_map(|name| {
        folders
            .iter()
            .map(|folder| folder.join(format!("{name}{}", env::consts::EXE_SUFFIX)))
            .find(|file| file.is_file())
    })
}

fn path_with(folders: &[PathBuf], path: Option<&OsStr>) -> Result<OsString> {
    let former = path.map(env::split_paths).into_iter().flatten();
    env::join_paths(folders.iter().cloned().chain(former))
        .context("a folder of the tools has a character that PATH cannot hold")
}

fn read_aside(mut pipe: impl Read + Send + 'static) -> thread::JoinHandle<String> {
    thread::spawn(move || {
        let mut bytes = Vec::new();
        // What was read before a pipe broke is still worth showing.
        pipe.read_to_end(&mut bytes).ok();
        String::from_utf8_lossy(&bytes).into_owned()
    })
}

fn joined(reader: Option<thread::JoinHandle<String>>) -> String {
    reader.and_then(|reader| reader.join().ok()).unwrap_or_default()
}

/// Ends a program and everything it started: a browser must not outlive the test that opened it.
fn end_family(child: &mut Child) {
    let family = family::below(child.id());
    child.kill().ok();
    for id in family {
        Command::new("kill").arg(id.to_string()).stderr(Stdio::null()).status().ok();
    }
    child.wait().ok();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failing_program_is_named_with_its_words() {
        let error = Program::new("cargo").args(["no-such-command"]).output().unwrap_err();
        let text = error.to_string();
        assert!(text.contains("`cargo no-such-command` failed"), "{text}");
        assert!(text.contains("no such command"), "{text}");
    }

    #[test]
    fn a_missing_program_says_so() {
        let error = Program::new("no-such-program-at-all").output().unwrap_err();
        assert!(error.to_string().contains("is it installed"), "{error}");
    }

    #[cfg(unix)]
    #[test]
    fn a_program_over_its_limit_is_ended() {
        let mut program = Program::new("sleep").args(["600"]);
        program.limit = Some(Duration::from_millis(100));
        let started = Instant::now();
        assert!(program.run().unwrap_err().to_string().contains("was ended"));
        assert!(started.elapsed() < Duration::from_mins(1));
    }

    #[test]
    fn the_tools_come_before_the_rest_of_path() {
        let path = path_with(&[PathBuf::from("/tools")], Some(OsStr::new("/usr/bin"))).unwrap();
        assert_eq!(env::split_paths(&path).next(), Some(PathBuf::from("/tools")));
        assert_eq!(env::split_paths(&path).count(), 2);
    }
}
