//! Lines and their cells: lists, spreadsheets, tables of word processors.

use std::sync::LazyLock;

use regex::Regex;

use crate::lines::{self, pattern};

/// A cell of a spreadsheet that goes on over this many lines is one no more: a quote was left open.
const LONGEST_CELL: usize = 8;

/// A line, or the lines over which a row of a table goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    /// The first line, from 1.
    pub(super) line: usize,
    /// The last one.
    pub(super) last: usize,
    /// What is written there.
    pub(super) text: String,
    /// Its cells, trimmed; empty ones are kept, for they hold the place of a column.
    pub(super) cells: Vec<String>,
    /// Whether the cells are those of a table rather than what commas part.
    pub(super) is_table: bool,
}

static RULE: LazyLock<Regex> = LazyLock::new(|| pattern(r"^[\s|+:=_–—-]+$"));
static MARK: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^[\s>]*(?:[•·▪◦‣∙○●■□➢✓*\u{f0b7}\u{f0a7}–—-]+\s+|[•·▪◦‣∙●■➢]|\(?\d{1,4}\s*(?:[.)ºª]-?|-|–)+\s*|\d{1,4}\s+|\(?[ivx]{1,5}[.)]-?\s+|\(?[a-z]\)\s*)",
    )
});
static ADDRESSED: LazyLock<Regex> = LazyLock::new(|| pattern(r"[^<>;,]+<[^<>\s]+@[^<>\s]+>"));

/// The rows of a text; blank lines are none.
pub(super) fn rows(text: &str) -> Vec<Row> {
    let lines: Vec<String> = lines::split(text).into_iter().map(lines::visible).collect();
    let mut rows = Vec::new();
    let mut index = 0;
    while index < lines.len() {
        let count = joined(&lines[index..]);
        let text = lines[index..index + count].join(" ");
        if !text.trim().is_empty() {
            add(&mut rows, index + 1, index + count, &text);
        }
        index += count;
    }
    rows
}

/// Over how many lines the first row goes: a quoted cell of a spreadsheet holds line breaks.
fn joined(lines: &[String]) -> usize {
    let opens = |line: &str| line.split(['\t', ';', ',']).any(|cell| cell.trim_start().starts_with('"'));
    let quotes = |line: &str| line.matches('"').count();
    if !opens(&lines[0]) || quotes(&lines[0]) % 2 == 0 {
        return 1;
    }
    let mut open = true;
    for (index, line) in lines.iter().enumerate().take(LONGEST_CELL).skip(1) {
        open ^= quotes(line) % 2 == 1;
        if !open {
            return index + 1;
        }
    }
    1
}

fn add(rows: &mut Vec<Row>, line: usize, last: usize, text: &str) {
    let addressed: Vec<&str> = ADDRESSED.find_iter(text).map(|found| found.as_str()).collect();
    // «Ana <a@b.mx>; Luis <c@d.mx>», as programs for mail copy their addressees.
    if addressed.len() > 1 && ADDRESSED.replace_all(text, "").trim_matches([';', ',', ' ']).is_empty() {
        rows.extend(addressed.into_iter().map(|one| row(line, last, one)));
    } else {
        rows.push(row(line, last, text));
    }
}

fn row(line: usize, last: usize, text: &str) -> Row {
    let separator = separator(text);
    let (separator, is_table) = separator.map_or((',', false), |separator| (separator, true));
    let bare = if separator == '|' { text.trim().trim_matches('|') } else { text };
    let mut cells = if RULE.is_match(text) { Vec::new() } else { cells(bare, separator) };
    if let Some(first) = cells.first_mut() {
        *first = without_mark(first).to_owned();
    }
    Row { line, last, text: text.trim().to_owned(), cells, is_table }
}

/// What parts the cells of a table; `None` where only commas could.
fn separator(text: &str) -> Option<char> {
    ['\t', '|', ';'].into_iter().find(|&separator| text.contains(separator))
}

fn cells(text: &str, separator: char) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut quoted = false;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let begins = cells.last().is_some_and(|cell| cell.trim().is_empty());
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => {
                chars.next();
                push(&mut cells, '"');
            }
            '"' if quoted || begins => quoted = !quoted,
            c if c == separator && !quoted => cells.push(String::new()),
            c => push(&mut cells, c),
        }
    }
    cells.iter().map(|cell| cell.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

fn push(cells: &mut [String], c: char) {
    if let Some(cell) = cells.last_mut() {
        cell.push(c);
    }
}

/// The text without its bullet or number.
fn without_mark(text: &str) -> &str {
    MARK.find(text).map_or(text, |mark| &text[mark.end()..]).trim()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&[&str]]) {
        let rows = rows(text);
        let cells: Vec<Vec<&str>> =
            rows.iter().map(|row| row.cells.iter().map(String::as_str).collect()).collect();
        assert_eq!(cells, expected, "{text:?}");
    }

    #[test]
    fn whatever_parts_the_cells_they_are_the_same() {
        for text in
            ["Ana Ruiz\tVocal\t", "Ana Ruiz; Vocal;", "| Ana  Ruiz | Vocal | |", "\"Ana Ruiz\",Vocal,"]
        {
            check(text, &[&["Ana Ruiz", "Vocal", ""]]);
        }
    }

    #[test]
    fn numbers_and_bullets_are_no_names() {
        for text in [
            "1. Ana Ruiz",
            "1) Ana Ruiz",
            "01.- Ana Ruiz",
            "• Ana Ruiz",
            "- Ana Ruiz",
            "iv. Ana Ruiz",
            "a) Ana Ruiz",
        ] {
            check(text, &[&["Ana Ruiz"]]);
        }
        check("C. Ana Ruiz", &[&["C. Ana Ruiz"]]);
        check("V.Ana Ruiz", &[&["V.Ana Ruiz"]]);
    }

    #[test]
    fn a_cell_may_hold_line_breaks_and_an_open_quote_swallows_no_list() {
        check("\"Ana\nRuiz\"\tVocal\nLuis", &[&["Ana Ruiz", "Vocal"], &["Luis"]]);
        check("\"Ana\nLuis\nEva", &[&["Ana"], &["Luis"], &["Eva"]]);
    }

    #[test]
    fn addressees_of_mail_are_rows_of_the_same_line() {
        let found = rows("Ana Ruiz <a@b.mx>; Luis Sol <c@d.mx>");
        let texts: Vec<(usize, &str)> = found.iter().map(|row| (row.line, row.text.as_str())).collect();
        assert_eq!(texts, [(1, "Ana Ruiz <a@b.mx>"), (1, "Luis Sol <c@d.mx>")]);
    }
}
