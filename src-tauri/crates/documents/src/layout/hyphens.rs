//! Where words may be divided with a hyphen.

use std::collections::HashMap;
use std::sync::Arc;

use sesiona_locale::Language;

use super::text::{Shaper, Style, Word};

/// What a line ends with where it ends inside a word.
const HYPHEN: &str = "-";
/// Fewer letters than these are not left at the end of a line,
const BEFORE: usize = 2;
/// nor taken to the next one,
const AFTER: usize = 3;
/// except in Spanish, where many words would have no place at all.
const AFTER_IN_SPANISH: usize = 2;
/// Shorter words of capitals are abbreviations.
const SHORTEST_CAPITALS: usize = 6;

/// A place where a word may be divided.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hyphen {
    /// Where its rest begins, in bytes.
    pub(super) at: usize,
    /// How wide the part before it is.
    pub(super) width: f32,
    /// The glyphs of that part, times their type size.
    pub(super) letters: f32,
    /// How wide the hyphen is.
    pub(super) mark: f32,
}

/// The places of a word that is set, from its beginning to its end.
pub(super) fn hyphens(shaper: &mut Shaper<'_>, styles: &[Style], word: &Word) -> Vec<Hyphen> {
    let style = &styles[word.style];
    let Some(characters) = divisible(word, style) else { return Vec::new() };
    let places = shaper.syllables.of(characters, word.soft.as_ref(), style.language);
    if places.is_empty() {
        return Vec::new();
    }
    let mark = shaper.word(styles, word.style, HYPHEN, 0).width;
    // Glyphs and places both go from the word's beginning to its end; somebody may write a word of a hundred thousand.
    let mut glyphs = word.pieces[0].glyphs.iter().peekable();
    let (mut count, mut thousandths) = (0.0, 0.0);
    let hyphen = |at: usize| {
        while let Some(glyph) = glyphs.next_if(|glyph| (glyph.cluster as usize) < at) {
            count += 1.0;
            thousandths += glyph.advance + style.tracking;
        }
        Hyphen { at, width: thousandths * style.size / 1000.0, letters: count * style.size, mark }
    };
    places.iter().copied().map(hyphen).collect()
}

/// The characters of a word that is neither part of another nor drawn with a substitute of its face.
pub(super) fn divisible<'w>(word: &'w Word, style: &Style) -> Option<&'w str> {
    let [piece] = &*word.pieces else { return None };
    let whole = word.reading.is_none() && !word.severed && !style.address;
    let usual = piece.face == style.face && !piece.missing && word.level == 0;
    (whole && usual).then_some(piece.text.as_str())
}

/// A part of a word, with a hyphen where a line ends after it. Readers get the whole word with its first part.
pub(super) fn part(
    shaper: &mut Shaper<'_>,
    styles: &[Style],
    word: &Word,
    from: usize,
    to: Option<usize>,
) -> Word {
    let characters = word.pieces.first().map_or("", |piece| piece.text.as_str());
    let shown = match to {
        Some(to) => format!("{}{HYPHEN}", &characters[from..to]),
        None => characters[from..].to_owned(),
    };
    let reading: Arc<str> = if from == 0 { characters.into() } else { "".into() };
    Word { reading: Some(reading), ..shaper.word(styles, word.style, &shown, word.level) }
}

/// The words met so far with the places where they may be divided, in each language.
#[derive(Debug, Default)]
pub(super) struct Syllables {
    spanish: HashMap<Box<str>, Arc<[usize]>>,
    english: HashMap<Box<str>, Arc<[usize]>>,
}

impl Syllables {
    /// Where a word may be divided, in bytes. Hyphens that its writer has put in (`soft`) are the only ones then.
    fn of(&mut self, word: &str, soft: Option<&Arc<[usize]>>, language: Language) -> Arc<[usize]> {
        if let Some(soft) = soft {
            return Arc::clone(soft);
        }
        let known = match language {
            Language::Es => &mut self.spanish,
            Language::En => &mut self.english,
        };
        if let Some(places) = known.get(word) {
            return Arc::clone(places);
        }
        let places: Arc<[usize]> = places(word, language).into();
        known.insert(word.into(), Arc::clone(&places));
        places
    }
}

/// Where a word may be divided, in bytes.
fn places(word: &str, language: Language) -> Vec<usize> {
    let start = word.len() - word.trim_start_matches(|c: char| !c.is_alphanumeric()).len();
    let core = word[start..].trim_end_matches(|c: char| !c.is_alphanumeric());
    if !is_divisible(core) {
        return Vec::new();
    }
    let places = match language {
        Language::En => syllables(core, hypher::Lang::English, AFTER),
        Language::Es => {
            let usual = syllables(core, hypher::Lang::Spanish, AFTER);
            if usual.is_empty() { syllables(core, hypher::Lang::Spanish, AFTER_IN_SPANISH) } else { usual }
        }
    };
    places.into_iter().map(|place| start + place).collect()
}

/// Codes, numbers, addresses and abbreviations stay as they are.
fn is_divisible(core: &str) -> bool {
    let letters = core.chars().count();
    let capitals = core.chars().all(char::is_uppercase);
    letters >= BEFORE + AFTER_IN_SPANISH
        && core.chars().all(char::is_alphabetic)
        && !(capitals && letters < SHORTEST_CAPITALS)
}

fn syllables(core: &str, language: hypher::Lang, after: usize) -> Vec<usize> {
    let mut at = 0;
    let ends = hypher::hyphenate_bounded(core, language, BEFORE, after).map(|syllable| {
        at += syllable.len();
        at
    });
    let mut ends: Vec<usize> = ends.collect();
    ends.pop();
    ends
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(word: &str, language: Language, expected: &str) {
        let mut shown = word.to_owned();
        for place in places(word, language).into_iter().rev() {
            shown.insert(place, '·');
        }
        assert_eq!(shown, expected);
    }

    #[test]
    fn spanish_words_are_divided_between_syllables() {
        for (word, expected) in [
            ("planificación", "pla·ni·fi·ca·ción"),
            ("«transparencia»,", "«trans·pa·ren·cia»,"),
            ("desarrollo", "de·sa·rro·llo"),
            ("acuerdo", "acuer·do"),
            ("PRESUPUESTO", "PRE·SU·PUESTO"),
            ("(planeación", "(pla·nea·ción"),
        ] {
            check(word, Language::Es, expected);
        }
    }

    #[test]
    fn english_words_leave_three_letters_for_the_next_line() {
        for (word, expected) in
            [("planning", "plan·ning"), ("agreements", "agree·ments"), ("quickly", "quickly")]
        {
            check(word, Language::En, expected);
        }
    }

    #[test]
    fn codes_numbers_addresses_and_abbreviations_stay_whole() {
        for word in [
            "JD-VIII-2",
            "2023",
            "10.000",
            "A4bis",
            "ana@example.org",
            "https://example.org",
            "CONAC",
            "UNAM",
            "S.A.",
            "socio-económico",
            "y/o",
            "la",
            "año",
        ] {
            check(word, Language::Es, word);
            check(word, Language::En, word);
        }
    }

    #[test]
    fn hyphens_of_the_writer_are_the_only_ones() {
        let mut syllables = Syllables::default();
        let mut places = |word, soft: Option<usize>| {
            let soft = soft.map(|at| Arc::from([at]));
            syllables.of(word, soft.as_ref(), Language::Es).to_vec()
        };
        for _ in 0..2 {
            assert_eq!(places("planificación", Some(4)), [4]);
            assert_eq!(places("JD-VIII-2", Some(3)), [3]);
            assert_eq!(places("planificación", None), [3, 5, 7, 9]);
        }
    }
}
