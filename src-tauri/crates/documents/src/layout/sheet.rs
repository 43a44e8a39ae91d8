//! Sheets of their own: the cover, and what stands before an annex.

use std::sync::Arc;

use super::build::Builder;
use super::column::Canvas;
use super::letterhead::fitted;
use super::lines::{Line, break_lines};
use super::theme::{ACCENT, COVER_LOGO, Look, Margins, RULE, SHADE, sheet};
use crate::blocks::Sheet;
use crate::page::{ElementId, Ink, Placed, Rectangle, Role};
use crate::setup::Letterhead;

/// Where the title of a sheet begins, from the top of the page.
const TITLE_AT: f32 = 0.34;
/// Where the line at the foot of the cover stands.
const CLOSING_AT: f32 = 0.85;
/// The type sizes tried until a long title fits on its sheet.
const FACTORS: [f32; 6] = [1.0, 0.8, 0.64, 0.5, 0.4, 0.3];
/// White below the logo on a cover.
const LOGO_GAP: f32 = 8.0;
/// White above a notice, and above the line at the foot.
const APART: f32 = 20.0;
/// White inside the frame of a notice.
const NOTICE_PADDING: f32 = 16.0;

/// Words of a sheet, and the white below them.
struct Part<'s> {
    words: &'s str,
    look: Look,
    role: Role,
    below: f32,
}

/// How wide the words of a sheet may be, and where they begin.
#[derive(Clone, Copy)]
struct Measure {
    x: f32,
    width: f32,
}

impl Builder<'_, '_> {
    /// A sheet of this size; `letters` stand above the words of a cover.
    pub(super) fn sheet(
        &mut self,
        sheet: &Sheet,
        (width, height): (f32, f32),
        margins: Margins,
        letters: Option<&Letterhead>,
        parent: Option<ElementId>,
    ) -> Canvas {
        let measure = Measure { x: margins.left, width: width - margins.left - margins.right };
        let mut canvas = Canvas::default();
        let top = margins.top
            + letters
                .map_or(0.0, |head| self.letters(head, sheet, (measure, margins.top), parent, &mut canvas));
        let room = height - top - margins.bottom - self.below_height(sheet, measure);
        let parts = FACTORS
            .into_iter()
            .map(|factor| parts(sheet, factor))
            .find(|parts| self.parts_height(parts, measure) <= room)
            .unwrap_or_else(|| parts(sheet, FACTORS[FACTORS.len() - 1]));
        let kicker = self.parts_height(&parts[..1], measure);
        let all = self.parts_height(&parts, measure);
        let highest = (height * TITLE_AT - kicker).min(top + room - all);
        let mut y = highest.max(top);
        for (index, part) in parts.iter().enumerate() {
            y += self.sheet_part(part, measure, y, parent, &mut canvas);
            if index == 1 {
                y = short_rule(&mut canvas, measure, y);
            }
            y += part.below;
        }
        if let Some(words) = &sheet.notice {
            y = self.notice(words, measure, y + APART, parent, &mut canvas);
        }
        if let Some(words) = &sheet.closing {
            let part = plain(words, sheet::COVER_CLOSING, 0.0);
            self.sheet_part(&part, measure, (height * CLOSING_AT).max(y + APART), parent, &mut canvas);
        }
        canvas
    }

    /// The letterhead in the middle of a cover's head; the answer is the room that it takes.
    fn letters(
        &mut self,
        head: &Letterhead,
        sheet: &Sheet,
        (measure, top): (Measure, f32),
        parent: Option<ElementId>,
        canvas: &mut Canvas,
    ) -> f32 {
        let mut y = top + self.logo(head, (measure, top), parent, canvas);
        // The name of the institution stands among the cover's own lines.
        for words in head.lines.iter().filter(|words| !sheet.lines.contains(words)) {
            y += self.sheet_part(&plain(words, sheet::COVER_LETTERS, 0.0), measure, y, parent, canvas);
        }
        if y > top { y + APART - top } else { 0.0 }
    }

    fn logo(
        &mut self,
        head: &Letterhead,
        (measure, y): (Measure, f32),
        parent: Option<ElementId>,
        canvas: &mut Canvas,
    ) -> f32 {
        let Some(picture) = &head.logo else { return 0.0 };
        let (width, height) = fitted(picture, (COVER_LOGO.0.min(measure.width), COVER_LOGO.1));
        let element = (!head.alt.trim().is_empty()).then(|| self.element(Role::Figure, parent));
        if let Some(element) = element {
            self.elements[element.0 as usize].alt = Some(head.alt.clone());
        }
        let area = Rectangle { x: measure.x + (measure.width - width) / 2.0, y, width, height };
        let ink = Ink::Image { image: Arc::clone(picture), area };
        canvas.items.push(Placed { element, ink });
        height + LOGO_GAP
    }

    /// The room that notice and closing line take below the lines.
    fn below_height(&mut self, sheet: &Sheet, measure: Measure) -> f32 {
        let inner = Measure { width: measure.width - 4.0 * NOTICE_PADDING, ..measure };
        let notice = sheet.notice.as_deref().map_or(0.0, |words| {
            self.parts_height(&[plain(words, sheet::NOTICE, 0.0)], inner) + 2.0 * NOTICE_PADDING + APART
        });
        let closing = sheet.closing.as_deref().map_or(0.0, |words| {
            self.parts_height(&[plain(words, sheet::COVER_CLOSING, 0.0)], measure) + APART
        });
        notice + closing
    }

    fn parts_height(&mut self, parts: &[Part<'_>], measure: Measure) -> f32 {
        let rule = if parts.len() > 1 { RULE_ROOM } else { 0.0 };
        let heights = parts.iter().map(|part| {
            let lines = self.part_lines(part, measure.width, None);
            lines.iter().map(|line| line.height).sum::<f32>() + part.below
        });
        heights.sum::<f32>() + rule
    }

    fn part_lines(&mut self, part: &Part<'_>, width: f32, element: Option<ElementId>) -> Vec<Line> {
        if part.words.trim().is_empty() {
            return Vec::new();
        }
        let text = self.shaper.plain(part.words, &part.look, element);
        break_lines(self.shaper, text, &part.look, width)
    }

    /// Places words from `y` on, and says how tall they are.
    fn sheet_part(
        &mut self,
        part: &Part<'_>,
        measure: Measure,
        y: f32,
        parent: Option<ElementId>,
        canvas: &mut Canvas,
    ) -> f32 {
        if part.words.trim().is_empty() {
            return 0.0;
        }
        let element = self.element(part.role, parent);
        let mut height = 0.0;
        for line in self.part_lines(part, measure.width, Some(element)) {
            let next = height + line.height;
            canvas.line(line, measure.x, y + height);
            height = next;
        }
        height
    }

    fn notice(
        &mut self,
        words: &str,
        measure: Measure,
        y: f32,
        parent: Option<ElementId>,
        canvas: &mut Canvas,
    ) -> f32 {
        let part = plain(words, sheet::NOTICE, 0.0);
        let inner =
            Measure { x: measure.x + 2.0 * NOTICE_PADDING, width: measure.width - 4.0 * NOTICE_PADDING };
        let height = self.sheet_part(&part, inner, y + NOTICE_PADDING, parent, canvas);
        let frame = Rectangle {
            x: measure.x + NOTICE_PADDING,
            y,
            width: measure.width - 2.0 * NOTICE_PADDING,
            height: height + 2.0 * NOTICE_PADDING,
        };
        canvas.shade(frame, SHADE);
        canvas.fill(Rectangle { width: 2.0, ..frame }, RULE);
        y + frame.height
    }
}

/// The kicker, the title and the lines of a sheet; the rule stands below the title.
fn parts(sheet: &Sheet, factor: f32) -> Vec<Part<'_>> {
    let (title, line) = if sheet.cover {
        (sheet::COVER_TITLE, sheet::COVER_LINE)
    } else {
        (sheet::DIVIDER_TITLE, sheet::DIVIDER_LINE)
    };
    let role = if sheet.cover { Role::Title } else { Role::Paragraph };
    let mut parts = vec![
        plain(sheet.kicker.as_str(), sheet::COVER_KICKER, 22.0 * factor),
        Part { words: &sheet.title, look: smaller(title, factor), role, below: 0.0 },
    ];
    parts.extend(sheet.lines.iter().map(|words| plain(words, smaller(line, factor.max(0.64)), 3.0)));
    parts
}

fn plain(words: &str, look: Look, below: f32) -> Part<'_> {
    Part { words, look, role: Role::Paragraph, below }
}

fn smaller(look: Look, factor: f32) -> Look {
    Look { size: look.size * factor, leading: look.leading * factor, ..look }
}

const RULE_ABOVE: f32 = 22.0;
const RULE_BELOW: f32 = 22.0;
const RULE_ROOM: f32 = RULE_ABOVE + RULE_BELOW;

fn short_rule(canvas: &mut Canvas, measure: Measure, y: f32) -> f32 {
    const LENGTH: f32 = 64.0;
    let x = measure.x + (measure.width - LENGTH) / 2.0;
    canvas.fill(Rectangle { x, y: y + RULE_ABOVE, width: LENGTH, height: 1.4 }, ACCENT);
    y + RULE_ROOM
}
