//! Words across a page that is not to be taken for final.

use super::fonts::Case;
use super::lines::break_lines;
use super::text::Shaper;
use super::theme::{Alignment, Look, Scale, WATERMARK};
use crate::blocks::ParagraphStyle;
use crate::page::{Ink, Page, Placed};

/// How much of the page's diagonal the words take.
const SHARE: f32 = 0.68;
/// The largest letters.
const LARGEST: f32 = 108.0;
/// The type size at which words are measured.
const MEASURED: f32 = 10.0;

/// Lays words across a page, below everything else on it, from corner to corner.
pub(super) fn watermark(shaper: &mut Shaper<'_>, page: &mut Page, words: &str) {
    let at = |size: f32| Look {
        size,
        leading: size,
        bold: true,
        case: Case::Plain,
        tracking: 60.0,
        colour: WATERMARK,
        alignment: Alignment::Left,
        hyphens: false,
        ..Scale::TEXT.paragraph(ParagraphStyle::Ragged)
    };
    let measured = shaper.plain(words, &at(MEASURED), None).extent().1;
    if measured <= 0.0 {
        return;
    }
    // A square root is the same on every machine; angles need not be.
    let diagonal = (page.width * page.width + page.height * page.height).sqrt();
    let size = (MEASURED * diagonal * SHARE / measured).min(LARGEST);
    let look = at(size);
    let text = shaper.plain(words, &look, None);
    let Some(line) = break_lines(shaper, text, &look, f32::INFINITY).into_iter().next() else { return };
    let length = line.width;
    let (cosine, sine) = (page.width / diagonal, page.height / diagonal);
    // The middle of the words, at the height of their lower-case letters, is the middle of the page.
    let lift = size * 0.33;
    let x = page.width / 2.0 - length / 2.0 * cosine + lift * sine;
    let y = page.height / 2.0 + length / 2.0 * sine + lift * cosine;
    let turned = line.items.into_iter().filter_map(|item| match item.ink {
        Ink::Text(mut run) => {
            let along = run.x;
            (run.x, run.y) = (x + along * cosine, y - along * sine);
            Some(Placed { element: None, ink: Ink::Turned { run, direction: (cosine, sine) } })
        }
        Ink::Turned { .. } | Ink::Fill { .. } | Ink::Image { .. } => None,
    });
    page.items.splice(0..0, turned);
}
