//! Placed items → the drawing operators of printpdf, in marked stretches that the structure points to.

use std::collections::BTreeMap;

use printpdf::{
    Color, DictItem, Greyscale, Op, PaintMode, Pt, Rect, Rgb, TextMatrix, XObjectId, XObjectTransform,
};

use super::clusters::clusters;
use super::pictures::resource_name;
use super::stretches::{Content, stretches};
use super::structure::tag;
use super::typefaces::{Typeface, Typefaces};
use super::values::{rounded, rounded_finely, utf16};
use crate::page::{Colour, Element, FaceId, Glyph, Ink, Page, Placed, Rectangle, Role, Run};

/// The name of an annex's page among the resources of the page that shows it.
pub(crate) const ANNEX: &str = "Annex";

/// A reader's pen may stray this far, in 1/1000 of the type size, before it is set right: less than anyone sees.
const TOLERANCE: f32 = 2.0;

/// The operators that draw a page.
pub(crate) fn ink(page: &Page, elements: &[Element], typefaces: &Typefaces) -> Vec<Op> {
    let mut pen =
        Pen { typefaces, height: page.height, ops: Vec::new(), in_text: false, font: None, colour: None };
    let mut marks = 0;
    for stretch in stretches(page) {
        match stretch.element.and_then(|id| elements.get(id.0 as usize)) {
            Some(element) => {
                pen.begin(marked(element.role, marks, stretch.reading));
                marks += 1;
            }
            None => {
                pen.begin(Op::BeginMarkedContent { tag: "Artifact".to_owned() });
                stretch.reading.iter().for_each(|words| pen.begin(span([actual_text(words)])));
            }
        }
        match stretch.content {
            Content::Annex => pen.annex(),
            Content::Items(items) => items.iter().for_each(|placed| pen.item(placed)),
        }
        pen.end();
        if stretch.element.is_none() && stretch.reading.is_some() {
            pen.end();
        }
    }
    pen.ops
}

/// The beginning of a stretch with its number on the page.
///
/// A part of a word divided at the end of a line says what it stands for right there, rather than in a span of its own
/// inside of the stretch: poppler's reading of the structure ends at the first mark inside of a mark. `pdftotext`, in
/// each of its orders, then gives whole words; pdf.js and `pdfinfo -struct-text` know nothing of `ActualText` and
/// give the parts as they are printed, which they would do however it is marked.
fn marked(role: Role, number: i64, reading: Option<&str>) -> Op {
    let number = ("MCID".to_owned(), DictItem::Int(number));
    match reading {
        Some(words) => span([number, actual_text(words)]),
        None => begun(tag(role), [number]),
    }
}

fn actual_text(words: &str) -> (String, DictItem) {
    ("ActualText".to_owned(), DictItem::String { data: utf16(words), literal: false })
}

fn span<const N: usize>(properties: [(String, DictItem); N]) -> Op {
    begun("Span", properties)
}

fn begun<const N: usize>(tag: &str, properties: [(String, DictItem); N]) -> Op {
    let map = BTreeMap::from(properties);
    Op::BeginMarkedContentWithProperties { tag: tag.to_owned(), properties: DictItem::Dict { map } }
}

/// What has been drawn on a page so far, and with what.
struct Pen<'page> {
    typefaces: &'page Typefaces,
    height: f32,
    ops: Vec<Op>,
    in_text: bool,
    font: Option<(FaceId, f32)>,
    colour: Option<Colour>,
}

impl Pen<'_> {
    fn begin(&mut self, mark: Op) {
        self.ops.push(mark);
    }

    fn end(&mut self) {
        self.leave_text();
        self.ops.push(Op::EndMarkedContent);
    }

    fn item(&mut self, placed: &Placed) {
        match &placed.ink {
            Ink::Text(run) => self.text(run, (1.0, 0.0)),
            Ink::Turned { run, direction } => self.text(run, *direction),
            Ink::Fill { area, colour } => self.fill(*area, *colour),
            Ink::Image { image, area } => self.object(resource_name(&image.digest), Some(*area)),
        }
    }

    fn annex(&mut self) {
        self.object(ANNEX.to_owned(), None);
    }

    fn fill(&mut self, area: Rectangle, colour: Colour) {
        self.leave_text();
        self.colour(colour);
        let rectangle = Rect {
            x: Pt(rounded(area.x)),
            y: Pt(rounded(self.height - area.y - area.height)),
            width: Pt(rounded(area.width)),
            height: Pt(rounded(area.height)),
            mode: Some(PaintMode::Fill),
            winding_order: None,
        };
        self.ops.push(Op::DrawRectangle { rectangle });
    }

    /// Draws a picture, which fills a square of one point until it is stretched, or a page at its own size.
    fn object(&mut self, name: String, area: Option<Rectangle>) {
        self.leave_text();
        let mut transform = XObjectTransform { no_auto_scale: true, ..XObjectTransform::default() };
        if let Some(area) = area {
            transform.scale_x = Some(rounded(area.width));
            transform.scale_y = Some(rounded(area.height));
            transform.translate_x = Some(Pt(rounded(area.x)));
            transform.translate_y = Some(Pt(rounded(self.height - area.y - area.height)));
        }
        self.ops.push(Op::UseXobject { id: XObjectId(name), transform });
    }

    /// Shows glyphs on a baseline of this direction.
    fn text(&mut self, run: &Run, (cosine, sine): (f32, f32)) {
        let Some(typeface) = self.typefaces.get(run.face) else { return };
        self.colour(run.colour);
        if !self.in_text {
            self.ops.push(Op::StartTextSection);
            self.in_text = true;
        }
        let size = rounded(run.size);
        if self.font != Some((run.face, size)) {
            self.ops.push(typeface.selected(size));
            self.font = Some((run.face, size));
        }
        let [sine, cosine] = [sine, cosine].map(rounded_finely);
        let origin = [cosine, sine, -sine, cosine, rounded(run.x), rounded(self.height - run.y)];
        self.ops.push(Op::SetTextMatrix { matrix: TextMatrix::Raw(origin) });
        Line::new(&mut self.ops, typeface, size).show(run);
    }

    fn leave_text(&mut self) {
        if self.in_text {
            self.ops.push(Op::EndTextSection);
            self.in_text = false;
        }
    }

    fn colour(&mut self, colour: Colour) {
        if self.colour == Some(colour) {
            return;
        }
        self.colour = Some(colour);
        let [red, green, blue] = [colour.0, colour.1, colour.2].map(|part| rounded(part.clamp(0.0, 1.0)));
        let col = if red == green && green == blue {
            Color::Greyscale(Greyscale::new(red, None))
        } else {
            Color::Rgb(Rgb::new(red, green, blue, None))
        };
        self.ops.push(Op::SetFillColor { col });
    }
}

/// The showing of one run: where the glyphs should stand, and where a reader's pen is.
struct Line<'pen> {
    ops: &'pen mut Vec<Op>,
    typeface: &'pen Typeface,
    size: f32,
    items: Vec<DictItem>,
    /// Two bytes for each glyph.
    codes: Vec<u8>,
    wanted: f32,
    actual: f32,
}

impl<'pen> Line<'pen> {
    fn new(ops: &'pen mut Vec<Op>, typeface: &'pen Typeface, size: f32) -> Self {
        Self { ops, typeface, size, items: Vec::new(), codes: Vec::new(), wanted: 0.0, actual: 0.0 }
    }

    fn show(mut self, run: &Run) {
        for cluster in clusters(run) {
            let glyphs = &run.glyphs[cluster.glyphs];
            let plain = matches!(glyphs, [glyph] if self.typeface.says(glyph.id, cluster.text));
            if !plain {
                self.flush();
                self.ops.push(span([actual_text(cluster.text)]));
            }
            glyphs.iter().for_each(|glyph| self.glyph(glyph));
            if !plain {
                self.flush();
                self.ops.push(Op::EndMarkedContent);
            }
        }
        self.flush();
    }

    fn glyph(&mut self, glyph: &Glyph) {
        let gap = (self.wanted + glyph.dx - self.actual).round();
        if gap.abs() >= TOLERANCE {
            self.end_codes();
            self.items.push(DictItem::Real(-gap));
            self.actual += gap;
        }
        if glyph.dy == 0.0 {
            self.codes.extend(self.typeface.code(glyph.id).to_be_bytes());
        } else {
            self.raised(glyph);
        }
        self.actual += self.typeface.width(glyph.id);
        self.wanted += glyph.advance;
    }

    fn raised(&mut self, glyph: &Glyph) {
        self.flush();
        self.ops.push(Op::SetLineOffset { multiplier: rounded(glyph.dy / 1000.0 * self.size) });
        self.codes.extend(self.typeface.code(glyph.id).to_be_bytes());
        self.flush();
        self.ops.push(Op::SetLineOffset { multiplier: 0.0 });
    }

    fn end_codes(&mut self) {
        if !self.codes.is_empty() {
            self.items.push(DictItem::String { data: std::mem::take(&mut self.codes), literal: false });
        }
    }

    /// Shows what has come together. The glyphs are named by their codes here: printpdf would look each one up by the
    /// character that it stands for, in a typeface of its own for every few pages.
    fn flush(&mut self) {
        self.end_codes();
        let shown = match self.items.as_slice() {
            [] => return,
            [DictItem::String { .. }] => ("Tj", std::mem::take(&mut self.items)),
            _ => ("TJ", vec![DictItem::Array(std::mem::take(&mut self.items))]),
        };
        self.ops.push(Op::Unknown { key: shown.0.to_owned(), value: shown.1 });
    }
}
