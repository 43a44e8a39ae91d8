//! Codes of agreements as bodies write them: `JD-VIII-2`, `ACT/ORD/03/2023`, `Acuerdo 6.2`.

use std::sync::LazyLock;

use regex::Regex;

use crate::lines::pattern;

/// Segments joined by hyphens, bars, points or underscores; at least two.
const JOINED: &str =
    r"[\pL\d]{1,12}(?:[-–/_.][\pL\d]{1,12}|\s[-–]\s(?:\d{1,4}|[IVXLC]{1,6})\b|\s?/\s?[\pL\d]{1,12}){1,6}";

static LABELLED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"^(?P<label>(?i:acuerdo|agreement|resoluci[óo]n|resolution|punto\s+de\s+acuerdo))\s+(?:(?i:no\.?|n[úu]m\.?|n[úu]mero|n[º°]\.?|#)\s*)?(?P<code>{JOINED}|\d{{1,4}})(?P<end>\s*[.:)–—-]+\s*|\s+|$)"
    ))
});
static BARE: LazyLock<Regex> =
    LazyLock::new(|| pattern(&format!(r"^(?P<code>{JOINED})(?P<end>\s*[.:)–—]+-?\s*|\s+-\s+|\s+|$)")));

/// The code at the beginning of an agreement's text, and the text after it.
pub(super) fn split(text: &str) -> Option<(String, String)> {
    let text = text.trim_start();
    if let Some(captures) = LABELLED.captures(text) {
        let code = captures.name("code")?;
        let rest = &text[captures.get(0)?.end()..];
        // «Acuerdo 6.2» is a code with its label; «Acuerdo JD-XI-2» has one of its own.
        let own = is_telling(code.as_str());
        let written = if own { code.as_str() } else { text[..code.end()].trim() };
        return Some((tidy(written), rest.trim().to_owned()));
    }
    let captures = BARE.captures(text)?;
    let code = captures.name("code")?.as_str();
    let rest = text[captures.get(0)?.end()..].trim();
    is_telling(code).then(|| (tidy(code), rest.to_owned()))
}

/// Whether a text is a code and nothing else.
pub(super) fn is_code(text: &str) -> bool {
    let text = text.trim();
    let number = text.trim_end_matches('.');
    (!number.is_empty() && number.len() <= 4 && number.bytes().all(|byte| byte.is_ascii_digit()))
        || split(text).is_some_and(|(_, rest)| rest.is_empty())
}

/// The words before a code that are no part of it: «Acuerdo No.» of «Acuerdo No. JD-XI-2».
pub(super) fn label(text: &str) -> &str {
    let text = text.trim_start();
    let code = LABELLED.captures(text).and_then(|captures| captures.name("code"));
    code.filter(|code| is_telling(code.as_str())).map_or("", |code| &text[..code.start()])
}

/// The code in a cell of its own, without «Acuerdo» before one that tells enough.
pub(super) fn without_label(cell: &str) -> String {
    match split(cell) {
        Some((code, rest)) if rest.is_empty() => code,
        _ => cell.trim().trim_end_matches(['.', ':']).to_owned(),
    }
}

/// A code has a digit or a Roman numeral, and is neither a date, an amount nor a word with a hyphen.
fn is_telling(code: &str) -> bool {
    let segments: Vec<&str> = code.split(['-', '–', '/', '_', '.']).map(str::trim).collect();
    let has_letters = segments.iter().any(|segment| segment.chars().any(char::is_alphabetic));
    let numbers = segments.iter().filter(|segment| is_number(segment)).count();
    let all_digits = !has_letters;
    let slashed_or_dashed = code.contains(['/', '-', '–', '_']);
    let is_date = all_digits && !crate::dates::dates(code).is_empty();
    let shouted = segments.iter().all(|segment| {
        !segment.chars().any(char::is_lowercase) || is_number(segment) || segment.chars().count() <= 4
    });
    numbers >= 1 && segments.len() >= 2 && slashed_or_dashed && !is_date && shouted
}

fn is_number(segment: &str) -> bool {
    let digits = !segment.is_empty() && segment.bytes().all(|byte| byte.is_ascii_digit());
    digits
        || (segment.chars().any(|c| c.is_ascii_digit()) && segment.len() <= 8)
        || (segment.chars().all(char::is_uppercase)
            && sesiona_domain::numbering::roman::parse(segment).is_some())
}

fn tidy(code: &str) -> String {
    code.trim().trim_end_matches(['.', ':', ',']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_split_from_the_text() {
        for (text, code, rest) in [
            ("JD-VIII-2. Revisar", "JD-VIII-2", "Revisar"),
            ("JD-11-2 Revisar", "JD-11-2", "Revisar"),
            ("JD-XI-1.- Revisar", "JD-XI-1", "Revisar"),
            ("JD-XI-1: Revisar", "JD-XI-1", "Revisar"),
            ("JD–XI–1 – Revisar", "JD–XI–1", "Revisar"),
            ("ACT/ORD/03/2023 Revisar", "ACT/ORD/03/2023", "Revisar"),
            ("001/SO/2024. Revisar", "001/SO/2024", "Revisar"),
            ("09/SE/INFO/07-08-20 Revisar", "09/SE/INFO/07-08-20", "Revisar"),
            ("Acuerdo 6.2 Revisar", "Acuerdo 6.2", "Revisar"),
            ("Acuerdo No. 7. Revisar", "Acuerdo No. 7", "Revisar"),
            ("Acuerdo JD-XI-2. Revisar", "JD-XI-2", "Revisar"),
            ("CA-2024-015 Revisar", "CA-2024-015", "Revisar"),
        ] {
            assert_eq!(split(text), Some((code.into(), rest.into())), "{text}");
        }
        for text in [
            "Revisar el contrato",
            "14/12/2023 Revisar",
            "Ancona-Guanajuato. Cerrar",
            "Socio-económico: revisar",
            "6.2 Revisar",
            "Se acuerda 6.2",
        ] {
            assert_eq!(split(text), None, "{text}");
        }
    }

    #[test]
    fn a_cell_may_be_a_code_alone() {
        assert!(is_code("JD-XI-1") && is_code("7.") && is_code("Acuerdo 6.2"));
        assert!(!is_code("Revisar") && !is_code("JD-XI-1 Revisar"));
        assert_eq!(without_label("Acuerdo JD-XI-2."), "JD-XI-2");
        assert_eq!(without_label("SO-3a"), "SO-3a");
    }
}
