//! What every host should send: the local server does, and knows what is amiss.

use anyhow::{Context as _, ensure};
use fascicle_tests::{Result, Site, sends_what_it_should};

#[test]
fn the_local_server_sends_what_every_host_should() -> Result {
    for path in ["/", "/some/path/"] {
        let ours = Site::open_at(path)?;
        let address = ours.url().trim_end_matches(path);
        let port = address.rsplit(':').next().context("a port")?.parse()?;
        for packing in ["br", "gzip"] {
            sends_what_it_should(port, path, packing)?;
        }
        // What is not packed as it should be is seen, and so is a host without headers.
        ensure!(sends_what_it_should(port, path, "identity").is_err(), "nothing was packed");
    }
    let plain = Site::open_without_headers()?;
    let port = plain.url().trim_end_matches('/').rsplit(':').next().context("a port")?.parse()?;
    ensure!(sends_what_it_should(port, "/", "gzip").is_err(), "no headers were sent");
    Ok(())
}
