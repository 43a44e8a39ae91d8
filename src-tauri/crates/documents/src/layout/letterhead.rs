//! The institution's letterhead at the top of a page.

use std::sync::Arc;

use super::column::Canvas;
use super::fonts::Case;
use super::furniture::{line_look, one_line, put};
use super::text::Shaper;
use super::theme::{HAIRLINE, INK, LETTERHEAD, LOGO_WIDTH, Look, Margins, RULE};
use crate::page::{Ink, Page, Picture, Placed, Rectangle};
use crate::setup::Letterhead;

/// White between the logo and the lines.
const GAP: f32 = 12.0;
/// From line to line.
const LEADING: f32 = 10.5;

/// Puts the letterhead at the top of a page; `title` stands on the right of its last line.
pub(super) fn letterhead(
    shaper: &mut Shaper<'_>,
    canvas: &mut Canvas,
    page: &Page,
    margins: Margins,
    head: &Letterhead,
    title: Option<&str>,
) {
    let (top, bottom) = LETTERHEAD;
    let (mut left, right) = (margins.left, page.width - margins.right);
    // Above the text of a page on its side there may be more white.
    let shift = 0.0_f32.max(margins.top - super::theme::LETTERHEAD_MARGIN);
    if let Some(logo) = &head.logo {
        let (width, height) = fitted(logo, (LOGO_WIDTH, bottom - top));
        let area = Rectangle { x: left, y: shift + bottom - height, width, height };
        canvas.items.push(Placed { element: None, ink: Ink::Image { image: Arc::clone(logo), area } });
        left += width + GAP;
    }
    let rest = line_look(Case::Plain);
    let name = Look { size: 11.0, leading: 13.0, bold: true, colour: INK, ..rest };
    let shown = head.lines.iter().filter(|line| !line.trim().is_empty());
    let count = shown.clone().count();
    let title = title.map(|words| one_line(shaper, words, &rest, (right - left) / 3.0));
    let block = if count == 0 { 0.0 } else { name.leading + LEADING * (count - 1) as f32 };
    let mut y = shift + bottom - block + name.leading * 0.72;
    for (index, words) in shown.enumerate() {
        let look = if index == 0 { name } else { rest };
        // The paper's name stands on the right of the last line.
        let beside = title.as_ref().filter(|_| index + 1 == count);
        let taken = beside.map_or(0.0, |title| title.width + GAP);
        let look = shrunk(shaper, words, look, right - left - taken);
        let line = one_line(shaper, words, &look, right - left - taken);
        put(canvas, line, &look, left, y);
        y += LEADING;
    }
    if let Some(title) = title {
        let x = right - title.width;
        put(canvas, title, &rest, x, shift + bottom - 2.5);
    }
    canvas.fill(
        Rectangle { x: margins.left, y: shift + bottom + 6.0, width: right - margins.left, height: HAIRLINE },
        RULE,
    );
}

/// A look in which words fit on a line, down to a size that can still be read.
fn shrunk(shaper: &mut Shaper<'_>, words: &str, look: Look, room: f32) -> Look {
    const LEAST: f32 = 6.5;
    let width = shaper.plain(words, &look, None).extent().1;
    let factor = (room / width.max(1.0)).clamp(LEAST / look.size, 1.0);
    Look { size: look.size * factor, ..look }
}

/// The size of a logo in this room.
pub(super) fn fitted(logo: &Picture, room: (f32, f32)) -> (f32, f32) {
    let (width, height) = (logo.width.max(1) as f32, logo.height.max(1) as f32);
    let factor = (room.0 / width).min(room.1 / height);
    (width * factor, height * factor)
}
