//! The ways out that a script in a page can try: each with its name, and how to see what came of it.

use fascicle_tests::{Ear, Person, Result, Site};
use serde_json::{Value, json};

/// Each way in which a script can make a browser ask for something while the page stays: its name,
/// and the script. That has `there`, an address that carries the name, and `file`, a script of ours
/// with the name behind it.
pub(super) const WAYS: [(&str, &str); 31] = [
    ("fetch", "await fetch(there, { mode: 'no-cors' });"),
    (
        "xhr",
        "await new Promise((done) => { const it = new XMLHttpRequest(); it.onloadend = done; \
            it.open('GET', there); it.send(); });",
    ),
    ("beacon", "navigator.sendBeacon(there, 'calf');"),
    (
        "keepalive",
        "await fetch(there, { method: 'POST', body: 'calf', keepalive: true, mode: 'no-cors' });",
    ),
    ("fetch later", "fetchLater(there, { activateAfter: 0 });"),
    ("eventsource", "new EventSource(there);"),
    ("websocket", "new WebSocket(there.replace('http', 'ws'));"),
    ("websocket stream", "new WebSocketStream(there.replace('http', 'ws'));"),
    ("cache", "await (await caches.open('planted')).add(there);"),
    ("image", "new Image().src = there;"),
    ("picture in a style", "document.body.style.backgroundImage = `url('${there}')`;"),
    ("script", "add('script', { src: there });"),
    ("module", "await import(there);"),
    ("style", "add('link', { rel: 'stylesheet', href: there });"),
    ("prefetch", "add('link', { rel: 'prefetch', href: there });"),
    ("preload", "add('link', { rel: 'preload', as: 'image', href: there });"),
    ("modulepreload", "add('link', { rel: 'modulepreload', href: there });"),
    (
        "speculation rules",
        "const urls = [there]; add('script', { type: 'speculationrules', textContent: \
            JSON.stringify({ prefetch: [{ source: 'list', urls, eagerness: 'immediate' }] }) });",
    ),
    (
        "manifest",
        "document.querySelector('link[rel=manifest]')?.remove(); \
            document.head.append(add('link', { rel: 'manifest', href: there }));",
    ),
    ("frame", "add('iframe', { src: there });"),
    ("object", "add('object', { data: there });"),
    ("poster", "add('video', { poster: there });"),
    ("sound", "await add('audio', { src: there, muted: true }).play();"),
    ("font", "await new FontFace('f', `url('${there}')`).load();"),
    ("paint worklet", "await CSS.paintWorklet.addModule(there);"),
    ("ping", "add('a', { href: '#/', ping: there }).click();"),
    ("worker", "window.planted = new Worker(file, { type: 'module' });"),
    ("shared worker", "new SharedWorker(file, { type: 'module' });"),
    ("service worker", "await navigator.serviceWorker.register(file, { scope: './x/' });"),
    (
        "form",
        "const form = add('form', { action: there, method: 'post', target: '_blank' }); form.submit();",
    ),
    (
        "form that asks",
        "const form = add('form', { action: there, target: '_blank' }); \
            form.append(Object.assign(document.createElement('input'), \
                { name: 'planted', value: 'form that asks' })); form.submit();",
    ),
];

/// Those that no browser lets go to another host, with a policy or without: there they prove nothing.
pub(super) const OWN_HOST_ONLY: [&str; 3] = ["service worker", "shared worker", "worker"];

/// What a browser led by a driver does not do even without a policy, so that nothing is shown of it.
pub(super) const UNSHOWN: [&str; 1] = ["speculation rules"];

/// Ways that no host of pages would see, each with a socket that does.
const QUIET_WAYS: [(&str, &str); 4] = [
    ("preconnect", "add('link', { rel: 'preconnect', href: `http://127.0.0.1:${port}` });"),
    ("webrtc", "call(`stun:127.0.0.1:${port}`);"),
    ("webrtc by a relay", "call(`turn:127.0.0.1:${port}?transport=tcp`);"),
    ("webtransport", "new WebTransport(`https://127.0.0.1:${port}/`).ready.catch(() => {});"),
];

/// Ways to leave the page.
pub(super) const LEAVING: [(&str, &str); 5] = [
    ("location", "location.href = there;"),
    ("link", "add('a', { href: there }).click();"),
    ("refresh", "add('meta', { httpEquiv: 'refresh', content: `0;url=${there}` });"),
    ("new window", "window.open(there, '_blank');"),
    ("download", "add('a', { href: there, download: 'calf' }).click();"),
];

/// What every way may use, and how one is made ready. Only while the driver's own script runs may a
/// text become a script: later, the policy forbids it.
const TRY_ONE: &str = "const add = (tag, values) => \
        document.body.appendChild(Object.assign(document.createElement(tag), values)); \
    const call = async (server) => { \
        const iceServers = [{ urls: server, username: 'calf', credential: 'calf' }]; \
        const it = window.call = new RTCPeerConnection({ iceServers }); \
        it.createDataChannel('calf'); await it.setLocalDescription(await it.createOffer()); }; \
    const way = (name, script, { address, port }) => { \
        const planted = `?planted=${encodeURIComponent(name)}`; \
        const there = address && new URL(planted, address).href; \
        const file = address && new URL(`rescue.js${planted}`, address).href; \
        const Way = Object.getPrototypeOf(async () => {}).constructor; \
        const names = ['there', 'file', 'port', 'add', 'call']; \
        const go = new Way(...names, script); \
        return () => go(there, file, port, add, call).catch(() => {}); };";

/// Tries each way in turn, and waits until the browser has had the time to ask.
const TRY_ALL: &str = "const [ways, to, done] = arguments; \
    const all = Promise.all(ways.map(([name, script], place) => way(name, script, to[place])())); \
    Promise.race([all, new Promise((late) => setTimeout(late, 4000))]) \
        .then(() => setTimeout(() => done(true), 2000));";

/// Tries one way as soon as this answers.
const TRY_LATER: &str = "const [name, script, to] = arguments; \
    setTimeout(way(name, script, to));";

/// Tries every way to ask that host.
pub(super) async fn tries_everything(person: &Person, site: &Site) -> Result {
    let to: Vec<Value> = WAYS.iter().map(|_| json!({ "address": site.url() })).collect();
    let script = format!("{TRY_ONE} {TRY_ALL}");
    person.awaits(&script, vec![json!(WAYS), json!(to)]).await.map(drop)
}

/// Tries every way that no host sees. The names of those that were heard, in order.
pub(super) async fn tries_what_is_quiet(person: &Person) -> Result<Vec<&'static str>> {
    let ears = [
        Ear::for_connections()?,
        Ear::for_datagrams()?,
        Ear::for_connections()?,
        Ear::for_datagrams()?,
    ];
    let mut to = Vec::new();
    for ear in &ears {
        to.push(json!({ "port": ear.port()? }));
    }
    let script = format!("{TRY_ONE} {TRY_ALL}");
    person.awaits(&script, vec![json!(QUIET_WAYS), json!(to)]).await?;
    let heard = QUIET_WAYS.iter().zip(&ears).filter(|(_, ear)| ear.has_heard());
    Ok(heard.map(|((name, _), _)| *name).collect())
}

/// Tries to leave the page in that way.
pub(super) async fn tries_to_leave(person: &Person, way: (&str, &str), site: &Site) -> Result {
    let (name, script) = way;
    let arguments = vec![json!(name), json!(script), json!({ "address": site.url() })];
    person.runs(&format!("{TRY_ONE} {TRY_LATER}"), arguments).await.map(drop)
}

/// What reached a host of all that was tried, in order.
pub(super) fn reached(site: &Site) -> Vec<String> {
    let requests = site.requests();
    let planted = requests.iter().filter_map(|it| it.split_once("?planted=").map(|(_, it)| it));
    let mut names: Vec<String> =
        planted.map(|it| it.replace("%20", " ").replace('+', " ")).collect();
    names.sort();
    names.dedup();
    names
}

/// The names of all ways but those, in order.
pub(super) fn all_but(others: &[&str]) -> Vec<&'static str> {
    let mut names: Vec<&str> = WAYS.iter().map(|(name, _)| *name).collect();
    names.retain(|it| !others.contains(it));
    names.sort_unstable();
    names
}
