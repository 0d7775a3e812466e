//! The browser's own protocol: what pages, workers and service workers ask for, each of them watched alike, and scripts run inside any of them.

use crate::Result;
use anyhow::{Context as _, anyhow, bail};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs;
use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpStream};
use std::path::Path;
use std::sync::mpsc::{Receiver, Sender, TryRecvError, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::sync::oneshot;
use tungstenite::{Message, WebSocket};

/// How long it listens before it looks whether there is something to say.
const LISTENS_FOR: Duration = Duration::from_millis(20);
/// How long a script may take, with the target that it waits for.
const PATIENCE: Duration = Duration::from_secs(30);
/// When this ends, everything that was to be done at once is done, and told in this order.
const AFTER_ALL: &str = "new Promise((later) => setTimeout(later)).then(() => true)";

/// What asked for something, and for what.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Asked {
    /// `page`, `worker` or `service_worker`.
    pub by: String,
    /// The address.
    pub address: String,
}

/// A watch over a browser, from when it is opened until it is dropped.
pub struct Devtools {
    orders: Sender<Order>,
    seen: Arc<Mutex<Vec<Asked>>>,
}

struct Order {
    kind: &'static str,
    script: String,
    answer: oneshot::Sender<Result<Value>>,
}

impl Devtools {
    /// Watches the browser that has this profile.
    pub(crate) fn open(profile: &Path) -> Result<Self> {
        let told = fs::read_to_string(profile.join("DevToolsActivePort"))?;
        let (port, path) = told.trim().split_once('\n').context("a port and a path")?;
        let stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port.parse()?))?;
        let (socket, _) = tungstenite::client(format!("ws://127.0.0.1:{port}{path}"), stream)
            .map_err(|error| anyhow!("the browser does not answer: {error}"))?;
        socket.get_ref().set_read_timeout(Some(LISTENS_FOR))?;
        let (orders, received) = channel();
        let seen = Arc::default();
        let mut watch = Watch {
            socket,
            orders: received,
            seen: Arc::clone(&seen),
            targets: Vec::new(),
            waiting: Vec::new(),
            pending: BTreeMap::new(),
            last: 0,
        };
        watch.attach_to_all(None)?;
        // It ends with the browser, or when nobody can give orders any more.
        std::thread::spawn(move || watch.run());
        Ok(Self { orders, seen })
    }

    /// Everything that was asked for so far, in order.
    pub fn asked(&self) -> Vec<Asked> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Everything that was asked for until now: a page and its service worker have told all of it
    /// before they answer a question.
    pub async fn asked_until_now(&self) -> Result<Vec<Asked>> {
        for kind in ["page", "service_worker", "page"] {
            self.runs_in(kind, AFTER_ALL).await?;
        }
        Ok(self.asked())
    }

    /// What a script gives, run inside the first `page`, `worker` or `service_worker` there is, or
    /// inside the next one that comes.
    pub async fn runs_in(&self, kind: &'static str, script: &str) -> Result<Value> {
        let (answer, answered) = oneshot::channel();
        let order = Order { kind, script: script.to_owned(), answer };
        self.orders.send(order).map_err(|_| anyhow!("the browser has ended"))?;
        tokio::time::timeout(PATIENCE, answered).await.with_context(|| format!("no {kind}"))??
    }
}

/// A page, a worker or a service worker.
struct Target {
    session: String,
    kind: String,
    /// Whether its own script has come: before that, another one might never end.
    is_ready: bool,
}

struct Watch {
    socket: WebSocket<TcpStream>,
    orders: Receiver<Order>,
    seen: Arc<Mutex<Vec<Asked>>>,
    targets: Vec<Target>,
    /// What waits for a target to come.
    waiting: Vec<Order>,
    pending: BTreeMap<u64, oneshot::Sender<Result<Value>>>,
    last: u64,
}

impl Watch {
    fn run(&mut self) {
        while self.step().is_ok() {}
    }

    /// Listens for a moment, then does what is asked. An error ends it: there is nobody any more.
    fn step(&mut self) -> Result {
        match self.socket.read() {
            Ok(Message::Text(text)) => self.hear(&serde_json::from_str(&text)?)?,
            Ok(_) => {}
            Err(tungstenite::Error::Io(error))
                if matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut) => {}
            Err(error) => bail!(error),
        }
        loop {
            match self.orders.try_recv() {
                Ok(order) => self.waiting.push(order),
                Err(TryRecvError::Empty) => break,
                Err(TryRecvError::Disconnected) => bail!("nobody listens"),
            }
        }
        for order in std::mem::take(&mut self.waiting) {
            self.carry_out(order)?;
        }
        Ok(())
    }

    fn carry_out(&mut self, order: Order) -> Result {
        let mut targets = self.targets.iter();
        let target = targets.find(|it| it.kind == order.kind && it.is_ready);
        let Some(session) = target.map(|it| it.session.clone()) else {
            self.waiting.push(order);
            return Ok(());
        };
        let script = json!({
            "expression": order.script, "awaitPromise": true, "returnByValue": true
        });
        let id = self.say("Runtime.evaluate", &script, Some(&session))?;
        self.pending.insert(id, order.answer);
        Ok(())
    }

    fn hear(&mut self, said: &Value) -> Result {
        if let Some(answer) = said["id"].as_u64().and_then(|it| self.pending.remove(&it)) {
            let result = &said["result"];
            let answered = match result.get("exceptionDetails").or_else(|| said.get("error")) {
                Some(fault) => Err(anyhow!("{fault}")),
                None => Ok(at(result, "/result/value").clone()),
            };
            // Who asked may have given up.
            answer.send(answered).ok();
        }
        let about = &said["params"];
        match said["method"].as_str().unwrap_or_default() {
            "Target.attachedToTarget" => {
                let session = text(at(about, "/sessionId"));
                let kind = text(at(about, "/targetInfo/type"));
                self.say("Network.enable", &json!({}), Some(&session))?;
                self.attach_to_all(Some(&session))?;
                self.say("Runtime.runIfWaitingForDebugger", &json!({}), Some(&session))?;
                self.targets.push(Target { session, is_ready: kind == "page", kind });
            }
            "Target.detachedFromTarget" => {
                let session = text(at(about, "/sessionId"));
                self.targets.retain(|it| it.session != session);
            }
            "Inspector.workerScriptLoaded" => {
                let session = text(at(said, "/sessionId"));
                let here = self.targets.iter_mut().filter(|it| it.session == session);
                here.for_each(|it| it.is_ready = true);
            }
            "Network.requestWillBeSent" => self.note(said, at(about, "/request/url")),
            "Network.webSocketCreated" | "Network.webTransportCreated" => {
                self.note(said, at(about, "/url"));
            }
            _ => {}
        }
        Ok(())
    }

    fn note(&self, said: &Value, address: &Value) {
        let session = text(at(said, "/sessionId"));
        let target = self.targets.iter().find(|it| it.session == session);
        let by = target.map(|it| it.kind.clone()).unwrap_or_default();
        let asked = Asked { by, address: text(address) };
        self.seen.lock().unwrap_or_else(PoisonError::into_inner).push(asked);
    }

    /// Whatever comes waits until it is watched.
    fn attach_to_all(&mut self, session: Option<&str>) -> Result {
        let all = json!({ "autoAttach": true, "waitForDebuggerOnStart": true, "flatten": true });
        self.say("Target.setAutoAttach", &all, session).map(drop)
    }

    fn say(&mut self, method: &str, params: &Value, session: Option<&str>) -> Result<u64> {
        self.last += 1;
        let id = self.last;
        let said = match session {
            Some(it) => json!({ "id": id, "method": method, "params": params, "sessionId": it }),
            None => json!({ "id": id, "method": method, "params": params }),
        };
        self.socket.send(Message::text(said.to_string()))?;
        Ok(id)
    }
}

/// What stands there, or null.
fn at<'a>(value: &'a Value, path: &str) -> &'a Value {
    value.pointer(path).unwrap_or(&Value::Null)
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
