//! The driver of a browser: its process, the port at which it listens, and a screen where the browser needs one.

use crate::Result;
use anyhow::{Context as _, bail, ensure};
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use xtask::engines::{Engine, Programs};

/// How often the driver may choose a port before something else is wrong than chance.
const CHOICES: u32 = 10;
const PATIENCE: Duration = Duration::from_secs(30);

/// A driver that listens. Everything that it has started ends with it.
pub(crate) struct Driver {
    engine: Engine,
    process: Child,
    screen: Option<Screen>,
    port: u16,
}

impl Driver {
    /// Starts it on a device whose clock is set to that zone, and at whose home is that folder.
    pub(crate) fn start(
        engine: Engine,
        programs: &Programs,
        zone: Option<&str>,
        home: &Path,
    ) -> Result<Self> {
        let screen = programs.screen.as_deref().map(Screen::start).transpose()?;
        let mut command = Command::new(&programs.driver);
        command.stdout(Stdio::piped()).stderr(Stdio::null());
        if let Some(zone) = zone {
            command.env("TZ", zone);
        }
        if let Some(screen) = &screen {
            // As root it has no sandbox, as the others have none.
            command
                .env("DISPLAY", &screen.name)
                .env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
            command.env("XDG_DATA_HOME", home).env("XDG_CACHE_HOME", home);
        }
        for _ in 0..CHOICES {
            if let Some((process, port)) = listening(engine, &mut command)? {
                return Ok(Self { engine, process, screen, port });
            }
        }
        bail!("the driver of {} chose {CHOICES} ports, each of which was in use", engine.name())
    }

    /// Its process, below which are those of the browser.
    pub(crate) fn id(&self) -> u32 {
        self.process.id()
    }

    /// Where it listens.
    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Killed without a word, the driver would leave the browser of a failed test running.
        match self.engine {
            Engine::Chromium => drop(shut_down(self.port)),
            Engine::Firefox | Engine::WebKit => {
                xtask::family::kill(&xtask::family::below(self.process.id())).ok();
            }
        }
        self.process.kill().ok();
        self.process.wait().ok();
        self.screen.take();
    }
}

/// A screen that nobody sees.
pub(crate) struct Screen {
    process: Child,
    name: String,
}

impl Screen {
    pub(crate) fn start(program: &Path) -> Result<Self> {
        let mut process = Command::new(program)
            .args(["-displayfd", "1", "-screen", "0", "1400x1100x24", "-nolisten", "tcp"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context("the screen does not start")?;
        let mut said = BufReader::new(process.stdout.take().context("the screen says nothing")?);
        let mut name = ":".to_owned();
        said.read_line(&mut name)?;
        Ok(Self { process, name: name.trim_end().to_owned() })
    }

    /// What programs call it.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        self.process.kill().ok();
        self.process.wait().ok();
    }
}

/// The driver once it listens, with its port; or none where its port was taken.
fn listening(engine: Engine, command: &mut Command) -> Result<Option<(Child, u16)>> {
    let wished = match engine {
        // It does not say at which port it listens.
        Engine::WebKit => free_port()?,
        Engine::Chromium | Engine::Firefox => 0,
    };
    // Of an option that is said twice, the last counts.
    let spawned = command.arg(format!("--port={wished}")).spawn();
    let mut driver = spawned.with_context(|| format!("no driver of {}", engine.name()))?;
    let port = match engine {
        Engine::WebKit => port_that_answers(&mut driver, wished)?,
        Engine::Chromium | Engine::Firefox => port_said(&mut driver)?,
    };
    if port.is_none() {
        driver.kill().ok();
        driver.wait()?;
    }
    Ok(port.map(|port| (driver, port)))
}

fn free_port() -> Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}

fn port_that_answers(driver: &mut Child, port: u16) -> Result<Option<u16>> {
    let started = Instant::now();
    while driver.try_wait()?.is_none() {
        if TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok() {
            return Ok(Some(port));
        }
        ensure!(started.elapsed() < PATIENCE, "the driver does not answer at port {port}");
        std::thread::sleep(Duration::from_millis(20));
    }
    Ok(None)
}

/// The port that the driver chose, from the line in which it says so (an earlier one says 0), or
/// none where it says that only one kind of address is free there: chromedriver takes any port that
/// is free in IPv6 and ends where IPv4 has it in use, if only for a connection that is being closed.
fn port_said(driver: &mut Child) -> Result<Option<u16>> {
    let output = driver.stdout.take().context("the driver says nothing")?;
    let mut lines = BufReader::new(output).lines();
    let mut said = Vec::new();
    for line in &mut lines {
        let line = line?;
        if line.contains("port not available") {
            return Ok(None);
        }
        let said_after = |words: &str| Some(line.rsplit_once(words)?.1.to_owned());
        let place = said_after("on port ").or_else(|| said_after("Listening on 127.0.0.1:"));
        if let Some(Ok(port @ 1..)) = place.map(|it| it.trim_end_matches('.').parse()) {
            // Whatever it says from here on is read, so that it never waits for a reader.
            std::thread::spawn(move || lines.for_each(drop));
            return Ok(Some(port));
        }
        said.push(line);
    }
    bail!("the driver ended before it said on which port it listens:\n{}", said.join("\n"))
}

/// Asks chromedriver on that port to end every browser it has started, and waits until it has.
fn shut_down(port: u16) -> Result {
    let mut driver = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
    driver.set_read_timeout(Some(Duration::from_secs(20)))?;
    write!(driver, "GET /shutdown HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")?;
    driver.read_to_end(&mut Vec::new())?;
    Ok(())
}
