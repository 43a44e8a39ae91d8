//! Finding the section of each item: its title again, though case, point, wraps or a few letters differ.

use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

use crate::fold::{end_of_weight, fold, likeness, weight};
use crate::lines::{Line, is_page_number};
use crate::numbering::{Marker, marker, without_signs};
use crate::tags;
use crate::titles;
use crate::understood::UnderstoodItem;

/// The heading of a section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SectionHeading {
    /// Which item.
    pub(crate) item: usize,
    /// First and last line, by index.
    pub(crate) lines: (usize, usize),
    /// The heading as it stands, its lines joined.
    pub(crate) text: String,
    /// What stands after the title on the same line.
    pub(crate) rest: Option<String>,
    /// Whether it says something else than the agenda.
    pub(crate) differs: bool,
}

/// An item as its section is looked for.
pub(crate) struct Wanted {
    /// The title.
    pub(crate) title: String,
    /// The numbers it may bear.
    pub(crate) paths: Vec<Vec<u32>>,
}

/// The headings of sections in some lines, in their order; `offset` is the index of the first line. Where an agenda
/// is written once more, in `listings`, which are in their order, its lines are no headings.
pub(crate) fn headings(
    lines: &[Line],
    offset: usize,
    items: &[Wanted],
    listings: &[Range<usize>],
) -> Vec<SectionHeading> {
    let mut index = Index::new(items);
    let mut found: Vec<SectionHeading> = Vec::new();
    let mut has_heading = vec![false; items.len()];
    let mut listings =
        listings[listings.partition_point(|listing| listing.start < offset)..].iter().peekable();
    let mut at = 0;
    while at < lines.len() {
        if let Some(listing) = listings.next_if(|listing| listing.start <= at + offset) {
            at = at.max(listing.end - offset);
            continue;
        }
        let last = found.last().map(|heading| heading.item);
        match index.heading(lines, at, last, &has_heading) {
            Some(mut heading) => {
                has_heading[heading.item] = true;
                index.settle(heading.item);
                at = heading.lines.1 + 1;
                heading.lines = (heading.lines.0 + offset, heading.lines.1 + offset);
                found.push(heading);
            }
            None => at += 1,
        }
    }
    without_listings(found, |from, to| lines[from - offset..to - offset].iter().all(Line::is_blank))
}

/// A list of titles one below the other, whose sections stand elsewhere, is the agenda once more: it is text.
fn without_listings(
    found: Vec<SectionHeading>,
    blank_between: impl Fn(usize, usize) -> bool,
) -> Vec<SectionHeading> {
    let total = count_by_item(&found);
    let mut kept = Vec::new();
    let mut start = 0;
    while start < found.len() {
        let mut end = start + 1;
        while end < found.len()
            && found[end - 1].rest.is_none()
            && blank_between(found[end - 1].lines.1 + 1, found[end].lines.0)
        {
            end += 1;
        }
        let run = &found[start..end];
        let here = count_by_item(run);
        let elsewhere = |heading: &&SectionHeading| total[&heading.item] > here[&heading.item];
        let twice = if run.len() >= LISTING { run.iter().filter(elsewhere).count() } else { 0 };
        if twice < LISTING || twice + 2 < run.len() {
            kept.extend_from_slice(run);
        } else if let Some(heading) = run.last().filter(|_| twice < run.len()) {
            // The last of the list may be the heading of the section that follows.
            kept.extend((!elsewhere(&heading)).then(|| heading.clone()));
        }
        start = end;
    }
    kept
}

/// How many of the headings each item has.
fn count_by_item(headings: &[SectionHeading]) -> HashMap<usize, usize> {
    let mut counts = HashMap::new();
    for heading in headings {
        *counts.entry(heading.item).or_insert(0) += 1;
    }
    counts
}

/// So many titles one below the other are a list.
const LISTING: usize = 3;
/// How many items ahead an unnumbered heading is looked for.
const AHEAD: usize = 8;
/// Over how many lines a heading is wrapped at the most.
const WRAPPED: usize = 6;
/// The longest beginning of a line that is compared, in bytes.
const COMPARED: usize = 1500;

struct Index {
    titles: Vec<String>,
    /// Whether each title is long enough to be known without its number.
    telling: Vec<bool>,
    by_path: HashMap<Vec<u32>, Vec<usize>>,
    /// The items of each title whose section is still to come.
    by_title: HashMap<String, BTreeSet<usize>>,
}

/// How a line compares with a title.
enum Fit {
    Same,
    Alike,
    /// The line goes on after the title; the text after it.
    Continues(String),
    /// The line says more than the title without a stop between.
    SaysMore,
    /// The title goes on after the line.
    Begins,
    No,
}

impl Index {
    fn new(items: &[Wanted]) -> Self {
        let titles: Vec<String> = items.iter().map(|item| fold(&item.title)).collect();
        let telling = titles.iter().map(|title| weight(title) >= 12).collect();
        let mut index =
            Self { titles: titles.clone(), telling, by_path: HashMap::new(), by_title: HashMap::new() };
        for (item, title) in titles.into_iter().enumerate().filter(|(_, title)| !title.is_empty()) {
            index.by_title.entry(title).or_default().insert(item);
            for path in &items[item].paths {
                let known = index.by_path.entry(path.clone()).or_default();
                if !known.contains(&item) && known.len() < 8 {
                    known.push(item);
                }
            }
        }
        index
    }

    /// The section of an item was found.
    fn settle(&mut self, item: usize) {
        if let Some(open) = self.by_title.get_mut(&self.titles[item]) {
            open.remove(&item);
        }
    }

    fn heading(
        &self,
        lines: &[Line],
        at: usize,
        last: Option<usize>,
        has_heading: &[bool],
    ) -> Option<SectionHeading> {
        let line = &lines[at];
        if line.is_blank() || is_page_number(line.trimmed()) {
            return None;
        }
        let untagged = line.untagged();
        let text = clipped(&untagged);
        match marker(text) {
            Some(marker) if marker.written.is_some() => self
                .numbered(lines, at, &marker)
                .or_else(|| self.unnumbered(lines, at, marker.rest, last, has_heading)),
            Some(marker) if marker.is_bullet() => self.exact(lines, at, marker.rest, last),
            _ => self.unnumbered(lines, at, without_signs(text), last, has_heading),
        }
    }

    fn numbered(&self, lines: &[Line], at: usize, marker: &Marker<'_>) -> Option<SectionHeading> {
        let rest = without_agenda(marker.rest);
        let items = marker.readings.iter().filter_map(|reading| self.by_path.get(&reading.path)).flatten();
        for &item in items {
            // «PUNTO SEIS» alone names its item.
            if fold(rest).is_empty() && marker.label.is_some() {
                return Some(self.by_number_alone(lines, at, item));
            }
            if let Some(heading) = self.compare(lines, at, rest, item, true) {
                return Some(heading);
            }
        }
        None
    }

    fn by_number_alone(&self, lines: &[Line], at: usize, item: usize) -> SectionHeading {
        let next = (at + 1..lines.len()).find(|&next| !lines[next].is_blank());
        let title =
            next.and_then(|next| self.compare(lines, next, without_signs(lines[next].trimmed()), item, true));
        match title {
            Some(title) => SectionHeading {
                lines: (at, title.lines.1),
                text: format!("{}\n{}", lines[at].trimmed(), title.text),
                ..title
            },
            None => SectionHeading {
                item,
                lines: (at, at),
                text: lines[at].trimmed().to_owned(),
                rest: None,
                differs: false,
            },
        }
    }

    /// A title without its number: nearly the same, of an item whose section is still to come.
    fn unnumbered(
        &self,
        lines: &[Line],
        at: usize,
        text: &str,
        last: Option<usize>,
        has_heading: &[bool],
    ) -> Option<SectionHeading> {
        if let Some(heading) = self.exact(lines, at, text, last) {
            return Some(heading);
        }
        let next = last.map_or(0, |last| last + 1);
        let open = (next..self.titles.len().min(next + AHEAD)).filter(|&item| !has_heading[item]);
        open.into_iter()
            .filter(|&item| self.telling[item])
            .find_map(|item| self.compare(lines, at, text, item, false))
    }

    /// The very title of an item whose section is still to come, rather of one after the last.
    fn exact(&self, lines: &[Line], at: usize, text: &str, last: Option<usize>) -> Option<SectionHeading> {
        let open = self.by_title.get(&fold(text))?;
        let ahead = open.range(last.map_or(0, |last| last + 1)..).next();
        let &item = ahead.or_else(|| open.first())?;
        Some(SectionHeading {
            item,
            lines: (at, at),
            text: lines[at].trimmed().to_owned(),
            rest: None,
            differs: false,
        })
    }

    /// Compares a line, and those after it while they go on with the title.
    fn compare(
        &self,
        lines: &[Line],
        at: usize,
        text: &str,
        item: usize,
        numbered: bool,
    ) -> Option<SectionHeading> {
        let title = &self.titles[item];
        let mut heading = text.trim().to_owned();
        let mut whole = lines[at].trimmed().to_owned();
        let mut end = at;
        loop {
            let made =
                |rest, differs| SectionHeading { item, lines: (at, end), text: whole.clone(), rest, differs };
            match fit(&heading, title, numbered) {
                Fit::Same => return Some(made(None, false)),
                Fit::Alike => return Some(made(None, true)),
                Fit::Continues(rest) => {
                    let heading = made(None, false);
                    let text = whole.strip_suffix(rest.as_str()).unwrap_or(&whole).trim().to_owned();
                    return Some(SectionHeading { text, rest: Some(rest), ..heading });
                }
                Fit::SaysMore => return Some(made(None, true)),
                Fit::No => return None,
                Fit::Begins => {}
            }
            let next = lines
                .get(end + 1)
                .filter(|line| !line.is_blank() && marker(&line.text).is_none() && !line.text.contains('\t'));
            let Some(next) = next.filter(|_| end - at < WRAPPED) else {
                let enough = numbered && heading.split(' ').count() >= 2 && weight(&heading) >= 10;
                return enough.then(|| made(None, true));
            };
            let joined = titles::joined([heading.as_str(), clipped(next.trimmed())]).text;
            if matches!(fit(&joined, title, numbered), Fit::No) {
                let enough = numbered && heading.split(' ').count() >= 2 && weight(&heading) >= 10;
                return enough.then(|| made(None, true));
            }
            heading = joined;
            whole = format!("{whole}\n{}", next.trimmed());
            end += 1;
        }
    }
}

fn fit(heading: &str, title: &str, numbered: bool) -> Fit {
    let folded = fold(heading);
    if folded.is_empty() || title.is_empty() {
        return Fit::No;
    }
    if folded == title {
        return Fit::Same;
    }
    if let Some(after) = folded.strip_prefix(title)
        && after.starts_with(' ')
    {
        return continues(heading, title, numbered);
    }
    if title.strip_prefix(folded.as_str()).is_some_and(|rest| rest.starts_with(' ')) {
        return Fit::Begins;
    }
    let wanted = if numbered { 80 } else { 90 };
    if likeness(&folded, title) >= wanted {
        return Fit::Alike;
    }
    // A slip in the first line of a wrapped heading.
    let same_length: String = title.chars().take(folded.chars().count()).collect();
    let shorter = same_length.len() < title.len();
    if numbered && shorter && folded.len() >= 12 && likeness(&folded, &same_length) >= 88 {
        Fit::Begins
    } else {
        Fit::No
    }
}

fn continues(heading: &str, title: &str, numbered: bool) -> Fit {
    let end = end_of_weight(heading, weight(title));
    let after = &heading[end..];
    let trimmed =
        after.trim_start_matches([' ', '.', ':', ';', '-', '–', '—', '*', '_', ')', '»', '"', '\t']);
    let stop = after.trim_start().starts_with(['.', ':', ';', '-', '–', '—', '*', '\t']);
    if stop && (numbered || weight(title) >= 12) {
        Fit::Continues(trimmed.trim_end().trim_end_matches("**").to_owned())
    } else if numbered && weight(trimmed) < weight(title) {
        Fit::SaysMore
    } else {
        Fit::No
    }
}

/// «Punto 6 del orden del día. Reporte»: what follows the words that only point to the agenda.
fn without_agenda(rest: &str) -> &str {
    let words = [
        "del orden del día",
        "del orden del dia",
        "DEL ORDEN DEL DÍA",
        "DEL ORDEN DEL DIA",
        "del Orden del Día",
        "of the agenda",
    ];
    let after = words.iter().find_map(|words| rest.strip_prefix(words)).unwrap_or(rest);
    after.trim_start_matches([' ', '.', ':', ',', '-', '–', '—'])
}

/// Whether the heading of a section has words, or another number, that its item has not.
pub(crate) fn says_more(heading: &str, item: &UnderstoodItem) -> bool {
    let untagged: Vec<String> = heading.lines().map(tags::without_tags).collect();
    let (first, below) =
        untagged.split_first().map_or(("", &[][..]), |(first, below)| (first.as_str(), below));
    let rest = match marker(first) {
        Some(marker) if marker.is_bullet() || names(&marker, item) => without_agenda(marker.rest),
        _ => first,
    };
    let adds = |first: &str| {
        let text = titles::joined(std::iter::once(first).chain(below.iter().map(String::as_str))).text;
        let mut own: HashMap<String, usize> = HashMap::new();
        fold(&item.title).split(' ').for_each(|word| *own.entry(word.to_owned()).or_default() += 1);
        fold(&text).split(' ').filter(|word| !word.is_empty()).any(|word| match own.get_mut(word) {
            Some(count) if *count > 0 => {
                *count -= 1;
                false
            }
            _ => true,
        })
    };
    // A title may begin with what looks like a number.
    adds(rest) && adds(first)
}

/// Whether a number is that of an item: as it is written, or by its place.
fn names(marker: &Marker<'_>, item: &UnderstoodItem) -> bool {
    let position: Vec<u32> = item.position.split('.').filter_map(|part| part.parse().ok()).collect();
    let written = item.number.as_deref().map(|number| format!("{number}. x"));
    let own = written.as_deref().and_then(self::marker);
    let fits = |path: &Vec<u32>| {
        *path == position || own.iter().any(|own| own.readings.iter().any(|reading| reading.path == *path))
    };
    marker.readings.iter().any(|reading| fits(&reading.path))
        || item.number.as_deref().is_some_and(|number| fold(number) == fold(marker.before))
}

/// Only the beginning of a very long line can be a heading.
fn clipped(text: &str) -> &str {
    let mut end = text.len().min(COMPARED);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    if end == text.len() { text } else { text[..end].trim_end() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(agenda: &[&str], text: &str) -> String {
        let items: Vec<Wanted> = agenda
            .iter()
            .enumerate()
            .map(|(index, title)| Wanted { title: (*title).to_owned(), paths: vec![vec![index as u32 + 1]] })
            .collect();
        let lines: Vec<Line> =
            text.lines().enumerate().map(|(index, text)| Line::new(index + 1, text)).collect();
        let shown = |heading: SectionHeading| {
            let differs = if heading.differs { "!" } else { "" };
            let rest = heading.rest.map(|rest| format!(" → {rest}")).unwrap_or_default();
            format!("{}@{}-{}{differs}{rest}", heading.item + 1, heading.lines.0, heading.lines.1)
        };
        headings(&lines, 0, &items, &[]).into_iter().map(shown).collect::<Vec<_>>().join(" ")
    }

    const AGENDA: [&str; 5] = [
        "Lista de asistencia.",
        "Aprobación del acta de la sesión anterior.",
        "Informe de actividades del trimestre.",
        "Asuntos Generales",
        "Clausura.",
    ];

    #[test]
    fn sections_are_found_though_their_headings_differ() {
        for (text, expected) in [
            ("1. LISTA DE ASISTENCIA\ntexto\n2.- Aprobacion del acta de la sesion anterior", "1@0-0 2@2-2"),
            ("SEGUNDO. Aprobación del acta\nde la sesión anterior.\ntexto", "2@0-1"),
            ("3. Informe de actividads del trimestre", "3@0-0!"),
            ("4. Asuntos generales. La Secretaría informa.", "4@0-0 → La Secretaría informa."),
            ("Informe de actividades del trimestre\ntexto\nClausura", "3@0-0 5@2-2"),
            ("1. Se identifica un problema.\n2. Se propone otro.\n5. Nada", ""),
            ("**3. Informe de actividades del trimestre.**", "3@0-0"),
            ("Punto 3 del orden del día. Informe de actividades del trimestre.", "3@0-0"),
            ("PUNTO CUATRO\nASUNTOS GENERALES\ntexto", "4@0-1"),
            ("3. Informe de actividades", "3@0-0!"),
            ("Lista de asistencia\tfirma", ""),
        ] {
            assert_eq!(found(&AGENDA, text), expected, "{text}");
        }
    }

    #[test]
    fn the_agenda_written_once_more_is_text() {
        let text = "2. Aprobación del acta de la sesión anterior.\nSe leyó:\n1. Lista de asistencia.\n2. Aprobación del acta de la sesión anterior.\n3. Informe de actividades del trimestre.\n4. Asuntos Generales\n5. Clausura.\nSe aprobó.\n3. Informe de actividades del trimestre.\na\n4. Asuntos Generales\nb\n5. Clausura.\nc";
        assert_eq!(found(&AGENDA, text), "2@0-0 3@8-8 4@10-10 5@12-12");
    }
}
