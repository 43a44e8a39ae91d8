//! Tables over pages: spans, tall rows, tables and lists in cells, wide ones on their side.

use sesiona_documents::blocks::{
    Block, Cell, Columns, Inline, Labels, List, Paragraph, ParagraphStyle, Row, Table,
};
use sesiona_locale::Locale;

use super::prose::{noted, sentences};
use super::{Case, say};

pub(super) fn cases(locale: &Locale) -> Vec<Case> {
    vec![
        Case::of("spans-across-pages", vec![Block::paragraph(sentences(locale, 0, 2)), alignment(locale)]),
        Case::of("row-taller-than-page", vec![tall_row(locale)]),
        Case::of("three-thousand-word-cell", vec![full_cell()]),
        Case::of("nested-lists-in-cells", vec![lists_in_cells(locale)]),
        Case::of("nested-table", vec![nested_table(locale)]),
        Case::of("wide-table-sideways", wide(locale)),
        Case::of("narrow-columns-across-pages", vec![narrow(locale)]),
        Case::of("notes-in-tables", vec![noted_rows(locale)]),
        Case::of("empty-and-header-only-tables", empty(locale)),
    ]
}

fn words(text: impl Into<String>) -> Vec<Block> {
    vec![Block::styled(ParagraphStyle::Ragged, text)]
}

fn data(text: impl Into<String>) -> Cell {
    Cell::data(words(text))
}

fn row(cells: Vec<Cell>) -> Row {
    Row { cells, joined: false }
}

fn header(titles: &[&str]) -> Row {
    row(titles.iter().map(|title| Cell::header(words(*title))).collect())
}

fn table(header_rows: usize, rows: Vec<Row>) -> Block {
    Block::Table(Table { columns: Columns::ByContent, header_rows, rows })
}

/// Axes of a plan over many rows each, beside the lines that serve them and what they are aligned with.
fn alignment(locale: &Locale) -> Block {
    let axes = [
        say(locale, "Patrimonio y memoria de los barrios", "Heritage and memory of the quarters"),
        say(locale, "Lectura para toda la vida", "Reading for a lifetime"),
        say(locale, "Oficios y economía de la cultura", "Crafts and the economy of culture"),
    ];
    let line = say(locale, "Línea", "Line");
    let lead = header(&[
        say(locale, "Eje del programa", "Axis of the programme"),
        say(locale, "Línea de acción", "Line of action"),
        say(locale, "Plan sectorial", "Sector plan"),
        say(locale, "Meta", "Goal"),
    ]);
    let mut rows = vec![lead];
    for (index, axis) in axes.iter().enumerate() {
        let count = [19, 3, 22][index];
        for number in 0..count {
            let mut cells = vec![
                data(format!(
                    "{line} {}.{}. {}",
                    index + 1,
                    number + 1,
                    sentences(locale, index + number, 1)
                )),
                data(sentences(locale, number + 3, 1)),
                data(format!("{} %", 15 + number * 4 % 80)),
            ];
            if number == 0 {
                cells.insert(0, Cell { rows: count as u32, ..data(*axis) });
            }
            rows.push(row(cells));
        }
    }
    let total = say(locale, "Promedio de los tres ejes", "Average of the three axes");
    rows.push(row(vec![Cell { columns: 3, ..data(total) }, data("47 %")]));
    table(1, rows)
}

fn tall_row(locale: &Locale) -> Block {
    table(
        1,
        vec![
            header(&[say(locale, "Asunto", "Matter"), say(locale, "Informe", "Report")]),
            row(vec![data(say(locale, "Breve", "Brief")), data(sentences(locale, 0, 2))]),
            row(vec![data(sentences(locale, 1, 3)), data(sentences(locale, 2, 90))]),
            row(vec![data(say(locale, "Último", "Last")), data(sentences(locale, 3, 1))]),
        ],
    )
}

fn full_cell() -> Block {
    let all: Vec<String> = (1..=3000).map(|number| format!("palabra{number}")).collect();
    table(0, vec![row(vec![data("3000"), data(all.join(" "))])])
}

fn lists_in_cells(locale: &Locale) -> Block {
    let item = |index: usize| vec![Block::styled(ParagraphStyle::Ragged, sentences(locale, index, 1))];
    let inner = |from: usize, labels: Labels| {
        Block::List(List { labels, items: (from..from + 3).map(item).collect() })
    };
    let outer = |from: usize| {
        let mut first = item(from);
        first.push(inner(from + 1, Labels::Given(["a)", "b)", "c)"].map(str::to_owned).to_vec())));
        Block::List(List { labels: Labels::Numbers(1), items: vec![first, item(from + 2)] })
    };
    let rows = (0..4).map(|index| {
        row(vec![
            data(sentences(locale, index, 1)),
            Cell::data(vec![outer(index)]),
            Cell::data(vec![inner(index, Labels::Bullets)]),
        ])
    });
    let titles =
        [say(locale, "Tema", "Topic"), say(locale, "Etapas", "Stages"), say(locale, "Apoyos", "Support")];
    table(1, std::iter::once(header(&titles)).chain(rows).collect())
}

fn nested_table(locale: &Locale) -> Block {
    let amounts = |from: usize| {
        let line = |index: usize| {
            let month = [
                say(locale, "Enero", "January"),
                say(locale, "Febrero", "February"),
                say(locale, "Marzo", "March"),
            ];
            row(vec![data(month[index % 3]), data(format!("{} {:03}.00", from + index, index * 137 % 1000))])
        };
        let titles = [say(locale, "Mes", "Month"), say(locale, "Importe", "Amount")];
        table(1, std::iter::once(header(&titles)).chain((0..9).map(line)).collect())
    };
    let rows = (1..6).map(|index| {
        row(vec![
            data(sentences(locale, index, 2)),
            Cell::data(vec![amounts(index), Block::paragraph(sentences(locale, index, 1))]),
        ])
    });
    let titles = [say(locale, "Programa", "Programme"), say(locale, "Gasto por mes", "Spending by month")];
    table(1, std::iter::once(header(&titles)).chain(rows).collect())
}

/// A table that does not fit upright, with what leads to it and what follows.
fn wide(locale: &Locale) -> Vec<Block> {
    let amount = say(locale, "Presupuesto", "Apportioned");
    let titles: Vec<String> = std::iter::once(say(locale, "Programa", "Programme").to_owned())
        .chain((1..10).map(|number| format!("{amount} {number}")))
        .collect();
    let titles: Vec<&str> = titles.iter().map(String::as_str).collect();
    let rows = (1..28).map(|index| {
        let name = say(locale, "Mantenimiento de bibliotecas", "Upkeep of libraries");
        let amounts = (1..10)
            .map(|column| data(format!("{} {:03} {:03}.00", index, column * 91 % 1000, index * 37 % 1000)));
        row(std::iter::once(data(format!("{name} {index}"))).chain(amounts).collect())
    });
    let caption = Paragraph {
        content: vec![Inline::plain(say(
            locale,
            "Cuadro 1. Importes en pesos.",
            "Table 1. Amounts in pesos.",
        ))],
        style: ParagraphStyle::Caption,
    };
    vec![
        Block::heading(1, say(locale, "Estado del presupuesto", "State of the budget")),
        Block::paragraph(sentences(locale, 4, 1)),
        Block::heading(2, say(locale, "Por programa", "By programme")),
        table(1, std::iter::once(header(&titles)).chain(rows).collect()),
        Block::Paragraph(caption),
        Block::paragraph(sentences(locale, 0, 3)),
    ]
}

/// A cell over many rows in a column too narrow for its words and «(continúa)».
fn narrow(locale: &Locale) -> Block {
    let rows = (0..60).map(|index| {
        let mut cells = vec![data(sentences(locale, index, 1)), data(sentences(locale, index + 2, 1))];
        if index % 30 == 0 {
            cells.insert(0, Cell { rows: 30, ..data(say(locale, "Vía", "Way")) });
        }
        row(cells)
    });
    let columns = Columns::Shares(vec![1.0, 7.0, 7.0]);
    let titles = header(&[
        say(locale, "Eje", "Axis"),
        say(locale, "Acción", "Action"),
        say(locale, "Avance", "Progress"),
    ]);
    Block::Table(Table { columns, header_rows: 1, rows: std::iter::once(titles).chain(rows).collect() })
}

/// Notes in the rows, in the header that is repeated, and in a cell that is divided.
fn noted_rows(locale: &Locale) -> Block {
    let heading = |words: &str, note: &str| {
        let content = vec![Inline::plain(words), Inline::Footnote(vec![Inline::plain(note)])];
        Cell::header(vec![Block::Paragraph(Paragraph { content, style: ParagraphStyle::Ragged })])
    };
    let lead = row(vec![
        Cell::header(words(say(locale, "Asunto", "Matter"))),
        heading(
            say(locale, "Importe", "Amount"),
            say(locale, "En miles de pesos.", "In thousands of pesos."),
        ),
    ]);
    let rows = (0..26).map(|index| {
        let note = format!("{} {}", say(locale, "Aclaración", "Remark"), index + 1);
        let cell = if index % 4 == 0 {
            Cell::data(vec![noted(locale, index, &note)])
        } else {
            data(sentences(locale, index, 2))
        };
        row(vec![cell, data(format!("{} 000", index + 1))])
    });
    table(1, std::iter::once(lead).chain(rows).collect())
}

fn empty(locale: &Locale) -> Vec<Block> {
    let between = || Block::paragraph(sentences(locale, 0, 1));
    let headings = header(&[say(locale, "Nombre", "Name"), say(locale, "Cargo", "Office")]);
    vec![
        between(),
        table(1, vec![headings.clone()]),
        between(),
        table(1, vec![headings, row(vec![data(""), data("")]), row(vec![Cell::data(Vec::new()), data(" ")])]),
        between(),
        table(0, Vec::new()),
        table(0, vec![row(Vec::new())]),
        table(0, vec![row(vec![Cell { columns: 3, rows: 4, ..data("1") }]), row(vec![data("2")])]),
        between(),
    ]
}
