//! The lines of a document, cleaned of what cannot be seen.

use std::borrow::Cow;
use std::sync::LazyLock;

use regex::Regex;

use crate::tags;

/// A line of the document.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    /// Its number, from 1.
    pub(crate) number: usize,
    /// Its text without invisible characters and without space at the end.
    pub(crate) text: String,
}

impl Line {
    pub(crate) fn new(number: usize, written: &str) -> Self {
        Self { number, text: visible(written) }
    }

    /// The text without the space around it.
    pub(crate) fn trimmed(&self) -> &str {
        self.text.trim()
    }

    /// The text without tags of web pages and without the space around it.
    pub(crate) fn untagged(&self) -> Cow<'_, str> {
        if tags::has_tags(&self.text) {
            Cow::Owned(tags::without_tags(&self.text))
        } else {
            Cow::Borrowed(self.trimmed())
        }
    }

    /// The same line without tags of web pages.
    pub(crate) fn without_tags(&self) -> Self {
        Self { number: self.number, text: self.untagged().into_owned() }
    }

    /// Whether there is nothing to read.
    pub(crate) fn is_blank(&self) -> bool {
        self.trimmed().is_empty()
    }

    /// How far it is indented, a tab counting four.
    pub(crate) fn indent(&self) -> usize {
        indent(&self.text)
    }
}

/// How far a text is indented, a tab counting four.
pub(crate) fn indent(text: &str) -> usize {
    text.chars().take_while(|c| c.is_whitespace()).map(|c| if c == '\t' { 4 } else { 1 }).sum()
}

/// A pattern known to be right: a test compiles them all.
pub(crate) fn pattern(pattern: &str) -> Regex {
    match Regex::new(pattern) {
        Ok(regex) => regex,
        Err(error) => panic!("{error}"),
    }
}

/// Splits a document into lines, whatever ends them: LF, CRLF, CR, or the page and line breaks of word
/// processors.
pub(crate) fn split(text: &str) -> Vec<&str> {
    let mut lines = Vec::new();
    let mut start = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((index, c)) = chars.next() {
        if !is_line_end(c) {
            continue;
        }
        lines.push(&text[start..index]);
        if c == '\r' && chars.peek().is_some_and(|&(_, next)| next == '\n') {
            chars.next();
        }
        start = chars.peek().map_or(text.len(), |&(next, _)| next);
    }
    if start < text.len() {
        lines.push(&text[start..]);
    }
    lines
}

fn is_line_end(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Whether a character has no width, so that a word goes on across it.
pub(crate) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// The line with its spaces made plain, without what has no width.
pub(crate) fn visible(written: &str) -> String {
    let mut text = String::with_capacity(written.len());
    for c in written.chars() {
        match c {
            '\t' => text.push('\t'),
            '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => {
                text.push(' ')
            }
            // The cell mark of old word processors.
            '\u{7}' => text.push('\t'),
            c if is_invisible(c) => {}
            c if c.is_control() => text.push(' '),
            c => text.push(c),
        }
    }
    let end = text.trim_end_matches(' ').len();
    text.truncate(end);
    text
}

static FURNITURE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^[-–—|\s]*(?:(?:p[áa]gina|p[áa]g\.?|page|hoja|foja|folio)\s*(?:no\.?|n[úu]m\.?|#)?\s*\d{1,4}(?:\s*(?:de|of|/)\s*\d{1,4})?|\d{1,4}\s*(?:de|of|/)\s*\d{1,4}|[-–—]\s*\d{1,4}\s*[-–—])[-–—|.\s]*$",
    )
});

/// Whether a line only says which page it is: «Página 1 de 3», «- 2 -».
pub(crate) fn is_page_number(text: &str) -> bool {
    text.len() < 60 && FURNITURE.is_match(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_end_in_many_ways() {
        assert_eq!(split("a\nb\r\nc\rd\u{c}e\n\nf"), ["a", "b", "c", "d", "e", "", "f"]);
        assert_eq!(split("a\n"), ["a"]);
        assert_eq!(split("\r\n\r\n"), ["", ""]);
    }

    #[test]
    fn what_cannot_be_seen_is_taken_out() {
        assert_eq!(Line::new(1, "se\u{ad}sión\u{a0}12\u{200b}  ").text, "sesión 12");
    }

    #[test]
    fn page_numbers_are_known() {
        for text in ["Página 1 de 3", "- 2 -", "Page 4 of 10", "pág. 7", "3/8"] {
            assert!(is_page_number(text), "{text}");
        }
        for text in ["Página web del instituto", "3", "1. Lista", "14 de diciembre"] {
            assert!(!is_page_number(text), "{text}");
        }
    }
}
