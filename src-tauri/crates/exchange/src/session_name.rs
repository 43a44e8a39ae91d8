//! The name of a session in a text: «Décima Segunda Sesión Ordinaria 2023», “12th Regular Meeting”.

use std::ops::Range;

use sesiona_domain::numbering::roman;
use sesiona_domain::sessions::SessionKind;

use crate::fold::fold;
use crate::ordinals;

/// A session's name found in a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct SessionName {
    pub(crate) kind: Option<SessionKind>,
    pub(crate) number: Option<u32>,
    pub(crate) year: Option<i32>,
    /// Where it stands in the text, in bytes.
    pub(crate) range: Range<usize>,
}

struct Word<'a> {
    written: &'a str,
    folded: String,
    range: Range<usize>,
}

fn words(text: &str) -> Vec<Word<'_>> {
    let start = |part: &str| part.as_ptr() as usize - text.as_ptr() as usize;
    text.split_whitespace()
        .map(|written| Word {
            written,
            folded: fold(written),
            range: start(written)..start(written) + written.len(),
        })
        .collect()
}

/// The first name of a session in a text that is not that of an earlier one («acta de la 11ª sesión»).
pub(crate) fn find(text: &str) -> Option<SessionName> {
    let words = words(text);
    let nouns = (0..words.len()).filter(|&index| is_noun(&words, index));
    nouns.into_iter().find_map(|noun| {
        let (name, first) = around(&words, noun)?;
        (!is_earlier(&words, first)).then_some(name)
    })
}

/// Every name of a session in a text.
pub(crate) fn find_all(text: &str) -> Vec<SessionName> {
    let words = words(text);
    (0..words.len())
        .filter(|&index| is_noun(&words, index))
        .filter_map(|noun| around(&words, noun).map(|(name, _)| name))
        .collect()
}

fn is_noun(words: &[Word<'_>], index: usize) -> bool {
    match words[index].folded.as_str() {
        "sesion" | "reunion" | "asamblea" | "meeting" | "session" => true,
        // «Junta» is the body's name as well: «Junta Directiva».
        "junta" => words.get(index + 1).is_some_and(|next| kind(&next.folded).is_some()),
        _ => false,
    }
}

fn is_earlier(words: &[Word<'_>], first: usize) -> bool {
    let before: Vec<&str> = words[..first].iter().rev().take(4).map(|word| word.folded.as_str()).collect();
    before
        .iter()
        .any(|word| matches!(*word, "acta" | "actas" | "minuta" | "acuerdos" | "minutes" | "anterior"))
        && words
            .first()
            .is_none_or(|word| !matches!(word.folded.as_str(), "acta" | "minuta" | "minutes") || first > 4)
}

/// The kind of session that a word names.
pub(crate) fn kind(folded: &str) -> Option<SessionKind> {
    Some(match folded {
        "ordinaria" | "ordinario" | "regular" | "ordinary" => SessionKind::Ordinary,
        "extraordinaria" | "extraordinario" | "special" | "extraordinary" => SessionKind::Extraordinary,
        "solemne" | "ceremonial" => SessionKind::Ceremonial,
        "permanente" | "continuing" => SessionKind::Continuing,
        "urgente" | "emergency" | "urgent" => SessionKind::Urgent,
        _ => return None,
    })
}

/// Reads what stands around «sesión», with the index of the first word of the name.
fn around(words: &[Word<'_>], noun: usize) -> Option<(SessionName, usize)> {
    let mut name = SessionName::default();
    let first = before(words, noun, &mut name);
    let last = after(words, noun, &mut name);
    let says_something = name.kind.is_some() || name.number.is_some() || name.year.is_some();
    let start = words[first].range.start + leading_signs(words[first].written);
    let end = words[last].range.end - trailing_signs(words[last].written);
    name.range = start..end.max(start);
    says_something.then_some((name, first))
}

fn leading_signs(word: &str) -> usize {
    word.len() - word.trim_start_matches(['«', '"', '“', '(', '*', '#', '_', '¡']).len()
}

fn trailing_signs(word: &str) -> usize {
    word.len() - word.trim_end_matches(['»', '"', '”', ')', '*', '_', '.', ',', ';', ':']).len()
}

/// Whether a word ends a sentence or clause, so that what follows is no part of the name.
fn closes(word: &str) -> bool {
    word.ends_with(['.', ',', ';', ':', ')']) && !matches!(fold(word).as_str(), "no" | "num" | "n" | "nro")
}

fn before(words: &[Word<'_>], noun: usize, name: &mut SessionName) -> usize {
    let mut first = noun;
    while first > 0 && !closes_before(words[first - 1].written) {
        let word = &words[first - 1];
        if let Some(found) = kind(&word.folded) {
            name.kind = name.kind.or(Some(found));
        } else if let Some(number) = abbreviated(word.written) {
            name.number = Some(number);
        } else if ordinals::ordinal(&[word.folded.as_str()]).is_none()
            && !(word.folded.split(' ').count() > 1 && ordinals::whole_ordinal(word.written).is_some())
            && !is_english_tens(word, &words[first])
        {
            break;
        }
        first -= 1;
    }
    let spelled: Vec<String> = words[first..noun]
        .iter()
        .flat_map(|word| word.folded.split(' ').map(str::to_owned).collect::<Vec<_>>())
        .collect();
    let number = |start: usize| {
        let rest: Vec<&str> = spelled[start..].iter().take(ordinals::LONGEST).map(String::as_str).collect();
        ordinals::ordinal(&rest).map(|(number, _)| number)
    };
    name.number = name.number.or_else(|| (0..spelled.len()).find_map(number));
    first
}

fn closes_before(word: &str) -> bool {
    closes(word) && abbreviated(word).is_none()
}

fn is_english_tens(word: &Word<'_>, next: &Word<'_>) -> bool {
    ordinals::ordinal(&[word.folded.as_str(), next.folded.as_str()]).is_some_and(|(_, taken)| taken == 2)
}

/// «12ª», «12a.», «12va», «12th», «XII».
fn abbreviated(word: &str) -> Option<u32> {
    let bare = word.trim_matches(|c: char| "«»\"“”(),.:;*_".contains(c));
    if let Some(number) = roman::parse(bare).filter(|_| bare.starts_with(char::is_uppercase)) {
        return Some(number);
    }
    let digits = bare.bytes().take_while(u8::is_ascii_digit).count();
    let suffix = bare[digits..].to_lowercase();
    let ends =
        [".ª", ".º", "ª", "º", "°", ".a", "a", "ra", "da", "ta", "va", "na", "ma", "st", "nd", "rd", "th"];
    let number: u32 = bare[..digits].parse().ok()?;
    (digits <= 3 && ends.contains(&suffix.as_str())).then_some(number)
}

fn after(words: &[Word<'_>], noun: usize, name: &mut SessionName) -> usize {
    let mut last = noun;
    let mut next = noun + 1;
    while next < words.len() && !closes(words[next - 1].written) {
        let taken = name_words(words, next, name);
        if taken == 0 {
            break;
        }
        next += taken;
        last = next - 1;
    }
    last
}

/// How many words from `next` on belong to the name.
///
/// «de» belongs to it only before what does: «Ordinaria de 2023», not «de la Junta»; «privada» by itself as well.
fn name_words(words: &[Word<'_>], next: usize, name: &mut SessionName) -> usize {
    let mut at = next;
    while at < words.len() {
        let taken = telling_words(words, at, name);
        if taken > 0 {
            return at + taken - next;
        }
        if !connects(&words[at]) {
            break;
        }
        at += 1;
    }
    let describes =
        |word: &Word<'_>| matches!(word.folded.as_str(), "privada" | "publica" | "virtual" | "presencial");
    words[next..at].iter().rposition(describes).map_or(0, |last| last + 1)
}

/// Whether a word may stand between those that tell something.
fn connects(word: &Word<'_>) -> bool {
    const CONNECTING: [&str; 15] = [
        "no",
        "num",
        "numero",
        "n",
        "nro",
        "number",
        "de",
        "del",
        "ano",
        "y",
        "privada",
        "publica",
        "virtual",
        "presencial",
        "",
    ];
    CONNECTING.contains(&word.folded.as_str()) && !closes(word.written)
}

/// How many words from `next` on tell the kind, the number or the year.
fn telling_words(words: &[Word<'_>], next: usize, name: &mut SessionName) -> usize {
    let word = &words[next];
    if let Some(found) = kind(&word.folded) {
        // «Extraordinaria urgente» is called without the usual notice.
        if name.kind.is_none() || found == SessionKind::Urgent {
            name.kind = Some(found);
        }
        return 1;
    }
    if number(word, name) {
        return 1;
    }
    if name.number.is_none()
        && let Some(found) = abbreviated(word.written)
    {
        name.number = Some(found);
        return 1;
    }
    let spelled: Vec<&str> = words[next..].iter().take(3).map(|word| word.folded.as_str()).collect();
    if name.number.is_none()
        && let Some((found, taken)) = ordinals::ordinal(&spelled)
    {
        name.number = Some(found);
        return taken;
    }
    0
}

/// «12», «12/2023», «12-2023», «31-13», «2023».
fn number(word: &Word<'_>, name: &mut SessionName) -> bool {
    let bare = word.written.trim_matches(|c: char| "«»\"“”(),.:;*_#".contains(c));
    let bare = bare.trim_start_matches(|c: char| "NnOoº°.".contains(c));
    let parts: Vec<&str> = bare.split(['/', '-', '–']).collect();
    let value = |part: &str| {
        (part.len() <= 5 && part.bytes().all(|b| b.is_ascii_digit()))
            .then(|| part.parse::<i32>().ok())
            .flatten()
    };
    let numbers: Option<Vec<i32>> = parts.iter().map(|part| value(part)).collect();
    let is_year = |number: i32| (1900..=2100).contains(&number);
    match numbers.as_deref() {
        Some([year]) if is_year(*year) && name.year.is_none() => name.year = Some(*year),
        Some([number]) if !is_year(*number) && name.number.is_none() && *number > 0 => {
            name.number = u32::try_from(*number).ok()
        }
        Some([number, year]) if name.number.is_none() && is_year(*year) => {
            name.number = u32::try_from(*number).ok();
            name.year = Some(*year);
        }
        Some([year, number]) if name.number.is_none() && is_year(*year) => {
            name.number = u32::try_from(*number).ok();
            name.year = Some(*year);
        }
        Some([number, year]) if name.number.is_none() && *year < 100 => {
            name.number = u32::try_from(*number).ok();
            name.year = Some(2000 + *year);
        }
        _ => return false,
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use SessionKind::{Ceremonial, Continuing, Extraordinary, Ordinary, Urgent};

    #[test]
    fn names_of_sessions_are_read_in_every_form() {
        for (text, kind, number, year, written) in [
            (
                "Décima Segunda Sesión Ordinaria 2023",
                Some(Ordinary),
                Some(12),
                Some(2023),
                "Décima Segunda Sesión Ordinaria 2023",
            ),
            ("DUODÉCIMA SESIÓN ORDINARIA", Some(Ordinary), Some(12), None, "DUODÉCIMA SESIÓN ORDINARIA"),
            (
                "decimosegunda sesión extraordinaria de 2024",
                Some(Extraordinary),
                Some(12),
                Some(2024),
                "decimosegunda sesión extraordinaria de 2024",
            ),
            ("12ª Sesión Ordinaria", Some(Ordinary), Some(12), None, "12ª Sesión Ordinaria"),
            ("12.ª Sesión Solemne", Some(Ceremonial), Some(12), None, "12.ª Sesión Solemne"),
            ("XII Sesión Ordinaria", Some(Ordinary), Some(12), None, "XII Sesión Ordinaria"),
            ("Sesión Ordinaria No. 12", Some(Ordinary), Some(12), None, "Sesión Ordinaria No. 12"),
            (
                "Sesión Ordinaria 12/2023 de la Junta Directiva",
                Some(Ordinary),
                Some(12),
                Some(2023),
                "Sesión Ordinaria 12/2023",
            ),
            ("Sesión Ordinaria Nº 31-13", Some(Ordinary), Some(31), Some(2013), "Sesión Ordinaria Nº 31-13"),
            ("Sesión Extraordinaria Urgente", Some(Urgent), None, None, "Sesión Extraordinaria Urgente"),
            ("Sesión Permanente", Some(Continuing), None, None, "Sesión Permanente"),
            ("Sesión número 5 ordinaria", Some(Ordinary), Some(5), None, "Sesión número 5 ordinaria"),
            ("Sesión Ordinaria 2023", Some(Ordinary), None, Some(2023), "Sesión Ordinaria 2023"),
            (
                "Se convoca a la Tercera Sesión Ordinaria del año 2024, que será",
                Some(Ordinary),
                Some(3),
                Some(2024),
                "Tercera Sesión Ordinaria del año 2024",
            ),
            ("Twelfth Regular Meeting", Some(Ordinary), Some(12), None, "Twelfth Regular Meeting"),
            ("12th Regular Meeting of the Board", Some(Ordinary), Some(12), None, "12th Regular Meeting"),
            (
                "Twenty-first Special Meeting",
                Some(Extraordinary),
                Some(21),
                None,
                "Twenty-first Special Meeting",
            ),
            ("Regular Meeting No. 4", Some(Ordinary), Some(4), None, "Regular Meeting No. 4"),
            ("Décima Sesión", None, Some(10), None, "Décima Sesión"),
            ("Sesión pública de 2023 de la Junta", None, None, Some(2023), "Sesión pública de 2023"),
            ("Sesión Ordinaria privada de la Junta", Some(Ordinary), None, None, "Sesión Ordinaria privada"),
        ] {
            let found = find(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!(
                (found.kind, found.number, found.year, &text[found.range.clone()]),
                (kind, number, year, written),
                "{text}"
            );
        }
        for text in [
            "la sesión anterior",
            "lectura del acta de la 11ª sesión ordinaria",
            "Junta Directiva",
            "en sesión de trabajo",
        ] {
            assert_eq!(find(text), None, "{text}");
        }
    }
}
