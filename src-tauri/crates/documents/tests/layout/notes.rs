//! Notes at the foot of pages.

use sesiona_documents::blocks::{Block, Inline, PaperSize, Paragraph, ParagraphStyle};
use sesiona_documents::layout::Laid;
use sesiona_documents::page::{Page, Role, Run};

use crate::pages::{all_words, as_text, check, check_boxes, lay, said};

const SENTENCE: &str =
    "La Junta conoció el informe de la Dirección y acordó darle seguimiento en la siguiente sesión. ";

/// A paragraph with a note after its first sentence.
fn noted(sentences: usize, note: &str) -> Block {
    let content = vec![
        Inline::plain(SENTENCE.trim()),
        Inline::Footnote(vec![Inline::plain(note)]),
        Inline::plain(format!(" {}", SENTENCE.repeat(sentences).trim())),
    ];
    Block::Paragraph(Paragraph { content, style: ParagraphStyle::Body })
}

fn of_role(laid: &Laid, page: &Page, role: Role) -> Vec<Run> {
    let within = |mut element: usize| loop {
        let found = &laid.document.elements[element];
        match (found.role == role, found.parent) {
            (true, _) => break true,
            (false, Some(parent)) => element = parent.0 as usize,
            (false, None) => break false,
        }
    };
    let own = said(page).filter(|(item, _)| item.element.is_some_and(|element| within(element.0 as usize)));
    own.map(|(_, run)| run.clone()).collect()
}

fn words(runs: &[Run]) -> String {
    runs.iter().map(|run| run.text.as_str()).collect()
}

#[test]
fn a_note_stands_below_everything_on_the_page_of_its_number() {
    for filler in 0..30 {
        let mut blocks: Vec<Block> = (0..filler).map(|_| Block::paragraph(SENTENCE.repeat(3))).collect();
        blocks.push(noted(3, "Véase el acta de la sesión anterior."));
        blocks.push(Block::paragraph(SENTENCE.repeat(9)));
        let laid = lay(PaperSize::Carta, blocks);
        check_boxes(&laid);
        let page = laid.document.pages.iter().find(|page| as_text(page).contains("Véase el acta")).unwrap();
        let note = of_role(&laid, page, Role::Note);
        assert_eq!(words(&note), "¹ Véase el acta de la sesión anterior.");
        let marks = of_role(&laid, page, Role::Reference);
        assert_eq!(words(&marks), "¹", "filler {filler}");
        let others = said(page).filter(|(_, run)| !note.contains(run));
        assert!(others.map(|(_, run)| run.y).fold(0.0, f32::max) < note[0].y - 12.0);
    }
}

#[test]
fn a_heading_waits_for_the_room_that_the_note_below_it_wants() {
    for filler in 0..60 {
        let above = Block::Spacer(filler as f32 * 9.5);
        let note = "Véase el acta de la sesión anterior. ".repeat(4);
        let blocks = vec![above, Block::heading(2, "Antecedentes"), noted(6, note.trim())];
        check(&lay(PaperSize::Carta, blocks));
    }
}

#[test]
fn notes_are_numbered_through_the_paper() {
    let blocks = (1..=25).map(|number| noted(3, &format!("Nota de número {number}."))).collect();
    let laid = lay(PaperSize::Carta, blocks);
    check_boxes(&laid);
    let text: Vec<String> = laid.document.pages.iter().map(as_text).collect();
    let text = text.join(" ").split_whitespace().collect::<Vec<_>>().join(" ");
    for (mark, number) in [("¹ ", 1), ("⁹ ", 9), ("¹⁰ ", 10), ("²⁵ ", 25)] {
        assert!(text.contains(&format!("{mark}Nota de número {number}.")), "{text}");
    }
}

#[test]
fn a_long_note_runs_on_over_pages_and_loses_no_word() {
    let long = "Palabra de la nota que no cabe en una sola hoja. ".repeat(260);
    let laid = lay(PaperSize::Carta, vec![noted(3, long.trim()), Block::paragraph(SENTENCE.repeat(4))]);
    check_boxes(&laid);
    let pages = &laid.document.pages;
    assert!(pages.len() >= 2 && pages.len() <= 5, "{}", pages.len());
    let count = all_words(&laid.document).iter().filter(|word| *word == "Palabra").count();
    assert_eq!(count, 260);
    assert!(pages.iter().filter(|page| !of_role(&laid, page, Role::Note).is_empty()).count() >= 2);
}

#[test]
fn a_note_in_a_table_stands_at_the_foot_too() {
    use sesiona_documents::blocks::{Cell, Row, Table};
    let row = |index: usize| {
        let noted = if index.is_multiple_of(3) {
            noted(0, "Con cargo al ejercicio.")
        } else {
            Block::paragraph("Uno")
        };
        Row { cells: vec![Cell::data(vec![noted]), Cell::data(vec![Block::paragraph("Dos")])], joined: false }
    };
    let table = Table { rows: (0..90).map(row).collect(), ..Table::default() };
    let laid = lay(PaperSize::Carta, vec![Block::Table(table)]);
    check_boxes(&laid);
    let notes: usize =
        laid.document.pages.iter().map(|page| as_text(page).matches("Con cargo").count()).sum();
    assert_eq!(notes, 30);
}

#[test]
fn a_note_of_a_header_stands_again_below_the_header_that_is_repeated() {
    use sesiona_documents::blocks::{Cell, Row, Table};
    let note = Inline::Footnote(vec![Inline::plain("En miles de pesos.")]);
    let content = vec![Inline::plain("Importe"), note];
    let heading = Block::Paragraph(Paragraph { content, style: ParagraphStyle::Ragged });
    let mut rows = vec![Row { cells: vec![Cell::header(vec![heading])], joined: false }];
    let data = || Row { cells: vec![Cell::data(vec![Block::paragraph("100")])], joined: false };
    rows.extend((0..90).map(|_| data()));
    let laid = lay(PaperSize::Carta, vec![Block::Table(Table { header_rows: 1, rows, ..Table::default() })]);
    check_boxes(&laid);
    assert!(laid.document.pages.len() > 1);
    for page in &laid.document.pages {
        let text = as_text(page);
        assert!(text.contains("Importe¹") && text.contains("En miles de pesos."), "{text}");
        let lowest =
            said(page).filter(|(_, run)| run.text == "100").map(|(_, run)| run.y).fold(0.0, f32::max);
        let note = page.items.iter().filter_map(|item| item.ink.run()).find(|run| run.text.contains("miles"));
        assert!(note.unwrap().y > lowest + 12.0);
    }
    assert_eq!(
        laid.document.pages.iter().map(|page| of_role(&laid, page, Role::Note).len()).sum::<usize>(),
        2
    );
}
