//! The shapes of charts as SVG.

use super::Area;

/// A text as it stands in SVG: what a person wrote is shown and never read as markup.
pub fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '&' => escaped.push_str("&amp;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            // XML allows no other control characters.
            _ if sign.is_control() => escaped.push(' '),
            _ => escaped.push(sign),
        }
    }
    escaped
}

/// Where a text begins, ends or has its middle.
#[derive(Clone, Copy)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

pub(super) fn text(class: &str, anchor: Anchor, x: i32, y: i32, text: &str) -> String {
    let anchor = match anchor {
        Anchor::Start => "start",
        Anchor::Middle => "middle",
        Anchor::End => "end",
    };
    let text = escaped(text);
    format!(r#"<text class="{class}" text-anchor="{anchor}" x="{x}" y="{y}">{text}</text>"#)
}

pub(super) fn line(class: &str, from: (i32, i32), to: (i32, i32)) -> String {
    let ((x1, y1), (x2, y2)) = (from, to);
    format!(r#"<path class="{class}" d="M{x1} {y1}L{x2} {y2}"/>"#)
}

pub(super) fn dot(class: &str, (x, y): (i32, i32), radius: i32) -> String {
    format!(r#"<circle class="{class}" cx="{x}" cy="{y}" r="{radius}"/>"#)
}

pub(super) fn rect(class: &str, Area { x, y, width, height }: Area) -> String {
    format!(r#"<rect class="{class}" x="{x}" y="{y}" width="{width}" height="{height}"/>"#)
}
