//! The engines that the journeys run in: the browser and the driver of each, and where they come from.

use std::{
    env,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result, ensure};

use crate::{
    child::{Program, found_on_path},
    tools::Tool,
    versions::Versions,
};

const CHROMIUM: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "chrome"];
const CHROMIUM_OUTSIDE_PATH: &str = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
const FIREFOX: [&str; 2] = ["firefox-esr", "firefox"];

/// What shows a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// In Chrome, Edge, Samsung Internet and most others.
    Chromium,
    /// In Firefox.
    Firefox,
    /// In Safari, and in every browser on an iPhone; here that of GTK, which is for Linux alone.
    WebKit,
}

/// The programs of an engine.
#[derive(Clone, Debug)]
pub struct Programs {
    /// The browser.
    pub browser: PathBuf,
    /// Its `WebDriver`.
    pub driver: PathBuf,
    /// What gives it a screen, where it cannot be without one.
    pub screen: Option<PathBuf>,
}

impl Engine {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// What it is called.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Chromium => "Chromium",
            Self::Firefox => "Firefox",
            Self::WebKit => "WebKit",
        }
    }

    /// The engine of that name.
    ///
    /// # Errors
    /// A sentence with their names where there is none.
    pub fn named(name: &str) -> Result<Self> {
        let found = Self::ALL.into_iter().find(|it| it.name().eq_ignore_ascii_case(name));
        found.with_context(|| format!("no engine is called {name}: {}", names().join(", ")))
    }

    /// Finds its programs.
    ///
    /// # Errors
    /// A sentence with the way out where one is missing or they do not belong together.
    pub fn programs(self) -> Result<Programs> {
        let found = match self {
            Self::Chromium => chromium(),
            Self::Firefox => firefox()?,
            Self::WebKit => webkit(),
        };
        let found = found.with_context(|| {
            let (name, packages) = (self.name(), self.packages().join(" "));
            format!(
                "{name} and its driver are needed: run `cargo xtask setup --tests`, or on Debian \
                 and Ubuntu `apt-get install {packages}`"
            )
        })?;
        if self == Self::Chromium {
            check_same_major(&version(&found.browser)?, &version(&found.driver)?)?;
        }
        Ok(found)
    }

    /// Whether the packages of the system hold all that it needs of them.
    pub(crate) fn is_here(self) -> bool {
        match self {
            Self::Chromium => chromium().is_some(),
            Self::Firefox => found_on_path(&FIREFOX).is_some(),
            Self::WebKit => webkit().is_some(),
        }
    }

    /// What Debian calls them.
    pub(crate) const fn packages(self) -> &'static [&'static str] {
        match self {
            Self::Chromium => &["chromium", "chromium-driver"],
            Self::Firefox => &["firefox-esr"],
            Self::WebKit => &["webkit2gtk-driver", "xvfb"],
        }
    }
}

fn names() -> Vec<&'static str> {
    Engine::ALL.into_iter().map(Engine::name).collect()
}

fn chromium() -> Option<Programs> {
    let outside = Path::new(CHROMIUM_OUTSIDE_PATH);
    let browser =
        found_on_path(&CHROMIUM).or_else(|| outside.is_file().then(|| outside.to_owned()))?;
    let driver = found_on_path(&["chromedriver"])?;
    Some(Programs { browser, driver, screen: None })
}

fn firefox() -> Result<Option<Programs>> {
    let driver = Tool::geckodriver(&Versions::read()?)?;
    let browser = found_on_path(&FIREFOX).filter(|_| driver.is_here());
    Ok(browser.map(|browser| Programs { browser, driver: driver.proof(), screen: None }))
}

fn webkit() -> Option<Programs> {
    let driver = found_on_path(&["WebKitWebDriver"])?;
    let screen = found_on_path(&["Xvfb"])?;
    Some(Programs { browser: mini_browser()?, driver, screen: Some(screen) })
}

/// The small browser that stands beside the library, where Debian or Fedora put it.
fn mini_browser() -> Option<PathBuf> {
    let debian = format!("/usr/lib/{}-linux-gnu", env::consts::ARCH);
    let places = [debian.as_str(), "/usr/libexec"].into_iter();
    places
        .flat_map(|it| ["4.1", "4.0"].map(|api| format!("{it}/webkit2gtk-{api}/MiniBrowser")))
        .map(PathBuf::from)
        .find(|it| it.is_file())
}

fn version(program: &Path) -> Result<String> {
    Program::new(program).args(["--version"]).minutes(1).output()
}

fn check_same_major(browser: &str, driver: &str) -> Result<()> {
    ensure!(
        major(browser).is_some() && major(browser) == major(driver),
        "Chromium and chromedriver must have the same major version, but these are {:?} and {:?}: \
         update the older one",
        browser.trim(),
        driver.trim()
    );
    Ok(())
}

/// The first number of a line like `Chromium 156.0.1.2 built on …`.
fn major(version: &str) -> Option<u32> {
    version.split_whitespace().find_map(|word| word.split('.').next()?.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn browser_and_driver_of_different_majors_are_refused() {
        let browser = "Chromium 156.0.7000.1 built on Debian\n";
        assert!(check_same_major(browser, "ChromeDriver 156.0.7000.9 (abc)").is_ok());
        assert!(check_same_major(browser, "ChromeDriver 155.0.7000.9 (abc)").is_err());
        assert!(check_same_major("", "").is_err());
    }

    #[test]
    fn an_engine_is_found_by_its_name_and_another_names_all() {
        for engine in Engine::ALL {
            assert_eq!(Engine::named(&engine.name().to_lowercase()).unwrap(), engine);
        }
        let error = Engine::named("Trident").unwrap_err().to_string();
        assert!(error.contains("Chromium, Firefox, WebKit"), "{error}");
    }
}
