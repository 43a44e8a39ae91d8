//! Putting together what was understood of a document.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use chrono::Datelike;
use sesiona_domain::content::RichText;

use crate::agenda::{self, Agendas, Draft, Run};
use crate::blocks::{self, Chunk};
use crate::fold::fold;
use crate::follow_up::{self, FollowUp};
use crate::kinds::kind_of;
use crate::lines::{self, Line};
use crate::sections::{self, SectionHeading, Wanted};
use crate::tables;
use crate::text::Decoded;
use crate::title_page::{self, TitlePage};
use crate::understood::{
    Fact, FactName, ItemKind, Quoted, Source, Understood, UnderstoodAgreement, UnderstoodItem,
};
use crate::warnings::{self, Warning};
use crate::{dates, numbering, references, tags, times};

/// Reads a whole document as long as it is wanted.
pub(crate) fn understand(decoded: &Decoded, wanted: &dyn Fn() -> bool) -> Option<Understood> {
    let written = lines::split(&decoded.text);
    let lines: Vec<Line> =
        written.iter().enumerate().map(|(index, text)| Line::new(index + 1, text)).collect();
    if !wanted() {
        return None;
    }
    let found = separate(&lines, agenda::agendas(&lines));
    let mut understood =
        if found.runs.is_empty() { without_agenda(&lines, wanted) } else { agendas(&lines, &found, wanted) };
    if decoded.replaced > 0 {
        let line =
            lines.iter().find(|line| line.text.contains(char::REPLACEMENT_CHARACTER)).map(|line| line.number);
        understood.warnings.insert(0, Warning::CharactersReplaced { line, count: decoded.replaced });
    }
    understood.source = Source {
        name: String::new(),
        encoding: decoded.encoding.to_owned(),
        lines: written.into_iter().map(str::to_owned).collect(),
    };
    // Who stopped wanting it may have been left with a part.
    wanted().then_some(understood)
}

/// A document without agenda: all of it is kept as text, and nothing is made up.
fn without_agenda(lines: &[Line], wanted: &dyn Fn() -> bool) -> Understood {
    let page = if title_page::is_bare_title_page(lines) {
        title_page::read(lines, &[])
    } else {
        TitlePage::default()
    };
    let first = lines.iter().find(|line| !line.is_blank());
    let first_line =
        || first.map(|line| numbering::without_signs(line.trimmed()).trim_end_matches('*').to_owned());
    let mut warnings = vec![Warning::NoAgenda { line: None }];
    warnings.extend(warnings::weekday_mismatches(lines, page.session.date));
    warnings.extend(tag_warning(lines));
    Understood {
        title: page.title.or_else(first_line).unwrap_or_default(),
        session: page.session,
        warnings,
        front: RichText::new(blocks::blocks(lines, wanted)),
        ..Understood::default()
    }
}

/// An agenda inside a section of another — that of the minutes to be approved — is text: the sections of the
/// first go on after it.
fn separate(lines: &[Line], mut found: Agendas) -> Agendas {
    let runs = std::mem::take(&mut found.runs);
    let last = if runs.len() > 1 { last_lines(lines) } else { HashMap::new() };
    let mut before: Vec<(usize, String)> = Vec::new();
    for run in runs {
        if goes_on_after(&before, &run) {
            let first = run.heading.map_or(run.start, |heading| heading.first);
            found.listings.push(first..run.end);
        } else {
            before = latest_first(&run, &last);
            found.runs.push(run);
        }
    }
    found.listings.sort_by_key(|listing| listing.start);
    found
}

/// The last line on which each title stands behind a number.
fn last_lines(lines: &[Line]) -> HashMap<String, usize> {
    let short = lines.iter().enumerate().filter(|(_, line)| !line.is_blank() && line.text.len() < 600);
    short.filter_map(|(index, line)| Some((fold(numbering::marker(&line.text)?.rest), index))).collect()
}

/// The titles of an agenda with the last line on which each stands, those that stand last before the others.
fn latest_first(run: &Run, last: &HashMap<String, usize>) -> Vec<(usize, String)> {
    let telling = run.titles().into_iter().filter(|title| title.len() >= 8);
    let mut titles: Vec<(usize, String)> =
        telling.filter_map(|title| Some((*last.get(&title)?, title))).collect();
    titles.sort_unstable_by(|a, b| b.cmp(a));
    titles.dedup();
    titles
}

/// Whether a title of the agenda before, which this one has not, stands again below this one.
fn goes_on_after(before: &[(usize, String)], run: &Run) -> bool {
    let own: HashSet<String> = run.titles().into_iter().collect();
    let below = before.iter().take_while(|(line, _)| *line >= run.end);
    below.into_iter().any(|(_, title)| !own.contains(title))
}

/// Reads each agenda with the lines that belong to it; the first holds the others.
fn agendas(lines: &[Line], found: &Agendas, wanted: &dyn Fn() -> bool) -> Understood {
    let runs = &found.runs;
    let mut starts = vec![0];
    for pair in runs.windows(2) {
        let heading = pair[1].heading.map_or(pair[1].start, |heading| heading.first);
        starts.push(title_page::beginning_above(lines, pair[0].end, heading));
    }
    let ends = starts.iter().skip(1).copied().chain(std::iter::once(lines.len()));
    let mut all: Vec<Understood> = runs
        .iter()
        .zip(starts.iter().zip(ends))
        .map(|(run, (&start, end))| Assembly::new(lines, run, start..end, &found.listings, wanted).done())
        .collect();
    let mut first = all.remove(0);
    if !all.is_empty() {
        let line = starts.get(1).map(|&start| lines[start].number);
        first.warnings.insert(0, Warning::SeveralAgendas { line, count: all.len() + 1 });
        first.further = all;
    }
    first
}

/// One agenda being put together.
struct Assembly<'a> {
    lines: &'a [Line],
    run: &'a Run,
    /// Where an agenda is written once more.
    listings: &'a [Range<usize>],
    wanted: &'a dyn Fn() -> bool,
    /// The lines that belong to it, by index.
    start: usize,
    end: usize,
    page: TitlePage,
    items: Vec<UnderstoodItem>,
    agreements: Vec<UnderstoodAgreement>,
    warnings: Vec<Warning>,
}

impl<'a> Assembly<'a> {
    fn new(
        lines: &'a [Line],
        run: &'a Run,
        own: Range<usize>,
        listings: &'a [Range<usize>],
        wanted: &'a dyn Fn() -> bool,
    ) -> Self {
        let Range { start, end } = own;
        let headings: Vec<usize> = run.heading_lines.iter().map(|line| line - start).collect();
        let front: Vec<Line> = lines[start..run.start].iter().map(Line::without_tags).collect();
        let page = title_page::read(&front, &headings);
        Self {
            lines,
            run,
            listings,
            wanted,
            start,
            end,
            page,
            items: Vec::new(),
            agreements: Vec::new(),
            warnings: Vec::new(),
        }
    }

    fn done(mut self) -> Understood {
        self.note_heading();
        self.take_items();
        self.place_front();
        self.place_below_titles();
        self.place_sections();
        let titles = if self.run.interleaved { &[] } else { &self.lines[self.run.start..self.run.end] };
        self.warnings.extend(tag_warning(titles));
        self.warnings.append(&mut self.page.warnings);
        self.warnings.extend(follow_up::repeated_codes(&self.agreements));
        self.take_time_from_agreement();
        self.warnings.extend(references::link(&mut self.agreements, &self.items));
        let date = self.page.session.date;
        self.warnings.extend(warnings::weekday_mismatches(&self.lines[self.start..self.end], date));
        self.warnings.sort_by_key(Warning::line);
        Understood {
            title: self.page.title.unwrap_or_default(),
            session: self.page.session,
            items: self.items,
            agreements: self.agreements,
            warnings: self.warnings,
            facts: self.page.facts,
            ..Understood::default()
        }
    }

    fn note_heading(&mut self) {
        let Some(heading) = self.run.heading else {
            let line = Some(self.lines[self.run.start].number);
            self.warnings.push(Warning::AgendaWithoutHeading { line });
            return;
        };
        let lines = self.lines;
        let mut note = |index: usize, text: &str| {
            let number = lines[index].number;
            let alone = agenda::is_mere_heading(text)
                || title_page::says_only(
                    text,
                    self.page.title.as_deref().unwrap_or_default(),
                    &self.page.session,
                );
            self.page.facts.push(Fact {
                name: FactName::Agenda,
                lines: (number, number),
                text: text.to_owned(),
                alone,
            });
        };
        match heading.rest {
            Some(rest) => note(heading.last, &lines[heading.last].trimmed()[..rest]),
            None => self.run.heading_lines.iter().for_each(|&index| note(index, lines[index].trimmed())),
        }
    }

    fn take_items(&mut self) {
        let mut counters: Vec<usize> = Vec::new();
        for draft in &self.run.drafts {
            counters.resize(draft.depth + 1, 0);
            counters[draft.depth] += 1;
            // A level that was skipped counts as its first item.
            counters.iter_mut().for_each(|counter| *counter = (*counter).max(1));
            let position = counters.iter().map(usize::to_string).collect::<Vec<_>>().join(".");
            self.take_item(draft, position);
        }
    }

    fn take_item(&mut self, draft: &Draft, position: String) {
        let title = draft.title();
        let line = Some(draft.lines.0);
        if !draft.in_sequence {
            let number = draft.number.clone().unwrap_or_default();
            self.warnings.push(Warning::NumberOutOfSequence { line, number, position: position.clone() });
        }
        if draft.too_deep {
            self.warnings.push(Warning::ItemTooDeep { line, position: position.clone() });
        }
        if title.text.is_empty() {
            self.warnings.push(Warning::EmptyItem { line, position: position.clone() });
        } else if title.mended {
            let written = draft.pieces.join("\n");
            self.warnings.push(Warning::TitleCleaned { line, written, read: title.text.clone() });
        }
        let margin = draft.margin.iter().flat_map(|(_, text)| blocks::paragraphs(text));
        self.items.push(UnderstoodItem {
            number: draft.number.clone(),
            position,
            depth: draft.depth,
            kind: kind_of(&title.text),
            title: title.text,
            content: RichText::new(margin.collect()),
            lines: Some(draft.lines),
            headings: Vec::new(),
        });
    }

    /// What stands before the agenda and is no fact of the session goes to the first item.
    fn place_front(&mut self) {
        let used = &self.page.used;
        let said = |index: usize| {
            let number = self.lines[index].number;
            self.page.facts.iter().any(|fact| {
                fact.alone && fact.name == FactName::Agenda && (fact.lines.0..=fact.lines.1).contains(&number)
            })
        };
        let left: Vec<usize> = (self.start..self.run.start)
            .filter(|index| !used.contains(&(index - self.start)) && !said(*index))
            .filter(|&index| agenda::cells(&self.lines[index].text).is_some())
            .collect();
        self.place(&left, 0, true);
        // «Orden del día de la sesión urgente: 1. Lista…»
        let more = self.page.facts.iter().find(|fact| {
            !fact.alone && fact.name == FactName::Agenda && fact.lines.0 >= self.lines[self.run.start].number
        });
        if let Some(heading) = more {
            let (line, last) = (Some(heading.lines.0), heading.lines.1);
            let blocks = blocks::paragraphs(&heading.text);
            let item = &mut self.items[0];
            self.warnings.push(Warning::TextPlaced { line, last, position: item.position.clone() });
            item.content.content.extend(blocks);
        }
    }

    fn place_below_titles(&mut self) {
        for (item, draft) in self.run.drafts.iter().enumerate() {
            self.place(&draft.below, item, !self.run.interleaved);
        }
    }

    /// Adds some lines to an item; those that stand together are read together.
    fn place(&mut self, indices: &[usize], item: usize, warn: bool) {
        for group in indices.chunk_by(|&a, &b| self.lines[a + 1..b].iter().all(Line::is_blank)) {
            if let (Some(&first), Some(&last)) = (group.first(), group.last()) {
                self.add(first, last + 1, item, warn);
            }
        }
    }

    fn place_sections(&mut self) {
        let wanted: Vec<Wanted> =
            self.items.iter().zip(&self.run.drafts).map(|(item, draft)| wanted(item, draft)).collect();
        let after = &self.lines[self.run.end..self.end];
        let headings = sections::headings(after, self.run.end, &wanted, self.listings);
        let first = headings.first().map_or(self.end, |heading| heading.lines.0);
        let last_item = self.items.len() - 1;
        self.add(self.run.end, first, last_item, true);
        for (index, heading) in headings.iter().enumerate() {
            let next = headings.get(index + 1).map_or(self.end, |next| next.lines.0);
            self.section(heading, next);
        }
    }

    fn section(&mut self, heading: &SectionHeading, next: usize) {
        let number = self.lines[heading.lines.0].number;
        let item = &mut self.items[heading.item];
        item.headings.push(Quoted { line: number, text: heading.text.clone() });
        let says_more = sections::says_more(&heading.text, item);
        if heading.differs || says_more {
            self.warnings.push(Warning::HeadingDiffers {
                line: Some(number),
                position: item.position.clone(),
                written: heading.text.clone(),
                title: item.title.clone(),
            });
        }
        // Headings are not kept, words are.
        if says_more {
            item.content.content.extend(blocks::paragraphs(&heading.text.replace('\n', " ")));
        }
        if let Some(rest) = &heading.rest {
            item.content.content.extend(blocks::paragraphs(rest));
        }
        self.add(heading.lines.1 + 1, next, heading.item, false);
    }

    /// Adds the lines from `first` up to `end` to an item.
    fn add(&mut self, first: usize, end: usize, item: usize, warn: bool) {
        let lines = &self.lines[first..end.max(first)];
        let Some(first_text) = lines.iter().find(|line| !line.is_blank()) else { return };
        if warn {
            let last =
                lines.iter().rfind(|line| !line.is_blank()).map_or(first_text.number, |line| line.number);
            let position = self.items[item].position.clone();
            self.warnings.push(Warning::TextPlaced { line: Some(first_text.number), last, position });
        }
        self.warnings.extend(tag_warning(lines));
        for chunk in blocks::chunks(lines, self.wanted) {
            match chunk {
                Chunk::Block(block) => self.items[item].content.content.push(block),
                Chunk::Table(table) => self.add_table(&table, item),
            }
        }
    }

    fn add_table(&mut self, table: &tables::Rows, item: usize) {
        let tags = table.tags();
        if tags > 0 {
            let line = table.rows.first().map(|row| row.lines.0);
            self.warnings.push(Warning::TagsRemoved { line, count: tags });
        }
        match follow_up::read(table, self.items[item].kind == ItemKind::FollowUp) {
            Some(read) => self.add_agreements(read, item),
            None => self.items[item].content.content.extend(tables::blocks(table)),
        }
    }

    fn add_agreements(&mut self, read: FollowUp, item: usize) {
        let item = &mut self.items[item];
        item.kind = ItemKind::FollowUp;
        let told = read.headings.iter().filter(|(_, text)| !follow_up::is_header(text)).cloned();
        for (line, text) in told.chain(read.others) {
            let (line, last) = (Some(line), line);
            self.warnings.push(Warning::TextPlaced { line, last, position: item.position.clone() });
            item.content.content.extend(blocks::paragraphs(&text));
        }
        item.headings.extend(read.headings.into_iter().map(|(line, text)| Quoted { line, text }));
        self.warnings.extend(read.warnings);
        self.agreements.extend(read.agreements);
    }

    /// An agreement to hold this very session may tell its time and place.
    fn take_time_from_agreement(&mut self) {
        let session = &mut self.page.session;
        let Some(date) = session.date.filter(|_| session.number.is_some() && session.time.is_none()) else {
            return;
        };
        let about_this = |agreement: &&UnderstoodAgreement| {
            let named = title_page::sessions_in(&agreement.text).iter().any(|name| {
                name.number == session.number && (name.kind == session.kind || name.kind.is_none())
            });
            named && dates::days(&agreement.text).contains(&(date.day(), date.month()))
        };
        let Some(agreement) = self.agreements.iter().find(about_this) else { return };
        let times = times::times(&agreement.text);
        let Some(time) = times.first().filter(|first| times.iter().all(|time| time.time == first.time))
        else {
            return;
        };
        let place = title_page::place_in(&agreement.text).filter(|_| session.place.is_none());
        session.time = Some(time.time.clone());
        session.place = place.clone().or(session.place.take());
        self.warnings.push(Warning::TimeFromAgreement {
            line: agreement.lines.map(|lines| lines.0),
            agreement: agreement.code.clone(),
            time: time.time.clone(),
            place,
        });
    }
}

fn wanted(item: &UnderstoodItem, draft: &Draft) -> Wanted {
    let position: Vec<u32> = item.position.split('.').filter_map(|part| part.parse().ok()).collect();
    let mut paths: Vec<Vec<u32>> = draft.paths.iter().filter(|path| !path.is_empty()).cloned().collect();
    paths.push(position);
    Wanted { title: item.title.clone(), paths }
}

fn tag_warning(lines: &[Line]) -> Option<Warning> {
    let count = blocks::tags_outside_tables(lines);
    let line = lines.iter().find(|line| tags::has_tags(&line.text)).map(|line| line.number);
    (count > 0).then_some(Warning::TagsRemoved { line, count })
}
