//! Lines of text.

use sesiona_documents::blocks::{
    Block, Cell, Inline, Labels, List, PaperSize, Paragraph, ParagraphStyle, Row, Span, Table,
};
use sesiona_documents::layout::Laid;
use sesiona_documents::page::{Element, Page, Role, Run, Target};
use sesiona_locale::Language;

use crate::pages::{all_words, as_text, check, lay, said, visible_width, words_of};

const SENTENCE: &str = "La Junta conoció el informe de la Dirección y acordó darle seguimiento en la siguiente sesión ordinaria, con la documentación que entreguen las áreas responsables. ";

fn lines(laid: &Laid) -> Vec<String> {
    laid.document.pages.iter().flat_map(|page| text_lines(page).into_iter().map(|(_, text)| text)).collect()
}

/// The lines of a page that say something, by their baselines.
fn text_lines(page: &Page) -> Vec<(f32, String)> {
    let mut lines: Vec<(f32, String)> = Vec::new();
    for (_, run) in said(page) {
        match lines.last_mut() {
            Some((y, text)) if *y == run.y => text.push_str(&run.text),
            _ => lines.push((run.y, run.text.clone())),
        }
    }
    lines
}

fn runs(laid: &Laid) -> Vec<&Run> {
    laid.document.pages.iter().flat_map(|page| said(page).map(|(_, run)| run)).collect()
}

#[test]
fn every_line_but_the_last_ends_with_its_space() {
    let laid = lay(PaperSize::Carta, vec![Block::paragraph(SENTENCE.repeat(8).trim())]);
    let lines = lines(&laid);
    assert!(lines.len() > 8);
    let (last, others) = lines.split_last().unwrap();
    assert!(others.iter().all(|line| line.ends_with([' ', '-'])), "{lines:?}");
    assert!(!last.ends_with(' '));
}

/// Long words without many others between them: white alone does not fill such lines well.
const LONG_WORDS: &str = "La institucionalización interdepartamental de responsabilidades presupuestarias \
    administrativas requiere reglamentaciones complementarias, constitucionalmente fundamentadas. ";

#[test]
fn words_are_divided_where_white_would_be_ugly_and_come_out_whole() {
    let blocks = vec![Block::Quotation(vec![list(&[LONG_WORDS.repeat(8).trim()])])];
    let laid = lay(PaperSize::Carta, blocks.clone());
    check(&laid);
    assert!(lines(&laid).iter().any(|line| line.ends_with('-')), "{:?}", lines(&laid));
    let out: Vec<String> = all_words(&laid.document).into_iter().filter(|word| word != "1.").collect();
    assert_eq!(out, words_of(&blocks));
    for run in runs(&laid).iter().filter(|run| run.text.ends_with('-')) {
        let whole = run.reading.as_deref().unwrap();
        assert!(whole.starts_with(run.text.trim_end_matches('-')) && whole.len() > run.text.len());
    }
}

fn quoted(block: Block) -> Block {
    Block::Quotation(vec![block])
}

#[test]
fn no_more_than_two_lines_in_a_row_end_in_a_hyphen_and_no_page_does() {
    let narrow = |_| (0..12).fold(Block::paragraph(LONG_WORDS.repeat(7).trim()), |inner, _| quoted(inner));
    let laid = lay(PaperSize::Carta, (0..12).map(narrow).collect());
    let hyphenated: Vec<bool> = lines(&laid).iter().map(|line| line.ends_with('-')).collect();
    assert!(hyphenated.windows(2).any(|pair| pair == [true, true]), "the text is too easy");
    assert!(!hyphenated.windows(3).any(|three| three == [true; 3]));
    for page in &laid.document.pages {
        let lines = text_lines(page);
        assert!(!lines.last().unwrap().1.ends_with('-'), "{lines:?}");
    }
}

#[test]
fn text_that_is_easily_justified_has_no_hyphens() {
    let text =
        "El Consejo vio en su junta de mayo el plan que se le dio a ver y lo tuvo por bueno. ".repeat(20);
    let laid = lay(PaperSize::Carta, vec![Block::paragraph(text.trim())]);
    assert!(!lines(&laid).iter().any(|line| line.ends_with('-')));
}

#[test]
fn a_word_wider_than_its_cell_is_divided_between_syllables() {
    let words = "Responsabilidades institucionalizadas";
    let row = || Row { cells: vec![Cell::data(vec![Block::paragraph(words)]); 14], joined: false };
    let laid = lay(PaperSize::Carta, vec![Block::Table(Table { rows: vec![row()], ..Table::default() })]);
    check(&laid);
    let runs = runs(&laid);
    let parts = runs.iter().map(|run| run.text.trim_end_matches('-')).filter(|part| *part != " ");
    let parts: Vec<&str> = parts.collect();
    assert_eq!(parts[..3], ["Responsa", "bilidades", "institucio"], "{parts:?}");
    let mut expected = [["Responsabilidades"; 14], ["institucionalizadas"; 14]].concat();
    expected.sort_unstable();
    assert_eq!(all_words(&laid.document), expected);
}

#[test]
fn hyphens_of_the_writer_are_used_and_otherwise_not_shown() {
    let word = "adminis\u{AD}trativamente";
    let text: String = (0..60).map(|index| format!("{}{word} ", "y ".repeat(index % 5))).collect();
    let laid = lay(PaperSize::Carta, vec![Block::Quotation(vec![Block::paragraph(text.trim())])]);
    let whole = word.replace('\u{AD}', "");
    assert!(all_words(&laid.document).iter().all(|found| *found == whole || found == "y"));
    let cut: Vec<String> = lines(&laid).into_iter().filter(|line| line.ends_with('-')).collect();
    assert!(!cut.is_empty() && cut.iter().all(|line| line.ends_with("adminis-")), "{cut:?}");
}

#[test]
fn headings_and_codes_are_not_divided() {
    let heading = Block::heading(2, LONG_WORDS.repeat(3));
    let codes = Block::paragraph("JD-VIII-2/PRESUPUESTO-ADMINISTRATIVO-2023/ANEXO-14 ".repeat(30).trim());
    let laid = lay(PaperSize::Carta, vec![heading, codes]);
    assert!(!lines(&laid).iter().any(|line| line.ends_with('-')), "{:?}", lines(&laid));
}

#[test]
fn justified_lines_end_at_the_margin_and_white_stays_within_bounds() {
    let laid = lay(PaperSize::Carta, vec![Block::paragraph(SENTENCE.repeat(12).trim())]);
    let mut lines: Vec<Vec<&Run>> = Vec::new();
    for run in runs(&laid) {
        match lines.last_mut() {
            Some(line) if line[0].y == run.y => line.push(run),
            _ => lines.push(vec![run]),
        }
    }
    let space = |run: &Run, index: usize| run.text.as_bytes()[run.glyphs[index].cluster as usize] == b' ';
    let (last, full) = lines.split_last().unwrap();
    assert!(full.len() > 10 && last.len() == 1);
    // The space that hangs at the end of a line is as wide as it is by nature.
    let whole = full.iter().find(|line| line.len() == 1).unwrap();
    let natural = whole[0].glyphs.last().unwrap().advance;
    for line in full {
        let run = line[line.len() - 1];
        let end = run.x + visible_width(run);
        assert!((end - (612.0 - 70.87)).abs() < 0.2, "«{}» ends at {end}", run.text);
        let run = line[0];
        let widths: Vec<f32> = (0..run.glyphs.len())
            .filter(|&index| space(run, index))
            .map(|index| run.glyphs[index].advance / natural)
            .collect();
        assert!(widths.iter().all(|width| (0.74..=2.01).contains(width)), "{widths:?}");
    }
}

#[test]
fn words_and_codes_are_never_divided() {
    let text = "JD-VIII-2 y socio-económico, https://example.org/a/b?c=d&e=f entre 2018-2021 ".repeat(30);
    let laid = lay(PaperSize::A4, vec![Block::paragraph(text.trim())]);
    let mut found: Vec<String> = lines(&laid)
        .iter()
        .flat_map(|line| line.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
        .collect();
    let mut expected: Vec<String> = text.split_whitespace().map(str::to_owned).collect();
    found.sort();
    expected.sort();
    assert_eq!(found, expected);
}

#[test]
fn an_address_wider_than_the_page_breaks_after_its_punctuation() {
    let address = format!("https://example.org/{}", "documentos/2023/informe-final/".repeat(8));
    let laid = lay(PaperSize::Carta, vec![Block::paragraph(&address)]);
    check(&laid);
    let lines = lines(&laid);
    assert!(lines.len() > 1);
    assert!(lines[..lines.len() - 1].iter().all(|line| line.ends_with(['/', '-'])), "{lines:?}");
    assert_eq!(lines.concat(), address);
}

#[test]
fn a_word_without_any_place_to_break_is_divided_between_characters() {
    let word = "x7ñ".repeat(100);
    let laid = lay(PaperSize::Carta, vec![Block::paragraph(&word)]);
    check(&laid);
    assert_eq!(lines(&laid).concat(), word);
}

#[test]
fn no_page_begins_or_ends_with_a_single_line_of_a_paragraph() {
    for extra in 0..12 {
        let mut blocks: Vec<Block> = (0..40).map(|_| Block::paragraph(SENTENCE.repeat(3).trim())).collect();
        blocks.insert(0, Block::Spacer(extra as f32 * 5.0));
        let laid = lay(PaperSize::Carta, blocks);
        check(&laid);
        for page in &laid.document.pages {
            let elements: Vec<_> = text_elements(page);
            for end in [elements.first(), elements.last()].into_iter().flatten() {
                let count = elements.iter().filter(|other| *other == end).count();
                assert!(count >= 2, "a line stands alone");
            }
        }
    }
}

/// The element of each line.
fn text_elements(page: &Page) -> Vec<u32> {
    said(page).filter_map(|(item, _)| item.element.map(|element| element.0)).collect()
}

#[test]
fn a_heading_goes_where_its_text_goes() {
    for filler in 0..60 {
        let blocks = vec![
            Block::Spacer(filler as f32 * 11.0),
            Block::heading(1, "Resultados"),
            Block::heading(2, "Criterios"),
            Block::paragraph(SENTENCE.repeat(4).trim()),
        ];
        check(&lay(PaperSize::Carta, blocks));
    }
}

#[test]
fn a_link_is_as_wide_as_its_words_and_says_them() {
    let content = vec![
        Inline::plain("Consulte "),
        Inline::Text(Span {
            text: "el sitio".into(),
            link: Some("https://example.org".into()),
            ..Span::default()
        }),
        Inline::plain(" del Instituto."),
    ];
    let laid =
        lay(PaperSize::Carta, vec![Block::Paragraph(Paragraph { content, style: ParagraphStyle::Body })]);
    let page = &laid.document.pages[0];
    assert_eq!(page.links.len(), 1);
    let link = &page.links[0];
    assert_eq!(link.description, "el sitio");
    assert_eq!(link.target, Target::Address("https://example.org".into()));
    let (_, run) = said(page).find(|(_, run)| run.text == "el sitio").unwrap();
    assert!((link.area.width - visible_width(run)).abs() < 0.1 && (link.area.x - run.x).abs() < 0.1);
}

#[test]
fn hebrew_and_arabic_run_from_right_to_left_inside_a_line() {
    let laid = lay(PaperSize::Carta, vec![Block::paragraph("Uno مرحبا بالعالم dos")]);
    let shown: Vec<&str> =
        runs(&laid).iter().map(|run| run.text.trim()).filter(|text| !text.is_empty()).collect();
    assert_eq!(shown, ["Uno", "بالعالم", "مرحبا", "dos"]);
}

#[test]
fn a_word_that_begins_from_left_to_right_ends_from_right_to_left() {
    let laid = lay(PaperSize::Carta, vec![Block::paragraph("Uno «שלום עולם» dos")]);
    let shown: String = runs(&laid).iter().map(|run| run.text.as_str()).collect();
    assert_eq!(shown.trim(), "Uno «עולם שלום» dos");
}

#[test]
fn a_paragraph_that_begins_from_right_to_left_begins_at_the_right() {
    let laid = lay(PaperSize::Carta, vec![Block::paragraph("שלום (12) abc")]);
    let runs = runs(&laid);
    let first = runs.iter().find(|run| run.text == "שלום").unwrap();
    let page = &laid.document.pages[0];
    assert!((first.x + visible_width(first) - (page.width - crate::pages::margins(page).1)).abs() < 1.0);
    assert!(runs.iter().all(|run| run.x <= first.x));
}

#[test]
fn what_no_typeface_has_is_named() {
    let laid = lay(PaperSize::Carta, vec![Block::paragraph("Nombre 漢字 y 漢")]);
    assert_eq!(laid.missing, ["字", "漢"]);
    assert!(as_text(&laid.document.pages[0]).contains("漢字"));
}

#[test]
fn blank_paragraphs_take_no_room() {
    let blank = |text: &str| Block::paragraph(text);
    let with =
        lay(PaperSize::Carta, vec![blank("uno"), blank(""), blank(" \t\n"), blank("\u{200B}"), blank("dos")]);
    let without = lay(PaperSize::Carta, vec![blank("uno"), blank("dos")]);
    assert_eq!(as_text(&with.document.pages[0]), as_text(&without.document.pages[0]));
    assert_eq!(with.document.elements.len(), without.document.elements.len());
}

fn list(items: &[&str]) -> Block {
    let items = items.iter().map(|item| vec![Block::paragraph(*item)]).collect();
    Block::List(List { labels: Labels::Numbers(1), items })
}

fn table(words: &str) -> Block {
    let row = || Row { cells: vec![Cell::data(vec![Block::paragraph(words)])], joined: false };
    Block::Table(Table { rows: (0..20).map(|_| row()).collect(), ..Table::default() })
}

/// Wherever `lead` ends on a page, `follows` begins there too.
fn check_lead(lead: &Block, follows: &Block, [end, beginning]: [&str; 2]) {
    for filler in 0..66 {
        let laid =
            lay(PaperSize::Carta, vec![Block::Spacer(filler as f32 * 9.5), lead.clone(), follows.clone()]);
        check(&laid);
        for page in &laid.document.pages {
            let text = as_text(page);
            assert!(!text.contains(end) || text.contains(beginning), "{filler}: {text}");
        }
    }
}

#[test]
fn a_paragraph_that_ends_in_a_colon_stays_with_the_beginning_of_what_follows() {
    let items = list(&["Primero, que se informe.", "Segundo, que se publique."]);
    for count in 0..6 {
        let lead = Block::paragraph(format!("{}Por lo anterior se acuerda: ", SENTENCE.repeat(count)));
        check_lead(&lead, &items, ["acuerda:", "Primero"]);
        check_lead(&lead, &table("Renglón"), ["acuerda:", "Renglón"]);
    }
}

#[test]
fn the_last_item_of_a_list_may_lead_to_a_table() {
    let lead = list(&["Uno.", "El programa tiene los ejes que se enlistan a continuación:"]);
    check_lead(&lead, &table("Renglón"), ["continuación:", "Renglón"]);
}

#[test]
fn a_long_paragraph_that_leads_to_a_list_is_divided_rather_than_moved() {
    for filler in 48..56 {
        let lead = Block::paragraph(format!("{}Se acuerda:", SENTENCE.repeat(3)));
        let above = Block::Spacer(filler as f32 * 10.0);
        let laid = lay(PaperSize::Carta, vec![above, lead, list(&["Primero."])]);
        let lines = text_lines(&laid.document.pages[0]);
        assert!(lines.len() >= 2, "{filler}: {lines:?}");
    }
}

#[test]
fn a_paragraph_that_looks_like_a_heading_is_not_left_behind_either() {
    for words in [Inline::bold("Resultados del análisis."), Inline::plain("Resultados del análisis")] {
        let lead = Block::Paragraph(Paragraph { content: vec![words], style: ParagraphStyle::Body });
        check_lead(&lead, &Block::paragraph(SENTENCE.repeat(5)), ["Resultados", "conoció"]);
    }
}

#[test]
fn lines_of_a_form_are_divided_like_any_others() {
    for words in [["Nombre:", "Cargo:"], ["Nombre:", "Ana"], ["Ana", "Directora"]] {
        let line = |number: usize| Block::paragraph(words[number % 2]);
        let above = Block::paragraph(SENTENCE.repeat(8));
        let laid = lay(PaperSize::Carta, std::iter::once(above).chain((0..60).map(line)).collect());
        let counts: Vec<usize> = laid.document.pages.iter().map(|page| text_lines(page).len()).collect();
        assert!(counts[0] > 25, "{words:?}: {counts:?}");
    }
}

/// A paragraph whose link is followed by its address.
fn addressed(address: &str, style: ParagraphStyle) -> Block {
    let text = format!("({address}) ");
    let span = Span { text, link: Some(address.into()), address: true, ..Span::default() };
    let content = vec![Inline::plain(SENTENCE), Inline::Text(span), Inline::plain(SENTENCE)];
    Block::Paragraph(Paragraph { content, style })
}

#[test]
fn a_printed_address_is_divided_after_its_punctuation_and_stays_within_the_margins() {
    let address = "https://example.org/documentos/2023/informe-final?seccion=dos&hoja=3";
    for (times, style) in (1..6).flat_map(|n| [(n, ParagraphStyle::Body), (n, ParagraphStyle::Ragged)]) {
        let address = format!("{address}{}", "/otro-documento/de-la-serie".repeat(times * times));
        let laid = lay(PaperSize::Carta, vec![addressed(&address, style)]);
        check(&laid);
        let lines = lines(&laid);
        assert!(lines.concat().contains(&format!("({address})")), "{lines:?}");
        let ends = |line: &String| line.ends_with([' ', '/', '-', '.', '?', '&', '=']);
        assert!(lines[..lines.len() - 1].iter().all(ends), "{lines:?}");
    }
}

#[test]
fn an_address_in_a_narrow_cell_neither_leaves_it_nor_makes_its_type_smaller() {
    let address = format!("https://example.org/{}", "documentos/2023/".repeat(6));
    let cell = |block: Block| Cell::data(vec![block]);
    let row = |first: Block| Row {
        cells: vec![cell(first), cell(Block::paragraph(SENTENCE)), cell(Block::paragraph(SENTENCE))],
        joined: false,
    };
    let sizes = |first: Block| -> Vec<f32> {
        let laid =
            lay(PaperSize::Carta, vec![Block::Table(Table { rows: vec![row(first)], ..Table::default() })]);
        check(&laid);
        runs(&laid).iter().map(|run| run.size).collect()
    };
    let plain = sizes(Block::paragraph(SENTENCE));
    assert!(sizes(addressed(&address, ParagraphStyle::Body)).iter().all(|size| *size == plain[0]));
}

fn spoken(text: &str, language: Option<Language>) -> Inline {
    Inline::Text(Span { text: text.into(), language, ..Span::default() })
}

#[test]
fn a_paragraph_in_another_language_says_so_and_is_divided_by_its_own_rules() {
    let english = "Interdepartmental responsibilities notwithstanding, institutionalized accountability \
        arrangements straightforwardly characterize administrative knowledgeableness. ";
    let paragraph = |language| {
        let content = vec![spoken(english.repeat(8).trim(), language)];
        let paragraph = Block::Paragraph(Paragraph { content, style: ParagraphStyle::Body });
        lay(PaperSize::Carta, vec![Block::Quotation(vec![paragraph])])
    };
    let cuts =
        |laid: &Laid| -> Vec<String> { lines(laid).into_iter().filter(|line| line.ends_with('-')).collect() };
    let (plain, told) = (paragraph(None), paragraph(Some(Language::En)));
    let language = |laid: &Laid| {
        let role = |element: &&Element| element.role == Role::Paragraph;
        laid.document.elements.iter().find(role).and_then(|element| element.language.clone())
    };
    assert_eq!((language(&plain), language(&told)), (None, Some("en".to_owned())));
    assert_ne!(cuts(&plain), cuts(&told));
}

#[test]
fn words_of_another_language_are_an_element_of_their_own() {
    let content = vec![
        Inline::plain("El "),
        spoken("peer ", Some(Language::En)),
        Inline::Text(Span {
            italic: true,
            language: Some(Language::En),
            text: "review".into(),
            ..Span::default()
        }),
        Inline::plain(" de la revista."),
    ];
    let laid =
        lay(PaperSize::Carta, vec![Block::Paragraph(Paragraph { content, style: ParagraphStyle::Body })]);
    let spans: Vec<&Element> =
        laid.document.elements.iter().filter(|element| element.role == Role::Span).collect();
    assert_eq!(spans.len(), 1);
    assert_eq!(spans[0].language.as_deref(), Some("en"));
    let own = |text: &str| {
        let (item, _) = said(&laid.document.pages[0]).find(|(_, run)| run.text == text).unwrap();
        laid.document.elements[item.element.unwrap().0 as usize].role
    };
    assert_eq!((own("El "), own("peer "), own("review")), (Role::Paragraph, Role::Span, Role::Span));
}
