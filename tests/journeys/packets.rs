//! No packet: the browser in a network of its own, in which every packet comes by a capture.

#![cfg(target_os = "linux")]

use anyhow::{Context as _, ensure};
use fascicle_tests::actions::ACTIONS;
use fascicle_tests::screens::SCREENS;
use fascicle_tests::{Browser, Folder, Person, Result, Site, Window};
use serde_json::json;
use socket2::{Domain, Protocol, Socket, Type};
use std::io::{ErrorKind, Read as _};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, UdpSocket};
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// Says that this process has a network of its own.
const ALONE: &str = "FASCICLE_ALONE";
const TEST: &str = "packets::no_packet_leaves_the_machine_whatever_a_person_does";
/// In the new network everything is here, so that a packet to anybody is sent, and seen.
const PREPARE: &str = "ip link set lo up && ip route add local default dev lo && \
    ip -6 route add local default dev lo && exec \"$0\" --exact \"$1\" --nocapture";
/// Names that Chromium asks for of its own accord: updates of itself and of extensions, and the
/// search engine of Debian's build. They are let pass where an empty page asks for them, too.
const OF_THE_BROWSER: [&str; 3] =
    ["clients2.google.com", "update.googleapis.com", "start.duckduckgo.com"];
/// An address that is nobody's (RFC 5737).
const NOBODY: &str = "198.51.100.1";

#[tokio::test]
async fn no_packet_leaves_the_machine_whatever_a_person_does() -> Result {
    if std::env::var_os(ALONE).is_some() {
        return alone().await;
    }
    let me = std::env::current_exe()?;
    let mut command = Command::new("unshare");
    // Who is not root is root in there.
    command.args(["--map-root-user", "--net", "sh", "-c", PREPARE]).arg(me).arg(TEST);
    let ran = command.env(ALONE, "yes").output().context("unshare and ip are needed")?;
    let said = String::from_utf8_lossy(&ran.stdout) + String::from_utf8_lossy(&ran.stderr);
    ensure!(ran.status.success() && said.contains("1 passed"), "{said}");
    Ok(())
}

async fn alone() -> Result {
    let site = Site::open()?;
    let of_the_browser = of_an_empty_page(&site).await?;
    let capture = Capture::open()?;
    walks(&site).await?;
    let mut strangers = capture.strangers();
    strangers.retain(|it| !of_the_browser.contains(it));
    assert_eq!(strangers, Vec::<String>::new());

    // It sees a packet of this process, and a name and an address that a page without its policy
    // asks for.
    UdpSocket::bind("0.0.0.0:0")?.send_to(b"calf", (NOBODY, 9))?;
    capture.sees(&format!("UDP to {NOBODY}")).await?;
    let browser = Browser::open()?;
    let person = Person::sits_down(&browser, &site, Window::PHONE).await?;
    person.asks_browser("Page.setBypassCSP", json!({ "enabled": true })).await?;
    person.visits("rescue.html").await?;
    person.runs(ASK, vec![json!(format!("http://{NOBODY}:8123/calf"))]).await?;
    capture.sees(&format!("TCP to {NOBODY}")).await?;
    person.runs(ASK, vec![json!("https://calf.example/")]).await?;
    capture.sees("a question for calf.example").await?;
    person.leaves().await?;

    // What no policy forbids, and the page of privacy names: a name that is looked up ahead of use.
    let person = Person::opens(&browser, &site, Window::PHONE).await?;
    person.waits_until_rooms_are_open().await?;
    person.runs(ASK, vec![json!("https://refused.example/")]).await?;
    person.runs(LOOK_UP, vec![json!("//ahead.example")]).await?;
    capture.sees("a question for ahead.example").await?;
    assert!(!capture.strangers().iter().any(|it| it.contains("refused.example")));
    person.leaves().await
}

/// Asks for something, whatever comes of it.
const ASK: &str = "fetch(arguments[0], { mode: 'no-cors' }).catch(() => {});";
/// Has the browser look up a name ahead of use.
const LOOK_UP: &str = "document.head.append(Object.assign(document.createElement('link'), \
    { rel: 'dns-prefetch', href: arguments[0] }));";

/// What the browser sends with an empty page. It takes the time that it needs for all that it is
/// known to ask, and at most a while: another build of it may ask less.
async fn of_an_empty_page(site: &Site) -> Result<Vec<String>> {
    let (capture, browser) = (Capture::open()?, Browser::open()?);
    let person = Person::sits_down(&browser, site, Window::PHONE).await?;
    person.goes_to("about:blank").await?;
    for name in OF_THE_BROWSER {
        capture.sees(&question_for(name)).await.ok();
    }
    let strangers = capture.strangers();
    person.leaves().await?;
    ensure!(!strangers.is_empty(), "an empty page asks for nothing: is this capture one?");
    Ok(strangers)
}

/// Every screen and every action.
async fn walks(site: &Site) -> Result {
    let (browser, folder) = (Browser::open()?, Folder::new()?);
    let person = Person::opens(&browser, site, Window::PHONE).await?;
    person.downloads_into(&folder).await?;
    person.waits_until_offline_works().await?;
    person.waits_until_rooms_are_open().await?;
    for screen in SCREENS {
        (screen.go)(&person).await.context(screen.name)?;
    }
    person.visits("").await?;
    person.waits_until_rooms_are_open().await?;
    for action in ACTIONS {
        (action.go)(&person, &folder).await.context(action.name)?;
    }
    person.leaves().await
}

/// Every packet that is not from this machine to itself.
struct Capture {
    strangers: Arc<Mutex<Vec<String>>>,
    ends: Arc<AtomicBool>,
}

impl Capture {
    fn open() -> Result<Self> {
        // ETH_P_ALL, in the order of the network.
        let all = Protocol::from(i32::from(3_u16.to_be()));
        let mut socket = Socket::new(Domain::PACKET, Type::RAW, Some(all))?;
        socket.set_read_timeout(Some(Duration::from_millis(50)))?;
        let (strangers, ends) =
            (Arc::<Mutex<Vec<String>>>::default(), Arc::<AtomicBool>::default());
        let (seen, ended) = (Arc::clone(&strangers), Arc::clone(&ends));
        std::thread::spawn(move || {
            // The heads are enough; what is longer is cut off.
            let mut frame = [0; 2048];
            while !ended.load(Ordering::Relaxed) {
                match socket.read(&mut frame) {
                    Ok(length) => {
                        let packet = frame.get(..length).and_then(stranger);
                        let mut seen = seen.lock().unwrap_or_else(PoisonError::into_inner);
                        let new = packet.filter(|it| !seen.contains(it));
                        seen.extend(new);
                    }
                    Err(it) if matches!(it.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut) => {
                    }
                    Err(error) => {
                        let fault = format!("the capture ended: {error}");
                        seen.lock().unwrap_or_else(PoisonError::into_inner).push(fault);
                        break;
                    }
                }
            }
        });
        Ok(Self { strangers, ends })
    }

    fn strangers(&self) -> Vec<String> {
        self.strangers.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// It has seen what begins so, at the latest after a while.
    async fn sees(&self, beginning: &str) -> Result {
        let deadline = Instant::now() + Duration::from_secs(10);
        while !self.strangers().iter().any(|it| it.starts_with(beginning)) {
            ensure!(Instant::now() < deadline, "no {beginning}: {:?}", self.strangers());
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        Ok(())
    }
}

impl Drop for Capture {
    fn drop(&mut self) {
        self.ends.store(true, Ordering::Relaxed);
    }
}

/// What a frame carries, unless it goes from this machine to itself.
fn stranger(frame: &[u8]) -> Option<String> {
    let kind = u16::from_be_bytes(frame.get(12..14)?.try_into().ok()?);
    let packet = frame.get(14..)?;
    let (protocol, from, to, rest) = match kind {
        0x0800 => {
            let address = |at: std::ops::Range<usize>| {
                Some(IpAddr::from(Ipv4Addr::from(<[u8; 4]>::try_from(packet.get(at)?).ok()?)))
            };
            let head = usize::from(packet.first()? & 0x0f) * 4;
            (*packet.get(9)?, address(12..16)?, address(16..20)?, packet.get(head..)?)
        }
        0x86dd => {
            let address = |at: std::ops::Range<usize>| {
                Some(IpAddr::from(Ipv6Addr::from(<[u8; 16]>::try_from(packet.get(at)?).ok()?)))
            };
            (*packet.get(6)?, address(8..24)?, address(24..40)?, packet.get(40..)?)
        }
        other => return Some(format!("a frame of kind {other:04x}")),
    };
    let name = match protocol {
        // An answer of the machine itself to a packet that nobody wanted, which is listed.
        1 | 58 => return None,
        6 => "TCP",
        17 => "UDP",
        _ => "other",
    };
    // A question for a name goes out of the machine by whoever answers it here.
    let port = rest.get(2..4).and_then(|it| Some(u16::from_be_bytes(it.try_into().ok()?)));
    let is_name = matches!(name, "TCP" | "UDP") && port == Some(53);
    if is_name {
        return Some(question_for(&name_asked(rest)));
    }
    let is_here = from.is_loopback() && to.is_loopback();
    (!is_here).then(|| format!("{name} to {to}, port {port:?}"))
}

/// How a packet is called that asks for a name.
fn question_for(name: &str) -> String {
    format!("a question for {name}")
}

/// The name that a question is for, as letters and dots.
fn name_asked(datagram: &[u8]) -> String {
    let question = datagram.get(20..).unwrap_or_default();
    let end = question.iter().position(|it| *it == 0).unwrap_or_default();
    let text = question.get(1..end).unwrap_or_default();
    text.iter().map(|it| if it.is_ascii_graphic() { char::from(*it) } else { '.' }).collect()
}
