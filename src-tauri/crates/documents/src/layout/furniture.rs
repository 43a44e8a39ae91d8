//! What every page carries around its text: running header, footer, stamps, and the numbers of pages.

use super::column::Canvas;
use super::letterhead::letterhead;
use super::lines::{Line, Slot, break_lines};
use super::text::Shaper;
use super::theme::{
    Alignment, BOTTOM_MARGIN, DOTS, FOLIO_BASELINE, FOLIO_FOOT, FOLIO_SIZE, FOOT_BASELINE, FURNITURE_SIZE,
    HAIRLINE, HEAD_BASELINE, INK, LETTERHEAD_MARGIN, Look, Margins, PAPER, QUIET, RULE, Scale, TOP_MARGIN,
};
use crate::blocks::{Furniture, PAGE, PAGES, ParagraphStyle};
use crate::layout::fonts::Case;
use crate::page::{Glyph, Ink, Page, Placed, Rectangle, Run};
use crate::setup::{Edge, FolioPlace, Letterhead};

/// What kind of page it is.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Sort {
    /// Text between margins.
    Text,
    /// The cover: nothing around it.
    Cover,
    /// The back of the cover, of which nothing is printed.
    Blank,
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

/// What stands at the top of a page of text.
#[derive(Clone, Copy, Debug)]
pub(super) enum Head<'p> {
    /// The names of the institution and of the paper.
    Running,
    /// The letterhead, where the paper's name is said below it.
    First(&'p Letterhead),
    /// The letterhead with the paper's name.
    Further(&'p Letterhead),
}

/// What a page needs to know of itself to be dressed.
#[derive(Clone, Copy, Debug)]
pub(super) struct Dress<'p> {
    pub(super) sort: &'p Sort,
    pub(super) words: &'p Furniture,
    pub(super) place: Place,
    pub(super) margins: Margins,
    pub(super) head: Head<'p>,
    /// The words of its folio.
    pub(super) folio: Option<(&'p str, FolioPlace)>,
    /// Where it is bound.
    pub(super) bound: Edge,
    /// Words that say that it is not final.
    pub(super) watermark: Option<&'p str>,
}

/// Adds to a page what stands around its text.
pub(super) fn dress(shaper: &mut Shaper<'_>, page: &mut Page, with: Dress<'_>) {
    let Dress { words, margins, .. } = with;
    let mut canvas = Canvas::default();
    let number = with.place.fill_in(&words.page_label);
    match with.sort {
        Sort::Cover | Sort::Blank => {}
        Sort::Divider => foot(shaper, &mut canvas, page, margins, &words.foot_left, &number),
        Sort::Text => {
            match with.head {
                Head::Running => head(shaper, &mut canvas, page, margins, words),
                Head::First(letters) => letterhead(shaper, &mut canvas, page, margins, letters, None),
                Head::Further(letters) => {
                    letterhead(shaper, &mut canvas, page, margins, letters, Some(&words.head_right));
                }
            }
            foot(shaper, &mut canvas, page, margins, &words.foot_left, &number);
        }
        Sort::Annex(stamp) => {
            // Large words would lie on what a foreign page says, or below its ground.
            let said = [with.watermark, Some(stamp), Some(&number)];
            let said: Vec<&str> = said.into_iter().flatten().collect();
            stamp_on(shaper, &mut canvas, page, &said.join("  |  "));
        }
    }
    if let Some((words, at)) = with.folio {
        folio(shaper, &mut canvas, page, words, at, with);
    }
    page.items.extend(canvas.items);
}

/// How much lower the head of a page stands that is bound at its upper edge.
fn lowered(margins: Margins, head: Head<'_>) -> f32 {
    let usual = match head {
        Head::Running => TOP_MARGIN,
        Head::First(_) | Head::Further(_) => LETTERHEAD_MARGIN,
    };
    (margins.top - usual).max(0.0)
}

/// How much higher the foot of a page stands that is bound at its lower edge.
fn raised(margins: Margins) -> f32 {
    (margins.bottom - BOTTOM_MARGIN).max(0.0)
}

/// The folio of a page; on a foreign page it has a ground of its own.
fn folio(
    shaper: &mut Shaper<'_>,
    canvas: &mut Canvas,
    page: &Page,
    words: &str,
    at: FolioPlace,
    with: Dress<'_>,
) {
    const GROUND: f32 = 3.0;
    let look = Look {
        size: FOLIO_SIZE,
        leading: FOLIO_SIZE * 1.3,
        bold: true,
        colour: INK,
        ..line_look(Case::Plain)
    };
    let line = one_line(shaper, words, &look, page.width / 2.0);
    // A foreign page may have margins of any kind: the folio stands where it does on our own, if there is room.
    let Margins { left, right, .. } = with.margins;
    let (left, right) = (left.min(page.width / 4.0), right.min(page.width / 4.0));
    let on_the_right = page.width - right - line.width;
    let top = FOLIO_BASELINE + lowered(with.margins, with.head);
    let foot = page.height - FOLIO_FOOT - raised(with.margins);
    let (x, y) = match at {
        FolioPlace::TopOuter if with.bound == Edge::Right => (left, top),
        FolioPlace::TopRight | FolioPlace::TopOuter => (on_the_right, top),
        FolioPlace::Bottom => ((left + page.width - right - line.width) / 2.0, foot),
    };
    if matches!(with.sort, Sort::Annex(_)) {
        let (height, width) = (look.size + 2.0 * GROUND, line.width + 2.0 * GROUND);
        canvas.fill(Rectangle { x: x - GROUND, y: y - look.size, width, height }, PAPER);
    }
    put(canvas, line, &look, x, y);
}

/// The look of what stands around the text.
pub(super) fn line_look(case: Case) -> Look {
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
pub(super) fn one_line(shaper: &mut Shaper<'_>, words: &str, look: &Look, width: f32) -> Line {
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
pub(super) fn put(canvas: &mut Canvas, line: Line, look: &Look, x: f32, y: f32) {
    canvas.line(line, x, y - super::lines::baseline(look));
}

fn head(shaper: &mut Shaper<'_>, canvas: &mut Canvas, page: &Page, margins: Margins, words: &Furniture) {
    let (left, right) = (margins.left, page.width - margins.right);
    let half = (right - left) * 0.62;
    let capitals = line_look(Case::SmallCapitals);
    let plain = line_look(Case::Plain);
    let name = one_line(shaper, &words.head_left, &capitals, half);
    let used = name.width;
    let baseline = HEAD_BASELINE + lowered(margins, Head::Running);
    put(canvas, name, &capitals, left, baseline);
    let title = one_line(shaper, &words.head_right, &plain, right - left - used - 14.0);
    let x = right - title.width;
    put(canvas, title, &plain, x, baseline);
    let y = baseline + 6.5;
    canvas.fill(Rectangle { x: left, y, width: right - left, height: HAIRLINE }, RULE);
}

fn foot(
    shaper: &mut Shaper<'_>,
    canvas: &mut Canvas,
    page: &Page,
    margins: Margins,
    words: &str,
    number: &str,
) {
    let (left, right) = (margins.left, page.width - margins.right);
    let plain = line_look(Case::Plain);
    let y = page.height - FOOT_BASELINE - raised(margins);
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
    let mut small = Look { size: 7.5, leading: 9.5, colour: INK, ..line_look(Case::Plain) };
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
