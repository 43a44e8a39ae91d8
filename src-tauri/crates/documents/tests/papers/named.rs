//! Each case of layout by its name, as text with the measures of its pages: look at the difference when they change.

use sesiona_documents::annexes::Annexes;
use sesiona_documents::blocks::PaperSize;
use sesiona_documents::layout::fonts::Fonts;
use sesiona_documents::layout::lay_out;
use sesiona_documents::page::{Ink, Page};
use sesiona_documents::pdf;
use sesiona_documents::progress::Unwatched;
use sesiona_documents::setup::{MILLIMETRE, Setup};
use sesiona_locale::{Language, Locale};

use crate::cases::{cases, logo, torture};
use crate::dress::dressed;
use crate::golden::compare;
use crate::{pages, spanish};

macro_rules! goldens {
    ($($test:ident: $name:literal,)*) => {
        /// The cases that have a golden.
        const NAMES: &[&str] = &[$($name),*];

        $(#[test]
        fn $test() {
            as_it_was($name);
        })*
    };
}

goldens! {
    cover: "cover",
    cover_with_logo: "cover-with-logo",
    agenda_nested: "agenda-nested",
    contents_nested: "contents-nested",
    contents_of_long_titles: "contents-of-long-titles",
    follow_up_three_pages: "follow-up-three-pages",
    lettered_parts_aligned: "lettered-parts-aligned",
    signature_sheet: "signature-sheet",
    signature_sheet_blank: "signature-sheet-blank",
    two_sided_margins_and_folios: "two-sided-margins-and-folios",
    watermark: "watermark",
    divider_and_left_out_annex: "divider-and-left-out-annex",
    english_inside_spanish: "english-inside-spanish",
    links_printed: "links-printed",
    spans_across_pages: "spans-across-pages",
    row_taller_than_page: "row-taller-than-page",
    three_thousand_word_cell: "three-thousand-word-cell",
    nested_lists_in_cells: "nested-lists-in-cells",
    nested_table: "nested-table",
    wide_table_sideways: "wide-table-sideways",
    narrow_columns_across_pages: "narrow-columns-across-pages",
    notes_in_tables: "notes-in-tables",
    empty_and_header_only_tables: "empty-and-header-only-tables",
    minutes_prose: "minutes-prose",
    widows_and_orphans: "widows-and-orphans",
    signatures_unbreakable: "signatures-unbreakable",
    ten_level_lists: "ten-level-lists",
    long_addresses: "long-addresses",
    notes_that_run_on: "notes-that-run-on",
    hebrew_arabic_bidi: "hebrew-arabic-bidi",
    symbols_and_missing_glyphs: "symbols-and-missing-glyphs",
    odd_characters: "odd-characters",
    languages_within_a_line: "languages-within-a-line",
    figures_with_captions: "figures-with-captions",
    pictures_of_every_colour: "pictures-of-every-colour",
}

fn as_it_was(name: &str) {
    let locale = spanish();
    let case = cases(&locale).unwrap().into_iter().find(|case| case.name == name).unwrap();
    let setup = case.setup.clone();
    let laid = lay_out(&case.paper(&locale), Fonts::embedded().unwrap(), &Unwatched).unwrap();
    match name {
        // Marks that are written one on the other lie on one another.
        "odd-characters" => {}
        // The title of an item that has nothing but annexes stands alone.
        "divider-and-left-out-annex" => pages::check_boxes(&laid),
        _ => pages::check_as(&setup, &laid),
    }
    let pages = laid.document.pages.iter().enumerate().map(|(index, page)| shown(index + 1, page));
    compare(name, &pages.collect::<Vec<_>>().join("\n"));
}

/// A page as text, with its measures in millimetres, and with what is no text.
fn shown(number: usize, page: &Page) -> String {
    let millimetres = |points: f32| (points / MILLIMETRE).round();
    let mut text = format!("===== {number}: {} × {} mm", millimetres(page.width), millimetres(page.height));
    let left = pages::said(page).map(|(_, run)| run.x).fold(f32::MAX, f32::min);
    let right = pages::said(page).map(|(_, run)| run.x + pages::visible_width(run)).fold(0.0, f32::max);
    if left < right {
        text.push_str(&format!(", text from {} to {} mm", millimetres(left), millimetres(right)));
    }
    text.push_str(" =====\n");
    text.push_str(&pages::as_text(page));
    for item in &page.items {
        match &item.ink {
            Ink::Image { area, .. } => {
                let (width, height) = (millimetres(area.width), millimetres(area.height));
                text.push_str(&format!("\n[picture of {width} × {height} mm]"));
            }
            Ink::Turned { run, .. } => text.push_str(&format!("\n[across the page: {}]", run.text.trim())),
            Ink::Text(_) | Ink::Fill { .. } => {}
        }
    }
    text
}

#[test]
fn every_case_has_a_golden() {
    let cases = cases(&spanish()).unwrap();
    let names: Vec<&str> = cases.iter().map(|case| case.name).collect();
    assert_eq!(names, NAMES);
}

#[test]
fn all_cases_together_become_sound_files() {
    let fonts = Fonts::embedded().unwrap();
    let smallest = PaperSize::Custom { width: 140, height: 180 };
    for (language, setup) in [
        (Language::Es, Setup::of(PaperSize::Oficio)),
        (Language::En, dressed(smallest, Some(logo().unwrap()))),
    ] {
        let paper = torture(&Locale::new(language), &setup).unwrap();
        let laid = lay_out(&paper, fonts, &Unwatched).unwrap();
        pdf::write(&laid.document, fonts, &Annexes::default(), &Unwatched).unwrap();
    }
}
