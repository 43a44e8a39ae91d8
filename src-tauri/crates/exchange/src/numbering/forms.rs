//! The forms of numbers and bullets: «Punto 1.», «1.-», «IV)», «PRIMERO:», «17:05», «•».

use std::sync::LazyLock;

use regex::Regex;
use sesiona_domain::numbering::roman;

use super::{Case, Closing, Marker, Reading, Sign, Style};
use crate::fold::{begins_with, fold};
use crate::lines::pattern;
use crate::ordinals;

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
        r"^(?P<number>\pL{3,25}(?:[ -]\pL{4,20}){0,2})(?P<closing>\s*[.:)]+\s?[-–—]{0,2}|\s?[-–—]{1,2}\s|\t)",
    )
});
static TIMED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^\d{1,2}[:.]\d{2}(?:\s*(?:horas|hrs?\.?|h\.?|[ap]\.?\s?m\.?))?(?:\s*(?:-|–|—|a|to)\s*\d{1,2}[:.]\d{2}(?:\s*(?:horas|hrs?\.?|h\.?|[ap]\.?\s?m\.?))?)?[\s.:–—-]+",
    )
});

pub(super) fn labelled(text: &str) -> Option<Marker<'_>> {
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
    let of_the_agenda = || begins_with(after, "del orden del dia");
    if !(closed || starts_title || after.is_empty() || of_the_agenda()) {
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

pub(super) fn digits(text: &str) -> Option<Marker<'_>> {
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

pub(super) fn letters(text: &str) -> Option<Marker<'_>> {
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

pub(super) fn spelled(text: &str) -> Option<Marker<'_>> {
    let captures = SPELLED.captures(text)?;
    let number = captures.name("number")?.as_str();
    let value = ordinals::whole_ordinal(number).or_else(|| cardinal_alone(number))?;
    let whole = captures.get(0)?;
    let rest = text[whole.end()..].trim_start_matches(['*', '_', ' ', '\t', '-', '–', '—']);
    let sign = Sign::numbered(number, vec![Reading::new(Style::Words, value)], Closing::Point);
    Some(Marker { sign, before: "", rest })
}

/// «Uno.-», «Dos.-»; «ÚNICO.-» is the first of one.
fn cardinal_alone(number: &str) -> Option<u32> {
    let folded = fold(number);
    match folded.as_str() {
        "unico" | "unica" => Some(1),
        "un" | "una" => None,
        word => ordinals::cardinal(&[word]).map(|(value, _)| value).filter(|&value| value > 0),
    }
}

pub(super) fn timed(text: &str) -> Option<Marker<'_>> {
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
