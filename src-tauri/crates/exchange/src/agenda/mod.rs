//! Finding the agenda in a document: its heading and the run of its items.

mod ahead;
mod continuation;
mod headings;
mod levels;
mod page;
mod run;
mod run_on;
mod unnumbered;

use std::collections::HashSet;
use std::ops::Range;

use crate::fold::fold;
use crate::lines::Line;
use crate::numbering::{Sign, agenda_words};
use crate::title_page;
use crate::titles::{self, Title};

pub(crate) use headings::{Heading, is_mere_heading};
use page::Page;
pub(crate) use run::cells;

/// An item as it stands in the agenda.
#[derive(Clone, Debug, Default)]
pub(crate) struct Draft {
    /// The number as written.
    pub(crate) number: Option<String>,
    /// The numbers it may stand for, for finding its section.
    pub(crate) paths: Vec<Vec<u32>>,
    pub(crate) depth: usize,
    /// The lines of its title.
    pub(crate) pieces: Vec<String>,
    /// Times, durations and names that stand beside the title: line number and text.
    pub(crate) margin: Vec<(usize, String)>,
    /// Lines below the title that are no part of it, by index.
    pub(crate) below: Vec<usize>,
    /// First and last line number of the title.
    pub(crate) lines: (usize, usize),
    pub(crate) in_sequence: bool,
    pub(crate) too_deep: bool,
}

impl Draft {
    /// The title, its lines joined.
    pub(crate) fn title(&self) -> Title {
        titles::joined(self.pieces.iter().map(String::as_str))
    }
}

/// An agenda in the document: where it stands and what its items are. Positions are indices of lines.
#[derive(Clone, Debug, Default)]
pub(crate) struct Run {
    pub(crate) heading: Option<Heading>,
    /// Lines of the heading and of the header row of a table.
    pub(crate) heading_lines: Vec<usize>,
    /// The first line of the first item.
    pub(crate) start: usize,
    /// The line after the last of the run.
    pub(crate) end: usize,
    pub(crate) drafts: Vec<Draft>,
    /// Whether the items' contents stand between them.
    pub(crate) interleaved: bool,
}

impl Run {
    pub(crate) fn titles(&self) -> Vec<String> {
        self.drafts.iter().map(|draft| fold(&draft.title().text)).collect()
    }

    /// How many of the first items have words that agendas are made of.
    fn telling_items(&self) -> usize {
        self.drafts.iter().take(LOOKED_AT).filter(|draft| agenda_words(&draft.title().text)).count()
    }
}

/// So many items are enough to tell an agenda.
const LOOKED_AT: usize = 100;
/// How far below its heading an agenda begins, in lines that are not blank.
const BELOW_HEADING: usize = 14;

/// The agendas of a document, in its order, and where one of them is written once more.
#[derive(Debug, Default)]
pub(crate) struct Agendas {
    pub(crate) runs: Vec<Run>,
    pub(crate) listings: Vec<Range<usize>>,
    /// The folded titles of all runs.
    known: HashSet<String>,
}

/// Finds the agendas of a document.
pub(crate) fn agendas(lines: &[Line]) -> Agendas {
    let page = Page::new(lines);
    let mut found = Agendas::default();
    let mut index = 0;
    while index < lines.len() {
        let run = page.heading(index).and_then(|heading| below_heading(&page, heading));
        index = match run {
            Some(run) => found.take(lines, run, index),
            None => index + 1,
        };
    }
    if found.runs.is_empty() {
        found.runs = without_headings(&page);
    }
    found
}

impl Agendas {
    /// Takes a run, and answers from where to search on.
    fn take(&mut self, lines: &[Line], run: Run, index: usize) -> usize {
        let end = run.end.max(index + 1);
        let titles = run.titles();
        let same = titles.iter().filter(|title| self.known.contains(*title)).count();
        if self.is_new(lines, &run, same < titles.len()) {
            self.known.extend(titles);
            self.runs.push(run);
            return end;
        }
        if !run.interleaved && same >= 3 && same * 10 >= titles.len() * 6 {
            self.listings.push(index..end);
            return end;
        }
        index + 1
    }

    /// Whether a run is another agenda, and not the same one again in its own section.
    fn is_new(&self, lines: &[Line], run: &Run, has_its_own: bool) -> bool {
        let Some(before) = self.runs.last() else { return true };
        let is_vague = run.heading.is_some_and(|heading| heading.is_vague);
        title_page::names_another_session(lines, before, run)
            || (has_its_own && !is_vague && run.telling_items() >= 2)
    }
}

fn below_heading(page: &Page<'_>, heading: Heading) -> Option<Run> {
    let lines = page.lines;
    let after = heading.last + 1;
    let mut heading_lines: Vec<usize> =
        if heading.is_whole() { (heading.first..=heading.last).collect() } else { Vec::new() };
    if let Some(rest) = heading.rest {
        let run = run::parse(page, heading.last, Some(rest), false);
        return accepted(run.into(), heading, heading_lines);
    }
    let next: Vec<usize> =
        (after..lines.len()).filter(|&index| !lines[index].is_blank()).take(BELOW_HEADING).collect();
    let first = next.iter().position(|&index| page.begins(index).is_some());
    if let Some(position) = first {
        heading_lines
            .extend(next[..position].iter().filter(|&&index| run::is_header_row(&lines[index].text)));
        let run = parse(page, next[position]);
        if let Some(run) = accepted(run, heading, heading_lines.clone()) {
            return Some(run);
        }
    }
    let run = unnumbered::parse(page, *next.first()?)?;
    accepted(run, heading, heading_lines)
}

fn accepted(run: Run, heading: Heading, heading_lines: Vec<usize>) -> Option<Run> {
    let enough = run.drafts.len() >= 2 || (run.drafts.len() == 1 && run.telling_items() == 1);
    // The word «Agenda» heads many lists; only a list with an agenda's own items is one.
    let certain = !heading.is_vague || run.telling_items() >= 1;
    (enough && certain).then_some(Run { heading: Some(heading), heading_lines, ..run })
}

/// The run from a line, with the contents between the items when they stand there.
fn parse(page: &Page<'_>, start: usize) -> Run {
    let compact = run::parse(page, start, None, false);
    if compact.closed || compact.repeats {
        return compact.into();
    }
    let interleaved = run::parse(page, start, None, true);
    let more = interleaved.run.drafts.len() > compact.run.drafts.len();
    let telling = interleaved.run.telling_items() >= 2.max(compact.run.telling_items() + 1);
    if more && telling { interleaved.into() } else { compact.into() }
}

/// Runs that no heading announces: they must be unmistakable.
fn without_headings(page: &Page<'_>) -> Vec<Run> {
    let lines = page.lines;
    let mut runs: Vec<Run> = Vec::new();
    let mut index = 0;
    while index < lines.len() {
        if page.begins(index).is_none_or(Sign::is_bullet) {
            index += 1;
            continue;
        }
        let run = parse(page, index);
        let end = run.end.max(index + 1);
        if is_unmistakable(lines, &runs, &run) {
            runs.push(run);
        }
        index = end;
    }
    runs
}

fn is_unmistakable(lines: &[Line], runs: &[Run], run: &Run) -> bool {
    let top = run.drafts.iter().filter(|draft| draft.depth == 0).count();
    if top < 3 {
        return false;
    }
    if let Some(before) = runs.last() {
        return run.telling_items() >= 2 && title_page::names_another_session(lines, before, run);
    }
    run.telling_items() >= 2 || (title_page::is_bare_title_page(&lines[..run.start]))
}
