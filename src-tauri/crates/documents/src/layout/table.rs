//! Tables: columns of fixed width, rows that divide between lines over any number of pages, cells that
//! cover several rows or columns.

use std::collections::VecDeque;

use super::column::{Area, Canvas, Column};
use super::lines::{Line, TOLERANCE};
use super::theme::{GRID, HAIRLINE, RULE, SHADE, TABLE_RULE};
use crate::page::Rectangle;

/// A row this low goes to the next page whole.
const LOW: f32 = 110.0;

/// A table of few rows and this low goes to the next page whole.
const SHORT: f32 = 150.0;
const SHORT_ROWS: usize = 8;

/// A table, set.
#[derive(Debug, Default)]
pub(super) struct Grid {
    /// The left edge of each column, and the right edge of the last one.
    pub(super) edges: Vec<f32>,
    pub(super) padding: Padding,
    /// The least height of a row.
    pub(super) row_height: f32,
    /// Its header, set once and repeated.
    pub(super) header: Option<Header>,
    pub(super) rows: VecDeque<GridRow>,
    /// Room wanted below its last row, for its caption.
    pub(super) below: f32,
    /// The first words of the last row that others are joined to, for the pages that have only some of those.
    lead: Option<Line>,
    /// Cells that reach below the row they begin in.
    open: Vec<OpenCell>,
    /// Whether some of it was placed.
    started: bool,
}

/// White between the words of a cell and its edges.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Padding {
    pub(super) x: f32,
    pub(super) y: f32,
}

/// The rows at the top of a table.
#[derive(Debug)]
pub(super) struct Header {
    pub(super) canvas: Canvas,
    pub(super) height: f32,
    /// «(continúa)», above the header where it is repeated.
    pub(super) continued: Option<Line>,
}

/// A row of a table, set.
#[derive(Debug, Default)]
pub(super) struct GridRow {
    pub(super) cells: Vec<GridCell>,
    /// Whether it belongs to the row above.
    pub(super) joined: bool,
    /// Its first words, where the rows below belong to it.
    pub(super) lead: Option<Line>,
    /// Whether some of it stands on an earlier page.
    begun: bool,
}

/// A cell, set.
#[derive(Debug)]
pub(super) struct GridCell {
    pub(super) column: Column,
    /// The first grid column it covers, and the one after its last.
    pub(super) from: usize,
    pub(super) to: usize,
    /// How many rows it covers.
    pub(super) rows: usize,
    pub(super) header: bool,
    /// Its first words and «(continúa)», for the pages after the one that has the last of its words.
    pub(super) again: Vec<Line>,
}

/// A cell that covers further rows.
#[derive(Debug)]
struct OpenCell {
    cell: GridCell,
    /// How many rows it still covers, the present one included.
    left: usize,
    /// Where it begins on this page, from the top of the area.
    top: f32,
    /// Whether this page already has what it can take of it.
    filled: bool,
}

impl GridRow {
    pub(super) fn new(cells: Vec<GridCell>, joined: bool) -> Self {
        Self { cells, joined, lead: None, begun: false }
    }
}

impl Grid {
    /// A table without rows yet.
    pub(super) fn new(edges: Vec<f32>, padding: Padding, row_height: f32) -> Self {
        Self { edges, padding, row_height, ..Self::default() }
    }

    pub(super) fn is_done(&self) -> bool {
        self.rows.is_empty() && self.header.as_ref().is_none_or(|_| self.started)
    }

    /// How tall all that remains of it is on a page without end.
    pub(super) fn height(&self) -> f32 {
        self.header_height() + self.rows_height()
    }

    /// The least of it that may stand at the foot of a page: its header and the first of its rows.
    pub(super) fn minimum(&self) -> f32 {
        let Some(first) = self.rows.front() else { return self.header_height() };
        if let Some(whole) = self.short_height() {
            return whole + self.below;
        }
        let natural = self.row_natural(first, 0.0);
        let second = self.rows.get(1).filter(|next| (next.joined || self.is_lonely(next)) && natural <= LOW);
        let least = second.map_or_else(
            || self.row_minimum(first) + self.below_row(0),
            |next| natural + self.next_minimum(next) + self.below_row(1),
        );
        self.header_height() + least.max(self.reaching_minimum(first))
    }

    /// The room that the beginnings of cells want that reach below the first row: rows take it one by one, so that the
    /// last of them may leave as much as its height.
    fn reaching_minimum(&self, first: &GridRow) -> f32 {
        let reaching = first.cells.iter().filter(|cell| cell.rows > 1);
        let least = reaching.map(|cell| cell.column.minimum() + 2.0 * self.padding.y);
        least.reduce(f32::max).map_or(0.0, |least| least + self.row_height)
    }

    /// Room wanted below a row, by its place among those that remain: only the last has something to stay with.
    fn below_row(&self, row: usize) -> f32 {
        if row + 1 == self.rows.len() { self.below } else { 0.0 }
    }

    /// Whether a second row is the last, and so low that it would look lost on a page of its own.
    fn is_lonely(&self, second: &GridRow) -> bool {
        self.rows.len() == 2 && self.next_minimum(second) <= LOW / 2.0
    }

    /// The height of a table so short that dividing it would gain nothing.
    fn short_height(&self) -> Option<f32> {
        let few = !self.started && self.rows.len() <= SHORT_ROWS;
        few.then(|| self.height()).filter(|height| *height <= SHORT)
    }

    fn header_height(&self) -> f32 {
        let continued = |header: &Header| header.continued.as_ref().map_or(0.0, |line| line.height);
        match &self.header {
            Some(header) if !self.started => header.height,
            Some(header) => header.height + continued(header),
            None => 0.0,
        }
    }

    fn rows_height(&self) -> f32 {
        let mut y = 0.0;
        let mut open: Vec<(f32, usize, f32)> =
            self.open.iter().map(|open| (0.0, open.left, self.cell_height(&open.cell))).collect();
        for row in &self.rows {
            let mut height = self.row_height;
            for cell in &row.cells {
                if cell.rows == 1 {
                    height = height.max(self.cell_height(cell));
                } else {
                    open.push((y, cell.rows, self.cell_height(cell)));
                }
            }
            for (top, left, needed) in &mut open {
                if *left == 1 {
                    height = height.max(*needed - (y - *top));
                }
                *left -= 1;
            }
            open.retain(|(_, left, _)| *left > 0);
            y += height;
        }
        y
    }

    fn cell_height(&self, cell: &GridCell) -> f32 {
        cell.column.height() + 2.0 * self.padding.y
    }

    /// The least of the first row that may be placed.
    fn row_minimum(&self, row: &GridRow) -> f32 {
        self.least_of(row, self.row_natural(row, 0.0))
    }

    /// The same of the second row. Cells from above that end in the first say nothing of it.
    fn next_minimum(&self, next: &GridRow) -> f32 {
        let own = next.cells.iter().filter(|cell| cell.rows == 1).map(|cell| self.cell_height(cell));
        self.least_of(next, own.fold(self.row_height, f32::max))
    }

    fn least_of(&self, row: &GridRow, natural: f32) -> f32 {
        if natural <= LOW {
            return natural;
        }
        let cells = row.cells.iter().map(|cell| cell.column.minimum() + 2.0 * self.padding.y);
        cells.fold(self.row_height, f32::max)
    }

    /// How tall a row wants to be at `y`, with the cells that end in it.
    fn row_natural(&self, row: &GridRow, y: f32) -> f32 {
        let own = row.cells.iter().filter(|cell| cell.rows == 1).map(|cell| self.cell_height(cell));
        let ending = self.open.iter().filter(|open| open.left == 1);
        let from_above = ending.map(|open| self.cell_height(&open.cell) - (y - open.top));
        own.chain(from_above).fold(self.row_height, f32::max)
    }

    /// Places the rows there is room for, below the header, and says how tall that is.
    pub(super) fn fill(&mut self, area: Area, canvas: &mut Canvas) -> f32 {
        if self.minimum() > area.height + TOLERANCE && !area.force {
            return 0.0;
        }
        let continues = self.started;
        let notes = canvas.notes_height();
        let top = self.place_header(area, canvas);
        let rows = Area { y: area.y + top, height: area.height - top, ..area };
        if continues {
            self.say_again(rows, canvas);
        }
        if top <= 0.0 {
            self.rule(canvas, rows.x, rows.y, RULE_OF_TABLE);
        }
        let mut y = 0.0;
        let mut left = rows;
        while !self.rows.is_empty() {
            // Notes of the header and of the rows above stand at the foot of the page.
            let taken = if area.foot { canvas.notes_height() - notes } else { 0.0 };
            left = Area { height: (rows.height - taken).max(y), ..rows };
            let (height, whole) = self.place_row(left, y, canvas);
            y += height;
            if !whole {
                break;
            }
        }
        y = self.suspend(left, y, canvas);
        let end = if self.rows.is_empty() { RULE_OF_TABLE } else { RULE_BETWEEN_ROWS };
        self.rule(canvas, rows.x, rows.y + y, end);
        top + y
    }

    /// Cells that reach here from an earlier page, and have said all they have to, tell what they are.
    fn say_again(&self, area: Area, canvas: &mut Canvas) {
        let row = self.rows.front().map_or(0.0, |row| self.row_natural(row, 0.0));
        for open in self.open.iter().filter(|open| open.cell.column.is_done()) {
            let x = area.x + self.edges[open.cell.from] + self.padding.x;
            let below = if open.left > 1 { self.row_height } else { 0.0 };
            let room = row + below - 2.0 * self.padding.y + TOLERANCE;
            let mut y = 0.0;
            for (index, line) in open.cell.again.iter().enumerate() {
                if index > 0 && y + line.height > room {
                    break;
                }
                canvas.line(line.clone(), x, area.y + self.padding.y + y);
                y += line.height;
            }
        }
    }

    fn place_header(&mut self, area: Area, canvas: &mut Canvas) -> f32 {
        let height = self.header_height();
        let Some(header) = &self.header else {
            self.started = true;
            return 0.0;
        };
        if let Some(line) = header.continued.as_ref().filter(|_| self.started) {
            canvas.line(line.clone(), area.x, area.y);
            // What begins here belongs to a row on an earlier page.
            let joined = self.rows.front().is_some_and(|row| row.joined);
            if let Some(lead) = self.lead.as_ref().filter(|_| joined) {
                canvas.line(lead.clone(), area.x, area.y);
            }
        }
        let content = if self.started { header.canvas.as_artifact() } else { header.canvas.clone() };
        canvas.paste(content, area.x, area.y + height - header.height);
        self.started = true;
        height
    }

    /// Places a row, or what fits of it; says how tall that is and whether the next row may follow.
    fn place_row(&mut self, area: Area, y: f32, canvas: &mut Canvas) -> (f32, bool) {
        let room = area.height - y;
        let force = area.force && y <= 0.0;
        let Some(row) = self.rows.front() else { return (0.0, false) };
        let natural = self.row_natural(row, y);
        let fits = natural <= room + TOLERANCE;
        let torn_off =
            self.next_is_torn_off(room - natural) || natural + self.below_row(0) > room + TOLERANCE;
        if fits && y > 0.0 && torn_off {
            return (0.0, false);
        }
        if !fits && !force && !row.begun && self.row_minimum(row) > room + TOLERANCE {
            return (0.0, false);
        }
        let height = if fits { natural } else { room };
        let used = self.fill_cells(area, y, height, force, canvas);
        let done = self.cells_done();
        let height = if fits && done { natural.max(used) } else { used.max(self.row_height.min(height)) };
        if used <= 0.0 && !done {
            return (0.0, false);
        }
        self.finish_slice(area, y, height, done, canvas);
        (height, done && fits)
    }

    /// Whether the row below would be torn off: it belongs to this one, or is the last and low, and has no room.
    fn next_is_torn_off(&self, room: f32) -> bool {
        let (Some(row), Some(next)) = (self.rows.front(), self.rows.get(1)) else { return false };
        let belongs = next.joined && !row.joined;
        (belongs || self.is_lonely(next)) && self.next_minimum(next) + self.below_row(1) > room + TOLERANCE
    }

    /// Fills the cells that end in the first row; says how much of the height they use.
    fn fill_cells(&mut self, area: Area, y: f32, height: f32, force: bool, canvas: &mut Canvas) -> f32 {
        let padding = self.padding;
        let mut used = 0.0_f32;
        let Some(row) = self.rows.front_mut() else { return used };
        for cell in row.cells.iter_mut().filter(|cell| cell.rows == 1) {
            let room = cell_area(area, self.edges[cell.from], y, height, padding, force);
            let filled = cell.column.fill(room, canvas);
            if filled > 0.0 {
                used = used.max(filled + 2.0 * padding.y);
            }
        }
        for open in self.open.iter_mut().filter(|open| open.left == 1) {
            let above = y - open.top;
            let room = cell_area(area, self.edges[open.cell.from], open.top, above + height, padding, force);
            let filled = open.cell.column.fill(room, canvas);
            open.filled = true;
            if filled > 0.0 {
                used = used.max(filled + 2.0 * padding.y - above);
            }
        }
        used
    }

    fn cells_done(&self) -> bool {
        let own = self.rows.front().is_none_or(|row| {
            row.cells.iter().filter(|cell| cell.rows == 1).all(|cell| cell.column.is_done())
        });
        own && self.open.iter().filter(|open| open.left == 1).all(|open| open.cell.column.is_done())
    }

    /// Draws the edges of a row's slice; a row that is done gives way to the next.
    fn finish_slice(&mut self, area: Area, y: f32, height: f32, done: bool, canvas: &mut Canvas) {
        let joined_below = self.rows.get(1).is_some_and(|next| next.joined);
        let Some(mut row) = self.rows.pop_front() else { return };
        if !row.joined {
            self.lead = row.lead.take();
        }
        let (own, reaching): (Vec<_>, Vec<_>) = row.cells.into_iter().partition(|cell| cell.rows == 1);
        for cell in &own {
            self.frame(canvas, cell, area, y, height, done && !joined_below);
        }
        for cell in reaching {
            let left = cell.rows;
            self.open.push(OpenCell { cell, left, top: y, filled: false });
        }
        if !done {
            row.cells = own;
            row.begun = true;
            self.rows.push_front(row);
            return;
        }
        let (ended, open): (Vec<_>, Vec<_>) =
            std::mem::take(&mut self.open).into_iter().partition(|open| open.left == 1);
        self.open = open;
        self.open.iter_mut().for_each(|open| open.left -= 1);
        for open in ended {
            let whole = y + height - open.top;
            self.frame(canvas, &open.cell, area, open.top, whole, !joined_below);
        }
    }

    /// At the foot of a page, the cells that reach further are filled as far as its rows go, or, where that is too
    /// little for them to begin, as far as the page goes; says how far that is.
    fn suspend(&mut self, area: Area, y: f32, canvas: &mut Canvas) -> f32 {
        let mut open = std::mem::take(&mut self.open);
        let mut end = y;
        for reaching in open.iter_mut().filter(|reaching| !reaching.filled && y > reaching.top) {
            for foot in [y, area.height] {
                let x = self.edges[reaching.cell.from];
                let room = cell_area(area, x, reaching.top, foot - reaching.top, self.padding, false);
                let filled = reaching.cell.column.fill(room, canvas);
                if filled > 0.0 {
                    end = end.max(reaching.top + filled + 2.0 * self.padding.y);
                    break;
                }
            }
        }
        for reaching in &mut open {
            if end > reaching.top {
                self.frame(canvas, &reaching.cell, area, reaching.top, end - reaching.top, false);
            }
            (reaching.top, reaching.filled) = (0.0, false);
        }
        self.open = open;
        end
    }

    fn frame(&self, canvas: &mut Canvas, cell: &GridCell, area: Area, y: f32, height: f32, below: bool) {
        let (left, right) = (area.x + self.edges[cell.from], area.x + self.edges[cell.to]);
        let top = area.y + y;
        if cell.header {
            canvas.shade(Rectangle { x: left, y: top, width: right - left, height }, SHADE);
        }
        if cell.to + 1 < self.edges.len() {
            let x = right - HAIRLINE / 2.0;
            canvas.fill(Rectangle { x, y: top, width: HAIRLINE, height }, GRID);
        }
        if below {
            let y = top + height - HAIRLINE / 2.0;
            canvas.fill(Rectangle { x: left, y, width: right - left, height: HAIRLINE }, GRID);
        }
    }

    fn rule(&self, canvas: &mut Canvas, x: f32, y: f32, (thickness, colour): (f32, crate::page::Colour)) {
        canvas.fill(Rectangle { x, y: y - thickness / 2.0, width: self.width(), height: thickness }, colour);
    }

    fn width(&self) -> f32 {
        self.edges.last().copied().unwrap_or(0.0)
    }
}

const RULE_OF_TABLE: (f32, crate::page::Colour) = (TABLE_RULE, RULE);
const RULE_BETWEEN_ROWS: (f32, crate::page::Colour) = (HAIRLINE, GRID);

fn cell_area(area: Area, x: f32, y: f32, height: f32, padding: Padding, force: bool) -> Area {
    Area {
        x: area.x + x + padding.x,
        y: area.y + y + padding.y,
        height: height - 2.0 * padding.y,
        force,
        foot: false,
    }
}

/// Widths of columns between what their cells need and what they would like.
pub(super) fn share(width: f32, wants: &[Want]) -> Vec<f32> {
    let least: f32 = wants.iter().map(|want| want.least).sum();
    let most: f32 = wants.iter().map(|want| want.most).sum();
    if least > width {
        return wants.iter().map(|want| want.least * width / least.max(1.0)).collect();
    }
    if most <= width {
        // A column of figures does not gain from being wider; columns of words do.
        let spare = width - most;
        return wants.iter().map(|want| want.most + spare * want.most / most.max(1.0)).collect();
    }
    let short = short_columns(width, wants);
    let given: f32 = short.iter().flatten().sum();
    let others = || wants.iter().zip(&short).filter(|(_, short)| short.is_none()).map(|(want, _)| want);
    let needed: f32 = others().map(|want| want.least).sum();
    // A column ten times as full need not be ten times as wide.
    let pull = |want: &Want| (want.most - want.least).min(width * 2.0).max(0.0);
    let pulls: f32 = others().map(pull).sum();
    let spare = width - given - needed;
    let wide = |want: &Want| want.least + spare * pull(want) / pulls.max(1.0);
    wants.iter().zip(&short).map(|(want, short)| short.unwrap_or_else(|| wide(want))).collect()
}

/// The columns that take less than their equal part of the width get all they would like.
fn short_columns(width: f32, wants: &[Want]) -> Vec<Option<f32>> {
    let mut short = vec![None; wants.len()];
    let mut order: Vec<usize> = (0..wants.len()).collect();
    order.sort_by(|&a, &b| wants[a].most.total_cmp(&wants[b].most).then(a.cmp(&b)));
    let mut room = width;
    for (place, &column) in order.iter().enumerate() {
        let rest: f32 = order[place + 1..].iter().map(|&other| wants[other].least).sum();
        let want = wants[column];
        let part = room / (wants.len() - place) as f32;
        if want.most > part || room - want.most < rest {
            break;
        }
        short[column] = Some(want.most);
        room -= want.most;
    }
    short
}

/// What a column's cells need and would like.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Want {
    /// The width of the widest word.
    pub(super) least: f32,
    /// The width of the longest line.
    pub(super) most: f32,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wants(list: &[(f32, f32)]) -> Vec<Want> {
        list.iter().map(|&(least, most)| Want { least, most }).collect()
    }

    #[test]
    fn columns_fill_the_width_and_no_word_is_cut_where_all_fit() {
        for list in [
            vec![(10.0, 20.0), (10.0, 30.0)],
            vec![(40.0, 2000.0), (50.0, 60.0), (30.0, 400.0)],
            vec![(100.0, 100.0), (100.0, 5000.0), (200.0, 210.0)],
            vec![(0.0, 0.0), (399.0, 4000.0)],
        ] {
            let wants = wants(&list);
            let widths = share(400.0, &wants);
            assert!((widths.iter().sum::<f32>() - 400.0).abs() < 0.1, "{widths:?}");
            assert!(widths.iter().zip(&wants).all(|(width, want)| *width >= want.least - 0.01), "{widths:?}");
        }
    }

    #[test]
    fn a_short_column_is_not_wrapped_for_the_sake_of_a_long_one() {
        let widths = share(400.0, &wants(&[(30.0, 80.0), (50.0, 9000.0)]));
        assert_eq!(widths[0], 80.0);
    }

    #[test]
    fn words_too_wide_for_the_table_shrink_in_proportion() {
        let widths = share(100.0, &wants(&[(100.0, 100.0), (300.0, 300.0)]));
        assert_eq!(widths, [25.0, 75.0]);
    }
}
