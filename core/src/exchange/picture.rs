//! A card as a picture: lines of text on a quarter of an A4 page, as SVG whose text stays text.

use std::fmt::Write as _;

/// A quarter of an A4 page, in tenths of a millimetre.
const WIDTH: usize = 1050;
const HEIGHT: usize = 1480;
const MARGIN: usize = 80;
/// Heights of the letters that are tried, the largest first: 4.4 to 2.2 mm.
const SIZES: [usize; 12] = [44, 42, 40, 38, 36, 34, 32, 30, 28, 26, 24, 22];

/// The lines as SVG, the first as the title, in the largest letters in which all of it fits.
pub fn card_as_svg(lines: &[String]) -> String {
    let fits = |size: &usize| set(lines, *size).1 <= HEIGHT - MARGIN;
    let size = SIZES.into_iter().find(fits).unwrap_or(22);
    let text = set(lines, size).0;
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"105mm\" height=\"148mm\" \
         viewBox=\"0 0 {WIDTH} {HEIGHT}\"><rect width=\"{WIDTH}\" height=\"{HEIGHT}\" \
         fill=\"#f9f6ee\"/><g font-family=\"Georgia, serif\" font-size=\"{size}\" \
         fill=\"#2b211a\">{text}</g></svg>"
    )
}

/// The text in letters of that size, and where it ends.
fn set(lines: &[String], size: usize) -> (String, usize) {
    let (mut text, mut y) = (String::new(), MARGIN);
    // Letters of such a type are a little more than half as wide as they are high.
    let letters = (WIDTH - 2 * MARGIN) * 100 / (size * 54);
    for (place, line) in lines.iter().enumerate() {
        let weight = if place == 0 { " font-weight=\"600\"" } else { "" };
        for part in broken(line, letters) {
            y += size * 4 / 3;
            // A string takes whatever is written.
            write!(text, "<text x=\"{MARGIN}\" y=\"{y}\"{weight}>{}</text>", escaped(&part)).ok();
        }
        y += size * 2 / 3;
    }
    (text, y - size * 2 / 3)
}

/// The line broken between words.
fn broken(line: &str, letters: usize) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    for word in line.split(' ') {
        match parts.last_mut() {
            Some(last) if last.chars().count() + 1 + word.chars().count() <= letters => {
                last.push(' ');
                last.push_str(word);
            }
            _ => parts.push(word.to_owned()),
        }
    }
    parts
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lowest(svg: &str) -> usize {
        let ys = svg.split(" y=\"").skip(1).filter_map(|it| it.split('"').next()?.parse().ok());
        ys.max().unwrap()
    }

    #[test]
    fn whatever_the_card_says_it_ends_above_the_margin() {
        for words in [4, 40, 160, 300] {
            let lines = vec!["numbness".to_owned() + &" between".repeat(words / 2); 2];
            let svg = card_as_svg(&[vec!["As of 3 May".to_owned()], lines].concat());
            assert!(lowest(&svg) <= HEIGHT - MARGIN, "{words} words end at {}", lowest(&svg));
        }
        let large = set(&vec!["numbness between".to_owned(); 60], 44);
        assert!(large.1 > HEIGHT, "the largest letters do not fit everything");
    }

    #[test]
    fn no_word_is_lost_or_read_as_markup() {
        let svg = card_as_svg(&["a < b & c".to_owned(), "left lower eyelid".to_owned()]);
        assert!(svg.contains("a &lt; b &amp; c") && svg.contains("left lower eyelid"), "{svg}");
        assert!(svg.contains("font-size=\"44\""), "{svg}");
    }
}
