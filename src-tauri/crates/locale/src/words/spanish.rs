//! How Spanish numbers join and agree.

use super::{Gender, Vocabulary, at};

/// The largest ordinal that one word says: vigesimonoveno.
const LAST_IN_ONE_WORD: u32 = 29;

/// «mil doscientas treinta y una».
pub(super) fn cardinal(number: u64, gender: Gender, words: &Vocabulary) -> String {
    if number == 0 {
        return at(&words.cardinals, 0).to_owned();
    }
    let mut parts = Vec::new();
    let (millions, below_million) = (number / 1_000_000, number % 1_000_000);
    match millions {
        0 => {}
        1 => parts.push(format!("{} {}", at_unit(1, Gender::MasculineBeforeNoun, words), words.million)),
        // «Millones» is a masculine noun, whatever is counted.
        _ => parts.push(format!(
            "{} {}",
            cardinal(millions, Gender::MasculineBeforeNoun, words),
            words.millions
        )),
    }
    match below_million / 1000 {
        0 => {}
        1 => parts.push(words.thousand.clone()),
        thousands => {
            let agreed = if gender == Gender::Feminine { gender } else { Gender::MasculineBeforeNoun };
            parts.push(format!("{} {}", below_thousand(thousands, agreed, words), words.thousand));
        }
    }
    if !below_million.is_multiple_of(1000) {
        parts.push(below_thousand(below_million % 1000, gender, words));
    }
    parts.join(" ")
}

fn below_thousand(number: u64, gender: Gender, words: &Vocabulary) -> String {
    let (hundreds, rest) = (number / 100, number % 100);
    let mut parts = Vec::new();
    match (hundreds, rest) {
        (0, _) => {}
        // «cien», but «ciento uno».
        (1, 0) => parts.push(at(&words.cardinal_hundreds, 0).trim_end_matches("to").to_owned()),
        (1, _) => parts.push(at(&words.cardinal_hundreds, 0).to_owned()),
        _ => parts.push(hundreds_agreed(at(&words.cardinal_hundreds, hundreds - 1), gender)),
    }
    match rest {
        0 => {}
        1..30 => parts.push(at_unit(rest, gender, words)),
        _ => {
            parts.push(at(&words.cardinal_tens, rest / 10 - 3).to_owned());
            if rest % 10 > 0 {
                parts.push(words.and.clone());
                parts.push(at_unit(rest % 10, gender, words));
            }
        }
    }
    parts.join(" ")
}

/// «doscientos», «doscientas».
fn hundreds_agreed(word: &str, gender: Gender) -> String {
    match (gender, word.strip_suffix("os")) {
        (Gender::Feminine, Some(stem)) => format!("{stem}as"),
        _ => word.to_owned(),
    }
}

/// A number below thirty: «uno», «una», «un»; «veintiuno», «veintiuna», «veintiún».
fn at_unit(number: u64, gender: Gender, words: &Vocabulary) -> String {
    let word = at(&words.cardinals, number);
    let stem = match number {
        1 | 21 => word.strip_suffix("uno"),
        _ => None,
    };
    match (stem, gender) {
        (None, _) | (_, Gender::Masculine) => word.to_owned(),
        (Some(stem), Gender::Feminine) => format!("{stem}una"),
        (Some(""), Gender::MasculineBeforeNoun) => "un".to_owned(),
        (Some(stem), Gender::MasculineBeforeNoun) => format!("{stem}ún"),
    }
}

/// «centésima vigésima primera»: every word agrees and keeps its accent.
pub(super) fn ordinal(number: u32, gender: Gender, words: &Vocabulary) -> String {
    let mut parts = higher_ordinals(number, words);
    let (tens, units) = (number % 100 / 10, number % 10);
    if tens > 0 {
        parts.push(at(&words.ordinal_tens, u64::from(tens) - 1).to_owned());
    }
    if units > 0 {
        parts.push(at(&words.ordinals, u64::from(units) - 1).to_owned());
    }
    agreed(&parts, gender)
}

/// «vigesimoprimera»: below thirty one word, of which only the last part agrees.
pub(super) fn ordinal_of_the_academy(number: u32, gender: Gender, words: &Vocabulary) -> String {
    let below_hundred = number % 100;
    if !(11..=LAST_IN_ONE_WORD).contains(&below_hundred) || below_hundred == 20 {
        return ordinal(number, gender, words);
    }
    let mut parts = higher_ordinals(number, words);
    parts.push(if below_hundred < 20 {
        at(&words.ordinal_teens, u64::from(below_hundred) - 11).to_owned()
    } else {
        joined(at(&words.ordinal_tens, 1), at(&words.ordinals, u64::from(below_hundred) - 21))
    });
    agreed(&parts, gender)
}

/// «vigésimo» and «octavo» make «vigesimoctavo»: the first loses its accent, two o become one.
fn joined(first: &str, second: &str) -> String {
    let first = first.replace('é', "e");
    match (first.strip_suffix('o'), second.starts_with('o')) {
        (Some(stem), true) => format!("{stem}{second}"),
        _ => format!("{first}{second}"),
    }
}

/// The thousands and hundreds: «dosmilésimo», «ducentésimo».
fn higher_ordinals(number: u32, words: &Vocabulary) -> Vec<String> {
    let (thousands, hundreds) = (number / 1000, number % 1000 / 100);
    let mut parts = Vec::new();
    match thousands {
        0 => {}
        1 => parts.push(words.thousandth.clone()),
        _ => parts.push(format!("{}{}", at(&words.cardinals, thousands.into()), words.thousandth)),
    }
    if hundreds > 0 {
        parts.push(at(&words.ordinal_hundreds, u64::from(hundreds) - 1).to_owned());
    }
    parts
}

fn agreed(parts: &[String], gender: Gender) -> String {
    let Some((last, first)) = parts.split_last() else { return String::new() };
    let ending = |word: &str| match (gender, word.strip_suffix('o')) {
        (Gender::Feminine, Some(stem)) => format!("{stem}a"),
        _ => word.to_owned(),
    };
    let mut agreed: Vec<String> = first.iter().map(|word| ending(word)).collect();
    let last = ending(last);
    agreed.push(match gender {
        Gender::MasculineBeforeNoun => shortened(&last),
        Gender::Feminine | Gender::Masculine => last,
    });
    agreed.join(" ")
}

/// «primer», «decimotercer»: the only two that lose their last letter before a noun.
fn shortened(word: &str) -> String {
    match word.strip_suffix('o') {
        Some(stem) if stem.ends_with("primer") || stem.ends_with("tercer") => stem.to_owned(),
        _ => word.to_owned(),
    }
}

/// «12.ª», «3.er».
pub(super) fn ordinal_figures(number: u32, gender: Gender) -> String {
    let ending = match gender {
        Gender::Feminine => "ª",
        Gender::Masculine => "º",
        Gender::MasculineBeforeNoun => match (number % 10, number % 100) {
            (1 | 3, rest) if rest != 11 => "er",
            _ => "º",
        },
    };
    format!("{number}.{ending}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Language, Locale, OrdinalStyle};

    #[test]
    fn ordinals_of_sessions() {
        let es = Locale::new(Language::Es);
        for (number, administrative, academy) in [
            (1, "Primera", "primera"),
            (3, "Tercera", "tercera"),
            (7, "Séptima", "séptima"),
            (8, "Octava", "octava"),
            (9, "Novena", "novena"),
            (10, "Décima", "décima"),
            (11, "Décima Primera", "undécima"),
            (12, "Décima Segunda", "duodécima"),
            (13, "Décima Tercera", "decimotercera"),
            (16, "Décima Sexta", "decimosexta"),
            (17, "Décima Séptima", "decimoséptima"),
            (18, "Décima Octava", "decimoctava"),
            (19, "Décima Novena", "decimonovena"),
            (20, "Vigésima", "vigésima"),
            (21, "Vigésima Primera", "vigesimoprimera"),
            (22, "Vigésima Segunda", "vigesimosegunda"),
            (27, "Vigésima Séptima", "vigesimoséptima"),
            (28, "Vigésima Octava", "vigesimoctava"),
            (30, "Trigésima", "trigésima"),
            (31, "Trigésima Primera", "trigésima primera"),
            (40, "Cuadragésima", "cuadragésima"),
            (44, "Cuadragésima Cuarta", "cuadragésima cuarta"),
            (50, "Quincuagésima", "quincuagésima"),
            (65, "Sexagésima Quinta", "sexagésima quinta"),
            (76, "Septuagésima Sexta", "septuagésima sexta"),
            (80, "Octogésima", "octogésima"),
            (90, "Nonagésima", "nonagésima"),
            (99, "Nonagésima Novena", "nonagésima novena"),
            (100, "Centésima", "centésima"),
            (112, "Centésima Décima Segunda", "centésima duodécima"),
            (121, "Centésima Vigésima Primera", "centésima vigesimoprimera"),
            (200, "Ducentésima", "ducentésima"),
            (345, "Tricentésima Cuadragésima Quinta", "tricentésima cuadragésima quinta"),
            (400, "Cuadringentésima", "cuadringentésima"),
            (500, "Quingentésima", "quingentésima"),
            (678, "Sexcentésima Septuagésima Octava", "sexcentésima septuagésima octava"),
            (999, "Noningentésima Nonagésima Novena", "noningentésima nonagésima novena"),
            (1001, "Milésima Primera", "milésima primera"),
            (
                4334,
                "Cuatromilésima Tricentésima Trigésima Cuarta",
                "cuatromilésima tricentésima trigésima cuarta",
            ),
        ] {
            assert_eq!(es.ordinal(number, OrdinalStyle::Administrative, Gender::Feminine), administrative);
            assert_eq!(es.ordinal(number, OrdinalStyle::Rae, Gender::Feminine), academy);
        }
    }

    #[test]
    fn ordinals_agree_with_what_they_stand_before() {
        let es = Locale::new(Language::Es);
        for (number, style, gender, ordinal) in [
            (3, OrdinalStyle::Rae, Gender::MasculineBeforeNoun, "tercer"),
            (3, OrdinalStyle::Rae, Gender::Masculine, "tercero"),
            (13, OrdinalStyle::Rae, Gender::MasculineBeforeNoun, "decimotercer"),
            (21, OrdinalStyle::Administrative, Gender::MasculineBeforeNoun, "Vigésimo Primer"),
            (2, OrdinalStyle::Rae, Gender::MasculineBeforeNoun, "segundo"),
            (12, OrdinalStyle::Abbreviated, Gender::Feminine, "12.ª"),
            (12, OrdinalStyle::Abbreviated, Gender::Masculine, "12.º"),
            (23, OrdinalStyle::Abbreviated, Gender::MasculineBeforeNoun, "23.er"),
            (11, OrdinalStyle::Abbreviated, Gender::MasculineBeforeNoun, "11.º"),
            (12, OrdinalStyle::Roman, Gender::Feminine, "XII"),
        ] {
            assert_eq!(es.ordinal(number, style, gender), ordinal);
        }
    }

    #[test]
    fn cardinals_agree_with_what_they_count() {
        let es = Locale::new(Language::Es);
        use Gender::{Feminine, Masculine, MasculineBeforeNoun};
        for (number, gender, words) in [
            (0, Masculine, "cero"),
            (1, Masculine, "uno"),
            (1, Feminine, "una"),
            (1, MasculineBeforeNoun, "un"),
            (16, Masculine, "dieciséis"),
            (21, MasculineBeforeNoun, "veintiún"),
            (21, Feminine, "veintiuna"),
            (22, Masculine, "veintidós"),
            (31, MasculineBeforeNoun, "treinta y un"),
            (40, Masculine, "cuarenta"),
            (99, Masculine, "noventa y nueve"),
            (100, Feminine, "cien"),
            (101, Masculine, "ciento uno"),
            (200, Feminine, "doscientas"),
            (500, Masculine, "quinientos"),
            (701, Feminine, "setecientas una"),
            (1000, Masculine, "mil"),
            (1001, MasculineBeforeNoun, "mil un"),
            (2023, Masculine, "dos mil veintitrés"),
            (21_000, Masculine, "veintiún mil"),
            (101_121, Feminine, "ciento una mil ciento veintiuna"),
            (100_000, Masculine, "cien mil"),
            (1_000_000, Feminine, "un millón"),
            (2_500_200, Feminine, "dos millones quinientas mil doscientas"),
            (1_000_000_000, Masculine, "mil millones"),
        ] {
            assert_eq!(es.cardinal(number, gender), words);
        }
    }

    #[test]
    fn what_is_counted_is_singular_or_plural() {
        let es = Locale::new(Language::Es);
        for (number, noun, words) in [
            (1, "votos", "un voto"),
            (21, "votos", "veintiún votos"),
            (0, "abstenciones", "cero abstenciones"),
            (1, "abstenciones", "una abstención"),
            (31, "personas", "treinta y una personas"),
            (1, "integrantes", "un integrante"),
            (200, "fojas", "doscientas fojas"),
            (1, "días", "un día"),
            (1_000_000, "votos", "un millón de votos"),
            (1_000_001, "votos", "un millón un votos"),
            (1, "propuestas", "una propuesta"),
            (1, "mociones", "una moción"),
            (1, "planos", "un plano"),
            (1, "Votos", "un voto"),
        ] {
            assert_eq!(es.counted(number, noun), words);
        }
    }
}
