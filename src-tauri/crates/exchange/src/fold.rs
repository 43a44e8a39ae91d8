//! Comparing words regardless of case, accents and punctuation.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The character without case and accent; `None` for a combining mark, which belongs to the one before.
pub(crate) fn plain_char(c: char) -> Option<char> {
    if c.is_ascii() {
        return Some(c.to_ascii_lowercase());
    }
    let base = c.nfd().next().unwrap_or(c);
    if is_combining_mark(base) { None } else { base.to_lowercase().next() }
}

/// The text in lower case without accents, one character for each that was not a combining mark.
pub(crate) fn plain(text: &str) -> String {
    text.chars().filter_map(plain_char).collect()
}

/// The letters and digits in lower case without accents, words separated by one space.
pub(crate) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut gap = false;
    for c in text.chars().filter_map(plain_char) {
        if !is_word_char(c) {
            gap = true;
            continue;
        }
        if gap && !folded.is_empty() {
            folded.push(' ');
        }
        gap = false;
        folded.push(c);
    }
    folded
}

/// Whether the folded text begins with some folded words; the text is read no further than that takes.
pub(crate) fn begins_with(text: &str, words: &str) -> bool {
    let mut wanted = words.chars();
    let mut gap = false;
    let mut rest = text.chars().filter_map(plain_char).skip_while(|&c| !is_word_char(c));
    while !wanted.as_str().is_empty() {
        let Some(c) = rest.next() else { return false };
        if !is_word_char(c) {
            gap = true;
            continue;
        }
        if (std::mem::take(&mut gap) && wanted.next() != Some(' ')) || wanted.next() != Some(c) {
            return false;
        }
    }
    true
}

/// Whether a character of plain text belongs to a word. The ordinal marks of «11ª» do not.
pub(crate) fn is_word_char(c: char) -> bool {
    c.is_alphanumeric() && !matches!(c, 'ª' | 'º')
}

/// How many letters and digits a text has, as [`fold`] counts them.
pub(crate) fn weight(text: &str) -> usize {
    text.chars().filter_map(plain_char).filter(|&c| is_word_char(c)).count()
}

/// The byte where the first `weight` letters and digits of the text end.
pub(crate) fn end_of_weight(text: &str, weight: usize) -> usize {
    let mut rest = weight;
    for (index, c) in text.char_indices() {
        if rest == 0 {
            return index;
        }
        if plain_char(c).is_some_and(is_word_char) {
            rest -= 1;
        }
    }
    text.len()
}

/// How alike two folded texts are, 0 to 100; 0 as soon as it is clear that they are not.
///
/// The cost is bounded: longer texts than [`COMPARED`] characters are compared by their beginnings.
pub(crate) fn likeness(a: &str, b: &str) -> u32 {
    if a == b {
        return 100;
    }
    let a: Vec<char> = a.chars().take(COMPARED).collect();
    let b: Vec<char> = b.chars().take(COMPARED).collect();
    let longest = a.len().max(b.len());
    if longest == 0 || a.len().abs_diff(b.len()) * 100 > longest * 30 || !share_letters(&a, &b, longest) {
        return 0;
    }
    let distance = edit_distance(&a, &b);
    u32::try_from(100 - (distance * 100).div_ceil(longest).min(100)).unwrap_or(0)
}

const COMPARED: usize = 400;

/// A cheap look before the costly one: texts with very different letters are not alike.
fn share_letters(a: &[char], b: &[char], longest: usize) -> bool {
    let mut counts = [0i32; 64];
    for &c in a {
        counts[c as usize % 64] += 1;
    }
    for &c in b {
        counts[c as usize % 64] -= 1;
    }
    let different: i32 = counts.iter().map(|count| count.abs()).sum();
    (different as usize) * 100 <= longest * 60
}

fn edit_distance(a: &[char], b: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, &left) in a.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, &right) in b.iter().enumerate() {
            let change = diagonal + usize::from(left != right);
            diagonal = row[j + 1];
            row[j + 1] = change.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_accents_and_punctuation_do_not_count() {
        assert_eq!(fold("  9.  Asuntos\u{a0}GENERALES. "), "9 asuntos generales");
        assert_eq!(fold("11ª Sesión «ñandú»"), "11 sesion nandu");
        assert_eq!(fold("Sesio\u{301}n"), "sesion");
    }

    #[test]
    fn the_first_words_are_compared_folded() {
        for (text, words, expected) in [
            (" «Del  Orden, del DÍA» y más", "del orden del dia", true),
            ("del ordendel día", "del orden del dia", false),
            ("del orden", "del orden del dia", false),
            ("delorden", "del", true),
        ] {
            assert_eq!(begins_with(text, words), expected, "{text}");
            assert_eq!(fold(text).starts_with(words), expected, "{text}");
        }
    }

    #[test]
    fn small_typos_are_alike_and_other_titles_are_not() {
        assert!(likeness("cumplimiento de acuerdos", "cumplimeinto de acuerdos") >= 90);
        assert_eq!(likeness("clausura", "lista de asistencia"), 0);
        assert_eq!(likeness("", "a"), 0);
    }

    #[test]
    fn a_weight_ends_where_its_letters_end() {
        let text = "Asuntos  «Generales». Nada más";
        assert_eq!(&text[..end_of_weight(text, weight("asuntos generales"))], "Asuntos  «Generales");
    }
}
