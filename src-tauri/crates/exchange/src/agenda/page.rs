//! The lines of a document with what is known of each before its agendas are looked for.

use std::cell::Cell;
use std::collections::HashMap;

use super::headings::{Heading, heading_at};
use super::run::cells;
use crate::lines::Line;
use crate::numbering::{Sign, Style, marker};

/// The lines of a document with what stands at their beginning.
///
/// An agenda is tried from many lines, and each try looks ahead: what a line is, is found out once.
pub(crate) struct Page<'a> {
    pub(crate) lines: &'a [Line],
    signs: Vec<Option<Box<Sign>>>,
    headings: HashMap<usize, Heading>,
    /// The lines at whose beginning each number stands, in their order.
    by_number: HashMap<(Style, u32), Vec<usize>>,
    /// How many lines with text stand above each line.
    with_text: Vec<usize>,
    /// How many more lines may be looked at to find where an agenda goes on.
    looks: Cell<usize>,
}

impl<'a> Page<'a> {
    pub(super) fn new(lines: &'a [Line]) -> Self {
        let signs: Vec<Option<Box<Sign>>> =
            lines.iter().map(|line| cell_sign(&line.text).map(Box::new)).collect();
        let headings = (0..lines.len()).filter_map(|index| Some((index, heading_at(lines, index)?)));
        Self {
            lines,
            headings: headings.collect(),
            by_number: by_number(&signs),
            signs,
            with_text: with_text(lines),
            looks: Cell::new(lines.len() * 4 + 1000),
        }
    }

    /// The number or bullet at the beginning of a line.
    pub(super) fn sign(&self, index: usize) -> Option<&Sign> {
        self.signs.get(index)?.as_deref()
    }

    /// The number or bullet at the beginning of a line, if an agenda may begin with it.
    pub(super) fn begins(&self, index: usize) -> Option<&Sign> {
        self.sign(index).filter(|sign| sign.may_be_first())
    }

    /// The heading that begins at a line.
    pub(super) fn heading(&self, index: usize) -> Option<Heading> {
        self.headings.get(&index).copied()
    }

    /// The lines below one that begin with a number, as far as `reach` lines with text.
    pub(super) fn numbered_below(
        &self,
        index: usize,
        reach: usize,
        style: Style,
        value: u32,
    ) -> impl Iterator<Item = usize> {
        let all = self.by_number.get(&(style, value)).map_or(&[][..], Vec::as_slice);
        let below = &all[all.partition_point(|&line| line <= index)..];
        let above = self.with_text.get(index + 1).copied().unwrap_or(0);
        below.iter().copied().take_while(move |&line| self.with_text[line] - above < reach)
    }

    /// Looking ahead from every line would take the square of the document's length: there is a limit.
    pub(super) fn may_look_further(&self) -> bool {
        let left = self.looks.get();
        self.looks.set(left.saturating_sub(1));
        left > 0
    }
}

fn cell_sign(text: &str) -> Option<Sign> {
    let text = cells(text)?;
    marker(&text).map(|marker| marker.sign)
}

fn by_number(signs: &[Option<Box<Sign>>]) -> HashMap<(Style, u32), Vec<usize>> {
    let mut lines: HashMap<(Style, u32), Vec<usize>> = HashMap::new();
    for (index, sign) in signs.iter().enumerate().filter_map(|(index, sign)| Some((index, sign.as_ref()?))) {
        for reading in sign.readings.iter().filter(|reading| reading.path.len() == 1) {
            let known = lines.entry((reading.style, reading.path[0])).or_default();
            if known.last() != Some(&index) {
                known.push(index);
            }
        }
    }
    lines
}

fn with_text(lines: &[Line]) -> Vec<usize> {
    let counted = lines.iter().scan(0, |count, line| {
        let above = *count;
        *count += usize::from(!line.is_blank());
        Some(above)
    });
    counted.collect()
}
