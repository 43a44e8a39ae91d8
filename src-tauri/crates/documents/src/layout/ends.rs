//! Where the lines of a paragraph end.

use super::lines::{SHRINK, SPREAD, STRETCH, TOLERANCE};
use super::text::Item;

pub(super) fn item_width(item: &Item) -> f32 {
    match item {
        Item::Word(word) => word.width,
        Item::Glue(glue) => glue.width,
        Item::Break => 0.0,
    }
}

/// Whether a line may end after this item.
fn may_end(item: &Item) -> bool {
    match item {
        Item::Word(word) => word.severed,
        Item::Glue(glue) => glue.breaks,
        Item::Break => true,
    }
}

/// A place where a line may end.
#[derive(Clone, Copy, Debug, Default)]
struct Breakpoint {
    /// The first item of the next line.
    next: usize,
    /// From the segment's start to the end of the last word of the line.
    end: Sum,
    /// From the segment's start to the start of the next line.
    next_start: Sum,
}

/// Lengths summed along a segment.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Sum {
    pub(super) natural: f32,
    /// White that may give way.
    pub(super) elastic: f32,
    /// What words gain when their letters are set apart.
    pub(super) spread: f32,
}

impl Sum {
    pub(super) fn add(&mut self, item: &Item) {
        self.natural += item_width(item);
        match item {
            Item::Word(word) => self.spread += word.letters * SPREAD / 1000.0,
            Item::Glue(glue) if glue.elastic => self.elastic += glue.width,
            Item::Glue(_) | Item::Break => {}
        }
    }
}

fn breakpoints(segment: &[Item]) -> Vec<Breakpoint> {
    let mut points = vec![Breakpoint::default()];
    let mut sum = Sum::default();
    // White at the end of a line hangs: its words end before it.
    let mut end = sum;
    for (index, item) in segment.iter().enumerate() {
        sum.add(item);
        if matches!(item, Item::Word(_)) {
            end = sum;
        }
        let runs_on = may_end(item) && !matches!(segment.get(index + 1), Some(Item::Glue(_) | Item::Break));
        if runs_on || index + 1 == segment.len() {
            points.push(Breakpoint { next: index + 1, end, next_start: sum });
        }
    }
    points
}

/// Fills each line as far as it goes.
pub(super) fn first_fit(segment: &[Item], width: f32) -> Vec<usize> {
    let points = breakpoints(segment);
    let mut ends = Vec::new();
    let mut from = 0;
    for index in 1..points.len() {
        if index > from + 1 && points[index].end.natural - points[from].next_start.natural > width + TOLERANCE
        {
            ends.push(points[index - 1].next);
            from = index - 1;
        }
    }
    ends.extend(points.last().filter(|_| points.len() > 1).map(|point| point.next));
    ends
}

/// Fills no more lines than needed, but as evenly as can be: a title does not end with a lone word.
pub(super) fn balanced(segment: &[Item], width: f32) -> Vec<usize> {
    let mut ends = first_fit(segment, width);
    if !(2..=4).contains(&ends.len()) {
        return ends;
    }
    let (mut narrow, mut wide) = (width / 2.0, width);
    for _ in 0..8 {
        let middle = (narrow + wide) / 2.0;
        let tried = first_fit(segment, middle);
        if tried.len() == ends.len() && widest(segment, &tried) <= middle + TOLERANCE {
            (wide, ends) = (middle, tried);
        } else {
            narrow = middle;
        }
    }
    ends
}

fn widest(segment: &[Item], ends: &[usize]) -> f32 {
    let starts = std::iter::once(0).chain(ends.iter().copied());
    let widths = starts.zip(ends).map(|(start, &end)| {
        let line = &segment[start..end];
        let words = line.iter().rposition(|item| matches!(item, Item::Word(_))).map_or(0, |at| at + 1);
        line[..words].iter().map(item_width).sum::<f32>()
    });
    widths.fold(0.0, f32::max)
}

/// Chooses all ends together, so that the sum of what disturbs is least.
pub(super) fn total_fit(segment: &[Item], width: f32) -> Vec<usize> {
    let points = breakpoints(segment);
    let count = points.len();
    let mut best: Vec<(f32, usize)> = vec![(0.0, 0)];
    for to in 1..count {
        let mut chosen = (f32::INFINITY, to - 1);
        for from in (0..to).rev() {
            let line = Candidate { from: &points[from], to: &points[to], next: points.get(to + 1), width };
            let badness = match line.badness() {
                Some(badness) => badness,
                // Longer lines are longer still; a single part is set whatever its width.
                None if from + 1 < to => break,
                None => OVERFULL,
            };
            let cost = best[from].0 + (1.0 + badness) * (1.0 + badness);
            if cost < chosen.0 {
                chosen = (cost, from);
            }
        }
        best.push(chosen);
    }
    let mut ends = Vec::new();
    let mut at = count - 1;
    while at > 0 {
        ends.push(points[at].next);
        at = best[at].1;
    }
    ends.reverse();
    ends
}

/// A line whose letters are set apart disturbs more than one of wide white only.
const SPACED: f32 = 130.0;
/// A line that cannot be filled is worse than any that can,
const RAGGED: f32 = 300.0;
/// one that could have taken another word even more so,
const HASTY: f32 = 1500.0;
/// and one that does not fit is the worst.
const OVERFULL: f32 = 30_000.0;
/// A last line of one short word looks lost.
const LONELY: f32 = 20.0;

/// A line that may be set.
struct Candidate<'p> {
    from: &'p Breakpoint,
    to: &'p Breakpoint,
    /// Where the line would end with one word more; `None` at the end of the paragraph.
    next: Option<&'p Breakpoint>,
    width: f32,
}

impl Candidate<'_> {
    /// How much the line disturbs; `None` if it does not fit.
    fn badness(&self) -> Option<f32> {
        let (start, end) = (&self.from.next_start, &self.to.end);
        let natural = end.natural - start.natural;
        let elastic = end.elastic - start.elastic;
        let slack = self.width - natural;
        if slack < -TOLERANCE {
            let ratio = -slack / (elastic * SHRINK);
            return (ratio <= 1.0).then_some(100.0 * ratio * ratio * ratio);
        }
        let Some(next) = self.next else {
            return Some(if natural < self.width * 0.08 { LONELY } else { 0.0 });
        };
        let ratio = slack / (elastic * STRETCH);
        if ratio <= 1.0 {
            return Some(100.0 * ratio * ratio * ratio);
        }
        let spread = end.spread - start.spread;
        if elastic > 0.0 && slack <= elastic * STRETCH + spread {
            return Some(SPACED * (1.0 + (slack - elastic * STRETCH) / spread));
        }
        let hasty = next.end.natural - start.natural <= self.width;
        Some(if hasty { HASTY } else { RAGGED } + 100.0 * slack / self.width)
    }
}
