//! A person's own words: words of a language in no grammar, with numbers, times and slips of the finger.

use super::random::SplitMix64;
use super::{latin, other_scripts};

/// A language: its words and how they are put together.
struct Language {
    /// Out of a hundred phrases.
    share: u32,
    words: &'static str,
    space: &'static str,
    comma: &'static str,
    stop: &'static str,
}

impl Language {
    const fn spaced(share: u32, words: &'static str) -> Self {
        Self { share, words, space: " ", comma: ", ", stop: ". " }
    }
}

const LANGUAGES: [Language; 10] = [
    Language::spaced(34, latin::ENGLISH),
    Language::spaced(16, latin::GERMAN),
    Language::spaced(12, latin::FRENCH),
    Language::spaced(10, other_scripts::RUSSIAN),
    Language::spaced(6, other_scripts::GREEK),
    Language { comma: "، ", ..Language::spaced(5, other_scripts::ARABIC) },
    Language::spaced(4, other_scripts::HEBREW),
    Language { stop: "। ", ..Language::spaced(5, other_scripts::HINDI) },
    Language {
        space: "", comma: "、", stop: "。", ..Language::spaced(4, other_scripts::JAPANESE)
    },
    Language {
        space: "", comma: "，", stop: "。", ..Language::spaced(4, other_scripts::CHINESE)
    },
];

/// The languages in which a person writes.
pub(super) struct Words {
    languages: Vec<(&'static Language, Vec<&'static str>)>,
    emoji: Vec<&'static str>,
}

impl Words {
    pub(super) fn new() -> Self {
        let languages = LANGUAGES.iter().map(|it| (it, it.words.split_whitespace().collect()));
        let emoji = other_scripts::EMOJI.split_whitespace().collect();
        Self { languages: languages.collect(), emoji }
    }

    /// A phrase in one of the languages, about 40 characters at the median, a few hundred at most.
    pub(super) fn phrase(&self, random: &mut SplitMix64) -> String {
        let Some((language, words)) = self.language(random.below(100)) else {
            return String::new();
        };
        let length = length(random);
        let mut phrase = Phrase { text: String::new(), length: 0 };
        let first = word(random, language, words);
        phrase.push(&if random.percent(50) { capitalized(&first) } else { first });
        while phrase.length < length {
            let joint = joint(random, language);
            let next = word(random, language, words);
            // Whichever is nearer to the length: with this word or without.
            let with = phrase.length + joint.chars().count() + next.chars().count();
            if with > length && with - length > length - phrase.length {
                break;
            }
            phrase.push(joint);
            phrase.push(&next);
        }
        match random.below(100) {
            0..6 => {
                phrase.push(language.space);
                phrase.push(random.pick_early(&self.emoji).unwrap_or_default());
            }
            6..25 => phrase.push(language.stop.trim_end()),
            _ => (),
        }
        phrase.text
    }

    /// The language in whose share that number out of a hundred lies, with its words.
    fn language(&self, mut drawn: u32) -> Option<&(&'static Language, Vec<&'static str>)> {
        self.languages.iter().find(|(language, _)| {
            let found = drawn < language.share;
            drawn = drawn.saturating_sub(language.share);
            found
        })
    }
}

/// A text with its count of characters.
struct Phrase {
    text: String,
    length: usize,
}

impl Phrase {
    fn push(&mut self, part: &str) {
        self.text.push_str(part);
        self.length += part.chars().count();
    }
}

/// How many characters a phrase is to have: half of them under 40, some of them hundreds.
fn length(random: &mut SplitMix64) -> usize {
    let length = match random.below(100) {
        0..50 => 5 + random.below(35),
        50..80 => 40 + random.below(30),
        80..96 => 70 + random.below(80),
        _ => 150 + random.below(450),
    };
    usize::try_from(length).unwrap_or_default()
}

fn joint(random: &mut SplitMix64, language: &Language) -> &'static str {
    match random.below(100) {
        0..8 => language.comma,
        8..13 => language.stop,
        13 => "\n",
        14 => " – ",
        15 => "… ",
        _ => language.space,
    }
}

/// A word, now and then a number or a slip of the finger.
fn word(random: &mut SplitMix64, language: &Language, words: &[&str]) -> String {
    if random.percent(6) {
        return number(random);
    }
    let word = random.pick_early(words).unwrap_or_default();
    if !language.space.is_empty() && random.percent(3) {
        return misspelt(random, word);
    }
    word.to_owned()
}

/// A time, a count or a share, as people write them in every language.
fn number(random: &mut SplitMix64) -> String {
    let (large, small) = (1 + random.below(60), 1 + random.below(10));
    match random.below(7) {
        0 | 1 => format!("{}:{:02}", random.below(24), random.below(60)),
        2 => format!("{small}x"),
        3 => format!("{small}–{}", small + 1 + random.below(5)),
        4 => format!("~{large}"),
        5 => format!("{small}/10"),
        _ => large.to_string(),
    }
}

/// A word with a character lost, doubled, or in the place of the next.
fn misspelt(random: &mut SplitMix64, word: &str) -> String {
    let mut chars: Vec<char> = word.chars().collect();
    let place: Vec<usize> = (0..chars.len().saturating_sub(1)).collect();
    let (Some(place), true) = (random.pick(&place), chars.len() > 3) else {
        return word.to_owned();
    };
    match random.below(3) {
        0 => chars.swap(place, place + 1),
        1 => {
            let twin = chars.remove(place);
            chars.splice(place..place, [twin, twin]).for_each(drop);
        }
        _ => drop(chars.remove(place)),
    }
    chars.into_iter().collect()
}

fn capitalized(word: &str) -> String {
    let mut chars = word.chars();
    let first = chars.next().into_iter().flat_map(char::to_uppercase);
    first.chain(chars).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_language_has_many_words_each_once_and_the_shares_are_a_hundred() {
        let words = Words::new();
        let mut sizes: Vec<usize> = words.languages.iter().map(|(_, it)| it.len()).collect();
        for (_, list) in &words.languages {
            assert_eq!(list.iter().collect::<BTreeSet<_>>().len(), list.len(), "{:?}", list[0]);
        }
        sizes.sort_unstable();
        assert!(sizes[0] >= 140 && sizes[5] >= 200 && sizes[9] >= 400, "{sizes:?}");
        assert_eq!(LANGUAGES.iter().map(|it| it.share).sum::<u32>(), 100);
    }

    #[test]
    fn a_slip_of_the_finger_moves_loses_or_doubles_one_character() {
        let mut random = SplitMix64::new(1);
        let slips: BTreeSet<String> = (0..500).map(|_| misspelt(&mut random, "lèvre")).collect();
        for slip in ["èlvre", "lvre", "lèèvre", "lèver", "lère"] {
            assert!(slips.contains(slip), "{slips:?}");
        }
        assert_eq!(slips.len(), 12, "{slips:?}");
        assert_eq!(misspelt(&mut random, "пил"), "пил");
        assert_eq!(misspelt(&mut random, ""), "");
    }

    #[test]
    fn a_first_word_begins_with_a_capital_where_its_script_has_them() {
        for (word, capital) in [("écran", "Écran"), ("икра", "Икра"), ("朝", "朝"), ("", "")]
        {
            assert_eq!(capitalized(word), capital);
        }
    }
}
