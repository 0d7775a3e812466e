//! A drawing as a file of its own, with its styles inside: it looks the same in any program that shows SVG.

use super::svg::escaped;

/// The light theme in numbers, since few programs know the page's tokens: `cargo xtask test` holds them
/// against `style/tokens.css`.
const STYLE: &str = include_str!("saved.css");

/// The file. `content` is that of an SVG with this `viewBox`, `title` what it shows in words.
pub fn saved(title: &str, view_box: &str, content: &str) -> String {
    let size: Vec<&str> = view_box.split(' ').collect();
    let [left, top, width, height] = size.try_into().unwrap_or(["0"; 4]);
    let title = escaped(title);
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="{view_box}" width="680" role="img"><title>{title}</title><style>{STYLE}</style><rect class="paper" x="{left}" y="{top}" width="{width}" height="{height}"/>{content}</svg>
"#
    )
}
