//! The day and time of the session, told from the dates of the letter and of earlier sessions.

use std::ops::Range;
use std::sync::LazyLock;

use chrono::NaiveDate;
use regex::Regex;

use super::{Reader, TITLE_LINE};
use crate::dates::{self, around_is_filler};
use crate::fold::{fold, plain};
use crate::lines::pattern;
use crate::times;
use crate::understood::FactName;
use crate::warnings::Warning;

static HELD: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:celebrar|celebrarse|celebrara|verificativo|lleve|llevara|llevar\s+a\s+cabo|tendra\s+lugar|realizara|realizarse|efectuar\w*|convoca\w*|cita\b|citar\w*|asistir|reunir\w*|reunieron|reunidos|siendo\s+las|held|scheduled|will\s+meet|programada|desarrollara)\b",
    )
});
static EARLIER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:acta|actas|celebrada|anterior|aprobad[ao]|publicad[ao]|reformad[ao]|ley|reglamento|minutes|decreto)\b",
    )
});

/// How surely a date is that of the session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Certainty {
    /// It stands in a title block, after a place.
    Beside,
    /// Its sentence says that something is held then.
    Held,
    /// It is a line of its own.
    Alone,
    /// «Fecha:» stands before it.
    Labelled,
}

struct Candidate {
    date: NaiveDate,
    range: Range<usize>,
    certainty: Certainty,
    index: usize,
    /// Whether the line says nothing else.
    whole: bool,
}

pub(super) fn read(reader: &mut Reader<'_>) {
    let index = date(reader);
    time(reader, index);
}

fn date(reader: &mut Reader<'_>) -> Option<usize> {
    let only_titles = reader.front.iter().all(|&index| reader.text(index).chars().count() <= TITLE_LINE);
    let candidates: Vec<Candidate> = reader
        .front
        .iter()
        .chain(reader.headings)
        .flat_map(|&index| on_line(reader, index, only_titles))
        .collect();
    let best = candidates.iter().map(|candidate| candidate.certainty).max()?;
    let mut likely: Vec<&Candidate> =
        candidates.iter().filter(|candidate| candidate.certainty == best).collect();
    likely.dedup_by_key(|candidate| candidate.date);
    let [chosen] = likely.as_slice() else {
        let line = likely.first().map(|candidate| reader.lines[candidate.index].number);
        let dates = likely.iter().map(|candidate| candidate.date).collect();
        reader.page.warnings.push(Warning::SeveralDates { line, count: likely.len(), dates });
        return None;
    };
    let (index, whole) = (chosen.index, chosen.whole);
    reader.page.session.date = Some(chosen.date);
    let text = reader.text(index);
    let written = if whole { text.to_owned() } else { written(text, &chosen.range) };
    reader.note(FactName::Date, index, index, &written, whole);
    Some(index)
}

fn on_line(reader: &Reader<'_>, index: usize, only_titles: bool) -> Vec<Candidate> {
    let text = reader.text(index);
    let title_of_session = reader.page.facts.iter().any(|fact| {
        fact.name == FactName::Title && (fact.lines.0..=fact.lines.1).contains(&reader.lines[index].number)
    });
    let found = dates::dates(text);
    let plain = plain(text);
    // What stands beside a date is no filler if another date is there.
    let is_only_date = found.len() == 1;
    let held = HELD.find(&plain).map_or(usize::MAX, |held| held.end());
    found
        .iter()
        .filter_map(|found| {
            let before = &plain[..found.range.start];
            let near = tail(before, 80);
            let alone = is_only_date && rest_is_time_or_filler(text, &found.range);
            let certainty = if is_label(before) {
                Certainty::Labelled
            } else if alone {
                Certainty::Alone
            } else if EARLIER.is_match(near) && !title_of_session {
                return None;
            } else if held <= before.len() || title_of_session || reader.headings.contains(&index) {
                Certainty::Held
            } else if only_titles && text.chars().count() <= 100 && !is_sentence(text) {
                Certainty::Beside
            } else {
                return None;
            };
            Some(Candidate { date: found.date, range: found.range.clone(), certainty, index, whole: alone })
        })
        .collect()
}

/// Whether «Fecha:» stands before a date.
fn is_label(before: &str) -> bool {
    let before = before.trim_end_matches(|c: char| !c.is_alphanumeric());
    let near = tail(before, 80);
    let label = fold(near);
    let whole = near.len() == before.len();
    label == "fecha"
        || label.ends_with(" fecha")
        || (whole && (label == "date" || (label.starts_with("fecha ") && label.len() < 24)))
}

/// Whether a line says only when: a date, a time, and filler.
fn rest_is_time_or_filler(text: &str, date: &Range<usize>) -> bool {
    if around_is_filler(text, date) {
        return true;
    }
    let plain = plain(text);
    let mut rest = plain.clone();
    let mut ranges: Vec<Range<usize>> = times::times(text).into_iter().map(|time| time.range).collect();
    ranges.push(date.clone());
    ranges.sort_by_key(|range| std::cmp::Reverse(range.start));
    for range in ranges {
        if rest.is_char_boundary(range.start) && range.end <= rest.len() {
            rest.replace_range(range, " ");
        }
    }
    around_is_filler(&rest, &(0..0))
}

/// The words as written at a range of the plain text.
fn written(text: &str, range: &Range<usize>) -> String {
    let plain = plain(text);
    let (start, length) = (plain[..range.start].chars().count(), plain[range.clone()].chars().count());
    text.chars().skip(start).take(length).collect()
}

fn is_sentence(text: &str) -> bool {
    text.ends_with('.') && text.split(' ').count() > 8
}

fn tail(text: &str, length: usize) -> &str {
    let start = text.char_indices().rev().nth(length).map_or(0, |(index, _)| index);
    &text[start..]
}

/// The time: on the line of the date, after «Hora:», on a line of its own, or in the sentence that convenes.
fn time(reader: &mut Reader<'_>, date_line: Option<usize>) {
    let with_time = |index: &usize| !times::times(reader.text(*index)).is_empty();
    let labelled = |index: &usize| {
        let folded = fold(reader.text(*index).split([':', '\t']).next().unwrap_or_default());
        ["hora", "horario", "time", "hora de inicio"].contains(&folded.as_str())
    };
    let alone = |index: &usize| {
        let text = reader.text(*index);
        let found = times::times(text);
        text.chars().count() <= 60 && found.first().is_some_and(|time| around_is_filler(text, &time.range))
    };
    let held = |index: &usize| HELD.is_match(&plain(reader.text(*index)));
    let front = &reader.front;
    let found = front
        .iter()
        .filter(|index| with_time(index) && labelled(index))
        .copied()
        .next()
        .or_else(|| date_line.filter(with_time))
        .or_else(|| front.iter().copied().find(|index| with_time(index) && alone(index)))
        .or_else(|| front.iter().copied().find(|index| with_time(index) && held(index)));
    let Some(index) = found else { return };
    let text = reader.text(index);
    let times = times::times(text);
    // In a sentence the time after the date is the session's; one before it may be that of something else.
    let after_date = dates::dates(text).first().map_or(0, |date| date.range.start);
    let Some(time) = times.iter().find(|time| time.range.start >= after_date).or(times.first()) else {
        return;
    };
    let whole = alone(&index) || (labelled(&index) && text.chars().count() <= 40);
    reader.page.session.time = Some(time.time.clone());
    let written = if whole { text.to_owned() } else { written(text, &time.range) };
    reader.note(FactName::Time, index, index, &written, whole);
}
