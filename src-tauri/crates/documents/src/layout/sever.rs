//! Words wider than their column, divided: between syllables if that is enough, else at punctuation or between characters.

use super::ends::item_width;
use super::hyphens::{Hyphen, hyphens, part};
use super::lines::TOLERANCE;
use super::text::{Item, Shaper, Style, Text, Word};

/// Divides what is wider than the column.
pub(super) fn sever(shaper: &mut Shaper<'_>, text: &mut Text, hyphens: bool, width: f32) {
    if text.extent().0 <= width + TOLERANCE {
        return;
    }
    let mut severed = Vec::with_capacity(text.items.len());
    let mut together: Vec<Item> = Vec::new();
    let flush = |together: &mut Vec<Item>, severed: &mut Vec<Item>, shaper: &mut Shaper<'_>| {
        let whole: f32 = together.iter().map(item_width).sum();
        if whole <= width + TOLERANCE {
            severed.append(together);
        } else {
            Severing { shaper, styles: &text.styles, hyphens, width, used: 0.0, severed }.stretch(together);
        }
    };
    for item in std::mem::take(&mut text.items) {
        match item {
            Item::Word(Word { severed: true, .. }) => {
                together.push(item);
                flush(&mut together, &mut severed, shaper);
                allow_end(&mut severed);
            }
            Item::Word(_) => together.push(item),
            Item::Glue(glue) if !glue.breaks => together.push(item),
            Item::Glue(_) | Item::Break => {
                flush(&mut together, &mut severed, shaper);
                severed.push(item);
            }
        }
    }
    flush(&mut together, &mut severed, shaper);
    text.items = severed;
}

/// Words that stand together without a place where a line may end, while they are divided.
struct Severing<'s, 'f> {
    shaper: &'s mut Shaper<'f>,
    styles: &'s [Style],
    hyphens: bool,
    width: f32,
    /// How much of the line is used.
    used: f32,
    severed: &'s mut Vec<Item>,
}

impl Severing<'_, '_> {
    fn stretch(&mut self, together: &mut Vec<Item>) {
        for item in together.drain(..) {
            match item {
                Item::Word(word) => {
                    if !self.between_syllables(&word) {
                        self.anywhere(&word);
                    }
                }
                Item::Glue(mut glue) => {
                    glue.breaks = true;
                    self.used = 0.0;
                    self.severed.push(Item::Glue(glue));
                }
                Item::Break => self.severed.push(Item::Break),
            }
        }
    }

    /// Divides a word with hyphens; says whether that is enough.
    fn between_syllables(&mut self, word: &Word) -> bool {
        if !self.hyphens || self.used + word.width <= self.width + TOLERANCE {
            return false;
        }
        let places = hyphens(self.shaper, self.styles, word);
        let Some((cuts, last)) = self.cuts(word, &places) else { return false };
        let mut from = 0;
        for cut in cuts {
            let part = part(self.shaper, self.styles, word, from, Some(cut));
            self.severed.push(Item::Word(Word { severed: true, ..part }));
            from = cut;
        }
        let rest = part(self.shaper, self.styles, word, from, None);
        self.severed.push(Item::Word(Word { severed: word.severed, ..rest }));
        self.used = last;
        true
    }

    /// Where to divide a word so that each line takes as much of it as it can, and how wide its last part is; `None`
    /// where a syllable is wider than the column, or none fits beside what the line has.
    fn cuts(&self, word: &Word, places: &[Hyphen]) -> Option<(Vec<usize>, f32)> {
        let mut cuts = Vec::new();
        let (mut start, mut used) = (0.0, self.used);
        while used + word.width - start > self.width + TOLERANCE {
            let fits = |place: &&Hyphen| used + place.width - start + place.mark <= self.width + TOLERANCE;
            let place = places.iter().rfind(fits).filter(|place| place.width > start)?;
            cuts.push(place.at);
            (start, used) = (place.width, 0.0);
        }
        Some((cuts, word.width - start))
    }

    fn anywhere(&mut self, word: &Word) {
        let characters: String = word.pieces.iter().map(|piece| piece.text.as_str()).collect();
        let mut pending = String::new();
        let mut parts: Vec<String> = Vec::new();
        for part in parts_of(self.shaper, self.styles, word, &characters, self.width) {
            let longer = format!("{pending}{part}");
            let width = self.shaper.word(self.styles, word.style, &longer, 0).width;
            if self.used + width <= self.width + TOLERANCE {
                pending = longer;
            } else {
                if !pending.is_empty() || self.used > 0.0 {
                    parts.push(std::mem::take(&mut pending));
                }
                self.used = 0.0;
                pending = part;
            }
        }
        for part in parts {
            self.end_line_after(word, &part);
        }
        let rest = self.shaper.word(self.styles, word.style, &pending, word.level);
        self.used += rest.width;
        self.severed.push(Item::Word(rest));
    }

    fn end_line_after(&mut self, word: &Word, part: &str) {
        if part.is_empty() {
            return allow_end(self.severed);
        }
        let part = self.shaper.word(self.styles, word.style, part, word.level);
        self.severed.push(Item::Word(Word { severed: true, ..part }));
    }
}

/// Lets a line end after the last word.
fn allow_end(items: &mut [Item]) {
    if let Some(Item::Word(before)) = items.last_mut() {
        before.severed = true;
    }
}

/// The parts a word may be divided into: after punctuation, and between characters where that is not enough.
fn parts_of(
    shaper: &mut Shaper<'_>,
    styles: &[Style],
    word: &Word,
    characters: &str,
    width: f32,
) -> Vec<String> {
    use unicode_segmentation::UnicodeSegmentation;
    let mut parts = Vec::new();
    for part in at_punctuation(characters) {
        if shaper.word(styles, word.style, part, 0).width <= width + TOLERANCE {
            parts.push(part.to_owned());
        } else {
            parts.extend(part.graphemes(true).map(str::to_owned));
        }
    }
    parts
}

fn at_punctuation(characters: &str) -> Vec<&str> {
    let address = characters.contains("://") || characters.starts_with("www.") || characters.contains('@');
    let mut ends: Vec<usize> = if address {
        let after = |c: char| matches!(c, '/' | '?' | '&' | '=' | '-' | '_' | '.' | '#' | '@' | '%');
        characters.char_indices().filter(|&(_, c)| after(c)).map(|(at, c)| at + c.len_utf8()).collect()
    } else {
        unicode_linebreak::linebreaks(characters).map(|(at, _)| at).collect()
    };
    ends.push(characters.len());
    ends.dedup();
    let mut start = 0;
    let mut parts = Vec::with_capacity(ends.len());
    for end in ends {
        parts.push(&characters[start..end]);
        start = end;
    }
    parts.retain(|part| !part.is_empty());
    parts
}
