//! The lettered parts of an agreement and of its report: a) … b) … past z).

use std::sync::LazyLock;

use regex::Regex;
use sesiona_domain::agreements::part_letter;

use crate::lines::pattern;
use crate::understood::{UnderstoodPart, UnderstoodStatus};

static LETTER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?m)(?:^|[\s(,;:.])(?P<mark>\(?(?:(?i:inciso)\s+)?(?P<letter>[a-zñ]{1,2})(?P<closing>\)\.?-?|\.-|\.))(?:\s|$)",
    )
});

/// A letter in a text.
#[derive(Clone, Debug)]
struct Mark {
    letter: String,
    /// Whether a parenthesis closes it.
    parenthesis: bool,
    start: usize,
    end: usize,
    /// Whether it begins a line.
    begins_line: bool,
}

fn marks(text: &str) -> Vec<Mark> {
    let mut found = Vec::new();
    let mut from = 0;
    // The space after one letter may be the space before the next: searching goes on from there.
    while let Some(captures) = LETTER.captures_at(text, from) {
        let (Some(mark), Some(letter), Some(closing)) =
            (captures.name("mark"), captures.name("letter"), captures.name("closing"))
        else {
            break;
        };
        found.push(Mark {
            letter: letter.as_str().to_owned(),
            parenthesis: closing.as_str().starts_with(')'),
            start: mark.start(),
            end: mark.end(),
            begins_line: text[..mark.start()]
                .trim_end_matches([' ', '('])
                .chars()
                .next_back()
                .is_none_or(|c| c == '\n'),
        });
        from = mark.end();
    }
    found
}

/// The letters in order from a) on; fewer than two are no parts.
fn sequence(marks: &[Mark]) -> Vec<&Mark> {
    let mut sequence: Vec<&Mark> = Vec::new();
    for mark in marks {
        if let Some(first) = sequence.first()
            && first.parenthesis != mark.parenthesis
        {
            continue;
        }
        let due = part_letter(sequence.len());
        let after_n = sequence.last().is_some_and(|last| last.letter == "n") && mark.letter == "ñ";
        if mark.letter == due || after_n {
            sequence.push(mark);
        }
    }
    if sequence.len() < 2 { Vec::new() } else { sequence }
}

/// Whether a cell begins with a lettered part, so that it belongs to the agreement above.
pub(super) fn goes_on(cell: &str) -> bool {
    marks(cell.trim_start()).first().is_some_and(|mark| mark.start == 0 && mark.parenthesis)
}

/// The text before the first part, and the parts.
pub(super) fn split(text: &str) -> (String, Vec<UnderstoodPart>) {
    let marks = marks(text);
    let found = sequence(&marks);
    let Some(first) = found.first() else { return (text.trim().to_owned(), Vec::new()) };
    let lead = text[..first.start].trim().to_owned();
    let ends = found.iter().skip(1).map(|mark| mark.start).chain(std::iter::once(text.len()));
    let parts = found.iter().zip(ends).map(|(mark, end)| UnderstoodPart {
        letter: mark.letter.clone(),
        text: text[mark.end..end].trim().to_owned(),
    });
    (lead, parts.collect())
}

/// The reports in a text, each with the letter of its part.
pub(super) fn statuses(text: &str, letters: &[&str]) -> Vec<UnderstoodStatus> {
    let marks = marks(text);
    let found = match sequence(&marks) {
        found if letters.is_empty() => {
            drop(found);
            Vec::new()
        }
        found if !found.is_empty() => found,
        _ => ascending(&marks, letters),
    };
    let mut statuses = Vec::new();
    let lead_end = found.first().map_or(text.len(), |mark| mark.start);
    let lead = text[..lead_end].trim();
    if !lead.is_empty() {
        statuses.push(UnderstoodStatus { part: None, text: lead.to_owned(), item: None });
    }
    let ends = found.iter().skip(1).map(|mark| mark.start).chain(std::iter::once(text.len()));
    for (mark, end) in found.iter().zip(ends) {
        statuses.push(UnderstoodStatus {
            part: Some(mark.letter.clone()),
            text: text[mark.end..end].trim().to_owned(),
            item: None,
        });
    }
    statuses
}

/// A report may speak of some parts only: letters of the agreement, in order, each at the beginning of a line.
fn ascending<'a>(marks: &'a [Mark], letters: &[&str]) -> Vec<&'a Mark> {
    let mut found: Vec<&Mark> = Vec::new();
    let mut next = 0;
    for mark in marks.iter().filter(|mark| mark.begins_line) {
        let Some(place) = letters[next..].iter().position(|letter| *letter == mark.letter) else { continue };
        next += place + 1;
        found.push(mark);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        let (lead, parts) = split(text);
        let parts: Vec<String> = parts.iter().map(|part| format!("{}={}", part.letter, part.text)).collect();
        format!("{lead}|{}", parts.join("|"))
    }

    #[test]
    fn parts_are_split_in_their_order() {
        for (text, expected) in [
            ("Revisar, a) el uno. y b) el dos.", "Revisar,|a=el uno. y|b=el dos."),
            ("Revisar:\na. uno\nb. dos\nc. tres", "Revisar:|a=uno|b=dos|c=tres"),
            ("Revisar inciso a) uno; inciso b) dos", "Revisar|a=uno;|b=dos"),
            ("(a) uno (b) dos", "|a=uno|b=dos"),
            (
                "Conforme al inciso b) del artículo 5, revisar.",
                "Conforme al inciso b) del artículo 5, revisar.|",
            ),
            ("Sólo a) uno", "Sólo a) uno|"),
            ("a) uno c) tres b) dos", "|a=uno c) tres|b=dos"),
            ("Ir a. casa", "Ir a. casa|"),
        ] {
            assert_eq!(shown(text), expected, "{text}");
        }
    }

    #[test]
    fn letters_go_on_past_z() {
        let text: String = (0..30).map(|index| format!("{}) parte ", part_letter(index))).collect();
        let (lead, parts) = split(&text);
        assert_eq!((lead.as_str(), parts.len()), ("", 30));
        assert_eq!(
            (parts[25].letter.as_str(), parts[26].letter.as_str(), parts[29].letter.as_str()),
            ("z", "aa", "ad")
        );
    }

    #[test]
    fn reports_are_aligned_by_letter() {
        let shown = |text: &str, letters: &[&str]| {
            let all: Vec<String> = statuses(text, letters)
                .into_iter()
                .map(|status| format!("{}={}", status.part.unwrap_or_default(), status.text))
                .collect();
            all.join("|")
        };
        assert_eq!(shown("a) Uno.\nb) Dos.", &["a", "b"]), "a=Uno.|b=Dos.");
        assert_eq!(shown("En general bien.\nb) Dos.", &["a", "b"]), "=En general bien.|b=Dos.");
        assert_eq!(shown("Se atendió a) y b) juntos", &[]), "=Se atendió a) y b) juntos");
        assert_eq!(shown("", &["a"]), "");
    }
}
