//! Two stylesheets out of the many that the page links: the first paint waits for those in the head, and only the app for those in the body.

use std::ops::Range;

use anyhow::{Context as _, Result, ensure};

use super::{PAGE, html, text};
use crate::files::{Files, hashed_name};

/// Joins the linked stylesheets, those of the head and those of the body, in the order of the links;
/// the one link stands where the first stood. That of the body only asks for the file, so that the
/// parser does not wait for it: `boot.js` puts it on before it starts the app.
pub(super) fn joined(mut files: Files) -> Result<Files> {
    let page = text(&files, PAGE)?.to_owned();
    let tags = html::tags(&page);
    let body = tags.iter().find(|tag| tag.name == "body").map_or(page.len(), |it| it.range.start);
    let links = tags.into_iter().filter(|tag| tag.is_link_to("stylesheet"));
    let (first, rest): (Vec<_>, Vec<_>) = links.partition(|it| it.range.start < body);
    ensure!(!first.is_empty(), "{PAGE} links no stylesheet in its head");

    let mut edits = join(&mut files, "first.css", "rel=\"stylesheet\"", first)?;
    if !rest.is_empty() {
        edits.extend(join(&mut files, "style.css", "rel=\"preload\" as=\"style\"", rest)?);
    }
    files.insert(PAGE.to_owned(), html::replaced(&page, edits).into_bytes());
    Ok(files)
}

/// Puts one file in the place of the linked ones, to be linked with those attributes; what is to stand
/// where their links stood.
fn join(
    files: &mut Files,
    name: &str,
    how: &str,
    links: Vec<html::Tag>,
) -> Result<Vec<(Range<usize>, String)>> {
    let mut style = String::new();
    let mut joined_names = Vec::new();
    for link in &links {
        let reference = link.value("href").unwrap_or_default();
        let name = html::local_name(reference).unwrap_or(reference);
        style.push_str(&one_style(name, text(files, name)?, link.value("media"))?);
        joined_names.push(name.to_owned());
    }
    for name in &joined_names {
        files.remove(name).with_context(|| format!("{name} is linked twice"))?;
    }
    let name = hashed_name(name, style.as_bytes());
    let mut new_link = Some(format!("<link {how} href=\"./{name}\">"));
    files.insert(name, style.into_bytes());
    Ok(links.into_iter().map(|link| (link.range, new_link.take().unwrap_or_default())).collect())
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
        let name = files.keys().find(|name| name.starts_with("first.")).unwrap();
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
    fn what_is_linked_in_the_body_is_a_file_of_its_own() {
        let page = "<link rel=stylesheet href=a.css><body><p>x</p>\
                    <link rel=stylesheet href=c.css><link rel=stylesheet href=b.css><p>y</p>";
        let files = sample(&[(PAGE, page), ("a.css", "a{}"), ("b.css", "b{}"), ("c.css", "c{}")]);
        let files = joined(files).unwrap();
        let style = |start: &str| {
            let name = files.keys().find(|name| name.starts_with(start)).unwrap();
            (text(&files, PAGE).unwrap().find(name).unwrap(), text(&files, name).unwrap())
        };
        let ((first, first_rules), (rest, rest_rules)) = (style("first."), style("style."));
        assert_eq!((first_rules, rest_rules), ("a{}\n", "c{}\nb{}\n"));
        let paragraph = |text: &str| files[PAGE].windows(8).position(|it| it == text.as_bytes());
        assert!(Some(first) < paragraph("<p>x</p>") && paragraph("<p>x</p>") < Some(rest));
        assert!(Some(rest) < paragraph("<p>y</p>"));
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
