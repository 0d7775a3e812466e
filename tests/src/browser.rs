//! A browser of any engine: given a profile of its own, a window, and its end with the test.

use crate::driver::Driver;
use crate::{Devtools, Folder, Result};
use anyhow::Context as _;
use serde_json::{Value, json};
use std::cell::{OnceCell, RefCell};
use std::mem::ManuallyDrop;
use std::time::Duration;
use thirtyfour::{
    Capabilities, ChromiumLikeCapabilities as _, DesiredCapabilities, WebDriver, WindowHandle,
};
use xtask::engines::{Engine, Programs};

/// What root needs, and what keeps the browser from talking to anybody of its own accord.
pub(crate) const ARGUMENTS: &[&str] = &[
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
    /// The narrowest phone there is.
    pub const NARROW: Self = Self { width: 320, height: 640, dark: false };
    /// A screen on a desk.
    pub const WIDE: Self = Self { width: 1280, height: 900, dark: false };
}

/// A browser with a profile, which outlives its windows as a person's own does.
pub struct Browser {
    // Ended before its profile is removed.
    driver: RefCell<Driver>,
    profile: Folder,
    engine: Engine,
    programs: Programs,
    zone: Option<String>,
    session: OnceCell<Session>,
}

/// A session that is never ended, and a window in it that nobody looks at: this engine forgets what
/// it stores with the session, and its session ends with the last window.
struct Session {
    driver: ManuallyDrop<WebDriver>,
    blank: WindowHandle,
}

/// A window of the browser, and what becomes of its session when it is left.
pub struct Opened {
    /// What drives it.
    pub driver: WebDriver,
    /// The window that stays.
    pub(crate) blank: Option<WindowHandle>,
}

impl Browser {
    /// A browser of the engine that this run goes through, with a new, empty profile.
    pub fn open() -> Result<Self> {
        Self::open_in(None)
    }

    /// A browser on a device whose clock is set to that zone.
    pub fn open_in_zone(zone: &str) -> Result<Self> {
        Self::open_in(Some(zone.to_owned()))
    }

    fn open_in(zone: Option<String>) -> Result<Self> {
        let engine = engine_of_this_run()?;
        let programs = engine.programs()?;
        let profile = Folder::new()?;
        let driver = Driver::start(engine, &programs, zone.as_deref(), profile.path())?.into();
        Ok(Self { driver, profile, engine, programs, zone, session: OnceCell::new() })
    }

    /// What shows the page.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// The zone that its device is set to, if not the machine's own.
    pub fn zone(&self) -> Option<&str> {
        self.zone.as_deref()
    }

    /// The driver's process, below which are those of the browser.
    pub(crate) fn driver_id(&self) -> u32 {
        self.driver.borrow().id()
    }

    /// A watch over everything that this browser asks for from now on. It has a window by then.
    pub fn devtools(&self) -> Result<Devtools> {
        Devtools::open(self.profile.path())
    }

    /// A new window.
    pub async fn window(&self, window: Window) -> Result<Opened> {
        let opened = match self.engine {
            Engine::Chromium => Opened { driver: self.session().await?, blank: None },
            Engine::Firefox => {
                self.takes_new_driver()?;
                Opened { driver: self.session().await?, blank: None }
            }
            Engine::WebKit => self.window_of_the_session().await?,
        };
        look(&opened.driver, self.engine, window).await?;
        Ok(opened)
    }

    /// One that knows of no session: it holds on to one whose browser was killed.
    fn takes_new_driver(&self) -> Result {
        let (zone, home) = (self.zone.as_deref(), self.profile.path());
        self.driver.replace(Driver::start(self.engine, &self.programs, zone, home)?);
        Ok(())
    }

    async fn session(&self) -> Result<WebDriver> {
        let url = self.driver.borrow().url();
        let driver = WebDriver::new(url, self.wishes()?).await?;
        // Less than what the client of the driver waits, so that a limit says which it was.
        driver.set_script_timeout(Duration::from_secs(100)).await?;
        driver.set_page_load_timeout(Duration::from_mins(1)).await?;
        Ok(driver)
    }

    async fn window_of_the_session(&self) -> Result<Opened> {
        if self.session.get().is_none() {
            let driver = ManuallyDrop::new(self.session().await?);
            let blank = driver.window().await?;
            self.session.set(Session { driver, blank }).ok();
        }
        let session = self.session.get().context("a session")?;
        let driver = WebDriver::clone(&session.driver);
        driver.switch_to_window(session.blank.clone()).await?;
        let window = driver.new_window().await?;
        driver.switch_to_window(window).await?;
        Ok(Opened { driver, blank: Some(session.blank.clone()) })
    }

    fn wishes(&self) -> Result<Capabilities> {
        let browser = self.programs.browser.to_string_lossy();
        let profile = self.profile.path().to_string_lossy();
        Ok(match self.engine {
            Engine::Chromium => {
                let mut wishes = DesiredCapabilities::chrome();
                wishes.set_binary(&browser)?;
                for argument in ARGUMENTS {
                    wishes.add_arg(argument)?;
                }
                wishes.add_arg(&format!("--user-data-dir={profile}"))?;
                wishes.into()
            }
            Engine::Firefox => wishes_of(
                "firefox",
                "moz:firefoxOptions",
                json!({
                    "binary": browser,
                    "args": ["-headless", "-profile", profile],
                    "prefs": { "ui.prefersReducedMotion": 1, "intl.accept_languages": "en-GB" },
                }),
            )?,
            Engine::WebKit => wishes_of(
                "MiniBrowser",
                "webkitgtk:browserOptions",
                json!({
                    "binary": browser,
                    "args": ["--automation"],
                }),
            )?,
        })
    }
}

fn wishes_of(name: &str, key: &str, options: Value) -> Result<Capabilities> {
    let mut wishes = Capabilities::new();
    wishes.set("browserName", name)?;
    wishes.set(key, options)?;
    Ok(wishes)
}

pub(crate) fn engine_of_this_run() -> Result<Engine> {
    std::env::var("FASCICLE_ENGINE").map_or(Ok(Engine::Chromium), |name| Engine::named(&name))
}

/// Gives a window its size and, where the engine lets itself be told, its theme.
pub(crate) async fn look(driver: &WebDriver, engine: Engine, window: Window) -> Result {
    if engine != Engine::Chromium {
        return Ok(driver.set_window_rect(0, 0, window.width, window.height).await?);
    }
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
