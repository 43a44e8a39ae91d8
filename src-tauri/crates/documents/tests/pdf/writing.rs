//! What readers make of our own pages.

use std::sync::atomic::{AtomicBool, Ordering};

use lopdf_annexes::{Dictionary, Document, Object};
use sesiona_documents::annexes::Annexes;
use sesiona_documents::layout::fonts::{Fonts, ITALIC, REGULAR, SYMBOLS};
use sesiona_documents::page::{Role, Target};
use sesiona_documents::pdf::{self, PdfError};
use sesiona_documents::progress::{Progress, Step};

use crate::sheets::{Sheets, sample};
use crate::tools::{ask, assert_sound, text};

/// The words of a text.
fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = text.split_whitespace().map(str::to_owned).collect();
    words.sort();
    words
}

/// The words that were placed, as they follow each other.
fn placed_words(sheets: &Sheets) -> Vec<String> {
    let mut all = String::new();
    for placed in sheets.document.pages.iter().flat_map(|page| &page.items) {
        if let sesiona_documents::page::Ink::Text(run) = &placed.ink {
            all.push_str(&run.text);
            all.push(' ');
        }
    }
    words(&all)
}

fn read(bytes: &[u8]) -> Document {
    Document::load_mem(bytes).unwrap()
}

fn at<'a>(document: &'a Document, dictionary: &'a Dictionary, key: &str) -> &'a Object {
    dictionary.get_deref(key.as_bytes(), document).unwrap()
}

fn dictionary_at<'a>(document: &'a Document, dictionary: &'a Dictionary, key: &str) -> &'a Dictionary {
    at(document, dictionary, key).as_dict().unwrap()
}

#[test]
fn a_file_is_sound_and_every_word_can_be_read_in_it() {
    let sheets = sample();
    let bytes = sheets.write();
    assert_sound(&bytes);
    if let Some(text) = text(&bytes) {
        assert_eq!(words(&text.replace('\u{C}', " ")), placed_words(&sheets));
    }
}

#[test]
fn words_of_the_structure_do_not_merge_at_line_ends() {
    let Some((_, tree)) = ask("pdfinfo", &["-struct-text"], &sample().write(), &[]) else { return };
    assert!(tree.contains("Document"), "{tree}");
    assert!(tree.contains("informe —con sus anexos— y turnarlo"), "{tree}");
    assert!(!tree.contains("turnarloa"), "{tree}");
}

#[test]
fn a_word_divided_at_the_end_of_a_line_is_read_whole() {
    let mut sheets = Sheets::new();
    let paragraph = sheets.element(Role::Paragraph, None);
    let end = sheets.words(Some(paragraph), REGULAR, 11.0, 72.0, "La Junta aprobó la ");
    sheets.part_of_word(paragraph, end, "planifi-", "planificación");
    sheets.y += 15.0;
    let end = sheets.part_of_word(paragraph, 72.0, "cación", "");
    sheets.words(Some(paragraph), REGULAR, 11.0, end, " y el presupuesto.");
    let bytes = sheets.write();
    assert_sound(&bytes);
    for order in ["-enc UTF-8", "-layout", "-raw"] {
        let options: Vec<&str> = order.split(' ').collect();
        let Some((_, text)) = ask("pdftotext", &options, &bytes, &["-"]) else { return };
        let expected = words("La Junta aprobó la planificación y el presupuesto.");
        assert_eq!(words(&text.replace('\u{C}', " ")), expected, "{order}");
    }
    let Some((_, tree)) = ask("pdfinfo", &["-struct-text"], &bytes, &[]) else { return };
    assert!(tree.contains("La Junta aprobó la ") && tree.contains(" y el presupuesto."), "{tree}");
}

#[test]
fn what_is_in_another_language_says_so() {
    let mut sheets = Sheets::new();
    let paragraph = sheets.element(Role::Paragraph, None);
    sheets.document.elements[0].language = Some("en".to_owned());
    sheets.words(Some(paragraph), REGULAR, 11.0, 72.0, "The Board took note of the report.");
    let document = read(&sheets.write());
    let languages: Vec<&[u8]> = document
        .objects
        .values()
        .filter_map(|object| object.as_dict().ok())
        .filter(|element| element.has(b"S"))
        .filter_map(|element| element.get(b"Lang").ok()?.as_str().ok())
        .collect();
    assert_eq!(languages, [b"en"]);
}

#[test]
fn typefaces_are_embedded_and_cut_to_what_is_used() {
    let bytes = sample().write();
    assert!(bytes.len() < 120_000, "{} bytes", bytes.len());
    let Some((_, fonts)) = ask("pdffonts", &[], &bytes, &[]) else { return };
    let rows: Vec<&str> = fonts.lines().skip(2).collect();
    assert_eq!(rows.len(), 2, "{fonts}");
    for row in rows {
        assert!(row.contains("CID TrueType") && row.contains("yes yes yes"), "{fonts}");
    }
}

#[test]
fn the_same_document_gives_the_same_bytes_on_any_number_of_cores() {
    let on_cores = |cores: usize| {
        let pool = rayon_pool(cores);
        pool.install(|| sample().write())
    };
    let one = on_cores(1);
    assert!(one == on_cores(1), "twice on one core");
    assert!(one == on_cores(5), "on five");
}

fn rayon_pool(cores: usize) -> rayon::ThreadPool {
    rayon::ThreadPoolBuilder::new().num_threads(cores).build().unwrap()
}

#[test]
fn another_text_gives_another_identifier() {
    let identifier = |sheets: &Sheets| read(&sheets.write()).trailer.get(b"ID").unwrap().clone();
    let mut other = sample();
    other.document.title.push('.');
    assert_ne!(identifier(&sample()), identifier(&other));
}

#[test]
fn a_space_of_any_kind_reads_as_a_space() {
    let mut sheets = Sheets::new();
    let paragraph = sheets.element(Role::Paragraph, None);
    sheets.words(Some(paragraph), REGULAR, 11.0, 72.0, "n.\u{A0}º\u{A0}5 de la sesión");
    let Some(text) = text(&sheets.write()) else { return };
    assert_eq!(text.trim(), "n. º 5 de la sesión");
}

#[test]
fn a_glyph_with_two_meanings_is_read_by_each_use() {
    let mut sheets = Sheets::new();
    let paragraph = sheets.element(Role::Paragraph, None);
    // Neither character has a glyph, so both are drawn as the same box.
    sheets.words(Some(paragraph), REGULAR, 11.0, 72.0, "uno 漢 dos 字 tres 漢");
    let bytes = sheets.write();
    assert_sound(&bytes);
    let Some(text) = text(&bytes) else { return };
    assert_eq!(text.trim(), "uno 漢 dos 字 tres 漢");
}

#[test]
fn accents_that_the_face_sets_apart_and_symbols_are_read() {
    let mut sheets = Sheets::new();
    let paragraph = sheets.element(Role::Paragraph, None);
    let words = "Xo\u{302}\u{323}chitl q\u{303} ☐ pendiente ✓ hecho € ½";
    sheets.words(Some(paragraph), ITALIC, 11.0, 72.0, words);
    let bytes = sheets.write();
    let Some(text) = text(&bytes) else { return };
    assert_eq!(plain(&text), plain(words));
    assert!(Fonts::embedded().unwrap().faces().len() > usize::from(SYMBOLS.0));
}

/// Letters in the order in which Unicode composes them.
fn plain(text: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    text.trim().nfc().collect()
}

#[test]
fn the_outline_is_nested_in_its_own_order_and_leads_to_its_places() {
    let mut sheets = Sheets::new();
    for (title, depth) in
        [("10. Diez", 0), ("2. Dos", 0), ("2.1 Ñandú", 1), ("2.1.1 Tercer nivel", 2), ("3. Tres", 0)]
    {
        sheets.outline(title, depth);
        sheets.y += 100.0;
    }
    let document = read(&sheets.write());
    let catalog = document.catalog().unwrap();
    assert_eq!(at(&document, catalog, "PageMode").as_name().unwrap(), b"UseOutlines");
    let outline = dictionary_at(&document, catalog, "Outlines");
    assert_eq!(at(&document, outline, "Count").as_i64().unwrap(), 5);
    assert_eq!(
        told(&document, outline, 0),
        "10. Diez@720|2. Dos@620| 2.1 Ñandú@520|  2.1.1 Tercer nivel@420|3. Tres@320|"
    );
}

/// The entries below an entry: indented by depth, each with the height it leads to.
fn told(document: &Document, parent: &Dictionary, depth: usize) -> String {
    let mut told = String::new();
    let mut entry = parent.get_deref(b"First", document).ok().and_then(|entry| entry.as_dict().ok());
    while let Some(present) = entry {
        let title = lopdf_annexes::decode_text_string(at(document, present, "Title")).unwrap();
        let place = at(document, present, "Dest").as_array().unwrap();
        assert!(document.get_dictionary(place[0].as_reference().unwrap()).unwrap().has_type(b"Page"));
        told.push_str(&format!("{}{title}@{}|", " ".repeat(depth), place[3].as_i64().unwrap()));
        told.push_str(&self::told(document, present, depth + 1));
        entry = present.get_deref(b"Next", document).ok().and_then(|entry| entry.as_dict().ok());
    }
    told
}

#[test]
fn links_are_quiet_described_and_lead_where_they_say() {
    let mut sheets = Sheets::new();
    let anchor = sheets.anchor();
    sheets.link("Arriba", Target::Anchor(anchor));
    sheets.link("Sitio", Target::Address("https://example.org/a b".to_owned()));
    sheets.link("Programa", Target::Address("file:///bin/sh".to_owned()));
    let document = read(&sheets.write());
    let page = document.get_dictionary(document.page_iter().next().unwrap()).unwrap();
    let links: Vec<&Dictionary> = at(&document, page, "Annots")
        .as_array()
        .unwrap()
        .iter()
        .map(|link| document.get_dictionary(link.as_reference().unwrap()).unwrap())
        .collect();
    assert_eq!(links.len(), 2, "what is no address is no link");
    for link in &links {
        assert_eq!(at(&document, link, "F").as_i64().unwrap(), 4);
        assert!(link.has(b"StructParent") && link.has(b"Contents"));
        let border = at(&document, link, "Border").as_array().unwrap();
        assert!(border.iter().all(|part| part.as_i64().unwrap() == 0));
    }
    assert_eq!(at(&document, links[0], "Dest").as_array().unwrap()[3].as_i64().unwrap(), 720);
    let action = dictionary_at(&document, links[1], "A");
    assert_eq!(at(&document, action, "URI").as_str().unwrap(), b"https://example.org/a%20b");
}

#[test]
fn the_file_says_what_it_is() {
    let document = read(&sample().write());
    let catalog = document.catalog().unwrap();
    assert_eq!(at(&document, catalog, "Lang").as_str().unwrap(), b"es");
    assert!(
        at(&document, dictionary_at(&document, catalog, "ViewerPreferences"), "DisplayDocTitle")
            .as_bool()
            .unwrap()
    );
    assert!(at(&document, dictionary_at(&document, catalog, "MarkInfo"), "Marked").as_bool().unwrap());
    let info = dictionary_at(&document, &document.trailer, "Info");
    assert_eq!(
        lopdf_annexes::decode_text_string(at(&document, info, "Title")).unwrap(),
        "Carpeta de la sesión"
    );
    assert_eq!(at(&document, info, "CreationDate").as_str().unwrap(), b"D:20231214100000");
    let xmp = &at(&document, catalog, "Metadata").as_stream().unwrap().content;
    let xmp = String::from_utf8(xmp.clone()).unwrap();
    assert!(
        xmp.contains("<pdfaid:part>2</pdfaid:part>") && xmp.contains("<pdfuaid:part>1</pdfuaid:part>"),
        "{xmp}"
    );
    assert!(xmp.contains(">Carpeta de la sesión</rdf:li>"), "{xmp}");
}

#[test]
fn headings_leave_no_gap_and_tables_and_lists_say_their_kind() {
    let Some((_, tree)) = ask("pdfinfo", &["-struct"], &sample().write(), &[]) else { return };
    // The second heading was placed at level 3 after one at level 1.
    for expected in
        ["H1", "H2", "Scope /Column", "ListNumbering /LowerAlpha", "    TR\n      TD\n      TD\n", "Lbl"]
    {
        assert!(tree.contains(expected), "{expected} in {tree}");
    }
    assert!(!tree.contains("H3"), "{tree}");
}

#[test]
fn an_unusual_date_is_left_out_rather_than_written_wrongly() {
    let mut sheets = sample();
    sheets.document.date = "mañana".to_owned();
    let document = read(&sheets.write());
    assert!(!dictionary_at(&document, &document.trailer, "Info").has(b"CreationDate"));
}

#[test]
fn numbers_that_no_page_can_have_do_not_break_the_file() {
    let mut sheets = Sheets::new();
    sheets.y = f32::NAN;
    sheets.words(None, REGULAR, 11.0, f32::INFINITY, "fuera");
    assert_sound(&sheets.write());
}

/// Cancelled once a step is reported.
struct CancelledAt {
    step: Step,
    cancelled: AtomicBool,
}

impl Progress for CancelledAt {
    fn step(&self, _done: u64, _total: u64, what: Step) {
        if what == self.step {
            self.cancelled.store(true, Ordering::Relaxed);
        }
    }

    fn cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }
}

#[test]
fn a_paper_that_is_no_longer_wanted_stops() {
    let sheets = sample();
    for step in [Step::Ink, Step::Check] {
        let progress = CancelledAt { step, cancelled: AtomicBool::new(false) };
        let answer = pdf::write(&sheets.document, sheets.fonts, &Annexes::default(), &progress);
        assert!(matches!(answer, Err(PdfError::Cancelled)), "{step:?}");
    }
}

#[test]
fn a_page_of_an_annex_that_was_not_read_is_refused() {
    let mut sheets = Sheets::new();
    sheets.annex("unread", &[(612.0, 792.0)]);
    let answer = pdf::write(
        &sheets.document,
        sheets.fonts,
        &Annexes::default(),
        &sesiona_documents::progress::Unwatched,
    );
    assert!(matches!(answer, Err(PdfError::AnnexMissing { page: 0, .. })));
}
