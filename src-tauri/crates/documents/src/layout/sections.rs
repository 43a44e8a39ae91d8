//! Sections → columns, several at a time: each is set by itself, on any core, as if it were the first of the paper.
//!
//! What it must know of the sections before it is counted beforehand, so that it comes out the same wherever and whenever
//! it is set; its elements are numbered from its own, and get their places in the paper when its pages are filled.

use std::sync::{Mutex, PoisonError};

use rayon::prelude::*;
use sesiona_locale::Language;

use super::build::{Builder, Setting};
use super::column::{Canvas, Column};
use super::fonts::Fonts;
use super::frames::{Frames, Turn};
use super::lines::Line;
use super::text::Shaper;
use super::theme::Scale;
use crate::blocks::{Block, Body, Heading, Inline, Paper, Paragraph, Section};
use crate::page::{Element, ElementId, Role};

/// How many sections each core sets before their pages are filled: enough that long and short ones even out, few enough
/// that what is set takes little memory.
const SECTIONS_ON_A_CORE: usize = 4;

/// How many sections are set at a time.
pub(super) fn at_once() -> usize {
    rayon::current_num_threads().max(1) * SECTIONS_ON_A_CORE
}

/// What the sections before one leave to it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Before {
    /// The level of the last heading, 0 where there is none.
    heading_level: u8,
    /// How many notes there are.
    notes: u32,
}

impl Before {
    /// What each section of a paper is left.
    pub(super) fn each(sections: &[Section]) -> Vec<Self> {
        let before = sections.iter().scan(Self::default(), |before, section| {
            let own = *before;
            if let Body::Flow(blocks) = &section.body {
                *before = own.after(blocks);
            }
            Some(own)
        });
        before.collect()
    }

    /// What is left to the section that comes after these blocks.
    fn after(mut self, blocks: &[Block]) -> Self {
        self.blocks(blocks, false);
        self
    }

    /// `in_table`: headings inside of tables are none to the structure.
    fn blocks(&mut self, blocks: &[Block], in_table: bool) {
        for block in blocks {
            match block {
                Block::Heading(Heading { level, content, .. }) => {
                    if !in_table {
                        self.heading_level = next_heading_level(self.heading_level, *level);
                    }
                    self.words(content);
                }
                Block::Paragraph(Paragraph { content, .. }) => self.words(content),
                Block::Figure(figure) => self.words(&figure.caption),
                Block::List(list) => list.items.iter().for_each(|item| self.blocks(item, in_table)),
                Block::Quotation(blocks) | Block::Together(blocks) => self.blocks(blocks, in_table),
                Block::Table(table) => {
                    let cells = table.rows.iter().flat_map(|row| &row.cells);
                    cells.for_each(|cell| self.blocks(&cell.blocks, true));
                }
                Block::Contents(_)
                | Block::Signature(_)
                | Block::Rule
                | Block::Spacer(_)
                | Block::PageBreak => {}
            }
        }
    }

    fn words(&mut self, content: &[Inline]) {
        let notes = content.iter().filter(|inline| matches!(inline, Inline::Footnote(_))).count();
        self.notes += u32::try_from(notes).unwrap_or(0);
    }
}

/// The level of a heading in the structure, which never skips one, whatever headings look like.
pub(super) fn next_heading_level(last: u8, level: u8) -> u8 {
    level.clamp(1, 6).min(last + 1)
}

/// A section of blocks, set.
#[derive(Debug)]
pub(super) struct SetSection {
    /// Its elements, the first of them the section itself; they are numbered from there.
    pub(super) elements: Vec<Element>,
    /// Its columns, each for pages turned one way.
    pub(super) columns: Vec<(Turn, Column)>,
}

/// What sets sections: the same for all of a paper.
pub(super) struct Setter<'p, 'f> {
    paper: &'p Paper,
    frames: Frames<'p>,
    fonts: &'f Fonts,
    /// Those that nobody sets with at the moment; what they have met so far serves the sections to come.
    shapers: Mutex<Vec<Shaper<'f>>>,
}

impl<'p, 'f> Setter<'p, 'f> {
    pub(super) fn new(paper: &'p Paper, fonts: &'f Fonts) -> Self {
        Self { paper, frames: Frames::new(&paper.setup), fonts, shapers: Mutex::default() }
    }

    /// Sets sections on every core; `None` for one that has no blocks, or is no longer wanted.
    pub(super) fn set(
        &self,
        sections: &[Section],
        before: &[Before],
        is_wanted: impl Fn() -> bool + Sync,
    ) -> Vec<Option<SetSection>> {
        let set = |(section, before): (&Section, &Before)| match &section.body {
            Body::Flow(blocks) if is_wanted() => Some(self.section(blocks, *before)),
            Body::Flow(_) | Body::Sheet(_) | Body::Annex(_) => None,
        };
        // One at a time is handed out, for one may be as long as all others together.
        sections.par_iter().zip(before).with_max_len(1).map(set).collect()
    }

    /// The shapers, once all is set.
    pub(super) fn into_shapers(self) -> Vec<Shaper<'f>> {
        self.shapers.into_inner().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn shaper(&self) -> Shaper<'f> {
        let idle = self.shapers.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let language = || Language::from_code(&self.paper.language).unwrap_or_default();
        idle.unwrap_or_else(|| Shaper::new(self.fonts, language()))
    }

    fn section(&self, blocks: &[Block], before: Before) -> SetSection {
        let mut shaper = self.shaper();
        shaper.notes = before.notes;
        let mut elements = Vec::new();
        let mut builder = Builder {
            page_width: 0.0,
            page_height: 0.0,
            continued: &self.paper.furniture.continued,
            shaper: &mut shaper,
            elements: &mut elements,
            heading_level: before.heading_level,
        };
        let element = builder.element(Role::Section, None);
        let stretches = builder.stretches(blocks, |turn| self.frames.table_width(turn));
        let columns = stretches.into_iter().map(|stretch| {
            (builder.page_width, builder.page_height) =
                (self.frames.width(stretch.turn), self.frames.height(stretch.turn));
            (stretch.turn, builder.column(stretch.blocks, self.setting(stretch.turn, element)))
        });
        let columns = columns.collect();
        let after = Before { heading_level: builder.heading_level, notes: builder.shaper.notes };
        debug_assert_eq!(after, before.after(blocks));
        self.shapers.lock().unwrap_or_else(PoisonError::into_inner).push(shaper);
        SetSection { elements, columns }
    }

    fn setting(&self, turn: Turn, element: ElementId) -> Setting {
        Setting {
            x: 0.0,
            width: self.frames.width(turn),
            scale: Scale::TEXT,
            parent: Some(element),
            bar: None,
            lists: 0,
        }
    }
}

/// How far a canvas was inked before a section came to it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Inked {
    items: usize,
    links: usize,
    slots: usize,
    notes: usize,
}

impl Inked {
    pub(super) fn so_far(canvas: &Canvas) -> Self {
        let Canvas { ground: _, items, links, slots, notes } = canvas;
        Self { items: items.len(), links: links.len(), slots: slots.len(), notes: notes.len() }
    }

    /// Gives the elements of what came since then their places in the paper, where their section has this one. Shades
    /// belong to no element.
    pub(super) fn renumber_since(self, canvas: &mut Canvas, section: ElementId) {
        let renumber = |element: &mut Option<ElementId>| *element = element.map(|own| own.within(section));
        let items = |items: &mut [crate::page::Placed]| {
            items.iter_mut().for_each(|item| renumber(&mut item.element));
        };
        let links = |links: &mut [crate::page::Link]| {
            links.iter_mut().for_each(|link| renumber(&mut link.element));
        };
        items(&mut canvas.items[self.items..]);
        links(&mut canvas.links[self.links..]);
        canvas.slots[self.slots..].iter_mut().for_each(|slot| renumber(&mut slot.element));
        for Line { items: words, links: leads, .. } in canvas.notes.iter_mut().skip(self.notes) {
            items(words);
            links(leads);
        }
    }
}
