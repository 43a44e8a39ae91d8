//! Lines of a paragraph: where they end, and where their glyphs stand.
//!
//! A justified paragraph is broken as a whole, so that the white between its words is as even as it can be; white grows
//! to twice its width at the most, and a line that would need more stays ragged. Words are divided with hyphens only
//! where that white would be ugly, and in columns narrower than a word.

use std::borrow::Cow;

use super::ends::{End, Sum, balanced, first_fit, total_fit};
use super::hyphens::{hyphens, part};
use super::pen::Pen;
use super::sever::sever;
use super::text::{Item, Shaper, Style, Text, Word};
use super::theme::{Alignment, Look};
use crate::page::{ElementId, Link, Placed};

/// How much of its width the white between words may lose.
pub(super) const SHRINK: f32 = 0.25;
/// How much of its width the white between words may gain.
pub(super) const STRETCH: f32 = 1.0;
/// How far letters may be set apart where white alone does not fill a line, in 1/1000 of the type size.
pub(super) const SPREAD: f32 = 20.0;
/// What a length may miss by rounding.
pub(super) const TOLERANCE: f32 = 0.01;

/// A line of a paragraph; items are measured from its own top left corner.
#[derive(Clone, Debug, Default)]
pub(super) struct Line {
    pub(super) height: f32,
    pub(super) items: Vec<Placed>,
    pub(super) links: Vec<Link>,
    /// Where its words end.
    pub(super) width: f32,
    /// Whether it ends inside a word.
    pub(super) hyphenated: bool,
    /// Where the number of a page goes.
    pub(super) slot: Option<Slot>,
    /// The notes whose numbers it has, each as lines for the foot of the page.
    pub(super) notes: Vec<Vec<Line>>,
    /// The same by their places in [`Text::notes`], before they are set.
    pub(super) note_places: Vec<usize>,
}

impl Line {
    /// How much room its notes need on its page at least: a long one may be divided after its second line.
    pub(super) fn notes_least(&self) -> f32 {
        self.notes.iter().flat_map(|note| note.iter().take(2)).map(|line| line.height).sum()
    }
}

/// Where the number of a section's first page goes, once it is known.
#[derive(Clone, Debug)]
pub(super) struct Slot {
    /// The section, by its place in the paper.
    pub(super) section: usize,
    /// Where the dots begin.
    pub(super) from: f32,
    /// Where the number ends.
    pub(super) right: f32,
    pub(super) baseline: f32,
    pub(super) look: Look,
    pub(super) element: Option<ElementId>,
}

/// How far below the top of a line its baseline lies: capitals and descenders are centred in it.
pub(super) fn baseline(look: &Look) -> f32 {
    look.leading / 2.0 + look.size * 0.3065
}

/// Breaks a paragraph into lines of this width.
pub(super) fn break_lines(shaper: &mut Shaper<'_>, mut text: Text, look: &Look, width: f32) -> Vec<Line> {
    sever(shaper, &mut text, look.hyphens, width);
    let mut lines = Vec::new();
    for segment in segments(&text.items) {
        let ends = ends(shaper, &text, segment, look, width);
        let mut start = End::START;
        for (index, end) in ends.iter().enumerate() {
            let fit = Fit { width, last: index + 1 == ends.len() };
            let items = items_between(shaper, &text.styles, segment, start, *end);
            let line = set_line(shaper, &text, &items, look, fit);
            let note_places = notes_of(&text, &items);
            lines.push(Line { hyphenated: end.inside > 0, note_places, ..line });
            start = *end;
        }
    }
    lines
}

fn notes_of(text: &Text, items: &[Item]) -> Vec<usize> {
    if text.notes.is_empty() {
        return Vec::new();
    }
    let notes = items.iter().filter_map(|item| match item {
        Item::Word(word) => text.styles[word.style].note,
        Item::Glue(_) | Item::Break => None,
    });
    notes.collect()
}

fn ends(shaper: &mut Shaper<'_>, text: &Text, segment: &[Item], look: &Look, width: f32) -> Vec<End> {
    match look.alignment {
        Alignment::Justified => {
            let wanted = look.hyphens && !text.right_to_left;
            total_fit(segment, width, wanted.then_some(|word: &Word| hyphens(shaper, &text.styles, word)))
        }
        Alignment::Left | Alignment::Right => whole(first_fit(segment, width)),
        Alignment::Centre => whole(balanced(segment, width)),
    }
}

fn whole(ends: Vec<usize>) -> Vec<End> {
    ends.into_iter().map(|next| End { next, inside: 0 }).collect()
}

/// The items of a line; words that it shares with its neighbours are divided.
fn items_between<'s>(
    shaper: &mut Shaper<'_>,
    styles: &[Style],
    segment: &'s [Item],
    start: End,
    end: End,
) -> Cow<'s, [Item]> {
    if start.inside == 0 && end.inside == 0 {
        return Cow::Borrowed(&segment[start.next..end.next]);
    }
    let last = if end.inside > 0 { end.next + 1 } else { end.next };
    let mut items = segment[start.next..last].to_vec();
    for (index, item) in (start.next..).zip(&mut items) {
        let from = if index == start.next { start.inside } else { 0 };
        let to = (index == end.next).then_some(end.inside);
        if let Item::Word(word) = item
            && (from > 0 || to.is_some())
        {
            *word = part(shaper, styles, word, from, to);
        }
    }
    Cow::Owned(items)
}

/// The stretches between forced ends of lines; each keeps the mark that ends it.
fn segments(items: &[Item]) -> impl Iterator<Item = &[Item]> {
    items.split_inclusive(|item| matches!(item, Item::Break))
}

/// The room of a line.
#[derive(Clone, Copy)]
struct Fit {
    width: f32,
    last: bool,
}

fn set_line(shaper: &mut Shaper<'_>, text: &Text, items: &[Item], look: &Look, fit: Fit) -> Line {
    let words_end = items.iter().rposition(|item| matches!(item, Item::Word(_))).map_or(0, |at| at + 1);
    let mut sum = Sum::default();
    items[..words_end].iter().for_each(|item| sum.add(item));
    let give = match look.alignment {
        Alignment::Justified => Give::to_fill(fit, &sum),
        Alignment::Left | Alignment::Centre | Alignment::Right => Give::NONE,
    };
    let width = sum.natural + sum.elastic * (give.white - 1.0) + sum.spread * give.letters / SPREAD;
    let x = match (look.alignment, text.from_right) {
        (Alignment::Justified | Alignment::Left, false) => 0.0,
        (Alignment::Centre, _) => ((fit.width - width) / 2.0).max(0.0),
        // Labels are set in room without end.
        (Alignment::Justified | Alignment::Left, true) if fit.width.is_infinite() => 0.0,
        (Alignment::Right, _) | (_, true) => (fit.width - width).max(0.0),
    };
    let mut pen = Pen::new(text, look, x, give.letters);
    for index in visual_order(text, items, words_end) {
        match &items[index] {
            Item::Word(word) => pen.word(word),
            Item::Glue(glue) => {
                let inside = index < words_end;
                let white = if glue.elastic && inside { give.white } else { 1.0 };
                pen.space(shaper, glue.style, glue.width * white, inside);
            }
            // A forced end reads as a space.
            Item::Break if words_end > 0 && index == words_end => {
                let style = last_style(&items[..words_end]);
                pen.space(shaper, style, 0.0, false);
            }
            Item::Break => {}
        }
    }
    pen.finish(x + width)
}

/// How a line gives to fill its width.
#[derive(Clone, Copy)]
struct Give {
    /// What white is multiplied by.
    white: f32,
    /// How far letters are set apart, in 1/1000 of the type size.
    letters: f32,
}

impl Give {
    const NONE: Self = Self { white: 1.0, letters: 0.0 };

    /// Nothing gives where it would have to give too much: the line stays ragged.
    fn to_fill(fit: Fit, sum: &Sum) -> Self {
        let slack = fit.width - sum.natural;
        if sum.elastic <= 0.0 || (fit.last && slack >= 0.0) {
            return Self::NONE;
        }
        let white = 1.0 + slack / sum.elastic;
        if white <= 1.0 + STRETCH {
            return Self { white: white.max(1.0 - SHRINK), letters: 0.0 };
        }
        let rest = slack - sum.elastic * STRETCH;
        if rest > sum.spread + TOLERANCE {
            return Self::NONE;
        }
        Self { white: 1.0 + STRETCH, letters: SPREAD * rest / sum.spread }
    }
}

fn last_style(items: &[Item]) -> usize {
    match items.last() {
        Some(Item::Word(word)) => word.style,
        Some(Item::Glue(glue)) => glue.style,
        Some(Item::Break) | None => 0,
    }
}

/// The order in which items stand from left to right (rule L2 of the Unicode bidirectional algorithm). What follows the
/// words of a line shows nothing, and stays behind them.
fn visual_order(text: &Text, items: &[Item], words_end: usize) -> Vec<usize> {
    let mut order: Vec<usize> = (0..items.len()).collect();
    if !text.right_to_left {
        return order;
    }
    let level = |index: usize| match &items[index] {
        Item::Word(word) => word.level,
        Item::Glue(glue) => glue.level,
        Item::Break => 0,
    };
    let words = &mut order[..words_end];
    let highest = (0..words_end).map(level).max().unwrap_or(0);
    for reversed in (1..=highest).rev() {
        let mut start = 0;
        while start < words.len() {
            let end = (start..words.len()).find(|&i| level(words[i]) < reversed).unwrap_or(words.len());
            words[start..end].reverse();
            start = end + 1;
        }
    }
    order
}
