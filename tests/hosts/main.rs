//! Real hosts: nginx and Caddy serve the page with the files in `hosting/`, at `/` and under a path. A program of its own, since both have to be installed.

use anyhow::{Context as _, ensure};
use fascicle_tests::{Browser, Folder, Person, Result, Site, Window, build, sends_what_it_should};
use std::fs;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// Where the page may lie.
const PATHS: [&str; 2] = ["/", "/some/path/"];

#[tokio::main]
async fn main() -> Result {
    for path in PATHS {
        // Brotli is a module of its own in nginx: see hosting/nginx.conf.
        serves_the_page(nginx(path)?, path, &["gzip"]).await.context("nginx").context(path)?;
        serves_the_page(caddy(path)?, path, &["br", "gzip"])
            .await
            .context("Caddy")
            .context(path)?;
    }
    Ok(())
}

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

/// The build at that path of a site, as a host that has other sites holds it.
fn placed(folder: &Path, path: &str) -> Result {
    let place = folder.join("site").join(path.trim_matches('/'));
    fs::create_dir_all(place.parent().context("a folder")?)?;
    Ok(std::os::unix::fs::symlink(build().canonicalize()?, place.components().as_path())?)
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

fn nginx(path: &str) -> Result<Server> {
    let folder = Folder::new()?;
    placed(folder.path(), path)?;
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

fn caddy(path: &str) -> Result<Server> {
    let folder = Folder::new()?;
    placed(folder.path(), path)?;
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

async fn serves_the_page(server: Server, path: &str, packings: &[&str]) -> Result {
    for packing in packings {
        sends_what_it_should(server.port, path, packing)?;
    }
    let browser = Browser::open()?;
    let person = Person::sits_down(&browser, &Site::open()?, Window::PHONE).await?;
    let address = format!("http://127.0.0.1:{}{path}", server.port);
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
