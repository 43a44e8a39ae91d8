//! What people type, as a question to the index.

use sesiona_domain::numbering::roman;

/// Goes before an n that is a ñ, as the index does: see the migration of the search.
pub(super) const ENYE: char = '\u{F0F1}';
/// Nobody types more words, nor longer ones, to find something.
const MOST_WORDS: usize = 16;
const LONGEST_WORD: usize = 64;

/// The words that people typed.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Question {
    /// Each of them whole.
    whole: String,
    /// The last one may go on.
    begun: String,
}

impl Question {
    /// `None` when there is no word in the text.
    pub(super) fn of(text: &str) -> Option<Self> {
        let mut terms: Vec<String> = Vec::new();
        let words = words(text);
        terms.extend(words.iter().map(|word| format!("({})", term(word))));
        let whole = terms.join(" AND ");
        let last = words.last()?;
        terms.pop();
        terms.push(format!("({} OR \"{last}\" *)", term(last)));
        Some(Self { whole, begun: terms.join(" AND ") })
    }

    /// Whole words in what records are called.
    pub(super) fn whole_in_title(&self) -> String {
        format!("title : ({})", self.whole)
    }

    /// Words in what records are called.
    pub(super) fn in_title(&self) -> String {
        format!("title : ({})", self.begun)
    }

    /// Words wherever they stand.
    pub(super) fn anywhere(&self) -> &str {
        &self.begun
    }
}

/// The words of a text in small letters, without anything that means something to the index.
fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    // Longer than all words together may be, with what stands between them.
    for letter in text.chars().take(2 * MOST_WORDS * LONGEST_WORD).chain([' ']) {
        match letter {
            'ñ' | 'Ñ' => word.extend([ENYE, 'n']),
            // A tilde of its own makes a ñ of the n before it.
            '\u{303}' if word.ends_with(['n', 'N']) => {
                word.pop();
                word.extend([ENYE, 'n']);
            }
            // Other accents of their own are passed over, as the index does.
            '\u{300}'..='\u{36F}' => {}
            _ if letter.is_alphanumeric() => word.extend(letter.to_lowercase()),
            _ if word.is_empty() => {}
            _ => words.push(std::mem::take(&mut word).chars().take(LONGEST_WORD).collect()),
        }
    }
    words.truncate(MOST_WORDS);
    words
}

/// A word, or the same number as codes write it: 11 is XI.
fn term(word: &str) -> String {
    let other = match word.parse::<u32>() {
        Ok(number) => roman::format(number).map(|numeral| numeral.to_lowercase()),
        Err(_) => roman::parse(word).map(|number| number.to_string()),
    };
    match other {
        Some(other) => format!("\"{word}\" OR \"{other}\""),
        None => format!("\"{word}\""),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_its_words() {
        assert_eq!(words("JD-XI-2"), ["jd", "xi", "2"]);
        assert_eq!(words("  Sesión*  \"NEAR(a b)\" "), ["sesión", "near", "a", "b"]);
        assert_eq!(words("AÑO an\u{303}o"), ["a\u{F0F1}no", "a\u{F0F1}no"]);
        assert_eq!(words("sesio\u{301}n"), ["sesion"]);
        assert_eq!(words("😀 – «»"), Vec::<String>::new());
        assert_eq!(words(&"a b ".repeat(5000)).len(), MOST_WORDS);
        assert_eq!(words(&"x".repeat(10_000))[0].len(), LONGEST_WORD);
    }

    #[test]
    fn the_last_word_may_go_on_and_numbers_are_found_as_codes_write_them() {
        let question = Question::of("acta 11").unwrap();
        assert_eq!(question.anywhere(), "(\"acta\") AND (\"11\" OR \"xi\" OR \"11\" *)");
        assert_eq!(question.whole_in_title(), "title : ((\"acta\") AND (\"11\" OR \"xi\"))");
        assert_eq!(Question::of("xi").unwrap().in_title(), "title : ((\"xi\" OR \"11\" OR \"xi\" *))");
        assert_eq!(Question::of(" – "), None);
    }
}
