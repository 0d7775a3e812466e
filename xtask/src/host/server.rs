//! A local server for a finished build: 127.0.0.1 only, the same headers a host would send, and an end that ends everything.

use std::{
    io::ErrorKind,
    net::{Ipv4Addr, SocketAddr, TcpListener},
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
    thread::JoinHandle,
    time::Duration,
};

use anyhow::{Context as _, Result, bail, ensure};
use axum::{
    Router,
    extract::Request,
    http::{HeaderName, HeaderValue, header},
    middleware::{self, Next},
    response::Response,
};
use tokio::{runtime, sync::oneshot};
use tower_http::services::ServeDir;

use super::headers::{ALWAYS, cache_control};

/// How long a file that is being read may hold up the end.
const LAST_READS: Duration = Duration::from_secs(1);

/// Where to serve.
#[derive(Clone, Debug)]
pub struct Address {
    /// The port; 0 takes a free one.
    pub port: u16,
    /// The path of the page, such as `/` or `/some/path/`.
    pub prefix: String,
    /// Whether the headers are sent that every host should send; GitHub Pages sends none.
    pub sends_headers: bool,
}

impl Default for Address {
    /// A free port, the page at `/`, and every header.
    fn default() -> Self {
        Self { port: 0, prefix: "/".to_owned(), sends_headers: true }
    }
}

/// What was asked for so far, path and search, in order.
type Requests = Arc<Mutex<Vec<String>>>;

/// A running server. It ends when stopped or dropped, with every connection it holds.
#[derive(Debug)]
pub struct Host {
    port: u16,
    prefix: String,
    requests: Requests,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Host {
    /// Where the page is, with a slash at the end: `http://127.0.0.1:8080/`.
    pub fn base_url(&self) -> String {
        format!("http://127.0.0.1:{}{}", self.port, self.prefix)
    }

    /// The port, for starting again at the same place.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Everything that was asked for since the server began: path and search, in order.
    pub fn requests(&self) -> Vec<String> {
        self.requests.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Ends the server and every connection, and frees the port.
    pub fn stop(mut self) {
        self.end();
    }

    /// Serves until the process ends.
    pub(crate) fn wait(mut self) {
        if let Some(thread) = self.thread.take() {
            thread.join().ok();
        }
    }

    fn end(&mut self) {
        if let Some(stop) = self.stop.take() {
            // If nobody listens, the server has ended already.
            stop.send(()).ok();
        }
        if let Some(thread) = self.thread.take() {
            thread.join().ok();
        }
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        self.end();
    }
}

/// Serves the files of a folder.
///
/// # Errors
/// A sentence with the way out when the folder has no page or the port is taken.
pub fn start(folder: &Path, address: &Address) -> Result<Host> {
    ensure!(
        folder.join("index.html").is_file(),
        "{} has no index.html: run `cargo xtask build` first",
        folder.display()
    );
    let prefix = checked_prefix(&address.prefix)?;
    let listener = listen(address.port)?;
    let port = listener.local_addr()?.port();
    let requests = Requests::default();
    let router = router(folder.to_owned(), &prefix, address.sends_headers, requests.clone());
    let runtime = runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    let (stop, stopped) = oneshot::channel();
    let thread = std::thread::spawn(move || {
        runtime.block_on(async {
            tokio::select! {
                // It only returns when the listener breaks, and then requests show it.
                _ = serve(listener, router) => {}
                _ = stopped => {}
            }
        });
        // Not a graceful end: a browser's kept connections would hold it up for minutes.
        runtime.shutdown_timeout(LAST_READS);
    });
    Ok(Host { port, prefix, requests, stop: Some(stop), thread: Some(thread) })
}

async fn serve(listener: TcpListener, router: Router) -> Result<()> {
    listener.set_nonblocking(true)?;
    let listener = tokio::net::TcpListener::from_std(listener)?;
    Ok(axum::serve(listener, router).await?)
}

/// Fails now rather than after a build when the port is taken.
pub(crate) fn check_port(port: u16) -> Result<()> {
    listen(port).map(drop)
}

fn listen(port: u16) -> Result<TcpListener> {
    match TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port))) {
        Err(error) if error.kind() == ErrorKind::AddrInUse => bail!(
            "Port {port} is in use: end the program that has it, or choose another with \
             `cargo xtask serve --port {}`",
            port.checked_add(1).unwrap_or(8080)
        ),
        bound => bound.with_context(|| format!("Port {port} cannot be used")),
    }
}

fn checked_prefix(prefix: &str) -> Result<String> {
    let is_path = prefix.starts_with('/') && prefix.ends_with('/') && !prefix.contains("//");
    ensure!(is_path, "a path to serve under has the form / or /some/path/, not {prefix:?}");
    Ok(prefix.to_owned())
}

fn router(folder: PathBuf, prefix: &str, sends_headers: bool, requests: Requests) -> Router {
    let files = ServeDir::new(folder).precompressed_br().precompressed_gzip();
    let router = match prefix.strip_suffix('/') {
        None | Some("") => Router::new().fallback_service(files),
        Some(prefix) => Router::new().nest_service(prefix, files),
    };
    let router =
        if sends_headers { router.layer(middleware::from_fn(with_headers)) } else { router };
    router.layer(middleware::map_request(move |request: Request| {
        let asked = request.uri().to_string();
        requests.lock().unwrap_or_else(PoisonError::into_inner).push(asked);
        std::future::ready(request)
    }))
}

async fn with_headers(request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let mut response = next.run(request).await;
    let is_found = response.status().is_success();
    let headers = response.headers_mut();
    for (name, value) in ALWAYS {
        if let Ok(name) = HeaderName::from_bytes(name.as_bytes()) {
            headers.insert(name, HeaderValue::from_static(value));
        }
    }
    let caching = if is_found { cache_control(&path) } else { cache_control("") };
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(caching));
    response
}

#[cfg(test)]
mod tests {
    use std::{
        fs,
        io::{Read as _, Write as _},
        net::TcpStream,
        time::Instant,
    };

    use super::*;
    use crate::files::{sample, write_folder};

    struct Folder(PathBuf);

    impl Folder {
        fn new(name: &str) -> Self {
            let id = std::process::id();
            let folder = std::env::temp_dir().join(format!("fascicle-host-{name}-{id}"));
            let files = sample(&[
                ("index.html", "<!doctype html>page"),
                ("sw.js", "// worker"),
                ("sw.js.br", "packed by brotli"),
                ("fascicle_bg.0123456789.wasm", "\0asm"),
                ("manifest.webmanifest", "{}"),
                ("icons/a.svg", "<svg/>"),
            ]);
            write_folder(&folder, &files).unwrap();
            Self(folder)
        }

        fn serve(&self, prefix: &str, port: u16) -> Host {
            let address = Address { port, prefix: prefix.to_owned(), ..Address::default() };
            start(&self.0, &address).unwrap()
        }
    }

    impl Drop for Folder {
        fn drop(&mut self) {
            fs::remove_dir_all(&self.0).unwrap();
        }
    }

    fn connect(port: u16) -> TcpStream {
        let stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
        stream
    }

    /// The whole answer, in lower case.
    fn get(host: &Host, path: &str, extra: &str) -> String {
        let mut stream = connect(host.port());
        write!(stream, "GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n{extra}\r\n")
            .unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer.to_lowercase()
    }

    #[test]
    fn every_answer_has_every_header_also_a_failed_one() {
        let folder = Folder::new("headers");
        let host = folder.serve("/", 0);
        for path in ["/", "/sw.js", "/none"] {
            let answer = get(&host, path, "");
            for (name, value) in ALWAYS {
                let header = format!("\r\n{name}: {value}\r\n").to_lowercase();
                assert_eq!(answer.matches(&header).count(), 1, "{path} {name}: {answer}");
            }
        }
    }

    #[test]
    fn a_host_without_headers_sends_none_and_every_host_knows_what_it_was_asked() {
        let folder = Folder::new("plain");
        let plain = Address { sends_headers: false, ..Address::default() };
        let host = start(&folder.0, &plain).unwrap();
        let answer = get(&host, "/sw.js?planted", "");
        assert!(answer.starts_with("http/1.1 200"), "{answer}");
        for (name, _) in ALWAYS {
            assert!(!answer.contains(&name.to_lowercase()), "{name}: {answer}");
        }
        get(&host, "/none", "");
        assert_eq!(host.requests(), ["/sw.js?planted", "/none"]);
    }

    #[test]
    fn types_and_caching_fit_the_file() {
        let folder = Folder::new("types");
        let host = folder.serve("/", 0);
        for (path, kind, caching) in [
            ("/", "text/html", "no-cache"),
            ("/sw.js", "text/javascript", "no-cache"),
            ("/fascicle_bg.0123456789.wasm", "application/wasm", "immutable"),
            ("/manifest.webmanifest", "application/manifest+json", "no-cache"),
            ("/icons/a.svg", "image/svg+xml", "no-cache"),
        ] {
            let answer = get(&host, path, "");
            assert!(answer.starts_with("http/1.1 200"), "{answer}");
            assert!(answer.contains(&format!("content-type: {kind}")), "{answer}");
            let line = answer.lines().find(|line| line.starts_with("cache-control")).unwrap();
            assert!(line.contains(caching), "{path} {line}");
        }
        let missing = get(&host, "/boot.0123456789.js", "");
        assert!(missing.starts_with("http/1.1 404") && missing.contains("no-cache"), "{missing}");
    }

    #[test]
    fn the_packed_form_is_sent_only_when_it_is_understood() {
        let folder = Folder::new("packed");
        let host = folder.serve("/", 0);
        let packed = get(&host, "/sw.js", "Accept-Encoding: gzip, br\r\n");
        assert!(packed.contains("content-encoding: br"), "{packed}");
        assert!(packed.contains("text/javascript") && packed.ends_with("packed by brotli"));
        assert!(get(&host, "/sw.js", "").ends_with("// worker"));
    }

    #[test]
    fn under_a_path_the_page_is_there_and_nowhere_else() {
        let folder = Folder::new("prefix");
        let host = folder.serve("/some/path/", 0);
        assert!(host.base_url().ends_with("/some/path/"));
        assert!(get(&host, "/some/path/", "").ends_with("page"));
        assert!(get(&host, "/some/path/icons/a.svg", "").ends_with("<svg/>"));
        for path in ["/", "/sw.js", "/some/sw.js", "/some/path/../../../etc/passwd"] {
            assert!(get(&host, path, "").starts_with("http/1.1 404"), "{path}");
        }
    }

    #[test]
    fn stop_ends_kept_connections_and_the_port_is_free_again() {
        let folder = Folder::new("stop");
        let host = folder.serve("/", 0);
        let port = host.port();
        let mut kept = connect(port);
        kept.write_all(b"GET /sw.js HTTP/1.1\r\nHost: x\r\n\r\n").unwrap();
        let mut start = [0; 12];
        kept.read_exact(&mut start).unwrap();
        assert_eq!(&start, b"HTTP/1.1 200");

        let stopping = Instant::now();
        host.stop();
        assert!(stopping.elapsed() < Duration::from_secs(5));
        let mut rest = Vec::new();
        kept.read_to_end(&mut rest).ok();
        assert!(TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err());

        let again = folder.serve("/", port);
        assert!(get(&again, "/", "").ends_with("page"));
    }

    #[test]
    fn what_cannot_be_served_says_what_to_do() {
        let folder = Folder::new("refused");
        let host = folder.serve("/", 0);
        let taken = Address { port: host.port(), ..Address::default() };
        let error = start(&folder.0, &taken).unwrap_err().to_string();
        assert!(error.contains("in use") && error.contains("--port"), "{error}");
        let error = start(&folder.0.join("icons"), &Address::default()).unwrap_err().to_string();
        assert!(error.contains("cargo xtask build"), "{error}");
        for prefix in ["", "path", "/path", "path/", "//"] {
            let address = Address { prefix: prefix.to_owned(), ..Address::default() };
            assert!(start(&folder.0, &address).is_err(), "{prefix}");
        }
    }
}
