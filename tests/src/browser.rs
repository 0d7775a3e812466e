//! Chromium and its driver: started, given a profile of its own, and ended with the test.

use crate::{Devtools, Result};
use anyhow::{Context as _, bail};
use serde_json::json;
use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{Ipv4Addr, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;
use thirtyfour::{ChromiumLikeCapabilities as _, DesiredCapabilities, WebDriver};

/// What root needs, and what keeps the browser from talking to anybody of its own accord.
const ARGUMENTS: &[&str] = &[
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    // It would ask its maker what the fields of a form are, and how to load a page.
    "--disable-features=AutofillServerCommunication,OptimizationHints",
    "--no-first-run",
    "--hide-scrollbars",
    "--lang=en-GB",
];

/// How a window looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// Width in CSS pixels.
    pub width: u32,
    /// Height in CSS pixels.
    pub height: u32,
    /// Whether the system asks for dark.
    pub dark: bool,
}

impl Window {
    /// A phone by day.
    pub const PHONE: Self = Self { width: 390, height: 844, dark: false };
}

/// A browser with a profile, which outlives its windows as a person's own does.
pub struct Browser {
    driver: Child,
    port: u16,
    chromium: PathBuf,
    profile: PathBuf,
    zone: Option<String>,
}

impl Browser {
    /// A browser with a new, empty profile.
    pub fn open() -> Result<Self> {
        Self::open_in(None)
    }

    /// A browser on a device whose clock is set to that zone.
    pub fn open_in_zone(zone: &str) -> Result<Self> {
        Self::open_in(Some(zone.to_owned()))
    }

    fn open_in(zone: Option<String>) -> Result<Self> {
        let programs = xtask::tools::browser()?;
        let profile = fresh_folder()?;
        let (driver, port) = listening_driver(&programs.chromedriver, zone.as_deref())?;
        Ok(Self { driver, port, chromium: programs.chromium, profile, zone })
    }

    /// The zone that its device is set to, if not the machine's own.
    pub fn zone(&self) -> Option<&str> {
        self.zone.as_deref()
    }

    /// The driver's process, below which are those of the browser.
    pub(crate) fn driver_id(&self) -> u32 {
        self.driver.id()
    }

    /// A watch over everything that this browser asks for from now on. It has a window by then.
    pub fn devtools(&self) -> Result<Devtools> {
        Devtools::open(&self.profile)
    }

    /// A new window.
    pub async fn window(&self, window: Window) -> Result<WebDriver> {
        let mut wishes = DesiredCapabilities::chrome();
        wishes.set_binary(&self.chromium.to_string_lossy())?;
        for argument in ARGUMENTS {
            wishes.add_arg(argument)?;
        }
        wishes.add_arg(&format!("--user-data-dir={}", self.profile.display()))?;
        let driver = WebDriver::new(format!("http://127.0.0.1:{}", self.port), wishes).await?;
        driver.set_script_timeout(Duration::from_mins(2)).await?;
        driver.set_page_load_timeout(Duration::from_mins(1)).await?;
        look(&driver, window).await?;
        Ok(driver)
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // Killed without a word, the driver would leave the browser of a failed test running.
        shut_down(self.port).ok();
        self.driver.kill().ok();
        self.driver.wait().ok();
        fs::remove_dir_all(&self.profile).ok();
    }
}

/// Asks the driver on that port to end every browser it has started, and waits until it has.
fn shut_down(port: u16) -> Result {
    let mut driver = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
    driver.set_read_timeout(Some(Duration::from_secs(20)))?;
    write!(driver, "GET /shutdown HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")?;
    driver.read_to_end(&mut Vec::new())?;
    Ok(())
}

/// Gives a window its size and its theme.
pub(crate) async fn look(driver: &WebDriver, window: Window) -> Result {
    let size = json!({
        "width": window.width,
        "height": window.height,
        "deviceScaleFactor": 1,
        "mobile": false,
    });
    driver.cdp().send_raw("Emulation.setDeviceMetricsOverride", size).await?;
    let theme = if window.dark { "dark" } else { "light" };
    let media = json!({ "features": [
        { "name": "prefers-color-scheme", "value": theme },
        { "name": "prefers-reduced-motion", "value": "reduce" },
    ]});
    driver.cdp().send_raw("Emulation.setEmulatedMedia", media).await?;
    Ok(())
}

/// A folder that nobody else has, for a profile.
fn fresh_folder() -> Result<PathBuf> {
    use std::sync::atomic::{AtomicU32, Ordering};
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    let name = format!("fascicle-profile-{}-{number}", std::process::id());
    let folder = std::env::temp_dir().join(name);
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// How often the driver may choose a port before something else is wrong than chance.
const CHOICES: u32 = 10;

/// A driver that listens, and its port.
///
/// It takes any port that is free in IPv6 and ends, saying so, where IPv4 has it in use, if only
/// for a connection that is being closed; then the next one chooses anew.
fn listening_driver(program: &Path, zone: Option<&str>) -> Result<(Child, u16)> {
    let mut command = Command::new(program);
    command.arg("--port=0").stdout(Stdio::piped()).stderr(Stdio::null());
    if let Some(zone) = zone {
        command.env("TZ", zone);
    }
    for _ in 0..CHOICES {
        let mut driver = command.spawn().context("chromedriver does not start")?;
        if let Some(port) = port_of(&mut driver)? {
            return Ok((driver, port));
        }
        driver.wait()?;
    }
    bail!("chromedriver chose {CHOICES} ports, each of which IPv4 had in use")
}

/// The port that the driver chose, from the line in which it says so (an earlier one says 0), or
/// none where it says that only one kind of address is free there.
fn port_of(driver: &mut Child) -> Result<Option<u16>> {
    let output = driver.stdout.take().context("chromedriver says nothing")?;
    let mut lines = BufReader::new(output).lines();
    let mut said = Vec::new();
    for line in &mut lines {
        let line = line?;
        if line.contains("port not available") {
            return Ok(None);
        }
        if let Some((_, port)) = line.rsplit_once("on port ")
            && let Ok(port @ 1..) = port.trim_end_matches('.').parse()
        {
            // Whatever it says from here on is read, so that it never waits for a reader.
            std::thread::spawn(move || lines.for_each(drop));
            return Ok(Some(port));
        }
        said.push(line);
    }
    bail!("chromedriver ended before it said on which port it listens:\n{}", said.join("\n"))
}
