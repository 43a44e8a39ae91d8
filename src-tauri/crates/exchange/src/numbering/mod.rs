//! What stands before an item's title: its number in any of the ways people write it, or a bullet.

mod forms;

use std::ops::Deref;
use std::sync::LazyLock;

use regex::Regex;

use crate::fold::plain;
use crate::lines::pattern;
pub(crate) use forms::bullet;

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

/// The marker at the beginning of a line, markdown signs of headings and bold aside.
pub(crate) fn marker(line: &str) -> Option<Marker<'_>> {
    let text = without_signs(line);
    if !may_be_numbered(text) {
        return None;
    }
    let found = forms::labelled(text)
        .or_else(|| forms::digits(text))
        .or_else(|| forms::letters(text))
        .or_else(|| forms::spelled(text))
        .or_else(|| forms::timed(text))
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
            ("ÚNICO.- Lista", "ÚNICO", Words, vec![1]),
            ("Dos.- Lista", "Dos", Words, vec![2]),
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
