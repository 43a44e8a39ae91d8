//! Names of people: their forms of address, which end comes first, what is no name.

use crate::fold::{fold, plain};

use super::given_names::is_given_name;

/// A name is not longer than this many words.
const MOST_WORDS: usize = 9;
/// Given names in a row, at most: «María del Carmen Guadalupe».
const MOST_GIVEN: usize = 4;

/// Forms of address, folded without their points; those of one letter must bear their point.
const TITLES: [&str; 74] = [
    "abg",
    "abog",
    "abogada",
    "abogado",
    "arq",
    "arqta",
    "arquitecta",
    "arquitecto",
    "biol",
    "c",
    "cap",
    "ciudadana",
    "ciudadano",
    "cmdte",
    "cnel",
    "contador",
    "contadora",
    "cp",
    "cpa",
    "cpc",
    "d",
    "dip",
    "diputada",
    "diputado",
    "dna",
    "doctor",
    "doctora",
    "don",
    "dona",
    "dr",
    "dra",
    "eng",
    "gral",
    "hon",
    "ing",
    "ingeniera",
    "ingeniero",
    "lae",
    "lcda",
    "lcdo",
    "lcp",
    "lda",
    "ldo",
    "lic",
    "licda",
    "licdo",
    "licenciada",
    "licenciado",
    "maestra",
    "maestro",
    "mc",
    "md",
    "mi",
    "miss",
    "mr",
    "mrs",
    "ms",
    "mtra",
    "mtro",
    "mvz",
    "pbro",
    "prof",
    "profa",
    "profesor",
    "profesora",
    "profr",
    "profra",
    "psic",
    "qfb",
    "quim",
    "rev",
    "sr",
    "sra",
    "srta",
];
/// Of those, the ones that are given names or words when they bear no point.
const POINTED: [&str; 10] = ["c", "cap", "d", "dip", "eng", "hon", "mc", "md", "mi", "rev"];
/// Small words inside names.
const PARTICLES: [&str; 12] = ["de", "del", "la", "las", "los", "y", "e", "da", "dos", "van", "von", "san"];
/// Words with which lists, boards and offices begin rather than people.
const NO_PEOPLE: [&str; 38] = [
    "administracion",
    "asamblea",
    "asociacion",
    "ayuntamiento",
    "barra",
    "board",
    "camara",
    "colegio",
    "comision",
    "comite",
    "committee",
    "congreso",
    "consejo",
    "council",
    "departamento",
    "dependencia",
    "desarrollo",
    "direccion",
    "directorio",
    "gobierno",
    "h",
    "honorable",
    "institucion",
    "instituto",
    "integracion",
    "integrantes",
    "junta",
    "lista",
    "list",
    "members",
    "miembros",
    "municipio",
    "organizacion",
    "organo",
    "patronato",
    "relacion",
    "secretaria",
    "universidad",
];

/// Words with which the offices of people begin.
const OFFICES: [&str; 24] = [
    "alcalde",
    "alcaldesa",
    "comisionada",
    "comisionado",
    "coordinador",
    "coordinadora",
    "delegada",
    "delegado",
    "director",
    "directora",
    "gerente",
    "gobernador",
    "gobernadora",
    "jefa",
    "jefe",
    "presidenta",
    "presidente",
    "regidor",
    "regidora",
    "representante",
    "secretario",
    "sindica",
    "sindico",
    "titular",
];
/// An office before a name has no more words than this: «Presidenta Municipal Interina».
const MOST_OF_OFFICE: usize = 5;

/// The form of address before a name, and the name.
pub(super) fn without_title(text: &str) -> (Option<&str>, &str) {
    let mut end = 0;
    let mut words = words(text).peekable();
    while let Some((start, word)) = words.next() {
        let joins = words.peek().map(|&(_, next)| next);
        if !(is_title(word) || is_initial(word, "m") && joins.is_some_and(|next| fold(next) == "en")) {
            end = start;
            break;
        }
        end = start + word.len();
        // «M. en C.», «Mtro. en D.»: the subject of the degree.
        if joins.is_some_and(|next| next == "en") {
            words.next();
            end = words.next().map_or(end, |(start, word)| start + word.len());
        } else if joins.is_some_and(|next| continues(word, next)) {
            end = words.next().map_or(end, |(start, word)| start + word.len());
        }
    }
    let title = text[..end].trim();
    (Some(title).filter(|title| !title.is_empty()), text[end..].trim())
}

/// «C. P.», «Contador Público».
fn continues(word: &str, next: &str) -> bool {
    match plain(word).trim_end_matches('.') {
        "c" => is_initial(next, "p"),
        "contador" | "contadora" => fold(next).starts_with("public"),
        _ => false,
    }
}

fn is_initial(word: &str, letter: &str) -> bool {
    word.ends_with('.') && plain(word).trim_end_matches('.') == letter
}

fn is_title(word: &str) -> bool {
    let bare: String = plain(word).chars().filter(|&c| c != '.').collect();
    TITLES.binary_search(&bare.as_str()).is_ok() && (word.contains('.') || !POINTED.contains(&bare.as_str()))
}

/// Each word of a text with the byte where it begins.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split(' ')
        .filter(|word| !word.is_empty())
        .map(|word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
}

/// Whether a text could be the name of a person.
pub(super) fn is_name(text: &str) -> bool {
    let (_, name) = without_title(text);
    let count = name.split(' ').filter(|word| word.chars().any(char::is_alphabetic)).count();
    let starts_like_a_thing = fold(name)
        .split(' ')
        .next()
        .is_some_and(|first| NO_PEOPLE.contains(&first) || OFFICES.contains(&first) && count > 1);
    (1..=MOST_WORDS).contains(&count)
        && !starts_like_a_thing
        && !name.contains(|c: char| c.is_numeric() || "@/\\=<>{}[]".contains(c))
}

/// Whether a text begins as names do: with a form of address or a usual given name.
pub(super) fn begins_like_a_name(text: &str) -> bool {
    let (title, name) = without_title(text);
    title.is_some() || name.split(' ').next().is_some_and(is_given_name)
}

/// «Presidente Municipal Jorge Díaz»: the office and the name.
pub(super) fn office_before_a_name(text: &str) -> Option<(&str, &str)> {
    let first = fold(text.split(' ').next()?);
    let spaces = text.match_indices(' ').map(|(space, _)| space).take(MOST_OF_OFFICE);
    let is_whole = |name: &str| name.contains(' ') && begins_like_a_name(name) && is_name(name);
    let goes_on = |office: &str| PARTICLES.iter().any(|&word| plain(office).ends_with(&format!(" {word}")));
    let mut splits = spaces.map(|space| (&text[..space], &text[space + 1..]));
    splits.find(|(office, name)| OFFICES.contains(&first.as_str()) && !goes_on(office) && is_whole(name))
}

/// Whether the surnames of a name may stand first: it ends with a usual given name and begins with none.
pub(super) fn may_end_with_given_names(name: &str) -> bool {
    let mut words = name.split(' ').filter(|word| !word.is_empty());
    words.next().is_some_and(|first| !is_given_name(first)) && words.next_back().is_some_and(is_given_name)
}

/// Whether a text is a form of address and nothing else.
pub(super) fn is_only_title(text: &str) -> bool {
    without_title(text).1.is_empty() && !text.is_empty()
}

/// How a name and what stands after its comma belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Order {
    /// What comes after is no part of the name.
    Apart,
    /// Surnames, then given names.
    SurnamesFirst,
    /// It may be either.
    Unclear,
}

/// What «Rangel Pérez, María Elena» is.
pub(super) fn order(first: &str, second: &str) -> Order {
    let (_, first) = without_title(first);
    if !are_given_names(without_title(second).1) {
        return Order::Apart;
    }
    if begins_like_a_name(first) && first.contains(' ') { Order::Unclear } else { Order::SurnamesFirst }
}

fn are_given_names(text: &str) -> bool {
    let given = text.split(' ').filter(|word| !word.is_empty());
    let mut count = 0;
    for word in given {
        let is_initial = word.chars().count() == 2 && word.ends_with('.');
        if is_given_name(word) {
            count += 1;
        } else if count == 0 || !(is_initial || PARTICLES.contains(&plain(word).as_str())) {
            return false;
        }
    }
    (1..=MOST_GIVEN).contains(&count)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_in_order() {
        assert!(TITLES.is_sorted());
    }

    #[test]
    fn forms_of_address_are_set_apart() {
        for (text, title, name) in [
            ("Lic. María Rangel", Some("Lic."), "María Rangel"),
            ("LIC MARÍA RANGEL", Some("LIC"), "MARÍA RANGEL"),
            ("C. Ana Ruiz", Some("C."), "Ana Ruiz"),
            ("C.P. Ana Ruiz", Some("C.P."), "Ana Ruiz"),
            ("C. P. Ana Ruiz", Some("C. P."), "Ana Ruiz"),
            ("Contadora Pública Ana Ruiz", Some("Contadora Pública"), "Ana Ruiz"),
            ("M. en C. Ana Ruiz", Some("M. en C."), "Ana Ruiz"),
            ("Mtra. en D. Ana Ruiz", Some("Mtra. en D."), "Ana Ruiz"),
            ("Dr. Ing. Luis Sol", Some("Dr. Ing."), "Luis Sol"),
            ("Doña Ana Ruiz", Some("Doña"), "Ana Ruiz"),
            ("Ana C. Ruiz", None, "Ana C. Ruiz"),
            ("Ma. Elena Ruiz", None, "Ma. Elena Ruiz"),
            ("Lic.", Some("Lic."), ""),
        ] {
            assert_eq!(without_title(text), (title, name), "{text}");
        }
    }

    #[test]
    fn surnames_that_stand_first_are_known_by_the_given_names_behind() {
        for (first, second, expected) in [
            ("Rangel Pérez", "María Elena", Order::SurnamesFirst),
            ("De la Cruz", "María del Carmen", Order::SurnamesFirst),
            ("Martín", "Juan", Order::SurnamesFirst),
            ("Lic. Rangel", "Jorge A.", Order::SurnamesFirst),
            ("Rangel", "Lic. María", Order::SurnamesFirst),
            ("Jorge Iván Castro", "Ayuntamiento", Order::Apart),
            ("Jorge Castro", "Presidenta", Order::Apart),
            ("Juan Pérez", "Guadalupe", Order::Unclear),
        ] {
            assert_eq!(order(first, second), expected, "{first}, {second}");
        }
    }

    #[test]
    fn what_is_no_name_is_told_from_one() {
        for (text, expected) in [
            ("Ana Ruiz", true),
            ("Íñigo de la Peña y Sáenz", true),
            ("Junta Directiva", false),
            ("Consejo 2024", false),
            ("...", false),
            ("Representante de la Cámara", false),
            ("Directora General", false),
            ("uno dos tres cuatro cinco seis siete ocho nueve diez", false),
        ] {
            assert_eq!(is_name(text), expected, "{text}");
        }
    }
}
