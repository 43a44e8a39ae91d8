//! Sheets, binding, folios, letterhead, watermark, and pages turned on their side.

use std::sync::Arc;

use sesiona_documents::blocks::{
    AnnexPages, Block, Body, Cell, Inline, Labels, List, Paper, PaperSize, Paragraph, ParagraphStyle, Row,
    Section, Sheet, Start, Table,
};
use sesiona_documents::layout::fonts::Fonts;
use sesiona_documents::layout::{Laid, lay_out};
use sesiona_documents::page::{Ink, Page, Picture, PictureData, Role};
use sesiona_documents::progress::Unwatched;
use sesiona_documents::setup::{
    Binding, Edge, Folio, FolioCount, FolioPlace, Letterhead, LetterheadPages, MILLIMETRE, Setup, Sides,
};

use crate::pages::{as_text, check, said};

const SENTENCE: &str = "La dirección informa del avance de los proyectos que la junta encargó para el año. ";

fn flow(blocks: Vec<Block>, start: Start) -> Section {
    Section { outline: None, depth: 0, start, body: Body::Flow(blocks) }
}

fn prose(pages: usize) -> Section {
    flow((0..pages * 8).map(|_| Block::paragraph(SENTENCE.repeat(6).trim())).collect(), Start::NewPage)
}

fn cover() -> Section {
    let sheet = Sheet { cover: true, title: "Sesión Ordinaria".into(), ..Sheet::default() };
    Section { outline: None, depth: 0, start: Start::NewPage, body: Body::Sheet(sheet) }
}

fn laid(setup: Setup, sections: Vec<Section>) -> Laid {
    let mut paper = Paper { setup, sections, ..Paper::default() };
    paper.furniture.head_left = "Encabezado".into();
    paper.furniture.head_right = "Documento".into();
    paper.furniture.page_label = "{page}/{pages}".into();
    paper.furniture.continued = "(sigue)".into();
    lay_out(&paper, Fonts::embedded().unwrap(), &Unwatched).unwrap()
}

/// The least white left of, and right of, what a page says.
fn white(page: &Page) -> (f32, f32) {
    let left = said(page).map(|(_, run)| run.x).fold(f32::MAX, f32::min);
    let right = said(page)
        .map(|(_, run)| {
            let advance: f32 = run.glyphs.iter().map(|glyph| glyph.advance).sum();
            run.x + advance * run.size / 1000.0
        })
        .fold(0.0, f32::max);
    (left, page.width - right)
}

#[test]
fn custom_sheets_have_their_measure() {
    let size = PaperSize::Custom { width: 215, height: 330 };
    let page = &laid(Setup::of(size), vec![prose(1)]).document.pages[0];
    assert!((page.width - 609.45).abs() < 0.01 && (page.height - 935.43).abs() < 0.01);
    let absurd = PaperSize::Custom { width: 0, height: u16::MAX };
    let (width, height) = absurd.points();
    assert!(width >= 140.0 * MILLIMETRE - 0.01 && height <= 600.0 * MILLIMETRE + 0.01);
}

#[test]
fn backs_mirror_the_margins_of_fronts() {
    let binding = Binding { edge: Edge::Left, width: 40 };
    let laid = laid(Setup { sides: Sides::Two, binding, ..Setup::default() }, vec![prose(3)]);
    for (index, page) in laid.document.pages.iter().enumerate().take(2) {
        let (left, right) = white(page);
        let (bound, outer) = if index % 2 == 0 { (left, right) } else { (right, left) };
        assert!((bound - 40.0 * MILLIMETRE).abs() < 3.0, "page {index}: {bound}");
        assert!((outer - 70.87).abs() < 3.0, "page {index}: {outer}");
    }
    let one = self::laid(Setup { binding, ..Setup::default() }, vec![prose(3)]);
    assert!((white(&one.document.pages[1]).0 - 40.0 * MILLIMETRE).abs() < 0.1);
}

#[test]
fn the_back_of_a_cover_stays_blank() {
    let laid = laid(Setup { sides: Sides::Two, ..Setup::default() }, vec![cover(), prose(1)]);
    assert!(laid.document.pages[1].items.is_empty());
    assert_eq!(laid.sections[1].first, 2);
}

fn folio(count: FolioCount, place: FolioPlace) -> Folio {
    Folio { first: 187, count, cover: false, place, label: format!("Folio {}", Folio::NUMBER), digits: 4 }
}

#[test]
fn folios_stand_on_the_leaves_that_count() {
    let annex = AnnexPages { digest: "a".into(), sizes: vec![(300.0, 400.0)], stamp: "Anexo".into() };
    let annex = Section { outline: None, depth: 0, start: Start::NewPage, body: Body::Annex(annex) };
    let setup = Setup { folio: Some(folio(FolioCount::Leaf, FolioPlace::TopRight)), ..Setup::default() };
    let laid = laid(setup, vec![cover(), prose(1), annex]);
    let numbers: Vec<Option<u32>> = laid.folios.clone();
    assert_eq!(numbers.first(), Some(&None));
    assert_eq!(numbers[1], Some(187));
    for (page, number) in laid.document.pages.iter().zip(&numbers) {
        let shown = as_text(page).contains("Folio 0");
        assert_eq!(shown, number.is_some());
        number.inspect(|number| assert!(as_text(page).contains(&format!("Folio {number:04}"))));
    }
    // On a foreign page it has a ground of its own, so that it can be read.
    let foreign = laid.document.pages.last().unwrap();
    let grounds = foreign.items.iter().filter(|item| matches!(item.ink, Ink::Fill { .. }));
    assert_eq!(grounds.count(), 2);
}

#[test]
fn a_leaf_is_of_one_paper() {
    let annex = |digest: &str| {
        let annex =
            AnnexPages { digest: digest.into(), sizes: vec![(300.0, 400.0); 2], stamp: "Anexo".into() };
        Section { outline: None, depth: 0, start: Start::NewPage, body: Body::Annex(annex) }
    };
    let sections = vec![prose(1), annex("a"), prose(1), annex("b"), prose(1)];
    let two = laid(Setup { sides: Sides::Two, ..Setup::default() }, sections.clone());
    for leaf in two.document.pages.chunks(2) {
        assert!(leaf.windows(2).all(|sides| sides[0].width == sides[1].width), "{leaf:?}");
    }
    for (section, body) in two.sections.iter().zip(&sections) {
        let shown = &two.document.pages[section.first..section.first + section.count];
        let is_annex = matches!(body.body, Body::Annex(_));
        assert!(shown.iter().all(|page| page.annex.is_some() == is_annex), "blanks belong to no section");
    }
    let one = laid(Setup::default(), sections);
    assert!(one.document.pages.iter().all(|page| !page.items.is_empty()));
}

#[test]
fn what_stands_around_a_page_on_its_side_keeps_clear_of_the_binding() {
    let setup = |width| Setup {
        sides: Sides::Two,
        binding: Binding { edge: Edge::Left, width },
        folio: Some(folio(FolioCount::Side, FolioPlace::TopRight)),
        ..Setup::default()
    };
    let highest = |page: &Page| {
        page.items.iter().filter_map(|item| item.ink.run()).map(|run| run.y).fold(f32::MAX, f32::min)
    };
    let blocks = || vec![flow(vec![wide_table(10, 60)], Start::NewPage)];
    let (narrow, wide) = (laid(setup(30), blocks()), laid(setup(55), blocks()));
    let [narrow, wide] = [&narrow, &wide].map(|laid| highest(&laid.document.pages[0]));
    assert!(wide - narrow > 24.0 * MILLIMETRE, "{narrow} {wide}");
}

#[test]
fn folios_keep_away_from_the_binding() {
    let setup = Setup {
        sides: Sides::Two,
        folio: Some(folio(FolioCount::Side, FolioPlace::TopOuter)),
        ..Setup::default()
    };
    let laid = laid(setup, vec![prose(2)]);
    let at = |page: &Page| {
        let run =
            page.items.iter().filter_map(|item| item.ink.run()).find(|run| run.text.starts_with("Folio"));
        run.map(|run| run.x).unwrap()
    };
    assert!(at(&laid.document.pages[0]) > 400.0);
    assert!(at(&laid.document.pages[1]) < 100.0);
}

fn letterhead(pages: LetterheadPages) -> Letterhead {
    let data = PictureData::Pixels { rgb: vec![90; 2 * 3], alpha: None };
    let logo = Some(Arc::new(Picture { digest: "logo".into(), width: 2, height: 1, data }));
    Letterhead { logo, alt: "Logotipo".into(), lines: vec!["Instituto".into(), "Calle 1".into()], pages }
}

#[test]
fn the_letterhead_stands_on_the_first_page_or_on_every_one() {
    for (pages, expected) in [(LetterheadPages::First, [true, false]), (LetterheadPages::Every, [true, true])]
    {
        let laid = laid(Setup { letterhead: Some(letterhead(pages)), ..Setup::default() }, vec![prose(3)]);
        let drawn = |page: &Page| page.items.iter().any(|item| matches!(item.ink, Ink::Image { .. }));
        let found: Vec<bool> = laid.document.pages.iter().take(2).map(drawn).collect();
        assert_eq!(found, expected);
        for page in &laid.document.pages {
            let head =
                page.items.iter().filter(|item| item.element.is_none()).filter_map(|item| match &item.ink {
                    Ink::Image { area, .. } => Some(area.y + area.height),
                    _ => None,
                });
            let lowest = head.fold(0.0, f32::max);
            assert!(said(page).all(|(_, run)| run.y - run.size * 0.7 > lowest));
        }
    }
}

#[test]
fn a_cover_shows_the_logo_with_its_words() {
    let setup = Setup { letterhead: Some(letterhead(LetterheadPages::First)), ..Setup::default() };
    let laid = laid(setup, vec![cover(), prose(1)]);
    let figure = laid.document.elements.iter().find(|element| element.role == Role::Figure).unwrap();
    assert_eq!(figure.alt.as_deref(), Some("Logotipo"));
    assert!(!laid.document.pages[1].items.iter().any(|item| matches!(item.ink, Ink::Image { .. })));
}

#[test]
fn the_lines_of_a_letterhead_stand_on_the_cover_too() {
    let setup = Setup { letterhead: Some(letterhead(LetterheadPages::First)), ..Setup::default() };
    let laid = laid(setup, vec![cover(), prose(1)]);
    assert!(as_text(&laid.document.pages[0]).contains("Calle 1"));
    assert!(!as_text(&laid.document.pages[1]).contains("Calle 1"));
}

#[test]
fn the_name_of_the_paper_does_not_stand_on_the_lines_of_the_letterhead() {
    let mut letters = letterhead(LetterheadPages::Every);
    letters.lines = (0..4).map(|_| "palabra ".repeat(15)).collect();
    let laid = laid(Setup { letterhead: Some(letters), ..Setup::default() }, vec![prose(3)]);
    for page in &laid.document.pages {
        let head = page.items.iter().filter(|item| item.element.is_none()).filter_map(|item| item.ink.run());
        let head: Vec<_> = head.filter(|run| run.y < 110.0).collect();
        let name = head.iter().find(|run| run.text.starts_with("Documento"));
        for line in head.iter().filter(|run| run.text.starts_with("palabra")) {
            let advance: f32 = line.glyphs.iter().map(|glyph| glyph.advance).sum();
            let end = line.x + advance * line.size / 1000.0;
            assert!(name.is_none_or(|name| (name.y - line.y).abs() > 8.0 || end < name.x), "{}", line.text);
        }
    }
}

#[test]
fn a_watermark_lies_below_everything_and_within_the_page() {
    for words in ["Borrador", "Copia de trabajo, sin validez hasta su aprobación"] {
        let setup = Setup { watermark: Some(words.into()), ..Setup::default() };
        let page = &laid(setup, vec![prose(1)]).document.pages[0];
        let Ink::Turned { run, direction } = &page.items[0].ink else {
            panic!("nothing lies below the text")
        };
        assert_eq!(run.text.trim(), words);
        let advance: f32 = run.glyphs.iter().map(|glyph| glyph.advance).sum::<f32>() * run.size / 1000.0;
        let (end_x, end_y) = (run.x + advance * direction.0, run.y - advance * direction.1);
        for (x, y) in [(run.x, run.y), (end_x, end_y)] {
            assert!((0.0..=page.width).contains(&x) && (0.0..=page.height).contains(&y), "{words}: {x} {y}");
        }
    }
}

fn wide_table(columns: usize, rows: usize) -> Block {
    let cell = |words: String| Cell::data(vec![Block::styled(ParagraphStyle::Ragged, words)]);
    let row = |row: usize| Row {
        cells: (0..columns).map(|column| cell(format!("Administración-{row}-{column}"))).collect(),
        joined: false,
    };
    Block::Table(Table { header_rows: 1, rows: (0..rows).map(row).collect(), ..Table::default() })
}

fn caption(words: &str) -> Block {
    Block::Paragraph(Paragraph { content: vec![Inline::plain(words)], style: ParagraphStyle::Caption })
}

#[test]
fn a_table_too_wide_for_an_upright_page_gets_pages_on_their_side() {
    let blocks = vec![
        Block::paragraph(SENTENCE.repeat(9).trim()),
        Block::heading(2, "Presupuesto por programa"),
        wide_table(10, 60),
        caption("Cifras en pesos"),
        Block::paragraph(format!("Después de la tabla. {}", SENTENCE.repeat(9).trim())),
    ];
    let laid = laid(Setup::of(PaperSize::Oficio), vec![flow(blocks, Start::NewPage)]);
    let pages = &laid.document.pages;
    let turned: Vec<bool> = pages.iter().map(|page| page.width > page.height).collect();
    assert_eq!((turned.first(), turned.last()), (Some(&false), Some(&false)));
    let sideways: Vec<&Page> = pages.iter().filter(|page| page.width > page.height).collect();
    assert!(sideways.len() >= 2, "{turned:?}");
    assert!(as_text(sideways[0]).contains("Presupuesto por programa"));
    assert!(as_text(sideways.last().unwrap()).contains("Cifras en pesos"));
    assert!(as_text(pages.last().unwrap()).contains("Después de la tabla."));
    assert_eq!(laid.sections[0].count, pages.len());
    for page in sideways {
        let size = said(page).map(|(_, run)| run.size).fold(f32::MAX, f32::min);
        assert!(size >= 8.5, "{size}");
        let right = said(page).map(|(_, run)| run.x).fold(0.0, f32::max);
        assert!(right < page.width - 60.0);
    }
}

#[test]
fn a_few_lines_beside_a_wide_table_do_not_get_a_page_of_their_own() {
    let blocks = vec![
        Block::heading(1, "Presupuesto"),
        Block::paragraph(SENTENCE.trim()),
        wide_table(10, 9),
        Block::paragraph("Después de la tabla."),
    ];
    let laid = laid(Setup::default(), vec![flow(blocks, Start::NewPage)]);
    assert!(laid.document.pages.iter().all(|page| page.width > page.height));
    assert!(as_text(&laid.document.pages[0]).starts_with("Encabezado   Documento\nPresupuesto\n"));
    assert!(as_text(laid.document.pages.last().unwrap()).contains("Después de la tabla."));
}

#[test]
fn a_list_that_ends_in_a_heading_goes_along_with_the_wide_table_below_it() {
    let items = vec![vec![Block::paragraph("Uno.")], vec![Block::heading(3, "Avance por obra")]];
    let list = Block::List(List { labels: Labels::Bullets, items });
    let blocks = vec![Block::paragraph("Informe. ".repeat(120)), list, wide_table(10, 6)];
    let laid = laid(Setup::default(), vec![flow(blocks, Start::NewPage)]);
    check(&laid);
    let turned = laid.document.pages.iter().find(|page| page.width > page.height).unwrap();
    assert!(as_text(turned).contains("Avance por obra"));
}

#[test]
fn sheets_that_are_wider_than_tall_are_not_turned() {
    let size = PaperSize::Custom { width: 300, height: 200 };
    let setup = Setup { binding: Binding { edge: Edge::Left, width: 60 }, ..Setup::of(size) };
    let laid = laid(setup, vec![flow(vec![wide_table(12, 9)], Start::NewPage)]);
    for page in &laid.document.pages {
        assert!((white(page).0 - 60.0 * MILLIMETRE).abs() < 8.0, "{:?}", white(page));
    }
}

#[test]
fn a_table_that_fits_upright_is_not_turned() {
    let cell = |words: &str| Cell::data(vec![Block::styled(ParagraphStyle::Ragged, words)]);
    let row = || Row { cells: (0..9).map(|_| cell("75 %")).collect(), joined: false };
    let table = Block::Table(Table { rows: (0..4).map(|_| row()).collect(), ..Table::default() });
    for blocks in [vec![table], vec![wide_table(4, 3)]] {
        let laid = laid(Setup::default(), vec![flow(blocks, Start::NewPage)]);
        assert!(laid.document.pages.iter().all(|page| page.width < page.height));
    }
}
