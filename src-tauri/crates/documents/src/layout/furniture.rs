//! What every page carries around its text: running header, footer, stamps, and the numbers of pages.

use super::column::Canvas;
use super::lines::{Line, Slot, break_lines};
use super::text::Shaper;
use super::theme::{
    Alignment, DOTS, FOOT_BASELINE, FURNITURE_SIZE, HAIRLINE, HEAD_BASELINE, INK, Look, MARGINS, PAPER,
    QUIET, RULE, Scale,
};
use crate::blocks::{Furniture, PAGE, PAGES, ParagraphStyle};
use crate::layout::fonts::Case;
use crate::page::{Glyph, Ink, Page, Placed, Rectangle, Run};

/// What kind of page it is.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Sort {
    /// Text between margins.
    Text,
    /// The cover: nothing around it.
    Cover,
    /// A sheet before an annex: a footer only.
    Divider,
    /// A page of an annex, with the words of its stamp.
    Annex(String),
}

/// Which page of how many.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    pub(super) page: usize,
    pub(super) pages: usize,
}

impl Place {
    /// Puts the numbers into the words of a label.
    pub(super) fn fill_in(self, label: &str) -> String {
        label.replace(PAGES, &self.pages.to_string()).replace(PAGE, &self.page.to_string())
    }
}

/// Adds to a page what stands around its text.
pub(super) fn dress(shaper: &mut Shaper<'_>, page: &mut Page, sort: &Sort, words: &Furniture, place: Place) {
    let mut canvas = Canvas::default();
    let number = place.fill_in(&words.page_label);
    match sort {
        Sort::Cover => {}
        Sort::Divider => foot(shaper, &mut canvas, page, &words.foot_left, &number),
        Sort::Text => {
            head(shaper, &mut canvas, page, words);
            foot(shaper, &mut canvas, page, &words.foot_left, &number);
        }
        Sort::Annex(stamp) => stamp_on(shaper, &mut canvas, page, &format!("{stamp}  |  {number}")),
    }
    page.items.extend(canvas.items);
}

fn look(case: Case) -> Look {
    let tracking = if case == Case::SmallCapitals { 50.0 } else { 0.0 };
    Look {
        size: FURNITURE_SIZE,
        leading: FURNITURE_SIZE * 1.3,
        case,
        tracking,
        colour: QUIET,
        alignment: Alignment::Left,
        ..Scale::TEXT.paragraph(ParagraphStyle::Ragged)
    }
}

/// The words of a line, with three points in place of what does not fit.
fn one_line(shaper: &mut Shaper<'_>, words: &str, look: &Look, width: f32) -> Line {
    let mut words = words.to_owned();
    loop {
        let text = shaper.plain(&words, look, None);
        if text.extent().1 <= width || words.chars().count() < 4 {
            return break_lines(shaper, text, look, f32::INFINITY).into_iter().next().unwrap_or_default();
        }
        let kept = words.trim_end_matches('…').chars().count() * 9 / 10;
        words = words.chars().take(kept).collect::<String>().trim_end().to_owned() + "…";
    }
}

/// Puts a line with its baseline at `y`.
fn put(canvas: &mut Canvas, line: Line, look: &Look, x: f32, y: f32) {
    canvas.line(line, x, y - super::lines::baseline(look));
}

fn head(shaper: &mut Shaper<'_>, canvas: &mut Canvas, page: &Page, words: &Furniture) {
    let (left, right) = (MARGINS.left, page.width - MARGINS.right);
    let half = (right - left) * 0.62;
    let capitals = look(Case::SmallCapitals);
    let plain = look(Case::Plain);
    let name = one_line(shaper, &words.head_left, &capitals, half);
    let used = name.width;
    put(canvas, name, &capitals, left, HEAD_BASELINE);
    let title = one_line(shaper, &words.head_right, &plain, right - left - used - 14.0);
    let x = right - title.width;
    put(canvas, title, &plain, x, HEAD_BASELINE);
    let y = HEAD_BASELINE + 6.5;
    canvas.fill(Rectangle { x: left, y, width: right - left, height: HAIRLINE }, RULE);
}

fn foot(shaper: &mut Shaper<'_>, canvas: &mut Canvas, page: &Page, words: &str, number: &str) {
    let (left, right) = (MARGINS.left, page.width - MARGINS.right);
    let plain = look(Case::Plain);
    let y = page.height - FOOT_BASELINE;
    canvas.fill(Rectangle { x: left, y: y - 13.5, width: right - left, height: HAIRLINE }, RULE);
    let number = one_line(shaper, number, &plain, (right - left) / 2.0);
    let room = right - left - number.width - 14.0;
    let x = right - number.width;
    put(canvas, number, &plain, x, y);
    let words = one_line(shaper, words, &plain, room);
    put(canvas, words, &plain, left, y);
}

/// A small label at the foot of a foreign page, on a ground of its own so that it can be read.
fn stamp_on(shaper: &mut Shaper<'_>, canvas: &mut Canvas, page: &Page, words: &str) {
    const EDGE: f32 = 8.0;
    let mut small = Look { size: 7.5, leading: 9.5, colour: INK, ..look(Case::Plain) };
    let wide = shaper.plain(words, &small, None).extent().1;
    let room = (page.width - 4.0 * EDGE).max(20.0);
    if wide > room {
        let factor = (room / wide).max(0.4);
        small = Look { size: small.size * factor, leading: small.leading * factor, ..small };
    }
    let line = one_line(shaper, words, &small, room);
    let (width, height) = (line.width + EDGE, small.leading + 3.0);
    let area = Rectangle { x: page.width - width - EDGE, y: page.height - height - EDGE, width, height };
    canvas.fill(area, PAPER);
    canvas.line(line, area.x + EDGE / 2.0, area.y + 1.5);
}

/// The type size of the dots that lead to a number.
const DOT_SIZE: f32 = 9.0;
/// From dot to dot: so close that whoever extracts the text takes them for one word.
const DOT_STEP: f32 = 2.75;

/// The number of a page in the agenda, and the dots that lead to it.
pub(super) fn lead(shaper: &mut Shaper<'_>, slot: &Slot, number: usize, page: &mut Page) {
    const GAP: f32 = 6.0;
    let look = Look { alignment: Alignment::Left, ..slot.look };
    let text = shaper.plain(&number.to_string(), &look, slot.element);
    let line = break_lines(shaper, text, &look, f32::INFINITY).into_iter().next().unwrap_or_default();
    // Dots stand at the same places in every line, and leave room for the number.
    let number_room = (line.width + GAP).max(4.0 * GAP);
    let last = slot.right - (number_room / DOT_STEP).ceil() * DOT_STEP;
    let count = ((last - slot.from - GAP) / DOT_STEP).floor();
    if count >= 2.0 {
        let x = last - count * DOT_STEP;
        page.items.extend(dots(shaper, &look, x, slot.baseline, count as usize));
    }
    let left = slot.right - line.width;
    let mut canvas = Canvas::default();
    put(&mut canvas, line, &look, left, slot.baseline);
    page.items.extend(canvas.items);
}

fn dots(shaper: &mut Shaper<'_>, look: &Look, x: f32, y: f32, count: usize) -> Option<Placed> {
    let face = look.face(false, false);
    let pieces = shaper.shape(face, Case::Plain, ".");
    let dot = *pieces.first()?.glyphs.first()?;
    let advance = DOT_STEP * 1000.0 / DOT_SIZE;
    let glyphs = (0..count).map(|at| Glyph { advance, cluster: at as u32, ..dot }).collect();
    let run =
        Run { face, size: DOT_SIZE, colour: DOTS, x, y, glyphs, text: ".".repeat(count), reading: None };
    Some(Placed { element: None, ink: Ink::Text(run) })
}
