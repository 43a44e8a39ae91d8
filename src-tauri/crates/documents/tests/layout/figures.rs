//! Pictures.

use std::sync::Arc;

use sesiona_documents::blocks::{Block, Cell, Columns, Figure, Inline, PaperSize, Row, Table};
use sesiona_documents::page::{Ink, Picture, PictureData, Rectangle, Role};
use sesiona_documents::setup::Setup;

use crate::pages::{check, check_as, lay};

fn figure(width: u32, height: u32, caption: &str) -> Block {
    let data = PictureData::Pixels { rgb: Vec::new(), alpha: None };
    let picture = Arc::new(Picture { digest: "d".into(), width, height, data });
    Block::Figure(Figure { picture, caption: vec![Inline::plain(caption)], alt: "Un plano".into() })
}

fn areas(blocks: Vec<Block>, size: PaperSize) -> Vec<Rectangle> {
    let laid = lay(size, blocks);
    check_as(&Setup::of(size), &laid);
    let items = laid.document.pages.iter().flat_map(|page| &page.items);
    items
        .filter_map(|item| match &item.ink {
            Ink::Image { area, .. } => Some(*area),
            Ink::Text(_) | Ink::Turned { .. } | Ink::Fill { .. } => None,
        })
        .collect()
}

#[test]
fn a_picture_larger_than_the_page_is_scaled_and_keeps_its_proportions() {
    for size in PaperSize::ALL {
        for (width, height) in [(8000, 300), (300, 9000), (5000, 5000), (40, 30), (1, 1)] {
            let areas = areas(vec![Block::heading(1, "Plano"), figure(width, height, "Figura 1")], size);
            assert_eq!(areas.len(), 1);
            let proportion = areas[0].width / areas[0].height;
            assert!((proportion / (width as f32 / height as f32) - 1.0).abs() < 0.01);
            assert!(areas[0].width <= width as f32 * 0.75 + 0.01, "a small picture is not enlarged");
        }
    }
}

#[test]
fn a_picture_in_a_cell_stays_inside_its_column() {
    let row = Row {
        cells: vec![
            Cell::data(vec![figure(3000, 3000, "Plano")]),
            Cell::data(vec![Block::paragraph("Zona")]),
        ],
        joined: false,
    };
    let table =
        Block::Table(Table { columns: Columns::Shares(vec![1.0, 2.0]), header_rows: 0, rows: vec![row] });
    let areas = areas(vec![table], PaperSize::Carta);
    assert!(areas[0].width < 160.0);
}

#[test]
fn a_heading_stays_with_its_text_where_a_picture_is_too_tall_for_all_three() {
    let size = PaperSize::Custom { width: 216, height: 180 };
    let blocks = vec![
        Block::heading(1, "Ubicación del predio"),
        Block::paragraph("La obra se ubica donde muestra el plano:"),
        figure(900, 2000, "Figura 1. Plano"),
    ];
    assert_eq!(areas(blocks, size).len(), 1);
}

#[test]
fn a_caption_stays_on_the_page_of_its_picture() {
    for filler in 0..40 {
        let laid =
            lay(PaperSize::Carta, vec![Block::Spacer(filler as f32 * 16.0), figure(400, 200, "Figura 1")]);
        check(&laid);
        for page in &laid.document.pages {
            let pictured = page.items.iter().any(|item| matches!(item.ink, Ink::Image { .. }));
            let captioned = crate::pages::words(page).contains(&"Figura".to_owned());
            assert_eq!(pictured, captioned);
        }
    }
}

#[test]
fn a_picture_is_described_to_who_cannot_see_it() {
    let laid = lay(PaperSize::Carta, vec![figure(10, 10, "Figura")]);
    let figure = laid.document.elements.iter().find(|element| element.role == Role::Figure).unwrap();
    assert_eq!(figure.alt.as_deref(), Some("Un plano"));
}

#[test]
fn a_picture_without_a_description_is_described_by_its_caption_or_is_decoration() {
    for (caption, expected) in [("Figura 1", Some("Figura 1")), ("", None)] {
        let Block::Figure(figure) = figure(10, 10, caption) else { unreachable!() };
        let laid = lay(PaperSize::Carta, vec![Block::Figure(Figure { alt: " ".into(), ..figure })]);
        let figure = laid.document.elements.iter().find(|element| element.role == Role::Figure);
        assert_eq!(figure.and_then(|figure| figure.alt.as_deref()), expected);
        assert!(laid.document.pages[0].items.iter().any(|item| matches!(item.ink, Ink::Image { .. })));
    }
}
