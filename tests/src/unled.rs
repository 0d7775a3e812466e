//! A browser that no driver leads: started with an address, as by a person who presses a link, and killed as a whole.
//!
//! What the page does in it, a script does that is planted in the page's own files, and what came of
//! that it tells its host in an address.

use crate::browser::ARGUMENTS;
use crate::driver::Screen;
use crate::{Folder, Result, Site};
use anyhow::{Context as _, ensure};
use std::cell::Cell;
use std::fs;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use xtask::engines::{Engine, Programs};

/// How long a browser may take to come, and its page to do what it should.
const PATIENCE: Duration = Duration::from_mins(1);
/// Firefox would open what was open before it was killed.
const PREFERENCES: &str = "user_pref('browser.sessionstore.resume_from_crash', false);\n\
    user_pref('toolkit.startup.max_resumed_crashes', -1);\n";

/// A profile, and the engine that has it.
pub struct Unled {
    profile: Folder,
    engine: Engine,
    programs: Programs,
    screen: Option<Screen>,
    opened: Cell<u32>,
}

/// A browser while it runs: it is killed with this.
struct Running(Option<Child>);

impl Unled {
    /// One of the engine that this run goes through, with a new, empty profile.
    pub fn new() -> Result<Self> {
        let engine = crate::browser::engine_of_this_run()?;
        let programs = engine.programs()?;
        let screen = programs.screen.as_deref().map(Screen::start).transpose()?;
        let profile = Folder::new()?;
        fs::write(profile.path().join("user.js"), PREFERENCES)?;
        Ok(Self { profile, engine, programs, screen, opened: Cell::new(0) })
    }

    /// Opens the page in a browser of its own, where it does what `?deed=number` names, waits until
    /// it asks for `?told=number~` and what came of it, and kills the browser with all its processes
    /// that long after. What it told.
    pub fn does_and_is_killed(&self, site: &Site, deed: &str, delay: Duration) -> Result<String> {
        let number = self.opened.get() + 1;
        self.opened.set(number);
        let mut running = self.start(&format!("{}?{deed}={number}", site.url()))?;
        let (mark, deadline) = (format!("?told={number}~"), Instant::now() + PATIENCE);
        loop {
            let requests = site.requests();
            if let Some((_, told)) = requests.iter().find_map(|it| it.split_once(&mark)) {
                // The delay is what is tested. It waits for nothing.
                std::thread::sleep(delay);
                running.ends()?;
                return Ok(told.to_owned());
            }
            ensure!(Instant::now() < deadline, "{deed}: the page told nothing: {requests:?}");
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    fn start(&self, address: &str) -> Result<Running> {
        let profile = self.profile.path();
        let mut command = Command::new(&self.programs.browser);
        match self.engine {
            Engine::Chromium => {
                command.args(ARGUMENTS).arg(format!("--user-data-dir={}", profile.display()));
            }
            Engine::Firefox => {
                command.args(["-headless", "-no-remote", "-profile"]).arg(profile);
            }
            Engine::WebKit => {
                command.env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
            }
        }
        for folder in ["XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"] {
            command.env(folder, profile);
        }
        if let Some(screen) = &self.screen {
            command.env("DISPLAY", screen.name());
        }
        command.arg(address).stdout(Stdio::null()).stderr(Stdio::null());
        let name = self.engine.name();
        Ok(Running(Some(command.spawn().with_context(|| format!("{name} does not start"))?)))
    }
}

impl Running {
    /// Once: the number of a program that has ended may be another's.
    fn ends(&mut self) -> Result {
        let Some(mut program) = self.0.take() else { return Ok(()) };
        let mut family = xtask::family::below(program.id());
        family.push(program.id());
        let killed = xtask::family::kill(&family);
        program.wait()?;
        killed
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.ends().ok();
    }
}
