//! Names of bodies and institutions, as people spell them.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Whether two spellings are one name: «JUNTA DIRECTIVA.» is «Junta directiva», «Comite» is «Comité».
///
/// Case, accents, punctuation and spaces make no difference; a word more or less does.
pub fn is_same_name(one: &str, other: &str) -> bool {
    words(one).eq(words(other))
}

/// Whether two names may mean one institution: every word of one is in the other, as in «IMPLAN» and «IMPLAN
/// Guanajuato».
pub fn may_be_same_name(one: &str, other: &str) -> bool {
    let [one, other] = [one, other].map(|name| words(name).collect::<BTreeSet<_>>());
    one.is_subset(&other) || other.is_subset(&one)
}

/// How many initials a name has at the most.
const MOST_INITIALS: usize = 8;
/// How many letters stand for a name without capitals.
const LETTERS: usize = 3;

/// The initials of a name, as codes begin with them: «Junta Directiva» → `JD`, «junta» → `JUN`.
pub fn initials(name: &str) -> String {
    let words = name.split_whitespace();
    let capitals = words.filter_map(|word| word.chars().next()).filter(|letter| letter.is_uppercase());
    let initials: String = capitals.take(MOST_INITIALS).collect();
    if !initials.is_empty() {
        return initials;
    }
    name.chars().filter(|c| c.is_alphanumeric()).take(LETTERS).flat_map(char::to_uppercase).collect()
}

fn words(name: &str) -> impl Iterator<Item = String> {
    let plain: String = name
        .nfd()
        .filter(|letter| !is_combining_mark(*letter))
        .flat_map(char::to_lowercase)
        .map(|letter| if letter.is_alphanumeric() { letter } else { ' ' })
        .collect();
    let words: Vec<String> = plain.split_whitespace().map(str::to_owned).collect();
    words.into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spelling_makes_no_difference_words_do() {
        assert!(is_same_name("JUNTA  DIRECTIVA.", "Junta directiva"));
        assert!(is_same_name("Comité de Adquisiciones", "Comite de adquisiciones"));
        assert!(!is_same_name("Junta Directiva", "Junta Directiva Estatal"));
        assert!(!is_same_name("Junta Directiva", "Junta de Gobierno"));
    }

    #[test]
    fn initials_are_the_capitals_of_a_name() {
        for (name, wanted) in [
            ("Junta Directiva", "JD"),
            ("Consejo de Administración", "CA"),
            ("  Órgano  de Gobierno", "ÓG"),
            ("junta", "JUN"),
            ("el consejo", "ELC"),
            ("A B C D E F G H I J", "ABCDEFGH"),
            ("  ", ""),
        ] {
            assert_eq!(initials(name), wanted, "{name}");
        }
    }

    #[test]
    fn a_name_may_be_said_in_short() {
        assert!(may_be_same_name("IMPLAN", "Implan Guanajuato"));
        assert!(!may_be_same_name("Patronato del Museo", "IMPLAN Guanajuato"));
    }
}
