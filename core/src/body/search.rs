//! Finding a place by what a person types.

/// Whether every word that was typed begins a word of the text, or is one in the plural; both in
/// lower case, which depends on the language and costs tables that a browser has.
///
/// What was typed without a word finds everything.
pub fn is_found(typed: &str, text: &str) -> bool {
    words(typed).all(|typed| words(text).any(|it| it.starts_with(typed) || is_many_of(typed, it)))
}

/// Whether the first is the second with the end that makes a plural of it. Of a word of one or two
/// letters that would be another word.
fn is_many_of(typed: &str, word: &str) -> bool {
    word.chars().nth(2).is_some() && matches!(typed.strip_prefix(word), Some("s" | "es"))
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    let ends = |it: char| it.is_whitespace() || it.is_ascii_punctuation();
    text.split(ends).filter(|it| !it.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    const ARCH: &str = "left arch of the foot (sole)";

    #[test]
    fn the_beginnings_of_words_find_in_any_order() {
        for typed in ["arch", "sol", "foot left", " le  arch ", "l a"] {
            assert!(is_found(typed, ARCH), "{typed}");
        }
    }

    #[test]
    fn what_is_in_no_word_and_the_middle_of_one_do_not_find() {
        for typed in ["right", "rch", "arch right", "sole!x", "calf"] {
            assert!(!is_found(typed, ARCH), "{typed}");
        }
    }

    #[test]
    fn a_plural_finds_its_word_and_what_only_looks_like_one_does_not() {
        for typed in ["arches", "soles", "arches left"] {
            assert!(is_found(typed, ARCH), "{typed}");
        }
        for typed in ["ofs", "archer", "archess", "soled", "soles right"] {
            assert!(!is_found(typed, ARCH), "{typed}");
        }
    }

    #[test]
    fn nothing_typed_finds_everything() {
        for typed in ["", "  ", "-", "?!"] {
            assert!(is_found(typed, ARCH), "{typed}");
        }
    }

    #[test]
    fn other_alphabets_are_words_too() {
        assert!(is_found("κνή", "κνήμη"));
        assert!(is_found("عين", "جفن عين"));
    }
}
