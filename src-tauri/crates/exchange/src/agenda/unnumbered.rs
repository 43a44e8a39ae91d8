//! Agendas whose items have neither number nor bullet: one per line, set in by tabs or not at all.

use std::collections::HashSet;

use super::continuation::closes_the_session;
use super::{Draft, Page, Run};
use crate::fold::fold;
use crate::lines::{Line, is_page_number};
use crate::numbering::{agenda_words, marker};
use crate::titles::{asks_for_more, is_ended, split_margin};
use sesiona_domain::agenda::MAX_LEVELS;

/// The longest line that is a title.
const LONGEST: usize = 250;
/// Over how many lines a title is wrapped at the most.
const WRAPPED: usize = 40;

/// Reads the lines below a heading as items, if they look like ones.
pub(crate) fn parse(page: &Page<'_>, start: usize) -> Option<Run> {
    let base = page.lines.get(start)?.indent();
    let mut reader = Reader {
        page,
        lines: page.lines,
        base,
        drafts: Vec::new(),
        indents: Vec::new(),
        titles: HashSet::new(),
        last: String::new(),
        stand_together: false,
    };
    let end = reader.read(start);
    let telling = reader.drafts.iter().filter(|draft| agenda_words(&draft.title().text)).count();
    let wanted = if base >= 4 { 1 } else { 2 };
    (reader.drafts.len() >= 3 && telling >= wanted).then(|| Run {
        start,
        end,
        drafts: reader.drafts,
        ..Run::default()
    })
}

struct Reader<'a> {
    page: &'a Page<'a>,
    lines: &'a [Line],
    /// The indentation of the first item.
    base: usize,
    drafts: Vec<Draft>,
    indents: Vec<usize>,
    /// The folded titles of all items but the last.
    titles: HashSet<String>,
    /// The title of the last item, as far as it was read.
    last: String,
    /// Whether an item stands right below another.
    stand_together: bool,
}

impl Reader<'_> {
    fn read(&mut self, start: usize) -> usize {
        let mut end = start;
        let mut blanks = 0;
        for index in start..self.lines.len() {
            let line = &self.lines[index];
            if line.is_blank() {
                blanks += 1;
                continue;
            }
            if self.ends_at(index, blanks) {
                break;
            }
            self.take(index, blanks);
            blanks = 0;
            end = index + 1;
        }
        end
    }

    fn ends_at(&self, index: usize, blanks: usize) -> bool {
        let line = &self.lines[index];
        let known = || {
            let folded = fold(line.trimmed());
            self.titles.contains(&folded) || (!self.drafts.is_empty() && fold(&self.last) == folded)
        };
        let outside = self.base > 0 && line.indent() == 0 && !self.goes_on(line, blanks);
        let closed = !self.drafts.is_empty() && closes_the_session(&self.last);
        let too_long = self.drafts.last().is_some_and(|draft| draft.pieces.len() >= WRAPPED);
        // Items stand either all together or each on its own.
        let apart = blanks > 0 && self.drafts.len() > 1 && self.stand_together;
        closed
            || (too_long && self.goes_on(line, blanks))
            || outside
            || (apart && line.indent() <= self.base && self.base == 0)
            || blanks > 2
            || line.trimmed().len() > LONGEST
            || self.page.heading(index).is_some()
            || (marker(line.trimmed()).is_some() && !is_page_number(line.trimmed()))
            || known()
    }

    fn goes_on(&self, line: &Line, blanks: usize) -> bool {
        let piece = self.drafts.last().and_then(|draft| draft.pieces.last());
        let small = line.trimmed().chars().next().is_some_and(char::is_lowercase);
        blanks == 0 && piece.is_some_and(|piece| !is_ended(piece) && (small || asks_for_more(piece)))
    }

    fn take(&mut self, index: usize, blanks: usize) {
        let line = &self.lines[index];
        let goes_on = self.goes_on(line, blanks);
        if is_page_number(line.trimmed())
            && let Some(draft) = self.drafts.last_mut()
        {
            draft.below.push(index);
            return;
        }
        let (title, margin) = split_margin(line.trimmed());
        let margin = margin.into_iter().map(|cell| (line.number, cell.to_owned()));
        if goes_on && let Some(draft) = self.drafts.last_mut() {
            draft.pieces.push(title.to_owned());
            draft.margin.extend(margin);
            draft.lines.1 = line.number;
            self.last = draft.title().text;
            return;
        }
        if let Some(last) = self.drafts.last() {
            self.titles.insert(fold(&self.last));
            self.stand_together |= line.number == last.lines.1 + 1;
        }
        let depth = self.depth(line.indent());
        self.drafts.push(Draft {
            depth: depth.min(MAX_LEVELS - 1),
            pieces: vec![title.to_owned()],
            margin: margin.collect(),
            lines: (line.number, line.number),
            in_sequence: true,
            too_deep: depth >= MAX_LEVELS,
            ..Draft::default()
        });
        self.last = self.drafts.last().map(|draft| draft.title().text).unwrap_or_default();
    }

    fn depth(&mut self, indent: usize) -> usize {
        while self.indents.last().is_some_and(|&last| last > indent) {
            self.indents.pop();
        }
        if self.indents.last().is_none_or(|&last| last < indent) {
            self.indents.push(indent);
        }
        self.indents.len() - 1
    }
}
