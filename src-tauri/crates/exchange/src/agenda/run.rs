//! Reading the items of an agenda, line by line.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::collections::HashMap;

use super::continuation::{Before, closes_the_session, goes_on};
use super::levels::{Levels, Placement};
use super::{Draft, Page, Run, run_on};
use crate::fold::{fold, likeness};
use crate::lines::{Line, indent, is_page_number};
use crate::numbering::{Marker, Style, marker};
use crate::tags;
use crate::titles::{is_ended, split_margin};

/// A run and how it ended.
pub(crate) struct Parsed {
    pub(crate) run: Run,
    /// Its last item closes the session.
    pub(crate) closed: bool,
    /// It ended where a title came again: the sections begin there.
    pub(crate) repeats: bool,
}

impl From<Parsed> for Run {
    fn from(parsed: Parsed) -> Self {
        parsed.run
    }
}

/// How many items of one number are compared with a heading.
const SAME_NUMBER: usize = 4;
/// Over how many lines a title is wrapped at the most.
const TITLE_LINES: usize = 40;

/// Reads the items from a line on; `rest` is where they begin in it.
pub(crate) fn parse(page: &Page<'_>, start: usize, rest: Option<usize>, interleaved: bool) -> Parsed {
    let mut reader = Reader {
        page,
        lines: page.lines,
        interleaved,
        levels: Levels::default(),
        drafts: Vec::new(),
        folded: Vec::new(),
        open: OnceCell::new(),
        titles: HashMap::new(),
        by_path: HashMap::new(),
        ended: 0,
        gap: 0,
        repeats: false,
        small_titles: false,
    };
    let end = reader.read(start, rest);
    let closed = reader.closed();
    let run = Run { start, end, drafts: reader.drafts, interleaved, ..Run::default() };
    Parsed { run, closed, repeats: reader.repeats }
}

/// The text of a line, the cells of a table drawn with bars set apart by tabs; `None` for a ruling line.
pub(crate) fn cells(text: &str) -> Option<Cow<'_, str>> {
    let trimmed = text.trim();
    if trimmed.len() > 2 && trimmed.chars().all(|c| "-=_|:+ *\t".contains(c)) {
        return None;
    }
    match trimmed.strip_prefix('|') {
        Some(row) if row.contains('|') => {
            let row = row.strip_suffix('|').unwrap_or(row);
            Some(Cow::Owned(row.split('|').map(str::trim).collect::<Vec<_>>().join("\t")))
        }
        _ if tags::has_tags(text) => Some(Cow::Owned(without_tags(text))),
        _ => Some(Cow::Borrowed(text)),
    }
}

/// The text without tags, as far indented as before.
fn without_tags(text: &str) -> String {
    let space = text.len() - text.trim_start().len();
    format!("{}{}", &text[..space], tags::without_tags(text))
}

/// Whether a line heads the columns of an agenda: «No. Asunto Tiempo Responsable».
pub(crate) fn is_header_row(text: &str) -> bool {
    const NAMES: [&str; 26] = [
        "no",
        "num",
        "numero",
        "n",
        "punto",
        "puntos",
        "asunto",
        "asuntos",
        "tema",
        "temas",
        "descripcion",
        "tiempo",
        "hora",
        "horario",
        "duracion",
        "minutos",
        "responsable",
        "presenta",
        "ponente",
        "item",
        "topic",
        "subject",
        "time",
        "presenter",
        "minutes",
        "observaciones",
    ];
    let Some(text) = cells(text) else { return false };
    let mut cells = text.split('\t').filter(|cell| !cell.trim().is_empty()).peekable();
    text.contains('\t') && cells.peek().is_some() && cells.all(|cell| NAMES.contains(&fold(cell).as_str()))
}

pub(super) struct Reader<'a> {
    pub(super) page: &'a Page<'a>,
    pub(super) lines: &'a [Line],
    pub(super) interleaved: bool,
    pub(super) levels: Levels,
    pub(super) drafts: Vec<Draft>,
    /// The folded title of each item but the last, whose title may go on.
    folded: Vec<String>,
    /// The folded title of the last item, as far as it was read.
    open: OnceCell<String>,
    /// The folded titles so far.
    pub(super) titles: HashMap<String, usize>,
    /// The items of each number.
    pub(super) by_path: HashMap<Vec<u32>, Vec<usize>>,
    /// How many titles end with a point.
    pub(super) ended: usize,
    /// Blank lines since the last with text.
    pub(super) gap: usize,
    pub(super) repeats: bool,
    /// Whether the first title begins with a small letter.
    pub(super) small_titles: bool,
}

/// What a line is to the agenda.
pub(super) enum Step {
    /// It belongs to it.
    Taken,
    /// The next item is at that line; what stands between is below the last item.
    Resume(usize),
    /// The agenda ended before it.
    End,
}

impl Reader<'_> {
    /// Reads from a line on and gives the line where the agenda has ended.
    fn read(&mut self, start: usize, rest: Option<usize>) -> usize {
        let mut index = start;
        let mut end = start;
        while index < self.lines.len() {
            let line = &self.lines[index];
            if line.is_blank() {
                self.gap += 1;
                index += 1;
                continue;
            }
            let text =
                rest.filter(|_| index == start).map_or(line.text.as_str(), |rest| &line.trimmed()[rest..]);
            match self.line(index, text, index == start) {
                Step::Taken => index += 1,
                Step::Resume(next) => {
                    let between = (index..next).filter(|&index| !self.lines[index].is_blank());
                    if let Some(draft) = self.drafts.last_mut() {
                        draft.below.extend(between);
                    }
                    index = next;
                }
                Step::End => break,
            }
            self.gap = 0;
            end = index;
        }
        self.close_title();
        end
    }

    fn line(&mut self, index: usize, text: &str, first: bool) -> Step {
        let Some(text) = cells(text) else {
            return if self.drafts.is_empty() { Step::End } else { Step::Taken };
        };
        if !first {
            if is_page_number(text.trim()) && !self.continues_above(index) {
                return self.set_below(index);
            }
            if self.ends_with(index) {
                return Step::End;
            }
        }
        let below = (index + 1..self.lines.len()).find(|&next| !self.lines[next].is_blank());
        let below = below.and_then(|next| marker(&self.lines[next].text));
        let pieces = run_on::split(&text, below.as_ref());
        let mut step = Step::End;
        for (position, piece) in pieces.into_iter().enumerate() {
            step = self.piece(index, piece, first && position == 0);
            if !matches!(step, Step::Taken) {
                break;
            }
            self.gap = 0;
        }
        step
    }

    /// A page number in the midst of the run stays with the item above it.
    fn set_below(&mut self, index: usize) -> Step {
        let Some(draft) = self.drafts.last_mut() else { return Step::End };
        draft.below.push(index);
        Step::Taken
    }

    fn piece(&mut self, index: usize, text: &str, first: bool) -> Step {
        let indent = indent(text);
        if let Some(marker) = marker(text) {
            let placement = if first {
                Some(self.levels.first(&marker.sign))
            } else {
                self.placement(index, &marker, indent)
            };
            let next_number = placement
                .as_ref()
                .is_some_and(|placement| placement.in_sequence && !placement.reading.path.is_empty());
            if !first && !next_number && self.repeats_a_title(&marker) {
                self.repeats = true;
                return Step::End;
            }
            if let Some(placement) = placement {
                self.push(index, &marker, &placement, indent);
                return Step::Taken;
            }
            if self.restarts(&marker) {
                return Step::End;
            }
        } else if self.repeats_whole(text) {
            self.repeats = true;
            return Step::End;
        }
        if self.goes_on(index, text) {
            self.append(index, text);
            return Step::Taken;
        }
        self.resume(index)
    }

    fn placement(&self, index: usize, marker: &Marker<'_>, indent: usize) -> Option<Placement> {
        if let Some(placement) = self.levels.next(&marker.sign, indent) {
            return self.accepts(index, marker, &placement, indent).then_some(placement);
        }
        if let Some((_, next)) = self.levels.restarted(&marker.sign) {
            let style = marker.readings.first()?.style;
            if !self.closed() && self.comes_later(index, style, next) {
                return self.levels.restart(&marker.sign);
            }
            let all_ones = self.gap == 0 && next == 2 && !self.repeats_a_title(marker);
            return if all_ones { self.levels.out_of_sequence(&marker.sign, indent) } else { None };
        }
        let placement = self.levels.out_of_sequence(&marker.sign, indent)?;
        let due = self.levels.next_at_top().filter(|_| placement.depth == 0);
        let skipped_only_here = due.is_some_and(|(style, due)| {
            placement.reading.value() > due && self.comes_later(index, style, due)
        });
        let plausible =
            self.gap <= 1 && !self.closed() && !marker.goes_on_in_small_letters() && !marker.rest.is_empty();
        (plausible && !skipped_only_here).then_some(placement)
    }

    fn accepts(&self, index: usize, marker: &Marker<'_>, placement: &Placement, indent: usize) -> bool {
        if placement.depth == 0 {
            // «… del acta de la sesión / 4. ordinaria»: the line goes on though the number would fit.
            let goes_on = marker.goes_on_in_small_letters() && !self.small_titles && self.gap == 0;
            let unfinished = self
                .drafts
                .last()
                .is_some_and(|draft| draft.pieces.last().is_some_and(|piece| !is_ended(piece)));
            return !(goes_on && unfinished && placement.reading.style == Style::Arabic);
        }
        if self.closed() {
            return false;
        }
        let begins = placement.reading.path == [1] || placement.reading.path.is_empty();
        let deeper = indent > self.indent_of_last();
        let due = self.levels.next_at_top();
        let is_bullet = marker.written.is_none();
        !begins
            || self.gap == 0
            || deeper
            || (!is_bullet && placement.in_sequence && placement.reading.path.len() > 1)
            || due.is_some_and(|(style, due)| self.comes_later(index, style, due))
    }

    fn indent_of_last(&self) -> usize {
        self.drafts.last().map_or(0, |draft| self.lines.get(draft.lines.0 - 1).map_or(0, Line::indent))
    }

    /// Whether a list begins again at one where nothing of this agenda goes on.
    fn restarts(&self, marker: &Marker<'_>) -> bool {
        self.levels.restarted(&marker.sign).is_some()
    }

    fn push(&mut self, index: usize, marker: &Marker<'_>, placement: &Placement, indent: usize) {
        self.close_title();
        let number = self.lines[index].number;
        let mut draft = Draft {
            number: marker.written.clone(),
            paths: marker.readings.iter().map(|reading| reading.path.clone()).collect(),
            depth: placement.depth,
            lines: (number, number),
            in_sequence: placement.in_sequence,
            too_deep: placement.too_deep,
            ..Draft::default()
        };
        let mut rest = marker.rest;
        if placement.reading.style == Style::Time {
            draft.margin.push((number, marker.before.trim().to_owned()));
            // «17:00  1. Lista»
            if let Some(inner) = self::marker(rest).filter(|inner| inner.written.is_some()) {
                draft.number = inner.written.clone();
                draft.paths = inner.readings.iter().map(|reading| reading.path.clone()).collect();
                rest = inner.rest;
            }
        }
        if self.drafts.is_empty() {
            self.small_titles = marker.goes_on_in_small_letters();
        }
        self.levels.enter(placement, &marker.sign, indent);
        for path in draft.paths.iter().filter(|path| !path.is_empty()) {
            self.by_path.entry(path.clone()).or_default().push(self.drafts.len());
        }
        self.drafts.push(draft);
        self.take(index, rest);
    }

    fn append(&mut self, index: usize, text: &str) {
        if let Some(draft) = self.drafts.last_mut() {
            draft.lines.1 = self.lines[index].number;
        }
        self.take(index, text);
    }

    /// Adds a line to the last title, what stands in its margin apart.
    fn take(&mut self, index: usize, text: &str) {
        let number = self.lines[index].number;
        let Some(draft) = self.drafts.last_mut() else { return };
        self.open.take();
        let (title, margin) = split_margin(text.trim());
        if !title.is_empty() {
            draft.pieces.push(title.to_owned());
        }
        draft.margin.extend(margin.into_iter().map(|cell| (number, cell.to_owned())));
    }

    /// Remembers the last title, now that it is whole.
    fn close_title(&mut self) {
        let Some(draft) = self.drafts.last() else { return };
        let index = self.drafts.len() - 1;
        self.ended += usize::from(draft.pieces.last().is_some_and(|piece| is_ended(piece)));
        let whole = self.open.take().unwrap_or_else(|| fold(&draft.title().text));
        self.folded.push(whole.clone());
        if let Some(first) = draft.pieces.first().filter(|_| draft.pieces.len() > 1) {
            let first = fold(first);
            if first.len() >= 12 {
                self.titles.entry(first).or_insert(index);
            }
        }
        if !whole.is_empty() {
            self.titles.entry(whole).or_insert(index);
        }
    }

    pub(super) fn closed(&self) -> bool {
        let last = self.drafts.last().filter(|draft| draft.depth == 0);
        self.drafts.len() > 1
            && last.is_some_and(|draft| draft.pieces.first().is_some_and(|piece| closes_the_session(piece)))
    }

    pub(super) fn repeats_a_title(&self, marker: &Marker<'_>) -> bool {
        let folded = fold(split_margin(marker.rest).0);
        if folded.is_empty() {
            return false;
        }
        if self.titles.contains_key(&folded) || self.folded_title(self.drafts.len().wrapping_sub(1)) == folded
        {
            return true;
        }
        let same_number =
            marker.readings.iter().filter_map(|reading| self.by_path.get(&reading.path)).flatten();
        same_number.take(SAME_NUMBER).any(|&index| {
            let title = self.folded_title(index);
            let one_begins_the_other =
                folded.len() >= 12 && (title.starts_with(&folded) || folded.starts_with(title));
            !title.is_empty() && (one_begins_the_other || likeness(title, &folded) >= 85)
        })
    }

    /// The folded title of an item; empty if there is no such item.
    fn folded_title(&self, item: usize) -> &str {
        match (self.folded.get(item), self.drafts.get(item)) {
            (Some(folded), _) => folded,
            (None, Some(draft)) => self.open.get_or_init(|| fold(&draft.title().text)),
            (None, None) => "",
        }
    }

    /// Whether a line without a number is the title of an earlier item: the heading of its section.
    fn repeats_whole(&self, text: &str) -> bool {
        self.gap > 0 && self.titles.contains_key(&fold(text))
    }

    fn goes_on(&self, index: usize, text: &str) -> bool {
        let Some(draft) = self.drafts.last() else { return false };
        if draft.pieces.len() >= TITLE_LINES {
            return false;
        }
        if !draft.below.is_empty()
            && draft.below.iter().any(|&below| !is_page_number(self.lines[below].trimmed()))
        {
            return false;
        }
        let before = Before {
            piece: draft.pieces.last().map_or("", String::as_str),
            gap: self.gap,
            further_in: indent(text) >= self.indent_of_last() + 2,
            item_follows: self.item_follows(index),
            titles_end: self.ended * 2 >= self.drafts.len().max(2),
            closing: self.closed(),
        };
        goes_on(&before, text.trim())
    }
}
