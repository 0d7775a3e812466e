//! A person made of code: opens the page, reads it, presses and types, as a person would.

use crate::browser::{Browser, Opened, Window, look};
use crate::site::Site;
use crate::{Engine, Fault, Folder, Result, axe};
use anyhow::{Context as _, bail, ensure};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::cell::RefCell;
use std::mem::ManuallyDrop;
use std::time::{Duration, Instant};
use thirtyfour::{By, Key, WebDriver, WebElement, WindowHandle};

const HANDS: &str = include_str!("hands.js");

/// How long a person looks for something before it counts as not there, in milliseconds.
const PATIENCE: u32 = 10_000;

/// Counts what a person presses, and nothing that a script does.
const COUNT_PRESSES: &str = "window.presses = 0; \
    addEventListener('click', (it) => { if (it.isTrusted) window.presses += 1; }, true);";

const LOADING: Duration = Duration::from_secs(30);

/// Somebody at a window of a browser.
pub struct Person {
    /// Never dropped: a session that a failed test left open would be waited for, on a runtime that
    /// stands still by then. The browser ends it with itself.
    driver: ManuallyDrop<WebDriver>,
    engine: Engine,
    /// In the order in which they were opened.
    tabs: RefCell<Vec<WindowHandle>>,
    /// The window that stays when this person leaves, if not the whole session is left.
    blank: Option<WindowHandle>,
    url: String,
}

impl Person {
    /// Opens the page in a new window of that browser.
    pub async fn opens(browser: &Browser, site: &Site, window: Window) -> Result<Self> {
        Self::opens_at(browser, site, window, "").await
    }

    /// Opens the page on a phone that keeps it, with its service worker before it.
    pub async fn opens_kept(browser: &Browser, site: &Site) -> Result<Self> {
        let person = Self::opens(browser, site, Window::PHONE).await?;
        person.waits_until_offline_works().await?;
        person.reloads().await?;
        person.waits_until_rooms_are_open().await?;
        Ok(person)
    }

    /// Opens an address of the page, such as `#/diary`.
    pub async fn opens_at(
        browser: &Browser,
        site: &Site,
        window: Window,
        address: &str,
    ) -> Result<Self> {
        let person = Self::sits_down(browser, site, window).await?;
        person.visits(address).await?;
        Ok(person)
    }

    /// Has a new window of that browser, with nothing opened in it yet.
    pub async fn sits_down(browser: &Browser, site: &Site, window: Window) -> Result<Self> {
        let Opened { driver, blank } = browser.window(window).await?;
        let tabs = RefCell::new(vec![driver.window().await?]);
        let (driver, url) = (ManuallyDrop::new(driver), site.url().to_owned());
        Ok(Self { driver, engine: browser.engine(), tabs, blank, url })
    }

    /// Plants a script that runs in every document from now on, before the page's own.
    pub async fn plants(&self, script: &str) -> Result {
        let source = json!({ "source": script });
        self.asks_browser("Page.addScriptToEvaluateOnNewDocument", source).await.map(drop)
    }

    /// Types an address of the page into the address bar.
    pub async fn visits(&self, address: &str) -> Result {
        self.driver.goto(format!("{}{address}", self.url)).await?;
        Ok(())
    }

    /// Types an address of another site into the address bar.
    pub async fn visits_at(&self, site: &Site, address: &str) -> Result {
        self.driver.goto(format!("{}{address}", site.url())).await?;
        Ok(())
    }

    /// Types a whole address into the address bar.
    pub async fn goes_to(&self, address: &str) -> Result {
        Ok(self.driver.goto(address).await?)
    }

    /// Opens one more tab of the same browser, and turns to it.
    pub async fn opens_tab(&self) -> Result {
        let tab = self.driver.new_tab().await?;
        self.tabs.borrow_mut().push(tab.clone());
        Ok(self.driver.switch_to_window(tab).await?)
    }

    /// Turns to a tab, counted from 0 in the order in which they were opened.
    pub async fn turns_to(&self, number: usize) -> Result {
        let tab = self.tabs.borrow().get(number).cloned();
        let tab = tab.with_context(|| format!("no tab {number}"))?;
        self.driver.switch_to_window(tab).await?;
        if self.engine == Engine::Chromium {
            // It gives a tab in the background less of the machine.
            self.asks_browser("Page.bringToFront", json!({})).await?;
        }
        Ok(())
    }

    /// Loads the page anew.
    pub async fn reloads(&self) -> Result {
        if self.engine != Engine::Firefox {
            return Ok(self.driver.refresh().await?);
        }
        // What its driver does is the reload with Shift, which goes past the service worker.
        let reload = "window.isOld = true; setTimeout(() => location.reload());";
        self.runs(reload, vec![]).await?;
        let deadline = Instant::now() + LOADING;
        let is_new = "return !window.isOld && document.readyState === 'complete';";
        // While one page goes and the next comes, there is none to ask.
        while self.runs(is_new, vec![]).await.ok() != Some(json!(true)) {
            ensure!(Instant::now() < deadline, "the page was not loaded anew");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        Ok(())
    }

    /// Presses the browser's Back.
    pub async fn goes_back(&self) -> Result {
        Ok(self.driver.back().await?)
    }

    /// Closes the window, and with it the browser.
    pub async fn leaves(self) -> Result {
        let Some(blank) = self.blank else {
            return Ok(ManuallyDrop::into_inner(self.driver).quit().await?);
        };
        for tab in self.tabs.into_inner() {
            self.driver.switch_to_window(tab).await?;
            self.driver.close_window().await?;
        }
        Ok(self.driver.switch_to_window(blank).await?)
    }

    /// Has the tab killed under their hands, as a phone does that needs the memory.
    pub async fn loses_tab(self) -> Result {
        ensure!(self.engine == Engine::Chromium, "no tab of {} can be killed", self.engine.name());
        let crash = self.asks_browser("Page.crash", json!({})).await;
        // The answer of a tab that is gone is an error.
        ensure!(crash.is_err(), "the tab lives on: {crash:?}");
        self.leaves().await
    }

    /// Sees that text somewhere on the page.
    pub async fn sees(&self, text: &str) -> Result {
        self.look_for("text", &[text]).await.map(drop)
    }

    /// Sees that text nowhere on the page, at the latest after a while.
    pub async fn sees_no(&self, text: &str) -> Result {
        self.look_for("noText", &[text]).await.map(drop)
    }

    /// Is on the screen with that heading.
    pub async fn is_on(&self, heading: &str) -> Result {
        self.look_for("heading", &[heading]).await.map(drop)
    }

    /// Has nothing to press with that name, at the latest after a while.
    pub async fn sees_nothing_to_press(&self, name: &str) -> Result {
        self.look_for("noPressable", &[name]).await.map(drop)
    }

    /// Can press something with that name.
    pub async fn sees_to_press(&self, name: &str) -> Result {
        self.look_for("pressable", &[name]).await.map(drop)
    }

    /// Sees that the answer or box with that name is chosen.
    pub async fn sees_chosen(&self, name: &str) -> Result {
        self.look_for("chosen", &[name]).await.map(drop)
    }

    /// Sees that the sign with that text is answered so.
    pub async fn sees_answer(&self, sign: &str, reply: &str) -> Result {
        self.look_for("answer", &[sign, reply]).await.map(drop)
    }

    /// Finds the focus on what has that name.
    pub async fn has_focus_on(&self, name: &str) -> Result {
        self.look_for("focus", &[name]).await.map(drop)
    }

    /// Presses the link, button or box with that name.
    pub async fn presses(&self, name: &str) -> Result {
        let element = self.look_for("pressable", &[name]).await?;
        element.click().await.with_context(|| format!("pressing {name:?}"))
    }

    /// Presses the first link or button whose name begins so.
    pub async fn presses_first(&self, beginning: &str) -> Result {
        let element = self.look_for("beginning", &[beginning]).await?;
        element.click().await.with_context(|| format!("pressing {beginning:?}"))
    }

    /// Answers the sign with that text.
    pub async fn answers(&self, sign: &str, reply: &str) -> Result {
        let element = self.look_for("reply", &[sign, reply]).await?;
        element.click().await.with_context(|| format!("answering {sign:?}"))
    }

    /// Counts presses from now on, until the page is loaded anew.
    pub async fn counts_presses(&self) -> Result {
        self.runs(COUNT_PRESSES, vec![]).await.map(drop)
    }

    /// How often the person has pressed since then.
    pub async fn presses_counted(&self) -> Result<Option<u64>> {
        Ok(self.runs("return window.presses;", vec![]).await?.as_u64())
    }

    /// Types into the field with that label.
    pub async fn types(&self, label: &str, text: &str) -> Result {
        let field = self.look_for("field", &[label]).await?;
        Ok(field.send_keys(text).await?)
    }

    /// Sets the field with that label to a value that no keyboard layout can type amiss.
    pub async fn sets(&self, label: &str, value: &str) -> Result {
        let field = self.look_for("field", &[label]).await?;
        let script = "const [field, value] = arguments; field.value = value; \
                      field.dispatchEvent(new Event('input', { bubbles: true })); \
                      field.dispatchEvent(new Event('change', { bubbles: true }));";
        self.driver.execute(script, vec![field.to_json()?, json!(value)]).await?;
        Ok(())
    }

    /// What stands in the field with that label.
    pub async fn reads(&self, label: &str) -> Result<String> {
        let field = self.look_for("field", &[label]).await?;
        Ok(field.prop("value").await?.unwrap_or_default())
    }

    /// Presses a key, wherever the focus is.
    pub async fn keys(&self, key: Key) -> Result {
        let keys = self.driver.action_chain().send_keys(key);
        Ok(keys.perform().await?)
    }

    /// Types a text on the keyboard, wherever the focus is.
    pub async fn types_here(&self, text: &str) -> Result {
        let keys = self.driver.action_chain().send_keys(text);
        Ok(keys.perform().await?)
    }

    /// Moves with Tab until the element with that name has the focus.
    pub async fn tabs_to(&self, name: &str) -> Result {
        let mut passed = Vec::new();
        for _ in 0..200 {
            self.keys(Key::Tab).await?;
            let focused = self.focused().await?;
            if focused == name {
                return Ok(());
            }
            passed.push(focused);
        }
        bail!("Tab never reached {name:?}, only {passed:?}")
    }

    /// The name of what has the focus.
    pub async fn focused(&self) -> Result<String> {
        let script = format!("{HANDS}; return nameOf(document.activeElement);");
        Ok(serde_json::from_value(self.runs(&script, vec![]).await?)?)
    }

    /// The route that the address names.
    pub async fn address(&self) -> Result<String> {
        let url = self.driver.current_url().await?;
        Ok(url.fragment().unwrap_or_default().to_owned())
    }

    /// The title of the window.
    pub async fn title(&self) -> Result<String> {
        Ok(self.driver.title().await?)
    }

    /// Runs a script in the page, for what a person cannot do: faults, and looking behind the page.
    pub async fn runs(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        Ok(self.driver.execute(script, arguments).await?.json().clone())
    }

    /// Runs a script that answers by calling its last argument.
    pub async fn awaits(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        Ok(self.driver.execute_async(script, arguments).await?.json().clone())
    }

    /// Learns what an expression promises, in which the functions of that library are known and its
    /// argument is `it`.
    pub async fn learns<T: DeserializeOwned>(
        &self,
        library: &str,
        what: &str,
        argument: Value,
    ) -> Result<T> {
        let script = format!(
            "const [it, done] = arguments; {library}; (async () => {what})().then(\
             (value) => done({{ value: value ?? null }}), (error) => done({{ error: String(error) }}));"
        );
        let mut answer = self.awaits(&script, vec![argument]).await?;
        if let Some(error) = answer.get("error") {
            bail!("{what}: {error}");
        }
        let value = answer.get_mut("value").map(Value::take).unwrap_or_default();
        serde_json::from_value(value).with_context(|| format!("what {what} gives"))
    }

    /// Asks the browser itself.
    pub async fn asks_browser(&self, method: &str, parameters: Value) -> Result<Value> {
        ensure!(self.engine == Engine::Chromium, "{} knows no {method}", self.engine.name());
        Ok(self.driver.cdp().send_raw(method, parameters).await?)
    }

    /// Waits until the page works without a connection.
    pub async fn waits_until_offline_works(&self) -> Result {
        let script = "const done = arguments[arguments.length - 1]; \
                      navigator.serviceWorker.ready.then(() => done(true), () => done(false));";
        let ready = self.awaits(script, vec![]).await?;
        ensure!(ready == json!(true), "the service worker is not ready");
        Ok(())
    }

    /// Waits until the page has fetched all of itself.
    pub async fn waits_until_rooms_are_open(&self) -> Result {
        let script = "const done = arguments[arguments.length - 1]; \
                      const open = () => performance.getEntriesByName('fascicle-rooms-open').length; \
                      const look = () => open() ? done(true) : setTimeout(look, 20); look();";
        self.awaits(script, vec![]).await.map(drop)
    }

    /// Has what the page saves put into that folder.
    pub async fn downloads_into(&self, folder: &Folder) -> Result {
        let path = folder.path().display().to_string();
        let there = json!({ "behavior": "allow", "downloadPath": path });
        self.asks_browser("Browser.setDownloadBehavior", there).await.map(drop)
    }

    /// Looks at the page in another window.
    pub async fn looks_in(&self, window: Window) -> Result {
        look(&self.driver, self.engine, window).await
    }

    /// Every accessibility fault that axe-core finds on the screen as it is.
    pub async fn finds_faults(&self) -> Result<Vec<Fault>> {
        axe::faults(&self.driver).await
    }

    /// A picture of the whole screen, from top to bottom, as PNG.
    pub async fn takes_picture(&self, window: Window) -> Result<Vec<u8>> {
        let height = self.runs("return document.documentElement.scrollHeight;", vec![]).await?;
        let height = height.as_u64().and_then(|it| u32::try_from(it).ok()).unwrap_or_default();
        self.looks_in(Window { height: height.max(window.height), ..window }).await?;
        let picture = self.driver.screenshot_as_png().await?;
        self.looks_in(window).await?;
        Ok(picture)
    }

    /// A picture of one part of the page, as PNG.
    pub async fn takes_part(&self, selector: &str) -> Result<Vec<u8>> {
        Ok(self.driver.find(By::Css(selector)).await?.screenshot_as_png().await?)
    }

    /// A picture of what is seen without scrolling, from the top, as PNG.
    pub async fn takes_view(&self) -> Result<Vec<u8>> {
        self.runs("scrollTo(0, 0);", vec![]).await?;
        Ok(self.driver.screenshot_as_png().await?)
    }

    async fn look_for(&self, kind: &str, names: &[&str]) -> Result<WebElement> {
        let script = format!("{HANDS}; when(...arguments);");
        let arguments = vec![json!(kind), json!(names), json!(PATIENCE)];
        let found = self.driver.execute_async(&script, arguments).await?;
        if found.json().is_null() {
            let text = self.runs("return document.body.innerText", vec![]).await?;
            let text = text.as_str().unwrap_or_default();
            bail!("no {kind} {names:?} on the page, which says:\n{text}");
        }
        Ok(found.element()?)
    }
}
