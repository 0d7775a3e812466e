//! One stylesheet out of the many that the page links, in the order of the links.

use anyhow::{Result, ensure};

use super::{PAGE, html, text};
use crate::files::{Files, hashed_name};

/// Joins the linked stylesheets; the one link stands where the first stood.
pub(super) fn joined(mut files: Files) -> Result<Files> {
    let page = text(&files, PAGE)?.to_owned();
    let links: Vec<html::Tag> =
        html::tags(&page).into_iter().filter(|tag| tag.is_link_to("stylesheet")).collect();
    ensure!(!links.is_empty(), "{PAGE} links no stylesheet");

    let mut style = String::new();
    let mut joined_names = Vec::new();
    for link in &links {
        let reference = link.value("href").unwrap_or_default();
        let name = html::local_name(reference).unwrap_or(reference);
        style.push_str(&one_style(name, text(&files, name)?, link.value("media"))?);
        joined_names.push(name.to_owned());
    }
    for name in &joined_names {
        files.remove(name);
    }

    let name = hashed_name("style.css", style.as_bytes());
    let mut new_link = Some(format!("<link rel=\"stylesheet\" href=\"./{name}\">"));
    let edits =
        links.into_iter().map(|link| (link.range, new_link.take().unwrap_or_default())).collect();
    files.insert(PAGE.to_owned(), html::replaced(&page, edits).into_bytes());
    files.insert(name, style.into_bytes());
    Ok(files)
}

fn one_style(name: &str, style: &str, media: Option<&str>) -> Result<String> {
    for word in ["@import", "@charset", "@namespace"] {
        ensure!(
            !style.contains(word),
            "{name} has {word}, which means nothing in the middle of a joined stylesheet: link \
             the file in {PAGE} instead"
        );
    }
    let style = style.trim();
    Ok(match media {
        None | Some("" | "all") => format!("{style}\n"),
        Some(media) => format!("@media {media}{{{style}}}\n"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::sample;

    fn joined_style(page: &str) -> String {
        let files = sample(&[(PAGE, page), ("a.css", "a{}"), ("b.css", "b{}\n"), ("c.css", "c{}")]);
        let files = joined(files).unwrap();
        let name = files.keys().find(|name| name.starts_with("style.")).unwrap();
        let page = text(&files, PAGE).unwrap();
        assert_eq!(page.matches("stylesheet").count(), 1, "{page}");
        assert!(page.contains(&format!("href=\"./{name}\"")), "{page}");
        text(&files, name).unwrap().to_owned()
    }

    #[test]
    fn the_order_of_the_links_is_the_order_of_the_rules() {
        let page = "<link rel=stylesheet href=./b.css><link rel=stylesheet href=a.css>";
        assert_eq!(joined_style(page), "b{}\na{}\n");
    }

    #[test]
    fn a_style_for_one_medium_stays_for_that_medium() {
        let page = "<link rel=stylesheet href=a.css><link rel=stylesheet media=print href=b.css>";
        assert_eq!(joined_style(page), "a{}\n@media print{b{}}\n");
    }

    #[test]
    fn a_style_nobody_links_stays_a_file() {
        let page = "<link rel=stylesheet href=a.css>";
        let files = joined(sample(&[(PAGE, page), ("a.css", "a{}"), ("r.css", "r{}")])).unwrap();
        assert!(files.contains_key("r.css") && !files.contains_key("a.css"));
    }

    #[test]
    fn a_missing_or_unjoinable_style_is_named() {
        let page = "<link rel=stylesheet href=./a.css>";
        let error = joined(sample(&[(PAGE, page)])).unwrap_err();
        assert!(error.to_string().contains("a.css"), "{error}");
        let files = sample(&[(PAGE, page), ("a.css", "@import 'b.css';")]);
        assert!(joined(files).unwrap_err().to_string().contains("@import"));
        assert!(joined(sample(&[(PAGE, "<p>")])).is_err());
    }
}
