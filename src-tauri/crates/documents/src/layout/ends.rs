//! Where the lines of a paragraph end.

use super::hyphens::Hyphen;
use super::lines::{SHRINK, SPREAD, STRETCH, TOLERANCE};
use super::text::{Item, Word};

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
    /// Where in that item the next line begins, in bytes; beyond its beginning, a hyphen ends the line.
    inside: usize,
    /// From the segment's start to the end of the last word of the line.
    end: Sum,
    /// From the segment's start to the start of the next line.
    next_start: Sum,
}

impl Breakpoint {
    /// Inside the item before which this much of the segment lies.
    fn inside(item: usize, before: Sum, hyphen: Hyphen) -> Self {
        let spread = before.spread + hyphen.letters * SPREAD / 1000.0;
        let next_start = Sum { natural: before.natural + hyphen.width, spread, ..before };
        let end = Sum { natural: next_start.natural + hyphen.mark, ..next_start };
        Self { next: item, inside: hyphen.at, end, next_start }
    }

    /// How many lines in a row end in hyphens with this one; `None` if those are too many.
    fn hyphens_after(&self, before: usize) -> Option<usize> {
        match self.inside {
            0 => Some(0),
            _ => (before < HYPHENS_IN_A_ROW).then_some(before + 1),
        }
    }
}

/// A word between white: parts of one in several styles are not divided further.
fn lone_word(segment: &[Item], index: usize) -> Option<&Word> {
    let is_word = |index: usize| matches!(segment.get(index), Some(Item::Word(_)));
    match &segment[index] {
        Item::Word(word) if !is_word(index + 1) && (index == 0 || !is_word(index - 1)) => Some(word),
        Item::Word(_) | Item::Glue(_) | Item::Break => None,
    }
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
    /// With all white as wide, and all letters as far apart, as they may be.
    fn widest(&self) -> f32 {
        self.natural + self.elastic * STRETCH + self.spread
    }

    pub(super) fn add(&mut self, item: &Item) {
        self.natural += item_width(item);
        match item {
            Item::Word(word) => self.spread += word.letters * SPREAD / 1000.0,
            Item::Glue(glue) if glue.elastic => self.elastic += glue.width,
            Item::Glue(_) | Item::Break => {}
        }
    }
}

/// Where lines of whole words may end.
fn breakpoints(segment: &[Item]) -> Vec<Breakpoint> {
    breakpoints_with(segment, |_| Vec::new())
}

/// Where lines may end, inside words too. The last word stays whole: its rest would be a line of its own.
fn breakpoints_with(segment: &[Item], mut hyphens: impl FnMut(&Word) -> Vec<Hyphen>) -> Vec<Breakpoint> {
    let mut points = vec![Breakpoint::default()];
    let mut sum = Sum::default();
    // White at the end of a line hangs: its words end before it.
    let mut end = sum;
    let last_word = segment.iter().rposition(|item| matches!(item, Item::Word(_)));
    for (index, item) in segment.iter().enumerate() {
        if let Some(word) = lone_word(segment, index).filter(|_| last_word != Some(index)) {
            points.extend(hyphens(word).into_iter().map(|hyphen| Breakpoint::inside(index, sum, hyphen)));
        }
        sum.add(item);
        if matches!(item, Item::Word(_)) {
            end = sum;
        }
        let runs_on = may_end(item) && !matches!(segment.get(index + 1), Some(Item::Glue(_) | Item::Break));
        if runs_on || index + 1 == segment.len() {
            points.push(Breakpoint { next: index + 1, inside: 0, end, next_start: sum });
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

/// Where a line ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct End {
    /// The first item of the next line.
    pub(super) next: usize,
    /// Where in that item the next line begins, in bytes.
    pub(super) inside: usize,
}

impl End {
    /// Where the first line begins.
    pub(super) const START: Self = Self { next: 0, inside: 0 };
}

/// Chooses all ends together, so that the sum of what disturbs is least. Words are divided only where lines of whole
/// words would be too loose: white that is somewhat narrow is less of a nuisance than a hyphen.
pub(super) fn total_fit(
    segment: &[Item],
    width: f32,
    hyphens: Option<impl FnMut(&Word) -> Vec<Hyphen>>,
) -> Vec<End> {
    let whole = chosen(&breakpoints(segment), width);
    match (whole, hyphens) {
        (Some(whole), Some(hyphens)) if whole.worst > TOLERABLE => {
            let divided = chosen(&breakpoints_with(segment, hyphens), width);
            divided.unwrap_or(whole).ends
        }
        (Some(whole), _) => whole.ends,
        // However the lines disturb, words are never lost.
        (None, _) => first_fit(segment, width).into_iter().map(|next| End { next, inside: 0 }).collect(),
    }
}

/// Ends chosen together.
struct Chosen {
    ends: Vec<End>,
    /// How much the loosest of the lines disturbs.
    worst: f32,
}

/// The best way to a place where a line may end.
#[derive(Clone, Copy)]
struct Way {
    cost: f32,
    /// How much its last line disturbs if it is loose.
    looseness: f32,
    /// The place before, and how many lines in a row ended in hyphens there.
    from: (usize, usize),
}

impl Way {
    const NONE: Self = Self { cost: f32::INFINITY, looseness: 0.0, from: (0, 0) };
}

/// For each number of hyphens in a row, the best way to a place.
type Ways = [Way; HYPHENS_IN_A_ROW + 1];

fn chosen(points: &[Breakpoint], width: f32) -> Option<Chosen> {
    let calm = best_ways(points, width, true);
    // A single hasty line costs more than this: where all lines together cost less, none of them is one.
    let bound = (1.0 + HASTY) * (1.0 + HASTY);
    if calm[points.len() - 1][0].cost < bound {
        return traced(points, &calm);
    }
    traced(points, &best_ways(points, width, false))
}

/// The best ways to each place. `calm`: by no line that is hasty, which spares weighing most of them.
fn best_ways(points: &[Breakpoint], width: f32, calm: bool) -> Vec<Ways> {
    let mut best: Vec<Ways> = vec![[Way::NONE; HYPHENS_IN_A_ROW + 1]; points.len()];
    best[0][0].cost = 0.0;
    let mut starts = 0;
    for to in 1..points.len() {
        starts = if calm { first_hasty(points, to, width, starts) } else { to };
        let (before, after) = best.split_at_mut(to);
        after[0] = ways_to(points, to, width, &before[..starts]);
    }
    best
}

/// The best ways to a place, by lines that begin at one of those before it.
fn ways_to(points: &[Breakpoint], to: usize, width: f32, before: &[Ways]) -> Ways {
    let mut ways = [Way::NONE; HYPHENS_IN_A_ROW + 1];
    for from in (0..before.len()).rev() {
        let line = Candidate { from: &points[from], to: &points[to], next: points.get(to + 1), width };
        let badness = match line.badness() {
            Some(badness) => badness,
            // Longer lines are longer still; a single part is set whatever its width.
            None if from + 1 < to => break,
            None => OVERFULL,
        };
        let looseness = if line.slack() > 0.0 { badness } else { 0.0 };
        let step = Step { from, badness, looseness };
        step.extend(&before[from], &points[to], &mut ways);
    }
    ways
}

/// The first place from which on lines to this one are [`HASTY`], looked for around another. The last line of a
/// paragraph never is.
fn first_hasty(points: &[Breakpoint], to: usize, width: f32, around: usize) -> usize {
    let Some(next) = points.get(to + 1) else { return to };
    let end = &points[to].end;
    let is_hasty = |from: usize| {
        let start = &points[from].next_start;
        let is_short = end.widest() - start.widest() < width - ROUNDING;
        is_short && next.end.natural - start.natural <= width
    };
    let mut first = around.min(to);
    while first > 0 && is_hasty(first - 1) {
        first -= 1;
    }
    while first < to && !is_hasty(first) {
        first += 1;
    }
    first
}

/// A line, as a step from one place to the next.
struct Step {
    from: usize,
    badness: f32,
    looseness: f32,
}

impl Step {
    /// Extends the ways to the place where it begins.
    fn extend(&self, ways: &Ways, to: &Breakpoint, extended: &mut Ways) {
        for (row, way) in ways.iter().enumerate().filter(|(_, way)| way.cost.is_finite()) {
            let Some(after) = to.hyphens_after(row) else { continue };
            let hyphens = HYPHEN * HYPHEN * (after * after) as f32;
            let cost = way.cost + (1.0 + self.badness) * (1.0 + self.badness) + hyphens;
            if cost < extended[after].cost {
                extended[after] = Way { cost, looseness: self.looseness, from: (self.from, row) };
            }
        }
    }
}

/// The ends along the best way to the last place; `None` where no way leads there.
fn traced(points: &[Breakpoint], best: &[Ways]) -> Option<Chosen> {
    let mut chosen = Chosen { ends: Vec::new(), worst: 0.0 };
    let (mut at, mut row) = (points.len() - 1, 0);
    while at > 0 {
        let way = best[at][row];
        if !way.cost.is_finite() {
            return None;
        }
        chosen.ends.push(End { next: points[at].next, inside: points[at].inside });
        chosen.worst = chosen.worst.max(way.looseness);
        (at, row) = way.from;
    }
    chosen.ends.reverse();
    Some(chosen)
}

/// More lines than these do not end in hyphens one after the other.
const HYPHENS_IN_A_ROW: usize = 2;
/// Where no loose line of whole words disturbs more, no word is divided: white half as wide again as it should be.
const TOLERABLE: f32 = 12.5;
/// A line that ends in a hyphen disturbs as much as white that is two thirds wider than it should be.
const HYPHEN: f32 = 30.0;
/// A line whose letters are set apart disturbs more than one of wide white only.
const SPACED: f32 = 130.0;
/// A line that cannot be filled is worse than any that can,
const RAGGED: f32 = 300.0;
/// one that could have taken another word even more so,
const HASTY: f32 = 1500.0;
/// and one that does not fit is the worst.
const OVERFULL: f32 = 30_000.0;
/// More than rounding makes of lengths summed along a paragraph of a hundred pages.
const ROUNDING: f32 = 1.0;
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
    /// The white that would be left with all white as wide as it is by nature.
    fn slack(&self) -> f32 {
        self.width - (self.to.end.natural - self.from.next_start.natural)
    }

    /// How much the line disturbs; `None` if it does not fit.
    fn badness(&self) -> Option<f32> {
        let (start, end) = (&self.from.next_start, &self.to.end);
        let natural = end.natural - start.natural;
        let elastic = end.elastic - start.elastic;
        let slack = self.slack();
        if slack < -TOLERANCE {
            let ratio = -slack / (elastic * SHRINK);
            return (ratio <= 1.0).then_some(100.0 * ratio * ratio * ratio);
        }
        let Some(next) = self.next else {
            return Some(if natural < self.width * 0.08 { LONELY } else { 0.0 });
        };
        // Full to the dot, or beyond it by no more than anyone sees: without white there is nothing to divide by.
        if slack <= 0.0 {
            return Some(0.0);
        }
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// A paragraph of words of these widths, each of which may be divided in its middle or not.
    fn paragraph(words: &[(f32, bool)]) -> Vec<Breakpoint> {
        const WHITE: f32 = 3.0;
        let mut points = vec![Breakpoint::default()];
        let mut sum = Sum::default();
        for (next, &(width, divisible)) in (1..).zip(words) {
            let letters = width * 2.0;
            if divisible {
                let hyphen = Hyphen { at: 1, width: width / 2.0, letters: letters / 2.0, mark: 3.5 };
                points.push(Breakpoint::inside(next - 1, sum, hyphen));
            }
            sum.natural += width;
            sum.spread += letters * SPREAD / 1000.0;
            let end = sum;
            sum.natural += WHITE;
            sum.elastic += WHITE;
            points.push(Breakpoint { next, inside: 0, end, next_start: sum });
        }
        points
    }

    proptest! {
        #[test]
        fn what_is_not_weighed_would_not_have_been_chosen(
            words in prop::collection::vec((1.0..90.0_f32, any::<bool>()), 1..150),
            width in 20.0..500.0_f32,
        ) {
            let points = paragraph(&words);
            let weighed = traced(&points, &best_ways(&points, width, false));
            let ends = |chosen: Option<Chosen>| chosen.map(|chosen| (chosen.ends, chosen.worst));
            prop_assert_eq!(ends(chosen(&points, width)), ends(weighed));
        }
    }
}
