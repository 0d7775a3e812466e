//! The headers, in one place for the local server, for hosts that read `_headers`, and for the pages themselves.

use std::fmt::Write as _;

use crate::files::name_without_hash;

/// What the page may do: run its own scripts, show its own files, and reach nobody else.
///
/// `webrtc 'block'`, which is proposed, is not in it: none of our three engines knows it, Chromium
/// says so in the console of each visit, and what it should stop goes on (`tests/journeys/lock.rs`).
pub const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self' \
    'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; \
    manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; \
    frame-ancestors 'none'";

/// Every common ability of a page that this one has no use for. Names that Chromium does not know on
/// every system (such as `bluetooth` and `web-share`) are left out: each would be a warning in the
/// console of each visit.
const PERMISSIONS_POLICY: &str = "accelerometer=(), autoplay=(), browsing-topics=(), camera=(), display-capture=(), \
    encrypted-media=(), fullscreen=(), gamepad=(), geolocation=(), gyroscope=(), hid=(), \
    identity-credentials-get=(), idle-detection=(), local-fonts=(), magnetometer=(), \
    microphone=(), midi=(), otp-credentials=(), payment=(), picture-in-picture=(), \
    publickey-credentials-create=(), publickey-credentials-get=(), screen-wake-lock=(), \
    serial=(), usb=(), window-management=(), xr-spatial-tracking=()";

/// Sent with everything.
pub const ALWAYS: [(&str, &str); 7] = [
    ("Content-Security-Policy", CONTENT_SECURITY_POLICY),
    ("Referrer-Policy", "no-referrer"),
    ("Permissions-Policy", PERMISSIONS_POLICY),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Embedder-Policy", "require-corp"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("X-Content-Type-Options", "nosniff"),
];

pub(super) const FOR_EVER: &str = "public, max-age=31536000, immutable";
pub(super) const ASK_EACH_TIME: &str = "no-cache";

/// How long a cache may keep a file: for ever if its name changes with its bytes.
pub(crate) fn cache_control(path: &str) -> &'static str {
    if name_without_hash(path).1 { FOR_EVER } else { ASK_EACH_TIME }
}

/// The policy as it may stand in a page: `frame-ancestors` works only as a header.
pub(crate) fn policy_for_meta() -> String {
    let parts = CONTENT_SECURITY_POLICY.split("; ");
    let parts: Vec<&str> = parts.filter(|part| !part.starts_with("frame-ancestors")).collect();
    parts.join("; ")
}

/// What the rescue page takes away from itself before anything else: it asks for nothing, it only
/// reads what is stored.
const NOT_FOR_RESCUE: [&str; 3] = ["font-src", "connect-src", "manifest-src"];

/// The policy of the rescue page.
pub(crate) fn policy_for_rescue() -> String {
    narrowed(|name| NOT_FOR_RESCUE.contains(&name))
}

/// What a page keeps once it is started: the manifest, which a browser reads when the person installs
/// it, and workers of its own files, without which Chromium refuses to look for a new service worker.
const KEPT_ONCE_STARTED: [&str; 2] = ["manifest-src", "worker-src"];

/// The policy that the page puts on itself once all its files are there: the same without any
/// right to fetch, run or show another one.
pub fn policy_once_started() -> String {
    narrowed(|name| !KEPT_ONCE_STARTED.contains(&name))
}

/// The policy in a page without the rights of those names.
fn narrowed(is_taken: impl Fn(&str) -> bool) -> String {
    let narrow = |part: &str| match part.split_once(' ') {
        Some((name, _)) if is_taken(name) => format!("{name} 'none'"),
        _ => part.to_owned(),
    };
    policy_for_meta().split("; ").map(narrow).collect::<Vec<_>>().join("; ")
}

/// The text of `_headers`, in the form that Netlify and Cloudflare Pages read.
///
/// `Cache-Control` stands only at the hashed names: a host that finds two rules for one file joins
/// their values, and both hosts ask each time where nothing is said.
pub(crate) fn headers_file<'a>(names: impl IntoIterator<Item = &'a String>) -> String {
    let mut text = "/*\n".to_owned();
    for (name, value) in ALWAYS {
        // Writing to a String cannot fail.
        writeln!(text, "  {name}: {value}").ok();
    }
    for name in names.into_iter().filter(|name| name_without_hash(name).1) {
        writeln!(text, "/{name}\n  Cache-Control: {FOR_EVER}").ok();
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_policy_is_the_agreed_one() {
        let agreed = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
                      img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; \
                      worker-src 'self'; base-uri 'none'; form-action 'none'; \
                      frame-ancestors 'none'";
        assert_eq!(CONTENT_SECURITY_POLICY, agreed);
        assert_eq!(format!("{}; frame-ancestors 'none'", policy_for_meta()), agreed);
    }

    #[test]
    fn once_started_little_is_left() {
        let agreed = "default-src 'none'; script-src 'none'; style-src 'none'; img-src 'none'; \
                      font-src 'none'; connect-src 'none'; manifest-src 'self'; \
                      worker-src 'self'; base-uri 'none'; form-action 'none'";
        assert_eq!(policy_once_started(), agreed);
    }

    #[test]
    fn the_rescue_page_may_show_itself_and_ask_for_nothing() {
        let agreed = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
                      style-src 'self'; img-src 'self'; font-src 'none'; connect-src 'none'; \
                      manifest-src 'none'; worker-src 'self'; base-uri 'none'; form-action 'none'";
        assert_eq!(policy_for_rescue(), agreed);
    }

    #[test]
    fn only_names_with_a_hash_are_kept_for_ever() {
        assert_eq!(cache_control("/some/path/boot.0123456789.js"), FOR_EVER);
        for name in ["/", "/index.html", "/sw.js", "/boot.js", "/fascicle_bg.wasm"] {
            assert_eq!(cache_control(name), ASK_EACH_TIME, "{name}");
        }
    }

    #[test]
    fn the_file_for_hosts_has_each_header_once_and_no_line_is_broken() {
        let names = ["boot.0123456789.js".to_owned(), "index.html".to_owned()];
        let text = headers_file(&names);
        for (name, value) in ALWAYS {
            assert_eq!(text.matches(&format!("\n  {name}: {value}\n")).count(), 1, "{name}");
        }
        assert!(text.ends_with(
            "/boot.0123456789.js\n  Cache-Control: public, max-age=31536000, immutable\n"
        ));
        assert_eq!(text.matches("Cache-Control").count(), 1);
        assert!(text.lines().all(|line| line.starts_with('/') || line.starts_with("  ")), "{text}");
    }
}
