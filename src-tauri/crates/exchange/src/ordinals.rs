//! Numbers written in words: «Décima Segunda», «duodécima», «veintiuno», “twelfth”.

use crate::fold::fold;

/// How many words a number in words has at the most.
pub(crate) const LONGEST: usize = 6;

/// The ordinal at the beginning of some folded words, with how many words it takes.
///
/// «decima segunda» is 12, as are «duodecima» and «decimosegunda»; «primera» alone is 1.
pub(crate) fn ordinal(words: &[&str]) -> Option<(u32, usize)> {
    spanish_ordinal(words).or_else(|| english_ordinal(words))
}

fn spanish_ordinal(words: &[&str]) -> Option<(u32, usize)> {
    let (mut value, mut taken) = (0, 0);
    // Hundreds, then tens, then units; «undecima» is tens and units at once.
    let mut place = 4;
    for word in words {
        let Some(part) = ordinal_word(word) else { break };
        let part_place = if part >= 100 {
            3
        } else if part >= 10 {
            2
        } else {
            1
        };
        if part_place >= place {
            break;
        }
        value += part;
        taken += 1;
        place = if part % 10 == 0 { part_place } else { 0 };
    }
    (taken > 0).then_some((value, taken))
}

const UNITS: [(&str, u32); 12] = [
    ("primer", 1),
    ("segund", 2),
    ("tercer", 3),
    ("cuart", 4),
    ("quint", 5),
    ("sext", 6),
    ("septim", 7),
    ("setim", 7),
    ("octav", 8),
    ("noven", 9),
    ("undecim", 11),
    ("duodecim", 12),
];

const TENS: [(&str, u32); 19] = [
    ("decim", 10),
    ("vigesim", 20),
    ("trigesim", 30),
    ("cuadragesim", 40),
    ("quincuagesim", 50),
    ("sexagesim", 60),
    ("septuagesim", 70),
    ("octogesim", 80),
    ("nonagesim", 90),
    ("centesim", 100),
    ("ducentesim", 200),
    ("tricentesim", 300),
    ("cuadringentesim", 400),
    ("quingentesim", 500),
    ("sexcentesim", 600),
    ("septingentesim", 700),
    ("octingentesim", 800),
    ("noningentesim", 900),
    ("milesim", 1000),
];

/// One word: «tercera», «undecima», «decimosegunda», «vigesimoprimero».
fn ordinal_word(word: &str) -> Option<u32> {
    if word.len() > 40 || !word.is_ascii() {
        return None;
    }
    let stem = word.trim_end_matches('s');
    if matches!(stem, "primer" | "tercer") {
        return ordinal_stem(stem);
    }
    let stem = stem.strip_suffix(['o', 'a'])?;
    ordinal_stem(stem)
}

fn ordinal_stem(stem: &str) -> Option<u32> {
    let exact = UNITS.iter().chain(&TENS).find(|(known, _)| *known == stem).map(|&(_, value)| value);
    exact.filter(|&value| value < 1000).or_else(|| compound(stem))
}

/// «decimosegund», «vigesimoprimer», also with the mistaken «a»: «decimasegund».
fn compound(stem: &str) -> Option<u32> {
    TENS.iter().take(9).find_map(|&(tens, value)| {
        let rest = stem.strip_prefix(tens)?;
        let rest = rest.strip_prefix(['o', 'a']).unwrap_or(rest);
        // «decimoctava» has a single o.
        let rest = if rest.starts_with("ctav") { "octav" } else { rest };
        UNITS.iter().find(|(unit, number)| *unit == rest && *number < 10).map(|&(_, unit)| value + unit)
    })
}

const ENGLISH_UNITS: [&str; 19] = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
];

const ENGLISH_TENS: [(&str, &str, u32); 8] = [
    ("twentieth", "twenty", 20),
    ("thirtieth", "thirty", 30),
    ("fortieth", "forty", 40),
    ("fiftieth", "fifty", 50),
    ("sixtieth", "sixty", 60),
    ("seventieth", "seventy", 70),
    ("eightieth", "eighty", 80),
    ("ninetieth", "ninety", 90),
];

fn english_ordinal(words: &[&str]) -> Option<(u32, usize)> {
    let unit =
        |word: &str| ENGLISH_UNITS.iter().position(|known| *known == word).map(|index| index as u32 + 1);
    let first = words.first()?;
    if let Some(value) = unit(first) {
        return Some((value, 1));
    }
    let &(_, _, tens) = ENGLISH_TENS
        .iter()
        .find(|(ordinal, _, _)| ordinal == first)
        .or_else(|| ENGLISH_TENS.iter().find(|(_, cardinal, _)| cardinal == first))?;
    if ENGLISH_TENS.iter().any(|(ordinal, _, _)| ordinal == first) {
        return Some((tens, 1));
    }
    let units = words.get(1).and_then(|word| unit(word)).filter(|&units| units < 10)?;
    Some((tens + units, 2))
}

const CARDINALS: [(&str, u32); 58] = [
    ("cero", 0),
    ("un", 1),
    ("uno", 1),
    ("una", 1),
    ("dos", 2),
    ("tres", 3),
    ("cuatro", 4),
    ("cinco", 5),
    ("seis", 6),
    ("siete", 7),
    ("ocho", 8),
    ("nueve", 9),
    ("diez", 10),
    ("once", 11),
    ("doce", 12),
    ("trece", 13),
    ("catorce", 14),
    ("quince", 15),
    ("dieciseis", 16),
    ("diecisiete", 17),
    ("dieciocho", 18),
    ("diecinueve", 19),
    ("veinte", 20),
    ("veintiun", 21),
    ("veintiuno", 21),
    ("veintiuna", 21),
    ("veintidos", 22),
    ("veintitres", 23),
    ("veinticuatro", 24),
    ("veinticinco", 25),
    ("veintiseis", 26),
    ("veintisiete", 27),
    ("veintiocho", 28),
    ("veintinueve", 29),
    ("treinta", 30),
    ("cuarenta", 40),
    ("cincuenta", 50),
    ("sesenta", 60),
    ("setenta", 70),
    ("ochenta", 80),
    ("noventa", 90),
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("thirteen", 13),
    ("fourteen", 14),
    ("fifteen", 15),
    ("sixteen", 16),
    ("twenty", 20),
];

/// The cardinal below 100 at the beginning of some folded words, with how many words it takes:
/// «treinta y uno» is 31.
pub(crate) fn cardinal(words: &[&str]) -> Option<(u32, usize)> {
    let single = |word: &str| CARDINALS.iter().find(|(known, _)| *known == word).map(|&(_, value)| value);
    let tens = single(words.first()?)?;
    if tens >= 30
        && words.get(1) == Some(&"y")
        && let Some(units) =
            words.get(2).and_then(|word| single(word)).filter(|units| (1..10).contains(units))
    {
        return Some((tens + units, 3));
    }
    Some((tens, 1))
}

/// A year in words, «dos mil veintitres» or «mil novecientos noventa y nueve», with how many words it takes.
pub(crate) fn year(words: &[&str]) -> Option<(i32, usize)> {
    let (thousands, mut taken) = match words {
        ["dos", "mil", ..] => (2000, 2),
        ["mil", "novecientos", ..] => (1900, 2),
        _ => return None,
    };
    let mut rest = 0;
    if let Some((below, more)) = cardinal(&words[taken..]) {
        rest = below;
        taken += more;
    }
    Some((thousands + i32::try_from(rest).ok()?, taken))
}

/// The ordinal that a text is, all of it.
pub(crate) fn whole_ordinal(text: &str) -> Option<u32> {
    let folded = fold(text);
    let words: Vec<&str> = folded.split(' ').take(LONGEST).collect();
    ordinal(&words).filter(|&(_, taken)| taken == folded.split(' ').count()).map(|(value, _)| value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinals_are_read_in_every_style() {
        for (text, value) in [
            ("Primera", 1),
            ("Tercer", 3),
            ("Séptimo", 7),
            ("DÉCIMA", 10),
            ("Décima Primera", 11),
            ("Undécima", 11),
            ("Décima Segunda", 12),
            ("Duodécima", 12),
            ("decimosegunda", 12),
            ("Decimatercera", 13),
            ("decimoctava", 18),
            ("Vigésimo Primero", 21),
            ("vigesimoprimera", 21),
            ("vigesimoctava", 28),
            ("Cuadragésima Novena", 49),
            ("Centésima Vigésima Primera", 121),
            ("Twelfth", 12),
            ("Twenty-first", 21),
            ("thirtieth", 30),
        ] {
            assert_eq!(whole_ordinal(text), Some(value), "{text}");
        }
        for text in ["", "Sesión", "segunda primera", "primera segunda", "doceava", "décima décima"] {
            assert_eq!(whole_ordinal(text), None, "{text}");
        }
    }

    #[test]
    fn cardinals_and_years_are_read() {
        for (text, expected) in [
            ("catorce de", Some((14, 1))),
            ("treinta y uno", Some((31, 3))),
            ("veintitres", Some((23, 1))),
            ("cuarenta y", Some((40, 1))),
            ("mesa", None),
        ] {
            assert_eq!(cardinal(&text.split(' ').collect::<Vec<_>>()), expected, "{text}");
        }
        assert_eq!(year(&["dos", "mil", "veintitres", "a"]), Some((2023, 3)));
        assert_eq!(year(&["mil", "novecientos", "noventa", "y", "nueve"]), Some((1999, 5)));
        assert_eq!(year(&["dos", "mil"]), Some((2000, 2)));
    }
}
