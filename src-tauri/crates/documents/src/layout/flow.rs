//! Sections → pages.

use std::collections::VecDeque;

use super::build::Builder;
use super::column::{Area, Canvas, Column};
use super::folios::{PageFolio, folios};
use super::fonts::Fonts;
use super::frames::{Frames, Turn};
use super::furniture::{Dress, Head, Place, Sort, dress, lead};
use super::lines::{Line, Slot, TOLERANCE};
use super::sections::{Before, Inked, SetSection, Setter, at_once};
use super::text::Shaper;
use super::theme::{HAIRLINE, Margins, NOTES_GAP, NOTES_INDENT, NOTES_RULE, RULE, SECTION_GAP};
use super::watermark::watermark;
use crate::blocks::{AnnexPages, Body, Paper, Section, Sheet, Start};
use crate::page::{
    Anchor, AnchorId, AnnexPage, Document, Element, ElementId, OutlineEntry, Page, Rectangle, Role,
};
use crate::progress::{Progress, Step};
use crate::setup::Sides;

/// A paper, laid out.
#[derive(Debug, Default)]
pub struct Laid {
    /// Its pages.
    pub document: Document,
    /// Where each of its sections stands.
    pub sections: Vec<SectionPages>,
    /// What no typeface has: drawn as boxes.
    pub missing: Vec<String>,
    /// The folio of each page; `None` where it is not counted.
    pub folios: Vec<Option<u32>>,
}

/// The pages of a section.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SectionPages {
    /// Its first page, from 0.
    pub first: usize,
    /// How many pages have some of it.
    pub count: usize,
}

/// The paper is no longer wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("cancelled")]
pub struct Cancelled;

/// Sheets whose sides differ by less, in points, are cut from the same paper.
const SAME_PAPER: f32 = 6.0;

/// Room below a heading whose section continues in the next one: that one's heading and two lines.
const LEAD_ROOM: f32 = SECTION_GAP + 90.0;

/// Lays out a paper.
///
/// # Errors
/// [`Cancelled`] soon after `progress` says so.
pub fn lay_out(paper: &Paper, fonts: &Fonts, progress: &dyn Progress) -> Result<Laid, Cancelled> {
    let setter = Setter::new(paper, fonts);
    let before = Before::each(&paper.sections);
    let mut pager = Pager::new(paper, setter.shaper());
    let total = paper.sections.len() as u64;
    let mut sections = paper.sections.iter().enumerate().peekable();
    for (some, before) in paper.sections.chunks(at_once()).zip(before.chunks(at_once())) {
        for set in setter.set(some, before, || !progress.cancelled()) {
            let Some((index, section)) = sections.next() else { break };
            progress.step(index as u64, total, Step::Pages);
            let next = sections.peek().map(|(_, next)| next);
            let leads = next.is_some_and(|next| next.start == Start::Below && next.depth > section.depth);
            pager.section(section, set, leads, progress)?;
        }
    }
    progress.step(total, total, Step::Pages);
    let missing = setter.into_shapers().into_iter().flat_map(|shaper| shaper.missing);
    Ok(pager.finish(missing))
}

/// A page being filled.
#[derive(Debug)]
struct OpenPage {
    sort: Sort,
    turn: Turn,
    width: f32,
    height: f32,
    margins: Margins,
    letterhead: bool,
    canvas: Canvas,
    annex: Option<AnnexPage>,
}

impl OpenPage {
    fn frame_height(&self) -> f32 {
        self.margins.frame_height(self.height)
    }
}

struct Pager<'p, 'f> {
    paper: &'p Paper,
    frames: Frames<'p>,
    shaper: Shaper<'f>,
    elements: Vec<Element>,
    pages: Vec<OpenPage>,
    /// How much of the last page is used; `None` where nothing may follow on it.
    used: Option<f32>,
    anchors: Vec<Anchor>,
    outline: Vec<OutlineEntry>,
    sections: Vec<SectionPages>,
    /// The sections around the present one, with their depths.
    around: Vec<(u8, ElementId)>,
}

impl<'p, 'f> Pager<'p, 'f> {
    fn new(paper: &'p Paper, shaper: Shaper<'f>) -> Self {
        Self {
            paper,
            frames: Frames::new(&paper.setup),
            shaper,
            elements: Vec::new(),
            pages: Vec::new(),
            used: None,
            anchors: Vec::new(),
            outline: Vec::new(),
            sections: Vec::new(),
            around: Vec::new(),
        }
    }

    /// `set`: its blocks, if it has any. `leads`: the next section is part of this one and may begin below it.
    fn section(
        &mut self,
        section: &Section,
        set: Option<SetSection>,
        leads: bool,
        progress: &dyn Progress,
    ) -> Result<(), Cancelled> {
        if progress.cancelled() {
            return Err(Cancelled);
        }
        let element = self.enter(section.depth);
        match &section.body {
            Body::Flow(_) => self.flows(set.ok_or(Cancelled)?, section.start, leads, element, progress)?,
            Body::Sheet(sheet) => self.sheet(sheet, element),
            Body::Annex(annex) => self.annex(annex, element),
        }
        if let Some(title) = &section.outline {
            let anchor = AnchorId(u32::try_from(self.anchors.len() - 1).unwrap_or(u32::MAX));
            self.outline.push(OutlineEntry { title: title.clone(), depth: section.depth, anchor });
        }
        Ok(())
    }

    /// A section's element, inside the section it belongs to.
    fn enter(&mut self, depth: u8) -> ElementId {
        while self.around.last().is_some_and(|(around, _)| *around >= depth) {
            self.around.pop();
        }
        let parent = self.around.last().map(|(_, element)| *element);
        let element = self.builder(Turn::Upright).element(Role::Section, parent);
        self.around.push((depth, element));
        element
    }

    fn builder(&mut self, turn: Turn) -> Builder<'_, 'f> {
        Builder {
            page_width: self.frames.width(turn),
            page_height: self.frames.height(turn),
            continued: &self.paper.furniture.continued,
            shaper: &mut self.shaper,
            elements: &mut self.elements,
            heading_level: 0,
        }
    }

    /// Blocks that flow over pages, turned where tables want it.
    fn flows(
        &mut self,
        set: SetSection,
        start: Start,
        leads: bool,
        element: ElementId,
        progress: &dyn Progress,
    ) -> Result<(), Cancelled> {
        self.adopt(set.elements, element);
        let alone = set.columns.len() <= 1;
        let empty = set.columns.is_empty();
        let first = self.sections.len();
        for (turn, mut column) in set.columns {
            let after = if leads && alone && column.is_heading() { LEAD_ROOM } else { 0.0 };
            let begins = self.sections.len() == first;
            let start = if begins { start } else { Start::NewPage };
            let top = self.start(&column, start, turn, after);
            if begins {
                self.record(top);
            }
            self.flow(&mut column, top, turn, element, progress)?;
        }
        if empty {
            let top = self.start(&Column::default(), start, Turn::Upright, 0.0);
            self.record(top);
        }
        Ok(())
    }

    /// Takes over the elements of a section, which has its own already.
    fn adopt(&mut self, elements: Vec<Element>, section: ElementId) {
        let placed = elements.into_iter().skip(1).map(|element| {
            let parent = element.parent.map(|parent| parent.within(section));
            Element { parent, ..element }
        });
        self.elements.extend(placed);
    }

    /// Where a flow begins: below what the page has, or on a new one. `after` is the room wanted below its beginning.
    fn start(&mut self, column: &Column, start: Start, turn: Turn, after: f32) -> f32 {
        let page = self.pages.last().filter(|page| start == Start::Below && page.turn == turn);
        let below = page.and_then(|page| {
            let least = column.minimum_with_notes(&page.canvas.notes) + page.canvas.notes_height();
            Some((self.used? + SECTION_GAP, least, page.frame_height()))
        });
        match below {
            Some((top, least, frame)) if top + least + after <= frame => top,
            Some(_) | None => {
                self.open(Sort::Text, turn);
                0.0
            }
        }
    }

    fn flow(
        &mut self,
        column: &mut Column,
        top: f32,
        turn: Turn,
        section: ElementId,
        progress: &dyn Progress,
    ) -> Result<(), Cancelled> {
        let first = self.sections.len() - 1;
        let mut used = top;
        loop {
            used += self.fill(column, used, section);
            if column.is_done() {
                break;
            }
            if progress.cancelled() {
                return Err(Cancelled);
            }
            self.used = Some(used);
            self.open(Sort::Text, turn);
            used = 0.0;
        }
        self.used = Some(used);
        let recorded = &mut self.sections[first];
        recorded.count = self.pages.len() - recorded.first;
        Ok(())
    }

    fn fill(&mut self, column: &mut Column, used: f32, section: ElementId) -> f32 {
        let Some(page) = self.pages.last_mut() else { return 0.0 };
        let area = Area {
            x: page.margins.left,
            y: page.margins.top + used,
            height: page.frame_height() - used,
            force: used <= 0.0,
            foot: true,
        };
        let inked = Inked::so_far(&page.canvas);
        let height = column.fill(area, &mut page.canvas);
        inked.renumber_since(&mut page.canvas, section);
        height
    }

    /// Opens a page; notes for which the last one has no room come before anything that is not text.
    fn open(&mut self, sort: Sort, turn: Turn) {
        let same = self.pages.last().is_some_and(|page| page.turn == turn);
        let mut notes = self.set_notes();
        // Notes are set to the width of the page that they belong to.
        while (sort != Sort::Text || !same) && !notes.is_empty() {
            self.push(Sort::Text, self.pages.last().map_or(turn, |page| page.turn), notes);
            notes = self.set_notes();
        }
        self.push(sort, turn, notes);
    }

    /// The back of a leaf is of its front's paper: where the next page is not, the back stays blank.
    fn turn_leaf(&mut self, (width, height): (f32, f32)) {
        let Some(front) = self.pages.last().filter(|_| self.frames.is_back(self.pages.len())) else { return };
        let sides = |width: f32, height: f32| (width.min(height), width.max(height));
        let (short, long) = sides(width, height);
        let (front_short, front_long) = sides(front.width, front.height);
        if (short - front_short).abs() < SAME_PAPER && (long - front_long).abs() < SAME_PAPER {
            return;
        }
        let (turn, margins) = (front.turn, front.margins);
        let (width, height) = (front.width, front.height);
        let canvas = Canvas::default();
        self.pages.push(OpenPage {
            sort: Sort::Blank,
            turn,
            width,
            height,
            margins,
            letterhead: false,
            canvas,
            annex: None,
        });
    }

    fn push(&mut self, sort: Sort, turn: Turn, notes: VecDeque<Line>) {
        let (width, height) = self.frames.size(turn);
        self.turn_leaf((width, height));
        let letterhead = sort == Sort::Text && self.frames.has_letterhead(self.pages.is_empty());
        let margins = self.frames.margins(self.pages.len(), turn, letterhead);
        let canvas = Canvas { notes, ..Canvas::default() };
        self.used = Some(0.0);
        self.pages.push(OpenPage { sort, turn, width, height, margins, letterhead, canvas, annex: None });
    }

    /// Sets the notes of the last page at its foot, as far as there is room; the answer is what is left of them.
    fn set_notes(&mut self) -> VecDeque<Line> {
        let used = self.used.unwrap_or(0.0);
        let Some(page) = self.pages.last_mut().filter(|page| page.sort == Sort::Text) else {
            return VecDeque::new();
        };
        let (frame, Margins { left: edge, top, .. }) = (page.frame_height(), page.margins);
        let mut left = std::mem::take(&mut page.canvas.notes);
        let mut height = NOTES_GAP;
        let fit = left.iter().take_while(|line| {
            height += line.height;
            used + height <= frame + TOLERANCE
        });
        let count = fit.count();
        let fitting: Vec<Line> = left.drain(..count).collect();
        let tall: f32 = fitting.iter().map(|line| line.height).sum();
        let mut y = top + frame - tall;
        if !fitting.is_empty() {
            let rule = Rectangle { x: edge, y: y - 5.0, width: NOTES_RULE, height: HAIRLINE };
            page.canvas.fill(rule, RULE);
        }
        for line in fitting {
            let next = y + line.height;
            page.canvas.line(line, edge + NOTES_INDENT, y);
            y = next;
        }
        left
    }

    /// Notes that a section begins on the last page.
    fn record(&mut self, top: f32) {
        let first = self.pages.len().saturating_sub(1);
        let above = self.pages.last().map_or(0.0, |page| page.margins.top);
        let y = if top > 0.0 { above + top - SECTION_GAP / 2.0 } else { 0.0 };
        self.anchors.push(Anchor { page: u32::try_from(first).unwrap_or(u32::MAX), y });
        self.sections.push(SectionPages { first, count: 1 });
    }

    fn sheet(&mut self, sheet: &Sheet, element: ElementId) {
        self.open(if sheet.cover { Sort::Cover } else { Sort::Divider }, Turn::Upright);
        let size = self.frames.size(Turn::Upright);
        let margins = self.pages.last().map(|page| page.margins).unwrap_or_default();
        let logo = self.paper.setup.letterhead.as_ref().filter(|_| sheet.cover);
        let canvas = self.builder(Turn::Upright).sheet(sheet, size, margins, logo, Some(element));
        if let Some(page) = self.pages.last_mut() {
            page.canvas = canvas;
        }
        self.record(0.0);
        if sheet.cover && self.paper.setup.sides == Sides::Two {
            self.push(Sort::Blank, Turn::Upright, VecDeque::new());
        }
        self.used = None;
    }

    fn annex(&mut self, annex: &AnnexPages, section: ElementId) {
        self.finish_notes();
        let pages = annex.sizes.len();
        for (page, &(width, height)) in annex.sizes.iter().enumerate() {
            let stamp = Place { page: page + 1, pages }.fill_in(&annex.stamp);
            if page == 0 {
                self.turn_leaf((width, height));
            }
            let element = self.builder(Turn::Upright).element(Role::Paragraph, Some(section));
            let margins = self.frames.margins(self.pages.len(), Turn::Upright, false);
            self.pages.push(OpenPage {
                sort: Sort::Annex(stamp),
                turn: Turn::Upright,
                width,
                height,
                margins,
                letterhead: false,
                canvas: Canvas::default(),
                annex: Some(AnnexPage {
                    digest: annex.digest.clone(),
                    page: u32::try_from(page).unwrap_or(u32::MAX),
                    element: Some(element),
                }),
            });
            if page == 0 {
                self.record(0.0);
            }
        }
        match self.sections.last_mut() {
            Some(section) if pages > 0 => section.count = pages,
            _ => self.record(0.0),
        }
        self.used = None;
    }

    /// Opens as many pages as the notes that are left need.
    fn finish_notes(&mut self) {
        let mut notes = self.set_notes();
        while !notes.is_empty() {
            self.push(Sort::Text, self.pages.last().map_or(Turn::Upright, |page| page.turn), notes);
            notes = self.set_notes();
        }
    }

    /// `missing`: what no typeface has of what was set.
    fn finish(mut self, missing: impl Iterator<Item = String>) -> Laid {
        self.finish_notes();
        let count = self.pages.len();
        let open = std::mem::take(&mut self.pages);
        let numbers = self.folios(&open);
        let pages = open.into_iter().zip(&numbers).enumerate().map(|(index, (page, folio))| {
            let place = Place { page: index + 1, pages: count };
            self.close(page, place, *folio)
        });
        let pages = pages.collect();
        let folios = numbers.into_iter().map(|folio| folio.number).collect();
        let document = Document {
            title: self.paper.title.clone(),
            language: self.paper.language.clone(),
            subject: self.paper.subject.clone(),
            pages,
            elements: self.elements,
            anchors: self.anchors,
            outline: self.outline,
            date: self.paper.date.clone(),
        };
        let mut all_missing = self.shaper.missing;
        all_missing.extend(missing);
        let missing = all_missing.into_iter().collect();
        Laid { document, sections: self.sections, missing, folios }
    }

    fn folios(&self, open: &[OpenPage]) -> Vec<PageFolio> {
        let setup = &self.paper.setup;
        let sorts: Vec<&Sort> = open.iter().map(|page| &page.sort).collect();
        let none = || vec![PageFolio::default(); open.len()];
        setup.folio.as_ref().map_or_else(none, |folio| folios(folio, setup.sides, &sorts))
    }

    /// A page with everything on it, now that the number of every page is known.
    fn close(&mut self, open: OpenPage, place: Place, folio: PageFolio) -> Page {
        let Canvas { ground, items, links, slots, notes: _ } = open.canvas;
        let mut page = Page {
            width: open.width,
            height: open.height,
            items: ground.into_iter().chain(items).collect(),
            links,
            annex: open.annex,
        };
        for slot in &slots {
            self.number(slot, &mut page);
        }
        let setup = &self.paper.setup;
        let head = match setup.letterhead.as_ref().filter(|_| open.letterhead) {
            Some(letters) if place.page == 1 => Head::First(letters),
            Some(letters) => Head::Further(letters),
            None => Head::Running,
        };
        let number = folio.number.filter(|_| folio.shown);
        let number =
            setup.folio.as_ref().zip(number).map(|(folio, number)| (folio.words(number), folio.place));
        let dressed = Dress {
            sort: &open.sort,
            words: &self.paper.furniture,
            place,
            margins: open.margins,
            head,
            folio: number.as_ref().map(|(words, at)| (words.as_str(), *at)),
            bound: self.frames.bound(place.page - 1),
            watermark: setup.watermark.as_deref(),
        };
        dress(&mut self.shaper, &mut page, dressed);
        if let Some(words) =
            setup.watermark.as_deref().filter(|_| !matches!(open.sort, Sort::Annex(_) | Sort::Blank))
        {
            watermark(&mut self.shaper, &mut page, words);
        }
        page
    }

    fn number(&mut self, slot: &Slot, page: &mut Page) {
        if let Some(section) = self.sections.get(slot.section) {
            lead(&mut self.shaper, slot, section.first + 1, page);
        }
    }
}
