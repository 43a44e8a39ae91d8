//! Tables: lines whose cells are set apart by tabs, or drawn with bars.

use std::sync::LazyLock;

use regex::Regex;
use sesiona_domain::content::{Block, CellAttributes, CellKind, MAX_COLUMNS, TableCell, TableRow};

use crate::fold::fold;
use crate::inline;
use crate::lines::{Line, pattern};
use crate::numbering::{Closing, marker};
use crate::tags;

/// A row of a table as it stands in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Row {
    /// First and last line number.
    pub(crate) lines: (usize, usize),
    /// Its cells, with their tags.
    pub(crate) cells: Vec<String>,
}

/// A table as it stands in the text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Rows {
    pub(crate) rows: Vec<Row>,
    /// Whether a ruling line below the first row makes it the header.
    pub(crate) ruled: bool,
}

impl Rows {
    /// How many tags of web pages its cells hold.
    pub(crate) fn tags(&self) -> usize {
        self.rows.iter().flat_map(|row| &row.cells).map(|cell| tags::count(cell)).sum()
    }
}

static RULING: LazyLock<Regex> = LazyLock::new(|| pattern(r"^[\s|:+\t-]*-{2,}[\s|:+\t-]*$"));

fn is_ruling(text: &str) -> bool {
    RULING.is_match(text) && text.contains(['\t', '|', '+'])
}

/// The table that begins at a line, with the index of the line after it.
pub(crate) fn at(lines: &[Line], index: usize) -> Option<(Rows, usize)> {
    let text = &lines[index].text;
    if text.contains('|') {
        return drawn(lines, index);
    }
    if is_row(text) && !is_list_line(text) { tabbed(lines, index) } else { None }
}

/// A line with a tab after something.
fn is_row(text: &str) -> bool {
    text.trim_start().contains('\t')
}

fn tabbed(lines: &[Line], index: usize) -> Option<(Rows, usize)> {
    let mut table = Rows::default();
    let mut end = RowEnd::default();
    let mut next = index;
    while let Some(line) = lines.get(next).filter(|line| !line.is_blank()) {
        let goes_on = lines.get(next + 1).is_some_and(|line| is_row(&line.text));
        if is_ruling(&line.text) {
            table.ruled |= table.rows.len() == 1;
        } else if line.text.contains('\t') {
            let cells: Vec<String> = line.text.split('\t').map(|cell| cell.trim().to_owned()).collect();
            end = RowEnd::of(&cells);
            table.rows.push(Row { lines: (line.number, line.number), cells });
        } else if !table.rows.is_empty()
            && !end.has_tags
            && begins_small(line.trimmed())
            && (goes_on || end.is_open(&table))
        {
            end.append(&mut table, line);
        } else {
            break;
        }
        next += 1;
    }
    let filled = |row: &Row| row.cells.iter().filter(|cell| !cell.is_empty()).count();
    let alone = table.rows.len() == 1 && !table.ruled;
    let telling = table
        .rows
        .first()
        .is_some_and(|row| filled(row) >= 3 || row.cells.iter().any(|cell| cell.contains('<')));
    (!alone || telling).then_some((table, next))
}

/// The end of the last row, where a further line may go on.
#[derive(Default)]
struct RowEnd {
    /// The last cell that is not empty; the first if all are.
    cell: usize,
    /// Entities are decoded where there are tags: a row with tags takes no further line.
    has_tags: bool,
}

impl RowEnd {
    fn of(cells: &[String]) -> Self {
        Self {
            cell: cells.iter().rposition(|cell| !cell.is_empty()).unwrap_or(0),
            has_tags: cells.iter().any(|cell| cell.contains('<')),
        }
    }

    /// Whether the last cell stops in the midst of a sentence.
    fn is_open(&self, table: &Rows) -> bool {
        let last = table.rows.last().and_then(|row| row.cells.get(self.cell));
        last.is_some_and(|cell| cell.contains(' ') && !cell.ends_with(['.', ':', ';', '!', '?', '%']))
    }

    fn append(&self, table: &mut Rows, line: &Line) {
        let Some(row) = table.rows.last_mut() else { return };
        row.lines.1 = line.number;
        if let Some(cell) = row.cells.get_mut(self.cell) {
            cell.push(' ');
            cell.push_str(line.trimmed());
        }
    }
}

fn begins_small(text: &str) -> bool {
    text.chars().next().is_some_and(char::is_lowercase) && marker(text).is_none() && !text.contains('<')
}

/// «1.<tab>Texto» is an item of a list.
fn is_list_line(text: &str) -> bool {
    marker(text).is_some_and(|marker| {
        let closed = marker.closing != Closing::Space && !marker.before.trim().is_empty();
        !marker.rest.contains('\t') && (closed || marker.is_bullet())
    })
}

/// A table drawn with bars: its rows begin with one, or a ruling line stands below the first.
fn drawn(lines: &[Line], index: usize) -> Option<(Rows, usize)> {
    let begins = |line: &Line| line.trimmed().starts_with('|');
    let ruled_below = lines.get(index + 1).is_some_and(|line| is_ruling(&line.text));
    if is_ruling(&lines[index].text) || !(begins(&lines[index]) || ruled_below) {
        return None;
    }
    let belongs = |line: &&Line| begins(line) || (ruled_below && line.text.contains('|'));
    let mut table = Rows::default();
    let mut next = index;
    for line in lines[index..].iter().take_while(belongs) {
        if is_ruling(&line.text) {
            table.ruled |= table.rows.len() == 1;
        } else {
            table.rows.push(Row { lines: (line.number, line.number), cells: barred(line.trimmed()) });
        }
        next += 1;
    }
    (table.ruled || table.rows.len() >= 2).then_some((table, next))
}

fn barred(text: &str) -> Vec<String> {
    let text = text.strip_prefix('|').unwrap_or(text);
    let text = text.strip_suffix('|').unwrap_or(text);
    text.split('|').map(|cell| cell.trim().to_owned()).collect()
}

/// The blocks of a table: the table itself, or paragraphs when it has but one column.
pub(crate) fn blocks(table: &Rows) -> Vec<Block> {
    let filled = |row: &Row| row.cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1);
    let width = table.rows.iter().map(filled).max().unwrap_or(0).min(MAX_COLUMNS);
    let rows: Vec<&Row> = table.rows.iter().filter(|row| filled(row) > 0).collect();
    if width < 2 {
        return rows
            .iter()
            .flat_map(|row| &row.cells)
            .filter(|cell| !cell.is_empty())
            .flat_map(|cell| paragraphs(&[cell.as_str()]))
            .collect();
    }
    let grid: Vec<Vec<Vec<&str>>> = rows.iter().map(|row| padded(row, width)).collect();
    let header = usize::from(grid.len() > 1 && (table.ruled || begins_with_header(&grid)));
    let spans = spans(&grid, header);
    let content =
        grid.iter().enumerate().map(|(row, cells)| table_row(cells, &spans[row], row < header)).collect();
    vec![Block::Table { content }]
}

/// The cells of a row, as many as the table has columns; what is beyond the last column stands in it.
fn padded(row: &Row, width: usize) -> Vec<Vec<&str>> {
    let mut cells: Vec<Vec<&str>> = vec![Vec::new(); width];
    for (index, cell) in row.cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
        cells[index.min(width - 1)].push(cell);
    }
    cells
}

fn table_row(cells: &[Vec<&str>], spans: &[u32], header: bool) -> TableRow {
    let kind = if header { CellKind::TableHeader } else { CellKind::TableCell };
    let shown = cells.iter().zip(spans).filter(|&(_, &rowspan)| rowspan > 0);
    TableRow::new(
        shown
            .map(|(texts, &rowspan)| TableCell {
                kind,
                attrs: CellAttributes { colspan: 1, rowspan },
                content: if texts.is_empty() { vec![Block::paragraph("")] } else { paragraphs(texts) },
            })
            .collect(),
    )
}

fn paragraphs(texts: &[&str]) -> Vec<Block> {
    let runs = texts.iter().flat_map(|text| inline::paragraphs(text));
    runs.map(|content| Block::Paragraph { content }).collect()
}

/// How many rows each cell covers; 0 where the cell above goes on.
///
/// A cell goes on downwards while the row below is empty from its first column to this one: only there an empty
/// cell surely means «the same».
fn spans(grid: &[Vec<Vec<&str>>], header: usize) -> Vec<Vec<u32>> {
    let width = grid.first().map_or(0, Vec::len);
    let mut spans = vec![vec![1u32; width]; grid.len()];
    let mut owner: Vec<usize> = vec![usize::MAX; width];
    for (row, cells) in grid.iter().enumerate() {
        let mut goes_on = row > header && !is_total(cells);
        for column in 0..width {
            goes_on = goes_on && cells[column].is_empty() && owner[column] != usize::MAX;
            if goes_on {
                spans[row][column] = 0;
                spans[owner[column]][column] += 1;
            } else {
                owner[column] = if cells[column].is_empty() || row < header { usize::MAX } else { row };
            }
        }
    }
    spans
}

fn is_total(cells: &[Vec<&str>]) -> bool {
    let first = cells.iter().flatten().next().map(|cell| fold(cell));
    first.is_some_and(|cell| {
        ["total", "subtotal", "suma", "gran total"].iter().any(|word| cell.starts_with(word))
    })
}

/// Whether the first row names the columns: short words in every filled column, no amounts, and more below.
fn begins_with_header(grid: &[Vec<Vec<&str>>]) -> bool {
    let Some((first, body)) = grid.split_first() else { return false };
    let filled: Vec<String> = first.iter().flatten().map(|cell| tags::without_tags(cell)).collect();
    let short = filled.iter().all(|cell| cell.chars().count() <= 80 && cell.chars().any(char::is_alphabetic));
    let no_amounts =
        !filled.iter().any(|cell| cell.starts_with(|c: char| c.is_ascii_digit() || "$€".contains(c)));
    let sentences = filled.iter().any(|cell| cell.ends_with('.') && cell.split(' ').count() > 3);
    let names_columns = filled.len() * 2 > first.len();
    !body.is_empty() && filled.len() >= 2 && names_columns && short && no_amounts && !sentences
}

#[cfg(test)]
mod tests {
    use super::*;
    use sesiona_domain::content::table_columns;

    fn table(text: &str) -> String {
        let lines: Vec<Line> =
            text.lines().enumerate().map(|(index, text)| Line::new(index + 1, text)).collect();
        let Some((rows, next)) = at(&lines, 0) else { return "none".to_owned() };
        let shown = match blocks(&rows).as_slice() {
            [Block::Table { content }] => {
                table_columns(content).unwrap();
                content.iter().map(shown_row).collect::<Vec<_>>().join(" / ")
            }
            other => format!("{} blocks", other.len()),
        };
        format!("{shown} @{next}")
    }

    fn shown_row(row: &TableRow) -> String {
        let cell = |cell: &TableCell| {
            let text = sesiona_domain::content::RichText::new(cell.content.clone()).plain_text();
            let text = text.trim().replace('\n', "¶");
            let header = if cell.kind == CellKind::TableHeader { "#" } else { "" };
            let span =
                if cell.attrs.rowspan > 1 { format!("↓{}", cell.attrs.rowspan) } else { String::new() };
            format!("{header}{text}{span}")
        };
        row.content.iter().map(cell).collect::<Vec<_>>().join(",")
    }

    #[test]
    fn tables_are_read_with_ragged_rows_and_cells_that_go_on() {
        for (text, expected) in [
            ("Núcleo\tLínea\nUno\ta\n\tb\n\tc\nDos\td", "#Núcleo,#Línea / Uno↓3,a / b / c / Dos,d @5"),
            ("A\tB\tC\t\n1\t2\n3\t\t4\t\t", "#A,#B,#C / 1,2, / 3,,4 @3"),
            ("A\tB\tC\nx\ty\tz\n\t\tw", "#A,#B,#C / x↓2,y↓2,z / w @3"),
            ("A\tB\n\tb\nx\tc", "#A,#B / ,b / x,c @3"),
            ("Rubro\tMonto\nUno\t10\n\tTotal\n", "#Rubro,#Monto / Uno,10 / ,Total @3"),
            ("10\t20\n30\t40", "10,20 / 30,40 @2"),
            ("<p>a</p><p>b</p>\tc", "a¶b,c @1"),
            ("A\tB\n---\t---\n1\t2", "#A,#B / 1,2 @3"),
            ("| A | B |\n|---|:-:|\n| 1 | 2 |\nfin", "#A,#B / 1,2 @3"),
            ("A | B\n---|---\n1 | 2", "#A,#B / 1,2 @3"),
            ("Nombre:\tvalor", "none"),
            ("1.\tUno\n2.\tDos", "none"),
            ("•\tUno\n•\tDos", "none"),
            ("No.\tCriterio\n1\tUno\n2\tDos", "#No.,#Criterio / 1,Uno / 2,Dos @3"),
            ("A\tB\nuno\tdos\ny medio\ntres\tcuatro", "#A,#B / uno,dos y medio / tres,cuatro @4"),
            ("a | b", "none"),
            ("A\t\nB\t", "2 blocks @2"),
            ("--\t--\nsigue\nA\tB", "0 blocks @1"),
        ] {
            assert_eq!(table(text), expected, "{text}");
        }
    }

    #[test]
    fn no_table_is_wider_than_paper_allows() {
        let row = (0..100).map(|n| n.to_string()).collect::<Vec<_>>().join("\t");
        let lines = [Line::new(1, &row), Line::new(2, &row)];
        let (rows, _) = at(&lines, 0).unwrap();
        let blocks = blocks(&rows);
        let Block::Table { content } = &blocks[0] else { panic!("no table") };
        assert_eq!(table_columns(content), Ok(MAX_COLUMNS));
        assert_eq!(content[0].content[MAX_COLUMNS - 1].content.len(), 100 - MAX_COLUMNS + 1);
    }
}
