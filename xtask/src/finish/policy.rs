//! The content security policies in the pages themselves: one for hosts that send no headers, a narrower one for the rescue page, and the one that the page puts on itself once it has started.

use anyhow::{Context as _, Result};

use super::{PAGE, html, text};
use crate::{
    files::{Files, extension},
    host,
};

/// The page that shows what is stored without the app.
const RESCUE: &str = "rescue.html";

/// Inserts the policy into every page. In the page itself it is in a template, from which `boot.js`
/// takes it before it starts anything: where a browser meets a policy while it reads, it looks no
/// further ahead, asks for the styles later, and paints later. Beside it is the lock, which does
/// nothing until `src/platform/lock.rs` takes it out.
pub(super) fn insert(files: &mut Files) -> Result<()> {
    let names: Vec<String> =
        files.keys().filter(|name| extension(name) == "html").cloned().collect();
    for name in names {
        let policy =
            if name == RESCUE { host::policy_for_rescue() } else { host::policy_for_meta() };
        let page = text(files, &name)?;
        let page = if name == PAGE {
            with_added(page, end_of_head(page), &kept(&policy))
                .with_context(|| format!("{name} needs an end of its head to put the policy at"))?
        } else {
            with_added(page, after_charset(page), &meta(&policy))
                .with_context(|| format!("{name} needs a <meta charset> to put the policy after"))?
        };
        files.insert(name, page.into_bytes());
    }
    Ok(())
}

fn kept(policy: &str) -> String {
    let kept = |id: &str, it: &str| format!("<template id={id}>{}</template>", meta(it));
    kept("policy", policy) + &kept("lock", &host::policy_once_started())
}

fn meta(policy: &str) -> String {
    format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">")
}

fn with_added(page: &str, at: Option<usize>, added: &str) -> Option<String> {
    let at = at?;
    Some(html::replaced(page, vec![(at..at, added.to_owned())]))
}

fn end_of_head(page: &str) -> Option<usize> {
    let body = html::tags(page).into_iter().find(|tag| tag.name == "body")?.range.start;
    let head = page.get(..body)?;
    Some(head.rfind("</head>").unwrap_or(body))
}

fn after_charset(page: &str) -> Option<usize> {
    Some(html::tags(page).into_iter().find(|tag| tag.value("charset").is_some())?.range.end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{files::sample, finish::PAGE};

    const META: &str = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';";

    #[test]
    fn every_page_gets_the_policy_in_its_head_and_the_page_itself_also_the_lock() {
        let page = "<!doctype html><meta charset=utf-8><title>x</title></head><body><p>y";
        let mut files = sample(&[(PAGE, page), (RESCUE, page), ("a.txt", page)]);
        insert(&mut files).unwrap();
        let (whole, rescue) = (text(&files, PAGE).unwrap(), text(&files, RESCUE).unwrap());
        let start = "<!doctype html><meta charset=utf-8>";
        assert!(whole.starts_with(&format!("{start}<title>x</title><template id=policy>{META}")));
        assert!(whole.ends_with("</template></head><body><p>y"), "{whole}");
        assert!(rescue.starts_with(&format!("{start}{META}")), "{rescue}");
        assert!(whole.contains("<template id=lock><meta") && !rescue.contains("template"));
        assert!(whole.contains("connect-src 'self'") && !rescue.contains("connect-src 'self'"));
        assert!(
            [whole, rescue].iter().all(|it| !it.contains("frame-ancestors")),
            "ignored in meta"
        );
        assert_eq!(text(&files, "a.txt").unwrap(), page);
    }

    #[test]
    fn a_page_without_a_place_for_it_is_refused() {
        for name in [PAGE, RESCUE] {
            let mut files = sample(&[(name, "<title>x</title>")]);
            assert!(insert(&mut files).unwrap_err().to_string().contains(name));
        }
    }
}
