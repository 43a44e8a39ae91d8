//! Large documents are read whole: in time that grows with their length, not with its square.
//!
//! Nothing is timed here. Each document is so long that a reader which takes the square of the length, anywhere,
//! would hardly come to its end.
#![allow(missing_docs, clippy::unwrap_used)]

mod common;

use sesiona_domain::content::Block;
use sesiona_exchange::{Understood, lost_words, read_agenda};

const SIZE: usize = 80 * 1024;

const AGENDA: &str = "Primera Sesión Ordinaria 2024\n\nORDEN DEL DÍA\n1. Lista de asistencia\n2. Informe de labores\n3. Seguimiento de acuerdos\n4. Clausura\n\n";

/// What is read of a piece written again and again below a beginning, with how often it is written.
fn read_again_and_again(begin: &str, piece: &str) -> (Understood, usize) {
    let times = (SIZE / piece.len()).max(1);
    let understood = read_agenda(format!("{begin}{}", piece.repeat(times)).as_bytes()).unwrap();
    assert_eq!(lost_words(&understood), Vec::<String>::new(), "{begin}{piece}");
    (understood, times)
}

/// The section of the second item, in which the piece is written again and again.
fn section(piece: &str) -> (Vec<Block>, usize) {
    let begin = format!("{AGENDA}2. Informe de labores\n");
    let (mut understood, times) = read_again_and_again(&begin, piece);
    assert_eq!(understood.items.len(), 4, "{piece}");
    (std::mem::take(&mut understood.items[1].content.content), times)
}

#[test]
fn every_paragraph_of_a_long_section_is_read() {
    let (blocks, times) =
        section("Una línea con palabras corrientes, cifras como 12.5 y un punto 3. que nada dice.\n\n");
    assert_eq!(blocks.len(), times);
    let (blocks, times) = section("Una línea de texto.\n");
    assert_eq!(blocks.len(), times);
}

#[test]
fn every_row_of_a_long_table_is_read() {
    let (blocks, times) = section("a\tb\tc\n");
    let [Block::Table { content }] = blocks.as_slice() else { panic!("{} blocks", blocks.len()) };
    assert_eq!(content.len(), times);
}

#[test]
fn a_cell_or_an_item_may_go_on_over_many_lines() {
    let begin = format!("{AGENDA}2. Informe de labores\nUno dos\ttres cuatro\n");
    let (understood, _) = read_again_and_again(&begin, "sigue aquí\n");
    assert_eq!(understood.items.len(), 4);
    let begin = format!("{AGENDA}2. Informe de labores\n- uno\n");
    let (understood, _) = read_again_and_again(&begin, "sigue aquí\n");
    let [Block::BulletList { content }] = understood.items[1].content.content.as_slice() else {
        panic!("no list")
    };
    assert_eq!(content.len(), 1);
}

#[test]
fn a_list_goes_on_below_blank_lines_far_from_its_last_number() {
    let begin = format!("{AGENDA}2. Informe de labores\n1. uno\n{}", "- x\n".repeat(SIZE / 8));
    let (understood, _) = read_again_and_again(&begin, "\n2. dos\n");
    assert_eq!(understood.items.len(), 4);
}

#[test]
fn every_heading_of_a_section_is_read() {
    let (understood, times) = read_again_and_again(AGENDA, "2. Informe de labores\ntexto\n");
    assert_eq!(understood.items[1].headings.len(), times);
    assert_eq!(understood.items[1].content.content.len(), times);
    let piece = "1. Lista de asistencia\n2. Informe de labores\n3. Seguimiento de acuerdos\ntexto\n";
    let (understood, _) = read_again_and_again(AGENDA, piece);
    assert_eq!(understood.items.len(), 4);
}

#[test]
fn every_agenda_of_a_document_is_read() {
    let agenda = |number: usize| {
        format!(
            "Sesión Ordinaria {number}/2024\nORDEN DEL DÍA\n1. Lista de asistencia\n2. Asunto {number}\n3. Clausura\n\n"
        )
    };
    let text: String = (1..1000).map(agenda).collect();
    let understood = read_agenda(text.as_bytes()).unwrap();
    assert_eq!(lost_words(&understood), Vec::<String>::new());
    assert_eq!(understood.further.len(), 998);
    assert!(understood.further.iter().all(|further| further.items.len() == 3));
}

#[test]
fn an_agenda_without_numbers_may_be_long() {
    let letter = |place: usize| char::from(b'a' + u8::try_from(place % 26).unwrap());
    let name = |number: usize| String::from_iter([letter(number / 676), letter(number / 26), letter(number)]);
    let items: String = (0..8_000).map(|number| format!("Obra en Z{}\n", name(number))).collect();
    let text = format!("ORDEN DEL DÍA\n\nLista de asistencia\nAsuntos generales\n{items}");
    let understood = read_agenda(text.as_bytes()).unwrap();
    assert_eq!(understood.items.len(), 8_002);
    let begin = "ORDEN DEL DÍA\n\nLista de asistencia\nAsuntos generales\nInforme de\n";
    let (understood, _) = read_again_and_again(begin, "sigue la\n");
    assert_eq!(understood.items.len(), 3);
}

#[test]
fn many_dates_titles_and_names_may_stand_above_an_agenda() {
    let tail = "\nORDEN DEL DÍA\n1. Lista de asistencia\n2. Informe de labores\n3. Clausura\n";
    for piece in ["Sesión Ordinaria\n", "5 de mayo de 2024 ", "Décima ", "Sesión de ", "de "] {
        let text = format!("Sesión Ordinaria {}{tail}", piece.repeat(SIZE / piece.len()));
        let understood = read_agenda(text.as_bytes()).unwrap();
        assert_eq!(lost_words(&understood), Vec::<String>::new(), "{piece}");
        assert_eq!(understood.items.len(), 3, "{piece}");
    }
}

#[test]
fn one_long_line_is_read_whole() {
    for piece in
        ["palabra 1. Otra * más [x] < y @ z 3. Fin ", ")", "<", "[", "*a ", "a@b.mx ", "lunes 5 de mayo "]
    {
        let begin = format!("{AGENDA}2. Informe de labores\nVéase https://example.org/");
        let (understood, _) = read_again_and_again(&begin, piece);
        assert_eq!(understood.items.len(), 4, "{piece}");
    }
    let piece = "Punto 6 del orden. ";
    let (understood, _) = read_again_and_again("ORDEN DEL DÍA\n1. Lista de asistencia\n2. Informe ", piece);
    assert_eq!(understood.items.len(), 2);
}

#[test]
fn tags_may_be_many_and_never_closed() {
    for piece in ["<p>", "<p>a", "<b>a<i>", "<a href='https://example.org/'>a"] {
        let begin = format!("{AGENDA}2. Informe de labores\n");
        let (understood, _) = read_again_and_again(&begin, piece);
        assert_eq!(understood.items.len(), 4, "{piece}");
    }
    let links: String =
        (0..4_000).map(|number| format!("<a href='https://example.org/{number}'>a")).collect();
    let (blocks, _) = section(&links);
    let [Block::Paragraph { content }, ..] = blocks.as_slice() else { panic!("no paragraph") };
    assert!(content.len() >= 4_000);
}

#[test]
fn lines_that_might_begin_an_agenda_are_read_as_text() {
    for piece in ["1. a\n\n", "1\n", "7.\tuno\n8.\tdos\n", "Agenda\n1. Uno\n2. Dos\n", "ORDEN DEL DÍA\n"] {
        let (understood, _) = read_again_and_again("", piece);
        assert!(understood.items.is_empty(), "{piece}");
        assert!(!understood.front.content.is_empty(), "{piece}");
    }
}

#[test]
fn an_agenda_may_come_again_and_again() {
    let (understood, _) = read_again_and_again("", "ORDEN DEL DÍA\n1. Lista de asistencia\n");
    assert_eq!(understood.items[0].title, "Lista de asistencia");
}
