//! The content security policies in the pages themselves: one for hosts that send no headers, a narrower one for the rescue page, and the one that the page puts on itself once it has started.

use anyhow::{Context as _, Result};

use super::{PAGE, html, text};
use crate::{
    files::{Files, extension},
    host,
};

/// The page that shows what is stored without the app.
const RESCUE: &str = "rescue.html";

/// Inserts the policy into every page, before anything it could forbid, and into the page itself the
/// lock, which does nothing until `src/platform/lock.rs` takes it out of its template.
pub(super) fn insert(files: &mut Files) -> Result<()> {
    let names: Vec<String> =
        files.keys().filter(|name| extension(name) == "html").cloned().collect();
    for name in names {
        let policy =
            if name == RESCUE { host::policy_for_rescue() } else { host::policy_for_meta() };
        let lock = if name == PAGE { lock() } else { String::new() };
        let page = with_added(text(files, &name)?, &(meta(&policy) + &lock))
            .with_context(|| format!("{name} needs a <meta charset> to put the policy after"))?;
        files.insert(name, page.into_bytes());
    }
    Ok(())
}

fn lock() -> String {
    format!("<template id=lock>{}</template>", meta(&host::policy_once_started()))
}

fn meta(policy: &str) -> String {
    format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">")
}

fn with_added(page: &str, added: &str) -> Option<String> {
    let charset =
        html::tags(page).into_iter().find(|tag| tag.value("charset").is_some())?.range.end;
    Some(html::replaced(page, vec![(charset..charset, added.to_owned())]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{files::sample, finish::PAGE};

    #[test]
    fn every_page_gets_the_policy_right_after_its_charset() {
        let page = "<!doctype html><meta charset=utf-8><title>x</title>";
        let mut files = sample(&[(PAGE, page), (RESCUE, page), ("a.txt", page)]);
        insert(&mut files).unwrap();
        for name in [PAGE, RESCUE] {
            let text = text(&files, name).unwrap();
            let start = "<!doctype html><meta charset=utf-8>\
                         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';";
            assert!(text.starts_with(start), "{text}");
            assert!(!text.contains("frame-ancestors"), "it is ignored in a meta element");
            assert_eq!(text.matches("<template id=lock><meta").count(), usize::from(name == PAGE));
            assert_eq!(text.contains("connect-src 'self'"), name == PAGE, "{text}");
        }
        assert_eq!(text(&files, "a.txt").unwrap(), page);
    }

    #[test]
    fn a_page_without_charset_is_refused() {
        let mut files = sample(&[(PAGE, "<title>x</title>")]);
        assert!(insert(&mut files).unwrap_err().to_string().contains(PAGE));
    }
}
