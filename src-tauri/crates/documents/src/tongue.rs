//! The language of a paragraph, told by the small words that every sentence needs.

use sesiona_locale::Language;

/// Fewer words than these may be a name or a quotation.
const FEWEST_WORDS: usize = 8;
/// One word in so many of a text is a small one, at least.
const ONE_IN: usize = 6;
/// The small words of the other language are so many times those of the usual one, at least.
const TIMES: usize = 4;

/// Words that English has and Spanish does not.
const ENGLISH: [&str; 32] = [
    "the", "of", "and", "to", "in", "is", "that", "for", "with", "as", "are", "be", "by", "this", "on",
    "from", "which", "was", "at", "it", "an", "or", "not", "will", "have", "has", "their", "its", "were",
    "been", "shall", "these",
];
/// Words that Spanish has and English does not.
const SPANISH: [&str; 32] = [
    "de", "la", "el", "que", "en", "y", "los", "del", "las", "por", "con", "para", "una", "un", "se", "su",
    "al", "lo", "como", "es", "más", "sus", "este", "esta", "ha", "fue", "entre", "sobre", "cuando", "desde",
    "según", "está",
];

/// The language of a paragraph where it is clearly not the usual one.
pub(crate) fn other_than(usual: Language, text: &str) -> Option<Language> {
    let other = match usual {
        Language::Es => Language::En,
        Language::En => Language::Es,
    };
    let words: Vec<String> = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.chars().any(char::is_alphabetic))
        .map(str::to_lowercase)
        .collect();
    let count = |language| words.iter().filter(|word| small_words(language).contains(&word.as_str())).count();
    let (own, foreign) = (count(usual), count(other));
    let long = words.len() >= FEWEST_WORDS;
    (long && foreign * ONE_IN >= words.len() && foreign > own * TIMES).then_some(other)
}

fn small_words(language: Language) -> &'static [&'static str] {
    match language {
        Language::Es => &SPANISH,
        Language::En => &ENGLISH,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_paragraph_that_is_clearly_in_the_other_language_is_told_apart() {
        for (text, expected) in [
            (
                "The Board took note of the report and asked that it be published on the site.",
                Some(Language::En),
            ),
            ("La Junta conoció el informe y pidió que se publique en el sitio de la institución.", None),
            ("The New York Times", None),
            ("Se presentó el libro «The State of the World and the Role of the Board» en la sesión.", None),
            (
                "Convenio con University of California, Los Angeles, y Massachusetts Institute of Technology",
                None,
            ),
            ("JD-VIII-2, JD-XI-1, JD-XI-2, 2018, 2019, 2020, 2021, 2022", None),
            ("", None),
        ] {
            assert_eq!(other_than(Language::Es, text), expected, "{text}");
        }
        let spanish = "La Junta conoció el informe y pidió que se publique en el sitio de la institución.";
        assert_eq!(other_than(Language::En, spanish), Some(Language::Es));
    }
}
