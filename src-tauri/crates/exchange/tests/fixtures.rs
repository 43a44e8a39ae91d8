//! Agendas as people write them, each with what is understood of it.
// What a test shares with others is a test too.
#![allow(missing_docs, clippy::unwrap_used, clippy::print_stdout, clippy::print_stderr)]

mod common;

use sesiona_exchange::{Understood, read_agenda};

fn fixtures() -> Vec<(String, Vec<u8>)> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures");
    let mut files: Vec<(String, Vec<u8>)> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .map(|path| (path.file_stem().unwrap().to_string_lossy().into_owned(), std::fs::read(&path).unwrap()))
        .collect();
    files.sort();
    files
}

fn read(name: &str) -> Understood {
    let (_, bytes) = fixtures().into_iter().find(|(known, _)| known == name).unwrap();
    read_agenda(&bytes).unwrap()
}

#[test]
fn every_fixture_is_understood_as_reviewed() {
    let fixtures = fixtures();
    assert!(fixtures.len() >= 60, "{} fixtures", fixtures.len());
    for (name, bytes) in fixtures {
        let understood = read_agenda(&bytes).unwrap();
        common::assert_sound(&name, &understood);
        insta::with_settings!({ snapshot_path => "fixtures/expected", prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(name.as_str(), common::page(&understood));
        });
    }
}

/// The numbering styles, each with the numbers as written and the depths.
#[test]
fn numbers_are_kept_as_written() {
    for (name, expected) in [
        ("arabic-point", "1 2 3 4 5 6"),
        ("arabic-parenthesis", "1 2 3 +a +b 4"),
        ("arabic-dash", "1 2 3 4 5 6"),
        ("roman", "I II III +a +b ++i ++ii IV V VI VII"),
        ("roman-dash", "I II III +III.1 +III.2 IV"),
        ("ordinal-words", "PRIMERO SEGUNDO TERCERO CUARTO QUINTO"),
        ("ordinal-abbreviated", "1º 2º 3º 4º"),
        ("point-words", "Punto_uno Punto_dos Punto_tres Punto_cuatro"),
        ("articles", "Artículo_I Artículo_II Artículo_III Artículo_IV"),
        ("items-english", "Item_1 Item_2 Item_3 Item_4 Item_5 Item_6"),
        ("letters", "A B C D E"),
        ("bullets", "– – – +– +– – –"),
        ("tabs", "– – – +– +– –"),
        ("plain-lines", "– – – – –"),
        ("three-levels", "1 2 +2.1 ++2.1.1 ++2.1.2 +2.2 3 4"),
        ("iix", "I II IIX IV"),
        ("bis", "1 2 2_bis 3"),
        ("run-on", "1 2 3 4 5"),
        ("table", "1 2 3 4"),
        ("english-council", "I II III +A +B IV +A +B V +1 +2 ++a ++b VI VII"),
    ] {
        let numbers: Vec<String> = read(name)
            .items
            .iter()
            .map(|item| {
                let number = item.number.as_deref().unwrap_or("–").replace(' ', "_");
                format!("{}{number}", "+".repeat(item.depth))
            })
            .collect();
        assert_eq!(numbers.join(" "), expected, "{name}");
    }
}

#[test]
fn what_a_text_does_not_say_is_not_made_up() {
    for name in ["no-agenda", "articles", "letters-point"] {
        let session = read(name).session;
        assert_eq!(session, sesiona_exchange::UnderstoodSession::default(), "{name}");
    }
    let nothing = read("no-agenda");
    assert!(nothing.items.is_empty() && nothing.agreements.is_empty() && !nothing.front.is_blank());
}

#[test]
fn the_same_text_in_other_encodings_is_understood_alike() {
    let text =
        String::from_utf8(fixtures().into_iter().find(|(name, _)| name == "follow-up-five").unwrap().1)
            .unwrap();
    let expected = common::page(&read_agenda(text.as_bytes()).unwrap());
    let utf_16 = |big: bool| -> Vec<u8> {
        let units = std::iter::once(0xfeff).chain(text.encode_utf16());
        units.flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
    };
    let windows: Vec<u8> = text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    let marked = ["\u{feff}".as_bytes(), text.as_bytes()].concat();
    for bytes in [utf_16(false), utf_16(true), windows, marked, text.replace('\n', "\r\n").into_bytes()] {
        assert_eq!(common::page(&read_agenda(&bytes).unwrap()), expected);
    }
}
