//! Just enough HTML to read the tags of our own pages, also after they were minified, and to change them in place.

use std::ops::Range;

/// One start tag.
#[derive(Clone, Debug)]
pub(crate) struct Tag {
    pub(crate) name: String,
    pub(crate) range: Range<usize>,
    pub(crate) attributes: Vec<Attribute>,
}

/// One attribute; without a value it is an empty text.
#[derive(Clone, Debug)]
pub(crate) struct Attribute {
    pub(crate) name: String,
    pub(crate) value: String,
    /// Where the value stands, with its quotes.
    pub(crate) range: Range<usize>,
}

impl Tag {
    pub(crate) fn value(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|attribute| attribute.name == name);
        found.map(|attribute| attribute.value.as_str())
    }

    pub(crate) fn is_link_to(&self, relation: &str) -> bool {
        self.name == "link" && self.value("rel") == Some(relation)
    }
}

/// Every start tag outside comments, scripts and styles, in order.
pub(crate) fn tags(html: &str) -> Vec<Tag> {
    let mut reader = Reader { text: html, at: 0 };
    let mut tags = Vec::new();
    while reader.skip_to("<") {
        if reader.eats("<!--") {
            reader.skip_past("-->");
        } else if let Some(tag) = reader.tag() {
            let name = tag.name.clone();
            tags.push(tag);
            if name == "script" || name == "style" {
                reader.skip_to(&format!("</{name}"));
            }
        }
    }
    tags
}

/// Puts new text in place of ranges that do not overlap.
pub(crate) fn replaced(html: &str, mut edits: Vec<(Range<usize>, String)>) -> String {
    edits.sort_by_key(|(range, _)| range.start);
    let mut text = html.to_owned();
    for (range, new) in edits.into_iter().rev() {
        text.replace_range(range, &new);
    }
    text
}

/// The file of our own that a reference names: `./boot.js` and `boot.js` are the same file.
pub(crate) fn local_name(reference: &str) -> Option<&str> {
    let path = reference.split(['?', '#']).next().unwrap_or_default();
    let path = path.strip_prefix("./").unwrap_or(path);
    let is_local = !path.is_empty() && !path.starts_with('/') && !path.contains(':');
    is_local.then_some(path)
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Reader<'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn eats(&mut self, word: &str) -> bool {
        let found = self.rest().starts_with(word);
        if found {
            self.at += word.len();
        }
        found
    }

    fn take_until(&mut self, ends: impl Fn(char) -> bool) -> &'a str {
        let rest = self.rest();
        let length = rest.find(ends).unwrap_or(rest.len());
        self.at += length;
        rest.get(..length).unwrap_or_default()
    }

    /// Stops before the word; at the end of the text if there is none.
    fn skip_to(&mut self, word: &str) -> bool {
        let place = self.rest().find(word);
        self.at = place.map_or(self.text.len(), |place| self.at + place);
        place.is_some()
    }

    fn skip_past(&mut self, word: &str) {
        if self.skip_to(word) {
            self.at += word.len();
        }
    }

    /// A start tag here; anything else that begins with `<` is stepped over.
    fn tag(&mut self) -> Option<Tag> {
        let start = self.at;
        self.at += 1;
        if !self.rest().starts_with(|first: char| first.is_ascii_alphabetic()) {
            return None;
        }
        let name = self.take_until(|c| c.is_whitespace() || c == '/' || c == '>');
        let mut attributes = Vec::new();
        loop {
            self.take_until(|c| !c.is_whitespace() && c != '/');
            if self.rest().is_empty() || self.eats(">") {
                break;
            }
            attributes.push(self.attribute());
        }
        Some(Tag { name: name.to_ascii_lowercase(), range: start..self.at, attributes })
    }

    fn attribute(&mut self) -> Attribute {
        let name = self.take_until(|c| c.is_whitespace() || matches!(c, '=' | '>' | '/'));
        let start = self.at;
        let value = if self.eats("=") { self.value() } else { "" };
        // A stray `=` has no name and no value: step over it, so that the reader always moves on.
        Attribute {
            name: name.to_ascii_lowercase(),
            value: value.to_owned(),
            range: (start + 1).min(self.at)..self.at,
        }
    }

    fn value(&mut self) -> &'a str {
        for quote in ['"', '\''] {
            if self.eats(&quote.to_string()) {
                let value = self.take_until(|c| c == quote);
                self.eats(&quote.to_string());
                return value;
            }
        }
        self.take_until(|c| c.is_whitespace() || c == '>')
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_read_quoted_and_minified_alike() {
        for html in [
            r#"<!doctype html><link rel="stylesheet" href="./a.css" crossorigin/><p>x</p>"#,
            "<!doctype html><link href=./a.css rel=stylesheet crossorigin><p>x</p>",
            "<!DOCTYPE html><LINK REL='stylesheet'\n HREF='./a.css' crossorigin ><p>x</p>",
        ] {
            let tags = tags(html);
            let names: Vec<&str> = tags.iter().map(|tag| tag.name.as_str()).collect();
            assert_eq!(names, ["link", "p"], "{html}");
            assert!(tags[0].is_link_to("stylesheet"));
            assert_eq!(tags[0].value("href"), Some("./a.css"));
            assert_eq!(tags[0].value("crossorigin"), Some(""));
            assert_eq!(tags[0].value("media"), None);
        }
    }

    #[test]
    fn comments_and_scripts_hide_what_looks_like_a_tag() {
        let html = "<!-- <link> --><script>if (a<b) {'<link>'}</script><b>";
        let names: Vec<String> = tags(html).into_iter().map(|tag| tag.name).collect();
        assert_eq!(names, ["script", "b"]);
    }

    #[test]
    fn broken_html_ends_the_reading() {
        for html in ["<", "<a", "<a b", "<a b=", "<a b='c", "<a ==>", "<!-- x", "a < b", "<a =b=c/"]
        {
            tags(html);
        }
    }

    #[test]
    fn an_edit_replaces_the_value_with_its_quotes() {
        let html = r#"<a href="x.js"><a href=x.js>"#;
        let edits = tags(html)
            .iter()
            .map(|tag| (tag.attributes[0].range.clone(), r#""y.js""#.to_owned()))
            .collect();
        assert_eq!(replaced(html, edits), r#"<a href="y.js"><a href="y.js">"#);
    }

    #[test]
    fn only_relative_references_are_ours() {
        assert_eq!(local_name("./boot.js?x#y"), Some("boot.js"));
        assert_eq!(local_name("icons/a.svg"), Some("icons/a.svg"));
        for other in ["", "./", "#/diary", "/boot.js", "https://a.example/b", "data:,", "mailto:a"]
        {
            assert_eq!(local_name(other), None, "{other}");
        }
    }
}
