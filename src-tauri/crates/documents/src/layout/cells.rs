//! Tables of blocks → grids: how wide columns are, and every cell set.

use std::borrow::Cow;

use super::build::{Builder, Setting, heading_words};
use super::column::{Area, Canvas, Column, Strip, StripBody};
use super::lines::{Line, break_lines};
use super::table::{Grid, GridCell, GridRow, Header, Padding, Want, share};
use super::theme::{Alignment, Look, QUIET, Scale};
use crate::blocks::{Block, Cell, Columns, Heading, Inline, Labels, Paragraph, ParagraphStyle, Row, Table};
use crate::page::{ElementId, Role};

/// A header taller than this part of the page is a row like any other: it may be divided and is not repeated.
const HEADER_SHARE: f32 = 0.3;
/// A picture asks for this much width at least.
const PICTURE_LEAST: f32 = 48.0;

/// Of a cell that is divided, fewer of its first words do not tell what it is.
const TELLING: usize = 3;

/// The cells of a table at their places.
struct Places {
    /// For each row, the column in which each of its cells begins.
    starts: Vec<Vec<usize>>,
    columns: usize,
}

impl Places {
    fn of(rows: &[Row]) -> Self {
        let mut covered: Vec<u32> = Vec::new();
        let mut starts = Vec::with_capacity(rows.len());
        for row in rows {
            let mut places = Vec::with_capacity(row.cells.len());
            let mut column = 0;
            let mut next = covered.iter().map(|left| left.saturating_sub(1)).collect::<Vec<_>>();
            for cell in &row.cells {
                while covered.get(column).is_some_and(|&left| left > 0) {
                    column += 1;
                }
                places.push(column);
                let end = column + cell.columns.max(1) as usize;
                next.resize(next.len().max(end), 0);
                next[column..end].fill(cell.rows.max(1) - 1);
                column = end;
            }
            starts.push(places);
            covered = next;
        }
        let columns = covered.len();
        Self { starts, columns }
    }
}

/// A table whose rows all reach its right edge: an empty cell stands where one has too few.
fn whole(table: &Table) -> Cow<'_, Table> {
    let columns = Places::of(&table.rows).columns;
    let mut reach: Vec<usize> = vec![0; table.rows.len()];
    for (index, row) in table.rows.iter().enumerate() {
        for cell in &row.cells {
            let below = table.rows.len().min(index + cell.rows.max(1) as usize);
            reach[index..below].iter_mut().for_each(|covered| *covered += cell.columns.max(1) as usize);
        }
    }
    if reach.iter().all(|covered| *covered >= columns) {
        return Cow::Borrowed(table);
    }
    let mut whole = table.clone();
    for (row, covered) in whole.rows.iter_mut().zip(reach) {
        let header = row.cells.last().is_some_and(|cell| cell.header);
        let empty = Cell { header, ..Cell::data(Vec::new()) };
        row.cells.extend(std::iter::repeat_n(empty, columns.saturating_sub(covered)));
    }
    Cow::Owned(whole)
}

impl Builder<'_, '_> {
    pub(super) fn table(&mut self, table: &Table, setting: Setting) -> Option<Strip> {
        let table = &whole(table);
        let places = Places::of(&table.rows);
        if places.columns == 0 {
            return None;
        }
        let figures = figure_columns(table, &places);
        let Widths { scale, padding, widths } = self.widths(table, &places, setting);
        let mut edges = vec![0.0];
        edges.extend(widths.iter().scan(0.0, |edge, width| {
            *edge += width;
            Some(*edge)
        }));
        let element = self.element(Role::Table, setting.parent);
        let look = scale.paragraph(ParagraphStyle::Body);
        let row_height = look.leading + 2.0 * padding.y;
        let mut grid = Grid::new(edges.clone(), padding, row_height);
        let mut head = Grid::new(edges.clone(), padding, row_height);
        let cells = Cells { scale, figures: &figures, edges, padding, element };
        let last_row = table.rows.len();
        let mut rows = table.rows.iter().zip(&places.starts).enumerate().map(|(index, (row, starts))| {
            let mut set = self.row(row, starts, last_row - index, &cells);
            let leads = !row.joined && table.rows.get(index + 1).is_some_and(|next| next.joined);
            set.lead = leads.then(|| self.lead(row, &cells)).flatten();
            set
        });
        head.rows = rows.by_ref().take(header_rows(table)).collect();
        grid.rows = rows.collect();
        if head.height() > self.page_height * HEADER_SHARE {
            head.rows.append(&mut grid.rows);
            grid.rows = head.rows;
        } else {
            grid.header = (!head.rows.is_empty()).then(|| self.header(head));
        }
        let gap = if setting.scale.table { 3.0 } else { 10.0 };
        let mut strip = Strip::new(StripBody::Table(Box::new(grid)), gap, gap + 2.0);
        strip.x = setting.x;
        Some(strip)
    }

    /// The first words of a row, as many as fit beside «(continúa)».
    fn lead(&mut self, row: &Row, cells: &Cells<'_>) -> Option<Line> {
        const SHARE: f32 = 0.7;
        let words = first_words(&row.cells.first()?.blocks)?;
        let width = cells.edges.last()? * SHARE;
        let setting = Setting { x: 0.0, width, scale: Scale::TABLES[1], parent: None, bar: None, lists: 0 };
        self.most_that_fits(1..=words.len(), |count| cut(&words, count), setting)
    }

    fn header(&mut self, mut grid: Grid) -> Header {
        let width = grid.edges.last().copied().unwrap_or(0.0);
        let mut canvas = Canvas::default();
        let endless = Area { x: 0.0, y: 0.0, height: f32::INFINITY, force: true, foot: false };
        let height = grid.fill(endless, &mut canvas);
        let look = Look {
            alignment: Alignment::Right,
            italic: true,
            colour: QUIET,
            ..Scale::TABLES[1].paragraph(ParagraphStyle::Body)
        };
        let words = self.shaper.plain(self.continued, &look, None);
        let continued = break_lines(self.shaper, words, &look, width).into_iter().next();
        Header { canvas, height, continued }
    }

    fn row(&mut self, row: &Row, starts: &[usize], rows_left: usize, cells: &Cells<'_>) -> GridRow {
        let element = self.element(Role::TableRow, Some(cells.element));
        let set = row
            .cells
            .iter()
            .zip(starts)
            .map(|(cell, &start)| self.cell(cell, start, rows_left, cells, element));
        GridRow::new(set.collect(), row.joined)
    }

    fn cell(
        &mut self,
        cell: &Cell,
        from: usize,
        rows_left: usize,
        cells: &Cells<'_>,
        row: ElementId,
    ) -> GridCell {
        let to = (from + cell.columns.max(1) as usize).min(cells.edges.len() - 1);
        let rows = (cell.rows.max(1) as usize).min(rows_left);
        let role = if cell.header { Role::TableHeader } else { Role::TableData };
        let element = self.element(role, Some(row));
        let described = &mut self.elements[element.0 as usize];
        described.columns = cell.columns.max(1);
        described.rows = u32::try_from(rows).unwrap_or(1);
        let width = cells.edges[to] - cells.edges[from] - 2.0 * cells.padding.x;
        let setting = Setting {
            x: 0.0,
            width: width.max(1.0),
            scale: cells.scale,
            parent: Some(element),
            bar: None,
            lists: 0,
        };
        let right = cell.columns <= 1 && cells.figures.get(from) == Some(&true);
        let column = self.cell_column(cell, right, setting);
        let again = if rows > 1 { self.again(&cell.blocks, setting) } else { Vec::new() };
        GridCell { column, from, to, rows, header: cell.header, again }
    }

    /// As many of the first words of a cell as fit in a line with «(continúa)»; where that would be hardly any, the two
    /// stand one below the other, as far as the column is wide enough for them.
    fn again(&mut self, blocks: &[Block], setting: Setting) -> Vec<Line> {
        let Some(words) = first_words(blocks) else { return Vec::new() };
        let cut = |count: usize| cut(&words, count);
        let continued = self.continued;
        let telling = TELLING.min(words.len()).max(1);
        let beside = |count: usize| format!("{} {continued}", cut(count));
        if let Some(line) = self.most_that_fits(telling..=words.len(), beside, setting) {
            return vec![line];
        }
        let above = self.most_that_fits(1..=words.len(), cut, setting);
        let below = self.most_that_fits(1..=1, |_| continued.to_owned(), setting);
        above.into_iter().chain(below).collect()
    }

    /// A line of as many words as fit. Words are added one by one, for a cell may hold many thousands.
    fn most_that_fits(
        &mut self,
        counts: std::ops::RangeInclusive<usize>,
        wording: impl Fn(usize) -> String,
        setting: Setting,
    ) -> Option<Line> {
        let look = Look { italic: true, colour: QUIET, ..setting.scale.paragraph(ParagraphStyle::Ragged) };
        let (all, mut most) = (*counts.end(), None);
        for count in counts {
            let text = self.shaper.plain(&wording(count), &look, None);
            if text.extent().1 <= setting.width {
                most = Some(text);
            } else if count + 1 < all {
                break;
            }
        }
        break_lines(self.shaper, most?, &look, f32::INFINITY).into_iter().next()
    }

    fn cell_column(&mut self, cell: &Cell, right: bool, setting: Setting) -> Column {
        if !right && !cell.header {
            return self.column(&cell.blocks, setting);
        }
        let dressed: Vec<Block> =
            cell.blocks.iter().map(|block| dressed(block, right, cell.header)).collect();
        self.column(&dressed, setting)
    }

    /// Column widths, in the largest type in which no word has to be divided.
    fn widths(&mut self, table: &Table, places: &Places, setting: Setting) -> Widths {
        let sizes = Scale::TABLES
            .into_iter()
            .filter(|scale| !setting.scale.table || scale.body <= setting.scale.body);
        let mut last = None;
        for scale in sizes {
            let padding = padding(places.columns, scale);
            let wants = self.wants(table, places, scale, padding);
            let widths = match &table.columns {
                Columns::ByContent => share(setting.width, &wants),
                Columns::Shares(shares) => by_shares(setting.width, shares, places.columns),
            };
            let fits = widths.iter().zip(&wants).all(|(width, want)| width + 0.01 >= want.least);
            last = Some(Widths { scale, padding, widths });
            if fits {
                break;
            }
        }
        last.unwrap_or_else(|| {
            let scale = setting.scale;
            let widths = by_shares(setting.width, &[], places.columns);
            Widths { scale, padding: padding(places.columns, scale), widths }
        })
    }

    /// How many columns a table has.
    pub(super) fn columns_of(&self, table: &Table) -> usize {
        Places::of(&table.rows).columns
    }

    /// The place in [`Scale::TABLES`] of the largest type in which no word of a table has to be divided.
    pub(super) fn table_size(
        &mut self,
        table: &Table,
        width: f32,
        sizes: std::ops::Range<usize>,
    ) -> Option<usize> {
        let places = Places::of(&table.rows);
        sizes.into_iter().find(|&size| {
            let scale = Scale::TABLES[size];
            let padding = padding(places.columns, scale);
            let wants = self.wants(table, &places, scale, padding);
            wants.iter().map(|want| want.least).sum::<f32>() <= width + 0.01
        })
    }

    fn wants(&mut self, table: &Table, places: &Places, scale: Scale, padding: Padding) -> Vec<Want> {
        let mut wants = vec![Want { least: 2.0 * padding.x, most: 2.0 * padding.x }; places.columns];
        let mut wide = Vec::new();
        for (row, starts) in table.rows.iter().zip(&places.starts) {
            for (cell, &start) in row.cells.iter().zip(starts) {
                let mut want = Want::default();
                self.want(&cell.blocks, scale, cell.header, &mut want);
                let want = Want { least: want.least + 2.0 * padding.x, most: want.most + 2.0 * padding.x };
                match cell.columns {
                    0 | 1 => widen(&mut wants[start..=start], want),
                    columns => wide.push((start, columns as usize, want)),
                }
            }
        }
        for (start, columns, want) in wide {
            let end = (start + columns).min(wants.len());
            widen(&mut wants[start..end], want);
        }
        wants
    }

    /// How wide blocks need to be, and would like to be.
    fn want(&mut self, blocks: &[Block], scale: Scale, bold: bool, want: &mut Want) {
        for block in blocks {
            match block {
                Block::Paragraph(Paragraph { content, style }) => {
                    self.want_text(content, Look { bold, ..scale.paragraph(*style) }, 0.0, want);
                }
                Block::Heading(heading) => {
                    self.want_text(&heading_words(heading, scale), scale.heading(heading.level), 0.0, want);
                }
                Block::List(list) => {
                    let number = match &list.labels {
                        Labels::Numbers(_) | Labels::Bullets => 0.0,
                        Labels::Given(words) => words.iter().map(String::len).max().unwrap_or(0) as f32,
                    };
                    let indent = scale.indent().max(number * scale.body * 0.6);
                    let mut within = Want::default();
                    list.items.iter().for_each(|item| self.want(item, scale, bold, &mut within));
                    merge(want, Want { least: within.least + indent, most: within.most + indent });
                }
                Block::Quotation(blocks) | Block::Together(blocks) => {
                    let mut within = Want::default();
                    self.want(blocks, scale, bold, &mut within);
                    let indent = scale.indent();
                    merge(want, Want { least: within.least + indent, most: within.most + indent });
                }
                Block::Figure(figure) => {
                    let width = figure.picture.width as f32 * 0.75;
                    merge(want, Want { least: width.min(PICTURE_LEAST), most: width });
                    self.want_text(&figure.caption, scale.paragraph(ParagraphStyle::Caption), 0.0, want);
                }
                Block::Table(table) => {
                    let places = Places::of(&table.rows);
                    let wants = self.wants(table, &places, scale, padding(places.columns, scale));
                    let sum = |of: fn(&Want) -> f32| wants.iter().map(of).sum();
                    merge(want, Want { least: sum(|want| want.least), most: sum(|want| want.most) });
                }
                Block::Contents(_)
                | Block::Signature(_)
                | Block::Rule
                | Block::Spacer(_)
                | Block::PageBreak => {}
            }
        }
    }

    fn want_text(&mut self, content: &[Inline], look: Look, indent: f32, want: &mut Want) {
        let (least, most) = self.shaper.set(content, &look, None, |_| None).extent();
        merge(want, Want { least: least + indent, most: most + indent });
    }
}

/// The words of the first paragraph or heading.
fn first_words(blocks: &[Block]) -> Option<Vec<String>> {
    let first = blocks.iter().find_map(|block| match block {
        Block::Paragraph(Paragraph { content, .. }) | Block::Heading(Heading { content, .. }) => {
            Some(content)
        }
        _ => None,
    })?;
    let words: String = first.iter().filter_map(Inline::span).map(|span| span.text.as_str()).collect();
    Some(words.split_whitespace().map(str::to_owned).collect())
}

/// The first of some words.
fn cut(words: &[String], count: usize) -> String {
    let dots = if count < words.len() { "…" } else { "" };
    format!("{}{dots}", words[..count].join(" "))
}

/// The type of a table, and the widths of its columns.
struct Widths {
    scale: Scale,
    padding: Padding,
    widths: Vec<f32>,
}

/// What all cells of a table share.
struct Cells<'c> {
    scale: Scale,
    figures: &'c [bool],
    edges: Vec<f32>,
    padding: Padding,
    element: ElementId,
}

fn merge(want: &mut Want, other: Want) {
    want.least = want.least.max(other.least);
    want.most = want.most.max(other.most);
}

/// Columns under a cell share what it needs beyond what they have.
fn widen(wants: &mut [Want], want: Want) {
    let count = wants.len().max(1) as f32;
    let least: f32 = wants.iter().map(|want| want.least).sum();
    let most: f32 = wants.iter().map(|want| want.most).sum();
    for column in wants.iter_mut() {
        column.least += (want.least - least).max(0.0) / count;
        column.most = (column.most + (want.most - most).max(0.0) / count).max(column.least);
    }
}

fn by_shares(width: f32, shares: &[f32], columns: usize) -> Vec<f32> {
    let share = |column: usize| shares.get(column).copied().unwrap_or(1.0).max(0.01);
    let whole: f32 = (0..columns).map(share).sum();
    (0..columns).map(|column| width * share(column) / whole).collect()
}

/// Many columns leave little white between them.
fn padding(columns: usize, scale: Scale) -> Padding {
    let x = match columns {
        0..=4 => 6.0,
        5..=7 => 4.5,
        8..=12 => 3.0,
        _ => 1.5,
    };
    Padding { x, y: scale.body * 0.36 }
}

/// Header rows are repeated only if no cell ties them to the rows below.
fn header_rows(table: &Table) -> usize {
    let wanted = table.header_rows.min(table.rows.len());
    (0..=wanted)
        .rev()
        .find(|&count| {
            table.rows[..count]
                .iter()
                .enumerate()
                .all(|(index, row)| row.cells.iter().all(|cell| index + cell.rows.max(1) as usize <= count))
        })
        .unwrap_or(0)
}

/// Which columns hold figures only, below their header.
fn figure_columns(table: &Table, places: &Places) -> Vec<bool> {
    let mut seen = vec![None; places.columns];
    for (row, starts) in table.rows.iter().zip(&places.starts) {
        for (cell, &start) in row.cells.iter().zip(starts).filter(|(cell, _)| !cell.header) {
            let figures = if cell.columns <= 1 { is_figure(&cell.blocks) } else { None };
            let known = &mut seen[start];
            *known = match (*known, figures) {
                (None | Some(true), Some(value)) => Some(value),
                (known, None) => known,
                (Some(false), _) => Some(false),
            };
        }
    }
    seen.into_iter().map(|column| column == Some(true)).collect()
}

/// Whether a cell holds an amount; `None` where it is empty.
fn is_figure(blocks: &[Block]) -> Option<bool> {
    let mut digits = false;
    for block in blocks {
        let Block::Paragraph(paragraph) = block else { return Some(false) };
        for inline in &paragraph.content {
            let Inline::Text(span) = inline else { return Some(false) };
            digits |= span.text.contains(|c: char| c.is_ascii_digit());
            let plain = |c: char| c.is_ascii_digit() || " .,%$€-–+\u{A0}\u{202F}".contains(c);
            if !span.text.chars().all(plain) {
                return Some(false);
            }
        }
    }
    digits.then_some(true)
}

/// A block as it looks in a header or in a column of figures.
fn dressed(block: &Block, right: bool, header: bool) -> Block {
    let Block::Paragraph(paragraph) = block else { return block.clone() };
    let style = if right { ParagraphStyle::Right } else { paragraph.style };
    let content = paragraph.content.iter().map(|inline| match inline {
        Inline::Text(span) => Inline::Text(crate::blocks::Span { bold: span.bold || header, ..span.clone() }),
        other => other.clone(),
    });
    Block::Paragraph(Paragraph { content: content.collect(), style })
}
