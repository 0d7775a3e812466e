//! The headers in the words of nginx and of Caddy, for whoever hosts the page on a server of their own.

use std::fs;

use anyhow::{Context as _, Result};

use super::headers::{ALWAYS, ASK_EACH_TIME, FOR_EVER};
use crate::{child::repository, say};

const NGINX: &str = "hosting/nginx.conf";
const CADDY: &str = "hosting/Caddyfile";
/// A name with the first digits of its file's hash, as a regular expression.
const HASHED: &str = r"\.[0-9a-f]{10}\.[a-z]+$";

/// Writes both files.
pub(crate) fn write() -> Result<()> {
    for (name, text) in [(NGINX, nginx()), (CADDY, caddy())] {
        let path = repository().join(name);
        fs::write(&path, text).with_context(|| format!("cannot write {}", path.display()))?;
        say::line(&format!("Wrote {name}."));
    }
    Ok(())
}

/// A server for nginx, to be included where its servers are. The packed forms beside the files are
/// sent as they are.
fn nginx() -> String {
    let headers: String = ALWAYS
        .iter()
        .map(|(name, value)| format!("    add_header {name} \"{value}\" always;\n"))
        .collect::<Vec<_>>()
        .concat();
    format!(
        "# Fascicle on nginx: put the files of dist/ where `root` says, and name the server.\n\
         # Written by `cargo xtask hosting`, from the headers of the local server.\n\
         map $uri $fascicle_caching {{\n    default \"{ASK_EACH_TIME}\";\n    \
         \"~{HASHED}\" \"{FOR_EVER}\";\n}}\n\n\
         server {{\n    listen 8080;\n    # Without HTTPS there is no offline use. With a certificate, in the place of the line above:\n    \
         # listen 443 ssl;\n    # ssl_certificate /etc/ssl/certs/fascicle.pem;\n    \
         # ssl_certificate_key /etc/ssl/private/fascicle.key;\n    \
         root /srv/fascicle;\n    index index.html;\n\n    \
         types {{\n        text/html html;\n        text/css css;\n        text/javascript js;\n        \
         application/wasm wasm;\n        application/manifest+json webmanifest;\n        \
         image/svg+xml svg;\n        image/png png;\n    }}\n    default_type text/plain;\n    \
         charset utf-8;\n    gzip_static on;\n    \
         # The .br files are smaller than the .gz ones. nginx sends them with a module of its\n    \
         # own: on Debian libnginx-mod-http-brotli-static. Without it this line is an error.\n    \
         # brotli_static on;\n\n{headers}    \
         add_header Cache-Control $fascicle_caching;\n}}\n"
    )
}

/// A site for Caddy, which sends the packed forms beside the files.
fn caddy() -> String {
    let headers: String = ALWAYS
        .iter()
        .map(|(name, value)| format!("\t\t{name} \"{value}\"\n"))
        .collect::<Vec<_>>()
        .concat();
    format!(
        "# Fascicle on Caddy: put the files of dist/ where `root` says, and name the site.\n\
         # Written by `cargo xtask hosting`, from the headers of the local server.\n\
         # With a name such as notes.example in the place of :8080 it gets a certificate by itself.\n\
         :8080 {{\n\troot * /srv/fascicle\n\theader {{\n{headers}\t}}\n\
         \t@hashed {{\n\t\tpath_regexp {HASHED}\n\t\tfile\n\t}}\n\
         \theader @hashed Cache-Control \"{FOR_EVER}\"\n\
         \t@others {{\n\t\tnot {{\n\t\t\tpath_regexp {HASHED}\n\t\t\tfile\n\t\t}}\n\t}}\n\
         \theader @others Cache-Control \"{ASK_EACH_TIME}\"\n\
         \t# Caddy does not know the type of a manifest.\n\t@manifest path *.webmanifest\n\
         \theader @manifest Content-Type application/manifest+json\n\
         \tfile_server {{\n\t\tprecompressed br gzip\n\t}}\n}}\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::read_text;

    #[test]
    fn the_files_in_this_repository_say_what_the_local_server_sends() {
        for (name, text) in [(NGINX, nginx()), (CADDY, caddy())] {
            let found = read_text(&repository().join(name)).unwrap();
            assert!(found == text, "{name} is not current: run `cargo xtask hosting`");
        }
    }

    #[test]
    fn each_header_stands_once_in_each() {
        for (name, value) in ALWAYS {
            for text in [nginx(), caddy()] {
                assert_eq!(text.matches(&format!("{name} \"{value}\"")).count(), 1, "{name}");
            }
        }
    }
}
