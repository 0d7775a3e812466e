//! Real hosts: the page as nginx and Caddy serve it with the files in `hosting/`, at `/` and under a path.

use anyhow::{Context as _, ensure};
use fascicle_tests::{
    Browser, Folder, Person, Result, Site, Window, build, is_long, names_of_the_build,
};
use std::fs;
use std::io::{Read as _, Write as _};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use xtask::host::ALWAYS;

/// A server that was started here, and ends with the test.
struct Server {
    program: Child,
    port: u16,
    _folder: Folder,
}

impl Drop for Server {
    fn drop(&mut self) {
        self.program.kill().ok();
        self.program.wait().ok();
    }
}

/// The build under `/some/path/`, as a host that has other sites holds it.
fn under_a_path(folder: &Path) -> Result {
    let below = folder.join("site/some");
    fs::create_dir_all(&below)?;
    Ok(std::os::unix::fs::symlink(build().canonicalize()?, below.join("path"))?)
}

/// A file of `hosting/`, for that folder and a free port.
fn configuration(name: &str, folder: &Path) -> Result<(String, u16)> {
    let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
    let path = format!("{}/../hosting/{name}", env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(path)?;
    let root = folder.join("site").display().to_string();
    ensure!(text.contains("8080") && text.contains("/srv/fascicle"), "{text}");
    Ok((text.replace("8080", &port.to_string()).replace("/srv/fascicle", &root), port))
}

fn nginx() -> Result<Server> {
    let folder = Folder::new()?;
    under_a_path(folder.path())?;
    let (server, port) = configuration("nginx.conf", folder.path())?;
    let all = format!(
        "daemon off; master_process off; pid nginx.pid; error_log stderr;\n\
         events {{}}\nhttp {{ access_log off; client_body_temp_path body; proxy_temp_path proxy;\n\
         fastcgi_temp_path fast; uwsgi_temp_path uwsgi; scgi_temp_path scgi;\n{server}}}\n"
    );
    let file = folder.path().join("nginx.conf");
    fs::write(&file, all)?;
    let mut command = Command::new("nginx");
    command.arg("-p").arg(folder.path()).arg("-c").arg(file);
    started(command, port, folder)
}

fn caddy() -> Result<Server> {
    let folder = Folder::new()?;
    under_a_path(folder.path())?;
    let (site, port) = configuration("Caddyfile", folder.path())?;
    let file = folder.path().join("Caddyfile");
    fs::write(&file, format!("{{\n\tadmin off\n}}\n{site}"))?;
    let mut command = Command::new("caddy");
    command.args(["run", "--adapter", "caddyfile", "--config"]).arg(file);
    started(command.env("HOME", folder.path()), port, folder)
}

fn started(
    mut command: impl std::borrow::BorrowMut<Command>,
    port: u16,
    folder: Folder,
) -> Result<Server> {
    let command = command.borrow_mut();
    command.stdout(Stdio::null()).stderr(Stdio::null());
    let program =
        command.spawn().context("nginx and caddy are needed on PATH for the long tests")?;
    let server = Server { program, port, _folder: folder };
    let until = Instant::now() + Duration::from_secs(20);
    while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
        ensure!(Instant::now() < until, "nobody listens on port {port}");
        std::thread::sleep(Duration::from_millis(20));
    }
    Ok(server)
}

/// The head of an answer, in lower case.
fn head(port: u16, path: &str) -> Result<String> {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
    write!(
        stream,
        "GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nAccept-Encoding: gzip\r\n\r\n"
    )?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer)?;
    let answer = String::from_utf8_lossy(&answer).to_lowercase();
    Ok(answer.split("\r\n\r\n").next().unwrap_or_default().to_owned())
}

fn sends_what_it_should(port: u16, folder: &str) -> Result {
    let names = names_of_the_build()?;
    let hashed = names
        .iter()
        .find(|it| it.starts_with("fascicle_bg.") && it.rsplit('.').next() == Some("wasm"));
    let hashed = hashed.context("the wasm")?;
    for (name, kind, caching) in [
        ("", "text/html", "no-cache"),
        ("sw.js", "text/javascript", "no-cache"),
        (hashed, "application/wasm", "immutable"),
        ("manifest.webmanifest", "application/manifest+json", "no-cache"),
        ("no-such-file.0123456789.js", "", ""),
    ] {
        let head = head(port, &format!("{folder}{name}"))?;
        for (header, value) in ALWAYS {
            let line = format!("\n{header}: {value}").to_lowercase();
            ensure!(head.contains(&line), "{name} has no {header}: {head}");
        }
        ensure!(head.contains(kind) && head.contains(caching), "{name}: {head}");
        ensure!(kind.is_empty() || head.contains("content-encoding: gzip"), "{name}: {head}");
        ensure!(!kind.is_empty() || !head.contains("immutable"), "{name}: {head}");
    }
    Ok(())
}

async fn serves_the_page(server: Server) -> Result {
    let folder = "/some/path/";
    sends_what_it_should(server.port, folder)?;
    let browser = Browser::open()?;
    let person = Person::sits_down(&browser, &Site::open()?, Window::PHONE).await?;
    let address = format!("http://127.0.0.1:{}{folder}", server.port);
    person.goes_to(&address).await?;
    person.is_on("A private notebook for muscle twitches").await?;
    person.waits_until_offline_works().await?;
    person.presses_first("Note").await?;
    person.presses("Left calf").await?;
    person.is_on("Noted").await?;
    drop(server);
    person.reloads().await?;
    person.is_on("Your note").await?;
    person.leaves().await
}

#[tokio::test]
async fn nginx_and_caddy_serve_the_page_with_the_files_that_are_here() -> Result {
    // Our own server says what the others should; they are not on every machine.
    let ours = Site::open()?;
    let port = ours.url().trim_end_matches('/').rsplit(':').next().context("a port")?;
    sends_what_it_should(port.parse()?, "/")?;
    if is_long() {
        serves_the_page(nginx()?).await?;
        serves_the_page(caddy()?).await?;
    }
    Ok(())
}
