//! Blocks → columns: every word set, nothing placed yet.

use std::ops::Range;

use super::column::{Canvas, Column, Keep, Strip, StripBody};
use super::lead_ins::leads_in;
use super::lines::{Line, Slot, TOLERANCE, baseline, break_lines};
use super::sections::next_heading_level;
use super::text::{Apart, Shaper, Text, note_mark};
use super::theme::{ACCENT, Alignment, HAIRLINE, INK, Look, NOTES_INDENT, RULE, Scale};
use crate::blocks::{
    Block, ContentsEntry, Figure, Heading, Inline, Labels, List, Paragraph, ParagraphStyle, language_of,
};
use crate::page::{AnchorId, Element, ElementId, Ink, Link, Placed, Rectangle, Role, Target};

/// Words in narrower columns are not read.
const LEAST_WIDTH: f32 = 90.0;
/// The same within tables, whose type is smaller.
const LEAST_IN_TABLES: f32 = 30.0;
/// White between a list's label and its words.
const LABEL_GAP: f32 = 6.0;
/// Room for the page numbers of the agenda.
const NUMBER_COLUMN: f32 = 34.0;
/// Pixels of a picture without a size of its own are this large: 96 to the inch.
const PIXEL: f32 = 0.75;
/// How much of a page's height a picture may take, so that its heading and caption stay with it.
const PICTURE_SHARE: f32 = 0.8;
/// The same inside a table, whose header stands above it.
const CELL_PICTURE_SHARE: f32 = 0.55;

/// Sets blocks, and gives each its place in the document's structure.
pub(super) struct Builder<'b, 'f> {
    pub(super) shaper: &'b mut Shaper<'f>,
    pub(super) elements: &'b mut Vec<Element>,
    /// The width and height of a page between its margins.
    pub(super) page_width: f32,
    pub(super) page_height: f32,
    /// «(continúa)»
    pub(super) continued: &'b str,
    /// The level of the last heading.
    pub(super) heading_level: u8,
}

/// Where blocks are set.
#[derive(Clone, Copy, Debug)]
pub(super) struct Setting {
    pub(super) x: f32,
    pub(super) width: f32,
    pub(super) scale: Scale,
    pub(super) parent: Option<ElementId>,
    /// The bar of the quotation around it.
    pub(super) bar: Option<f32>,
    /// How many lists are around it.
    pub(super) lists: usize,
}

impl Setting {
    /// Further to the right, as long as there is room for words: deep within lists and quotations it goes no further.
    fn indented(self, by: f32) -> Self {
        let least = if self.scale.table { LEAST_IN_TABLES } else { LEAST_WIDTH };
        let by = by.min((self.width - least).max(0.0));
        Self { x: self.x + by, width: self.width - by, ..self }
    }
}

impl Builder<'_, '_> {
    /// Blocks set to one width.
    pub(super) fn column(&mut self, blocks: &[Block], setting: Setting) -> Column {
        let mut strips = Vec::new();
        self.blocks(blocks, setting, &mut strips);
        Column { strips: strips.into() }
    }

    /// A new element of the structure.
    pub(super) fn element(&mut self, role: Role, parent: Option<ElementId>) -> ElementId {
        self.elements.push(Element { role, parent, alt: None, language: None, columns: 1, rows: 1 });
        ElementId(u32::try_from(self.elements.len() - 1).unwrap_or(u32::MAX))
    }

    fn blocks(&mut self, blocks: &[Block], setting: Setting, strips: &mut Vec<Strip>) {
        for (index, block) in blocks.iter().enumerate() {
            let from = strips.len();
            self.block(block, setting, strips);
            if index > 0
                && is_kicker(&blocks[index - 1])
                && let Some(strip) = strips.get_mut(from)
            {
                strip.before = 0.0;
            }
            if blocks.get(index + 1).is_some_and(|next| leads_in(block, next))
                && let Some(strip) = strips[from..].last_mut()
            {
                strip.keep = Keep::End;
            }
            if is_caption(block) {
                keep_with_table(strips, from);
            }
            for strip in &mut strips[from..] {
                strip.bar = strip.bar.or(setting.bar);
            }
        }
    }

    fn block(&mut self, block: &Block, setting: Setting, strips: &mut Vec<Strip>) {
        match block {
            Block::Heading(heading) => strips.extend(self.heading(heading, setting)),
            Block::Paragraph(paragraph) => strips.extend(self.paragraph(paragraph, setting)),
            Block::Table(table) => strips.extend(self.table(table, setting)),
            Block::List(list) => self.list(list, setting, strips),
            Block::Figure(figure) => self.figure(figure, setting, strips),
            Block::Quotation(blocks) => self.quotation(blocks, setting, strips),
            Block::Rule => strips.push(rule(setting)),
            Block::Spacer(height) => strips.push(spacer(*height)),
            Block::PageBreak => strips.push(Strip::new(StripBody::PageBreak, 0.0, 0.0)),
            Block::Contents(entries) => self.contents(entries, setting, strips),
            Block::Together(blocks) => self.together(blocks, setting, strips),
            Block::Signature(lines) => strips.push(self.signature(lines, setting)),
        }
    }

    fn heading(&mut self, heading: &Heading, setting: Setting) -> Option<Strip> {
        let look = setting.scale.heading(heading.level);
        let role = self.heading_role(heading.level, setting);
        let element = self.element(role, setting.parent);
        let hanging = heading.number.as_ref().filter(|_| !setting.scale.table);
        let number = hanging.map(|number| self.label(&format!("{number} "), &look, ACCENT, element));
        let hang = number.as_ref().map_or(0.0, |line| line.width + LABEL_GAP);
        let content = self.inlines(&heading_words(heading, setting.scale), &look, element);
        if content.is_empty() && number.is_none() {
            return None;
        }
        let mut lines = self.lines(content, &look, (setting.width - hang).max(1.0), element);
        if let Some(number) = number {
            attach(&mut lines, number, -hang, &look);
        }
        let mut strip = Strip::lines(lines, look.before, look.after);
        strip.x = setting.x + hang;
        strip.keep = Keep::Whole;
        Some(strip)
    }

    fn heading_role(&mut self, level: u8, setting: Setting) -> Role {
        if setting.scale.table {
            return Role::Paragraph;
        }
        self.heading_level = next_heading_level(self.heading_level, level);
        Role::Heading(self.heading_level)
    }

    fn paragraph(&mut self, paragraph: &Paragraph, setting: Setting) -> Option<Strip> {
        let look = setting.scale.paragraph(paragraph.style);
        let role = if paragraph.style == ParagraphStyle::Caption { Role::Caption } else { Role::Paragraph };
        let mut strip = self.text_strip(&paragraph.content, &look, role, setting)?;
        if paragraph.style == ParagraphStyle::Kicker {
            strip.keep = Keep::Whole;
        }
        Some(strip)
    }

    /// A paragraph that says nothing takes no room and no place in the structure.
    fn text_strip(&mut self, content: &[Inline], look: &Look, role: Role, setting: Setting) -> Option<Strip> {
        let silent = content.iter().all(|inline| match inline {
            Inline::Text(span) => super::text::is_blank(&span.text),
            Inline::Break => true,
            Inline::Footnote(_) => false,
        });
        if silent {
            return None;
        }
        let element = self.element(role, setting.parent);
        let text = self.inlines(content, look, element);
        let lines = self.lines(text, look, setting.width, element);
        let mut strip = Strip::lines(lines, look.before, look.after);
        strip.x = setting.x;
        Some(strip)
    }

    /// The words of a paragraph; each of its links is an element.
    fn inlines(&mut self, content: &[Inline], look: &Look, element: ElementId) -> Text {
        let elements = &mut *self.elements;
        elements[element.0 as usize].language =
            language_of(content).map(|language| language.code().to_owned());
        self.shaper.set(content, look, Some(element), |apart| {
            let (role, language) = match apart {
                Apart::Link => (Role::LinkText, None),
                Apart::Note => (Role::Reference, None),
                Apart::Language(language) => (Role::Span, Some(language.code().to_owned())),
            };
            let parent = Some(element);
            elements.push(Element { role, parent, alt: None, language, columns: 1, rows: 1 });
            Some(ElementId(u32::try_from(elements.len() - 1).unwrap_or(u32::MAX)))
        })
    }

    /// The lines of a paragraph, with their notes.
    fn lines(&mut self, mut text: Text, look: &Look, width: f32, element: ElementId) -> Vec<Line> {
        let notes = std::mem::take(&mut text.notes);
        let first = self.shaper.notes as usize + 1;
        self.shaper.notes += u32::try_from(notes.len()).unwrap_or(0);
        text.notes.resize(notes.len(), Vec::new());
        let mut lines = break_lines(self.shaper, text, look, width);
        for line in &mut lines {
            let places = std::mem::take(&mut line.note_places);
            line.notes =
                places.iter().map(|&place| self.note(first + place, &notes[place], element)).collect();
        }
        lines
    }

    /// A note as it stands at the foot of a page. A note has no notes of its own.
    fn note(&mut self, number: usize, words: &[Inline], parent: ElementId) -> Vec<Line> {
        let look = Scale::note();
        let element = self.element(Role::Note, Some(parent));
        let label_element = self.element(Role::ListLabel, Some(element));
        let label = self.label(&format!("{} ", note_mark(number)), &look, INK, label_element);
        let words: Vec<Inline> =
            words.iter().filter(|inline| !matches!(inline, Inline::Footnote(_))).cloned().collect();
        let text = self.inlines(&words, &look, element);
        let mut lines = break_lines(self.shaper, text, &look, self.page_width - NOTES_INDENT);
        attach(&mut lines, label, -NOTES_INDENT, &look);
        lines
    }

    /// A line of a few words, set by itself.
    fn label(&mut self, words: &str, look: &Look, colour: crate::page::Colour, element: ElementId) -> Line {
        let look = Look { alignment: Alignment::Left, colour, ..*look };
        let text = self.shaper.plain(words, &look, Some(element));
        break_lines(self.shaper, text, &look, f32::INFINITY).into_iter().next().unwrap_or_default()
    }

    fn list(&mut self, list: &List, setting: Setting, strips: &mut Vec<Strip>) {
        if list.items.is_empty() {
            return;
        }
        let element = self.element(Role::List, setting.parent);
        let look = setting.scale.paragraph(ParagraphStyle::Body);
        let labels: Vec<String> =
            (0..list.items.len()).map(|index| label_words(&list.labels, index, setting.lists)).collect();
        let widest =
            labels.iter().map(|label| self.shaper.plain(label, &look, None).extent().1).fold(0.0, f32::max);
        // In a narrow column, the words matter more than the white before them.
        let indent = setting.scale.indent().max(widest + LABEL_GAP).min((setting.width * 0.5).max(widest));
        let within = Setting { lists: setting.lists + 1, ..setting.indented(indent) };
        let item_gap = if setting.scale.table { 2.0 } else { 3.5 };
        if let Some(above) = strips.last_mut().filter(|_| setting.lists > 0) {
            above.after = item_gap;
        }
        for (index, (blocks, label)) in list.items.iter().zip(labels).enumerate() {
            let item = self.element(Role::ListItem, Some(element));
            let label_element = self.element(Role::ListLabel, Some(item));
            let body = self.element(Role::ListBody, Some(item));
            let from = strips.len();
            let label = self.label(&label, &look, INK, label_element);
            self.blocks(blocks, Setting { parent: Some(body), ..within }, strips);
            attach_to_first(strips, from, label, setting.x..within.x, &look);
            if index > 0 || setting.lists > 0 {
                strips[from].before = item_gap;
            } else {
                strips[from].before = strips[from].before.min(look.before);
            }
            if index + 1 < list.items.len()
                && let Some(last) = strips.last_mut()
            {
                last.after = item_gap;
            }
        }
    }

    fn quotation(&mut self, blocks: &[Block], setting: Setting, strips: &mut Vec<Strip>) {
        let element = self.element(Role::Quotation, setting.parent);
        let within = setting.indented(setting.scale.indent() * 0.7);
        let within = Setting { parent: Some(element), bar: setting.bar.or(Some(setting.x)), ..within };
        self.blocks(blocks, within, strips);
    }

    fn figure(&mut self, figure: &Figure, setting: Setting, strips: &mut Vec<Strip>) {
        let (width, height) = self.picture_size(figure, setting);
        let element = described(figure).map(|alt| {
            let element = self.element(Role::Figure, setting.parent);
            self.elements[element.0 as usize].alt = Some(alt);
            element
        });
        let area = Rectangle { x: ((setting.width - width) / 2.0).max(0.0), y: 0.0, width, height };
        let ink = Ink::Image { image: std::sync::Arc::clone(&figure.picture), area };
        let items = vec![Placed { element, ink }];
        let gap = if setting.scale.table { 2.0 } else { 10.0 };
        let canvas = Canvas { items, ..Canvas::default() };
        let mut strip = Strip::new(StripBody::Solid { height, canvas }, gap, gap);
        strip.x = setting.x;
        let caption = setting.scale.paragraph(ParagraphStyle::Caption);
        let caption = self.text_strip(&figure.caption, &caption, Role::Caption, setting);
        if caption.is_some() {
            strip.keep = Keep::Whole;
        }
        strips.push(strip);
        strips.extend(caption);
    }

    /// A picture keeps its proportions and is never larger than its column or page.
    fn picture_size(&self, figure: &Figure, setting: Setting) -> (f32, f32) {
        let share = if setting.scale.table { CELL_PICTURE_SHARE } else { PICTURE_SHARE };
        let (width, height) = (figure.picture.width.max(1) as f32, figure.picture.height.max(1) as f32);
        let factor = PIXEL.min(setting.width / width).min(self.page_height * share / height);
        (width * factor, height * factor)
    }

    fn together(&mut self, blocks: &[Block], setting: Setting, strips: &mut Vec<Strip>) {
        let from = strips.len();
        self.blocks(blocks, setting, strips);
        let last = strips.len();
        for (index, strip) in strips.iter_mut().enumerate().skip(from) {
            if index + 1 < last {
                strip.keep = Keep::Whole;
            }
            if let StripBody::Lines { undivided, .. } = &mut strip.body {
                *undivided = true;
            }
        }
    }

    fn signature(&mut self, words: &[String], setting: Setting) -> Strip {
        const ROOM: f32 = 54.0;
        const LENGTH: f32 = 230.0;
        let look = setting.scale.paragraph(ParagraphStyle::Centred);
        let mut canvas = Canvas::default();
        let length = LENGTH.min(setting.width);
        let x = (setting.width - length) / 2.0;
        canvas.fill(Rectangle { x, y: ROOM, width: length, height: HAIRLINE * 1.5 }, INK);
        let mut y = ROOM + 4.0;
        for line in words {
            let element = self.element(Role::Paragraph, setting.parent);
            let text = self.shaper.plain(line, &look, Some(element));
            for line in break_lines(self.shaper, text, &look, setting.width) {
                let height = line.height;
                canvas.line(line, 0.0, y);
                y += height;
            }
        }
        let mut strip = Strip::new(StripBody::Solid { height: y, canvas }, 6.0, 6.0);
        strip.x = setting.x;
        strip
    }

    fn contents(&mut self, entries: &[ContentsEntry], setting: Setting, strips: &mut Vec<Strip>) {
        let element = self.element(Role::Contents, setting.parent);
        let setting = Setting { parent: Some(element), ..setting };
        let hangs = self.number_widths(entries, setting.scale);
        for entry in entries {
            let depth = usize::from(entry.depth);
            let x: f32 = hangs[..=depth].iter().sum();
            strips.push(self.contents_entry(entry, Indent { x, hang: hangs[depth] }, setting));
        }
    }

    /// How much room the numbers of each depth take.
    fn number_widths(&mut self, entries: &[ContentsEntry], scale: Scale) -> Vec<f32> {
        let deepest = entries.iter().map(|entry| usize::from(entry.depth)).max().unwrap_or(0);
        let mut widths = vec![0.0_f32; deepest + 1];
        for entry in entries {
            let look = scale.contents(entry.depth);
            let width = self.shaper.plain(&number_words(entry), &look, None).extent().1 + LABEL_GAP;
            let widest = &mut widths[usize::from(entry.depth)];
            *widest = widest.max(width);
        }
        widths
    }

    fn contents_entry(&mut self, entry: &ContentsEntry, indent: Indent, setting: Setting) -> Strip {
        let look = setting.scale.contents(entry.depth);
        let item = self.element(Role::ContentsItem, setting.parent);
        let element = entry.section.map_or(item, |_| self.element(Role::LinkText, Some(item)));
        let text = self.shaper.plain(&entry.title, &look, Some(element));
        let width = (setting.width - indent.x - NUMBER_COLUMN).max(1.0);
        let mut lines = break_lines(self.shaper, text, &look, width);
        let number = self.label(&number_words(entry), &look, ACCENT, element);
        attach(&mut lines, number, -indent.hang, &look);
        if let Some(section) = entry.section {
            lead_to(&mut lines, entry, section, Indent { x: width + NUMBER_COLUMN, ..indent }, element, look);
        }
        let mut strip = Strip::lines(lines, look.before, look.after);
        strip.x = setting.x + indent.x;
        if let StripBody::Lines { undivided, .. } = &mut strip.body {
            *undivided = true;
        }
        strip
    }
}

/// What a picture shows, by its words or else by those below it. One of which nothing is known is decoration for who
/// cannot see it.
fn described(figure: &Figure) -> Option<String> {
    let caption: String =
        figure.caption.iter().filter_map(Inline::span).map(|span| span.text.as_str()).collect();
    [figure.alt.as_str(), caption.as_str()]
        .into_iter()
        .map(str::trim)
        .find(|words| !words.is_empty())
        .map(str::to_owned)
}

/// Where the words of a line of the agenda stand, and how far to their left its number.
#[derive(Clone, Copy)]
struct Indent {
    x: f32,
    hang: f32,
}

fn number_words(entry: &ContentsEntry) -> String {
    if entry.number.is_empty() { String::new() } else { format!("{}. ", entry.number.trim_end_matches('.')) }
}

/// Makes an entry of the agenda a link, and keeps a place for the number of its page.
fn lead_to(
    lines: &mut [Line],
    entry: &ContentsEntry,
    section: usize,
    indent: Indent,
    element: ElementId,
    look: Look,
) {
    let height = lines.iter().map(|line| line.height).sum();
    let Some(last) = lines.last_mut() else { return };
    last.slot = Some(Slot {
        section,
        from: last.width,
        right: indent.x,
        baseline: baseline(&look),
        look,
        element: Some(element),
    });
    let area = Rectangle { x: -indent.hang, y: 0.0, width: indent.x + indent.hang, height };
    let target = Target::Anchor(AnchorId(u32::try_from(section).unwrap_or(u32::MAX)));
    let description = format!("{}{}", number_words(entry), entry.title);
    if let Some(first) = lines.first_mut() {
        first.links.push(Link { area, target, description, element: Some(element) });
    }
}

/// What stands before an item of a list.
fn label_words(labels: &Labels, index: usize, depth: usize) -> String {
    match labels {
        Labels::Bullets => format!("{} ", ["•", "–", "·"][depth % 3]),
        Labels::Numbers(start) => format!("{}. ", u64::from(*start) + index as u64),
        Labels::Given(words) => format!("{} ", words.get(index).map_or("", String::as_str)),
    }
}

/// Puts a label on the first line of a paragraph; it is read before the words.
fn attach(lines: &mut Vec<Line>, label: Line, x: f32, look: &Look) {
    if lines.is_empty() {
        lines.push(Line { height: look.leading, ..Line::default() });
    }
    let drop = lines[0].items.iter().find_map(baseline_of).map_or(0.0, |own| own - baseline(look));
    let label = label.items.into_iter().map(|item| super::column::moved(item, x, drop));
    lines[0].items.splice(0..0, label);
}

fn baseline_of(item: &Placed) -> Option<f32> {
    item.ink.run().map(|run| run.y)
}

/// Puts the label of a list's item on its first line, within the room that there is for it. What does not begin with
/// words gets a line for it, and so does what has no room beside it.
fn attach_to_first(strips: &mut Vec<Strip>, from: usize, label: Line, room: Range<f32>, look: &Look) {
    let label_x = (room.end - LABEL_GAP - label.width).max(room.start);
    if let Some(Strip { x, body: StripBody::Lines { lines, .. }, .. }) = strips.get_mut(from)
        && label_x + label.width <= room.end + TOLERANCE
    {
        let mut set: Vec<Line> = std::mem::take(lines).into();
        attach(&mut set, label, label_x - *x, look);
        *lines = set.into();
        return;
    }
    let mut lines = Vec::new();
    attach(&mut lines, label, label_x, look);
    let mut strip = Strip::lines(lines, look.before, 0.0);
    if strips.len() > from {
        strip.keep = Keep::Whole;
    }
    strips.insert(from, strip);
}

/// The words of a heading; inside a table there is no room for its number to hang.
pub(super) fn heading_words(heading: &Heading, scale: Scale) -> Vec<Inline> {
    let number =
        heading.number.iter().filter(|_| scale.table).map(|number| Inline::plain(format!("{number} ")));
    number.chain(heading.content.iter().cloned()).collect()
}

fn is_kicker(block: &Block) -> bool {
    matches!(block, Block::Paragraph(Paragraph { style: ParagraphStyle::Kicker, .. }))
}

fn is_caption(block: &Block) -> bool {
    matches!(block, Block::Paragraph(Paragraph { style: ParagraphStyle::Caption, .. }))
}

/// The caption at this place wants to stand on the page that has the last row of the table above it.
fn keep_with_table(strips: &mut [Strip], caption: usize) {
    let (above, below) = strips.split_at_mut(caption);
    if let (Some(table), Some(caption)) = (above.last_mut(), below.first())
        && let StripBody::Table(grid) = &mut table.body
    {
        grid.below = table.after.max(caption.before) + caption.minimum();
    }
}

fn rule(setting: Setting) -> Strip {
    let mut canvas = Canvas::default();
    canvas.fill(Rectangle { x: 0.0, y: 0.0, width: setting.width, height: HAIRLINE }, RULE);
    let mut strip = Strip::new(StripBody::Solid { height: HAIRLINE, canvas }, 10.0, 10.0);
    strip.x = setting.x;
    strip
}

fn spacer(height: f32) -> Strip {
    Strip::new(StripBody::Solid { height, canvas: Canvas::default() }, 0.0, 0.0)
}
