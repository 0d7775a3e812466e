//! No packet: the browser in a network of its own, in which every packet comes by a capture.

#![cfg(target_os = "linux")]

use anyhow::{Context as _, ensure};
use fascicle_tests::screens::SCREENS;
use fascicle_tests::{Browser, Person, Result, Site, Window};
use serde_json::json;
use socket2::{Domain, Protocol, Socket, Type};
use std::io::{ErrorKind, Read as _};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, UdpSocket};
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// Says that this process has a network of its own.
const ALONE: &str = "FASCICLE_ALONE";
const TEST: &str = "packets::no_packet_leaves_the_machine_whatever_a_person_does";
/// In the new network everything is here, so that a packet to anybody is sent, and seen.
const PREPARE: &str = "ip link set lo up && ip route add local default dev lo && \
    ip -6 route add local default dev lo && exec \"$0\" --exact \"$1\" --nocapture";
/// Names that Chromium asks for of its own accord, with an empty page as with any other: updates of
/// itself and of extensions, and the search engine of Debian's build.
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
    let capture = Capture::open()?;
    let (browser, site) = (Browser::open()?, Site::open()?);
    let person = Person::opens(&browser, &site, Window::PHONE).await?;
    person.waits_until_offline_works().await?;
    person.waits_until_rooms_are_open().await?;
    for screen in SCREENS {
        (screen.go)(&person).await.context(screen.name)?;
    }
    person.leaves().await?;
    assert_eq!(capture.strangers(), Vec::<String>::new());

    // It sees a packet of this process, and one of a page without its policy.
    UdpSocket::bind("0.0.0.0:0")?.send_to(b"calf", (NOBODY, 9))?;
    capture.sees("UDP").await?;
    let person = Person::opens_at(&browser, &site, Window::PHONE, "rescue.html").await?;
    person.asks_browser("Page.setBypassCSP", json!({ "enabled": true })).await?;
    person.reloads().await?;
    let ask = "const [there, done] = arguments; \
        fetch(`http://${there}:8123/calf`, { mode: 'no-cors' }).finally(() => done(true));";
    person.awaits(ask, vec![json!(NOBODY)]).await.ok();
    capture.sees("TCP").await?;
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

    /// It has seen a packet of that kind to nobody.
    async fn sees(&self, kind: &str) -> Result {
        for _ in 0..250 {
            let is_it = |it: &String| it.starts_with(kind) && it.contains(NOBODY);
            if self.strangers().iter().any(is_it) {
                return Ok(());
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        anyhow::bail!("no {kind} to {NOBODY}: {:?}", self.strangers())
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
    let is_here = from.is_loopback() && to.is_loopback() && !is_name;
    let question = if is_name { name_asked(rest) } else { String::new() };
    let is_browsers_own = OF_THE_BROWSER.contains(&question.as_str());
    (!is_here && !is_browsers_own).then(|| format!("{name} to {to}, port {port:?} {question}"))
}

/// The name that a question is for, as letters and dots.
fn name_asked(datagram: &[u8]) -> String {
    let question = datagram.get(20..).unwrap_or_default();
    let end = question.iter().position(|it| *it == 0).unwrap_or_default();
    let text = question.get(1..end).unwrap_or_default();
    text.iter().map(|it| if it.is_ascii_graphic() { char::from(*it) } else { '.' }).collect()
}
