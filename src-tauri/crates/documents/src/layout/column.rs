//! Columns: blocks set to one width, and placed from top to bottom as far as there is room.
//!
//! A page is filled from a column, and so is each cell of a table; what does not fit stays in the column
//! for the next page.

use std::collections::VecDeque;

use super::lines::{Line, Slot, TOLERANCE};
use super::table::Grid;
use super::theme::{HAIRLINE, NOTES_GAP, RULE};
use crate::page::{Ink, Link, Placed, Rectangle};

/// Fewer lines than these are not left alone at the foot or the head of a page.
const TOGETHER: usize = 2;

/// Where a column is placed.
#[derive(Clone, Copy, Debug)]
pub(super) struct Area {
    pub(super) x: f32,
    pub(super) y: f32,
    pub(super) height: f32,
    /// Whether something must be placed even where it does not fit well: there is no better page for it.
    pub(super) force: bool,
    /// Whether notes are set below it, in what it leaves of its height.
    pub(super) foot: bool,
}

impl Area {
    /// How much of its height is kept for the notes that its page has so far.
    fn notes(&self, canvas: &Canvas) -> f32 {
        // Notes that run on from page to page leave room for what they are about.
        if self.foot { canvas.notes_height().min(self.height * 0.6) } else { 0.0 }
    }
}

/// What is inked on a page.
#[derive(Clone, Debug, Default)]
pub(super) struct Canvas {
    /// Shades, which lie below everything else.
    pub(super) ground: Vec<Placed>,
    pub(super) items: Vec<Placed>,
    pub(super) links: Vec<Link>,
    pub(super) slots: Vec<Slot>,
    /// The lines of notes that belong to its foot, or to the next page's.
    pub(super) notes: VecDeque<Line>,
}

impl Canvas {
    /// How much room its notes want at its foot.
    pub(super) fn notes_height(&self) -> f32 {
        let lines: f32 = self.notes.iter().map(|line| line.height).sum();
        if self.notes.is_empty() { 0.0 } else { lines + NOTES_GAP }
    }

    pub(super) fn fill(&mut self, area: Rectangle, colour: crate::page::Colour) {
        self.items.push(Placed { element: None, ink: Ink::Fill { area, colour } });
    }

    pub(super) fn shade(&mut self, area: Rectangle, colour: crate::page::Colour) {
        self.ground.push(Placed { element: None, ink: Ink::Fill { area, colour } });
    }

    pub(super) fn line(&mut self, line: Line, x: f32, y: f32) {
        self.notes.extend(line.notes.into_iter().flatten());
        self.items.extend(line.items.into_iter().map(|item| moved(item, x, y)));
        self.links.extend(line.links.into_iter().map(|link| moved_link(link, x, y)));
        self.slots.extend(line.slot.map(|slot| moved_slot(slot, x, y)));
    }

    /// Everything of another canvas, moved.
    pub(super) fn paste(&mut self, other: Canvas, x: f32, y: f32) {
        self.ground.extend(other.ground.into_iter().map(|item| moved(item, x, y)));
        self.items.extend(other.items.into_iter().map(|item| moved(item, x, y)));
        self.links.extend(other.links.into_iter().map(|link| moved_link(link, x, y)));
        self.slots.extend(other.slots.into_iter().map(|slot| moved_slot(slot, x, y)));
        self.notes.extend(other.notes);
    }

    /// The same as decoration only: it is read aloud once. Its notes stand again below it.
    pub(super) fn as_artifact(&self) -> Self {
        let notes = self.notes.iter().map(|note| Line {
            height: note.height,
            items: note.items.iter().map(artifact).collect(),
            width: note.width,
            ..Line::default()
        });
        Self {
            ground: self.ground.clone(),
            items: self.items.iter().map(artifact).collect(),
            links: Vec::new(),
            slots: Vec::new(),
            notes: notes.collect(),
        }
    }
}

fn artifact(item: &Placed) -> Placed {
    Placed { element: None, ink: item.ink.clone() }
}

pub(super) fn moved(mut item: Placed, x: f32, y: f32) -> Placed {
    match &mut item.ink {
        Ink::Text(run) | Ink::Turned { run, .. } => {
            run.x += x;
            run.y += y;
        }
        Ink::Fill { area, .. } | Ink::Image { area, .. } => {
            area.x += x;
            area.y += y;
        }
    }
    item
}

fn moved_link(mut link: Link, x: f32, y: f32) -> Link {
    link.area.x += x;
    link.area.y += y;
    link
}

fn moved_slot(slot: Slot, x: f32, y: f32) -> Slot {
    Slot { from: slot.from + x, right: slot.right + x, baseline: slot.baseline + y, ..slot }
}

/// How much of a block stays on the page of what follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Keep {
    /// Nothing: a page may end after it.
    Nothing,
    /// Its last lines; a paragraph of many may be divided above them.
    End,
    /// All of it.
    Whole,
}

/// Which blocks stay with what follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Bonds {
    /// All that want to.
    All,
    /// Only those that are kept whole, where all together are taller than a page.
    Strong,
}

/// A block of a column, set.
#[derive(Debug)]
pub(super) struct Strip {
    /// How far it is indented.
    pub(super) x: f32,
    pub(super) before: f32,
    pub(super) after: f32,
    pub(super) keep: Keep,
    /// Where the bar of a quotation runs beside it.
    pub(super) bar: Option<f32>,
    pub(super) body: StripBody,
}

#[derive(Debug)]
pub(super) enum StripBody {
    Lines { lines: VecDeque<Line>, undivided: bool },
    Solid { height: f32, canvas: Canvas },
    Table(Box<Grid>),
    PageBreak,
}

impl Strip {
    pub(super) fn new(body: StripBody, before: f32, after: f32) -> Self {
        Self { x: 0.0, before, after, keep: Keep::Nothing, bar: None, body }
    }

    pub(super) fn lines(lines: Vec<Line>, before: f32, after: f32) -> Self {
        Self::new(StripBody::Lines { lines: lines.into(), undivided: false }, before, after)
    }

    fn height(&self) -> f32 {
        match &self.body {
            StripBody::Lines { lines, .. } => lines.iter().map(|line| line.height).sum(),
            StripBody::Solid { height, .. } => *height,
            StripBody::Table(grid) => grid.height(),
            StripBody::PageBreak => 0.0,
        }
    }

    /// The least of it that may stand at the foot of a page.
    pub(super) fn minimum(&self) -> f32 {
        match &self.body {
            StripBody::Lines { lines, .. } if self.is_divisible() => {
                lines.iter().take(TOGETHER).map(|line| line.height).sum()
            }
            StripBody::Lines { .. } | StripBody::Solid { .. } | StripBody::PageBreak => self.height(),
            StripBody::Table(grid) => grid.minimum(),
        }
    }

    /// The room that the notes of its first lines want, so many of them.
    fn notes_of(&self, count: usize) -> f32 {
        let StripBody::Lines { lines, .. } = &self.body else { return 0.0 };
        lines.iter().take(count).map(Line::notes_least).sum()
    }

    /// The room that the notes want of the least of it that may stand at the foot of a page.
    fn notes_of_minimum(&self) -> f32 {
        self.notes_of(if self.is_divisible() { TOGETHER } else { usize::MAX })
    }

    /// Whether it is a paragraph long enough to stand on two pages.
    fn is_divisible(&self) -> bool {
        matches!(&self.body, StripBody::Lines { lines, undivided } if !undivided && lines.len() >= 2 * TOGETHER)
    }

    /// Whether a page that has the first lines of it must have the beginning of what follows too.
    fn binds(&self, bonds: Bonds) -> bool {
        match self.keep {
            Keep::Nothing => false,
            Keep::End => bonds == Bonds::All && !self.is_divisible(),
            Keep::Whole => true,
        }
    }

    /// How tall it is without its last line.
    fn height_but_last(&self) -> f32 {
        let StripBody::Lines { lines, .. } = &self.body else { return self.height() };
        lines.iter().rev().skip(1).map(|line| line.height).sum()
    }
}

/// The least room in which some of a column may be placed.
#[derive(Clone, Copy, Debug, Default)]
struct Least {
    height: f32,
    /// What its notes want at the foot of the page, without the white above them.
    notes: f32,
}

impl Least {
    fn with_notes(&self, before: &VecDeque<Line>) -> f32 {
        let gap = if before.is_empty() && self.notes > 0.0 { NOTES_GAP } else { 0.0 };
        self.height + self.notes + gap
    }
}

/// Blocks set to one width.
#[derive(Debug, Default)]
pub(super) struct Column {
    pub(super) strips: VecDeque<Strip>,
}

impl Column {
    pub(super) fn is_done(&self) -> bool {
        self.strips.is_empty()
    }

    /// Whether all of it wants to stay with what follows.
    pub(super) fn is_heading(&self) -> bool {
        self.strips.iter().all(|strip| strip.keep == Keep::Whole)
    }

    /// How tall all of it is.
    pub(super) fn height(&self) -> f32 {
        let mut height = 0.0;
        let mut after: Option<f32> = None;
        for strip in &self.strips {
            height += after.map_or(0.0, |after| after.max(strip.before)) + strip.height();
            after = Some(strip.after);
        }
        height
    }

    /// The least height in which some of it may be placed, without its notes.
    pub(super) fn minimum(&self) -> f32 {
        self.minimum_from(0, None, Bonds::All).height
    }

    /// The same on a page that has these notes already, with its own below it.
    pub(super) fn minimum_with_notes(&self, before: &VecDeque<Line>) -> f32 {
        self.minimum_from(0, None, Bonds::All).with_notes(before)
    }

    fn minimum_in(&self, area: Area, canvas: &Canvas, bonds: Bonds) -> f32 {
        let least = self.minimum_from(0, None, bonds);
        if area.foot { least.with_notes(&canvas.notes) } else { least.height }
    }

    /// The same from a strip on. `after` is the white below the strip above.
    fn minimum_from(&self, start: usize, mut after: Option<f32>, bonds: Bonds) -> Least {
        let mut least = Least::default();
        for strip in self.strips.iter().skip(start) {
            least.height += after.map_or(0.0, |after| after.max(strip.before));
            if !strip.binds(bonds) {
                least.height += strip.minimum();
                least.notes += strip.notes_of_minimum();
                break;
            }
            least.height += strip.height();
            least.notes += strip.notes_of(usize::MAX);
            after = Some(strip.after);
        }
        least
    }

    /// How much of `room` the first strip may take: where what it leads to has no room below it, its last
    /// lines go to the next page as well.
    fn room_of_first(&self, room: f32) -> f32 {
        let Some(strip) = self.strips.front() else { return room };
        if strip.keep != Keep::End || !strip.is_divisible() {
            return room;
        }
        let with_next = strip.height() + self.minimum_from(1, Some(strip.after), Bonds::All).height;
        if with_next > room + TOLERANCE { room.min(strip.height_but_last()) } else { room }
    }

    /// Places as much as there is room for, and says how tall that is.
    pub(super) fn fill(&mut self, area: Area, canvas: &mut Canvas) -> f32 {
        let mut used = 0.0;
        let mut after: Option<f32> = None;
        let mut bar: Option<f32> = None;
        // Whether everything so far, from the top of a page that has nothing else, wants to stay with what follows.
        let mut bound = area.force;
        while !self.strips.is_empty() {
            let first = after.is_none();
            let before = self.strips.front().map_or(0.0, |strip| strip.before);
            let gap = after.map_or(0.0, |after| after.max(before));
            let whole = area.height - area.notes(canvas);
            let height = self.room_of_first(whole - used - gap);
            let fits = |bonds| gap + self.minimum_in(area, canvas, bonds) <= whole - used + TOLERANCE;
            let fits = fits(Bonds::All) || (bound && fits(Bonds::Strong));
            let Some(strip) = self.strips.front_mut() else { break };
            if matches!(strip.body, StripBody::PageBreak) {
                self.strips.pop_front();
                if first {
                    continue;
                }
                break;
            }
            let force = area.force && first;
            if !fits && !force {
                break;
            }
            bound &= strip.binds(Bonds::All);
            let room = Area { x: area.x + strip.x, y: area.y + used + gap, height, force, foot: area.foot };
            let (height, done) = place(&mut strip.body, room, canvas);
            if height <= 0.0 && !done {
                break;
            }
            if let Some(x) = strip.bar {
                // The bar of a quotation bridges the gaps between its paragraphs.
                let above = if bar == Some(x) { gap } else { 0.0 };
                draw_bar(canvas, area.x + x, room.y - above, height + above);
            }
            bar = strip.bar;
            used += gap + height;
            if !done {
                break;
            }
            after = Some(strip.after);
            self.strips.pop_front();
        }
        used
    }
}

fn draw_bar(canvas: &mut Canvas, x: f32, y: f32, height: f32) {
    canvas.shade(Rectangle { x, y, width: HAIRLINE * 3.0, height }, RULE);
}

/// Places what fits of a block, and says how tall that is and whether it was all.
fn place(body: &mut StripBody, room: Area, canvas: &mut Canvas) -> (f32, bool) {
    match body {
        StripBody::Lines { lines, undivided } => {
            let first_note = if canvas.notes.is_empty() { NOTES_GAP } else { 0.0 };
            let count = fitting(lines, *undivided, room, first_note);
            let mut height = 0.0;
            for line in lines.drain(..count) {
                let next = height + line.height;
                canvas.line(line, room.x, room.y + height);
                height = next;
            }
            (height, lines.is_empty())
        }
        StripBody::Solid { height, canvas: content } => {
            canvas.paste(std::mem::take(content), room.x, room.y);
            (*height, true)
        }
        StripBody::Table(grid) => {
            let height = grid.fill(room, canvas);
            (height, grid.is_done())
        }
        StripBody::PageBreak => (0.0, true),
    }
}

/// How many lines of a paragraph go here, leaving no line of it alone on either page.
fn fitting(lines: &VecDeque<Line>, undivided: bool, room: Area, first_note: f32) -> usize {
    let mut height = 0.0;
    let mut above_notes = if room.foot { first_note } else { 0.0 };
    let fit = lines
        .iter()
        .take_while(|line| {
            height += line.height;
            if room.foot && !line.notes.is_empty() {
                height += line.notes_least() + std::mem::take(&mut above_notes);
            }
            height <= room.height + TOLERANCE
        })
        .count();
    let all = lines.len();
    if fit >= all {
        return all;
    }
    let together = if all - fit < TOGETHER { all.saturating_sub(TOGETHER) } else { fit };
    let together = without_hyphen(lines, together);
    let wanted = if undivided || together < TOGETHER { 0 } else { together };
    if wanted == 0 && room.force { fit.max(1) } else { wanted }
}

/// A page had better not end inside a word: where a line less is enough for that, it goes to the next page.
fn without_hyphen(lines: &VecDeque<Line>, count: usize) -> usize {
    let divided = |count: usize| count > 0 && lines.get(count - 1).is_some_and(|line| line.hyphenated);
    let fewer = (1..=2).map(|less| count.saturating_sub(less));
    let better = fewer.take_while(|&fewer| fewer >= TOGETHER).find(|&fewer| !divided(fewer));
    better.filter(|_| divided(count)).unwrap_or(count)
}
