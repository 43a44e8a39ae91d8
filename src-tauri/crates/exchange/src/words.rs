//! Counting words, to prove that none is lost.

use std::collections::BTreeMap;

use sesiona_domain::content::{Block, Inline, Mark, RichText};
use unicode_normalization::UnicodeNormalization;

use crate::lines::{Line, is_invisible};
use crate::numbering::without_signs;
use crate::understood::{Fact, FactName, Understood};
use crate::{agenda, follow_up, sections, tags, title_page};

/// How often each word of a text occurs. A word is a run of letters and digits, whatever its case.
pub fn words(text: &str) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for word in sequence(text) {
        *counts.entry(word).or_insert(0) += 1;
    }
    counts
}

fn sequence(text: &str) -> Vec<String> {
    let visible: String =
        text.chars().filter(|&c| !is_invisible(c)).nfc().flat_map(char::to_lowercase).collect();
    let runs = visible.split(|c: char| !c.is_alphanumeric());
    runs.filter(|run| !run.is_empty()).map(str::to_owned).collect()
}

/// The words of the document that would be stored nowhere; none, if all is well.
///
/// Words that the document has in pieces («apro-» «bación», «C l a u s u r a») count as kept when they stand
/// joined. Tags of web pages are no words.
pub fn lost_words(understood: &Understood) -> Vec<String> {
    let source: Vec<String> = understood.source.lines.iter().flat_map(|line| said(line)).collect();
    let mut missing = BTreeMap::new();
    for word in &source {
        *missing.entry(word.as_str()).or_insert(0i64) += 1;
    }
    let mut kept = String::new();
    keep(understood, &mut kept);
    let kept = sequence(&kept);
    for word in &kept {
        *missing.entry(word.as_str()).or_insert(0) -= 1;
    }
    rejoin(&source, &mut missing);
    let lost = missing.iter().filter(|(_, count)| **count > 0);
    lost.flat_map(|(word, count)| vec![(*word).to_owned(); usize::try_from(*count).unwrap_or(0)]).collect()
}

/// The words of a line, without the «o» that stands for a bullet.
fn said(line: &str) -> Vec<String> {
    let line = Line::new(0, line);
    let untagged = line.untagged();
    let text = without_signs(&untagged).trim_start();
    sequence(text.strip_prefix("o\t").unwrap_or(text))
}

/// How many pieces a word may have in the document.
const PIECES: usize = 40;

/// Settles words that are missing in pieces against whole ones that are there once too often.
fn rejoin(source: &[String], missing: &mut BTreeMap<&str, i64>) {
    let whole: Vec<String> =
        missing.iter().filter(|(_, count)| **count < 0).map(|(word, _)| (*word).to_owned()).collect();
    let mut surplus: BTreeMap<String, i64> = whole
        .into_iter()
        .map(|word| {
            let count = -missing.get(word.as_str()).copied().unwrap_or(0);
            (word, count)
        })
        .collect();
    let mut at = 0;
    while at < source.len() {
        let lost = missing.get(source[at].as_str()).is_some_and(|count| *count > 0);
        let found = lost.then(|| joined_at(source, at, missing, &surplus)).flatten();
        let Some((word, pieces)) = found else {
            at += 1;
            continue;
        };
        for piece in &source[at..at + pieces] {
            if let Some(count) = missing.get_mut(piece.as_str()) {
                *count -= 1;
            }
        }
        if let Some(count) = surplus.get_mut(&word) {
            *count -= 1;
        }
        at += pieces;
    }
}

fn joined_at(
    source: &[String],
    at: usize,
    missing: &BTreeMap<&str, i64>,
    surplus: &BTreeMap<String, i64>,
) -> Option<(String, usize)> {
    let mut word = String::new();
    for (pieces, piece) in source[at..].iter().take(PIECES).enumerate() {
        if missing.get(piece.as_str()).is_none_or(|count| *count <= 0) {
            return None;
        }
        word.push_str(piece);
        if pieces > 0 && surplus.get(&word).is_some_and(|count| *count > 0) {
            return Some((word, pieces + 1));
        }
    }
    None
}

/// Adds what will be stored, and what needs no text because something else says it.
///
/// The application stores neither an agreement's `row` nor the `headings` of an item: they count only where the
/// state, the date, the title and the number say the same.
fn keep(understood: &Understood, kept: &mut String) {
    let mut add = |text: &str| {
        kept.push_str(text);
        kept.push('\n');
    };
    facts(understood).for_each(|fact| add(&fact.text));
    for item in &understood.items {
        add(item.number.as_deref().unwrap_or_default());
        add(&item.title);
        let said = item.headings.iter().filter(|heading| {
            follow_up::is_header(&heading.text) || !sections::says_more(&heading.text, item)
        });
        said.for_each(|heading| add(&tags::without_tags(&heading.text)));
        add(&text_of(&item.content));
    }
    for agreement in &understood.agreements {
        add(&follow_up::kept(agreement));
        add(&follow_up::understood(agreement, understood.agreements.len()));
    }
    add(&text_of(&understood.front));
    understood.further.iter().for_each(|further| keep(further, kept));
}

/// The facts whose lines say nothing else, each line once.
fn facts(understood: &Understood) -> impl Iterator<Item = &Fact> {
    let all = &understood.facts;
    let alone = all.iter().enumerate().filter(|(_, fact)| fact.alone);
    alone
        .filter(|(index, fact)| {
            let agenda = fact.name == FactName::Agenda && agenda::is_mere_heading(&fact.text);
            let known = all[..*index].iter().any(|other| other.alone && other.lines == fact.lines);
            !known && (agenda || title_page::says_only(&fact.text, &understood.title, &understood.session))
        })
        .map(|(_, fact)| fact)
}

/// All that a rich text says, numbers of lists and addresses of links included.
fn text_of(content: &RichText) -> String {
    let mut text = String::new();
    write_blocks(&content.content, &mut text);
    text
}

fn write_blocks(blocks: &[Block], text: &mut String) {
    for block in blocks {
        match block {
            Block::Paragraph { content } | Block::Heading { content, .. } => write_inlines(content, text),
            Block::BulletList { content } => {
                content.iter().for_each(|item| write_blocks(&item.content, text))
            }
            Block::OrderedList { attrs, content } => {
                for (number, item) in (attrs.start..).zip(content) {
                    text.push_str(&format!("\n{number} "));
                    write_blocks(&item.content, text);
                }
            }
            Block::Blockquote { content } => write_blocks(content, text),
            Block::Table { content } => {
                content
                    .iter()
                    .flat_map(|row| &row.content)
                    .for_each(|cell| write_blocks(&cell.content, text));
            }
            Block::Image { .. } | Block::HorizontalRule => {}
        }
    }
}

fn write_inlines(inlines: &[Inline], text: &mut String) {
    let mut addresses = String::new();
    for inline in inlines {
        match inline {
            Inline::HardBreak => text.push('\n'),
            Inline::Text { text: run, marks } => {
                text.push_str(run);
                for mark in marks {
                    if let Mark::Link { attrs } = mark {
                        addresses.push_str(&attrs.href);
                        addresses.push(' ');
                    }
                }
            }
        }
    }
    text.push('\n');
    text.push_str(&addresses);
    text.push('\n');
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::understood::{Source, UnderstoodItem};

    #[test]
    fn words_are_counted_without_case() {
        let counted = words("La sesión, LA se\u{ad}sión 11ª");
        assert_eq!(
            counted.into_iter().collect::<Vec<_>>(),
            [("11ª".into(), 1), ("la".into(), 2), ("sesión".into(), 2)]
        );
    }

    #[test]
    fn a_lost_word_is_found_out() {
        let read = |line: &str, title: &str| {
            let item =
                UnderstoodItem { number: Some("1".into()), title: title.into(), ..UnderstoodItem::default() };
            let source = Source { lines: vec![line.to_owned()], ..Source::default() };
            lost_words(&Understood { items: vec![item], source, ..Understood::default() })
        };
        assert_eq!(read("1. Lista de asistencia", "Lista de asistencia"), Vec::<String>::new());
        assert_eq!(read("1. Lista de la asistencia", "Lista de asistencia"), ["la"]);
        assert_eq!(read("1. A-\nprobación del a c t a", "Aprobación del acta"), Vec::<String>::new());
        assert_eq!(read("1. apro bación bación", "aprobación"), ["bación"]);
    }
}
