//! Lines of a paragraph: where they end, and where their glyphs stand.
//!
//! Words are never hyphenated. A justified paragraph is broken as a whole, so that the white between its
//! words is as even as it can be; white grows to twice its width at the most, and a line that would need
//! more stays ragged.

use super::fonts::Piece;
use super::text::{Item, Shaper, Style, Text, Word};
use super::theme::{Alignment, Look};
use crate::page::{ElementId, Glyph, Ink, Link, Placed, Rectangle, Run, Target};

/// How much of its width the white between words may lose.
const SHRINK: f32 = 0.25;
/// How much of its width the white between words may gain.
const STRETCH: f32 = 1.0;
/// How far letters may be set apart where white alone does not fill a line, in 1/1000 of the type size.
const SPREAD: f32 = 20.0;
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
    /// Where the number of a page goes.
    pub(super) slot: Option<Slot>,
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
    sever(shaper, &mut text, width);
    let mut lines = Vec::new();
    for segment in segments(&text.items) {
        let ends = match look.alignment {
            Alignment::Justified => total_fit(segment, width),
            Alignment::Left | Alignment::Right => first_fit(segment, width),
            Alignment::Centre => balanced(segment, width),
        };
        let mut start = 0;
        for (index, end) in ends.iter().enumerate() {
            let fit = Fit { width, last: index + 1 == ends.len() };
            lines.push(set_line(shaper, &text, &segment[start..*end], look, fit));
            start = *end;
        }
    }
    lines
}

/// The stretches between forced ends of lines; each keeps the mark that ends it.
fn segments(items: &[Item]) -> impl Iterator<Item = &[Item]> {
    items.split_inclusive(|item| matches!(item, Item::Break))
}

/// Divides what is wider than the column: at punctuation if it can be, else between characters.
fn sever(shaper: &mut Shaper<'_>, text: &mut Text, width: f32) {
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

fn item_width(item: &Item) -> f32 {
    match item {
        Item::Word(word) => word.width,
        Item::Glue(glue) => glue.width,
        Item::Break => 0.0,
    }
}

/// Whether a line may end after this item.
fn may_end(item: &Item) -> bool {
    match item {
        Item::Word(word) => word.severed,
        Item::Glue(glue) => glue.breaks,
        Item::Break => true,
    }
}

/// A place where a line may end.
#[derive(Clone, Copy, Debug, Default)]
struct Breakpoint {
    /// The first item of the next line.
    next: usize,
    /// From the segment's start to the end of the last word of the line.
    end: Sum,
    /// From the segment's start to the start of the next line.
    next_start: Sum,
}

/// Lengths summed along a segment.
#[derive(Clone, Copy, Debug, Default)]
struct Sum {
    natural: f32,
    /// White that may give way.
    elastic: f32,
    /// What words gain when their letters are set apart.
    spread: f32,
}

impl Sum {
    fn add(&mut self, item: &Item) {
        self.natural += item_width(item);
        match item {
            Item::Word(word) => self.spread += word.letters * SPREAD / 1000.0,
            Item::Glue(glue) if glue.elastic => self.elastic += glue.width,
            Item::Glue(_) | Item::Break => {}
        }
    }
}

fn breakpoints(segment: &[Item]) -> Vec<Breakpoint> {
    let mut points = vec![Breakpoint::default()];
    let mut sum = Sum::default();
    // White at the end of a line hangs: its words end before it.
    let mut end = sum;
    for (index, item) in segment.iter().enumerate() {
        sum.add(item);
        if matches!(item, Item::Word(_)) {
            end = sum;
        }
        let runs_on = may_end(item) && !matches!(segment.get(index + 1), Some(Item::Glue(_) | Item::Break));
        if runs_on || index + 1 == segment.len() {
            points.push(Breakpoint { next: index + 1, end, next_start: sum });
        }
    }
    points
}

/// Fills each line as far as it goes.
fn first_fit(segment: &[Item], width: f32) -> Vec<usize> {
    let points = breakpoints(segment);
    let mut ends = Vec::new();
    let mut from = 0;
    for index in 1..points.len() {
        if index > from + 1 && points[index].end.natural - points[from].next_start.natural > width + TOLERANCE
        {
            ends.push(points[index - 1].next);
            from = index - 1;
        }
    }
    ends.extend(points.last().filter(|_| points.len() > 1).map(|point| point.next));
    ends
}

/// Fills no more lines than needed, but as evenly as can be: a title does not end with a lone word.
fn balanced(segment: &[Item], width: f32) -> Vec<usize> {
    let mut ends = first_fit(segment, width);
    if !(2..=4).contains(&ends.len()) {
        return ends;
    }
    let (mut narrow, mut wide) = (width / 2.0, width);
    for _ in 0..8 {
        let middle = (narrow + wide) / 2.0;
        let tried = first_fit(segment, middle);
        if tried.len() == ends.len() && widest(segment, &tried) <= middle + TOLERANCE {
            (wide, ends) = (middle, tried);
        } else {
            narrow = middle;
        }
    }
    ends
}

fn widest(segment: &[Item], ends: &[usize]) -> f32 {
    let starts = std::iter::once(0).chain(ends.iter().copied());
    let widths = starts.zip(ends).map(|(start, &end)| {
        let line = &segment[start..end];
        let words = line.iter().rposition(|item| matches!(item, Item::Word(_))).map_or(0, |at| at + 1);
        line[..words].iter().map(item_width).sum::<f32>()
    });
    widths.fold(0.0, f32::max)
}

/// Chooses all ends together, so that the sum of what disturbs is least.
fn total_fit(segment: &[Item], width: f32) -> Vec<usize> {
    let points = breakpoints(segment);
    let count = points.len();
    let mut best: Vec<(f32, usize)> = vec![(0.0, 0)];
    for to in 1..count {
        let mut chosen = (f32::INFINITY, to - 1);
        for from in (0..to).rev() {
            let line = Candidate { from: &points[from], to: &points[to], next: points.get(to + 1), width };
            let badness = match line.badness() {
                Some(badness) => badness,
                // Longer lines are longer still; a single part is set whatever its width.
                None if from + 1 < to => break,
                None => OVERFULL,
            };
            let cost = best[from].0 + (1.0 + badness) * (1.0 + badness);
            if cost < chosen.0 {
                chosen = (cost, from);
            }
        }
        best.push(chosen);
    }
    let mut ends = Vec::new();
    let mut at = count - 1;
    while at > 0 {
        ends.push(points[at].next);
        at = best[at].1;
    }
    ends.reverse();
    ends
}

/// A line whose letters are set apart disturbs more than one of wide white only.
const SPACED: f32 = 130.0;
/// A line that cannot be filled is worse than any that can,
const RAGGED: f32 = 300.0;
/// one that could have taken another word even more so,
const HASTY: f32 = 1500.0;
/// and one that does not fit is the worst.
const OVERFULL: f32 = 30_000.0;
/// A last line of one short word looks lost.
const LONELY: f32 = 20.0;

/// A line that may be set.
struct Candidate<'p> {
    from: &'p Breakpoint,
    to: &'p Breakpoint,
    /// Where the line would end with one word more; `None` at the end of the paragraph.
    next: Option<&'p Breakpoint>,
    width: f32,
}

impl Candidate<'_> {
    /// How much the line disturbs; `None` if it does not fit.
    fn badness(&self) -> Option<f32> {
        let (start, end) = (&self.from.next_start, &self.to.end);
        let natural = end.natural - start.natural;
        let elastic = end.elastic - start.elastic;
        let slack = self.width - natural;
        if slack < -TOLERANCE {
            let ratio = -slack / (elastic * SHRINK);
            return (ratio <= 1.0).then_some(100.0 * ratio * ratio * ratio);
        }
        let Some(next) = self.next else {
            return Some(if natural < self.width * 0.08 { LONELY } else { 0.0 });
        };
        let ratio = slack / (elastic * STRETCH);
        if ratio <= 1.0 {
            return Some(100.0 * ratio * ratio * ratio);
        }
        let spread = end.spread - start.spread;
        if elastic > 0.0 && slack <= elastic * STRETCH + spread {
            return Some(SPACED * (1.0 + (slack - elastic * STRETCH) / spread));
        }
        let hasty = next.end.natural - start.natural <= self.width;
        Some(if hasty { HASTY } else { RAGGED } + 100.0 * slack / self.width)
    }
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
    let x = match look.alignment {
        Alignment::Justified | Alignment::Left => 0.0,
        Alignment::Centre => ((fit.width - width) / 2.0).max(0.0),
        Alignment::Right => (fit.width - width).max(0.0),
    };
    let mut pen = Pen::new(text, look, x, give.letters);
    for index in visual_order(text, items) {
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

/// The order in which items stand from left to right (rule L2 of the Unicode bidirectional algorithm).
fn visual_order(text: &Text, items: &[Item]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..items.len()).collect();
    if !text.right_to_left {
        return order;
    }
    let level = |index: usize| match &items[index] {
        Item::Word(word) => word.level,
        Item::Glue(glue) => glue.level,
        Item::Break => 0,
    };
    let highest = (0..items.len()).map(level).max().unwrap_or(0);
    for reversed in (1..=highest).rev() {
        let mut start = 0;
        while start < order.len() {
            let end = (start..order.len()).find(|&i| level(order[i]) < reversed).unwrap_or(order.len());
            order[start..end].reverse();
            start = end + 1;
        }
    }
    order
}

/// Sets glyphs along a baseline.
struct Pen<'t> {
    text: &'t Text,
    x: f32,
    baseline: f32,
    line: Line,
    run: Option<(usize, Run)>,
    /// The link being set, and where it started.
    link: Option<(usize, f32)>,
    underline: Option<(usize, f32)>,
    /// Where the last word ended.
    words_end: f32,
    /// How far letters are set apart.
    letters: f32,
}

impl<'t> Pen<'t> {
    fn new(text: &'t Text, look: &Look, x: f32, letters: f32) -> Self {
        let baseline = baseline(look);
        let line = Line { height: look.leading, ..Line::default() };
        Self { text, x, baseline, line, run: None, link: None, underline: None, words_end: x, letters }
    }

    fn word(&mut self, word: &Word) {
        self.enter(word.style);
        let text = self.text;
        let style = &text.styles[word.style];
        for piece in word.pieces.iter() {
            self.piece(word.style, style, piece);
        }
        self.words_end = self.x;
    }

    fn piece(&mut self, place: usize, style: &Style, piece: &Piece) {
        // Runs from right to left, and boxes, stand alone: their text is not that of their glyphs in order.
        let alone = piece.missing || piece.glyphs.windows(2).any(|pair| pair[1].cluster < pair[0].cluster);
        if alone {
            self.end_run();
        }
        let x = self.x;
        let apart = style.tracking + self.letters;
        let run = self.run_of(place, style, piece.face);
        let offset = run.text.len() as u32;
        run.text.push_str(&piece.text);
        let advanced = piece.glyphs.iter().map(|glyph| Glyph {
            advance: glyph.advance + apart,
            cluster: glyph.cluster + offset,
            ..*glyph
        });
        run.glyphs.extend(advanced);
        let thousandths = piece.width() + apart * piece.glyphs.len() as f32;
        self.x = x + thousandths * style.size / 1000.0;
        if alone {
            self.end_run();
        }
    }

    fn space(&mut self, shaper: &mut Shaper<'_>, place: usize, width: f32, inside: bool) {
        if inside {
            self.enter(place);
        }
        let text = self.text;
        let style = &text.styles[place];
        let pieces = shaper.shape(style.face, super::fonts::Case::Plain, " ");
        let Some(piece) = pieces.first() else { return };
        let Some(glyph) = piece.glyphs.first() else { return };
        let run = self.run_of(place, style, piece.face);
        let cluster = run.text.len() as u32;
        run.text.push(' ');
        run.glyphs.push(Glyph { advance: width * 1000.0 / style.size, cluster, ..*glyph });
        self.x += width;
    }

    fn run_of(&mut self, place: usize, style: &Style, face: crate::page::FaceId) -> &mut Run {
        let same = self.run.as_ref().is_some_and(|(open, run)| *open == place && run.face == face);
        if !same {
            self.end_run();
        }
        let (x, y) = (self.x, self.baseline);
        let fresh = || Run {
            face,
            size: style.size,
            colour: style.colour,
            x,
            y,
            glyphs: Vec::new(),
            text: String::new(),
        };
        &mut self.run.get_or_insert_with(|| (place, fresh())).1
    }

    fn end_run(&mut self) {
        if let Some((place, run)) = self.run.take() {
            let element = self.text.styles[place].element;
            self.line.items.push(Placed { element, ink: Ink::Text(run) });
        }
    }

    /// Begins and ends links and underlines where the style changes.
    fn enter(&mut self, place: usize) {
        let text = self.text;
        let style = &text.styles[place];
        if self.link.map(|(link, _)| link) != style.link {
            self.end_link();
            self.link = style.link.map(|link| (link, self.x));
        }
        let underlined = style.underline.then_some(place);
        if self.underline.map(|(place, _)| place) != underlined {
            self.end_underline();
            self.underline = underlined.map(|place| (place, self.x));
        }
    }

    fn end_link(&mut self) {
        let Some((link, start)) = self.link.take() else { return };
        let end = self.words_end.max(start);
        let source = &self.text.links[link];
        let area = Rectangle { x: start, y: 0.0, width: end - start, height: self.line.height };
        self.line.links.push(Link {
            area,
            target: Target::Address(source.address.clone()),
            description: source.words.trim().to_owned(),
            element: source.element,
        });
    }

    fn end_underline(&mut self) {
        let Some((place, start)) = self.underline.take() else { return };
        let style = &self.text.styles[place];
        let area = Rectangle {
            x: start,
            y: self.baseline + style.size * 0.12,
            width: (self.words_end - start).max(0.0),
            height: style.size * 0.05,
        };
        self.line.items.push(Placed { element: None, ink: Ink::Fill { area, colour: style.colour } });
    }

    fn finish(mut self, width: f32) -> Line {
        self.end_run();
        self.end_link();
        self.end_underline();
        self.line.width = width;
        self.line
    }
}
