//! The colours of `style/tokens.css` as WCAG 2.2 measures their contrast, in both themes.
//!
//! OKLCH becomes linear sRGB by the matrices of its author (B. Ottosson, "A perceptual color space
//! for image processing", 2020); luminance and ratio are those of WCAG 2.2, 1.4.3 and 1.4.11.

use anyhow::{Context as _, Result, ensure};
use std::fs;

use crate::child::repository;

/// The colours of drawings that are kept as files.
const SAVED: &str = "core/src/chart/saved.css";
/// What is drawn on what, and the least ratio between them.
const PAIRS: [(&str, &str, f64); 22] = [
    // Words.
    ("ink", "paper", 7.0),
    ("ink", "paper-raised", 7.0),
    ("ink-soft", "paper", 7.0),
    ("ink-soft", "paper-raised", 7.0),
    ("accent", "paper", 7.0),
    ("accent", "paper-raised", 7.0),
    ("accent-strong", "accent-wash", 7.0),
    ("on-accent", "accent", 7.0),
    ("self-care", "paper-raised", 7.0),
    ("see-doctor", "paper-raised", 7.0),
    ("see-doctor-soon", "paper-raised", 7.0),
    ("emergency", "paper-raised", 7.0),
    ("self-care", "paper", 7.0),
    ("see-doctor", "paper", 7.0),
    ("see-doctor-soon", "paper", 7.0),
    ("emergency", "paper", 7.0),
    // The edge of what can be chosen.
    ("edge", "paper", 3.0),
    ("edge", "paper-raised", 3.0),
    // The drawing: its lines, the hatching on its wash, a ring, and the number of a mark.
    ("ink", "accent-wash", 7.0),
    ("accent", "accent-wash", 3.0),
    ("accent-strong", "paper-raised", 7.0),
    ("accent-strong", "paper", 3.0),
];

/// Fails where two colours of a theme are too near each other.
pub(crate) fn check() -> Result<()> {
    let css = fs::read_to_string(repository().join("style/tokens.css"))?;
    let faint = too_faint(&css)?;
    ensure!(faint.is_empty(), "style/tokens.css: {}", faint.join("; "));
    let saved = fs::read_to_string(repository().join(SAVED))?;
    let strange = strange_colours(&saved, &css)?;
    ensure!(strange.is_empty(), "{SAVED}: no token of the light theme is {}", strange.join(", "));
    Ok(())
}

/// The colours of drawings that are kept as files, in numbers, which are no light theme's token.
fn strange_colours(saved: &str, tokens: &str) -> Result<Vec<String>> {
    let (light, _) = tokens.split_once("prefers-color-scheme: dark").context("two themes")?;
    let names = light.split("--").skip(1).filter(|it| it.contains(": oklch("));
    let names: Vec<&str> = names.filter_map(|it| it.split(':').next()).collect();
    let known = names.iter().map(|it| numbers(light, it)).collect::<Result<Vec<_>>>()?;
    let colours = saved.split('#').skip(1).filter_map(|it| it.get(..6));
    Ok(colours.filter(|it| !known.iter().any(|known| known == it)).map(str::to_owned).collect())
}

/// A token as `rrggbb`.
fn numbers(css: &str, token: &str) -> Result<String> {
    let [light, chroma, hue] = values(css, token)?;
    let byte = |linear: f64| {
        let share = if linear <= 0.003_130_8 {
            12.92 * linear
        } else {
            1.055 * linear.powf(1.0 / 2.4) - 0.055
        };
        format!("{:02x}", whole(share * 255.0))
    };
    Ok(linear(light, chroma, hue.to_radians()).map(byte).concat())
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 255")]
fn whole(number: f64) -> u8 {
    number.round() as u8
}

/// Every pair that is too near, with its ratio.
fn too_faint(css: &str) -> Result<Vec<String>> {
    let (light, dark) = css.split_once("prefers-color-scheme: dark").context("two themes")?;
    let mut faint = Vec::new();
    for (theme, text) in [("light", light), ("dark", dark)] {
        for (one, other, least) in PAIRS {
            let ratio = ratio(luminance(text, one)?, luminance(text, other)?);
            if ratio < least {
                faint.push(format!("{theme}: {one} on {other} is {ratio:.2}, not {least}"));
            }
        }
    }
    Ok(faint)
}

fn ratio(one: f64, other: f64) -> f64 {
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// The relative luminance of a token, from 0 to 1.
fn luminance(css: &str, token: &str) -> Result<f64> {
    let [light, chroma, hue] = values(css, token)?;
    Ok(luminance_of(light, chroma, hue.to_radians()))
}

/// Lightness, chroma and hue of a token, the last in degrees.
fn values(css: &str, token: &str) -> Result<[f64; 3]> {
    let start = format!("--{token}: oklch(");
    let (_, rest) = css.split_once(&start).with_context(|| format!("no colour --{token}"))?;
    let (values, _) = rest.split_once(')').context("an end")?;
    let values: Vec<f64> = values.split_whitespace().map(str::parse).collect::<Result<_, _>>()?;
    values.try_into().map_err(|_| anyhow::anyhow!("--{token} has no three values"))
}

fn luminance_of(light: f64, chroma: f64, hue: f64) -> f64 {
    let [red, green, blue] = linear(light, chroma, hue);
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/// Red, green and blue of linear sRGB, each from 0 to 1; the hue in radians.
fn linear(light: f64, chroma: f64, hue: f64) -> [f64; 3] {
    let (green_red, blue_yellow) = (chroma * hue.cos(), chroma * hue.sin());
    let [long, medium, short] = [
        light + 0.396_337_777_4 * green_red + 0.215_803_757_3 * blue_yellow,
        light - 0.105_561_345_8 * green_red - 0.063_854_172_8 * blue_yellow,
        light - 0.089_484_177_5 * green_red - 1.291_485_548_0 * blue_yellow,
    ]
    .map(|it| it.powi(3));
    [
        4.076_741_662_1 * long - 3.307_711_591_3 * medium + 0.230_969_929_2 * short,
        -1.268_438_004_6 * long + 2.609_757_401_1 * medium - 0.341_319_396_5 * short,
        -0.004_196_086_3 * long - 0.703_418_614_7 * medium + 1.707_614_701_0 * short,
    ]
    .map(|it| it.clamp(0.0, 1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn black_white_and_grey_have_the_ratios_they_are_known_to_have() {
        let (black, white) = (luminance_of(0.0, 0.0, 0.0), luminance_of(1.0, 0.0, 0.0));
        assert!((ratio(black, white) - 21.0).abs() < 0.01);
        // #767676, the lightest grey that text on white may have at 4.5 (WCAG's own example).
        let grey = luminance_of(0.565, 0.0, 0.0);
        assert!((ratio(grey, white) - 4.54).abs() < 0.1, "{}", ratio(grey, white));
    }

    #[test]
    fn a_drawing_that_is_kept_has_the_colours_of_the_page() {
        let [saved, tokens] = [SAVED, "style/tokens.css"]
            .map(|it| fs::read_to_string(repository().join(it)).unwrap());
        assert_eq!(strange_colours(&saved, &tokens).unwrap(), Vec::<String>::new());
        let planted = saved.replacen("#0f5763", "#0f5764", 1);
        assert_eq!(strange_colours(&planted, &tokens).unwrap(), ["0f5764"]);
    }

    #[test]
    fn a_colour_that_is_too_faint_is_seen_in_either_theme() {
        let css = fs::read_to_string(repository().join("style/tokens.css")).unwrap();
        assert_eq!(too_faint(&css).unwrap(), Vec::<String>::new());
        for (good, bad, theme) in [
            ("--ink: oklch(0.25 0.02 58)", "--ink: oklch(0.6 0.02 58)", "light: ink on paper"),
            ("--ink: oklch(0.9 0.018 84)", "--ink: oklch(0.5 0.018 84)", "dark: ink on paper"),
        ] {
            assert!(css.contains(good));
            let faint = too_faint(&css.replace(good, bad)).unwrap().join("; ");
            assert!(faint.contains(theme), "{faint}");
        }
    }
}
