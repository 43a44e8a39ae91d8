//! Pages looked at as text and as boxes.

use std::collections::BTreeSet;

use sesiona_documents::blocks::{Block, Body, Inline, List, Paper, PaperSize, Section, Start};
use sesiona_documents::layout::fonts::Fonts;
use sesiona_documents::layout::{Laid, lay_out};
use sesiona_documents::page::{Document, ElementId, Ink, Page, Placed, Rectangle, Role, Run};
use sesiona_documents::progress::Unwatched;
use sesiona_documents::setup::{Edge, Setup, Sides};

/// White around the text of a page, in points: left, right, top, bottom.
pub type Margins = (f32, f32, f32, f32);

/// The margins within which everything of ours stands on a page of an ordinary paper.
pub fn margins(page: &Page) -> Margins {
    margins_of(&Setup::default(), 0, page)
}

/// The same on a page, from 0, of a paper set up in any way.
pub fn margins_of(setup: &Setup, number: usize, page: &Page) -> Margins {
    const OUTER: f32 = 70.8;
    const BOTTOM: f32 = 73.6;
    const SIDE: f32 = 62.3;
    let bound = setup.binding.points() - 0.05;
    let top = if has_letterhead(setup, page) { 111.9 } else { 79.3 };
    let back = setup.sides == Sides::Two && number % 2 == 1;
    let at_left = (setup.binding.edge == Edge::Left) != back;
    let (sheet_width, sheet_height) = setup.size.points();
    let turned = page.width > page.height && sheet_width < sheet_height;
    match (turned, at_left) {
        (false, true) => (bound, OUTER, top, BOTTOM),
        (false, false) => (OUTER, bound, top, BOTTOM),
        // The upper edge of a page on its side comes to lie at the left of the sheet.
        (true, true) => (SIDE, SIDE, top.max(bound), BOTTOM),
        (true, false) => (SIDE, SIDE, top, BOTTOM.max(bound)),
    }
}

fn has_letterhead(setup: &Setup, page: &Page) -> bool {
    let name = setup.letterhead.as_ref().and_then(|head| head.lines.first());
    name.is_some_and(|name| aside(page).any(|run| run.text.trim() == name.as_str()))
}

/// The words around the text of a page, and those that are repeated on it.
pub fn aside(page: &Page) -> impl Iterator<Item = &Run> {
    page.items.iter().filter(|item| item.element.is_none()).filter_map(|item| match &item.ink {
        Ink::Text(run) => Some(run),
        Ink::Turned { .. } | Ink::Fill { .. } | Ink::Image { .. } => None,
    })
}

/// A paper of one section, laid out.
pub fn lay(size: PaperSize, blocks: Vec<Block>) -> Laid {
    let section =
        Section { outline: Some("Uno".into()), depth: 0, start: Start::NewPage, body: Body::Flow(blocks) };
    lay_sections(size, vec![section])
}

/// A paper of these sections, laid out.
pub fn lay_sections(size: PaperSize, sections: Vec<Section>) -> Laid {
    lay_out_as(Setup::of(size), sections)
}

/// A paper set up in any way, laid out.
pub fn lay_out_as(setup: Setup, sections: Vec<Section>) -> Laid {
    let mut paper = Paper { setup, sections, ..Paper::default() };
    paper.furniture.head_left = "Encabezado".into();
    paper.furniture.page_label = "{page}/{pages}".into();
    paper.furniture.continued = "(sigue)".into();
    lay_out(&paper, Fonts::embedded().unwrap(), &Unwatched).unwrap()
}

/// The runs of a page that say something, without repeated headers and the like.
pub fn said(page: &Page) -> impl Iterator<Item = (&Placed, &Run)> {
    page.items.iter().filter(|item| item.element.is_some()).filter_map(|item| match &item.ink {
        Ink::Text(run) => Some((item, run)),
        Ink::Turned { .. } | Ink::Fill { .. } | Ink::Image { .. } => None,
    })
}

/// How wide a run is up to its last visible character.
pub fn visible_width(run: &Run) -> f32 {
    let end = run.text.trim_end().len();
    run.glyphs
        .iter()
        .filter(|glyph| (glyph.cluster as usize) < end)
        .map(|glyph| glyph.advance * run.size / 1000.0)
        .sum()
}

fn width(run: &Run) -> f32 {
    run.glyphs.iter().map(|glyph| glyph.advance * run.size / 1000.0).sum()
}

/// The words of a page in the order they are read; runs that touch are one word.
pub fn words(page: &Page) -> Vec<String> {
    let mut text = String::new();
    let mut end: Option<(f32, f32)> = None;
    for (_, run) in said(page) {
        if end.is_none_or(|(x, y)| (run.x - x).abs() > 0.1 || (run.y - y).abs() > 0.1) {
            text.push(' ');
        }
        text.push_str(run.reading.as_ref().unwrap_or(&run.text));
        end = Some((run.x + width(run), run.y));
    }
    text.split_whitespace().map(str::to_owned).collect()
}

/// The words of all pages, sorted.
pub fn all_words(document: &Document) -> Vec<String> {
    let mut all: Vec<String> = document.pages.iter().flat_map(words).collect();
    all.sort();
    all
}

/// The words that blocks say, sorted; labels of lists are left to the layout.
pub fn words_of(blocks: &[Block]) -> Vec<String> {
    let mut text = String::new();
    say(blocks, &mut text);
    let mut all: Vec<String> = text.split_whitespace().map(str::to_owned).collect();
    all.sort();
    all
}

fn say(blocks: &[Block], text: &mut String) {
    for block in blocks {
        match block {
            Block::Heading(heading) => {
                text.push_str(heading.number.as_deref().unwrap_or_default());
                text.push(' ');
                say_inlines(&heading.content, text);
            }
            Block::Paragraph(paragraph) => say_inlines(&paragraph.content, text),
            Block::Table(table) => {
                table.rows.iter().flat_map(|row| &row.cells).for_each(|cell| say(&cell.blocks, text));
            }
            Block::List(List { items, .. }) => items.iter().for_each(|item| say(item, text)),
            Block::Figure(figure) => say_inlines(&figure.caption, text),
            Block::Quotation(blocks) | Block::Together(blocks) => say(blocks, text),
            Block::Signature(lines) => lines.iter().for_each(|line| text.push_str(&format!("{line} "))),
            Block::Contents(_) | Block::Rule | Block::Spacer(_) | Block::PageBreak => {}
        }
    }
}

fn say_inlines(inlines: &[Inline], text: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(span) => text.push_str(&span.text),
            Inline::Break => text.push(' '),
            Inline::Footnote(words) => say_inlines(words, text),
        }
    }
    text.push(' ');
}

/// What must be true of every page, whatever it says.
pub fn check(laid: &Laid) {
    check_as(&Setup::default(), laid);
}

/// What must be true of every page of a paper set up in any way.
pub fn check_as(setup: &Setup, laid: &Laid) {
    check_boxes_as(setup, laid);
    let pages = &laid.document.pages;
    for (number, page) in pages.iter().enumerate().take(pages.len().saturating_sub(1)) {
        no_heading_last(&laid.document, number, page, margins_of(setup, number, page));
    }
    no_caption_alone(setup, &laid.document);
}

/// Nothing leaves the margins, nothing lies on anything else.
pub fn check_boxes(laid: &Laid) {
    check_boxes_as(&Setup::default(), laid);
}

fn check_boxes_as(setup: &Setup, laid: &Laid) {
    for (number, page) in laid.document.pages.iter().enumerate() {
        within_margins(number, page, margins_of(setup, number, page));
        nothing_overlaps(number, page);
    }
}

fn within_margins(number: usize, page: &Page, (left, right, top, bottom): Margins) {
    for item in page.items.iter().filter(|item| item.element.is_some()) {
        let Rectangle { x, y, width, height } = match &item.ink {
            Ink::Text(run) => Rectangle {
                x: run.x,
                y: run.y - run.size * 0.7,
                width: visible_width(run),
                height: run.size * 0.7,
            },
            Ink::Fill { area, .. } | Ink::Image { area, .. } => *area,
            Ink::Turned { .. } => panic!("page {number}: words across the page are decoration only"),
        };
        let inside = x >= left - 0.1
            && x + width <= page.width - right + 0.3
            && y >= top - 0.1
            && y + height <= page.height - bottom + 0.1;
        assert!(inside, "page {number}: {item:?}");
    }
}

fn nothing_overlaps(number: usize, page: &Page) {
    let boxes: Vec<(f32, f32, f32, f32, &str)> = said(page)
        .map(|(_, run)| {
            (run.x, run.x + visible_width(run), run.y - run.size * 0.45, run.y, run.text.as_str())
        })
        .filter(|(left, right, ..)| right > left)
        .collect();
    for (index, a) in boxes.iter().enumerate() {
        for b in &boxes[index + 1..] {
            let apart = a.1 <= b.0 + 0.05 || b.1 <= a.0 + 0.05 || a.3 <= b.2 || b.3 <= a.2;
            assert!(apart, "page {number}: «{}» lies on «{}»", a.4, b.4);
        }
    }
}

/// A caption begins on the page that has the end of what it belongs to. That may be cells that reach down from an
/// earlier page and have said everything there: only their lines are drawn.
fn no_caption_alone(setup: &Setup, document: &Document) {
    let mut known = BTreeSet::new();
    for (number, page) in document.pages.iter().enumerate() {
        let (.., top, _) = margins_of(setup, number, page);
        let mut above = false;
        for item in &page.items {
            let role = item.element.map(|element| document.elements[element.0 as usize].role);
            if let (Some(Role::Caption), Some(element), Ink::Text(run)) = (role, item.element, &item.ink) {
                let lines = || page.items.iter().any(|item| is_line_between(item, top, run.y));
                let alone = known.insert(element) && !above && !lines();
                assert!(!alone, "page {number} begins with the caption «{}»", run.text);
            }
            above |= item.element.is_some();
        }
    }
}

fn is_line_between(item: &Placed, top: f32, bottom: f32) -> bool {
    matches!(&item.ink, Ink::Fill { area, .. } if area.y > top && area.y < bottom)
}

fn no_heading_last(document: &Document, number: usize, page: &Page, margins: Margins) {
    let lowest = said(page).max_by(|(_, a), (_, b)| a.y.total_cmp(&b.y));
    if let Some((Placed { element: Some(element), .. }, run)) = lowest {
        // A picture or an empty table below it is something, though it says nothing.
        let foot = page.height - margins.3 - 1.0;
        let below = page.items.iter().any(|item| match &item.ink {
            Ink::Image { area, .. } | Ink::Fill { area, .. } => area.y > run.y + 4.0 && area.y < foot,
            Ink::Text(_) | Ink::Turned { .. } => false,
        });
        let role = document.elements[element.0 as usize].role;
        assert!(
            below || !matches!(role, Role::Heading(_)) || !leads(document, number, *element),
            "page {number} ends with the heading «{}»",
            run.text
        );
    }
}

/// Whether anything of its section follows a heading on a later page than this one, the last that has some of it.
fn leads(document: &Document, number: usize, heading: ElementId) -> bool {
    let section = section_of(document, heading);
    let later = document.pages[number + 1..].iter().flat_map(|page| &page.items);
    later.filter_map(|item| item.element).any(|element| section_of(document, element) == section)
}

/// The section that an element belongs to, as far as it belongs to one.
fn section_of(document: &Document, element: ElementId) -> Option<ElementId> {
    let parent = |element: &ElementId| document.elements[element.0 as usize].parent;
    std::iter::successors(Some(element), parent)
        .find(|element| document.elements[element.0 as usize].role == Role::Section)
}

/// The page as lines of text, from top to bottom.
pub fn as_text(page: &Page) -> String {
    let mut runs: Vec<&Run> = page
        .items
        .iter()
        .filter_map(|item| match &item.ink {
            Ink::Text(run) => Some(run),
            Ink::Turned { .. } | Ink::Fill { .. } | Ink::Image { .. } => None,
        })
        .collect();
    runs.sort_by(|a, b| a.y.total_cmp(&b.y).then(a.x.total_cmp(&b.x)));
    let mut text = String::new();
    let mut line: Option<(f32, f32)> = None;
    for run in runs {
        match line {
            Some((y, end)) if (run.y - y).abs() < 0.5 && run.x - end > 6.0 => text.push_str("   "),
            Some((y, _)) if (run.y - y).abs() < 0.5 => {}
            Some(_) => text.push('\n'),
            None => {}
        }
        text.push_str(&run.text);
        line = Some((run.y, run.x + width(run)));
    }
    if let Some(annex) = &page.annex {
        text.push_str(&format!("\n[annex {} page {}]", annex.digest, annex.page));
    }
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    lines.join("\n")
}
