//! What stands before an item's title: its number in any of the ways people write it, or a bullet.

use std::ops::Deref;
use std::sync::LazyLock;

use regex::Regex;
use sesiona_domain::numbering::roman;

use crate::fold::{fold, plain};
use crate::lines::pattern;
use crate::ordinals;

/// How a number is written; items of one level share it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Style {
    /// `5`, also with the rest of its path: `5.1`.
    Arabic,
    /// `V` or `v`.
    Roman(Case),
    /// `A` or `a`.
    Letter(Case),
    /// `1º`, `2nd`.
    Abbreviated,
    /// `PRIMERO`, «uno», “first”.
    Words,
    /// A bullet.
    Bullet(char),
    /// A time of the day.
    Time,
    /// Nothing but its place on the line.
    Indent,
}

/// Whether letters are capitals: «I)» and «i)» belong to different levels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Case {
    Capital,
    Small,
}

/// What closes a number, as far as it tells levels apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Closing {
    /// `.`, `.-`, `:` and the like.
    Point,
    /// `)`.
    Parenthesis,
    /// Only space.
    Space,
}

/// One way of reading a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Reading {
    pub(crate) style: Style,
    /// 5 and 1 for `5.1`; empty for bullets, 0 for a number that is none («IIX»).
    pub(crate) path: Vec<u32>,
}

impl Reading {
    fn new(style: Style, value: u32) -> Self {
        Self { style, path: vec![value] }
    }

    /// Its place among its siblings.
    pub(crate) fn value(&self) -> u32 {
        self.path.last().copied().unwrap_or(0)
    }
}

/// The number or bullet of an item.
#[derive(Clone, Debug)]
pub(crate) struct Sign {
    /// The number without its closing punctuation; `None` for bullets.
    pub(crate) written: Option<String>,
    /// The ways of reading it, the likeliest first.
    pub(crate) readings: Vec<Reading>,
    /// The folded word before the number: «punto», «articulo».
    pub(crate) label: Option<String>,
    pub(crate) closing: Closing,
}

impl Sign {
    fn unnumbered(style: Style) -> Self {
        let readings = vec![Reading { style, path: Vec::new() }];
        Self { written: None, readings, label: None, closing: Closing::Space }
    }

    fn numbered(written: &str, readings: Vec<Reading>, closing: Closing) -> Self {
        Self { written: Some(written.trim().to_owned()), readings, label: None, closing }
    }

    /// Whether it may begin a list.
    pub(crate) fn may_be_first(&self) -> bool {
        self.readings.iter().any(|reading| match reading.style {
            Style::Bullet(_) | Style::Time | Style::Indent => true,
            Style::Arabic if reading.path.len() > 1 => reading.path.iter().all(|&value| value == 1),
            Style::Arabic | Style::Roman(_) | Style::Letter(_) | Style::Abbreviated | Style::Words => {
                reading.path == [1]
            }
        })
    }

    pub(crate) fn is_bullet(&self) -> bool {
        self.readings.iter().any(|reading| matches!(reading.style, Style::Bullet(_)))
    }

    /// Whether it can be read as this number in this style.
    pub(crate) fn is(&self, style: Style, value: u32) -> bool {
        self.readings.iter().any(|reading| reading.style == style && reading.path == [value])
    }
}

/// The beginning of a line that may be an item.
#[derive(Clone, Debug)]
pub(crate) struct Marker<'a> {
    pub(crate) sign: Sign,
    /// Everything before the title, as it stands.
    pub(crate) before: &'a str,
    /// The title.
    pub(crate) rest: &'a str,
}

impl Marker<'_> {
    /// Whether the title begins with a small letter, as when a line goes on.
    pub(crate) fn goes_on_in_small_letters(&self) -> bool {
        self.rest.chars().find(|c| c.is_alphanumeric()).is_some_and(char::is_lowercase)
    }
}

impl Deref for Marker<'_> {
    type Target = Sign;

    fn deref(&self) -> &Sign {
        &self.sign
    }
}

static LABELLED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^(?P<label>agenda\s+item|punto|art[íi]culo|art\.|[ií]tem|inciso|asunto|tema|numeral|apartado|secci[óo]n|section|article|point)\s+(?:(?:no\.?|n[úu]m\.?|n[úu]mero|n[º°]\.?|number|#)\s*)?(?P<number>\d{1,3}(?:\.\d{1,3}){0,3}(?:\s?[º°]|[oa]\b)?|[ivxlcdm]{1,8}\b|[a-z]\b|\pL+(?:\s+\pL+)?(?:\s+\pL+)?)",
    )
});
static DIGITS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^(?P<open>[(\[]\s*)?(?P<number>(?P<path>\d{1,3}(?:\.\d{1,3}){0,3})(?P<letter>(?:\.[a-zñ]|[b-np-zñ])\b)?(?P<bis>[\s-]?(?:bis|ter|qu[áa]ter)\b)?(?P<abbreviation>\s?[º°ª]|(?:er|ro|ra|do|da|to|ta|mo|ma|vo|va|no|na|st|nd|rd|th|o|a)\b)?)(?P<closing>\s*[.:)\]°º]*\s?[-–—]{1,2}|\s*[.:)\]]+|)",
    )
});
static LETTERS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^(?P<open>[(\[]\s*)?(?P<number>[IVXLCDM]{1,9}|[ivxlcdm]{1,9}|[A-Za-zñÑ]|[a-z]{2}|[A-Z]{2})(?:\.(?P<path>\d{1,2}(?:\.\d{1,2})?))?(?P<closing>\s*[.:)\]]*\s?[-–—]{1,2}|\s?[.:)\]]+)",
    )
});
static SPELLED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^(?P<number>\pL{4,25}(?:[ -]\pL{4,20}){0,2})(?P<closing>\s*[.:)]+\s?[-–—]{0,2}|\s?[-–—]{1,2}\s|\t)",
    )
});
static TIMED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^\d{1,2}[:.]\d{2}(?:\s*(?:horas|hrs?\.?|h\.?|[ap]\.?\s?m\.?))?(?:\s*(?:-|–|—|a|to)\s*\d{1,2}[:.]\d{2}(?:\s*(?:horas|hrs?\.?|h\.?|[ap]\.?\s?m\.?))?)?[\s.:–—-]+",
    )
});

/// The marker at the beginning of a line, markdown signs of headings and bold aside.
pub(crate) fn marker(line: &str) -> Option<Marker<'_>> {
    let text = without_signs(line);
    if !may_be_numbered(text) {
        return None;
    }
    let found = labelled(text)
        .or_else(|| digits(text))
        .or_else(|| letters(text))
        .or_else(|| spelled(text))
        .or_else(|| timed(text))
        .or_else(|| bullet(text))?;
    let before = &line[..line.len() - found.rest.len()];
    Some(Marker { before, ..found })
}

/// A cheap look before the others: most lines of prose are told from items by their first characters.
fn may_be_numbered(text: &str) -> bool {
    let Some(first) = text.chars().next() else { return false };
    if !first.is_alphabetic() {
        return true;
    }
    let head = text.char_indices().nth(64).map_or(text, |(end, _)| &text[..end]);
    let first_word = head.split(char::is_whitespace).next().unwrap_or_default();
    head.contains(['.', ')', ':', '-', '–', '—', ']', '\t']) || LABELS.contains(&plain(first_word).as_str())
}

const LABELS: [&str; 13] = [
    "agenda", "punto", "articulo", "item", "inciso", "asunto", "tema", "numeral", "apartado", "seccion",
    "section", "article", "point",
];

/// A line without the signs of a markdown heading or of bold that begins here.
pub(crate) fn without_signs(line: &str) -> &str {
    let text = line.trim_start();
    let text = if text.starts_with('#') { text.trim_start_matches('#').trim_start() } else { text };
    text.strip_prefix("**").or_else(|| text.strip_prefix("__")).unwrap_or(text)
}

fn labelled(text: &str) -> Option<Marker<'_>> {
    let captures = LABELLED.captures(text)?;
    let label = captures.name("label")?;
    let number = captures.name("number")?;
    let (readings, taken) = labelled_number(number.as_str())?;
    let end = number.start() + taken;
    let rest = &text[end..];
    let after = rest.trim_start_matches([' ', '.', ':', ')', '-', '–', '—', '\t', '*', '_']);
    let closed = after.len() < rest.len()
        && rest.trim_start_matches(' ').starts_with(['.', ':', ')', '-', '–', '—', '\t', '*']);
    let starts_title =
        rest.starts_with(char::is_whitespace) && after.chars().next().is_some_and(|c| !c.is_lowercase());
    // «Punto 6 del orden del día» names a point though nothing closes its number.
    let of_the_agenda = fold(after).starts_with("del orden del dia");
    if !(closed || starts_title || after.is_empty() || of_the_agenda) {
        return None;
    }
    let sign =
        Sign { label: Some(fold(label.as_str())), ..Sign::numbered(&text[..end], readings, Closing::Point) };
    Some(Marker { sign, before: "", rest: after })
}

/// The readings of what follows «Punto», with how many bytes of it are number.
fn labelled_number(number: &str) -> Option<(Vec<Reading>, usize)> {
    if number.starts_with(|c: char| c.is_ascii_digit()) {
        let digits = number.trim_end_matches(|c: char| !c.is_ascii_digit());
        return Some((vec![Reading { style: Style::Arabic, path: path(digits)? }], number.len()));
    }
    let first = number.split_whitespace().next()?;
    let mut readings = letter_readings(first);
    if !readings.is_empty() {
        return Some((readings, first.len()));
    }
    let words: Vec<&str> = number.split_whitespace().collect();
    let folded: Vec<String> = words.iter().map(|word| fold(word)).collect();
    let folded: Vec<&str> = folded.iter().map(String::as_str).collect();
    let (value, taken) = ordinals::ordinal(&folded).or_else(|| ordinals::cardinal(&folded))?;
    readings.push(Reading::new(Style::Words, value));
    let last = words[taken - 1];
    Some((readings, last.as_ptr() as usize - number.as_ptr() as usize + last.len()))
}

fn digits(text: &str) -> Option<Marker<'_>> {
    // A bullet before a number says nothing more than the number.
    let text = match bullet(text) {
        Some(inner) if inner.rest.starts_with(|c: char| c.is_ascii_digit() || c == '(') => inner.rest,
        _ => text,
    };
    let captures = DIGITS.captures(text)?;
    let whole = captures.get(0)?;
    let rest = &text[whole.end()..];
    let closing = captures.name("closing")?.as_str().trim();
    let abbreviated = captures.name("abbreviation").is_some();
    let opened = captures.name("open").is_some();
    let mut path = path(captures.name("path")?.as_str())?;
    if let Some(letter) = captures.name("letter") {
        path.push(letter_value(letter.as_str().trim_start_matches('.'))?);
    }
    let spaced = rest.is_empty() || rest.starts_with([' ', '\t']) || rest.starts_with("**");
    let glued = rest.chars().next().is_some_and(|c| c.is_uppercase() || "«\"“¿¡(".contains(c));
    let plausible = match closing {
        // «5.1 Seguimiento», «1<tab>Lista», «1 Lista»; not «14 de diciembre».
        "" if opened => false,
        "" => spaced && (rest.starts_with('\t') || rest.trim().is_empty() || starts_title(rest)),
        "-" | "–" | "—" | "--" => spaced || glued,
        ":" => spaced || glued,
        _ => spaced || glued,
    };
    if !plausible || path[0] > 299 {
        return None;
    }
    let mut readings = Vec::new();
    if abbreviated {
        readings.push(Reading { style: Style::Abbreviated, path: path.clone() });
    }
    // «5a» is the fifth, or what stands before «5b».
    if captures.name("abbreviation").is_some_and(|abbreviation| abbreviation.as_str() == "a") {
        path.push(1);
    }
    if !abbreviated || path.len() > 1 {
        readings.push(Reading { style: Style::Arabic, path });
    }
    let sign = Sign::numbered(captures.name("number")?.as_str(), readings, closing_of(closing));
    Some(Marker { sign, before: "", rest: rest.trim_start() })
}

fn starts_title(rest: &str) -> bool {
    rest.trim_start().chars().next().is_some_and(|c| c.is_uppercase() || "«\"“¿¡".contains(c))
}

fn letters(text: &str) -> Option<Marker<'_>> {
    let captures = LETTERS.captures(text)?;
    let whole = captures.get(0)?;
    let number = captures.name("number")?.as_str();
    let rest = &text[whole.end()..];
    let closing = captures.name("closing")?.as_str().trim();
    let spaced = rest.is_empty() || rest.starts_with([' ', '\t']) || rest.starts_with("**");
    let glued = closing.ends_with([')', '-', '–']) && rest.chars().next().is_some_and(char::is_uppercase);
    if !(spaced || glued) {
        return None;
    }
    let mut readings = letter_readings(number);
    if readings.is_empty() && number.len() > 2 && number.bytes().all(|b| b"IVXLCDMivxlcdm".contains(&b)) {
        readings.push(Reading::new(Style::Roman(case_of(number)), 0));
    }
    let path = captures.name("path").map(|path| path.as_str());
    if let Some(below) = path {
        let below = self::path(below)?;
        readings.retain(|reading| matches!(reading.style, Style::Roman(_) | Style::Letter(_)));
        readings.iter_mut().for_each(|reading| reading.path.extend(&below));
    }
    if readings.is_empty() {
        return None;
    }
    let written = path.map_or_else(|| number.to_owned(), |path| format!("{number}.{path}"));
    let sign = Sign::numbered(&written, readings, closing_of(closing));
    Some(Marker { sign, before: "", rest: rest.trim_start() })
}

/// The ways of reading some letters: «V» is five or the letter, «IIX» is neither.
fn letter_readings(number: &str) -> Vec<Reading> {
    let mut readings = Vec::new();
    if let Some(value) = roman::parse(number).filter(|_| !number.is_empty()) {
        readings.push(Reading::new(Style::Roman(case_of(number)), value));
    }
    if let Some(value) = letter_value(number) {
        readings.push(Reading::new(Style::Letter(case_of(number)), value));
    }
    // «C.» and «D)» begin the lists of letters more often than they are hundreds.
    readings.sort_by_key(|reading| matches!(reading.style, Style::Roman(_)) && reading.value() > 49);
    readings
}

fn case_of(letters: &str) -> Case {
    if letters.starts_with(char::is_uppercase) { Case::Capital } else { Case::Small }
}

/// `a` is 1, `z` is 26, `aa` is 27; `ñ` is 0, which has no place of its own.
fn letter_value(letters: &str) -> Option<u32> {
    let letters: Vec<char> = plain_letters(letters);
    match letters.as_slice() {
        ['ñ'] => Some(0),
        [one] => alphabet(*one),
        [first, second] if *first == 'a' => Some(26 + alphabet(*second)?),
        _ => None,
    }
}

fn plain_letters(letters: &str) -> Vec<char> {
    letters.chars().flat_map(char::to_lowercase).collect()
}

fn alphabet(letter: char) -> Option<u32> {
    letter.is_ascii_lowercase().then(|| u32::from(letter) - u32::from('a') + 1)
}

fn spelled(text: &str) -> Option<Marker<'_>> {
    let captures = SPELLED.captures(text)?;
    let number = captures.name("number")?.as_str();
    let value = ordinals::whole_ordinal(number)?;
    let whole = captures.get(0)?;
    let rest = text[whole.end()..].trim_start_matches(['*', '_', ' ', '\t', '-', '–', '—']);
    let sign = Sign::numbered(number, vec![Reading::new(Style::Words, value)], Closing::Point);
    Some(Marker { sign, before: "", rest })
}

fn timed(text: &str) -> Option<Marker<'_>> {
    let whole = TIMED.find(text)?;
    let rest = &text[whole.end()..];
    let title = rest.chars().next().is_some_and(|c| c.is_alphabetic() || "«\"“¿¡".contains(c));
    title.then(|| Marker { sign: Sign::unnumbered(Style::Time), before: "", rest })
}

/// The bullet at the beginning of a text.
pub(crate) fn bullet(text: &str) -> Option<Marker<'_>> {
    let text = text.trim_start();
    let sign = text.chars().next()?;
    let rest = &text[sign.len_utf8()..];
    let spaced = rest.starts_with([' ', '\t']) && !rest.trim().is_empty();
    let plausible = match sign {
        '-' | '–' | '—' => spaced || rest.chars().next().is_some_and(char::is_uppercase),
        '*' | '+' => spaced,
        // What the round bullet of word processors becomes when pasted.
        'o' => rest.starts_with('\t') && !rest.trim().is_empty(),
        sign => is_bullet_sign(sign) && !rest.trim().is_empty(),
    };
    plausible.then(|| Marker {
        sign: Sign::unnumbered(Style::Bullet(sign)),
        before: "",
        rest: rest.trim_start(),
    })
}

fn is_bullet_sign(sign: char) -> bool {
    "•·●○◦▪▫■□►▶▸➢➤‣⁃∙❖✓✔➔→§".contains(sign) || ('\u{f000}'..='\u{f0ff}').contains(&sign)
}

fn path(written: &str) -> Option<Vec<u32>> {
    written.split('.').map(|part| part.trim().parse().ok()).collect()
}

fn closing_of(closing: &str) -> Closing {
    if closing.is_empty() {
        Closing::Space
    } else if closing.contains([')', ']']) {
        Closing::Parenthesis
    } else {
        Closing::Point
    }
}

/// Whether a text has words that agendas are made of.
pub(crate) fn agenda_words(title: &str) -> bool {
    static WORDS: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"\b(?:(?:pase|registro|toma|verificacion)\s+de\s+(?:lista|asistencia)|lista\s+de\s+(?:asistencia|presentes)|quorum|orden\s+del\s+dia|asuntos\s+(?:generales|varios)|clausura|cierre\s+de\s+(?:la\s+)?sesion|lectura.{0,60}\bacta|aprobacion.{0,60}\bacta|acta\s+(?:anterior|de\s+la\s+sesion)|(?:cumplimiento|seguimiento)\s+(?:de|a)\s+(?:los\s+)?acuerdos|acuerdos\s+anteriores|instalacion\s+(?:legal\s+)?de\s+la\s+(?:sesion|asamblea)|roll\s+call|call\s+to\s+order|adjourn(?:ment)?|other\s+business|new\s+business|old\s+business|unfinished\s+business|public\s+comment|(?:approval|reading)\s+of\s+(?:the\s+)?(?:minutes|agenda)|apertura\s+de\s+la\s+sesion|bienvenida)\b",
        )
    });
    WORDS.is_match(&plain(title))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is written, how it can be read, and the rest of the line.
    type Reading = (Option<String>, Vec<(Style, Vec<u32>)>, String);

    fn read(line: &str) -> Option<Reading> {
        let marker = marker(line)?;
        assert_eq!(format!("{}{}", marker.before, marker.rest), line);
        let readings =
            marker.sign.readings.into_iter().map(|reading| (reading.style, reading.path)).collect();
        Some((marker.sign.written, readings, marker.rest.to_owned()))
    }

    #[test]
    fn numbers_are_read_in_every_form() {
        use Case::{Capital, Small};
        use Style::{Abbreviated, Arabic, Letter, Roman, Words};
        for (line, written, style, path) in [
            ("1. Lista", "1", Arabic, vec![1]),
            ("1) Lista", "1", Arabic, vec![1]),
            ("1.- Lista", "1", Arabic, vec![1]),
            ("1.-Lista", "1", Arabic, vec![1]),
            ("1 - Lista", "1", Arabic, vec![1]),
            ("1.– Lista", "1", Arabic, vec![1]),
            ("1. - Lista", "1", Arabic, vec![1]),
            ("(1) Lista", "1", Arabic, vec![1]),
            ("1\tLista", "1", Arabic, vec![1]),
            ("1.\tLista", "1", Arabic, vec![1]),
            ("1 Lista", "1", Arabic, vec![1]),
            ("1: Lista", "1", Arabic, vec![1]),
            ("**1. Lista", "1", Arabic, vec![1]),
            ("## 1. Lista", "1", Arabic, vec![1]),
            (" - 5.1. Lista", "5.1", Arabic, vec![5, 1]),
            ("5.1 Lista", "5.1", Arabic, vec![5, 1]),
            ("5.1.2.- Lista", "5.1.2", Arabic, vec![5, 1, 2]),
            ("5.a) Lista", "5.a", Arabic, vec![5, 1]),
            ("5 bis. Lista", "5 bis", Arabic, vec![5]),
            ("1º.- Lista", "1º", Abbreviated, vec![1]),
            ("1o. Lista", "1o", Abbreviated, vec![1]),
            ("2do. Lista", "2do", Abbreviated, vec![2]),
            ("3rd. Lista", "3rd", Abbreviated, vec![3]),
            ("I. Lista", "I", Roman(Capital), vec![1]),
            ("XIV.- Lista", "XIV", Roman(Capital), vec![14]),
            ("iv) Lista", "iv", Roman(Small), vec![4]),
            ("II.1. Lista", "II.1", Roman(Capital), vec![2, 1]),
            ("PRIMERO.- Lista", "PRIMERO", Words, vec![1]),
            ("Segundo: Lista", "Segundo", Words, vec![2]),
            ("DÉCIMO PRIMERO.- Lista", "DÉCIMO PRIMERO", Words, vec![11]),
            ("First. Lista", "First", Words, vec![1]),
            ("Punto uno: Lista", "Punto uno", Words, vec![1]),
            ("Punto 1. Lista", "Punto 1", Arabic, vec![1]),
            ("PUNTO No. 3.- Lista", "PUNTO No. 3", Arabic, vec![3]),
            ("Punto Primero. Lista", "Punto Primero", Words, vec![1]),
            ("Artículo I Lista", "Artículo I", Roman(Capital), vec![1]),
            ("Artículo 1.- Lista", "Artículo 1", Arabic, vec![1]),
            ("Item 1: Lista", "Item 1", Arabic, vec![1]),
            ("A) Lista", "A", Letter(Capital), vec![1]),
            ("a. Lista", "a", Letter(Small), vec![1]),
            ("aa) Lista", "aa", Letter(Small), vec![27]),
        ] {
            let (number, readings, rest) = read(line).unwrap_or_else(|| panic!("{line}"));
            assert_eq!((number.as_deref(), rest.as_str()), (Some(written), "Lista"), "{line}");
            assert_eq!(readings[0], (style, path), "{line}");
        }
    }

    #[test]
    fn letters_that_are_numerals_have_two_readings() {
        let readings = |line| read(line).unwrap().1;
        assert_eq!(
            readings("V. Lista"),
            [(Style::Roman(Case::Capital), vec![5]), (Style::Letter(Case::Capital), vec![22])]
        );
        assert_eq!(
            readings("C) Lista"),
            [(Style::Letter(Case::Capital), vec![3]), (Style::Roman(Case::Capital), vec![100])]
        );
        assert_eq!(readings("IIX. Lista"), [(Style::Roman(Case::Capital), vec![0])]);
        assert_eq!(readings("H) Lista"), [(Style::Letter(Case::Capital), vec![8])]);
    }

    #[test]
    fn bullets_and_times_have_no_number() {
        for line in [
            "• Lista",
            "- Lista",
            "* Lista",
            "– Lista",
            "\u{f0b7}\tLista",
            "·Lista",
            "-Lista",
            "o\tLista",
            "17:05 Lista",
            "9:00 - 9:15 h. Lista",
        ] {
            let (number, _, rest) = read(line).unwrap_or_else(|| panic!("{line}"));
            assert_eq!((number, rest.as_str()), (None, "Lista"), "{line}");
        }
    }

    #[test]
    fn text_is_no_number() {
        for line in [
            "14 de diciembre de 2023",
            "Lista de asistencia",
            "1.5 millones de pesos",
            "En el punto 5 se dijo",
            "Artículo 5 de la ley",
            "Tema central de la sesión",
            "Primera sesión ordinaria",
            "2023. Un año",
            "---",
            "a las 17:00",
            "Para. conocimiento",
        ] {
            assert!(read(line).is_none(), "{line}: {:?}", read(line));
        }
    }

    #[test]
    fn words_of_agendas_are_known() {
        for title in [
            "Pase de lista y declaratoria de quórum.",
            "Asuntos Generales",
            "Approval of the minutes",
            "Lectura y aprobación del acta",
        ] {
            assert!(agenda_words(title), "{title}");
        }
        assert!(!agenda_words("El Plan considera un conjunto de objetivos"));
    }
}
