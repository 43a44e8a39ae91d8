//! From the lines of a section to rich text: paragraphs, headings, lists, quotations, tables.

use std::collections::HashSet;

use sesiona_domain::content::{Block, HeadingAttributes, Inline, ListItem, OrderedListAttributes};

use crate::inline;
use crate::lines::{Line, is_page_number};
use crate::numbering::{Closing, Marker, Style, bullet, marker};
use crate::tables::{self, Rows};
use crate::tags;

/// A part of a section.
#[derive(Debug)]
pub(crate) enum Chunk {
    /// Anything but a table.
    Block(Block),
    /// A table, not yet laid out: it may be a follow-up table.
    Table(Rows),
}

/// The parts of some lines; those read so far when no more are wanted.
pub(crate) fn chunks(lines: &[Line], wanted: &dyn Fn() -> bool) -> Vec<Chunk> {
    let mut chunks = Vec::new();
    let mut index = 0;
    while index < lines.len() && wanted() {
        if lines[index].is_blank() {
            index += 1;
            continue;
        }
        if let Some((table, next)) = tables::at(lines, index) {
            chunks.push(Chunk::Table(table));
            index = next;
            continue;
        }
        let (blocks, next) = special(lines, index).unwrap_or_else(|| text(lines, index));
        chunks.extend(blocks.into_iter().map(Chunk::Block));
        index = next;
    }
    chunks
}

/// The blocks of some lines, tables among them; those read so far when no more are wanted.
pub(crate) fn blocks(lines: &[Line], wanted: &dyn Fn() -> bool) -> Vec<Block> {
    let chunks = chunks(lines, wanted).into_iter();
    chunks
        .flat_map(|chunk| match chunk {
            Chunk::Block(block) => vec![block],
            Chunk::Table(table) => tables::blocks(&table),
        })
        .collect()
}

/// How many tags of web pages stand in the lines outside tables.
pub(crate) fn tags_outside_tables(lines: &[Line]) -> usize {
    let outside = |line: &&Line| !line.text.contains('\t') && !line.trimmed().starts_with('|');
    lines.iter().filter(outside).map(|line| tags::count(&line.text)).sum()
}

fn special(lines: &[Line], index: usize) -> Option<(Vec<Block>, usize)> {
    let text = lines[index].trimmed();
    heading(text)
        .or_else(|| is_rule(text).then_some(Block::HorizontalRule))
        .map(|block| (vec![block], index + 1))
        .or_else(|| quotation(lines, index))
        .or_else(|| list(lines, index))
}

fn heading(text: &str) -> Option<Block> {
    let level = text.bytes().take_while(|&byte| byte == b'#').count();
    let title = text[level..].strip_prefix(' ')?.trim().trim_end_matches('#').trim_end();
    if !(1..=6).contains(&level) || title.is_empty() {
        return None;
    }
    let attrs = HeadingAttributes { level: u8::try_from(level).unwrap_or(6) };
    Some(Block::Heading { attrs, content: inline::inlines(title) })
}

fn is_rule(text: &str) -> bool {
    text.len() >= 3 && (text.bytes().all(|byte| byte == b'-') || text.bytes().all(|byte| byte == b'*'))
}

fn quotation(lines: &[Line], index: usize) -> Option<(Vec<Block>, usize)> {
    let quoted = |line: &Line| line.trimmed().strip_prefix("> ").map(str::to_owned);
    let texts: Vec<String> = lines[index..].iter().map_while(quoted).collect();
    if texts.is_empty() {
        return None;
    }
    let content = texts.iter().flat_map(|text| paragraphs(text)).collect();
    Some((vec![Block::Blockquote { content }], index + texts.len()))
}

/// A line of a list.
struct Entry {
    indent: usize,
    /// The number; `None` for a bullet.
    number: Option<u32>,
    text: String,
    /// Entities are decoded where there are tags: an item with tags takes no further line.
    has_tags: bool,
}

impl Entry {
    fn new(indent: usize, number: Option<u32>, text: &str) -> Self {
        Self { indent, number, text: text.to_owned(), has_tags: text.contains('<') }
    }
}

/// How deep lists are nested at the most; what stands deeper stays on that level.
const DEEPEST_LIST: usize = 6;

fn list(lines: &[Line], index: usize) -> Option<(Vec<Block>, usize)> {
    let mut entries = vec![entry(&lines[index])?];
    let mut known: HashSet<(Option<u32>, usize)> = HashSet::new();
    known.extend(entries.iter().map(|entry| (entry.number, entry.indent)));
    let mut next = index + 1;
    while let Some(line) = lines.get(next) {
        if line.is_blank() {
            match below_blank(lines, next, &entries, &known) {
                Some(further) => next = further,
                None => break,
            }
            continue;
        }
        if let Some(entry) = entry(line).filter(|_| tables::at(lines, next).is_none()) {
            known.insert((entry.number, entry.indent));
            entries.push(entry);
        } else if let Some(last) =
            entries.last_mut().filter(|last| !last.has_tags && goes_on(line, last.indent))
        {
            join(&mut last.text, line.trimmed());
        } else {
            break;
        }
        next += 1;
    }
    Some((nested(&entries, 0), next))
}

fn entry(line: &Line) -> Option<Entry> {
    let text = line.text.as_str();
    let indent = line.indent();
    let numbered = marker(text).and_then(|marker| list_number(&marker).map(|number| (number, marker.rest)));
    if let Some((number, rest)) = numbered {
        return (!rest.is_empty()).then(|| Entry::new(indent, Some(number), rest));
    }
    let found = bullet(text)?;
    let says_something = found.rest.chars().any(char::is_alphanumeric);
    let is_bullet = says_something && !is_lone_dash_text(text) && !is_page_number(text);
    is_bullet.then(|| Entry::new(indent, None, found.rest))
}

/// A dash glued to a word or a long dash that begins a speech is text.
fn is_lone_dash_text(text: &str) -> bool {
    let text = text.trim_start();
    let glued = |dash: char| text.strip_prefix(dash).is_some_and(|rest| !rest.starts_with([' ', '\t']));
    glued('-') || glued('–') || text.starts_with('—')
}

fn list_number(marker: &Marker<'_>) -> Option<u32> {
    let [reading] = marker.sign.readings.as_slice() else { return None };
    // «01» is no number of a list: the list would show it as «1».
    let plain = marker.written.as_deref() == Some(reading.value().to_string().as_str());
    let listed = plain
        && reading.style == Style::Arabic
        && reading.path.len() == 1
        && marker.closing != Closing::Space
        && marker.label.is_none()
        && !marker.before.trim_start().starts_with(['*', '#', '_', '-', '•']);
    listed.then(|| reading.value())
}

/// Where a list goes on below blank lines: its next number, or another bullet. `known` has the number and the
/// indentation of every entry.
fn below_blank(
    lines: &[Line],
    index: usize,
    entries: &[Entry],
    known: &HashSet<(Option<u32>, usize)>,
) -> Option<usize> {
    let next = (index..lines.len()).find(|&next| !lines[next].is_blank())?;
    let found = entry(&lines[next]).filter(|_| tables::at(lines, next).is_none())?;
    let last = entries.last()?;
    let follows = match found.number {
        None => last.number.is_none() || found.indent > last.indent,
        Some(number) => (found.indent.saturating_sub(1)..=found.indent + 1)
            .any(|indent| known.contains(&(number.checked_sub(1), indent))),
    };
    follows.then_some(next)
}

fn goes_on(line: &Line, indent: usize) -> bool {
    let text = line.trimmed();
    let small = text.chars().next().is_some_and(char::is_lowercase);
    let inside = small || line.indent() > indent + 1;
    // Entities are decoded where there are tags: a line with tags stays by itself.
    let plain = heading(text).is_none() && !line.text.contains(['\t', '<']);
    inside && plain && marker(text).is_none()
}

fn nested(entries: &[Entry], depth: usize) -> Vec<Block> {
    let mut lists: Vec<Block> = Vec::new();
    let mut index = 0;
    let base = entries.first().map_or(0, |entry| entry.indent);
    let mut last_number = None;
    while index < entries.len() {
        let entry = &entries[index];
        let deeper = |other: &&Entry| depth + 1 < DEEPEST_LIST && other.indent > base + 1;
        let below = entries[index + 1..].iter().take_while(deeper).count();
        let mut content = paragraphs(&entry.text);
        if content.is_empty() {
            content.push(Block::paragraph(""));
        }
        content.extend(nested(&entries[index + 1..index + 1 + below], depth + 1));
        add(&mut lists, entry.number, last_number, ListItem::new(content));
        last_number = entry.number;
        index += 1 + below;
    }
    lists
}

/// Adds an item to the last list, or to a new one where the kind changes or the number does not follow.
fn add(lists: &mut Vec<Block>, number: Option<u32>, last: Option<u32>, item: ListItem) {
    match (lists.last_mut(), number) {
        (Some(Block::BulletList { content }), None) => content.push(item),
        (Some(Block::OrderedList { content, .. }), Some(number))
            if last.is_some_and(|last| last + 1 == number) =>
        {
            content.push(item);
        }
        (_, None) => lists.push(Block::BulletList { content: vec![item] }),
        (_, Some(start)) => {
            lists.push(Block::OrderedList { attrs: OrderedListAttributes { start }, content: vec![item] });
        }
    }
}

/// The paragraphs that begin at a line, to the next blank line or block of another kind.
fn text(lines: &[Line], index: usize) -> (Vec<Block>, usize) {
    let mut next = index + 1;
    while let Some(line) = lines.get(next) {
        if line.is_blank() || tables::at(lines, next).is_some() || special(lines, next).is_some() {
            break;
        }
        next += 1;
    }
    let group: Vec<&str> = lines[index..next].iter().map(Line::trimmed).collect();
    let blocks = unwrapped(&group).iter().flat_map(|text| paragraphs(text)).collect();
    (blocks, next)
}

/// Lines that were wrapped at a width, joined again; others each for itself.
fn unwrapped(group: &[&str]) -> Vec<String> {
    let width = group.iter().map(|line| line.chars().count()).max().unwrap_or(0);
    let mut texts: Vec<String> = Vec::new();
    for (index, line) in group.iter().enumerate() {
        let joins = index > 0 && is_wrapped(group[index - 1], line, width, group.len());
        match texts.last_mut() {
            Some(text) if joins => join(text, line),
            _ => texts.push((*line).to_owned()),
        }
    }
    texts
}

/// Whether a line goes on with the one before: its first word had no room there, or the sentence is open.
fn is_wrapped(before: &str, line: &str, width: usize, lines: usize) -> bool {
    // A tag may not arise from two lines, nor take in the entities of another.
    if marker(line).is_some() || before.contains('<') || line.contains('<') {
        return false;
    }
    let first_word = line.split(' ').next().map_or(0, |word| word.chars().count());
    let full = before.chars().count() + 1 + first_word > width;
    let ended = before.trim_end_matches(['"', '”', '»', ')', '*']).ends_with(['.', ':', ';', '!', '?']);
    let small = line.chars().next().is_some_and(char::is_lowercase);
    let column = (50..=130).contains(&width);
    (small && !ended) || (column && full && lines > 2 && !(ended && before.chars().count() + 15 < width))
}

/// Appends a wrapped line, a word broken at its end made whole.
fn join(text: &mut String, line: &str) {
    let broken = text.strip_suffix('-').and_then(|word| word.chars().last()).is_some_and(char::is_alphabetic);
    if broken && line.chars().next().is_some_and(char::is_lowercase) {
        text.pop();
    } else {
        text.push(' ');
    }
    text.push_str(line);
}

/// The paragraphs of a text.
pub(crate) fn paragraphs(text: &str) -> Vec<Block> {
    let runs = inline::paragraphs(text).into_iter();
    runs.filter(|content: &Vec<Inline>| !content.is_empty())
        .map(|content| Block::Paragraph { content })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use sesiona_domain::content::RichText;

    fn shown(text: &str) -> String {
        let lines: Vec<Line> =
            text.lines().enumerate().map(|(index, text)| Line::new(index + 1, text)).collect();
        let blocks = blocks(&lines, &|| true);
        RichText::new(blocks.clone()).check().unwrap();
        all(&blocks)
    }

    fn all(blocks: &[Block]) -> String {
        blocks.iter().map(one).collect::<Vec<_>>().join("|")
    }

    fn one(block: &Block) -> String {
        let plain = || RichText::new(vec![block.clone()]).plain_text().trim_end().to_owned();
        let items =
            |items: &[ListItem]| items.iter().map(|item| all(&item.content)).collect::<Vec<_>>().join(";");
        match block {
            Block::Paragraph { .. } => plain(),
            Block::Heading { attrs, .. } => format!("h{}:{}", attrs.level, plain()),
            Block::BulletList { content } => format!("ul[{}]", items(content)),
            Block::OrderedList { attrs, content } => format!("ol{}[{}]", attrs.start, items(content)),
            Block::Blockquote { content } => format!("q[{}]", all(content)),
            Block::Table { content } => format!("table{}", content.len()),
            Block::HorizontalRule => "hr".to_owned(),
            Block::Image { .. } => "image".to_owned(),
        }
    }

    #[test]
    fn sections_become_rich_text() {
        for (text, expected) in [
            ("Uno\n\nDos", "Uno|Dos"),
            ("Una frase.\nOtra frase.", "Una frase.|Otra frase."),
            ("La frase sigue\nen otra línea.", "La frase sigue en otra línea."),
            ("La apro-\nbación", "La aprobación"),
            ("## Título\nTexto", "h2:Título|Texto"),
            ("1. Uno\n2. Dos\n\n3. Tres\nFin.", "ol1[Uno;Dos;Tres]|Fin."),
            ("3) Tres\n4) Cuatro\n9) Nueve", "ol3[Tres;Cuatro]|ol9[Nueve]"),
            ("- a\n- b\n  - c\n- d", "ul[a;b|ul[c];d]"),
            ("  • Uno\n\n  • Dos", "ul[Uno;Dos]"),
            ("1. Uno\n   - a\n   - b\n2. Dos", "ol1[Uno|ul[a;b];Dos]"),
            ("- uno que\n  sigue\n- dos", "ul[uno que sigue;dos]"),
            ("a) Uno\nb) Dos", "a) Uno|b) Dos"),
            ("1.1. Uno\n1.2. Dos", "1.1. Uno|1.2. Dos"),
            ("01. Uno\n02. Dos", "01. Uno|02. Dos"),
            ("Antes\nA\tB\n1\t2\nDespués", "Antes|table2|Después"),
            ("> Cita\n> otra", "q[Cita|otra]"),
            ("---", "hr"),
            ("**Negritas** al principio", "Negritas al principio"),
            ("-Dijo que sí.", "-Dijo que sí."),
            ("<p>a</p><p>b</p>", "a|b"),
            ("", ""),
        ] {
            assert_eq!(shown(text), expected, "{text}");
        }
    }

    #[test]
    fn lines_wrapped_at_a_width_are_joined() {
        let text = "El Instituto revisó los informes que presentaron las áreas durante\nOctubre y concluyó que tres de las cinco metas se habían alcanzado en\nTiempo. Las demás se revisan.\nOtra cosa.";
        assert_eq!(
            shown(text),
            "El Instituto revisó los informes que presentaron las áreas durante Octubre y concluyó que tres de las cinco metas se habían alcanzado en Tiempo. Las demás se revisan.|Otra cosa."
        );
    }

    #[test]
    fn lists_are_never_nested_deeper_than_content_may_be() {
        let text: String = (0..60).map(|depth| format!("{}- x{depth}\n", " ".repeat(depth * 2))).collect();
        assert_eq!(shown(&text).matches('x').count(), 60);
    }
}
