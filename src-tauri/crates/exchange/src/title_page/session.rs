//! The session's name on a title page, over as many lines as it takes.

use super::{Reader, TITLE_LINE, names};
use crate::fold::fold;
use crate::lines::Line;
use crate::session_name::{self, SessionName};
use crate::titles;
use crate::understood::FactName;

/// A session's name that stands by itself.
#[derive(Debug)]
pub(super) struct Title {
    /// Index of the first line.
    pub(super) first: usize,
    /// Index of the last line.
    pub(super) last: usize,
    /// The lines joined.
    pub(super) text: String,
    pub(super) name: SessionName,
}

/// Over how many lines a name is wrapped at the most.
const WRAPPED: usize = 4;

/// The names that stand by themselves in some lines.
pub(super) fn titles(lines: &[Line]) -> Vec<Title> {
    let mut found = Vec::new();
    let mut index = 0;
    while index < lines.len() {
        match at(lines, index) {
            Some(title) => {
                index = title.last + 1;
                found.push(title);
            }
            None => index += 1,
        }
    }
    found
}

/// The name that begins at a line: the fewest lines that hold all of it.
fn at(lines: &[Line], index: usize) -> Option<Title> {
    if !may_begin(&lines[index]) {
        return None;
    }
    let mut best: Option<Title> = None;
    let mut taken: Vec<&str> = Vec::new();
    for last in index..lines.len().min(index + WRAPPED + 2) {
        let line = &lines[last];
        if line.is_blank() {
            if last > index && lines[last - 1].is_blank() {
                break;
            }
            continue;
        }
        if line.text.chars().count() > TITLE_LINE || taken.len() == WRAPPED {
            break;
        }
        let before = titles::joined(taken.iter().copied()).text.len();
        taken.push(line.trimmed());
        let text = titles::joined(taken.iter().copied()).text;
        let Some(name) = session_name::find(&text).filter(|name| begins(&text[..name.range.start])) else {
            // «Décima / Segunda Sesión»: only ordinals and kinds may stand alone on the first lines.
            if best.is_some() || text.split(' ').count() > 4 {
                break;
            }
            continue;
        };
        if best.is_some() && name.range.end <= before {
            break;
        }
        best = Some(Title { first: index, last, text, name });
    }
    best
}

fn may_begin(line: &Line) -> bool {
    !line.is_blank() && line.text.chars().count() <= TITLE_LINE && !line.text.contains('\t')
}

/// Whether what stands before the name leads to it: nothing, or «Convocatoria a la», «Acta de la».
fn begins(before: &str) -> bool {
    const LEADING: [&str; 26] = [
        "",
        "convocatoria",
        "convocatoria a la",
        "convocatoria a",
        "convocatoria para la",
        "citatorio",
        "citatorio a la",
        "acta de la",
        "acta",
        "minuta de la",
        "minuta",
        "carpeta de la",
        "carpeta",
        "carpeta ejecutiva de la",
        "orden del dia de la",
        "orden del dia para la",
        "orden del dia",
        "agenda",
        "agenda de la",
        "agenda for the",
        "agenda of the",
        "proyecto de orden del dia de la",
        "la",
        "minutes of the",
        "notice of the",
        "notice of",
    ];
    LEADING.contains(&fold(before).as_str())
}

/// Finds the session's name: by itself, in the heading of the agenda, or in a sentence.
pub(super) fn read(reader: &mut Reader<'_>) {
    if by_itself(reader) {
        return;
    }
    let lines: Vec<usize> = reader.headings.iter().chain(&reader.front).copied().collect();
    for index in lines {
        if take_from_text(reader, index) {
            return;
        }
    }
}

fn by_itself(reader: &mut Reader<'_>) -> bool {
    // Where several stand there, the fullest is the session's own.
    let told = |name: &SessionName| {
        usize::from(name.kind.is_some())
            + usize::from(name.number.is_some())
            + usize::from(name.year.is_some())
    };
    let found = titles(reader.lines);
    let free = found
        .into_iter()
        .filter(|title| (title.first..=title.last).any(|index| reader.front.binary_search(&index).is_ok()));
    let Some(title) = free.max_by_key(|title| (told(&title.name), std::cmp::Reverse(title.first))) else {
        return false;
    };
    let name = &title.name;
    let (before, after) = (&title.text[..name.range.start], &title.text[name.range.end..]);
    take_name(reader, name);
    let of_its_kind = is_kind_of_work(after);
    let end = if of_its_kind { title.text.len() } else { name.range.end };
    reader.page.title = Some(title.text[name.range.start..end].to_owned());
    let after = if of_its_kind { "" } else { after };
    let after = after.trim_start_matches([' ', ',', '.', ';', ':', '-', '–', '*', '"', '”', '»', ')']);
    let understood = after.is_empty() || take_body(reader, after, title.first, title.last);
    let whole = understood && (fold(before).is_empty() || session_name::find(before).is_none());
    reader.note(FactName::Title, title.first, title.last, &title.text, whole);
    true
}

/// «Quinta Reunión *de Trabajo*».
fn is_kind_of_work(after: &str) -> bool {
    let folded = fold(after);
    [
        "de trabajo",
        "de instalacion",
        "de cabildo",
        "de consejo",
        "informativa",
        "a distancia",
        "virtual",
        "de seguimiento",
    ]
    .contains(&folded.as_str())
}

fn take_from_text(reader: &mut Reader<'_>, index: usize) -> bool {
    let text = titles::joined([reader.text(index)]).text;
    let Some(name) = session_name::find(&text).filter(|name| name.kind.is_some() || name.number.is_some())
    else {
        return false;
    };
    take_name(reader, &name);
    let title = text[name.range.clone()].to_owned();
    reader.page.title = Some(title.clone());
    reader.note(FactName::Title, index, index, &title, false);
    take_body(reader, &text[name.range.end..], index, index);
    true
}

fn take_name(reader: &mut Reader<'_>, name: &SessionName) {
    let session = &mut reader.page.session;
    session.kind = name.kind;
    session.number = name.number;
    session.year = name.year;
}

/// «… de la Junta Directiva del Instituto»; answers whether the text says nothing else.
fn take_body(reader: &mut Reader<'_>, after: &str, first: usize, last: usize) -> bool {
    let Some(found) = names::after_session(after) else { return false };
    reader.note(FactName::Body, first, last, &found.body, false);
    reader.page.session.body = Some(found.body);
    if let Some(institution) = found.institution {
        reader.note(FactName::Institution, first, last, &institution, false);
        reader.page.session.institution = Some(institution);
    }
    found.is_all
}
