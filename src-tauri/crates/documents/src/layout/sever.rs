//! Words wider than their column, divided.

use super::ends::item_width;
use super::lines::TOLERANCE;
use super::text::{Item, Shaper, Style, Text, Word};

/// Divides what is wider than the column: at punctuation if it can be, else between characters.
pub(super) fn sever(shaper: &mut Shaper<'_>, text: &mut Text, width: f32) {
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
            sever_stretch(shaper, &text.styles, together, width, severed);
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

fn sever_stretch(
    shaper: &mut Shaper<'_>,
    styles: &[Style],
    together: &mut Vec<Item>,
    width: f32,
    severed: &mut Vec<Item>,
) {
    let mut used = 0.0;
    for item in together.drain(..) {
        match item {
            Item::Word(word) => sever_word(shaper, styles, &word, width, &mut used, severed),
            Item::Glue(mut glue) => {
                glue.breaks = true;
                used = 0.0;
                severed.push(Item::Glue(glue));
            }
            Item::Break => severed.push(Item::Break),
        }
    }
}

fn sever_word(
    shaper: &mut Shaper<'_>,
    styles: &[Style],
    word: &Word,
    width: f32,
    used: &mut f32,
    severed: &mut Vec<Item>,
) {
    let characters: String = word.pieces.iter().map(|piece| piece.text.as_str()).collect();
    let mut pending = String::new();
    let mut parts: Vec<String> = Vec::new();
    for part in parts_of(shaper, styles, word, &characters, width) {
        let longer = format!("{pending}{part}");
        if *used + shaper.word(styles, word.style, &longer, 0).width <= width + TOLERANCE {
            pending = longer;
        } else {
            if !pending.is_empty() || *used > 0.0 {
                parts.push(std::mem::take(&mut pending));
            }
            *used = 0.0;
            pending = part;
        }
    }
    for part in parts {
        end_line_after(shaper, styles, word, &part, severed);
    }
    let rest = shaper.word(styles, word.style, &pending, word.level);
    *used += rest.width;
    severed.push(Item::Word(rest));
}

fn end_line_after(
    shaper: &mut Shaper<'_>,
    styles: &[Style],
    word: &Word,
    part: &str,
    severed: &mut Vec<Item>,
) {
    if part.is_empty() {
        return allow_end(severed);
    }
    let part = shaper.word(styles, word.style, part, word.level);
    severed.push(Item::Word(Word { severed: true, ..part }));
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
