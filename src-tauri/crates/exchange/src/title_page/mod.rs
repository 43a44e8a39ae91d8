//! The title page: which session this is, of which body, when and where.

mod names;
mod places;
mod said;
mod session;
mod when;

use std::collections::BTreeSet;

use crate::agenda::Run;
use crate::dates;
use crate::lines::Line;
use crate::session_name::{self, SessionName};
use crate::understood::{Fact, FactName, UnderstoodSession};
use crate::warnings::Warning;

pub(crate) use said::says_only;

/// What a title page says.
#[derive(Debug, Default)]
pub(crate) struct TitlePage {
    pub(crate) title: Option<String>,
    pub(crate) session: UnderstoodSession,
    pub(crate) facts: Vec<Fact>,
    /// The lines that are nothing but facts, by index.
    pub(crate) used: BTreeSet<usize>,
    pub(crate) warnings: Vec<Warning>,
}

/// A line longer than this is a paragraph, not a line of a title page.
pub(crate) const TITLE_LINE: usize = 160;

/// Reads the lines before the first item; `headings` are those of the agenda among them.
pub(crate) fn read(lines: &[Line], headings: &[usize]) -> TitlePage {
    let mut page = TitlePage::default();
    let front: Vec<usize> =
        (0..lines.len()).filter(|index| !lines[*index].is_blank() && !headings.contains(index)).collect();
    let mut reader = Reader { lines, front, headings, page: &mut page };
    session::read(&mut reader);
    when::read(&mut reader);
    names::read(&mut reader);
    places::read(&mut reader);
    if page.session.year.is_none() && page.title.is_some() {
        page.session.year = page.session.date.map(|date| chrono::Datelike::year(&date));
    }
    page.release_lines(lines);
    page
}

impl TitlePage {
    /// Lines that say more than what was taken from them stay text.
    fn release_lines(&mut self, lines: &[Line]) {
        let title = self.title.as_deref().unwrap_or_default();
        for fact in self.facts.iter_mut().filter(|fact| fact.alone) {
            if !says_only(&fact.text, title, &self.session) {
                fact.alone = false;
                let more = |index: &usize| (fact.lines.0..=fact.lines.1).contains(&lines[*index].number);
                self.used.retain(|index| !more(index));
            }
        }
        let used = |number: usize| self.used.iter().any(|&index| lines[index].number == number);
        self.facts.iter_mut().for_each(|fact| fact.alone &= (fact.lines.0..=fact.lines.1).any(used));
    }
}

/// The lines of a title page while facts are found on them.
struct Reader<'a> {
    lines: &'a [Line],
    /// The lines with text that are no heading of the agenda, by index, in their order.
    front: Vec<usize>,
    headings: &'a [usize],
    page: &'a mut TitlePage,
}

impl<'a> Reader<'a> {
    fn text(&self, index: usize) -> &'a str {
        self.lines[index].trimmed()
    }

    /// The short lines on which nothing was found yet.
    fn free_lines(&self) -> Vec<usize> {
        let free = |index: &&usize| {
            !self.page.used.contains(*index) && self.text(**index).chars().count() <= TITLE_LINE
        };
        self.front.iter().filter(free).copied().collect()
    }

    /// Notes where a fact stands; `whole` when its lines say nothing else.
    fn note(&mut self, name: FactName, first: usize, last: usize, text: &str, whole: bool) {
        let lines = (self.lines[first].number, self.lines[last].number);
        self.page.facts.push(Fact { name, lines, text: text.to_owned(), alone: whole });
        if whole {
            self.page.used.extend(first..=last);
        }
    }
}

/// How many lines above an agenda its title page is looked for.
const ABOVE: usize = 60;

/// Whether the title page above an agenda names another session than that above the one before.
pub(crate) fn names_another_session(lines: &[Line], before: &Run, run: &Run) -> bool {
    let from = before.end.min(run.start).max(run.start.saturating_sub(ABOVE));
    let Some(name) = title_of(&lines[from..run.start]) else { return false };
    let first = title_of(&lines[before.start.saturating_sub(ABOVE)..before.start]);
    first.is_none_or(|first| (first.kind, first.number, first.year) != (name.kind, name.number, name.year))
}

/// The most lines with text that a title page has.
const LONGEST_TITLE_PAGE: usize = 16;

/// Whether some lines are a title page and nothing else.
pub(crate) fn is_bare_title_page(lines: &[Line]) -> bool {
    if lines.len() > ABOVE * 2 {
        return false;
    }
    let with_text: Vec<&Line> = lines.iter().filter(|line| !line.is_blank()).collect();
    let short = with_text.iter().all(|line| line.text.chars().count() <= TITLE_LINE);
    with_text.len() <= LONGEST_TITLE_PAGE && short && title_of(lines).is_some()
}

/// The session that a title names among some lines.
pub(crate) fn title_of(lines: &[Line]) -> Option<SessionName> {
    session::titles(lines).into_iter().next_back().map(|title| title.name)
}

/// The first line of the title page that stands right above a heading: where another document begins.
pub(crate) fn beginning_above(lines: &[Line], from: usize, heading: usize) -> usize {
    let title = session::titles(&lines[from..heading]).into_iter().next_back();
    let mut first = title.map_or(heading, |title| from + title.first);
    for index in (from..first).rev() {
        let line = &lines[index];
        let apart =
            line.is_blank() && (index + 1..first).filter(|&below| lines[below].is_blank()).count() >= APART;
        if apart || !(line.is_blank() || is_of_title_page(line)) {
            break;
        }
        if !line.is_blank() {
            first = index;
        }
    }
    first
}

/// So many blank lines set a title page apart from what stands above it.
const APART: usize = 2;

fn is_of_title_page(line: &Line) -> bool {
    let text = line.trimmed();
    text.chars().count() <= TITLE_LINE
        && (names::is_name(text)
            || dates::only_date(text).is_some()
            || session_name::find(text).is_some_and(|name| name.range.start == 0))
}

/// The session named in a text, wherever it stands.
pub(crate) fn sessions_in(text: &str) -> Vec<SessionName> {
    session_name::find_all(text)
}

/// The place that a sentence names.
pub(crate) fn place_in(text: &str) -> Option<String> {
    places::in_sentence(text)
}
