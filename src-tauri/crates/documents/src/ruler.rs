//! The test page of a printer: rulers that must measure what they say, and marks near the corners of the sheet.

use sesiona_locale::Locale;

use crate::blocks::{Block, Body, Furniture, Paper, PaperSize, ParagraphStyle};
use crate::draft::{Draft, SectionKind};
use crate::layout::Laid;
use crate::layout::fonts::{Case, Fonts, REGULAR};
use crate::page::{Colour, Document, Element, ElementId, Ink, Page, Placed, Rectangle, Role, Run};
use crate::setup::{MILLIMETRE, Setup};

/// Points in an inch.
const INCH: f32 = 72.0;
/// How long the ruler across the sheet is at most, in centimetres.
const ACROSS: u16 = 15;
/// How long the ruler down the sheet is at most, in centimetres.
const DOWN: u16 = 20;
/// How far the marks of the corners lie from the edges.
const EDGE: f32 = 10.0 * MILLIMETRE;
/// The arms of the marks.
const ARM: f32 = 8.0 * MILLIMETRE;
const STROKE: f32 = 0.5;
const NUMBERS: f32 = 8.0;
const BLACK: Colour = Colour(0.0, 0.0, 0.0);

/// What the test page says.
pub(crate) fn ruler(size: PaperSize, locale: &Locale) -> Draft {
    let title = locale.text("paper-ruler");
    let sheet = match size {
        PaperSize::Carta => locale.text("paper-ruler-sheet-carta"),
        PaperSize::Oficio => locale.text("paper-ruler-sheet-oficio"),
        PaperSize::Legal => locale.text("paper-ruler-sheet-legal"),
        PaperSize::A4 => locale.text("paper-ruler-sheet-a4"),
        PaperSize::Custom { width, height } => {
            let measure = [("width", u32::from(width).into()), ("height", u32::from(height).into())];
            locale.message("paper-ruler-sheet-custom", &measure)
        }
    };
    let mut draft = Draft {
        paper: Paper {
            title: title.clone(),
            subject: locale.text("paper-ruler-subject"),
            language: locale.language().code().to_owned(),
            // It speaks of no day, and is the same every time.
            date: "2000-01-01T00:00:00".to_owned(),
            setup: Setup::of(size),
            furniture: Furniture { page_label: locale.text("paper-page-label"), ..Furniture::default() },
            sections: Vec::new(),
        },
        ..Draft::default()
    };
    let blocks = vec![
        Block::styled(ParagraphStyle::Title, &title),
        Block::styled(ParagraphStyle::Ragged, locale.text("paper-ruler-measure")),
        Block::styled(ParagraphStyle::Ragged, locale.text("paper-ruler-exact")),
        Block::styled(
            ParagraphStyle::Ragged,
            locale.message("paper-ruler-scaled", &[("sheet", sheet.as_str().into())]),
        ),
        Block::styled(ParagraphStyle::Ragged, locale.text("paper-ruler-corners")),
    ];
    draft.push_general(SectionKind::Whole, title, Body::Flow(blocks));
    draft
}

/// Draws the rulers and the corners on the page of words.
pub(crate) fn draw_rulers(laid: &mut Laid, fonts: &Fonts, locale: &Locale) {
    let words = |centimetres: u16, key| locale.message(key, &[("length", u32::from(centimetres).into())]);
    let Some(page) = laid.document.pages.first() else { return };
    let (left, foot) = (35.0 * MILLIMETRE, page.height - 30.0 * MILLIMETRE);
    let start = (18.0 * MILLIMETRE, 40.0 * MILLIMETRE);
    // On a small sheet they are as long as it has room for.
    let whole = |room: f32, most: u16| ((room / (10.0 * MILLIMETRE)).floor() as u16).min(most);
    let (long, tall) = (whole(page.width - left - EDGE, ACROSS), whole(foot - start.1, DOWN));
    let across = figure(&mut laid.document, words(long, "paper-ruler-across"));
    let down = figure(&mut laid.document, words(tall, "paper-ruler-down"));
    let Some(page) = laid.document.pages.first_mut() else { return };
    Ruler { start: (left, foot), length: long, axis: Axis::Across, element: across, fonts }.draw(page);
    Ruler { start, length: tall, axis: Axis::Down, element: down, fonts }.draw(page);
    corners(page);
}

/// A figure at the end of what the document says.
fn figure(document: &mut Document, alt: String) -> ElementId {
    let id = ElementId(document.elements.len() as u32);
    let parent = (!document.elements.is_empty()).then_some(ElementId(0));
    let (role, language) = (Role::Figure, None);
    document.elements.push(Element { role, parent, alt: Some(alt), language, columns: 1, rows: 1 });
    id
}

/// Which way a ruler runs.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Axis {
    /// To the right; centimetres below the line, inches above it.
    Across,
    /// Downwards; centimetres to the right of the line, inches to the left.
    Down,
}

/// On which side of the line a scale has its ticks.
#[derive(Clone, Copy, Debug)]
enum Side {
    Centimetres,
    Inches,
}

struct Ruler<'f> {
    start: (f32, f32),
    /// In centimetres.
    length: u16,
    axis: Axis,
    element: ElementId,
    fonts: &'f Fonts,
}

impl Ruler<'_> {
    fn draw(&self, page: &mut Page) {
        let length = f32::from(self.length) * 10.0 * MILLIMETRE;
        self.bar(page, 0.0, length, -STROKE / 2.0, STROKE / 2.0);
        for millimetre in 0..=self.length * 10 {
            let tick = match millimetre {
                whole if whole % 10 == 0 => 5.0,
                half if half % 5 == 0 => 3.5,
                _ => 2.0,
            };
            self.tick(page, f32::from(millimetre) * MILLIMETRE, tick * MILLIMETRE, Side::Centimetres);
        }
        for centimetre in 0..=self.length {
            self.number(page, centimetre, f32::from(centimetre) * 10.0 * MILLIMETRE, Side::Centimetres);
        }
        let inches = (length / INCH) as u16;
        for eighth in 0..=inches * 8 {
            let tick = match eighth {
                whole if whole % 8 == 0 => 5.0,
                half if half % 4 == 0 => 3.5,
                _ => 2.0,
            };
            self.tick(page, f32::from(eighth) * INCH / 8.0, tick * MILLIMETRE, Side::Inches);
        }
        for inch in 0..=inches {
            self.number(page, inch, f32::from(inch) * INCH, Side::Inches);
        }
    }

    /// A tick whose middle is `at` points from the start: the ends of the ruler are exactly as far apart as it says.
    fn tick(&self, page: &mut Page, at: f32, length: f32, side: Side) {
        let (near, far) = match side {
            Side::Centimetres => (0.0, length),
            Side::Inches => (-length, 0.0),
        };
        self.bar(page, at - STROKE / 2.0, at + STROKE / 2.0, near, far);
    }

    /// A bar from one place to another along the ruler, and so far beside its line.
    fn bar(&self, page: &mut Page, from: f32, to: f32, near: f32, far: f32) {
        let (x, y) = self.start;
        let area = match self.axis {
            Axis::Across => Rectangle { x: x + from, y: y + near, width: to - from, height: far - near },
            Axis::Down => Rectangle { x: x + near, y: y + from, width: far - near, height: to - from },
        };
        page.items.push(Placed { element: Some(self.element), ink: Ink::Fill { area, colour: BLACK } });
    }

    fn number(&self, page: &mut Page, number: u16, at: f32, side: Side) {
        for piece in self.fonts.shape(REGULAR, Case::Plain, &number.to_string()) {
            let width = piece.width() * NUMBERS / 1000.0;
            let height = self.fonts.face(piece.face).cap_height * NUMBERS / 1000.0;
            let (x, y) = self.start;
            let beyond = 6.0 * MILLIMETRE;
            let (x, y) = match (self.axis, side) {
                (Axis::Across, Side::Centimetres) => (x + at - width / 2.0, y + beyond + height),
                (Axis::Across, Side::Inches) => (x + at - width / 2.0, y - beyond),
                (Axis::Down, Side::Centimetres) => (x + beyond, y + at + height / 2.0),
                (Axis::Down, Side::Inches) => (x - beyond - width, y + at + height / 2.0),
            };
            let run = Run {
                face: piece.face,
                size: NUMBERS,
                colour: BLACK,
                x,
                y,
                glyphs: piece.glyphs,
                text: piece.text,
                reading: None,
            };
            page.items.push(Placed { element: Some(self.element), ink: Ink::Text(run) });
        }
    }
}

/// Marks at ten millimetres from the edges of the sheet.
fn corners(page: &mut Page) {
    let (right, bottom) = (page.width - EDGE, page.height - EDGE);
    for (x, inwards) in [(EDGE, 1.0), (right, -1.0)] {
        for (y, downwards) in [(EDGE, 1.0_f32), (bottom, -1.0)] {
            let across =
                Rectangle { x: x.min(x + ARM * inwards), y: y - STROKE / 2.0, width: ARM, height: STROKE };
            let down =
                Rectangle { x: x - STROKE / 2.0, y: y.min(y + ARM * downwards), width: STROKE, height: ARM };
            for area in [across, down] {
                page.items.push(Placed { element: None, ink: Ink::Fill { area, colour: BLACK } });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use sesiona_locale::Language;

    use super::*;
    use crate::layout::lay_out;
    use crate::progress::Unwatched;

    fn page(size: PaperSize) -> (Document, Page) {
        let (fonts, locale) = (Fonts::embedded().unwrap(), Locale::new(Language::Es));
        let mut laid = lay_out(&ruler(size, &locale).paper, fonts, &Unwatched).unwrap();
        assert_eq!(laid.document.pages.len(), 1);
        draw_rulers(&mut laid, fonts, &locale);
        let page = laid.document.pages[0].clone();
        (laid.document, page)
    }

    /// The areas that a figure's ink covers.
    fn areas(page: &Page, element: Option<ElementId>) -> Vec<Rectangle> {
        let of_element = page.items.iter().filter(|placed| placed.element == element);
        of_element
            .filter_map(|placed| match placed.ink {
                Ink::Fill { area, .. } => Some(area),
                Ink::Text(_) | Ink::Turned { .. } | Ink::Image { .. } => None,
            })
            .collect()
    }

    #[test]
    fn the_rulers_are_as_long_as_they_say_on_every_sheet() {
        for size in PaperSize::ALL {
            let (document, page) = page(size);
            let figures: Vec<ElementId> = (0..document.elements.len() as u32)
                .map(ElementId)
                .filter(|id| document.elements[id.0 as usize].role == Role::Figure)
                .collect();
            let [across, down] = figures[..] else { panic!("{figures:?}") };
            // The outermost ticks, by their middles.
            let ticks = |element, start: fn(&Rectangle) -> f32, thickness: fn(&Rectangle) -> f32| {
                let areas = areas(&page, Some(element));
                let middles: Vec<f32> = areas
                    .iter()
                    .filter(|area| (thickness(area) - STROKE).abs() < 0.01)
                    .map(|area| start(area) + STROKE / 2.0)
                    .collect();
                let first = middles.iter().copied().fold(f32::MAX, f32::min);
                middles.iter().copied().fold(f32::MIN, f32::max) - first
            };
            let across = ticks(across, |area| area.x, |area| area.width);
            let down = ticks(down, |area| area.y, |area| area.height);
            assert!((across / MILLIMETRE - 150.0).abs() < 0.01, "{size:?}: {}", across / MILLIMETRE);
            assert!((down / MILLIMETRE - 200.0).abs() < 0.01, "{size:?}: {}", down / MILLIMETRE);
        }
    }

    #[test]
    fn the_corners_lie_ten_millimetres_from_the_edges_and_everything_within() {
        let small = PaperSize::Custom { width: 140, height: 180 };
        for size in PaperSize::ALL.into_iter().chain([small]) {
            let (_, page) = page(size);
            let (width, height) = size.points();
            for placed in &page.items {
                let (x, y) = match &placed.ink {
                    Ink::Text(run) | Ink::Turned { run, .. } => (run.x, run.y),
                    Ink::Fill { area, .. } => (area.x + area.width / 2.0, area.y + area.height / 2.0),
                    Ink::Image { area, .. } => (area.x, area.y),
                };
                assert!(x > EDGE - 0.3 && x < width - EDGE + 0.3, "{size:?}: {placed:?}");
                assert!(y > EDGE - 0.3 && y < height - EDGE + 0.3, "{size:?}: {placed:?}");
            }
            let marks = areas(&page, None)
                .into_iter()
                .filter(|area| (area.width.max(area.height) - ARM).abs() < 0.01);
            assert_eq!(marks.count(), 8);
        }
    }
}
