//! The titles of agenda items: wrapped lines joined, broken words mended, what stands in the margin set apart.

use std::sync::LazyLock;

use regex::Regex;

use crate::inline;
use crate::lines::pattern;
use crate::tags;

/// A title as it is read, and whether something of it was mended.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Title {
    pub(crate) text: String,
    pub(crate) mended: bool,
}

/// The title whose lines these are.
pub(crate) fn joined<'a>(pieces: impl IntoIterator<Item = &'a str>) -> Title {
    let mut title = Title::default();
    for piece in pieces {
        let piece = without_marks(piece);
        let (piece, mended) = mend_spaces(piece.trim());
        title.mended |= mended;
        append(&mut title, &piece);
    }
    title
}

fn append(title: &mut Title, piece: &str) {
    if piece.is_empty() {
        return;
    }
    if is_broken_word(&title.text, piece) {
        title.text.pop();
        title.mended = true;
    } else if !title.text.is_empty() && !ends_in_compound(&title.text) {
        title.text.push(' ');
    }
    title.text.push_str(piece);
}

/// «apro-» and «bación» are one word; «Ancona-» and «Guanajuato» keep their hyphen.
fn is_broken_word(before: &str, after: &str) -> bool {
    ends_in_compound(before) && after.chars().next().is_some_and(char::is_lowercase)
}

fn ends_in_compound(text: &str) -> bool {
    text.strip_suffix('-').and_then(|word| word.chars().last()).is_some_and(char::is_alphabetic)
}

/// The text without tags of web pages and signs of markdown.
pub(crate) fn without_marks(piece: &str) -> String {
    let piece = tags::without_tags(piece);
    let piece = piece.replace("**", "").replace("__", "");
    if piece.contains('*') && !piece.contains(['[', '<']) { inline::text(&piece) } else { piece }
}

/// One space between words, and words spelled out letter by letter put together.
fn mend_spaces(piece: &str) -> (String, bool) {
    if !piece.contains("  ") && !piece.contains('\t') && !has_spaced_letters(piece) {
        return (piece.to_owned(), false);
    }
    let mut words: Vec<String> = Vec::new();
    let mut letters: Vec<&str> = Vec::new();
    for token in piece.split([' ', '\t']) {
        if is_single_letter(token) || (letters.len() + 1 >= SPELLED_OUT && token == ".") {
            letters.push(token);
            continue;
        }
        flush(&mut letters, &mut words);
        if !token.is_empty() {
            words.push(token.to_owned());
        }
    }
    flush(&mut letters, &mut words);
    let text = words.join(" ");
    if text == piece {
        return (text, false);
    }
    (text.strip_suffix(" .").map_or(text.clone(), |before| format!("{before}.")), true)
}

/// Adds letters as the words that they spell: a capital after a small letter begins another one.
fn flush(letters: &mut Vec<&str>, words: &mut Vec<String>) {
    let is_capital = |letter: &str| letter.starts_with(char::is_uppercase);
    for word in letters.chunk_by(|before, after| is_capital(before) || !is_capital(after)) {
        if word.len() >= SPELLED_OUT {
            words.push(word.concat());
        } else {
            words.extend(word.iter().map(|&letter| letter.to_owned()));
        }
    }
    letters.clear();
}

/// Fewer single letters in a row may be words: «a», «y», «o».
const SPELLED_OUT: usize = 4;

fn has_spaced_letters(piece: &str) -> bool {
    let mut run = 0;
    for token in piece.split(' ') {
        run = if is_single_letter(token) { run + 1 } else { 0 };
        if run >= SPELLED_OUT {
            return true;
        }
    }
    false
}

fn is_single_letter(token: &str) -> bool {
    let mut chars = token.chars();
    let letter = chars.next().is_some_and(char::is_alphabetic);
    letter && chars.all(|c| ".,:;".contains(c)) && token.chars().count() <= 2
}

static LEADERS: LazyLock<Regex> = LazyLock::new(|| pattern(r"\s*(?:\.\s?){4,}\s*|\s*…{2,}\s*|\s*_{4,}\s*"));
static MARGIN: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^[(\[]?(?:\d{1,2}[:.]\d{2}.{0,30}|\d{1,3}\s*(?:min\.?|mins\.?|minutos?|minutes?|h\.?|hrs?\.?|horas?|['’′])|(?:p[áa]g\.?|p\.)?\s*\d{1,4})[)\]]?$",
    )
});

/// What stands before and after the leaders, tabs or wide space at the right of a line.
pub(crate) fn split_margin(text: &str) -> (&str, Vec<&str>) {
    if let Some((title, cells)) = text.split_once('\t') {
        let cells = cells.split('\t').map(str::trim).filter(|cell| !cell.is_empty()).collect();
        return (split_leaders(title).0, [split_leaders(title).1, cells].concat());
    }
    let (title, margin) = split_leaders(text);
    if !margin.is_empty() {
        return (title, margin);
    }
    match text.trim_end().rsplit_once("   ") {
        Some((title, margin)) if MARGIN.is_match(margin.trim()) && !title.trim().is_empty() => {
            (title.trim_end(), vec![margin.trim()])
        }
        _ => (text, Vec::new()),
    }
}

fn split_leaders(text: &str) -> (&str, Vec<&str>) {
    match LEADERS.find(text) {
        Some(leaders) if leaders.start() > 0 => {
            let margin = text[leaders.end()..].trim();
            (&text[..leaders.start()], if margin.is_empty() { Vec::new() } else { vec![margin] })
        }
        _ => (text, Vec::new()),
    }
}

/// Whether a title ends as a sentence does.
pub(crate) fn is_ended(title: &str) -> bool {
    title.trim_end_matches(['"', '”', '»', ')', '*', ' ']).ends_with(['.', ';', ':', '!', '?'])
}

/// Whether a line begins with a word that no title begins with: «DE HACIENDA».
pub(crate) fn begins_with_connection(line: &str) -> bool {
    const JOINING: [&str; 12] = ["de", "del", "y", "e", "o", "que", "of", "and", "or", "por", "con", "para"];
    let first = line.split(' ').next().unwrap_or_default().to_lowercase();
    JOINING.contains(&first.as_str())
}

/// Whether a line ends in a word or comma that asks for more.
pub(crate) fn asks_for_more(line: &str) -> bool {
    const CONNECTING: [&str; 34] = [
        "de", "del", "la", "las", "el", "los", "y", "e", "o", "u", "a", "al", "en", "para", "con", "por",
        "que", "se", "su", "sus", "sobre", "entre", "of", "the", "and", "or", "to", "for", "on", "in",
        "with", "by", "caso", "un",
    ];
    if line.ends_with([',', '-', '/', '(']) {
        return true;
    }
    let last = line.rsplit(' ').next().unwrap_or_default().to_lowercase();
    CONNECTING.contains(&last.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wrapped_lines_are_joined_and_broken_words_mended() {
        for (pieces, expected, mended) in [
            (&["Lista de asistencia."][..], "Lista de asistencia.", false),
            (&["Lectura y apro-", "bación del acta"], "Lectura y aprobación del acta", true),
            (&["Convenio Ancona-", "Guanajuato"], "Convenio Ancona-Guanajuato", false),
            (&["Lista  de   asistencia"], "Lista de asistencia", true),
            (&["C l a u s u r a ."], "Clausura.", true),
            (&["C l a u s u r a   d e   l a   s e s i ó n"], "Clausura d e l a sesión", true),
            (&["A s u n t o s  G e n e r a l e s"], "Asuntos Generales", true),
            (&["Plan A y B o C"], "Plan A y B o C", false),
            (&["A s u n t o s G e n e r a l e s"], "Asuntos Generales", true),
            (&["**Asuntos generales**"], "Asuntos generales", false),
            (&["", "Lista"], "Lista", false),
        ] {
            let title = joined(pieces.iter().copied());
            assert_eq!((title.text.as_str(), title.mended), (expected, mended));
        }
    }

    #[test]
    fn what_stands_in_the_margin_is_set_apart() {
        for (text, title, margin) in [
            ("Lista de asistencia ........... 3", "Lista de asistencia", vec!["3"]),
            ("Lista de asistencia\tSecretaría\t5 min", "Lista de asistencia", vec!["Secretaría", "5 min"]),
            ("Lista de asistencia       17:05", "Lista de asistencia", vec!["17:05"]),
            ("Informe    (10 minutos)", "Informe", vec!["(10 minutos)"]),
            ("Lista   de   asistencia", "Lista   de   asistencia", vec![]),
            ("Revisión a las 17:05", "Revisión a las 17:05", vec![]),
        ] {
            assert_eq!(split_margin(text), (title, margin));
        }
    }
}
