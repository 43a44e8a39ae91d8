//! Tables over pages.

use sesiona_documents::blocks::{Block, Cell, Columns, Labels, List, PaperSize, ParagraphStyle, Row, Table};
use sesiona_documents::page::{Ink, Page, Role};

use crate::pages::{all_words, as_text, check, lay, said, words_of};

fn cell(text: &str) -> Cell {
    Cell::data(vec![Block::paragraph(text)])
}

fn row(cells: &[&str]) -> Row {
    Row { cells: cells.iter().map(|text| cell(text)).collect(), joined: false }
}

fn header(cells: &[&str]) -> Row {
    Row {
        cells: cells.iter().map(|text| Cell::header(vec![Block::paragraph(*text)])).collect(),
        joined: false,
    }
}

fn table(rows: Vec<Row>) -> Block {
    Block::Table(Table { columns: Columns::ByContent, header_rows: 1, rows })
}

fn artifacts(page: &Page) -> Vec<&str> {
    page.items
        .iter()
        .filter(|item| item.element.is_none())
        .filter_map(|item| match &item.ink {
            Ink::Text(run) => Some(run.text.trim()),
            Ink::Turned { .. } | Ink::Fill { .. } | Ink::Image { .. } => None,
        })
        .collect()
}

const LONG: &str = "El área informó por escrito que el trámite continúa y que entregará la documentación completa antes del cierre del mes. ";

#[test]
fn an_item_that_begins_with_a_heading_in_a_narrow_cell_keeps_clear_of_its_label() {
    let items = vec![vec![Block::heading(3, "Antecedentes")]; 12];
    let list = Block::List(List { labels: Labels::Numbers(5), items });
    let narrow =
        Row { cells: vec![Cell::data(vec![list]), cell(&"palabras de la otra ".repeat(90))], joined: false };
    let columns = Columns::Shares(vec![1.0, 14.0]);
    let table = Block::Table(Table { columns, header_rows: 0, rows: vec![narrow] });
    check(&lay(PaperSize::Carta, vec![table]));
}

#[test]
fn sixty_pages_have_the_header_on_each_and_it_is_read_once() {
    let mut rows = vec![header(&["Acuerdo", "Estatus"])];
    rows.extend((0..640).map(|n| row(&[&format!("JD-{n}. {LONG}"), &LONG.repeat(2)])));
    let blocks = vec![table(rows)];
    let laid = lay(PaperSize::Carta, blocks.clone());
    let pages = &laid.document.pages;
    assert!(pages.len() >= 60, "{} pages", pages.len());
    check(&laid);
    assert_eq!(all_words(&laid.document), words_of(&blocks));
    assert!(!artifacts(&pages[0]).contains(&"Acuerdo"));
    for page in &pages[1..] {
        let repeated = artifacts(page);
        assert!(repeated.contains(&"Acuerdo") && repeated.contains(&"(sigue)"), "{repeated:?}");
    }
}

#[test]
fn a_row_taller_than_a_page_is_printed_whole() {
    let blocks = vec![table(vec![
        header(&["Acuerdo", "Estatus"]),
        row(&["Breve", &LONG.repeat(160)]),
        row(&["Último", "Fin"]),
    ])];
    let laid = lay(PaperSize::Carta, blocks.clone());
    assert!(laid.document.pages.len() > 2);
    check(&laid);
    assert_eq!(all_words(&laid.document), words_of(&blocks));
}

#[test]
fn a_cell_over_many_rows_goes_on_from_page_to_page() {
    let mut rows = vec![header(&["Eje", "Tema", "Objetivo"])];
    for n in 0..40 {
        let mut cells = row(&["", &format!("Tema {n}"), &LONG.repeat(2)]).cells;
        if n == 0 {
            cells[0] = Cell { rows: 40, ..cell(&LONG.repeat(60)) };
        } else {
            cells.remove(0);
        }
        rows.push(Row { cells, joined: false });
    }
    let blocks = vec![table(rows)];
    let laid = lay(PaperSize::Oficio, blocks.clone());
    assert!(laid.document.pages.len() > 2);
    check(&laid);
    assert_eq!(all_words(&laid.document), words_of(&blocks));
}

#[test]
fn a_header_is_never_alone_at_the_foot() {
    for filler in 0..70 {
        let blocks = vec![
            Block::Spacer(filler as f32 * 9.5),
            Block::heading(2, "Tabla"),
            table(vec![header(&["Acuerdo", "Estatus"]), row(&[LONG, &LONG.repeat(9)]), row(&["a", "b"])]),
        ];
        let laid = lay(PaperSize::Carta, blocks);
        check(&laid);
        let page = &laid.document.pages[0];
        let text = as_text(page);
        assert!(!text.contains("Acuerdo") || text.contains("El área"), "{filler}: {text}");
    }
}

#[test]
fn rows_that_belong_together_are_not_torn_from_the_first() {
    for filler in 0..60 {
        let part = |text: &str| Row { joined: true, ..row(&[text, "En proceso. Se informará."]) };
        let blocks = vec![
            Block::Spacer(filler as f32 * 10.0),
            table(vec![
                header(&["Acuerdo", "Estatus"]),
                row(&["Primero", "x"]),
                row(&["JD-VIII-2. Dos asuntos:", ""]),
                part("a) uno"),
                part("b) dos"),
            ]),
        ];
        let laid = lay(PaperSize::Carta, blocks);
        for page in &laid.document.pages {
            let text = as_text(page);
            assert!(!text.contains("JD-VIII-2") || text.contains("a) uno"), "{filler}: {text}");
        }
    }
}

/// How many rows of a table each page has, by the word that begins them.
fn rows_on_pages(blocks: Vec<Block>) -> Vec<usize> {
    let laid = lay(PaperSize::Carta, blocks);
    check(&laid);
    let pages = laid.document.pages.iter();
    pages.map(|page| crate::pages::words(page).iter().filter(|word| *word == "Concepto").count()).collect()
}

#[test]
fn a_short_table_is_not_divided() {
    for filler in 0..70 {
        let mut rows = vec![header(&["Rubro", "Importe"])];
        rows.extend((0..4).map(|_| row(&["Concepto", "100"])));
        let counts = rows_on_pages(vec![Block::Spacer(filler as f32 * 9.0), table(rows)]);
        assert!(counts.iter().all(|count| [0, 4].contains(count)), "{filler}: {counts:?}");
    }
}

#[test]
fn a_longer_table_is_divided_and_leaves_little_white() {
    for filler in 0..60 {
        let mut rows = vec![header(&["Rubro", "Importe"])];
        rows.extend((0..20).map(|_| row(&["Concepto", "100"])));
        let counts = rows_on_pages(vec![Block::Spacer(filler as f32 * 9.0), table(rows)]);
        assert!(counts[0] > 0, "{filler}: {counts:?}");
    }
}

#[test]
fn the_last_row_of_a_table_does_not_go_to_a_page_of_its_own() {
    for (count, filler) in (2..13).flat_map(|count| (0..66).map(move |filler| (count, filler))) {
        let mut rows = vec![header(&["Acuerdo", "Estatus"])];
        rows.extend((1..count).map(|_| row(&["Concepto", &LONG.repeat(3)])));
        rows.push(row(&["Concepto", "En proceso"]));
        let counts = rows_on_pages(vec![Block::Spacer(filler as f32 * 9.5), table(rows)]);
        assert_ne!(counts.last(), Some(&1), "{count} rows below {filler}: {counts:?}");
    }
}

#[test]
fn a_header_is_not_left_above_a_cell_that_reaches_down_and_says_nothing_yet() {
    let words = |count: usize| "palabra ".repeat(count);
    let tall = |count: usize, rows: u32| Row {
        cells: vec![Cell { rows, ..cell(words(count).trim()) }],
        joined: false,
    };
    let empty = || Row { cells: Vec::new(), joined: false };
    let tables = [
        vec![header(&["Acuerdo"]), tall(170, 3), empty(), empty()],
        vec![header(&["Acuerdo"]), tall(60, 2), empty(), row(&[words(90).trim()])],
    ];
    for (rows, filler) in tables.iter().flat_map(|rows| (0..100).map(move |filler| (rows, filler))) {
        let laid = lay(PaperSize::Carta, vec![Block::Spacer(filler as f32 * 7.0), table(rows.clone())]);
        check(&laid);
        for text in laid.document.pages.iter().map(as_text) {
            assert_eq!(text.contains("Acuerdo"), text.contains("palabra"), "below {filler}: {text}");
        }
    }
}

#[test]
fn many_columns_take_smaller_type_and_stay_within_the_margins() {
    for columns in [2, 5, 9, 14, 22, 40, 63] {
        let names: Vec<String> = (0..columns).map(|n| format!("Columna{n}")).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let laid = lay(PaperSize::Carta, vec![table(vec![header(&names), row(&names)])]);
        for page in &laid.document.pages {
            for (_, run) in crate::pages::said(page) {
                let edge = page.width - crate::pages::margins(page).1;
                assert!(run.x + crate::pages::visible_width(run) <= edge + 0.3, "{columns}: {run:?}");
            }
        }
    }
}

#[test]
fn figures_stand_under_one_another_and_words_do_not() {
    let laid = lay(
        PaperSize::Carta,
        vec![table(vec![
            header(&["Criterio", "Porcentaje"]),
            row(&["Planeación", "10"]),
            row(&["Fin", "100"]),
        ])],
    );
    let end = |text: &str| {
        let (_, run) = crate::pages::said(&laid.document.pages[0]).find(|(_, run)| run.text == text).unwrap();
        run.x + crate::pages::visible_width(run)
    };
    assert!((end("10") - end("100")).abs() < 0.05);
    assert!((end("100") - end("Porcentaje")).abs() < 0.05);
    assert!((end("Planeación") - end("Fin")).abs() > 0.5);
}

#[test]
fn spans_are_told_to_who_cannot_see_them() {
    let wide = Row { cells: vec![Cell { columns: 2, ..cell("Todo") }], joined: false };
    let tall = Row { cells: vec![Cell { rows: 2, ..cell("Eje") }, cell("a")], joined: false };
    let laid = lay(PaperSize::Carta, vec![table(vec![header(&["x", "y"]), wide, tall, row(&["b"])])]);
    let cells: Vec<(Role, u32, u32)> = laid
        .document
        .elements
        .iter()
        .filter(|element| matches!(element.role, Role::TableHeader | Role::TableData))
        .map(|element| (element.role, element.columns, element.rows))
        .collect();
    let (head, data) = (Role::TableHeader, Role::TableData);
    assert_eq!(cells, [(head, 1, 1), (head, 1, 1), (data, 2, 1), (data, 1, 2), (data, 1, 1), (data, 1, 1)]);
}

#[test]
fn tables_without_cells_or_rows_are_harmless() {
    for rows in [vec![], vec![Row::default()], vec![header(&["sola"])], vec![row(&["", ""])]] {
        let laid =
            lay(PaperSize::Carta, vec![Block::paragraph("antes"), table(rows), Block::paragraph("después")]);
        check(&laid);
        assert_eq!(laid.document.pages.len(), 1);
    }
}

#[test]
fn figures_of_a_column_stand_one_below_the_other() {
    let amounts = ["1 111.11", "8 888.88", "70.45"];
    let rows = amounts.iter().map(|amount| row(&["Concepto", amount])).collect();
    let laid = lay(PaperSize::Carta, vec![Block::Table(Table { rows, ..Table::default() })]);
    // For each amount, where its decimal point and each figure after it stand.
    let mut places: Vec<Vec<i32>> = Vec::new();
    for (_, run) in said(&laid.document.pages[0]).filter(|(_, run)| run.text.contains('.')) {
        let mut x = run.x;
        let starts = run.glyphs.iter().map(|glyph| {
            let start = (x * 10.0).round() as i32;
            x += glyph.advance * run.size / 1000.0;
            start
        });
        let starts: Vec<i32> = starts.collect();
        places.push(starts[starts.len() - 3..].to_vec());
    }
    assert_eq!(places.len(), 3);
    assert!(places.iter().all(|own| *own == places[0]), "{places:?}");
}

#[test]
fn a_cell_that_reaches_over_a_page_says_again_what_it_is() {
    let row = |index: usize| {
        let mut cells = vec![Cell::data(vec![Block::paragraph(format!("Meta {index} del programa"))]); 2];
        if index == 0 {
            let long = "Vinculación con la sociedad y con los sectores productivos de la región";
            let reaching = Cell { rows: 90, ..Cell::data(vec![Block::paragraph(long)]) };
            cells.insert(0, reaching);
        }
        Row { cells, joined: false }
    };
    let table = Table { rows: (0..90).map(row).collect(), ..Table::default() };
    let laid = lay(PaperSize::Carta, vec![Block::Table(table)]);
    check(&laid);
    let pages: Vec<String> = laid.document.pages.iter().map(as_text).collect();
    assert!(pages.len() > 2);
    assert!(!pages[0].contains("(sigue)"));
    for page in &pages[1..] {
        assert!(page.contains("Vinculación con") && page.contains("… (sigue)"), "{page}");
    }
    let said: Vec<String> = all_words(&laid.document);
    assert_eq!(said.iter().filter(|word| *word == "Vinculación").count(), 1, "what is repeated is no text");
}

#[test]
fn a_caption_stands_below_the_last_row_of_its_table() {
    for (count, filler) in [2, 5, 14].into_iter().flat_map(|count| (0..70).map(move |filler| (count, filler)))
    {
        let mut rows = vec![header(&["Rubro", "Importe"])];
        rows.extend((0..count).map(|_| row(&[LONG, "100"])));
        let caption = Block::styled(ParagraphStyle::Caption, "Cuadro 1. Importes en pesos.");
        let blocks = vec![Block::Spacer(filler as f32 * 9.5), table(rows), caption];
        let laid = lay(PaperSize::Carta, blocks);
        check(&laid);
        let page = laid.document.pages.iter().find(|page| as_text(page).contains("Cuadro 1")).unwrap();
        assert!(as_text(page).contains("El área"), "{count} rows below {filler}: {}", as_text(page));
    }
}

#[test]
fn rows_that_are_too_short_are_filled_up() {
    let short = |columns: u32| Row { cells: vec![Cell { columns, ..cell("x") }], joined: false };
    let laid = lay(
        PaperSize::Carta,
        vec![table(vec![header(&["a", "b", "c"]), short(2), short(1), row(&["1", "2", "3"])])],
    );
    let elements = &laid.document.elements;
    let rows: Vec<usize> = (0..elements.len()).filter(|&at| elements[at].role == Role::TableRow).collect();
    for row in rows {
        let cells = elements.iter().filter(|cell| cell.parent.is_some_and(|parent| parent.0 as usize == row));
        assert_eq!(cells.map(|cell| cell.columns).sum::<u32>(), 3);
    }
}

#[test]
fn a_cell_in_a_narrow_column_says_again_what_it_is_in_two_lines() {
    let row = |index: usize| {
        let mut cells = vec![cell(&format!("Meta {index} {LONG}"))];
        if index == 0 {
            cells.insert(0, Cell { rows: 40, ..cell("Patrimonio y memoria de los barrios") });
        }
        Row { cells, joined: false }
    };
    let columns = Columns::Shares(vec![1.0, 5.0]);
    let table = Table { columns, rows: (0..40).map(row).collect(), ..Table::default() };
    let laid = lay(PaperSize::Carta, vec![Block::Table(table)]);
    check(&laid);
    assert!(laid.document.pages.len() > 1);
    for page in &laid.document.pages[1..] {
        let text = as_text(page);
        assert!(text.contains("Patrimonio y…") && text.contains("(sigue)"), "{text}");
    }
}

#[test]
fn parts_on_another_page_than_their_beginning_say_whose_they_are() {
    let part = |text: &str| Row { joined: true, ..row(&[text, &LONG.repeat(4)]) };
    let mut rows = vec![header(&["Acuerdo", "Estatus"]), row(&["JD-VIII-2. Muchos asuntos:", "En proceso"])];
    rows.extend((0..40).map(|_| part("a) uno")));
    rows.push(row(&["JD-VIII-3. Otro asunto.", "En proceso"]));
    let laid = lay(PaperSize::Carta, vec![table(rows)]);
    check(&laid);
    let pages = &laid.document.pages;
    assert!(pages.len() > 2);
    for page in &pages[1..] {
        let repeated = artifacts(page);
        assert!(repeated.contains(&"JD-VIII-2. Muchos asuntos:"), "{repeated:?}");
    }
    assert_eq!(all_words(&laid.document).iter().filter(|word| *word == "JD-VIII-2.").count(), 1);
}
